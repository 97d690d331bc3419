//! A note that the background reads for the popup.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::background::protocol::{FromBackground, ToBackground};
use crate::js::JsError;
use crate::pages::dom;
use crate::pages::plain::Plain;
use crate::pages::port::Background;

/// Has one note read as it changes. An answer is about the note as it is now,
/// or is not heard.
pub(super) struct Reader {
    line: Rc<Background>,
    /// The text that is being read.
    text: RefCell<String>,
    show: Box<Show>,
}

/// Shows the text and its answer; nothing where it could not be read.
type Show = dyn Fn(&str, Option<FromBackground>) -> Result<(), JsError>;

impl Reader {
    /// A reader that `show` hears from.
    pub(super) fn new(show: Box<Show>) -> Rc<Self> {
        Rc::new_cyclic(|reader: &Weak<Self>| {
            let reader = reader.clone();
            let hear = move |answer| {
                if let Some(reader) = reader.upgrade() {
                    dom::log_error((reader.show)(&reader.text.borrow(), answer));
                }
            };
            Self { line: Background::new(hear), text: RefCell::default(), show }
        })
    }

    /// Has the note read as it is now, by its `LintRequest`.
    pub(super) fn read(&self, note: Plain) -> Result<(), JsError> {
        self.text.replace(note.text("text").unwrap_or_default());
        self.line.ask(ToBackground::Lint(note))
    }

    /// There is no note any more.
    pub(super) fn forget(&self) {
        self.line.hang_up();
    }
}
