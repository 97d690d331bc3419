//! The people, as a page lists them: searched, sorted, filtered.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::due::DueKind;
use super::entry::{Entry, State, Time};
use super::{Ledger, count};
use crate::text::names::{fold, fold_into};

/// Which people are to be listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Query {
    /// Words that stand in the name, the address or the line on why, all of
    /// them, in any case and with or without accents. Empty for everybody.
    #[serde(default)]
    pub search: String,
    /// In which order.
    #[serde(default)]
    pub sort: Sort,
    /// Only those.
    #[serde(default)]
    pub only: Only,
    /// How many of them are passed over.
    #[serde(default)]
    pub from: u32,
    /// How many are listed at most.
    pub count: u32,
}

/// An order of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Who was heard of last comes first.
    #[default]
    Latest,
    /// Who was heard of last comes last.
    Oldest,
    /// By name.
    Name,
}

/// Some of the people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Only {
    #[default]
    All,
    Due,
    Open,
    Accepted,
    NotAnswered,
    Withdrawn,
    Declined,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Listed {
    /// Those that are listed.
    pub rows: Vec<Row>,
    /// How many were found, those included that are not listed.
    pub found: u32,
    /// How many there are.
    pub all: u32,
}

/// One person of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Row {
    /// What is kept of them.
    pub entry: Entry,
    /// Which part of the people they belong to, by their last invitation; `All`
    /// where there is none.
    pub standing: Only,
    /// What is due with them, the most pressing first.
    pub due: Vec<DueKind>,
}

impl Ledger {
    /// The people that are asked for.
    #[must_use]
    pub fn list(&self, query: &Query, now: Time) -> Listed {
        let mut search = Search::of(&query.search);
        let is_meant = |entry: &&Entry| query.only.takes(entry, now) && search.finds(entry);
        let mut found: Vec<&Entry> = self.entries().filter(is_meant).collect();
        match query.sort {
            Sort::Latest => found.sort_by_cached_key(|entry| Reverse((entry.last_at(), entry.id))),
            Sort::Oldest => found.sort_by_cached_key(|entry| (entry.last_at(), entry.id)),
            // Who has no name comes last.
            Sort::Name => found.sort_by_cached_key(|entry| (entry.name.is_empty(), fold(&entry.name), entry.id)),
        }
        let shown = found.iter().skip(size(query.from)).take(size(query.count));
        Listed {
            rows: shown.map(|entry| Row::of(entry, now)).collect(),
            found: count(found.len()),
            all: count(self.entries().len()),
        }
    }
}

impl Row {
    fn of(entry: &Entry, now: Time) -> Self {
        Self {
            entry: entry.clone(),
            standing: Only::of(entry, now),
            due: entry.due(now).map(|(kind, _)| kind).collect(),
        }
    }
}

impl Only {
    /// Which part of the people somebody belongs to.
    fn of(entry: &Entry, now: Time) -> Self {
        match entry.invite() {
            None => Self::All,
            Some(invite) if invite.is_unanswered(now) => Self::NotAnswered,
            Some(invite) => match invite.state {
                State::Pending => Self::Open,
                State::Accepted | State::Answered => Self::Accepted,
                State::Withdrawn => Self::Withdrawn,
                State::Declined => Self::Declined,
            },
        }
    }

    fn takes(self, entry: &Entry, now: Time) -> bool {
        match self {
            Self::All => true,
            Self::Due => entry.due(now).next().is_some(),
            part => Self::of(entry, now) == part,
        }
    }
}

/// What is looked for. It is asked of everybody at each key, so nothing is
/// folded that need not be, and all into one place.
struct Search {
    words: Vec<String>,
    folded: String,
}

impl Search {
    fn of(search: &str) -> Self {
        let words = search.split(char::is_whitespace).map(fold).filter(|word| !word.is_empty());
        Self { words: words.collect(), folded: String::new() }
    }

    /// Whether every word stands in something that is known of a person.
    fn finds(&mut self, entry: &Entry) -> bool {
        let Self { words, folded } = self;
        if words.is_empty() {
            return true;
        }
        folded.clear();
        // The first part of an alias is ours.
        let aliases =
            entry.aliases.iter().map(|alias| alias.split_once('/').map_or(alias.as_str(), |(_, alias)| alias));
        for text in [entry.name.as_str(), entry.why()].into_iter().chain(aliases) {
            fold_into(text, folded);
            // No word reaches from one into the next.
            folded.push('\n');
        }
        words.iter().all(|word| folded.contains(word))
    }
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::entry::DAY;
    use super::*;

    const NOW: Time = 1_000 * DAY;

    /// A few people, the last heard of first but for the last of them.
    fn ledger() -> Ledger {
        let mut ledger = Ledger::default();
        for (name, aliases, days, kind, state, why) in [
            ("Zoë van der Berg", &["in/zoe-berg-1", "member/42"][..], 1, "invite", "pending", "her talk on Łódź"),
            ("ŁUKASZ O'Neil", &["lead/XYZ"], 95, "invite", "pending", ""),
            ("王小明", &["in/wang"], 100, "invite", "accepted", "met in Hull"),
            ("ada <b>okafor</b>", &[], 20, "message", "pending", ""),
            ("", &["in/p%C3%A4r"], 12, "message", "pending", ""),
            ("Zoe Berg", &["in/zoe-b"], 3, "invite", "withdrawn", ""),
            ("Älva", &["in/alva"], 1, "invite", "declined", ""),
        ] {
            let event =
                json!({"at": NOW - days * DAY, "kind": kind, "state": state, "why": why, "awaits_answer": true});
            ledger.add(Entry {
                aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
                name: name.to_owned(),
                events: vec![serde_json::from_value(event).unwrap()],
                ..Entry::default()
            });
        }
        ledger
    }

    fn ids(listed: &Listed) -> Vec<u32> {
        listed.rows.iter().map(|row| row.entry.id).collect()
    }

    #[test]
    fn every_word_is_looked_for_in_all_that_names_somebody() {
        for (search, expected) in [
            ("", &[0, 1, 2, 3, 4, 5, 6][..]),
            (" \t", &[0, 1, 2, 3, 4, 5, 6]),
            ("zoe", &[0, 5]),
            ("ZOË", &[0, 5]),
            ("zoe van", &[0]),
            ("berg zoe", &[0, 5]),
            ("zoe-b", &[0, 5]),
            ("zoe hull", &[]),
            ("lodz", &[0]),
            ("talk Zoë", &[0]),
            ("oneil", &[1]),
            ("o’neil lukasz", &[1]),
            ("xyz", &[1]),
            ("王", &[2]),
            ("alva", &[6]),
            ("<b>", &[3]),
            ("p%C3", &[4]),
            ("42", &[0]),
            // What is ours is not searched, and no word goes from one part into another.
            ("member", &[]),
            ("in/", &[]),
            ("bergher", &[]),
        ] {
            let query = Query { search: search.to_owned(), sort: Sort::Name, count: 9, ..Query::default() };
            let listed = ledger().list(&query, NOW);
            let mut found = ids(&listed);
            found.sort_unstable();
            assert_eq!(found, expected, "{search}");
            assert_eq!((listed.found as usize, listed.all), (expected.len(), 7), "{search}");
        }
    }

    #[test]
    fn each_order_is_one() {
        for (sort, expected) in [
            (Sort::Latest, [6, 0, 5, 4, 3, 1, 2]),
            (Sort::Oldest, [2, 1, 3, 4, 5, 0, 6]),
            (Sort::Name, [3, 6, 1, 5, 0, 2, 4]),
        ] {
            let query = Query { sort, count: 9, ..Query::default() };
            assert_eq!(ids(&ledger().list(&query, NOW)), expected, "{sort:?}");
        }
    }

    #[test]
    fn some_of_them_are_listed_by_how_it_stands() {
        use DueKind::{CheckIn, FollowUp, Prune};
        for (only, expected) in [
            (Only::Due, &[1, 2, 4][..]),
            (Only::Open, &[0]),
            (Only::NotAnswered, &[1]),
            (Only::Accepted, &[2]),
            (Only::Withdrawn, &[5]),
            (Only::Declined, &[6]),
        ] {
            let query = Query { only, sort: Sort::Oldest, count: 9, ..Query::default() };
            let mut found = ids(&ledger().list(&query, NOW));
            found.sort_unstable();
            assert_eq!(found, expected, "{only:?}");
        }
        let all = ledger().list(&Query { sort: Sort::Oldest, count: 9, ..Query::default() }, NOW);
        let rows: Vec<_> = all.rows.iter().map(|row| (row.standing, &row.due[..])).collect();
        let expected = [
            (Only::Accepted, &[CheckIn][..]),
            (Only::NotAnswered, &[Prune]),
            (Only::All, &[]),
            (Only::All, &[FollowUp]),
            (Only::Withdrawn, &[]),
            (Only::Open, &[]),
            (Only::Declined, &[]),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_part_of_what_was_found_is_listed() {
        for (from, count, expected) in
            [(0, 2, &[6, 0][..]), (5, 9, &[1, 2]), (7, 1, &[]), (u32::MAX, u32::MAX, &[]), (0, 0, &[])]
        {
            let listed = ledger().list(&Query { from, count, ..Query::default() }, NOW);
            assert_eq!((ids(&listed), listed.found), (expected.to_vec(), 7), "{from}, {count}");
        }
    }
}
