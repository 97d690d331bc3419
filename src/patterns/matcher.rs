//! How a pattern of the image is matched.

use std::ops::Range;

use super::image::{CHOICE, GAP, GROUP, NAME, NUMBER, OPTION, Reader, SENTENCE_END, SENTENCE_START, SETS};
use crate::text::words;
use crate::text::{Text, WordId};

/// The sets of words that patterns name, by number.
#[derive(Debug, Default)]
pub(super) struct Sets {
    /// The words of all sets, those of each in order.
    words: Vec<WordId>,
    /// For each set, one past its last word.
    ends: Vec<usize>,
}

impl Sets {
    pub(super) fn read(image: &mut Reader) -> Self {
        let mut sets = Self::default();
        let mut first: WordId = 0;
        for _ in 0..image.number() {
            let number = image.number();
            let mut words = Vec::new();
            let mut word = first;
            for _ in 0..number / 2 {
                word = word.wrapping_add(image.id());
                words.push(word);
            }
            first = words.first().copied().unwrap_or(first);
            let parts = if number % 2 == 1 { image.number() } else { 0 };
            for _ in 0..parts {
                for &word in sets.words(image.number()) {
                    if let Err(place) = words.binary_search(&word) {
                        words.insert(place, word);
                    }
                }
            }
            sets.words.append(&mut words);
            sets.ends.push(sets.words.len());
        }
        sets
    }

    /// The words of a set, in order.
    pub(super) fn words(&self, set: usize) -> &[WordId] {
        let begin = set.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[begin..self.ends[set]]
    }

    /// Whether a set holds a word that has these names.
    pub(super) fn has_any(&self, set: usize, names: &[WordId]) -> bool {
        let words = self.words(set);
        let last = words.last().copied().unwrap_or_default();
        names.iter().any(|&name| name <= last && words.binary_search(&name).is_ok())
    }
}

/// What patterns may call each word of a text.
#[derive(Debug)]
pub(super) struct Names {
    /// Those of all words: of each its own id, and those of the classes that
    /// it is of.
    ids: Vec<WordId>,
    /// For each word, one past its last name.
    ends: Vec<usize>,
}

impl Names {
    /// The names of the words of `text`; those of classes begin at `classes`.
    pub(super) fn of(text: &Text<'_>, classes: usize) -> Self {
        let mut names = Self { ids: Vec::new(), ends: Vec::with_capacity(text.words().len()) };
        for word in text.words() {
            names.ids.push(word.id);
            let of_classes = words::numbers(word.senses).filter_map(|number| WordId::try_from(classes + number).ok());
            names.ids.extend(of_classes);
            names.ends.push(names.ids.len());
        }
        names
    }

    pub(super) fn of_word(&self, at: usize) -> &[WordId] {
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ids[begin..self.ends[at]]
    }
}

/// The set that a sequence begins with, if it begins with one.
pub(super) fn begin(mut sequence: Reader) -> Option<usize> {
    loop {
        let tag = sequence.number();
        if tag != SENTENCE_START {
            return tag.checked_sub(SETS);
        }
    }
}

/// Matches patterns in one sentence.
#[derive(Debug)]
pub(super) struct Matcher<'m> {
    pub(super) sets: &'m Sets,
    /// The groups that patterns name.
    pub(super) groups: &'m [Reader],
    pub(super) text: &'m Text<'m>,
    pub(super) names: &'m Names,
    /// The sentence's words.
    pub(super) sentence: &'m Range<usize>,
}

/// What is to be matched when a sequence has come to its end.
#[derive(Clone, Copy)]
struct Then<'t> {
    sequence: Reader,
    then: Option<&'t Then<'t>>,
}

impl Matcher<'_> {
    /// One past the last word of a match of `sequence` that begins at word
    /// `at`.
    pub(super) fn match_at(&self, sequence: Reader, at: usize) -> Option<usize> {
        self.run(sequence, at, None)
    }

    fn run(&self, mut sequence: Reader, mut at: usize, mut then: Option<&Then<'_>>) -> Option<usize> {
        loop {
            if sequence.is_at_end() {
                let Some(next) = then else { return Some(at) };
                Then { sequence, then } = *next;
                continue;
            }
            let words = match sequence.number() {
                NUMBER => self.one(at, |word| self.text.words()[word].has_digit()),
                NAME => self.one(at, |word| self.text.is_name(word)),
                GAP => {
                    let most = self.sentence.end.min(at + usize::from(sequence.byte()));
                    return (at..=most).find_map(|at| self.run(sequence, at, then));
                }
                SENTENCE_START => (at == self.sentence.start).then_some(0),
                SENTENCE_END => (at == self.sentence.end).then_some(0),
                tag @ (CHOICE | OPTION) => {
                    let mut alternatives = sequence.measured();
                    let rest = Then { sequence, then };
                    while !alternatives.is_at_end() {
                        let alternative = alternatives.measured();
                        // Most alternatives fail at their first word.
                        if self.may_begin(alternative, at)
                            && let Some(end) = self.run(alternative, at, Some(&rest))
                        {
                            return Some(end);
                        }
                    }
                    (tag == OPTION).then_some(0)
                }
                GROUP => {
                    let group = self.groups.get(sequence.number())?;
                    return self.run(*group, at, Some(&Then { sequence, then }));
                }
                tag => self.one(at, |word| self.is_in(word, tag - SETS)),
            };
            at += words?;
        }
    }

    /// Whether word `at` is in the set that `sequence` begins with, if it
    /// begins with one.
    fn may_begin(&self, mut sequence: Reader, at: usize) -> bool {
        let tag = sequence.number();
        tag < SETS || at < self.sentence.end && self.is_in(at, tag - SETS)
    }

    fn is_in(&self, word: usize, set: usize) -> bool {
        self.sets.has_any(set, self.names.of_word(word))
    }

    /// One word, if there is another and it passes.
    fn one(&self, at: usize, passes: impl FnOnce(usize) -> bool) -> Option<usize> {
        (at < self.sentence.end && passes(at)).then_some(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_its_own_words_alone() {
        // Four sets: 2, 3 and 300; none; 1; 4, and the words of two before it.
        let image = &[4, 6, 2, 1, 0xa9, 2, 0, 2, 0xff, 0xff, 3, 3, 3, 2, 0, 2];
        let sets = Sets::read(&mut Reader::new(image));
        assert_eq!([0, 1, 2, 3].map(|set| sets.words(set)), [&[2, 3, 300][..], &[], &[1], &[1, 2, 3, 4, 300]]);
        for (set, word, expected) in [(0, 2, true), (0, 300, true), (0, 1, false), (1, 2, false), (2, 1, true)] {
            assert_eq!(sets.has_any(set, &[word]), expected, "{word} in set {set}");
        }
    }
}
