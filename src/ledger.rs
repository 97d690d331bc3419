//! The ledger: whom the writer has written to, and what came of it
//! (guidelines 10, 11, 17, 40 to 46 and 49).
//!
//! It is the writer's own: nothing is recorded before they say so, and nothing
//! of a note's text is in it. Pure data: the time and the key of the
//! fingerprints come from outside, and each change says what is to be written.
//! The background is the only one who writes it.

mod book;
pub mod due;
mod entry;
pub mod files;
pub mod people;
mod shelves;
pub mod year;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::{fmt, slice};

pub use book::{Book, Consent, LEDGER_VERSION, Reminders};
pub use entry::{ANSWERED_WITHIN, Change, DAY, EVENTS, Entry, Event, EventKind, PlannedAsk, State, Time};
use serde::{Deserialize, Serialize};
pub use shelves::{BOOK_KEY, OPEN_KEY, Written, keys};

use crate::catalogue::Kind;
use crate::fingerprint::{Fingerprint, Key};
use crate::request::{InviteState, LintRequest, Record, Thread};
use crate::storage::readable;

/// How many people are kept: the ones heard of last.
pub const PEOPLE: usize = 5_000;

/// How long a person is kept after the last that was heard of them (400
/// days), in milliseconds.
pub const KEPT: Time = 400 * DAY;

/// An hour, in milliseconds.
const HOUR: Time = 60 * 60 * 1000;

/// Whom the writer has written to, and what came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    book: Book,
    entries: BTreeMap<u32, Entry>,
    by_alias: HashMap<String, u32>,
    problem: Option<String>,
}

/// Something that was sent, as it is recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    /// What is the person's alone; see [`Entry::aliases`].
    pub aliases: Vec<String>,
    /// Their name, as far as it was shown.
    pub name: String,
    /// What was sent.
    pub event: Event,
}

/// What was seen of somebody who has something of the writer's before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Sight {
    /// The page says that the two are connected.
    Connected,
    /// They have written in the conversation.
    Answered,
    /// The writer has taken the invitation back.
    Withdrawn,
}

/// What takes a change back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Undo {
    /// The entries as they were.
    pub before: Vec<Entry>,
    /// The numbers of those that were not there.
    pub added: Vec<u32>,
    /// When it was changed: what was sent since then stays.
    pub at: Time,
    /// What was changed, where it was one thing by hand: that alone is taken
    /// back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

impl Ledger {
    /// The ledger that was stored. Where a part of it can't be read, or is of
    /// a later version, it is empty, says so, and takes nothing: what is
    /// stored stays as it is.
    pub fn from_stored<E: fmt::Display>(
        book: Option<Result<Book, E>>,
        shelf: impl FnMut(&str) -> Option<Result<String, E>>,
    ) -> Self {
        let read = || {
            let Some(book) = book else { return Ok(Self::default()) };
            let book = readable(book, |book| book.version, LEDGER_VERSION)?;
            let entries = shelves::read(shelf)?;
            let next = entries.last_key_value().map_or(0, |(id, _)| id.saturating_add(1)).max(book.next);
            let mut ledger = Self { book: Book { version: LEDGER_VERSION, next, ..book }, entries, ..Self::default() };
            ledger.index();
            Ok(ledger)
        };
        read().unwrap_or_else(|problem: String| Self { problem: Some(problem), ..Self::default() })
    }

    /// What was wrong with what is stored, where it could not be read.
    #[must_use]
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// What the writer has chosen.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The people in it, in the order in which they came.
    #[must_use]
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.entries.values()
    }

    /// The person with this number.
    #[must_use]
    pub fn entry(&self, id: u32) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// The person whom one of these aliases means.
    #[must_use]
    pub fn known_as(&self, aliases: &[String]) -> Option<&Entry> {
        aliases.iter().find_map(|alias| self.by_alias.get(alias)).and_then(|id| self.entries.get(id))
    }

    /// What was sent before, as far as it matters to a note: nothing where the
    /// writer wants no ledger, and nothing of the person where only a name says
    /// who they are.
    #[must_use]
    pub fn record_of(&self, note: &LintRequest, now: Time) -> Record {
        if !self.is_kept() {
            return note.record;
        }
        let week = self.invites_since(now.saturating_sub(7 * DAY));
        let hour = week.iter().filter(|at| **at >= now.saturating_sub(HOUR)).count();
        let mut record = Record { invites_last_hour: count(hour), invites_last_week: count(week.len()), ..note.record };
        let Some(entry) = self.known_as(&note.recipient.aliases) else { return record };
        if let Some(invite) = entry.invite()
            && record.invite_state.is_none()
        {
            // The site counts its three weeks from when it was taken back.
            let since = if invite.state == State::Withdrawn { invite.settled.unwrap_or(invite.at) } else { invite.at };
            record.invited_days_ago = Some(days(now.saturating_sub(since)));
            record.invite_state = invite_state(invite, now);
        }
        if note.thread != Thread::Reply {
            let follow_ups = entry.unanswered().saturating_sub(usize::from(note.kind == Kind::Message));
            record.unanswered_follow_ups = record.unanswered_follow_ups.max(count(follow_ups));
        }
        record
    }

    /// How much the most alike note that went to somebody else is alike, of
    /// 100. Of two people of one name it can't be told that they are not one.
    #[must_use]
    pub fn alike(&self, fingerprint: &Fingerprint, note: &LintRequest) -> u32 {
        if !self.is_kept() {
            return 0;
        }
        let recipient = &note.recipient;
        let is_same = |entry: &Entry| {
            recipient.aliases.iter().any(|alias| entry.aliases.contains(alias))
                || recipient.name.as_ref().is_some_and(|name| *name == entry.name)
        };
        let others = self.entries.values().filter(|entry| !is_same(entry)).flat_map(|entry| &entry.events);
        fingerprint.most_alike(others.filter_map(|event| event.fingerprint.as_ref()))
    }

    /// When invitations went out since then.
    fn invites_since(&self, since: Time) -> Vec<Time> {
        let events = self.entries.values().flat_map(|entry| &entry.events);
        events.filter(|event| event.kind == EventKind::Invite && event.at >= since).map(|event| event.at).collect()
    }

    /// Switches it on, off, or pauses it. It gets a key where it has none.
    pub fn set_consent(&mut self, consent: Consent, key: Key) -> Written {
        if self.problem.is_some() {
            return Written::default();
        }
        self.book.consent = consent;
        if consent == Consent::On {
            self.book.key.get_or_insert(key);
        }
        self.written(&BTreeSet::new())
    }

    /// Chooses how the writer is told of what is due.
    pub fn set_reminders(&mut self, reminders: Reminders) -> Written {
        self.book.reminders = reminders;
        self.written(&BTreeSet::new())
    }

    /// Notes that a notification was shown.
    pub fn set_notified(&mut self, now: Time) -> Written {
        self.book.notified = Some(now);
        self.written(&BTreeSet::new())
    }

    /// Whether the writer wants a ledger, also where it is paused.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self.book.consent, Consent::On | Consent::Paused)
    }

    /// Whether what is sent is recorded.
    #[must_use]
    pub fn is_recording(&self) -> bool {
        self.book.consent == Consent::On && self.problem.is_none()
    }

    /// Records what was sent. The same sent at the same moment is recorded
    /// once: the line may have dropped, and be asked again.
    pub fn record(&mut self, sending: Sending, now: Time) -> Written {
        let Sending { aliases, name, event } = sending;
        let mut changed = BTreeSet::new();
        let id = self.same(&aliases, &name, slice::from_ref(&event), &mut changed);
        let id = id.unwrap_or_else(|| self.add(Entry { aliases, ..Entry::default() }));
        if let Some(entry) = self.entries.get_mut(&id) {
            if entry.name.is_empty() {
                entry.name = name;
            }
            entry.add(event);
        }
        changed.insert(id);
        self.prune(now, &mut changed);
        self.written(&changed)
    }

    /// Takes note of what was seen of somebody.
    pub fn see(&mut self, aliases: &[String], sight: Sight, now: Time) -> Written {
        let mut changed = BTreeSet::new();
        if !self.is_recording() || self.known_as(aliases).is_none() {
            return Written::default();
        }
        let Some(id) = self.join(aliases, &mut changed) else { return Written::default() };
        let Some(entry) = self.entries.get_mut(&id) else { return Written::default() };
        let is_changed = match sight {
            Sight::Connected => entry.settle(EventKind::Invite, State::Accepted, now),
            Sight::Answered => entry.settle(EventKind::Message, State::Answered, now),
            Sight::Withdrawn => entry.settle(EventKind::Invite, State::Withdrawn, now),
        };
        if is_changed {
            changed.insert(id);
        }
        if changed.is_empty() { Written::default() } else { self.written(&changed) }
    }

    /// Changes an entry by hand. What takes it back, where there is one.
    pub fn change(&mut self, id: u32, change: Change, now: Time) -> Option<(Undo, Written)> {
        let entry = self.entries.get_mut(&id)?;
        let undo = Undo { before: vec![entry.clone()], added: Vec::new(), at: now, change: Some(change.clone()) };
        match change {
            Change::Name(name) => entry.name = name,
            Change::Invite(state) => {
                if let Some(invite) = entry.events.iter_mut().rfind(|event| event.kind == EventKind::Invite) {
                    invite.state = state;
                    invite.settled = (state != State::Pending).then_some(now);
                }
            }
            Change::Why(why) => {
                if why.is_empty() {
                    // Taken away, it does not come back from what was sent before.
                    entry.events.iter_mut().for_each(|event| event.why.clear());
                }
                if let Some(event) = entry.events.last_mut() {
                    event.why = why;
                }
            }
            Change::Ask(ask) => entry.ask = ask,
            Change::NotBefore(time) => entry.not_before = Some(time),
        }
        Some((undo, self.written(&BTreeSet::from([id]))))
    }

    /// Forgets these people. What takes it back.
    pub fn forget(&mut self, ids: &[u32], now: Time) -> (Undo, Written) {
        let before = ids.iter().filter_map(|id| self.remove(*id)).collect();
        (Undo { before, at: now, ..Undo::default() }, self.written(&ids.iter().copied().collect()))
    }

    /// Forgets everybody, and the key. What the writer has chosen stays.
    pub fn erase(&mut self, key: Key) -> Written {
        let key = self.book.key.map(|_| key);
        *self = Self { book: Book { key, notified: None, ..self.book.clone() }, ..Self::default() };
        let mut written = Written::of_book(&self.book);
        written.clear();
        written
    }

    /// Takes a change back. What was sent since then stays, also to somebody
    /// who was forgotten and has come anew.
    pub fn undo(&mut self, undo: Undo) -> Written {
        if let Some(change) = undo.change {
            let changed = undo.before.iter().map(|entry| entry.id).collect();
            for before in undo.before {
                if let Some(entry) = self.entries.get_mut(&before.id) {
                    entry.take_back(&change, before);
                }
            }
            return self.written(&changed);
        }
        let ids = undo.before.iter().map(|entry| entry.id).chain(undo.added);
        let mut changed: BTreeSet<u32> = ids.collect();
        let mut since: BTreeMap<u32, Entry> = BTreeMap::new();
        for mut entry in changed.iter().filter_map(|id| self.remove(*id)).collect::<Vec<_>>() {
            entry.events.retain(|event| event.at > undo.at);
            since.insert(entry.id, entry);
        }
        for mut entry in undo.before {
            if let Some(anew) = self.join(&entry.aliases, &mut changed).and_then(|id| self.remove(id)) {
                changed.insert(anew.id);
                entry.absorb(anew);
            }
            for event in since.remove(&entry.id).into_iter().flat_map(|entry| entry.events) {
                entry.add(event);
            }
            self.put(entry);
        }
        for entry in since.into_values().filter(|entry| !entry.events.is_empty()) {
            self.put(entry);
        }
        self.written(&changed)
    }

    /// Takes in entries from a file, each as that of a person who may be
    /// known. What takes it back.
    pub fn take_in(&mut self, entries: Vec<Entry>, now: Time) -> (Undo, Written) {
        let before = self.entries.clone();
        let mut changed = BTreeSet::new();
        for entry in entries {
            let known = self.same(&entry.aliases, &entry.name, &entry.events, &mut changed);
            let id = known.unwrap_or_else(|| self.add(Entry { aliases: entry.aliases.clone(), ..Entry::default() }));
            if let Some(known) = self.entries.get_mut(&id) {
                known.absorb(entry);
            }
            changed.insert(id);
        }
        self.prune(now, &mut changed);
        self.index();
        changed.retain(|id| before.get(id) != self.entries.get(id));
        let undo = Undo {
            before: changed.iter().filter_map(|id| before.get(id).cloned()).collect(),
            added: changed.iter().copied().filter(|id| !before.contains_key(id)).collect(),
            at: now,
            change: None,
        };
        (undo, self.written(&changed))
    }

    /// Lets go of whom nothing was heard of for too long, and of the oldest
    /// where there are too many. What is to be written, where it is anybody.
    pub fn tidy(&mut self, now: Time) -> Written {
        let mut changed = BTreeSet::new();
        self.prune(now, &mut changed);
        if changed.is_empty() { Written::default() } else { self.written(&changed) }
    }

    fn prune(&mut self, now: Time, changed: &mut BTreeSet<u32>) {
        let kept_for = |entry: &Entry| entry.last_at().max(entry.ask.as_ref().map_or(0, |ask| ask.at));
        let old = |entry: &&Entry| now.saturating_sub(kept_for(entry)) > KEPT;
        let mut gone: Vec<u32> = self.entries.values().filter(old).map(|entry| entry.id).collect();
        if self.entries.len() - gone.len() > PEOPLE {
            let mut by_age: Vec<&Entry> = self.entries.values().collect();
            // Of one age, whoever came last goes: a file that is taken in twice changes nothing.
            by_age.sort_by_key(|entry| (entry.last_at(), Reverse(entry.id)));
            gone = by_age[..self.entries.len() - PEOPLE].iter().map(|entry| entry.id).collect();
        }
        for id in gone {
            self.remove(id);
            changed.insert(id);
        }
    }

    /// The one person whom these aliases mean: one page has shown them
    /// together, so where they meant several, these are the same.
    fn join(&mut self, aliases: &[String], changed: &mut BTreeSet<u32>) -> Option<u32> {
        let ids: BTreeSet<u32> = aliases.iter().filter_map(|alias| self.by_alias.get(alias).copied()).collect();
        let mut ids = ids.into_iter();
        let first = ids.next()?;
        for other in ids {
            changed.insert(other);
            if let Some(other) = self.entries.remove(&other)
                && let Some(entry) = self.entries.get_mut(&first)
            {
                self.by_alias.extend(other.aliases.iter().map(|alias| (alias.clone(), first)));
                entry.absorb(other);
                changed.insert(first);
            }
        }
        let entry = self.entries.get_mut(&first)?;
        for alias in aliases {
            if entry.know_as(alias) {
                self.by_alias.insert(alias.clone(), first);
                changed.insert(first);
            }
        }
        Some(first)
    }

    /// The one person whom these aliases mean. Where a name is all that is
    /// known, whoever had one of these events before: what is said or taken in
    /// twice adds nothing.
    fn same(&mut self, aliases: &[String], name: &str, events: &[Event], changed: &mut BTreeSet<u32>) -> Option<u32> {
        if !aliases.is_empty() {
            return self.join(aliases, changed);
        }
        let is_same = |known: &&Entry| {
            known.aliases.is_empty() && known.name == name && events.iter().any(|event| known.has(event))
        };
        self.entries.values().find(is_same).map(|known| known.id)
    }

    fn add(&mut self, entry: Entry) -> u32 {
        let id = self.book.next;
        let mut added = Entry { id, ..Entry::default() };
        added.absorb(entry);
        self.put(added);
        id
    }

    fn put(&mut self, entry: Entry) {
        self.book.next = self.book.next.max(entry.id.saturating_add(1));
        self.by_alias.extend(entry.aliases.iter().map(|alias| (alias.clone(), entry.id)));
        self.entries.insert(entry.id, entry);
    }

    fn remove(&mut self, id: u32) -> Option<Entry> {
        let entry = self.entries.remove(&id)?;
        for alias in &entry.aliases {
            self.by_alias.remove(alias);
        }
        Some(entry)
    }

    fn index(&mut self) {
        let aliases = self.entries.values().flat_map(|entry| entry.aliases.iter().map(|it| (it.clone(), entry.id)));
        self.by_alias = aliases.collect();
    }

    /// What is to be written once these entries have changed, all at once.
    /// What could not be read is not written over.
    fn written(&self, changed: &BTreeSet<u32>) -> Written {
        let mut written = Written::default();
        if self.problem.is_none() {
            written = Written::of_book(&self.book);
            if !changed.is_empty() {
                written.put(&self.entries, changed);
            }
        }
        written
    }
}

/// Nothing is said of an invitation that was never answered but that there was
/// one.
fn invite_state(invite: &Event, now: Time) -> Option<InviteState> {
    match invite.state {
        State::Pending if invite.is_unanswered(now) => None,
        State::Pending => Some(InviteState::Pending),
        State::Accepted | State::Answered => Some(InviteState::Accepted),
        State::Withdrawn => Some(InviteState::Withdrawn),
        State::Declined => Some(InviteState::Declined),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "a time has far fewer than 52 bits")]
fn days(time: Time) -> f64 {
    time as f64 / DAY as f64
}
