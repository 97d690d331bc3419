//! The ledger as a file, and the files that it takes in: one of ours, and two
//! of the site's own archive. They are told apart by what is in them.

mod archive;
mod dates;
mod fault;
mod ours;
mod table;

use std::collections::HashMap;

use archive::{Archive, Connection, Invitation};
pub use fault::{FILE_BYTES, Fault, Unreadable};
use serde::{Deserialize, Serialize};

use super::entry::{DAY, Entry, Event, EventKind, State, Time};
use super::{KEPT, Ledger, PEOPLE, Undo, Written, count};
use crate::catalogue::Kind;
use crate::fingerprint::{Fingerprint, Key};
use crate::lint;
use crate::request::{LintRequest, Occasion, Recipient, Relation};

/// What a file is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// All people, to be taken in again.
    Json,
    /// A line for each thing that was sent, for a spreadsheet.
    Csv,
}

/// What came of taking in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Import {
    /// How many people came to the ledger.
    pub added: u32,
    /// Of how many more is known now.
    pub changed: u32,
    /// What takes it back.
    pub undo: Undo,
}

impl Ledger {
    /// The people as a file. What the writer has chosen is not in it.
    #[must_use]
    pub fn export(&self, format: Format, now: Time) -> String {
        match format {
            Format::Json => ours::write(self.book().key, self.entries()),
            Format::Csv => table::write(self.entries(), now),
        }
    }

    /// Takes in a file: one of ours, or the invitations or connections of the
    /// site's own archive.
    ///
    /// # Errors
    ///
    /// When it is no such file, or a line of it can't be read; nothing is
    /// changed then.
    pub fn import(&mut self, file: &str, now: Time) -> Result<(Import, Written), Unreadable> {
        let mut entries = self.read(file, now)?;
        // More are not kept anyway, and they would be long to compare.
        if let Some(too_many) = entries.len().checked_sub(PEOPLE) {
            entries.sort_by_key(Entry::last_at);
            entries.drain(..too_many);
        }
        let (undo, written) = self.take_in(entries, now);
        let still_there = undo.before.iter().filter(|entry| self.entry(entry.id).is_some());
        let import = Import { added: count(undo.added.len()), changed: count(still_there.count()), undo };
        Ok((import, written))
    }

    /// What a file tells of people, as entries without numbers of this ledger.
    fn read(&mut self, file: &str, now: Time) -> Result<Vec<Entry>, Unreadable> {
        let file = file.strip_prefix('\u{feff}').unwrap_or(file);
        fault::look_over(file)?;
        if file.trim_start().starts_with('{') {
            let (key, entries) = ours::read(file, now)?;
            return Ok(self.with_fingerprints_of(key, entries));
        }
        Ok(match archive::read(file, now)? {
            Archive::Invitations(invitations) => self.invited(invitations, now),
            Archive::Connections(connections) => self.connected(&connections),
        })
    }

    /// These entries, with their fingerprints where those mean something here:
    /// they were made with our key, or we have none by ours and take theirs.
    fn with_fingerprints_of(&mut self, key: Option<Key>, mut entries: Vec<Entry>) -> Vec<Entry> {
        if entries.iter().any(has_fingerprint) {
            if key.is_some() && !self.entries().any(has_fingerprint) {
                self.book.key = key;
            }
            if key.is_none() || key != self.book.key {
                entries.iter_mut().flat_map(|entry| &mut entry.events).for_each(|event| event.fingerprint = None);
            }
        }
        entries
    }

    /// The entries of people who were invited, without what is known already.
    fn invited(&self, invitations: Vec<Invitation>, now: Time) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_alias: HashMap<String, usize> = HashMap::new();
        for invitation in invitations.into_iter().filter(|it| now.saturating_sub(it.at) <= KEPT) {
            let aliases: Vec<String> = invitation.alias.iter().cloned().collect();
            let found = invitation.alias.as_ref().and_then(|alias| by_alias.get(alias).copied());
            let known = self.known_as(&aliases).into_iter().chain(found.map(|at| &entries[at]));
            if known.flat_map(|entry| &entry.events).any(|event| is_that_invitation(event, invitation.at)) {
                continue;
            }
            let event = Event {
                at: invitation.at,
                kind: EventKind::Invite,
                state: State::Pending,
                settled: None,
                relation: Relation::Unknown,
                occasion: Occasion::default(),
                why: String::new(),
                awaits_answer: false,
                fingerprint: self.book().key.and_then(|key| fingerprint(key, &invitation)),
            };
            if let Some(at) = found {
                entries[at].add(event);
                continue;
            }
            by_alias.extend(invitation.alias.map(|alias| (alias, entries.len())));
            entries.push(Entry { aliases, name: invitation.name, events: vec![event], ..Entry::default() });
        }
        entries
    }

    /// The invitations of this ledger that were accepted, by these connections.
    fn connected(&self, connections: &[Connection]) -> Vec<Entry> {
        let accepted = |connection: &Connection| {
            let aliases = vec![connection.alias.clone()];
            // Of several it was the last.
            let invite = self.known_as(&aliases)?.events.iter().rfind(|it| is_before(it, connection.day))?;
            if invite.state != State::Pending {
                return None;
            }
            let settled = Some(connection.day.max(invite.at));
            let accepted = Event { state: State::Accepted, settled, ..invite.clone() };
            Some(Entry { aliases, events: vec![accepted], ..Entry::default() })
        };
        connections.iter().filter_map(accepted).collect()
    }
}

/// Whether an invitation that was sent then, by a clock of some other zone and
/// to the minute, is this one. Nobody can be invited twice within a day.
fn is_that_invitation(event: &Event, at: Time) -> bool {
    event.kind == EventKind::Invite && event.at.abs_diff(at) < DAY
}

/// Whether a connection that was made on the day that begins then, in some
/// other zone, may be what became of an invitation.
fn is_before(event: &Event, day: Time) -> bool {
    event.kind == EventKind::Invite && event.at < day + 2 * DAY
}

/// What the message of an invitation is known again by.
fn fingerprint(key: Key, invitation: &Invitation) -> Option<Fingerprint> {
    if invitation.message.is_empty() {
        return None;
    }
    let name = Some(invitation.name.clone()).filter(|name| !name.is_empty());
    let recipient = Recipient { name, ..Recipient::default() };
    let text = invitation.message.clone();
    let note = LintRequest { kind: Kind::Invite, text, recipient, ..LintRequest::default() };
    Some(lint::fingerprint(&key, &note))
}

fn has_fingerprint(entry: &Entry) -> bool {
    entry.events.iter().any(|event| event.fingerprint.is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ledger::{Consent, Sending};

    const INVITATIONS: &str = include_str!("../../tests/archive/Invitations.csv");
    const CONNECTIONS: &str = include_str!("../../tests/archive/Connections.csv");

    /// Noon on 18 November 2026.
    const NOW: Time = 1_795_003_200_000;

    const KEY: Key = Key([1, 2, 3, 4]);

    fn time(text: &str) -> Time {
        dates::read(text).expect("it is a date")
    }

    fn event(at: Time, kind: EventKind, state: State, settled: Option<Time>) -> Event {
        let occasion = Occasion::default();
        let why = String::new();
        let relation = Relation::Unknown;
        Event { at, kind, state, settled, relation, occasion, why, awaits_answer: false, fingerprint: None }
    }

    fn invite(at: Time) -> Event {
        event(at, EventKind::Invite, State::Pending, None)
    }

    fn entry(alias: &str, name: &str, events: Vec<Event>) -> Entry {
        Entry { aliases: vec![alias.to_owned()], name: name.to_owned(), events, ..Entry::default() }
    }

    fn ledger_of(entries: Vec<Entry>) -> Ledger {
        let mut ledger = Ledger::default();
        ledger.take_in(entries, NOW);
        ledger
    }

    #[track_caller]
    fn imported(ledger: &mut Ledger, file: &str) -> (u32, u32) {
        let (import, _) = ledger.import(file, NOW).expect("it can be read");
        (import.added, import.changed)
    }

    /// The people without their numbers, which are a ledger's own.
    fn people(ledger: &Ledger) -> Vec<Entry> {
        ledger.entries().map(|entry| Entry { id: 0, ..entry.clone() }).collect()
    }

    #[test]
    fn the_invitations_of_the_archive_become_people() {
        let mut ledger = Ledger::default();
        assert_eq!(imported(&mut ledger, INVITATIONS), (3, 0));
        let expected = [
            entry("in/ada-okafor", "Ada Okafor", vec![invite(time("2026-03-01")), invite(time("2026-11-02 09:55"))]),
            entry("in/núria-ferrer", "Núria Ferrer, PhD", vec![invite(time("2026-10-13 18:20"))]),
            Entry { aliases: Vec::new(), ..entry("", "Yusuf Demir", vec![invite(time("2026-09-30 12:05"))]) },
        ];
        assert_eq!(people(&ledger), expected);
        assert_eq!(imported(&mut ledger, INVITATIONS), (0, 0), "they are known");
        assert_eq!(people(&ledger), expected);
    }

    #[test]
    fn connections_say_what_became_of_invitations_and_add_nobody() {
        let mut ledger = Ledger::default();
        assert_eq!(imported(&mut ledger, CONNECTIONS), (0, 0));
        assert_eq!(imported(&mut ledger, INVITATIONS), (3, 0));
        let before = people(&ledger);
        let (import, _) = ledger.import(CONNECTIONS, NOW).expect("it can be read");
        assert_eq!((import.added, import.changed), (0, 2));
        let accepted =
            |at: &str, settled: &str| event(time(at), EventKind::Invite, State::Accepted, Some(time(settled)));
        let [ada, nuria, yusuf] = &people(&ledger)[..] else { panic!("there are three") };
        let expected = [invite(time("2026-03-01")), accepted("2026-11-02 09:55", "2026-11-05")];
        assert_eq!(ada.events, expected);
        // By their clocks she accepted before she was asked.
        assert_eq!(nuria.events, [accepted("2026-10-13 18:20", "2026-10-13 18:20")]);
        assert_eq!(yusuf.events, before[2].events);
        assert_eq!(imported(&mut ledger, CONNECTIONS), (0, 0), "they are known");
        ledger.undo(import.undo);
        assert_eq!(people(&ledger), before);
    }

    #[test]
    fn an_invitation_that_was_sent_long_after_the_connection_is_not_what_led_to_it() {
        let mut ledger = ledger_of(vec![entry("in/ada-okafor", "Ada", vec![invite(time("2026-11-07"))])]);
        assert_eq!(imported(&mut ledger, CONNECTIONS), (0, 0));
        let taken_back = event(time("2026-11-02"), EventKind::Invite, State::Withdrawn, Some(time("2026-11-03")));
        let written = event(time("2026-11-03"), EventKind::Message, State::Pending, None);
        let mut ledger = ledger_of(vec![entry("in/ada-okafor", "Ada", vec![taken_back, written])]);
        assert_eq!(imported(&mut ledger, CONNECTIONS), (0, 0));
    }

    #[test]
    fn nothing_of_a_message_or_of_an_address_is_kept() {
        let mut ledger = Ledger::default();
        ledger.set_consent(Consent::On, KEY);
        for file in [INVITATIONS, CONNECTIONS] {
            let (_, written) = ledger.import(file, NOW).expect("it can be read");
            let kept = serde_json::to_string(&written).expect("it is plain data") + &ledger.export(Format::Json, NOW);
            for word in ["talk", "book", "knots", "example", "Rope", "Rigger", "Pilot", "Wren", "Tom"] {
                assert!(!kept.contains(word), "{word} in {kept}");
            }
        }
    }

    #[test]
    fn an_invitation_that_was_recorded_is_known_by_the_day() {
        let mut ledger = Ledger::default();
        ledger.set_consent(Consent::On, KEY);
        let recorded = invite(time("2026-11-02 17:55:21"));
        let sending =
            Sending { aliases: vec!["in/ada-okafor".to_owned()], name: "Ada".to_owned(), event: recorded.clone() };
        ledger.record(sending, NOW);
        assert_eq!(imported(&mut ledger, INVITATIONS), (2, 1));
        assert_eq!(people(&ledger)[0].events, [invite(time("2026-03-01")), recorded]);
        assert_eq!(people(&ledger)[0].name, "Ada");
    }

    #[test]
    fn columns_may_stand_anywhere_and_older_archives_have_fewer() {
        for (file, aliases) in [
            ("Direction,Sent At,To\nOUTGOING,2026-11-02,Ada\n", 0),
            ("\u{feff}\r\n\"To\",\" SENT AT \",\"direction\"\r\n\r\nAda,2 Nov 2026,Outgoing\r\n\r\n", 0),
            ("From,To,Sent At,Message,Direction\nMe,Ada,2026-11-02,\"a\n\n\"\"b\"\"\",OUTGOING", 0),
            (
                "A few words.\n\nTo,inviteeProfileUrl,Direction,Sent At\nAda,linkedin.com/in/a?x=1,OUTGOING,2026-11-02",
                1,
            ),
        ] {
            let mut ledger = Ledger::default();
            assert_eq!(imported(&mut ledger, file), (1, 0), "{file:?}");
            let [ada] = &people(&ledger)[..] else { panic!("there is one") };
            assert_eq!((ada.name.as_str(), ada.aliases.len()), ("Ada", aliases), "{file:?}");
            assert_eq!(ada.events, [invite(time("2026-11-02"))], "{file:?}");
        }
        let mut ledger = Ledger::default();
        for nobody in
            ["To,Sent At,Direction", "To,Sent At,Direction\nMe,never,INCOMING\n", "First Name,URL,Connected On\n"]
        {
            assert_eq!(imported(&mut ledger, nobody), (0, 0), "{nobody:?}");
        }
    }

    #[test]
    fn a_person_is_known_by_their_address() {
        for (address, alias) in [
            ("https://www.linkedin.com/in/ada-okafor", Some("in/ada-okafor")),
            ("http://uk.linkedin.com/in/ada-okafor/", Some("in/ada-okafor")),
            ("LINKEDIN.com/in/ada-okafor/de?x=1#top", Some("in/ada-okafor")),
            ("https://www.linkedin.com/in/%E6%9D%B1%E4%BA%AC-%41", Some("in/東京-a")),
            ("https://www.linkedin.com/in/100%-%FF", Some("in/100%-%ff")),
            ("https://www.linkedin.com/in/a%2", Some("in/a%2")),
            ("https://www.linkedin.com/in/", None),
            ("https://www.linkedin.com/company/rope", None),
            ("https://www.linkedin.com", None),
            ("https://linkedin.com.example/in/ada", None),
            ("https://notlinkedin.com/in/ada", None),
            ("ada-okafor", None),
        ] {
            let mut ledger = Ledger::default();
            let file = format!("To,Sent At,Direction,inviteeProfileUrl\nAda,2026-11-02,OUTGOING,{address}");
            imported(&mut ledger, &file);
            let aliases: Vec<Option<String>> = ledger.entries().map(|it| it.aliases.first().cloned()).collect();
            assert_eq!(aliases, [alias.map(str::to_owned)], "{address}");
        }
    }

    #[test]
    fn a_file_of_ours_is_read_back_by_a_newcomer_and_by_who_has_it_all() {
        let mut ledger = ledger_of(vec![
            entry("in/ada", "Ada", vec![invite(time("2026-11-02"))]),
            entry("lead/1", "", vec![event(NOW, EventKind::Message, State::Answered, Some(NOW))]),
        ]);
        let file = ledger.export(Format::Json, NOW);
        assert_eq!(file.lines().count(), 4, "{file}");
        let mut other = Ledger::default();
        assert_eq!(imported(&mut other, &file), (2, 0));
        assert_eq!(people(&other), people(&ledger));
        assert_eq!(imported(&mut other, &file), (0, 0));
        // What became of it is known here first, then there.
        ledger.see(&["in/ada".to_owned()], crate::ledger::Sight::Connected, NOW);
        ledger.set_consent(Consent::On, KEY);
        ledger.see(&["in/ada".to_owned()], crate::ledger::Sight::Connected, NOW);
        assert_eq!(imported(&mut other, &ledger.export(Format::Json, NOW)), (0, 1));
        assert_eq!(people(&other), people(&ledger));
        assert_eq!(imported(&mut other, &file), (0, 0), "it is no longer open");
        assert_eq!(imported(&mut Ledger::default(), &Ledger::default().export(Format::Json, NOW)), (0, 0));
    }

    #[test]
    fn fingerprints_are_kept_where_their_key_is() {
        let print: Fingerprint = serde_json::from_str("\"AAAB.AC\"").expect("it is one");
        let mut theirs = ledger_of(vec![entry(
            "in/ada",
            "Ada",
            vec![Event { fingerprint: Some(print.clone()), ..invite(time("2026-11-02")) }],
        )]);
        theirs.set_consent(Consent::On, KEY);
        let file = theirs.export(Format::Json, NOW);
        let has_print = |ledger: &Ledger, alias: &str| {
            ledger.known_as(&[alias.to_owned()]).is_some_and(|entry| entry.events[0].fingerprint.is_some())
        };
        let with_key = |key: Option<Key>, entries: Vec<Entry>| {
            let mut ledger = ledger_of(entries);
            if let Some(key) = key {
                ledger.set_consent(Consent::On, key);
            }
            ledger
        };
        let other = Key([5, 6, 7, 8]);
        let ben = |fingerprint| vec![entry("in/ben", "Ben", vec![Event { fingerprint, ..invite(time("2026-11-03")) }])];
        for (mut ledger, is_kept, key) in [
            (Ledger::default(), true, KEY),
            (with_key(Some(KEY), ben(Some(print.clone()))), true, KEY),
            (with_key(Some(other), ben(None)), true, KEY),
            (with_key(Some(other), ben(Some(print.clone()))), false, other),
        ] {
            assert_eq!(imported(&mut ledger, &file), (1, 0));
            assert_eq!(has_print(&ledger, "in/ada"), is_kept);
            assert_eq!(ledger.book().key, Some(key));
        }
        let mut ledger = Ledger::default();
        imported(&mut ledger, &file.replace("\"key\":[1,2,3,4],", ""));
        assert!(!has_print(&ledger, "in/ada"), "nobody knows what it was made with");
    }

    #[test]
    fn what_can_not_be_read_changes_nothing_and_says_where_and_why() {
        let head = "To,Sent At,Direction,inviteeProfileUrl\n";
        let row = "Ada,2026-11-02,OUTGOING,https://linkedin.com/in/a\n";
        let preamble = "Notes:\n\"All of it\nis here.\"\n\n";
        let ours = ledger_of(vec![entry("in/ada", "Ada", vec![invite(NOW)]), entry("in/b", "", vec![invite(NOW)])])
            .export(Format::Json, NOW);
        let with = |from: &str, to: &str| {
            assert!(ours.contains(from), "{from} in {ours}");
            ours.replacen(from, to, 1)
        };
        let long = "x".repeat(fault::RECORD_BYTES);
        for (file, line, why) in [
            (String::new(), 1, Fault::Empty),
            ("\u{feff} \r\n".to_owned(), 1, Fault::Empty),
            ("x".repeat(FILE_BYTES + 1), 1, Fault::TooLarge),
            ("PK\u{3}\u{4}\u{14}\0\0".to_owned(), 1, Fault::Packed),
            ("GIF89a\n\r\n\u{1}\0".to_owned(), 3, Fault::NoText),
            (format!("{head}{row}\0"), 3, Fault::NoText),
            ("Hello Ada".to_owned(), 1, Fault::Unknown),
            ("First Name,Last Name,Company,Job Title,Text\nAda,Okafor,,,Hi".to_owned(), 1, Fault::Unknown),
            ("CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ada,Me,2026-11-02,Hi".to_owned(), 1, Fault::Unknown),
            (format!("{}{head}{row}", "a\n".repeat(PREAMBLE_OF_OTHERS)), 1, Fault::Unknown),
            ("To,Direction\nAda,OUTGOING\n".to_owned(), 1, Fault::NoColumn),
            ("From,To,Sent At,Message\nMe,Ada,2026-11-02,Hi\n".to_owned(), 1, Fault::NoColumn),
            (format!("{preamble}First Name,Last Name,Connected On\nAda,Okafor,05 Nov 2026\n"), 5, Fault::NoColumn),
            (format!("{preamble}First Name,URL,When\n"), 5, Fault::NoColumn),
            (format!("{head}{row}Ada,2026-11-02,OUTGOING\n"), 3, Fault::Cells),
            (format!("{head}{row}{}", row.replace('\n', ",more\n")), 3, Fault::Cells),
            (format!("{head}{row}\n\r\n{}", row.replace("2026-11-02", "soon")), 5, Fault::Date),
            (format!("{head}{}{}", row.replace("Ada", "\"A\r\nd\ra\""), row.replace("2026-11-02", "")), 5, Fault::Date),
            (format!("{head}{}", row.replace("2026-11-02", "3/4/26")), 2, Fault::Date),
            (format!("{head}{}", row.replace("2026-11-02", "2026-11-20")), 2, Fault::Future),
            (format!("{head}{}", row.replace("OUTGOING", "SIDEWAYS")), 2, Fault::Direction),
            (format!("{head}{row}\"{row}{row}"), 3, Fault::Quote),
            (format!("{head}{row}Ada,\"2026-11-02,OUTGOING,\n{long}{long}"), 3, Fault::Quote),
            (format!("{head}{row}{}", row.replace("Ada", &long)), 3, Fault::TooLong),
            (format!("{preamble}First Name,URL,Connected On\nAda,linkedin.com/in/a,Nov 5\n"), 6, Fault::Date),
            (format!("{preamble}First Name,URL,Connected On\nAda,linkedin.com/in/a,05 Nov 2027\n"), 6, Fault::Future),
            ("{}".to_owned(), 1, Fault::Unknown),
            ("{\"version\": \"1.2\", \"list\": []}".to_owned(), 1, Fault::Unknown),
            ("{\n\"format\": \"other\", \"version\": 1, \"entries\": []}".to_owned(), 1, Fault::Unknown),
            ("{\n\n\"format\"".to_owned(), 3, Fault::Damaged),
            (with("\"version\":1", "\"version\":2").replace("entries", "people"), 1, Fault::Later),
            (with("\"entries\"", "\"people\""), 4, Fault::Impossible),
            (ours[..ours.len() - 3].to_owned(), 4, Fault::Damaged),
            (ours.clone() + "x", 5, Fault::Damaged),
            (with("},\n", "}\n"), 3, Fault::Damaged),
            (with("\"in/b\"", "7"), 3, Fault::Impossible),
            (with("\"in/b\"", "\"b\""), 3, Fault::Impossible),
            (with("\"in/b\"", "\"in/\""), 3, Fault::Impossible),
            (with("\"Ada\"", &format!("{long:?}")), 2, Fault::Impossible),
            (with("\"state\":\"pending\"", "\"state\":\"lost\""), 2, Fault::Impossible),
            (with("\"kind\":\"invite\"", "\"kind\":\"letter\""), 2, Fault::Impossible),
            (
                with("\"kind\":\"invite\",\"state\":\"pending\"", "\"kind\":\"message\",\"state\":\"accepted\""),
                2,
                Fault::Impossible,
            ),
            (with(&NOW.to_string(), &(NOW + 2 * DAY).to_string()), 2, Fault::Impossible),
            (with(&NOW.to_string(), "-1"), 2, Fault::Impossible),
            (with("\"state\":\"pending\"", "\"state\":\"pending\",\"settled\":1"), 2, Fault::Impossible),
            (
                with("\"state\":\"pending\"", &format!("\"state\":\"accepted\",\"settled\":{}", NOW + 2 * DAY)),
                2,
                Fault::Impossible,
            ),
            (with("\"events\"", "\"not_before\":8640000000000001,\"events\""), 2, Fault::Impossible),
            (with("\"events\"", "\"ask\":{\"what\":\"a\",\"at\":8640000000000001},\"events\""), 2, Fault::Impossible),
            (with("\"version\":1", "\"version\":1,\"key\":[1]"), 1, Fault::Impossible),
        ] {
            let mut ledger = ledger_of(vec![entry("in/a", "Ada", vec![invite(time("2026-11-01"))])]);
            let before = ledger.clone();
            let shown: String = file.chars().take(300).collect();
            assert_eq!(ledger.import(&file, NOW), Err(Unreadable { line, why }), "{shown:?}");
            assert_eq!(ledger, before, "{shown:?}");
        }
    }

    /// So many words before the names of the columns are no preamble.
    const PREAMBLE_OF_OTHERS: usize = 10;

    #[test]
    fn who_is_too_long_ago_is_passed_over_and_of_too_many_the_last_are_kept() {
        let line = |number: Time| {
            let day = dates::day(NOW - 390 * DAY + number / 20 * DAY);
            format!("{number},{day},OUTGOING,linkedin.com/in/{number}\n")
        };
        let mut file =
            String::from("To,Sent At,Direction,inviteeProfileUrl\nOld,2024-01-01,OUTGOING,linkedin.com/in/old\n");
        file.extend((0..5_010).map(line));
        let mut ledger = Ledger::default();
        assert_eq!(imported(&mut ledger, &file), (5_000, 0));
        assert!(ledger.known_as(&["in/0".to_owned()]).is_none());
        assert!(ledger.known_as(&["in/5009".to_owned()]).is_some());
        assert_eq!(imported(&mut ledger, &file), (0, 0));
    }

    #[test]
    fn a_spreadsheet_shows_each_thing_that_was_sent() {
        let mut ledger = ledger_of(vec![
            Entry {
                aliases: vec!["lead/1".to_owned(), "in/núria".to_owned()],
                ..entry(
                    "",
                    "Núria \"Nu\" Ferrer, PhD",
                    vec![
                        invite(time("2026-03-01")),
                        Event {
                            why: "\t=1+1".to_owned(),
                            relation: Relation::FormerCoworker,
                            ..event(time("2026-11-02 23:59"), EventKind::Invite, State::Accepted, Some(NOW))
                        },
                    ],
                )
            },
            entry("lead/2", "", vec![event(NOW, EventKind::Message, State::Pending, None)]),
        ]);
        ledger.set_consent(Consent::On, KEY);
        let expected = "\u{feff}\
            \"Name\",\"Profile\",\"Sent on\",\"What was sent\",\"Who they are\",\"What became of it\",\"On\",\"Why this person\"\r\n\
            \"Núria \"\"Nu\"\" Ferrer, PhD\",\"https://www.linkedin.com/in/núria\",\"2026-03-01\",\"Invitation\",\"\",\"No answer\",\"\",\"\"\r\n\
            \"Núria \"\"Nu\"\" Ferrer, PhD\",\"https://www.linkedin.com/in/núria\",\"2026-11-02\",\"Invitation\",\"Former coworker\",\"Accepted\",\"2026-11-18\",\" '=1+1\"\r\n\
            \"\",\"\",\"2026-11-18\",\"Message\",\"\",\"Open\",\"\",\"\"\r\n";
        assert_eq!(ledger.export(Format::Csv, NOW), expected);
    }

    /// A cell as a spreadsheet reads it.
    fn begins_a_formula(cell: &str) -> bool {
        cell.trim_matches([' ', '\t', '\r', '\n', '"', '\u{a0}'])
            .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let text = prop_oneof!["\\PC{0,12}", "[-=+@;,\"' \\n\\r\\tab]{0,8}", any::<String>()];
        let state = prop_oneof![
            Just((EventKind::Invite, State::Pending)),
            Just((EventKind::Invite, State::Accepted)),
            Just((EventKind::Invite, State::Withdrawn)),
            Just((EventKind::Invite, State::Declined)),
            Just((EventKind::Message, State::Pending)),
            Just((EventKind::Message, State::Answered)),
        ];
        let event =
            (state, 0..KEPT / 2, any::<bool>(), text.clone()).prop_map(|((kind, state), ago, is_known, why)| {
                let settled = (is_known && state != State::Pending).then_some(NOW - ago / 2);
                Event { why, ..event(NOW - ago, kind, state, settled) }
            });
        let person = (text, prop::collection::vec(event, 1..5), 0..3_usize);
        prop::collection::vec(person, 0..6).prop_map(|people| {
            let numbered = people.into_iter().enumerate();
            numbered
                .map(|(number, (name, mut events, aliases))| {
                    events.sort_by_key(|event| event.at);
                    events.dedup_by_key(|event| event.at);
                    let aliases = (0..aliases).map(|alias| format!("in/{number}-{alias}")).collect();
                    Entry { aliases, name: format!("{name}{number}"), events, ..Entry::default() }
                })
                .collect()
        })
    }

    /// Files that are nearly right.
    fn nearly() -> impl Strategy<Value = String> {
        let whole = prop_oneof![
            Just(INVITATIONS.to_owned()),
            Just(CONNECTIONS.to_owned()),
            entries().prop_map(|entries| ledger_of(entries).export(Format::Json, NOW)),
        ];
        (whole, any::<prop::sample::Index>(), 0..40_usize, "[\\PC\\n\\r,\"{}0-9\\[\\]]{0,4}").prop_map(
            |(file, at, cut, put)| {
                let letters: Vec<char> = file.chars().collect();
                let at = at.index(letters.len());
                let rest = letters.iter().skip(at + cut);
                letters[..at].iter().copied().chain(put.chars()).chain(rest.copied()).collect()
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_exported_is_taken_in_again(entries in entries()) {
            let ledger = ledger_of(entries);
            let mut other = Ledger::default();
            let file = ledger.export(Format::Json, NOW);
            let (import, _) = other.import(&file, NOW).expect("it is ours");
            prop_assert_eq!(people(&other), people(&ledger));
            prop_assert_eq!(imported(&mut other, &file), (0, 0));
            other.undo(import.undo);
            prop_assert_eq!(other.entries().len(), 0);
        }

        #[test]
        fn no_cell_of_the_table_is_a_formula(entries in entries()) {
            let ledger = ledger_of(entries);
            let table = ledger.export(Format::Csv, NOW);
            let table = table.strip_prefix('\u{feff}').expect("it is marked");
            let read = |delimiter: u8| -> Vec<csv::StringRecord> {
                let mut reader = csv::ReaderBuilder::new();
                reader.has_headers(false).flexible(true).delimiter(delimiter);
                reader.from_reader(table.as_bytes()).records().map(|record| record.expect("it is text")).collect()
            };
            let rows = read(b',');
            let sent: usize = ledger.entries().map(|entry| entry.events.len()).sum();
            prop_assert_eq!(rows.len(), sent + 1);
            prop_assert!(rows.iter().all(|row| row.len() == 8));
            for cell in rows.iter().chain(&read(b';')).flatten() {
                prop_assert!(!begins_a_formula(cell), "{cell:?} in {table}");
            }
        }

        #[test]
        fn no_file_is_too_strange(any in any::<String>(), nearly in nearly()) {
            for file in [any, nearly] {
                let mut ledger = ledger_of(vec![entry("in/ada-okafor", "Ada", vec![invite(time("2026-11-01"))])]);
                let before = ledger.clone();
                match ledger.import(&file, NOW) {
                    Ok((import, _)) => {
                        ledger.undo(import.undo);
                        prop_assert_eq!(people(&ledger), people(&before));
                    }
                    Err(Unreadable { line, .. }) => {
                        prop_assert_eq!(&ledger, &before);
                        prop_assert!(line >= 1 && line as usize <= file.split(['\n', '\r']).count());
                    }
                }
            }
        }
    }
}
