//! How a pattern of the image is matched.

use super::image::{CHOICE, GAP, GROUP, NAME, NUMBER, OPTION, Reader, SENTENCE_END, SENTENCE_START, SET};

/// A word of the vocabulary, or [`UNKNOWN`].
pub(crate) type WordId = u16;

/// The id of every word that no pattern names.
pub(crate) const UNKNOWN: WordId = 0;

/// A kind of word that has no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Holds a digit.
    Number,
    /// Capitalised, and not an ordinary word.
    Name,
}

/// What a pattern is matched against.
pub(crate) trait Words {
    /// The id of word `at`.
    fn id(&self, at: usize) -> WordId;
    /// Whether word `at` is of `class`.
    fn is(&self, at: usize, class: Class) -> bool;
    /// The words of the sentence that holds word `at`, as first and one past
    /// the last.
    fn sentence(&self, at: usize) -> (usize, usize);
}

/// One sentence, and the groups that patterns name.
#[derive(Debug)]
pub(super) struct Matcher<'m, W> {
    pub(super) groups: &'m [Reader],
    pub(super) words: &'m W,
    /// The sentence's first word, and one past its last.
    pub(super) sentence: (usize, usize),
}

/// What is to be matched when a sequence has come to its end.
#[derive(Clone, Copy)]
struct Then<'t> {
    sequence: Reader,
    then: Option<&'t Then<'t>>,
}

impl<W: Words> Matcher<'_, W> {
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
            let words = match sequence.byte() {
                NUMBER => self.one(at, |word| self.words.is(word, Class::Number)),
                NAME => self.one(at, |word| self.words.is(word, Class::Name)),
                GAP => {
                    let most = self.sentence.1.min(at + usize::from(sequence.byte()));
                    return (at..=most).find_map(|at| self.run(sequence, at, then));
                }
                SENTENCE_START => (at == self.sentence.0).then_some(0),
                SENTENCE_END => (at == self.sentence.1).then_some(0),
                tag @ (CHOICE | OPTION) => {
                    let mut alternatives = sequence.measured();
                    let rest = Then { sequence, then };
                    while !alternatives.is_at_end() {
                        let alternative = alternatives.measured();
                        // Most alternatives fail at their first word.
                        let end = self.may_begin(alternative, at).then(|| self.run(alternative, at, Some(&rest)));
                        if let Some(Some(end)) = end {
                            return Some(end);
                        }
                    }
                    (tag == OPTION).then_some(0)
                }
                GROUP => {
                    let group = self.groups.get(sequence.number())?;
                    return self.run(*group, at, Some(&Then { sequence, then }));
                }
                tag => {
                    let set = sequence.set(usize::from(tag - SET));
                    self.one(at, |word| set.holds(self.words.id(word)))
                }
            };
            at += words?;
        }
    }

    /// Whether word `at` is in the set that `sequence` begins with, if it
    /// begins with one.
    fn may_begin(&self, mut sequence: Reader, at: usize) -> bool {
        let tag = sequence.byte();
        tag <= SET || at < self.sentence.1 && sequence.set(usize::from(tag - SET)).holds(self.words.id(at))
    }

    /// One word, if there is another and it passes.
    fn one(&self, at: usize, passes: impl FnOnce(usize) -> bool) -> Option<usize> {
        (at < self.sentence.1 && passes(at)).then_some(1)
    }
}
