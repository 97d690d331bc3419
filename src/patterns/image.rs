//! The lexicon as bytes: what the host makes of all pattern lists, and what
//! notes are matched against, without having to read 120 KB of patterns first.
//!
//! | part | made of |
//! |---|---|
//! | numbers | seven bits a byte, the lowest first; all bytes but the last have the high bit set |
//! | texts | their length in bytes, then they |
//! | vocabulary | its length in bytes, then the words of patterns and of classes; each a byte below [`FIRST_LETTER`] that says how many bytes of the one before are dropped, then those that follow. Ids count from 1 |
//! | senses | how many kinds of senses; each kind as verb, as noun and as else, how many classes and their numbers, then a byte of forms; then for each word of the vocabulary 0, or one more than the number of its kind |
//! | sets | how many sets of words, numbered from 0; each twice how many words, and one more where sets follow; how much larger the first one's id is than the first of the set before, round a [`WordId`], then how much larger each is than the one before; then how many sets before it hold the rest of its words, and their numbers. Ids beyond the vocabulary are classes in a form |
//! | groups | how many; each as a sequence |
//! | lists | how many; each how many patterns; each pattern a sequence, its first, an anchor, then 0, or 1 and its replacement as a text |
//! | first | what set holds the first word of every match: 0 for none, 1 for the one that the sequence begins with, or two more than its number |
//! | anchor | one byte for the fewest words that a match may hold before the anchor, one for the most; then a set, of whose words every match holds one there: 0 for the first, or one more than its number |
//! | sequence | its length in bytes, then items |
//! | item | a number: one of the tags below, with what it says behind it; any other stands for the set of that number less [`SETS`] |
//! | choice | its length in bytes, then alternatives, each a sequence |

use crate::text::WordId;

/// A word of a class.
pub(super) const NUMBER: usize = 0;
pub(super) const NAME: usize = 1;
/// Up to so many words: a byte.
pub(super) const GAP: usize = 2;
pub(super) const SENTENCE_START: usize = 3;
pub(super) const SENTENCE_END: usize = 4;
/// One of some alternatives.
pub(super) const CHOICE: usize = 5;
/// The same, and none of them will do too.
pub(super) const OPTION: usize = 6;
/// A group's number.
pub(super) const GROUP: usize = 7;
/// The first set's.
pub(super) const SETS: usize = 8;

/// Lower bytes are in no word.
pub(super) const FIRST_LETTER: u8 = 32;

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

    pub(super) fn id(&mut self) -> WordId {
        WordId::try_from(self.number()).unwrap_or_default()
    }

    /// All that is left.
    pub(super) fn rest(self) -> &'static [u8] {
        self.rest
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
        let (part, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, &[]));
        self.rest = rest;
        Self { rest: part }
    }

    pub(super) fn text(&mut self) -> &'static str {
        str::from_utf8(self.measured().rest).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_seven_bits_a_byte() {
        for (bytes, expected) in [
            (&[0][..], 0),
            (&[0x7f], 127),
            (&[0x80, 1], 128),
            (&[0xac, 2], 300),
            (&[0xff, 0x7f], 16_383),
            (&[0x80, 0x80, 1], 16_384),
            (&[0x80, 0x80, 0x80, 1], 1 << LAST_SHIFT),
            // What is longer is none of ours.
            (&[0x80, 0x80, 0x80, 0x81, 0x80], 1 << LAST_SHIFT),
        ] {
            assert_eq!(Reader::new(bytes).number(), expected, "{bytes:x?}");
        }
        assert_eq!(Reader::new(&[0x81, 4]).id(), 513);
        assert_eq!(Reader::new(&[0x80, 0x80, 4]).id(), WordId::default());
    }

    #[test]
    fn what_is_measured_is_read_and_passed() {
        let mut reader = Reader::new(b"\x02hi\x00\x07");
        assert_eq!((reader.text(), reader.text(), reader.byte(), reader.is_at_end()), ("hi", "", 7, true));
        assert_eq!((reader.byte(), reader.number(), reader.text()), (0, 0, ""));
        let mut short = Reader::new(b"\x09hi");
        assert_eq!((short.measured().rest(), short.is_at_end()), (&b"hi"[..], true));
        assert_eq!(Reader::new(b"\x01\xff").text(), "");
    }
}
