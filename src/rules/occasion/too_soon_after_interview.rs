use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::{Occasion, Relation};
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// An interviewer is invited while the decision is open, unasked.
    ///
    /// ## Why it matters
    ///
    /// Not within hours: wait for the decision, or ask during the interview
    /// whether you may (guideline 23). Whoever asked may connect at once,
    /// and once it is decided anybody may, hired or not (guideline 26). When
    /// nothing is known of the occasion the rule is silent, because the
    /// interview may be years past.
    pub struct TooSoonAfterInterview {
        name: "too-soon-after-interview",
        group: Occasion,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite],
        any_language: true,
        needs: Nothing,
        source: [KennethLang],
        why: "While they are still choosing, an invitation can look like an attempt to sway them.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Hi Kavita, thank you for interviewing me this morning.›").relation(Relation::Interviewer).hours_since(3.0),
            Example::new("‹Dear Mr. Thompson, thank you for your time on Friday.›").relation(Relation::HiringManager).hours_since(70.0).asked(false),
            Example::new("‹Hi Anatole, thanks for the interview.›").relation(Relation::Interviewer).asked(false).decided(false),
            Example::new("‹Hi Anatole, thanks for the interview. Whatever the decision, I learned a lot.›").relation(Relation::Interviewer).hours_since(20.0),
        ],
        passes: &[
            Example::new("Hi Kavita, thank you for interviewing me this morning.").relation(Relation::Interviewer).hours_since(3.0).asked(true),
            Example::new("Dear Mr. Thompson, thank you for your time.").relation(Relation::HiringManager).hours_since(100.0).decided(true),
            Example::new("Hi Anatole, thanks for the interview in spring.").relation(Relation::Interviewer),
            Example::new("Hi Kavita, you said I could connect with you here. Thank you for today.").relation(Relation::Interviewer).hours_since(3.0),
            Example::new("Ms. Banda, thank you for choosing me for the laboratory post.").relation(Relation::HiringManager).hours_since(90.0),
            Example::new("Hi Samuel, great to meet you at the fair today.").relation(Relation::Event).hours_since(2.0),
            Example::new("Hi Kavita, thank you again for the interview.").relation(Relation::Interviewer).hours_since(2_000.0),
        ],
    }
}

impl Rule for TooSoonAfterInterview {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let occasion = &note.request.occasion;
        let is_choosing = matches!(note.request.relation, Relation::Interviewer | Relation::HiringManager);
        if !is_choosing || !is_open(occasion) || note.has(&SETTLED) {
            return;
        }
        let is_fresh = occasion.hours_since.is_some_and(|hours| hours < FRESH_HOURS);
        diagnostics.at(note.text.whole(), if is_fresh { FRESH } else { UNDECIDED });
    }
}

/// Whether something is known of the occasion, and it is neither decided nor
/// allowed.
fn is_open(occasion: &Occasion) -> bool {
    let is_known = occasion.hours_since.is_some() || occasion.asked.is_some() || occasion.decided.is_some();
    let is_past = occasion.hours_since.is_some_and(|hours| hours >= MOOT_HOURS);
    is_known && !is_past && occasion.asked != Some(true) && occasion.decided != Some(true)
}

/// Within a day it still is "hours ago".
const FRESH_HOURS: f64 = 24.0;

/// Thirty days: after a month without a word the choice has been made.
const MOOT_HOURS: f64 = 30.0 * 24.0;

const FRESH: &str = "The interview was only hours ago. Wait for the decision, or ask first whether you may connect.";
const UNDECIDED: &str = "The decision is still open. Wait for it, or ask first whether you may connect.";

pattern_lists! {
    /// The note itself says that it was allowed, or decided.
    SETTLED: [
        "(you|who) (kindly|both|also)? (said|told me|suggested|invited|offered|encouraged|agreed|mentioned|asked) ..4 (connect|connecting|connected|in touch|in contact|add|write|reach out)",
        "(as|like) (agreed|you suggested|you offered|you proposed|we agreed|discussed at the end)",
        "(choosing|hiring|selecting|picking|chose|hired|picked|selected) (me|another|somebody|someone|a different)",
        "(your|the) (job)? offer (letter|came|arrived|of the)?",
        "(accept{,ed,ing}|got|received|was offered|were offered|offered me|given me|gave me) (the|your|this) (job|offer|post|position|role|place)",
        "(wasn't|was not|weren't|were not|not|didn't|did not) (been|to be|being)? (selected|chosen|hired|successful|get the|the right fit)",
        "(start|starting|join|joining) (on|next|with|your|in|at) ..2 (monday|tuesday|wednesday|thursday|friday|week|month|team|the <number>|<number>)",
    ]
}
