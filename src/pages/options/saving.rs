//! How what the user changes is saved, and said to be.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;

use crate::background::protocol::{FromBackground, ToBackground};
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::plain::Plain;
use crate::pages::port::Background;

/// The line that changes go over.
pub(super) struct Saving {
    line: Rc<Background>,
    said: HtmlElement,
    replies: Rc<RefCell<Replies>>,
}

/// What is to be said of the last change, as texts.
#[derive(Default)]
struct Replies {
    done: String,
    no_room: String,
}

impl Saving {
    /// A line for changes. `hear` is told when one is done, or that none was
    /// answered.
    pub(super) fn new(hear: impl Fn(Option<FromBackground>) -> Result<(), JsError> + 'static) -> Result<Self, JsError> {
        let said: HtmlElement = dom::by_id("said")?;
        let replies = Rc::new(RefCell::new(Replies::default()));
        let line = Background::new({
            let (said, replies) = (said.clone(), replies.clone());
            move |answer| {
                let replies = replies.borrow();
                let reply = match answer {
                    None => "",
                    Some(FromBackground::NoRoom) => &replies.no_room,
                    Some(_) => &replies.done,
                };
                let is_refused = matches!(answer, Some(FromBackground::NoRoom));
                said.set_class_name(if is_refused { "said" } else { "said done" });
                dom::set_text(&said, reply);
                if !is_refused {
                    dom::log_error(hear(answer));
                }
            }
        });
        Ok(Self { line, said, replies })
    }

    /// Saves a change.
    pub(super) fn save(&self, message: ToBackground<Plain>) -> Result<(), JsError> {
        self.save_and_say(message, chrome::message("optionsSaved")?)
    }

    /// Saves a change of which something else is to be said.
    pub(super) fn save_and_say(&self, message: ToBackground<Plain>, done: String) -> Result<(), JsError> {
        let no_room = chrome::message(match message {
            ToBackground::SetAbout(_) => "optionsAboutFull",
            ToBackground::SetSnippets(_) => "optionsTextsFull",
            ToBackground::Ledger(_) => "optionsLedgerFull",
            _ => "optionsWordsFull",
        })?;
        // What is said twice is heard twice only if it was gone in between.
        dom::set_text(&self.said, "");
        self.replies.replace(Replies { done, no_room });
        self.line.ask(message)
    }
}
