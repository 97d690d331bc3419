use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::Sentence;
use crate::text::span::{Span, utf16_len};

declare_rule! {
    /// The note is longer than the box allows.
    ///
    /// ## Why it matters
    ///
    /// The site counts UTF-16 code units, so that an emoji is two, and cuts or
    /// refuses what is over. The message says by how much, and which sentence
    /// would be enough to take out.
    pub struct OverLimit {
        name: "over-limit",
        group: Clarity,
        since: "0.1.0",
        levels: [Error, Error, Error],
        any_language: true,
        needs: Nothing,
        source: [Etiquette],
        why: "What is over the limit may be cut off or refused, and a short note is more likely to be read.",
        flags: &[
            Example::new("One two thre‹e›").limit(12),
            Example::new("Hello 👋‹🏽›").limit(8),
            Example::new("We met. Nice day. I like y‹our work a lot.›").limit(26),
        ],
        passes: &[
            Example::new("One two three").limit(13),
            Example::new("Hello 👋🏽").limit(10),
            Example::new("Grüße aus Malmö").limit(15),
        ],
    }
}

impl Rule for OverLimit {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let limit = note.request.limit_units();
        let length = utf16_len(note.text.as_str());
        if length <= limit {
            return;
        }
        let over = length - limit;
        let characters = if over == 1 { "character" } else { "characters" };
        let advice = spare(note, over).map_or_else(
            || "A shorter way to say it would fit.".to_owned(),
            |sentence| format!("The sentence “{}” could go.", beginning(&note.text[sentence.span])),
        );
        diagnostics.at(
            beyond(note.text.as_str(), limit),
            format!("{over} {characters} over the {limit} the box holds. {advice}"),
        );
    }
}

/// The characters that do not fit any more.
fn beyond(text: &str, limit: u32) -> Span {
    let mut units = 0;
    let first = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > limit as usize
    });
    Span::new(first.map_or(text.len(), |(at, _)| at), text.len())
}

/// The shortest sentence that is long enough to make room: never the first,
/// which greets.
fn spare<'n>(note: &'n Note<'_>, over: u32) -> Option<&'n Sentence> {
    let length = |sentence: &&Sentence| utf16_len(&note.text[sentence.span]);
    note.text.sentences().iter().skip(1).filter(|sentence| length(sentence) >= over).min_by_key(length)
}

/// The first words of a sentence, to know it by.
fn beginning(sentence: &str) -> String {
    let mut ends = sentence.match_indices(' ').map(|(at, _)| at);
    match ends.nth(SHOWN_WORDS - 1) {
        Some(end) => format!("{}…", &sentence[..end]),
        None => sentence.to_owned(),
    }
}

const SHOWN_WORDS: usize = 4;
