//! The popup, as a page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlInputElement};

use super::paste_box::PasteBox;
use super::rules_off::RulesOff;
use super::tab_card::TabCard;
use crate::background::protocol::{FromBackground, ToBackground};
use crate::catalogue::Strictness;
use crate::js::JsError;
use crate::pages::chrome::{self, Subscription};
use crate::pages::display_choice::DisplayChoice;
use crate::pages::dom;
use crate::pages::port::Background;
use crate::settings::LoadedSettings;

/// How long the popup waits for the settings before it shows itself without.
const PATIENCE_MS: u32 = 500;

thread_local! {
    // Nobody else could hold the popup: it lives as long as its document.
    static POPUP: RefCell<Option<Popup>> = const { RefCell::new(None) };
}

/// Brings the popup's page to life.
///
/// # Errors
///
/// When the page is not the popup's, or the extension API refuses.
#[wasm_bindgen(js_name = openPopup)]
pub fn open_popup() -> Result<(), JsError> {
    POPUP.set(Some(Popup::open()?));
    Ok(())
}

async fn open_practice_page() -> Result<(), JsError> {
    chrome::open_page("pages/practice.html").await?;
    Ok(window().close()?)
}

async fn open_options_page() -> Result<(), JsError> {
    chrome::open_options().await?;
    Ok(window().close()?)
}

/// Everything that the popup listens to.
struct Popup {
    _listeners: [EventListener; 11],
    _settings_changed: Subscription,
    _impatience: Timeout,
}

impl Popup {
    fn open() -> Result<Self, JsError> {
        dom::localise_page()?;
        let choices = Rc::new(Choices::find()?);
        let background = Background::new({
            let choices = choices.clone();
            move |heard| dom::log_error(choices.hear(heard))
        });

        let enabled = choices.enabled.clone();
        let on_enabled = dom::listen(&choices.enabled, "change", {
            let background = background.clone();
            move |_| background.ask(ToBackground::SetEnabled(enabled.checked()))
        });
        let on_strictness = dom::listen(&choices.strictness, "change", {
            let (choices, background) = (choices.clone(), background.clone());
            move |_| {
                choices.explain()?;
                match choices.chosen()? {
                    Some(strictness) => background.ask(ToBackground::SetStrictness(strictness)),
                    None => Ok(()),
                }
            }
        });
        let on_display = dom::listen(&choices.display.element, "change", {
            let (choices, background) = (choices.clone(), background.clone());
            move |_| background.ask(ToBackground::SetDisplay(choices.display.chosen()))
        });
        let on_rule = dom::listen(&choices.rules_off.list, "click", {
            let background = background.clone();
            move |event| match RulesOff::clicked(event) {
                Some(rule) => background.ask(ToBackground::SetRule { rule, level: None }),
                None => Ok(()),
            }
        });
        let on_copy = dom::listen(&choices.tab.findings.element, "click", {
            let tab = choices.tab.clone();
            move |event| {
                tab.copy(event);
                Ok(())
            }
        });
        let paste = choices.paste.clone();
        let on_note = dom::listen(&paste.note, "input", {
            let paste = paste.clone();
            move |_| paste.read()
        });
        let on_recipient = dom::listen(&paste.recipient, "input", {
            let paste = paste.clone();
            move |_| paste.read()
        });
        let on_fix = dom::listen(&paste.findings.element, "click", {
            let paste = paste.clone();
            move |event| paste.fix(event)
        });
        let on_grant = dom::listen(&choices.tab.grant, "click", {
            let tab = choices.tab.clone();
            move |_| tab.ask_for_access()
        });
        let on_practice = dom::listen(&dom::by_id("practice")?, "click", |_| {
            spawn_local(async { dom::log_error(open_practice_page().await) });
            Ok(())
        });
        let on_options = dom::listen(&dom::by_id("options")?, "click", |_| {
            spawn_local(async { dom::log_error(open_options_page().await) });
            Ok(())
        });

        let settings_changed = chrome::on_settings_changed({
            let background = background.clone();
            move || dom::log_error(background.ask(ToBackground::GetSettings))
        });
        let page = choices.page.clone();
        let impatience = Timeout::new(PATIENCE_MS, move || page.set_hidden(false));

        choices.tab.look();
        background.ask(ToBackground::GetSettings)?;
        Ok(Self {
            _listeners: [
                on_enabled, on_strictness, on_display, on_rule, on_copy, on_note, on_recipient, on_fix, on_grant,
                on_practice, on_options,
            ],
            _settings_changed: settings_changed,
            _impatience: impatience,
        })
    }
}

/// The settings, and all that shows them or goes by them.
struct Choices {
    page: HtmlElement,
    problem: HtmlElement,
    problem_detail: HtmlElement,
    unanswered: HtmlElement,
    enabled: HtmlInputElement,
    strictness: HtmlElement,
    explained: HtmlElement,
    display: DisplayChoice,
    rules_off: RulesOff,
    tab: Rc<TabCard>,
    paste: Rc<PasteBox>,
}

impl Choices {
    fn find() -> Result<Self, JsError> {
        Ok(Self {
            page: dom::by_id("page")?,
            problem: dom::by_id("problem")?,
            problem_detail: dom::by_id("problem-detail")?,
            unanswered: dom::by_id("unanswered")?,
            enabled: dom::by_id("enabled")?,
            strictness: dom::by_id("strictness")?,
            explained: dom::by_id("strictness-explained")?,
            display: DisplayChoice::find()?,
            rules_off: RulesOff::find()?,
            tab: Rc::new(TabCard::find()?),
            paste: Rc::new(PasteBox::find()?),
        })
    }

    fn hear(&self, heard: Option<FromBackground>) -> Result<(), JsError> {
        self.page.set_hidden(false);
        self.unanswered.set_hidden(heard.is_some());
        match heard {
            Some(FromBackground::Settings(loaded)) => self.show(loaded),
            _ => Ok(()),
        }
    }

    fn show(&self, loaded: LoadedSettings) -> Result<(), JsError> {
        let LoadedSettings { settings, problem } = loaded;
        self.problem.set_hidden(problem.is_none());
        dom::set_text(&self.problem_detail, problem.as_deref().unwrap_or_default());
        self.enabled.set_checked(settings.enabled);
        for radio in self.radios()? {
            radio.set_checked(strictness(&radio) == Some(settings.strictness));
        }
        self.explain()?;
        self.display.show(settings.display);
        self.rules_off.show(&settings)?;
        self.tab.go_by(settings)?;
        self.paste.read()
    }

    /// Says what the chosen strictness means.
    fn explain(&self) -> Result<(), JsError> {
        if let Some(radio) = self.radios()?.into_iter().find(HtmlInputElement::checked) {
            dom::set_text(&self.explained, &chrome::message(&dom::attribute(&radio, "data-explained"))?);
        }
        Ok(())
    }

    fn chosen(&self) -> Result<Option<Strictness>, JsError> {
        let radio = self.radios()?.into_iter().find(HtmlInputElement::checked);
        Ok(radio.as_ref().and_then(strictness))
    }

    fn radios(&self) -> Result<Vec<HtmlInputElement>, JsError> {
        dom::all(&self.strictness, "input")
    }
}

/// The strictness that a radio button stands for, by its name on the wire.
fn strictness(radio: &HtmlInputElement) -> Option<Strictness> {
    let value = radio.value();
    Strictness::deserialize(IntoDeserializer::<ValueError>::into_deserializer(value)).ok()
}
