//! What is generated from the rules is as they are.

use connote::handbook::{HANDBOOK, markdown};

#[test]
fn the_handbook_is_up_to_date() {
    let kept = std::fs::read_to_string(HANDBOOK).unwrap_or_default();
    assert!(kept == markdown(), "{HANDBOOK} is stale; `cargo xtask codegen` writes it");
}
