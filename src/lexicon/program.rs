//! Patterns as instructions, and how they are matched.

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

/// One instruction; each goes on with the next unless it says otherwise.
/// Steps are named by their place in the program.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Word(WordId),
    AnyOf(WordSet),
    Class(Class),
    /// Up to so many words of any kind, as few as will do.
    Gap(u8),
    SentenceStart,
    SentenceEnd,
    /// Goes on with the next step, and with this one where that leads to no
    /// match.
    Split(u32),
    Jump(u32),
    Match,
}

impl Step {
    /// Whether it tests the next word, or the place between two.
    fn is_test(self) -> bool {
        !matches!(self, Self::Gap(_) | Self::Split(_) | Self::Jump(_) | Self::Match)
    }
}

/// A set of words, as the place in [`Program::sets`] where its length stands,
/// followed by the words in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordSet(u32);

/// All patterns, one after the other.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    sets: Vec<WordId>,
}

impl Program {
    /// A set to which words can be added as long as no other is begun.
    pub(super) fn begin_set(&mut self) -> WordSet {
        self.sets.push(0);
        WordSet(u32::try_from(self.sets.len() - 1).expect("all sets together are smaller than the memory"))
    }

    /// Adds a word, larger than those before, to the set begun last.
    pub(super) fn add_to_set(&mut self, WordSet(place): WordSet, word: WordId) {
        self.sets[place as usize] += 1;
        self.sets.push(word);
    }

    pub(super) fn set(&self, WordSet(place): WordSet) -> &[WordId] {
        let place = place as usize;
        &self.sets[place + 1..=place + usize::from(self.sets[place])]
    }

    /// One past the last word of a match of the pattern at `step` that begins
    /// at word `at`.
    pub(super) fn match_at(&self, step: u32, words: &impl Words, at: usize) -> Option<usize> {
        self.run(step as usize, words, words.sentence(at), at)
    }

    fn run(&self, mut step: usize, words: &impl Words, sentence: (usize, usize), mut at: usize) -> Option<usize> {
        loop {
            match self.steps[step] {
                Step::Match => return Some(at),
                Step::Gap(most) => {
                    let last = sentence.1.min(at + usize::from(most));
                    return (at..=last).find_map(|at| self.run(step + 1, words, sentence, at));
                }
                Step::Split(other) => {
                    // Most alternatives fail at their first word.
                    let end = if self.steps[step + 1].is_test() {
                        let after = self.test(step + 1, words, sentence, at);
                        after.and_then(|at| self.run(step + 2, words, sentence, at))
                    } else {
                        self.run(step + 1, words, sentence, at)
                    };
                    if end.is_some() {
                        return end;
                    }
                    step = other as usize;
                }
                Step::Jump(target) => step = target as usize,
                _ => {
                    at = self.test(step, words, sentence, at)?;
                    step += 1;
                }
            }
        }
    }

    /// Where the words go on after a step that tests them, if they pass.
    fn test(&self, step: usize, words: &impl Words, sentence: (usize, usize), at: usize) -> Option<usize> {
        let is_inside = at < sentence.1;
        match self.steps[step] {
            Step::Word(word) => (is_inside && words.id(at) == word).then_some(at + 1),
            Step::AnyOf(set) => (is_inside && self.set(set).binary_search(&words.id(at)).is_ok()).then_some(at + 1),
            Step::Class(class) => (is_inside && words.is(at, class)).then_some(at + 1),
            Step::SentenceStart => (at == sentence.0).then_some(at),
            Step::SentenceEnd => (at == sentence.1).then_some(at),
            Step::Gap(_) | Step::Split(_) | Step::Jump(_) | Step::Match => None,
        }
    }

    /// Calls `word` and `class` with what a match of the pattern at `step`
    /// can begin with.
    pub(super) fn each_first(&self, step: u32, mut word: impl FnMut(WordId), mut class: impl FnMut(Class)) {
        let mut open = vec![step];
        while let Some(at) = open.pop() {
            match self.steps[at as usize] {
                Step::Word(id) => word(id),
                Step::AnyOf(set) => self.set(set).iter().copied().for_each(&mut word),
                Step::Class(found) => class(found),
                Step::SentenceStart => open.push(at + 1),
                Step::Split(other) => open.extend([at + 1, other]),
                Step::Jump(target) => open.push(target),
                // No pattern begins with these: see `notation.rs`.
                Step::Gap(_) | Step::SentenceEnd | Step::Match => {}
            }
        }
    }
}
