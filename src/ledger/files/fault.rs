//! What may be wrong with a file, and where.

use serde::{Deserialize, Serialize};

/// The largest file that is read (20 MB), in bytes.
pub const FILE_BYTES: usize = 20_000_000;

/// The longest record of a table, and the longest entry, in bytes.
pub(super) const RECORD_BYTES: usize = 65_536;

/// Why a file can't be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Unreadable {
    /// The line, from 1, as an editor counts them: the first one of a record
    /// that takes several.
    pub line: u32,
    /// What is wrong there.
    pub why: Fault,
}

/// What may be wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`FILE_BYTES`].
    TooLarge,
    /// It is an archive that was not unpacked.
    Packed,
    /// It holds what no text does.
    NoText,
    /// It is a text, but none that the ledger knows.
    Unknown,
    /// A later version of Connote wrote it.
    Later,
    /// It is no proper JSON, or ends too soon.
    Damaged,
    /// It is one of ours, with something in it that we never write.
    Impossible,
    /// There is no column of this kind where the others are named.
    NoColumn,
    /// There are more or fewer cells than columns.
    Cells,
    /// Quotation marks open that never close.
    Quote,
    /// The line is longer than any that is kept.
    TooLong,
    /// The date can't be read.
    Date,
    /// The date is still to come.
    Future,
    /// It does not say whether the invitation came or went.
    Direction,
}

impl Unreadable {
    /// The fault of a file as a whole.
    pub(super) fn of_file(why: Fault) -> Self {
        Self { line: 1, why }
    }

    /// The fault at a place of a file, in bytes.
    pub(super) fn at(file: &str, byte: usize, why: Fault) -> Self {
        let before = &file.as_bytes()[..byte.min(file.len())];
        let ends_line = |at: usize| match before[at] {
            b'\n' => true,
            b'\r' => file.as_bytes().get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let lines = (0..before.len()).filter(|&at| ends_line(at)).count();
        Self { line: u32::try_from(lines + 1).unwrap_or(u32::MAX), why }
    }
}

/// Refuses what can be no file of any kind.
pub(super) fn look_over(file: &str) -> Result<(), Unreadable> {
    if file.len() > FILE_BYTES {
        return Err(Unreadable::of_file(Fault::TooLarge));
    }
    if file.trim().is_empty() {
        return Err(Unreadable::of_file(Fault::Empty));
    }
    if file.starts_with("PK\u{3}\u{4}") {
        return Err(Unreadable::of_file(Fault::Packed));
    }
    match file.find('\0') {
        Some(byte) => Err(Unreadable::at(file, byte, Fault::NoText)),
        None => Ok(()),
    }
}
