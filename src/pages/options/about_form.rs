//! What the writers tell of themselves, to be filled in.

use std::cell::RefCell;

use gloo::utils::document;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::view;
use crate::about::{About, LoadedAbout};
use crate::js::JsError;
use crate::pages::dom;
use crate::request::Sender;

/// The fields. They can't be used before what is stored is known: all of them
/// are saved together.
pub(super) struct AboutForm {
    pub(super) element: HtmlElement,
    problem: HtmlElement,
    name: HtmlInputElement,
    role: HtmlInputElement,
    companies: HtmlTextAreaElement,
    schools: HtmlTextAreaElement,
    places: HtmlTextAreaElement,
    groups: HtmlTextAreaElement,
    interests: HtmlTextAreaElement,
    is_synced: HtmlInputElement,
    stays: HtmlElement,
    synced: HtmlElement,
    shown: RefCell<Option<LoadedAbout>>,
}

impl AboutForm {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            element: dom::by_id("about")?,
            problem: dom::by_id("about-problem")?,
            name: dom::by_id("about-name")?,
            role: dom::by_id("about-role")?,
            companies: dom::by_id("about-companies")?,
            schools: dom::by_id("about-schools")?,
            places: dom::by_id("about-places")?,
            groups: dom::by_id("about-groups")?,
            interests: dom::by_id("about-interests")?,
            is_synced: dom::by_id("about-is-synced")?,
            stays: dom::by_id("about-stays")?,
            synced: dom::by_id("about-synced")?,
            shown: RefCell::default(),
        })
    }

    /// What stands in the fields.
    pub(super) fn told(&self) -> About {
        let sender = Sender {
            name: Some(self.name.value()),
            role: Some(self.role.value()),
            companies: view::entries(&self.companies.value()),
            schools: view::entries(&self.schools.value()),
            places: view::entries(&self.places.value()),
            groups: view::entries(&self.groups.value()),
            interests: view::entries(&self.interests.value()),
        };
        About { is_synced: self.is_synced.checked(), sender, ..About::default() }
    }

    /// Shows what is stored, unless it is what was shown last: what could not
    /// be saved stays in its field.
    pub(super) fn show(&self, loaded: LoadedAbout) -> Result<(), JsError> {
        if self.shown.borrow().as_ref() == Some(&loaded) {
            return Ok(());
        }
        self.show_anew(loaded)
    }

    /// Shows what is stored, but for the field that the writer is in.
    pub(super) fn show_anew(&self, loaded: LoadedAbout) -> Result<(), JsError> {
        let About { is_synced, ref sender, .. } = loaded.about;
        let writing_in = document().active_element();
        let is_free = |field: &Element| !field.is_same_node(writing_in.as_deref());
        for (field, entry) in [(&self.name, &sender.name), (&self.role, &sender.role)] {
            if is_free(field) {
                field.set_value(entry.as_deref().unwrap_or_default());
            }
        }
        for (field, list) in [
            (&self.companies, &sender.companies),
            (&self.schools, &sender.schools),
            (&self.places, &sender.places),
            (&self.groups, &sender.groups),
            (&self.interests, &sender.interests),
        ] {
            if is_free(field) {
                field.set_value(&list.join("\n"));
            }
        }
        self.is_synced.set_checked(is_synced);
        self.stays.set_hidden(is_synced);
        self.synced.set_hidden(!is_synced);
        self.problem.set_hidden(loaded.problem.is_none());
        self.element.remove_attribute("disabled")?;
        self.shown.replace(Some(loaded));
        Ok(())
    }
}
