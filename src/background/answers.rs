//! The answers. What the browser must do besides (store the settings, draw a
//! badge) is handed back as data, so that all decisions are made here.

mod ledger;
pub mod reminders;

use serde::{Deserialize, Serialize};

use super::protocol::{Answer, Found, FromBackground, FromLedger, Question, ToBackground};
use super::stored::Stored;
use crate::about::{ABOUT_KEY, About, LoadedAbout};
use crate::account::Account;
use crate::catalogue::{Kind, Level};
use crate::fingerprint::Key;
use crate::ledger::{Time, Written};
use crate::lint::{self, Advice, LintError};
use crate::own_words;
use crate::report::{Report, Verdict};
use crate::request::LintRequest;
use crate::rules;
use crate::settings::{Display, LoadedSettings, Settings};
use crate::snippets::{LoadedSnippets, Snippet, Snippets};
use crate::starters::{self, Shared, Starter};
use crate::text::dictionary;

/// Answers questions by what was loaded last.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    stored: Stored,
}

/// What the core can't know of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Circumstances {
    /// When it is asked.
    pub now: Time,
    /// Whether it is asked from a private window.
    pub is_private: bool,
    /// A key that nobody else has, for the ledger to take when it needs one.
    pub key: Key,
}

/// An answer, what is to be stored before it is sent, and what the toolbar
/// shows for the tab that asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// The answer.
    pub answer: Answer,
    /// What is to be stored, by its key: in `storage.sync`, or in
    /// `storage.local` where sync is refused.
    pub store: Items,
    /// What is to be stored on this computer alone, by its key.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Items::is_empty")]
    pub keep: Items,
    /// The keys that are to be taken out of `storage.sync`, once what is to be
    /// kept is written.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string[]"))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unsync: Vec<&'static str>,
    /// What of the ledger is to be written on this computer, all at once.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Written::is_empty")]
    pub ledger: Written,
    /// Whether all that is stored anywhere is to be erased.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "is_false")]
    pub erase: bool,
    /// What the badge of the tab says from now on; empty for no badge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
}

/// Things to be stored, each under its key.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Items {
    /// The settings, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// What the writers tell of themselves, where that has changed.
    #[serde(rename = "about-you", skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Their own texts, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snippets: Option<Snippets>,
    /// Of the writer's own words those that stand with one that has changed.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "{ [key: string]: string[] }"))]
    #[serde(flatten)]
    pub own_words: own_words::Item,
}

impl Items {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Answers {
    /// Goes by what is stored.
    #[must_use]
    pub fn by(stored: Stored) -> Self {
        Self { stored }
    }

    /// Answers one question. What of the ledger changes by it is as if it were
    /// written; where that fails, the answers have to be made anew by what is
    /// stored.
    #[must_use]
    pub fn answer(&mut self, question: Question<LintRequest>, at: &Circumstances) -> Outcome {
        let Question { seq, message } = question;
        let mut outcome = self.outcome(message, at);
        outcome.answer.seq = seq;
        outcome
    }

    fn outcome(&mut self, message: ToBackground<LintRequest>, at: &Circumstances) -> Outcome {
        let Stored { settings: loaded, own_words, about, snippets, ledger } = &mut self.stored;
        let settings = &loaded.settings;
        match message {
            ToBackground::Lint(request) => self.lint(request, at),
            ToBackground::Starters { note, why } => {
                Outcome::of(FromBackground::Starters(self.starters(&self.by_writer(note), &why)))
            }
            ToBackground::GetSettings => Outcome::of(FromBackground::Settings(loaded.clone())),
            ToBackground::SetStrictness(strictness) => Outcome::change(Settings { strictness, ..settings.clone() }),
            ToBackground::SetEnabled(enabled) => Outcome::change(Settings { enabled, ..settings.clone() }),
            ToBackground::SetDisplay(display) => Outcome::change(Settings { display, ..settings.clone() }),
            ToBackground::SetReadsProfile(reads_profile) => {
                Outcome::change(Settings { reads_profile, ..settings.clone() })
            }
            ToBackground::SetRule { rule, level } => set_rule(rule, level, settings.clone()),
            ToBackground::AddWord(word) => match own_words.clone().add(&word) {
                Some(own_words) => Outcome::of_words(own_words),
                None => Outcome::of(FromBackground::NoRoom),
            },
            ToBackground::RemoveWord(word) => Outcome::of_words(own_words.clone().remove(&word)),
            ToBackground::GetWords => Outcome::of(FromBackground::Words(own_words.iter().cloned().collect())),
            ToBackground::GetAbout => Outcome::of(FromBackground::About(about.clone())),
            ToBackground::SetAbout(told) => set_about(told, about.about.is_synced),
            ToBackground::GetSnippets => Outcome::of(FromBackground::Snippets(snippets.clone())),
            // What can't be read now may be of a later version: it is not written over.
            ToBackground::SetSnippets(_) if snippets.problem.is_some() => {
                Outcome::of(FromBackground::Error("the stored texts could not be read, so they are kept".to_owned()))
            }
            ToBackground::SetSnippets(list) => set_snippets(list),
            ToBackground::Erase => Outcome { erase: true, ..Outcome::of(FromBackground::Done) },
            // Of a private window, and while Connote is switched off, nothing is recorded.
            ToBackground::Sent(_) if at.is_private || !settings.enabled => ledger::unasked(),
            ToBackground::Seen { .. } if at.is_private || !settings.enabled => Outcome::of(FromBackground::Done),
            ToBackground::Sent(mut sent) => {
                sent.note.sender = about.about.sender.clone();
                ledger::sent(ledger, sent, at)
            }
            ToBackground::Seen { aliases, sight } => ledger::seen(ledger, &aliases, sight, at),
            ToBackground::Ledger(question) => ledger::answer(ledger, question, &about.about.sender, at),
        }
    }

    /// The note as one of who has told Connote of themselves: a page knows
    /// nothing of that.
    fn by_writer(&self, note: LintRequest) -> LintRequest {
        LintRequest { sender: self.stored.about.about.sender.clone(), ..note }
    }

    /// What a note may begin with; the writer's own texts come last.
    fn starters(&self, note: &LintRequest, why: &str) -> Vec<Starter> {
        let shared = Shared::of(note);
        let own = self.stored.snippets.snippets.list.iter();
        let own = own.map(|Snippet { name, text }| Starter::of_snippet(name, text, note, &shared));
        starters::starters(note, &shared, why).into_iter().chain(own).collect()
    }

    fn lint(&self, request: LintRequest, at: &Circumstances) -> Outcome {
        let Settings { enabled, strictness, display, ref rules, .. } = self.stored.settings.settings;
        if !enabled {
            return Outcome { badge: Some(String::new()), ..Outcome::of(FromBackground::Off) };
        }
        let own_words = self.stored.own_words.iter().cloned().collect();
        let request = self.by_writer(request);
        let mut record = self.stored.ledger.record_of(&request, at.now);
        // What is said of the whole note is said when its writer rests.
        if request.writing.is_none_or(|writing| writing.resting) {
            record.alike = ledger::alike(&self.stored.ledger, &request);
        }
        // A message costs nothing of what the site allows.
        let week = if request.kind == Kind::Invite { record.invites_last_week } else { 0 };
        let request = LintRequest { strictness, rules: rules.clone(), own_words, record, ..request };
        match lint::advise(&request) {
            Ok(advice) => {
                let badge = if display == Display::Quiet { badge(&advice.report) } else { String::new() };
                let found = FromBackground::Found(Box::new(Found::new(advice, display, week)));
                let mut outcome = Outcome { badge: Some(badge), ..Outcome::of(found) };
                outcome.answer.more = dictionary::get().is_none();
                outcome
            }
            Err(LintError::TooLong(_)) => Outcome::of(FromBackground::TooLong),
        }
    }
}

impl Outcome {
    fn of(message: FromBackground) -> Self {
        Self {
            answer: Answer { seq: 0, message, more: false },
            store: Items::default(),
            keep: Items::default(),
            unsync: Vec::new(),
            ledger: Written::default(),
            erase: false,
            badge: None,
        }
    }

    fn change(settings: Settings) -> Self {
        let loaded = LoadedSettings { settings: settings.clone(), problem: None };
        let store = Items { settings: Some(settings), ..Items::default() };
        Self { store, ..Self::of(FromBackground::Settings(loaded)) }
    }

    fn of_ledger(answer: FromLedger, ledger: Written) -> Self {
        Self { ledger, ..Self::of(FromBackground::Ledger(answer)) }
    }

    fn of_words(own_words: own_words::Item) -> Self {
        Self { store: Items { own_words, ..Items::default() }, ..Self::of(FromBackground::Done) }
    }
}

/// From so many invitations a week on, the writer is told how many there were:
/// half of what `mass-invites` warns of.
const MANY_A_WEEK: u32 = 40;

fn set_rule(rule: String, level: Option<Level>, mut settings: Settings) -> Outcome {
    if rules::named(&rule).is_none() {
        return Outcome::of(FromBackground::Error(format!("there is no rule named “{rule}”")));
    }
    match level {
        Some(level) => settings.rules.insert(rule, level),
        None => settings.rules.remove(&rule),
    };
    Outcome::change(settings)
}

/// What is synced goes where the settings are. What is not is kept here; out of
/// sync it is taken only where it was there by this computer's choice, for
/// another may have made its own.
fn set_about(told: About, was_synced: bool) -> Outcome {
    let Some(about) = told.tidy() else {
        return Outcome::of(FromBackground::NoRoom);
    };
    let outcome = Outcome::of(FromBackground::About(LoadedAbout { about: about.clone(), problem: None }));
    let is_synced = about.is_synced;
    let items = Items { about: Some(about), ..Items::default() };
    if is_synced {
        return Outcome { store: items, ..outcome };
    }
    Outcome { keep: items, unsync: was_synced.then_some(ABOUT_KEY).into_iter().collect(), ..outcome }
}

fn set_snippets(list: Vec<Snippet>) -> Outcome {
    let Some(snippets) = Snippets::of(list) else {
        return Outcome::of(FromBackground::NoRoom);
    };
    let loaded = LoadedSnippets { snippets: snippets.clone(), problem: None };
    let keep = Items { snippets: Some(snippets), ..Items::default() };
    Outcome { keep, ..Outcome::of(FromBackground::Snippets(loaded)) }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Found {
    fn new(advice: Advice, display: Display, week: u32) -> Self {
        let Advice { report, relation, chips, .. } = advice;
        let account = report.score.map(|_| Account::of(&report.checklist, &report.diagnostics));
        Self {
            to_look_at: report.to_look_at(),
            report,
            display,
            account,
            relation,
            chips,
            week: (week >= MANY_A_WEEK).then_some(week),
        }
    }
}

/// How many things there are to look at, or a tick for a note that is ready.
fn badge(report: &Report) -> String {
    match (report.verdict, report.to_look_at()) {
        (Verdict::Ready, _) if report.length > 0 => "✓".to_owned(),
        (Verdict::Ready | Verdict::Writing, 0) => String::new(),
        (_, count) => count.max(1).to_string(),
    }
}
