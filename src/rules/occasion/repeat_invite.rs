use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::InviteState;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// This person was invited before, and it was not accepted.
    ///
    /// ## Why it matters
    ///
    /// One request, and then other ways: a comment on a post, a group both
    /// are in (guideline 17). The site itself takes no second invitation for
    /// three weeks after one was withdrawn. An invitation of which nothing
    /// more is known counts as unanswered, since there is still one to write.
    pub struct RepeatInvite {
        name: "repeat-invite",
        group: Occasion,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite],
        any_language: true,
        needs: Nothing,
        source: [Etiquette],
        why: "A second invitation presses; a good comment on something of theirs invites.",
        flags: &[
            Example::new("‹Hi Ada, we met at the Leeds study day in May.›").to("Ada Okafor").invited(5.0, InviteState::Pending),
            Example::new("‹Hi Ada, we met at the Leeds study day in May.›").invited(90.0, InviteState::Declined),
            Example::new("‹Hola Ana, nos conocimos en la feria de Vigo.›").invited(20.5, InviteState::Withdrawn),
            Example::new("‹Hi Ada, Wei here from the choir.›").invited(0.0, InviteState::Withdrawn),
        ],
        passes: &[
            Example::new("Hi Ada, we met at the Leeds study day in May."),
            Example::new("Hi Ada, we met at the Leeds study day in May.").invited(21.0, InviteState::Withdrawn),
            Example::new("Hi Ada, Wei here from the choir.").invited(400.0, InviteState::Accepted),
            Example::new("Hi Ada, Wei here from the choir.").invites(3, 20),
            Example::new("Hi Ada, Wei here from the choir.").unanswered(1),
        ],
    }
}

impl Rule for RepeatInvite {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let record = &note.request.record;
        let message = match (record.invite_state, record.invited_days_ago) {
            (Some(InviteState::Accepted), _) | (None, None) => return,
            (Some(InviteState::Withdrawn), Some(days)) if days >= DAYS_AFTER_WITHDRAWAL => return,
            (Some(InviteState::Withdrawn), _) => WITHDRAWN,
            (Some(InviteState::Pending), _) => PENDING,
            (Some(InviteState::Declined), _) => DECLINED,
            (None, Some(_)) => INVITED,
        };
        diagnostics.at(note.text.whole(), message);
    }
}

/// For so long the site may refuse a new invitation to the same person.
const DAYS_AFTER_WITHDRAWAL: f64 = 21.0;

const PENDING: &str = "Your invitation to them is still open. Give it time, or comment on something they posted.";
const DECLINED: &str =
    "An earlier invitation was turned down. A comment on a post or a shared group asks less of them.";
const WITHDRAWN: &str = "You took an invitation back a short while ago. Three weeks between the two is kinder.";
const INVITED: &str = "You have invited them before. A comment on a post or a shared group asks less of them.";
