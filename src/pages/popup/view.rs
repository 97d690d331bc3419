//! What the extension's own pages show and ask, worked out apart from the
//! pages so that it can be tested on any machine.

use serde::{Deserialize, Serialize};

use crate::background::protocol::Layout;
use crate::catalogue::{Level, Severity, Strictness};
use crate::report::{ReportedFix, Verdict};
use crate::settings::{Display, Settings};

/// What our pages ask of the background about the settings: those of
/// [`ToBackground`](crate::background::protocol::ToBackground) that they need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PageMessage {
    /// What are the settings?
    GetSettings,
    /// Set how much is said.
    SetStrictness {
        /// How much.
        strictness: Strictness,
    },
    /// Turn all linting on or off.
    SetEnabled {
        /// On or off.
        enabled: bool,
    },
    /// Set where the remarks are shown.
    SetDisplay {
        /// Where.
        display: Display,
    },
    /// Set one rule's severity.
    SetRule {
        /// The rule's name.
        rule: String,
        /// Its severity at every strictness; nothing to go by the strictness.
        level: Option<Level>,
    },
}

/// What our pages are answered about a note: as much as they show of
/// [`FromBackground`](crate::background::protocol::FromBackground).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PageAnswer {
    /// What was found; nothing where Connote is switched off.
    #[serde(default)]
    pub report: Option<PageReport>,
    /// Whether misspellings were looked for. Worth asking again if not.
    #[serde(default)]
    pub complete: bool,
}

/// See [`Report`](crate::report::Report).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PageReport {
    /// What to do now, in a word.
    pub verdict: Verdict,
    /// What was found, in text order.
    pub diagnostics: Vec<PageDiagnostic>,
}

/// See [`ReportedDiagnostic`](crate::report::ReportedDiagnostic).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PageDiagnostic {
    /// The rule's name.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// First UTF-16 code unit of the words it is about.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What is so, and what to try.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What can be done about it with one click, best first.
    pub fixes: Vec<ReportedFix>,
}

/// What our pages are answered by a tab: as much as they show of
/// [`TabStatus`](crate::background::protocol::TabStatus). The note goes on to the background
/// as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct PageStatus {
    /// Which layout of the site's note box was found, if it is a known one.
    #[serde(default)]
    pub layout: Option<Layout>,
    /// How many warnings and errors are shown.
    pub findings: u32,
}

/// A line of text: a key of `_locales`, and the number that goes into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The message's key.
    pub key: &'static str,
    /// The number in it, if it has one.
    pub count: Option<u32>,
}

impl Line {
    fn plain(key: &'static str) -> Self {
        Self { key, count: None }
    }

    /// `one` for one thing, `many` for any other number of them.
    fn counted(one: &'static str, many: &'static str, count: u32) -> Self {
        Self { key: if count == 1 { one } else { many }, count: Some(count) }
    }
}

/// What is known of the tab that the popup was opened on.
#[derive(Clone, Debug, PartialEq)]
pub struct TabFacts {
    /// Whether the browser lets Connote onto the site at all.
    pub access: Access,
    /// The tab's address, where the browser shows it.
    pub address: Option<String>,
    /// What the content script says of the page, where one answers.
    pub status: Option<PageStatus>,
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
    pub fn of(enabled: bool, facts: &TabFacts) -> Self {
        if !enabled {
            return Self::Off;
        }
        if let Some(status) = &facts.status {
            return status.layout.map_or(Self::Unrecognized, |layout| Self::Box(layout, status.findings));
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
            Self::Box(_, findings) => Some(Line::counted("verdictOne", "verdictMany", findings)),
        }
    }
}

/// The verdict in words, or why there is none.
#[must_use]
pub fn verdict(answer: Option<&PageAnswer>) -> Line {
    let Some(answer) = answer else {
        return Line::plain("popupNotRead");
    };
    let Some(report) = &answer.report else {
        return TabView::Off.line();
    };
    let to_look_at = report.diagnostics.iter().filter(|found| found.severity > Severity::Hint).count();
    match (report.verdict, u32::try_from(to_look_at).unwrap_or(u32::MAX)) {
        (Verdict::Ready, _) => Line::plain("verdictReady"),
        (_, 0) => Line::plain("verdictRethink"),
        (_, count) => Line::counted("verdictOne", "verdictMany", count),
    }
}

/// What was found, if the note was read.
#[must_use]
pub fn found(answer: Option<PageAnswer>) -> Vec<PageDiagnostic> {
    answer.and_then(|answer| answer.report).map(|report| report.diagnostics).unwrap_or_default()
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

/// Where in `text` the first `[slot]` for the writer to fill is, in UTF-16
/// code units.
#[must_use]
pub fn first_slot(text: &str) -> Option<(u32, u32)> {
    let start = text.find('[')?;
    let end = start + text[start..].find(']')? + 1;
    Some((utf16_len(&text[..start]), utf16_len(&text[..end])))
}

fn utf16_len(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
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
    use crate::background::protocol::{TabStatus, ToBackground, respond};
    use crate::catalogue::Applicability;
    use crate::request::LintRequest;
    use crate::settings::LoadedSettings;

    #[test]
    fn the_background_reads_what_the_popup_asks() {
        let strictness = Strictness::Strict;
        let cases = [
            (PageMessage::GetSettings, ToBackground::GetSettings),
            (PageMessage::SetStrictness { strictness }, ToBackground::SetStrictness { strictness }),
            (PageMessage::SetEnabled { enabled: false }, ToBackground::SetEnabled { enabled: false }),
            (PageMessage::SetDisplay { display: Display::Quiet }, ToBackground::SetDisplay { display: Display::Quiet }),
            (
                PageMessage::SetRule { rule: "slang".to_owned(), level: None },
                ToBackground::SetRule { rule: "slang".to_owned(), level: None },
            ),
        ];
        for (asked, expected) in cases {
            let wire = serde_json::to_value(asked).unwrap();
            assert_eq!(serde_json::from_value::<ToBackground>(wire).unwrap(), expected);
        }
    }

    /// The answer to a note, as our pages read it.
    fn answer(text: &str, settings: &Settings) -> PageAnswer {
        let request = Box::new(LintRequest { text: text.to_owned(), ..LintRequest::default() });
        let loaded = LoadedSettings { settings: settings.clone(), problem: None };
        let answer = respond(ToBackground::Lint { seq: 1, request }, loaded).answer;
        serde_json::from_value(serde_json::to_value(answer).unwrap()).unwrap()
    }

    #[test]
    fn the_popup_reads_what_the_background_answers() {
        let found = answer("Let's connect.", &Settings::default());
        assert!(found.complete);
        assert_eq!(verdict(Some(&found)), Line { key: "verdictOne", count: Some(1) });
        let report = found.report.unwrap();
        let [stock] = &report.diagnostics[..] else { panic!("{report:?}") };
        assert_eq!((stock.rule.as_str(), stock.start, stock.end), ("stock-invite", 0, 13));
        assert!(!stock.message.is_empty() && !stock.why.is_empty() && !stock.fixes.is_empty());
    }

    #[test]
    fn says_why_a_note_was_not_read() {
        let off = answer("Let's connect.", &Settings { enabled: false, ..Settings::default() });
        assert_eq!(verdict(Some(&off)).key, "popupTabOff");
        assert_eq!(verdict(None).key, "popupNotRead");
    }

    #[test]
    fn the_popup_reads_what_a_tab_answers() {
        let request = Some(LintRequest { text: "Hi Ada".to_owned(), ..LintRequest::default() });
        for (layout, request) in [(Some(LAYOUT), request), (None, None)] {
            let wire = serde_json::to_value(TabStatus { layout, findings: 2, request }).unwrap();
            assert_eq!(serde_json::from_value::<PageStatus>(wire).unwrap(), PageStatus { layout, findings: 2 });
        }
    }

    const LAYOUT: Layout = Layout::InvitationShadow;

    fn facts(access: Access, address: Option<&str>, findings: Option<u32>) -> TabFacts {
        let status = findings.map(|findings| PageStatus { layout: Some(LAYOUT), findings });
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
        facts.status = Some(PageStatus { layout: None, findings: 0 });
        assert_eq!(TabView::of(true, &facts), TabView::Unrecognized);
    }

    #[test]
    fn one_thing_is_not_things() {
        assert_eq!(TabView::Box(LAYOUT, 1).hint(), Some(Line { key: "verdictOne", count: Some(1) }));
        assert_eq!(TabView::Box(LAYOUT, 2).hint(), Some(Line { key: "verdictMany", count: Some(2) }));
        assert_eq!(TabView::Box(LAYOUT, 0).hint(), None);
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
        };
        assert_eq!(fixed("👋 Hi Ida", &fix(6, 9, "Ada")), "👋 Hi Ada");
        assert_eq!(fixed("Hi Ada", &fix(6, 6, ",")), "Hi Ada,");
        assert_eq!(fixed("", &fix(3, 9, "Hi")), "Hi");
    }

    #[test]
    fn finds_the_first_slot_in_utf16() {
        assert_eq!(first_slot("Hi [name], I saw [what]."), Some((3, 9)));
        assert_eq!(first_slot("👋 [name]"), Some((3, 9)));
        assert_eq!(first_slot("Hi Ada] and [so on"), None);
        assert_eq!(first_slot("Hi Ada"), None);
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
    const PAGES: [&str; 6] = ["pages", "popup", "practice", "severity", "strictness", "verdict"];

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
        for folder in ["src/pages", "src/pages/popup", "extension/pages"] {
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
