//! The one door through which errors leave for JavaScript.

use std::fmt::Display;

use wasm_bindgen::JsValue;

/// What went wrong, in words; arrives in JavaScript as an `Error`.
#[derive(Debug)]
pub(super) struct PageError(String);

impl PageError {
    /// An error that says `message`.
    pub(super) fn new(message: impl Display) -> Self {
        Self(message.to_string())
    }
}

impl From<serde_wasm_bindgen::Error> for PageError {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self(error.to_string())
    }
}

/// A value thrown by JavaScript: the message of an `Error`, else its text.
impl From<JsValue> for PageError {
    fn from(thrown: JsValue) -> Self {
        let message = match thrown.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
        };
        Self(message)
    }
}

impl From<PageError> for JsValue {
    fn from(error: PageError) -> Self {
        js_sys::Error::new(&error.0).into()
    }
}

use wasm_bindgen::JsCast;
