//! Bytes that claim to be a request: what can be read can be linted.
#![no_main]

use connote::LintRequest;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(request) = serde_json::from_slice::<LintRequest>(bytes) {
        connote_fuzz::check(&request);
    }
});
