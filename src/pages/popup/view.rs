//! What the popup shows, worked out apart from its page so that it can be
//! tested on any machine.

use crate::background::protocol::{Found, FromBackground, Layout, LedgerState, TabStatus};
use crate::catalogue::{ChecklistItem, Language, Level, Severity};
use crate::ledger::Consent;
use crate::ledger::due::Due;
use crate::report::{ReportedFix, Verdict};
use crate::settings::Settings;

/// A line of text: a key of `_locales`, and the number that goes into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The message's key.
    pub key: &'static str,
    /// The number in it, if it has one.
    pub count: Option<u32>,
}

impl Line {
    pub(crate) fn plain(key: &'static str) -> Self {
        Self { key, count: None }
    }

    /// `one` for one thing, `many` for any other number of them.
    pub(crate) fn counted(one: &'static str, many: &'static str, count: u32) -> Self {
        Self { key: if count == 1 { one } else { many }, count: Some(count) }
    }
}

/// What is known of the tab that the popup was opened on.
#[derive(Clone, Debug, PartialEq)]
pub struct TabFacts<Note> {
    /// Whether the browser lets Connote onto the site at all.
    pub access: Access,
    /// The tab's address, where the browser shows it.
    pub address: Option<String>,
    /// What the content script says of the page, where one answers.
    pub status: Option<TabStatus<Note>>,
}

/// Whether the browser lets Connote onto the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It does.
    Given,
    /// It does since the popup asked; the tab was loaded before.
    JustGiven,
    /// The user has withheld it.
    Withheld,
}

/// What the popup shows of a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabView {
    /// Connote is switched off.
    Off,
    /// Connote is not let onto the site.
    Withheld,
    /// Connote has just been let onto the site, and the tab must be reloaded.
    JustGiven,
    /// A page of another site.
    Elsewhere,
    /// A page of the site without a note box.
    NoBox,
    /// A page of the site that seems to ask for a note, in no known layout.
    Unrecognized,
    /// A note box, and how many things there are to look at.
    Box(Layout, u32),
}

impl TabView {
    /// What to show of a tab.
    #[must_use]
    pub fn of<Note>(enabled: bool, facts: &TabFacts<Note>) -> Self {
        if !enabled {
            return Self::Off;
        }
        if let Some(status) = &facts.status {
            return status.layout.map_or(Self::Unrecognized, |layout| Self::Box(layout, status.to_look_at));
        }
        match facts.access {
            Access::Withheld => Self::Withheld,
            Access::JustGiven => Self::JustGiven,
            Access::Given if facts.address.as_deref().is_some_and(is_of_the_site) => Self::NoBox,
            Access::Given => Self::Elsewhere,
        }
    }

    /// What is so.
    #[must_use]
    pub fn line(self) -> Line {
        Line::plain(match self {
            Self::Off => "popupTabOff",
            Self::Withheld => "popupTabWithheld",
            Self::JustGiven => "popupTabJustGiven",
            Self::Elsewhere => "popupTabElsewhere",
            Self::NoBox => "popupTabNoBox",
            Self::Unrecognized => "popupTabUnrecognized",
            Self::Box(layout, _) => match layout {
                Layout::InvitationShadow => "popupTabInvitation",
                Layout::InvitationPage => "popupTabInvitationPage",
                Layout::InvitationFrame => "popupTabInvitationFrame",
                Layout::InvitationNative => "popupTabInvitationNative",
                Layout::InvitationGuessed => "popupTabInvitationGuessed",
                Layout::Message => "popupTabMessage",
                Layout::SalesInvitation => "popupTabSalesInvitation",
                Layout::SalesMessage => "popupTabSalesMessage",
            },
        })
    }

    /// What to make of it.
    #[must_use]
    pub fn hint(self) -> Option<Line> {
        match self {
            Self::Off | Self::Box(_, 0) => None,
            Self::Withheld => Some(Line::plain("popupTabWithheldHint")),
            Self::JustGiven => Some(Line::plain("popupTabJustGivenHint")),
            Self::Elsewhere => Some(Line::plain("popupTabElsewhereHint")),
            Self::NoBox => Some(Line::plain("popupTabNoBoxHint")),
            Self::Unrecognized => Some(Line::plain("popupTabUnrecognizedHint")),
            Self::Box(_, to_look_at) => Some(Line::counted("verdictOne", "verdictMany", to_look_at)),
        }
    }
}

/// The verdict in words, and how many ideas there are besides; or why there is
/// none.
#[must_use]
pub fn verdict(answer: Option<&FromBackground>) -> Vec<Line> {
    match answer {
        Some(FromBackground::Found(found)) => {
            let Found { report, to_look_at, .. } = &**found;
            let said = match (report.verdict, to_look_at) {
                (Verdict::Ready, _) if report.language == Language::Other => Line::plain("verdictOtherLanguage"),
                (Verdict::Ready, _) => Line::plain("verdictReady"),
                (_, 0) => Line::plain("verdictRethink"),
                (_, count) => Line::counted("verdictOne", "verdictMany", *count),
            };
            let ideas = u32::try_from(report.diagnostics.len()).unwrap_or(u32::MAX).saturating_sub(*to_look_at);
            let ideas = (ideas > 0).then(|| Line::counted("verdictIdeaOne", "verdictIdeaMany", ideas));
            [said].into_iter().chain(ideas).collect()
        }
        Some(FromBackground::Off) => vec![TabView::Off.line()],
        Some(FromBackground::TooLong) => vec![Line::plain("verdictTooLong")],
        _ => vec![Line::plain("popupNotRead")],
    }
}

/// What was found, if the note was read.
#[must_use]
pub fn found(answer: Option<FromBackground>) -> Option<Box<Found>> {
    match answer {
        Some(FromBackground::Found(found)) => Some(found),
        _ => None,
    }
}

/// The word that stands for a severity, which must not be told by colour alone.
#[must_use]
pub fn severity(severity: Severity) -> Line {
    Line::plain(match severity {
        Severity::Hint => "severityHint",
        Severity::Warning => "severityWarning",
        Severity::Error => "severityError",
    })
}

/// What an item of the checklist is called, and what would tick it.
#[must_use]
pub fn check(item: ChecklistItem) -> (Line, Line) {
    let (name, advice) = match item {
        ChecklistItem::Greeting => ("checkGreeting", "adviceGreeting"),
        ChecklistItem::Introduction => ("checkIntroduction", "adviceIntroduction"),
        ChecklistItem::CommonGround => ("checkCommonGround", "adviceCommonGround"),
        ChecklistItem::Reason => ("checkReason", "adviceReason"),
        ChecklistItem::Tone => ("checkTone", "adviceTone"),
        ChecklistItem::Polish => ("checkPolish", "advicePolish"),
    };
    (Line::plain(name), Line::plain(advice))
}

/// What the popup shows of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerView {
    /// That one can be kept: nobody has been asked yet.
    Offer,
    /// What is due by it.
    Kept {
        /// The most pressing of it.
        due: Vec<Due>,
        /// What else there is to say.
        lines: Vec<Line>,
        /// Whether it is paused.
        is_paused: bool,
    },
    /// A link to where it can be switched on, or where it says what is wrong.
    Link,
}

/// So many things that are due are said in words.
pub const DUE_IN_WORDS: u32 = 3;

impl LedgerView {
    /// What to show of a ledger in which this is most pressing.
    #[must_use]
    pub fn of(state: &LedgerState, due: Vec<Due>) -> Self {
        let is_paused = state.consent == Consent::Paused;
        match state.consent {
            _ if state.problem.is_some() => Self::Link,
            Consent::Unasked => Self::Offer,
            Consent::Declined => Self::Link,
            Consent::On | Consent::Paused => {
                let more = state.due.saturating_sub(DUE_IN_WORDS);
                let rest = match more {
                    0 => due.is_empty().then(|| Line::plain("popupLedgerNothingDue")),
                    more => Some(Line { key: "popupLedgerMore", count: Some(more) }),
                };
                let paused = is_paused.then(|| Line::plain("popupLedgerPaused"));
                Self::Kept { due, lines: rest.into_iter().chain(paused).collect(), is_paused }
            }
        }
    }
}

/// The names of the rules that are turned off.
pub fn rules_off(settings: &Settings) -> impl Iterator<Item = &str> {
    settings.rules.iter().filter(|(_, level)| **level == Level::Off).map(|(name, _)| name.as_str())
}

/// A rule's name as a person would write it: “Wrong name” for `wrong-name`.
#[must_use]
pub fn title(rule: &str) -> String {
    let mut title = rule.replace('-', " ");
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

/// What `text` becomes with a fix.
#[must_use]
pub fn fixed(text: &str, fix: &ReportedFix) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |from: Option<u32>, to: Option<u32>| {
        let at = |place: Option<u32>, default| place.map_or(default, |it| it as usize).min(units.len());
        String::from_utf16_lossy(&units[at(from, 0)..at(to, units.len())])
    };
    [part(None, Some(fix.start)), fix.replacement.clone(), part(Some(fix.end), None)].concat()
}

fn is_of_the_site(address: &str) -> bool {
    address.starts_with("https://www.linkedin.com/")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::background::answers::{Answers, Circumstances};
    use crate::background::protocol::{Answer, Question, ToBackground};
    use crate::background::stored::Stored;
    use crate::catalogue::Applicability;
    use crate::fingerprint::Key;
    use crate::ledger::due::DueKind;
    use crate::request::LintRequest;
    use crate::settings::LoadedSettings;

    /// What is answered to a note, as it comes over the port.
    fn answer(text: &str, settings: &Settings) -> FromBackground {
        let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
        let settings = LoadedSettings { settings: settings.clone(), problem: None };
        let at = Circumstances { now: 0, is_private: false, key: Key([0; 4]) };
        let mut answers = Answers::by(Stored { settings, ..Stored::default() });
        let answer = answers.answer(Question { seq: 1, message: ToBackground::Lint(request) }, &at).answer;
        serde_json::from_value::<Answer>(serde_json::to_value(answer).unwrap()).unwrap().message
    }

    #[test]
    fn shows_what_the_background_answers() {
        let answer = answer("Let's connect.", &Settings::default());
        assert_eq!(verdict(Some(&answer)), [Line { key: "verdictOne", count: Some(1) }]);
        let found = found(Some(answer)).unwrap();
        let [stock] = &found.report.diagnostics[..] else { panic!("{found:?}") };
        assert_eq!((stock.rule.as_ref(), stock.start, stock.end), ("stock-invite", 0, 13));
        assert!(!stock.message.is_empty() && !stock.why.is_empty() && !stock.fixes.is_empty());
    }

    #[test]
    fn says_why_a_note_was_not_read() {
        let off = answer("Let's connect.", &Settings { enabled: false, ..Settings::default() });
        assert_eq!(verdict(Some(&off)), [Line::plain("popupTabOff")]);
        assert_eq!(verdict(Some(&FromBackground::TooLong)), [Line::plain("verdictTooLong")]);
        assert_eq!(verdict(None), [Line::plain("popupNotRead")]);
    }

    #[test]
    fn counts_ideas_beside_the_verdict() {
        let FromBackground::Found(mut found) = answer("Let's connect.", &Settings::default()) else { panic!() };
        let mut idea = found.report.diagnostics[0].clone();
        idea.severity = Severity::Hint;
        found.report.diagnostics.push(idea);
        let idea = Line { key: "verdictIdeaOne", count: Some(1) };
        assert_eq!(verdict(Some(&FromBackground::Found(found))), [Line { key: "verdictOne", count: Some(1) }, idea]);
    }

    #[test]
    fn says_that_a_note_is_in_another_language() {
        let german = "Guten Tag, ich habe Ihren Vortrag gehört und möchte gern mehr davon lesen.";
        let answer = answer(german, &Settings::default());
        assert_eq!(verdict(Some(&answer)), [Line::plain("verdictOtherLanguage")]);
    }

    const LAYOUT: Layout = Layout::InvitationShadow;

    fn facts(access: Access, address: Option<&str>, to_look_at: Option<u32>) -> TabFacts<LintRequest> {
        let status = to_look_at.map(|to_look_at| TabStatus { layout: Some(LAYOUT), to_look_at, request: None });
        TabFacts { access, address: address.map(str::to_owned), status }
    }

    #[test]
    fn says_what_was_found_on_the_tab() {
        let profile = Some("https://www.linkedin.com/in/ada/");
        let elsewhere = Some("https://www.linkedin.com.example/in/ada/");
        let cases = [
            (true, facts(Access::Given, profile, Some(2)), TabView::Box(LAYOUT, 2)),
            (true, facts(Access::Given, profile, None), TabView::NoBox),
            (true, facts(Access::Given, elsewhere, None), TabView::Elsewhere),
            (true, facts(Access::Given, None, None), TabView::Elsewhere),
            (true, facts(Access::Withheld, None, None), TabView::Withheld),
            // The practice page has a box without any access to the site.
            (true, facts(Access::Withheld, None, Some(0)), TabView::Box(LAYOUT, 0)),
            (true, facts(Access::JustGiven, profile, None), TabView::JustGiven),
            (false, facts(Access::Given, profile, Some(2)), TabView::Off),
        ];
        for (enabled, facts, expected) in cases {
            assert_eq!(TabView::of(enabled, &facts), expected, "{enabled} {facts:?}");
        }
    }

    #[test]
    fn says_so_when_a_box_should_be_there_and_none_is_known() {
        let mut facts = facts(Access::Given, Some("https://www.linkedin.com/in/ada/"), None);
        facts.status = Some(TabStatus { layout: None, to_look_at: 0, request: None });
        assert_eq!(TabView::of(true, &facts), TabView::Unrecognized);
    }

    #[test]
    fn one_thing_is_not_things() {
        assert_eq!(TabView::Box(LAYOUT, 1).hint(), Some(Line { key: "verdictOne", count: Some(1) }));
        assert_eq!(TabView::Box(LAYOUT, 2).hint(), Some(Line { key: "verdictMany", count: Some(2) }));
        assert_eq!(TabView::Box(LAYOUT, 0).hint(), None);
    }

    #[test]
    fn says_what_is_due_where_a_ledger_is_kept_and_offers_one_once() {
        let state = |consent| LedgerState { consent, ..LedgerState::default() };
        let due = |count: u32| -> Vec<Due> {
            let due = |id| Due { id, name: String::new(), slug: None, kind: DueKind::Thanks, since: 0, what: None };
            (0..count).map(due).collect()
        };
        assert_eq!(LedgerView::of(&state(Consent::Unasked), due(0)), LedgerView::Offer);
        assert_eq!(LedgerView::of(&state(Consent::Declined), due(5)), LedgerView::Link);
        let unreadable =
            LedgerState { problem: Some("it is of a later version".to_owned()), ..state(Consent::Unasked) };
        assert_eq!(LedgerView::of(&unreadable, due(0)), LedgerView::Link);

        let (nothing, paused) = (Line::plain("popupLedgerNothingDue"), Line::plain("popupLedgerPaused"));
        let more = |count| Line { key: "popupLedgerMore", count: Some(count) };
        for (consent, count, lines) in [
            (Consent::On, 0, vec![nothing]),
            (Consent::On, 3, vec![]),
            (Consent::On, 4, vec![more(1)]),
            (Consent::Paused, 0, vec![nothing, paused]),
            (Consent::Paused, 7, vec![more(4), paused]),
        ] {
            let state = LedgerState { due: count, ..state(consent) };
            let due = due(count.min(DUE_IN_WORDS));
            let expected = LedgerView::Kept { due: due.clone(), lines, is_paused: consent == Consent::Paused };
            assert_eq!(LedgerView::of(&state, due), expected);
        }
    }

    #[test]
    fn lists_the_rules_that_are_off_and_no_others() {
        let levels = [("wrong-name", Level::Off), ("slang", Level::Error)];
        let rules = levels.map(|(name, level)| (name.to_owned(), level)).into();
        let settings = Settings { rules, ..Settings::default() };
        assert_eq!(rules_off(&settings).map(title).collect::<Vec<_>>(), ["Wrong name"]);
    }

    #[test]
    fn a_fix_is_made_in_utf16() {
        let fix = |start, end, replacement: &str| ReportedFix {
            title: String::new(),
            kind: Applicability::Safe,
            start,
            end,
            replacement: replacement.to_owned(),
            fits: true,
        };
        assert_eq!(fixed("👋 Hi Ida", &fix(6, 9, "Ada")), "👋 Hi Ada");
        assert_eq!(fixed("Hi Ada", &fix(6, 6, ",")), "Hi Ada,");
        assert_eq!(fixed("", &fix(3, 9, "Hi")), "Hi");
    }

    #[test]
    fn every_text_of_the_pages_is_in_the_messages_and_used() {
        let named: BTreeSet<String> = sources().iter().flat_map(|file| keys(&read(file))).collect();
        let there: BTreeSet<String> = messages().keys().filter(|key| is_key(key)).cloned().collect();
        assert_eq!(named, there);
    }

    #[test]
    fn no_text_shouts() {
        for (key, entry) in messages() {
            let text = entry["message"].as_str().unwrap();
            assert!(!text.contains('!'), "{key}: {text}");
        }
    }

    /// What the keys of the pages' texts begin with; others are the content
    /// script's, whose compiler checks them.
    const PAGES: [&str; 11] = [
        "advice", "check", "options", "pages", "people", "popup", "practice", "score", "severity", "strictness",
        "verdict",
    ];

    fn is_key(word: &str) -> bool {
        let rest = PAGES.iter().find_map(|prefix| word.strip_prefix(prefix));
        rest.is_some_and(|rest| rest.starts_with(char::is_uppercase) && rest.chars().all(char::is_alphanumeric))
    }

    /// The keys among the quoted strings of a source file.
    fn keys(source: &str) -> Vec<String> {
        source.split('"').filter(|word| is_key(word)).map(str::to_owned).collect()
    }

    fn sources() -> Vec<PathBuf> {
        let mut files = Vec::new();
        for folder in ["src/pages", "src/pages/options", "src/pages/people", "src/pages/popup", "extension/pages"] {
            files.extend(fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()));
        }
        files.retain(|file| file.is_file());
        files
    }

    fn messages() -> serde_json::Map<String, serde_json::Value> {
        serde_json::from_str(&read(&root().join("extension/_locales/en/messages.json"))).unwrap()
    }

    fn read(file: &Path) -> String {
        fs::read_to_string(file).unwrap()
    }

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }
}
