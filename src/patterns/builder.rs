//! Makes the lexicon's image from the pattern lists. See `image.rs` for its
//! form.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::image::{CHOICE, FIRST_LETTER, GAP, GROUP, NAME, NUMBER, OPTION, SENTENCE_END, SENTENCE_START, SETS};
use super::notation::{self, Group, Item, class_number};
use crate::text::WordId;
use crate::text::words::{Entry, Senses};

/// The image of lists of patterns, which may name `groups`, and of the words
/// of classes; and what is malformed in the patterns. A malformed one is left
/// out.
pub(super) fn build(
    groups: &[(&'static str, &'static str)],
    lists: &[&'static [&'static str]],
    classed: &[Entry],
) -> (Vec<u8>, Vec<String>) {
    let mut errors = Vec::new();
    let mut read_groups: Vec<Group> = Vec::new();
    for &(name, source) in groups {
        match notation::group(source, &read_groups) {
            Ok(item) => read_groups.push(Group { name, item }),
            Err(error) => errors.push(format!("group “{name}”: {error}")),
        }
    }
    let lists: Vec<Vec<_>> = lists
        .iter()
        .map(|patterns| {
            let read = patterns.iter().map(|source| (source, pattern(source, &read_groups)));
            read.filter_map(|(source, pattern)| {
                pattern.map_err(|error| errors.push(format!("pattern “{source}”: {error}"))).ok()
            })
            .collect()
        })
        .collect();

    let mut uses = HashMap::new();
    for item in
        read_groups.iter().map(|group| &group.item).chain(lists.iter().flatten().flat_map(|pattern| &pattern.items))
    {
        gather(item, &mut uses);
    }
    for pattern in lists.iter().flatten() {
        *uses.entry(&pattern.anchor.words).or_default() += 1;
        pattern.first.iter().for_each(|first| *uses.entry(first).or_default() += 1);
    }
    // Small numbers are short. The smaller of rare sets come first, for they
    // may be parts of the larger ones.
    let mut sets: Vec<&BTreeSet<String>> = uses.keys().copied().collect();
    let often = |set| Some(uses[set]).filter(|uses| *uses >= OFTEN);
    sets.sort_by_key(|&set| (Reverse(often(set)), set.len(), set));
    let of_patterns = sets.iter().copied().flatten().filter(|name| class_number(name).is_none());
    let vocabulary = of_patterns.chain(classed.iter().map(|(word, _)| word)).map(String::as_str).collect();
    let mut writer = Writer::default();
    writer.vocabulary(&vocabulary);
    writer.senses(&vocabulary, classed);
    writer.sets(&sets, &vocabulary);
    writer.number(read_groups.len());
    for group in &read_groups {
        writer.sequence(std::slice::from_ref(&group.item));
    }
    writer.number(lists.len());
    for patterns in &lists {
        writer.number(patterns.len());
        for pattern in patterns {
            writer.sequence(&pattern.items);
            writer.first(pattern);
            writer.anchor(pattern);
            writer.image.push(u8::from(pattern.replacement.is_some()));
            if let Some(replacement) = pattern.replacement {
                writer.bytes(replacement.as_bytes());
            }
        }
    }
    (writer.image, errors)
}

/// A pattern, read.
struct Pattern {
    items: Vec<Item>,
    /// The words that a match can begin with, if that can be said.
    first: Option<BTreeSet<String>>,
    anchor: Anchor,
    replacement: Option<&'static str>,
}

fn pattern(source: &'static str, groups: &[Group]) -> Result<Pattern, String> {
    let (items, replacement) = notation::pattern(source, groups)?;
    let anchor = anchor(&items, groups).ok_or("a match need not hold any word that is named")?;
    Ok(Pattern { first: first(&items, groups), items, anchor, replacement })
}

impl Pattern {
    /// The words that its sequence begins with, if it begins with some.
    fn begin(&self) -> Option<&BTreeSet<String>> {
        match self.items.iter().find(|item| !matches!(item, Item::SentenceStart)) {
            Some(Item::Words(words)) => Some(words),
            _ => None,
        }
    }
}

/// The words that a match of a sequence can begin with, if that can be said.
fn first(items: &[Item], groups: &[Group]) -> Option<BTreeSet<String>> {
    let (item, rest) = items.split_first()?;
    match item {
        Item::Words(words) => Some(words.clone()),
        Item::SentenceStart => first(rest, groups),
        Item::Group(number) => first(std::slice::from_ref(&groups[*number].item), groups),
        Item::Choice { alternatives, is_optional } => {
            let none = is_optional.then(|| first(rest, groups));
            let of_each = alternatives.iter().map(|items| first(&[items, rest].concat(), groups));
            let all: Option<Vec<_>> = of_each.chain(none).collect();
            Some(all?.into_iter().flatten().collect())
        }
        Item::Number | Item::Name | Item::Gap(_) | Item::SentenceEnd => None,
    }
}

/// Counts the uses of sets in an item.
fn gather<'i>(item: &'i Item, uses: &mut HashMap<&'i BTreeSet<String>, usize>) {
    match item {
        Item::Words(words) => *uses.entry(words).or_default() += 1,
        Item::Choice { alternatives, .. } => {
            for item in alternatives.iter().flatten() {
                gather(item, uses);
            }
        }
        _ => {}
    }
}

/// A place in a pattern where every match holds one of some words.
#[derive(Clone, Debug)]
struct Anchor {
    words: BTreeSet<String>,
    /// How many words of a match come before it.
    before: Width,
}

/// A number of words: the fewest, the most.
#[derive(Clone, Copy, Debug)]
struct Width(u8, u8);

impl Width {
    const NONE: Self = Self(0, 0);
    const ONE: Self = Self(1, 1);

    fn and(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0), self.1.saturating_add(other.1))
    }

    fn or(self, other: Self) -> Self {
        Self(self.0.min(other.0), self.1.max(other.1))
    }
}

/// The best anchor of a sequence; none where a match may hold no word that is
/// known.
fn anchor(items: &[Item], groups: &[Group]) -> Option<Anchor> {
    let mut before = Width::NONE;
    let mut anchors = Vec::new();
    for item in items {
        if let Some(Anchor { words, before: inside }) = anchor_of_item(item, groups) {
            anchors.push(Anchor { words, before: before.and(inside) });
        }
        before = before.and(width_of_item(item, groups));
    }
    anchors.into_iter().min_by_key(Anchor::weight)
}

fn anchor_of_item(item: &Item, groups: &[Group]) -> Option<Anchor> {
    match item {
        Item::Words(words) => Some(Anchor { words: words.clone(), before: Width::NONE }),
        Item::Group(number) => anchor_of_item(&groups[*number].item, groups),
        Item::Choice { alternatives, is_optional: false } => {
            let of_each: Option<Vec<_>> = alternatives.iter().map(|items| anchor(items, groups)).collect();
            of_each?.into_iter().reduce(|mut all, one| {
                all.words.extend(one.words);
                Anchor { before: all.before.or(one.before), ..all }
            })
        }
        _ => None,
    }
}

fn width_of_item(item: &Item, groups: &[Group]) -> Width {
    match item {
        Item::Words(_) | Item::Number | Item::Name => Width::ONE,
        Item::Gap(most) => Width(0, *most),
        Item::SentenceStart | Item::SentenceEnd => Width::NONE,
        Item::Group(number) => width_of_item(&groups[*number].item, groups),
        Item::Choice { alternatives, is_optional } => {
            let width =
                |items: &Vec<Item>| items.iter().map(|item| width_of_item(item, groups)).fold(Width::NONE, Width::and);
            let none = is_optional.then_some(Width::NONE);
            none.into_iter().chain(alternatives.iter().map(width)).reduce(Width::or).unwrap_or(Width::NONE)
        }
    }
}

impl Anchor {
    /// How often the matcher is likely to stop here.
    fn weight(&self) -> usize {
        let common = self.words.iter().filter(|word| COMMON.contains(&word.as_str())).count();
        let classes = self.words.iter().filter(|name| class_number(name).is_some()).count();
        self.words.len() + common * COMMON_WEIGHT + classes * CLASS_WEIGHT
    }
}

/// A common word is met as often as so many rare ones.
const COMMON_WEIGHT: usize = 40;

/// A class in one form is met as often as so many rare words.
const CLASS_WEIGHT: usize = 5;

/// Sets with their numbers, by their first words.
type Parts = HashMap<usize, Vec<(usize, BTreeSet<usize>)>>;

/// A set, said by others: the words that are left, and the numbers of those.
fn parted(set: &BTreeSet<usize>, by_first: &Parts) -> (BTreeSet<usize>, Vec<usize>) {
    let (mut left, mut parts) = (set.clone(), Vec::new());
    let known = set.iter().filter_map(|word| by_first.get(word)).flatten();
    let within: Vec<_> = known.filter(|(_, part)| part.is_subset(set)).collect();
    let new = |part: &BTreeSet<usize>, left: &BTreeSet<usize>| part.intersection(left).count();
    while let Some((number, part)) = within.iter().max_by_key(|(_, part)| new(part, &left))
        && new(part, &left) >= LEAST
    {
        parts.push(*number);
        left = &left - part;
    }
    (left, parts)
}

/// A part that says fewer words of a set is no shorter than they.
const LEAST: usize = 2;

/// A set that is named so often has one of the short numbers.
const OFTEN: usize = 3;

#[derive(Debug, Default)]
struct Writer<'w> {
    image: Vec<u8>,
    sets: HashMap<&'w BTreeSet<String>, usize>,
}

impl<'w> Writer<'w> {
    fn vocabulary(&mut self, words: &BTreeSet<&str>) {
        self.measured(|writer| {
            let mut before = "";
            for word in words {
                let shared = before.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
                let dropped = u8::try_from(before.len() - shared).expect("words are short");
                debug_assert!(dropped < FIRST_LETTER && word.bytes().all(|byte| byte >= FIRST_LETTER), "{word}");
                writer.image.push(dropped);
                writer.image.extend_from_slice(&word.as_bytes()[shared..]);
                before = word;
            }
        });
    }

    fn senses(&mut self, vocabulary: &BTreeSet<&str>, classed: &[Entry]) {
        let of_words: HashMap<&str, Senses> = classed.iter().map(|(word, senses)| (word.as_str(), *senses)).collect();
        let mut uses: BTreeMap<Senses, usize> = BTreeMap::new();
        for (_, senses) in classed {
            *uses.entry(*senses).or_default() += 1;
        }
        // Small numbers are short.
        let mut kinds: Vec<Senses> = uses.keys().copied().collect();
        kinds.sort_by_key(|kind| Reverse(uses[kind]));
        let numbers: HashMap<Senses, usize> = kinds.iter().copied().zip(1..).collect();
        self.number(kinds.len());
        for kind in kinds {
            for classes in [kind.verb, kind.noun, kind.other] {
                self.number(classes.numbers().count());
                self.image.extend(classes.numbers().flat_map(u8::try_from));
            }
            self.image.push(kind.forms.0);
        }
        for word in vocabulary {
            self.number(of_words.get(word).map_or(0, |senses| numbers[senses]));
        }
    }

    fn sets(&mut self, sets: &[&'w BTreeSet<String>], vocabulary: &BTreeSet<&str>) {
        let ids: HashMap<&str, usize> = vocabulary.iter().copied().zip(1..).collect();
        let id = |name: &String| class_number(name).map_or_else(|| ids[name.as_str()], |class| ids.len() + 1 + class);
        self.number(sets.len());
        let mut by_first = Parts::new();
        let mut first = 0;
        for (&set, number) in sets.iter().zip(0..) {
            let names: BTreeSet<usize> = set.iter().map(id).collect();
            let (own, parts) = parted(&names, &by_first);
            self.number(own.len() * 2 + usize::from(!parts.is_empty()));
            let mut before = first;
            for &name in &own {
                self.number(name.wrapping_sub(before) & usize::from(WordId::MAX));
                before = name;
            }
            first = own.first().copied().unwrap_or(first);
            if !parts.is_empty() {
                self.number(parts.len());
            }
            for part in parts {
                self.number(part);
            }
            self.sets.insert(set, number);
            if let Some(&first) = names.first() {
                by_first.entry(first).or_default().push((number, names));
            }
        }
    }

    fn first(&mut self, pattern: &'w Pattern) {
        self.number(match &pattern.first {
            None => 0,
            Some(first) if pattern.begin() == Some(first) => 1,
            Some(first) => self.sets[first] + 2,
        });
    }

    fn anchor(&mut self, pattern: &'w Pattern) {
        let Anchor { words, before } = &pattern.anchor;
        self.image.extend([before.0, before.1]);
        self.number(if pattern.first.as_ref() == Some(words) { 0 } else { self.sets[words] + 1 });
    }

    fn sequence(&mut self, items: &[Item]) {
        self.measured(|writer| items.iter().for_each(|item| writer.item(item)));
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Words(words) => self.number(self.sets[words] + SETS),
            Item::Number => self.number(NUMBER),
            Item::Name => self.number(NAME),
            Item::Gap(most) => {
                self.number(GAP);
                self.image.push(*most);
            }
            Item::SentenceStart => self.number(SENTENCE_START),
            Item::SentenceEnd => self.number(SENTENCE_END),
            Item::Choice { alternatives, is_optional } => {
                self.number(if *is_optional { OPTION } else { CHOICE });
                self.measured(|writer| alternatives.iter().for_each(|items| writer.sequence(items)));
            }
            Item::Group(number) => {
                self.number(GROUP);
                self.number(*number);
            }
        }
    }

    /// What `write` writes, and its length before it.
    fn measured(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::take(&mut self.image);
        write(self);
        let written = std::mem::replace(&mut self.image, before);
        self.bytes(&written);
    }

    fn number(&mut self, mut number: usize) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.image.push(low);
                break;
            }
            self.image.push(low | 0x80);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len());
        self.image.extend_from_slice(bytes);
    }
}

/// Words that nearly every note holds: poor anchors.
const COMMON: &[&str] = &[
    "i", "you", "your", "the", "a", "an", "to", "of", "in", "for", "and", "my", "me", "is", "are", "am", "we", "with",
    "on", "at", "have", "be", "it", "this", "that", "would", "like", "can", "could", "i'm", "i'd", "so", "very", "any",
    "if", "do", "not", "as", "from", "by", "but", "was", "will", "our", "about", "just", "also", "some", "or", "been",
];

#[cfg(test)]
mod tests {
    use super::super::image::Reader;
    use super::*;

    fn read(source: &'static str) -> Pattern {
        let group =
            |name, source, groups: &[Group]| Group { name, item: notation::group(source, groups).expect("a group") };
        let deer = group("deer", "deer|red stag", &[]);
        pattern(source, &[deer]).expect("it is well-formed")
    }

    fn words(set: &BTreeSet<String>) -> Vec<&str> {
        set.iter().map(String::as_str).collect()
    }

    #[test]
    fn the_anchor_is_where_the_fewest_and_rarest_words_are() {
        for (source, expected, fewest, most) in [
            ("zebra", &["zebra"][..], 0, 0),
            ("the zebra", &["zebra"], 1, 1),
            ("zebra the", &["zebra"], 0, 0),
            ("zebra{,s} lion", &["lion"], 1, 1),
            ("lion zebra", &["lion"], 0, 0),
            ("very ..3 lion", &["lion"], 1, 4),
            ("(my)? ..2 <name> <number> lion", &["lion"], 2, 5),
            ("^ lion $", &["lion"], 0, 0),
            ("(big lion|zebra) the", &["big", "zebra"], 0, 0),
            ("(the lion|zebra)", &["lion", "zebra"], 0, 1),
            ("the @deer", &["deer", "red"], 1, 1),
            ("@deer the lion", &["lion"], 2, 3),
            ("(zebra)? the", &["the"], 0, 1),
            ("(the old|a) lion", &["lion"], 1, 2),
        ] {
            let anchor = read(source).anchor;
            assert_eq!(
                (words(&anchor.words), anchor.before.0, anchor.before.1),
                (expected.to_vec(), fewest, most),
                "{source}"
            );
        }
    }

    #[test]
    fn a_common_word_weighs_as_many_rare_ones() {
        let weight = |words: &[&str]| {
            Anchor { words: words.iter().copied().map(str::to_owned).collect(), before: Width::NONE }.weight()
        };
        assert_eq!([weight(&["zebra"]), weight(&["zebra", "lion"])], [1, 2]);
        assert_eq!([weight(&["the"]), weight(&["the", "a", "lion"])], [1 + COMMON_WEIGHT, 3 + 2 * COMMON_WEIGHT]);
    }

    #[test]
    fn the_words_that_a_match_can_begin_with_are_known_or_not() {
        for (source, expected) in [
            ("the lion", Some(&["the"][..])),
            ("^ lion", Some(&["lion"])),
            ("(a|the)? lion", Some(&["a", "lion", "the"])),
            ("(big cat|lion) runs", Some(&["big", "lion"])),
            ("@deer runs", Some(&["deer", "red"])),
            ("(a ..2)? lion", Some(&["a", "lion"])),
            ("(<name>)? lion", None),
            ("<number> lion", None),
            ("..2 lion", None),
            ("(^)? lion", Some(&["lion"])),
        ] {
            assert_eq!(read(source).first.as_ref().map(words), expected.map(<[_]>::to_vec), "{source}");
        }
    }

    #[test]
    fn a_number_is_read_as_it_was_written() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, 2_097_151, 2_097_152] {
            let mut writer = Writer::default();
            writer.number(number);
            let mut reader = Reader::new(writer.image.leak());
            assert_eq!((reader.number(), reader.is_at_end()), (number, true));
        }
    }

    #[test]
    fn words_share_their_beginnings() {
        let mut writer = Writer::default();
        writer.vocabulary(&BTreeSet::from(["cafè", "café", "cafés"]));
        assert_eq!(writer.image, b"\x0a\x00caf\xc3\xa8\x01\xa9\x00s");
    }

    #[test]
    fn what_is_malformed_is_left_out_and_spoken_of() {
        let (image, errors) = build(&[("deer", "deer|"), ("cat", "cat")], &[&["a ..x", "lion"], &["..2"]], &[]);
        assert_eq!(errors.len(), 3, "{errors:?}");
        let (whole, none) = build(&[("cat", "cat")], &[&["lion"], &[]], &[]);
        assert_eq!((image, none), (whole, Vec::new()));
    }

    #[test]
    fn the_sets_that_are_used_most_have_the_smallest_numbers() {
        let (image, _) = build(&[], &[&["yak ant", "ant bee", "ant cow"]], &[]);
        // Words: ant, bee, cow, yak; the first set is ant alone.
        let words = b"\x10\x00ant\x03bee\x03cow\x03yak";
        assert!(image.starts_with(words), "{image:x?}");
        let no_senses = [0; 5];
        assert_eq!(image[words.len()..words.len() + 8], [&no_senses[..], &[4, 2, 1]].concat());
    }

    #[test]
    fn a_set_is_said_by_the_sets_before_it_that_hold_two_of_its_words() {
        let mut by_first = Parts::new();
        for (set, number) in [&[1, 2][..], &[1, 2, 5], &[3, 6], &[3, 4]].into_iter().zip(0..) {
            by_first.entry(set[0]).or_default().push((number, set.iter().copied().collect()));
        }
        for (set, left, parts) in
            [(&[1, 2, 3, 4, 5][..], &[][..], &[1, 3][..]), (&[1, 2, 3], &[3], &[0]), (&[1, 3, 7], &[1, 3, 7], &[])]
        {
            let set = set.iter().copied().collect();
            assert_eq!(parted(&set, &by_first), (left.iter().copied().collect(), parts.to_vec()), "{set:?}");
        }
    }
}
