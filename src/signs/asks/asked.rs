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
    let mut deeds = Vec::new();
    for (number, clause) in clauses.iter().enumerate() {
        // What is asked under a condition that the writer sets is an offer:
        // "if you ever need a hand, call me".
        let is_conditional = number > 0
            && clauses[number - 1].mood == Mood::Condition
            && note.text.words()[clauses[number - 1].words.start].sentence
                == note.text.words()[clause.words.start].sentence;
        let joint = note.text.words()[clause.words.start].senses.other.meets(JOINTS) && clause.words.len() > 1;
        let words = || clause.words.start + usize::from(joint)..clause.words.end;
        if is_conditional {
            // "If a clinic needs a surgeon, I can come."
            if clause.actor == Some(Actor::Writer) && is_lacking(note, &clauses[number - 1]) {
                asks.push(Ask { asked: Asked::Job, words: words() });
            }
            continue;
        }
        let asked = asked(note, clause);
        if asked.is_empty() && is_deed(note, clause) {
            deeds.push(Ask { asked: Asked::Favour, words: words() });
        }
        asks.extend(asked.into_iter().map(|asked| Ask { asked, words: words() }));
    }
    // What else is asked belongs to the asking that has a name.
    if asks.is_empty() { deeds } else { asks }
}

/// What a clause asks for, where it asks and its object is known: one thing,
/// and another that is joined to it, as "a call or a referral" are.
fn asked(note: &Note<'_>, clause: &Clause) -> Vec<Asked> {
    if !clause.is_asking() {
        return Vec::new();
    }
    let words = &note.text.words()[..clause.words.end];
    let reading = Reading { clause, words };
    if reading.is_giving() || reading.is_connecting() || reading.is_told() {
        return Vec::new();
    }
    if reading.is_of_hiring() || reading.joins() || reading.is_placing() {
        return vec![Asked::Job];
    }
    let mut asked: Vec<Asked> = Vec::new();
    let mut is_joined = true;
    for (at, word) in words.iter().enumerate().skip(clause.content) {
        is_joined |= word.senses.other.meets(JOINTS) || at > clause.content && note.text.before(at).contains(',');
        if let Some(object) = reading.object(at).filter(|object| is_joined && !asked.contains(object)) {
            asked.push(object);
            is_joined = false;
        }
    }
    asked
}

/// Whether somebody lacks people of a trade: "if you need a bookkeeper".
fn is_lacking(note: &Note<'_>, clause: &Clause) -> bool {
    needs_people(&note.text.words()[clause.words.clone()])
}

/// Whether these words need people of a trade, or hands.
fn needs_people(words: &[Word<'_>]) -> bool {
    let needs = words.iter().position(|word| word.is_any(NEEDING));
    needs.is_some_and(|at| {
        words[at..].iter().take(REACH).any(|word| word.senses.noun.meets(TRADE) || word.is_any(HANDS))
    })
}

/// Whether a clause asks for something to be done that has no name here.
fn is_deed(note: &Note<'_>, clause: &Clause) -> bool {
    let reading = Reading { clause, words: &note.text.words()[..clause.words.end] };
    !reading.is_giving() && !reading.is_connecting() && !reading.is_told() && reading.is_deed()
}

/// Whether the clause of word `at` is about the connection alone up to it, or
/// denies that it asks, or asks for what depends on where the reader will be:
/// "if you are at the fair".
pub(crate) fn is_no_ask(note: &Note<'_>, clauses: &[Clause], at: usize) -> bool {
    let words = note.text.words();
    let next = clauses.partition_point(|clause| clause.words.start <= at);
    let Some(number) = next.checked_sub(1).filter(|&number| at < clauses[number].words.end) else {
        return false;
    };
    let clause = &clauses[number];
    let reading = Reading { clause, words: &words[..clause.words.end] };
    // "I'd love to connect and pick your brain"
    let goes_on = at > clause.content + 1 && words[at - 1].senses.other.meets(JOINTS);
    let is_there = number > 0
        && clauses[number - 1].mood == Mood::Condition
        && clauses[number - 1].actor == Some(Actor::Reader)
        && words[clauses[number - 1].words.start].sentence == words[at].sentence
        && words[clauses[number - 1].words.clone()].iter().any(|word| word.is_any(THERE));
    // "I stood before your looms for ten minutes", but "I was hoping for ten minutes"
    let is_story = clause.mood == Mood::Report
        && clause.actor == Some(Actor::Writer)
        && !words[clause.words.clone()].iter().any(|word| word.is_any(HOPES));
    clause.mood == Mood::Denial || reading.is_connecting() && !goes_on || reading.is_told() || is_there || is_story
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
        let is_topic = (self.is_any(at.wrapping_sub(1), TOPIC) || self.is_any(at.wrapping_sub(2), TOPIC))
            && !self.is_any(at.wrapping_sub(3), &["pass", "passing", "forward"]);
        let is_for_writer = self.follows(at, |word| word.is_any(FOR_WRITER));
        if is_noun && !is_topic {
            if senses.noun.meets(VOUCH) {
                return Some(Asked::Reference);
            }
            let is_theirs = self.is_any(at.wrapping_sub(1), &["your", "ur"]);
            let is_place = self.clause.mood == Mood::Request && self.is_any(at.wrapping_sub(2), &["in"])
                || (at.saturating_sub(REACH)..at).any(|before| self.is_any(before, &["on"]));
            if senses.noun.meets(CV) && !is_theirs || senses.noun.meets(JOB) && !is_place && !self.is_of_reader(at) {
                return Some(Asked::Job);
            }
        }
        // "A referral relationship", "open to taking the referral"
        let is_business = self.is_any(at + 1, BUSINESS)
            || (at.saturating_sub(3)..at)
                .any(|before| self.is_any(before, &["take", "taking", "receive", "receiving"]));
        if is_noun && !is_topic && self.words[at].is_any(SURELY_JOB) && !is_business && !self.is_of_reader(at) {
            return Some(Asked::Job);
        }
        if is_verb && is_for_writer && !self.is_writers_deed() {
            if senses.verb.meets(VOUCH) {
                return Some(Asked::Reference);
            }
            if senses.verb.meets(HIRE) && self.follows(at, |word| word.is_any(&["me", "my"])) {
                return Some(Asked::Job);
            }
            if senses.verb.meets(TEACH.and(FAVOUR)) {
                let finds = |classes| self.words[at + 1..].iter().any(|word| word.senses.noun.meets(classes));
                return match () {
                    () if finds(VOUCH) => Some(Asked::Reference),
                    () if finds(CV.and(JOB).and(HIRE)) => Some(Asked::Job),
                    // "try our products": an offer.
                    () if finds(PRODUCT) && self.follows(at, |word| word.is("our")) => None,
                    () => Some(Asked::Favour),
                };
            }
        }
        let meets = is_verb && senses.verb.meets(MEET) && self.is_together(at) && !is_topic
            || is_noun && senses.noun.meets(MEET) && !self.is_any(at.wrapping_sub(1), KNOWN) && !is_topic
            || is_noun && senses.noun.meets(SLOT);
        if meets && !self.is_hoped() {
            // "a one minute read"
            if self.is_any(at + 1, &["read", "look", "video"]) {
                return None;
            }
            // "a minute to tell me", "a 45 min study"
            let is_spent = self.is_any(at + 1, &["to"]) && self.is_any(at + 2, DEEDS)
                || self.words.get(at + 1).is_some_and(|word| word.senses.noun.meets(FAVOUR.and(STUDY)));
            return Some(if is_spent { Asked::Favour } else { Asked::Meeting });
        }
        (is_noun && senses.noun.meets(TEACH.and(FAVOUR)) && !is_topic && !self.is_exchanged(at))
            .then_some(Asked::Favour)
    }

    /// Whether the object of the clause, before word `at`, is the reader:
    /// "keep you in mind for openings".
    fn is_of_reader(&self, at: usize) -> bool {
        let is_wish = self.clause.mood == Mood::Wish || self.clause.actor == Some(Actor::Us);
        is_wish && (self.clause.content..at).any(|before| self.is_any(before, &["you", "your"]))
    }

    /// Whether it is only told: "I wanted to tell you", "hope the job suits
    /// you".
    fn is_told(&self) -> bool {
        let content = &self.words[self.clause.content..];
        let introduces = |words: &[Word<'_>]| words.windows(2).any(|two| two[0].is("introduce") && two[1].is("myself"));
        introduces(content)
            || self.clause.mood == Mood::Wish && content.iter().take(2).any(|word| word.is_any(TELLING))
            || content.len() > 2 && content[0].is("let") && content[1].is("me") && content[2].is_any(LETTING)
    }

    /// Whether it asks for people to be taken on: "are you hiring", "do you
    /// need a cook", "pls refer".
    fn is_of_hiring(&self) -> bool {
        let content = &self.words[self.clause.content..];
        let is_asked = self.clause.actor != Some(Actor::Writer) && self.clause.mood != Mood::Wish;
        let is_question = self.clause.mood == Mood::Question && self.clause.actor == Some(Actor::Reader);
        let hires = |word: &Word<'_>| word.senses.forms.meets(Forms::VERB) && word.senses.verb.meets(HIRE);
        let ends = content.last().is_some_and(hires);
        let is_hiring = content.iter().any(|word| hires(word) && word.senses.forms.meets(Forms::ING));
        is_asked && (ends || is_hiring || needs_people(content) || is_question && content.iter().any(hires))
    }

    /// Whether the writer wishes to be one of the reader's: "join your crew".
    fn joins(&self) -> bool {
        let content = self.clause.content..self.words.len();
        self.clause.actor != Some(Actor::Reader)
            && content.clone().any(|at| {
                self.is_any(at, &["join", "joining"])
                    && self.is_any(at + 1, &["your", "ur", "you"])
                    && !self.follows(at, |word| word.senses.any(CONNECT.and(GROUP)) && !word.is_any(TEAMS))
            })
    }

    /// Whether the reader is to place the writer: "get me in", "put me on any
    /// shift", "give me a start".
    fn is_placing(&self) -> bool {
        let content = self.clause.content..self.words.len();
        self.clause.mood == Mood::Request
            && content.clone().any(|at| {
                self.is_any(at, &["give", "get", "put", "take", "find", "offer"])
                    && self.is_any(at + 1, &["me", "us", "him", "her"])
                    && self.words[at + 2..].iter().take(REACH).any(|word| word.is_any(PLACES))
            })
    }

    /// Whether somebody is asked to do something, whatever it is: "could you
    /// find out", "may I see your notes".
    fn is_deed(&self) -> bool {
        let content = &self.words[self.clause.content..];
        let Some(verb) = content.first().filter(|_| self.clause.mood == Mood::Request) else {
            return false;
        };
        let is_unhurried = content.last().is_some_and(|word| word.is_any(&["sometime", "someday"]));
        if is_unhurried || content.iter().take(REACH).any(|word| word.is_any(GREETINGS)) {
            return false;
        }
        // "Tell me where to post it" is about what the writer does.
        let asks_how = content.get(2).is_none_or(|word| word.is_any(&["where", "when", "how"]));
        if verb.is_any(&["tell", "show"]) && content.get(1).is_some_and(|word| word.is("me")) && asks_how {
            return false;
        }
        // "Let me know", but "let me have it".
        if verb.is("let") && !content.iter().take(3).any(|word| word.is_any(TAKING)) {
            return false;
        }
        match self.clause.actor {
            Some(Actor::Reader) => {
                (verb.senses.forms.meets(Forms::BASE) || verb.is_any(DEEDS)) && !verb.is_any(NO_DEED)
            }
            Some(Actor::Writer) => verb.is_any(TAKING),
            _ => verb.is_any(DEEDS) && content.iter().any(|word| word.is_any(FOR_WRITER)),
        }
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
        let is_mine = matches!(self.clause.actor, Some(Actor::Writer | Actor::Us) | None);
        let gives = words.get(self.clause.content - self.clause.words.start).is_some_and(|word| word.is_any(GIFTS));
        let is_asked = words.windows(3).any(|three| three[0].is("want") && three[1].is("me") && three[2].is("to"));
        is_asked
            || is_mine && (is_offered || gives && self.clause.mood == Mood::Request)
            || words.windows(2).any(|pair| pair[0].is_any(&["looking", "look"]) && pair[1].is("forward"))
    }

    /// Whether it asks for the connection alone.
    fn is_connecting(&self) -> bool {
        let words = &self.words[self.clause.content..];
        let is_verb = |word: &Word<'_>| word.senses.verb.meets(CONNECT) && !word.senses.forms.meets(Forms::UNSURE);
        let connects = words.iter().take(REACH + 3).any(is_verb);
        let is_made = words
            .windows(3)
            .any(|three| three[0].is_any(&["connect", "link"]) && three[1].is("me") && !three[2].is("on"));
        connects
            && !is_made
            && !words.iter().any(|word| word.senses.noun.meets(CV.and(JOB).and(VOUCH).and(TEACH).and(MEET)))
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

const JOINTS: Classes = Classes::of(&[Class::Joint]);
const CONNECT: Classes = Classes::of(&[Class::Connect]);
const CV: Classes = Classes::of(&[Class::Cv]);
const DAY: Classes = Classes::of(&[Class::Day]);
const FAVOUR: Classes = Classes::of(&[Class::Favour]);
const HIRE: Classes = Classes::of(&[Class::Hire]);
const JOB: Classes = Classes::of(&[Class::Job]);
const MEET: Classes = Classes::of(&[Class::Meet]);
const PRODUCT: Classes = Classes::of(&[Class::Product]);
const STUDY: Classes = Classes::of(&[Class::Study]);
const SLOT: Classes = Classes::of(&[Class::Slot]);
const GROUP: Classes = Classes::of(&[Class::Group, Class::Event, Class::Piece]);
const TRADE: Classes = Classes::of(&[Class::Trade]);
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

/// What nobody speaks of but to get it.
const SURELY_JOB: &[&str] = &["referral", "vacancy", "vacancies", "internship", "apprenticeship"];

/// What firms send each other.
const BUSINESS: &[&str] =
    &["relationship", "relationships", "partner", "partners", "network", "fee", "program", "business"];

/// What a writer asks to be let do that costs the reader nothing.
const LETTING: &[&str] = &["follow", "join", "connect", "be", "introduce", "say", "add"];

/// Verbs of telling.
const TELLING: &[&str] = &["tell", "say", "thank", "congratulate", "apologise", "apologize", "compliment"];

/// What an employer does who lacks somebody.
const NEEDING: &[&str] = &["need", "needing", "needs", "want", "employ", "lack", "require", "looking", "taking"];

/// What is passed on to others.
const GREETINGS: &[&str] = &[
    "greetings", "regards", "best", "love", "thanks", "compliments", "congratulations", "touch", "email", "message",
    "line", "attached", "profile", "hello", "hi",
];

/// Where one is placed.
const PLACES: &[&str] =
    &["place", "spot", "shift", "shifts", "start", "in", "chance", "trial", "work", "hired", "department"];

/// Somebody, whatever they can do.
const HANDS: &[&str] = &["hands", "staff", "people", "workers", "her", "him"];

/// Groups that one is paid to be in.
const TEAMS: &[&str] = &["team", "crew", "staff", "company", "firm"];

/// What two do with insights.
const EXCHANGING: &[&str] = &["share", "sharing", "exchange", "exchanging", "swap", "swapping", "trade", "trading"];

/// Verbs that ask for no deed.
const NO_DEED: &[&str] = &[
    "be", "like", "love", "want", "mind", "have", "need", "say", "imagine", "believe", "remember", "recall", "accept",
    "see", "forgive", "excuse", "pardon", "allow", "know", "think", "consider", "feel", "agree", "guess",
];

/// What a writer asks to be let do at the reader's cost.
const TAKING: &[&str] = &["see", "have", "borrow", "use", "ask", "copy", "get", "take", "shadow", "visit", "interview"];

/// Verbs of asking that may be nouns.
const DEEDS: &[&str] = &["send", "tell", "give", "let", "show", "help", "take", "find", "write", "put", "get", "bring"];

/// What the writer gives when asking whether they may.
const GIFTS: &[&str] = &["help", "offer", "share", "show", "say", "return", "suggest", "recommend"];

/// The writer is to do it.
const GIVING: &[&str] = &["happy", "glad", "pleased", "delighted", "willing", "offer"];

/// What was wished for still is.
const HOPES: &[&str] =
    &["wondering", "wondered", "hoping", "hoped", "wanted", "looking", "thought", "thinking", "needed", "wishing"];

/// How one will be somewhere.
const THERE: &[&str] = &["at", "attending", "visit", "visiting", "passing", "coming"];

/// When there is no hurry.
const SOME_DAY: &[&str] = &[
    "someday", "sometime", "day", "there", "ever", "hope", "hopefully", "eventually", "perhaps", "maybe", "again",
    "future",
];
