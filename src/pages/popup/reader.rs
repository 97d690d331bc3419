//! A note that the background reads for the popup.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use crate::js::JsError;
use crate::pages::dom;
use crate::pages::line::Line;
use crate::pages::popup::view::PageAnswer;

/// A note and what is known of it.
#[derive(Clone, Default)]
pub(super) struct Note {
    pub(super) text: String,
    /// The `LintRequest`, of which the text is a part.
    pub(super) request: JsValue,
}

/// Has one note read as it changes. An answer is about the note as it is now,
/// or is not heard.
pub(super) struct Reader {
    line: Rc<Line>,
    note: RefCell<Note>,
    has_asked_again: Cell<bool>,
    show: Box<Show>,
}

/// Shows the text and its answer; nothing where it could not be read.
type Show = dyn Fn(&str, Option<PageAnswer>) -> Result<(), JsError>;

impl Reader {
    /// A reader that `show` hears from.
    pub(super) fn new(show: Box<Show>) -> Rc<Self> {
        Rc::new_cyclic(|reader: &Weak<Self>| {
            let reader = reader.clone();
            let hear = move |answer| {
                if let Some(reader) = reader.upgrade() {
                    dom::log_error(reader.hear(answer));
                }
            };
            Self { line: Line::new(hear), note: RefCell::default(), has_asked_again: Cell::new(false), show }
        })
    }

    /// Has the note read as it is now.
    pub(super) fn read(&self, note: Note) -> Result<(), JsError> {
        self.has_asked_again.set(false);
        self.note.replace(note);
        self.line.read(&self.note.borrow().request)
    }

    /// There is no note any more.
    pub(super) fn forget(&self) {
        self.line.hang_up();
    }

    fn hear(&self, answer: Option<PageAnswer>) -> Result<(), JsError> {
        let note = self.note.borrow();
        let is_complete = answer.as_ref().is_none_or(|it| it.complete || it.report.is_none());
        // What the first answer of a background lacked, the next one has if it can be had at all.
        if !is_complete && !self.has_asked_again.replace(true) {
            self.line.read(&note.request)?;
        }
        (self.show)(&note.text, answer)
    }
}
