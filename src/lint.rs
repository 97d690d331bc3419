//! The whole way of a note: read, check, weigh, report.

use std::collections::BTreeMap;
use std::fmt;

use crate::account::Account;
use crate::catalogue::{ChecklistItem, Group, Kind, Language, Meta, Needs, Severity};
use crate::chips::{self, Chip};
use crate::diagnostic::{Diagnostic, Diagnostics, Fix};
use crate::draft::Draft;
use crate::fingerprint::{Fingerprint, Key};
use crate::note::Note;
use crate::report::{Check, Report, ReportedDiagnostic, ReportedFix, Verdict};
use crate::request::{LintRequest, MAX_TEXT_UNITS, Relation, Thread};
use crate::rules::{RULES, lexicon};
use crate::signs::Signs;
use crate::signs::known::Known;
use crate::text::Word;
use crate::text::dictionary::{self, Dictionary};
use crate::text::span::{self, Span, Utf16Index, utf16_len};

/// Why a note was not linted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LintError {
    /// The text has so many UTF-16 code units, more than
    /// [`MAX_TEXT_UNITS`].
    TooLong(u32),
}

impl fmt::Display for LintError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(units) => {
                write!(formatter, "`text` is {units} UTF-16 units long; at most {MAX_TEXT_UNITS} are read")
            }
        }
    }
}

impl std::error::Error for LintError {}

/// Says what would make a note better. The same request always gives the
/// same report.
///
/// # Errors
///
/// When the text is longer than [`MAX_TEXT_UNITS`].
pub fn lint(request: &LintRequest) -> Result<Report, LintError> {
    lint_with(request, dictionary::get())
}

/// As [`lint`], with these known misspellings, or before any are known.
///
/// # Errors
///
/// When the text is longer than [`MAX_TEXT_UNITS`].
pub fn lint_with(request: &LintRequest, dictionary: Option<&'static Dictionary>) -> Result<Report, LintError> {
    read(request, dictionary, false).map(|(report, ..)| report)
}

/// What is kept of a note, to know it again.
#[must_use]
pub fn fingerprint(key: &Key, request: &LintRequest) -> Fingerprint {
    Fingerprint::of(key, &Note::new(request, lexicon(), None))
}

/// What a writer is told beside the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// What was found, given the relation.
    pub report: Report,
    /// Who the recipient is to the writer: as the request says, or where that
    /// is unknown, as plain as words and facts make it.
    pub relation: Relation,
    /// What is known of the two and not used yet.
    pub chips: Vec<Chip>,
    /// Whether it asks something, so that silence after it is one.
    pub awaits_answer: bool,
}

/// As [`lint`], for somebody who writes: what the request leaves open (who the
/// recipient is, and whether a message declines or takes leave) is guessed
/// where it is plain, and what is known is offered.
///
/// # Errors
///
/// When the text is longer than [`MAX_TEXT_UNITS`].
pub fn advise(request: &LintRequest) -> Result<Advice, LintError> {
    let (report, relation, known, awaits_answer) = read(request, dictionary::get(), true)?;
    Ok(Advice { report, relation, chips: chips::of(&known, request), awaits_answer })
}

fn read(
    request: &LintRequest,
    dictionary: Option<&'static Dictionary>,
    guesses: bool,
) -> Result<(Report, Relation, Known, bool), LintError> {
    let length = utf16_len(&request.text);
    if length as usize > MAX_TEXT_UNITS {
        return Err(LintError::TooLong(length));
    }
    let plain;
    let mut note = Note::new(request, lexicon(), dictionary);
    let draft = Draft::of(&note);
    let mut signs = Signs::of(&note);
    if guesses && let Some(guessed) = signs.guess(&note) {
        plain = guessed;
        note.request = &plain;
        signs.weigh(&note);
    }
    if let Some(draft) = draft {
        signs.language = draft.language(signs.language, note.text.words().len());
    }
    let is_parting = matches!(note.request.kind, Kind::Decline | Kind::Farewell);
    let awaits_answer = !is_parting && (!signs.asks.is_empty() || request.text.contains(QUESTION_MARKS));
    let mut diagnostics = check(&note, &signs);
    drop_implied(&mut diagnostics);
    diagnostics.retain(|diagnostic| !is_kept(diagnostic, &note) && !is_of_own_words(diagnostic, &note));
    let lacking = lacking(&diagnostics);
    if let Some(draft) = draft {
        diagnostics.retain(|diagnostic| draft.allows(diagnostic, &note));
    }
    let is_moving = matches!(draft, Some(Draft::Moving { .. }));
    let is_scored = note.request.kind == Kind::Invite && signs.language == Language::En && !is_moving;
    let mut checklist = if is_scored { checklist(&note, &signs, &diagnostics) } else { Vec::new() };
    if draft.is_some() {
        for check in &mut checklist {
            check.met &= !lacking.contains(&check.item);
        }
    }
    let is_lacking = !lacking.is_empty() || note.text.words().is_empty();
    let verdict = match draft {
        Some(Draft::Moving { .. }) => Verdict::Writing,
        Some(Draft::Resting) if is_lacking && to_look_at(&diagnostics) == 0 => Verdict::Writing,
        _ => verdict(&diagnostics),
    };
    let diagnostics = on_the_wire(diagnostics, request, length);
    let report = Report {
        id: request.id.clone(),
        language: signs.language,
        verdict,
        score: is_scored.then(|| Account::of(&checklist, &diagnostics).score()),
        length,
        limit: request.limit_units(),
        checklist,
        diagnostics,
    };
    Ok((report, note.request.relation, signs.known, awaits_answer))
}

/// What a question ends with, in any script.
const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

/// What the rules that are on say, in text order, then by rule.
fn check(note: &Note<'_>, signs: &Signs) -> Vec<Diagnostic> {
    let is_blank = note.text.as_str().trim().is_empty();
    let mut diagnostics: Vec<Diagnostic> = RULES
        .iter()
        .filter(|rule| !is_blank || rule.meta().needs == Needs::Nothing)
        .filter_map(|rule| Some((rule, severity(rule.meta(), note.request, signs.language)?)))
        .flat_map(|(rule, severity)| {
            let mut diagnostics = Diagnostics::new(rule.meta(), severity);
            rule.check(note, signs, &mut diagnostics);
            diagnostics.into_diagnostics()
        })
        .collect();
    diagnostics.sort_unstable_by_key(|diagnostic| (diagnostic.span, diagnostic.rule.name));
    diagnostics
}

/// What of the checklist is missing by what these say.
fn lacking(diagnostics: &[Diagnostic]) -> Vec<ChecklistItem> {
    let needs = diagnostics.iter().map(|diagnostic| diagnostic.needs);
    needs.filter_map(|needs| if let Needs::Note(item) = needs { Some(item) } else { None }).collect()
}

/// How many of these count against the note: hints do not.
fn to_look_at(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity > Severity::Hint).count()
}

/// Drops what another rule's diagnostic about the same words implies. They are
/// in text order.
fn drop_implied(diagnostics: &mut Vec<Diagnostic>) {
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for name in diagnostics.iter().flat_map(|diagnostic| diagnostic.rule.implied_by) {
        places.entry(name).or_default();
    }
    for diagnostic in diagnostics.iter() {
        if let Some(spans) = places.get_mut(diagnostic.rule.name) {
            spans.push(diagnostic.span);
        }
    }
    diagnostics.retain(|diagnostic| {
        // The diagnostics of one rule do not overlap each other.
        let is_spoken_of = |spans: &Vec<Span>| span::overlap(spans, |&span| span, diagnostic.span);
        !diagnostic.rule.implied_by.iter().filter_map(|name| places.get(name)).any(is_spoken_of)
    });
}

/// How much a rule matters for this request; nothing when it is not run.
fn severity(rule: &Meta, request: &LintRequest, language: Language) -> Option<Severity> {
    let applies = rule.kinds.contains(&request.kind) && (rule.any_language || language == Language::En);
    let level = request.rules.get(rule.name).copied().unwrap_or_else(|| rule.level(request.effective_strictness()));
    let severity = level.severity().filter(|_| applies)?;
    let is_grave = rule.in_replies || severity == Severity::Error;
    (request.thread != Thread::Reply || is_grave).then_some(severity)
}

/// Whether the writer chose to keep this diagnostic in this note.
fn is_kept(diagnostic: &Diagnostic, note: &Note<'_>) -> bool {
    note.request.kept.iter().any(|kept| {
        let words = (diagnostic.span != note.text.whole()).then(|| &note.text[diagnostic.span]);
        kept.rule == diagnostic.rule.name && kept.words.as_deref() == words
    })
}

/// Whether the writer says that these words are right as they are.
fn is_of_own_words(diagnostic: &Diagnostic, note: &Note<'_>) -> bool {
    let is_own = |word: &Word<'_>| note.request.own_words.iter().any(|own| word.is(&own.to_lowercase()));
    let is_there = |word: &&Word<'_>| word.span.overlaps(diagnostic.span);
    diagnostic.rule.heeds_own_words
        && !note.request.own_words.is_empty()
        && note.text.words().iter().filter(is_there).any(is_own)
}

fn checklist(note: &Note<'_>, signs: &Signs, diagnostics: &[Diagnostic]) -> Vec<Check> {
    let Signs { greeting, evidence, .. } = signs;
    let is_clean = |group: Group| {
        !diagnostics.iter().any(|diagnostic| diagnostic.rule.group == group && diagnostic.severity > Severity::Hint)
    };
    let is_blank = note.text.words().is_empty();
    [
        (ChecklistItem::Greeting, greeting.is_some()),
        (ChecklistItem::Introduction, evidence.introduction && !is_blank),
        (ChecklistItem::CommonGround, evidence.common_ground),
        (ChecklistItem::Reason, evidence.reason.is_some()),
        (ChecklistItem::Tone, is_clean(Group::Tone) && is_clean(Group::Ask) && !is_blank),
        (ChecklistItem::Polish, is_clean(Group::Clarity) && !is_blank),
    ]
    .map(|(item, met)| Check { item, met })
    .to_vec()
}

fn verdict(diagnostics: &[Diagnostic]) -> Verdict {
    let is_serious = |diagnostic: &&Diagnostic| {
        diagnostic.severity == Severity::Error
            || diagnostic.severity == Severity::Warning && diagnostic.rule.not_to_send
    };
    if diagnostics.iter().any(|diagnostic| is_serious(&diagnostic)) {
        Verdict::Rethink
    } else if to_look_at(diagnostics) > 0 {
        Verdict::Improve
    } else {
        Verdict::Ready
    }
}

fn on_the_wire(diagnostics: Vec<Diagnostic>, request: &LintRequest, length: u32) -> Vec<ReportedDiagnostic> {
    let index = Utf16Index::new(&request.text);
    let place = |span: Span| (index.utf16(span.start), index.utf16(span.end));
    diagnostics
        .into_iter()
        .map(|diagnostic| {
            let (start, end) = place(diagnostic.span);
            let fixes = diagnostic.fixes.into_iter().map(|fix| {
                let (start, end) = place(fix.span);
                let Fix { title, applicability: kind, replacement, .. } = fix;
                let fits = length - (end - start) + utf16_len(&replacement) <= request.limit_units();
                ReportedFix { title, kind, start, end, replacement, fits }
            });
            ReportedDiagnostic {
                rule: diagnostic.rule.name.into(),
                group: diagnostic.rule.group,
                severity: diagnostic.severity,
                start,
                end,
                message: diagnostic.message,
                why: diagnostic.rule.why.into(),
                source: diagnostic.rule.source.into(),
                fixes: fixes.collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Kind, Level, Strictness};
    use crate::request::{Kept, Recipient, Record, Relation, Writing};

    static TONE: Meta = Meta { name: "tone", group: Group::Tone, ..Meta::DEFAULT };
    static ASK: Meta = Meta { name: "ask", group: Group::Ask, ..Meta::DEFAULT };
    static CLARITY: Meta = Meta { name: "clarity", group: Group::Clarity, ..Meta::DEFAULT };
    static MARKED: Meta = Meta { name: "marked", not_to_send: true, ..Meta::DEFAULT };
    static PERSONAL: Meta = Meta { name: "personal", implied_by: &["tone", "ask"], ..Meta::DEFAULT };

    fn found(rule: &'static Meta, severity: Severity, start: usize, end: usize) -> Diagnostic {
        Diagnostic {
            rule,
            severity,
            needs: rule.needs,
            span: Span::new(start, end),
            message: String::new(),
            fixes: Vec::new(),
        }
    }

    fn of_severities(severities: &[Severity]) -> Vec<Diagnostic> {
        severities.iter().map(|&severity| found(&TONE, severity, 0, 1)).collect()
    }

    fn note_of(text: &str) -> LintRequest {
        LintRequest { text: text.to_owned(), ..LintRequest::default() }
    }

    /// What of the checklist is met.
    fn met(checklist: &[Check]) -> Vec<ChecklistItem> {
        checklist.iter().filter(|check| check.met).map(|check| check.item).collect()
    }

    #[test]
    fn the_worst_finding_gives_the_verdict() {
        use Severity::{Error, Hint, Warning};
        for (severities, expected) in [
            (&[][..], Verdict::Ready),
            (&[Hint, Hint], Verdict::Ready),
            (&[Hint, Warning, Hint], Verdict::Improve),
            (&[Warning, Warning, Warning], Verdict::Improve),
            (&[Error], Verdict::Rethink),
            (&[Warning, Error, Hint], Verdict::Rethink),
        ] {
            assert_eq!(verdict(&of_severities(severities)), expected, "{severities:?}");
        }
        for (severity, expected) in [(Hint, Verdict::Ready), (Warning, Verdict::Rethink)] {
            assert_eq!(verdict(&[found(&MARKED, severity, 0, 1)]), expected);
        }
    }

    #[test]
    fn what_another_rule_implies_is_not_said_of_the_same_words() {
        let (implied, other) = (Severity::Warning, Severity::Hint);
        for (rules, is_said) in [
            (&[(&TONE, 3, 8)][..], false),
            (&[(&ASK, 4, 5)], false),
            (&[(&TONE, 0, 2), (&TONE, 5, 9)], false),
            (&[(&TONE, 0, 4), (&TONE, 6, 9)], true),
            (&[(&CLARITY, 3, 8)], true),
            (&[], true),
        ] {
            let mut diagnostics: Vec<_> =
                rules.iter().map(|&(rule, start, end)| found(rule, other, start, end)).collect();
            diagnostics.push(found(&PERSONAL, implied, 4, 6));
            drop_implied(&mut diagnostics);
            let names: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.rule.name).collect();
            assert_eq!(names.contains(&"personal"), is_said, "{rules:?}");
            assert_eq!(names.len(), rules.len() + usize::from(is_said), "{rules:?}");
        }
    }

    #[test]
    fn a_rule_is_run_where_it_applies_and_is_on() {
        static RULE: Meta = Meta {
            name: "rule",
            levels: [Level::Off, Level::Hint, Level::Error],
            kinds: &[Kind::Invite],
            ..Meta::DEFAULT
        };
        static EVERYWHERE: Meta = Meta { any_language: true, ..RULE };
        static SLIP: Meta = Meta { in_replies: true, ..RULE };
        let invite = note_of("");
        let farewell = LintRequest { kind: Kind::Farewell, ..note_of("") };
        let set = |level| LintRequest { rules: [("rule".to_owned(), level)].into(), ..note_of("") };
        let reply = |level| LintRequest { thread: Thread::Reply, ..set(level) };
        for (rule, request, language, expected) in [
            (&RULE, &invite, Language::En, Some(Severity::Hint)),
            (&RULE, &invite, Language::Other, None),
            (&EVERYWHERE, &invite, Language::Other, Some(Severity::Hint)),
            (&EVERYWHERE, &farewell, Language::En, None),
            (&RULE, &set(Level::Error), Language::En, Some(Severity::Error)),
            (&RULE, &set(Level::Error), Language::Other, None),
            (&RULE, &set(Level::Off), Language::En, None),
            (&RULE, &invite, Language::Und, None),
            (&RULE, &reply(Level::Warning), Language::En, None),
            (&RULE, &reply(Level::Error), Language::En, Some(Severity::Error)),
            (&SLIP, &reply(Level::Hint), Language::En, Some(Severity::Hint)),
        ] {
            assert_eq!(severity(rule, request, language), expected, "{request:?}, {language:?}");
        }
    }

    #[test]
    fn a_kept_finding_is_of_the_same_rule_and_words() {
        let kept = |rule: &str, words: Option<&str>| Kept { rule: rule.to_owned(), words: words.map(str::to_owned) };
        for (kept, span, expected) in [
            (kept("tone", Some("lol")), (3, 6), true),
            (kept("tone", Some("hi")), (3, 6), false),
            (kept("ask", Some("lol")), (3, 6), false),
            (kept("tone", None), (3, 6), false),
            (kept("tone", None), (0, 6), true),
            (kept("tone", Some("hi lol")), (0, 6), false),
        ] {
            let request = LintRequest { kept: vec![kept.clone()], ..note_of("hi lol") };
            let note = Note::new(&request, lexicon(), None);
            assert_eq!(is_kept(&found(&TONE, Severity::Hint, span.0, span.1), &note), expected, "{kept:?} at {span:?}");
        }
    }

    fn written(text: &str, resting: bool) -> Report {
        let writing = Some(Writing { caret: Some(utf16_len(text)), resting });
        lint(&LintRequest { writing, ..note_of(text) }).expect("it is short")
    }

    fn rules_of(report: &Report) -> Vec<&str> {
        report.diagnostics.iter().map(|said| said.rule.as_ref()).collect()
    }

    #[test]
    fn of_a_note_that_is_being_written_only_finished_slips_are_said() {
        for (text, expected) in [
            ("H", &[][..]),
            ("Hi Ada, I saw teh", &[]),
            ("Hi Ada, I saw teh ", &["misspelling"]),
            ("Hi Ada, I saw the the", &[]),
            ("Hi Ada, I saw the the ", &["repeated-word"]),
            ("Hi Ada, I saw [Company]", &["placeholder"]),
            ("Hi Ada, can we hop on a call tomorrow?", &[]),
            ("Hi Ada, can we hop on a call tomorrow? ", &["meeting-ask"]),
        ] {
            let report = written(text, false);
            assert_eq!(rules_of(&report), expected, "{text}");
            assert_eq!((report.verdict, report.score, report.checklist.len()), (Verdict::Writing, None, 0), "{text}");
        }
    }

    #[test]
    fn what_a_resting_note_lacks_is_open_and_no_finding() {
        let report = written("Hi Ada, I saw teh harbour", true);
        assert_eq!(rules_of(&report), ["misspelling"]);
        assert_eq!(report.verdict, Verdict::Improve);
        let report = written("Hi Ada, I am a nurse", true);
        assert_eq!((rules_of(&report), report.verdict), (Vec::new(), Verdict::Writing));
        assert!(!met(&report.checklist).contains(&ChecklistItem::Reason));
        assert_eq!(written("👋 ", true).verdict, Verdict::Writing);
        let recipient = Recipient { name: Some("Ada Okafor".to_owned()), ..Recipient::default() };
        let writing = Some(Writing { caret: None, resting: true });
        let request = LintRequest { recipient, writing, ..note_of("Hi there, I am a nurse") };
        let report = lint(&request).expect("it is short");
        assert!(!met(&report.checklist).contains(&ChecklistItem::Greeting), "it names nobody");
    }

    #[test]
    fn what_knows_no_words_is_said_of_an_empty_text_too() {
        let record = Record { unanswered_follow_ups: 3, ..Record::default() };
        for writing in [None, Some(Writing::default())] {
            let request = LintRequest { record, writing, kind: Kind::Message, ..note_of("") };
            assert_eq!(rules_of(&lint(&request).expect("it is short")), ["follow-up-limit"]);
        }
    }

    #[test]
    fn the_language_is_open_while_a_note_begins() {
        for (text, resting, expected) in [
            ("Hi Ada", false, Language::Und),
            ("Hi Ada", true, Language::En),
            ("Hi Ada, I read", false, Language::En),
            ("Merci Ada, vous et", false, Language::Other),
        ] {
            assert_eq!(written(text, resting).language, expected, "{text}");
        }
    }

    #[test]
    fn the_writers_own_words_are_right_as_they_are() {
        let rules = |own: &[&str], text: &str| {
            let own_words = own.iter().copied().map(str::to_owned).collect();
            let report = lint(&LintRequest { own_words, ..note_of(text) }).expect("it is short");
            report.diagnostics.iter().any(|said| said.rule == "misspelling")
        };
        let text = "Hi Ada, I saw teh harbour in Leeds.";
        assert!(rules(&[], text) && rules(&["harbour"], text) && !rules(&["Teh"], text));
    }

    #[test]
    fn tone_and_polish_are_met_unless_more_than_a_hint_speaks_against_them() {
        use ChecklistItem::{Introduction, Polish, Tone};
        let request = LintRequest { relation: Relation::Coworker, ..note_of("ok") };
        let note = Note::new(&request, lexicon(), None);
        let signs = Signs::of(&note);
        for (rule, severity, expected) in [
            (&TONE, Severity::Hint, &[Introduction, Tone, Polish][..]),
            (&TONE, Severity::Warning, &[Introduction, Polish]),
            (&ASK, Severity::Error, &[Introduction, Polish]),
            (&CLARITY, Severity::Hint, &[Introduction, Tone, Polish]),
            (&CLARITY, Severity::Warning, &[Introduction, Tone]),
            (&PERSONAL, Severity::Error, &[Introduction, Tone, Polish]),
        ] {
            let diagnostics = [found(rule, severity, 0, 1)];
            assert_eq!(met(&checklist(&note, &signs, &diagnostics)), expected, "{}: {severity:?}", rule.name);
        }
    }

    #[test]
    fn of_a_blank_note_nothing_is_said_and_nothing_is_met() {
        for text in ["", " \n", "\u{a0}"] {
            let report = lint(&LintRequest { relation: Relation::Coworker, ..note_of(text) }).expect("it is short");
            assert_eq!((report.diagnostics.len(), met(&report.checklist)), (0, Vec::new()), "{text:?}");
        }
    }

    #[test]
    fn what_is_said_of_the_same_words_stands_in_the_order_of_the_rules_names() {
        let request = LintRequest { strictness: Strictness::Strict, ..note_of("Let's have a look at your goals.") };
        let report = lint(&request).expect("it is short");
        let said: Vec<_> = report.diagnostics.iter().map(|said| (said.start, said.end, said.rule.as_ref())).collect();
        assert!(said.windows(2).any(|two| (two[0].0, two[0].1) == (two[1].0, two[1].1)), "{said:?}");
        assert!(said.is_sorted(), "{said:?}");
    }

    #[test]
    fn a_fix_says_whether_the_note_would_fit() {
        for (text, limit, replacement, expected) in [
            ("one two", 9, "three", true),
            ("one two", 8, "three", false),
            ("one two", 8, "👋👋", true),
            ("one two", 7, "👋👋", false),
            ("one two", 4, "", true),
            ("one two", 3, "", false),
        ] {
            let request = LintRequest { limit: Some(limit), ..note_of(text) };
            let fixes = vec![Fix::safe("Change it", Span::new(4, 7), replacement)];
            let diagnostic = Diagnostic { fixes, ..found(&TONE, Severity::Hint, 4, 7) };
            let fixes = on_the_wire(vec![diagnostic], &request, utf16_len(text)).remove(0).fixes;
            assert_eq!(fixes[0].fits, expected, "“{replacement}” in {limit}");
        }
    }

    #[test]
    fn places_on_the_wire_are_utf16_units() {
        let fixes = vec![Fix::review("Take it out", Span::new(4, 9), "")];
        let diagnostic = Diagnostic { fixes, ..found(&TONE, Severity::Hint, 5, 9) };
        let said = on_the_wire(vec![diagnostic], &note_of("👋 hé!"), 6).remove(0);
        assert_eq!((said.start, said.end), (3, 6));
        assert_eq!((said.fixes[0].start, said.fixes[0].end), (2, 6));
    }
}
