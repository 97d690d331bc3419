//! The writer's own words, and how they are kept: in items of their own, each
//! well below what the browser lets one item of `storage.sync` hold.

use std::collections::BTreeMap;

use crate::storage::{ITEM_BYTES, json_bytes};

/// The keys of the items. What is read back is all that stands under them.
pub const OWN_WORDS_KEYS: [&str; 8] = [
    "own-words-0", "own-words-1", "own-words-2", "own-words-3", "own-words-4", "own-words-5", "own-words-6",
    "own-words-7",
];

/// A longer word is no word, in bytes.
const WORD_BYTES: usize = 200;

/// The words, by the item that holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    items: [Vec<String>; OWN_WORDS_KEYS.len()],
}

/// An item that has changed: its key, and the words it holds now.
pub type Item = BTreeMap<&'static str, Vec<String>>;

impl OwnWords {
    /// The words that were stored; `stored` says what stands under a key. What
    /// can't be read there is no words.
    #[must_use]
    pub fn from_stored(stored: impl FnMut(&str) -> Vec<String>) -> Self {
        Self { items: OWN_WORDS_KEYS.map(stored) }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.items.iter().flatten()
    }

    /// Adds a word, which may be there. What is to be stored; nothing where
    /// there is no room for it.
    pub fn add(&mut self, word: &str) -> Option<Item> {
        let word = word.trim();
        if word.is_empty() || word.len() > WORD_BYTES {
            return None;
        }
        if self.iter().any(|own| is_same(own, word)) {
            return Some(Item::new());
        }
        let at = self.items.iter().position(|item| bytes(item) + json_bytes(word) <= ITEM_BYTES)?;
        self.items[at].push(word.to_owned());
        Some(self.item(at))
    }

    /// Takes a word out. What is to be stored.
    pub fn remove(&mut self, word: &str) -> Item {
        let Some(at) = self.items.iter().position(|item| item.iter().any(|own| is_same(own, word))) else {
            return Item::new();
        };
        self.items[at].retain(|own| !is_same(own, word));
        self.item(at)
    }

    fn item(&self, at: usize) -> Item {
        Item::from([(OWN_WORDS_KEYS[at], self.items[at].clone())])
    }
}

/// The capitals of a word make no other word of it.
fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().to_lowercase()
}

fn bytes(item: &[String]) -> usize {
    "[]".len() + item.iter().map(|word| json_bytes(word)).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_there_once_whatever_its_capitals() {
        let mut words = OwnWords::default();
        assert_eq!(words.add(" Skyhook "), Some(Item::from([("own-words-0", vec!["Skyhook".to_owned()])])));
        assert_eq!(words.add("SKYHOOK"), Some(Item::new()));
        assert_eq!(words.iter().collect::<Vec<_>>(), ["Skyhook"]);
        assert_eq!(words.remove("skyhook"), Item::from([("own-words-0", vec![])]));
        assert_eq!((words.iter().count(), words.remove("skyhook")), (0, Item::new()));
    }

    #[test]
    fn no_item_is_larger_than_the_browser_allows_and_the_last_word_is_refused() {
        let mut words = OwnWords::default();
        let word = |number: u32| format!("ü\"word{number:05}");
        let added = (0..99_999).take_while(|&number| words.add(&word(number)).is_some()).count();
        assert!((2_000..99_999).contains(&added), "{added}");
        for (item, key) in words.items.iter().zip(OWN_WORDS_KEYS) {
            let json = serde_json::to_string(item).expect("words are plain data");
            assert!(json.len() + key.len() <= 8_192, "{key}: {}", json.len());
        }
        words.remove(&word(0));
        assert!(words.add(&word(99_999)).is_some_and(|item| item.contains_key("own-words-0")));
        assert_eq!(words.add(&word(0)), None);
    }

    #[test]
    fn what_is_no_word_is_not_kept() {
        let mut words = OwnWords::default();
        assert_eq!((words.add("  "), words.add(&"x".repeat(201))), (None, None));
    }

    #[test]
    fn what_was_stored_is_read_back() {
        let stored = |key: &str| if key == "own-words-3" { vec!["Skyhook".to_owned()] } else { Vec::new() };
        assert_eq!(OwnWords::from_stored(stored).iter().collect::<Vec<_>>(), ["Skyhook"]);
    }
}
