//! What the writers have told of themselves, and how it is read back from
//! storage.
//!
//! It stands in `storage.local`, and in `storage.sync` only where they want it
//! carried to their other computers.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::request::Sender;
use crate::storage::{ITEM_BYTES, json_bytes, readable};

/// The key it is stored under.
pub const ABOUT_KEY: &str = "about-you";

/// The version of the stored form that this code writes.
pub const ABOUT_VERSION: u32 = 1;

/// The longest entry, in characters.
pub const ENTRY_CHARS: usize = 100;

/// How many entries a list holds.
pub const LIST_ENTRIES: usize = 20;

/// What stands around the texts in JSON at most, in bytes: keys, braces and
/// the rest.
const FRAME_BYTES: usize = 200;

/// What the writers have told of themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct About {
    /// The version of the stored form.
    pub version: u32,
    /// Whether the browser may carry it to the writer's other computers.
    #[serde(default)]
    pub is_synced: bool,
    /// What they have told; the name is the first name.
    #[serde(default)]
    pub sender: Sender,
}

impl Default for About {
    fn default() -> Self {
        Self { version: ABOUT_VERSION, is_synced: false, sender: Sender::default() }
    }
}

impl About {
    /// As it is kept: entries trimmed, empty and double ones left out. Nothing
    /// where there is too much of it.
    #[must_use]
    pub fn tidy(self) -> Option<Self> {
        let Sender { name, role, companies, schools, places, groups, interests } = self.sender;
        let sender = Sender {
            name: tidy_entry(name),
            role: tidy_entry(role),
            companies: tidy_list(&companies),
            schools: tidy_list(&schools),
            places: tidy_list(&places),
            groups: tidy_list(&groups),
            interests: tidy_list(&interests),
        };
        has_room(&sender).then_some(Self { version: ABOUT_VERSION, is_synced: self.is_synced, sender })
    }
}

/// What the writers have told, as it was found in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LoadedAbout {
    /// What to go by.
    pub about: About,
    /// What was wrong with what is stored, where this is nothing in its stead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

impl LoadedAbout {
    /// What a stored value stands for. One that can't be read, or that a later
    /// version wrote, gives nothing and says what was wrong.
    pub fn from_stored(stored: Result<About, impl fmt::Display>) -> Self {
        let about = readable(stored, |about| about.version, ABOUT_VERSION)
            .and_then(|about| about.tidy().ok_or_else(|| "there is too much of it".to_owned()));
        match about {
            Ok(about) => Self { about, problem: None },
            Err(problem) => Self { problem: Some(problem), ..Self::default() },
        }
    }
}

fn tidy_entry(entry: Option<String>) -> Option<String> {
    entry.map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty())
}

fn tidy_list(list: &[String]) -> Vec<String> {
    let mut tidy: Vec<String> = Vec::new();
    for entry in list.iter().map(|entry| entry.trim()).filter(|entry| !entry.is_empty()) {
        if !tidy.iter().any(|before| before.to_lowercase() == entry.to_lowercase()) {
            tidy.push(entry.to_owned());
        }
    }
    tidy
}

fn has_room(sender: &Sender) -> bool {
    let Sender { name, role, companies, schools, places, groups, interests } = sender;
    let lists = [companies, schools, places, groups, interests];
    let entries = || name.iter().chain(role).chain(lists.into_iter().flatten());
    lists.iter().all(|list| list.len() <= LIST_ENTRIES)
        && entries().all(|entry| entry.chars().count() <= ENTRY_CHARS)
        && entries().map(|entry| json_bytes(entry)).sum::<usize>() + FRAME_BYTES <= ITEM_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(sender: Sender) -> About {
        About { sender, ..About::default() }
    }

    fn entries(count: usize, chars: usize) -> Vec<String> {
        (0..count).map(|number| format!("{number:0chars$}")).collect()
    }

    #[test]
    fn entries_are_trimmed_and_told_once() {
        let told = Sender {
            name: Some("  Ada ".to_owned()),
            role: Some(" \n".to_owned()),
            companies: [" Acme", "", "ACME ", "Café Ünal", "café ünal", "Acme Ltd"].map(str::to_owned).into(),
            ..Sender::default()
        };
        let kept = about(told).tidy().expect("there is room").sender;
        assert_eq!((kept.name.as_deref(), kept.role), (Some("Ada"), None));
        assert_eq!(kept.companies, ["Acme", "Café Ünal", "Acme Ltd"]);
    }

    #[test]
    fn what_there_is_no_room_for_is_refused() {
        let lists = |count, chars| {
            let list = entries(count, chars);
            Sender {
                schools: list.clone(),
                places: list.clone(),
                groups: list.clone(),
                interests: list,
                ..Sender::default()
            }
        };
        for (told, has_room) in [
            (Sender { name: Some("x".repeat(100)), ..Sender::default() }, true),
            (Sender { name: Some("é".repeat(101)), ..Sender::default() }, false),
            (Sender { role: Some("x".repeat(101)), ..Sender::default() }, false),
            (Sender { companies: entries(20, 100), ..Sender::default() }, true),
            (Sender { companies: entries(20, 101), ..Sender::default() }, false),
            (Sender { companies: entries(21, 5), ..Sender::default() }, false),
            // Entries that say the same are one.
            (Sender { companies: vec!["x".to_owned(); 30], ..Sender::default() }, true),
            (lists(20, 90), true),
            (lists(20, 100), false),
        ] {
            assert_eq!(about(told.clone()).tidy().is_some(), has_room, "{told:?}");
        }
    }

    #[test]
    fn an_item_is_never_larger_than_the_browser_allows() {
        let list: Vec<String> = ["東", "\"", "é", "\u{1}"]
            .iter()
            .flat_map(|letter| (1..=5).map(|count| letter.repeat(count * 20)))
            .collect();
        let mut told = Sender::default();
        let lists: [fn(&mut Sender) -> &mut Vec<String>; 4] =
            [|it| &mut it.places, |it| &mut it.groups, |it| &mut it.schools, |it| &mut it.companies];
        for add in lists {
            for entry in &list {
                let mut more = told.clone();
                add(&mut more).push(entry.clone());
                if let Some(kept) = about(more).tidy() {
                    told = kept.sender;
                }
            }
        }
        let json = serde_json::to_string(&about(told)).expect("it is plain data");
        assert!((7_000..=ITEM_BYTES).contains(&json.len()), "{}", json.len());
    }
}
