use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// The note is all about its writer.
    ///
    /// ## Why it matters
    ///
    /// Value goes both ways. A note that says I, me and my five times and
    /// never a word about the reader asks them to care about a stranger.
    pub struct SelfCentered {
        name: "self-centered",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        needs: Note(CommonGround),
        implied_by: ["stock-invite", "job-ask"],
        source: [Etiquette],
        why: "People answer notes that are also about them. One line on their work turns it into a conversation.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Hello, I want to meet people because my goals are big and I need my business to grow for me.›"),
            Example::new("‹I am a trainer. I love my work and I hope I can find my next step and my place here.›"),
            Example::new("‹Hi Ada, my name is Ben, I paint, I sing, I write, and my dream is to show my work.›").to("Ada Okafor"),
        ],
        passes: &[
            Example::new("I read your guide, and I used it on my roof, and I still thank you for it."),
            Example::new("We sat at the same table, I broke my pen, I laughed, and I took my notes in pencil."),
            Example::new("I'm a nurse in Leeds."),
            Example::new("I took over the route sheets, and I like them, says my boss, and so do I. Your depot looks tidy."),
        ],
    }
}

impl Rule for SelfCentered {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.hits(&OWN).len() >= MANY && !note.has(&THEIRS) && !signs.evidence.common_ground {
            diagnostics.at(note.text.whole(), "This is all about you. A line about them makes it a conversation.");
        }
    }
}

/// So often "I" and "my", and not one "you", is a monologue.
const MANY: usize = 5;

pattern_lists! {
    /// Words for the writer.
    OWN: ["(i|i'm|i'd|i've|i'll|me|my|mine|myself)"]

    /// Words for the reader, or for both.
    THEIRS: ["(you|you're|you've|you'd|you'll|your|yours|u|ur|we|our|us|both)"]
}
