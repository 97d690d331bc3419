//! The background's package: a handful of functions on plain data. Each reads its
//! arguments, calls the core, and hands back a plain object or throws an
//! `Error` that says what is wrong and where.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::answers::Answers;
use crate::js::{JsError, read, write};
use crate::settings::LoadedSettings;
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

/// Answers the questions of the ports by the stored settings.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Background(Answers);

#[wasm_bindgen]
impl Background {
    /// Goes by the settings that a stored value stands for; by the defaults
    /// where it can't be read, or where nothing is stored yet (`undefined`).
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "unknown")] stored: JsValue) -> Self {
        let loaded = if stored.is_undefined() {
            LoadedSettings::default()
        } else {
            LoadedSettings::from_stored(serde_wasm_bindgen::from_value(stored))
        };
        Self(Answers::by(loaded))
    }

    /// Answers one question, and says what is to be stored.
    ///
    /// # Errors
    ///
    /// When the question is malformed; nothing is changed then.
    #[wasm_bindgen(unchecked_return_type = "Outcome")]
    pub fn answer(
        &self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] question: JsValue,
    ) -> Result<JsValue, JsError> {
        write(&self.0.answer(read(question)?))
    }
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
