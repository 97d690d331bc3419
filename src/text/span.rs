//! Places in a text: bytes inside the core, UTF-16 code units outside, and
//! the one conversion between them.

use std::ops::Range;

/// A half-open range of bytes on character boundaries of the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes `start..end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span ends where it starts or later");
        Self { start, end }
    }

    /// The place before the byte `at`.
    #[must_use]
    pub fn empty(at: usize) -> Self {
        Self { start: at, end: at }
    }

    /// From the start of this span to the end of `other`.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The span as an index into the text.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// Whether any of `items` stands on a byte of `span`; `place` says where each
/// stands. They are in order, and none overlaps another.
#[must_use]
pub fn overlap<T>(items: &[T], place: impl Fn(&T) -> Span, span: Span) -> bool {
    let next = items.partition_point(|item| place(item).start < span.end);
    next.checked_sub(1).is_some_and(|last| place(&items[last]).overlaps(span))
}

/// Converts byte offsets of one text to UTF-16 offsets.
#[derive(Debug)]
pub struct Utf16Index {
    /// For each character that is not ASCII, in text order: the byte after
    /// it, and how many code units fewer than bytes there are up to there.
    /// Empty for an ASCII text, where the two offsets are the same.
    shortfalls: Vec<(usize, usize)>,
}

impl Utf16Index {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut shortfall = 0;
        let shortfalls = text
            .char_indices()
            .filter(|(_, character)| !character.is_ascii())
            .map(|(at, character)| {
                shortfall += character.len_utf8() - character.len_utf16();
                (at + character.len_utf8(), shortfall)
            })
            .collect();
        Self { shortfalls }
    }

    /// The UTF-16 offset of the character boundary at byte `at`.
    #[must_use]
    pub fn utf16(&self, at: usize) -> u32 {
        let before = self.shortfalls.partition_point(|&(end, _)| end <= at);
        let shortfall = before.checked_sub(1).map_or(0, |last| self.shortfalls[last].1);
        to_u32(at - shortfall)
    }
}

/// The byte of `text` after so many UTF-16 code units: the next character
/// boundary, and the text's end where it has fewer.
#[must_use]
pub fn byte_at(text: &str, units: u32) -> usize {
    let mut passed = 0;
    let mut letters = text.char_indices();
    letters
        .find(|(_, letter)| {
            let is_there = passed >= units;
            passed += to_u32(letter.len_utf16());
            is_there
        })
        .map_or(text.len(), |(at, _)| at)
}

/// The length of `text` in UTF-16 code units.
#[must_use]
pub fn utf16_len(text: &str) -> u32 {
    to_u32(text.chars().map(char::len_utf16).sum())
}

fn to_u32(units: usize) -> u32 {
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_share_a_byte_overlap() {
        let span = Span::new(2, 4);
        for (start, end, expected) in [(0, 2, false), (0, 3, true), (2, 4, true), (3, 9, true), (4, 9, false)] {
            let other = Span::new(start, end);
            assert_eq!((span.overlaps(other), other.overlaps(span)), (expected, expected), "{other:?}");
        }
    }

    #[test]
    fn offsets_count_utf16_units() {
        let text = "é𝄞x👋🏽";
        let index = Utf16Index::new(text);
        for (at, _) in text.char_indices() {
            assert_eq!(index.utf16(at), utf16_len(&text[..at]), "at byte {at}");
        }
        assert_eq!(index.utf16(text.len()), utf16_len(text));
        for (at, _) in text.char_indices() {
            assert_eq!(byte_at(text, utf16_len(&text[..at])), at, "at byte {at}");
        }
        // In the middle of 𝄞, and beyond the end.
        assert_eq!((byte_at(text, 2), byte_at(text, 99)), ("é𝄞".len(), text.len()));
        assert_eq!(utf16_len(text), 8);
    }
}
