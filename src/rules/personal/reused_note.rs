use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::Language;
use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// Nearly the same note went to somebody else.
    ///
    /// ## Why it matters
    ///
    /// Not the same message to everyone (guideline 10). Compared are the
    /// pairs of neighbouring words that both notes have, without the hello,
    /// names and numbers: filling other names into one text is not writing
    /// another. How one presents oneself and says goodbye may well be the
    /// same each time, so it takes most of the note. Few words are easily
    /// alike, so a short note counts only when nothing but its hello differs.
    pub struct ReusedNote {
        name: "reused-note",
        group: Personal,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        any_language: true,
        source: [Etiquette],
        why: "A note that fits everybody reads like one, and people do compare.",
        flags: &[
            Example::new("‹Hi Ada, I came across your profile while looking for people in logistics and liked what you wrote. I work at Acme.›")
                .earlier(&["Hello Ben, I came across your profile while looking for people in logistics and liked what you wrote. I work at Acme."]),
            Example::new("‹Dear Dr. Osei, I read the paper you wrote with Anna Lind at Lund in 2019 and have used the method ever since.›")
                .earlier(&["unrelated", "Dear Prof. Mazur, I read the paper you wrote with Jan Novák at Brno in 2021 and have used the method ever since!"]),
            Example::new("‹Hi Ada, it was good to see you at the fair.›").earlier(&["Hi Wei Zhang! It was good to see you at the fair."]),
            Example::new("‹Hola Ana, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte.›")
                .earlier(&["Hola Luis, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte."]),
        ],
        passes: &[
            Example::new("Hi Ada, I run a bindery in Leeds and restore parish registers. I read your piece on vellum. I'd be glad to stay in touch.")
                .earlier(&["Hi Ben, I run a bindery in Leeds and restore parish registers. Your stall at the glue fair was the best of all. I'd be glad to stay in touch."]),
            Example::new("Hi Ada, your post about kilns was a great help to us. Let's connect and stay in touch.")
                .earlier(&["Hi Ben, we sat in the same row at choir practice. Let's connect and stay in touch."]),
            Example::new("Hi Ada, we met at the Malmö meetup.").earlier(&["Hi Ben, we met at the Lyon meetup."]),
            Example::new("Hi Ada, thank you!").earlier(&["Hi Ben, thank you!"]),
            Example::new("Hi Ada, I came across your profile while looking for people in logistics."),
            Example::new("").earlier(&["", "Hi"]),
            Example::new("Sehr geehrte Frau Lind, Ihr Vortrag über Turbinen in Oslo hat mir sehr gefallen und meine Arbeit verändert.")
                .earlier(&["Sehr geehrter Herr Kern, Ihr Buch über Orgeln in Sachsen steht neben meinem Bett und ist voller Zettel."]),
        ],
    }
}

impl Rule for ReusedNote {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.request.earlier_notes.is_empty() {
            return;
        }
        // Names can be told by their capitals in English, but not in German.
        let reading = Reading { omits_names: signs.language == Language::En };
        let this = reading.read(note.text.as_str());
        if note.request.earlier_notes.iter().any(|earlier| this.is_reused_from(&reading.read(earlier))) {
            diagnostics.at(note.text.whole(), MESSAGE);
        }
    }
}

/// How notes are read for the comparison.
struct Reading {
    omits_names: bool,
}

/// The words of a note after its hello, in small letters.
struct Reduced {
    all: Vec<String>,
    /// Without names and numbers.
    plain: Vec<String>,
}

impl Reading {
    fn read(&self, text: &str) -> Reduced {
        let (mut all, mut plain) = (Vec::new(), Vec::new());
        for word in after_hello(text).unicode_words() {
            let lower = word.to_lowercase();
            let is_name = self.omits_names && word.starts_with(char::is_uppercase);
            if !is_name && !word.contains(|letter: char| letter.is_numeric()) {
                plain.push(lower.clone());
            }
            all.push(lower);
        }
        Reduced { all, plain }
    }
}

impl Reduced {
    fn is_reused_from(&self, earlier: &Self) -> bool {
        if self.plain.len() < SHORT_WORDS || earlier.plain.len() < SHORT_WORDS {
            return self.all.len() >= FEWEST_WORDS && self.all == earlier.all;
        }
        // Lengths that differ more than this can't be so alike.
        let (shorter, longer) = in_order(self.plain.len(), earlier.plain.len());
        let (percent, of) = (100 * shorter, longer);
        percent >= ALIKE_PERCENT * of && common_percent(&pairs(&self.plain), &pairs(&earlier.plain)) >= ALIKE_PERCENT
    }
}

/// The text after the hello: what stands before a first comma, exclamation
/// mark or line's end, if that is only a few words.
fn after_hello(text: &str) -> &str {
    let rest = text.find([',', '!', '\n', ':']).map_or("", |at| &text[at..]);
    let hello = &text[..text.len() - rest.len()];
    if rest.is_empty() || hello.unicode_words().count() > HELLO_WORDS { text } else { rest }
}

fn pairs(words: &[String]) -> HashSet<(&str, &str)> {
    words.windows(2).map(|pair| (pair[0].as_str(), pair[1].as_str())).collect()
}

/// How much of the larger set the two have in common.
fn common_percent<T: Eq + std::hash::Hash>(one: &HashSet<T>, other: &HashSet<T>) -> usize {
    let (_, larger) = in_order(one.len(), other.len());
    100 * one.intersection(other).count() / larger.max(1)
}

fn in_order(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// Of twenty pairs fifteen: a sentence of its own in an otherwise usual note
/// makes it another note, a changed word or two do not.
const ALIKE_PERCENT: usize = 75;

/// Below this many words without names, a note counts as short.
const SHORT_WORDS: usize = 12;

/// Fewer than this many words are anybody's.
const FEWEST_WORDS: usize = 5;

/// A hello has at most so many words: "Good morning Dr. van der Berg".
const HELLO_WORDS: usize = 6;

const MESSAGE: &str = "You sent nearly the same words to somebody else. Add what is true only of this person.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_after_its_hello() {
        for (text, expected) in [
            ("Hi Ada, hello", ", hello"),
            ("Hi Ada\nhello", "\nhello"),
            ("Hi Ada! hello", "! hello"),
            ("One two three four five six, hello", ", hello"),
            ("One two three four five six seven, hello", "One two three four five six seven, hello"),
            ("Hi Ada hello", "Hi Ada hello"),
        ] {
            assert_eq!(after_hello(text), expected, "{text}");
        }
    }

    #[test]
    fn most_pairs_of_words_in_common_make_one_note_of_two() {
        let long = "we met at some fair about clay and glue and ink and dye and tar today";
        for (this, earlier, expected) in [
            (long.to_owned(), long.to_owned(), true),
            (long.to_owned(), long.replace("clay", "soap"), true),
            (long.replace("clay", "Leeds").replace("dye", "5"), long.replace("clay", "York").replace("dye", "6"), true),
            (long.to_owned(), long.replace("clay and glue and ink", "soap or wax or oil"), false),
            (long.to_owned(), format!("{long} {long}"), false),
            ("one two three four five".to_owned(), "one two three four five".to_owned(), true),
            ("one two three four".to_owned(), "one two three four".to_owned(), false),
            ("one two three four five".to_owned(), "one two three four six".to_owned(), false),
        ] {
            let reading = Reading { omits_names: true };
            assert_eq!(reading.read(&this).is_reused_from(&reading.read(&earlier)), expected, "{this} / {earlier}");
        }
        let set = |words: &[&'static str]| words.iter().copied().collect::<HashSet<_>>();
        assert_eq!(common_percent(&set(&["a", "b", "c"]), &set(&["a", "b", "d", "e"])), 50);
        assert_eq!(common_percent(&set(&[]), &set(&[])), 0);
    }
}
