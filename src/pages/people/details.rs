//! What unfolds below a person: what was sent, and what can be changed by
//! hand.

use gloo::utils::document;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::dues;
use super::view::{self, AskFields};
use super::words::{self, Words};
use crate::js::JsError;
use crate::ledger::people::Row;
use crate::ledger::{Change, Entry};
use crate::pages::chrome;
use crate::pages::dom;

/// The fields, and the list of what was sent.
pub(super) struct Details {
    element: HtmlElement,
    events: HtmlElement,
    name: HtmlInputElement,
    why: HtmlInputElement,
    invite: HtmlSelectElement,
    ask_what: HtmlInputElement,
    ask_day: HtmlInputElement,
    ask_hint: HtmlElement,
}

impl Details {
    /// Draws them below a person, whose name stands in the element with the id
    /// `about`.
    pub(super) fn open(below: &HtmlElement, row: &Row, about: &str, words: &Words) -> Result<Self, JsError> {
        below.append_child(&*dom::instance("details")?)?;
        let element: HtmlElement = dom::find(below, ".details")?;
        dom::localise(&element)?;
        element.set_attribute("aria-labelledby", about)?;
        let buttons: HtmlElement = dom::find(&element, ".buttons")?;
        dom::find::<Element>(&buttons, "button")?.set_attribute("aria-describedby", about)?;
        if let Some(address) = view::profile_of(&row.entry) {
            dues::append_link(&buttons, &address, about)?;
        }
        let details = Self {
            events: dom::find(&element, ".events")?,
            name: dom::find(&element, "[data-field=name]")?,
            why: dom::find(&element, "[data-field=why]")?,
            invite: dom::find(&element, "[data-field=invite]")?,
            ask_what: dom::find(&element, "[data-field=ask-what]")?,
            ask_day: dom::find(&element, "[data-field=ask-day]")?,
            ask_hint: dom::find(&element, ".hint")?,
            element,
        };
        details.show(&row.entry, words)?;
        Ok(details)
    }

    /// Shows what is known, but for the field that the writer is in.
    pub(super) fn show(&self, entry: &Entry, words: &Words) -> Result<(), JsError> {
        let now = words::now();
        self.events.set_text_content(None);
        for event in entry.events.iter().rev() {
            let item = dom::append(&self.events, "li", "")?;
            let [what, became] = view::event(event, now);
            dom::append_text(&item, "span", "day", &words.day(event.at)?)?;
            dom::append_text(&item, "span", "", &words.say(&what)?)?;
            dom::append_text(&item, "span", "soft", &words.say(&became)?)?;
        }
        let writing_in = document().active_element();
        let is_free = |field: &Element| !field.is_same_node(writing_in.as_deref());
        let ask = entry.ask.as_ref();
        let day = ask.map(|ask| words::field_of(ask.at)).unwrap_or_default();
        for (field, holds) in [
            (&self.name, entry.name.as_str()),
            (&self.why, entry.why()),
            (&self.ask_what, ask.map_or("", |ask| &ask.what)),
            (&self.ask_day, &day),
        ] {
            if is_free(field) {
                field.set_value(holds);
            }
        }
        if let Some(invite) = entry.invite() {
            self.invite.set_value(view::state_name(invite.state));
        }
        dom::find::<HtmlElement>(&self.element, ".invite")?.set_hidden(entry.invite().is_none());
        self.hint(entry)
    }

    /// What the writer has changed in a field, if anything.
    pub(super) fn changed(&self, field: &str, entry: &Entry) -> Result<Option<Change>, JsError> {
        self.hint(entry)?;
        let trimmed = |field: &HtmlInputElement| field.value().trim().to_owned();
        Ok(match field {
            "name" => Some(trimmed(&self.name)).filter(|name| *name != entry.name).map(Change::Name),
            "why" => Some(trimmed(&self.why)).filter(|why| *why != entry.why()).map(Change::Why),
            "invite" => view::state(&self.invite.value()).map(Change::Invite),
            "ask-what" | "ask-day" => match self.ask() {
                AskFields::Told(ask) if ask != entry.ask => Some(Change::Ask(ask)),
                AskFields::Told(_) | AskFields::NoDay => None,
            },
            _ => None,
        })
    }

    pub(super) fn close(&self) {
        self.element.remove();
    }

    fn ask(&self) -> AskFields {
        view::ask(&self.ask_what.value(), words::day_in(&self.ask_day.value()))
    }

    fn hint(&self, entry: &Entry) -> Result<(), JsError> {
        let hint = view::ask_hint(&self.ask(), entry).map(chrome::message).transpose()?;
        dom::set_text(&self.ask_hint, &hint.unwrap_or_default());
        Ok(())
    }
}
