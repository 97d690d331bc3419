//! What ties the writer to the reader, told clause by clause: something
//! particular, together with what the reader did or what is theirs, with what
//! the two have in common, or with what they did together.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::pattern_lists;
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::signs::offers::{Sign, Sort};
use crate::signs::particular::Wording;
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms, Senses};

/// How much of a clause on the reader is particular, where it ties.
const TIE: usize = 3;

/// How many words behind one another what belongs together stands.
const NEAR: usize = 3;

/// Reads the clauses of a note for what ties.
pub(super) struct Ties<'c, 'n, 'a> {
    wording: &'c Wording<'n, 'a>,
    words: &'n [Word<'a>],
    clauses: &'c [Clause],
    /// Of each sentence, whether it is one of an offer.
    offered: Vec<bool>,
    /// What the words of each sentence bring to a tie.
    weights: Vec<usize>,
    /// The particular words that are said of the reader.
    said: BTreeSet<&'a str>,
}

impl<'c, 'n, 'a> Ties<'c, 'n, 'a> {
    pub(super) fn new(wording: &'c Wording<'n, 'a>, clauses: &'c [Clause], offers: &[Sign]) -> Self {
        let words = wording.note.text.words();
        let sentences = wording.note.text.sentences().len();
        let mut ties = Self {
            wording,
            words,
            clauses,
            offered: vec![false; sentences],
            weights: vec![0; sentences],
            said: BTreeSet::new(),
        };
        for sign in offers.iter().filter(|sign| !matches!(sign.sort, Sort::Trade | Sort::Hook)) {
            ties.offered[words[sign.words.start].sentence] = true;
        }
        for clause in clauses {
            let (number, weight) = (ties.sentence(clause), ties.weight(clause));
            ties.weights[number] += weight;
            if let Some(reader) = ties.reader(clause).filter(|_| ties.tells(clause)) {
                let said = (reader + 1..clause.words.end).filter(|&at| wording.is_particular(at));
                ties.said.extend(said.map(|at| words[at].text));
            }
        }
        ties
    }

    /// Whether a clause reaches the reader with something particular: what
    /// they did, what is theirs, what they are thanked for.
    pub(super) fn reaches(&self, clause: &Clause) -> bool {
        if !self.tells(clause) {
            return false;
        }
        let weight = self.weight(clause);
        let begin = &self.words[clause.words.start..];
        let is_congratulated = self.begins(clause, |word| word.is_any(CONGRATULATIONS))
            || matches!(begin, [well, done, ..] if well.is("well") && done.is("done"));
        let is_thanked = clause.mood == Mood::Thanks && self.weight_of(clause.content..clause.words.end) > 0;
        // "I helped you in 2015", "You were kind about the gulls"
        let reader = self.reader(clause);
        let is_reader = || reader.is_some_and(|reader| self.words[reader].is_any(YOU));
        let is_story = clause.mood == Mood::Report
            && (matches!(clause.actor, Some(Actor::Writer | Actor::Us))
                || clause.actor == Some(Actor::Reader) && is_reader())
            && !self.has(clause, |word| word.senses.verb.meets(HEED.and(PRAISE)));
        let enough = if is_story { TIE - 1 } else { TIE };
        // "The talk on gulls was a joy", but "I was at the Leeds meetup"
        let is_attended = weight >= TIE
            && clause.mood == Mood::Report
            && clause.actor != Some(Actor::Writer)
            && self.follows(clause, &["the"], |word| word.senses.noun.meets(PIECE.and(EVENT)));
        weight > 0 && (is_congratulated || is_thanked)
            || is_attended
            || reader.is_some() && weight >= enough
            || self.readers(clause).any(|reader| {
                weight > 0 && self.is_met(clause, reader)
                    || self.reader_acts(clause, reader, weight)
                    || self.names_theirs(clause, reader, weight)
            })
    }

    /// Whether the sentence of that number joins the two, its clauses together,
    /// or tells of the reader's company or the news.
    pub(super) fn joins(&self, number: usize) -> bool {
        if self.offered[number] {
            return false;
        }
        let words = self.wording.note.text.sentences()[number].words.clone();
        let has = |passes: &dyn Fn(&Word<'_>) -> bool| self.words[words.clone()].iter().any(passes);
        let covers = |list| words.clone().any(|at| self.wording.note.covered(at, list));
        let weight = self.weights[number];
        let is_heeded =
            has(&|word| word.senses.verb.meets(HEED.and(PRAISE))) && !self.within(&words).iter().any(Clause::is_asking);
        // "I like the Kestrel course", but "I saw that you're at Kestrel"
        let is_of_theirs = || {
            let any = |passes: &dyn Fn(usize) -> bool| words.clone().any(passes);
            has(&|word| word.senses.verb.meets(HEED.and(PRAISE)) && !word.is_any(NEWS))
                && any(&|at| self.wording.is_theirs(at))
                && any(&|at| self.wording.is_subject(at) && !self.wording.is_theirs(at))
        };
        // "I heard that the mill reopens"
        let is_news = || {
            let tells = |clause: &Clause| {
                let begin = &self.words[clause.words.clone()];
                begin.windows(2).take(NEAR).any(|pair| pair[0].is_any(NEWS) && pair[1].is("that"))
            };
            weight >= TIE && self.within(&words).iter().any(tells)
        };
        weight > TIE && covers(&WRITER) && covers(&READER) || is_heeded && (is_of_theirs() || is_news())
    }

    /// Whether a clause says what the two have in common, or did together.
    pub(super) fn shares(&self, clause: &Clause) -> bool {
        // "We haven't spoken since Lund"
        if !self.tells(clause) && clause.mood != Mood::Denial {
            return false;
        }
        let number = self.sentence(clause);
        let weight = self.weights[number];
        let names_subject = || {
            let mut sentence = self.wording.note.text.sentences()[number].words.clone();
            sentence.any(|at| self.wording.is_subject(at))
        };
        (self.is_of_both(clause) || self.is_same(clause)) && (weight > 0 || names_subject())
            || weight > 0 && self.is_the_one(clause)
            || weight > 1 && (self.have_met(clause) || self.is_alike(clause))
            || self.met_somewhere(clause)
            || self.goes_on(clause)
            || self.echoes(clause)
    }

    /// Whether it is of both by its words alone: "we both", "years since",
    /// "your neighbour", "another roofer", "it was great talking".
    fn is_of_both(&self, clause: &Clause) -> bool {
        let is_us = clause.actor == Some(Actor::Us) && !self.may_be(clause);
        let is_since = self.words[clause.words.start].is("since")
            && (clause.words.start.saturating_sub(NEAR)..clause.words.start).any(|at| self.words[at].is_any(PERIODS));
        let is_theirs = || {
            clause.actor == Some(Actor::Writer)
                && self.begins(clause, |word| word.is_any(AM))
                && self.follows(clause, &["your"], |word| word.senses.noun.meets(KIN))
        };
        let is_another = || self.follows(clause, FELLOWS, |word| word.senses.noun.meets(KIN.and(TRADE)));
        self.has(clause, |word| word.is("both"))
            || is_us && self.has(clause, |word| word.is_any(JOINTLY))
            || is_since
            || is_theirs()
            || is_another()
            || self.was_good(clause)
    }

    /// Whether something done together was good: "great chatting", "it was
    /// good to share a taxi".
    fn was_good(&self, clause: &Clause) -> bool {
        let was = self.has(clause, |word| word.is_any(&["was", "were"]));
        clause.words.clone().filter(|&at| self.words[at].is_any(GOOD)).any(|at| {
            let rest = &self.words[at + 1..clause.words.end];
            let did = |word: &Word<'_>, form| word.senses.forms.meets(form) && !word.senses.verb.meets(CONNECT);
            match rest {
                [to, verb, ..] if to.is("to") => was && did(verb, Forms::BASE),
                [verb, rest @ ..] if verb.senses.verb.meets(CONNECT) => {
                    verb.senses.forms.meets(Forms::ING) && rest.iter().any(|word| word.is_any(&["at", "during"]))
                }
                [verb, ..] => did(verb, Forms::ING) && verb.senses.verb.meets(JOINT_DEED),
                [] => false,
            }
        })
    }

    /// Whether the writer is one whom the reader can place: "I'm the roofer
    /// from bay six".
    fn is_the_one(&self, clause: &Clause) -> bool {
        let goes_on = self.words.get(clause.words.end).is_some_and(|next| next.is_any(&["who", "that"]));
        let begin = &self.words[clause.words.clone()];
        // "Tove from the judo club"
        let is_named = self.wording.note.text.is_name(clause.words.start)
            && matches!(begin, [_, from, next, ..] if from.is("from") && next.is_any(&["the", "your"]));
        let is_me = goes_on && begin.last().is_some_and(|word| word.is_any(&["me", "i"]));
        is_named
            || is_me
            || clause.actor == Some(Actor::Writer)
                && self.begins(clause, |word| word.is("the"))
                && (goes_on || self.has(clause, |word| word.is_any(&["from", "whose"])))
    }

    /// Whether something is the same of both. "Too" is so at its clause's end:
    /// "I'm a roofer too", but "too busy".
    fn is_same(&self, clause: &Clause) -> bool {
        let turns = |at: usize| at + 1 >= clause.words.end || self.words[at + 1].senses.other.meets(PREPOSITIONS);
        clause.words.clone().any(|at| {
            let word = &self.words[at];
            word.senses.other.meets(SAME)
                && !word.is_any(ALIKE)
                && !word.is_any(MUTUAL)
                && (!word.is("too") || turns(at))
        })
    }

    /// Whether something of both is alike.
    fn is_alike(&self, clause: &Clause) -> bool {
        matches!(clause.actor, Some(Actor::Us | Actor::Writer))
            && self.has(clause, |word| word.senses.any(SAME) && !word.is_any(MUTUAL))
    }

    /// Whether the two did something together.
    fn have_met(&self, clause: &Clause) -> bool {
        let did = |word: &Word<'_>| {
            let Senses { verb, forms, .. } = word.senses;
            verb.meets(JOINT_DEED) && forms.meets(Forms::PAST)
                || verb.meets(MEET) && forms.meets(Forms::VERB)
                || word.is_any(TOGETHER)
        };
        clause.actor == Some(Actor::Us) && !self.may_be(clause) && self.begins(clause, did)
    }

    /// Whether the two met: "we met", "we spoke in Lund".
    fn met_somewhere(&self, clause: &Clause) -> bool {
        let words = &self.words[clause.words.clone()];
        let met = words.iter().position(|word| word.is("met") || word.is("spoke"));
        clause.actor == Some(Actor::Us)
            && met.is_some_and(|met| words[met + 1..].first().is_none_or(|next| next.is_any(WHERE_OR_WHEN)))
    }

    /// Whether it says of the writer what the sentence before says of the
    /// reader: "You'll be in Lund. So will I."
    fn goes_on(&self, clause: &Clause) -> bool {
        let number = self.clauses.partition_point(|before| before.words.start < clause.words.start);
        let before = number.checked_sub(1).map(|before| &self.clauses[before]);
        clause.actor == Some(Actor::Writer)
            && self.is_same(clause)
            && before.is_some_and(|before| self.reader(before).is_some() && self.weights[self.sentence(before)] > 1)
    }

    /// Whether it says of the writer what another clause says of the reader: an
    /// army, a town.
    fn echoes(&self, clause: &Clause) -> bool {
        matches!(clause.actor, Some(Actor::Writer | Actor::Us))
            && self.reader(clause).is_none()
            && clause.words.clone().any(|at| self.said.contains(self.words[at].text) && self.wording.is_particular(at))
    }

    /// Whether the writer heard or saw the reader: "I heard you on the radio".
    fn is_met(&self, clause: &Clause, reader: usize) -> bool {
        let before = self.words[clause.words.start..reader].last();
        self.words[reader].is("you")
            && before.is_some_and(|before| before.senses.verb.meets(HEED) && before.senses.forms.meets(Forms::PAST))
    }

    /// Whether the reader did, or is at, something: "you patched my leg".
    fn reader_acts(&self, clause: &Clause, reader: usize, weight: usize) -> bool {
        let behind = (reader + 1..clause.words.end).find(|&at| !self.words[at].senses.other.meets(TURNS));
        let Some(verb) = behind.filter(|_| self.words[reader].is_any(YOU)) else {
            return false;
        };
        let senses = self.words[verb].senses;
        let is_to_writer = || {
            clause.actor == Some(Actor::Reader)
                && !senses.verb.meets(HEED)
                && self.words[verb + 1..clause.words.end].iter().take(2 * NEAR).any(|word| word.is_any(ME))
        };
        senses.forms.meets(Forms::PAST.and(Forms::ING))
            && !senses.verb.meets(IDLE)
            && (weight > 1 || is_to_writer() || clause.words.clone().any(|at| self.wording.is_theirs(at)))
    }

    /// Whether "your" stands before what the reader made or does, and it is
    /// said of what, or that the writer knows it: "your posts on gulls", "I
    /// read your column".
    fn names_theirs(&self, clause: &Clause, reader: usize, weight: usize) -> bool {
        if !self.words[reader].is_any(&["your", "ur"]) {
            return false;
        }
        let mut near = (reader + 1..clause.words.end).take(NEAR);
        let is_known = |at: usize| {
            self.words[at].senses.forms.meets(Forms::ONE)
                && self.words[clause.words.start..reader].iter().any(|word| word.senses.verb.meets(HEED.and(PRAISE)))
        };
        // "Your work in retail" is on everybody's profile, "your work on looms" is not.
        let is_of = |at: usize| {
            let Some(next) = self.words[..clause.words.end].get(at + 1) else {
                return false;
            };
            let is_told = |word: usize| {
                let is_on = next.is_any(&["on", "with", "around", "to"]);
                let is_firm = word == at + 2 && self.wording.note.text.is_name(word) && next.is_any(&["at", "with"]);
                self.wording.is_particular(word) && !is_firm || is_on && self.wording.is_subject(word)
            };
            (next.senses.other.meets(PREPOSITIONS) || next.is("to"))
                && !self.words[at].is_any(PROFILE)
                && clause.words.clone().any(is_told)
        };
        let piece = near.clone().find(|&at| self.words[at].senses.noun.meets(PIECE));
        piece.is_some_and(|at| weight > 1 || is_known(at)) || near.any(is_of)
    }

    /// Whether a clause tells something, and not of what is for sale, or of
    /// collecting people.
    fn tells(&self, clause: &Clause) -> bool {
        matches!(clause.mood, Mood::Report | Mood::Statement | Mood::Thanks | Mood::Question)
            && !self.offered[self.sentence(clause)]
            && !self.collects(clause)
    }

    /// Whether the sentence of that number tells something, and not of what is
    /// for sale, or of collecting people.
    pub(super) fn is_told(&self, number: usize) -> bool {
        let words = &self.wording.note.text.sentences()[number].words;
        !self.offered[number] && !self.within(words).iter().any(|clause| self.collects(clause))
    }

    /// Whether the writer only collects people: "I like to meet other
    /// builders".
    fn collects(&self, clause: &Clause) -> bool {
        let is_collected = |word: &Word<'_>| {
            word.senses.forms.meets(Forms::MANY) && word.senses.noun.meets(TRADE) || word.is_any(PEOPLE)
        };
        let collects = |at: usize| {
            let word = &self.words[at];
            let object = self.words[at + 1..clause.words.end].iter().take(2 * NEAR);
            (word.senses.verb.meets(CONNECT) || word.is_any(COLLECTS))
                && object.take_while(|word| !word.senses.other.meets(OF_READER)).any(is_collected)
        };
        clause.actor != Some(Actor::Reader) && clause.words.clone().any(collects)
            || clause.words.clone().any(|at| self.wording.note.covered(at, &PURPOSE))
    }

    /// Whether it says what the reader is: "you're a nurse", as their profile
    /// does.
    fn names_reader(&self, clause: &Clause, reader: usize) -> bool {
        let behind = &self.words[reader + 1..clause.words.end];
        let Some(next) = behind.first().filter(|_| self.words[reader].is_any(YOU)) else {
            return false;
        };
        let is_one = behind.iter().take(NEAR).any(|word| word.is_any(&["a", "an"]));
        next.is_any(STATES) || is_one && !next.senses.forms.meets(Forms::VERB)
    }

    /// What the words of a clause bring to a tie.
    fn weight(&self, clause: &Clause) -> usize {
        let is_supposed = clause.mood == Mood::Condition;
        if is_supposed
            || self.collects(clause)
            || self.reader(clause).is_some_and(|reader| self.names_reader(clause, reader))
        {
            return 0;
        }
        let end = self.readers(clause).find_map(|reader| self.profile(clause, reader)).unwrap_or(clause.words.end);
        self.weight_of(clause.words.start..end)
    }

    /// Where what stands on every profile begins behind "your": "your role as
    /// lead at Kestrel".
    fn profile(&self, clause: &Clause, reader: usize) -> Option<usize> {
        let words = &self.words[..clause.words.end];
        let turns = |at: usize| {
            let senses = words[at].senses;
            let is_verb = senses.forms.meets(Forms::VERB) && !senses.forms.meets(Forms::UNSURE.and(Forms::NOUN));
            is_verb || senses.other.meets(PREPOSITIONS) || words[at].is_any(&["as", "and"])
        };
        let turn = (reader + 2..words.len()).take(2 * NEAR).find(|&at| turns(at)).unwrap_or(words.len());
        let head = words.get(turn - 1).filter(|_| words[reader].is_any(&["your", "ur"]))?;
        let is_at = words.get(turn).is_some_and(|next| next.is_any(&["at", "in", "with"]));
        let is_of_all = head.is_any(CAREER) || is_at && head.is_any(&["work", "activity", "time"]);
        is_of_all.then_some(turn - 1)
    }

    fn weight_of(&self, words: Range<usize>) -> usize {
        words.map(|at| self.wording.weight(at)).sum()
    }

    /// The clauses that begin among these words.
    fn within(&self, words: &Range<usize>) -> &'c [Clause] {
        let number = |at: usize| self.clauses.partition_point(|clause| clause.words.start < at);
        &self.clauses[number(words.start)..number(words.end)]
    }

    /// The number of a clause's sentence.
    fn sentence(&self, clause: &Clause) -> usize {
        self.words[clause.words.start].sentence
    }

    /// Where a clause first speaks of the reader.
    fn reader(&self, clause: &Clause) -> Option<usize> {
        self.readers(clause).next()
    }

    fn readers(&self, clause: &Clause) -> impl Iterator<Item = usize> {
        clause.words.clone().filter(|&at| self.words[at].senses.other.meets(OF_READER))
    }

    /// Whether it only may be: "we could meet".
    fn may_be(&self, clause: &Clause) -> bool {
        // "In May" is no "may".
        self.has(clause, |word| word.senses.other.meets(MODALS) && !word.is_capitalized())
    }

    fn has(&self, clause: &Clause, passes: impl Fn(&Word<'_>) -> bool) -> bool {
        self.words[clause.words.clone()].iter().any(passes)
    }

    fn begins(&self, clause: &Clause, passes: impl Fn(&Word<'_>) -> bool) -> bool {
        self.words[clause.words.clone()].iter().take(NEAR + 1).any(passes)
    }

    /// Whether such a word stands close behind one of `words`.
    fn follows(&self, clause: &Clause, words: &[&str], passes: impl Fn(&Word<'_>) -> bool) -> bool {
        let mut at = clause.words.clone().filter(|&at| self.words[at].is_any(words));
        at.any(|at| self.words[at + 1..clause.words.end].iter().take(NEAR).any(&passes))
    }
}

const CONNECT: Classes = Classes::of(&[Class::Connect]);
const EVENT: Classes = Classes::of(&[Class::Event]);
const HEED: Classes = Classes::of(&[Class::Heed]);
const KIN: Classes = Classes::of(&[Class::Kin]);
const MEET: Classes = Classes::of(&[Class::Meet]);
const MODALS: Classes = Classes::of(&[Class::Modal]);
const OF_READER: Classes = Classes::of(&[Class::Reader]);
const PIECE: Classes = Classes::of(&[Class::Piece]);
const PRAISE: Classes = Classes::of(&[Class::Praise]);
const PREPOSITIONS: Classes = Classes::of(&[Class::Preposition]);
const SAME: Classes = Classes::of(&[Class::Same]);
const TRADE: Classes = Classes::of(&[Class::Trade]);

/// What is no deed.
const IDLE: Classes = Classes::of(&[Class::Praise, Class::Connect, Class::Seek, Class::Light]);

/// What two do together.
const JOINT_DEED: Classes = Classes::of(&[Class::Meet, Class::Study, Class::Work]);

/// What stands between the one who acts and the verb.
const TURNS: Classes = Classes::of(&[Class::Adverb, Class::Auxiliary, Class::Modal]);

/// Who acts, where it is the reader.
const YOU: &[&str] = &["you", "you're", "you've", "u", "ur", "youre", "you'd"];

const ME: &[&str] = &["me", "my", "us", "our"];

const AM: &[&str] = &["am", "was", "been", "i'm", "im"];

const CONGRATULATIONS: &[&str] = &["congrats", "congratulations", "bravo"];

/// How one hears of what is going on.
const NEWS: &[&str] = &["saw", "read", "heard", "noticed", "see"];

/// Who is one like the writer, or the reader.
const FELLOWS: &[&str] = &["another", "fellow", "ex"];

/// What is alike needs to be named.
const ALIKE: &[&str] = &["common", "similar", "alike"];

/// What anybody promises anybody.
const MUTUAL: &[&str] = &["mutual", "mutually"];

/// What the reader is, where it sounds like a deed.
const STATES: &[&str] = &[
    "based", "located", "connected", "qualified", "experienced", "known", "living", "involved", "supposed", "related",
];

const JOINTLY: &[&str] = &["each", "together", "common"];

/// What two have or did together.
const TOGETHER: &[&str] = &[
    "had", "emailed", "corresponded", "sat", "shared", "sharing", "share", "swapped", "exchanged", "crossed", "went",
    "sang", "played", "were", "knew", "sold", "used",
];

/// What a meeting was.
const GOOD: &[&str] = &[
    "great", "good", "nice", "lovely", "pleasure", "fun", "wonderful", "enjoyed", "loved", "liked", "fantastic",
    "privilege", "honour", "honor", "brilliant", "joy",
];

const WHERE_OR_WHEN: &[&str] =
    &["at", "in", "during", "last", "yesterday", "on", "after", "before", "briefly", "this", "earlier", "when", "over"];

const PERIODS: &[&str] =
    &["years", "months", "weeks", "while", "time", "ages", "decades", "long", "decade", "year", "spoken", "seen"];

/// What a profile is made of.
const CAREER: &[&str] = &["background", "experience", "expertise", "career", "journey", "role", "position"];

/// What everybody has.
const PROFILE: &[&str] = &[
    "profile", "background", "experience", "expertise", "career", "journey", "network", "help", "support", "role",
    "position",
];

/// What is done with people by who collects them.
const COLLECTS: &[&str] = &[
    "meet", "meeting", "know", "knowing", "collect", "collecting", "build", "building", "make", "making", "network",
    "networking", "talk", "talking", "engage", "engaging", "reach", "reaching",
];

/// Who is collected, where no trade is named.
const PEOPLE: &[&str] = &[
    "people", "others", "professionals", "leaders", "minds", "contacts", "individuals", "friends", "folks", "peers",
    "connections", "relationships", "relations", "experts", "entrepreneurs", "creators", "innovators",
];

pattern_lists! {
    /// A sentence that only says the writer collects contacts.
    PURPOSE: [
        "(expand{,ing}|grow{,ing}|build{,ing}|broaden{,ing}|widen{,ing}|increas{e,ing}|enlarg{e,ing}|extend{,ing}|develop{,ing}|strengthen{,ing}|diversify{,ing}|enhanc{e,ing}) (up|out)? (my|our|your|the|a) ..3 (network|networks|circle|connections|contacts|horizons|reach)",
        "(connect{,ing}|network{,ing}|meet{,ing}|engage|engaging) with ..3 (professionals|minds|people|leaders|experts|individuals|entrepreneurs|businessmen)",
        "(part|member) of (your|my) (connections|network|circle)",
        "(add{,ing}|accept{,ing}|collect{,ing}) ..4 (in|to|into) my (network|circle|connections|contacts)",
        "(see|seen|saw|notice{,d}) (from|on|in|that|by) ..2 (your|you) ..2 (profile|are|page)",
    ]

    /// Who speaks of the writer, alone or with others.
    WRITER: ["(i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|us|our|ours)"]

    /// Who speaks to the reader.
    pub(crate) READER: ["(you|you're|you've|you'd|you'll|your|yours)"]
}

#[cfg(test)]
mod tests {
    use crate::request::Relation;
    use crate::signs::tests::read;

    /// Whether the text gives a reason, and common ground.
    fn ties(text: &str) -> (bool, bool) {
        read(&format!("Hi Ada, {text}"), Relation::Unknown, |_, signs| {
            (signs.evidence.reason.is_some(), signs.evidence.common_ground)
        })
    }

    #[test]
    fn a_clause_that_reaches_the_reader_is_a_reason() {
        for (text, expected) in [
            ("you patched my leg in March.", true),
            ("you're reopening the ferry.", true),
            ("you are well connected.", false),
            ("you're a nurse.", false),
            ("your kiln in Lund is still warm.", true),
            ("your posts are inspiring.", false),
            ("your posts on gulls are inspiring.", true),
            ("I read your column.", true),
            ("I read your profile.", false),
            ("your work in retail is impressive.", false),
            ("your work on looms is impressive.", true),
            ("thanks for the ride from the airport.", true),
            ("thanks for your time.", false),
            ("congratulations on the ferry tender.", true),
            ("congratulations on your success.", false),
            ("I helped you in 2015.", true),
            ("the Lund talk on gulls was a joy.", true),
            ("I was at the Lund meetup.", false),
            ("if you patched my leg in March.", false),
            ("our kilns save your bakery 20 % in Lund.", false),
        ] {
            assert_eq!(ties(text).0, expected, "{text}");
        }
    }

    #[test]
    fn clauses_of_one_sentence_join() {
        for (text, expected) in [
            ("I'm the parent who complained about the bus, and you sorted it.", true),
            ("I heard that the Lund ferry reopens.", true),
            ("I saw that you're at Brightwater.", false),
            ("I like the Brightwater gull course.", true),
            ("I'd like to meet other builders and you seem to know roofs.", false),
        ] {
            assert_eq!(ties(text).0, expected, "{text}");
        }
    }

    #[test]
    fn what_two_share_is_named() {
        for (text, expected) in [
            ("we met in Lund.", true),
            ("we could meet in Lund.", false),
            ("we keep missing each other in the mill.", true),
            ("we both work in insurance.", true),
            ("we both like people.", false),
            ("it's ages since the Lund mill.", true),
            ("we haven't spoken since the Lund mill.", true),
            ("I was your neighbour in Lund.", true),
            ("as another roofer I say hello.", true),
            ("it was good to share a taxi in Lund.", true),
            ("it would be good to share a taxi in Lund.", false),
            ("great chatting at the mill.", true),
            ("I'm the roofer from Lund.", true),
            ("we have the same mill in Lund.", true),
            ("our goals are the same.", false),
            ("you'll be at the mill in Lund. I'll be there too.", true),
            ("I enjoy meeting new people too.", false),
        ] {
            assert_eq!(ties(text).1, expected, "{text}");
        }
    }
}
