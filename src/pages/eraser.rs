//! The way to be rid of what is stored.

use web_sys::HtmlElement;

use super::dom;
use crate::js::JsError;

/// The button that erases it, and the question that comes before.
pub(super) struct Eraser {
    pub(super) button: HtmlElement,
    pub(super) erase: HtmlElement,
    pub(super) keep: HtmlElement,
    question: HtmlElement,
}

impl Eraser {
    /// The button with an id, and what has the same with something behind it.
    pub(super) fn find(id: &str) -> Result<Self, JsError> {
        Ok(Self {
            button: dom::by_id(id)?,
            erase: dom::by_id(&[id, "-yes"].concat())?,
            keep: dom::by_id(&[id, "-no"].concat())?,
            question: dom::by_id(&[id, "-question"].concat())?,
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
