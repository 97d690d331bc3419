//! Patterns over words: lists of them, and the one matcher that looks for all
//! lists in one pass.
//!
//! `notation.rs` says how patterns are written. The host turns them into an
//! image (`builder.rs`, `image.rs`), which the WebAssembly build embeds, and
//! which is matched as it is (`matcher.rs`). Each pattern has an anchor: a
//! place in it where few words will do. Only notes that hold one of those are
//! searched for it, and only around that word.

use std::ops::Range;
use std::sync::atomic::{AtomicU16, Ordering};

#[cfg(not(target_arch = "wasm32"))]
use crate::text::words::Entry;
use crate::text::words::{Class, SLOTS};
use crate::text::{Known, Text, WordId};

#[cfg(not(target_arch = "wasm32"))]
mod builder;
mod image;
mod matcher;
#[cfg(not(target_arch = "wasm32"))]
mod notation;
mod vocabulary;

use image::Reader;
use matcher::{Matcher, Names, Sets};
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

#[cfg(not(target_arch = "wasm32"))]
impl PatternList {
    /// Its patterns, as they are written.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.patterns.iter().copied()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Hit {
    /// The number of its pattern among all.
    pub(crate) fn number(&self) -> usize {
        usize::from(self.pattern)
    }
}

/// Declares lists of patterns, and `LISTS`, all of them: what a module's rule
/// or the registry names, so that no list is forgotten.
#[macro_export]
macro_rules! pattern_lists {
    ($($(#[doc = $doc:literal])+ $visibility:vis $name:ident: [$($pattern:literal),+ $(,)?])+) => {
        $(
            $(#[doc = $doc])+
            $visibility static $name: $crate::patterns::PatternList = $crate::patterns::PatternList::new(&[$($pattern),+]);
        )+

        /// The lists of this module.
        pub(crate) const LISTS: &[&$crate::patterns::PatternList] = &[$(&$name),+];
    };
}

/// A place where a pattern of a list matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The note's words that it covers.
    pub words: Range<usize>,
    /// What the pattern names as its replacement.
    pub replacement: Option<&'static str>,
    /// The pattern's number.
    pattern: u16,
}

/// All lists, ready to be matched.
#[derive(Debug)]
pub(crate) struct Lexicon {
    vocabulary: Vocabulary,
    sets: Sets,
    groups: Vec<Reader>,
    /// How many lists there are.
    lists: usize,
    patterns: Vec<Pattern>,
    anchored: Anchored,
}

/// A pattern as the image says it.
#[derive(Debug)]
struct Pattern {
    /// The number of its list.
    list: u16,
    /// The number of the set that holds the first word of every match, if
    /// there is one.
    first: Option<usize>,
    /// How many words of a match may come before the anchor, at least and at
    /// most.
    before: [u8; 2],
    /// The number of the set of which every match holds a word there.
    anchor: usize,
    sequence: Reader,
    /// What stands after `=>`.
    replacement: Option<&'static str>,
}

/// The patterns that each word anchors, by number.
#[derive(Debug)]
struct Anchored {
    /// Those of all word ids, one after the other.
    patterns: Vec<u16>,
    /// For each word id, where its own begin; they end where the next one's
    /// begin.
    begins: Vec<usize>,
}

impl Lexicon {
    /// The lexicon of `lists`, by the image that was made of them.
    pub(crate) fn new(lists: impl Iterator<Item = &'static PatternList>, image: &'static [u8]) -> Self {
        for (list, number) in lists.zip(0..) {
            list.number.store(number, Ordering::Relaxed);
        }
        Self::load(image).0
    }

    /// The lexicon that an image holds, and whether that is all it holds.
    // Done once: it must not be compiled into every lint.
    #[inline(never)]
    fn load(image: &'static [u8]) -> (Self, bool) {
        let mut image = Reader::new(image);
        let vocabulary = Vocabulary::read(&mut image);
        let sets = Sets::read(&mut image);
        let groups = (0..image.number()).map(|_| image.measured()).collect();
        let lists = image.number();
        let mut patterns = Vec::new();
        for list in (0..).take(lists) {
            for _ in 0..image.number() {
                patterns.push(Pattern::read(list, &mut image));
            }
        }
        let anchored = Anchored::new(&patterns, &sets, vocabulary.end() + Class::COUNT * SLOTS);
        (Self { vocabulary, sets, groups, lists, patterns, anchored }, image.is_at_end())
    }

    /// The id of a word in lower case, its apostrophes straight.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.vocabulary.id(word)
    }

    /// What is known of a word in lower case, its apostrophes straight.
    pub(crate) fn known(&self, word: &str) -> Known {
        self.vocabulary.known(word)
    }

    /// The words that patterns name.
    #[cfg(test)]
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.words()
    }

    /// All matches in `text`.
    pub(crate) fn search(&self, text: &Text<'_>) -> Hits {
        let mut by_list = vec![Vec::new(); self.lists];
        let words = text.words();
        let names = Names::of(text, self.vocabulary.end());
        for (anchor, word) in words.iter().enumerate() {
            let sentence = &text.sentences()[word.sentence].words;
            let matcher = Matcher { sets: &self.sets, groups: &self.groups, text, names: &names, sentence };
            for &number in names.of_word(anchor).iter().flat_map(|&name| self.anchored.by(name)) {
                let pattern = &self.patterns[usize::from(number)];
                for start in pattern.starts(anchor, sentence.start) {
                    let may_begin = pattern.first.is_none_or(|set| self.sets.has_any(set, names.of_word(start)));
                    if may_begin && let Some(end) = matcher.match_at(pattern.sequence, start) {
                        let hit = Hit { words: start..end, replacement: pattern.replacement, pattern: number };
                        note_hit(&mut by_list[usize::from(pattern.list)], hit);
                    }
                }
            }
        }
        by_list.iter_mut().for_each(drop_overlapping);
        Hits { by_list }
    }
}

impl Pattern {
    fn read(list: u16, image: &mut Reader) -> Self {
        let sequence = image.measured();
        let first = match image.number() {
            0 => None,
            1 => matcher::begin(sequence),
            more => Some(more - 2),
        };
        Self {
            list,
            sequence,
            first,
            before: [image.byte(), image.byte()],
            anchor: image.number().checked_sub(1).or(first).unwrap_or_default(),
            replacement: (image.byte() == 1).then(|| image.text()),
        }
    }

    /// The words that a match can begin at whose anchor is word `anchor`, in
    /// a sentence that begins at `first`.
    fn starts(&self, anchor: usize, first: usize) -> Range<usize> {
        let [fewest, most] = self.before.map(usize::from);
        first.max(anchor.saturating_sub(most))..(anchor + 1).saturating_sub(fewest)
    }
}

impl Anchored {
    fn new(patterns: &[Pattern], sets: &Sets, words: usize) -> Self {
        // A counting sort, which keeps the patterns of a word in order.
        let mut begins = vec![0; words + 1];
        for &word in patterns.iter().flat_map(|pattern| sets.words(pattern.anchor)) {
            begins[usize::from(word) + 1] += 1;
        }
        for word in 0..words {
            begins[word + 1] += begins[word];
        }
        let mut next = begins.clone();
        let mut sorted = vec![0; begins[words]];
        for (pattern, number) in patterns.iter().zip(0..) {
            for &word in sets.words(pattern.anchor) {
                let place = &mut next[usize::from(word)];
                sorted[*place] = number;
                *place += 1;
            }
        }
        Self { patterns: sorted, begins }
    }

    fn by(&self, word: WordId) -> &[u16] {
        let word = usize::from(word);
        &self.patterns[self.begins[word]..self.begins[word + 1]]
    }
}

/// The image of `lists`, whose patterns may name `groups`, and of the words of
/// classes; and what is malformed in the patterns. A malformed one is left
/// out.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn image(
    groups: &[(&'static str, &'static str)],
    lists: impl Iterator<Item = &'static PatternList>,
    classed: &[Entry],
) -> (Vec<u8>, Vec<String>) {
    builder::build(groups, &lists.map(|list| list.patterns).collect::<Vec<_>>(), classed)
}

/// Adds a hit to those of its list, which are in order; of those that begin
/// at one word, the longest stays, and the first listed of equally long ones.
fn note_hit(hits: &mut Vec<Hit>, hit: Hit) {
    let place = hits.partition_point(|it| it.words.start < hit.words.start);
    match hits.get_mut(place) {
        Some(same) if same.words.start == hit.words.start => {
            let is_longer = hit.words.end > same.words.end;
            if is_longer || hit.words.end == same.words.end && hit.pattern < same.pattern {
                *same = hit;
            }
        }
        _ => hits.insert(place, hit),
    }
}

/// Of hits that overlap, the one that begins first stays.
fn drop_overlapping(hits: &mut Vec<Hit>) {
    let mut end = 0;
    hits.retain(|hit| {
        let stays = hit.words.start >= end;
        if stays {
            end = hit.words.end;
        }
        stays
    });
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
        debug_assert!(hits.is_some(), "a list is in the registry");
        hits.map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::builder::build;
    use super::*;

    #[test]
    fn every_match_holds_a_word_by_which_it_is_found() {
        for pattern in ["(very)?", "<name>", "(<number>|ten)", "$"] {
            let (_, errors) = build(&[], &[vec![pattern].leak()], &[]);
            assert!(errors.iter().any(|error| error.contains("need not hold any word")), "{pattern}: {errors:?}");
        }
    }

    #[test]
    fn of_overlapping_hits_the_first_and_longest_stays() {
        let mut hits = Vec::new();
        for (words, pattern) in [4..5, 1..2, 1..4, 2..6, 4..5].into_iter().zip(0..) {
            note_hit(&mut hits, Hit { words, replacement: None, pattern });
        }
        drop_overlapping(&mut hits);
        assert_eq!(hits.iter().map(|hit| hit.words.clone()).collect::<Vec<_>>(), [1..4, 4..5]);
    }

    /// The words that `pattern` matches first in `text`.
    #[track_caller]
    fn found(pattern: &'static str, text: &str) -> Option<String> {
        let groups = [("we", "we|our (small)? team"), ("help", "help{,s,ed}")];
        let (image, errors) = build(&groups, &[vec![pattern].leak()], &[]);
        assert!(errors.is_empty(), "{errors:?}");
        let (lexicon, _) = Lexicon::load(image.leak());
        let text = Text::read(text, |word| lexicon.known(word));
        let hit = lexicon.search(&text).by_list[0].first()?.words.clone();
        Some(text[text.span_of(&hit)].to_owned())
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

    /// What `lists` match in `text`: for each, the words and the replacement.
    #[track_caller]
    fn all_found(lists: &[&'static [&'static str]], text: &str) -> Vec<Vec<(String, Option<&'static str>)>> {
        let (image, errors) = build(&[], lists, &[]);
        assert!(errors.is_empty(), "{errors:?}");
        let (lexicon, is_whole) = Lexicon::load(image.leak());
        assert!(is_whole, "all of the image is read");
        let text = Text::read(text, |word| lexicon.known(word));
        let said = |hit: &Hit| (text[text.span_of(&hit.words)].to_owned(), hit.replacement);
        lexicon.search(&text).by_list.iter().map(|hits| hits.iter().map(said).collect()).collect()
    }

    #[test]
    fn each_list_has_its_own_matches_and_replacements() {
        let lists: &[&'static [&'static str]] =
            &[&["gonna => going to", "wanna => want to"], &["(i|we) gonna"], &["never met"]];
        let owned = |words: &str| words.to_owned();
        assert_eq!(
            all_found(lists, "I wanna. We gonna and I gonna"),
            [
                vec![
                    (owned("wanna"), Some("want to")),
                    (owned("gonna"), Some("going to")),
                    (owned("gonna"), Some("going to")),
                ],
                vec![(owned("We gonna"), None), (owned("I gonna"), None)],
                vec![],
            ]
        );
    }

    #[test]
    fn of_equally_long_matches_the_first_listed_counts() {
        let found = |list| all_found(&[list], "so very good").remove(0);
        assert_eq!(found(&["so (very)? => a", "so very => b"]), [("so very".to_owned(), Some("a"))]);
        assert_eq!(found(&["so => a", "so very => b"]), [("so very".to_owned(), Some("b"))]);
        assert_eq!(found(&["so ..1 good => a", "very good => b"]), [("so very good".to_owned(), Some("a"))]);
    }

    #[test]
    fn a_match_is_found_by_an_anchor_at_any_place_in_it() {
        for (pattern, text, expected) in [
            ("(a|the) ..3 zebra", "see the big old zebra", Some("the big old zebra")),
            ("(a|the) ..3 zebra", "the zebra", Some("the zebra")),
            ("(a|the) ..3 zebra", "the. Zebra", None),
            ("..2 zebra", "big old zebra", Some("big old zebra")),
            ("..2 zebra", "zebra", Some("zebra")),
            ("<name> zebra", "see Ada zebra", Some("Ada zebra")),
            ("<name> zebra", "zebra", None),
            ("zebra <number>", "zebra 5", Some("zebra 5")),
            ("zebra <number>", "zebra five", None),
            ("(old|very big) zebra", "a very big zebra", Some("very big zebra")),
            ("(old|very big) zebra", "a big zebra", None),
            ("((my|our) own)? zebra", "our own zebra", Some("our own zebra")),
            ("^ zebra $", "zebra", Some("zebra")),
            ("^ zebra $", "zebra one", None),
            ("@we ..1 @help", "our team all help", Some("our team all help")),
        ] {
            assert_eq!(found(pattern, text).as_deref(), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn a_gap_takes_as_few_words_as_it_can_and_stays_in_its_sentence() {
        assert_eq!(found("help ..5 grow", "help it grow and grow").as_deref(), Some("help it grow"));
        assert_eq!(found("help ..5 grow", "help it. We grow"), None);
        assert_eq!(found("help ..200 grow", "help grow").as_deref(), Some("help grow"));
        assert_eq!(found("help ..3 $", "help us all now").as_deref(), Some("help us all now"));
        assert_eq!(found("help ..2 $", "help us all now"), None);
    }
}
