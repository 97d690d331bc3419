//! How ready a note is, and on demand what that is made of.

use web_sys::HtmlElement;

use super::view;
use crate::account::{Account, Cost, Gain};
use crate::background::protocol::Found;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;

/// The score, which the user may unfold; hidden while there is none.
pub(super) struct Score {
    element: HtmlElement,
    line: HtmlElement,
    parts: HtmlElement,
}

impl Score {
    pub(super) fn find(id: &str) -> Result<Self, JsError> {
        let element: HtmlElement = dom::by_id(id)?;
        Ok(Self { line: dom::find(&element, "summary")?, parts: dom::find(&element, "ul")?, element })
    }

    pub(super) fn show(&self, found: Option<&Found>) -> Result<(), JsError> {
        let account = found.and_then(|found| found.account.as_ref());
        self.element.set_hidden(account.is_none());
        self.parts.set_text_content(None);
        let Some(account) = account else {
            return Ok(());
        };
        let (Account { gains, costs }, score) = (account, account.score());
        dom::set_text(&self.line, &chrome::message_with("scoreLine", &[score.into()])?);
        for &Gain { item, met, worth } in gains.iter().filter(|gain| gain.worth > 0 || !gain.met) {
            let (name, advice) = view::check(item);
            let points = if met { worth } else { 0 };
            let points = if worth > 0 { chrome::message_with("scoreGain", &[points, worth])? } else { String::new() };
            let what = self.append(&points, &chrome::line(name)?)?;
            if !met {
                dom::append_text(&what, "p", "soft", &chrome::line(advice)?)?;
            }
        }
        for Cost { rule, points } in costs {
            self.append(&chrome::message_with("scoreCost", &[*points])?, &view::title(rule))?;
        }
        if score == 0 && !costs.is_empty() {
            self.append("", &chrome::message("scoreFloor")?)?.set_class_name("soft");
        }
        Ok(())
    }

    /// Appends a line: so many points, and what for.
    fn append(&self, points: &str, what: &str) -> Result<HtmlElement, JsError> {
        let item = dom::append(&self.parts, "li", "")?;
        dom::append_text(&item, "span", "points", points)?;
        let lines = dom::append(&item, "div", "")?;
        dom::append_text(&lines, "p", "", what)?;
        Ok(lines)
    }
}
