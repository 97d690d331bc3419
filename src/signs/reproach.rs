//! Reproach: what the reader is blamed for or called, clause by clause.

use std::ops::Range;

use crate::note::Note;
use crate::signs::clauses::{Clause, Mood};
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms};

/// Where `clauses` blame the reader, or call somebody names, in text order.
pub(crate) fn of(note: &Note<'_>, clauses: &[Clause]) -> Vec<Range<usize>> {
    clauses.iter().filter_map(|clause| reproach(note, clause)).collect()
}

/// The words of a clause that blame.
fn reproach(note: &Note<'_>, clause: &Clause) -> Option<Range<usize>> {
    if matches!(clause.mood, Mood::Condition | Mood::Denial | Mood::Thanks) {
        return None;
    }
    let words = note.text.words();
    let end = clause.words.end;
    let subject = clause.words.clone().take(SUBJECT_WITHIN).find(|&at| is_blamed(&words[at]))?;
    let is_reader = words[subject].senses.other.meets(READER);
    let verb = (subject..end).take(NOUN_WITHIN).find(|&at| {
        let word = &words[at];
        let before = at.checked_sub(1).filter(|&before| before >= subject).map(|before| &words[before]);
        before.is_some_and(|before| {
            let is_verb = word.senses.verb.meets(REPROACH) && !before.is("your");
            is_be(word) || is_verb || word.is_any(RUINED) && !before.senses.noun.meets(PIECE)
        }) || word.is_any(&["you're", "you’re", "youre"])
    })?;
    if is_be(&words[verb]) || verb == subject {
        let said = (verb + 1..end)
            .take(SAID_WITHIN)
            .find(|&at| is_condemned(&words[at], words[at - 1].senses.other.meets(DETERMINERS)))?;
        let is_plain = (verb + 1..said).all(|at| is_stress(&words[at]));
        return is_plain.then_some(subject..said + 1);
    }
    let object = (verb + 1..end).take(SAID_WITHIN).find(|&at| words[at].senses.other.meets(WRITER))?;
    let is_past = !words[verb].senses.forms.meets(Forms::ING);
    (is_reader && is_past).then_some(subject..object + 1)
}

/// Whether it is the reader or one of those whom complaints are about.
fn is_blamed(word: &Word<'_>) -> bool {
    word.senses.other.meets(READER) || word.is_any(BLAMED)
}

/// Whether a word condemns whom it is said of. A noun does behind an article:
/// "a fraud", but "fraud" may be what they study.
fn is_condemned(word: &Word<'_>, follows_article: bool) -> bool {
    let senses = word.senses;
    let bad = BAD.and(REPROACH);
    senses.other.meets(bad) || senses.noun.meets(bad) && (follows_article || senses.forms.meets(Forms::MANY))
}

fn is_be(word: &Word<'_>) -> bool {
    word.is_any(IS)
}

/// What may stand between "is" and what is said.
fn is_stress(word: &Word<'_>) -> bool {
    word.senses.other.meets(DETERMINERS.and(ADVERBS)) || word.is_any(STRESS) || is_condemned(word, true)
}

/// How far into a clause its subject stands.
const SUBJECT_WITHIN: usize = 5;

/// How far behind "your" its verb stands.
const NOUN_WITHIN: usize = 7;

/// How far behind the verb the blame stands.
const SAID_WITHIN: usize = 5;

const ADVERBS: Classes = Classes::of(&[Class::Adverb]);
const BAD: Classes = Classes::of(&[Class::Bad]);
const DETERMINERS: Classes = Classes::of(&[Class::Determiner]);
const PIECE: Classes = Classes::of(&[Class::Piece]);
const READER: Classes = Classes::of(&[Class::Reader]);
const REPROACH: Classes = Classes::of(&[Class::Reproach]);
const WRITER: Classes = Classes::of(&[Class::Writer, Class::Us]);

const IS: &[&str] =
    &["is", "are", "was", "were", "look", "looks", "sound", "sounds", "seem", "seems", "reads", "feels", "been", "r"];

const STRESS: &[&str] = &[
    "so", "such", "very", "really", "quite", "pretty", "too", "just", "simply", "utterly", "totally", "completely",
    "absolutely", "honestly", "frankly", "complete", "total", "absolute", "real", "bit", "of", "bunch", "pack", "full",
    "nothing", "but", "always", "all", "most",
];

/// What is done to somebody's order, day or name.
const RUINED: &[&str] = &["messed", "screwed", "botched", "ruined", "wrecked", "mishandled", "destroyed"];

/// Those whom complaints are about, besides the reader.
const BLAMED: &[&str] = &[
    "boss", "bosses", "manager", "managers", "management", "employer", "employers", "leadership", "colleague",
    "colleagues", "coworkers", "hr", "recruiter", "recruiters", "director", "directors", "ceo", "agency", "agencies",
    "predecessor", "competitor", "competitors", "partners", "supervisor", "landlord", "they", "he", "she",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;
    use crate::signs::Signs;

    #[test]
    fn a_reproach_says_whom_it_blames() {
        for (text, is_reproach) in [
            ("Your last launch was a flop.", true),
            ("You are such an arrogant person.", true),
            ("Your clinic messed up my records.", true),
            ("You ignored me twice.", true),
            ("My boss is a bully.", true),
            ("Your posts were never boring.", false),
            ("If you were rude, so was I.", false),
            ("I was stupid not to ask you.", false),
            ("You work on fraud in shipping.", false),
            ("Your terrible pun made my week.", false),
            ("The winter was terrible.", false),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            let lexicon = lexicon();
            let note = Note::new(&request, lexicon, None);
            let clauses = Signs::of(&note).clauses;
            assert_eq!(!of(&note, &clauses).is_empty(), is_reproach, "{text}");
        }
    }
}
