//! A box that reads a note there and then.

use std::cell::RefCell;

use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::diagnostic::{Applicability, Severity};
use crate::engine;
use crate::report::{Report, ReportedDiagnostic};
use crate::request::{LintRequest, Recipient};
use crate::settings::Settings;
use crate::view;
use crate::web::chrome;
use crate::web::dom;
use crate::web::error::PageError;

/// The longest words that are quoted beside what is said of them.
const QUOTED_UNITS: usize = 40;

/// The box, and what is said of the note in it.
pub(super) struct PasteBox {
    pub(super) note: HtmlTextAreaElement,
    pub(super) recipient: HtmlInputElement,
    /// The list of what was found, with a button for each fix.
    pub(super) findings: HtmlElement,
    length: HtmlElement,
    verdict: HtmlElement,
    settings: RefCell<Settings>,
    shown: RefCell<Vec<ReportedDiagnostic>>,
}

impl PasteBox {
    pub(super) fn find() -> Result<Self, PageError> {
        Ok(Self {
            note: dom::by_id("note")?,
            recipient: dom::by_id("recipient")?,
            findings: dom::by_id("findings")?,
            length: dom::by_id("length")?,
            verdict: dom::by_id("verdict")?,
            settings: RefCell::default(),
            shown: RefCell::default(),
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
        let report = engine::lint(&self.request(text)).map_err(PageError::new)?;
        let length = chrome::message_with("popupLength", &[report.length, report.limit])?;
        dom::set_text(&self.length, &length);
        self.length.class_list().toggle_with_force("over", report.length > report.limit)?;
        let verdict = if report.length == 0 { String::new() } else { chrome::line(view::verdict(&report))? };
        dom::set_text(&self.verdict, &verdict);
        self.list(report)
    }

    /// Does what the button says that was clicked, if it was one.
    pub(super) fn fix(&self, event: &Event) -> Result<(), PageError> {
        let Some((button, fix)) = dom::source(event, "data-fix") else {
            return Ok(());
        };
        let fix = {
            let shown = self.shown.borrow();
            let finding = dom::attribute(&button, "data-finding").parse().ok().and_then(|at: usize| shown.get(at));
            finding.and_then(|finding| finding.fixes.get(fix.parse::<usize>().ok()?)).cloned()
        };
        // What is typed is read at once, which lists what was found anew: `shown` must not be held here.
        let Some(fix) = fix else {
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

    fn list(&self, report: Report) -> Result<(), PageError> {
        if *self.shown.borrow() == report.diagnostics {
            return Ok(());
        }
        let units: Vec<u16> = self.note.value().encode_utf16().collect();
        let open = self.open_reasons()?;
        self.findings.set_text_content(None);
        for (at, found) in report.diagnostics.iter().enumerate() {
            self.append(at, found, &units, open.iter().any(|rule| rule == found.rule))?;
        }
        self.findings.set_hidden(report.diagnostics.is_empty());
        self.shown.replace(report.diagnostics);
        Ok(())
    }

    /// The rules whose reasons stand open, so that they still do when the list
    /// is made anew.
    fn open_reasons(&self) -> Result<Vec<String>, PageError> {
        let open: Vec<Element> = dom::all(&self.findings, "details[open]")?;
        Ok(open.iter().map(|reason| dom::attribute(reason, "data-rule")).collect())
    }

    fn append(&self, at: usize, found: &ReportedDiagnostic, units: &[u16], open: bool) -> Result<(), PageError> {
        let class = match found.severity {
            Severity::Hint => "finding",
            Severity::Warning => "finding warning",
            Severity::Error => "finding error",
        };
        let item = dom::append(&self.findings, "li", class)?;
        let head = dom::append(&item, "p", "small head")?;
        dom::append_text(&head, "span", "severity", &chrome::line(view::severity(found.severity))?)?;
        // Most messages quote the words themselves.
        if let Some(words) = quoted(found, units).filter(|words| !found.message.contains(words.as_str())) {
            dom::append_text(&head, "q", "words", &words)?;
        }
        dom::append_text(&item, "p", "", &found.message)?;

        if !found.fixes.is_empty() {
            let fixes = dom::append(&item, "div", "fixes")?;
            for (number, fix) in found.fixes.iter().enumerate() {
                let button = dom::append_text(&fixes, "button", "button", &fix.title)?;
                button.set_attribute("type", "button")?;
                button.set_attribute("data-finding", &at.to_string())?;
                button.set_attribute("data-fix", &number.to_string())?;
            }
        }

        let reason = dom::append(&item, "details", "small")?;
        reason.set_attribute("data-rule", found.rule)?;
        if open {
            reason.set_attribute("open", "")?;
        }
        dom::append_text(&reason, "summary", "", &chrome::message("popupWhy")?)?;
        dom::append_text(&reason, "p", "soft", found.why)?;
        Ok(())
    }
}

/// The words that something is said of, unless it is said of the whole note or
/// of a long stretch.
fn quoted(found: &ReportedDiagnostic, units: &[u16]) -> Option<String> {
    let words = units.get(usize::try_from(found.start).ok()?..usize::try_from(found.end).ok()?)?;
    let short = !words.is_empty() && words.len() <= QUOTED_UNITS && words.len() < units.len();
    short.then(|| String::from_utf16_lossy(words))
}
