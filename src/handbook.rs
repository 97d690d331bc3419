//! What is written of the rules for people: `docs/rules.md`, and the page that
//! `connote explain` prints. All of it comes from the rules themselves.

use std::fmt::{self, Write};

use serde::Serialize;

use crate::catalogue::{Applicability, Group, Kind, Meta, Source, Strictness};
use crate::request::LintRequest;
use crate::rule::{Example, Rule};
use crate::rules::RULES;

/// Where [`markdown`] is kept in the repository.
pub const HANDBOOK: &str = "docs/rules.md";

/// The word that stands for `value` on the wire, as in `fill-in`.
#[must_use]
pub fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("only what is a word on the wire is asked for: {other:?}"),
    }
}

/// What the rule is about, in one sentence.
#[must_use]
pub fn summary(meta: &Meta) -> String {
    Docs::of(meta).summary
}

/// All there is to know of one rule, for a terminal.
#[must_use]
pub fn page(rule: &dyn Rule) -> String {
    written(|page| {
        let meta = rule.meta();
        let docs = Docs::of(meta);
        writeln!(page, "{} ({})\n", meta.name, word(meta.group))?;
        writeln!(page, "{}\n\n{}\n\n{}\n", docs.summary, meta.why, docs.background)?;
        for (name, value) in facts(meta) {
            writeln!(page, "  {name:<10} {value}")?;
        }
        write_examples(page, "Flagged, where the words are marked:", rule.flags(), &in_terminal)?;
        write_examples(page, "Fine:", rule.passes(), &in_terminal)
    })
}

/// All rules, as the Markdown of [`HANDBOOK`].
#[must_use]
pub fn markdown() -> String {
    written(|book| {
        writeln!(book, "{INTRODUCTION}")?;
        for group in GROUPS {
            writeln!(book, "\n## {}\n\n{}\n", title(group), about(group))?;
            let of_group = || RULES.iter().copied().filter(|rule| rule.meta().group == group);
            writeln!(book, "| rule | relaxed | balanced | strict | fix |\n|---|---|---|---|---|")?;
            of_group().try_for_each(|rule| write_row(book, rule.meta()))?;
            of_group().try_for_each(|rule| write_section(book, rule))?;
        }
        Ok(())
    })
}

const INTRODUCTION: &str = "\
<!-- Written by `cargo xtask codegen` from the rules in src/rules/; changes belong there. -->

# The rules

A hint would make a note better and counts against nothing; a warning costs acceptance; an error embarrasses. Each
example below is run as a test, with every rule as it is at strict unless the example says otherwise. The words that
are flagged are **bold**; the sentence that is quoted is what the writer reads behind “Why?”.";

/// Every group, in the order of the catalogue.
pub const GROUPS: [Group; 5] = [Group::Personal, Group::Ask, Group::Tone, Group::Clarity, Group::Occasion];

fn title(group: Group) -> &'static str {
    match group {
        Group::Personal => "Personal",
        Group::Ask => "Ask",
        Group::Tone => "Tone",
        Group::Clarity => "Clarity",
        Group::Occasion => "Occasion",
    }
}

fn about(group: Group) -> &'static str {
    match group {
        Group::Personal => "Whether the note is written to this one person.",
        Group::Ask => "What it asks for, and how.",
        Group::Tone => "How it sounds.",
        Group::Clarity => "How it reads.",
        Group::Occasion => "Whether this is the moment for it.",
    }
}

fn write_row(book: &mut String, meta: &Meta) -> fmt::Result {
    let [relaxed, balanced, strict] = meta.levels.map(word);
    let fix = meta.fix.map_or_else(String::new, word);
    writeln!(book, "| [`{0}`](#{0}) | {relaxed} | {balanced} | {strict} | {fix} |", meta.name)
}

fn write_section(book: &mut String, rule: &dyn Rule) -> fmt::Result {
    let meta = rule.meta();
    let docs = Docs::of(meta);
    writeln!(book, "\n### `{}`\n\n{}\n", meta.name, docs.summary)?;
    writeln!(book, "> {}\n\n{}\n", meta.why, docs.background)?;
    for (name, value) in facts(meta) {
        writeln!(book, "- {name}: {value}")?;
    }
    write_examples(book, "Flagged:\n", rule.flags(), &in_markdown)?;
    write_examples(book, "Fine:\n", rule.passes(), &in_markdown)
}

/// A rule's doc comment, taken apart.
struct Docs {
    /// The fault, in one sentence on one line.
    summary: String,
    /// Why it matters, and what the rule looks at.
    background: String,
}

impl Docs {
    fn of(meta: &Meta) -> Self {
        let lines: Vec<&str> = meta.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let heading = lines.iter().position(|line| line.starts_with("## ")).unwrap_or(lines.len());
        let background = lines.get(heading + 1..).unwrap_or_default();
        Self {
            summary: lines[..heading].join(" ").trim().to_owned(),
            background: background.join("\n").trim().to_owned(),
        }
    }
}

/// What is known of a rule besides prose and examples, by name.
fn facts(meta: &Meta) -> Vec<(&'static str, String)> {
    let [relaxed, balanced, strict] = meta.levels.map(word);
    let kinds = if meta.kinds == Kind::ALL { "every kind of note".to_owned() } else { words(meta.kinds) };
    let guides: Vec<String> = meta.source.iter().map(|&source| guide(source)).collect();
    let mut facts = vec![
        ("severity", format!("{relaxed} at relaxed, {balanced} at balanced, {strict} at strict")),
        ("applies to", kinds + if meta.any_language { ", in any language" } else { ", in English" }),
        ("fix", meta.fix.map_or("none", promise).to_owned()),
        ("sources", guides.join("; ")),
    ];
    if meta.not_to_send {
        facts.push(("warns", "not to send the note".to_owned()));
    }
    if !meta.implied_by.is_empty() {
        facts.push(("silent", format!("where {} speaks of the same words", meta.implied_by.join(" or "))));
    }
    facts.push(("since", meta.since.to_owned()));
    facts
}

fn words(values: &[impl Serialize]) -> String {
    values.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn promise(fix: Applicability) -> &'static str {
    match fix {
        Applicability::Safe => "safe (keeps what the writer means)",
        Applicability::Review => "review (changes what is said)",
        Applicability::FillIn => "fill-in (leaves a slot for the writer)",
    }
}

/// A guide's author and title, with the letters it goes by on the wire.
fn guide(source: Source) -> String {
    let title = match source {
        Source::WashingtonPost => {
            "Washington Post Jobs, “When is it OK to Add a Client or Colleague to Your LinkedIn Network?”"
        }
        Source::Etiquette => "“LinkedIn etiquette” guide",
        Source::KennethLang => "Kenneth Lang, “To Connect or Not to Connect on LinkedIn”",
        Source::Coworkers => "“Connecting with coworkers on LinkedIn”",
        Source::ChelseaLarsson => "Chelsea Larsson, “The do's and don'ts of connecting on LinkedIn”",
    };
    format!("{title} ({})", word(source))
}

fn write_examples(
    page: &mut String,
    heading: &str,
    examples: &[Example],
    in_place: &dyn Fn(&Example) -> String,
) -> fmt::Result {
    writeln!(page, "\n{heading}")?;
    examples.iter().try_for_each(|example| writeln!(page, "{}", in_place(example)))
}

fn in_terminal(example: &Example) -> String {
    let note = marked(example, ["‹", "›"], &str::to_owned);
    let item = format!("  - {note}{}", aside(&example.request()));
    let item = item + &example.fixed.map(|fixed| format!("\n→ {fixed}")).unwrap_or_default();
    item.replace('\n', "\n    ")
}

fn in_markdown(example: &Example) -> String {
    // Not `**`, which is no mark beside the stops and blanks that rules flag.
    let note = marked(example, ["<b>", "</b>"], &escaped);
    let item = format!("- {note}{}", escaped(&aside(&example.request())));
    item + &example.fixed.map(|fixed| format!("<br>→ {}", escaped(fixed))).unwrap_or_default()
}

/// The note of an example, with the words that it is flagged for between
/// `marks`, and every piece of it through `piece`.
fn marked(example: &Example, marks: [&str; 2], piece: &dyn Fn(&str) -> String) -> String {
    let (text, spans) = example.unmarked();
    let (mut note, mut done) = (String::new(), 0);
    for span in spans {
        note += &piece(&text[done..span.start]);
        note += marks[0];
        note += &piece(&text[span.clone()]);
        note += marks[1];
        done = span.end;
    }
    note + &piece(&text[done..])
}

/// Text that means itself in Markdown.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => safe.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '&' => safe.extend(['\\', letter]),
            _ => safe.push(letter),
        }
    }
    safe
}

/// The circumstances of an example, where they are not the ordinary ones.
fn aside(request: &LintRequest) -> String {
    let circumstances = circumstances(request);
    if circumstances.is_empty() { String::new() } else { format!(" ({})", circumstances.join(", ")) }
}

fn circumstances(request: &LintRequest) -> Vec<String> {
    let LintRequest { recipient, occasion, record, .. } = request;
    let count = |count: u32, of_what: &str| (count > 0).then(|| format!("{count} {of_what}"));
    let ordinary = LintRequest::default();
    [
        (request.strictness != Strictness::Strict).then(|| format!("at {}", word(request.strictness))),
        (request.kind != ordinary.kind).then(|| word(request.kind)),
        recipient.name.as_ref().map(|name| format!("to {name}")),
        recipient.company.as_ref().map(|company| format!("at {company}")),
        (request.relation != ordinary.relation).then(|| format!("relation: {}", word(request.relation))),
        recipient.connections.map(|count| format!("who has {count} connections")),
        request.limit.map(|limit| format!("limit: {limit}")),
        occasion.hours_since.map(|hours| format!("{hours} hours after")),
        occasion.days_on_job.map(|days| format!("{days} days on the job")),
        occasion.asked.map(|asked| if asked { "asked before" } else { "not asked before" }.to_owned()),
        occasion.decided.map(|decided| if decided { "decided" } else { "not decided" }.to_owned()),
        record.invited_days_ago.map(|days| format!("invited {days} days ago")),
        record.invite_state.map(word),
        count(record.unanswered_follow_ups, "unanswered before"),
        count(record.invites_last_hour, "invitations in the last hour"),
        count(record.invites_last_week, "invitations in the last week"),
        count(record.alike, "of 100 like an earlier note"),
    ]
    .into_iter()
    .flatten()
    .chain(request.earlier_notes.iter().map(|note| format!("earlier: “{note}”")))
    .collect()
}

/// What `write` writes.
fn written(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    write(&mut text).expect("a string takes all that is written to it");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_words_are_bold_and_all_else_means_itself() {
        let example = Example::new("Hi [Name]‹!!!›\n2 * 3").fixed("Hi_").strictness(Strictness::Balanced).limit(9);
        assert_eq!(in_markdown(&example), r"- Hi \[Name\]<b>!!!</b><br>2 \* 3 (at balanced, limit: 9)<br>→ Hi\_");
        assert_eq!(in_terminal(&example), "  - Hi [Name]‹!!!›\n    2 * 3 (at balanced, limit: 9)\n    → Hi_");
    }

    #[test]
    fn every_rule_has_a_summary_and_a_background() {
        for meta in RULES.iter().map(|rule| rule.meta()) {
            let docs = Docs::of(meta);
            assert!(docs.summary.ends_with('.'), "{}: {}", meta.name, docs.summary);
            assert!(!docs.background.is_empty(), "{} does not say why it matters", meta.name);
        }
    }
}
