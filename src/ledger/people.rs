//! The people, as a page lists them: searched, sorted, filtered.

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::due::DueKind;
use super::entry::{Entry, Time};

/// Which people are to be listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Query {
    /// Words that stand in the name, the address or the line on why, in any
    /// case and with or without accents.
    #[serde(default)]
    pub search: String,
    /// In which order.
    #[serde(default)]
    pub sort: Sort,
    /// Only those.
    #[serde(default)]
    pub only: Only,
    /// How many of them are passed over.
    #[serde(default)]
    pub from: u32,
    /// How many are listed at most.
    pub count: u32,
}

/// An order of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Who was heard of last comes first.
    #[default]
    Latest,
    /// Who was heard of last comes last.
    Oldest,
    /// By name.
    Name,
}

/// Some of the people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Only {
    #[default]
    All,
    Due,
    Open,
    Accepted,
    NotAnswered,
    Withdrawn,
    Declined,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Listed {
    /// Those that are listed.
    pub rows: Vec<Row>,
    /// How many were found, those included that are not listed.
    pub found: u32,
    /// How many there are.
    pub all: u32,
}

/// One person of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Row {
    /// What is kept of them.
    pub entry: Entry,
    /// Which part of the people they belong to, by their last invitation.
    pub standing: Only,
    /// What is due with them.
    pub due: Vec<DueKind>,
}

impl Ledger {
    /// The people that are asked for.
    #[must_use]
    pub fn list(&self, _query: &Query, _now: Time) -> Listed {
        Listed::default()
    }
}
