use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::Word;
use crate::text::span::Span;

declare_rule! {
    /// A word, or two words, stand there twice in a row.
    ///
    /// ## Why it matters
    ///
    /// "The the" is the slip that writers overlook and readers do not. Words
    /// that may follow themselves (that that, had had), doubling for emphasis
    /// (very very, quick quick), names and numbers are left alone.
    pub struct RepeatedWord {
        name: "repeated-word",
        group: Clarity,
        since: "0.1.0",
        levels: [Warning, Warning, Warning],
        needs: Words,
        in_replies: true,
        fix: Safe,
        source: [Etiquette],
        why: "A doubled word is the kind of slip that makes a note look dashed off.",
        flags: &[
            Example::new("I was at ‹the the› Malmö meetup.").fixed("I was at the Malmö meetup."),
            Example::new("‹The the› first of them.").fixed("The first of them."),
            Example::new("Now ‹we both we both› sing.").fixed("Now we both sing."),
            Example::new("Rain at ‹the the the› fair.").fixed("Rain at the fair."),
            Example::new("I think ‹we we've› met.").fixed("I think we've met."),
            Example::new("I heard ‹that that› you sing.").fixed("I heard that you sing."),
            Example::new("I liked your ‹talk\ntalk› on kilns.").fixed("I liked your talk on kilns."),
        ],
        passes: &[
            Example::new("I know that that paper had had a second edition."),
            Example::new("Duran Duran played in Baden Baden for Lin Lin."),
            Example::new("It was very very good, so so good, no no no, bye bye."),
            Example::new("The, the second one. 5 5 10 10."),
            Example::new("What it is is a start, and whatever you do do it well."),
            Example::new("I log on on Mondays, turn in in time, was paid for for years and say that that works."),
            Example::new("Well, well. We met, we talked, we met again."),
        ],
    }
}

impl Rule for RepeatedWord {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let words = note.text.words().len();
        let mut at = 0;
        while at + 1 < words {
            let length = if is_repeated(note, at, 1) { 1 } else { 2 };
            if !is_repeated(note, at, length) {
                at += 1;
                continue;
            }
            let mut last = at + length;
            while is_repeated(note, last, length) {
                last += length;
            }
            let once = note.text.span_of(&(at..at + length));
            let again = note.text.span_of(&(last..last + length));
            let said = &note.text[once];
            // Of "we we've" the second stays, of "The the" the first.
            let extra = if again.end - again.start > once.end - once.start {
                Span::new(once.start, again.start)
            } else {
                Span::new(once.end, again.end)
            };
            let times = if last == at + length { "twice" } else { "several times" };
            let fix = Fix::safe(format!("Keep one “{said}”"), extra, "");
            diagnostics.at_with(once.to(again), format!("“{said}” stands here {times}."), [fix]);
            at = last + length;
        }
    }
}

/// Whether the `length` words from `at` are followed by themselves, with
/// nothing but white space, and no empty line, between any of them.
fn is_repeated(note: &Note<'_>, at: usize, length: usize) -> bool {
    let words = note.text.words();
    let Some(run) = words.get(at..at + 2 * length) else {
        return false;
    };
    let is_joined = |next| {
        let between = note.text.before(next);
        !between.is_empty() && between.chars().all(char::is_whitespace) && between.matches('\n').count() < 2
    };
    (0..length).all(|word| is_again(run[word].text, run[word + length].text, length))
        && (at + 1..at + 2 * length).all(is_joined)
        && !(length == 1 && may_repeat(note, at))
        && !(length == 2 && (run[0].text == run[1].text || run[1].is("know") || run.iter().all(Word::is_capitalized)))
        && !run.iter().any(Word::has_digit)
}

/// Whether `second` is `first`, or a contraction of it: "we we've".
fn is_again(first: &str, second: &str, length: usize) -> bool {
    // Most words differ in their first letter already.
    if first.is_ascii() && !second.get(..1).is_some_and(|letter| letter.eq_ignore_ascii_case(&first[..1])) {
        return false;
    }
    let (first, second) = (first.to_lowercase(), second.to_lowercase());
    let rest = second.strip_prefix(first.as_str());
    rest.is_some_and(|rest| {
        rest.is_empty() || (length == 1 && PRONOUNS.contains(&first.as_str()) && rest.starts_with(['\'', '’']))
    })
}

const PRONOUNS: &[&str] = &["i", "we", "you", "they", "he", "she", "it"];

/// Whether the word may well be meant twice.
fn may_repeat(note: &Note<'_>, at: usize) -> bool {
    let (first, second) = (&note.text.words()[at], &note.text.words()[at + 1]);
    let before = at.checked_sub(1).map(|before| &note.text.words()[before]);
    if first.is("that") {
        // "I know that that works" is fine, "that that you" a slip.
        return !note.text.words().get(at + 2).is_some_and(|next| next.is_any(PRONOUNS));
    }
    if first.is_any(VERBS) {
        // "What it is is a start", "what it was was a fuse", "what it does
        // does not matter".
        let is_subject = |word: &Word<'_>| word.is_any(PRONOUNS) || word.is_any(&["there", "this", "that", "what"]);
        return before.is_some_and(is_subject);
    }
    // "Log in in the evening", "turn on on Mondays".
    before.is_some_and(|word| first.is_any(PARTICLES) && word.is_any(PHRASAL))
        || first.is_any(DOUBLES)
        || (first.is("at") && before.is_some_and(|word| word.is_any(LOOKS)) && is_time(note, at + 2))
        || second.is_capitalized()
            && second.text.chars().count() > 1
            && first.is_capitalized()
            && !first.is_any(&["i", "i'm", "i’m", "i've", "i’ve"])
            && !first.is("i")
}

/// Verbs that may follow themselves behind their subject.
const VERBS: &[&str] = &["is", "was", "are", "were", "does", "did", "has"];

/// What has an "at" of its own: "look at at night".
const LOOKS: &[&str] = &["look", "looked", "looking", "looks", "stay", "stayed", "arrive", "arrived", "good", "aimed"];

/// Whether a time begins at this word.
fn is_time(note: &Note<'_>, at: usize) -> bool {
    note.text.words().get(at).is_some_and(|word| {
        word.has_digit()
            || word.is_any(&["night", "noon", "midnight", "dawn", "dusk", "least", "most", "first", "last"])
    })
}

/// Words that follow themselves in good sentences, or for emphasis.
const DOUBLES: &[&str] = &[
    "had", "do", "fr", "walla", "very", "so", "really", "much", "many", "far", "long", "no", "yes", "bye", "ha",
    "haha", "hey", "hi", "yo", "please", "quick", "well", "now", "there", "never", "big", "old", "blah", "knock",
    "night", "chop", "tut", "hear", "boo", "wink", "ho", "wow", "who", "too", "more", "again", "tick", "can", "will",
    "her", "cha", "bora", "pom", "tuk",
];

/// Particles of verbs, which may meet themselves as prepositions.
const PARTICLES: &[&str] = &["in", "on", "over", "to", "up", "off", "by", "for"];
const PHRASAL: &[&str] = &[
    "log", "logged", "sign", "signed", "check", "checked", "turn", "turned", "come", "came", "hand", "handed", "fill",
    "filled", "paid", "pay", "asked", "waited", "looked", "move", "moved", "plug", "live", "lived", "go", "goes",
    "went", "get", "put", "carry", "call",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_word_that_stands_again_is_a_slip_unless_it_may_be_meant() {
        assert_marked(
            &RepeatedWord,
            &[
                "I saw ‹the the› talk",
                "I saw ‹the the the› talk",
                "I saw ‹the\nthe› talk",
                "I saw the\n\nthe talk",
                "I saw the, the talk",
                "‹we both we both› met",
                "‹We we've› met",
                "the they met",
                "I know that that works",
                "I know what it was was a fuse",
                "What it does does not matter",
                "The pump ‹does does› not work",
                "I look at at night",
                "I look ‹at at› stars",
                "I sat ‹at at› noon",
                "I look at at 9",
                "It was done ‹by by› noon",
                "We danced to New York New York",
                "We ‹sang New sang New› there",
                "I know ‹that that› you met",
                "What it is is a start",
                "The talk ‹is is› good",
                "I log in in the evening",
                "I live ‹of of› it, and grow ‹in in› it",
                "It was very very good",
                "I met Duran Duran there",
                "‹I I› met them",
                "‹The the› talk",
                "you know you know it",
                "I have 5 5 and a2 a2",
                "‹Straße straße› one",
                "well said. Said well",
            ],
        );
    }

    #[test]
    fn again_is_the_word_or_a_contraction_of_it() {
        for (first, second, length, expected) in [
            ("we", "We", 1, true),
            ("we", "we've", 1, true),
            ("we", "we’ve", 1, true),
            ("we", "we've", 2, false),
            ("we", "went", 1, false),
            ("dog", "dog's", 1, false),
            ("été", "ÉTÉ", 1, true),
            ("a", "été", 1, false),
        ] {
            assert_eq!(is_again(first, second, length), expected, "{first}, {second}");
        }
    }
}
