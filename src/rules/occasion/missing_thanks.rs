use crate::catalogue::Kind;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::request::{InviteState, Relation};
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::signs::thanks::THANKS;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// After an interview, a meeting or an acceptance there is no thanks.
    ///
    /// ## Why it matters
    ///
    /// Somebody gave time: thank them for it (guidelines 24 and 43). After
    /// an interview it takes thanks; after another meeting "lovely to meet
    /// you" will do. What is known of the occasion counts, or a conversation
    /// that the note itself tells of; one that lies ahead needs no thanks.
    pub struct MissingThanks {
        name: "missing-thanks",
        group: Occasion,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite, Message],
        needs: Note(Tone),
        fix: FillIn,
        implied_by: ["only-asks"],
        source: [KennethLang, Etiquette],
        why: "They gave you their time. A line of thanks is remembered longer than the rest of the note.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Hi Kavita, we spoke on Thursday about the night team. I'd like to stay in contact.›")
                .relation(Relation::Interviewer)
                .fixed("Hi Kavita, thank you for [what they gave you]. We spoke on Thursday about the night team. I'd like to stay in contact."),
            Example::new("‹I enjoyed our interview about the archive.›")
                .relation(Relation::HiringManager)
                .fixed("Thank you for [what they gave you]. I enjoyed our interview about the archive."),
            Example::new("‹Dear Ms. Kimura,\nit's Jo, from Tuesday's call on the night shifts.›")
                .relation(Relation::Recruiter)
                .hours_since(20.0)
                .fixed("Dear Ms. Kimura,\nThank you for [what they gave you]. It's Jo, from Tuesday's call on the night shifts."),
            Example::new("‹Hi Omar, it's Wei, from table 9 at the fair.›").relation(Relation::Event).hours_since(3.0),
            Example::new("‹Hi Ilse, you accepted my invitation last night. I run the ferry kiosk in Bergen.›").kind(Kind::Message),
            Example::new("‹Hi Ilse, I run the ferry kiosk in Bergen.›").kind(Kind::Message).invited(2.0, InviteState::Accepted),
        ],
        passes: &[
            Example::new("Hi Kavita, thanks again for interviewing me last Thursday.").relation(Relation::Interviewer),
            Example::new("Dear Ms. Kimura, I appreciated the honest picture of the night shifts.").relation(Relation::Interviewer).hours_since(20.0),
            Example::new("Hi Samuel, lovely to meet you at the fair this morning.").relation(Relation::Event).hours_since(3.0),
            Example::new("Hi Nicole, I just applied for the opening on your team.").relation(Relation::HiringManager),
            Example::new("Hi Anatole, I look forward to our interview on Friday.").relation(Relation::Interviewer),
            Example::new("Hi Anatole, you will interview me next week for the archive.").relation(Relation::Interviewer),
            Example::new("Hi Cheng, the welding handbook is out in a new edition.").kind(Kind::Message),
            Example::new("Hi Cheng, glad we're connected now. The handbook is out in a new edition.").kind(Kind::Message),
            Example::new("Hi Cheng, four winters since we've connected! How is the new kiln?").kind(Kind::Message),
            Example::new("Hi Cheng, happy new year!").kind(Kind::Message).invited(300.0, InviteState::Accepted),
            Example::new("Hi Wei, we spoke in Valencia about the glaze job, and I'm enjoying your posts since.").relation(Relation::Recruiter),
            Example::new("Hi Dana, I'm in payroll, we sat in the same meeting.").relation(Relation::Coworker).hours_since(2.0),
        ],
    }
}

impl Rule for MissingThanks {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.text.words().is_empty() || note.has(&THANKS) {
            return;
        }
        let message = match note.request.kind {
            _ if follows_interview(note) => FOR_TIME,
            Kind::Message if is_first_message(note) && !note.has(&WARMTH) => FOR_ACCEPTING,
            Kind::Invite | Kind::Message if follows_meeting(note) && !note.has(&WARMTH) => FOR_TIME,
            _ => return,
        };
        let (span, thanks) = Body::of(note, signs).and_first(THANK_YOU);
        diagnostics.at_with(note.text.whole(), message, [Fix::fill_in("Add a line of thanks", span, thanks)]);
    }
}

/// Whether there was a talk about a job: after it, warmth is not yet thanks.
fn follows_interview(note: &Note<'_>) -> bool {
    let is_recent = note.request.occasion.hours_since.is_some();
    let is_told = note.request.kind == Kind::Invite && !note.has(&AHEAD);
    match note.request.relation {
        Relation::Interviewer => is_recent || is_told,
        Relation::HiringManager => is_recent || (is_told && note.has(&TALKED)),
        // With a recruiter it was a talk before it was an interview.
        Relation::Recruiter => (is_recent || (is_told && note.has(&TALKED))) && !note.has(&WARMTH),
        _ => false,
    }
}

/// Whether the two have just met, other than at their daily work.
fn follows_meeting(note: &Note<'_>) -> bool {
    let is_daily = matches!(
        note.request.relation,
        Relation::Coworker | Relation::FormerCoworker | Relation::Manager | Relation::Report
    );
    note.request.occasion.hours_since.is_some() && !is_daily
}

/// Whether this is the first message after the invitation was accepted: the
/// record knows it, or the note says so. A record without a date tells of what
/// has just happened.
fn is_first_message(note: &Note<'_>) -> bool {
    let record = &note.request.record;
    let is_new = record.invite_state == Some(InviteState::Accepted)
        && record.invited_days_ago.is_none_or(|days| days < NEW_DAYS)
        && record.unanswered_follow_ups == 0;
    is_new || note.has(&ACCEPTED)
}

/// For two weeks after it was sent, an accepted invitation is news.
const NEW_DAYS: f64 = 14.0;

const FOR_TIME: &str = "There is no thanks for their time here yet. One line is enough.";
const FOR_ACCEPTING: &str = "This first message has no thanks for accepting yet. One line is enough.";

/// The slot is the writer's to fill.
const THANK_YOU: &str = "Thank you for [what they gave you].";

pattern_lists! {
    /// Not thanks, but as good after a chance meeting.
    WARMTH: [
        "(enjoyed|enjoying|pleasure|privilege|honour{,ed}|honor{,ed}|delight{,ed,ful}|loved|treat|stuck with me|stayed with me|(learned|learnt) (a lot|so much|much|something|more))",
        "(@pleased|good|wonderful|fun|brilliant) (to have|to|that|it was)? (@meet:v|see{,ing}|hear{,ing}|be|being|connect{,ing,ed}|find{,ing}|run{,ning}|we're|we are|we|you|you're|you are)",
        "(@praise:a|good|nice) (chat|talk|conversation|evening|morning|afternoon|day|meeting|session|discussion)",
    ]

    /// A conversation that took place.
    TALKED: [
        "(our|the|your) ..1 (@meet:n|interview{,s}|discussion)",
        "(we|i) (just|recently|briefly|last|have|had|first)? (@meet:ed|discussed|(an|a) (@meet:n|interview{,s}|discussion))",
        "@meet:ing (with|to)? you",
        "(interviewed|interviewing) (me|with|for|at|on)",
        "(you|who) (@meet:ed|called|phoned|took)",
    ]

    /// It lies ahead, or may never have been.
    AHEAD: [
        "forward to ..4 (@meet|interview|discussion|discussing|seeing)",
        "(before|ahead of|prior to|preparing for|prepare for|until|for) (our|the|my|your|tomorrow's) ..2 (@meet:n|interview{,s}|discussion)",
        "(will|i'll|you'll|we'll|shall|would|we're|i'm|you're|are|am|is) (be)? (going to|due to|scheduled (to|for)|about to|set to)? (@meet:v|interview{,ing}|see{ing,}|discuss{ing,}) (me|you|with|to|on|next|tomorrow|about|soon|again|each|the)",
        "(tomorrow|tomorrow's|upcoming|next (week|month|monday|tuesday|wednesday|thursday|friday)|(appl{ied,ying}|application) (for|to))",
        "(hope|hoping|like|love|chance|opportunity|happy|glad|want) (for|to) (an|a|our|@meet:base|discuss) ..2 (interview{,s}|discussion|@meet:n|you)",
    ]

    /// The invitation has just been accepted.
    ACCEPTED: [
        "((now|finally|just) (that)? (we're|we are|we've)|since (we're|we are)) (now|finally|just)? connected",
        "(you|you've|you have) (just|kindly|recently)? accepted (my|the) ..1 (invitation|invite|request|connection)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Occasion, Record};
    use crate::rules::lexicon;

    #[track_caller]
    fn with(request: &LintRequest, test: impl Fn(&Note<'_>)) {
        test(&Note::new(request, lexicon(), None));
    }

    #[test]
    fn a_meeting_calls_for_thanks_but_for_daily_work() {
        for (relation, hours_since, expected) in [
            (Relation::Unknown, Some(5.0), true),
            (Relation::Unknown, None, false),
            (Relation::Coworker, Some(5.0), false),
            (Relation::FormerCoworker, Some(5.0), false),
            (Relation::Manager, Some(5.0), false),
            (Relation::Report, Some(5.0), false),
            (Relation::Client, Some(5.0), true),
        ] {
            let occasion = Occasion { hours_since, ..Occasion::default() };
            with(&LintRequest { relation, occasion, ..LintRequest::default() }, |note| {
                assert_eq!(follows_meeting(note), expected, "{relation:?}, {hours_since:?}");
            });
        }
    }

    #[test]
    fn the_first_message_follows_an_invitation_that_was_accepted_lately() {
        for (invite_state, invited_days_ago, unanswered_follow_ups, expected) in [
            (Some(InviteState::Accepted), Some(3.0), 0, true),
            (Some(InviteState::Accepted), Some(NEW_DAYS), 0, false),
            (Some(InviteState::Accepted), None, 0, true),
            (Some(InviteState::Accepted), Some(3.0), 1, false),
            (Some(InviteState::Pending), Some(3.0), 0, false),
            (None, Some(3.0), 0, false),
        ] {
            let record = Record { invited_days_ago, invite_state, unanswered_follow_ups, ..Record::default() };
            with(&LintRequest { record, ..LintRequest::default() }, |note| {
                assert_eq!(is_first_message(note), expected, "{record:?}");
            });
        }
    }
}
