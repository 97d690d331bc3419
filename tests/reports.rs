//! Whole reports of a few notes, drawn for people: the note, carets under the
//! words that are spoken of, tildes under what a fix replaces, and a bar where
//! that is no more than a place. One report is as it goes over the wire.

use std::fmt::{self, Write};
use std::ops::Range;

use connote::catalogue::Severity::{self, Error, Hint, Warning};
use connote::handbook::word;
use connote::report::{ReportedDiagnostic, ReportedFix};
use connote::text::span::utf16_len;
use connote::{LintRequest, Report};
use serde_json::{Value, json, to_string_pretty};
use unicode_width::UnicodeWidthStr;

fn request(request: Value) -> LintRequest {
    serde_json::from_value(request).expect("the request is well-formed")
}

fn report(request: &LintRequest) -> Report {
    connote::lint(request).expect("the text is short")
}

fn drawn(asked: Value) -> String {
    let request = request(asked);
    let mut picture = String::new();
    draw(&mut picture, &request.text, &report(&request)).expect("a string takes all that is written to it");
    picture
}

/// Draws all that a report says: what is added to it has to be named here.
fn draw(out: &mut String, text: &str, report: &Report) -> fmt::Result {
    let Report { id, language, verdict, score, length, limit, checklist, diagnostics } = report;
    for diagnostic in diagnostics {
        let ReportedDiagnostic { rule, group, severity, start, end, message, why, source, fixes } = diagnostic;
        writeln!(out, "{}: {message} [{}/{rule}]", word(severity), word(group))?;
        mark(out, text, *start..*end, "^")?;
        for ReportedFix { title, kind, start: from, end: to, replacement, fits } in fixes {
            if (from, to) != (start, end) {
                mark(out, text, *from..*to, "~")?;
            }
            let room = if *fits { "" } else { " (no room for it)" };
            writeln!(out, "  {}: {title} -> “{replacement}”{room}", word(kind))?;
        }
        let sources: Vec<String> = source.iter().map(word).collect();
        writeln!(out, "  why: {why} ({})\n", sources.join(", "))?;
    }
    let items = |met: bool| -> Vec<String> {
        checklist.iter().filter(|check| check.met == met).map(|check| word(check.item)).collect()
    };
    let id = id.as_ref().map(|id| format!("{id}: ")).unwrap_or_default();
    let score = score.map_or("not scored".to_owned(), |score| format!("{score} of 100"));
    writeln!(out, "{id}{}, {score}; {}, {length} of {limit} units", word(verdict), word(language))?;
    writeln!(out, "has: {}; lacks: {}", items(true).join(", "), items(false).join(", "))
}

/// The lines that some UTF-16 units of a note are on, with marks under them.
fn mark(out: &mut String, text: &str, units: Range<u32>, sign: &str) -> fmt::Result {
    let mut begins = 0;
    for line in text.split_inclusive('\n') {
        let ends = begins + utf16_len(line);
        let is_last = ends == utf16_len(text);
        let here = units.start.max(begins)..units.end.min(ends);
        if here.start < here.end || units.is_empty() && here == units && (units.end < ends || is_last) {
            let indent = first(line, here.start - begins).width();
            let width = first(line, here.end - begins).width() - indent;
            let marks = if width == 0 { "|".to_owned() } else { sign.repeat(width) };
            writeln!(out, "  {}\n  {:indent$}{marks}", line.trim_end(), "")?;
        }
        begins = ends;
    }
    Ok(())
}

/// The beginning of `text`, so many UTF-16 units long.
#[track_caller]
fn first(text: &str, units: u32) -> &str {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let mut beginnings = ends.map(|end| &text[..end]);
    beginnings.find(|beginning| utf16_len(beginning) == units).expect("it does not cut a character")
}

#[test]
fn a_stock_invitation() {
    insta::assert_snapshot!(drawn(json!({
        "id": "x1",
        "text": "I'd like to add you to my professional network on LinkedIn.",
        "limit": 200,
        "recipient": {"name": "Ada Okafor"},
    })));
}

#[test]
fn a_report_goes_over_the_wire_as_json() {
    let request = request(json!({
        "id": "x1",
        "text": "I'd like to add you to my professional network on LinkedIn.",
        "limit": 200,
        "recipient": {"name": "Ada Okafor"},
    }));
    insta::assert_snapshot!(to_string_pretty(&report(&request)).expect("a report is plain data"));
}

#[test]
fn a_note_with_many_faults() {
    insta::assert_snapshot!(drawn(json!({
        "text": "Hi Daniel 👋, I was at the the Malmö meetup!!! Our tool will save your [Company] time: www.fast.example/now",
        "strictness": "strict",
        "recipient": {"name": "Priya Raman", "company": "Brightwater"},
    })));
}

#[test]
fn a_real_note() {
    insta::assert_snapshot!(drawn(json!({
        "text": "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May \
            changed how our ward keeps records. I'd like to follow your work here.",
        "recipient": {"name": "Ada Okafor"},
    })));
}

#[test]
fn a_note_in_another_language() {
    insta::assert_snapshot!(drawn(json!({
        "text": "Sehr geehrte Frau Müller, ich habe Ihren Vortrag über Wärmenetze in Kassel gehört. [Name]",
        "recipient": {"name": "Katrin Müller"},
    })));
}

#[test]
fn what_the_writer_keeps_is_not_said_again() {
    let text = "Hi Ada, we met in Leeds, lol. I was in the the third row!!";
    let kept = json!([{"rule": "slang", "words": "lol"}, {"rule": "shouting", "words": "!!"}]);
    insta::assert_snapshot!(drawn(json!({"text": text, "kept": kept, "recipient": {"name": "Ada"}})));
}

#[test]
fn a_rule_can_be_set_over_the_strictness() {
    let rules = json!({"slang": "error", "shouting": "off", "no-such-rule": "error"});
    let report = report(&request(json!({"text": "Hi Ada, we met in Leeds, lol!!", "rules": rules})));
    let said = report.diagnostics.iter().map(|one| (one.rule.as_ref(), one.severity));
    assert_eq!(said.filter(|&(_, severity)| severity > Hint).collect::<Vec<_>>(), [("slang", Error)]);
}

#[test]
fn auto_is_strict_for_a_choosy_recipient() {
    let severity = |connections: u32| -> Severity {
        let recipient = json!({"connections": connections});
        let request = request(json!({"text": "Let's connect.", "strictness": "auto", "recipient": recipient}));
        report(&request).diagnostics[0].severity
    };
    assert_eq!((severity(87), severity(500)), (Error, Warning));
}

#[test]
fn a_malformed_request_says_what_and_where() {
    for (request, expected) in [
        (json!({}), "missing field `text`"),
        (json!({"text": 5}), "expected a string"),
        (json!({"text": "", "strictness": "harsh"}), "unknown variant `harsh`"),
        (json!({"text": "", "limit": -1}), "expected u32"),
    ] {
        let error = serde_json::from_value::<LintRequest>(request).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}");
    }
}
