//! A box that reads a note there and then.

use std::rc::Rc;

use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::findings::{Chosen, Findings};
use super::reader::Reader;
use super::view;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::plain::Plain;
use crate::request::{LintRequest, Recipient};

/// The box, and what is said of the note in it.
pub(super) struct PasteBox {
    pub(super) note: HtmlTextAreaElement,
    pub(super) recipient: HtmlInputElement,
    pub(super) findings: Rc<Findings>,
    length: HtmlElement,
    reader: Rc<Reader>,
}

impl PasteBox {
    pub(super) fn find() -> Result<Self, JsError> {
        let findings = Rc::new(Findings::find("findings", "score")?);
        let verdict: HtmlElement = dom::by_id("verdict")?;
        let reader = Reader::new({
            let findings = findings.clone();
            Box::new(move |text, answer| {
                let lines = if text.is_empty() { Vec::new() } else { view::verdict(answer.as_ref()) };
                let lines = lines.into_iter().map(chrome::line).collect::<Result<Vec<_>, _>>()?;
                dom::set_text(&verdict, &lines.join(", "));
                findings.show(text, view::found(answer))
            })
        });
        Ok(Self {
            note: dom::by_id("note")?,
            recipient: dom::by_id("recipient")?,
            findings,
            length: dom::by_id("length")?,
            reader,
        })
    }

    /// Reads the note, and shows what is to be said of it once that is known.
    pub(super) fn read(&self) -> Result<(), JsError> {
        let (length, limit) = (self.note.text_length(), LintRequest::default().limit_units());
        dom::set_text(&self.length, &chrome::message_with("popupLength", &[length, limit])?);
        self.length.class_list().toggle_with_force("over", length > limit)?;
        self.reader.read(Plain::of(&self.what_is_there())?)
    }

    /// Does what the button says that was clicked, if it was one.
    pub(super) fn fix(&self, event: &Event) -> Result<(), JsError> {
        let Some(Chosen { fix, text }) = self.findings.clicked(event) else {
            return Ok(());
        };
        if text != self.note.value() {
            // The answer to what was typed since is on its way.
            return Ok(());
        }
        dom::type_over(&self.note, fix.start, fix.end, &fix.replacement)?;
        match fix.slot() {
            Some((start, end)) => Ok(self.note.set_selection_range(start, end)?),
            None => Ok(()),
        }
    }

    fn what_is_there(&self) -> LintRequest {
        let name = Some(self.recipient.value().trim().to_owned()).filter(|name| !name.is_empty());
        let recipient = Recipient { name, ..Recipient::default() };
        LintRequest { text: self.note.value(), recipient, ..LintRequest::default() }
    }
}
