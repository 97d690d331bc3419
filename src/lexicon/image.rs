//! The lexicon as bytes: what the host makes of all pattern lists, and what
//! notes are matched against, without having to read 120 KB of patterns first.
//!
//! | part | made of |
//! |---|---|
//! | numbers | seven bits a byte, the lowest first; all bytes but the last have the high bit set |
//! | texts | their length in bytes, then they |
//! | vocabulary | how many words; for each how many bytes it shares with the one before, and the rest as a text. Ids count from 1 |
//! | groups | how many; each as a sequence |
//! | lists | how many; each how many patterns; each pattern an anchor, a sequence, then 0, or 1 and its replacement as a text |
//! | anchor | one byte for the fewest words that a match may hold before the anchor, one for the most; a set: words of which every match holds one there |
//! | sequence | its length in bytes, then items |
//! | item | one of the tags below, then what it says; any other byte `n` stands for a set of `n - SET` words |
//! | choice | its length in bytes, then alternatives, each a sequence |
//! | set | how many words, where that has not been said; their ids in order, two bytes each, the low one first |

use super::matcher::WordId;

/// A word of a class.
pub(super) const NUMBER: u8 = 0;
pub(super) const NAME: u8 = 1;
/// Up to so many words: a byte.
pub(super) const GAP: u8 = 2;
pub(super) const SENTENCE_START: u8 = 3;
pub(super) const SENTENCE_END: u8 = 4;
/// One of some alternatives.
pub(super) const CHOICE: u8 = 5;
/// The same, and none of them will do too.
pub(super) const OPTION: u8 = 6;
/// A group's number.
pub(super) const GROUP: u8 = 7;
/// Less than any tag of a set.
pub(super) const SET: u8 = 7;

/// No number in an image is larger than four bytes can say.
const LAST_SHIFT: u32 = 21;

/// Reads a part of the image from start to end. What lies beyond it reads as
/// zeros: the image is ours, and a test reads all of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    rest: &'static [u8],
}

impl Reader {
    pub(super) fn new(image: &'static [u8]) -> Self {
        Self { rest: image }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
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

    /// What its length stands before.
    pub(super) fn measured(&mut self) -> Self {
        let length = self.number();
        Self { rest: self.part(length) }
    }

    /// A set of so many words.
    pub(super) fn set(&mut self, words: usize) -> Set {
        let (ids, _) = self.part(words * 2).as_chunks();
        Set { ids }
    }

    pub(super) fn text(&mut self) -> &'static str {
        str::from_utf8(self.measured().rest).unwrap_or_default()
    }

    /// The next so many bytes.
    fn part(&mut self, length: usize) -> &'static [u8] {
        let (part, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest;
        part
    }
}

/// A set of words, in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set {
    ids: &'static [[u8; 2]],
}

impl Set {
    /// Whether it holds `word`.
    pub(super) fn holds(self, word: WordId) -> bool {
        self.ids.binary_search_by_key(&word, |&id| WordId::from_le_bytes(id)).is_ok()
    }

    /// Its words.
    pub(super) fn words(self) -> impl Iterator<Item = WordId> {
        self.ids.iter().map(|&id| WordId::from_le_bytes(id))
    }
}
