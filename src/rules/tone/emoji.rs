use unicode_properties::UnicodeEmoji;
use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::Strictness;
use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;

declare_rule! {
    /// Three emoji or more; at strict, any.
    ///
    /// ## Why it matters
    ///
    /// One or two warm a note up. A row of them reads as an advertisement, is
    /// read aloud one by one by a screen reader, and each takes two of the
    /// characters that the box allows.
    pub struct Emoji {
        name: "emoji",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        any_language: true,
        fix: Safe,
        source: [Etiquette, Coworkers],
        why: "One or two are warm. More read as an advertisement, and screen readers say each of them aloud.",
        flags: &[
            Example::new("Congrats Leila‹ 🎉🎉🎉🚀› so happy").strictness(Strictness::Balanced).fixed("Congrats Leila 🎉 so happy"),
            Example::new("Hi 👋 fintech‹ 💡› open‹ 🚀› grow‹ 🌱›").strictness(Strictness::Balanced).fixed("Hi 👋 fintech open grow"),
            Example::new("Thanks‹ 👩🏽‍⚕️›!").fixed("Thanks!"),
            Example::new("Hi Leila‹ 👋› I loved it‹ 🔥› Greetings from Metz").fixed("Hi Leila, I loved it. Greetings from Metz"),
            Example::new("‹🎉› Hi Leila").fixed("Hi Leila"),
            Example::new("Thanks‹ 🙏›Leila").fixed("Thanks Leila"),
            Example::new("Bonjour‹ 🇫🇷🇫🇷🇫🇷›").strictness(Strictness::Balanced).fixed("Bonjour 🇫🇷"),
        ],
        passes: &[
            Example::new("Hi 👋 it was lovely to meet you 👩🏽‍⚕️").strictness(Strictness::Balanced),
            Example::new("Connote™, © 2026, 3 × 5 = 15 → fine ✓ #1 * 2"),
            Example::new("I like it :) ;-) <3"),
        ],
    }
}

impl Rule for Emoji {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let most = if note.strictness() == Strictness::Strict { 0 } else { MOST };
        let mut runs = runs(note.text.as_str());
        runs.retain(|run| !note.text.addresses().iter().any(|address| address.span.overlaps(run.emoji[0])));
        if runs.iter().map(|run| run.emoji.len()).sum::<usize>() <= most {
            return;
        }
        for (number, run) in runs.iter().enumerate() {
            // The first stays, when any may stay.
            let kept = usize::from(number == 0 && most > 0);
            if run.emoji.len() > kept {
                let lead = note.text.as_str()[..run.emoji[0].start].trim_end_matches(' ').len();
                let end = run.emoji[run.emoji.len() - 1].end;
                let span = Span::new(lead, end);
                // What only an emoji holds apart stays apart.
                let is_only_gap = note.text.as_str()[end..]
                    .starts_with(|next: char| !next.is_whitespace() && !CLOSING.contains(next));
                let kept_text = &note.text.as_str()[lead..run.emoji[..kept].last().map_or(lead, |last| last.end)];
                let (gone, replacement) = if kept > 0 {
                    (span, kept_text)
                } else if begins_line(note, lead) {
                    let rest = &note.text.as_str()[end..];
                    (Span::new(lead, end + rest.len() - rest.trim_start_matches(' ').len()), "")
                } else if is_only_gap {
                    (span, " ")
                } else {
                    (span, mark_instead(note, signs, span))
                };
                let title = if kept > 0 { "Keep one" } else { "Take it out" };
                diagnostics.at_with(span, MESSAGE, [Fix::safe(title, gone, replacement)]);
            }
        }
    }
}

const MESSAGE: &str = "Words carry further than emoji in a first note. One is plenty.";

fn begins_line(note: &Note<'_>, at: usize) -> bool {
    at == 0 || note.text.as_str()[..at].ends_with('\n')
}

/// The mark that an emoji stood for: it may set the hello apart, or one
/// sentence from the next.
fn mark_instead(note: &Note<'_>, signs: &Signs, emoji: Span) -> &'static str {
    let words = note.text.words();
    let next = words.partition_point(|word| word.span.start < emoji.end);
    let Some(word) =
        words.get(next).filter(|word| note.text.as_str()[emoji.end..word.span.start].chars().all(|gap| gap == ' '))
    else {
        return "";
    };
    let follows_word = note.text.as_str()[..emoji.start].ends_with(char::is_alphanumeric);
    if !follows_word {
        ""
    } else if next == signs.greeted() {
        ","
    } else if word.is_any(STARTERS) {
        if word.is_capitalized() { "." } else { "," }
    } else {
        ""
    }
}

/// Words that something new begins with.
const STARTERS: &[&str] = &[
    "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "we", "we're", "we’re", "we've", "you", "you're", "you’re",
    "your", "my", "our", "it", "it's", "it’s", "he", "she", "they", "this", "that", "there", "so", "saw", "hope",
    "hoping", "let's", "let’s", "lets", "love", "loved", "thanks", "thank", "great", "congrats", "greetings",
    "looking", "keep", "see", "what", "how", "would", "could", "can", "please", "happy", "nice", "lmk", "just", "the",
];

/// What leans on what stands before it.
const CLOSING: &str = ".,;:!?)…";

/// As many emoji as are friendly.
const MOST: usize = 2;

/// Emoji that follow each other with at most spaces between.
struct Run {
    emoji: Vec<Span>,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last_end = usize::MAX;
    if !text.contains(may_be_emoji) {
        return runs;
    }
    // A word boundary never parts what is drawn as one picture.
    for (start, cluster) in text.split_word_bound_indices() {
        if !is_emoji(cluster) {
            continue;
        }
        let span = Span::new(start, start + cluster.len());
        let goes_on = last_end <= start && text[last_end..start].chars().all(|between| between == ' ');
        match runs.last_mut() {
            Some(run) if goes_on => run.emoji.push(span),
            _ => runs.push(Run { emoji: vec![span] }),
        }
        last_end = span.end;
    }
    runs
}

/// Whether a cluster is drawn as a picture: not the signs that are letters
/// or marks in running text.
fn is_emoji(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else {
        return false;
    };
    let is_mark = matches!(first, '✓' | '✔' | '✗' | '✘' | '➔'..='➾');
    (may_be_emoji(first) && first.is_emoji_char() && !is_mark) || (cluster.contains(AS_PICTURE) && !first.is_ascii())
}

fn may_be_emoji(letter: char) -> bool {
    letter == AS_PICTURE || matches!(letter, '\u{2600}'..='\u{27bf}' | '\u{2b50}'..='\u{2b55}' | '\u{1f000}'..)
}

/// Asks for what stands before it to be drawn as a picture.
const AS_PICTURE: char = '\u{fe0f}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_run_on_over_spaces() {
        for (text, expected) in [
            ("Hi 👋", &[1][..]),
            ("Hi 👋👋 👋", &[3]),
            ("Hi 👋, 👋", &[1, 1]),
            ("Hi 👋\n👋", &[1, 1]),
            ("👩🏽‍⚕️ and 🇩🇪", &[1, 1]),
            ("✓ ✔ ➜", &[]),
            ("☕ ⭐", &[2]),
            ("© ® 3", &[]),
            ("©\u{fe0f}", &[1]),
            ("3\u{fe0f}", &[]),
            ("none", &[]),
        ] {
            let lengths: Vec<usize> = runs(text).iter().map(|run| run.emoji.len()).collect();
            assert_eq!(lengths, expected, "{text}");
        }
    }
}
