//! All that is stored, as it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::ledger::show_people;
use super::view::{self, Item};
use crate::js::JsError;
use crate::ledger;
use crate::pages::chrome;
use crate::pages::dom;

/// What is stored in either area of the browser's storage.
pub(super) struct Stored {
    here: HtmlElement,
    synced: HtmlElement,
    raw: HtmlElement,
    /// What unfolds the ledger as it is stored, and where it then stands.
    pub(super) ledger: HtmlElement,
    ledger_raw: HtmlElement,
    all: RefCell<Option<Object>>,
    /// How many people are in the ledger.
    people: Cell<u32>,
}

impl Stored {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            here: dom::by_id("stored-here")?,
            synced: dom::by_id("stored-synced")?,
            raw: dom::by_id("stored-raw")?,
            ledger: dom::by_id("stored-ledger")?,
            ledger_raw: dom::by_id("stored-ledger-raw")?,
            all: RefCell::default(),
            people: Cell::new(0),
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

    /// So many people are in the ledger.
    pub(super) fn count(self: &Rc<Self>, people: u32) {
        if self.people.replace(people) != people {
            self.look();
        }
    }

    /// All of it as JSON.
    pub(super) fn json(&self) -> Result<String, JsError> {
        self.all.borrow().as_ref().map_or_else(|| Ok(String::new()), json)
    }

    fn show(&self, synced: &Object, here: &Object) -> Result<(), JsError> {
        self.list(&self.here, here)?;
        self.list(&self.synced, synced)?;
        let all = |here: &Object| chrome::object([("local", here.into()), ("sync", synced.into())]);
        // The ledger is long: it stands below, and is written only where that is unfolded.
        let without = Object::assign(&Object::new(), here);
        for key in ledger::keys() {
            Reflect::delete_property(&without, &key.into())?;
        }
        dom::set_text(&self.raw, &json(&all(&without)?)?);
        self.ledger.set_hidden(Object::keys(&without).length() == Object::keys(here).length());
        self.all.replace(Some(all(here)?));
        self.show_ledger(here)
    }

    /// Shows the ledger as it is stored, if that was just unfolded.
    pub(super) fn unfold(&self) -> Result<(), JsError> {
        let here = match &*self.all.borrow() {
            Some(all) => Reflect::get(all, &"local".into())?,
            None => return Ok(()),
        };
        self.show_ledger(&here.into())
    }

    fn show_ledger(&self, here: &Object) -> Result<(), JsError> {
        if !self.ledger.has_attribute("open") {
            self.ledger_raw.set_text_content(None);
            return Ok(());
        }
        let shown = Object::new();
        for key in ledger::keys().map(JsValue::from) {
            if !Reflect::has(here, &key)? {
                continue;
            }
            // A shelf is JSON, and empty once it was cleared.
            let item = Reflect::get(here, &key)?;
            let parsed = item.as_string().and_then(|text| JSON::parse(&text).ok());
            Reflect::set(&shown, &key, &parsed.unwrap_or(item))?;
        }
        dom::set_text(&self.ledger_raw, &json(&shown)?);
        Ok(())
    }

    fn list(&self, element: &HtmlElement, area: &Object) -> Result<(), JsError> {
        let keys = Object::keys(area).iter().filter_map(|key| key.as_string()).collect();
        let items = view::items(keys);
        element.set_text_content(None);
        for item in &items {
            let entry = dom::append(element, "li", "")?;
            match item {
                Item::Known(key) => entry.set_text_content(Some(&chrome::message(key)?)),
                Item::Ledger => show_people(&entry, self.people.get())?,
                Item::Unknown(key) => entry.set_text_content(Some(key)),
            }
        }
        if items.is_empty() {
            dom::append_text(element, "li", "soft", &chrome::message("optionsStoredNothing")?)?;
        }
        Ok(())
    }
}

fn json(value: &Object) -> Result<String, JsError> {
    Ok(JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &2.into())?.into())
}
