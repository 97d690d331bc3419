//! Who the reader is to the writer, where the words of the note, or what is
//! known of the two, make it plain (guidelines 32 to 37): a rule then asks as
//! much of the note as of one to such a person.

use crate::facts::{FactKind, words};
use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::PatternList;
use crate::request::Relation;
use crate::signs::known::Known;

/// The relation, where it is plain.
pub(crate) fn plain(note: &Note<'_>, known: &Known) -> Option<Relation> {
    let told: &[(&'static PatternList, Relation)] = &[
        (&INTERVIEWED, Relation::Interviewer),
        (&WORKED, Relation::FormerCoworker),
        (&WORKING, Relation::Coworker),
        (&ATTENDED, Relation::Event),
    ];
    let said = || told.iter().find(|(list, _)| note.has(list)).map(|&(_, relation)| relation);
    said().or_else(|| by_facts(note, known))
}

/// What is known of the two makes plain where both work, who recruits, and
/// whom they both know or where both studied, once the note speaks of it.
fn by_facts(note: &Note<'_>, known: &Known) -> Option<Relation> {
    let request = note.request;
    let employer = request.sender.companies.first().zip(request.recipient.company.as_ref());
    let is_same = |kind| known.facts.shared().any(|fact| fact.kind == kind);
    let is_colleague =
        employer.is_some_and(|(own, theirs)| is_same(FactKind::Company) && words(theirs).next() == words(own).next());
    let is_recruiter = || {
        let headline = request.recipient.headline.as_deref().unwrap_or_default();
        words(headline).any(|word| RECRUITERS.contains(&word.as_str()))
    };
    let is_said = |kind| known.said().any(|fact| fact.kind == kind && fact.is_shared);
    if is_colleague {
        Some(Relation::Coworker)
    } else if is_recruiter() {
        Some(Relation::Recruiter)
    } else if is_same(FactKind::School) {
        Some(Relation::Alum)
    } else {
        is_said(FactKind::Contact).then_some(Relation::Acquaintance)
    }
}

/// What recruiters call themselves.
const RECRUITERS: &[&str] = &["headhunter", "recruiter", "recruiting", "recruitment", "sourcer"];

pattern_lists! {
    /// The reader interviewed the writer.
    INTERVIEWED: [
        "(thank you|thanks|thankful|grateful) ..4 (interviewing me|(the|my|our|yesterday's|today's|monday's|tuesday's|wednesday's|thursday's|friday's) interview)",
        "you interviewed me",
        "(interviewed|interview) with you (today|yesterday|on|this|last)",
    ]

    /// The two worked together once.
    WORKED: [
        "(we|you and i) (both)? (worked|shared a desk|shared an office|shared a bench) together ..3 (at|in|for)",
        "(i|we) used to work (with you|together|for you|under you)",
        "(i'm|i am|i was|as|from) (your|an) (old|former) (colleague|coworker|workmate|teammate)",
        "your (old|former) (colleague|coworker|workmate|teammate) (here|$)",
        "(worked|working) with you (at|in|on) ..3 (until|before|back in|years ago)",
    ]

    /// They do now.
    WORKING: [
        "(i|i've|i have|i'm|i am) (just|recently)? (joined|joining|new on|new to) (your|our) (team|ward|shift|department|crew|office)",
        "(we're|we are) (colleagues|coworkers|workmates|on the same team)",
        "(i'm|i am|as|from) (your|a) (new)? (colleague|coworker|workmate) (in|from|at|on|here)",
    ]

    /// They met where many meet.
    ATTENDED: [
        "(we (met|spoke|talked|chatted|sat)|i (met|(spoke|talked|chatted) (to|with)) you) ..4 (at|during|after) ..5 (conference|meetup|meet up|fair|expo|summit|congress|seminar|workshop|symposium|hackathon|festival|exhibition|trade show|study day|open day|panel|webinar)",
        "(meeting|seeing|hearing|talking to|talking with|chatting with|speaking with|sitting next to) you ..2 (at|during|after) ..5 (conference|meetup|meet up|fair|expo|summit|congress|seminar|workshop|symposium|hackathon|festival|exhibition|trade show|study day|open day|panel|webinar)",
    ]
}
