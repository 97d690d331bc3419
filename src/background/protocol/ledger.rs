//! What is asked and answered of the ledger.

use serde::{Deserialize, Serialize};

use crate::ledger::due::Due;
use crate::ledger::files::{Format, Import, Unreadable};
use crate::ledger::people::{Listed, Query};
use crate::ledger::year::Year;
use crate::ledger::{Change, Consent, Reminders, Time, Undo};
use crate::starters::Starter;

/// What the writer has sent. The text is read for its fingerprint and not kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sent<Note> {
    /// When: it is recorded once, however often it is said.
    pub at: Time,
    /// The note, with what is known around it; without a text where none was
    /// sent.
    pub note: Note,
    /// The writer's own line on why it is this person, or empty.
    #[serde(default)]
    pub why: String,
}

/// What is asked of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ToLedger {
    /// How does it stand? Answered with its [`LedgerState`].
    State,
    /// Switch it on or off, or pause it.
    SetConsent(Consent),
    /// Choose how the writer is told of what is due.
    SetReminders(Reminders),
    /// What is due, so many things at most?
    Due(u32),
    /// Who is in it?
    List(Query),
    /// How was the year?
    Year,
    /// Change the entry with this number.
    Change {
        /// Its number.
        id: u32,
        /// What is changed.
        change: Change,
    },
    /// Forget the people with these numbers.
    Forget(Vec<u32>),
    /// Take a change back.
    Undo(Undo),
    /// With what may a message begin for which it is time with this person?
    Drafts(u32),
    /// Give all of it as a file.
    Export(Format),
    /// Take in what this file holds.
    Import(String),
    /// Forget everybody.
    Erase,
}

/// What is answered of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FromLedger {
    /// How it stands.
    State(LedgerState),
    /// What is due, the most pressing first.
    Due(Vec<Due>),
    /// Who is in it.
    Listed(Listed),
    /// The last 52 weeks.
    Year(Year),
    /// It was changed, and this takes it back.
    Changed(Undo),
    /// What a message may begin with.
    Drafts(Vec<Starter>),
    /// All of it, as a file.
    File(String),
    /// A file was taken in.
    Imported(Import),
    /// A file can't be taken in, and nothing was changed.
    Unreadable(Unreadable),
}

/// How the ledger stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LedgerState {
    /// Whether anything is recorded.
    pub consent: Consent,
    /// How the writer is told of what is due.
    pub reminders: Reminders,
    /// How many people are in it.
    pub people: u32,
    /// With how many of them something is due.
    pub due: u32,
    /// What was wrong with what is stored, where it could not be read: then
    /// nothing is recorded, and nothing is written over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}
