//! How the ledger stands.

use std::cell::RefCell;

use web_sys::HtmlElement;

use super::view::{self, Head};
use crate::background::protocol::{LedgerState, ToLedger};
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;

/// The page's head, and what is shown only where there is anybody.
pub(super) struct Heading {
    pub(super) button: HtmlElement,
    standing: HtmlElement,
    hint: HtmlElement,
    nobody: HtmlElement,
    people: HtmlElement,
    exports: HtmlElement,
    files: HtmlElement,
    shown: RefCell<Option<Head>>,
}

impl Heading {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            button: dom::by_id("standing-button")?,
            standing: dom::by_id("standing")?,
            hint: dom::by_id("standing-hint")?,
            nobody: dom::by_id("nobody")?,
            people: dom::by_id("people")?,
            exports: dom::by_id("exports")?,
            files: dom::by_id("files")?,
            shown: RefCell::default(),
        })
    }

    pub(super) fn show(&self, state: &LedgerState) -> Result<(), JsError> {
        let head = view::head(state);
        dom::set_text(&self.standing, &chrome::message(head.standing)?);
        self.standing.class_list().toggle_with_force("notice", !head.is_read)?;
        if let Some(hint) = head.hint {
            dom::set_text(&self.hint, &chrome::message(hint)?);
        }
        self.hint.set_hidden(head.hint.is_none());
        if let Some((label, _)) = head.button {
            dom::set_text(&self.button, &chrome::message(label)?);
        }
        self.button.set_hidden(head.button.is_none());
        self.button.class_list().toggle_with_force("primary", head.hint.is_some())?;
        self.nobody.set_hidden(!head.is_empty());
        self.people.set_hidden(!head.has_people);
        self.people.class_list().toggle_with_force("off", !head.says_due)?;
        self.exports.set_hidden(!head.has_people);
        self.files.set_hidden(!head.is_read);
        self.shown.replace(Some(head));
        Ok(())
    }

    /// What the button asks for.
    pub(super) fn clicked(&self) -> Option<ToLedger> {
        self.shown.borrow().as_ref()?.button.map(|(_, consent)| ToLedger::SetConsent(consent))
    }
}
