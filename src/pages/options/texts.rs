//! The writer's own texts.

use std::cell::RefCell;

use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::list::{self, List};
use super::view;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::snippets::{self, LoadedSnippets, Snippet, Snippets};

/// The list of them, and the fields that one is written in. Nothing can be done
/// unless what is stored is known: all of them are saved together.
pub(super) struct Texts {
    pub(super) list: List,
    pub(super) cancel: HtmlElement,
    pub(super) import: HtmlInputElement,
    /// What is wrong with what the writer wants to save or import.
    pub(super) trouble: HtmlElement,
    element: HtmlElement,
    problem: HtmlElement,
    heading: HtmlElement,
    name: HtmlInputElement,
    text: HtmlTextAreaElement,
    save: HtmlElement,
    shown: RefCell<Option<LoadedSnippets>>,
    /// The name of the one that is being changed.
    changing: RefCell<Option<String>>,
}

impl Texts {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            list: List::find("texts", "text-name")?,
            cancel: dom::by_id("text-cancel")?,
            import: dom::by_id("import")?,
            trouble: dom::by_id("texts-trouble")?,
            element: dom::by_id("texts-fields")?,
            problem: dom::by_id("texts-problem")?,
            heading: dom::by_id("text-heading")?,
            name: dom::by_id("text-name")?,
            text: dom::by_id("text-text")?,
            save: dom::by_id("text-save")?,
            shown: RefCell::default(),
            changing: RefCell::default(),
        })
    }

    pub(super) fn show(&self, loaded: LoadedSnippets) -> Result<(), JsError> {
        if self.shown.borrow().as_ref() == Some(&loaded) {
            return Ok(());
        }
        self.list.show(&loaded.snippets.list, |item, Snippet { name, text }, id| {
            dom::append_text(item, "h3", "", name)?.set_id(id);
            let buttons = dom::append(item, "div", "buttons")?;
            list::append_button(&buttons, "optionsTextEdit", "data-edit", name, id)?;
            list::append_button(&buttons, "optionsRemove", "data-remove", name, id)?;
            dom::append_text(item, "p", "soft text", text)?;
            Ok(())
        })?;
        if loaded.problem.is_some() {
            self.list.none.set_hidden(true);
        }
        self.problem.set_hidden(loaded.problem.is_none());
        self.element.toggle_attribute_with_force("disabled", view::kept(Some(&loaded)).is_none())?;
        self.shown.replace(Some(loaded));
        Ok(())
    }

    /// Does what the button says that was clicked, if it was one: all texts,
    /// where they are others now.
    pub(super) fn click(&self, event: &Event) -> Result<Option<Vec<Snippet>>, JsError> {
        if let Some((_, name)) = dom::source(event, "data-remove") {
            return Ok(self.all().map(|all| view::without(&all, &name)));
        }
        if let Some((_, name)) = dom::source(event, "data-edit")
            && let Some(snippet) = self.all().into_iter().flatten().find(|snippet| snippet.name == name)
        {
            self.write(Some(snippet))?;
            self.text.focus()?;
        }
        Ok(None)
    }

    /// All texts with the one that stands in the fields; nothing, where one of
    /// them is empty, or the texts are not known.
    pub(super) fn written(&self) -> Result<Option<Vec<Snippet>>, JsError> {
        let snippet = Snippet { name: self.name.value().trim().to_owned(), text: self.text.value().trim().to_owned() };
        if snippet.name.is_empty() || snippet.text.is_empty() {
            self.object(&chrome::message("optionsTextMissing")?);
            let empty: &HtmlElement = if snippet.name.is_empty() { &self.name } else { &self.text };
            empty.focus()?;
            return Ok(None);
        }
        Ok(self.all().map(|all| view::with(&all, self.changing.borrow().as_deref(), snippet)))
    }

    /// All texts with those of a file, and what is to be said when they are
    /// saved; nothing, where it can't be read, or the texts are not known.
    pub(super) fn imported(&self, file: &str) -> Result<Option<(Vec<Snippet>, String)>, JsError> {
        match snippets::parse(file) {
            Ok(list) => {
                let said = chrome::line(view::imported(&list))?;
                Ok(self.all().map(|all| (all.into_iter().chain(list).collect(), said)))
            }
            Err(problem) => {
                self.object(&chrome::line(view::unreadable(problem))?);
                Ok(None)
            }
        }
    }

    /// The file of all texts.
    pub(super) fn file(&self) -> String {
        snippets::format(&self.all().unwrap_or_default())
    }

    /// Makes the fields ready for a text that is to be changed, or for a new
    /// one.
    pub(super) fn write(&self, changed: Option<Snippet>) -> Result<(), JsError> {
        let (heading, save) = match &changed {
            Some(Snippet { name, .. }) => (chrome::message_of("optionsTextChange", name)?, "optionsTextSave"),
            None => (chrome::message("optionsTextNew")?, "optionsTextAdd"),
        };
        dom::set_text(&self.heading, &heading);
        dom::set_text(&self.save, &chrome::message(save)?);
        self.cancel.set_hidden(changed.is_none());
        let (name, text) = changed.as_ref().map_or(("", ""), |it| (&it.name, &it.text));
        self.name.set_value(name);
        self.text.set_value(text);
        self.object("");
        self.changing.replace(changed.map(|snippet| snippet.name));
        Ok(())
    }

    /// These have been saved: the fields are ready for another, if what stands
    /// in them is among them.
    pub(super) fn settle(&self, saved: &Snippets) -> Result<(), JsError> {
        let (name, text) = (self.name.value(), self.text.value());
        let is_saved = saved.list.iter().any(|it| it.name == name.trim() && it.text == text.trim());
        if is_saved { self.write(None) } else { Ok(()) }
    }

    /// Puts the focus where a text begins.
    pub(super) fn focus(&self) -> Result<(), JsError> {
        Ok(self.name.focus()?)
    }

    /// Says what is wrong.
    pub(super) fn object(&self, problem: &str) {
        dom::set_text(&self.trouble, problem);
    }

    fn all(&self) -> Option<Vec<Snippet>> {
        view::kept(self.shown.borrow().as_ref()).map(<[Snippet]>::to_vec)
    }
}
