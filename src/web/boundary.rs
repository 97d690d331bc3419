//! The background's package: a handful of functions on plain data. Each reads its
//! arguments, calls the core, and hands back a plain object or throws an
//! `Error` that says what is wrong and where.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::PageError;
use crate::{dictionary, engine, protocol, settings};

/// Lints one note.
///
/// # Errors
///
/// When the request is malformed, or its text longer than is linted.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn lint(#[wasm_bindgen(unchecked_param_type = "LintRequest")] request: JsValue) -> Result<JsValue, PageError> {
    let report = engine::lint(&read(request)?).map_err(PageError::new)?;
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
) -> Result<JsValue, PageError> {
    write(&protocol::respond(read(message)?, read(loaded)?))
}

/// The settings that a stored value stands for; defaults, and what was
/// wrong, when it can't be read. `undefined` when nothing is stored yet.
///
/// # Errors
///
/// Only when the result can't be handed to JavaScript.
#[wasm_bindgen(js_name = loadSettings, unchecked_return_type = "LoadedSettings")]
pub fn load_settings(#[wasm_bindgen(unchecked_param_type = "unknown")] stored: JsValue) -> Result<JsValue, PageError> {
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
pub fn install_dictionary(bytes: &[u8]) -> Result<(), PageError> {
    dictionary::install(bytes).map_err(PageError::new)
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

fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, PageError> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}

/// Plain objects, not `Map`s, as JavaScript expects.
fn write<T: Serialize>(value: &T) -> Result<JsValue, PageError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
