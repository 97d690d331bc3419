//! What is due, and the drafts for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, Event, HtmlElement};

use super::items::{Item, Items};
use super::view;
use super::words::Words;
use crate::background::protocol::ToLedger;
use crate::js::JsError;
use crate::ledger::due::{Due, DueKind};
use crate::pages::chrome;
use crate::pages::dom;
use crate::starters::Starter;

/// How many are shown before the writer asks for more.
const FIRST: usize = 5;

/// The list of what is due.
pub(super) struct Dues {
    pub(super) items: Items<DueItem>,
    pub(super) more: HtmlElement,
    none: HtmlElement,
    due: RefCell<Vec<Due>>,
    shows_all: Cell<bool>,
    /// What drafts were asked for last.
    asked: Cell<Option<(u32, DueKind)>>,
}

impl Dues {
    pub(super) fn find(words: &Rc<Words>) -> Result<Self, JsError> {
        Ok(Self {
            items: Items::find("due", "due-heading", words)?,
            more: dom::by_id("due-more")?,
            none: dom::by_id("due-none")?,
            due: RefCell::default(),
            shows_all: Cell::new(false),
            asked: Cell::default(),
        })
    }

    /// Shows what is due now.
    pub(super) fn show(&self, due: Vec<Due>) -> Result<(), JsError> {
        let count = due.len();
        let shown = if self.shows_all.get() { count } else { count.min(FIRST) };
        self.items.show(due[..shown].to_vec())?;
        self.items.element.set_hidden(count == 0);
        self.none.set_hidden(count > 0);
        self.more.set_hidden(shown == count);
        self.due.replace(due);
        Ok(())
    }

    /// Shows all that is told. The focus goes to the first that was not shown.
    pub(super) fn show_all(&self) -> Result<(), JsError> {
        self.shows_all.set(true);
        let first = self.items.shown().len();
        self.show(self.due.take())?;
        match self.items.shown().get(first) {
            Some(item) => Ok(dom::find::<HtmlElement>(&item.element, "button")?.focus()?),
            None => Ok(()),
        }
    }

    /// What is due where this happened.
    pub(super) fn at(&self, event: &Event) -> Option<Due> {
        let (element, _) = dom::source(event, "data-due")?;
        self.items.shown().iter().find(|item| item.is(&element)).map(|item| item.due.clone())
    }

    /// Hides the drafts for something that is due; where none are shown, they
    /// are to be asked for.
    pub(super) fn toggle_drafts(&self, due: &Due) -> Result<Option<ToLedger>, JsError> {
        let is_it = |item: &&mut DueItem| item.due == *due;
        let was_open = self.items.with(is_it, DueItem::close_drafts).transpose()?.unwrap_or_default();
        self.asked.set((!was_open).then_some((due.id, due.kind)));
        Ok((!was_open).then_some(ToLedger::Drafts(due.id)))
    }

    /// Shows the drafts that were asked for last.
    pub(super) fn show_drafts(&self, drafts: &[Starter]) -> Result<(), JsError> {
        let Some((id, kind)) = self.asked.take() else { return Ok(()) };
        let is_it = |item: &&mut DueItem| item.due.id == id && item.due.kind == kind;
        self.items.with(is_it, |item| item.show_drafts(drafts)).unwrap_or(Ok(()))
    }
}

/// Something that is due.
pub(super) struct DueItem {
    due: Due,
    element: HtmlElement,
    drafts: HtmlElement,
}

impl Item for DueItem {
    type Of = Due;

    fn new(due: Due, words: &Words) -> Result<Self, JsError> {
        let element = dom::element("li", "due")?;
        let kind = view::owed(due.kind);
        let id = ["due-", &due.id.to_string(), "-", kind].concat();
        element.set_attribute("data-due", &id)?;
        dom::append_text(&element, "p", "what", &chrome::due_line(&due)?)?.set_id(&id);
        dom::append_text(&element, "p", "small soft", &words.say(&view::since(&due))?)?;
        let buttons = dom::append(&element, "div", "buttons")?;
        append_button(&buttons, "peopleDrafts", "drafts", &id)?.set_attribute("aria-expanded", "false")?;
        if due.kind == DueKind::Prune {
            append_button(&buttons, "peopleForget", "forget", &id)?;
        }
        append_button(&buttons, "peopleNotNow", "later", &id)?;
        if let Some(address) = due.slug.as_deref().and_then(view::profile) {
            append_link(&buttons, &address, &id)?;
        }
        let drafts = dom::append(&element, "ul", "drafts")?;
        drafts.set_hidden(true);
        drafts.set_attribute("aria-label", &chrome::message("peopleDrafts")?)?;
        Ok(Self { due, element, drafts })
    }

    fn is_about(&self, due: &Due) -> bool {
        self.due == *due
    }

    fn update(&mut self, _due: Due, _words: &Words) -> Result<(), JsError> {
        Ok(())
    }

    fn element(&self) -> &HtmlElement {
        &self.element
    }
}

impl DueItem {
    fn is(&self, element: &Element) -> bool {
        self.element.is_same_node(Some(element))
    }

    /// Hides the drafts. Whether there were any to see.
    fn close_drafts(&mut self) -> Result<bool, JsError> {
        let was_open = !self.drafts.hidden();
        self.drafts.set_hidden(true);
        self.drafts.set_text_content(None);
        self.say_expanded(false)?;
        Ok(was_open)
    }

    fn show_drafts(&mut self, drafts: &[Starter]) -> Result<(), JsError> {
        self.drafts.set_text_content(None);
        for (at, draft) in drafts.iter().enumerate() {
            let item = dom::append(&self.drafts, "li", "draft")?;
            let id = [&self.due.id.to_string(), "-draft-", &at.to_string()].concat();
            let text = dom::append_text(&item, "p", "text", &draft.text)?;
            text.set_id(&id);
            text.set_attribute("dir", "auto")?;
            append_button(&item, "peopleCopy", "copy", &id)?;
        }
        if drafts.is_empty() {
            dom::append_text(&self.drafts, "li", "soft", &chrome::message("peopleNoDrafts")?)?;
        }
        self.drafts.set_hidden(false);
        self.say_expanded(true)
    }

    fn say_expanded(&self, is_open: bool) -> Result<(), JsError> {
        let button: Element = dom::find(&self.element, "[data-does=drafts]")?;
        Ok(button.set_attribute("aria-expanded", if is_open { "true" } else { "false" })?)
    }
}

/// The draft whose button was clicked.
pub(super) fn draft_at(event: &Event) -> Option<String> {
    let (button, _) = dom::source(event, "data-does")?;
    dom::find::<Element>(&button.parent_element()?, ".text").ok()?.text_content()
}

/// Appends a button that does something, about what stands in the element with
/// the id `about`.
fn append_button(parent: &HtmlElement, label: &str, does: &str, about: &str) -> Result<HtmlElement, JsError> {
    let button = dom::append_text(parent, "button", "button", &chrome::message(label)?)?;
    button.set_attribute("type", "button")?;
    button.set_attribute("data-does", does)?;
    button.set_attribute("aria-describedby", about)?;
    Ok(button)
}

/// Appends a link to a profile, which opens in a tab of its own.
pub(super) fn append_link(parent: &HtmlElement, address: &str, about: &str) -> Result<(), JsError> {
    let link = dom::append_text(parent, "a", "profile", &chrome::message("peopleProfile")?)?;
    link.set_attribute("href", address)?;
    link.set_attribute("target", "_blank")?;
    link.set_attribute("rel", "noopener")?;
    link.set_attribute("aria-describedby", about)?;
    Ok(())
}
