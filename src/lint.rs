//! The whole way of a note: read, check, weigh, report.

use std::collections::BTreeMap;
use std::fmt;

use crate::catalogue::{Group, Language, Meta, Severity};
use crate::diagnostic::{Diagnostic, Diagnostics, Fix};
use crate::note::Note;
use crate::report::{Check, ChecklistItem, Report, ReportedDiagnostic, ReportedFix, Verdict};
use crate::request::{LintRequest, MAX_TEXT_UNITS};
use crate::rules::{RULES, lexicon};
use crate::signs::Signs;
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
    let length = utf16_len(&request.text);
    if length as usize > MAX_TEXT_UNITS {
        return Err(LintError::TooLong(length));
    }
    let note = Note::new(request, lexicon(), dictionary);
    let signs = Signs::of(&note);
    let mut diagnostics = check(&note, &signs);
    drop_implied(&mut diagnostics);
    diagnostics.retain(|diagnostic| !is_kept(diagnostic, &note));
    let checklist = checklist(&note, &signs, &diagnostics);
    let score = score(&diagnostics, &checklist);
    Ok(Report {
        id: request.id.clone(),
        language: signs.language,
        verdict: verdict(&diagnostics, score),
        score,
        length,
        limit: request.limit_units(),
        checklist,
        diagnostics: on_the_wire(diagnostics, request, length),
    })
}

/// What the rules that are on say, in text order, then by rule.
fn check(note: &Note<'_>, signs: &Signs) -> Vec<Diagnostic> {
    if note.text.as_str().trim().is_empty() {
        return Vec::new();
    }
    let mut diagnostics: Vec<Diagnostic> = RULES
        .iter()
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
    if applies { level.severity() } else { None }
}

/// Whether the writer chose to keep this diagnostic in this note.
fn is_kept(diagnostic: &Diagnostic, note: &Note<'_>) -> bool {
    note.request.kept.iter().any(|kept| {
        let words = (diagnostic.span != note.text.whole()).then(|| &note.text[diagnostic.span]);
        kept.rule == diagnostic.rule.name && kept.words.as_deref() == words
    })
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

/// 100, less what each diagnostic and each missing item of the checklist cost.
fn score(diagnostics: &[Diagnostic], checklist: &[Check]) -> u8 {
    let cost: u32 = diagnostics
        .iter()
        .map(|diagnostic| match diagnostic.severity {
            Severity::Hint => 3,
            Severity::Warning => 15,
            Severity::Error => 35,
        })
        .chain(checklist.iter().map(|check| if check.met { 0 } else { 4 }))
        .sum();
    u8::try_from(100_u32.saturating_sub(cost)).unwrap_or(100)
}

/// Below this score, warnings alone are reason to start again.
const RETHINK_BELOW: u8 = 40;

fn verdict(diagnostics: &[Diagnostic], score: u8) -> Verdict {
    match diagnostics.iter().map(|diagnostic| diagnostic.severity).max() {
        None | Some(Severity::Hint) => Verdict::Ready,
        Some(Severity::Warning) if score >= RETHINK_BELOW => Verdict::Improve,
        Some(Severity::Warning | Severity::Error) => Verdict::Rethink,
    }
}

fn on_the_wire(diagnostics: Vec<Diagnostic>, request: &LintRequest, length: u32) -> Vec<ReportedDiagnostic> {
    let index = Utf16Index::new(&request.text);
    let place = |span: Span| (index.utf16(span.start), index.utf16(span.end));
    diagnostics
        .into_iter()
        .map(|diagnostic| {
            let (start, end) = place(diagnostic.span);
            let fixes = diagnostic.fixes.into_iter().filter_map(|fix| {
                let (start, end) = place(fix.span);
                // A fix that makes the note too long mends nothing.
                let (grows, shrinks) = (utf16_len(&fix.replacement), end - start);
                let fits = grows <= shrinks || length - shrinks + grows <= request.limit_units();
                let Fix { title, applicability: kind, replacement, .. } = fix;
                fits.then_some(ReportedFix { title, kind, start, end, replacement })
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
