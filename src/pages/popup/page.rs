//! The popup, as a page.

use std::cell::{Cell, RefCell};
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

use super::ledger::Ledger;
use super::paste_box::PasteBox;
use super::rules_off::RulesOff;
use super::tab_card::TabCard;
use crate::background::protocol::{FromBackground, ToBackground};
use crate::catalogue::Strictness;
use crate::js::JsError;
use crate::ledger::Consent;
use crate::pages::chrome::{self, Subscription};
use crate::pages::display_choice::DisplayChoice;
use crate::pages::dom;
use crate::pages::port::Background;
use crate::settings::LoadedSettings;

/// How long the popup waits for the settings and the ledger before it shows
/// itself without.
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

async fn open_page(path: &str) -> Result<(), JsError> {
    chrome::open_page(path).await?;
    Ok(window().close()?)
}

/// Opens a page of ours in a tab when a button is clicked.
fn on_click_open(button: &HtmlElement, path: &'static str) -> EventListener {
    dom::listen(button, "click", move |_| {
        spawn_local(async move { dom::log_error(open_page(path).await) });
        Ok(())
    })
}

async fn open_options_page() -> Result<(), JsError> {
    chrome::open_options().await?;
    Ok(window().close()?)
}

/// Everything that the popup listens to.
struct Popup {
    _listeners: [EventListener; 16],
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
        let on_accept = dom::listen(&choices.ledger.accept, "click", {
            let ledger = choices.ledger.clone();
            move |_| ledger.choose(Consent::On)
        });
        let on_decline = dom::listen(&choices.ledger.decline, "click", {
            let ledger = choices.ledger.clone();
            move |_| ledger.choose(Consent::Declined)
        });
        let on_pause = dom::listen(&choices.ledger.pause, "click", {
            let ledger = choices.ledger.clone();
            move |_| ledger.pause()
        });
        let on_people = on_click_open(&choices.ledger.people, "pages/people.html");
        let on_ledger = on_click_open(&choices.ledger.link, "pages/options.html#ledger");
        let on_practice = on_click_open(&dom::by_id("practice")?, "pages/practice.html");
        let on_options = dom::listen(&dom::by_id("options")?, "click", |_| {
            spawn_local(async { dom::log_error(open_options_page().await) });
            Ok(())
        });

        let settings_changed = chrome::on_settings_changed({
            let background = background.clone();
            move || dom::log_error(background.ask(ToBackground::GetSettings))
        });
        let curtain = choices.curtain.clone();
        let impatience = Timeout::new(PATIENCE_MS, move || curtain.lift());

        choices.tab.look();
        background.ask(ToBackground::GetSettings)?;
        choices.ledger.look()?;
        Ok(Self {
            _listeners: [
                on_enabled, on_strictness, on_display, on_rule, on_copy, on_note, on_recipient, on_fix, on_grant,
                on_accept, on_decline, on_pause, on_people, on_ledger, on_practice, on_options,
            ],
            _settings_changed: settings_changed,
            _impatience: impatience,
        })
    }
}

/// What hides the page until all of it is known, so that nothing moves.
struct Curtain {
    page: HtmlElement,
    knows_settings: Cell<bool>,
    knows_ledger: Cell<bool>,
}

impl Curtain {
    fn find() -> Result<Self, JsError> {
        let page = dom::by_id("page")?;
        Ok(Self { page, knows_settings: Cell::new(false), knows_ledger: Cell::new(false) })
    }

    /// One of the two is known.
    fn lift_by(&self, knows: &Cell<bool>) {
        knows.set(true);
        if self.knows_settings.get() && self.knows_ledger.get() {
            self.lift();
        }
    }

    fn lift(&self) {
        self.page.set_hidden(false);
    }
}

/// The settings, and all that shows them or goes by them.
struct Choices {
    curtain: Rc<Curtain>,
    problem: HtmlElement,
    problem_detail: HtmlElement,
    unanswered: HtmlElement,
    enabled: HtmlInputElement,
    strictness: HtmlElement,
    explained: HtmlElement,
    display: DisplayChoice,
    rules_off: RulesOff,
    tab: Rc<TabCard>,
    ledger: Rc<Ledger>,
    paste: Rc<PasteBox>,
}

impl Choices {
    fn find() -> Result<Self, JsError> {
        let curtain = Rc::new(Curtain::find()?);
        let ledger = Ledger::find({
            let curtain = curtain.clone();
            move || curtain.lift_by(&curtain.knows_ledger)
        })?;
        Ok(Self {
            curtain,
            problem: dom::by_id("problem")?,
            problem_detail: dom::by_id("problem-detail")?,
            unanswered: dom::by_id("unanswered")?,
            enabled: dom::by_id("enabled")?,
            strictness: dom::by_id("strictness")?,
            explained: dom::by_id("strictness-explained")?,
            display: DisplayChoice::find()?,
            rules_off: RulesOff::find()?,
            tab: Rc::new(TabCard::find()?),
            ledger,
            paste: Rc::new(PasteBox::find()?),
        })
    }

    fn hear(&self, heard: Option<FromBackground>) -> Result<(), JsError> {
        self.curtain.lift_by(&self.curtain.knows_settings);
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
