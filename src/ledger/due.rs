//! What is due. Nothing is where only a name says who somebody is, and nothing
//! that a rule would warn of.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::entry::{ANSWERED_WITHIN, DAY, Entry, Event, EventKind, State, Time};

/// Something that is due with one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Due {
    /// The number of their entry.
    pub id: u32,
    /// Their name.
    pub name: String,
    /// The last part of their profile's address, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// What is due.
    pub kind: DueKind,
    /// Since when.
    pub since: Time,
    /// What the writer means to ask, where that is due or comes soon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
}

/// What may be due, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum DueKind {
    /// Thanks for accepting (guideline 43), where nothing was sent since the
    /// invitation.
    Thanks,
    /// A planned ask whose time has come (guideline 41), until something is
    /// sent.
    Ask,
    /// The one follow-up that is still allowed (guideline 17).
    FollowUp,
    /// A look in after a quarter (guideline 45), or before a planned ask: who
    /// is asked should have heard of the writer before (guideline 41).
    CheckIn,
    /// To let go of (guideline 49): an invitation that nobody will answer, or
    /// somebody of whom nothing was heard for a year.
    Prune,
}

/// For so long one may thank for having been accepted (30 days), in
/// milliseconds.
const THANKED_WITHIN: Time = 30 * DAY;

/// So long after a message one may follow it up (10 to 60 whole days), in
/// milliseconds.
const FOLLOWED_UP: Range<Time> = 10 * DAY..61 * DAY;

/// So long after the last that was heard of somebody one looks in (from 90
/// days to a year), in milliseconds.
const LOOKED_IN: Range<Time> = 90 * DAY..365 * DAY;

/// So long before an ask one should have been in touch (14 days), in
/// milliseconds.
const BEFORE_AN_ASK: Time = 14 * DAY;

/// So long after connecting an ask comes well (60 days): months, not days
/// (guideline 41), in milliseconds.
const BEFORE_ANY_ASK: Time = 60 * DAY;

impl Ledger {
    /// What is due, the most pressing first: with each person one thing.
    #[must_use]
    pub fn due(&self, now: Time) -> Vec<Due> {
        let mut due: Vec<Due> = self.entries().filter_map(|entry| Due::with(entry, now)).collect();
        due.sort_by_key(|due| (due.kind, due.since, due.id));
        due
    }
}

impl Due {
    /// The most pressing that is due with somebody.
    fn with(entry: &Entry, now: Time) -> Option<Self> {
        let (kind, since) = entry.due(now).next()?;
        let is_coming = entry.before_ask().is_some_and(|time| time.contains(&now));
        let ask = entry.ask.as_ref().filter(|_| kind == DueKind::Ask || kind == DueKind::CheckIn && is_coming);
        Some(Self {
            id: entry.id,
            name: entry.name.clone(),
            slug: entry.aliases.iter().find_map(|alias| alias.strip_prefix("in/")).map(str::to_owned),
            kind,
            since,
            what: ask.map(|ask| ask.what.clone()),
        })
    }
}

impl Entry {
    /// What is due with the person, the most pressing first, and since when.
    pub fn due(&self, now: Time) -> impl Iterator<Item = (DueKind, Time)> {
        let from = self.not_before.unwrap_or_default();
        let is_silent = self.aliases.is_empty() || now < from;
        let times = [
            (DueKind::Thanks, self.thanks()),
            (DueKind::Ask, self.asking()),
            (DueKind::FollowUp, self.follow_up()),
            (DueKind::CheckIn, self.before_ask()),
            (DueKind::CheckIn, self.quiet()),
            (DueKind::Prune, self.stale()),
        ];
        let due = times.into_iter().filter_map(move |(kind, time)| {
            let time = time.filter(|time| time.contains(&now) && !is_silent)?;
            Some((kind, time.start.max(from)))
        });
        let mut last = None;
        due.filter(move |(kind, _)| last.replace(*kind) != Some(*kind))
    }

    /// From when on an ask comes well, where the two are connected.
    #[must_use]
    pub fn asked_well_from(&self) -> Option<Time> {
        let invite = self.invite().filter(|invite| invite.state == State::Accepted)?;
        Some(invite.settled.unwrap_or(invite.at).saturating_add(BEFORE_ANY_ASK))
    }

    /// When thanks for accepting are due. A message that was sent before the
    /// acceptance was noticed may have been just that; and where it is noticed
    /// long after the invitation, they may have accepted long ago.
    fn thanks(&self) -> Option<Range<Time>> {
        let last = self.events.last()?;
        let accepted = last.settled.filter(|_| (last.kind, last.state) == (EventKind::Invite, State::Accepted))?;
        let is_recent = accepted.saturating_sub(last.at) < ANSWERED_WITHIN;
        is_recent.then(|| accepted..accepted.saturating_add(THANKED_WITHIN))
    }

    /// When the planned ask is due. What is sent then is taken for it.
    fn asking(&self) -> Option<Range<Time>> {
        let at = self.ask.as_ref()?.at;
        let is_sent = self.events.last().is_some_and(|last| last.at >= at);
        (!is_sent && self.may_hear_more()).then_some(at..Time::MAX)
    }

    /// When the last message may be followed up: it asked something, nothing
    /// else came of it, and it is no follow-up itself.
    fn follow_up(&self) -> Option<Range<Time>> {
        let last = self.events.last().filter(|last| last.kind == EventKind::Message && last.awaits_answer)?;
        (self.unanswered() == 1 && self.last_at() == last.at).then(|| after(last.at, FOLLOWED_UP))
    }

    /// When to be in touch before the planned ask.
    fn before_ask(&self) -> Option<Range<Time>> {
        let at = self.ask.as_ref()?.at;
        let from = at.saturating_sub(BEFORE_AN_ASK);
        (self.may_hear_more() && self.last_at() < from).then_some(from..at)
    }

    /// When it is time to look in.
    fn quiet(&self) -> Option<Range<Time>> {
        self.may_hear_more().then(|| after(self.last_at(), LOOKED_IN))
    }

    /// When to let go: of the last invitation, or of somebody who was close.
    fn stale(&self) -> Option<Range<Time>> {
        let open = self.invite().filter(|invite| invite.state == State::Pending && !self.is_close());
        match open {
            Some(invite) => Some(after(invite.at, ANSWERED_WITHIN..Time::MAX)),
            None => self.is_close().then(|| after(self.last_at(), LOOKED_IN.end..Time::MAX)),
        }
    }

    /// Whether one more message would not be one too many (guideline 17).
    fn may_hear_more(&self) -> bool {
        self.is_close() && self.unanswered() < 2
    }

    /// Whether the two are connected or have talked, and neither took that
    /// back.
    fn is_close(&self) -> bool {
        let is_over = |invite: &Event| matches!(invite.state, State::Withdrawn | State::Declined);
        !self.invite().is_some_and(is_over)
            && self.events.iter().any(|event| matches!(event.state, State::Accepted | State::Answered))
    }
}

/// A time by how long after another it is.
fn after(start: Time, time: Range<Time>) -> Range<Time> {
    start.saturating_add(time.start)..start.saturating_add(time.end)
}

#[cfg(test)]
mod tests {
    use super::super::entry::PlannedAsk;
    use super::*;
    use crate::request::{Occasion, Relation};

    const NOW: Time = 1_000 * DAY;

    /// Somebody to whom that was sent: what, so many days ago, what became of
    /// it, and so many days ago.
    fn somebody(events: &[(EventKind, u64, State, Option<u64>)]) -> Entry {
        let events = events.iter().map(|&(kind, days, state, settled)| Event {
            at: NOW - days * DAY,
            kind,
            state,
            settled: settled.map(|days| NOW - days * DAY),
            relation: Relation::Unknown,
            occasion: Occasion::default(),
            why: String::new(),
            awaits_answer: true,
            fingerprint: None,
        });
        Entry { aliases: vec!["in/ada".to_owned()], events: events.collect(), ..Entry::default() }
    }

    /// What is due with somebody, and since how many days.
    fn due(entry: &Entry) -> Vec<(DueKind, u64)> {
        entry.due(NOW).map(|(kind, since)| (kind, (NOW - since) / DAY)).collect()
    }

    #[test]
    fn each_thing_has_its_time() {
        use DueKind::{CheckIn, FollowUp, Prune, Thanks};
        use EventKind::{Invite, Message};
        use State::{Accepted, Answered, Declined, Pending, Withdrawn};
        for (events, expected) in [
            (&[][..], &[][..]),
            (&[(Invite, 0, Pending, None)], &[]),
            (&[(Invite, 89, Pending, None)], &[]),
            (&[(Invite, 90, Pending, None)], &[(Prune, 0)]),
            (&[(Invite, 399, Pending, None)], &[(Prune, 309)]),
            (&[(Invite, 399, Withdrawn, Some(20))], &[]),
            (&[(Invite, 399, Declined, Some(370))], &[]),
            (&[(Invite, 40, Accepted, Some(0))], &[(Thanks, 0)]),
            (&[(Invite, 40, Accepted, Some(29))], &[(Thanks, 29)]),
            (&[(Invite, 40, Accepted, Some(30))], &[]),
            (&[(Invite, 40, Accepted, None)], &[]),
            (&[(Invite, 40, Accepted, Some(3)), (Message, 2, Pending, None)], &[]),
            // Seen afterwards: it may have been thanks.
            (&[(Invite, 40, Accepted, Some(3)), (Message, 4, Pending, None)], &[]),
            (&[(Message, 50, Pending, None), (Invite, 40, Accepted, Some(3))], &[(Thanks, 3)]),
            (&[(Message, 9, Pending, None)], &[]),
            (&[(Message, 10, Pending, None)], &[(FollowUp, 0)]),
            (&[(Message, 60, Pending, None)], &[(FollowUp, 50)]),
            (&[(Message, 61, Pending, None)], &[]),
            (&[(Message, 30, Pending, None), (Message, 12, Pending, None)], &[]),
            (&[(Message, 12, Pending, None), (Message, 12, Pending, None)], &[(FollowUp, 2)]),
            (&[(Message, 30, Answered, Some(20)), (Message, 12, Pending, None)], &[(FollowUp, 2)]),
            (&[(Message, 30, Answered, Some(20))], &[]),
            (&[(Message, 30, Pending, None), (Invite, 20, Pending, None)], &[]),
            (&[(Invite, 99, Accepted, Some(89))], &[]),
            (&[(Invite, 99, Accepted, Some(90))], &[(CheckIn, 0)]),
            (&[(Message, 364, Answered, None)], &[(CheckIn, 274)]),
            (&[(Message, 365, Answered, None)], &[(Prune, 0)]),
            (&[(Message, 300, Pending, None)], &[]),
            (&[(Message, 399, Pending, None)], &[]),
            (&[(Invite, 200, Accepted, None), (Message, 95, Pending, None)], &[(CheckIn, 5)]),
            // One more would be one too many.
            (&[(Invite, 200, Accepted, None), (Message, 99, Pending, None), (Message, 95, Pending, None)], &[]),
        ] {
            assert_eq!(due(&somebody(events)), expected, "{events:?}");
        }
    }

    #[test]
    fn what_asks_nothing_is_not_followed_up_and_what_was_accepted_long_ago_not_thanked_for() {
        let mut thanked = somebody(&[(EventKind::Message, 20, State::Pending, None)]);
        assert_eq!(due(&thanked), [(DueKind::FollowUp, 10)]);
        thanked.events[0].awaits_answer = false;
        assert_eq!(due(&thanked), []);
        assert_eq!(due(&somebody(&[(EventKind::Invite, 300, State::Accepted, Some(1))])), []);
        // Somebody who talks with the writer is not let go of for an old invitation.
        let talks =
            [(EventKind::Invite, 95, State::Pending, None), (EventKind::Message, 50, State::Answered, Some(45))];
        assert_eq!(due(&somebody(&talks)), []);
    }

    #[test]
    fn an_ask_is_preceded_by_a_look_in() {
        use DueKind::{Ask, CheckIn};
        use State::{Accepted, Pending};
        for (state, sent_days_ago, days_to_ask, expected) in [
            (Accepted, 40, 15, &[][..]),
            (Accepted, 40, 14, &[(CheckIn, 0)]),
            (Accepted, 40, 1, &[(CheckIn, 13)]),
            (Accepted, 40, 0, &[(Ask, 0)]),
            (Accepted, 100, 2, &[(CheckIn, 12)]),
            (Accepted, 100, -20, &[(Ask, 20), (CheckIn, 10)]),
            // They have just been in touch.
            (Accepted, 9, 5, &[]),
            (Pending, 40, 5, &[]),
            // Who has not accepted is asked for nothing.
            (Pending, 40, -1, &[]),
            // What was sent since is taken for it.
            (Accepted, 3, -3, &[]),
            (Accepted, 3, -2, &[(Ask, 2)]),
        ] {
            let mut entry = somebody(&[(EventKind::Invite, sent_days_ago, state, None)]);
            let at = NOW.saturating_add_signed(days_to_ask * i64::try_from(DAY).expect("a day is short"));
            entry.ask = Some(PlannedAsk { what: "a word with Jo".to_owned(), at });
            assert_eq!(due(&entry), expected, "{state:?}, {sent_days_ago}, {days_to_ask}");
            let what = Due::with(&entry, NOW).and_then(|due| due.what);
            assert_eq!(what.is_some(), !expected.is_empty(), "{state:?}, {sent_days_ago}, {days_to_ask}");
        }
    }

    #[test]
    fn nothing_is_due_before_its_writer_wants_that_or_by_a_name_alone() {
        let mut entry = somebody(&[(EventKind::Message, 20, State::Pending, None)]);
        entry.not_before = Some(NOW + 1);
        assert_eq!(due(&entry), []);
        entry.not_before = Some(NOW);
        assert_eq!(due(&entry), [(DueKind::FollowUp, 0)]);
        entry.aliases.clear();
        assert_eq!(due(&entry), []);
    }

    #[test]
    fn an_ask_comes_well_two_months_after_connecting() {
        let well_from = |state, settled| {
            let entry = somebody(&[(EventKind::Invite, 50, state, settled)]);
            entry.asked_well_from().map(|from| (from - NOW) / DAY)
        };
        assert_eq!(well_from(State::Accepted, Some(40)), Some(20));
        assert_eq!(well_from(State::Accepted, None), Some(10));
        assert_eq!(well_from(State::Pending, None), None);
    }
}
