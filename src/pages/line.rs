//! A page's line to the background, which may stop at any moment.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use js_sys::Reflect;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::chrome::{self, Connection};
use crate::js::JsError;
use crate::pages::popup::view::PageMessage;

/// A line to the background, for messages about one thing. They are answered
/// one by one, in order, and each means the same when it is sent a second
/// time; so those that a stopping background left unanswered are simply sent
/// again.
pub(super) struct Line {
    connection: RefCell<Option<Connection>>,
    unanswered: RefCell<VecDeque<JsValue>>,
    called_again: Cell<bool>,
    hear: Box<dyn Fn(Option<JsValue>)>,
}

impl Line {
    /// A line that is opened with the first message. `hear` is told the answer
    /// to the last one; nothing where there is none, as the background has
    /// stopped twice over one message or could not do what it was asked.
    pub(super) fn new<Answer: DeserializeOwned>(hear: impl Fn(Option<Answer>) + 'static) -> Rc<Self> {
        let read = |answer| serde_wasm_bindgen::from_value(answer).ok();
        Rc::new(Self {
            connection: RefCell::default(),
            unanswered: RefCell::default(),
            called_again: Cell::new(false),
            hear: Box::new(move |answer| hear(answer.and_then(read))),
        })
    }

    /// Asks about the settings; the answer is heard later.
    pub(super) fn ask(self: &Rc<Self>, message: &PageMessage) -> Result<(), JsError> {
        self.send(&message.serialize(&Serializer::json_compatible())?)
    }

    /// Has a note read, by its `LintRequest`; the answer is heard later.
    pub(super) fn read(self: &Rc<Self>, request: &JsValue) -> Result<(), JsError> {
        // Which answer is whose, the line knows without a number.
        let entries = [("kind", "lint".into()), ("seq", 0.into()), ("request", request.clone())];
        self.send(&chrome::object(entries)?.into())
    }

    /// Whatever is still unanswered will not be heard.
    pub(super) fn hang_up(&self) {
        self.called_again.set(false);
        self.unanswered.borrow_mut().clear();
        self.connection.replace(None);
    }

    fn send(self: &Rc<Self>, message: &JsValue) -> Result<(), JsError> {
        self.unanswered.borrow_mut().push_back(message.clone());
        if let Some(connection) = &*self.connection.borrow() {
            return connection.post(message);
        }
        self.call()
    }

    /// Opens the line anew and sends everything that is unanswered.
    fn call(self: &Rc<Self>) -> Result<(), JsError> {
        let (answered, stopped) = (Rc::downgrade(self), Rc::downgrade(self));
        let connection = Connection::open(
            move |answer| with(&answered, |line| line.on_answer(answer)),
            move || with(&stopped, Self::on_stopped),
        )?;
        self.unanswered.borrow().iter().try_for_each(|message| connection.post(message))?;
        self.connection.replace(Some(connection));
        Ok(())
    }

    fn on_answer(&self, answer: JsValue) {
        self.called_again.set(false);
        self.unanswered.borrow_mut().pop_front();
        // An answer that others will follow is out of date already.
        if self.unanswered.borrow().is_empty() {
            (self.hear)(Some(answer).filter(|answer| !is_error(answer)));
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
            (self.hear)(None);
        }
    }
}

fn is_error(answer: &JsValue) -> bool {
    Reflect::get(answer, &"kind".into()).is_ok_and(|kind| kind == "error")
}

fn with(line: &Weak<Line>, then: impl FnOnce(&Rc<Line>)) {
    if let Some(line) = line.upgrade() {
        then(&line);
    }
}
