//! What the people's page shows, worked out apart from it so that it can be
//! tested on any machine.

use crate::background::protocol::LedgerState;
use crate::ledger::due::{Due, DueKind};
use crate::ledger::files::Import;
use crate::ledger::people::{Listed, Only, Sort};
use crate::ledger::year::{NoteKind, Tally, Week, Year};
use crate::ledger::{Consent, DAY, Entry, Event, EventKind, PlannedAsk, State, Time};
use crate::request::Relation;

/// How many people are listed at first, and how many more at a time.
pub const ROWS: u32 = 50;

/// For how long a "not now" puts off what is due, in milliseconds.
pub const LATER: Time = 30 * DAY;

/// A text: a key of `_locales`, and what is put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The message's key.
    pub key: &'static str,
    /// What is put into it, in order.
    pub with: Vec<Piece>,
}

/// Something that is put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Somebody's name, which may be empty.
    Name(String),
    /// A number.
    Count(u32),
    /// How much of a hundred.
    Percent(u32),
    /// A day.
    Day(Time),
}

impl Said {
    fn plain(key: &'static str) -> Self {
        Self { key, with: Vec::new() }
    }

    fn of<const N: usize>(key: &'static str, with: [Piece; N]) -> Self {
        Self { key, with: with.into() }
    }
}

/// A change is made.
pub const SAVED: Said = Said { key: "peopleSaved", with: Vec::new() };

/// A change is taken back.
pub const UNDONE: Said = Said { key: "peopleUndone", with: Vec::new() };

/// Everybody is erased.
pub const ERASED: Said = Said { key: "peopleErased", with: Vec::new() };

/// A draft is in the clipboard.
pub const COPIED: Said = Said { key: "peopleCopied", with: Vec::new() };

/// A file could not be read at all.
pub const UNREAD: Said = Said { key: "peopleUnread", with: Vec::new() };

/// What is due with a person is put off.
#[must_use]
pub fn later(until: Time) -> Said {
    Said::of("peopleLater", [Piece::Day(until)])
}

/// A person is forgotten.
#[must_use]
pub fn forgotten(name: &str) -> Said {
    Said::of("peopleForgotten", [Piece::Name(name.to_owned())])
}

/// How the ledger stands, and what can be done about that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How it stands.
    pub standing: &'static str,
    /// What a ledger would do, where there is none.
    pub hint: Option<&'static str>,
    /// What the button says, and what it makes of it.
    pub button: Option<(&'static str, Consent)>,
    /// Whether there is anybody to show.
    pub has_people: bool,
    /// Whether what is due with them is said.
    pub says_due: bool,
    /// Whether what is stored can be read at all.
    pub is_read: bool,
}

/// How the ledger stands.
#[must_use]
pub fn head(state: &LedgerState) -> Head {
    let is_read = state.problem.is_none();
    let (standing, hint, button) = match state.consent {
        _ if !is_read => ("peopleProblem", None, None),
        Consent::Unasked | Consent::Declined if state.people > 0 => {
            ("peopleOffKept", None, Some(("pagesGoOn", Consent::On)))
        }
        Consent::Unasked | Consent::Declined => ("peopleOff", Some("peopleOffHint"), Some(("pagesKeep", Consent::On))),
        Consent::On => ("peopleOn", None, Some(("pagesPause", Consent::Paused))),
        Consent::Paused => ("peoplePaused", None, Some(("pagesGoOn", Consent::On))),
    };
    let has_people = is_read && state.people > 0;
    let says_due = has_people && matches!(state.consent, Consent::On | Consent::Paused);
    Head { standing, hint, button, has_people, says_due, is_read }
}

impl Head {
    /// Whether to say that nobody is there yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_read && !self.has_people && self.hint.is_none()
    }
}

/// The address of a profile with this last part, where it can be one.
#[must_use]
pub fn profile(slug: &str) -> Option<String> {
    let fits = |letter: char| letter.is_alphanumeric() || "-_%.".contains(letter);
    let is_slug = !slug.trim_matches('.').is_empty() && slug.chars().all(fits);
    is_slug.then(|| ["https://www.linkedin.com/in/", slug, "/"].concat())
}

/// The address of a person's profile, where it is known.
#[must_use]
pub fn profile_of(entry: &Entry) -> Option<String> {
    entry.aliases.iter().filter_map(|alias| alias.strip_prefix("in/")).find_map(profile)
}

/// How much of what is due is asked for: nobody reads more.
pub const DUES: u32 = 100;

/// Since when it is due.
#[must_use]
pub fn since(due: &Due) -> Said {
    Said::of("peopleSince", [Piece::Day(due.since)])
}

/// What was found: some, all, or none.
#[must_use]
pub fn found(listed: &Listed) -> Said {
    let (found, all) = (listed.found, listed.all);
    match (found, all) {
        (0, _) => Said::plain("peopleNoneFound"),
        (1, 1) => Said::plain("peopleOne"),
        _ if found == all => Said::of("peopleAll", [Piece::Count(all)]),
        _ => Said::of("peopleFound", [Piece::Count(found), Piece::Count(all)]),
    }
}

/// How a person stands, by their last invitation.
#[must_use]
pub fn standing(standing: Only) -> &'static str {
    match standing {
        Only::All | Only::Due => "peopleStandingNone",
        Only::Open => "peopleStillOpen",
        Only::Accepted => "peopleAccepted",
        Only::NotAnswered => "peopleNeverAnswered",
        Only::Withdrawn => "peopleWithdrawn",
        Only::Declined => "peopleDeclined",
    }
}

/// What is due with a person, in a word or two.
#[must_use]
pub fn owed(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Thanks => "peopleOwedThanks",
        DueKind::Ask => "peopleOwedAsk",
        DueKind::FollowUp => "peopleOwedFollowUp",
        DueKind::CheckIn => "peopleOwedCheckIn",
        DueKind::Prune => "peopleOwedPrune",
    }
}

/// Who somebody is to the writer, where that is known.
#[must_use]
pub fn relation(relation: Relation) -> Option<&'static str> {
    Some(match relation {
        Relation::Unknown => return None,
        Relation::Stranger => "peopleStranger",
        Relation::Coworker => "peopleCoworker",
        Relation::FormerCoworker => "peopleFormerCoworker",
        Relation::Manager => "peopleManager",
        Relation::Report => "peopleReport",
        Relation::Interviewer => "peopleInterviewer",
        Relation::HiringManager => "peopleHiringManager",
        Relation::Recruiter => "peopleRecruiter",
        Relation::Client => "peopleClient",
        Relation::Alum => "peopleAlum",
        Relation::Event => "peopleEvent",
        Relation::Acquaintance => "peopleAcquaintance",
    })
}

/// What was sent, and what became of it.
#[must_use]
pub fn event(event: &Event, now: Time) -> [Said; 2] {
    let what = match (event.kind, &event.fingerprint) {
        (EventKind::Invite, Some(_)) => "peopleSentNote",
        (EventKind::Invite, None) => "peopleSentInvite",
        (EventKind::Message, _) => "peopleSentMessage",
    };
    let (became, became_on) = match event.state {
        State::Pending if event.kind == EventKind::Invite && event.is_unanswered(now) => ("peopleNeverAnswered", ""),
        State::Pending => ("peopleStillOpen", ""),
        State::Accepted => ("peopleAccepted", "peopleAcceptedOn"),
        State::Withdrawn => ("peopleWithdrawn", "peopleWithdrawnOn"),
        State::Declined => ("peopleDeclined", "peopleDeclinedOn"),
        State::Answered => ("peopleAnswered", "peopleAnsweredOn"),
    };
    let became = match event.settled.filter(|_| !became_on.is_empty()) {
        Some(settled) => Said::of(became_on, [Piece::Day(settled)]),
        None => Said::plain(became),
    };
    [Said::plain(what), became]
}

/// What stands in the fields for a planned ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskFields {
    /// This is planned, or nothing any more.
    Told(Option<PlannedAsk>),
    /// The day is still missing.
    NoDay,
}

/// What stands in the fields for a planned ask.
#[must_use]
pub fn ask(what: &str, day: Option<Time>) -> AskFields {
    match (what.trim(), day) {
        ("", _) => AskFields::Told(None),
        (_, None) => AskFields::NoDay,
        (what, Some(at)) => AskFields::Told(Some(PlannedAsk { what: what.to_owned(), at })),
    }
}

/// What is to be said of an ask while it is planned: also where it comes sooner
/// after connecting than is well (guideline 41).
#[must_use]
pub fn ask_hint(fields: &AskFields, entry: &Entry) -> Option<&'static str> {
    match fields {
        AskFields::NoDay => Some("peopleAskNoDay"),
        AskFields::Told(Some(ask)) if entry.asked_well_from().is_some_and(|from| ask.at < from) => {
            Some("peopleAskSoon")
        }
        AskFields::Told(_) => None,
    }
}

/// What is said of a file that was taken in.
#[must_use]
pub fn imported(import: &Import) -> Said {
    let (added, changed) = (Piece::Count(import.added), Piece::Count(import.changed));
    match (import.added, import.changed) {
        (0, 0) => Said::plain("peopleImportedNothing"),
        (_, 0) => Said::of("peopleImported", [added]),
        _ => Said::of("peopleImportedBoth", [added, changed]),
    }
}

/// How wide and how high the picture of the year is, in its own units.
pub const PICTURE: (u32, u32) = (5200, 1400);

/// A bar of the picture: a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its left edge.
    pub x: u32,
    /// How wide it is.
    pub width: u32,
    /// Its parts that are there, from the ground up: what came of them, the upper edge, and
    /// the height.
    pub parts: Vec<(Outcome, u32, u32)>,
    /// What it stands for.
    pub title: Said,
}

/// What came of invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outcome {
    Accepted,
    NotAccepted,
    Open,
}

/// The bars of the year, a week each.
#[must_use]
pub fn bars(year: &Year) -> Vec<Bar> {
    let (all_width, height) = PICTURE;
    let most = most(year).max(1);
    let step = all_width / u32::try_from(year.weeks.len().max(1)).unwrap_or(u32::MAX);
    let bar = |(x, week): (u32, &Week)| {
        let Tally { sent, accepted, open } = week.tally;
        let mut top = height;
        let outcomes = [
            (Outcome::Accepted, accepted),
            (Outcome::NotAccepted, settled(week.tally).saturating_sub(accepted)),
            (Outcome::Open, open),
        ];
        let part = |(outcome, count): (Outcome, u32)| {
            let part = height * count / most;
            top = top.saturating_sub(part);
            (part > 0).then_some((outcome, top, part))
        };
        let counts = [sent, accepted, open].map(Piece::Count);
        let with = [Piece::Day(week.from)].into_iter().chain(counts).collect();
        let parts = outcomes.into_iter().filter_map(part).collect();
        Bar { x, width: step * 4 / 5, parts, title: Said { key: "peopleWeekTitle", with } }
    };
    (0..).step_by(usize::try_from(step).unwrap_or(1).max(1)).zip(&year.weeks).map(bar).collect()
}

/// The most that went out in a week.
#[must_use]
pub fn most(year: &Year) -> u32 {
    year.weeks.iter().map(|week| week.tally.sent).max().unwrap_or_default()
}

/// The whole year.
#[must_use]
pub fn total(year: &Year) -> Tally {
    let tallies = || year.weeks.iter().map(|week| week.tally);
    Tally {
        sent: tallies().map(|tally| tally.sent).sum(),
        accepted: tallies().map(|tally| tally.accepted).sum(),
        open: tallies().map(|tally| tally.open).sum(),
    }
}

/// The year in words.
#[must_use]
pub fn year(year: &Year) -> Said {
    let all = total(year);
    let (sent, open) = (Piece::Count(all.sent), Piece::Count(all.open));
    match share(all) {
        _ if all.sent == 0 => Said::plain("peopleYearNone"),
        None => Said::of("peopleYearOpen", [sent, open]),
        Some(share) => {
            let settled = Piece::Count(settled(all));
            Said::of("peopleYearSaid", [sent, settled, Piece::Count(all.accepted), Piece::Percent(share), open])
        }
    }
}

/// How many in a hundred of those that are settled were accepted; nothing
/// where none is settled.
#[must_use]
pub fn share(tally: Tally) -> Option<u32> {
    let settled = settled(tally);
    (settled > 0).then(|| (tally.accepted * 100 + settled / 2) / settled)
}

fn settled(tally: Tally) -> u32 {
    tally.sent.saturating_sub(tally.open)
}

/// A kind of note.
#[must_use]
pub fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::WithNote => "peopleWithNote",
        NoteKind::WithoutNote => "peopleWithoutNote",
        NoteKind::WithWhy => "peopleWithWhy",
    }
}

/// What may become of an invitation, by the names that the page's field has
/// for it.
const STATES: [(&str, State); 4] = [
    ("pending", State::Pending),
    ("accepted", State::Accepted),
    ("declined", State::Declined),
    ("withdrawn", State::Withdrawn),
];

/// What became of an invitation, by its name in the field.
#[must_use]
pub fn state(name: &str) -> Option<State> {
    STATES.iter().find(|(known, _)| *known == name).map(|(_, state)| *state)
}

/// The name in the field for what became of an invitation.
#[must_use]
pub fn state_name(state: State) -> &'static str {
    STATES.iter().find(|(_, known)| *known == state).map_or("", |(name, _)| name)
}

/// The order of people, by its name in the field.
#[must_use]
pub fn sort(name: &str) -> Sort {
    match name {
        "oldest" => Sort::Oldest,
        "name" => Sort::Name,
        _ => Sort::Latest,
    }
}

/// Which people, by their name in the field.
#[must_use]
pub fn only(name: &str) -> Only {
    match name {
        "due" => Only::Due,
        "open" => Only::Open,
        "accepted" => Only::Accepted,
        "not-answered" => Only::NotAnswered,
        "withdrawn" => Only::Withdrawn,
        "declined" => Only::Declined,
        _ => Only::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Occasion;

    const NOW: Time = 1_000 * DAY;

    fn invite(state: State, settled: Option<Time>) -> Event {
        Event {
            at: NOW - 100 * DAY,
            kind: EventKind::Invite,
            state,
            settled,
            relation: Relation::Unknown,
            occasion: Occasion::default(),
            why: String::new(),
            awaits_answer: false,
            fingerprint: None,
        }
    }

    fn of_weeks(tallies: &[(u32, u32, u32)]) -> Year {
        let week = |&(sent, accepted, open)| Week { from: 0, tally: Tally { sent, accepted, open } };
        Year { weeks: tallies.iter().map(week).collect(), ..Year::default() }
    }

    #[test]
    fn the_button_does_what_is_not_so_yet() {
        let head = |consent| head(&LedgerState { consent, people: 3, ..LedgerState::default() });
        for (consent, becomes) in [
            (Consent::Unasked, Consent::On),
            (Consent::Declined, Consent::On),
            (Consent::On, Consent::Paused),
            (Consent::Paused, Consent::On),
        ] {
            assert_eq!(head(consent).button.unwrap().1, becomes);
            assert!(head(consent).has_people, "who is there is shown, whatever is recorded");
        }
        assert_eq!(head(Consent::Paused).hint, None);
    }

    #[test]
    fn who_is_kept_in_a_ledger_that_is_off_is_shown_without_what_is_due() {
        let head = |consent, people| head(&LedgerState { consent, people, ..LedgerState::default() });
        for off in [Consent::Unasked, Consent::Declined] {
            assert_eq!((head(off, 3).standing, head(off, 3).hint), ("peopleOffKept", None));
            assert!(head(off, 3).has_people && !head(off, 3).says_due);
            assert_eq!(head(off, 0).standing, "peopleOff");
            assert!(head(off, 0).hint.is_some() && !head(off, 0).is_empty());
        }
        assert!(head(Consent::On, 3).says_due && head(Consent::Paused, 3).says_due);
        assert!(!head(Consent::On, 0).says_due);
    }

    #[test]
    fn nobody_is_waited_for_where_nothing_is_noted() {
        let head = |consent, people| head(&LedgerState { consent, people, ..LedgerState::default() });
        assert!(head(Consent::On, 0).is_empty());
        assert!(!head(Consent::On, 1).is_empty());
        assert!(!head(Consent::Unasked, 0).is_empty());
    }

    #[test]
    fn of_what_can_t_be_read_nothing_is_shown_and_nothing_is_switched() {
        let problem = Some("later".to_owned());
        let head = head(&LedgerState { consent: Consent::On, people: 3, problem, ..LedgerState::default() });
        assert_eq!((head.standing, head.button, head.has_people, head.is_read), ("peopleProblem", None, false, false));
        assert!(!head.is_empty());
    }

    #[test]
    fn only_what_can_be_a_profile_s_address_is_a_link() {
        assert_eq!(profile("ada-okafor").as_deref(), Some("https://www.linkedin.com/in/ada-okafor/"));
        assert!(profile("hana-w%C3%B3jcik").is_some());
        assert!(profile("hana-wójcik").is_some());
        for slug in ["", ".", "..", "../feed", "ada/x", "ada?x=1", "ada#x", "a b", "a\\b", "a:b", "a@b"] {
            assert_eq!(profile(slug), None, "{slug}");
        }
        let aliases = ["member/7", "in/..", "in/ada"].map(str::to_owned).to_vec();
        let entry = Entry { aliases, ..Entry::default() };
        assert_eq!(profile_of(&entry).as_deref(), Some("https://www.linkedin.com/in/ada/"));
    }

    #[test]
    fn what_became_of_something_is_said_with_the_day_where_that_is_known() {
        let became = |state, settled| event(&invite(state, settled), NOW)[1].clone();
        assert_eq!(became(State::Accepted, Some(7)), Said::of("peopleAcceptedOn", [Piece::Day(7)]));
        assert_eq!(became(State::Accepted, None), Said::plain("peopleAccepted"));
        assert_eq!(became(State::Pending, None), Said::plain("peopleNeverAnswered"));
        let fresh = Event { at: NOW - DAY, ..invite(State::Pending, None) };
        assert_eq!(event(&fresh, NOW)[1], Said::plain("peopleStillOpen"));
        // A message is not an invitation: nobody says after 90 days that it is settled.
        let message = Event { kind: EventKind::Message, ..invite(State::Pending, None) };
        assert_eq!(event(&message, NOW), ["peopleSentMessage", "peopleStillOpen"].map(Said::plain));
    }

    #[test]
    fn an_ask_has_a_day_and_one_soon_after_connecting_is_pointed_out() {
        let connected = Entry { events: vec![invite(State::Accepted, Some(NOW - 20 * DAY))], ..Entry::default() };
        let hint = |what: &str, day| ask_hint(&ask(what, day), &connected);
        assert_eq!(ask(" ", Some(NOW)), AskFields::Told(None));
        let planned = PlannedAsk { what: "advice".to_owned(), at: NOW };
        assert_eq!(ask(" advice ", Some(NOW)), AskFields::Told(Some(planned)));
        assert_eq!(hint("", Some(NOW)), None);
        assert_eq!(hint("advice", None), Some("peopleAskNoDay"));
        assert_eq!(hint("advice", Some(NOW + 39 * DAY)), Some("peopleAskSoon"));
        assert_eq!(hint("advice", Some(NOW + 40 * DAY)), None);
        let open = Entry { events: vec![invite(State::Pending, None)], ..Entry::default() };
        assert_eq!(ask_hint(&ask("advice", Some(NOW)), &open), None);
    }

    #[test]
    fn how_many_are_found_is_said_of_how_many() {
        let said = |found, all| super::found(&Listed { found, all, ..Listed::default() }).key;
        assert_eq!(said(0, 5), "peopleNoneFound");
        assert_eq!(said(1, 5), "peopleFound");
        assert_eq!(said(5, 5), "peopleAll");
        assert_eq!(said(1, 1), "peopleOne");
    }

    #[test]
    fn the_bars_stand_on_the_ground_and_none_is_higher_than_the_picture() {
        let (width, height) = PICTURE;
        let year = of_weeks(&[(0, 0, 0), (10, 5, 2), (4, 4, 0), (1, 0, 1)]);
        let bars = bars(&year);
        assert_eq!(bars.iter().map(|bar| bar.x).collect::<Vec<_>>(), [0, width / 4, width / 2, width / 4 * 3]);
        assert!(bars[0].parts.is_empty());
        let half = height / 2;
        assert_eq!(
            bars[1].parts,
            [
                (Outcome::Accepted, half, half),
                (Outcome::NotAccepted, height / 5, height * 3 / 10),
                (Outcome::Open, 0, height / 5),
            ]
        );
        assert_eq!(bars[2].parts, [(Outcome::Accepted, height * 3 / 5, height * 2 / 5)]);
        assert!(bars.iter().all(|bar| bar.x + bar.width <= width));
        assert!(super::bars(&Year::default()).is_empty());
    }

    #[test]
    fn the_share_is_of_what_is_settled() {
        let share = |sent, accepted, open| share(Tally { sent, accepted, open });
        assert_eq!(share(10, 3, 4), Some(50));
        assert_eq!(share(3, 2, 0), Some(67));
        assert_eq!(share(4, 0, 4), None);
        assert_eq!(year(&of_weeks(&[(0, 0, 0)])).key, "peopleYearNone");
        assert_eq!(year(&of_weeks(&[(3, 0, 3)])).key, "peopleYearOpen");
        let counts = [Piece::Count(14), Piece::Count(9), Piece::Count(6), Piece::Percent(67), Piece::Count(5)];
        assert_eq!(year(&of_weeks(&[(10, 3, 4), (4, 3, 1)])), Said::of("peopleYearSaid", counts));
    }

    #[test]
    fn a_file_that_told_nothing_new_is_not_said_to_have_changed_anything() {
        let said = |added, changed| {
            let undo = crate::ledger::Undo::default();
            imported(&Import { added, changed, undo }).key
        };
        assert_eq!(said(0, 0), "peopleImportedNothing");
        assert_eq!(said(2, 0), "peopleImported");
        assert_eq!(said(0, 2), "peopleImportedBoth");
    }

    #[test]
    fn what_the_fields_name_is_what_is_meant() {
        for (name, state) in STATES {
            assert_eq!((self::state(name), state_name(state)), (Some(state), name));
        }
        assert_eq!(state("answered"), None);
        assert_eq!([sort("latest"), sort("oldest"), sort("name")], [Sort::Latest, Sort::Oldest, Sort::Name]);
        let all = ["all", "due", "open", "accepted", "not-answered", "withdrawn", "declined"].map(only);
        let expected =
            [Only::All, Only::Due, Only::Open, Only::Accepted, Only::NotAnswered, Only::Withdrawn, Only::Declined];
        assert_eq!(all, expected);
    }
}
