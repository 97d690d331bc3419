use std::ops::Range;

use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::letters::in_small_letters;
use crate::text::Word;
use crate::text::span::Span;

declare_rule! {
    /// Words in capitals for emphasis, or runs of ! and ?.
    ///
    /// ## Why it matters
    ///
    /// Capitals and rows of exclamation marks raise the voice, and a stranger
    /// can't tell joy from anger. Acronyms, names and titles in capitals are
    /// left alone: it takes an ordinary word to shout.
    pub struct Shouting {
        name: "shouting",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        any_language: true,
        fix: Safe,
        implied_by: ["placeholder"],
        source: [Etiquette, Coworkers],
        why: "Capitals and rows of exclamation marks raise the voice, and on paper nobody sees the smile.",
        flags: &[
            Example::new("Loved it‹!!!› Best one of the day.").fixed("Loved it! Best one of the day."),
            Example::new("Any jobs in Calgary‹??›").fixed("Any jobs in Calgary?"),
            Example::new("This is a ‹GREAT› day.").fixed("This is a great day."),
            Example::new("‹HI LINDA, IT WAS GREAT TO MEET YOU. I'M A SURVEYOR AND WORK FOR THE BBC IN LEEDS›.").to("Linda Koch")
                .fixed("Hi Linda, it was great to meet you. I'm a surveyor and work for the BBC in Leeds."),
            Example::new("‹PLEASE› reply.").fixed("Please reply."),
            Example::new("So good‹!!1!› And again‹！！› And‹! !›").fixed("So good! And again！ And!"),
            Example::new("Reply ‹VERY SOON›, I am waiting‹?!!›").fixed("Reply very soon, I am waiting?"),
        ],
        passes: &[
            Example::new("I know HIPAA and SQL, and KPMG and NASA know me."),
            Example::new("Your talk 'STOP DESIGNING FOR YOURSELF' changed our critiques!"),
            Example::new("Hi SANJAY, I met you at the WHO in the US, in IT.").to("SANJAY KUMAR GUPTA"),
            Example::new("The IEEE evening in Pune! And you? I am OK."),
            Example::new("I read WELDING TODAY, judged at MAKE IT HAPPEN, and count every STOP sign! 11 so far."),
            Example::new("Hi [NAME], we met at [PLACE] in May."),
            Example::new("XX males in zebrafish, section III, RNA and DNA."),
            Example::new("I work for BHP AND CO in A Coruña."),
        ],
    }
}

impl Rule for Shouting {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let mut runs = runs_of_capitals(note);
        let has_small = |word: &Word<'_>| word.text.contains(char::is_lowercase);
        let is_whole = !note.text.words().iter().any(has_small);
        if let (true, [first, rest @ ..]) = (is_whole, runs.as_mut_slice()) {
            first.end = rest.last().map_or(first.end, |last| last.end);
            runs.truncate(1);
        }
        for run in runs {
            let span = note.text.span_of(&run);
            // A note without small letters doesn't show what is a name.
            let fix = if is_whole {
                let all = 0..note.text.words().len();
                let calm = in_small_letters(note, signs, &all);
                calm.map(|calm| Fix::review(CALM, note.text.span_of(&all), calm))
            } else {
                in_small_letters(note, signs, &run).map(|calm| Fix::safe(CALM, span, calm))
            };
            diagnostics.at_with(span, "Capitals read as a raised voice. Small letters carry it as well.", fix);
        }
        for span in runs_of_marks(note.text.as_str()) {
            let marks = &note.text[span];
            let first = marks.chars().next().map_or("", |mark| &marks[..mark.len_utf8()]);
            let message = format!("One “{first}” is enough.");
            diagnostics.at_with(span, message, [Fix::safe(format!("Keep one “{first}”"), span, first)]);
        }
    }
}

const CALM: &str = "Use small letters";

/// Runs of words in capitals that shout.
fn runs_of_capitals(note: &Note<'_>) -> Vec<Range<usize>> {
    let words = note.text.words();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let start = at;
        while at < words.len() && words[at].sentence == words[start].sentence && is_capitals(note, at) {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let run = trimmed(note, start..at);
        if shouts(note, &run) {
            runs.push(run);
        }
    }
    runs
}

/// Whether word `at` is all capitals, or too short to tell.
fn is_capitals(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    word.is_all_caps() || matches!(word.text, "I" | "A") || word.text.chars().all(|letter| letter.is_ascii_digit())
}

/// The run without the numbers and the "I" at its edges.
fn trimmed(note: &Note<'_>, run: Range<usize>) -> Range<usize> {
    let is_loud = |at: &usize| note.text.words()[*at].is_all_caps();
    let start = run.clone().find(is_loud).unwrap_or(run.end);
    let end = run.clone().rev().find(is_loud).map_or(start, |last| last + 1);
    start..end
}

fn shouts(note: &Note<'_>, run: &Range<usize>) -> bool {
    // Titles are quoted as they are written.
    if run.is_empty() || note.text.is_quoted(run.start) || is_slot(note, run) {
        return false;
    }
    let words = &note.text.words()[run.clone()];
    let ordinary = words.iter().filter(|word| word.is_ordinary() && !word.is_any(ACRONYMS)).count();
    match words.len() {
        1 if note.text.words().get(run.end).is_some_and(|next| next.is_any(LABELLED)) => false,
        1 => ordinary == 1 && (words[0].is_any(EMPHATIC) || is_one_of_several(note)),
        2 | 3 if is_titled(note, run) => false,
        2 => ordinary == 2 || words.iter().any(|word| word.is_any(EMPHATIC)),
        // A whole phrase: at least a third are words that everybody knows.
        count => ordinary >= 2 && ordinary * 3 >= count,
    }
}

/// Whether ordinary words stand in capitals here and there: one may be an
/// organisation's name, several are emphasis.
fn is_one_of_several(note: &Note<'_>) -> bool {
    let is_loud =
        |word: &&Word<'_>| word.is_all_caps() && word.is_ordinary() && word.text.len() > 3 && !word.is_any(ACRONYMS);
    note.text.words().iter().filter(is_loud).count() > 1
}

/// Whether two or three words are a title: "I read WELDING TODAY", but "at
/// VERY SHORT notice".
fn is_titled(note: &Note<'_>, run: &Range<usize>) -> bool {
    let before = run.start.checked_sub(1).map(|before| &note.text.words()[before]);
    before.is_some_and(|word| !word.is_all_caps() && word.is_any(BEFORE_TITLES))
        && !note.text.words()[run.start].is_any(EMPHATIC)
}

const BEFORE_TITLES: &[&str] = &["at", "by", "with", "from", "in", "read", "of", "the"];

/// What is labelled in capitals.
const LABELLED: &[&str] = &["sign", "signs", "button", "key", "codon"];

/// Whether the run is a slot, which is to be filled in.
fn is_slot(note: &Note<'_>, run: &Range<usize>) -> bool {
    note.text.before(run.start).ends_with(['[', '<']) && note.text.after(run.end - 1).starts_with([']', '>'])
}

/// Runs of two or more ! and ?, set apart by spaces or with a slipped 1.
fn runs_of_marks(text: &str) -> Vec<Span> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(is_mark) {
        let start = at + offset;
        let run = text[start..].find(|mark| !(is_mark(mark) || matches!(mark, ' ' | '1'))).map_or(
            &text[start..],
            // A number is no mark: "Great! 1 of 11".
            |end| text[start..start + end].trim_end_matches([' ', '1']),
        );
        let run = run.trim_end();
        // What a mark leans on to its right is its own: "! ?https".
        let ends = !text[start + run.len()..].starts_with(|next: char| !next.is_whitespace());
        let run = if ends { run } else { run.split(' ').next().unwrap_or(run) };
        let marks = |is_wanted: fn(char) -> bool| run.chars().filter(|&mark| is_wanted(mark)).count();
        if (marks(is_closing_mark) >= 2 || marks(is_opening_mark) >= 2) && run != "?!" {
            runs.push(Span::new(start, start + run.len()));
        }
        at = start + run.len();
    }
    runs
}

fn is_mark(letter: char) -> bool {
    is_closing_mark(letter) || is_opening_mark(letter)
}

fn is_closing_mark(letter: char) -> bool {
    matches!(letter, '!' | '?' | '！' | '？')
}

fn is_opening_mark(letter: char) -> bool {
    matches!(letter, '¡' | '¿')
}

/// Ordinary words that shout even when they stand alone in capitals.
const EMPHATIC: &[&str] = &[
    "please", "now", "very", "really", "so", "not", "never", "always", "all", "any", "every", "everything", "best",
    "great", "amazing", "awesome", "huge", "free", "must", "urgent", "urgently", "immediately", "today", "only",
    "just", "love", "loved", "thank", "thanks", "yes", "no", "help", "reply", "fast", "stop", "want", "need", "more",
    "most", "absolutely", "definitely", "guaranteed", "opportunity", "limited", "exclusive", "hello", "sir", "dear",
    "you", "your", "job", "jobs", "money", "connect", "accept", "answer", "attention", "important", "incredible",
    "fantastic", "read", "third", "same", "this", "that", "why", "what", "because", "everyone", "nobody", "nothing",
    "anything", "again", "ever", "too", "finally", "even", "before", "forever", "last", "congratulations", "congrats",
];

/// Words in capitals that are acronyms as well as words.
const ACRONYMS: &[&str] = &[
    "us", "it", "who", "aid", "act", "sat", "go", "or", "er", "ai", "care", "nice", "ted", "arm", "gap", "and", "co",
    "in", "ward", "id", "im", "pa", "ma", "pi", "ms", "mr", "dr", "st", "hr", "pr", "ok", "tv", "uk", "eu", "un", "cv",
    "omg", "lol", "wtf", "phd", "mba", "ceo", "cfo", "cto", "coo", "vp", "rn", "md", "it's", "ids", "sr", "jr", "add",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_run_of_marks_is_two_or_more_but_for_a_question_that_exclaims() {
        for (text, expected) in [
            ("Great!!", &["!!"][..]),
            ("Great! !", &["! !"]),
            ("Great!1!", &["!1!"]),
            ("Great! 1 of 11", &[]),
            ("Great!! 1 of 11", &["!!"]),
            ("Really?!", &[]),
            ("Really!?", &["!?"]),
            ("Really?!?", &["?!?"]),
            ("¿Qué? ¡Sí!", &[]),
            ("¡¡Sí!!", &["¡¡", "!!"]),
            ("Great! ?https", &[]),
            ("So?? And!! ", &["??", "!!"]),
            ("好！！", &["！！"]),
            ("one! two! three!", &[]),
        ] {
            let runs: Vec<&str> = runs_of_marks(text).into_iter().map(|span| &text[span.range()]).collect();
            assert_eq!(runs, expected, "{text}");
        }
    }

    #[test]
    fn capitals_shout_unless_they_are_names_titles_or_labels() {
        assert_marked(
            &Shouting,
            &[
                "I am ‹VERY› glad",
                "I like ‹VERY GOOD› bread",
                "I met NATO and UNESCO people",
                "I read WELDING TODAY at lunch",
                "I came at ‹VERY SHORT› notice",
                "The STOP sign fell",
                "I like “VERY GOOD” bread",
                "I like the US and IT",
                "I ‹LIKE YOUR BREAD A LOT› and more",
                "I like GROWTH a lot",
                "I like ‹GROWTH› and BREAD a lot, and the ‹WORK›",
                "I ‹LOVE 2 HELP› 5 people",
            ],
        );
    }
}
