//! See [`NoName`].

use crate::declare_rule;
use crate::diagnostic::{Applicability, Findings, Fix};
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};
use crate::span::Span;

declare_rule! {
    /// The note greets without the person's name, and never says it.
    ///
    /// ## Why it matters
    ///
    /// "Hi there" and "Dear Sir/Madam" are how lists are greeted.
    pub struct NoName {
        name: "no-name",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: Kind::ALL,
        any_language: false,
        fix: Some(Applicability::Safe),
        implied_by: &["placeholder"],
        source: [Etiquette, Coworkers],
        why: "People read on when they see their own name. “Hi there” could be for anybody.",
        patterns: &[],
        flags: &[
            Example::new("‹Hi there›, I saw your talk.").to("Ada Okafor").fixed("Hi Ada, I saw your talk."),
            Example::new("‹Hello›! I saw your talk.").to("Ada Okafor").fixed("Hello Ada! I saw your talk."),
            Example::new("‹Dear Sir/Madam›, I saw your talk.").to("Ada Okafor").fixed("Dear Ada Okafor, I saw your talk."),
            Example::new("‹Good morning›, I saw your talk.").to("Ada Okafor").fixed("Good morning Ada, I saw your talk."),
        ],
        passes: &[
            Example::new("Hi Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hello! Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there, I saw your talk."),
            Example::new("Hi Daniel, I saw your talk.").to("Ada Okafor"),
            Example::new("Good to see you here, Ms. Okafor.").to("Ada Okafor"),
        ],
    }
}

impl Rule for NoName {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let (Some(recipient), Some(greeting)) = (&note.recipient, &note.greeting) else {
            return;
        };
        if !greeting.named.is_empty() || note.names_recipient(0..note.words().len()) {
            return;
        }
        let mut end = greeting.words.end;
        while end < note.words().len() && matches!(note.before(end), " " | "/") && note.words()[end].is_any(NOBODY) {
            end += 1;
        }
        let greeted = note.span_of(&(greeting.words.start..end));
        let is_formal = note.words()[greeting.words.start].is_any(&["dear", "respected"]);
        let name = if is_formal { recipient.full() } else { recipient.given() };
        let place = Span::new(note.words()[greeting.words.end - 1].span.end, greeted.end);
        let fix = Fix::safe(format!("Add “{name}”"), place, format!(" {name}"));
        findings.at_with(greeted, format!("This greets nobody by name. Theirs is {name}."), [fix]);
    }
}

/// Words that greet anybody.
const NOBODY: &[&str] = &[
    "there", "sir", "madam", "ma'am", "maam", "mam", "all", "everyone", "everybody", "or", "friend", "colleague",
    "mate", "team", "connection", "folks", "professional", "recruiter", "manager", "hiring", "to", "whom", "it", "may",
    "concern",
];
