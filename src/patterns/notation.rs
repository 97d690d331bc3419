//! Small patterns over words: how the rules say what they look for.
//!
//! A pattern is read within one sentence; punctuation, case and the shape of
//! the apostrophe do not matter.
//!
//! | pattern | matches |
//! |---|---|
//! | `reach out` | the two words in a row |
//! | `connect{,s,ed,ing}` | connect, connects, connected or connecting |
//! | `(i'd\|i would) love` | either beginning |
//! | `(very\|so)? good` | with or without the word before |
//! | `help ..3 grow` | up to three words of any kind between the two |
//! | `^ hi`, `connect $` | at the start, at the end of a sentence |
//! | `<number>`, `<name>` | a word with a digit, a capitalised word that is not an ordinary one |
//! | `@we` | one of the shared groups of the lexicon |
//! | `@meet` | a word of that class: call, met, coffee |
//! | `@meet:v`, `:n`, `:a` | as a verb, as a noun, as anything else |
//! | `@meet:base`, `:ed`, `:ing` | the verb's base, past forms, -ing form |
//! | `gonna => going to` | with a replacement for the rule to offer |

use std::collections::BTreeSet;

use crate::text::words::{Class, Forms, SLOTS};

/// A part of a pattern. Words are spelled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// One of these.
    Words(BTreeSet<String>),
    Number,
    Name,
    Gap(u8),
    SentenceStart,
    SentenceEnd,
    /// One of these, the first that leads to a match, or, where it is
    /// optional, none.
    Choice {
        alternatives: Vec<Vec<Item>>,
        is_optional: bool,
    },
    /// The group of this number.
    Group(usize),
}

/// A group that patterns name.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) name: &'static str,
    pub(super) item: Item,
}

/// Reads a pattern, and what stands after its `=>`.
///
/// # Errors
///
/// When it is malformed; says what was expected.
pub(super) fn pattern(source: &'static str, groups: &[Group]) -> Result<(Vec<Item>, Option<&'static str>), String> {
    let (pattern, replacement) = match source.split_once("=>") {
        Some((pattern, replacement)) => (pattern, Some(replacement.trim())),
        None => (source, None),
    };
    let (rest, items) = Parser { groups }.sequence(pattern)?;
    if !rest.is_empty() {
        return Err(format!("unexpected “{rest}”"));
    }
    Ok((items, replacement))
}

/// Reads the alternatives that a group stands for; it may name `groups`.
///
/// # Errors
///
/// When they are malformed; says what was expected.
pub(super) fn group(source: &'static str, groups: &[Group]) -> Result<Item, String> {
    let (_, item) = Parser { groups }.alternatives(source, |rest| rest.is_empty().then_some(rest))?;
    Ok(item)
}

/// Each function returns what is left, and what it has read.
struct Parser<'g> {
    groups: &'g [Group],
}

impl Parser<'_> {
    /// Items up to the end, a `|` or a `)`.
    fn sequence<'s>(&self, mut rest: &'s str) -> Result<(&'s str, Vec<Item>), String> {
        let mut items = Vec::new();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() || rest.starts_with(['|', ')']) {
                return Ok((rest, items));
            }
            let (after, item) = self.item(rest)?;
            rest = after;
            items.push(item);
        }
    }

    fn item<'s>(&self, rest: &'s str) -> Result<(&'s str, Item), String> {
        if let Some(rest) = rest.strip_prefix('(') {
            let (rest, item) = self.alternatives(rest, |rest| rest.strip_prefix(')'))?;
            return Ok(match rest.strip_prefix('?') {
                Some(rest) => (rest, optional(item)),
                None => (rest, item),
            });
        }
        let end = rest.find([' ', '|', ')']).unwrap_or(rest.len());
        let (item, rest) = rest.split_at(end);
        let item = if let Some(most) = item.strip_prefix("..") {
            Item::Gap(most.parse().map_err(|_| format!("“{item}” has no number"))?)
        } else if let Some(name) = item.strip_prefix('@') {
            match self.groups.iter().position(|group| group.name == name) {
                Some(number) => Item::Group(number),
                None => Item::Words(class(name).ok_or(format!("no group or class “{name}”"))?),
            }
        } else {
            match item {
                "^" => Item::SentenceStart,
                "$" => Item::SentenceEnd,
                "<number>" => Item::Number,
                "<name>" => Item::Name,
                word => Item::Words(words(word)?),
            }
        };
        Ok((rest, item))
    }

    /// Alternatives up to where `close` finds the end. Single words become
    /// one set, tried last: a longer alternative goes before them.
    fn alternatives<'s>(
        &self,
        mut rest: &'s str,
        close: impl Fn(&'s str) -> Option<&'s str>,
    ) -> Result<(&'s str, Item), String> {
        let mut alternatives = Vec::new();
        let mut singles = BTreeSet::new();
        loop {
            let items;
            (rest, items) = self.sequence(rest)?;
            match items.as_slice() {
                [] => return Err("an alternative is empty".to_owned()),
                [item] if self.words_of(item).is_some() => {
                    singles.extend(self.words_of(item).cloned().unwrap_or_default());
                }
                _ => alternatives.push(items),
            }
            if let Some(after) = close(rest) {
                rest = after;
                break;
            }
            rest = rest.strip_prefix('|').ok_or_else(|| format!("expected “|” or “)” before “{rest}”"))?;
        }
        if alternatives.is_empty() {
            return Ok((rest, Item::Words(singles)));
        }
        if !singles.is_empty() {
            alternatives.push(vec![Item::Words(singles)]);
        }
        Ok((rest, Item::Choice { alternatives, is_optional: false }))
    }

    /// The words of an item that is nothing but a set of them.
    fn words_of<'i>(&'i self, item: &'i Item) -> Option<&'i BTreeSet<String>> {
        match item {
            Item::Words(words) => Some(words),
            Item::Group(number) => self.words_of(&self.groups[*number].item),
            _ => None,
        }
    }
}

fn optional(item: Item) -> Item {
    match item {
        Item::Choice { alternatives, .. } => Item::Choice { alternatives, is_optional: true },
        item => Item::Choice { alternatives: vec![vec![item]], is_optional: true },
    }
}

/// The names of a class in the forms that `meet:ing` asks for.
fn class(name: &str) -> Option<BTreeSet<String>> {
    let (name, form) = name.split_once(':').unwrap_or((name, ""));
    let class = Class::ALL.iter().position(|(_, file, _)| *file == name)?;
    let forms = match form {
        "" => u8::MAX,
        "v" => Forms::VERB.0,
        "n" => Forms::NOUN.0,
        "a" => Forms::PLAIN.0,
        "base" => Forms::BASE.0,
        "ed" => Forms::PAST.0,
        "ing" => Forms::ING.0,
        _ => return None,
    };
    Some((0..SLOTS).filter(|slot| forms >> slot & 1 == 1).map(|slot| class_name(class * SLOTS + slot)).collect())
}

/// How a class in a form stands among words, by its number.
pub(super) fn class_name(number: usize) -> String {
    format!("{CLASS_MARK}{number}")
}

/// The number of the class and form that a name among words stands for.
pub(super) fn class_number(name: &str) -> Option<usize> {
    name.strip_prefix(CLASS_MARK)?.parse().ok()
}

/// No word begins so.
const CLASS_MARK: char = '@';

/// The words that `connect{,s,ed}` stands for.
fn words(item: &str) -> Result<BTreeSet<String>, String> {
    let is_allowed = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase() || "'.{},".contains(letter);
    if !item.chars().all(is_allowed) {
        return Err(format!("“{item}” is not a word in lower case"));
    }
    let Some((stem, endings)) = item.split_once('{') else {
        return Ok(BTreeSet::from([item.to_owned()]));
    };
    let endings = endings.strip_suffix('}').ok_or_else(|| format!("“{item}” lacks its “}}”"))?;
    Ok(endings.split(',').map(|ending| format!("{stem}{ending}")).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_malformed_pattern_says_what_is_wrong() {
        for (pattern, expected) in [
            ("(a|b", "expected"),
            ("a)", "unexpected"),
            ("@nobody", "no group"),
            ("a ..x", "no number"),
            ("Upper", "lower case"),
            ("a (|b)", "empty"),
            ("a{b", "lacks"),
        ] {
            let error = super::pattern(pattern, &[]).expect_err(pattern);
            assert!(error.contains(expected), "{pattern}: {error}");
        }
    }

    use super::*;

    fn set(words: &[&str]) -> BTreeSet<String> {
        words.iter().copied().map(str::to_owned).collect()
    }

    fn choice(alternatives: Vec<Vec<Item>>, is_optional: bool) -> Item {
        Item::Choice { alternatives, is_optional }
    }

    #[test]
    fn a_pattern_is_read_item_by_item() {
        let word = |word: &str| Item::Words(set(&[word]));
        let groups = [
            Group { name: "we", item: Item::Words(set(&["we", "us"])) },
            Group { name: "all", item: choice(vec![vec![word("all"), word("of")]], false) },
        ];
        for (source, expected) in [
            ("reach out", vec![word("reach"), word("out")]),
            ("connect{,s,ed}", vec![Item::Words(set(&["connect", "connects", "connected"]))]),
            ("(a|b|c{x,y})", vec![Item::Words(set(&["a", "b", "cx", "cy"]))]),
            ("(a|b)?", vec![choice(vec![vec![Item::Words(set(&["a", "b"]))]], true)]),
            (
                "(a b|c|d e)?",
                vec![choice(vec![vec![word("a"), word("b")], vec![word("d"), word("e")], vec![word("c")]], true)],
            ),
            ("(a b|c d)", vec![choice(vec![vec![word("a"), word("b")], vec![word("c"), word("d")]], false)]),
            (
                "^ ..3 <number> <name> $",
                vec![Item::SentenceStart, Item::Gap(3), Item::Number, Item::Name, Item::SentenceEnd],
            ),
            ("@we @all", vec![Item::Group(0), Item::Group(1)]),
            ("(a|@we)", vec![Item::Words(set(&["a", "we", "us"]))]),
            ("(a|@all)", vec![choice(vec![vec![Item::Group(1)], vec![word("a")]], false)]),
            ("don't e.g", vec![word("don't"), word("e.g")]),
        ] {
            assert_eq!(pattern(source, &groups), Ok((expected, None)), "{source}");
        }
        assert_eq!(pattern("a => b c", &[]), Ok((vec![word("a")], Some("b c"))));
        assert_eq!(group("a|b", &[]), Ok(Item::Words(set(&["a", "b"]))));
        assert!(group("a|b)", &[]).is_err());
    }
}
