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
//! | `gonna => going to` | with a replacement for the rule to offer |

use std::collections::HashMap;

/// A word of the vocabulary, or [`UNKNOWN`].
pub(crate) type WordId = u16;

/// The id of every word that no pattern names.
pub(crate) const UNKNOWN: WordId = 0;

/// The words that patterns name.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    ids: HashMap<Box<str>, WordId>,
}

impl Vocabulary {
    /// The common words alone, whose ids are the smallest.
    pub(crate) fn new() -> Self {
        let mut vocabulary = Self { ids: HashMap::new() };
        for word in COMMON {
            vocabulary.add(word);
        }
        vocabulary
    }

    fn is_common(id: WordId) -> bool {
        usize::from(id) <= COMMON.len()
    }

    /// The id of a word in lower case, or [`UNKNOWN`].
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// One more than the largest id.
    pub(crate) fn end(&self) -> usize {
        self.ids.len() + 1
    }

    fn add(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = WordId::try_from(self.ids.len() + 1).expect("patterns name fewer than 65,535 words");
        self.ids.insert(word.into(), id);
        id
    }
}

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

/// One pattern, ready to be matched.
#[derive(Debug)]
pub(crate) struct Pattern {
    program: Vec<Step>,
    /// Words of which every match holds one, rare ones where there is a
    /// choice; empty where nothing can be said.
    pub(crate) needs: Vec<WordId>,
    /// What stands after `=>`.
    pub(crate) replacement: Option<&'static str>,
}

/// One instruction of a pattern; each goes on with the next unless it says
/// otherwise.
#[derive(Debug)]
enum Step {
    /// One of these words, sorted.
    AnyOf(Vec<WordId>),
    Class(Class),
    /// Up to so many words of any kind, as few as will do.
    Gap(usize),
    SentenceStart,
    SentenceEnd,
    /// Goes on at one of these steps, the first that leads to a match.
    Branch(Vec<usize>),
    Jump(usize),
}

/// What a match of a pattern can begin with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum First {
    /// This word.
    Word(WordId),
    /// Any word of this class.
    Class(Class),
}

impl Pattern {
    /// Reads a pattern. `groups` says what a name after `@` stands for.
    ///
    /// # Errors
    ///
    /// When it is malformed; says what was expected.
    pub(crate) fn parse(
        source: &'static str,
        groups: &[(&'static str, &'static str)],
        vocabulary: &mut Vocabulary,
    ) -> Result<Self, String> {
        let (pattern, replacement) = match source.split_once("=>") {
            Some((pattern, replacement)) => (pattern, Some(replacement.trim())),
            None => (source, None),
        };
        let mut parser = Parser { groups, vocabulary, program: Vec::new() };
        let (rest, needs) = parser.sequence(pattern)?;
        if !rest.is_empty() {
            return Err(format!("unexpected “{rest}”"));
        }
        let pattern = Self { program: parser.program, needs: needs.unwrap_or_default(), replacement };
        pattern.first().map(|_| pattern)
    }

    /// What a match can begin with.
    pub(crate) fn first(&self) -> Result<Vec<First>, String> {
        let mut first = Vec::new();
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            match self.program.get(at) {
                Some(Step::AnyOf(words)) => first.extend(words.iter().map(|&word| First::Word(word))),
                Some(Step::Class(class)) => first.push(First::Class(*class)),
                Some(Step::SentenceStart) => open.push(at + 1),
                Some(Step::Branch(targets)) => open.extend(targets),
                Some(Step::Jump(target)) => open.push(*target),
                Some(Step::Gap(_) | Step::SentenceEnd) | None => {
                    return Err("a pattern begins with a word".to_owned());
                }
            }
        }
        Ok(first)
    }

    /// One past the last word of a match that begins at word `at`.
    pub(crate) fn match_at(&self, words: &impl Words, at: usize) -> Option<usize> {
        self.run(words, words.sentence(at), 0, at)
    }

    fn run(&self, words: &impl Words, sentence: (usize, usize), step: usize, mut at: usize) -> Option<usize> {
        let mut step = step;
        while let Some(instruction) = self.program.get(step) {
            match instruction {
                Step::AnyOf(ids) if at < sentence.1 && ids.binary_search(&words.id(at)).is_ok() => at += 1,
                Step::Class(class) if at < sentence.1 && words.is(at, *class) => at += 1,
                Step::SentenceStart if at == sentence.0 => {}
                Step::SentenceEnd if at == sentence.1 => {}
                Step::Gap(most) => {
                    let last = sentence.1.min(at + most);
                    return (at..=last).find_map(|at| self.run(words, sentence, step + 1, at));
                }
                Step::Branch(targets) => {
                    return targets.iter().find_map(|&target| self.run(words, sentence, target, at));
                }
                Step::Jump(target) => {
                    step = *target;
                    continue;
                }
                Step::AnyOf(_) | Step::Class(_) | Step::SentenceStart | Step::SentenceEnd => return None,
            }
            step += 1;
        }
        Some(at)
    }
}

/// Words of which a match of some part of a pattern holds one, if it has to
/// hold any.
type Needs = Option<Vec<WordId>>;

/// Compiles a pattern while reading it; each function returns what is left,
/// and what a match of what it has read needs.
struct Parser<'a> {
    groups: &'a [(&'static str, &'static str)],
    vocabulary: &'a mut Vocabulary,
    program: Vec<Step>,
}

impl Parser<'_> {
    /// Items up to the end, a `|` or a `)`.
    fn sequence<'s>(&mut self, mut rest: &'s str) -> Result<(&'s str, Needs), String> {
        let mut needs: Needs = None;
        loop {
            rest = rest.trim_start();
            if rest.is_empty() || rest.starts_with(['|', ')']) {
                return Ok((rest, needs));
            }
            let (after, item_needs) = self.item(rest)?;
            rest = after;
            needs = match (needs, item_needs) {
                (Some(one), Some(other)) => Some(if Self::weight(&other) < Self::weight(&one) { other } else { one }),
                (one, other) => one.or(other),
            };
        }
    }

    /// How often one of these words is met, roughly.
    fn weight(words: &[WordId]) -> usize {
        words.len() + words.iter().filter(|&&id| Vocabulary::is_common(id)).count() * COMMON_WEIGHT
    }

    fn item<'s>(&mut self, rest: &'s str) -> Result<(&'s str, Needs), String> {
        if let Some(rest) = rest.strip_prefix('(') {
            return self.alternatives(rest);
        }
        let end = rest.find([' ', '|', ')']).unwrap_or(rest.len());
        let (item, rest) = rest.split_at(end);
        let mut needs = None;
        if let Some(most) = item.strip_prefix("..") {
            self.program.push(Step::Gap(most.parse().map_err(|_| format!("“{item}” has no number"))?));
        } else if let Some(group) = item.strip_prefix('@') {
            let &(_, source) =
                self.groups.iter().find(|(name, _)| *name == group).ok_or(format!("no group “{group}”"))?;
            (_, needs) = self.alternatives_to(source, |rest| rest.is_empty().then_some(rest))?;
        } else {
            let step = match item {
                "^" => Step::SentenceStart,
                "$" => Step::SentenceEnd,
                "<number>" => Step::Class(Class::Number),
                "<name>" => Step::Class(Class::Name),
                word => {
                    let words = self.words(word)?;
                    needs = Some(words.clone());
                    Step::AnyOf(words)
                }
            };
            self.program.push(step);
        }
        Ok((rest, needs))
    }

    /// Alternatives up to a `)`, which may be followed by a `?`.
    fn alternatives<'s>(&mut self, rest: &'s str) -> Result<(&'s str, Needs), String> {
        let branch = self.program.len();
        let (rest, needs) = self.alternatives_to(rest, |rest| rest.strip_prefix(')'))?;
        let Some(rest) = rest.strip_prefix('?') else {
            return Ok((rest, needs));
        };
        let end = self.program.len();
        match &mut self.program[branch] {
            Step::Branch(targets) => targets.push(end),
            // A plain list of words: make room for the choice before it.
            _ => self.program.insert(branch, Step::Branch(vec![branch + 1, end + 1])),
        }
        Ok((rest, None))
    }

    /// Alternatives up to where `close` finds the end. Single words become
    /// one set, so that a long list costs one step.
    fn alternatives_to<'s>(
        &mut self,
        mut rest: &'s str,
        close: impl Fn(&'s str) -> Option<&'s str>,
    ) -> Result<(&'s str, Needs), String> {
        let branch = self.program.len();
        self.program.push(Step::Branch(Vec::new()));
        let (mut targets, mut jumps, mut singles) = (Vec::new(), Vec::new(), Vec::new());
        let mut needs = Some(Vec::new());
        loop {
            let start = self.program.len();
            let alternative_needs;
            (rest, alternative_needs) = self.sequence(rest)?;
            needs = needs.zip(alternative_needs).map(|(one, other)| [one, other].concat());
            if self.program.len() == start {
                return Err("an alternative is empty".to_owned());
            }
            if let [Step::AnyOf(words)] = &mut self.program[start..] {
                singles.append(words);
                self.program.truncate(start);
            } else {
                targets.push(start);
                jumps.push(self.program.len());
                self.program.push(Step::Jump(0));
            }
            if let Some(after) = close(rest) {
                rest = after;
                break;
            }
            rest = rest.strip_prefix('|').ok_or_else(|| format!("expected “|” or “)” before “{rest}”"))?;
        }
        singles.sort_unstable();
        singles.dedup();
        if targets.is_empty() {
            self.program[branch] = Step::AnyOf(singles);
            return Ok((rest, needs));
        }
        if !singles.is_empty() {
            targets.push(self.program.len());
            self.program.push(Step::AnyOf(singles));
        }
        let end = self.program.len();
        for jump in jumps {
            self.program[jump] = Step::Jump(end);
        }
        self.program[branch] = Step::Branch(targets);
        Ok((rest, needs))
    }

    /// The words that `connect{,s,ed}` stands for.
    fn words(&mut self, item: &str) -> Result<Vec<WordId>, String> {
        let is_allowed = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase() || "'.{},".contains(letter);
        if !item.chars().all(is_allowed) {
            return Err(format!("“{item}” is not a word in lower case"));
        }
        let mut words = match item.split_once('{') {
            None => vec![self.vocabulary.add(item)],
            Some((stem, endings)) => {
                let endings = endings.strip_suffix('}').ok_or_else(|| format!("“{item}” lacks its “}}”"))?;
                endings.split(',').map(|ending| self.vocabulary.add(&format!("{stem}{ending}"))).collect()
            }
        };
        words.sort_unstable();
        Ok(words)
    }
}

/// Words that nearly every note holds: a match that needs one is not ruled
/// out by it.
const COMMON: &[&str] = &[
    "i", "you", "your", "the", "a", "an", "to", "of", "in", "for", "and", "my", "me", "is", "are", "am", "we", "with",
    "on", "at", "have", "be", "it", "this", "that", "would", "like", "can", "could", "i'm", "i'd", "so", "very", "any",
    "if", "do", "not", "as", "from", "by", "but", "was", "will", "our", "about", "just", "also", "some", "or", "been",
];

/// A common word rules out as little as so many rare ones.
const COMMON_WEIGHT: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

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
        let mut vocabulary = Vocabulary::new();
        let groups = [("we", "we|our (small)? team"), ("help", "help{,s,ed}")];
        let pattern = Pattern::parse(pattern, &groups, &mut vocabulary).expect("the pattern is well-formed");
        let words: Vec<&str> = text.split(' ').collect();
        let sentence =
            Sentence(words.iter().map(|word| (vocabulary.id(&word.to_lowercase()), (*word).to_owned())).collect());
        (0..words.len()).find_map(|at| Some(words[at..pattern.match_at(&sentence, at)?].join(" ")))
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

    #[test]
    fn a_malformed_pattern_says_what_is_wrong() {
        for (pattern, expected) in [
            ("(a|b", "expected"),
            ("a)", "unexpected"),
            ("@nobody", "no group"),
            ("..3 a", "begins with a word"),
            ("a ..x", "no number"),
            ("Upper", "lower case"),
            ("a (|b)", "empty"),
            ("a{b", "lacks"),
        ] {
            let error = Pattern::parse(pattern, &[], &mut Vocabulary::new()).expect_err(pattern);
            assert!(error.contains(expected), "{pattern}: {error}");
        }
    }
}
