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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::entry::Entry;
    use super::*;

    /// Monday, 2 November 2026, at midnight.
    const MONDAY: Time = 1_793_577_600_000;

    /// A ledger with these invitations, each to somebody else.
    fn ledger(invites: &[Value]) -> Ledger {
        let mut ledger = Ledger::default();
        for invite in invites {
            let mut event = json!({"kind": "invite"});
            event.as_object_mut().unwrap().extend(invite.as_object().unwrap().clone());
            ledger.add(Entry { events: vec![serde_json::from_value(event).unwrap()], ..Entry::default() });
        }
        ledger
    }

    /// The weeks in which anything went out, counted from the first, and how
    /// much.
    fn sent(year: &Year) -> Vec<(usize, u32)> {
        let sent = year.weeks.iter().map(|week| week.tally.sent).enumerate();
        sent.filter(|(_, sent)| *sent > 0).collect()
    }

    #[test]
    fn weeks_begin_on_mondays_and_the_last_is_this_one() {
        let now = MONDAY + 3 * DAY;
        let first = MONDAY - 51 * 7 * DAY;
        for (at, expected) in [
            (now, vec![(51, 1)]),
            (MONDAY, vec![(51, 1)]),
            (MONDAY - 1, vec![(50, 1)]),
            (first, vec![(0, 1)]),
            (first - 1, vec![]),
            (0, vec![]),
            // A clock that was put back.
            (MONDAY + 7 * DAY, vec![]),
        ] {
            let year = ledger(&[json!({"at": at})]).year(now);
            assert_eq!(sent(&year), expected, "{at}");
            assert_eq!((year.weeks.len(), year.weeks[0].from, year.weeks[51].from), (52, first, MONDAY));
        }
        let message = ledger(&[json!({"at": now, "kind": "message"})]).year(now);
        assert_eq!((sent(&message), message.relations), (vec![], vec![]));
        assert_eq!(Ledger::default().year(0).weeks.len(), 1, "there were no weeks before");
    }

    #[test]
    fn what_became_of_them_is_told() {
        let old = MONDAY - 90 * DAY;
        for (invite, accepted, open) in [
            (json!({"at": MONDAY}), 0, 1),
            (json!({"at": old + 1}), 0, 1),
            (json!({"at": old}), 0, 0),
            (json!({"at": MONDAY, "state": "accepted"}), 1, 0),
            (json!({"at": old, "state": "accepted", "settled": MONDAY}), 1, 0),
            (json!({"at": MONDAY, "state": "withdrawn"}), 0, 0),
            (json!({"at": MONDAY, "state": "declined"}), 0, 0),
        ] {
            let year = ledger(std::slice::from_ref(&invite)).year(MONDAY);
            let tally = Tally { sent: 1, accepted, open };
            assert_eq!(year.relations, [(Relation::Unknown, tally)], "{invite}");
            assert_eq!(tally.settled(), 1 - open);
        }
    }

    #[test]
    fn the_most_frequent_relation_comes_first() {
        let told = ["alum", "unknown", "client", "unknown", "client", "unknown"];
        let invites = told.map(|relation| json!({"at": MONDAY, "relation": relation}));
        let relations = ledger(&invites).year(MONDAY).relations;
        let told: Vec<(Relation, u32)> = relations.iter().map(|(relation, tally)| (*relation, tally.sent)).collect();
        assert_eq!(told, [(Relation::Unknown, 3), (Relation::Client, 2), (Relation::Alum, 1)]);
    }

    #[test]
    fn kinds_of_note_are_compared_once_there_are_enough() {
        use NoteKind::{WithNote, WithWhy, WithoutNote};
        let kinds = |without: usize, with: usize, with_why: usize, open: usize| {
            let settled = |extra: Value, count| {
                let mut invite = json!({"at": MONDAY, "state": "declined"});
                invite.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
                vec![invite; count]
            };
            let note = "AAAB.AC";
            let invites = [
                // Why it is this person stands in no note here.
                settled(json!({"why": "her talk"}), without),
                settled(json!({"fingerprint": note}), with),
                settled(json!({"fingerprint": note, "why": "her talk", "state": "accepted"}), with_why),
                settled(json!({"fingerprint": note, "state": "pending"}), open),
            ];
            let kinds = ledger(&invites.concat()).year(MONDAY).kinds;
            kinds.map(|kinds| kinds.iter().map(|(kind, tally)| (*kind, tally.accepted)).collect::<Vec<_>>())
        };
        assert_eq!(kinds(9, 10, 10, 20), None);
        assert_eq!(kinds(10, 10, 10, 0), Some(vec![(WithoutNote, 0), (WithNote, 0), (WithWhy, 10)]));
        assert_eq!(kinds(9, 9, 12, 20), Some(vec![(WithWhy, 12)]));
        assert_eq!(kinds(30, 0, 0, 0), Some(vec![(WithoutNote, 0)]));
    }
}
