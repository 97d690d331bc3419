//! The people of the ledger as JSON, one on each line, with the key without
//! which their fingerprints say nothing.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::error::Category;

use super::super::book::LEDGER_VERSION;
use super::super::entry::{DAY, EVENTS, Entry, Event, EventKind, State, Time};
use super::fault::{Fault, RECORD_BYTES, Unreadable};
use crate::fingerprint::Key;

/// What says that a file is one of ours.
const FORMAT: &str = "connote-ledger";

/// The last time that a browser knows, in milliseconds since 1970.
const LAST: Time = 8_640_000_000_000_000;

/// What a file begins with: the first line of it.
#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    key: Option<Key>,
}

/// The file that holds these people.
pub(super) fn write<'entry>(key: Option<Key>, entries: impl Iterator<Item = &'entry Entry>) -> String {
    let head = Head { format: FORMAT.to_owned(), version: LEDGER_VERSION, key };
    // Plain data with texts as keys is always JSON.
    let mut file = serde_json::to_string(&head).unwrap_or_default();
    file.pop();
    file.push_str(",\"entries\":[");
    for (number, entry) in entries.enumerate() {
        file.push_str(if number == 0 { "\n" } else { ",\n" });
        file.push_str(&serde_json::to_string(entry).unwrap_or_default());
    }
    file.push_str("\n]}\n");
    file
}

/// The people in a file, and the key of their fingerprints.
pub(super) fn read(file: &str, now: Time) -> Result<(Option<Key>, Vec<Entry>), Unreadable> {
    let head: Head = serde_json::from_str(file).map_err(|error| match error.classify() {
        Category::Data => Unreadable::of_file(Fault::Unknown),
        Category::Syntax | Category::Eof | Category::Io => unreadable(&error),
    })?;
    if head.format != FORMAT {
        return Err(Unreadable::of_file(Fault::Unknown));
    }
    if head.version > LEDGER_VERSION {
        return Err(Unreadable::of_file(Fault::Later));
    }
    let mut reader = serde_json::Deserializer::from_str(file);
    reader.deserialize_map(File { now }).map_err(|error| unreadable(&error))
}

fn unreadable(error: &serde_json::Error) -> Unreadable {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX).max(1);
    let why = if error.is_data() { Fault::Impossible } else { Fault::Damaged };
    Unreadable { line, why }
}

/// Reads a file of this version.
struct File {
    now: Time,
}

impl<'de> Visitor<'de> for File {
    type Value = (Option<Key>, Vec<Entry>);

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a ledger")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut key, mut entries) = (None, None);
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "key" => key = map.next_value()?,
                "entries" => entries = Some(map.next_value_seed(Entries { now: self.now })?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok((key, entries.ok_or_else(|| A::Error::missing_field("entries"))?))
    }
}

/// Reads the entries of a file.
struct Entries {
    now: Time,
}

impl<'de> DeserializeSeed<'de> for Entries {
    type Value = Vec<Entry>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<Entry>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = seq.next_element_seed(Possible { now: self.now })? {
            entries.push(entry);
        }
        Ok(entries)
    }
}

/// Reads an entry, and looks at it while the reader stands on its line.
struct Possible {
    now: Time,
}

impl<'de> DeserializeSeed<'de> for Possible {
    type Value = Entry;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Possible {
    type Value = Entry;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let entry = Entry::deserialize(MapAccessDeserializer::new(map))?;
        if is_possible(&entry, self.now) { Ok(entry) } else { Err(A::Error::custom("the ledger holds no such entry")) }
    }
}

/// Whether the ledger may hold such an entry.
fn is_possible(entry: &Entry, now: Time) -> bool {
    let is_past = |time: Time| time <= now.saturating_add(DAY);
    let is_alias = |alias: &String| {
        ["in/", "member/", "lead/"].iter().any(|kind| alias.strip_prefix(kind).is_some_and(|rest| !rest.is_empty()))
    };
    let may_be = |event: &Event| {
        let state = match event.kind {
            EventKind::Invite => true,
            EventKind::Message => matches!(event.state, State::Pending | State::Answered),
        };
        let settled = event.settled.is_none_or(|settled| event.state != State::Pending && is_past(settled));
        state && settled && is_past(event.at)
    };
    entry.aliases.iter().all(is_alias)
        && entry.events.len() <= EVENTS
        && entry.events.iter().all(may_be)
        && entry.ask.as_ref().is_none_or(|ask| ask.at <= LAST)
        && entry.not_before.is_none_or(|time| time <= LAST)
        && serde_json::to_string(entry).is_ok_and(|json| json.len() <= RECORD_BYTES)
}
