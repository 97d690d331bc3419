//! The ledger: whether one is kept, who is in it, and how the writer is told of
//! what is due.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlInputElement};

use super::saving::Saving;
use super::view;
use crate::background::protocol::{LedgerState, ToBackground, ToLedger};
use crate::js::JsError;
use crate::ledger::{Consent, Reminders};
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::eraser::Eraser;

/// The section of it. Nothing in it can be used before it is known how it
/// stands.
pub(super) struct LedgerForm {
    /// What changes when the user chooses whether one is kept.
    pub(super) consent: HtmlElement,
    on: HtmlInputElement,
    paused: HtmlInputElement,
    off: HtmlInputElement,
    problem: HtmlElement,
    people: HtmlElement,
    /// What changes when the user chooses how to be told.
    pub(super) reminders: HtmlElement,
    badge: HtmlInputElement,
    notify: HtmlInputElement,
    refused: HtmlElement,
    pub(super) eraser: Eraser,
    shown: RefCell<LedgerState>,
}

impl LedgerForm {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            consent: dom::by_id("ledger-consent")?,
            on: dom::by_id("ledger-on")?,
            paused: dom::by_id("ledger-paused")?,
            off: dom::by_id("ledger-off")?,
            problem: dom::by_id("ledger-problem")?,
            people: dom::by_id("ledger-people")?,
            reminders: dom::by_id("ledger-reminders")?,
            badge: dom::by_id("remind-badge")?,
            notify: dom::by_id("remind-notify")?,
            refused: dom::by_id("remind-refused")?,
            eraser: Eraser::find("ledger-erase")?,
            shown: RefCell::default(),
        })
    }

    /// Shows how it stands.
    pub(super) fn show(&self, state: LedgerState) -> Result<(), JsError> {
        let is_kept = matches!(state.consent, Consent::On | Consent::Paused);
        self.on.set_checked(state.consent == Consent::On);
        self.paused.set_checked(state.consent == Consent::Paused);
        self.off.set_checked(!is_kept);
        self.problem.set_hidden(state.problem.is_none());
        self.consent.toggle_attribute_with_force("disabled", state.problem.is_some())?;
        show_people(&self.people, state.people)?;
        // What is switched on can be switched off, whatever becomes of the ledger.
        let can_change = is_kept || state.reminders != Reminders::default();
        self.reminders.toggle_attribute_with_force("disabled", !can_change)?;
        self.shown.replace(state);
        self.show_reminders();
        Ok(())
    }

    fn show_reminders(&self) {
        let Reminders { badge, notify } = self.shown.borrow().reminders;
        self.badge.set_checked(badge);
        self.notify.set_checked(notify);
    }

    /// Keeps one or not, as the user has chosen. Nothing reminds of one that is
    /// off.
    pub(super) fn keep(&self, saving: &Saving) -> Result<(), JsError> {
        let consent = self.chosen();
        saving.save(ToBackground::Ledger(ToLedger::SetConsent(consent)))?;
        if consent == Consent::Declined { forgo_reminders(saving) } else { Ok(()) }
    }

    /// Erases it, and with it the wish to be reminded.
    pub(super) fn erase(&self, saving: &Saving) -> Result<(), JsError> {
        self.eraser.close()?;
        forgo_reminders(saving)?;
        saving.save_and_say(ToBackground::Ledger(ToLedger::Erase), chrome::message("optionsLedgerErased")?)
    }

    /// Whether one is kept, as the user has chosen.
    fn chosen(&self) -> Consent {
        if self.on.checked() {
            Consent::On
        } else if self.paused.checked() {
            Consent::Paused
        } else {
            Consent::Declined
        }
    }

    /// Has the writer told as they have chosen: the browser is asked to allow
    /// it first, and no more once they want none of it. Called in the click's
    /// own listener.
    pub(super) fn remind(self: &Rc<Self>, saving: &Rc<Saving>) -> Result<(), JsError> {
        self.refused.set_text_content(None);
        let reminders = Reminders { badge: self.badge.checked(), notify: self.notify.checked() };
        let message = ToBackground::Ledger(ToLedger::SetReminders(reminders));
        if reminders == Reminders::default() {
            return forgo_reminders(saving);
        }
        let answer = chrome::ask_for_reminders()?;
        let (form, saving) = (self.clone(), saving.clone());
        spawn_local(async move {
            // A browser that can't ask refuses too.
            let done = if answer.await.unwrap_or(false) { saving.save(message) } else { form.say_refused() };
            dom::log_error(done);
        });
        Ok(())
    }

    fn say_refused(&self) -> Result<(), JsError> {
        self.show_reminders();
        dom::set_text(&self.refused, &chrome::message("optionsRemindRefused")?);
        Ok(())
    }
}

/// Switches all reminders off, and gives back what they need.
fn forgo_reminders(saving: &Saving) -> Result<(), JsError> {
    saving.save(ToBackground::Ledger(ToLedger::SetReminders(Reminders::default())))?;
    spawn_local(async { dom::log_error(chrome::forgo_reminders().await) });
    Ok(())
}

/// Says how many people are in the ledger, with a link to them.
pub(super) fn show_people(element: &HtmlElement, count: u32) -> Result<(), JsError> {
    dom::set_text(element, &[&chrome::line(view::people(count))?, " "].concat());
    let link = dom::append_text(element, "a", "link", &chrome::message("optionsPeople")?)?;
    Ok(link.set_attribute("href", "people.html")?)
}
