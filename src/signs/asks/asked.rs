//! What a clause asks for: told by its mood and by the object of the asking,
//! so that one request is the matter of one rule.

use std::ops::Range;

use crate::note::Note;
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms};

/// What is asked for, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asked {
    /// The reader's good word.
    Reference,
    /// Work, a referral, a look at a resume.
    Job,
    /// Time together.
    Meeting,
    /// Anything else that takes the reader's time or name.
    Favour,
}

/// A request and its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    pub(crate) asked: Asked,
    /// The words of its clause.
    pub(crate) words: Range<usize>,
}

/// What `clauses` ask for, in text order.
pub(crate) fn of(note: &Note<'_>, clauses: &[Clause]) -> Vec<Ask> {
    let mut asks: Vec<Ask> = Vec::new();
    for (number, clause) in clauses.iter().enumerate() {
        // What is asked under a condition that the writer sets is an offer:
        // "if you ever need a hand, call me".
        let is_conditional = number > 0
            && clauses[number - 1].mood == Mood::Condition
            && note.text.words()[clauses[number - 1].words.start].sentence
                == note.text.words()[clause.words.start].sentence;
        if let Some(asked) = asked(note, clause).filter(|_| !is_conditional) {
            asks.push(Ask { asked, words: clause.words.clone() });
        }
    }
    asks
}

/// What a clause asks for, if it asks and its object is known.
fn asked(note: &Note<'_>, clause: &Clause) -> Option<Asked> {
    if !clause.is_asking() {
        return None;
    }
    let reading = Reading { clause, words: &note.text.words()[..clause.words.end] };
    if reading.is_giving() || reading.is_connecting() {
        return None;
    }
    let content = clause.content..clause.words.end;
    content.clone().find_map(|at| reading.object(at)).or_else(|| reading.is_deed().then_some(Asked::Favour))
}

/// A clause that asks, and its words.
struct Reading<'n, 'a> {
    clause: &'n Clause,
    /// The note's words up to the clause's end.
    words: &'n [Word<'a>],
}

impl Reading<'_, '_> {
    /// The weightiest of what the word at `at` may make of the asking.
    fn object(&self, at: usize) -> Option<Asked> {
        let senses = self.words[at].senses;
        let is_verb = senses.forms.meets(Forms::VERB) && !senses.forms.meets(Forms::UNSURE);
        let is_noun = senses.forms.meets(Forms::NOUN) && !senses.forms.meets(Forms::UNSURE);
        let is_topic = self.is_any(at.wrapping_sub(1), TOPIC) || self.is_any(at.wrapping_sub(2), TOPIC);
        let is_for_writer = self.follows(at, |word| word.is_any(FOR_WRITER));
        if is_noun && !is_topic {
            if senses.noun.meets(VOUCH) {
                return Some(Asked::Reference);
            }
            if senses.noun.meets(CV) || senses.noun.meets(JOB) && self.clause.actor != Some(Actor::Us) {
                return Some(Asked::Job);
            }
        }
        if is_verb && is_for_writer && !self.is_writers_deed() {
            if senses.verb.meets(VOUCH) {
                return Some(Asked::Reference);
            }
            if senses.verb.meets(HIRE) {
                return Some(Asked::Job);
            }
            if senses.verb.meets(TEACH.and(FAVOUR)) {
                let finds = |classes| self.follows(at, |word| word.senses.noun.meets(classes));
                return Some(match () {
                    () if finds(VOUCH) => Asked::Reference,
                    () if finds(CV.and(JOB)) => Asked::Job,
                    () => Asked::Favour,
                });
            }
        }
        let meets = is_verb && senses.verb.meets(MEET) && self.is_together(at)
            || is_noun && senses.noun.meets(MEET.and(SLOT)) && !self.is_any(at.wrapping_sub(1), KNOWN);
        if meets && !is_topic && !self.is_hoped() {
            return Some(Asked::Meeting);
        }
        (is_noun && senses.noun.meets(TEACH.and(FAVOUR)) && !is_topic && !self.is_exchanged(at))
            .then_some(Asked::Favour)
    }

    /// Whether the reader is asked to do something, whatever it is.
    fn is_deed(&self) -> bool {
        let content = &self.words[self.clause.content..];
        self.clause.mood == Mood::Request
            && self.clause.actor == Some(Actor::Reader)
            && content
                .first()
                .is_some_and(|word| word.senses.forms.meets(Forms::BASE) && !word.is_any(NO_DEED) || word.is_any(DEEDS))
            && content.iter().any(|word| word.is_any(FOR_WRITER))
    }

    /// Whether it is the writer who is to do it: "I'd love to share".
    fn is_writers_deed(&self) -> bool {
        let of_reader = self.words[self.clause.content..].iter().any(|word| word.is_any(&["you", "u"]));
        self.clause.mood == Mood::Wish && self.clause.actor != Some(Actor::Reader) && !of_reader
    }

    /// Whether it offers: "happy to help", "can I help".
    fn is_giving(&self) -> bool {
        let words = &self.words[self.clause.words.start..];
        let is_offered = words.windows(2).any(|pair| pair[0].is_any(GIVING) && pair[1].is_any(&["to", "if"]));
        let is_mine = matches!(self.clause.actor, Some(Actor::Writer | Actor::Us));
        let gives = words.get(self.clause.content - self.clause.words.start).is_some_and(|word| word.is_any(GIFTS));
        is_mine && (is_offered || gives && self.clause.mood == Mood::Request)
            || words.windows(2).any(|pair| pair[0].is_any(&["looking", "look"]) && pair[1].is("forward"))
    }

    /// Whether it asks for the connection alone.
    fn is_connecting(&self) -> bool {
        let words = &self.words[self.clause.content..];
        let connects = words.iter().take(REACH).any(|word| word.senses.verb.meets(CONNECT));
        connects && !words.iter().any(|word| word.senses.noun.meets(CV.and(JOB).and(VOUCH).and(TEACH)))
    }

    /// Whether those who meet at word `at` are the two: "talk to you", "could
    /// we talk", "a time to talk".
    fn is_together(&self, at: usize) -> bool {
        let is_open = at + 1 == self.words.len() || self.words[at + 1].is_any(OPEN_END);
        self.follows(at, |word| word.is_any(&["you", "u"]) || word.senses.any(DAY.and(SLOT)))
            || is_open
            || matches!(self.clause.actor, Some(Actor::Us))
    }

    /// Whether what stands at `at` is to be swapped: "share insights".
    fn is_exchanged(&self, at: usize) -> bool {
        (at.saturating_sub(REACH)..at).any(|before| self.is_any(before, EXCHANGING)) && self.is_writers_deed()
    }

    /// Whether a meeting is merely hoped for: some day, there, at what both
    /// go to.
    fn is_hoped(&self) -> bool {
        self.words[self.clause.words.clone()].iter().any(|word| word.is_any(SOME_DAY))
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| word.is_any(words))
    }

    /// Whether such a word stands close behind word `at`.
    fn follows(&self, at: usize, passes: impl Fn(&Word<'_>) -> bool) -> bool {
        self.words[at + 1..].iter().take(REACH).any(passes)
    }
}

/// How many words after a verb its object stands.
const REACH: usize = 5;

const CONNECT: Classes = Classes::of(&[Class::Connect]);
const CV: Classes = Classes::of(&[Class::Cv]);
const DAY: Classes = Classes::of(&[Class::Day]);
const FAVOUR: Classes = Classes::of(&[Class::Favour]);
const HIRE: Classes = Classes::of(&[Class::Hire]);
const JOB: Classes = Classes::of(&[Class::Job]);
const MEET: Classes = Classes::of(&[Class::Meet]);
const SLOT: Classes = Classes::of(&[Class::Slot]);
const TEACH: Classes = Classes::of(&[Class::Teach]);
const VOUCH: Classes = Classes::of(&[Class::Vouch]);

/// Whose the object of a favour is.
const FOR_WRITER: &[&str] = &["me", "my", "us", "our", "myself"];

/// What a topic follows, where an object does not.
const TOPIC: &[&str] = &["about", "on", "of", "regarding", "during", "after", "at", "from"];

/// Of what was, or is going on.
const KNOWN: &[&str] = &["our", "the", "this", "that", "your", "last"];

/// What a meeting's verb stands before, where it says no more.
const OPEN_END: &[&str] =
    &["about", "sometime", "soon", "on", "over", "next", "this", "further", "more", "briefly", "if"];

/// What two do with insights.
const EXCHANGING: &[&str] = &["share", "sharing", "exchange", "exchanging", "swap", "swapping", "trade", "trading"];

/// Verbs that ask for no deed.
const NO_DEED: &[&str] = &[
    "be", "like", "love", "want", "mind", "have", "need", "say", "imagine", "believe", "remember", "recall", "accept",
    "see",
];

/// Verbs of asking that may be nouns.
const DEEDS: &[&str] = &["send", "tell", "give", "let", "show", "help", "take", "find", "write", "put", "get", "bring"];

/// What the writer gives when asking whether they may.
const GIFTS: &[&str] = &["help", "offer", "share", "send", "show", "say", "return", "suggest", "recommend"];

/// The writer is to do it.
const GIVING: &[&str] = &["happy", "glad", "pleased", "delighted", "willing", "offer"];

/// When there is no hurry.
const SOME_DAY: &[&str] = &[
    "someday", "sometime", "day", "there", "ever", "hope", "hopefully", "eventually", "perhaps", "maybe", "again",
    "future",
];
