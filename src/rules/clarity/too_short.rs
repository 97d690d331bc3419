use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::says_enough;

declare_rule! {
    /// An invitation of a few words only.
    ///
    /// ## Why it matters
    ///
    /// A handful of words after the hello leaves the reader to guess who
    /// writes, and why. Between people who see each other at work it is
    /// enough.
    pub struct TooShort {
        name: "too-short",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        needs: Note(Reason),
        implied_by: ["stock-invite", "no-reason", "placeholder"],
        source: [Etiquette, ChelseaLarsson],
        why: "A few words leave the reader to guess; one line more answers who you are and why you write.",
        flags: &[
            Example::new("‹Hi Ada, hello from Leeds.›").to("Ada Okafor"),
            Example::new("‹Saw your talk!›"),
            Example::new("‹Dear Dr. Osei, thank you for the lecture.›").to("Kwabena Osei"),
            Example::new("‹Hi›"),
            Example::new("‹Great glazes, Bea. Ren›"),
            Example::new("‹Hi Wei, we met in Oslo 👋👋👋›").to("Wei Zhang"),
        ],
        passes: &[
            Example::new("Hi Ada, your talk in Leeds on wound photography changed how our ward keeps records.").to("Ada Okafor"),
            Example::new("Hi Ana, from the dialysis unit. Got moved to days, finally!").to("Ana Ruiz"),
            Example::new("Hi Ana, Ward 6 here.").relation(Relation::Coworker),
            Example::new("Thanks for the tour, Iris!").relation(Relation::Manager),
            Example::new("New desk, same me.").relation(Relation::Report),
            Example::new(""),
            Example::new("👋"),
        ],
    }
}

impl Rule for TooShort {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let words = note.text.words().len();
        if words == 0 || matches!(note.request.relation, Relation::Coworker | Relation::Manager | Relation::Report) {
            return;
        }
        if !says_enough(note, signs) {
            diagnostics.at(note.text.whole(), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This is only a few words. One line more can say who you are and what you share.";
