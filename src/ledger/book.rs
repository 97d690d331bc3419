//! What is kept of the ledger beside the entries.

use serde::{Deserialize, Serialize};

use super::entry::Time;
use crate::fingerprint::Key;

/// The version of the stored form that this code writes.
pub const LEDGER_VERSION: u32 = 1;

/// What the writer has chosen, and what the entries go by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Book {
    /// The version of the stored form.
    pub version: u32,
    /// Whether anything is recorded.
    #[serde(default)]
    pub consent: Consent,
    /// The key of the fingerprints, made when the ledger is switched on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
    /// The number of the next entry.
    #[serde(default)]
    pub next: u32,
    /// How the writer wants to be told of what is due.
    #[serde(default)]
    pub reminders: Reminders,
    /// When a notification was last shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified: Option<Time>,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            version: LEDGER_VERSION,
            consent: Consent::default(),
            key: None,
            next: 0,
            reminders: Reminders::default(),
            notified: None,
        }
    }
}

/// Whether the writer wants a ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// They were not asked yet: nothing is recorded.
    #[default]
    Unasked,
    /// They do not: nothing is recorded, and nobody asks again.
    Declined,
    /// They do.
    On,
    /// Nothing is recorded for now; what is there is kept and goes on to count.
    Paused,
}

/// How the writer wants to be told of what is due, beside the popup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Reminders {
    /// By the toolbar's badge.
    #[serde(default)]
    pub badge: bool,
    /// By one notification a day at most.
    #[serde(default)]
    pub notify: bool,
}
