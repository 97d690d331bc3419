//! A list whose items stay the same elements while what they show changes: the
//! writer may be in the middle of one.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use gloo::utils::document;
use web_sys::{HtmlElement, Node};

use super::words::Words;
use crate::js::JsError;
use crate::pages::dom;

/// Something that is listed.
pub(super) trait Item: Sized {
    /// What it is drawn from.
    type Of;

    /// Draws it.
    fn new(of: Self::Of, words: &Words) -> Result<Self, JsError>;
    /// Whether it is about the same.
    fn is_about(&self, of: &Self::Of) -> bool;
    /// Shows what is so now.
    fn update(&mut self, of: Self::Of, words: &Words) -> Result<(), JsError>;
    /// Its element.
    fn element(&self) -> &HtmlElement;
}

/// The list.
pub(super) struct Items<T> {
    pub(super) element: HtmlElement,
    /// Where the focus goes when the last item is gone.
    after: HtmlElement,
    words: Rc<Words>,
    shown: RefCell<Vec<T>>,
}

impl<T: Item> Items<T> {
    pub(super) fn find(id: &str, after: &str, words: &Rc<Words>) -> Result<Self, JsError> {
        Ok(Self {
            element: dom::by_id(id)?,
            after: dom::by_id(after)?,
            words: words.clone(),
            shown: RefCell::default(),
        })
    }

    pub(super) fn shown(&self) -> Ref<'_, Vec<T>> {
        self.shown.borrow()
    }

    /// Does something with one of them.
    pub(super) fn with<R>(&self, is_it: impl FnMut(&&mut T) -> bool, then: impl FnOnce(&mut T) -> R) -> Option<R> {
        // Not borrowed meanwhile: what leaves the page may make the browser call a listener.
        let mut shown = self.shown.take();
        let done = shown.iter_mut().find(is_it).map(then);
        self.shown.replace(shown);
        done
    }

    /// Lists these, all drawn anew and put into the page in one go.
    pub(super) fn show_anew(&self, all: Vec<T::Of>) -> Result<(), JsError> {
        let drawn = document().create_document_fragment();
        let mut shown = Vec::with_capacity(all.len());
        for of in all {
            let item = T::new(of, &self.words)?;
            drawn.append_child(item.element())?;
            shown.push(item);
        }
        self.element.replace_children_with_node_1(&drawn);
        self.shown.replace(shown);
        Ok(())
    }

    /// Lists these: what is listed already keeps its element and its place, and
    /// what comes is put behind what it now follows. The focus stays in the
    /// list.
    pub(super) fn show(&self, all: Vec<T::Of>) -> Result<(), JsError> {
        let shown = self.shown.take();
        let had_focus = shown.iter().position(|item| dom::has_focus(item.element()));
        let (mut shown, gone): (Vec<T>, Vec<T>) =
            shown.into_iter().partition(|item| all.iter().any(|of| item.is_about(of)));
        let lost_focus = had_focus.filter(|_| gone.iter().any(|item| dom::has_focus(item.element())));
        for item in gone {
            item.element().remove();
        }
        let mut next = 0;
        for of in all {
            if let Some(at) = shown.iter().position(|item| item.is_about(&of)) {
                shown[at].update(of, &self.words)?;
                next = at + 1;
                continue;
            }
            let item = T::new(of, &self.words)?;
            let before: Option<&Node> = shown.get(next).map(|item| &***item.element());
            self.element.insert_before(item.element(), before)?;
            shown.insert(next, item);
            next += 1;
        }
        // Its button is gone: on to the item that took its place.
        let to = lost_focus.map(|at| match shown.get(at).or(shown.last()) {
            Some(item) => dom::find(item.element(), "button"),
            None => Ok(self.after.clone()),
        });
        self.shown.replace(shown);
        match to {
            Some(to) => Ok(HtmlElement::focus(&to?)?),
            None => Ok(()),
        }
    }
}
