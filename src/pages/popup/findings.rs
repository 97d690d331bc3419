//! A list of what was found in a note, with a button for each fix.

use std::cell::RefCell;

use web_sys::{Element, Event, HtmlElement};

use super::score::Score;
use super::view;
use crate::background::protocol::Found;
use crate::catalogue::Severity;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::report::{ReportedDiagnostic, ReportedFix};

/// What a fix does; one that the box has no room for is still named.
fn title(fix: &ReportedFix) -> Result<String, JsError> {
    if fix.can_be_made() { Ok(fix.title.clone()) } else { chrome::message_of("panelNoRoom", &fix.title) }
}

/// The longest words that are quoted beside what is said of them.
const QUOTED_UNITS: usize = 40;

/// The list, and the score beside it; each is hidden while there is none.
pub(super) struct Findings {
    pub(super) element: HtmlElement,
    score: Score,
    shown: RefCell<Option<Box<Found>>>,
    /// The text it was found in.
    text: RefCell<String>,
}

/// A fix that was chosen.
pub(super) struct Chosen {
    pub(super) fix: ReportedFix,
    /// The text it is for.
    pub(super) text: String,
}

impl Findings {
    pub(super) fn find(id: &str, score: &str) -> Result<Self, JsError> {
        Ok(Self {
            element: dom::by_id(id)?,
            score: Score::find(score)?,
            shown: RefCell::default(),
            text: RefCell::default(),
        })
    }

    /// Shows what was found in `text`.
    pub(super) fn show(&self, text: &str, found: Option<Box<Found>>) -> Result<(), JsError> {
        self.text.replace(text.to_owned());
        if *self.shown.borrow() == found {
            return Ok(());
        }
        self.score.show(found.as_deref().filter(|_| !text.is_empty()))?;
        let units: Vec<u16> = text.encode_utf16().collect();
        let open = self.open_reasons()?;
        self.element.set_text_content(None);
        let diagnostics = found.as_ref().map_or(&[][..], |found| &found.report.diagnostics);
        for (at, diagnostic) in diagnostics.iter().enumerate() {
            self.append(at, diagnostic, &units, open.iter().any(|rule| *rule == diagnostic.rule))?;
        }
        self.element.set_hidden(diagnostics.is_empty());
        self.shown.replace(found);
        Ok(())
    }

    /// The fix whose button was clicked, if one was.
    pub(super) fn clicked(&self, event: &Event) -> Option<Chosen> {
        let (button, number) = dom::source(event, "data-fix")?;
        let (diagnostic, number): (usize, usize) =
            (dom::attribute(&button, "data-finding").parse().ok()?, number.parse().ok()?);
        let shown = self.shown.borrow();
        let found = shown.as_ref()?;
        let fix = found.report.diagnostics.get(diagnostic)?.fixes.get(number)?.clone();
        Some(Chosen { fix, text: self.text.borrow().clone() })
    }

    /// The rules whose reasons stand open, so that they still do when the list
    /// is made anew.
    fn open_reasons(&self) -> Result<Vec<String>, JsError> {
        let open: Vec<Element> = dom::all(&self.element, "details[open]")?;
        Ok(open.iter().map(|reason| dom::attribute(reason, "data-rule")).collect())
    }

    fn append(&self, at: usize, found: &ReportedDiagnostic, units: &[u16], open: bool) -> Result<(), JsError> {
        let class = match found.severity {
            Severity::Hint => "finding",
            Severity::Warning => "finding warning",
            Severity::Error => "finding error",
        };
        let item = dom::append(&self.element, "li", class)?;
        // Buttons of several remarks may have the same name: they are told apart by what they are about.
        let ids = ["head", "message"].map(|part| [&self.element.id(), part, &at.to_string()].join("-"));
        let about = ids.join(" ");
        let head = dom::append(&item, "p", "small head")?;
        head.set_id(&ids[0]);
        dom::append_text(&head, "span", "severity", &chrome::line(view::severity(found.severity))?)?;
        // Most messages quote the words themselves.
        if let Some(words) = quoted(found, units).filter(|words| !found.message.contains(words.as_str())) {
            dom::append_text(&head, "q", "words", &words)?;
        }
        dom::append_text(&item, "p", "", &found.message)?.set_id(&ids[1]);

        if !found.fixes.is_empty() {
            let fixes = dom::append(&item, "div", "fixes")?;
            for (number, fix) in found.fixes.iter().enumerate() {
                let button = dom::append_text(&fixes, "button", "button", &title(fix)?)?;
                button.set_attribute("type", "button")?;
                button.set_attribute("aria-describedby", &about)?;
                button.toggle_attribute_with_force("disabled", !fix.can_be_made())?;
                button.set_attribute("data-finding", &at.to_string())?;
                button.set_attribute("data-fix", &number.to_string())?;
            }
        }

        let reason = dom::append(&item, "details", "small")?;
        reason.set_attribute("data-rule", &found.rule)?;
        if open {
            reason.set_attribute("open", "")?;
        }
        let why = dom::append_text(&reason, "summary", "", &chrome::message("popupWhy")?)?;
        why.set_attribute("aria-describedby", &about)?;
        dom::append_text(&reason, "p", "soft", &found.why)?;
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
