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
    /// Their name, as it was shown first or the writer put it right.
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
    /// Whether it asks something, so that silence after it is one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub awaits_answer: bool,
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

/// What a writer changes in an entry by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The name.
    Name(String),
    /// What became of the last invitation.
    Invite(State),
    /// Why it is this person.
    Why(String),
    /// What they mean to ask some day, or nothing any more.
    Ask(Option<PlannedAsk>),
    /// Nothing is due before then.
    NotBefore(Time),
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

    /// Whether anything is still open: of invitations it is the last that
    /// counts.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let is_open = |event: &Event| event.state == State::Pending;
        self.invite().is_some_and(is_open)
            || self.events.iter().any(|event| event.kind == EventKind::Message && is_open(event))
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

    /// The messages since the person was last heard of; what is sent in parts,
    /// within half a day of each other, is sent once.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        let messages = self.events.iter().rev().filter(|event| event.kind == EventKind::Message);
        let open: Vec<Time> =
            messages.take_while(|event| event.state == State::Pending).map(|event| event.at).collect();
        let apart = open.windows(2).filter(|pair| pair[0] - pair[1] > DAY / 2).count();
        apart + usize::from(!open.is_empty())
    }

    /// Whether that was sent to the person before.
    pub(crate) fn has(&self, event: &Event) -> bool {
        self.events.iter().any(|known| known.is(event))
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
            // How they came to be connected is known longest.
            let message = self.events.iter().position(|event| event.kind == EventKind::Message);
            self.events.remove(message.unwrap_or_default());
        }
        true
    }

    /// Takes in all that is known of the same person in another entry.
    pub(crate) fn absorb(&mut self, other: Self) {
        for alias in other.aliases {
            self.know_as(&alias);
        }
        for event in other.events {
            match self.events.iter_mut().find(|known| known.is(&event)) {
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

    /// Says what became of the last invitation, or of the messages, where that
    /// is open. Whether anything was.
    pub(crate) fn settle(&mut self, kind: EventKind, state: State, now: Time) -> bool {
        let count = if kind == EventKind::Invite { 1 } else { EVENTS };
        let mut is_changed = false;
        for event in self.events.iter_mut().rev().filter(|event| event.kind == kind).take(count) {
            if event.state == State::Pending {
                event.state = state;
                event.settled = Some(now);
                is_changed = true;
            }
        }
        is_changed
    }

    /// Takes back a change of one thing by hand: what has happened since stays.
    pub(crate) fn take_back(&mut self, change: &Change, before: Self) {
        match change {
            Change::Name(_) => self.name = before.name,
            Change::Ask(_) => self.ask = before.ask,
            Change::NotBefore(_) => self.not_before = before.not_before,
            Change::Why(_) => {
                for event in before.events {
                    if let Some(now) = self.events.iter_mut().find(|now| now.is(&event)) {
                        now.why = event.why;
                    }
                }
            }
            Change::Invite(state) => {
                let Some(event) = before.invite() else { return };
                if let Some(now) = self.events.iter_mut().find(|now| now.is(event) && now.state == *state) {
                    (now.state, now.settled) = (event.state, event.settled);
                }
            }
        }
    }
}

impl Event {
    /// Whether it is the same event, whatever became of it.
    fn is(&self, other: &Self) -> bool {
        (self.at, self.kind) == (other.at, other.kind)
    }

    /// Whether an invitation was not answered for so long that it will not be.
    #[must_use]
    pub fn is_unanswered(&self, now: Time) -> bool {
        self.state == State::Pending && now.saturating_sub(self.at) >= ANSWERED_WITHIN
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_unknown(relation: &Relation) -> bool {
    *relation == Relation::Unknown
}

fn is_default(occasion: &Occasion) -> bool {
    *occasion == Occasion::default()
}
