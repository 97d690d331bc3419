use std::ops::Range;

use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::padding::WORDY;
use crate::text::span::Span;

declare_rule! {
    /// A phrase that one or two words would carry as well.
    ///
    /// ## Why it matters
    ///
    /// A note has room for some forty words. Those that only hold others
    /// together leave less room for the reason.
    pub struct Wordy {
        name: "wordy",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Hint, Hint],
        fix: Safe,
        implied_by: ["stiff", "cliche"],
        source: [Etiquette],
        why: "The box is small, and every word that carries nothing takes the room of one that does.",
        flags: &[
            Example::new("I moved here ‹in order to› bake.").fixed("I moved here to bake."),
            Example::new("‹Due to the fact that› we met at the Lund fair, I write to you.").fixed("Because we met at the Lund fair, I write to you."),
            Example::new("I'd like to ‹take this opportunity to› thank you.").fixed("I'd like to thank you."),
            Example::new("We bake ‹on a daily basis›, and ‹a large number of› people come.").fixed("We bake every day, and many people come."),
            Example::new("I left ‹prior to› the merger, ‹at this point in time› I weld.").fixed("I left before the merger, now I weld."),
            Example::new("‹The majority of the› clinics know you.").fixed("Most of the clinics know you."),
            Example::new("We are here ‹in the field of› tiles.").fixed("We are here in tiles."),
        ],
        passes: &[
            Example::new("I moved to Gera to bake, because we met."),
            Example::new("The orders came in order, to everybody's joy."),
            Example::new("It was a good opportunity to learn."),
            Example::new("Your essay \"In order to live\" is on my desk."),
            Example::new("The field of barley, a skylark. It is a fact that matters."),
            Example::new("The number of members grew. In addition, we sing."),
            Example::new("A large amount of flour was under-utilised, with respect to the recipe."),
            Example::new("A point in time, a prior engagement, a daily bus."),
        ],
    }
}

impl Rule for Wordy {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&WORDY) {
            let span = note.text.span_of(&hit.words);
            let said = &note.text[span];
            let is_one_phrase = said.chars().all(|letter| letter.is_alphanumeric() || " '’".contains(letter));
            let Some(plain) = hit.replacement.filter(|_| is_one_phrase && !is_tied(note, &hit.words)) else {
                continue;
            };
            if plain.is_empty() {
                let gap = note.text.after(hit.words.end - 1);
                if gap != " " {
                    continue;
                }
                let fix = Fix::safe(format!("Leave out “{said}”"), Span::new(span.start, span.end + 1), "");
                diagnostics.at_with(span, format!("The sentence says the same without “{said}”."), [fix]);
            } else {
                let plain = note.text.in_case_of(span, plain);
                let message = format!("“{plain}” says the same as “{said}”, and leaves room for more.");
                diagnostics.at_with(span, message, [Fix::safe(format!("Change to “{plain}”"), span, plain)]);
            }
        }
    }
}

/// Whether the words are quoted, or part of a compound.
fn is_tied(note: &Note<'_>, words: &Range<usize>) -> bool {
    note.text.is_quoted(words.start)
        || note.text.before(words.start).ends_with('-')
        || note.text.after(words.end - 1).starts_with('-')
}
