//! Words in capitals, written as one writes them: what is a name or short for
//! something keeps its capitals, as far as it can be told.

use std::ops::Range;

use crate::note::Note;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::text::names::is_title;
use crate::text::{capitalized, proper};

/// These words, and what stands between them, in small letters. Nothing where
/// a word may be a name as well as not.
pub(crate) fn in_small_letters(note: &Note<'_>, signs: &Signs, words: &Range<usize>) -> Option<String> {
    let letters = Letters { note, signs, signed: Body::of(note, signs).signed() };
    let mut small = String::new();
    let mut at = note.text.words()[words.start].span.start;
    let mut after_name = false;
    for number in words.clone() {
        let word = &note.text.words()[number];
        small.push_str(&note.text.as_str()[at..word.span.start]);
        let written = letters.written(number, after_name)?;
        if !word.is("and") {
            let is_name = written.starts_with(char::is_uppercase) && written.contains(char::is_lowercase);
            after_name = is_name && !word.is_ordinary() && proper::written(word.text).is_none();
        }
        small.push_str(&written);
        at = word.span.end;
    }
    Some(small)
}

/// Word `at`, in small letters, as the two people's names and what they belong
/// to are written.
pub(crate) fn known_name(note: &Note<'_>, signs: &Signs, at: usize) -> Option<String> {
    let word = note.text.words()[at].text;
    let letters = Letters { note, signs, signed: note.text.as_str().len() };
    letters.known(at, word).filter(|name| name != word)
}

struct Letters<'n, 'a> {
    note: &'n Note<'a>,
    signs: &'n Signs,
    /// Where the signature begins, in bytes.
    signed: usize,
}

impl Letters<'_, '_> {
    /// How word `at` is written; `after_name` says whether the word before it
    /// is a name.
    fn written(&self, at: usize, after_name: bool) -> Option<String> {
        let word = &self.note.text.words()[at];
        let small = word.text.to_lowercase();
        if word.text == "I" || small.starts_with("i'") || small.starts_with("i’") {
            return Some(capitalized(&small));
        }
        if word.text != "A" && !word.is_all_caps() || word.has_digit() {
            return Some(word.text.to_owned());
        }
        let begins = self.note.text.begins_sentence(at);
        let (stem, ending) = small.split_at(small.find(['\'', '’']).unwrap_or(small.len()));
        if let Some(name) = self.known(at, stem).or_else(|| proper::written(stem).map(str::to_owned)) {
            return Some(name + ending);
        }
        if self.is_short_for(at) {
            return Some(word.text.to_owned());
        }
        if self.is_called(at) || (is_title(word.text) && !word.is_any(FORMS_OF_ADDRESS)) {
            return Some(capitalized(&small));
        }
        let written = if word.is_ordinary() { Some(small) } else { self.unknown(at, after_name) };
        if begins {
            Some(written.map_or_else(|| capitalized(&word.text.to_lowercase()), |word| capitalized(&word)))
        } else {
            written
        }
    }

    /// `word` as the two people's names and what they belong to are written.
    fn known(&self, at: usize, word: &str) -> Option<String> {
        let (recipient, sender) = (&self.note.request.recipient, &self.note.request.sender);
        let pieces = |fact: &str| -> Vec<String> {
            fact.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect()
        };
        let names = [&recipient.name, &sender.name].into_iter().flatten().flat_map(|fact| pieces(fact));
        let places = [&recipient.company, &recipient.school].into_iter().flatten().flat_map(|fact| pieces(fact));
        let is_word = |piece: &String| piece.to_lowercase() == word;
        let is_common = self.note.text.words()[at].is_ordinary() && !self.is_called(at);
        if is_common {
            return None;
        }
        let name = names.into_iter().find(is_word).map(|name| {
            let is_loud = name.chars().count() > 1 && name.chars().all(char::is_uppercase);
            if is_loud { capitalized(word) } else { name }
        });
        name.or_else(|| places.into_iter().find(is_word))
    }

    /// Whether the word stands where somebody is called by name: in the
    /// hello, after a title or "my name is", in the signature.
    fn is_called(&self, at: usize) -> bool {
        let words = self.note.text.words();
        let is_greeted = self.signs.greeting.as_ref().is_some_and(|greeting| greeting.named.contains(&at));
        let before = |back: usize| at.checked_sub(back).map(|before| &words[before]);
        let is_titled = before(1).is_some_and(|word| is_title(word.text) && !word.is_any(FORMS_OF_ADDRESS));
        let is_named = before(1).is_some_and(|word| word.is_any(&["is", "named", "called"]))
            && before(2).is_some_and(|word| word.is("name"));
        let signs = words[at].span.start >= self.signed && !words[at].is_ordinary();
        is_greeted || is_titled || is_named || signs
    }

    /// Whether an ordinary word is short for something here: "the US", "in
    /// IT".
    fn is_short_for(&self, at: usize) -> bool {
        let words = self.note.text.words();
        let follows = |list: &[&str]| at > 0 && words[at - 1].is_any(list) && self.note.text.before(at) == " ";
        let leads = |list: &[&str]| words.get(at + 1).is_some_and(|next| next.is_any(list));
        (words[at].is_any(&["us", "who", "un"]) && follows(&["the"]))
            || (words[at].is("it") && (follows(&["in", "an", "of"]) || leads(IT_PEOPLE)))
    }

    /// How a word that is not an ordinary one is written, by what stands
    /// before it.
    fn unknown(&self, at: usize, after_name: bool) -> Option<String> {
        let word = &self.note.text.words()[at];
        let small = word.text.to_lowercase();
        if !is_sayable(&small) {
            return Some(word.text.to_owned());
        }
        let is_short = small.chars().count() < 4;
        let before =
            at.checked_sub(1).filter(|_| self.note.text.before(at) == " " && !self.note.text.begins_sentence(at));
        let follows = |list: &[&str]| before.is_some_and(|before| self.note.text.words()[before].is_any(list));
        if ends_in(&small, SURE_ENDINGS) {
            Some(small)
        } else if follows(BEFORE_NAMES) || (after_name && before.is_some()) {
            Some(if is_short { word.text.to_owned() } else { capitalized(&small) })
        } else if follows(&["an"]) && !small.starts_with(['a', 'e', 'i', 'o', 'u', 'h']) {
            Some(word.text.to_owned())
        } else if !is_short && (follows(BEFORE_NOUNS) || ends_in(&small, ENDINGS)) {
            Some(small)
        } else {
            None
        }
    }
}

/// Whether a word can be said as one, as hardly any abbreviation can.
fn is_sayable(word: &str) -> bool {
    let is_vowel = |letter: char| "aeiouyäöüéèà".contains(letter);
    let longest = word.split(is_vowel).map(|consonants| consonants.chars().count()).max().unwrap_or(0);
    word.contains(is_vowel) && longest < 5
}

fn ends_in(word: &str, endings: &[&str]) -> bool {
    word.chars().count() > 5 && endings.iter().any(|ending| word.ends_with(ending))
}

const FORMS_OF_ADDRESS: &[&str] = &["sir", "madam", "ma'am", "maam", "miss", "professor", "doctor"];

const IT_PEOPLE: &[&str] = &[
    "manager", "support", "team", "department", "consultant", "sector", "industry", "company", "jobs", "specialist",
    "engineer",
];

/// Words before a place, a firm or a person.
const BEFORE_NAMES: &[&str] =
    &["in", "from", "near", "at", "for", "with", "by", "join", "joined", "hi", "hello", "dear", "hey"];

/// Words before what anybody may have or be.
const BEFORE_NOUNS: &[&str] = &[
    "a", "an", "my", "your", "our", "his", "her", "their", "this", "that", "these", "those", "some", "any", "no",
    "every", "each", "very", "good", "great", "new", "few", "many", "several", "other", "more", "same", "so", "too",
];

/// No name ends like this.
const SURE_ENDINGS: &[&str] = &[
    "ing", "tion", "tions", "sion", "ment", "ments", "ness", "ance", "ence", "ity", "ics", "ship", "able", "ible",
    "ful", "less", "ously", "ively",
];

/// Few names end like this.
const ENDINGS: &[&str] = &[
    "ed", "er", "ers", "or", "ors", "ly", "ist", "ists", "ous", "ive", "ical", "ian", "ians", "ies", "ory", "ary",
    "age", "ure", "ators", "ator",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient};
    use crate::rules::lexicon;

    #[test]
    fn names_and_what_is_short_for_something_keep_their_capitals() {
        for (text, expected) in [
            ("HI ADA, MY NAME IS JO FROM THE BBC IN LEEDS.", Some("Hi Ada, my name is Jo from the BBC in Leeds.")),
            ("I'M A SURVEYOR", Some("I'm a surveyor")),
            ("I WORK FOR IBM", Some("I work for IBM")),
            ("I’M IN IT. IT WAS GOOD.", Some("I’m in IT. It was good.")),
            ("SEE US IN THE US ON MONDAY", Some("See us in the US on Monday")),
            ("DEAR MR OKAFOR, I WORK AT UCL", Some("Dear Mr Okafor, I work at UCL")),
            ("HELLO SIR, PLEASE CALL", Some("Hello sir, please call")),
            ("I AM AN MRI OPERATOR FROM OSLO AND BERGEN", Some("I am an MRI operator from Oslo and Bergen")),
            ("I LIKE HIS POST ON LINKEDIN", Some("I like his post on LinkedIn")),
            ("I LIKE KILNWORKS", Some("I like Kilnworks")),
            ("ADA'S TALK WAS GOOD", Some("Ada's talk was good")),
            ("I LIKE OMAHA", None),
            ("THE OMAHA SHOW", None),
        ] {
            let recipient = Recipient {
                name: Some("Ada Okafor".to_owned()),
                company: Some("Kilnworks".to_owned()),
                ..Recipient::default()
            };
            let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
            let note = Note::new(&request, lexicon(), None);
            let all = 0..note.text.words().len();
            let mut small = in_small_letters(&note, &Signs::of(&note), &all);
            if let Some(small) = &mut small {
                small.push_str(&text[note.text.span_of(&all).end..]);
            }
            assert_eq!(small.as_deref(), expected, "{text}");
        }
    }
}
