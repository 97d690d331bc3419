//! A box that reads a note there and then.

use std::cell::RefCell;

use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::findings::Findings;
use crate::diagnostic::Applicability;
use crate::engine;
use crate::request::{LintRequest, Recipient};
use crate::settings::Settings;
use crate::view;
use crate::web::chrome;
use crate::web::dom;
use crate::web::error::PageError;

/// The box, and what is said of the note in it.
pub(super) struct PasteBox {
    pub(super) note: HtmlTextAreaElement,
    pub(super) recipient: HtmlInputElement,
    pub(super) findings: Findings,
    length: HtmlElement,
    verdict: HtmlElement,
    settings: RefCell<Settings>,
}

impl PasteBox {
    pub(super) fn find() -> Result<Self, PageError> {
        Ok(Self {
            note: dom::by_id("note")?,
            recipient: dom::by_id("recipient")?,
            findings: Findings::find("findings")?,
            length: dom::by_id("length")?,
            verdict: dom::by_id("verdict")?,
            settings: RefCell::default(),
        })
    }

    /// Reads the note again, by other settings.
    pub(super) fn go_by(&self, settings: Settings) -> Result<(), PageError> {
        self.settings.replace(settings);
        self.read()
    }

    /// Reads the note and shows what is to be said of it.
    pub(super) fn read(&self) -> Result<(), PageError> {
        let text = self.note.value();
        let report = engine::lint(&self.request(text.clone())).map_err(PageError::new)?;
        let length = chrome::message_with("popupLength", &[report.length, report.limit])?;
        dom::set_text(&self.length, &length);
        self.length.class_list().toggle_with_force("over", report.length > report.limit)?;
        let verdict = if report.length == 0 { String::new() } else { chrome::line(view::verdict(&report))? };
        dom::set_text(&self.verdict, &verdict);
        self.findings.show(&text, report.diagnostics)
    }

    /// Does what the button says that was clicked, if it was one.
    pub(super) fn fix(&self, event: &Event) -> Result<(), PageError> {
        // What is typed is read at once, which lists what was found anew.
        let Some(fix) = self.findings.clicked(event) else {
            return Ok(());
        };
        dom::type_over(&self.note, fix.start, fix.end, &fix.replacement)?;
        match view::first_slot(&fix.replacement) {
            Some((start, end)) if fix.kind == Applicability::FillIn => {
                Ok(self.note.set_selection_range(fix.start + start, fix.start + end)?)
            }
            _ => Ok(()),
        }
    }

    fn request(&self, text: String) -> LintRequest {
        let settings = self.settings.borrow();
        let name = self.recipient.value();
        let name = Some(name.trim()).filter(|name| !name.is_empty()).map(str::to_owned);
        LintRequest {
            text,
            strictness: settings.strictness,
            rules: settings.rules.clone(),
            recipient: Recipient { name, ..Recipient::default() },
            ..LintRequest::default()
        }
    }
}
