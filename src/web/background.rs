//! A page's line to the background, which may stop at any moment.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::chrome::Connection;
use super::error::PageError;
use crate::settings::LoadedSettings;
use crate::view::PageMessage;

/// What comes back from the background.
pub(super) enum Heard {
    /// The settings as they are now, or as far as they could be read.
    Settings(LoadedSettings),
    /// No answer: the background has stopped twice over one message, or
    /// could not do what it was asked.
    Nothing,
}

/// The line to the background. Messages are answered one by one, in order,
/// and each of a page's means the same when it is sent a second time; so
/// those that a stopping background left unanswered are simply sent again.
pub(super) struct Background {
    connection: RefCell<Option<Connection>>,
    unanswered: RefCell<VecDeque<PageMessage>>,
    called_again: Cell<bool>,
    hear: Box<dyn Fn(Heard)>,
}

impl Background {
    /// A line that is opened with the first message.
    pub(super) fn new(hear: impl Fn(Heard) + 'static) -> Rc<Self> {
        Rc::new(Self {
            connection: RefCell::default(),
            unanswered: RefCell::default(),
            called_again: Cell::new(false),
            hear: Box::new(hear),
        })
    }

    /// Sends a message; the answer is heard later.
    pub(super) fn ask(self: &Rc<Self>, message: PageMessage) -> Result<(), PageError> {
        self.unanswered.borrow_mut().push_back(message);
        if self.connection.borrow().is_none() {
            return self.call();
        }
        self.post(message)
    }

    /// Opens the line anew and sends everything that is unanswered.
    fn call(self: &Rc<Self>) -> Result<(), PageError> {
        let (answered, stopped) = (Rc::downgrade(self), Rc::downgrade(self));
        let connection = Connection::open(
            move |answer| with(&answered, |line| line.on_answer(answer)),
            move || with(&stopped, Self::on_stopped),
        )?;
        self.connection.replace(Some(connection));
        self.unanswered.borrow().iter().try_for_each(|message| self.post(*message))
    }

    fn post(&self, message: PageMessage) -> Result<(), PageError> {
        let message = message.serialize(&Serializer::json_compatible())?;
        match &*self.connection.borrow() {
            Some(connection) => connection.post(&message),
            None => Ok(()),
        }
    }

    fn on_answer(&self, answer: JsValue) {
        self.called_again.set(false);
        self.unanswered.borrow_mut().pop_front();
        // An answer that others will follow is out of date already.
        if self.unanswered.borrow().is_empty() {
            let settings = serde_wasm_bindgen::from_value(answer);
            (self.hear)(settings.map_or(Heard::Nothing, Heard::Settings));
        }
    }

    fn on_stopped(self: &Rc<Self>) {
        self.connection.replace(None);
        if self.unanswered.borrow().is_empty() {
            return;
        }
        if self.called_again.replace(true) || self.call().is_err() {
            self.called_again.set(false);
            self.unanswered.borrow_mut().clear();
            (self.hear)(Heard::Nothing);
        }
    }
}

fn with(line: &Weak<Background>, then: impl FnOnce(&Rc<Background>)) {
    if let Some(line) = line.upgrade() {
        then(&line);
    }
}
