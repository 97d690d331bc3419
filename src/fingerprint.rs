//! Fingerprints: what is kept of a note that was sent, to know it again when
//! nearly the same goes to somebody else (guideline 10). They hold nothing
//! that could be read.
//!
//! Of a note without its hello, names and numbers two sets are kept: the pairs
//! of neighbouring words, and the words that tell what it is about. Each pair
//! and word is a number of twelve bits, worked out with a key. Of a long
//! text only a sample is kept, of any two texts the same one (bottom-k
//! `MinHash`): what both have is in both samples.

use std::collections::BTreeSet;
use std::hash::Hasher;

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use crate::catalogue::Language;
use crate::facts;
use crate::note::Note;
use crate::signs::greeting::Greeting;
use crate::signs::language;
use crate::signs::particular::is_anybodys;
use crate::text::names::fold;

/// What fingerprints are made with: random numbers, drawn once for each
/// installation. Fingerprints of different keys have nothing in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Key(pub [u32; 4]);

/// What is kept of a note. Written as text it takes two characters a number,
/// 225 at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint {
    /// The pairs of neighbouring words, in order.
    pairs: Vec<u16>,
    /// The telling words, in order.
    words: Vec<u16>,
}

/// From here on, of 100, two notes are nearly the same.
pub const ALIKE: u32 = 75;

/// At most so many pairs are kept: all of an invitation of 300 units.
const MOST_PAIRS: usize = 64;

/// At most so many words.
const MOST_WORDS: usize = 48;

/// With fewer pairs a note is short.
const SHORT_PAIRS: usize = 10;

/// Fewer words than this are anybody's.
const FEWEST_WORDS: usize = 5;

/// How much of the pairs nearly the same notes have in common, in percent.
const PAIRS_PERCENT: usize = 60;

/// The same of the telling words.
const WORDS_PERCENT: usize = 70;

/// How many values a number has.
const VALUES: u16 = 1 << 12;

impl Fingerprint {
    /// The fingerprint of a note.
    pub(crate) fn of(key: &Key, note: &Note<'_>) -> Self {
        let sketch = |salt: u8, features: BTreeSet<String>, most: usize| {
            let mut hashes: Vec<u64> = features.iter().map(|feature| key.hash(salt, feature)).collect();
            hashes.sort_unstable();
            hashes.truncate(most);
            let mut kept: Vec<u16> = hashes.into_iter().map(number).collect();
            kept.sort_unstable();
            kept.dedup();
            kept
        };
        let Features { pairs, words } = Features::of(note);
        Self { pairs: sketch(0, pairs, MOST_PAIRS), words: sketch(1, words, MOST_WORDS) }
    }

    /// How much two notes are alike, from 0 to 100. From [`ALIKE`] on they are
    /// nearly the same.
    #[must_use]
    pub fn alike(&self, other: &Self) -> u32 {
        self.most_alike([other])
    }

    /// How much the most alike of these is alike.
    #[must_use]
    pub fn most_alike<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> u32 {
        let marks = Marks::of(self);
        others.into_iter().map(|other| marks.alike(other)).max().unwrap_or(0)
    }
}

/// What one fingerprint has, to compare others with it quickly.
struct Marks<'a> {
    of: &'a Fingerprint,
    /// Of each number whether it is a pair's, and whether it is a word's.
    marks: Vec<u8>,
}

const PAIR: u8 = 1;
const WORD: u8 = 2;

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
        let of = self.of;
        if of.is_short() || other.is_short() {
            return if !of.is_empty() && of == other { 100 } else { 0 };
        }
        let pairs = scaled(self.common(PAIR, &of.pairs, &other.pairs), PAIRS_PERCENT);
        let words = scaled(self.common(WORD, &of.words, &other.words), WORDS_PERCENT);
        u32::try_from(pairs.min(words)).unwrap_or_default()
    }

    /// How much two sets have in common, in percent of the two.
    fn common(&self, mark: u8, these: &[u16], others: &[u16]) -> usize {
        let common = others.iter().filter(|&&number| self.marks[usize::from(number)] & mark > 0).count();
        (200 * common).checked_div(these.len() + others.len()).unwrap_or(100)
    }
}

/// `percent` as a share of 100 in which `enough` comes to [`ALIKE`].
fn scaled(percent: usize, enough: usize) -> usize {
    let alike = ALIKE as usize;
    if percent < enough {
        percent * alike / enough
    } else {
        alike + (percent - enough) * (100 - alike) / (100 - enough)
    }
}

/// The number that is kept of a hash.
fn number(hash: u64) -> u16 {
    let [low, high, ..] = hash.to_le_bytes();
    u16::from_le_bytes([low, high]) % VALUES
}

impl Fingerprint {
    fn is_short(&self) -> bool {
        self.pairs.len() < SHORT_PAIRS
    }

    /// Whether there is nothing to compare: too few words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty() && self.words.is_empty()
    }
}

impl Key {
    fn hash(&self, salt: u8, feature: &str) -> u64 {
        let [a, b, c, d] = self.0.map(u64::from);
        let mut hasher = SipHasher13::new_with_keys(a << 32 | b, c << 32 | d);
        hasher.write_u8(salt);
        hasher.write(feature.as_bytes());
        hasher.finish()
    }
}

/// What two notes are compared by.
#[derive(Debug, Default)]
struct Features {
    pairs: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Features {
    fn of(note: &Note<'_>) -> Self {
        let reading = Reading::of(note);
        let plain = reading.read(note, true);
        if plain.pairs.len() >= SHORT_PAIRS {
            return plain;
        }
        // Of a short note all tells.
        let all = reading.read(note, false);
        if all.words.len() < FEWEST_WORDS { Self::default() } else { all }
    }
}

/// How a note is read.
struct Reading {
    /// The first word after the hello.
    start: usize,
    /// Whether names are known by their capitals.
    has_capitals: bool,
    /// The words of the reader's names, folded.
    theirs: BTreeSet<String>,
    /// The words by which the writer presents themselves, folded.
    own: BTreeSet<String>,
}

impl Reading {
    fn of(note: &Note<'_>) -> Self {
        let (recipient, sender) = (&note.request.recipient, &note.request.sender);
        let told = |names: &mut dyn Iterator<Item = &String>| {
            names.flat_map(|name| facts::words(name)).filter(|word| word.chars().count() > 2).collect()
        };
        let own = sender.name.iter().chain(&sender.role).chain(&sender.companies).chain(&sender.schools);
        Self {
            start: after_hello(note),
            has_capitals: language::of(note) == Language::En,
            theirs: told(&mut recipient.name.iter().chain(&recipient.company).chain(&recipient.school)),
            own: told(&mut own.chain(&sender.places).chain(&sender.groups)),
        }
    }

    /// The features of all words, or of those that are no names or numbers.
    fn read(&self, note: &Note<'_>, plain: bool) -> Features {
        let words = note.text.words();
        let mut features = Features::default();
        for sentence in note.text.sentences() {
            let mut before: Option<String> = None;
            for at in sentence.words.clone().filter(|&at| at >= self.start) {
                let word = &words[at];
                let folded = fold(word.text);
                let is_theirs = self.theirs.contains(&folded) && (word.is_capitalized() || !word.is_ordinary());
                let is_name = self.has_capitals && note.text.is_name(at) || word.text.contains(char::is_numeric);
                if is_theirs || plain && is_name {
                    continue;
                }
                if let Some(before) = before {
                    features.pairs.insert(format!("{before} {folded}"));
                }
                if !plain || !is_anybodys(note, at) && !self.own.contains(&folded) {
                    features.words.insert(facts::stem(&folded).to_owned());
                }
                before = Some(folded);
            }
        }
        features
    }
}

/// The first word after the hello: what stands before a first comma,
/// exclamation mark or line's end, if that is only a few words.
fn after_hello(note: &Note<'_>) -> usize {
    let greeted = Greeting::find(note).map_or(0, |greeting| greeting.besides.end);
    let ends = |at: &usize| note.text.after(*at).contains([',', '!', '\n', ':']);
    let set_apart = (greeted.saturating_sub(1)..note.text.words().len()).take(HELLO_WORDS).find(ends);
    match set_apart {
        Some(last) if last < HELLO_WORDS => last + 1,
        _ => greeted,
    }
}

/// A hello has at most so many words: "Good morning Dr. van der Berg".
const HELLO_WORDS: usize = 6;

impl From<Fingerprint> for String {
    /// Two characters a number, a full stop between pairs and words.
    fn from(fingerprint: Fingerprint) -> Self {
        let written = |numbers: &[u16]| -> Self {
            let digits = numbers.iter().flat_map(|number| [number >> 6, number & 63]);
            digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
        };
        written(&fingerprint.pairs) + "." + &written(&fingerprint.words)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let read = |digits: &str| -> Option<Vec<u16>> {
            let digit = |byte: &u8| Some((0..).zip(DIGITS).find(|(_, digit)| *digit == byte)?.0);
            let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
            pairs.iter().map(|[high, low]| Some(digit(high)? << 6 | digit(low)?)).collect()
        };
        let parts = text.split_once('.').and_then(|(pairs, words)| Some((read(pairs)?, read(words)?)));
        let (pairs, words) = parts.ok_or("this is no fingerprint")?;
        Ok(Self { pairs, words })
    }
}

/// The digits of URL-safe base64.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
