//! The note: a text in its circumstances.

use std::ops::Range;

use crate::catalogue::Strictness;
use crate::patterns::{Hit, Hits, Lexicon, PatternList};
use crate::request::LintRequest;
use crate::text::Text;
use crate::text::dictionary::Dictionary;
use crate::text::names::PersonName;

/// A text and the circumstances it is written in, with all that the patterns
/// find in it.
#[derive(Debug)]
pub struct Note<'a> {
    /// The text, as it stands in the box.
    pub text: Text<'a>,
    /// The circumstances.
    pub request: &'a LintRequest,
    /// The recipient's name, read once.
    pub recipient: Option<PersonName>,
    /// The known misspellings, once the dictionary is there.
    pub dictionary: Option<&'static Dictionary>,
    lexicon: &'a Lexicon,
    hits: Hits,
}

impl<'a> Note<'a> {
    /// Reads the request's text, and looks in it for all that is in
    /// `lexicon`.
    pub(crate) fn new(request: &'a LintRequest, lexicon: &'a Lexicon, dictionary: Option<&'static Dictionary>) -> Self {
        let text = Text::read(&request.text, |word| lexicon.known(word));
        let hits = lexicon.search(&text);
        let recipient = request.recipient.name.as_deref().and_then(PersonName::parse);
        Self { text, request, recipient, dictionary, lexicon, hits }
    }

    /// What is looked for in it, as in any other note.
    #[must_use]
    pub(crate) fn lexicon(&self) -> &'a Lexicon {
        self.lexicon
    }

    /// Where the patterns of `list` match, in text order, none overlapping
    /// another.
    #[must_use]
    pub fn hits(&self, list: &'static PatternList) -> &[Hit] {
        self.hits.of(list)
    }

    /// Whether any pattern of `list` matches.
    #[must_use]
    pub fn has(&self, list: &'static PatternList) -> bool {
        !self.hits(list).is_empty()
    }

    /// Whether a pattern of `list` covers word `at`.
    #[must_use]
    pub fn covered(&self, at: usize, list: &'static PatternList) -> bool {
        let hits = self.hits(list);
        let next = hits.partition_point(|hit| hit.words.start <= at);
        next.checked_sub(1).is_some_and(|last| at < hits[last].words.end)
    }

    /// Whether any of the recipient's names is said from word `start` to
    /// before word `end`.
    #[must_use]
    pub fn names_recipient(&self, words: Range<usize>) -> bool {
        let said = |name: &PersonName| {
            self.text.words()[words.clone()].iter().any(|word| name.is_part(word.text))
                || name.is_in(&self.text[self.text.span_of(&words)])
        };
        !words.is_empty() && self.recipient.as_ref().is_some_and(said)
    }

    /// How much is said: never `auto`.
    #[must_use]
    pub fn strictness(&self) -> Strictness {
        self.request.effective_strictness()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patterns;
    use crate::request::Recipient;

    static PRAISE: PatternList = PatternList::new(&["very good", "good day"]);
    static BLAME: PatternList = PatternList::new(&["bad"]);

    #[track_caller]
    fn read(text: &str, to: Option<&str>, look: impl Fn(&Note<'_>)) {
        let lists = || [&PRAISE, &BLAME].into_iter();
        let lexicon = Lexicon::new(lists(), patterns::image(&[], lists(), &[]).0.leak());
        let recipient = Recipient { name: to.map(str::to_owned), ..Recipient::default() };
        let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
        look(&Note::new(&request, &lexicon, None));
    }

    #[test]
    fn a_list_covers_the_words_of_its_matches() {
        read("A very good day, and a good day. Good", None, |note| {
            let hits: Vec<_> = note.hits(&PRAISE).iter().map(|hit| hit.words.clone()).collect();
            assert_eq!(hits, [1..3, 6..8]);
            let covered: Vec<usize> = (0..9).filter(|&at| note.covered(at, &PRAISE)).collect();
            assert_eq!(covered, [1, 2, 6, 7]);
            assert!(note.has(&PRAISE) && !note.has(&BLAME) && !note.covered(0, &BLAME));
        });
    }

    #[test]
    fn the_recipient_is_named_by_any_name_of_theirs() {
        for (text, to, words, expected) in [
            ("Hi Ada, hello", Some("Ada Okafor"), 1..2, true),
            ("Hi Ada, hello", Some("Ada Okafor"), 0..3, true),
            ("Hi Ada, hello", Some("Ada Okafor"), 2..3, false),
            ("Hi Ada, hello", Some("Ada Okafor"), 1..1, false),
            ("Hi okafor", Some("Ada Okafor"), 1..2, true),
            ("Hi Ada", Some("Priya Raman"), 0..2, false),
            ("Hi Ada", None, 0..2, false),
            ("王小明先生", Some("王小明"), 0..5, true),
            ("王大明先生", Some("王小明"), 0..5, false),
        ] {
            read(text, to, |note| {
                assert_eq!(note.names_recipient(words.clone()), expected, "{text}, {words:?} for {to:?}");
            });
        }
    }

    #[test]
    fn strictness_is_never_auto() {
        let request = LintRequest { strictness: Strictness::Auto, ..LintRequest::default() };
        let note = Note::new(&request, crate::rules::lexicon(), None);
        assert_eq!(note.strictness(), Strictness::Balanced);
    }
}
