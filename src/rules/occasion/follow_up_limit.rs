use crate::catalogue::Kind;
use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// More than one follow-up to this person went unanswered.
    ///
    /// ## Why it matters
    ///
    /// One follow-up at most, then other ways (guideline 17). Whatever this
    /// note says, it is one more. A decline or a farewell is no follow-up.
    pub struct FollowUpLimit {
        name: "follow-up-limit",
        group: Occasion,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        any_language: true,
        needs: Nothing,
        source: [Etiquette],
        why: "Silence after two messages is an answer too, and leaving it there keeps the door open.",
        flags: &[
            Example::new("‹Hi Ada, just seeing whether my question about the kiln reached you.›").kind(Kind::Message).unanswered(2),
            Example::new("‹Hej Ada, hoppas allt är bra med dig och teamet.›").kind(Kind::Message).unanswered(3),
            Example::new("‹Hi Ada, Wei here from the choir.›").unanswered(7),
        ],
        passes: &[
            Example::new("Hi Ada, just seeing whether my question about the kiln reached you.").kind(Kind::Message).unanswered(1),
            Example::new("Hi Ada, Wei here from the choir.").kind(Kind::Message),
            Example::new("Hi Ada, Wei here from the choir.").invites(5, 30),
        ],
    }
}

impl Rule for FollowUpLimit {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        if note.request.record.unanswered_follow_ups > MOST_UNANSWERED {
            diagnostics.at(note.text.whole(), MESSAGE);
        }
    }
}

/// The one follow-up that anybody may send.
const MOST_UNANSWERED: u32 = 1;

const MESSAGE: &str =
    "Your last messages have had no answer. Let this one rest, and comment on a post of theirs instead.";
