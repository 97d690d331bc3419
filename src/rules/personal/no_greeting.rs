use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;

declare_rule! {
    /// The note begins without a greeting.
    ///
    /// ## Why it matters
    ///
    /// A hello and a name say in two words that the note was written to one
    /// person. Their name at the start does the same, and counts.
    pub struct NoGreeting {
        name: "no-greeting",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        needs: Note(Greeting),
        fix: Safe,
        implied_by: ["stock-invite"],
        source: [Etiquette, Coworkers],
        why: "A hello and a name show in two words that the note was written to them and not to a list.",
        flags: &[
            Example::new("‹I saw your talk on kilns.›").to("Ada Okafor").fixed("Hi Ada,\nI saw your talk on kilns."),
            Example::new("‹Your talk on kilns was good.› Thank you.").to("Ada Okafor").fixed("Hi Ada,\nYour talk on kilns was good. Thank you."),
            Example::new("‹Saw your talk.›").fixed("Hello,\nSaw your talk."),
            Example::new("‹Leeds was fun last week.›").to("Ada Okafor").fixed("Hi Ada,\nLeeds was fun last week."),
        ],
        passes: &[
            Example::new("Hi Ada, I saw your talk."),
            Example::new("👋 Hello Ada!"),
            Example::new("Ada, your talk was good.").to("Ada Okafor"),
            Example::new("Good morning Ms. Nguyễn, thank you."),
            Example::new("Congrats Ada, what a year.").to("Ada Okafor"),
            Example::new("Namaste Priya ji, we met in Pune."),
        ],
    }
}

impl Rule for NoGreeting {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let Some(first) = note.text.sentences().first().filter(|_| signs.greeting.is_none()) else {
            return;
        };
        if note.names_recipient(first.words.start..first.words.end.min(first.words.start + OPENING_WORDS)) {
            return;
        }
        let hello = note.recipient.as_ref().map_or_else(|| "Hello".to_owned(), |name| format!("Hi {}", name.given()));
        // On a line of its own, so that what follows keeps its capital.
        let place = Span::empty(note.text.as_str().len() - note.text.as_str().trim_start().len());
        let fix = Fix::safe(format!("Start with “{hello},”"), place, format!("{hello},\n"));
        diagnostics.at_with(first.span, "This starts without a hello. Their name is a good first word.", [fix]);
    }
}

/// A name among the first words is a greeting too.
const OPENING_WORDS: usize = 4;
