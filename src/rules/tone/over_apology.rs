use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// The note apologises for being written.
    ///
    /// ## Why it matters
    ///
    /// "Sorry to bother you" spends the first line on telling the reader
    /// that what follows is a bother. An apology for something that happened
    /// is another matter.
    pub struct OverApology {
        name: "over-apology",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Hint, Hint],
        fix: Review,
        source: [Etiquette],
        why: "A short, friendly note is no bother, and an apology makes it sound like one.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Ada. ‹Sorry to bother you.› We met at the kiln fair in Leeds.").fixed("Hi Ada. We met at the kiln fair in Leeds."),
            Example::new("Hi Ada, ‹sorry to disturb you, but› I read your guide to salt kilns twice and built one.").fixed("Hi Ada, I read your guide to salt kilns twice and built one."),
            Example::new("‹I know you are very busy.› I read your guide to salt kilns twice and built one.").fixed("I read your guide to salt kilns twice and built one."),
            Example::new("‹Please forgive the intrusion.› I read your guide to salt kilns twice and built one.").fixed("I read your guide to salt kilns twice and built one."),
            Example::new("‹Apologies for the random message.› I read your guide to salt kilns twice and built one.").fixed("I read your guide to salt kilns twice and built one."),
        ],
        passes: &[
            Example::new("Sorry for the formality: we share an office wall."),
            Example::new("I'm sorry we missed each other at the fair."),
            Example::new("I know you are the one who fixed the kiln."),
            Example::new("I know you're busy with lambing, so just this: your ewe came home with mine."),
            Example::new("Your busy market stall is why I bake."),
            Example::new("I apologised for the broken pen, and you laughed."),
        ],
    }
}

impl Rule for OverApology {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let body = Body::of(note, signs);
        for hit in note.hits(&APOLOGIES) {
            // "I know you're busy with lambing" knows with what.
            if note.text.words().get(hit.words.end).is_some_and(|next| next.is("with")) {
                continue;
            }
            let clause = body.clause(&hit.words);
            let rest = clause.and_then(|clause| body.without(clause));
            let fix = rest.map(|(span, rest)| Fix::review("Take it out", span, rest));
            diagnostics.at_with(clause.unwrap_or_else(|| note.text.span_of(&hit.words)), MESSAGE, fix);
        }
    }
}

const MESSAGE: &str = "No need to apologise for a friendly note. Start with the reason instead.";

pattern_lists! {
    /// Apologies for writing at all.
    APOLOGIES: [
        "(i'm|i am|so|very|really|i|we're)? (very|so|really|truly|am)? (sorry|apologise|apologize|apologies) (to|for|if|about) (be|i'm|i am|this is|the)? ..1 (bother{,ing}|disturb{,ing}|troubl{e,ing}|intrud{e,ing}|intrusion|interrupt{,ing}|spam{,ming}|annoy{,ing}|contacting|messaging|random (message|request|note|add|invite|invitation)|cold (message|email|note)|taking (up)? (your|so much)? ..1 time|(message)? out of the blue|inconvenience|unsolicited message) (you)? (so much|like this|again|here|out of the blue|with this|on a (monday|sunday|saturday|friday)|if it is)? (but)?",
        "(please)? (forgive|excuse|pardon) (me|my|the|this) (for)? ..1 (intrusion|interruption|boldness|bothering|disturbing|contacting|taking (up)? your time|writing (to you)? (out of the blue|like this)|random message) (but)?",
        "(i)? (hope|hate|(don't|do not) (mean|want)) (to|(i'm|i am|this is) not|it's not) (bother{,ing}|disturb{,ing}|troubl{e,ing}|intrud{e,ing}) (you)? (but)?",
        "(i know|i'm aware|i am aware|i understand|i realise|i realize|i'm sure|i am sure|i can imagine|i imagine) (that)? ((you are|you're|you must be|your) (a)? (very|so|really|super|extremely|incredibly|probably|always|terribly)? (busy|swamped|time is (precious|valuable|limited)) (person|man|woman|lady|people)?|this is ..1 out of the blue) (but|so|and|sorry)?",
    ]
}
