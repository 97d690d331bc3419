//! Makes the lexicon's image from the pattern lists. See `image.rs` for its
//! form.

use std::collections::{BTreeSet, HashMap};

use super::PatternList;
use super::groups::GROUPS;
use super::image::{CHOICE, END, GAP, GROUP, NAME, NUMBER, OPTION, SENTENCE_END, SENTENCE_START, WORDS};
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
            let read = patterns.iter().map(|source| (source, notation::pattern(source, &read_groups)));
            read.filter_map(|(source, pattern)| {
                pattern.map_err(|error| errors.push(format!("pattern “{source}”: {error}"))).ok()
            })
            .collect()
        })
        .collect();

    let mut words = BTreeSet::new();
    for item in read_groups.iter().map(|group| &group.item).chain(lists.iter().flatten().flat_map(|(items, _)| items)) {
        gather(item, &mut words);
    }
    let mut writer = Writer::default();
    writer.vocabulary(&words);
    writer.number(read_groups.len());
    for group in &read_groups {
        let mut inner = Writer { ids: std::mem::take(&mut writer.ids), image: Vec::new() };
        inner.item(&group.item);
        writer.ids = inner.ids;
        writer.bytes(&inner.image);
    }
    writer.number(lists.len());
    for patterns in &lists {
        writer.number(patterns.len());
        for (items, replacement) in patterns {
            writer.needs(&needs(items, &read_groups).unwrap_or_default());
            writer.sequence(items);
            writer.image.push(u8::from(replacement.is_some()));
            if let Some(replacement) = replacement {
                writer.bytes(replacement.as_bytes());
            }
        }
    }
    (writer.image, errors)
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

/// Words of which every match of `items` holds one, rare ones where there is
/// a choice; nothing where it may hold none.
fn needs(items: &[Item], groups: &[Group]) -> Option<BTreeSet<String>> {
    let weight = |words: &BTreeSet<String>| {
        words.len() + words.iter().filter(|word| COMMON.contains(&word.as_str())).count() * COMMON_WEIGHT
    };
    let of_item = |item: &Item| match item {
        Item::Words(words) => Some(words.clone()),
        Item::Group(number) => needs(std::slice::from_ref(&groups[*number].item), groups),
        Item::Choice { alternatives, is_optional: false } => {
            let of_each: Option<Vec<_>> = alternatives.iter().map(|items| needs(items, groups)).collect();
            of_each.map(|sets| sets.into_iter().flatten().collect())
        }
        _ => None,
    };
    items.iter().filter_map(of_item).min_by_key(weight)
}

/// A common word rules out as little as so many rare ones.
const COMMON_WEIGHT: usize = 40;

#[derive(Debug, Default)]
struct Writer<'w> {
    image: Vec<u8>,
    ids: HashMap<&'w str, usize>,
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

    fn sequence(&mut self, items: &[Item]) {
        for item in items {
            self.item(item);
        }
        self.image.push(END);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Words(words) => self.words(words),
            Item::Number => self.image.push(NUMBER),
            Item::Name => self.image.push(NAME),
            Item::Gap(most) => self.image.extend([GAP, *most]),
            Item::SentenceStart => self.image.push(SENTENCE_START),
            Item::SentenceEnd => self.image.push(SENTENCE_END),
            Item::Choice { alternatives, is_optional } => {
                self.image.push(if *is_optional { OPTION } else { CHOICE });
                self.number(alternatives.len());
                for items in alternatives {
                    self.sequence(items);
                }
            }
            Item::Group(number) => {
                self.image.push(GROUP);
                self.number(*number);
            }
        }
    }

    fn needs(&mut self, words: &BTreeSet<String>) {
        self.number(words.len());
        self.set(words);
    }

    fn words(&mut self, words: &BTreeSet<String>) {
        let tag = u8::try_from(words.len()).ok().and_then(|count| count.checked_add(WORDS));
        self.image.push(tag.unwrap_or_else(|| panic!("more words in a set than a tag can say: {words:?}")));
        self.set(words);
    }

    /// Ids are in the order of the words.
    fn set(&mut self, words: &BTreeSet<String>) {
        let mut before = 0;
        for word in words {
            let id = self.ids[word.as_str()];
            self.number(id - before);
            before = id;
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

/// Words that nearly every note holds: a match that needs one is not ruled
/// out by it.
const COMMON: &[&str] = &[
    "i", "you", "your", "the", "a", "an", "to", "of", "in", "for", "and", "my", "me", "is", "are", "am", "we", "with",
    "on", "at", "have", "be", "it", "this", "that", "would", "like", "can", "could", "i'm", "i'd", "so", "very", "any",
    "if", "do", "not", "as", "from", "by", "but", "was", "will", "our", "about", "just", "also", "some", "or", "been",
];
