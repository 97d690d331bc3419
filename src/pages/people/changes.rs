//! How what the writer changes is said to be done, and taken back.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;

use super::view::{self, Said};
use super::words::Words;
use crate::background::protocol::{FromBackground, FromLedger, ToBackground, ToLedger};
use crate::js::JsError;
use crate::ledger::Undo;
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::ledger_file;
use crate::pages::port::Background;

/// The line that changes go over.
pub(super) struct Changes {
    line: Rc<Background>,
    bar: Rc<Bar>,
}

/// The bar that says what was done.
struct Bar {
    element: HtmlElement,
    said: HtmlElement,
    undo: HtmlElement,
    words: Rc<Words>,
    /// What is to be said of the last change.
    done: RefCell<String>,
    /// What takes it back.
    taken_back_by: RefCell<Option<Undo>>,
}

impl Changes {
    pub(super) fn new(words: &Rc<Words>) -> Result<Self, JsError> {
        let bar = Rc::new(Bar {
            element: dom::by_id("bar")?,
            said: dom::by_id("said")?,
            undo: dom::by_id("undo")?,
            words: words.clone(),
            done: RefCell::default(),
            taken_back_by: RefCell::default(),
        });
        let line = Background::new({
            let bar = bar.clone();
            move |answer| dom::log_error(bar.hear(answer))
        });
        Ok(Self { line, bar })
    }

    /// The button that takes the last change back.
    pub(super) fn undo(&self) -> &HtmlElement {
        &self.bar.undo
    }

    /// Makes a change, of which this is to be said once it is made.
    pub(super) fn make(&self, change: ToLedger, done: &Said) -> Result<(), JsError> {
        let done = self.bar.words.say(done)?;
        self.bar.show("", None)?;
        self.bar.done.replace(done);
        self.line.ask(ToBackground::Ledger(change))
    }

    /// Takes the last change back.
    pub(super) fn take_back(&self) -> Result<(), JsError> {
        let Some(undo) = self.bar.taken_back_by.take() else { return Ok(()) };
        // Its button goes, and the focus is not to go with it.
        self.bar.element.focus()?;
        self.make(ToLedger::Undo(undo), &view::UNDONE)
    }

    /// Says something.
    pub(super) fn say(&self, said: &Said) -> Result<(), JsError> {
        // What is said twice is heard twice only if it was gone in between.
        self.bar.show("", None)?;
        self.bar.show(&self.bar.words.say(said)?, None)
    }
}

impl Bar {
    fn hear(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        let (said, undo) = match answer {
            None => (chrome::message("popupUnanswered")?, None),
            Some(FromBackground::NoRoom) => (chrome::message("peopleNoRoom")?, None),
            Some(FromBackground::Ledger(FromLedger::Unreadable(problem))) => {
                (chrome::line(ledger_file::unreadable(problem))?, None)
            }
            Some(FromBackground::Ledger(FromLedger::Imported(import))) => {
                (self.words.say(&view::imported(&import))?, Some(import.undo))
            }
            Some(FromBackground::Ledger(FromLedger::Changed(undo))) => (self.done.take(), Some(undo)),
            Some(_) => (self.done.take(), None),
        };
        self.show(&said, undo.filter(|undo| !(undo.before.is_empty() && undo.added.is_empty())))
    }

    fn show(&self, said: &str, undo: Option<Undo>) -> Result<(), JsError> {
        dom::set_text(&self.said, said);
        self.undo.set_hidden(undo.is_none());
        self.element.class_list().toggle_with_force("filled", !said.is_empty())?;
        self.taken_back_by.replace(undo);
        Ok(())
    }
}
