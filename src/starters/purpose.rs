//! What a draft is for, and which of them a person and an occasion call for.

use serde::{Deserialize, Serialize};

use super::shared::Shared;
use crate::catalogue::Kind;
use crate::facts::FactKind;
use crate::request::{InviteState, LintRequest, Relation, Thread};

/// What a draft is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To say why it is this person (guidelines 2, 3 and 29 to 37).
    Connect,
    /// To name a common interest (guideline 30).
    SharedInterest,
    /// To thank: in an invitation for their time or for what they taught
    /// (guidelines 24 and 31), in a message for accepting (guideline 43).
    Thanks,
    /// To say what one valued in working together (guideline 28).
    AfterProject,
    /// To say hello, give something and ask one open question (guidelines 44
    /// and 45).
    CheckIn,
    /// To congratulate (guideline 46).
    Congratulation,
    /// To pass on what helps (guideline 46).
    Share,
    /// To propose a meeting, plainly and in particular (guideline 42).
    Meet,
    /// To take up what was let lie (guidelines 34 and 46).
    Reconnect,
    /// To turn something down without a reason or blame (guideline 47).
    Decline,
    /// To part with a friendly word (guideline 48).
    Farewell,
    /// What the writer keeps for themselves.
    Snippet,
}

use Purpose::{
    AfterProject, CheckIn, Congratulation, Connect, Decline, Farewell, Meet, Reconnect, Share, SharedInterest, Thanks,
};

/// What may be offered, the most fitting first.
pub(super) fn offered(request: &LintRequest, shared: &[Shared]) -> Vec<Purpose> {
    let mut purposes = match request.kind {
        Kind::Invite => in_invitation(request.relation).to_vec(),
        Kind::Message => in_message(request.thread).to_vec(),
        Kind::Decline => vec![Decline],
        Kind::Farewell => vec![Farewell],
    };
    purposes.retain(|purpose| makes_sense(*purpose, request));
    purposes.sort_by_key(|purpose| !is_called_for(*purpose, request, shared));
    purposes
}

/// What an invitation may be for, by who the recipient is.
fn in_invitation(relation: Relation) -> &'static [Purpose] {
    match relation {
        Relation::Unknown => &[Connect, SharedInterest, Thanks, AfterProject, Reconnect],
        Relation::Stranger => &[Connect, SharedInterest],
        Relation::Acquaintance => &[Connect, SharedInterest, Thanks, Reconnect],
        Relation::Event => &[Connect, Thanks, SharedInterest],
        Relation::Alum => &[Connect, SharedInterest, Reconnect],
        Relation::Coworker | Relation::Manager | Relation::Report | Relation::Client => {
            &[Connect, AfterProject, Thanks]
        }
        Relation::FormerCoworker => &[Connect, Reconnect, AfterProject, Thanks],
        Relation::Interviewer | Relation::HiringManager | Relation::Recruiter => &[Connect, Thanks],
    }
}

/// What a message may be for, by where it stands in its conversation.
fn in_message(thread: Thread) -> &'static [Purpose] {
    match thread {
        Thread::First => &[Thanks, CheckIn, Share, Congratulation, AfterProject, Meet, Reconnect, Decline, Farewell],
        Thread::Reply => &[Share, CheckIn, Meet, Congratulation, AfterProject, Thanks, Reconnect, Decline, Farewell],
        // Who has not answered is given something, and asked for nothing
        // (guidelines 17 and 46).
        Thread::FollowUp => &[Share, Congratulation, AfterProject, Decline, Farewell],
    }
}

/// Whether there can be an occasion for it. Who is no contact has accepted
/// nothing, and with a stranger nothing lies behind.
fn makes_sense(purpose: Purpose, request: &LintRequest) -> bool {
    let is_contact = request.recipient.degree.is_none_or(|degree| degree < 2);
    match purpose {
        Thanks => is_contact || request.kind != Kind::Message,
        AfterProject | Reconnect => request.relation != Relation::Stranger,
        _ => true,
    }
}

/// Whether what is known of the occasion asks for it.
fn is_called_for(purpose: Purpose, request: &LintRequest, shared: &[Shared]) -> bool {
    let is_message = request.kind == Kind::Message;
    match purpose {
        Thanks if is_message => request.record.invite_state == Some(InviteState::Accepted),
        Thanks => request.occasion.hours_since.is_some(),
        SharedInterest => shared.iter().any(|shared| shared.kind == FactKind::Interest),
        AfterProject => is_message && request.thread != Thread::FollowUp && request.relation == Relation::Client,
        Reconnect => is_message && matches!(request.relation, Relation::FormerCoworker | Relation::Alum),
        _ => false,
    }
}
