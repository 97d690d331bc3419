use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// Very many invitations went out in a short time.
    ///
    /// ## Why it matters
    ///
    /// Few and chosen, not many (guideline 11). The site stops accounts that
    /// invite in bulk, most often for a week, and publishes no number. So the
    /// hour goes by what one person can do with care, and the week stays
    /// below the lowest figure that people tell of, a hundred.
    pub struct MassInvites {
        name: "mass-invites",
        group: Occasion,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite],
        any_language: true,
        needs: Nothing,
        source: [Etiquette, Coworkers, WashingtonPost],
        why: "Invitations in bulk are seldom accepted, and the site may pause an account that sends them.",
        flags: &[
            Example::new("‹Hi Ada, we met at the Leeds study day in May.›").invites(12, 14),
            Example::new("‹Hi Ada, we met at the Leeds study day in May.›").invites(0, 80),
            Example::new("‹Bonjour Ada, nous étions à Lyon ensemble.›").invites(60, 300),
        ],
        passes: &[
            Example::new("Hi Ada, we met at the Leeds study day in May.").invites(2, 20),
            Example::new("Hi Ada, we met at the Leeds study day in May.").invites(11, 79),
            Example::new("Hi Ada, we met at the Leeds study day in May."),
        ],
    }
}

impl Rule for MassInvites {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let record = &note.request.record;
        let (sent, time) = if record.invites_last_hour >= MANY_AN_HOUR {
            (record.invites_last_hour, "an hour")
        } else if record.invites_last_week >= MANY_A_WEEK {
            (record.invites_last_week, "a week")
        } else {
            return;
        };
        diagnostics.at(note.text.whole(), format!("{sent} invitations went out within {time}. {REST}"));
    }
}

/// One every five minutes: the least it takes to read a profile and write to
/// the person behind it.
const MANY_AN_HOUR: u32 = 12;

/// Sixteen on each working day: a fifth below the lowest figure at which
/// people tell of being stopped.
const MANY_A_WEEK: u32 = 80;

const REST: &str = "A few that matter, with a pause between, do more.";
