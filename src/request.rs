//! What a rule may know: the note as it arrives, and the circumstances it is
//! written in.
//!
//! These types are the request half of the wire format. Only `text` is
//! required; keys that are not listed here are ignored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Kind, Level, Strictness};

/// The longest text that is linted, in UTF-16 code units. The largest box of
/// the site holds 8,000; anything far beyond that is a mistake, not a note.
pub const MAX_TEXT_UNITS: usize = 100_000;

/// One note to be linted, with all that is known around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LintRequest {
    /// Handed back in the report, for callers that ask about many notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the text is for.
    #[serde(default)]
    pub kind: Kind,
    /// The note, as it stands in the box.
    pub text: String,
    /// What the box allows, in UTF-16 code units; by default what the site
    /// allows for this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// How much is said.
    #[serde(default)]
    pub strictness: Strictness,
    /// Who the recipient is to the writer.
    #[serde(default)]
    pub relation: Relation,
    /// The person who will read the note.
    #[serde(default)]
    pub recipient: Recipient,
    /// The person who writes it.
    #[serde(default)]
    pub sender: Sender,
    /// When and on what footing it is sent.
    #[serde(default)]
    pub occasion: Occasion,
    /// What was sent before.
    #[serde(default)]
    pub record: Record,
    /// Where a message stands in its conversation.
    #[serde(default)]
    pub thread: Thread,
    /// Notes that went to other people.
    #[serde(default)]
    pub earlier_notes: Vec<String>,
    /// Words of the writer's own, in any case: they are not misspelt, no slang,
    /// and have the capitals they have.
    #[serde(default)]
    pub own_words: Vec<String>,
    /// How the note is being written; nothing when it is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub writing: Option<Writing>,
    /// Severity by rule name, over what the strictness says. Names that no
    /// rule has are ignored.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "{ [rule: string]: Level }"))]
    #[serde(default)]
    pub rules: BTreeMap<String, Level>,
    /// Diagnostics the writer chose to keep as they are, in this note only.
    #[serde(default)]
    pub kept: Vec<Kept>,
}

impl LintRequest {
    /// The strictness to go by: `auto` is strict for a choosy recipient, else
    /// balanced.
    #[must_use]
    pub fn effective_strictness(&self) -> Strictness {
        match self.strictness {
            Strictness::Auto if self.is_to_choosy_recipient() => Strictness::Strict,
            Strictness::Auto => Strictness::Balanced,
            chosen => chosen,
        }
    }

    /// Whether the recipient's small network says that they are choosy.
    #[must_use]
    pub fn is_to_choosy_recipient(&self) -> bool {
        self.recipient.connections.is_some_and(|count| count < CHOOSY_CONNECTIONS)
    }

    /// The number of UTF-16 code units the box holds: `limit`, or what the
    /// site allows for this kind of note.
    #[must_use]
    pub fn limit_units(&self) -> u32 {
        self.limit.unwrap_or(match self.kind {
            Kind::Invite => 300,
            Kind::Message | Kind::Decline | Kind::Farewell => 8_000,
        })
    }
}

/// Who has fewer connections than this picks them with care (guideline 38).
/// The site shows exact counts only below 500.
pub const CHOOSY_CONNECTIONS: u32 = 150;

/// Who the recipient is to the writer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Relation {
    #[default]
    Unknown,
    Stranger,
    Coworker,
    FormerCoworker,
    Manager,
    Report,
    Interviewer,
    HiringManager,
    Recruiter,
    Client,
    Alum,
    Event,
    Acquaintance,
}

impl Relation {
    /// Whether hiring is their work, so that they expect to be asked about it.
    pub(crate) fn hires(self) -> bool {
        matches!(self, Self::Recruiter | Self::HiringManager | Self::Interviewer)
    }
}

/// Where a message stands in its conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Thread {
    /// It begins one.
    #[default]
    First,
    /// The other person has written: only slips and what would do harm are
    /// said.
    Reply,
    /// The writer has written before, and the other person has not.
    FollowUp,
}

/// How a note is being written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Writing {
    /// Where the caret is, in UTF-16 code units; nothing where the box has no
    /// focus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caret: Option<u32>,
    /// Whether the writer rests.
    #[serde(default)]
    pub resting: bool,
}

/// The person who will read the note, as far as the page shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Recipient {
    /// The display name, with whatever the person put into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is this person's alone, as the page shows it: `in/…` (the last
    /// part of a profile's address), `member/…`, `lead/…`. No rule goes by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The line under the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The present employer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// A school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<String>,
    /// How many connections the person has; the site shows 500 at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connections: Option<u32>,
    /// Names of people both are connected with.
    #[serde(default)]
    pub mutual: Vec<String>,
    /// How many people both are connected with, those that are named among
    /// them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mutual_count: Option<u32>,
    /// How far off they are: 1 for a connection, 2 for a connection's
    /// connection, 3 for anybody further off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degree: Option<u8>,
    /// Where they live, as they say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Groups they are in.
    #[serde(default)]
    pub groups: Vec<String>,
}

/// The person who writes the note, as far as they have told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sender {
    /// The display name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Employers, present and former.
    #[serde(default)]
    pub companies: Vec<String>,
    /// Schools.
    #[serde(default)]
    pub schools: Vec<String>,
    /// Places they live in, or have lived in.
    #[serde(default)]
    pub places: Vec<String>,
    /// Groups, clubs and societies.
    #[serde(default)]
    pub groups: Vec<String>,
    /// What they care about.
    #[serde(default)]
    pub interests: Vec<String>,
}

/// When and on what footing the note is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Occasion {
    /// Hours since the interview or meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_since: Option<f64>,
    /// Days since the writer started the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_on_job: Option<f64>,
    /// Whether the writer asked if they may connect; nothing when unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<bool>,
    /// Whether the decision on the job has been made; nothing when unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<bool>,
}

/// What was sent before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Record {
    /// Days since this person was last invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_days_ago: Option<f64>,
    /// What became of that invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite_state: Option<InviteState>,
    /// Follow-ups to this person that got no answer.
    #[serde(default)]
    pub unanswered_follow_ups: u32,
    /// Invitations to anybody in the last hour.
    #[serde(default)]
    pub invites_last_hour: u32,
    /// Invitations to anybody in the last week.
    #[serde(default)]
    pub invites_last_week: u32,
    /// How much the most alike of the notes to other people is like this one,
    /// from 0 to 100: nearly the same from 75 on.
    #[serde(default)]
    pub alike: u32,
}

/// What became of an earlier invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum InviteState {
    Pending,
    Withdrawn,
    Declined,
    Accepted,
}

/// A diagnostic the writer chose to keep: the rule, and the words it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Kept {
    /// The rule's name.
    pub rule: String,
    /// The flagged words as they stood, or nothing for one about the
    /// whole note, which stays kept while the note is edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
