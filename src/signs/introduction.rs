//! Who writes: whether a note says what its writer does, is, runs, or did
//! with the reader.

use crate::pattern_lists;
use crate::patterns::Hit;
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::signs::particular::{Wording, is_signed};
use crate::signs::slots::Slot;
use crate::text::span;
use crate::text::words::{Class, Classes, Forms};

impl Wording<'_, '_> {
    /// Whether they say who writes.
    pub(super) fn introduce(&self, greeted: usize, clauses: &[Clause], slots: &[Slot]) -> bool {
        // "I'm [your role]" introduces nobody yet.
        let is_filled = |hit: &Hit| {
            let clause = self.note.text.clause_around(&hit.words, greeted);
            !span::overlap(slots, |slot| slot.span, clause)
        };
        self.note.hits(&INTRODUCTION).iter().any(is_filled)
            || clauses.iter().any(|clause| self.tells_who_writes(clause, slots))
            || is_signed(self.note)
            || self.is_signed_with_more()
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
        let is_verb = |at: &usize| words[*at].senses.forms.meets(Forms::VERB);
        let verb = clause.words.clone().find(is_verb).unwrap_or(clause.words.end);
        let subject = (clause.words.start..verb).find(|&at| {
            let class = words[at].senses.other;
            class.meets(SUBJECTS) && class.meets(WRITERS)
        });
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
}

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

/// Who stands before their verb.
const SUBJECTS: Classes = Classes::of(&[Class::Subject]);

/// The writer, alone or not.
const WRITERS: Classes = Classes::of(&[Class::Writer, Class::Us]);

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

pattern_lists! {
    /// Who writes.
    pub(crate) INTRODUCTION: [
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
}

#[cfg(test)]
mod tests {
    use crate::request::Relation;
    use crate::signs::tests::read;

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
}
