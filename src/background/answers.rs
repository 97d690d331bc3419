//! The answers. What the browser must do besides (store the settings, draw a
//! badge) is handed back as data, so that all decisions are made here.

use serde::Serialize;

use super::protocol::{Answer, Found, FromBackground, Question, ToBackground};
use crate::account::Account;
use crate::catalogue::Level;
use crate::lint::{self, Advice, LintError};
use crate::own_words::{self, OwnWords};
use crate::report::{Report, Verdict};
use crate::request::LintRequest;
use crate::rules;
use crate::settings::{Display, LoadedSettings, Settings};
use crate::starters::{self, Known};
use crate::text::dictionary;

/// Answers questions by the settings that were loaded last.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    loaded: LoadedSettings,
    own_words: OwnWords,
}

/// An answer, what is to be stored before it is sent, and what the toolbar
/// shows for the tab that asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// The answer.
    pub answer: Answer,
    /// What is to be stored, by its key.
    pub store: Store,
    /// What the badge of the tab says from now on; empty for no badge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
}

/// What is to be stored, by its key.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Store {
    /// The settings, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// Of the writer's own words those that stand with one that has changed.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "{ [key: string]: string[] }"))]
    #[serde(flatten)]
    pub own_words: own_words::Item,
}

impl Answers {
    /// Goes by these settings, and these words.
    #[must_use]
    pub fn by(loaded: LoadedSettings, own_words: OwnWords) -> Self {
        Self { loaded, own_words }
    }

    /// Answers one question.
    #[must_use]
    pub fn answer(&self, question: Question<LintRequest>) -> Outcome {
        let Question { seq, message } = question;
        let settings = &self.loaded.settings;
        let mut outcome = match message {
            ToBackground::Lint(request) => self.lint(request),
            ToBackground::Starters { note, why } => {
                let starters = starters::starters(&note, &Known::of(&note), &why);
                Outcome::of(FromBackground::Starters(starters))
            }
            ToBackground::GetSettings => Outcome::of(FromBackground::Settings(self.loaded.clone())),
            ToBackground::SetStrictness(strictness) => Outcome::change(Settings { strictness, ..settings.clone() }),
            ToBackground::SetEnabled(enabled) => Outcome::change(Settings { enabled, ..settings.clone() }),
            ToBackground::SetDisplay(display) => Outcome::change(Settings { display, ..settings.clone() }),
            ToBackground::SetRule { rule, level } => set_rule(rule, level, settings.clone()),
            ToBackground::AddWord(word) => match self.own_words.clone().add(&word) {
                Some(own_words) => Outcome::of_words(own_words),
                None => Outcome::of(FromBackground::NoRoom),
            },
            ToBackground::RemoveWord(word) => Outcome::of_words(self.own_words.clone().remove(&word)),
        };
        outcome.answer.seq = seq;
        outcome
    }

    fn lint(&self, request: LintRequest) -> Outcome {
        let Settings { enabled, strictness, display, ref rules, .. } = self.loaded.settings;
        if !enabled {
            return Outcome { badge: Some(String::new()), ..Outcome::of(FromBackground::Off) };
        }
        let own_words = self.own_words.iter().cloned().collect();
        let request = LintRequest { strictness, rules: rules.clone(), own_words, ..request };
        match lint::advise(&request) {
            Ok(advice) => {
                let badge = if display == Display::Quiet { badge(&advice.report) } else { String::new() };
                let found = FromBackground::Found(Box::new(Found::new(advice, display)));
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
        Self { answer: Answer { seq: 0, message, more: false }, store: Store::default(), badge: None }
    }

    fn change(settings: Settings) -> Self {
        let loaded = LoadedSettings { settings: settings.clone(), problem: None };
        let store = Store { settings: Some(settings), ..Store::default() };
        Self { store, ..Self::of(FromBackground::Settings(loaded)) }
    }

    fn of_words(own_words: own_words::Item) -> Self {
        Self { store: Store { settings: None, own_words }, ..Self::of(FromBackground::Done) }
    }
}

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

impl Found {
    fn new(advice: Advice, display: Display) -> Self {
        let Advice { report, relation, chips } = advice;
        let account = report.score.map(|_| Account::of(&report.checklist, &report.diagnostics));
        Self { to_look_at: report.to_look_at(), report, display, account, relation, chips }
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
