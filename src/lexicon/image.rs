//! The lexicon as bytes: what the host makes of all pattern lists, and what
//! the browser starts from, without having to read 120 KB of patterns first.
//!
//! | part | made of |
//! |---|---|
//! | numbers | seven bits a byte, the lowest first; all bytes but the last have the high bit set |
//! | texts | their length in bytes, then they |
//! | vocabulary | how many words; for each how many bytes it shares with the one before, and the rest as a text. Ids count from 1 |
//! | groups | how many; each as a text that holds one item |
//! | lists | how many; each how many patterns; each pattern what a match needs, a sequence, then 0, or 1 and its replacement as a text |
//! | needs | a set: words of which every match holds one; empty where nothing can be said |
//! | sequence | items, then [`END`] |
//! | item | one of the tags below, then what it says; any other byte `n` stands for a set of `n - WORDS` words |
//! | set | how many words, where that has not been said; the first one's id, then how much larger each is than the one before |

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
const SINGLE: u8 = WORDS + 1;

/// No number in an image is larger than four bytes can say.
const LAST_SHIFT: u32 = 21;

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
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 || shift == LAST_SHIFT {
                return number;
            }
            shift += 7;
        }
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
    /// Words of which every match holds one; empty where nothing can be said.
    pub(super) needs: WordSet,
    /// What stands after `=>`.
    pub(super) replacement: Option<&'static str>,
}

/// Turns the patterns of an image into a program.
#[derive(Debug)]
pub(super) struct Loader {
    reader: Reader,
    groups: Vec<&'static [u8]>,
    pub(super) program: Program,
}

impl Loader {
    /// Goes on where the vocabulary ends.
    pub(super) fn new(mut reader: Reader) -> Self {
        let groups = (0..reader.number()).map(|_| reader.bytes()).collect();
        Self { reader, groups, program: Program::default() }
    }

    /// How many lists follow, or how many patterns.
    pub(super) fn count(&mut self) -> usize {
        self.reader.number()
    }

    /// The next pattern.
    pub(super) fn pattern(&mut self) -> Pattern {
        let count = self.reader.number();
        let needs = self.set(count);
        let start = self.here();
        self.sequence();
        self.program.steps.push(Step::Match);
        let replacement = (self.reader.byte() == 1).then(|| self.reader.text());
        Pattern { start, needs, replacement }
    }

    /// Whether all has been read.
    pub(super) fn is_done(&self) -> bool {
        self.reader.is_at_end()
    }

    fn here(&self) -> u32 {
        u32::try_from(self.program.steps.len()).unwrap_or(u32::MAX)
    }

    fn sequence(&mut self) {
        loop {
            let tag = self.reader.byte();
            if tag == END {
                return;
            }
            self.item(tag);
        }
    }

    fn item(&mut self, tag: u8) {
        let step = match tag {
            NUMBER => Step::Class(Class::Number),
            NAME => Step::Class(Class::Name),
            GAP => Step::Gap(self.reader.byte()),
            SENTENCE_START => Step::SentenceStart,
            SENTENCE_END => Step::SentenceEnd,
            CHOICE | OPTION => return self.choice(tag == OPTION),
            GROUP => return self.group(),
            SINGLE => Step::Word(self.reader.id()),
            _ => Step::AnyOf(self.set(usize::from(tag - WORDS))),
        };
        self.program.steps.push(step);
    }

    fn set(&mut self, count: usize) -> WordSet {
        let set = self.program.begin_set();
        let mut id = 0;
        for _ in 0..count {
            id += self.reader.id();
            self.program.add_to_set(set, id);
        }
        set
    }

    fn choice(&mut self, is_optional: bool) {
        let mut jump = None;
        for left in (0..self.reader.number()).rev() {
            let is_split = left > 0 || is_optional;
            let split = self.here();
            if is_split {
                self.program.steps.push(Step::Split(0));
            }
            self.sequence();
            if left > 0 {
                // Each jump holds the place of the one before, until the end is known.
                self.program.steps.push(Step::Jump(jump.replace(self.here()).unwrap_or(u32::MAX)));
            }
            if is_split {
                self.program.steps[split as usize] = Step::Split(self.here());
            }
        }
        let end = self.here();
        while let Some(Step::Jump(before)) = jump.and_then(|at| self.program.steps.get_mut(at as usize)) {
            jump = Some(std::mem::replace(before, end));
        }
    }

    fn group(&mut self) {
        let number = self.reader.number();
        let group = Reader::new(self.groups.get(number).copied().unwrap_or_default());
        let after = std::mem::replace(&mut self.reader, group);
        let tag = self.reader.byte();
        self.item(tag);
        self.reader = after;
    }
}
