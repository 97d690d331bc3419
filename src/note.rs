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
    hits: Hits,
}

impl<'a> Note<'a> {
    /// Reads the request's text, and looks in it for all that is in
    /// `lexicon`.
    pub(crate) fn new(request: &'a LintRequest, lexicon: &Lexicon, dictionary: Option<&'static Dictionary>) -> Self {
        let text = Text::read(&request.text, |word| lexicon.id(word));
        let hits = lexicon.search(&text);
        let recipient = request.recipient.name.as_deref().and_then(PersonName::parse);
        Self { text, request, recipient, dictionary, hits }
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
