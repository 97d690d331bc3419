//! The background's package: a handful of functions on plain data. Each reads its
//! arguments, calls the core, and hands back a plain object or throws an
//! `Error` that says what is wrong and where.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::answers::Answers;
use super::stored::Stored;
use crate::about::{ABOUT_KEY, LoadedAbout};
use crate::js::{JsError, read, write};
use crate::ledger::{BOOK_KEY, Ledger};
use crate::own_words::OwnWords;
use crate::settings::{LoadedSettings, SETTINGS_KEY};
use crate::snippets::{LoadedSnippets, SNIPPETS_KEY};
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
    /// Goes by what is stored, by its key: by the defaults where something
    /// can't be read, or where nothing is stored yet.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "{ [key: string]: unknown }")] stored: &JsValue) -> Self {
        Self(Answers::by(Stored {
            settings: under(stored, SETTINGS_KEY).map(LoadedSettings::from_stored).unwrap_or_default(),
            own_words: OwnWords::from_stored(|key| under(stored, key).and_then(Result::ok).unwrap_or_default()),
            about: under(stored, ABOUT_KEY).map(LoadedAbout::from_stored).unwrap_or_default(),
            snippets: under(stored, SNIPPETS_KEY).map(LoadedSnippets::from_stored).unwrap_or_default(),
            ledger: Ledger::from_stored(under(stored, BOOK_KEY), |key| under(stored, key)),
        }))
    }

    /// Answers one question, and says what is to be stored. Where that can't be
    /// stored, these answers are of no more use.
    ///
    /// # Errors
    ///
    /// When the question is malformed; nothing is changed then.
    #[wasm_bindgen(unchecked_return_type = "Outcome")]
    pub fn answer(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "unknown")] question: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Circumstances")] at: JsValue,
    ) -> Result<JsValue, JsError> {
        write(&self.0.answer(read(question)?, &read(at)?))
    }

    /// How the writer is told of what is due, and what is to be stored before.
    /// Where that can't be stored, this is of no more use.
    ///
    /// # Errors
    ///
    /// When the circumstances are malformed; nothing is changed then.
    #[wasm_bindgen(unchecked_return_type = "Reminded")]
    pub fn reminders(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Circumstances")] at: JsValue,
    ) -> Result<JsValue, JsError> {
        write(&self.0.reminders(&read(at)?))
    }
}

/// What stands under a key, if anything does.
fn under<T: DeserializeOwned>(stored: &JsValue, key: &str) -> Option<Result<T, serde_wasm_bindgen::Error>> {
    let value = js_sys::Reflect::get(stored, &key.into()).unwrap_or_default();
    (!value.is_undefined()).then(|| serde_wasm_bindgen::from_value(value))
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
