//! What the ledger keeps of one person, and what may become of that.

use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;
use crate::request::{Occasion, Relation};

/// A point in time, in milliseconds since 1970.
pub type Time = u64;

/// A day, in milliseconds.
pub const DAY: Time = 24 * 60 * 60 * 1000;

/// An invitation that was not answered for so long will not be (90 days), in
/// milliseconds.
pub const ANSWERED_WITHIN: Time = 90 * DAY;

/// How many events are kept of one person.
pub const EVENTS: usize = 20;

/// One person, and what was sent to them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Entry {
    /// Its number in this ledger, which is never given again.
    pub id: u32,
    /// What is this person's alone: `in/…` (the last part of a profile's
    /// address), `member/…` or `lead/…`. None where only a name was shown:
    /// nothing is said by such an entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Their name, as it was shown last.
    #[serde(default)]
    pub name: String,
    /// What was sent to them, oldest first.
    #[serde(default)]
    pub events: Vec<Event>,
    /// What the writer means to ask them some day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<PlannedAsk>,
    /// Nothing is said to be due before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Time>,
}

/// Something that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Event {
    /// When it was sent.
    pub at: Time,
    /// What it was.
    pub kind: EventKind,
    /// What became of it.
    #[serde(default)]
    pub state: State,
    /// When it became that; nothing while it is open, or where that is not
    /// known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Time>,
    /// Who the person is to the writer.
    #[serde(default, skip_serializing_if = "is_unknown")]
    pub relation: Relation,
    /// What the writer told of the occasion.
    #[serde(default, skip_serializing_if = "is_default")]
    pub occasion: Occasion,
    /// The writer's own line on why it is this person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What the note is known again by; nothing where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
}

/// What was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum EventKind {
    Invite,
    Message,
}

/// What became of something that was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing yet, as far as is known.
    #[default]
    Pending,
    /// The invitation was accepted.
    Accepted,
    /// The writer took the invitation back.
    Withdrawn,
    /// The invitation was turned down, by what the writer says.
    Declined,
    /// The message was answered.
    Answered,
}

/// What the writer means to ask somebody some day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PlannedAsk {
    /// For what, in their own words.
    pub what: String,
    /// When.
    pub at: Time,
}

impl Entry {
    /// The last invitation.
    #[must_use]
    pub fn invite(&self) -> Option<&Event> {
        self.events.iter().rfind(|event| event.kind == EventKind::Invite)
    }

    /// When something was last sent or became of it.
    #[must_use]
    pub fn last_at(&self) -> Time {
        self.events.iter().map(|event| event.settled.unwrap_or(event.at)).max().unwrap_or_default()
    }

    /// Whether anything is still open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.events.iter().any(|event| event.state == State::Pending)
    }

    /// Who the person is to the writer, as it was told last.
    #[must_use]
    pub fn relation(&self) -> Relation {
        let told = |event: &Event| (event.relation != Relation::Unknown).then_some(event.relation);
        self.events.iter().rev().find_map(told).unwrap_or_default()
    }

    /// The writer's line on why it is this person, as they told it last.
    #[must_use]
    pub fn why(&self) -> &str {
        self.events.iter().rev().map(|event| event.why.as_str()).find(|why| !why.is_empty()).unwrap_or_default()
    }

    /// The messages since the person was last heard of, one for each day: what
    /// is sent in parts is sent once.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        let messages = self.events.iter().rev().filter(|event| event.kind == EventKind::Message);
        let mut days: Vec<Time> =
            messages.take_while(|event| event.state == State::Pending).map(|event| event.at / DAY).collect();
        days.dedup();
        days.len()
    }

    /// Whether that was sent to the person before.
    pub(crate) fn has(&self, event: &Event) -> bool {
        self.events.iter().any(|known| (known.at, known.kind) == (event.at, event.kind))
    }

    /// Puts an event where it belongs by its time; one that is there stays
    /// there once. Says whether it was new.
    pub(crate) fn add(&mut self, event: Event) -> bool {
        if self.has(&event) {
            return false;
        }
        let place = self.events.partition_point(|known| known.at <= event.at);
        self.events.insert(place, event);
        if self.events.len() > EVENTS {
            self.events.remove(0);
        }
        true
    }

    /// Takes in all that is known of the same person in another entry.
    pub(crate) fn absorb(&mut self, other: Self) {
        for alias in other.aliases {
            self.know_as(&alias);
        }
        for event in other.events {
            match self.events.iter_mut().find(|known| (known.at, known.kind) == (event.at, event.kind)) {
                Some(known) if known.state == State::Pending => {
                    known.state = event.state;
                    known.settled = event.settled;
                }
                Some(_) => {}
                None => {
                    self.add(event);
                }
            }
        }
        if self.name.is_empty() {
            self.name = other.name;
        }
        self.ask = self.ask.take().or(other.ask);
        self.not_before = self.not_before.max(other.not_before);
    }

    /// Gives the person one more alias. Says whether it was new.
    pub(crate) fn know_as(&mut self, alias: &str) -> bool {
        let is_new = !self.aliases.iter().any(|known| known == alias);
        if is_new {
            self.aliases.push(alias.to_owned());
        }
        is_new
    }

    /// Says what became of what is open of one kind. Whether anything was.
    pub(crate) fn settle(&mut self, kind: EventKind, state: State, now: Time) -> bool {
        let mut is_changed = false;
        for event in self.events.iter_mut().filter(|event| event.kind == kind && event.state == State::Pending) {
            event.state = state;
            event.settled = Some(now);
            is_changed = true;
        }
        is_changed
    }
}

impl Event {
    /// Whether an invitation was not answered for so long that it will not be.
    #[must_use]
    pub fn is_unanswered(&self, now: Time) -> bool {
        self.state == State::Pending && now.saturating_sub(self.at) >= ANSWERED_WITHIN
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_unknown(relation: &Relation) -> bool {
    *relation == Relation::Unknown
}

fn is_default(occasion: &Occasion) -> bool {
    *occasion == Occasion::default()
}
