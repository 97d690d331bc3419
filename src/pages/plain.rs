//! What the pages hand on.

use js_sys::Reflect;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_wasm_bindgen::preserve;
use wasm_bindgen::JsValue;

use crate::js::{self, JsError};

/// A plain object of JavaScript that is handed on as it came: nothing here need
/// know what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plain(JsValue);

impl Plain {
    /// What `value` is as a plain object.
    pub(super) fn of<T: Serialize>(value: &T) -> Result<Self, JsError> {
        js::write(value).map(Self)
    }

    /// A text in it, by its key.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        Reflect::get(&self.0, &key.into()).ok()?.as_string()
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        preserve::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        preserve::deserialize(deserializer).map(Self)
    }
}
