//! All pattern lists in one matcher: every note is searched once, for what
//! all rules look for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::pattern::{Class, First, Pattern, UNKNOWN, Vocabulary, WordId, Words};
use crate::{evidence, language, rules};

/// Patterns that are looked for together, as a static of the module that
/// asks for them. See `pattern.rs` for how they are written.
#[derive(Debug)]
pub struct PatternList {
    patterns: &'static [&'static str],
}

impl PatternList {
    /// A list of `patterns`.
    #[must_use]
    pub const fn new(patterns: &'static [&'static str]) -> Self {
        Self { patterns }
    }
}

/// A place where a pattern of a list matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The note's words that it covers.
    pub words: Range<usize>,
    /// What the pattern names as its replacement.
    pub replacement: Option<&'static str>,
}

/// Groups of words that many patterns share, by the name after `@`.
const GROUPS: &[(&str, &str)] = &[
    ("want", "i'd|i would|i'll|would|id|i want|i wish|i hope"),
    // Those an offer is made to.
    (
        "buyers",
        "you|your|companies|businesses|firms|brands|coaches|clinics|founders|startups|clients|customers|agencies|leaders|owners|professionals|entrepreneurs|organisations|organizations|executives|consultants|practices|retailers|manufacturers|restaurants|hotels|builders|shops|smes|enterprises|ceos|managers|lawyers|doctors|dentists|creators|teams",
    ),
];

/// The lists in one matcher.
#[derive(Debug)]
pub(crate) struct Lexicon {
    vocabulary: Vocabulary,
    lists: Vec<&'static PatternList>,
    patterns: Vec<(usize, Pattern)>,
    /// For each word id, the patterns that can begin with it.
    by_word: Vec<Vec<u16>>,
    numbers: Vec<u16>,
    names: Vec<u16>,
}

impl Lexicon {
    /// The lexicon of all rules, built on first use.
    pub(crate) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let of_rules = rules::RULES.iter().flat_map(|rule| rule.meta().patterns);
            let shared = language::LISTS.iter().chain(evidence::LISTS);
            Self::new(of_rules.chain(shared).copied()).expect("a test reads every pattern")
        })
    }

    fn new(lists: impl Iterator<Item = &'static PatternList>) -> Result<Self, String> {
        let mut lexicon = Self {
            vocabulary: Vocabulary::default(),
            lists: lists.collect(),
            patterns: Vec::new(),
            by_word: Vec::new(),
            numbers: Vec::new(),
            names: Vec::new(),
        };
        for (list, of_list) in lexicon.lists.iter().enumerate() {
            for source in of_list.patterns {
                let pattern = Pattern::parse(source, GROUPS, &mut lexicon.vocabulary)
                    .map_err(|error| format!("pattern “{source}”: {error}"))?;
                let number = u16::try_from(lexicon.patterns.len()).map_err(|error| error.to_string())?;
                for first in pattern.first()? {
                    let starters = match first {
                        First::Word(id) => {
                            let id = usize::from(id);
                            if lexicon.by_word.len() <= id {
                                lexicon.by_word.resize_with(id + 1, Vec::new);
                            }
                            &mut lexicon.by_word[id]
                        }
                        First::Class(Class::Number) => &mut lexicon.numbers,
                        First::Class(Class::Name) => &mut lexicon.names,
                    };
                    starters.push(number);
                }
                lexicon.patterns.push((list, pattern));
            }
        }
        Ok(lexicon)
    }

    /// The id of a word in lower case, its apostrophes straight.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.vocabulary.id(word)
    }

    /// All matches in `words`, of which there are `count`.
    pub(crate) fn search(&self, words: &impl Words, count: usize) -> Hits {
        let mut by_list = vec![Vec::new(); self.lists.len()];
        for at in 0..count {
            let id = words.id(at);
            let mut starters: [&[u16]; 3] = [&[]; 3];
            if id != UNKNOWN {
                starters[0] = self.by_word.get(usize::from(id)).map_or(&[], Vec::as_slice);
            }
            if words.is(at, Class::Number) {
                starters[1] = &self.numbers;
            }
            if words.is(at, Class::Name) {
                starters[2] = &self.names;
            }
            for &number in starters.into_iter().flatten() {
                let (list, pattern) = &self.patterns[usize::from(number)];
                if let Some(end) = pattern.match_at(words, at) {
                    note_hit(&mut by_list[*list], Hit { words: at..end, replacement: pattern.replacement });
                }
            }
        }
        Hits { by_list }
    }
}

/// Keeps the longest of the hits that begin at one word, and of those that
/// overlap the one that begins first.
fn note_hit(hits: &mut Vec<Hit>, hit: Hit) {
    match hits.last_mut() {
        Some(last) if last.words.start == hit.words.start => {
            if hit.words.end > last.words.end {
                *last = hit;
            }
        }
        Some(last) if hit.words.start < last.words.end => {}
        _ => hits.push(hit),
    }
}

/// What was found in one note.
#[derive(Debug)]
pub(crate) struct Hits {
    by_list: Vec<Vec<Hit>>,
}

impl Hits {
    /// The matches of `list`, in text order, none overlapping another.
    pub(crate) fn of(&self, list: &'static PatternList) -> &[Hit] {
        let at = Lexicon::get().lists.iter().position(|known| std::ptr::eq(*known, list));
        debug_assert!(at.is_some(), "a list is named in its rule's `patterns`");
        at.map_or(&[], |at| &self.by_list[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_well_formed() {
        let _ = Lexicon::get();
    }

    #[test]
    fn of_overlapping_hits_the_first_and_longest_stays() {
        let mut hits = Vec::new();
        for words in [1..2, 1..4, 2..6, 4..5] {
            note_hit(&mut hits, Hit { words, replacement: None });
        }
        assert_eq!(hits.iter().map(|hit| hit.words.clone()).collect::<Vec<_>>(), [1..4, 4..5]);
    }
}
