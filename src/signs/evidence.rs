//! What in a note is particular: signs that it was written to this person,
//! by somebody, for a reason. A generic note is best told from the lack of
//! them.

use std::ops::Range;

use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::Hit;
use crate::request::Relation;
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::signs::offers::{Sign, Sort};
use crate::signs::slots::Slot;
use crate::text::Sentence;
use crate::text::span;
use crate::text::words::{Class, Classes, Forms, LITTLE_WORDS};

/// What a note shows of its occasion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Names something that writer and recipient share.
    pub common_ground: bool,
    /// How it says why this person, if it does.
    pub reason: Option<Reason>,
    /// Says who writes.
    pub introduction: bool,
}

/// How a note says why this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// In as many words: common ground, their work, somebody who sent the
    /// writer, a concrete intention.
    Stated,
    /// It has so much that is particular that it can't be a form letter.
    Implied,
}

impl Evidence {
    /// Weighs the note.
    pub(crate) fn of(note: &Note<'_>, greeted: usize, slots: &[Slot], clauses: &[Clause], offers: &[Sign]) -> Self {
        let relation = note.request.relation;
        let is_person = |at: usize| {
            let word = &note.text.words()[at];
            note.text.is_name(at) && !word.is("linkedin") && word.text.contains(char::is_lowercase)
        };
        let is_someone = |hit: &Hit| {
            let first = &note.text.words()[hit.words.start];
            // The site suggests everybody, and who is greeted is no third person.
            hit.words.start >= greeted && !first.is("linkedin") && !first.is_all_caps()
                || (greeted.max(hit.words.start)..hit.words.end).any(is_person)
        };
        let words = Wording { offers, ..Wording::of(note, greeted) };
        // "Similar interests" need to be named, "you work at" to be followed
        // up; what both do may be a field.
        let is_told = |hit: &Hit| {
            if note.covered(hit.words.start, &OPENING) {
                return false;
            }
            let sentence = words.sentence_of(hit);
            if sentence.clone().any(|at| note.covered(at, &VAGUE)) {
                let start = hit.words.start.saturating_sub(NEAR).max(sentence.start);
                return (start..sentence.end).any(|at| words.is_particular(at));
            }
            !sentence.clone().any(|at| note.text.words()[at].is("both")) || words.name_subject(hit)
        };
        let common_ground = note.hits(&SHARED).iter().any(is_told)
            || note.hits(&OCCASION).iter().any(|hit| words.name_more(hit))
            || note.hits(&LIKENESS).iter().any(|hit| words.name_subject(hit))
            || note.hits(&THIRD_PERSON).iter().any(is_someone);
        let reason = if common_ground || words.say_why() {
            Some(Reason::Stated)
        } else {
            (words.particulars() >= enough_particulars(relation)).then_some(Reason::Implied)
        };
        // "I'm [your role]" introduces nobody yet.
        let is_filled = |hit: &Hit| {
            let clause = note.text.clause_around(&hit.words, greeted);
            !span::overlap(slots, |slot| slot.span, clause)
        };
        let introduction = note.hits(&INTRODUCTION).iter().any(is_filled)
            || common_ground
            || clauses.iter().any(|clause| words.tells_who_writes(clause, slots))
            || is_signed(note)
            || words.is_signed_with_more()
            || !needs_introduction(relation);
        Self { common_ground, reason, introduction }
    }
}

/// How many words before what is shared may name it.
const NEAR: usize = 3;

/// How many particular words tie the writer to the reader in one sentence.
const TIE: usize = 2;

/// How many particular words say on their own why this person: a coworker
/// knows the rest.
fn enough_particulars(relation: Relation) -> usize {
    match relation {
        Relation::Coworker | Relation::Manager | Relation::Report | Relation::FormerCoworker => 1,
        Relation::Unknown | Relation::Stranger => 5,
        _ => 3,
    }
}

/// Whether this person may not know who writes.
pub(crate) fn needs_introduction(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Unknown | Relation::Stranger | Relation::Acquaintance | Relation::Event | Relation::Alum
    )
}

/// Tells the words that a form letter would not have: what is left of the
/// note without its hello, its little words, the vocabulary of networking, the
/// names of broad fields and of the two, sentences that only say the writer
/// collects contacts, and what merely repeats the recipient's own profile.
struct Wording<'n, 'a> {
    note: &'n Note<'a>,
    /// The words between hello and signature.
    body: Range<usize>,
    /// The names of the two, in lower case.
    names: Vec<String>,
    /// What else the recipient's profile says, in lower case.
    profile: Vec<String>,
    /// What the writer offers: no reason of the reader's.
    offers: &'n [Sign],
}

impl<'n, 'a> Wording<'n, 'a> {
    fn of(note: &'n Note<'a>, greeted: usize) -> Self {
        let recipient = &note.request.recipient;
        let words = |facts: [&'n Option<String>; 2]| {
            let words = |fact: &'n String| fact.split(|character: char| !character.is_alphanumeric());
            facts.into_iter().flatten().flat_map(words).map(str::to_lowercase).collect()
        };
        Self {
            note,
            body: greeted..signature(note),
            names: words([&recipient.name, &note.request.sender.name]),
            profile: words([&recipient.headline, &recipient.company]),
            offers: &[],
        }
    }

    /// Whether word `at` names a subject, be it a field, or where they work.
    fn is_subject(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        self.body.contains(&at)
            && word.text.chars().count() > 1
            && !word.senses.any(EMPTY)
            && (!word.senses.any(COMMON) || word.senses.any(CONCRETE) || self.note.text.is_name(at))
            && !self.note.covered(at, &VAGUE)
            && !self.note.covered(at, &OPENING)
            && !is_small_talk(self.note, at)
            && !word.is_any(EVERYWHERE)
            && !is_contraction(self.note, at)
            && !self.names.iter().any(|name| word.is(name))
    }

    /// Whether word `at` is one that few notes have.
    fn is_particular(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        self.is_subject(at) && !word.senses.any(BROAD) && !self.profile.iter().any(|fact| word.is(fact))
    }

    fn sentence_of(&self, hit: &Hit) -> Range<usize> {
        self.note.text.sentences()[self.note.text.words()[hit.words.start].sentence].words.clone()
    }

    /// Whether a clause says who writes: what they do, did or are, what is
    /// theirs, or what the reader did with them.
    fn tells_who_writes(&self, clause: &Clause, slots: &[Slot]) -> bool {
        if span::overlap(slots, |slot| slot.span, self.note.text.span_of(&clause.words)) {
            return false;
        }
        let is_told = match clause.mood {
            Mood::Statement | Mood::Report => {
                self.tells_of_writer(clause) || self.names_calling(clause) || self.met_writer(clause)
            }
            // "I'm looking for nurses"
            Mood::Wish => {
                !clause.words.clone().any(|at| self.note.text.words()[at].senses.other.meets(OF_READER))
                    && (self.tells_of_writer(clause) || self.names_calling(clause))
                    && clause.words.clone().any(|at| self.is_particular(at))
            }
            // "Thanks for lending me your wrench"
            Mood::Thanks => {
                let words = self.note.text.words();
                let helped = clause.words.clone().find(|&at| words[at].is_any(&["me", "us"]));
                helped.is_some_and(|me| (me..clause.words.end).any(|at| self.is_subject(at)))
            }
            _ => false,
        };
        is_told || clause.mood != Mood::Request && self.names_own(clause)
    }

    /// Whether the writer does or is something: "I roast coffee in Bristol",
    /// "made radio for 35 years". "I enjoyed the panel" is about the panel.
    fn tells_of_writer(&self, clause: &Clause) -> bool {
        let words = self.note.text.words();
        let is_verb = |at: &usize| words[*at].senses.forms.meets(Forms::VERB) && !words[*at].is_any(SELF);
        let verb = clause.words.clone().find(is_verb).unwrap_or(clause.words.end);
        let subject = (clause.words.start..verb).find(|&at| words[at].is_any(SELF));
        let start = match (subject, clause.actor) {
            (Some(subject), _) => subject + 1,
            (_, Some(Actor::Writer | Actor::Us)) => clause.words.start + 1,
            (_, None) => clause.words.start,
            _ => return false,
        };
        // "We're the two who stayed": what follows is still said of them.
        let goes_on = words.get(clause.words.end).is_some_and(|next| next.is_any(&["who", "which"]));
        let sentence = &self.note.text.sentences()[words[clause.words.start].sentence];
        let end = if goes_on { sentence.words.end } else { clause.words.end };
        let turns = |at: usize| words[at].senses.other.meets(TURNS) || words[at].is("having");
        let Some(said) = (start..clause.words.end).find(|&at| !turns(at)) else {
            return false;
        };
        let verb_of = words[said].senses.verb;
        let is_alone = start == clause.words.start;
        // "I printed it" says nothing of what "it" is.
        let told =
            if words.get(said + 1).is_some_and(|next| next.senses.other.meets(OF_THIRD)) { said + 1 } else { start };
        let is_of_theirs = verb_of.meets(HEED) || verb_of.meets(PRAISE) && !verb_of.meets(WORKING);
        // "I tried your recipe", but "I drive your bus", "I tried your recipe at the mill"
        let is_yours = words[said + 1..end].first().is_some_and(|next| next.is("your"));
        let tells_where = || (said + 1..end).any(|at| words[at].is("at") && (at..end).any(|at| self.is_subject(at)));
        !is_of_theirs
            && (!is_alone || verb_of.meets(TOLD_ALONE))
            && (!is_yours || verb_of.meets(WORKING) || tells_where())
            && (told..end).any(|at| self.is_subject(at))
    }

    /// Whether it names what the writer is, with a verb or without: "dry
    /// stone waller here".
    fn names_calling(&self, clause: &Clause) -> bool {
        let words = self.note.text.words();
        let is_listed = |at: usize| words[at].senses.noun.meets(CALLINGS);
        let has = |classes| clause.words.clone().any(|at| words[at].senses.any(classes));
        let is_plain = !clause.words.clone().any(|at| self.is_verb(at));
        // "Hi Asha, sari shop, corner of MG Road"
        let is_place = is_plain && clause.words.start == self.body.start && has(PLACES) && !has(ABOUT_READER);
        (is_place || clause.words.clone().any(|at| is_listed(at) || self.is_formed_as_calling(at)))
            && !clause.words.clone().any(|at| words[at].senses.other.meets(READER_OR_THIRD))
    }

    /// Whether no list has word `at`, but it ends as what somebody is: waller.
    fn is_formed_as_calling(&self, at: usize) -> bool {
        let word = &self.note.text.words()[at];
        let stem = word.text.strip_suffix('s').unwrap_or(word.text);
        let is_formed = stem.len() > 5 && AGENTS.iter().any(|ending| stem.ends_with(ending));
        // "Hydrologist, Zürich" begins with no name.
        let is_name = self.note.text.is_name(at) && !(self.note.text.begins_sentence(at) && stem.ends_with("ist"));
        // "Luthier, Cremona trained", but "wallers build"
        let is_apart = self.note.text.after(at) != " "
            || (self.note.text.words().get(at + 1))
                .is_some_and(|next| next.is("here") || next.senses.other.meets(PREPOSITIONS));
        is_formed && is_apart && !word.senses.is_known() && !is_name && self.is_subject(at)
    }

    /// Whether word `at` is surely a verb.
    fn is_verb(&self, at: usize) -> bool {
        let forms = self.note.text.words()[at].senses.forms;
        forms.meets(Forms::VERB) && !forms.meets(Forms::UNSURE.and(Forms::NOUN))
    }

    /// Whether it speaks of a place, group or work of the writer's: "our
    /// surgery", "my stall in Tartu".
    fn names_own(&self, clause: &Clause) -> bool {
        let words = self.note.text.words();
        let is_own = |at: usize| words[at].is_any(&["my", "our"]);
        let named = |at: usize| {
            let mut near = at + 1..clause.words.end.min(at + 1 + OWN_WITHIN);
            let own = near.find(|&own| words[own].senses.noun.meets(BELONGING));
            let is_placed = (at + 3..clause.words.end.min(at + TOLD_WITHIN))
                .any(|at| words[at - 1].is_any(&["in", "at", "near"]) && self.note.text.is_name(at));
            is_placed
                || own
                    .is_some_and(|own| (at + 1..clause.words.end.min(own + TOLD_WITHIN)).any(|at| self.is_subject(at)))
        };
        clause.words.clone().any(|at| is_own(at) && named(at))
    }

    /// Whether the reader did something to or for the writer: "you fixed my
    /// boiler", "your crew trained mine".
    fn met_writer(&self, clause: &Clause) -> bool {
        let words = self.note.text.words();
        let has = |forms: &[&str]| clause.words.clone().any(|at| words[at].is_any(forms));
        let has_acted = clause.mood == Mood::Report && words[clause.words.start].is_any(&["you", "u"]);
        has_acted && has(&["me", "my", "us", "our"])
            || has(&["mine", "ours"]) && clause.words.clone().any(|at| words[at].senses.other.meets(OF_READER))
    }

    /// Whether the last sentence is a name, with or without what they are:
    /// "Hana, geodesist."
    fn is_signed_with_more(&self) -> bool {
        let (text, words) = (&self.note.text, self.note.text.words());
        let Some(last) = text.sentences().last().map(|sentence| sentence.words.clone()) else {
            return false;
        };
        let is_theirs = |at: usize| self.note.names_recipient(at..at + 1);
        let is_said = |at: usize| words[at].senses.other.meets(SAID) || self.is_verb(at);
        let names = last.clone().take_while(|&at| text.is_name(at)).count();
        let is_parted = last.start + names == last.end
            || text.before(last.start + names).contains([',', '(', '\n'])
            || words[last.start + names].is_any(&["from", "of", "at", "in"]);
        last.start > self.body.start
            && names > 0
            && is_parted
            && !is_theirs(last.start)
            && last.len() <= SIGNED_WITHIN
            && !text.after(last.end - 1).contains('?')
            && !last.clone().any(is_said)
    }

    /// Whether the sentence of a hit names a subject.
    fn name_subject(&self, hit: &Hit) -> bool {
        self.sentence_of(hit).any(|at| self.is_subject(at))
    }

    /// Whether the sentence of a hit names a subject besides it, or the hit
    /// itself a name.
    fn name_more(&self, hit: &Hit) -> bool {
        let is_within = |at: &usize| hit.words.contains(at);
        self.sentence_of(hit).any(|at| self.is_subject(at) && (!is_within(&at) || self.note.text.is_name(at)))
    }

    /// Whether they tell of the reader's work, of an intention, or of what
    /// ties the two together.
    fn say_why(&self) -> bool {
        let is_particular = |hit: &Hit| self.sentence_of(hit).any(|at| self.is_particular(at));
        self.note.has(&THEIR_WORK)
            || self.note.hits(&PIECES).iter().any(|hit| self.name_more(hit))
            || self.note.hits(&INTENTION).iter().any(is_particular)
            || self.note.hits(&SEEKING).iter().any(|hit| self.name_subject(hit))
            || self.tie() >= TIE
    }

    /// How many particular words stand in one sentence about both of them.
    fn tie(&self) -> usize {
        let count = |sentence: &Sentence| {
            let has = |list| sentence.words.clone().any(|at| self.note.covered(at, list));
            let is_of_both = has(&WRITER) && has(&READER) && !has(&PURPOSE) && !self.is_offered(sentence);
            if is_of_both { sentence.words.clone().filter(|&at| self.is_particular(at)).count() } else { 0 }
        };
        self.note.text.sentences().iter().map(count).max().unwrap_or(0)
    }

    /// Whether a sentence is one of an offer.
    fn is_offered(&self, sentence: &Sentence) -> bool {
        self.offers
            .iter()
            .any(|sign| sentence.words.contains(&sign.words.start) && !matches!(sign.sort, Sort::Trade | Sort::Hook))
    }

    /// How many words of the note count as particular.
    fn particulars(&self) -> usize {
        let (mut of_others, mut own) = (0, 0);
        for sentence in self.note.text.sentences() {
            let has = |list| sentence.words.clone().any(|at| self.note.covered(at, list));
            if !has(&PURPOSE) && !self.is_offered(sentence) {
                let count = sentence.words.clone().filter(|&at| self.is_particular(at)).count();
                *(if has(&READER) || !has(&INTRODUCTION) { &mut of_others } else { &mut own }) += count;
            }
        }
        // What the writer says of nobody but themselves is half a reason.
        if of_others > 0 { of_others + own } else { own / 2 }
    }
}

/// How many of these words few other notes have.
pub(crate) fn particulars_of(note: &Note<'_>, greeted: usize, words: Range<usize>) -> usize {
    let wording = Wording::of(note, greeted);
    words.filter(|&at| wording.is_particular(at)).count()
}

/// Whether word `at` carries no subject matter: a little word or a goodbye.
pub(crate) fn is_small_talk(note: &Note<'_>, at: usize) -> bool {
    note.text.words()[at].senses.any(SMALL) || note.covered(at, &CLOSING)
}

/// Words that carry no subject matter.
const SMALL: Classes = Classes::of(&[Class::Adverb]).and(LITTLE_WORDS);

/// Whether word `at` is a little or a common word and what was put to it:
/// today's, it'd.
fn is_contraction(note: &Note<'_>, at: usize) -> bool {
    let stem = note.text.words()[at].text.split(['\'', '’']).next().unwrap_or_default();
    stem.len() < note.text.words()[at].text.len()
        && note.lexicon().known(&stem.to_lowercase()).senses.any(COMMON.and(EMPTY))
}

/// Where all notes are sent.
const EVERYWHERE: &[&str] = &["linkedin"];

/// Words that any note to anybody may have.
const EMPTY: Classes = Classes::of(&[
    Class::Vague,
    Class::Courtesy,
    Class::Connect,
    Class::Praise,
    Class::Thank,
    Class::Slot,
    Class::Heed,
    Class::Seek,
])
.and(SMALL);

/// What everybody says daily.
const COMMON: Classes = Classes::of(&[Class::Common]);

/// What can be touched, visited or learned, however common its name.
const CONCRETE: Classes =
    Classes::of(&[Class::Trade, Class::Craft, Class::Field, Class::School, Class::Event, Class::Place, Class::Group]);

/// What people are.
const CALLINGS: Classes = Classes::of(&[Class::Trade]);

/// Where one is found.
const PLACES: Classes = Classes::of(&[Class::Place, Class::Group]);

/// What is said of a reader, and not of a place.
const ABOUT_READER: Classes = Classes::of(&[Class::Praise, Class::Piece, Class::Event, Class::Thank, Class::Heed]);

/// How words for what people are end, where no list has them.
const AGENTS: &[&str] = &["er", "or", "ist", "ian", "man", "woman", "smith", "wright", "keeper", "monger", "person"];

/// What one belongs to, runs or makes.
const BELONGING: Classes =
    Classes::of(&[Class::Group, Class::Place, Class::School, Class::Event, Class::Piece, Class::Trade]);

/// How many words behind "my" what is the writer's stands: "our family shop".
const OWN_WITHIN: usize = 3;

/// How many words behind what is the writer's say what it is: "my article on
/// cold chains".
const TOLD_WITHIN: usize = 5;

/// How many words a signature has: name, what they are, where.
const SIGNED_WITHIN: usize = 8;

/// How the writer stands before a verb.
const SELF: &[&str] = &[
    "i", "i'm", "i’m", "im", "i've", "i’ve", "ive", "i'd", "i’d", "i'll", "i’ll", "we", "we're", "we’re", "we've",
    "we’ve", "we'd", "we’d", "we'll", "we’ll",
];

/// What stands between the one who acts and the verb.
const TURNS: Classes = Classes::of(&[Class::Adverb, Class::Auxiliary, Class::Modal]);

/// What is done for a living, also with what is the reader's.
const WORKING: Classes = Classes::of(&[Class::Craft, Class::Work, Class::Serve, Class::Teach, Class::Sell]);

/// What the writer does, where nobody is named: "Working on peat".
const TOLD_ALONE: Classes = Classes::of(&[Class::Craft, Class::Work, Class::Serve, Class::Teach, Class::Deed]);

/// Words of a sentence that says more than a name.
const SAID: Classes =
    Classes::of(&[Class::Auxiliary, Class::Modal, Class::Reader, Class::Third, Class::Writer, Class::Us]);

/// How one comes to know of another's work.
const HEED: Classes = Classes::of(&[Class::Heed]);

/// What one thinks of it.
const PRAISE: Classes = Classes::of(&[Class::Praise]);

const OF_THIRD: Classes = Classes::of(&[Class::Third]);

const PREPOSITIONS: Classes = Classes::of(&[Class::Preposition]);

const OF_READER: Classes = Classes::of(&[Class::Reader]);

/// Somebody else than the writer.
const READER_OR_THIRD: Classes = Classes::of(&[Class::Reader, Class::Third]);

/// Names of lines of work.
const BROAD: Classes = Classes::of(&[Class::Field]);

/// Where the signature begins, or the note ends.
fn signature(note: &Note<'_>) -> usize {
    let end = note.text.words().len();
    if !is_signed(note) {
        return end;
    }
    let begins = |&at: &usize| !note.text.is_name(at - 1) || note.text.before(at).contains('\n');
    (1..end).rev().find(begins).unwrap_or(end)
}

/// Whether the note ends with a name on a line of its own or after a closing.
fn is_signed(note: &Note<'_>) -> bool {
    let Some(last) = note.text.words().len().checked_sub(1).filter(|&last| last > 0) else {
        return false;
    };
    note.text.is_name(last)
        && (note.text.before(last).contains('\n')
            || note.covered(last - 1, &CLOSING)
            || note.text.before(last).contains(['-', '–', '—']))
}

pattern_lists! {
    /// Something the two have in common, or did together.
    SHARED: [
        "(we|you and i|the two of us) (both|all)? (briefly|first|last|just|recently|once|never|also|finally)? (met|spoke|talked|chatted|worked|work|studied|study|shared|share|sat|attended|presented|overlapped|crossed|emailed|corresponded|volunteer{,ed}|went|grew|sang|played|trained|taught|discussed|exchanged|graduated|travelled|traveled|ran|did|served|know each other|go way back|used to|e mailed|sing|teach|live|swapped|organised|organized|connected (at|in|during|over))",
        "(we|you and i) (were|are|have|had|we're) ..2 (both|together|neighbours|neighbors|colleagues|classmates|in|at|on|from|the same|mutual|desks|clients)",
        "(we're|we've) (both|in|on|at|all|worked|met|spoken|been|had|exchanged|the same|two|neighbours|neighbors|colleagues)",
        "(we both|our two ..2 (share|work|meet|met))",
        "(both|two) of us",
        "(met|meet|meeting|saw|seeing|spoke|speaking|spoken|talked|talking|chatted|chatting|worked|working|bumping|bumped|ran|sat|sitting|stood) (briefly)? (into|to|with|next to|beside|behind|opposite|near|alongside|across from)? (you|u) ..3 (at|in|on|during|after|over|last|yesterday|today|again|this|from|about|when|for|and)",
        "(great|good|nice|lovely|pleasure|pleased|glad|fun|privilege|honour|honor|wonderful|fantastic|enjoyed) (meeting|seeing|speaking|talking|chatting|working|hearing|swapping) (with|to|from)? (you|another|a fellow|stories|your)",
        "(was|were|been) (a|so|really|very|such a)? (great|good|nice|lovely|pleasure|pleased|glad|fun|privilege|honour|honor|wonderful|fantastic) to (meet|see|speak|talk|chat|work|hear) (with|to|from)? (you|your)",
        "(great|good|nice|lovely|pleasure|pleased|glad|fun|wonderful) to (meet|see|speak|talk|chat|work|hear|find) (with|to|from)? (you (at|in|on|again|yesterday|last|during|after|today|earlier|this|here|there)|another|a fellow|your)",
        "(enjoyed|loved|liked) (our|meeting|talking|speaking|working|swapping)",
        "our (chat|conversation|talk|discussion|call|meeting|lunch|dinner|time|days|years|interview|emails|shift|class|cohort|project|paths)",
        "same ..2 (gym|church|parish|boat|question|problem|team|office|school|university|college|class|course|company|group|event|city|town|village|project|floor|building|department|choir|club|conference|cohort|year|hospital|ward|shift|flight|train|street|field|trade)",
        "(in|mutual) (common|friend{,s}|contact{,s}|connection{,s}|colleague{,s}|acquaintance{,s})",
        "you (once|also|always|kindly|recently|still|just|even|really|then|never|personally)? (taught|showed|told|helped|gave|answered|reviewed|signed|said|mentioned|judged|interviewed|hired|introduced|spoke|presented|wrote|explained|ran|led|built|recommended|referred|advised|treated|edited|trusted|rescued|asked|bought|sold|fixed|trained|coached|mentored|chaired|organised|organized|hosted|shared|posted|published|described|raised|moved|escaped|made|took|brought|let|saved|adjourned|translated|designed|invited|sent|lent|handled|managed|supervised|covered|drew|sang|played|cooked|won|opened|started|founded)",
        "(hoped|hope|hoping|wanted|going) to (see|meet|find|catch) you ..1 (at|in|during|after|there)",
        "you were (kind enough|good enough|nice enough|so kind|my|our)",
        "(one|two|three|four|five|some|many|several|most|half|few|<number>) of your",
        "(taught|showed|helped|mentored|trained|coached|interviewed|hired|introduced) (me|us)",
        "(my|your) (old|former|ex|previous) (boss|manager|colleague|student|intern|teacher|professor|classmate|team|office|role|desk|neighbour|neighbor|teammate|apprentice|pupil|mentor|lecturer|coworker|client|supplier)",
        "(your|his|her) (student|intern|apprentice|pupil|neighbour|neighbor|classmate|teammate|colleague|coworker|predecessor|successor|patient|client|customer|supplier|tenant) (in|at|from|for|until|during|since|back)",
        "(your|the) new (colleague|coworker|teammate|neighbour|neighbor|account manager|hire|starter|intern|manager|nurse|clerk|head)",
        "(alum{,ni,nus,na}|alumni|classmate{,s}|cohort|reunion|class of <number>)",
        "(appl{ied,ying} (for|to)|interview{,ing} (with|for|on|at|me)|the interview|my application)",
        "(looking forward|look forward|excited) to (working|seeing|meeting|joining|starting|learning) (with)? (you|your|the team|together)",
        "(start|starting|started|join|joining|joined) (at|with|in|on|the|your) ..4 (team|department|office|monday|tuesday|week|month|ward|january|february|march|april|may|june|july|august|september|october|november|december)",
        "(remember|recall|reminded) (me|you|your|our|when|that|the)",
        "(the|our) same ..3 (as (you|yours)|you)",
        "(<name>|me|i'm) from (the|your) ..3 (club|class|choir|course|team|group|office|lab|league|school|society|yard|ward)",
        "it was (me|i) (who|that)",
        "@work:ing (with|for|under|alongside) (you|your)",
        "(when|where|while) you ..3 (@deed:ed|@work:ed|@craft:ed|@meet:ed|were|spoke)",
        "(you|you're|you were) ..2 (the|my|our) (one|only|first|last) ..2 (who|to|in|at)",
        "(choosing|picking|hiring|approving|inviting|accepting) (me|us|my|our) ..2 (for|as|to|application|paper|talk)",
        "(i was|i am|i'm|we were|i sat|i stood) ..2 (at|in|on|behind|beside|near|opposite) ..4 (when|where) ..2 (you|your)",
        "(i|we) (make|build|supply|deliver|print|bake|clean|repair|maintain|grow|cast|made|built|printed|cleaned|repaired|drove|cooked|@craft:base) (the|your) ..4 (for|in|of|at|on) your",
        "(taking over|take over|took over|inherited) ..5 from (you|<name>)",
        "@kin ..1 (of|to) (yours|your)",
        "<name> ..1 (speaks|spoke|talks|talked|raves|raved) (very)? (highly|warmly|well|often|so) (highly|warmly|well|often)? of you",
        "as i do",
        "(i|we) (do|am|are|did|was|were|have) (as well|too|likewise|also)",
        "(i'll|i will|i'm|we'll|we're|i shall) (be)? (also)? (there|going|attending|speaking|exhibiting) (too|as well|also|myself)",
        "(funeral|wedding|christening|reunion|trial|hearing|graduation|retirement)",
        "in (the|your) (audience|room|crowd|stalls)",
        "(back row|front row|sat behind|next desk|same table)",
        "(i|i'll|i will|i'd|i) (see|saw|noticed|notice|see that|saw that|noticed that) (that)? (you|we|you're|we're|you've|you'll) (also|both|too|both also|are also|used|work{,ed} (at|with|on|for)|studied|went to|moved|spoke|are (attending|speaking|hiring|going)|will be|be|have also)",
        "(i'm|i am|it's) the ..2 @trade:n ..1 (from|who|with|in|at|on|you)",
        "(i'm|i am) (the (one|other|person) (who|with|that|at|from)|your)",
        "(welcome to (the|our)|welcome (aboard|back))",
        "(still|often) (have|use|owe|tell|wear) (your|you)",
    ]

    /// What ties the two once more is said of it.
    OCCASION: [
        "fellow ..1 member{,s}",
        "(fellow|another|ex) (<name>|alum{,ni,nus,na}|graduate|grad|student|classmate|nurse|teacher|engineer|developer|designer|member|volunteer|parent|speaker|attendee|runner|organiser|organizer|founder|translator|librarian|first)",
        "(congrat{s,ulations} (on|for|to)|well done (on|with|at)|happy for you)",
        "(thanks|thank you|grateful|thankful) (so much|very much|a lot|again|kindly)? (to you)? for (your|the|taking|being|having|helping|sharing|showing|reaching|explaining|speaking|all|covering|maintaining|writing|making|coming|letting|giving|stopping|hosting|organising|organizing|teaching|that|everything|inviting|introducing)",
        "(a|the) (student|pupil|friend|colleague|patient|neighbour|neighbor|tenant|fan|reader|customer|member) of (your|yours)",
    ]

    /// A likeness between the two, once it is named.
    LIKENESS: [
        "(i'm|i am|i|someone|am|we're|we) also (a|an|in|from|at|work{,ing}|study{,ing}|do|run|teach|live|based|into|build{,ing}|research{,ing}|write|grow)",
        "(saw|see|noticed|heard) (that)? (you're|you are) (also|both|very|really)? (interested in|curious about|into|keen on)",
        "(i|i've|i was) (also|once)? (grew up|born|lived|live|worked|studied|moved|come from|served|trained|taught) ..9 (there|too|as well)",
        "(i'm|i am|i (work|live|teach|study|train|play|run|row|sing|write|grow)) ..7 (too|as well)",
        "((such as|like|than|to) yours|yours (is|are|was|has|were)|(as|like) you (do|did|have|are)|so (did|do|are|have) you|and so (was|am|did|do) i)",
    ]

    /// Ground that anybody shares with anybody, unless the note goes on to name
    /// it.
    VAGUE: [
        "(we|i|both|you|by|the) ..2 (share|shares|sharing|have|has|got|with) ..3 (similar|same|common|mutual) ..2 (interest{,s}|value{,s}|background{,s}|past{,s}|goal{,s}|passion{,s}|connection{,s}|contact{,s}|friend{,s}|industry|field|space|path{,s}|network) (or two|in common)?",
        "(have|share|see|with|our|noticed|of) (so|quite)? (a|some|several|many|a few|a number of|few|<number>|two|three|lots of|a lot of|our|common|mutual)? ..1 (mutual|common) ..1 (connection{,s}|contact{,s}|friend{,s}|acquaintances|interests|goals|values) (or two)?",
        "(<number>)? (connections|contacts|friends|people|things|lot|much|something) in common",
        "congrat{s,ulations} (on|for) (your|all|the) ..2 (success{,es}|achievement{,s}|journey|career|accomplishment{,s}|profile|growth)",
        "(mutual|common|shared) (connection{,s}|contact{,s}|friend{,s}|acquaintance{,s})",
        "(same|similar) (industry|field|space|area|line of work|domain|sector|profession|business|trade|goals|passion|values|vision|mindset|interests|path|circles|world|role{,s}|position{,s}|situation)",
        "(i|^) (see|saw|noticed|notice) (that)? (you|you're|we) (also|are|currently)? (work{,ed,ing}|used to work|have|viewed|are|visited|looked) (at|for|in|as|a)? (<name>)?",
        "(saw|see|noticed|notice) (that)? (you're|you are|you live) (based|located|living|both)? in (<name>)?",
        "(we|we're|both|of us) ..2 (have|passionate|share|love|enjoy|believe) ..2 (passion|about|in|for)",
        "(work|works|working) (with|for) ..4 (companies|businesses|schools|teams|firms|brands|clients|customers|organisations|organizations)",
        "(thanks|thank you|grateful) ..3 for (your|the|taking|accepting|considering|viewing|visiting|reading|having|checking) ..2 (time|consideration|attention|understanding|profile|page|request|invitation|response|reply|support) (to (read|review|consider|look|respond))?",
        "(looking forward|look forward|excited) to ..2 (meeting|seeing|working|learning|joining|connecting|hearing) (with|from)? (you|your|together)",
        "(always|so)? (great|good|nice|lovely|pleased|glad|happy|awesome) to (meet|see|find|connect|hear) (with|from)? (you|your|another|a|an|fellow|other) ..2 (profile|page|professional{,s}|people|here|minds|person|face)?",
    ]

    /// What the reader made, once it is said of what.
    PIECES: ["your ..2 @piece:n", "the way you @deed:base"]

    /// Something of theirs that the writer has read, heard or used.
    THEIR_WORK: [
        "(enjoyed|loved|liked) the",
        "your ..3 (talk{,s}|keynote|session|panel|webinar|workshop|presentation|lecture{,s}|speech|seminar|article{,s}|piece|paper{,s}|book{,s}|chapter|blog|blogs|newsletter|podcast|episode|interview|video{,s}|course|class|thread|comment{,s}|repo|library|package|plugin|research|thesis|dissertation|study|studies|report|guide{,s}|column|essay{,s}|demo|booth|stand|photos|photographs|(pic|pics|picture|pictures|photo) of|drawings|paintings|exhibition|poster|performance|concert|recipe{,s}|designs|design (of|for)|film|translation|notes|answer{,s}|review{,s}|tutorial{,s}|handbook|textbook|template{,s}|method|framework|model|patent|dataset|open source|write up|case study|style guide|switch|path from|move from|transition from|point about|point on|question about|remark{,s}|story about|idea of|idea about|glazes|bakery|workshop{,s}|fieldwork|programme|lesson{,s})",
        "(great|good|lovely|nice|fascinating|brilliant|excellent|wonderful|loved|enjoyed|liked|read) (the|a)? (talk|keynote|session|panel|post|article|paper|piece|book|workshop|lecture|webinar) (on|about|at|in|last|yesterday)",
        "your (recent|latest|last|great|excellent|wonderful|brilliant)? post{,s} (about|on|last|this|regarding|yesterday|where|in|from|made|have|got|helped|changed)",
        "(read|saw|loved|liked|enjoyed|shared|commented on|appreciated) your ..2 post{,s}",
        "your (work|role|efforts|project{,s}|initiative|campaign|team's work) (on|with|at the|around|for the|to|during)",
        "(thing|things|what|way|how) you (said|wrote|did|shared|described|explained|built|made|handled|teach|taught|run|organise|organize)",
        "(using|use|used|read|reading|listen{,ed,ing}|cited|citing|watch{,ed,ing}|follow{,ed,ing}) your (open|library|podcast|book|blog|channel|tool|newsletter|column|course|videos|charting|free|action)",
        "(heard|hearing|listened to|listening to|watched|watching) you",
        "(because|ever since|since|after|when) (of)? (you|your) ..3 (said|wrote|told|showed|posted|spoke|talk|post|article|book)",
    ]

    /// Somebody both know.
    THIRD_PERSON: [
        "(<name>|my (cousin|colleague|boss|brother|sister|friend|teacher|professor|supervisor|manager|mother|father)) ..4 (suggested|mentioned|said|says|told|recommended|introduced|thinks|thought|referred|insisted|advised|pointed me|spoke (very)? (highly|warmly)|sends|gave me your|asked me)",
        "(through|via|from|know|knows|with|friend of|colleague of|student of) <name> <name>",
        "<name> and (i|me) (have|both|also|used to|once|still)? (work{,ed}|stud{y,ied}|know|met|went|taught|trained|are|were|share)",
        "(got|have|received|given) your (name|contact|details) (from|by|through)",
        "your (colleague|boss|manager|sister|brother|wife|husband|friend|neighbour|neighbor|teammate|coworker|mother|father|daughter|son|student|former manager) <name>",
    ]

    /// A concrete professional intention towards this person.
    INTENTION: [
        "(learn|hear|know|understand|ask|find out|talk|read) (more|a bit|a little|something)? (about|how|what|why|where) ..3 (your|you|the)",
        "(moving|move|relocating|relocate|moved|returning) to <name>",
        "(hiring|recruit{,ing}|looking|searching) (for)? ..2 (nurse{,s}|engineer{,s}|developer{,s}|teacher{,s}|role{,s}|designer{,s}|analyst{,s}|manager{,s}|speaker{,s}|somebody|someone|people who)",
        "(follow|following|keep up with|see) (where|how|what|your|the) ..3 (goes|go|do|does|work|posts|next|grow{,s}|develop{,s}|research|writing|clinic|project)",
        "(writing|researching|studying|finishing|preparing|planning|applying|exploring|considering|building|switching|changing|deciding|organising|organizing|collecting) ..6 (your|you)",
        "(saw|see|noticed|heard|read|notice) (that)? (you|you're|you've|your team) ..2 (on the|with the|hiring|scaling|building|leading|running|organising|organizing|opening|moved|made|joined|started|launched|left|posted|shared|run|lead|teach|build|recruit|worked on|will be|grow|use|work{,ing} (on|with|across)|raised|wrote|won|speaking)",
        "(i|i've|we|we've) (still|often|also|just|have|been)? ..1 (used|use|using|bought|own|drive|play|tried|visited|read|reading|teach|cited|quote|enjoy|follow{,ed,ing}) ..1 your",
        "(following|followed|follow|admire|love|loved|like|impressed by) (what (you|you're|your team) ..6 (at|on|with|in)|<name>)",
        "(caught|catch) my (attention|eye|interest)",
        "congrat{s,ulations}",
        "your name (on|in|at)",
        "(interests|work|research|paths) (overlap{,s}|cross{,es}|intersect{,s})",
        "the ..2 (talk|keynote|panel|session|lecture|workshop|exhibition|concert)",
        "your (work|project{,s}|efforts) ..3 (on|with)",
        "(similar|same) (experience{,s}|interest{,s}|problem{,s}|challenge{,s}|work|research|condition) (with|in|on|to)",
        "(meet|meeting|learn from|learning from|hear from|talk to|talking to) ..5 who",
        "(start|starting|started|join|joining|joined|trainee|intern|interning|apprentice) ..2 (at|in|with|the) ..1 <name> ..4 (in|next|this|on|last)",
        "(plan|planning|hope|hoping|want|intend) to (apply|study|train|visit|attend|join|move|exhibit|speak)",
    ]

    /// Work that the writer would like, or like to hear of, once it is named.
    SEEKING: [
        "(saw|see|seeing|noticed|found|spotted|about|interested in|excited (about|for|by)|exploring|applied (for|to)|interviewed (for|at)) ..5 (role{,s}|posting|position{,s}|opening{,s}|vacancy|job|opportunities|internship|placement)",
        "(interested in|considering|exploring|planning|pursuing|hoping for|dream of) ..2 (career|switch{,ing}|mov{e,ing}|transition{,ing}|break{,ing}) (in|to|into)",
        "your ..1 (insight{,s}|thoughts|take|view{,s}|perspective{,s}|opinion{,s}|focus) on",
    ]

    /// Who writes.
    INTRODUCTION: [
        "(i'm|i am|im) (@adverb)? (a|an|the|your|one of|from|in|on|with|at|based|new|studying|@work:ing|@craft:ing|<name>)",
        "(my name|my name's|name's|name|this is|it's|its|it is) (is)? <name>",
        "<name> (here|from|of) ",
        "(here)? from (the)? <name>",
        "i (@adverb|have|used to)? (work{,ed}|live{,d}|run|lead|manage|teach|taught|study|studied|sell|buil{d,t}|design|write|translate|recruit|research|own|start{,ed}|help|do|make|grow|bake|drive|repair|restore|joined|was (a|an|the|your|in|one))",
        "(as|being) (a|an|the|@trade:n)",
        "(on behalf|of us (at|in|on|from|who))",
        "long time no see",
        "(it's|this is) ..3 (me|us)",
        "(greetings|hello|hi|salutations) from (the|our|my)",
        "(same|likewise) ..2 here",
        "(years|months|weeks|while|time|ages|decades) since (the|we|our|my)",
    ]

    /// A sentence that only says the writer collects contacts.
    PURPOSE: [
        "(expand{,ing}|grow{,ing}|build{,ing}|broaden{,ing}|widen{,ing}|increas{e,ing}|enlarg{e,ing}|extend{,ing}|develop{,ing}|strengthen{,ing}|diversify{,ing}|enhanc{e,ing}) (up|out)? (my|our|your|the|a) ..3 (network|networks|circle|connections|contacts|horizons|reach)",
        "(connect{,ing}|network{,ing}|meet{,ing}|engage|engaging) with ..3 (professionals|minds|people|leaders|experts|individuals|entrepreneurs|businessmen)",
        "(part|member) of (your|my) (connections|network|circle)",
        "(add{,ing}|accept{,ing}|collect{,ing}) ..4 (in|to|into) my (network|circle|connections|contacts)",
        "(see|seen|saw|notice{,d}) (from|on|in|that|by) ..2 (your|you) ..2 (profile|are|page)",
        "(impressed|inspired|amazed|intrigued) (by|with) (your|you)",
    ]

    /// A job that is offered to anybody.
    OPENING: [
        "(perfect|great|good|ideal|strong|excellent) ..1 (fit|match|candidate|addition) (for|to) (our|my|a|an|the|this) (..4 (position|role|job|opening|vacancy|team))?",
        "(looking for|seeking|hiring|searching for|recruiting|need) ..6 to join (our|my|us|a|the) ..2 (team|startup|company)",
        "(working with|on behalf of|representing|recruiting for|hiring for) (a|an|one of) ..5 (company|client|firm|startup|employer)",
        "(competitive|attractive|excellent|great) (pay|salary|benefits|compensation|package|culture) (and benefits)?",
        "(role|position|opportunity|job) ..2 (you'd|you would|you|be) ..1 (perfect|ideal|great) (for|fit)",
        "(once in a lifetime|fully remote|salary ..2 <number>)",
    ]

    /// Who speaks of the writer, alone or with others.
    WRITER: ["(i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|us|our|ours)"]

    /// Who speaks to the reader.
    READER: ["(you|you're|you've|you'd|you'll|your|yours)"]

    /// Words that close a note.
    CLOSING: [
        "(best|kind|warm|warmest|many) (regards|wishes|thanks)",
        "(regards|best|cheers|thanks|thank you|sincerely|yours|yours (truly|sincerely|faithfully)|take care|greetings|respectfully|cordially|warmly)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient, Sender};
    use crate::rules::lexicon;
    use crate::signs::Signs;

    fn request(text: &str, relation: Relation) -> LintRequest {
        let recipient = Recipient {
            name: Some("Ada Okafor".to_owned()),
            headline: Some("Glaciology, moraines".to_owned()),
            company: Some("Brightwater".to_owned()),
            ..Recipient::default()
        };
        let sender = Sender { name: Some("Tomas Lind".to_owned()) };
        LintRequest { text: text.to_owned(), relation, recipient, sender, ..LintRequest::default() }
    }

    #[track_caller]
    fn read<T>(text: &str, relation: Relation, look: impl Fn(&Note<'_>, Signs) -> T) -> T {
        let request = request(text, relation);
        let note = Note::new(&request, lexicon(), None);
        let signs = Signs::of(&note);
        look(&note, signs)
    }

    #[test]
    fn common_ground_is_named() {
        for (text, expected) in [
            ("Hi Ada, we met in Leeds.", true),
            ("Hi Ada, we share similar interests.", false),
            ("Hi Ada, we share similar interests in moraine sediment.", true),
            ("Hi Ada, moraine sediment is where we share similar interests.", true),
            ("Hi Ada, we both grow and connect.", false),
            ("Hi Ada, we both work on sediment.", true),
            ("Hi Ada, I also work in sediment.", true),
            ("Hi Ada, I also work in a good company.", false),
            ("Hi Ada, Tomas Berg suggested I write to you.", true),
            ("Hi Ada, LinkedIn suggested I write to you.", false),
            ("Hi Ada, LINKEDIN suggested I write to you.", false),
            ("Hi Ada.\nMy cousin suggested I contact you.", true),
            ("Hi Ada, hello.", false),
        ] {
            let found = read(text, Relation::Unknown, |_, signs| signs.evidence.common_ground);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_reason_is_stated_or_implied() {
        use Reason::{Implied, Stated};
        for (text, relation, expected) in [
            ("Hi Ada, we met in Leeds.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, your talk on sediment was good.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, I would like to connect.", Relation::Unknown, None),
            ("Hi Ada, my sediment drone buzzed over your fjord.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, my sediment over your place.", Relation::Unknown, None),
            ("Hi Ada, sediment drones buzz over fjords.", Relation::Unknown, None),
            ("Hi Ada, sediment drones buzz over muddy fjords.", Relation::Unknown, Some(Implied)),
            ("Hi Ada, sediment drones buzz.", Relation::Client, Some(Implied)),
            ("Hi Ada, sediment drones.", Relation::Client, None),
            ("Hi Ada, sediment.", Relation::Coworker, Some(Implied)),
            ("Hi Ada, hello.", Relation::Coworker, None),
        ] {
            let found = read(text, relation, |_, signs| signs.evidence.reason);
            assert_eq!(found, expected, "{text} to {relation:?}");
        }
    }

    #[test]
    fn an_introduction_or_a_signature_says_who_writes() {
        for (text, relation, expected) in [
            ("Hi Ada, I'm a nurse.", Relation::Unknown, true),
            ("Hi Ada, hello.", Relation::Unknown, false),
            ("Hi Ada, hello.", Relation::Coworker, true),
            ("Hi Ada, hello.\nTomas", Relation::Unknown, true),
            ("Hi Ada, hello. Regards, Tomas", Relation::Unknown, true),
            ("Hi Ada, hello - Tomas", Relation::Unknown, true),
            ("Hi Ada, hello, Tomas", Relation::Unknown, false),
            ("Hi Ada, hello.\ntomas", Relation::Unknown, false),
            ("Tomas", Relation::Unknown, false),
            ("Hi Ada, hello. Hana, geodesist.", Relation::Unknown, true),
            ("Hi Ada, hello. Hana Berg", Relation::Unknown, true),
            ("Hi Ada, hello. Hana from Brno", Relation::Unknown, true),
            ("Hi Ada, hello. Wink wink.", Relation::Unknown, false),
            ("Hi Ada, hello. Okafor, bravo.", Relation::Unknown, false),
            ("Hi Ada, hello. Hana, right?", Relation::Unknown, false),
            ("Hi Ada, hello. Hana, you know.", Relation::Unknown, false),
        ] {
            let found = read(text, relation, |_, signs| signs.evidence.introduction);
            assert_eq!(found, expected, "{text} to {relation:?}");
        }
    }

    #[test]
    fn who_writes_is_told_by_what_they_do_are_own_or_share() {
        for (text, expected) in [
            ("I roast coffee.", true),
            ("I roast coffee and would like to follow your talks.", true),
            ("Twenty years on I roast coffee.", true),
            ("I saw sediment.", false),
            ("I tried your sediment trick.", false),
            ("I tried your sediment trick at the mill.", true),
            ("I drive your bus.", true),
            ("I was moved by your sediment.", true),
            ("I was impressed by your sediment.", false),
            ("Working on moraines in an old mill.", true),
            ("Loved the sediment.", false),
            ("We're the two who watched the sediment.", true),
            ("Dry stone waller here.", true),
            ("Only wallers build with sediment.", false),
            ("Your waller is good.", false),
            ("I'm looking for a nurse.", true),
            ("I'm looking for a nurse like you.", false),
            ("It is on the wall of our surgery.", true),
            ("It is in my article.", false),
            ("It is in my article on sediment.", true),
            ("Please see our surgery.", false),
            ("You fixed my boiler.", true),
            ("Your boiler is good.", false),
            ("Your crew trained mine.", true),
            ("Thanks for lending me the wrench.", true),
            ("Thanks for telling me.", false),
            ("Hydrologist, Zürich based.", true),
            ("A luthier, Cremona trained.", true),
            ("Having tuned your pianos I know them.", true),
            ("I printed it.", false),
            ("It is used on our floor in Kassel.", true),
            ("It is used on our floor.", false),
            ("Three of us at the desk read it.", true),
            ("As ever I liked it.", false),
            ("As treasurer I liked it.", true),
            ("Greetings from the night train.", true),
            ("Same job here.", true),
            ("It's my uncle and me.", true),
        ] {
            let text = format!("Hi Ada, hello. {text}");
            let found = read(&text, Relation::Unknown, |_, signs| signs.evidence.introduction);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_signature_is_the_names_at_the_end() {
        for (text, expected) in [
            ("Hi Ada, hello.\nTomas", Some("Tomas")),
            ("Hi Ada, hello. Regards, Tomas Lind", None),
            ("Hi Ada, hello. best regards Tomas", Some("Tomas")),
            ("Hi Ada, hello.\nAda\nTomas", Some("Tomas")),
            ("Hi Ada, hello", None),
        ] {
            read(text, Relation::Unknown, |note, _| {
                let at = signature(note);
                let rest = note.text.words().get(at).map(|word| &text[word.span.start..]);
                assert_eq!(rest, expected, "{text}");
            });
        }
    }

    #[test]
    fn a_particular_word_is_one_that_few_notes_have() {
        for (text, subjects, particular) in [
            ("Hi Ada, sediment and mud", &["sediment", "mud"][..], &["sediment", "mud"][..]),
            ("Hi Ada, marketing of mud", &["marketing", "mud"], &["mud"]),
            ("Hi Ada, Brightwater moraines", &["Brightwater", "moraines"], &[]),
            ("Hi Ada, Okafor and Lind", &[], &[]),
            ("Hi Ada, x marks mud", &["mud"], &["mud"]),
            ("Hi Ada, I would like to connect. Best regards", &[], &[]),
            ("Hi Ada, mud\nPetra", &["mud"], &["mud"]),
        ] {
            read(text, Relation::Unknown, |note, signs| {
                let words = Wording::of(note, signs.greeted());
                let told = |is_told: &dyn Fn(usize) -> bool| -> Vec<&str> {
                    let all = note.text.words();
                    (0..all.len()).filter(|&at| is_told(at)).map(|at| all[at].text).collect()
                };
                assert_eq!(told(&|at| words.is_subject(at)), subjects, "{text}");
                assert_eq!(told(&|at| words.is_particular(at)), particular, "{text}");
            });
        }
    }

    #[test]
    fn particular_words_count_less_when_they_are_of_the_writer_alone() {
        for (text, particulars, tie) in [
            ("Mud, sediment and fjords.", 3, 0),
            ("I'm a nurse of mud, sediment and fjords.", 2, 0),
            ("I'm a nurse of mud, sediment and fjords. Mud it is.", 5, 0),
            ("My mud, your mud.", 2, 2),
            ("My mud, your mud. Mud, sediment and fjords.", 5, 2),
            ("My mud. Your mud.", 2, 0),
            ("I want to expand my network with your mud.", 0, 0),
        ] {
            read(text, Relation::Unknown, |note, signs| {
                let words = Wording::of(note, signs.greeted());
                assert_eq!((words.particulars(), words.tie()), (particulars, tie), "{text}");
            });
        }
    }

    #[test]
    fn who_knows_the_writer_needs_less() {
        for (relation, particulars, introduction) in [
            (Relation::Unknown, 5, true),
            (Relation::Stranger, 5, true),
            (Relation::Acquaintance, 3, true),
            (Relation::Event, 3, true),
            (Relation::Alum, 3, true),
            (Relation::Client, 3, false),
            (Relation::Recruiter, 3, false),
            (Relation::Coworker, 1, false),
            (Relation::Manager, 1, false),
            (Relation::Report, 1, false),
            (Relation::FormerCoworker, 1, false),
        ] {
            let needed = (enough_particulars(relation), needs_introduction(relation));
            assert_eq!(needed, (particulars, introduction), "{relation:?}");
        }
    }
}
