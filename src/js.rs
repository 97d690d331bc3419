//! The border to JavaScript: plain data, and the one door for errors.

use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

/// What a value from JavaScript stands for.
pub(crate) fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}

/// A value as JavaScript expects it: plain objects, not `Map`s.
pub(crate) fn write<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// What went wrong, in words; arrives in JavaScript as an `Error`.
#[derive(Debug)]
pub struct JsError(String);

impl JsError {
    /// An error that says `message`.
    pub(crate) fn new(message: impl Display) -> Self {
        Self(message.to_string())
    }
}

impl From<serde_wasm_bindgen::Error> for JsError {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self(error.to_string())
    }
}

/// A value thrown by JavaScript: the message of an `Error`, else its text.
impl From<JsValue> for JsError {
    fn from(thrown: JsValue) -> Self {
        let message = match thrown.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
        };
        Self(message)
    }
}

impl From<JsError> for JsValue {
    fn from(error: JsError) -> Self {
        js_sys::Error::new(&error.0).into()
    }
}
