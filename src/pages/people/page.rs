//! The people, as a page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::changes::Changes;
use super::dues::{self, Dues};
use super::head::Heading;
use super::list::List;
use super::picture::Picture;
use super::view;
use super::words::{self, Words};
use crate::background::protocol::{FromBackground, FromLedger, ToBackground, ToLedger};
use crate::js::JsError;
use crate::ledger::files::Format;
use crate::ledger::{Change, Reminders};
use crate::pages::chrome::{self, Subscription};
use crate::pages::dom;
use crate::pages::eraser::Eraser;
use crate::pages::files::{self, Downloads};
use crate::pages::port::Background;

thread_local! {
    // Nobody else could hold the page: it lives as long as its document.
    static PEOPLE: RefCell<Option<People>> = const { RefCell::new(None) };
}

/// Brings the people's page to life.
///
/// # Errors
///
/// When the page is not that of the people, or the extension API refuses.
#[wasm_bindgen(js_name = openPeople)]
pub fn open_people() -> Result<(), JsError> {
    PEOPLE.set(Some(People::open()?));
    Ok(())
}

/// Everything that the page listens to.
struct People {
    _listeners: Vec<EventListener>,
    _ledger_changed: Subscription,
}

impl People {
    fn open() -> Result<Self, JsError> {
        dom::localise_page()?;
        let sections = Rc::new(Sections::find()?);
        let reading = Rc::new(Reading::of(&sections));
        let ledger_changed = chrome::on_ledger_changed({
            let reading = reading.clone();
            move || dom::log_error(reading.ask())
        });
        reading.ask()?;
        Ok(Self { _listeners: listen(&sections, &reading)?, _ledger_changed: ledger_changed })
    }
}

fn listen(sections: &Rc<Sections>, reading: &Rc<Reading>) -> Result<Vec<EventListener>, JsError> {
    // What each listener holds on to.
    let both = || (sections.clone(), reading.clone());
    let it = sections.clone();
    let on_standing = dom::listen(&sections.heading.button, "click", move |_| match it.heading.clicked() {
        Some(consent) => it.changes.make(consent, &view::SAVED),
        None => Ok(()),
    });
    let it = sections.clone();
    let on_undo = dom::listen(sections.changes.undo(), "click", move |_| it.changes.take_back());

    let (it, ask) = both();
    let on_due = dom::listen(&sections.dues.items.element, "click", move |event| {
        let (Some(due), Some((_, does))) = (it.dues.at(event), dom::source(event, "data-does")) else { return Ok(()) };
        match does.as_str() {
            "drafts" => it.dues.toggle_drafts(&due)?.map_or(Ok(()), |drafts| ask.drafts(drafts)),
            "copy" => {
                it.copy(event);
                Ok(())
            }
            "later" => it.put_off(due.id),
            "forget" => it.changes.make(ToLedger::Forget(vec![due.id]), &view::forgotten(&due.name)),
            _ => Ok(()),
        }
    });
    let it = sections.clone();
    let on_all_due = dom::listen(&sections.dues.more, "click", move |_| it.dues.show_all());

    let (it, ask) = both();
    let on_search = dom::listen(&sections.list.search, "input", move |_| {
        it.list.turn_to_others();
        ask.list()
    });
    let (it, ask) = both();
    let on_choice = dom::listen(&dom::by_id("choices")?, "change", move |_| {
        it.list.turn_to_others();
        ask.list()
    });
    let (it, ask) = both();
    let on_more = dom::listen(&sections.list.more, "click", move |_| {
        it.list.want_more();
        ask.list()
    });
    let it = sections.clone();
    let on_person = dom::listen(&sections.list.items.element, "click", move |event| {
        match (dom::source(event, "data-does"), it.list.at(event)) {
            (Some(_), Some(entry)) => it.changes.make(ToLedger::Forget(vec![entry.id]), &view::forgotten(&entry.name)),
            _ => it.list.fold(event),
        }
    });
    let it = sections.clone();
    let on_field = dom::listen(&sections.list.items.element, "change", move |event| match it.list.changed(event)? {
        Some((id, change)) => it.changes.make(ToLedger::Change { id, change }, &view::SAVED),
        None => Ok(()),
    });

    let ask = reading.clone();
    let on_export =
        dom::listen(&dom::by_id("exports")?, "click", move |event| match dom::source(event, "data-export") {
            Some((_, format)) => ask.file(&format),
            None => Ok(()),
        });
    let it = sections.clone();
    let on_import = dom::listen(&sections.import, "change", move |_| {
        if let Some(file) = files::chosen(&it.import) {
            let it = it.clone();
            spawn_local(async move { dom::log_error(it.take_in(file.await)) });
        }
        Ok(())
    });
    let it = sections.clone();
    let on_erase = dom::listen(&sections.eraser.button, "click", move |_| it.eraser.ask());
    let it = sections.clone();
    let on_keep = dom::listen(&sections.eraser.keep, "click", move |_| it.eraser.close());
    let it = sections.clone();
    let on_erase_yes = dom::listen(&sections.eraser.erase, "click", move |_| {
        it.eraser.close()?;
        it.changes.make(ToLedger::SetReminders(Reminders::default()), &view::ERASED)?;
        spawn_local(async { dom::log_error(chrome::forgo_reminders().await) });
        it.changes.make(ToLedger::Erase, &view::ERASED)
    });
    Ok(vec![
        on_standing, on_undo, on_due, on_all_due, on_search, on_choice, on_more, on_person, on_field, on_export,
        on_import, on_erase, on_keep, on_erase_yes,
    ])
}

/// All that the page shows.
struct Sections {
    page: HtmlElement,
    /// What is drawn when all above it has its place.
    below: HtmlElement,
    unanswered: HtmlElement,
    heading: Heading,
    dues: Dues,
    list: List,
    picture: Picture,
    import: HtmlInputElement,
    eraser: Eraser,
    changes: Changes,
    downloads: Downloads,
    /// Which file was asked for last.
    file: Cell<Option<Format>>,
    words: Rc<Words>,
}

impl Sections {
    fn find() -> Result<Self, JsError> {
        let words = Rc::new(Words::new()?);
        Ok(Self {
            page: dom::by_id("page")?,
            below: dom::by_id("below")?,
            unanswered: dom::by_id("unanswered")?,
            heading: Heading::find()?,
            dues: Dues::find(&words)?,
            list: List::find(&words)?,
            picture: Picture::find()?,
            import: dom::by_id("import")?,
            eraser: Eraser::find("erase")?,
            changes: Changes::new(&words)?,
            downloads: Downloads::default(),
            file: Cell::default(),
            words,
        })
    }

    fn show_state(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        let state = ledger(answer);
        self.unanswered.set_hidden(state.is_some());
        match state {
            Some(FromLedger::State(state)) => self.heading.show(&state),
            _ => Ok(()),
        }
    }

    fn show_due(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        if let Some(FromLedger::Due(due)) = ledger(answer) {
            self.dues.show(due)?;
        }
        // Who is listed and how the ledger stands was answered before.
        self.page.set_hidden(false);
        Ok(())
    }

    fn show_list(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        match ledger(answer) {
            Some(FromLedger::Listed(listed)) => self.list.show(listed),
            _ => Ok(()),
        }
    }

    fn show_year(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        if let Some(FromLedger::Year(year)) = ledger(answer) {
            self.picture.show(&year, &self.words)?;
        }
        self.below.set_hidden(false);
        Ok(())
    }

    fn show_drafts(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        match ledger(answer) {
            Some(FromLedger::Drafts(drafts)) => self.dues.show_drafts(&drafts),
            _ => Ok(()),
        }
    }

    fn give_file(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        match (ledger(answer), self.file.get()) {
            (Some(FromLedger::File(file)), Some(Format::Csv)) => {
                self.downloads.give("connote-people.csv", "text/csv", &file)
            }
            (Some(FromLedger::File(file)), _) => self.downloads.give("connote-people.json", "application/json", &file),
            _ => Ok(()),
        }
    }

    fn put_off(&self, id: u32) -> Result<(), JsError> {
        let until = words::now().saturating_add(view::LATER);
        self.changes.make(ToLedger::Change { id, change: Change::NotBefore(until) }, &view::later(until))
    }

    fn copy(self: &Rc<Self>, event: &Event) {
        let Some(draft) = dues::draft_at(event) else { return };
        let (it, copied) = (self.clone(), dom::write_to_clipboard(&draft));
        spawn_local(async move {
            dom::log_error(match copied.await {
                Ok(()) => it.changes.say(&view::COPIED),
                Err(error) => Err(error),
            });
        });
    }

    fn take_in(&self, file: Result<String, JsError>) -> Result<(), JsError> {
        match file {
            Ok(file) => self.changes.make(ToLedger::Import(file), &view::SAVED),
            Err(_) => self.changes.say(&view::UNREAD),
        }
    }
}

/// What was answered of the ledger.
fn ledger(answer: Option<FromBackground>) -> Option<FromLedger> {
    match answer {
        Some(FromBackground::Ledger(answer)) => Some(answer),
        _ => None,
    }
}

/// The lines that ask: one for each thing, as each hears the answer to its last
/// question alone.
struct Reading {
    state: Rc<Background>,
    due: Rc<Background>,
    list: Rc<Background>,
    year: Rc<Background>,
    drafts: Rc<Background>,
    file: Rc<Background>,
    sections: Rc<Sections>,
}

impl Reading {
    fn of(sections: &Rc<Sections>) -> Self {
        let line = |show: fn(&Sections, Option<FromBackground>) -> Result<(), JsError>| {
            let sections = sections.clone();
            Background::new(move |answer| dom::log_error(show(&sections, answer)))
        };
        Self {
            state: line(Sections::show_state),
            due: line(Sections::show_due),
            list: line(Sections::show_list),
            year: line(Sections::show_year),
            drafts: line(Sections::show_drafts),
            file: line(Sections::give_file),
            sections: sections.clone(),
        }
    }

    /// Asks for all that is shown. The list comes first: it is drawn while the
    /// rest is worked out.
    fn ask(&self) -> Result<(), JsError> {
        self.list()?;
        self.state.ask(ToBackground::Ledger(ToLedger::State))?;
        self.due.ask(ToBackground::Ledger(ToLedger::Due(view::DUES)))?;
        self.year.ask(ToBackground::Ledger(ToLedger::Year))
    }

    fn list(&self) -> Result<(), JsError> {
        self.list.ask(ToBackground::Ledger(ToLedger::List(self.sections.list.query())))
    }

    fn drafts(&self, drafts: ToLedger) -> Result<(), JsError> {
        self.drafts.ask(ToBackground::Ledger(drafts))
    }

    fn file(&self, format: &str) -> Result<(), JsError> {
        let format = if format == "csv" { Format::Csv } else { Format::Json };
        self.sections.file.set(Some(format));
        self.file.ask(ToBackground::Ledger(ToLedger::Export(format)))
    }
}
