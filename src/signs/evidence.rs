//! Whether a note was written to this person, by somebody, for a reason.

use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::Hit;
use crate::request::Relation;
use crate::signs::clauses::Clause;
use crate::signs::introduction::INTRODUCTION;
use crate::signs::known::Known;
use crate::signs::offers::Sign;
use crate::signs::particular::Wording;
use crate::signs::slots::Slot;
use crate::signs::ties::{READER, Ties};
use crate::text::Sentence;

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
    /// A clause ties the two, somebody sent the writer, or there is a concrete
    /// intention.
    Stated,
    /// It has so much that is particular that it can't be a form letter.
    Implied,
}

impl Evidence {
    /// Weighs the note.
    pub(crate) fn of(
        note: &Note<'_>,
        greeted: usize,
        known: &Known,
        slots: &[Slot],
        clauses: &[Clause],
        offers: &[Sign],
    ) -> Self {
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
        let words = Wording::of(note, greeted);
        let ties = Ties::new(&words, clauses, offers);
        let common_ground = known.ties
            || clauses.iter().any(|clause| ties.shares(clause))
            || note.hits(&THIRD_PERSON).iter().any(is_someone);
        let is_stated = || {
            note.has(&UNDER_WAY)
                || note.hits(&SEEKING).iter().any(|hit| words.name_subject(hit))
                || clauses.iter().any(|clause| ties.reaches(clause))
                || (0..note.text.sentences().len()).any(|number| ties.joins(number))
        };
        let reason = if common_ground || is_stated() {
            Some(Reason::Stated)
        } else {
            (particulars(&words, &ties, relation) >= enough_particulars(relation)).then_some(Reason::Implied)
        };
        let introduction = common_ground
            || known.introduces
            || !needs_introduction(relation)
            || words.introduce(greeted, clauses, slots);
        Self { common_ground, reason, introduction }
    }
}

/// How many particular words say on their own why this person: a coworker
/// knows the rest.
fn enough_particulars(relation: Relation) -> usize {
    match relation {
        Relation::Coworker | Relation::Manager | Relation::Report | Relation::FormerCoworker => 1,
        Relation::Unknown | Relation::Stranger => 5,
        _ => 3,
    }
}

/// How many words of the note count as particular. What the writer says of
/// nobody but themselves counts for who knows them.
fn particulars(words: &Wording<'_, '_>, ties: &Ties<'_, '_, '_>, relation: Relation) -> usize {
    let counts = |(number, sentence): &(usize, &Sentence)| {
        let has = |list| sentence.words.clone().any(|at| words.note.covered(at, list));
        ties.is_told(*number) && (!needs_introduction(relation) || has(&READER) || !has(&INTRODUCTION))
    };
    let sentences = words.note.text.sentences().iter().enumerate().filter(counts);
    sentences.flat_map(|(_, sentence)| sentence.words.clone()).filter(|&at| words.is_particular(at)).count()
}

/// Whether this person may not know who writes.
pub(crate) fn needs_introduction(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Unknown | Relation::Stranger | Relation::Acquaintance | Relation::Event | Relation::Alum
    )
}

pattern_lists! {
    /// What was agreed, is taken over, or is about to be done.
    UNDER_WAY: [
        "as (discussed|agreed|promised|you ..1 (asked|suggested|requested|mentioned|said))",
        "(taking over|take over|took over|inherited) ..5 from (you|<name>)",
        "(moving|move|relocating|relocate|moved|returning) to <name>",
    ]

    /// Somebody both know.
    THIRD_PERSON: [
        "(<name>|my (cousin|colleague|boss|brother|sister|friend|teacher|professor|supervisor|manager|mother|father)) ..4 (suggested|mentioned|said|says|told|recommended|introduced|thinks|thought|referred|insisted|advised|pointed me|spoke (very)? (highly|warmly)|sends|gave me your|asked me)",
        "(through|via|know|knows|with|friend of|colleague of|student of) <name> <name>",
        "<name> and (i|me) (have|both|also|used to|once|still)? (work{,ed}|stud{y,ied}|know|met|went|taught|trained|are|were|share)",
        "(got|have|received|given) your (name|contact|details) (from|by|through)",
        "your (colleague|boss|manager|sister|brother|wife|husband|friend|neighbour|neighbor|teammate|coworker|mother|father|daughter|son|student|former manager) <name>",
    ]

    /// Work that the writer would like, or like to hear of, once it is named.
    SEEKING: [
        "(applied|applying|interviewed) (for|to|at|with)",
        "(saw|see|seeing|noticed|found|spotted|about|interested in|excited (about|for|by)|exploring|applied (for|to)|interviewed (for|at)) ..5 (role{,s}|posting|position{,s}|opening{,s}|vacancy|job|opportunities|internship|placement)",
        "(interested in|considering|exploring|planning|pursuing|hoping for|dream of) ..2 (career|switch{,ing}|mov{e,ing}|transition{,ing}|break{,ing}) (in|to|into)",
        "your ..1 (insight{,s}|thoughts|take|view{,s}|perspective{,s}|opinion{,s}|focus) on",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signs::tests::read;

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
            ("Hi Ada, my sediment over your place.", Relation::Unknown, Some(Stated)),
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
