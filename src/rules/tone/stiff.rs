use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A bureaucratic or grovelling phrase.
    ///
    /// ## Why it matters
    ///
    /// Office letters taught many of us such phrases as courtesy; on this
    /// site they read as distance, or as a form. A hint, never more: the
    /// respect behind them is real.
    pub struct Stiff {
        name: "stiff",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Hint, Hint],
        fix: Safe,
        source: [Etiquette, Coworkers],
        why: "Formal phrases keep the reader at a distance. The way you would say it aloud is warmer.",
        patterns: LISTS,
        flags: &[
            Example::new("Kindly ‹do the needful›."),
            Example::new("I admire ‹your esteemed› school.").fixed("I admire your school."),
            Example::new("Reply ‹at your earliest convenience›.").fixed("Reply when it suits you."),
            Example::new("‹Respected Sir›, hello."),
            Example::new("‹I wish to inform you that› we moved to Gera."),
            Example::new("‹To whom it may concern›, hello."),
        ],
        passes: &[
            Example::new("Dear Dr. Osei, it would be an honour to be in touch."),
            Example::new("You were kind to the interpreter, and I thank you."),
            Example::new("I respected your decision to close the mill."),
            Example::new("Her humble bakery is now three shops."),
            Example::new("Please accept my invitation: I'm the new nurse at your school."),
            Example::new("It is a great honour to write to you."),
            Example::new("I regard your map as the best of the delta."),
        ],
    }
}

impl Rule for Stiff {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&PHRASES) {
            let span = note.text.span_of(&hit.words);
            let fix = hit.replacement.map(|plain| {
                let plain = note.text.in_case_of(span, plain);
                // What only leaves words out says less.
                let is_shorter = note.text[span].to_lowercase().starts_with(&plain.to_lowercase());
                let make = if is_shorter { Fix::review } else { Fix::safe };
                make(format!("Change to “{plain}”"), span, plain)
            });
            diagnostics.at_with(span, MESSAGE, fix);
        }
    }
}

const MESSAGE: &str = "This sounds like an office letter. Say it the way you would in person.";

pattern_lists! {
    /// Bureaucratic and grovelling phrases.
    PHRASES: [
        "(respected (sir|madam|ma'am|mam|mr|mrs|ms|miss|dr|prof|professor)|dear (sir or madam|sir madam|madam or sir|sirs|sir and madam)|to whom it may concern)",
        "(do|doing) the needful",
        "your (most)? (esteemed|distinguished|honourable|honorable|valued|respected) => your",
        "(your|his|her) (good self|goodself|kind self|worthy self) => you",
        "at your earliest convenience => when it suits you",
        "(i|we) ((wish|would like|write|am writing|want) to inform (you|your) (good self)? that|beg to (inform|state|submit|request|remain|bring))",
        "revert (back)? to me => reply to me",
        "(please|kindly) revert => please reply",
        "(kind|esteemed) (perusal|consideration and|attention and|cooperation|indulgence|attention $|information)",
        "(please|kindly) find (attached|enclosed|herewith|below)",
        "(herewith|hereby|hereunder|heretofore|aforementioned|abovementioned|aforesaid|henceforth|the undersigned|(reference|regard|respect) to the (above|same|subject))",
        "(i)? (most)? (humbly|respectfully) (request|ask|submit|beg|invite|wish|write)",
        "(my|this) humble (request|invitation|self|submission|appeal|message)",
        "(it is|it's|it would be) (my|a|an) (distinct|immense|utmost|tremendous|high) (privilege|honour|honor|pleasure) (to|if)",
        "(express|convey) my (interest|gratitude|desire|wish|admiration|sincere|deepest|heartfelt) (in|to|for)?",
        "(i|we) remain (yours|sir|your|respectfully|with)",
        "(yours|your) (obediently|most obedient|faithfully|humble servant)",
        "please (accept|allow|permit|grant|extend|acknowledge) (my|me|us) (to)? (humble|sincere|warmest|heartfelt|deepest|introduce|express|kind)",
        "kindly (reply|respond|endorse|help|accept|allow|permit|grant|extend|request|add|connect|confirm|consider|check|let|send|share|go|forward|advise)",
        "(avail|availing) (myself|of|the) (of)? (this|the)? opportunity",
        "(myself <name>|(utmost|profound|highest) (respect|regard|esteem|admiration)|(warm|cordial|fraternal|professional|humble) (felicitations|salutations|greetings (to|from|of)))",
    ]
}
