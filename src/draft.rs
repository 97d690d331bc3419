//! A draft: a note that is still being written, and what may be said of it
//! already. Silence is right until words and sentence are finished.

use crate::catalogue::{Language, Needs};
use crate::diagnostic::Diagnostic;
use crate::note::Note;
use crate::text::Text;
use crate::text::span::{Span, byte_at};

/// How far a note has come that is still being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Draft {
    /// The writer rests: what they have so far is said to stand.
    Resting,
    /// The writer writes.
    Moving {
        /// The word that the caret stands in, or right behind.
        word: Option<Span>,
        /// The sentence that the caret stands in, or that is not ended
        /// before it.
        sentence: Option<Span>,
    },
}

impl Draft {
    /// Nothing where the note is finished.
    pub(crate) fn of(note: &Note<'_>) -> Option<Self> {
        let writing = note.request.writing?;
        if writing.resting {
            return Some(Self::Resting);
        }
        let caret = writing.caret.map(|units| byte_at(note.text.as_str(), units));
        Some(Self::Moving {
            word: caret.and_then(|caret| word_at(&note.text, caret)),
            sentence: caret.and_then(|caret| open_sentence(&note.text, caret)),
        })
    }

    /// Whether this may be said now. What the note only lacks may still come.
    pub(crate) fn allows(self, diagnostic: &Diagnostic, note: &Note<'_>) -> bool {
        let Diagnostic { needs, span, .. } = *diagnostic;
        match (needs, self) {
            (Needs::Note(_), _) => false,
            (Needs::Nothing, _) | (_, Self::Resting) => true,
            (Needs::Words, Self::Moving { word, .. }) => !touches(span, word),
            (Needs::Sentence, Self::Moving { word, sentence }) => {
                span != note.text.whole() && !touches(span, word) && !touches(span, sentence)
            }
        }
    }

    /// The language as far as it can be told now: what the note so far was
    /// `read_as`, unless there is so little of it that the next word may
    /// change that.
    pub(crate) fn language(self, read_as: Language, words: usize) -> Language {
        let is_told = words >= ENOUGH_WORDS || self == Self::Resting;
        if is_told { read_as } else { Language::Und }
    }
}

/// With so many words the language of a note hardly changes any more.
const ENOUGH_WORDS: usize = 4;

fn touches(span: Span, unfinished: Option<Span>) -> bool {
    unfinished.is_some_and(|unfinished| span.start <= unfinished.end && unfinished.start <= span.end)
}

/// The word, or the address, that `caret` stands in or right behind.
fn word_at(text: &Text<'_>, caret: usize) -> Option<Span> {
    let words = text.words().iter().map(|word| word.span);
    let mut all = words.chain(text.addresses().iter().map(|address| address.span));
    all.find(|span| span.start < caret && caret <= span.end)
}

/// The sentence that is being written at `caret`.
fn open_sentence(text: &Text<'_>, caret: usize) -> Option<Span> {
    let span = text.sentences().iter().rev().map(|sentence| sentence.span).find(|span| span.start < caret)?;
    let is_left = || text[span].ends_with(ENDS) || text.as_str()[span.end..caret].contains('\n');
    (caret <= span.end || !is_left()).then_some(span)
}

/// What ends a sentence, also where it closes something besides.
const ENDS: &[char] = &['.', '!', '?', '…', '。', '！', '？', ')', '"', '”', '’'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Writing};
    use crate::rules::lexicon;

    /// The word and the sentence that are open where `|` stands.
    #[track_caller]
    fn open(text: &str) -> (Option<String>, Option<String>) {
        let caret = text.find('|').map(|at| u32::try_from(text[..at].encode_utf16().count()).expect("it is short"));
        let writing = Some(Writing { caret, resting: false });
        let request = LintRequest { text: text.replace('|', ""), writing, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let Some(Draft::Moving { word, sentence }) = Draft::of(&note) else { panic!("it is being written: {text}") };
        let shown = |span: Option<Span>| span.map(|span| note.text[span].to_owned());
        (shown(word), shown(sentence))
    }

    #[test]
    fn the_word_at_the_caret_is_open_and_its_sentence_until_it_is_ended() {
        for (text, word, sentence) in [
            ("Hi Da|", Some("Da"), Some("Hi Da")),
            ("Hi Da |", None, Some("Hi Da")),
            ("Hi |Da", None, Some("Hi Da")),
            ("Hi D|a. I saw it", Some("Da"), Some("Hi Da.")),
            ("Hi Da. I| saw it", Some("I"), Some("I saw it")),
            ("Hi Da.|", None, Some("Hi Da.")),
            ("Hi Da. |", None, None),
            ("Hi Da\n|", None, None),
            ("It is 3.|", None, Some("It is 3.")),
            ("See www.a.example/b|", Some("www.a.example/b"), Some("See www.a.example/b")),
            ("👋 Da| ok", Some("Da"), Some("👋 Da ok")),
            ("|Hi", None, None),
            ("|", None, None),
            ("Hi Da", None, None),
        ] {
            assert_eq!(open(text), (word.map(str::to_owned), sentence.map(str::to_owned)), "{text}");
        }
    }
}
