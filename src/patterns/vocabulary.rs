//! The words that patterns and classes name, by number.

use super::image::{FIRST_LETTER, Reader};
use crate::text::words::{Classes, Forms, Senses, stems};
use crate::text::{Known, UNKNOWN, WordId};

/// The words that patterns and classes name.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The bytes of all words, one after the other.
    text: Vec<u8>,
    /// For each id, one past the last byte of its word; the word of
    /// [`UNKNOWN`] is empty.
    ends: Vec<usize>,
    /// A hash table of ids with at least half its places free.
    table: Vec<WordId>,
    /// For each id, what the word may mean.
    senses: Vec<Senses>,
}

impl Vocabulary {
    /// Reads what the builder has written.
    pub(super) fn read(reader: &mut Reader) -> Self {
        let (mut text, mut ends) = (Vec::new(), Vec::new());
        let mut start = 0;
        for &byte in reader.measured().rest() {
            if byte < FIRST_LETTER {
                ends.push(text.len());
                let before = start..text.len() - usize::from(byte);
                start = text.len();
                text.extend_from_within(before);
            } else {
                text.push(byte);
            }
        }
        let count = ends.len();
        ends.push(text.len());
        let mut vocabulary =
            Self { text, ends, table: vec![UNKNOWN; (count * 2 + 1).next_power_of_two()], senses: Vec::new() };
        for id in (1..).take(count) {
            let mut place = vocabulary.place(vocabulary.word(id));
            while vocabulary.table[place] != UNKNOWN {
                place = vocabulary.next(place);
            }
            vocabulary.table[place] = id;
        }
        vocabulary.senses = Self::senses(reader, count);
        vocabulary
    }

    fn senses(reader: &mut Reader, count: usize) -> Vec<Senses> {
        let kinds: Vec<Senses> = (0..reader.number())
            .map(|_| {
                let [verb, noun, other] = [(); 3].map(|()| {
                    Classes(
                        (0..reader.number())
                            .fold(0, |classes, _| classes | 1_u64.unbounded_shl(u32::from(reader.byte()))),
                    )
                });
                Senses { verb, noun, other, forms: Forms(reader.byte()) }
            })
            .collect();
        let of_words = (0..count).map(|_| reader.number().checked_sub(1));
        let known = of_words.map(|kind| kind.and_then(|kind| kinds.get(kind)).copied().unwrap_or_default());
        [Senses::default()].into_iter().chain(known).collect()
    }

    /// What is known of a word in lower case, be it a regular form of one
    /// that is there.
    pub(super) fn known(&self, word: &str) -> Known {
        let id = self.id(word);
        let mut senses = self.senses[usize::from(id)];
        stems(word, |stem, forms| {
            let lemma = self.senses[usize::from(self.id(stem))];
            if lemma.is_known() {
                senses = senses.or(lemma.inflected(forms));
            }
        });
        Known { id, senses }
    }

    /// The id of a word in lower case, or [`UNKNOWN`].
    pub(super) fn id(&self, word: &str) -> WordId {
        let word = word.as_bytes();
        let mut place = self.place(word);
        loop {
            let id = self.table[place];
            if id == UNKNOWN || self.word(id) == word {
                return id;
            }
            place = self.next(place);
        }
    }

    /// All words.
    #[cfg(test)]
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        (1..).take(self.end() - 1).map(|id| str::from_utf8(self.word(id)).expect("all words are texts"))
    }

    /// One more than the largest id.
    pub(super) fn end(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, id: WordId) -> &[u8] {
        let id = usize::from(id);
        &self.text[self.ends[id - 1]..self.ends[id]]
    }

    /// Where the search for a word begins. FNV-1a: the words are ours, and
    /// short.
    fn place(&self, word: &[u8]) -> usize {
        let hash = word.iter().fold(0x811c_9dc5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        (hash ^ (hash >> 15)) as usize & (self.table.len() - 1)
    }

    fn next(&self, place: usize) -> usize {
        (place + 1) & (self.table.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_by_its_number_and_no_other_word_is() {
        let image = b"\x11\x00are\x01t\x03caf\xc3\xa9\x03\x02you";
        let vocabulary = Vocabulary::read(&mut Reader::new(image));
        assert_eq!(vocabulary.words().collect::<Vec<_>>(), ["are", "art", "café", "ca", "you"]);
        assert_eq!(vocabulary.end(), 6);
        for (word, id) in ["are", "art", "café", "ca", "you"].into_iter().zip(1..) {
            assert_eq!(vocabulary.id(word), id, "{word}");
        }
        for word in ["", "ar", "arts", "caf", "cafe", "YOU", "zebra"] {
            assert_eq!(vocabulary.id(word), UNKNOWN, "{word}");
        }
    }

    #[test]
    fn words_that_are_looked_for_in_the_same_place_are_all_found() {
        let words: Vec<String> = (10..100).map(|number| format!("w{number}")).collect();
        let entries = words.iter().zip([0].into_iter().chain([3].into_iter().cycle()));
        let image: Vec<u8> = entries.flat_map(|(word, dropped)| [&[dropped], word.as_bytes()].concat()).collect();
        let image = [&[0xe8, 2], image.as_slice()].concat();
        let vocabulary = Vocabulary::read(&mut Reader::new(image.leak()));
        for (word, id) in words.iter().zip(1..) {
            assert_eq!(vocabulary.id(word), id, "{word}");
        }
        for number in 100..1_000 {
            assert_eq!(vocabulary.id(&format!("w{number}")), UNKNOWN);
        }
    }
}
