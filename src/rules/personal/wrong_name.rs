//! See [`WrongName`].

use crate::declare_rule;
use crate::diagnostic::{Applicability, Findings, Fix};
use crate::names::{Likeness, PersonName};
use crate::note::Note;
use crate::report::Language;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// The note greets somebody other than its recipient.
    ///
    /// ## Why it matters
    ///
    /// A name is the first word people see, and their own is the one they
    /// never misread. Nicknames, initials, titles, either name and any
    /// spelling without accents are all taken as theirs.
    pub struct WrongName {
        name: "wrong-name",
        group: Personal,
        since: "0.1.0",
        levels: [Error, Error, Error],
        kinds: Kind::ALL,
        any_language: true,
        fix: Some(Applicability::Safe),
        implied_by: &["placeholder"],
        source: [Etiquette, Coworkers],
        why: "Somebody else's name tells the reader that the note was meant for another person.",
        patterns: &[&crate::names::SALUTATIONS],
        flags: &[
            Example::new("Hello ‹Daniel›, I saw your talk.").to("Priya Raman").fixed("Hello Priya, I saw your talk."),
            Example::new("Hi ‹Micheal›, I saw your talk.").to("Michael Stone").fixed("Hi Michael, I saw your talk."),
            Example::new("Dear Mr. ‹Silva›, I read your interview.").to("Carlos Silveira").fixed("Dear Mr. Silveira, I read your interview."),
            Example::new("hi ‹alison›, great to meet you").to("Karel Novotný").fixed("hi Karel, great to meet you"),
            Example::new("Dear Prof. ‹Anna Berg›, thank you.").to("HANNEKE VAN DER MEER").fixed("Dear Prof. Meer, thank you."),
        ],
        passes: &[
            Example::new("Hi Bob, it is me.").to("Robert Castellano"),
            Example::new("Hello Mr. O'Dwyer, thank you.").to("Máiréad O'Dwyer"),
            Example::new("Hi JP, thank you.").to("Jean-Pierre Dubois"),
            Example::new("Hi Mueller, thank you.").to("Katrin Müller"),
            Example::new("Hi Hope you are well.").to("Priya Raman"),
            Example::new("Dear Hiring Manager, thank you.").to("Priya Raman"),
            Example::new("Hi, Daniel here from the lab.").to("Priya Raman"),
            Example::new("Hi Xiaoming, thank you.").to("王小明"),
            Example::new("Dzień dobry Panie Marku, poznaliśmy się na targach w Poznaniu.").to("Marek Nowak"),
            Example::new("Hi Daniel, thank you."),
        ],
    }
}

impl Rule for WrongName {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let (Some(recipient), Some(greeting)) = (&note.recipient, &note.greeting) else {
            return;
        };
        let Some(span) = greeting.name_span(note) else {
            return;
        };
        let likeness = |name| recipient.likeness(name);
        if greeting.names(note).any(|name| likeness(name) == Likeness::Same) {
            return;
        }
        if note.language() == Language::Other && greeting.names(note).any(|name| recipient.may_inflect_to(name)) {
            return;
        }
        let said = &note.text[span.range()];
        let right = replacement(recipient, greeting.has_title, greeting.names(note).count());
        if said == right {
            return;
        }
        let message = if greeting.names(note).any(|name| likeness(name) == Likeness::Misspelt) {
            format!("“{said}” is nearly their name. They write it “{right}”.")
        } else {
            format!("This greets {said}, and goes to {}.", recipient.full())
        };
        let fix = Fix::safe(format!("Change to “{right}”"), span, right);
        findings.at_with(span, message, [fix]);
    }
}

/// The recipient's name in the form the writer used.
fn replacement(recipient: &PersonName, has_title: bool, names: usize) -> String {
    match (has_title, names) {
        (true, _) => recipient.family(),
        (false, 0 | 1) => recipient.given(),
        (false, _) => recipient.full(),
    }
}
