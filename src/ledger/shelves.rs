//! How the ledger is kept: on so many shelves that the change of an entry
//! writes little, and so few that all are read at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::book::Book;
use super::entry::Entry;

/// The key of what is kept beside the entries.
pub const BOOK_KEY: &str = "ledger";

/// The key of the aliases of all who have something open before them: a page
/// whose address is among them is looked at, and no other.
pub const OPEN_KEY: &str = "ledger-open";

/// How many shelves there are: one holds 80 people at most.
const SHELVES: u32 = 64;

/// All keys that the ledger is kept under.
pub fn keys() -> impl Iterator<Item = String> {
    [BOOK_KEY, OPEN_KEY].map(str::to_owned).into_iter().chain((0..SHELVES).map(key))
}

fn key(shelf: u32) -> String {
    format!("ledger-{shelf}")
}

/// What is to be written, all at once, by its key.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Written(
    #[cfg_attr(target_arch = "wasm32", tsify(type = "{ [key: string]: unknown }"))] BTreeMap<String, Item>,
);

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Item {
    Book(Book),
    Aliases(Vec<String>),
    /// The entries of a shelf, as JSON: a text is read far faster than an
    /// object for each of them.
    Shelf(String),
}

impl Written {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn of_book(book: &Book) -> Self {
        Self(BTreeMap::from([(BOOK_KEY.to_owned(), Item::Book(book.clone()))]))
    }

    /// Empties every shelf.
    pub(super) fn clear(&mut self) {
        self.0.insert(OPEN_KEY.to_owned(), Item::Aliases(Vec::new()));
        self.0.extend((0..SHELVES).map(|shelf| (key(shelf), Item::Shelf(String::new()))));
    }

    /// Writes the shelves on which these have changed.
    pub(super) fn put(&mut self, entries: &BTreeMap<u32, Entry>, changed: &BTreeSet<u32>) {
        let shelves: BTreeSet<u32> = changed.iter().map(|id| id % SHELVES).collect();
        for shelf in shelves {
            let there: Vec<&Entry> = entries.values().filter(|entry| entry.id % SHELVES == shelf).collect();
            // Plain data with texts as keys is always JSON.
            let json = serde_json::to_string(&there).unwrap_or_default();
            self.0.insert(key(shelf), Item::Shelf(json));
        }
        let open = entries.values().filter(|entry| entry.is_open()).flat_map(|entry| entry.aliases.clone());
        self.0.insert(OPEN_KEY.to_owned(), Item::Aliases(open.collect()));
    }
}

/// The entries on all shelves, or what is wrong with one.
pub(super) fn read<E: fmt::Display>(
    mut shelf: impl FnMut(&str) -> Option<Result<String, E>>,
) -> Result<BTreeMap<u32, Entry>, String> {
    let mut entries = BTreeMap::new();
    for key in (0..SHELVES).map(key) {
        let json = match shelf(&key) {
            None => continue,
            Some(json) => json.map_err(|error| format!("{key}: {error}"))?,
        };
        if json.is_empty() {
            continue;
        }
        let there: Vec<Entry> = serde_json::from_str(&json).map_err(|error| format!("{key}: {error}"))?;
        entries.extend(there.into_iter().map(|entry| (entry.id, entry)));
    }
    Ok(entries)
}
