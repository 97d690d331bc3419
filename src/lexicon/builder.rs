//! Makes the lexicon's image from the pattern lists. See `image.rs` for its
//! form.

use std::collections::{BTreeSet, HashMap};

use super::PatternList;
use super::groups::GROUPS;
use super::image::{CHOICE, GAP, GROUP, NAME, NUMBER, OPTION, SENTENCE_END, SENTENCE_START, SET};
use super::matcher::WordId;
use super::notation::{self, Group, Item};

/// The image of `lists`, and what is malformed in them. A malformed pattern
/// is left out; a test sees to it that none is.
pub(super) fn build(lists: &[&PatternList]) -> (Vec<u8>, Vec<String>) {
    build_with(GROUPS, &lists.iter().map(|list| list.patterns).collect::<Vec<_>>())
}

/// The image of lists of patterns that may name `groups`.
pub(super) fn build_with(
    groups: &[(&'static str, &'static str)],
    lists: &[&'static [&'static str]],
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

    let mut words = BTreeSet::new();
    for item in
        read_groups.iter().map(|group| &group.item).chain(lists.iter().flatten().flat_map(|pattern| &pattern.items))
    {
        gather(item, &mut words);
    }
    let mut writer = Writer::default();
    writer.vocabulary(&words);
    writer.number(read_groups.len());
    for group in &read_groups {
        writer.sequence(std::slice::from_ref(&group.item));
    }
    writer.number(lists.len());
    for patterns in &lists {
        writer.number(patterns.len());
        for pattern in patterns {
            writer.anchor(&pattern.anchor);
            writer.sequence(&pattern.items);
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
    anchor: Anchor,
    replacement: Option<&'static str>,
}

fn pattern(source: &'static str, groups: &[Group]) -> Result<Pattern, String> {
    let (items, replacement) = notation::pattern(source, groups)?;
    let anchor = anchor(&items, groups).ok_or("a match need not hold any word that is named")?;
    Ok(Pattern { items, anchor, replacement })
}

/// Adds the words of an item to `all`.
fn gather<'i>(item: &'i Item, all: &mut BTreeSet<&'i str>) {
    match item {
        Item::Words(words) => all.extend(words.iter().map(String::as_str)),
        Item::Choice { alternatives, .. } => {
            for item in alternatives.iter().flatten() {
                gather(item, all);
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
        self.words.len() + common * COMMON_WEIGHT
    }
}

/// A common word is met as often as so many rare ones.
const COMMON_WEIGHT: usize = 40;

#[derive(Debug, Default)]
struct Writer<'w> {
    image: Vec<u8>,
    ids: HashMap<&'w str, WordId>,
}

impl<'w> Writer<'w> {
    fn vocabulary(&mut self, words: &BTreeSet<&'w str>) {
        self.number(words.len());
        let mut before = "";
        for (word, id) in words.iter().copied().zip(1..) {
            let same = before.chars().zip(word.chars()).take_while(|(one, other)| one == other);
            let shared = same.map(|(letter, _)| letter.len_utf8()).sum();
            self.number(shared);
            self.bytes(&word.as_bytes()[shared..]);
            self.ids.insert(word, id);
            before = word;
        }
    }

    fn anchor(&mut self, anchor: &Anchor) {
        self.image.extend([anchor.before.0, anchor.before.1]);
        self.number(anchor.words.len());
        self.set(&anchor.words);
    }

    fn sequence(&mut self, items: &[Item]) {
        self.measured(|writer| items.iter().for_each(|item| writer.item(item)));
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Words(words) => {
                let tag = u8::try_from(words.len()).ok().and_then(|count| count.checked_add(SET));
                self.image.push(tag.unwrap_or_else(|| panic!("more words in a set than a tag can say: {words:?}")));
                self.set(words);
            }
            Item::Number => self.image.push(NUMBER),
            Item::Name => self.image.push(NAME),
            Item::Gap(most) => self.image.extend([GAP, *most]),
            Item::SentenceStart => self.image.push(SENTENCE_START),
            Item::SentenceEnd => self.image.push(SENTENCE_END),
            Item::Choice { alternatives, is_optional } => {
                self.image.push(if *is_optional { OPTION } else { CHOICE });
                self.measured(|writer| alternatives.iter().for_each(|items| writer.sequence(items)));
            }
            Item::Group(number) => {
                self.image.push(GROUP);
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

    /// Ids are in the order of the words.
    fn set(&mut self, words: &BTreeSet<String>) {
        for word in words {
            self.image.extend(self.ids[word.as_str()].to_le_bytes());
        }
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
