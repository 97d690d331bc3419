//! The ledger: the offer of one, or what is due by it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use web_sys::HtmlElement;

use super::view::{DUE_IN_WORDS, LedgerView};
use crate::background::protocol::{FromBackground, FromLedger, LedgerState, ToBackground, ToLedger};
use crate::js::JsError;
use crate::ledger::Consent;
use crate::ledger::due::Due;
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::port::Background;

/// The section of it, hidden until it is known what to say, and the link that
/// is there in its stead.
pub(super) struct Ledger {
    section: HtmlElement,
    offer: HtmlElement,
    pub(super) accept: HtmlElement,
    pub(super) decline: HtmlElement,
    kept: HtmlElement,
    due: HtmlElement,
    rest: HtmlElement,
    /// The button that opens the people's page.
    pub(super) people: HtmlElement,
    pub(super) pause: HtmlElement,
    /// The button that opens the options where a ledger can be switched on.
    pub(super) link: HtmlElement,
    background: Rc<Background>,
    state: RefCell<LedgerState>,
    /// Told when what there is to say is shown, or is not to be known.
    settled: Box<dyn Fn()>,
}

impl Ledger {
    pub(super) fn find(settled: impl Fn() + 'static) -> Result<Rc<Self>, JsError> {
        let section = dom::by_id("ledger")?;
        let offer = dom::by_id("ledger-offer")?;
        let accept = dom::by_id("ledger-accept")?;
        let decline = dom::by_id("ledger-decline")?;
        let kept = dom::by_id("ledger-kept")?;
        let due = dom::by_id("ledger-due")?;
        let rest = dom::by_id("ledger-rest")?;
        let people = dom::by_id("ledger-people")?;
        let pause = dom::by_id("ledger-pause")?;
        let link = dom::by_id("ledger-link")?;
        Ok(Rc::new_cyclic(|ledger: &Weak<Self>| {
            let ledger = ledger.clone();
            let background = Background::new(move |answer| {
                if let Some(ledger) = ledger.upgrade() {
                    dom::log_error(ledger.hear(answer));
                }
            });
            let (state, settled) = (RefCell::default(), Box::new(settled));
            Self { section, offer, accept, decline, kept, due, rest, people, pause, link, background, state, settled }
        }))
    }

    /// Asks how it stands.
    pub(super) fn look(&self) -> Result<(), JsError> {
        self.ask(ToLedger::State)
    }

    /// The writer wants one, or does not.
    pub(super) fn choose(&self, consent: Consent) -> Result<(), JsError> {
        self.ask(ToLedger::SetConsent(consent))
    }

    /// Pauses it, or goes on.
    pub(super) fn pause(&self) -> Result<(), JsError> {
        let is_paused = self.state.borrow().consent == Consent::Paused;
        self.choose(if is_paused { Consent::On } else { Consent::Paused })
    }

    fn ask(&self, question: ToLedger) -> Result<(), JsError> {
        self.background.ask(ToBackground::Ledger(question))
    }

    fn hear(&self, answer: Option<FromBackground>) -> Result<(), JsError> {
        match answer {
            Some(FromBackground::Ledger(FromLedger::State(state))) => {
                let has_more_to_ask = state.due > 0 && matches!(state.consent, Consent::On | Consent::Paused);
                self.state.replace(state);
                if has_more_to_ask {
                    return self.ask(ToLedger::Due(DUE_IN_WORDS));
                }
                self.show(Vec::new())?;
            }
            Some(FromBackground::Ledger(FromLedger::Due(due))) => self.show(due)?,
            _ => {}
        }
        (self.settled)();
        Ok(())
    }

    fn show(&self, due: Vec<Due>) -> Result<(), JsError> {
        let had_focus = dom::has_focus(&self.offer);
        let view = LedgerView::of(&self.state.borrow(), due);
        self.section.set_hidden(view == LedgerView::Link);
        self.link.set_hidden(view != LedgerView::Link);
        self.offer.set_hidden(view != LedgerView::Offer);
        self.kept.set_hidden(true);
        if let LedgerView::Kept { due, lines, is_paused } = &view {
            self.kept.set_hidden(false);
            self.due.set_hidden(due.is_empty());
            self.due.set_text_content(None);
            for due in due {
                dom::append_text(&self.due, "li", "", &chrome::due_line(due)?)?;
            }
            let lines = lines.iter().map(|line| chrome::line(*line)).collect::<Result<Vec<_>, _>>()?;
            dom::set_text(&self.rest, &lines.join(" "));
            self.rest.set_hidden(lines.is_empty());
            let pause = if *is_paused { "pagesGoOn" } else { "pagesPause" };
            dom::set_text(&self.pause, &chrome::message(pause)?);
        }
        if had_focus && view != LedgerView::Offer {
            // The button that was pressed is gone: on to what is there for it.
            let next = if view == LedgerView::Link { &self.link } else { &self.people };
            next.focus()?;
        }
        Ok(())
    }
}
