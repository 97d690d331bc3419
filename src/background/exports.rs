//! The background's package: a handful of functions on plain data. Each reads its
//! arguments, calls the core, and hands back a plain object or throws an
//! `Error` that says what is wrong and where.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::protocol;
use crate::js::{JsError, read, write};
use crate::settings;
use crate::text::dictionary;

/// Lints one note.
///
/// # Errors
///
/// When the request is malformed, or its text longer than is linted.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn lint(#[wasm_bindgen(unchecked_param_type = "LintRequest")] request: JsValue) -> Result<JsValue, JsError> {
    let report = crate::lint(&read(request)?).map_err(JsError::new)?;
    write(&report)
}

/// Answers one message of a port, and says what is to be stored.
///
/// # Errors
///
/// When the message is malformed; nothing is changed then.
#[wasm_bindgen(unchecked_return_type = "Outcome")]
pub fn respond(
    #[wasm_bindgen(unchecked_param_type = "unknown")] message: JsValue,
    #[wasm_bindgen(unchecked_param_type = "LoadedSettings")] loaded: JsValue,
) -> Result<JsValue, JsError> {
    write(&protocol::respond(read(message)?, read(loaded)?))
}

/// The settings that a stored value stands for; defaults, and what was
/// wrong, when it can't be read. `undefined` when nothing is stored yet.
///
/// # Errors
///
/// Only when the result can't be handed to JavaScript.
#[wasm_bindgen(js_name = loadSettings, unchecked_return_type = "LoadedSettings")]
pub fn load_settings(#[wasm_bindgen(unchecked_param_type = "unknown")] stored: JsValue) -> Result<JsValue, JsError> {
    let loaded = if stored.is_undefined() {
        settings::LoadedSettings::default()
    } else {
        settings::LoadedSettings::from_stored(serde_wasm_bindgen::from_value(stored))
    };
    write(&loaded)
}

/// Hands over the dictionary of misspellings, for good.
///
/// # Errors
///
/// When the bytes are no dictionary of this version.
#[wasm_bindgen(js_name = installDictionary)]
pub fn install_dictionary(bytes: &[u8]) -> Result<(), JsError> {
    dictionary::install(bytes).map_err(JsError::new)
}

/// Panics, so that a test can watch the background start the core again. Only
/// once in the life of an instance: that the next call panics too shows that
/// it is another instance.
#[cfg(feature = "provoke-panic")]
#[wasm_bindgen(js_name = provokePanic)]
pub fn provoke_panic() {
    use std::sync::atomic::{AtomicBool, Ordering};

    static HAS_PANICKED: AtomicBool = AtomicBool::new(false);
    assert!(HAS_PANICKED.swap(true, Ordering::Relaxed), "a test asked for this panic");
}
