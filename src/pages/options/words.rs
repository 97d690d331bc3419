//! The writer's own words.

use std::cell::RefCell;

use web_sys::{Event, HtmlInputElement};

use super::list::{self, List};
use crate::js::JsError;
use crate::pages::dom;

/// The list of them, and the field that a new one is written in.
pub(super) struct Words {
    pub(super) list: List,
    new: HtmlInputElement,
    shown: RefCell<Option<Vec<String>>>,
}

impl Words {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self { list: List::find("words", "word-new")?, new: dom::by_id("word-new")?, shown: RefCell::default() })
    }

    pub(super) fn show(&self, words: Vec<String>) -> Result<(), JsError> {
        if self.shown.borrow().as_ref() == Some(&words) {
            return Ok(());
        }
        self.list.show(&words, |item, word, id| {
            dom::append_text(item, "span", "", word)?.set_id(id);
            list::append_button(item, "optionsRemove", "data-word", word, id)
        })?;
        self.shown.replace(Some(words));
        Ok(())
    }

    /// The word whose button was clicked, if one was.
    pub(super) fn clicked(event: &Event) -> Option<String> {
        dom::source(event, "data-word").map(|(_, word)| word)
    }

    /// Takes the word that is to be added out of its field, if there is one.
    pub(super) fn take(&self) -> Option<String> {
        let word = self.new.value().trim().to_owned();
        self.new.set_value("");
        (!word.is_empty()).then_some(word)
    }
}
