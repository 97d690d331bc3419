//! Fingerprints: what is kept of a note that was sent, to know it again when
//! nearly the same goes to somebody else (guideline 10). No word can be read off
//! it; but who has the key too can test whether a word is likely in the note.
//!
//! Of a note without its hello, names and numbers two sets are kept: the pairs
//! of neighbouring words, and the words that tell what it is about. Each pair
//! and word becomes a number of twelve bits, worked out with a key. Of a long
//! text a sample is kept, chosen so that of what two texts have in common both
//! keep the same (bottom-k `MinHash`); of an invitation all is.
//!
//! The telling words weigh most: they stay when a note is shortened or put
//! into other words, and change when what is true of one person only is said
//! in the same setting. Words that each have and the other has not speak
//! against it far more than those of one alone.

use std::collections::{BTreeSet, HashSet};
use std::hash::Hasher;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use crate::catalogue::Language;
use crate::facts;
use crate::note::Note;
use crate::signs::greeting::Greeting;
use crate::signs::{language, particular};
use crate::starters;
use crate::text::names::fold;

/// From here on, of 100, two notes are nearly the same.
pub const ALIKE: u32 = 75;

/// What fingerprints are made with: random numbers, drawn once for each
/// installation. Fingerprints of different keys have nothing in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Key(pub [u32; 4]);

/// What is kept of a note. As a string it takes two characters a number, and
/// 225 at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint {
    /// Of the pairs of neighbouring words, in ascending order; none of a short
    /// note, of which all words tell.
    pairs: Vec<u16>,
    /// Of the telling words, in ascending order.
    words: Vec<u16>,
}

impl Fingerprint {
    /// The fingerprint of a note.
    pub(crate) fn of(key: &Key, note: &Note<'_>) -> Self {
        let Features { pairs, words } = Features::of(note);
        Self { pairs: key.sketch(PAIR, &pairs, MOST_PAIRS), words: key.sketch(WORD, &words, MOST_WORDS) }
    }

    /// How much two notes are alike, from 0 to 100: from [`ALIKE`] on they are
    /// nearly the same.
    #[must_use]
    pub fn alike(&self, other: &Self) -> u32 {
        self.most_alike([other])
    }

    /// How much the most alike of these is alike; 0 where there are none.
    #[must_use]
    pub fn most_alike<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> u32 {
        let marks = Marks::of(self);
        others.into_iter().map(|other| marks.alike(other)).max().unwrap_or(0)
    }

    /// Whether nothing can be said to be like it: it has too few words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.pairs.is_empty()
    }
}

/// One fingerprint, laid out to compare many others with it: what each number
/// stands for in it.
struct Marks<'a> {
    of: &'a Fingerprint,
    marks: Vec<u8>,
}

impl<'a> Marks<'a> {
    fn of(of: &'a Fingerprint) -> Self {
        let mut marks = vec![0; VALUES.into()];
        for (numbers, mark) in [(&of.pairs, PAIR), (&of.words, WORD)] {
            for &number in numbers {
                marks[usize::from(number)] |= mark;
            }
        }
        Self { of, marks }
    }

    fn alike(&self, other: &Fingerprint) -> u32 {
        if self.of.pairs.is_empty() || other.pairs.is_empty() {
            return if !other.is_empty() && self.of == other { 100 } else { 0 };
        }
        let both = self.common(PAIR, &other.pairs);
        let pairs = 200 * both / (self.of.pairs.len() + other.pairs.len());
        let both = self.common(WORD, &other.words);
        let (one, two) = (self.of.words.len() - both, other.words.len() - both);
        let (fewer, more) = (one.min(two), one.max(two));
        let replaced = fewer + fewer.saturating_sub(FEW_WORDS);
        // Where few words tell, the pairs speak for one more.
        let words = 10 * (100 * both + pairs) / (10 * (both + 1 + replaced) + 3 * more);
        let alike = scaled(pairs, PAIRS_PERCENT).min(scaled((pairs + 4 * words) / 5, PERCENT));
        u32::try_from(alike).unwrap_or(0)
    }

    fn common(&self, mark: u8, others: &[u16]) -> usize {
        others.iter().filter(|&&number| self.marks[usize::from(number)] & mark > 0).count()
    }
}

/// `percent` on a scale of 100 on which `enough` comes to [`ALIKE`].
fn scaled(percent: usize, enough: usize) -> usize {
    let alike = ALIKE as usize;
    if percent < enough {
        percent * alike / enough
    } else {
        alike + (percent - enough) * (100 - alike) / (100 - enough)
    }
}

impl Key {
    /// The numbers of these texts: of many those whose hashes are least.
    fn sketch(&self, mark: u8, texts: &BTreeSet<String>, most: usize) -> Vec<u16> {
        let mut hashes: Vec<u64> = texts.iter().map(|text| self.hash(mark, text)).collect();
        hashes.sort_unstable();
        hashes.truncate(most);
        // The order of the numbers is to say nothing of the hashes.
        let numbers: BTreeSet<u16> = hashes.into_iter().map(number).collect();
        numbers.into_iter().collect()
    }

    fn hash(&self, mark: u8, text: &str) -> u64 {
        let [a, b, c, d] = self.0.map(u64::from);
        let mut hasher = SipHasher13::new_with_keys(a << 32 | b, c << 32 | d);
        hasher.write(&[mark]);
        hasher.write(text.as_bytes());
        hasher.finish()
    }
}

/// The last bits of a hash. So few that many words share them: even with the
/// key, a number is no word's own.
fn number(hash: u64) -> u16 {
    let [low, high, ..] = hash.to_le_bytes();
    u16::from_le_bytes([low, high]) % VALUES
}

/// What a note is compared by.
#[derive(Debug, Default)]
struct Features {
    pairs: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Features {
    fn of(note: &Note<'_>) -> Self {
        let reading = Reading::of(note);
        let told = reading.read(|at| !reading.is_name(at), |at, word| reading.is_telling(at, word));
        if told.pairs.len() >= SHORT_PAIRS {
            return told;
        }
        // Of a short note all must be the same: each word tells.
        let Self { words, .. } = reading.read(|_| true, |_, _| true);
        if words.len() < FEWEST_WORDS { Self::default() } else { Self { pairs: BTreeSet::new(), words } }
    }
}

/// A note, as it is read for the comparison.
struct Reading<'n, 'a> {
    note: &'n Note<'a>,
    /// The first word after the hello.
    start: usize,
    /// Whether names are told by their capitals.
    has_capitals: bool,
    /// The words of the reader's names, folded.
    theirs: HashSet<String>,
    /// The words by which the writer is known, folded.
    own: HashSet<String>,
}

impl<'n, 'a> Reading<'n, 'a> {
    fn of(note: &'n Note<'a>) -> Self {
        let (recipient, sender) = (&note.request.recipient, &note.request.sender);
        let theirs = [&recipient.name, &recipient.company, &recipient.school];
        let own = [&sender.companies, &sender.schools, &sender.places, &sender.groups];
        let own = sender.name.iter().chain(&sender.role).chain(own.into_iter().flatten());
        // German has capitals for every noun.
        let has_capitals = language::of(note) == Language::En;
        let (theirs, own) = (words_of(theirs.into_iter().flatten()), words_of(own));
        Self { note, start: after_hello(note), has_capitals, theirs, own }
    }

    /// The words that are kept, but for the reader's names, in pairs within
    /// their sentence, and which of them tell.
    fn read(&self, is_kept: impl Fn(usize) -> bool, is_telling: impl Fn(usize, &str) -> bool) -> Features {
        let mut features = Features::default();
        for sentence in self.note.text.sentences() {
            let mut before: Option<String> = None;
            for at in sentence.words.clone().filter(|&at| at >= self.start && is_kept(at)) {
                let word = fold(self.note.text.words()[at].text);
                if self.is_theirs(at, &word) {
                    continue;
                }
                if let Some(before) = before {
                    features.pairs.insert(format!("{before} {word}"));
                }
                if is_telling(at, &word) {
                    features.words.insert(beginning(&word).to_owned());
                }
                before = Some(word);
            }
        }
        features
    }

    /// Whether word `at` is of one of the reader's names. In small letters an
    /// ordinary word is none: "will".
    fn is_theirs(&self, at: usize, folded: &str) -> bool {
        let word = &self.note.text.words()[at];
        self.theirs.contains(folded) && (word.is_capitalized() || !word.is_ordinary())
    }

    /// Whether word `at` is a name or a number.
    fn is_name(&self, at: usize) -> bool {
        let is_number = self.note.text.words()[at].text.contains(char::is_numeric);
        is_number || self.has_capitals && self.note.text.is_name(at)
    }

    /// Whether word `at` tells what the note is about: not any note may have
    /// it, nor one begun with a draft of ours, and it is not the writer's.
    fn is_telling(&self, at: usize, folded: &str) -> bool {
        !particular::is_courtesy(self.note, at) && !self.own.contains(folded) && !words_of_drafts().contains(folded)
    }
}

/// The words of names, folded; of those that have three letters at least.
fn words_of<'s>(names: impl Iterator<Item = &'s String>) -> HashSet<String> {
    names.flat_map(|name| facts::words(name)).filter(|word| word.chars().count() > 2).collect()
}

/// The words that our drafts have beside what is filled in, folded.
fn words_of_drafts() -> &'static HashSet<String> {
    static WORDS: OnceLock<HashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        starters::plain_wordings().flat_map(|wording| facts::words(&wording).collect::<Vec<_>>()).collect()
    })
}

/// What a word has in common with its other forms and spellings: weld, welder;
/// organise, organize.
fn beginning(word: &str) -> &str {
    let stem = facts::stem(word);
    stem.char_indices().nth(BEGINNING).map_or(stem, |(end, _)| &stem[..end])
}

/// The first word after the hello: after a greeting that names somebody, or
/// what stands before a first comma, exclamation mark, colon or line's end, if
/// that is only a few words.
fn after_hello(note: &Note<'_>) -> usize {
    let greeting = Greeting::find(note);
    if let Some(greeting) = greeting.as_ref().filter(|greeting| !greeting.named.is_empty()) {
        return greeting.besides.end;
    }
    let ends = |at: &usize| note.text.after(*at).contains([',', '!', ':', '\n']);
    let few = 0..note.text.words().len().min(HELLO_WORDS);
    few.into_iter().find(ends).map_or(greeting.map_or(0, |greeting| greeting.end()), |last| last + 1)
}

impl From<Fingerprint> for String {
    /// Two digits of base64 a number, with a full stop between pairs and words.
    fn from(fingerprint: Fingerprint) -> Self {
        let digits = |numbers: &[u16]| -> Self {
            let digits = numbers.iter().flat_map(|number| [number / 64, number % 64]);
            digits.filter_map(|digit| DIGITS.get(usize::from(digit))).map(|&digit| char::from(digit)).collect()
        };
        digits(&fingerprint.pairs) + "." + &digits(&fingerprint.words)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let value = |byte: u8| Some((0..).zip(DIGITS).find(|(_, digit)| **digit == byte)?.0);
        let numbers = |digits: &str| -> Option<Vec<u16>> {
            let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
            let numbers = pairs.iter().map(|&[high, low]| Some(value(high)? * 64 + value(low)?));
            numbers.collect::<Option<Vec<u16>>>().filter(|numbers| numbers.is_sorted_by(|one, next| one < next))
        };
        let read = text.split_once('.').and_then(|(pairs, words)| Some((numbers(pairs)?, numbers(words)?)));
        let (pairs, words) = read.ok_or("this is no fingerprint")?;
        Ok(Self { pairs, words })
    }
}

/// What a number may stand for.
const PAIR: u8 = 1;
const WORD: u8 = 2;

/// How many numbers there are: twelve bits, two digits of base64.
const VALUES: u16 = 64 * 64;

/// At most so many pairs are kept; an invitation of 300 units has hardly more.
const MOST_PAIRS: usize = 64;

/// At most so many telling words.
const MOST_WORDS: usize = 48;

/// With fewer pairs a note is short.
const SHORT_PAIRS: usize = 10;

/// Fewer words than this are anybody's.
const FEWEST_WORDS: usize = 5;

/// So much of their pairs notes have in common that are nearly the same.
const PAIRS_PERCENT: usize = 45;

/// The same of pairs and words together, as `Marks::alike` weighs them.
const PERCENT: usize = 70;

/// More telling words than this, put for others, are a sentence of their own.
const FEW_WORDS: usize = 3;

/// A word is known by so many letters.
const BEGINNING: usize = 6;

/// A hello has at most so many words: "Good morning Dr. van der Berg".
const HELLO_WORDS: usize = 6;

/// The digits of base64, as addresses have them.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient};
    use crate::rules::lexicon;

    const KEY: Key = Key([1, 2, 3, 4]);

    fn read<T>(text: &str, look: impl FnOnce(&Note<'_>) -> T) -> T {
        let recipient = Recipient {
            name: Some("Ada Will".to_owned()),
            company: Some("Kestrel Foods".to_owned()),
            ..Recipient::default()
        };
        let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
        look(&Note::new(&request, lexicon(), None))
    }

    fn of(text: &str) -> Fingerprint {
        read(text, |note| Fingerprint::of(&KEY, note))
    }

    const KILNS: &str = "Hi Ada, your post on kiln bricks saved our pottery a winter. I glaze tiles in Leeds and would like to hear how you fire them.";

    #[test]
    fn a_note_is_read_after_its_hello() {
        for (text, expected) in [
            ("Hi Ada, hello", "hello"),
            ("Hi Ada hello", "hello"),
            ("Hi Ada and Tom, hello", "hello"),
            ("Ada, hello", "hello"),
            ("Hello there, hello", "hello"),
            ("Hello there hello", "there hello"),
            ("Geachte mevrouw Bakker\nhello", "hello"),
            ("One two three four five six, hello", "hello"),
            ("One two three four five six seven, hello", "One two three four five six seven, hello"),
            ("One two", "One two"),
        ] {
            let rest = read(text, |note| note.text.words().get(after_hello(note)).map(|word| word.span.start));
            assert_eq!(rest.map(|start| &text[start..]), Some(expected), "{text}");
        }
    }

    #[test]
    fn names_and_numbers_are_left_out_and_what_any_note_says_tells_nothing() {
        let text = "Hi Ada, I will glaze 40 kiln bricks with Ada and Tom at Kestrel in May. Thank you for the kiln, kestrel lover.";
        let Features { pairs, words } = read(text, Features::of);
        assert_eq!(Vec::from_iter(words), ["brick", "glaz", "kiln", "lover"]);
        for (pair, expected) in [
            ("i will", true),
            ("glaze kiln", true),
            ("with and", true),
            ("and at", true),
            ("at in", true),
            ("in thank", false),
            ("kiln lover", true),
        ] {
            assert_eq!(pairs.contains(pair), expected, "{pair} in {pairs:?}");
        }
    }

    #[test]
    fn of_a_short_note_all_must_be_the_same() {
        for (one, other, expected) in [
            ("Hi Ada, it was good to see you at the fair.", "Hello Wei! It was good to see you at the fair.", 100),
            ("Hi Ada, it was good to see you at the fair.", "Hi Ada, it was good to see you at the lake.", 0),
            ("Hi Ada, we met at the Leeds fair.", "Hi Ada, we met at the York fair.", 0),
            ("Hi Ada, we met 5 Kestrel pilots there.", "Hi Ada, we met 5 pilots there.", 100),
            ("Hi Ada, we met 5 pilots there.", "Hi Ada, we met 6 pilots there.", 0),
            ("Hi Ada, good to see you.", "Hi Ada, good to see you.", 0),
            ("", "", 0),
            ("Hi Ada, we met at the Leeds fair.", KILNS, 0),
        ] {
            assert_eq!(of(one).alike(&of(other)), expected, "{one} / {other}");
        }
    }

    #[test]
    fn what_both_have_of_their_own_makes_two_notes_and_what_one_leaves_out_does_not() {
        for (change, expected) in [
            (&[("Ada", "Wei")][..], true),
            (&[("Leeds", "York"), ("post", "article")], true),
            (&[(" and would like to hear how you fire them", "")], true),
            (&[("saved our pottery a winter", "helped a lot")], true),
            (
                &[("kiln bricks", "felt hats"), ("pottery a winter", "stall a summer"), ("glaze tiles", "sew coats")],
                false,
            ),
            (
                &[("I glaze tiles in Leeds and would like to hear how you fire them", "My aunt sang with you in Cork")],
                false,
            ),
        ] {
            let other = change.iter().fold(KILNS.to_owned(), |text, (old, new)| text.replace(old, new));
            let alike = of(KILNS).alike(&of(&other));
            assert_eq!(alike >= ALIKE, expected, "{alike}: {other}");
            assert_eq!(of(&other).alike(&of(KILNS)), alike, "{other}");
        }
    }

    #[test]
    fn of_a_long_text_a_sample_is_enough() {
        // Words of the letters a to j: "bcd efg".
        let word = |number: u32| number.to_string().bytes().map(|digit| char::from(digit + b'a' - b'0')).collect();
        let words = |from: u32, to: u32| (from..to).map(word).collect::<Vec<String>>().join(" ");
        let (one, near, far) = (words(1_000, 1_500), words(1_020, 1_510), words(1_480, 1_980));
        assert!(String::from(of(&one)).len() <= 225);
        assert!(of(&one).alike(&of(&near)) >= ALIKE, "{}", of(&one).alike(&of(&near)));
        assert!(of(&one).alike(&of(&far)) < 30, "{}", of(&one).alike(&of(&far)));
    }

    #[test]
    fn the_most_alike_of_many_counts() {
        let (same, other) = (of(&KILNS.replace("Ada", "Wei")), of("Hi Ada, it was good to see you at the fair."));
        assert_eq!(of(KILNS).most_alike([&other, &same, &other]), 100);
        assert_eq!(of(KILNS).most_alike([]), 0);
        assert_eq!(of(KILNS).most_alike([&Fingerprint::default()]), 0);
        assert!(of("Hi Ada").is_empty() && !other.is_empty());
    }

    #[test]
    fn another_key_makes_another_fingerprint() {
        let other = read(KILNS, |note| Fingerprint::of(&Key([1, 2, 3, 5]), note));
        assert!(other.alike(&of(KILNS)) < 20);
        let key = serde_json::to_string(&Key([u32::MAX; 4])).expect("it is data");
        assert_eq!(serde_json::from_str::<Key>(&key).expect("it was written"), Key([u32::MAX; 4]));
    }

    #[test]
    fn a_fingerprint_is_a_short_string_and_is_read_back() {
        let written = serde_json::to_string(&of(KILNS)).expect("it is data");
        assert!(written.len() < 90 && written.is_ascii(), "{written}");
        assert_eq!(serde_json::from_str::<Fingerprint>(&written).expect("it was written"), of(KILNS));
        for (text, is_one) in [
            (".", true),
            ("AB.", true),
            ("ABAC.__", true),
            ("", false),
            ("AB", false),
            ("A.", false),
            ("ACAB.", false),
            ("ABAB.", false),
            ("A+.", false),
            ("AB.é", false),
            ("AB.AC.AD", false),
        ] {
            assert_eq!(Fingerprint::try_from(text.to_owned()).is_ok(), is_one, "{text}");
        }
    }
}
