//! Noun or verb? Many words that matter here are either: call, share, lead,
//! offer, work, book, train, post, follow. Their neighbours decide; where
//! they do not, the word is unsure, and what asks for one of the two passes
//! it by.

use super::{Class, Classes, Forms, Senses};

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tag {
    Noun,
    Verb,
    Unsure,
}

/// A word's neighbours, as far as the tagger looks.
#[derive(Clone, Copy, Debug, Default)]
struct Neighbour<'w> {
    /// In lower case or not.
    text: &'w str,
    senses: Senses,
    /// Whether a mark parts it from the word.
    is_parted: bool,
}

/// Settles what each word of a sentence is. `parted` says of each whether a
/// mark stands before it.
pub(crate) fn settle(words: &[&str], senses: &mut [Senses], parted: &[bool]) {
    for at in 0..words.len() {
        let here = senses[at];
        if !(here.forms.meets(Forms::NOUN) && here.forms.meets(Forms::VERB)) {
            continue;
        }
        let neighbour =
            |index: usize, is_parted: bool| Neighbour { text: words[index], senses: senses[index], is_parted };
        let before = at.checked_sub(1).map(|index| neighbour(index, parted[at]));
        let before_that = at.checked_sub(2).map(|index| neighbour(index, parted[at - 1]));
        let after = (at + 1 < words.len()).then(|| neighbour(at + 1, parted[at + 1]));
        senses[at] = match tag(here, before, before_that, after) {
            Tag::Noun => Senses { verb: Classes::NONE, forms: here.forms.without(Forms::VERB), ..here },
            Tag::Verb => Senses { noun: Classes::NONE, forms: here.forms.without(Forms::NOUN), ..here },
            Tag::Unsure => Senses { forms: here.forms.and(Forms::UNSURE), ..here },
        };
    }
}

/// Noun or verb, by the words around it.
fn tag(
    here: Senses,
    before: Option<Neighbour<'_>>,
    before_that: Option<Neighbour<'_>>,
    after: Option<Neighbour<'_>>,
) -> Tag {
    let before = before.filter(|word| !word.is_parted);
    let before_that = before_that.filter(|word| before.is_some() && !word.is_parted);
    // "I also work" is "I work".
    let (before, before_that) = match before {
        Some(word) if word.senses.other.meets(ADVERBS) && !word.senses.other.meets(PLEASE) => (before_that, None),
        _ => (before, before_that),
    };
    let after = after.filter(|word| !word.is_parted);
    let takes_object = after.is_some_and(|word| word.senses.other.meets(BEGINS_OBJECT) || is_object(word.text));
    let Some(before) = before else {
        // Nothing before it: "Book a slot", "Call with Ada", "Coffee?"
        let is_base = here.forms.meets(Forms::BASE);
        return match after {
            Some(_) if takes_object && (is_base || here.forms.meets(Forms::ING)) => Tag::Verb,
            Some(word) if word.senses.other.meets(PREPOSITIONS) && here.forms.meets(Forms::MANY) => Tag::Noun,
            Some(_) => Tag::Unsure,
            None => Tag::Noun,
        };
    };
    let said = before.senses.other;
    if is_to(before.text) {
        let is_way = before_that.is_some_and(|word| is_any(word.text, LEADS_SOMEWHERE));
        return match here.forms.meets(Forms::BASE) {
            true if is_way && !takes_object => Tag::Unsure,
            true => Tag::Verb,
            false => Tag::Noun,
        };
    }
    // "me work", "you call": whoever is the subject; but "her work", "your call".
    if said.meets(DETERMINERS) || is_possessive(before.text) {
        let points = is_any(before.text, POINTING) && here.forms.meets(Forms::THIRD) && !here.forms.meets(Forms::BASE);
        return if points && takes_object { Tag::Verb } else { Tag::Noun };
    }
    if said.meets(MODALS.and(PLEASE)) || is_subject(before.text) {
        return if here.forms.meets(Forms::BASE.and(Forms::PAST).and(Forms::ING)) || is_singular(before.text) {
            Tag::Verb
        } else {
            Tag::Noun
        };
    }
    if said.meets(PREPOSITIONS) {
        return if here.forms.meets(Forms::ING) && takes_object { Tag::Verb } else { Tag::Noun };
    }
    if said.meets(AUXILIARIES) {
        // "is calling", "was offered", "have work"
        return if here.forms.meets(Forms::ING.and(Forms::PAST)) { Tag::Verb } else { Tag::Noun };
    }
    if takes_object && before.senses.forms.meets(Forms::NOUN) && here.forms.meets(Forms::THIRD.and(Forms::PAST)) {
        return Tag::Verb;
    }
    if is_like_adjective(&before) && here.forms.meets(Forms::NOUN) && !takes_object {
        return Tag::Noun;
    }
    if takes_object && before.senses.other.meets(JOINTS) {
        return Tag::Verb;
    }
    // "product demo", "phone call", "summer school"
    let follows_noun = before.senses.forms.meets(Forms::NOUN) && !before.senses.forms.meets(Forms::VERB);
    if follows_noun && here.forms.meets(Forms::BASE) && !takes_object {
        return Tag::Noun;
    }
    Tag::Unsure
}

const DETERMINERS: Classes = Classes::of(&[Class::Determiner]);
const PREPOSITIONS: Classes = Classes::of(&[Class::Preposition]);
const MODALS: Classes = Classes::of(&[Class::Modal]);
const PLEASE: Classes = Classes::of(&[Class::Please]);
const ADVERBS: Classes = Classes::of(&[Class::Adverb]);
const AUXILIARIES: Classes = Classes::of(&[Class::Auxiliary]);
const JOINTS: Classes = Classes::of(&[Class::Joint]);
const BEGINS_OBJECT: Classes = DETERMINERS;

fn is_to(word: &str) -> bool {
    word.eq_ignore_ascii_case("to")
}

fn is_any(word: &str, words: &[&str]) -> bool {
    words.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// "my neighbour's work"
fn is_possessive(word: &str) -> bool {
    (word.ends_with("'s") || word.ends_with("’s")) && !is_any(word, NOT_POSSESSIVE)
}

const NOT_POSSESSIVE: &[&str] =
    &["it's", "that's", "he's", "she's", "let's", "what's", "who's", "there's", "here's", "it’s", "that’s", "let’s"];

fn is_subject(word: &str) -> bool {
    is_any(word, &["i", "you", "u", "we", "they", "who", "let's", "let’s", "lets"]) || is_singular(word)
}

fn is_singular(word: &str) -> bool {
    is_any(word, &["he", "she", "it"])
}

/// "call me"
fn is_object(word: &str) -> bool {
    is_any(word, &["me", "you", "us", "him", "them", "it"])
}

/// "this helps us", but "this help"
const POINTING: &[&str] = &["this", "that"];

/// "back to work" is no infinitive.
const LEADS_SOMEWHERE: &[&str] = &[
    "back", "way", "go", "goes", "going", "went", "come", "came", "return", "drive", "walk", "cycle", "access", "used",
];

/// Whether a word is likely to stand before a noun: of a class as an
/// adjective, or formed like one.
fn is_like_adjective(word: &Neighbour<'_>) -> bool {
    let is_formed = word.text.len() > 4 && ENDINGS.iter().any(|ending| word.text.ends_with(ending));
    let is_described = word.senses.forms.meets(Forms::PLAIN)
        && !word.senses.other.meets(JOINTS.and(ADVERBS).and(AUXILIARIES).and(MODALS));
    is_described || is_formed && !word.senses.forms.meets(Forms::VERB)
}

const ENDINGS: &[&str] = &["al", "ive", "ful", "ous", "ic", "able", "ible", "ary", "ish", "less"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::lexicon;
    use crate::text::Text;

    /// Words that are a noun or a verb.
    const EITHER: &[&str] = &[
        "call", "pilot", "offer", "work", "book", "train", "post", "talk", "visit", "study", "coach", "guide",
        "review", "farm", "support", "chat", "design", "report", "host", "judge", "interview", "quote", "plan",
        "research", "lead", "mentor", "answer", "vote", "sponsor", "drill", "drill",
    ];

    /// Where they stand, and what they are there.
    const PLACES: &[(&str, Tag)] = &[
        ("Could you ‹› me", Tag::Verb),
        ("I ‹› it", Tag::Verb),
        ("We also ‹› them", Tag::Verb),
        ("Please ‹› her", Tag::Verb),
        ("I'd like to ‹› you", Tag::Verb),
        ("Thanks for the ‹›", Tag::Noun),
        ("I saw your ‹› in Leeds", Tag::Noun),
        ("After a ‹› we left", Tag::Noun),
        ("We met during ‹›", Tag::Noun),
        ("Back to ‹›", Tag::Unsure),
    ];

    #[test]
    fn neighbours_tell_noun_from_verb() {
        let mut failures = Vec::new();
        for word in EITHER {
            for (place, expected) in PLACES {
                let text = place.replace("‹›", word);
                let read = Text::read(&text, |word| lexicon().known(word));
                let found = read.words().iter().find(|found| found.is(word)).expect("it is there").senses.forms;
                let tag = match (found.meets(Forms::UNSURE), found.meets(Forms::VERB)) {
                    (true, _) => Tag::Unsure,
                    (_, true) => Tag::Verb,
                    (_, false) => Tag::Noun,
                };
                if tag != *expected {
                    failures.push(format!("{text}: {tag:?}"));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }
}
