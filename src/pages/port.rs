//! A page's line to the background, which may stop at any moment.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use super::chrome::Connection;
use crate::background::protocol::{Answer, FromBackground, Question, ToBackground};
use crate::js::{self, JsError};
use crate::pages::plain::Plain;

/// A line to the background, for messages about one thing. They are answered
/// in order, and each means the same when it is sent a second time; so those
/// that a stopping background left unanswered are simply sent again.
pub(super) struct Background {
    connection: RefCell<Option<Connection>>,
    /// What waits for an answer, oldest first.
    open: RefCell<Vec<Question<Plain>>>,
    /// The number of the last question.
    asked: Cell<u32>,
    called_again: Cell<bool>,
    hear: Box<dyn Fn(Option<FromBackground>)>,
}

impl Background {
    /// A line that is opened with the first message. `hear` is told what is
    /// answered to the last one; nothing where there is no answer, as the
    /// background has stopped twice over one message or could not do what it
    /// was asked.
    pub(super) fn new(hear: impl Fn(Option<FromBackground>) + 'static) -> Rc<Self> {
        Rc::new(Self {
            connection: RefCell::default(),
            open: RefCell::default(),
            asked: Cell::new(0),
            called_again: Cell::new(false),
            hear: Box::new(hear),
        })
    }

    /// Asks; the answer is heard later.
    pub(super) fn ask(self: &Rc<Self>, message: ToBackground<Plain>) -> Result<(), JsError> {
        let seq = self.asked.get() + 1;
        self.asked.set(seq);
        let question = Question { seq, message };
        let sent = js::write(&question)?;
        self.open.borrow_mut().push(question);
        if let Some(connection) = &*self.connection.borrow() {
            return connection.post(&sent);
        }
        self.call()
    }

    /// Whatever is still unanswered will not be heard.
    pub(super) fn hang_up(&self) {
        self.called_again.set(false);
        self.open.borrow_mut().clear();
        self.connection.replace(None);
    }

    /// Opens the line anew and sends everything that is unanswered.
    fn call(self: &Rc<Self>) -> Result<(), JsError> {
        let (answered, stopped) = (Rc::downgrade(self), Rc::downgrade(self));
        let connection = Connection::open(
            move |answer| with(&answered, |line| line.on_answer(answer)),
            move || with(&stopped, Self::on_stopped),
        )?;
        for question in &*self.open.borrow() {
            connection.post(&js::write(question)?)?;
        }
        self.connection.replace(Some(connection));
        Ok(())
    }

    fn on_answer(&self, answer: JsValue) {
        self.called_again.set(false);
        // What can't be read answers the last question, with nothing.
        let Answer { seq, message, more } = js::read(answer).unwrap_or_else(|_| self.no_answer());
        let answered = if more { seq } else { seq + 1 };
        self.open.borrow_mut().retain(|question| question.seq >= answered);
        // An answer that others will follow is out of date already.
        if seq == self.asked.get() {
            (self.hear)(Some(message).filter(|message| !matches!(message, FromBackground::Error(_))));
        }
    }

    fn on_stopped(self: &Rc<Self>) {
        self.connection.replace(None);
        if self.open.borrow().is_empty() {
            return;
        }
        if self.called_again.replace(true) || self.call().is_err() {
            self.called_again.set(false);
            self.open.borrow_mut().clear();
            (self.hear)(None);
        }
    }

    fn no_answer(&self) -> Answer {
        Answer { seq: self.asked.get(), message: FromBackground::Error(String::new()), more: false }
    }
}

fn with(line: &Weak<Background>, then: impl FnOnce(&Rc<Background>)) {
    if let Some(line) = line.upgrade() {
        then(&line);
    }
}
