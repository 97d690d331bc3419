//! What is due.

use serde::{Deserialize, Serialize};

use super::Ledger;
use super::entry::Time;

/// Something that is due with one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Due {
    /// The number of their entry.
    pub id: u32,
    /// Their name.
    pub name: String,
    /// The last part of their profile's address, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// What is due.
    pub kind: DueKind,
    /// Since when.
    pub since: Time,
    /// What the writer means to ask, where that is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
}

/// What may be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum DueKind {
    /// Thanks for accepting (guideline 43).
    Thanks,
    /// A planned ask (guideline 41).
    Ask,
    /// The one follow-up that is still allowed (guideline 17).
    FollowUp,
    /// A look in after a quarter (guideline 45).
    CheckIn,
    /// To let go of (guideline 49).
    Prune,
}

impl Ledger {
    /// What is due, the most pressing first.
    #[must_use]
    pub fn due(&self, _now: Time) -> Vec<Due> {
        Vec::new()
    }
}
