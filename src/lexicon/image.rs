//! The lexicon as bytes: what the host makes of all pattern lists, and what
//! the browser starts from, without having to read 120 KB of patterns first.
//!
//! | part | made of |
//! |---|---|
//! | numbers | seven bits a byte, the lowest first; all bytes but the last have the high bit set |
//! | texts | their length in bytes, then they |
//! | vocabulary | how many words; for each how many bytes it shares with the one before, and the rest as a text. The common ones come first, the others in order. Ids count from 1 |
//! | common words | how many of the vocabulary |
//! | groups | how many; each as a text that holds one item |
//! | lists | how many; each how many patterns; each pattern a sequence, then 0, or 1 and its replacement as a text |
//! | sequence | items, then [`END`] |
//! | item | one of the tags below, then what it says; any other byte `n` stands for a set of `n - WORDS` words: the first one's id, then how much larger each is than the one before |

use super::program::{Class, Program, Step, WordId, WordSet};

/// The end of a sequence.
pub(super) const END: u8 = 0;
/// A word of a class.
pub(super) const NUMBER: u8 = 1;
pub(super) const NAME: u8 = 2;
/// Up to so many words: a number.
pub(super) const GAP: u8 = 3;
pub(super) const SENTENCE_START: u8 = 4;
pub(super) const SENTENCE_END: u8 = 5;
/// How many alternatives; each a sequence.
pub(super) const CHOICE: u8 = 6;
/// The same, and none of them will do too.
pub(super) const OPTION: u8 = 7;
/// A group's number.
pub(super) const GROUP: u8 = 8;
/// One less than the tag of a single word.
pub(super) const WORDS: u8 = 8;

/// Reads an image from start to end. What lies beyond it reads as zeros: the
/// image is ours, and a test reads all of it.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    rest: &'static [u8],
}

impl Reader {
    pub(super) fn new(image: &'static [u8]) -> Self {
        Self { rest: image }
    }

    pub(super) fn byte(&mut self) -> u8 {
        let Some((&byte, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        byte
    }

    pub(super) fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    pub(super) fn bytes(&mut self) -> &'static [u8] {
        let length = self.number();
        let (bytes, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest;
        bytes
    }

    pub(super) fn text(&mut self) -> &'static str {
        str::from_utf8(self.bytes()).unwrap_or_default()
    }

    fn id(&mut self) -> WordId {
        WordId::try_from(self.number()).unwrap_or_default()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }
}

/// A pattern as the image says it.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Its first step.
    pub(super) start: u32,
    /// Words of which every match holds one, rare ones where there is a
    /// choice; empty where nothing can be said.
    pub(super) needs: WordSet,
    /// What stands after `=>`.
    pub(super) replacement: Option<&'static str>,
}

/// Turns the patterns of an image into a program.
#[derive(Debug)]
pub(super) struct Loader {
    reader: Reader,
    /// Words up to this id are common.
    common: usize,
    groups: Vec<&'static [u8]>,
    pub(super) program: Program,
}

/// Words of which a match of some part of a pattern holds one, if it has to
/// hold any.
type Needs = Option<WordSet>;

impl Loader {
    /// Goes on where the vocabulary ends.
    pub(super) fn new(mut reader: Reader) -> Self {
        let common = reader.number();
        let groups = (0..reader.number()).map(|_| reader.bytes()).collect();
        Self { reader, common, groups, program: Program::new() }
    }

    /// How many lists follow, or how many patterns.
    pub(super) fn count(&mut self) -> usize {
        self.reader.number()
    }

    /// The next pattern.
    pub(super) fn pattern(&mut self) -> Pattern {
        let start = self.here();
        let needs = self.sequence();
        self.program.steps.push(Step::Match);
        let replacement = (self.reader.byte() == 1).then(|| self.reader.text());
        Pattern { start, needs: needs.unwrap_or_default(), replacement }
    }

    /// Whether all has been read.
    pub(super) fn is_done(&self) -> bool {
        self.reader.is_at_end()
    }

    fn here(&self) -> u32 {
        u32::try_from(self.program.steps.len()).unwrap_or(u32::MAX)
    }

    fn sequence(&mut self) -> Needs {
        let mut needs: Needs = None;
        loop {
            let tag = self.reader.byte();
            if tag == END {
                return needs;
            }
            let of_item = self.item(tag);
            needs = match (needs, of_item) {
                (Some(one), Some(other)) => Some(if self.weight(other) < self.weight(one) { other } else { one }),
                (one, other) => one.or(other),
            };
        }
    }

    fn item(&mut self, tag: u8) -> Needs {
        let step = match tag {
            NUMBER => Step::Class(Class::Number),
            NAME => Step::Class(Class::Name),
            GAP => Step::Gap(self.reader.byte()),
            SENTENCE_START => Step::SentenceStart,
            SENTENCE_END => Step::SentenceEnd,
            CHOICE | OPTION => return self.choice(tag == OPTION),
            GROUP => return self.group(),
            _ => return Some(self.words(tag - WORDS)),
        };
        self.program.steps.push(step);
        None
    }

    fn words(&mut self, count: u8) -> WordSet {
        let mut id = 0;
        let words: Vec<WordId> = (0..count)
            .map(|_| {
                id += self.reader.id();
                id
            })
            .collect();
        let single = (count == 1).then_some(id);
        let set = self.program.add_set(words);
        self.program.steps.push(single.map_or(Step::AnyOf(set), Step::Word));
        set
    }

    fn choice(&mut self, is_optional: bool) -> Needs {
        let count = self.reader.number();
        let mut needs: Vec<WordId> = Vec::new();
        let mut needs_some = !is_optional;
        let mut jumps = Vec::new();
        for number in 1..=count {
            let is_last = number == count;
            let split = self.here();
            if !is_last || is_optional {
                self.program.steps.push(Step::Split(0));
            }
            match self.sequence() {
                Some(set) => needs.extend(self.program.set(set)),
                None => needs_some = false,
            }
            if !is_last {
                jumps.push(self.here());
                self.program.steps.push(Step::Jump(0));
            }
            if !is_last || is_optional {
                self.program.steps[split as usize] = Step::Split(self.here());
            }
        }
        for jump in jumps {
            self.program.steps[jump as usize] = Step::Jump(self.here());
        }
        needs_some.then(|| self.program.add_set(needs))
    }

    fn group(&mut self) -> Needs {
        let number = self.reader.number();
        let group = Reader::new(self.groups.get(number).copied().unwrap_or_default());
        let after = std::mem::replace(&mut self.reader, group);
        let tag = self.reader.byte();
        let needs = self.item(tag);
        self.reader = after;
        needs
    }

    /// How often one of these words is met, roughly: a common word rules out
    /// as little as so many rare ones.
    fn weight(&self, words: WordSet) -> usize {
        let words = self.program.set(words);
        words.len() + words.iter().filter(|&&id| usize::from(id) <= self.common).count() * COMMON_WEIGHT
    }
}

/// A common word rules out as little as so many rare ones.
const COMMON_WEIGHT: usize = 40;
