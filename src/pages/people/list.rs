//! Who is in the ledger: searched, sorted, filtered, and unfolded one by one.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::document;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::details::Details;
use super::items::{Item, Items};
use super::view;
use super::words::Words;
use crate::js::JsError;
use crate::ledger::people::{Listed, Query, Row};
use crate::ledger::{Change, Entry};
use crate::pages::chrome;
use crate::pages::dom;

/// The list, and what it is asked for by.
pub(super) struct List {
    pub(super) items: Items<Person>,
    pub(super) search: HtmlInputElement,
    pub(super) sort: HtmlSelectElement,
    pub(super) only: HtmlSelectElement,
    pub(super) more: HtmlElement,
    found: HtmlElement,
    words: Rc<Words>,
    /// How many are to be listed at most.
    count: Cell<u32>,
    /// Whether other people were asked for than are shown.
    is_other: Cell<bool>,
}

impl List {
    pub(super) fn find(words: &Rc<Words>) -> Result<Self, JsError> {
        Ok(Self {
            items: Items::find("list", "search", words)?,
            search: dom::by_id("search")?,
            sort: dom::by_id("sort")?,
            only: dom::by_id("only")?,
            more: dom::by_id("more")?,
            found: dom::by_id("found")?,
            words: words.clone(),
            count: Cell::new(view::ROWS),
            is_other: Cell::new(true),
        })
    }

    /// Who is asked for.
    pub(super) fn query(&self) -> Query {
        Query {
            search: self.search.value(),
            sort: view::sort(&self.sort.value()),
            only: view::only(&self.only.value()),
            from: 0,
            count: self.count.get(),
        }
    }

    /// Others are asked for from now on.
    pub(super) fn turn_to_others(&self) {
        self.is_other.set(true);
        self.count.set(view::ROWS);
    }

    /// More of the same are asked for from now on.
    pub(super) fn want_more(&self) {
        self.count.set(self.count.get().saturating_add(view::ROWS));
    }

    /// Shows who was found.
    pub(super) fn show(&self, listed: Listed) -> Result<(), JsError> {
        dom::set_text(&self.found, &self.words.say(&view::found(&listed))?);
        let has_more = listed.found as usize > listed.rows.len();
        if self.is_other.replace(false) {
            self.items.show_anew(listed.rows)?;
        } else {
            let had_focus = self.more.is_same_node(document().active_element().as_deref());
            let first = self.items.shown().len();
            self.items.show(listed.rows)?;
            // The button goes: on to the first of those it has brought.
            if had_focus
                && !has_more
                && let Some(person) = self.items.shown().get(first)
            {
                person.fold.focus()?;
            }
        }
        self.more.set_hidden(!has_more);
        Ok(())
    }

    /// Unfolds or folds the person whose name was clicked, if one was.
    pub(super) fn fold(&self, event: &Event) -> Result<(), JsError> {
        let Some((button, _)) = dom::source(event, "data-fold") else { return Ok(()) };
        let is_it = |person: &&mut Person| person.element.contains(Some(&button));
        self.items.with(is_it, |person| person.toggle(&self.words)).unwrap_or(Ok(()))
    }

    /// The person in whose details this happened.
    pub(super) fn at(&self, event: &Event) -> Option<Entry> {
        let (element, _) = dom::source(event, "data-person")?;
        self.items.shown().iter().find(|person| person.is(&element)).map(|person| person.row.entry.clone())
    }

    /// What was changed in a field, and of whom.
    pub(super) fn changed(&self, event: &Event) -> Result<Option<(u32, Change)>, JsError> {
        let Some((_, field)) = dom::source(event, "data-field") else { return Ok(None) };
        let Some((element, _)) = dom::source(event, "data-person") else { return Ok(None) };
        let shown = self.items.shown();
        let Some(person) = shown.iter().find(|person| person.is(&element)) else { return Ok(None) };
        let Some(details) = &person.details else { return Ok(None) };
        let change = details.changed(&field, &person.row.entry)?;
        Ok(change.map(|change| (person.row.entry.id, change)))
    }
}

/// A person of the list.
pub(super) struct Person {
    row: Row,
    element: HtmlElement,
    fold: HtmlElement,
    line: HtmlElement,
    why: HtmlElement,
    owed: HtmlElement,
    details: Option<Details>,
}

impl Item for Person {
    type Of = Row;

    fn new(row: Row, words: &Words) -> Result<Self, JsError> {
        let element = dom::element("li", "person")?;
        element.set_attribute("data-person", &row.entry.id.to_string())?;
        let head = dom::append(&element, "div", "head")?;
        let heading = dom::append(&head, "h3", "")?;
        let fold = dom::append(&heading, "button", "fold")?;
        fold.set_id(&id(&row));
        fold.set_attribute("type", "button")?;
        fold.set_attribute("data-fold", "")?;
        fold.set_attribute("aria-expanded", "false")?;
        fold.set_attribute("dir", "auto")?;
        let line = dom::append(&head, "p", "line")?;
        let why = dom::append(&head, "p", "why")?;
        why.set_attribute("dir", "auto")?;
        let owed = dom::append(&head, "p", "owed")?;
        let mut person = Self { row, element, fold, line, why, owed, details: None };
        person.draw(words)?;
        Ok(person)
    }

    fn is_about(&self, row: &Row) -> bool {
        self.row.entry.id == row.entry.id
    }

    fn update(&mut self, row: Row, words: &Words) -> Result<(), JsError> {
        if self.row == row {
            return Ok(());
        }
        self.row = row;
        self.draw(words)?;
        match &self.details {
            Some(details) => details.show(&self.row.entry, words),
            None => Ok(()),
        }
    }

    fn element(&self) -> &HtmlElement {
        &self.element
    }
}

impl Person {
    fn is(&self, element: &Element) -> bool {
        self.element.is_same_node(Some(element))
    }

    /// Draws all but the details.
    fn draw(&mut self, words: &Words) -> Result<(), JsError> {
        let entry = &self.row.entry;
        let name = entry.name.trim();
        if name.is_empty() {
            dom::set_text(&self.fold, &chrome::message("peopleNoName")?);
        } else {
            dom::set_text(&self.fold, name);
        }
        let mut line = vec![chrome::message(view::standing(self.row.standing))?];
        if entry.last_at() > 0 {
            line.push(words.day(entry.last_at())?);
        }
        if let Some(relation) = view::relation(entry.relation()) {
            line.push(chrome::message(relation)?);
        }
        dom::set_text(&self.line, &line.join(" · "));
        dom::set_text(&self.why, entry.why());
        let owed = self.row.due.iter().map(|kind| chrome::message(view::owed(*kind))).collect::<Result<Vec<_>, _>>()?;
        let owed = if owed.is_empty() { String::new() } else { chrome::message_of("peopleOwed", &owed.join(", "))? };
        dom::set_text(&self.owed, &owed);
        Ok(())
    }

    fn toggle(&mut self, words: &Words) -> Result<(), JsError> {
        match self.details.take() {
            Some(details) => details.close(),
            None => self.details = Some(Details::open(&self.element, &self.row, &id(&self.row), words)?),
        }
        self.fold.set_attribute("aria-expanded", if self.details.is_some() { "true" } else { "false" })?;
        Ok(())
    }
}

/// The id of the element that a person's name stands in.
fn id(row: &Row) -> String {
    ["person-", &row.entry.id.to_string()].concat()
}
