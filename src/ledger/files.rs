//! The ledger as a file, and the files that it takes in.

use serde::{Deserialize, Serialize};

use super::entry::Time;
use super::{Ledger, Undo, Written};

/// What a file is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// All of it, to be taken in again.
    Json,
    /// A line for each thing that was sent, for a spreadsheet.
    Csv,
}

/// What came of taking in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Import {
    /// How many people came to the ledger.
    pub added: u32,
    /// Of how many more is known now.
    pub changed: u32,
    /// What takes it back.
    pub undo: Undo,
}

/// Why a file can't be taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Unreadable {
    /// The line, from 1.
    pub line: u32,
    /// What is wrong there.
    pub why: String,
}

impl Ledger {
    /// The ledger as a file.
    #[must_use]
    pub fn export(&self, _format: Format, _now: Time) -> String {
        String::new()
    }

    /// Takes in a file: one of ours, or the invitations or connections of the
    /// site's own archive.
    ///
    /// # Errors
    ///
    /// When it is no such file; nothing is changed then.
    pub fn import(&mut self, _file: &str, _now: Time) -> Result<(Import, Written), Unreadable> {
        Err(Unreadable { line: 1, why: String::new() })
    }
}
