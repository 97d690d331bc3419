//! The practice page: a stand-in of the invitation dialog. The content script
//! of the extension is loaded beside it and finds the dialog by itself.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use super::chrome::{self, Subscription};
use super::display_choice::DisplayChoice;
use super::dom;
use super::port::Background;
use crate::background::protocol::{FromBackground, ToBackground};
use crate::js::JsError;

/// What the box of the dialog holds.
const LIMIT: &str = "300";

thread_local! {
    // Nobody else could hold the page: it lives as long as its document.
    static PRACTICE: RefCell<Option<Practice>> = const { RefCell::new(None) };
}

/// Brings the practice page to life.
///
/// # Errors
///
/// When the page is not the practice page, or the extension API refuses.
#[wasm_bindgen(js_name = openPractice)]
pub fn open_practice() -> Result<(), JsError> {
    PRACTICE.set(Some(Practice::open()?));
    Ok(())
}

/// Everything that the practice page listens to.
struct Practice {
    _listeners: [EventListener; 6],
    _settings_changed: Subscription,
}

impl Practice {
    fn open() -> Result<Self, JsError> {
        dom::localise_page()?;
        let stage = Rc::new(Stage::find()?);
        let on_connect = dom::listen(&stage.connect, "click", {
            let stage = stage.clone();
            move |_| {
                stage.show_question()?;
                stage.focus("[data-does=add-note]")
            }
        });
        let on_example = dom::listen(&dom::by_id("examples")?, "click", {
            let stage = stage.clone();
            move |event| {
                if let Some((_, example)) = dom::source(event, "data-example") {
                    let stage = stage.clone();
                    spawn_local(async move { dom::log_error(stage.write(&example).await) });
                }
                Ok(())
            }
        });
        let on_click = dom::listen(&stage.place, "click", {
            let stage = stage.clone();
            move |event| stage.click(event)
        });
        let on_key = dom::listen(&stage.place, "keydown", {
            let stage = stage.clone();
            move |event| stage.press(event)
        });
        let on_input = dom::listen(&stage.place, "input", {
            let stage = stage.clone();
            move |_| stage.count()
        });

        let display = Rc::new(DisplayChoice::find()?);
        let background = Background::new({
            let display = display.clone();
            move |heard| {
                if let Some(FromBackground::Settings(loaded)) = heard {
                    display.show(loaded.settings.display);
                }
            }
        });
        let on_display = dom::listen(&display.element.clone(), "change", {
            let background = background.clone();
            move |_| background.ask(ToBackground::SetDisplay(display.chosen()))
        });
        let settings_changed = chrome::on_settings_changed({
            let background = background.clone();
            move || dom::log_error(background.ask(ToBackground::GetSettings))
        });

        background.ask(ToBackground::GetSettings)?;
        stage.show_question()?;
        dom::by_id::<HtmlElement>("page")?.set_hidden(false);
        Ok(Self {
            _listeners: [on_connect, on_example, on_click, on_key, on_input, on_display],
            _settings_changed: settings_changed,
        })
    }
}

/// The place where the dialog opens, and what stands around it. The site takes
/// its dialog out of the page when it closes, and so does this.
struct Stage {
    connect: HtmlElement,
    outcome: HtmlElement,
    place: HtmlElement,
}

impl Stage {
    fn find() -> Result<Self, JsError> {
        Ok(Self {
            connect: dom::by_id("connect")?,
            outcome: dom::by_id("outcome")?,
            place: dom::by_id("dialog-place")?,
        })
    }

    fn click(&self, event: &Event) -> Result<(), JsError> {
        let Some((_, does)) = dom::source(event, "data-does") else {
            return Ok(());
        };
        match does.as_str() {
            "add-note" => self.show_box()?.focus()?,
            "cancel" => {
                self.show_question()?;
                self.focus("[data-does=add-note]")?;
            }
            "send" => self.close("practiceSent")?,
            "dismiss" => self.close("practiceClosed")?,
            _ => {}
        }
        Ok(())
    }

    fn press(&self, event: &Event) -> Result<(), JsError> {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        // One that has closed something of Connote's is not meant for the dialog.
        if escape && !event.default_prevented() {
            self.close("practiceClosed")?;
        }
        Ok(())
    }

    /// The dialog's first stage: add a note, or send without one?
    fn show_question(&self) -> Result<(), JsError> {
        self.show("practiceQuestionTitle", "question", "question-actions")
    }

    /// The dialog's second stage: the note.
    fn show_box(&self) -> Result<HtmlTextAreaElement, JsError> {
        self.show("practiceBoxTitle", "writing", "writing-actions")?;
        dom::find(&self.place, "textarea")
    }

    /// Puts an example into the box, whatever stage the dialog is at.
    async fn write(&self, example: &str) -> Result<(), JsError> {
        if self.place.child_element_count() == 0 {
            self.show_question()?;
            // The content script learns the name from the question: let its observer see that.
            JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await?;
        }
        let field = match dom::find(&self.place, "textarea") {
            Ok(field) => field,
            Err(_) => self.show_box()?,
        };
        dom::type_over(&field, 0, field.text_length(), &chrome::message(example)?)
    }

    /// Goes by what is in the box.
    fn count(&self) -> Result<(), JsError> {
        let field: HtmlTextAreaElement = dom::find(&self.place, "textarea")?;
        let length = field.text_length();
        let counter: HtmlElement = dom::find(&self.place, ".counter")?;
        dom::set_text(&counter, &[&length.to_string(), "/", LIMIT].concat());
        let send: HtmlButtonElement = dom::find(&self.place, "[data-does=send]")?;
        send.set_disabled(length == 0);
        Ok(())
    }

    fn show(&self, title: &str, content: &str, actions: &str) -> Result<(), JsError> {
        if self.place.child_element_count() == 0 {
            self.place.append_child(&*dom::instance("dialog")?)?;
        }
        let part = |selector| dom::find::<Element>(&self.place, selector);
        part("h2")?.set_text_content(Some(&chrome::message(title)?));
        part(".artdeco-modal__content")?.replace_children_with_node_1(&*dom::instance(content)?);
        part(".artdeco-modal__actionbar")?.replace_children_with_node_1(&*dom::instance(actions)?);
        dom::localise(&self.place)?;
        self.outcome.set_text_content(None);
        self.connect.set_hidden(true);
        Ok(())
    }

    /// Takes the dialog out of the page and says what became of the note.
    fn close(&self, outcome: &str) -> Result<(), JsError> {
        self.place.set_text_content(None);
        self.outcome.set_text_content(Some(&chrome::message(outcome)?));
        self.connect.set_hidden(false);
        Ok(self.connect.focus()?)
    }

    fn focus(&self, selector: &str) -> Result<(), JsError> {
        Ok(dom::find::<HtmlElement>(&self.place, selector)?.focus()?)
    }
}
