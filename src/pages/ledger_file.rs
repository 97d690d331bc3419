//! What is said of a file that the ledger can't take in.

use super::popup::view::Line;
use crate::ledger::files::{Fault, Unreadable};

/// Why a file was not taken in.
#[must_use]
pub fn unreadable(problem: Unreadable) -> Line {
    let key = match problem.why {
        Fault::Empty => return Line::plain("peopleImportEmpty"),
        Fault::TooLarge => return Line::plain("peopleImportTooLarge"),
        Fault::Packed => return Line::plain("peopleImportPacked"),
        Fault::Unknown => return Line::plain("peopleImportUnknown"),
        Fault::Later => return Line::plain("peopleImportLater"),
        Fault::NoText => "peopleImportNoText",
        Fault::Damaged => "peopleImportDamaged",
        Fault::Impossible => "peopleImportImpossible",
        Fault::NoColumn => "peopleImportNoColumn",
        Fault::Cells => "peopleImportCells",
        Fault::Quote => "peopleImportQuote",
        Fault::TooLong => "peopleImportTooLong",
        Fault::Date => "peopleImportDate",
        Fault::Future => "peopleImportFuture",
        Fault::Direction => "peopleImportDirection",
    };
    Line { key, count: Some(problem.line) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::ledger::files::FILE_BYTES;

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_line() {
        let said = |why| unreadable(Unreadable { line: 7, why });
        assert_eq!(said(Fault::Date), Line { key: "peopleImportDate", count: Some(7) });
        assert_eq!(said(Fault::Packed), Line { key: "peopleImportPacked", count: None });
    }

    #[test]
    fn the_limit_that_is_named_is_the_one_that_is_kept() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/_locales/en/messages.json");
        let messages: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let text = messages["peopleImportTooLarge"]["message"].as_str().unwrap();
        assert!(text.contains(&format!("{} MB", FILE_BYTES / 1_000_000)), "{text}");
    }
}
