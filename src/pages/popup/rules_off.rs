//! The rules that the user has turned off, and the way back.

use web_sys::{Event, HtmlElement};

use super::view;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::settings::Settings;

/// The list of them, in a section that is hidden while there are none.
pub(super) struct RulesOff {
    section: HtmlElement,
    pub(super) list: HtmlElement,
}

impl RulesOff {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self { section: dom::by_id("rules-off")?, list: dom::by_id("rules-off-list")? })
    }

    /// Shows which rules are off by these settings.
    pub(super) fn show(&self, settings: &Settings) -> Result<(), JsError> {
        let off: Vec<&str> = view::rules_off(settings).collect();
        let had_focus = dom::has_focus(&self.list);
        self.section.set_hidden(off.is_empty());
        self.list.set_text_content(None);
        for rule in off {
            let item = dom::append(&self.list, "li", "beside")?;
            let name = dom::append_text(&item, "span", "", &view::title(rule))?;
            let id = ["off-", rule].concat();
            name.set_id(&id);
            let button = dom::append_text(&item, "button", "button", &chrome::message("popupTurnOn")?)?;
            button.set_attribute("type", "button")?;
            button.set_attribute("data-rule", rule)?;
            button.set_attribute("aria-describedby", &id)?;
        }
        if had_focus {
            // Its button is gone: on to the next, or where the settings begin.
            let next = dom::find::<HtmlElement>(&self.list, "button").or_else(|_| dom::by_id("enabled"))?;
            next.focus()?;
        }
        Ok(())
    }

    /// The rule whose button was clicked, if one was.
    pub(super) fn clicked(event: &Event) -> Option<String> {
        dom::source(event, "data-rule").map(|(_, rule)| rule)
    }
}
