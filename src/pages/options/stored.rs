//! All that is stored, as it is; and the way to be rid of it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{JSON, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::view::{self, Item};
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;

/// What is stored in either area of the browser's storage.
pub(super) struct Stored {
    here: HtmlElement,
    synced: HtmlElement,
    raw: HtmlElement,
    json: RefCell<String>,
}

impl Stored {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            here: dom::by_id("stored-here")?,
            synced: dom::by_id("stored-synced")?,
            raw: dom::by_id("stored-raw")?,
            json: RefCell::default(),
        })
    }

    /// Shows what is stored now.
    pub(super) fn look(self: &Rc<Self>) {
        let stored = self.clone();
        spawn_local(async move {
            let shown = match chrome::all_stored().await {
                Ok((synced, here)) => stored.show(&synced, &here),
                Err(error) => Err(error),
            };
            dom::log_error(shown);
        });
    }

    /// All of it as JSON.
    pub(super) fn json(&self) -> String {
        self.json.borrow().clone()
    }

    fn show(&self, synced: &Object, here: &Object) -> Result<(), JsError> {
        list(&self.here, here)?;
        list(&self.synced, synced)?;
        let all = chrome::object([("local", here.into()), ("sync", synced.into())])?;
        let json = JSON::stringify_with_replacer_and_space(&all, &JsValue::NULL, &2.into())?;
        let json = String::from(json);
        dom::set_text(&self.raw, &json);
        self.json.replace(json);
        Ok(())
    }
}

fn list(element: &HtmlElement, area: &Object) -> Result<(), JsError> {
    let keys = Object::keys(area).iter().filter_map(|key| key.as_string()).collect();
    let items = view::items(keys);
    element.set_text_content(None);
    for item in &items {
        let text = match item {
            Item::Known(key) => chrome::message(key)?,
            Item::Unknown(key) => key.clone(),
        };
        dom::append_text(element, "li", "", &text)?;
    }
    if items.is_empty() {
        dom::append_text(element, "li", "soft", &chrome::message("optionsStoredNothing")?)?;
    }
    Ok(())
}

/// The button that erases all of it, and the question that comes before.
pub(super) struct Eraser {
    pub(super) button: HtmlElement,
    pub(super) erase: HtmlElement,
    pub(super) keep: HtmlElement,
    question: HtmlElement,
}

impl Eraser {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            button: dom::by_id("erase")?,
            erase: dom::by_id("erase-yes")?,
            keep: dom::by_id("erase-no")?,
            question: dom::by_id("erase-question")?,
        })
    }

    /// Asks whether it is meant.
    pub(super) fn ask(&self) -> Result<(), JsError> {
        self.button.set_hidden(true);
        self.question.set_hidden(false);
        Ok(self.keep.focus()?)
    }

    /// It is answered.
    pub(super) fn close(&self) -> Result<(), JsError> {
        self.question.set_hidden(true);
        self.button.set_hidden(false);
        Ok(self.button.focus()?)
    }
}
