//! The year in numbers: what went out, and what came of it.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::entry::{DAY, Event, EventKind, State, Time};
use crate::request::Relation;

/// The last 52 weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Year {
    /// The weeks, oldest first.
    pub weeks: Vec<Week>,
    /// The same invitations by whom they went to, the most frequent first.
    pub relations: Vec<(Relation, Tally)>,
    /// Which kinds of note were accepted, from 30 settled invitations on; those
    /// of which at least 10 are settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinds: Option<Vec<(NoteKind, Tally)>>,
}

/// One week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Week {
    /// When it began: on a Monday at midnight, UTC.
    pub from: Time,
    /// Its invitations.
    pub tally: Tally,
}

/// What came of invitations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Tally {
    /// How many went out.
    pub sent: u32,
    /// How many of them were accepted.
    pub accepted: u32,
    /// How many are open: neither answered nor taken back, for less than 90
    /// days.
    pub open: u32,
}

/// A kind of note. Each invitation is of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// There was none.
    WithoutNote,
    /// There was one.
    WithNote,
    /// There was one, and the writer had noted down why it is this person
    /// (guideline 40).
    WithWhy,
}

/// How many weeks a year has.
const WEEKS: u64 = 52;

/// From so many settled invitations on it is said which kinds of note were
/// accepted: of fewer, chance says more than the notes.
const TELLING: u32 = 30;

/// A kind of which fewer are settled says nothing.
const TELLING_OF_A_KIND: u32 = 10;

impl Ledger {
    /// The last 52 weeks, the one that has begun included.
    #[must_use]
    pub fn year(&self, now: Time) -> Year {
        let last = week_of(now);
        let first = (last + 1).saturating_sub(WEEKS);
        let mut weeks: Vec<Week> =
            (first..=last).map(|week| Week { from: start_of(week), ..Week::default() }).collect();
        let mut relations: Vec<(Relation, Tally)> = Vec::new();
        let mut kinds = NoteKind::ALL.map(|kind| (kind, Tally::default()));
        for event in self.entries().flat_map(|entry| &entry.events) {
            let week = week_of(event.at).checked_sub(first).and_then(|week| weeks.get_mut(usize::try_from(week).ok()?));
            let Some(week) = week.filter(|_| event.kind == EventKind::Invite) else { continue };
            week.tally.add(event, now);
            let place = relations.iter().position(|(relation, _)| *relation == event.relation).unwrap_or_else(|| {
                relations.push((event.relation, Tally::default()));
                relations.len() - 1
            });
            relations[place].1.add(event, now);
            for (_, tally) in kinds.iter_mut().filter(|(kind, _)| *kind == NoteKind::of(event)) {
                tally.add(event, now);
            }
        }
        relations.sort_by_key(|(_, tally)| Reverse(tally.sent));
        let is_telling = kinds.iter().map(|(_, tally)| tally.settled()).sum::<u32>() >= TELLING;
        let telling = kinds.into_iter().filter(|(_, tally)| tally.settled() >= TELLING_OF_A_KIND);
        Year { weeks, relations, kinds: is_telling.then(|| telling.collect()) }
    }
}

impl Tally {
    /// How many of them something became of: they were accepted, declined,
    /// withdrawn, or not answered for 90 days.
    #[must_use]
    pub fn settled(&self) -> u32 {
        self.sent - self.open
    }

    fn add(&mut self, invite: &Event, now: Time) {
        self.sent += 1;
        self.accepted += u32::from(invite.state == State::Accepted);
        self.open += u32::from(invite.state == State::Pending && !invite.is_unanswered(now));
    }
}

impl NoteKind {
    const ALL: [Self; 3] = [Self::WithoutNote, Self::WithNote, Self::WithWhy];

    fn of(invite: &Event) -> Self {
        match &invite.fingerprint {
            None => Self::WithoutNote,
            Some(_) if invite.why.is_empty() => Self::WithNote,
            Some(_) => Self::WithWhy,
        }
    }
}

/// The week of a time, counted from that of 1 January 1970, a Thursday.
fn week_of(time: Time) -> u64 {
    (time / DAY + 3) / 7
}

/// When a week begins: on its Monday at midnight, UTC.
fn start_of(week: u64) -> Time {
    (week * 7).saturating_sub(3) * DAY
}
