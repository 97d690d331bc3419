//! Reproach: what the reader is blamed for or called, clause by clause.

use std::ops::Range;

use crate::note::Note;
use crate::pattern_lists;
use crate::signs::clauses::{Clause, Mood};
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms};

/// Where `clauses` blame the reader, or call somebody names, in text order.
pub(crate) fn of(note: &Note<'_>, clauses: &[Clause]) -> Vec<Range<usize>> {
    clauses.iter().filter_map(|clause| reproach(note, clause)).collect()
}

/// The words of a clause that blame: who is called names, who wronged the
/// writer, or who never does their part.
fn reproach(note: &Note<'_>, clause: &Clause) -> Option<Range<usize>> {
    if matches!(clause.mood, Mood::Condition | Mood::Thanks) {
        return None;
    }
    let words = note.text.words();
    let Range { start, end } = clause.words;
    let of_subject = |subject: usize| {
        let word = &words[subject];
        let is_reader = word.senses.other.meets(READER);
        if is_reader || is_blamed(note, subject) {
            let is_near = subject < start + SUBJECT_WITHIN;
            let within = if is_near { NOUN_WITHIN } else { PERSON_WITHIN };
            let named = || (clause.mood != Mood::Denial).then(|| called_names(words, subject, within, end))?;
            let wronged = || (clause.mood != Mood::Denial).then(|| wronged(words, subject, end))?;
            let said = named();
            return said.or_else(|| is_near.then(|| wronged().or_else(|| neglect(words, subject, end)))?);
        }
        // Who a person is does not make them one to complain of.
        let is_person = word.senses.noun.meets(PEOPLE) || note.text.is_name(subject);
        is_person
            .then(|| called_names(words, subject, PERSON_WITHIN, end))?
            .filter(|said| words[said.end - 1].senses.noun.meets(REPROACH))
    };
    (start..end).find_map(of_subject)
}

/// Whether whoever is meant at word `at` is one of those whom complaints are
/// about.
fn is_blamed(note: &Note<'_>, at: usize) -> bool {
    let words = note.text.words();
    words[at].is_any(BLAMED)
        || (words[at].is_any(CROWD) || words[at].senses.noun.meets(REPROACH))
            && at.checked_sub(1).is_some_and(|before| words[before].is_any(&["that", "this", "those"]))
}

/// Who is called something: "your agency is a bunch of liars".
fn called_names(words: &[Word<'_>], subject: usize, within: usize, end: usize) -> Option<Range<usize>> {
    let is = (subject..end)
        .take(within)
        .find(|&at| at > subject && words[at].is_any(IS) || words[at].is_any(IS_CONTRACTED))?;
    let said = (is + 1..end).take(SAID_WITHIN).find(|&at| {
        is_condemned(&words[at], words[at - 1].senses.other.meets(DETERMINERS)) || is_difficult(words, at)
    })?;
    // A thief catcher is no thief.
    let is_compound = words[said].senses.forms.meets(Forms::NOUN)
        && words[said + 1..end]
            .first()
            .is_some_and(|next| next.senses.forms.meets(Forms::ONE) && !next.senses.forms.meets(Forms::UNSURE));
    (!is_compound && (is + 1..said).all(|at| is_stress(&words[at]))).then_some(subject..said + 1)
}

/// What was done to the writer: "your clinic messed up my records".
fn wronged(words: &[Word<'_>], subject: usize, end: usize) -> Option<Range<usize>> {
    let verb = (subject + 1..end).take(NOUN_WITHIN).find(|&at| {
        let before = &words[at - 1];
        words[at].senses.verb.meets(REPROACH) && !before.is("your")
            || words[at].is_any(RUINED) && !before.senses.noun.meets(PIECE)
    })?;
    let object = (verb + 1..end).take(SAID_WITHIN).find(|&at| words[at].senses.other.meets(WRITER))?;
    (!words[verb].senses.forms.meets(Forms::ING)).then_some(subject..object + 1)
}

/// What is not done: "recruiters never answer", "that lot couldn't run a bath".
fn neglect(words: &[Word<'_>], subject: usize, end: usize) -> Option<Range<usize>> {
    let is_reader = words[subject].senses.other.meets(READER);
    let not = (subject + 1..end).take(NEGLECT_WITHIN).find(|&at| words[at].senses.other.meets(NEGATIONS))?;
    let verb = (not + 1..end).find(|&at| !words[at].senses.other.meets(ADVERBS))?;
    let rest = &words[verb + 1..end];
    let lacks = words[not].is("no") && words[verb].is_any(QUALITIES) && !is_reader;
    // "They can't run a night train without you" is praise.
    let is_unable = words[not].is_any(UNABLE)
        && words[verb].is_any(RUNNING)
        && rest.first().is_some_and(|next| next.is_any(&["a", "an", "their"]))
        && !rest.iter().any(|word| word.senses.other.meets(READER));
    // "He never reads novels" blames nobody.
    let is_open = rest
        .iter()
        .take_while(|word| !word.senses.other.meets(JOINTS))
        .all(|word| word.senses.other.meets(ADVERBS) || word.is_any(&["anyway", "back"]));
    let is_owed = rest.iter().take(OWED_WITHIN).any(|word| word.is_any(OWED) || word.senses.noun.meets(CV));
    let is_third = words[subject].senses.other.meets(THIRD);
    // What the reader has not done yet is no reproach.
    let is_habit = !is_reader || words[not].is_any(&["never", "don't", "dont"]);
    let shirks = words[verb].senses.any(DUTY)
        && is_habit
        && !words[verb - 1].is("to")
        && if is_third { is_owed && !words[verb].senses.forms.meets(Forms::PAST) } else { is_owed || is_open };
    (lacks || is_unable || shirks).then_some(subject..verb + 1)
}

/// Whether a word condemns whom it is said of. A noun does behind an article:
/// "a fraud", but "fraud" may be what they study.
fn is_condemned(word: &Word<'_>, follows_article: bool) -> bool {
    let senses = word.senses;
    if word.is_any(MASS) {
        return true;
    }
    let bad = BAD.and(REPROACH);
    senses.other.meets(bad) || senses.noun.meets(bad) && (follows_article || senses.forms.meets(Forms::MANY))
}

/// Whether word `at` says that somebody is hard to work with.
fn is_difficult(words: &[Word<'_>], at: usize) -> bool {
    words[at].is_any(&["difficult", "hard", "impossible"])
        && words.get(at + 1).is_some_and(|word| word.is("to"))
        && words.get(at + 2).is_some_and(|word| word.is_any(&["work", "deal"]))
}

/// What may stand between "is" and what is said.
fn is_stress(word: &Word<'_>) -> bool {
    word.senses.other.meets(DETERMINERS.and(ADVERBS)) || word.is_any(STRESS) || is_condemned(word, true)
}

/// How far into a clause its subject stands.
const SUBJECT_WITHIN: usize = 5;

/// How far behind "your" its verb stands.
const NOUN_WITHIN: usize = 7;

/// How far behind a person their verb stands.
const PERSON_WITHIN: usize = 3;

/// How far behind whom it is said of what they do not do stands.
const NEGLECT_WITHIN: usize = 5;

/// How far behind the verb those stand to whom it is owed.
const OWED_WITHIN: usize = 3;

/// How far behind the verb the blame stands.
const SAID_WITHIN: usize = 5;

const ADVERBS: Classes = Classes::of(&[Class::Adverb]);
const BAD: Classes = Classes::of(&[Class::Bad]);
const CV: Classes = Classes::of(&[Class::Cv]);
const DETERMINERS: Classes = Classes::of(&[Class::Determiner]);
const DUTY: Classes = Classes::of(&[Class::Duty]);
const JOINTS: Classes = Classes::of(&[Class::Joint]);
const NEGATIONS: Classes = Classes::of(&[Class::Negation]);
const PEOPLE: Classes = Classes::of(&[Class::Kin, Class::Trade]);
const PIECE: Classes = Classes::of(&[Class::Piece]);
const READER: Classes = Classes::of(&[Class::Reader]);
const REPROACH: Classes = Classes::of(&[Class::Reproach]);
const THIRD: Classes = Classes::of(&[Class::Third]);
const WRITER: Classes = Classes::of(&[Class::Writer, Class::Us]);

const IS_CONTRACTED: &[&str] = &["you're", "youre", "they're", "he's", "she's"];

const IS: &[&str] =
    &["is", "are", "was", "were", "look", "looks", "sound", "sounds", "seem", "seems", "reads", "feels", "been", "r"];

const STRESS: &[&str] = &[
    "so", "such", "very", "really", "control", "gang", "load", "nest", "quite", "pretty", "too", "just", "simply",
    "utterly", "totally", "completely", "absolutely", "honestly", "frankly", "complete", "total", "absolute", "real",
    "bit", "of", "bunch", "pack", "full", "nothing", "but", "always", "all", "most", "run", "by",
];

/// What needs no article to condemn.
const MASS: &[&str] = &["nonsense", "rubbish", "garbage", "trash", "crap", "drivel"];

/// What is done to somebody's order, day or name.
const RUINED: &[&str] = &["messed", "screwed", "botched", "ruined", "wrecked", "mishandled", "destroyed"];

/// Those whom complaints are about, besides the reader.
const BLAMED: &[&str] = &[
    "boss", "bosses", "manager", "managers", "management", "employer", "employers", "leadership", "colleague",
    "colleagues", "coworkers", "hr", "recruiter", "recruiters", "director", "directors", "ceo", "agency", "agencies",
    "predecessor", "competitor", "competitors", "partners", "supervisor", "landlord", "they", "he", "she", "company",
    "companies", "firm", "firms", "workplace", "culture", "owner", "owners", "government", "politicians",
    "consultants", "others", "council", "people", "guys", "staff", "profiles", "they're", "he's", "she's",
];

/// Those of whom it is said with a finger: "that lot".
const CROWD: &[&str] = &["lot", "shower", "bunch", "crowd", "outfit", "place", "party", "department", "team"];

/// What somebody may have none of.
const QUALITIES: &[&str] = &["idea", "clue", "respect", "shame", "manners", "backbone", "decency"];

/// Those to whom something is owed, and what is.
const OWED: &[&str] = &[
    "me", "us", "my", "our", "you", "people", "staff", "workers", "employees", "drivers", "candidates", "anybody",
    "anyone", "everybody", "everyone", "nobody", "time", "wages", "overtime", "profiles", "emails", "messages",
    "mails", "safety",
];

const UNABLE: &[&str] = &["couldn't", "couldnt", "can't", "cant", "cannot"];

/// What whoever is any good can do.
const RUNNING: &[&str] = &["run", "organise", "organize", "plan", "manage", "lead", "find", "boil", "tell"];

pattern_lists! {
    /// Contempt for whoever reads it.
    pub(crate) CONTEMPT: [
        "(thanks|thank you|well done|great|nice|good|wonderful|brilliant|congratulations|congrats|bravo) (job|work|going)? (for|on|at)? (nothing|ignoring|losing|ruining|wasting|forgetting|firing|(all)? (the|your|this|another) (canned|generic|automated|copy paste{d,}|spam)|not (answering|replying|listening|reading|noticing|coming|showing))",
        "(good riddance|shame on|how dare|you people|the likes of you|couldn't care less|serves (them|you|him|her) right|absolute joke|how original)",
        "waste{d,} (of)? (my|your|our|everyone's|everybody's)? (time|money|years|life|space) (on|at|with|in|there|working|reading|$)",
        "(sick|tired|fed up|weary|had enough) (and tired)? (of|with|by) (you|your|people|these|this|being|all|getting|seeing|strangers|sales|idiots|working|excuses|companies|agencies)",
        "(hate{,d,s}|despise{,d}|loathe|(can't|cannot|couldn't) stand) (you|your|people|my|our|this|that|those|these|the|all|every|another|working|being) ..1 (@folk|job|place|politics|it|here|there|for|with|at|when|like|week|day|$)",
    ]

    /// The wish never to hear again.
    pub(crate) NEVER_AGAIN: [
        "(don't|do not|dont|never) (ever|even|you dare|dare)? (contact|message|write|email|call|approach|reach out|bother|ask|invite|add|disturb|try|send) ..5 (again|anymore|any more|ever)",
    ]
}

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
            ("My employer doesn't pay the drivers.", true),
            ("Recruiters never answer.", true),
            ("That lot couldn't run a bath.", true),
            ("The new cook is a clown.", true),
            ("My predecessor had no clue.", true),
            ("Your talk was nonsense.", true),
            ("He never reads novels.", false),
            ("The firm doesn't pay for travel.", false),
            ("The company can't run a train without you.", false),
            ("My cousin is a fraud expert.", false),
            ("The winters there are awful.", false),
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
