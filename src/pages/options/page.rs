//! The options, as a page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlInputElement};

use super::about_form::AboutForm;
use super::ledger::LedgerForm;
use super::saving::Saving;
use super::stored::Stored;
use super::texts::Texts;
use super::words::Words;
use crate::background::protocol::{FromBackground, FromLedger, ToBackground, ToLedger};
use crate::js::JsError;
use crate::pages::chrome::{self, Subscription};
use crate::pages::dom;
use crate::pages::eraser::Eraser;
use crate::pages::files::{self, Downloads};
use crate::pages::port::Background;

thread_local! {
    // Nobody else could hold the page: it lives as long as its document.
    static OPTIONS: RefCell<Option<Options>> = const { RefCell::new(None) };
}

/// Brings the options page to life.
///
/// # Errors
///
/// When the page is not that of the options, or the extension API refuses.
#[wasm_bindgen(js_name = openOptions)]
pub fn open_options() -> Result<(), JsError> {
    OPTIONS.set(Some(Options::open()?));
    Ok(())
}

/// Everything that the page listens to.
struct Options {
    _listeners: [EventListener; 19],
    _stored_changed: Subscription,
}

impl Options {
    fn open() -> Result<Self, JsError> {
        dom::localise_page()?;
        let sections = Rc::new(Sections::find()?);
        let reading = Rc::new(Reading::of(&sections));
        let saving = Rc::new(Saving::new({
            let (sections, reading) = (sections.clone(), reading.clone());
            move |answer| {
                sections.settle(answer)?;
                reading.ask()
            }
        })?);
        let listeners = listen(&sections, &saving)?;
        let stored_changed = chrome::on_stored_changed({
            let (stored, reading) = (sections.stored.clone(), reading.clone());
            move || {
                stored.look();
                dom::log_error(reading.ask());
            }
        });
        sections.texts.write(None)?;
        sections.stored.look();
        reading.ask()?;
        dom::by_id::<HtmlElement>("page")?.set_hidden(false);
        // The browser looked for it when the page was hidden.
        if let Some(wanted) = document().query_selector(":target")? {
            wanted.scroll_into_view();
        }
        Ok(Self { _listeners: listeners, _stored_changed: stored_changed })
    }
}

fn listen(sections: &Rc<Sections>, saving: &Rc<Saving>) -> Result<[EventListener; 19], JsError> {
    // What each listener holds on to.
    let both = || (sections.clone(), saving.clone());
    let (it, save) = both();
    let on_about =
        dom::listen(&sections.about.element, "change", move |_| save.save(ToBackground::SetAbout(it.about.told())));
    let (it, save) = both();
    let on_profile = dom::listen(&sections.reads_profile, "change", move |_| {
        save.save(ToBackground::SetReadsProfile(it.reads_profile.checked()))
    });

    let (it, save) = both();
    let on_text = dom::listen(&sections.texts.list.element, "click", move |event| match it.texts.click(event)? {
        Some(list) => save.save(ToBackground::SetSnippets(list)),
        None => Ok(()),
    });
    let (it, save) = both();
    let on_text_written = dom::listen_to_form(&dom::by_id("text-form")?, move || match it.texts.written()? {
        Some(list) => save.save(ToBackground::SetSnippets(list)),
        None => Ok(()),
    });
    let it = sections.clone();
    let on_cancel = dom::listen(&sections.texts.cancel, "click", move |_| {
        it.texts.write(None)?;
        it.texts.focus()
    });
    let (it, save) = both();
    let on_import = dom::listen(&sections.texts.import, "change", move |_| {
        it.texts.object("");
        if let Some(file) = files::chosen(&it.texts.import) {
            let (it, save) = (it.clone(), save.clone());
            spawn_local(async move { dom::log_error(it.import(file.await, &save)) });
        }
        Ok(())
    });
    let it = sections.clone();
    let on_export = dom::listen(&dom::by_id("export")?, "click", move |_| {
        it.downloads.give("connote-texts.txt", "text/plain", &it.texts.file())
    });

    let save = saving.clone();
    let on_word = dom::listen(&sections.words.list.element, "click", move |event| match Words::clicked(event) {
        Some(word) => save.save(ToBackground::RemoveWord(word)),
        None => Ok(()),
    });
    let (it, save) = both();
    let on_word_written = dom::listen_to_form(&dom::by_id("word-form")?, move || match it.words.take() {
        Some(word) => save.save(ToBackground::AddWord(word)),
        None => Ok(()),
    });

    let (it, save) = both();
    let on_consent = dom::listen(&sections.ledger.consent, "change", move |_| it.ledger.keep(&save));
    let (it, save) = both();
    let on_reminders = dom::listen(&sections.ledger.reminders, "change", move |_| it.ledger.remind(&save));
    let it = sections.clone();
    let on_forget = dom::listen(&sections.ledger.eraser.button, "click", move |_| it.ledger.eraser.ask());
    let it = sections.clone();
    let on_remember = dom::listen(&sections.ledger.eraser.keep, "click", move |_| it.ledger.eraser.close());
    let (it, save) = both();
    let on_forget_yes = dom::listen(&sections.ledger.eraser.erase, "click", move |_| it.ledger.erase(&save));

    let it = sections.clone();
    let on_unfold = dom::listen(&sections.stored.ledger, "toggle", move |_| it.stored.unfold());
    let it = sections.clone();
    let on_export_all = dom::listen(&dom::by_id("export-all")?, "click", move |_| {
        it.downloads.give("connote-stored.json", "application/json", &it.stored.json()?)
    });
    let it = sections.clone();
    let on_erase = dom::listen(&sections.eraser.button, "click", move |_| it.eraser.ask());
    let it = sections.clone();
    let on_keep = dom::listen(&sections.eraser.keep, "click", move |_| it.eraser.close());
    let (it, save) = both();
    let on_erase_yes = dom::listen(&sections.eraser.erase, "click", move |_| {
        it.eraser.close()?;
        spawn_local(async { dom::log_error(chrome::forgo_reminders().await) });
        save.save_and_say(ToBackground::Erase, chrome::message("optionsErased")?)
    });
    Ok([
        on_about, on_profile, on_text, on_text_written, on_cancel, on_import, on_export, on_word, on_word_written,
        on_consent, on_reminders, on_forget, on_remember, on_forget_yes, on_unfold, on_export_all, on_erase, on_keep,
        on_erase_yes,
    ])
}

/// All that the page shows.
struct Sections {
    unanswered: HtmlElement,
    about: AboutForm,
    texts: Texts,
    words: Words,
    ledger: Rc<LedgerForm>,
    reads_profile: HtmlInputElement,
    stored: Rc<Stored>,
    eraser: Eraser,
    downloads: Downloads,
}

impl Sections {
    fn find() -> Result<Self, JsError> {
        Ok(Self {
            unanswered: dom::by_id("unanswered")?,
            about: AboutForm::find()?,
            texts: Texts::find()?,
            words: Words::find()?,
            ledger: Rc::new(LedgerForm::find()?),
            reads_profile: dom::by_id("reads-profile")?,
            stored: Rc::new(Stored::find()?),
            eraser: Eraser::find("erase")?,
            downloads: Downloads::default(),
        })
    }

    /// Shows what is stored, as far as this answer says.
    fn show(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        self.unanswered.set_hidden(answer.is_some());
        match answer {
            Some(FromBackground::About(loaded)) => self.about.show(loaded),
            Some(FromBackground::Snippets(loaded)) => self.texts.show(loaded),
            Some(FromBackground::Words(words)) => self.words.show(words),
            Some(FromBackground::Ledger(FromLedger::State(state))) => {
                self.stored.count(state.people);
                self.ledger.show(state)
            }
            Some(FromBackground::Settings(loaded)) => {
                self.reads_profile.set_checked(loaded.settings.reads_profile);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Shows what has been saved.
    fn settle(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        match answer {
            Some(FromBackground::About(loaded)) => self.about.show_anew(loaded),
            Some(FromBackground::Snippets(loaded)) => {
                self.texts.settle(&loaded.snippets)?;
                self.texts.show(loaded)
            }
            answer => self.show(answer),
        }
    }

    fn import(&self, file: Result<String, JsError>, saving: &Saving) -> Result<(), JsError> {
        let Ok(file) = file else {
            self.texts.object(&chrome::message("optionsImportUnread")?);
            return Ok(());
        };
        match self.texts.imported(&file)? {
            Some((list, done)) => saving.save_and_say(ToBackground::SetSnippets(list), done),
            None => Ok(()),
        }
    }
}

/// The lines that ask what is stored: one for each thing, as each hears the
/// answer to its last question alone.
struct Reading([Rc<Background>; 5]);

impl Reading {
    fn of(sections: &Rc<Sections>) -> Self {
        let line = || {
            let sections = sections.clone();
            Background::new(move |answer| dom::log_error(sections.show(answer)))
        };
        Self([line(), line(), line(), line(), line()])
    }

    fn ask(&self) -> Result<(), JsError> {
        let [settings, about, snippets, words, ledger] = &self.0;
        settings.ask(ToBackground::GetSettings)?;
        about.ask(ToBackground::GetAbout)?;
        snippets.ask(ToBackground::GetSnippets)?;
        words.ask(ToBackground::GetWords)?;
        ledger.ask(ToBackground::Ledger(ToLedger::State))
    }
}
