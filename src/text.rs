//! The text, read once: words, sentences, addresses and quotations. All that
//! is below here knows texts and no rules.

pub mod address;
pub mod dictionary;
pub mod names;
pub(crate) mod proper;
mod quote;
mod sentence;
pub mod span;
pub(crate) mod words;

use std::cell::OnceCell;
use std::ops::{Index, Range};

use unicode_segmentation::UnicodeSegmentation;

use address::Address;
use span::Span;
use words::{Class, Classes, Senses, tagger};

/// A text, read once.
#[derive(Debug)]
pub struct Text<'a> {
    all: &'a str,
    words: Vec<Word<'a>>,
    sentences: Vec<Sentence>,
    addresses: Vec<Address>,
    quotes: OnceCell<Vec<Span>>,
}

/// A word, as Unicode's text segmentation finds it: `don't` is one word,
/// `follow-up` two.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// The word as written.
    pub text: &'a str,
    /// Where it stands, in bytes.
    pub span: Span,
    /// The number of its sentence.
    pub sentence: usize,
    /// The number that the patterns know it by.
    pub(crate) id: WordId,
    /// What it may mean.
    pub(crate) senses: Senses,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// Its number, if a pattern names it.
    pub(crate) id: WordId,
    pub(crate) senses: Senses,
}

impl From<WordId> for Known {
    fn from(id: WordId) -> Self {
        Self { id, senses: Senses::default() }
    }
}

/// A word by number: what the patterns compare instead of letters.
pub(crate) type WordId = u16;

/// The number of every word that no pattern names.
pub(crate) const UNKNOWN: WordId = 0;

/// A sentence: a line's end ends it too.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, in bytes, without the white space around it.
    pub span: Span,
    /// Its words, by number.
    pub words: Range<usize>,
}

impl<'a> Text<'a> {
    /// Reads `text`; `known` says what is known of a word in lower case, its
    /// apostrophes straight.
    pub(crate) fn read<K: Into<Known>>(text: &'a str, known: impl Fn(&str) -> K) -> Self {
        let addresses = address::find(text);
        let (mut words, sentences) = split(text, &addresses, |word| known(word).into());
        settle(text, &mut words, &sentences);
        Self { all: text, words, sentences, addresses, quotes: OnceCell::new() }
    }

    /// The text, as it stands in the box.
    #[must_use]
    pub fn as_str(&self) -> &'a str {
        self.all
    }

    /// The words, in text order.
    #[must_use]
    pub fn words(&self) -> &[Word<'a>] {
        &self.words
    }

    /// The sentences, in text order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The addresses, in text order; they have no words.
    #[must_use]
    pub fn addresses(&self) -> &[Address] {
        &self.addresses
    }

    /// Whether any of `span` is in an address.
    #[must_use]
    pub fn is_in_address(&self, span: Span) -> bool {
        span::overlap(&self.addresses, |address| address.span, span)
    }

    /// The sentence that holds word `at`.
    #[must_use]
    pub fn sentence_of(&self, at: usize) -> &Sentence {
        &self.sentences[self.words[at].sentence]
    }

    /// Whether word `at` is quoted; the quotations are found on first use.
    #[must_use]
    pub fn is_quoted(&self, at: usize) -> bool {
        let quotes = self.quotes.get_or_init(|| quote::find(self.all));
        span::overlap(quotes, |&quote| quote, self.words[at].span)
    }

    /// The bytes from the first to the last of these words.
    ///
    /// # Panics
    ///
    /// When the range is empty: there is no place without a word.
    #[must_use]
    pub fn span_of(&self, words: &Range<usize>) -> Span {
        self.words[words.start].span.to(self.words[words.end - 1].span)
    }

    /// `span` with the white space after it, or, at the note's or a
    /// paragraph's end, before it: what to delete so that no gap is left.
    #[must_use]
    pub fn with_gap(&self, span: Span) -> Span {
        let (lead, rest) = (&self.all[..span.start], &self.all[span.end..]);
        let before = &lead[lead.trim_end().len()..];
        let after = &rest[..rest.len() - rest.trim_start().len()];
        let ends_paragraph = after.contains('\n') && !before.contains('\n') && before.len() < lead.len();
        if after.len() == rest.len() {
            Span::new(span.start - before.len(), self.all.len())
        } else if ends_paragraph {
            Span::new(span.start - before.len(), span.end)
        } else {
            Span::new(span.start, span.end + after.len())
        }
    }

    /// The clause that these words are, if what is left without it is a
    /// sentence still: a whole sentence, or the words before a comma or a
    /// "but" that begin one or follow a comma.
    #[must_use]
    pub fn clause(&self, words: &Range<usize>) -> Option<Span> {
        let sentence = self.sentence_of(words.start);
        let hit = self.span_of(words);
        if *words == sentence.words {
            return Some(sentence.span);
        }
        let begins = words.start == sentence.words.start || self.before(words.start).trim_end().ends_with(',');
        let joint = self.after(words.end - 1);
        let is_joined = self.words[words.end - 1].is("but");
        if begins && words.end < sentence.words.end && (is_joined || joint.trim_end() == ",") {
            return Some(Span::new(hit.start, hit.end + joint.trim_end().len()));
        }
        None
    }

    /// The clause that holds these words: from the mark, the joining word or
    /// the end of the greeting, at word `greeted`, before them to the mark
    /// after them.
    #[must_use]
    pub fn clause_around(&self, words: &Range<usize>, greeted: usize) -> Span {
        let sentence = &self.sentence_of(words.start).words;
        let is_parted = |between: &str| between.contains(CLAUSE_MARKS) || between.contains(" - ");
        let begins = |at: usize| at == greeted || is_parted(self.before(at)) || self.words[at - 1].is_any(JOINTS);
        let start = (sentence.start + 1..=words.start).rev().find(|&at| begins(at)).unwrap_or(sentence.start);
        let end =
            (words.end..sentence.end).find(|&at| is_parted(self.before(at))).unwrap_or(sentence.end.max(words.end));
        self.span_of(&(start..end))
    }

    /// `plain`, with a capital if what stands at `span` has one.
    #[must_use]
    pub fn in_case_of(&self, span: Span, plain: &str) -> String {
        if self.all[span.range()].starts_with(char::is_uppercase) { capitalized(plain) } else { plain.to_owned() }
    }

    /// The bytes of the whole note.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(0, self.all.len())
    }

    /// What stands between word `at` and the next word, or the text's end.
    #[must_use]
    pub fn after(&self, at: usize) -> &'a str {
        let end = self.words.get(at + 1).map_or(self.all.len(), |next| next.span.start);
        &self.all[self.words[at].span.end..end]
    }

    /// What stands between the word before `at`, or the text's start, and
    /// word `at`.
    #[must_use]
    pub fn before(&self, at: usize) -> &'a str {
        let start = at.checked_sub(1).map_or(0, |previous| self.words[previous].span.end);
        &self.all[start..self.words[at].span.start]
    }

    /// Whether word `at` is the first of its sentence, where a capital says
    /// nothing.
    #[must_use]
    pub fn begins_sentence(&self, at: usize) -> bool {
        self.sentence_of(at).words.start == at
    }

    /// Whether a capital letter makes word `at` look like a name: of a
    /// person, a place, a company, a product. Mid-sentence, an ordinary word
    /// with a capital is a name too (Will, Hope, Apple); "I" and "I'm" are
    /// not.
    #[must_use]
    pub fn is_name(&self, at: usize) -> bool {
        let word = &self.words[at];
        let is_pronoun =
            word.text.strip_prefix('I').is_some_and(|rest| rest.is_empty() || rest.starts_with(is_apostrophe));
        word.is_capitalized() && !is_pronoun && !(word.is_ordinary() && self.begins_sentence(at))
    }
}

impl Index<Span> for Text<'_> {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self.all[span.range()]
    }
}

impl Word<'_> {
    /// Whether this is `word` (in lower case), whatever its case here.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        // Most words differ in their first letter already.
        match (self.text.as_bytes(), word.as_bytes()) {
            ([one, ..], [other, ..]) if (one | other).is_ascii() && !one.eq_ignore_ascii_case(other) => false,
            _ if self.text.is_ascii() => self.text.eq_ignore_ascii_case(word),
            _ => self.text.chars().map(straight).flat_map(char::to_lowercase).eq(word.chars()),
        }
    }

    /// Whether this is one of `words` (in lower case).
    #[must_use]
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether the first letter is a capital.
    #[must_use]
    pub fn is_capitalized(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether all letters are capitals, and there are at least two.
    #[must_use]
    pub fn is_all_caps(&self) -> bool {
        let mut capitals = 0;
        for letter in self.text.chars() {
            if letter.is_uppercase() {
                capitals += 1;
            } else if letter.is_alphabetic() {
                return false;
            }
        }
        capitals > 1
    }

    /// Whether it holds a digit.
    #[must_use]
    pub fn has_digit(&self) -> bool {
        self.text.contains(|character: char| character.is_ascii_digit())
    }

    /// Whether it is an ordinary English word: one that some pattern names, or
    /// that everybody uses daily.
    #[must_use]
    pub fn is_ordinary(&self) -> bool {
        self.id != UNKNOWN || self.senses.any(EVERYDAY)
    }
}

/// `words` with a capital first letter.
#[must_use]
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The words as Unicode parts them, but for those that hold a mark that is
/// typed for an apostrophe: "I´m", "don′t".
fn words_of(piece: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut words = piece.unicode_word_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = words.next()?;
        let mut end = start + first.len();
        while let Some((next, word)) = words.next_if(|&(next, word)| {
            let mut between = piece[end..next].chars();
            between.next().is_some_and(is_apostrophe)
                && between.next().is_none()
                && piece[..end].ends_with(char::is_alphabetic)
                && word.starts_with(char::is_alphabetic)
        }) {
            end = next + word.len();
        }
        Some((start, &piece[start..end]))
    })
}

/// Whether it is an apostrophe, or a mark that is typed for one.
fn is_apostrophe(mark: char) -> bool {
    matches!(mark, '\'' | '’' | '‘' | '´' | '`' | 'ʼ' | '′')
}

/// The character, or a straight apostrophe for all that is typed for one.
fn straight(character: char) -> char {
    if is_apostrophe(character) { '\'' } else { character }
}

fn split<'a>(text: &'a str, addresses: &[Address], known: impl Fn(&str) -> Known) -> (Vec<Word<'a>>, Vec<Sentence>) {
    let mut words: Vec<Word<'a>> = Vec::new();
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut lower = String::new();
    let mut addresses = addresses.iter().map(|address| address.span).peekable();
    for line in lines(text) {
        let mut goes_on = false;
        for (offset, piece) in sentence::split(line.1) {
            let start = line.0 + offset;
            let first_word = words.len();
            let number = if goes_on { sentences.len() - 1 } else { sentences.len() };
            for (at, word) in words_of(piece) {
                let span = Span::new(start + at, start + at + word.len());
                while addresses.next_if(|address| address.end <= span.start).is_some() {}
                // A mark on a space is no word.
                let is_word = word.starts_with(char::is_alphanumeric);
                if !is_word || addresses.peek().is_some_and(|address| address.overlaps(span)) {
                    continue;
                }
                lower.clear();
                if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                    lower.push_str(word);
                    lower.make_ascii_lowercase();
                } else {
                    lower.extend(word.chars().map(straight).flat_map(char::to_lowercase));
                }
                let Known { id, senses } = known(&lower);
                words.push(Word { text: word, span, sentence: number, id, senses });
            }
            let trimmed = piece.trim();
            let lead = start + (piece.len() - piece.trim_start().len());
            let span = Span::new(lead, lead + trimmed.len());
            match sentences.last_mut() {
                Some(last) if goes_on => {
                    *last = Sentence { span: last.span.to(span), words: last.words.start..words.len() }
                }
                _ if words.len() > first_word => sentences.push(Sentence { span, words: first_word..words.len() }),
                // Punctuation on its own belongs to no sentence.
                _ => continue,
            }
            goes_on = trimmed.ends_with('.') && words.last().is_some_and(|word| is_abbreviation(word.text));
        }
    }
    (words, sentences)
}

/// Settles which of the words are nouns and which are verbs.
fn settle(text: &str, words: &mut [Word<'_>], sentences: &[Sentence]) {
    for sentence in sentences {
        let words = &mut words[sentence.words.clone()];
        let is_parted =
            |at: usize| text[words[at - 1].span.end..words[at].span.start].contains(|mark: char| !mark.is_whitespace());
        let parted: Vec<bool> = (0..words.len()).map(|at| at > 0 && is_parted(at)).collect();
        let texts: Vec<&str> = words.iter().map(|word| word.text).collect();
        let mut senses: Vec<Senses> = words.iter().map(|word| word.senses).collect();
        tagger::settle(&texts, &mut senses, &parted);
        for (word, senses) in words.iter_mut().zip(senses) {
            word.senses = senses;
        }
    }
}

/// The lines with the byte each begins at.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let begins = *start;
        *start += line.len();
        Some((begins, line))
    })
}

/// Whether a full stop after this word may not end the sentence.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I";
    is_initial || ABBREVIATIONS.contains(&word)
}

/// What sets clauses apart.
const CLAUSE_MARKS: &[char] = &[',', ';', ':', '—', '–', '(', ')', '…', '\n'];

/// Words that join one clause to the next.
const JOINTS: &[&str] = &["and", "but", "so", "or", "because"];

/// The classes whose words are ordinary. Many people are named for a trade, a
/// craft or a place.
const EVERYDAY: Classes = Classes::of(&[Class::Common, Class::Vague, Class::Courtesy]);

const ABBREVIATIONS: &[&str] = &[
    "Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev", "Fr", "Sr", "Sra", "Srta", "Hon", "Capt", "Col", "Gen", "Lt", "Sgt",
    "St", "Ste", "Mt", "Ing", "Dipl", "Mag", "Gov", "Sen", "Rep", "vs", "No", "e.g", "i.e", "approx", "incl", "resp",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn sentences(text: &str) -> Vec<String> {
        let text = Text::read(text, |_| UNKNOWN);
        text.sentences().iter().map(|sentence| text[sentence.span].to_owned()).collect()
    }

    #[test]
    fn a_title_or_an_initial_does_not_end_a_sentence() {
        assert_eq!(sentences("Dear Dr. Osei, hello. I read it."), ["Dear Dr. Osei, hello.", "I read it."]);
        assert_eq!(sentences("Ask J. R. Smith. He knows."), ["Ask J. R. Smith.", "He knows."]);
    }

    #[test]
    fn a_line_ends_a_sentence() {
        assert_eq!(sentences("Hi Ada,\n\nThanks a lot\n"), ["Hi Ada,", "Thanks a lot"]);
    }

    #[test]
    fn a_mark_between_letters_is_an_apostrophe() {
        for (text, expected) in [
            ("I´m Jo", &["I´m", "Jo"][..]),
            ("don`t, don‘t, donʼt, don′t, don’t", &["don`t", "don‘t", "donʼt", "don′t", "don’t"]),
            ("`code` and 6´2 ´quoted´", &["code", "and", "6", "2", "quoted"]),
            ("rock´n´roll, a´ b, a´´b", &["rock´n´roll", "a", "b", "a", "b"]),
        ] {
            let read = Text::read(text, |_| UNKNOWN);
            assert_eq!(read.words().iter().map(|word| &read[word.span]).collect::<Vec<_>>(), expected, "{text}");
        }
        let read = Text::read("Don´t DON`T", |word| WordId::from(word == "don't"));
        assert!(read.words().iter().all(|word| word.id == 1));
        assert!(read.words()[0].is("don't") && !Text::read("Oslo, I´m in", |_| UNKNOWN).is_name(1));
    }

    #[test]
    fn a_note_without_words_has_no_sentences() {
        for text in ["", "   ", "\n\n", "...", "👋", "\u{0}\u{202e}"] {
            assert_eq!(sentences(text), Vec::<String>::new(), "{text:?}");
        }
    }

    /// A text in which these words are ordinary, and the numbers of those
    /// between ‹ and ›.
    #[track_caller]
    fn marked(text: &str, look: impl Fn(&Text<'_>, Range<usize>)) {
        let plain = text.replace(['‹', '›'], "");
        let (start, end) = (text.find('‹').expect("a mark"), text.find('›').expect("its end") - '‹'.len_utf8());
        let ordinary = ["i", "i'm", "we", "hi", "thanks", "will", "it", "the"];
        let text = Text::read(&plain, |word| WordId::from(ordinary.contains(&word)));
        let first = text.words().iter().take_while(|word| word.span.start < start).count();
        let next = text.words().iter().take_while(|word| word.span.start < end).count();
        look(&text, first..next);
    }

    fn words(text: &str) -> Vec<&str> {
        Text::read(text, |_| UNKNOWN).words().iter().map(|word| word.text).collect()
    }

    /// A word as it stands in a text.
    #[track_caller]
    fn word(text: &str) -> Word<'_> {
        let [word] = Text::read(text, |_| UNKNOWN).words()[..] else { panic!("one word: {text}") };
        word
    }

    #[test]
    fn words_are_what_holds_letters_or_digits_outside_addresses() {
        assert_eq!(words("I don't follow-up, 3.5 times"), ["I", "don't", "follow", "up", "3.5", "times"]);
        assert_eq!(words("See www.a.example/b or write to a@b.example. Bye"), ["See", "or", "write", "to", "Bye"]);
        assert_eq!(words("www.a.example and www.b.example too"), ["and", "too"]);
        assert_eq!(words("a \u{301} b"), ["a", "b"]);
    }

    #[test]
    fn a_word_is_looked_up_in_lower_case_with_straight_apostrophes() {
        let asked = std::cell::RefCell::new(Vec::new());
        let _ = Text::read("I’M Über-GLAD it's", |word| {
            asked.borrow_mut().push(word.to_owned());
            UNKNOWN
        });
        assert_eq!(asked.into_inner(), ["i'm", "über", "glad", "it's"]);
    }

    #[test]
    fn a_word_knows_its_sentence_and_a_sentence_its_words() {
        let text = Text::read("Ask J. Smith. He knows.\n...\nBye now", |_| UNKNOWN);
        assert_eq!(text.words().iter().map(|word| word.sentence).collect::<Vec<_>>(), [0, 0, 0, 1, 1, 2, 2]);
        assert_eq!(text.sentences().iter().map(|one| one.words.clone()).collect::<Vec<_>>(), [0..3, 3..5, 5..7]);
        assert_eq!(text.sentence_of(4).words, 3..5);
        let begins: Vec<bool> = (0..7).map(|at| text.begins_sentence(at)).collect();
        assert_eq!(begins, [true, false, false, true, false, true, false]);
    }

    #[test]
    fn an_abbreviation_goes_on_within_its_line_and_i_is_no_initial() {
        assert_eq!(sentences("So did I. He left."), ["So did I.", "He left."]);
        assert_eq!(sentences("Dear Dr.\nI read it."), ["Dear Dr.", "I read it."]);
        assert_eq!(sentences("Vitamin D! It helps."), ["Vitamin D!", "It helps."]);
        assert_eq!(sentences("  He said approx. Ten.  "), ["He said approx. Ten."]);
        assert_eq!(sentences("I like a. Bye."), ["I like a.", "Bye."]);
    }

    #[test]
    fn what_is_taken_out_leaves_no_gap() {
        for (text, expected) in [
            ("Hi ‹lol› Ada", "Hi Ada"),
            ("‹Hi›  Ada", "Ada"),
            ("Hi Ada ‹lol›", "Hi Ada"),
            ("Hi Ada ‹lol›  \n", "Hi Ada"),
            ("‹lol›", ""),
            ("I ‹lol›, too", "I , too"),
            ("Hi Ada ‹lol›\n\nBye", "Hi Ada\n\nBye"),
            ("Hi Ada\n‹lol›\n\nBye", "Hi Ada\nBye"),
            ("‹lol›\nHi Ada", "Hi Ada"),
        ] {
            marked(text, |read, words| {
                let mut rest = read.as_str().to_owned();
                rest.replace_range(read.with_gap(read.span_of(&words)).range(), "");
                assert_eq!(rest, expected, "{text}");
            });
        }
    }

    #[test]
    fn a_clause_can_be_taken_out_where_a_sentence_is_left() {
        for (text, expected) in [
            ("So. ‹I like it›. Bye", Some("I like it.")),
            ("‹To be honest›, I like it", Some("To be honest,")),
            ("I like it, ‹to be honest›, a lot", Some("to be honest,")),
            ("‹No offence but› I like it", Some("No offence but")),
            ("I like it, ‹a lot›", None),
            ("I ‹really do›, like it", None),
            ("I ‹say but› like it", None),
            ("‹Well› I like it", None),
            ("‹Well›; I like it", None),
        ] {
            marked(text, |read, words| {
                assert_eq!(read.clause(&words).map(|span| &read[span]), expected, "{text}");
            });
        }
    }

    #[test]
    fn the_clause_around_words_is_what_marks_and_joints_set_apart() {
        for (text, expected) in [
            ("I ‹like› it", "I like it"),
            ("I ran, I ‹like› it; you too", "I like it"),
            ("I ran and ‹like› it and you", "like it and you"),
            ("I ran because I ‹like› it", "I like it"),
            ("I ran - I ‹like› it - or not", "I like it"),
            ("I co-ran, so I ‹like› co-runs", "I like co-runs"),
            ("‹I› like it (a lot)", "I like it"),
            ("So, ‹I like it, all of it›, yes", "I like it, all of it"),
            ("One. I ‹like› it. Two", "I like it"),
            ("I like ‹it›", "I like it"),
        ] {
            marked(text, |read, words| {
                assert_eq!(&read[read.clause_around(&words, 0)], expected, "{text}");
            });
        }
        marked("Hi Ada I ‹like› it", |read, words| {
            assert_eq!(&read[read.clause_around(&words, 2)], "I like it");
        });
        marked("‹Hi› Ada I like it", |read, words| {
            assert_eq!(&read[read.clause_around(&words, 2)], "Hi Ada I like it");
        });
    }

    #[test]
    fn a_replacement_has_a_capital_where_the_words_have_one() {
        for (text, expected) in
            [("‹Gonna› go", "Going to"), ("I'm ‹gonna› go", "going to"), ("‹Été›", "Going to"), ("‹3›", "going to")]
        {
            marked(text, |read, words| {
                assert_eq!(read.in_case_of(read.span_of(&words), "going to"), expected, "{text}");
            });
        }
    }

    #[test]
    fn a_word_is_quoted_between_quotation_marks() {
        for (text, expected) in [
            ("You said “‹very› good” twice", true),
            ("You said “very ‹good›” twice", true),
            ("You ‹said› “very good” twice", false),
            ("You said “very good” ‹twice›", false),
        ] {
            marked(text, |read, words| assert_eq!(read.is_quoted(words.start), expected, "{text}"));
        }
    }

    #[test]
    fn what_stands_between_words_is_before_one_and_after_the_other() {
        let text = Text::read("¡Hi, Ada! ", |_| UNKNOWN);
        assert_eq!([text.before(0), text.before(1)], ["¡", ", "]);
        assert_eq!([text.after(0), text.after(1)], [", ", "! "]);
        assert_eq!(text.whole(), Span::new(0, 11));
    }

    #[test]
    fn a_capital_makes_a_name_where_it_is_not_owed_to_the_sentence() {
        for (text, expected) in [
            ("I asked ‹Ada›", true),
            ("‹Ada› asked", true),
            ("I asked ‹Will›", true),
            ("‹Will› it", false),
            ("It ended. ‹Thanks› a lot", false),
            ("I saw the ‹garden›", false),
            ("‹garden› gates", false),
            ("so ‹I› asked", false),
            ("‹I'm› here", false),
            ("now ‹I’m› here", false),
            ("I asked ‹Iris›", true),
        ] {
            marked(text, |read, words| assert_eq!(read.is_name(words.start), expected, "{text}"));
        }
    }

    #[test]
    fn a_word_is_itself_in_any_case() {
        for (text, other, expected) in [
            ("Hello", "hello", true),
            ("HELLO", "hello", true),
            ("hello", "help", false),
            ("hello", "hell", false),
            ("hello", "jello", false),
            ("Café", "café", true),
            ("ÉTÉ", "été", true),
            ("été", "ete", false),
            ("\u{212a}", "k", true),
        ] {
            assert_eq!(word(text).is(other), expected, "{text}, {other}");
        }
        assert!(word("So").is_any(&["and", "so"]) && !word("So").is_any(&["and", "or"]) && !word("So").is_any(&[]));
    }

    #[test]
    fn a_word_shows_its_letters() {
        for (text, all_caps, capital, digit) in [
            ("CEO", true, true, false),
            ("ÜBER", true, true, false),
            ("B2B", true, true, true),
            ("A", false, true, false),
            ("A1", false, true, true),
            ("iOS", false, false, false),
            ("Ada", false, true, false),
            ("ada", false, false, false),
            ("42", false, false, true),
        ] {
            let word = word(text);
            assert_eq!(
                (word.is_all_caps(), word.is_capitalized(), word.has_digit()),
                (all_caps, capital, digit),
                "{text}"
            );
        }
    }

    #[test]
    fn a_capital_may_be_two_letters() {
        for (words, expected) in [("ada", "Ada"), ("élan vital", "Élan vital"), ("ßa", "SSa"), ("", ""), ("Ada", "Ada")]
        {
            assert_eq!(capitalized(words), expected);
        }
    }
}
