//! The year in numbers: what went out, and what came of it.

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::entry::Time;
use crate::request::Relation;

/// The last 52 weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Year {
    /// The weeks, oldest first.
    pub weeks: Vec<Week>,
    /// The same invitations by whom they went to, the most frequent first.
    pub relations: Vec<(Relation, Tally)>,
    /// Which kinds of note were accepted, from 30 settled invitations on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinds: Option<Vec<(NoteKind, Tally)>>,
}

/// One week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Week {
    /// When it began.
    pub from: Time,
    /// Its invitations.
    pub tally: Tally,
}

/// What came of invitations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Tally {
    /// How many went out.
    pub sent: u32,
    /// How many of them were accepted.
    pub accepted: u32,
    /// How many are open.
    pub open: u32,
}

/// A kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NoteKind {
    WithNote,
    WithoutNote,
    WithWhy,
    Alike,
}

impl Ledger {
    /// The last 52 weeks.
    #[must_use]
    pub fn year(&self, _now: Time) -> Year {
        Year::default()
    }
}
