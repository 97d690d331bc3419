//! Which words of a note are particular: what a form letter would not have.

use std::ops::Range;

use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::Hit;
use crate::text::words::{Class, Classes, LITTLE_WORDS};

/// Tells the words that a form letter would not have: what is left of the
/// note without its hello, its little words, the vocabulary of networking, the
/// names of broad fields and of the two, and what merely repeats the
/// recipient's own profile.
pub(super) struct Wording<'n, 'a> {
    pub(super) note: &'n Note<'a>,
    /// The words between hello and signature.
    pub(super) body: Range<usize>,
    /// The names of the two, in lower case.
    names: Vec<String>,
    /// What else the recipient's profile says, in lower case.
    profile: Vec<String>,
}

impl<'n, 'a> Wording<'n, 'a> {
    pub(super) fn of(note: &'n Note<'a>, greeted: usize) -> Self {
        let recipient = &note.request.recipient;
        let words = |facts: [&'n Option<String>; 2]| {
            let words = |fact: &'n String| fact.split(|character: char| !character.is_alphanumeric());
            facts.into_iter().flatten().flat_map(words).map(str::to_lowercase).collect()
        };
        Self {
            note,
            body: greeted..signature(note),
            names: words([&recipient.name, &note.request.sender.name]),
            profile: words([&recipient.headline, &recipient.company]),
        }
    }

    /// Whether word `at` names a subject, be it a field, or where they work.
    pub(super) fn is_subject(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        self.is_content(at) && (!word.senses.any(COMMON) || word.senses.any(CONCRETE) || self.note.text.is_name(at))
    }

    /// Whether word `at` says something that not any note to anybody may say.
    fn is_content(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        self.body.contains(&at)
            && word.text.chars().count() > 1
            && !is_text_speak(word.text)
            && !word.senses.any(EMPTY)
            && !self.note.covered(at, &OPENING)
            && !is_small_talk(self.note, at)
            && !word.is_any(EVERYWHERE)
            && !is_contraction(self.note, at)
            && !self.names.iter().any(|name| word.is(name))
    }

    /// Whether word `at` is one that few notes have.
    pub(super) fn is_particular(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        self.is_subject(at) && !word.senses.any(BROAD) && !self.profile.iter().any(|fact| word.is(fact))
    }

    /// What word `at` brings to a tie: half as much if everybody says it daily.
    pub(super) fn weight(&self, at: usize) -> usize {
        if self.is_particular(at) {
            2
        } else {
            usize::from(self.is_content(at) && !self.note.text.words()[at].senses.any(BROAD))
        }
    }

    /// Whether word `at` is of the reader's profile.
    pub(super) fn is_theirs(&self, at: usize) -> bool {
        let word = self.note.text.words()[at].text;
        let stem = word.trim_end_matches("'s").trim_end_matches("’s");
        self.profile.iter().any(|fact| fact.eq_ignore_ascii_case(stem))
    }

    pub(super) fn sentence_of(&self, hit: &Hit) -> Range<usize> {
        self.note.text.sentences()[self.note.text.words()[hit.words.start].sentence].words.clone()
    }

    /// Whether the sentence of a hit names a subject.
    pub(super) fn name_subject(&self, hit: &Hit) -> bool {
        self.sentence_of(hit).any(|at| self.is_subject(at))
    }
}

/// How many of these words few other notes have.
pub(crate) fn particulars_of(note: &Note<'_>, greeted: usize, words: Range<usize>) -> usize {
    let wording = Wording::of(note, greeted);
    words.filter(|&at| wording.is_particular(at)).count()
}

/// Whether word `at` is one of those that hold a note together: a little word,
/// or one of hellos, thanks, praise and goodbyes.
pub(crate) fn is_courtesy(note: &Note<'_>, at: usize) -> bool {
    note.text.words()[at].senses.any(COURTEOUS) || note.covered(at, &CLOSING)
}

/// Whether word `at` carries no subject matter: a little word or a goodbye.
pub(crate) fn is_small_talk(note: &Note<'_>, at: usize) -> bool {
    note.text.words()[at].senses.any(SMALL) || note.covered(at, &CLOSING)
}

/// Words that carry no subject matter.
const SMALL: Classes = Classes::of(&[Class::Adverb]).and(LITTLE_WORDS);

/// Whether word `at` is a little or a common word and what was put to it:
/// today's, it'd.
fn is_contraction(note: &Note<'_>, at: usize) -> bool {
    let stem = note.text.words()[at].text.split(['\'', '’']).next().unwrap_or_default();
    stem.len() < note.text.words()[at].text.len()
        && note.lexicon().known(&stem.to_lowercase()).senses.any(COMMON.and(EMPTY))
}

/// Whether a word is spelt as in a text message: "hv", "gr8".
fn is_text_speak(word: &str) -> bool {
    let is_small = |letter: char| letter.is_ascii_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    word.starts_with(is_small)
        && word.is_ascii()
        && (!word.contains(is_vowel) || word.contains(|letter: char| letter.is_ascii_digit()))
}

/// Where all notes are sent.
const EVERYWHERE: &[&str] = &["linkedin"];

/// Words that any note to anybody may have.
const EMPTY: Classes = Classes::of(&[Class::Vague]).and(COURTEOUS);

/// Those of them that are made of what people say to one another.
const COURTEOUS: Classes = Classes::of(&[
    Class::Courtesy,
    Class::Light,
    Class::Connect,
    Class::Praise,
    Class::Thank,
    Class::Slot,
    Class::Heed,
    Class::Seek,
])
.and(SMALL);

/// What everybody says daily.
const COMMON: Classes = Classes::of(&[Class::Common]);

/// What can be touched, visited or learned, however common its name.
const CONCRETE: Classes =
    Classes::of(&[Class::Trade, Class::Craft, Class::Field, Class::School, Class::Event, Class::Place, Class::Group]);

/// Names of lines of work.
const BROAD: Classes = Classes::of(&[Class::Field]);

/// Where the signature begins, or the note ends.
fn signature(note: &Note<'_>) -> usize {
    let end = note.text.words().len();
    if !is_signed(note) {
        return end;
    }
    let begins = |&at: &usize| !note.text.is_name(at - 1) || note.text.before(at).contains('\n');
    (1..end).rev().find(begins).unwrap_or(end)
}

/// Whether the note ends with a name on a line of its own or after a closing.
pub(super) fn is_signed(note: &Note<'_>) -> bool {
    let Some(last) = note.text.words().len().checked_sub(1).filter(|&last| last > 0) else {
        return false;
    };
    note.text.is_name(last)
        && (note.text.before(last).contains('\n')
            || note.covered(last - 1, &CLOSING)
            || note.text.before(last).contains(['-', '–', '—']))
}

pattern_lists! {
    /// A job that is offered to anybody.
    pub(crate) OPENING: [
        "(perfect|great|good|ideal|strong|excellent) ..1 (fit|match|candidate|addition) (for|to) (our|my|a|an|the|this) (..4 (position|role|job|opening|vacancy|team))?",
        "(looking for|seeking|hiring|searching for|recruiting|need) ..6 to join (our|my|us|a|the) ..2 (team|startup|company)",
        "(working with|on behalf of|representing|recruiting for|hiring for) (a|an|one of) ..5 (company|client|firm|startup|employer)",
        "(competitive|attractive|excellent|great) (pay|salary|benefits|compensation|package|culture) (and benefits)?",
        "(role|position|opportunity|job) ..2 (you'd|you would|you|be) ..1 (perfect|ideal|great) (for|fit)",
        "(once in a lifetime|fully remote|salary ..2 <number>)",
    ]

    /// Words that close a note.
    CLOSING: [
        "(best|kind|warm|warmest|many) (regards|wishes|thanks)",
        "(regards|best|cheers|thanks|thank you|sincerely|yours|yours (truly|sincerely|faithfully)|take care|greetings|respectfully|cordially|warmly)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Relation;
    use crate::signs::tests::read;

    #[test]
    fn a_signature_is_the_names_at_the_end() {
        for (text, expected) in [
            ("Hi Ada, hello.\nTomas", Some("Tomas")),
            ("Hi Ada, hello. Regards, Tomas Lind", None),
            ("Hi Ada, hello. best regards Tomas", Some("Tomas")),
            ("Hi Ada, hello.\nAda\nTomas", Some("Tomas")),
            ("Hi Ada, hello", None),
        ] {
            read(text, Relation::Unknown, |note, _| {
                let at = signature(note);
                let rest = note.text.words().get(at).map(|word| &text[word.span.start..]);
                assert_eq!(rest, expected, "{text}");
            });
        }
    }

    #[test]
    fn a_particular_word_is_one_that_few_notes_have() {
        for (text, subjects, particular) in [
            ("Hi Ada, sediment and mud", &["sediment", "mud"][..], &["sediment", "mud"][..]),
            ("Hi Ada, marketing of mud", &["marketing", "mud"], &["mud"]),
            ("Hi Ada, Brightwater moraines", &["Brightwater", "moraines"], &[]),
            ("Hi Ada, Okafor and Lind", &[], &[]),
            ("Hi Ada, x marks mud", &["mud"], &["mud"]),
            ("Hi Ada, I would like to connect. Best regards", &[], &[]),
            ("Hi Ada, mud\nPetra", &["mud"], &["mud"]),
        ] {
            read(text, Relation::Unknown, |note, signs| {
                let words = Wording::of(note, signs.greeted());
                let told = |is_told: &dyn Fn(usize) -> bool| -> Vec<&str> {
                    let all = note.text.words();
                    (0..all.len()).filter(|&at| is_told(at)).map(|at| all[at].text).collect()
                };
                assert_eq!(told(&|at| words.is_subject(at)), subjects, "{text}");
                assert_eq!(told(&|at| words.is_particular(at)), particular, "{text}");
            });
        }
    }
}
