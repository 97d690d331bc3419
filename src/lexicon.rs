//! All pattern lists in one matcher: every note is searched once, for what
//! all rules look for.
//!
//! `notation.rs` says how patterns are written. The host turns them into an
//! image (`builder.rs`, `image.rs`), which the WebAssembly build embeds, and
//! from which either makes the program that is matched (`program.rs`).

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};

use crate::{asking, evidence, language, rules};

#[cfg(not(target_arch = "wasm32"))]
mod builder;
#[cfg(not(target_arch = "wasm32"))]
mod groups;
mod image;
#[cfg(not(target_arch = "wasm32"))]
mod notation;
mod program;
mod vocabulary;

use image::{Loader, Pattern, Reader};
use program::Program;
pub(crate) use program::{Class, UNKNOWN, WordId, Words};
use vocabulary::Vocabulary;

/// Patterns that are looked for together, as a static of the module that
/// asks for them. See `notation.rs` for how they are written.
#[derive(Debug)]
pub struct PatternList {
    /// In the browser they are in the image.
    #[cfg(not(target_arch = "wasm32"))]
    patterns: &'static [&'static str],
    /// Its place in the lexicon, once that is there.
    number: AtomicU16,
}

impl PatternList {
    /// A list of `patterns`.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", expect(unused_variables, reason = "they are in the image"))]
    pub const fn new(patterns: &'static [&'static str]) -> Self {
        Self {
            #[cfg(not(target_arch = "wasm32"))]
            patterns,
            number: AtomicU16::new(u16::MAX),
        }
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

/// The lists in one matcher.
#[derive(Debug)]
pub(crate) struct Lexicon {
    vocabulary: Vocabulary,
    program: Program,
    /// How many lists there are.
    lists: usize,
    /// Each with the number of its list.
    patterns: Vec<(u16, Pattern)>,
    starters: Starters,
}

/// The patterns that can begin with a word, by number.
#[derive(Debug)]
struct Starters {
    /// Those of all word ids, one after the other.
    patterns: Vec<u16>,
    /// For each word id, where its own begin; they end where the next one's
    /// begin.
    begins: Vec<u32>,
    /// Those that can begin with any number.
    numbers: Vec<u16>,
    /// Those that can begin with any name.
    names: Vec<u16>,
}

impl Lexicon {
    /// The lexicon of all rules, made on first use.
    pub(crate) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            for (list, number) in all_lists().zip(0..) {
                list.number.store(number, Ordering::Relaxed);
            }
            Self::load(image()).0
        })
    }

    /// The lexicon that an image holds, and whether that is all it holds.
    // Done once: it must not be compiled into every lint.
    #[inline(never)]
    fn load(image: &'static [u8]) -> (Self, bool) {
        let mut reader = Reader::new(image);
        let vocabulary = Vocabulary::read(&mut reader);
        let mut loader = Loader::new(reader);
        let lists = loader.count();
        let mut patterns = Vec::new();
        for list in (0..).take(lists) {
            for _ in 0..loader.count() {
                patterns.push((list, loader.pattern()));
            }
        }
        let is_whole = loader.is_done();
        let program = loader.program;
        let starters = Starters::of(&patterns, &program, vocabulary.end());
        (Self { vocabulary, program, lists, patterns, starters }, is_whole)
    }

    /// The id of a word in lower case, its apostrophes straight.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.vocabulary.id(word)
    }

    /// All matches in `words`, of which there are `count`.
    pub(crate) fn search(&self, words: &impl Words, count: usize) -> Hits {
        let mut by_list = vec![Vec::new(); self.lists];
        let mut is_present = vec![false; self.vocabulary.end()];
        for at in 0..count {
            is_present[usize::from(words.id(at))] = true;
        }
        let can_match = |pattern: &Pattern| {
            let needs = self.program.set(pattern.needs);
            needs.is_empty() || needs.iter().any(|&id| is_present[usize::from(id)])
        };
        // Most patterns are ruled out by a word that is nowhere in the note.
        let mut is_possible: Vec<Option<bool>> = vec![None; self.patterns.len()];
        for at in 0..count {
            let of_word = self.starters.of_word(words.id(at));
            let of_number: &[u16] = if words.is(at, Class::Number) { &self.starters.numbers } else { &[] };
            let of_name: &[u16] = if words.is(at, Class::Name) { &self.starters.names } else { &[] };
            for &number in of_word.iter().chain(of_number).chain(of_name) {
                let (list, pattern) = &self.patterns[usize::from(number)];
                if !*is_possible[usize::from(number)].get_or_insert_with(|| can_match(pattern)) {
                    continue;
                }
                if let Some(end) = self.program.match_at(pattern.start, words, at) {
                    note_hit(
                        &mut by_list[usize::from(*list)],
                        Hit { words: at..end, replacement: pattern.replacement },
                    );
                }
            }
        }
        Hits { by_list }
    }
}

impl Starters {
    fn of(patterns: &[(u16, Pattern)], program: &Program, words: usize) -> Self {
        let (mut numbers, mut names) = (Vec::new(), Vec::new());
        let mut of_words: Vec<(WordId, u16)> = Vec::new();
        for ((_, pattern), number) in patterns.iter().zip(0..) {
            program.each_first(
                pattern.start,
                |word| of_words.push((word, number)),
                |class| match class {
                    Class::Number => numbers.push(number),
                    Class::Name => names.push(number),
                },
            );
        }
        // A counting sort, which keeps the patterns of a word in order.
        let mut begins = vec![0; words + 1];
        for &(word, _) in &of_words {
            begins[usize::from(word) + 1] += 1;
        }
        for word in 0..words {
            begins[word + 1] += begins[word];
        }
        let mut next = begins.clone();
        let mut sorted = vec![0; of_words.len()];
        for (word, number) in of_words {
            let place = &mut next[usize::from(word)];
            sorted[*place as usize] = number;
            *place += 1;
        }
        Self { patterns: sorted, begins, numbers, names }
    }

    fn of_word(&self, word: WordId) -> &[u16] {
        let word = usize::from(word);
        &self.patterns[self.begins[word] as usize..self.begins[word + 1] as usize]
    }
}

/// The image that the host has made for this build.
#[cfg(target_arch = "wasm32")]
fn image() -> &'static [u8] {
    include_bytes!(env!("CONNOTE_LEXICON"))
}

/// The image, made on first use. A malformed pattern is left out; a test sees
/// to it that none is.
#[cfg(not(target_arch = "wasm32"))]
pub fn image() -> &'static [u8] {
    static IMAGE: OnceLock<Vec<u8>> = OnceLock::new();
    IMAGE.get_or_init(|| builder::build(&all_lists().collect::<Vec<_>>()).0)
}

/// The lists of the rules, and those that they share.
fn all_lists() -> impl Iterator<Item = &'static PatternList> {
    let of_rules = rules::RULES.iter().flat_map(|rule| rule.meta().patterns);
    let shared = language::LISTS.iter().chain(evidence::LISTS).chain(asking::LISTS);
    of_rules.chain(shared).copied()
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
        let hits = self.by_list.get(usize::from(list.number.load(Ordering::Relaxed)));
        debug_assert!(hits.is_some(), "a list is named in its rule's `patterns`");
        hits.map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::builder::build_with;
    use super::*;

    #[test]
    fn every_pattern_is_well_formed() {
        let (_, errors) = builder::build(&all_lists().collect::<Vec<_>>());
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

    #[test]
    fn the_image_is_read_to_its_end() {
        let (lexicon, is_whole) = Lexicon::load(image());
        assert!(is_whole);
        assert_eq!(lexicon.lists, all_lists().count());
        assert_eq!(lexicon.patterns.len(), all_lists().map(|list| list.patterns.len()).sum::<usize>());
    }

    #[test]
    fn of_overlapping_hits_the_first_and_longest_stays() {
        let mut hits = Vec::new();
        for words in [1..2, 1..4, 2..6, 4..5] {
            note_hit(&mut hits, Hit { words, replacement: None });
        }
        assert_eq!(hits.iter().map(|hit| hit.words.clone()).collect::<Vec<_>>(), [1..4, 4..5]);
    }

    struct Sentence(Vec<(WordId, String)>);

    impl Words for Sentence {
        fn id(&self, at: usize) -> WordId {
            self.0[at].0
        }
        fn is(&self, at: usize, class: Class) -> bool {
            let text = &self.0[at].1;
            match class {
                Class::Number => text.contains(|character: char| character.is_ascii_digit()),
                Class::Name => text.starts_with(char::is_uppercase),
            }
        }
        fn sentence(&self, _: usize) -> (usize, usize) {
            (0, self.0.len())
        }
    }

    /// The words that `pattern` matches first in `text`.
    #[track_caller]
    fn found(pattern: &'static str, text: &str) -> Option<String> {
        let groups = [("we", "we|our (small)? team"), ("help", "help{,s,ed}")];
        let (image, errors) = build_with(&groups, &[vec![pattern].leak()]);
        assert!(errors.is_empty(), "{errors:?}");
        let (lexicon, _) = Lexicon::load(image.leak());
        let words: Vec<&str> = text.split(' ').collect();
        let sentence =
            Sentence(words.iter().map(|word| (lexicon.id(&word.to_lowercase()), (*word).to_owned())).collect());
        let hit = lexicon.search(&sentence, words.len()).by_list[0].first()?.words.clone();
        Some(words[hit].join(" "))
    }

    #[test]
    fn patterns_match_as_documented() {
        for (pattern, text, expected) in [
            ("reach out", "I reach out now", Some("reach out")),
            ("reach out", "I reach you out", None),
            ("connect{,s,ed,ing}", "so connected", Some("connected")),
            ("(i'd|i would) love", "and I would love it", Some("I would love")),
            ("(very|so)? good", "very good", Some("very good")),
            ("(very|so)? good", "it is good", Some("good")),
            ("(so very|quite)? good", "so very good", Some("so very good")),
            ("help ..3 grow", "help you all grow", Some("help you all grow")),
            ("help ..1 grow", "help you all grow", None),
            ("^ hi", "hi Ada", Some("hi")),
            ("^ hi", "oh hi", None),
            ("connect $", "so we connect", Some("connect")),
            ("connect $", "connect soon", None),
            ("@we @help", "our small team helped", Some("our small team helped")),
            ("in <number>", "born in 1994", Some("in 1994")),
            ("met <name>", "met Ada", Some("met Ada")),
            ("gonna => going to", "gonna", Some("gonna")),
        ] {
            assert_eq!(found(pattern, text).as_deref(), expected, "{pattern} in {text}");
        }
    }
}
