//! What the options show, worked out apart from their page so that it can be
//! tested on any machine.

use crate::about::ABOUT_KEY;
use crate::ledger;
use crate::own_words::OWN_WORDS_KEYS;
use crate::pages::popup::view::Line;
use crate::settings::SETTINGS_KEY;
use crate::snippets::{Fault, LoadedSnippets, SNIPPETS_KEY, Snippet, Unreadable};

/// The entries of a list that is written one a line.
#[must_use]
pub fn entries(field: &str) -> Vec<String> {
    field.lines().map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

/// The texts that others can be saved with: none before they are known, and
/// none where they can't be read, as what is saved would take their place.
#[must_use]
pub fn kept(loaded: Option<&LoadedSnippets>) -> Option<&[Snippet]> {
    loaded.filter(|loaded| loaded.problem.is_none()).map(|loaded| &loaded.snippets.list[..])
}

/// All texts with this one: in the place of the one that was changed, if one
/// was, else behind the others.
#[must_use]
pub fn with(list: &[Snippet], changed: Option<&str>, snippet: Snippet) -> Vec<Snippet> {
    let mut list = list.to_vec();
    match list.iter_mut().find(|before| changed == Some(before.name.as_str())) {
        Some(before) => *before = snippet,
        None => list.push(snippet),
    }
    list
}

/// All texts but this one.
#[must_use]
pub fn without(list: &[Snippet], name: &str) -> Vec<Snippet> {
    list.iter().filter(|snippet| snippet.name != name).cloned().collect()
}

/// How many texts were imported.
#[must_use]
pub fn imported(list: &[Snippet]) -> Line {
    let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
    Line::counted("optionsImportedOne", "optionsImportedMany", count)
}

/// Why a file was not imported.
#[must_use]
pub fn unreadable(problem: Unreadable) -> Line {
    let key = match problem.fault {
        Fault::Empty => return Line::plain("optionsImportEmpty"),
        Fault::NoName => "optionsImportNoName",
        Fault::LongName => "optionsImportLongName",
        Fault::NoText => "optionsImportNoText",
        Fault::LongText => "optionsImportLongText",
        Fault::TooMany => "optionsImportTooMany",
    };
    Line { key, count: Some(problem.line) }
}

/// How many people are in the ledger.
#[must_use]
pub fn people(count: u32) -> Line {
    match count {
        0 => Line::plain("optionsPeopleNone"),
        count => Line::counted("optionsPeopleOne", "optionsPeopleMany", count),
    }
}

/// Something that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// What it is, as a key of `_locales`.
    Known(&'static str),
    /// The ledger, of which it is said how many people are in it.
    Ledger,
    /// The key it is stored under; we know no more of it.
    Unknown(String),
}

/// What it is that stands under these keys, each thing once.
#[must_use]
pub fn items(keys: Vec<String>) -> Vec<Item> {
    let mut items = Vec::new();
    for key in keys {
        let item = match key.as_str() {
            SETTINGS_KEY => Item::Known("optionsStoredSettings"),
            ABOUT_KEY => Item::Known("optionsStoredAbout"),
            SNIPPETS_KEY => Item::Known("optionsStoredTexts"),
            words if OWN_WORDS_KEYS.contains(&words) => Item::Known("optionsStoredWords"),
            _ if ledger::keys().any(|ledger| ledger == key) => Item::Ledger,
            _ => Item::Unknown(key),
        };
        if !items.contains(&item) {
            items.push(item);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::about::{ENTRY_CHARS, LIST_ENTRIES};
    use crate::background::stored;
    use crate::snippets::{NAME_CHARS, SNIPPETS, SNIPPETS_VERSION, Snippets, TEXT_UNITS};

    fn snippet(name: &str, text: &str) -> Snippet {
        Snippet { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn an_entry_is_a_line_and_may_hold_commas() {
        assert_eq!(entries(" San Diego, CA \r\n\n  \nHull"), ["San Diego, CA", "Hull"]);
        assert!(entries("\n ").is_empty());
    }

    #[test]
    fn nothing_is_saved_over_texts_that_are_not_known() {
        let talk = snippet("Talk", "Hi");
        let stored = |version, list: &[Snippet]| {
            LoadedSnippets::from_stored(Ok::<_, String>(Snippets { version, list: list.to_vec() }))
        };
        assert_eq!(kept(None), None);
        assert_eq!(kept(Some(&LoadedSnippets::default())), Some(&[][..]));
        let list = [talk.clone(), snippet("Long", &"x".repeat(TEXT_UNITS))];
        assert_eq!(kept(Some(&stored(SNIPPETS_VERSION, &list))), Some(&list[..]));
        assert_eq!(kept(Some(&stored(SNIPPETS_VERSION + 1, &list))), None);
        let list = [talk, snippet("Too long", &"x".repeat(TEXT_UNITS + 1))];
        assert_eq!(kept(Some(&stored(SNIPPETS_VERSION, &list))), None);
        assert_eq!(kept(Some(&LoadedSnippets::from_stored(Err("it is no list")))), None);
    }

    #[test]
    fn a_changed_text_keeps_its_place_under_another_name_too() {
        let list = [snippet("Talk", "Hi"), snippet("Class", "Hello")];
        let changed = snippet("A talk", "Hi there");
        assert_eq!(with(&list, Some("Talk"), changed.clone()), [changed.clone(), list[1].clone()]);
        assert_eq!(with(&list, None, changed.clone()), [list[0].clone(), list[1].clone(), changed.clone()]);
        // It was removed elsewhere meanwhile.
        assert_eq!(with(&list[1..], Some("Talk"), changed.clone()), [list[1].clone(), changed]);
        assert_eq!(without(&list, "Talk"), [list[1].clone()]);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_line() {
        let said = |fault| unreadable(Unreadable { line: 7, fault });
        assert_eq!(said(Fault::NoName), Line { key: "optionsImportNoName", count: Some(7) });
        assert_eq!(said(Fault::Empty), Line { key: "optionsImportEmpty", count: None });
    }

    #[test]
    fn the_limits_that_are_named_are_those_that_are_kept() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/_locales/en/messages.json");
        let messages: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let kept_days = usize::try_from(ledger::KEPT / ledger::DAY).unwrap();
        for (key, limits) in [
            ("optionsAboutFull", &[LIST_ENTRIES, ENTRY_CHARS][..]),
            ("optionsTextsFull", &[SNIPPETS, TEXT_UNITS, NAME_CHARS]),
            ("optionsImportLongName", &[NAME_CHARS]),
            ("optionsImportLongText", &[TEXT_UNITS]),
            ("optionsImportTooMany", &[SNIPPETS]),
            ("optionsLedgerStays", &[ledger::PEOPLE, kept_days]),
        ] {
            let text = messages[key]["message"].as_str().unwrap();
            let named = text.replace(',', "");
            let named: Vec<usize> =
                named.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
            assert_eq!(named, limits, "{text}");
        }
    }

    #[test]
    fn everything_that_is_stored_is_known_by_name() {
        let keys = stored::keys().map(str::to_owned).chain(ledger::keys()).chain(["diary".to_owned()]).collect();
        let expected = ["optionsStoredSettings", "optionsStoredAbout", "optionsStoredTexts", "optionsStoredWords"];
        let expected = expected.map(Item::Known).into_iter().chain([Item::Ledger, Item::Unknown("diary".to_owned())]);
        assert_eq!(items(keys), expected.collect::<Vec<_>>());
    }
}
