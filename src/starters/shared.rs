//! What the two share, as a draft may say it.

use crate::facts::{FactKind, Facts};
use crate::request::LintRequest;

/// Something that both have to do with (guidelines 2 and 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is.
    pub kind: FactKind,
    /// What it is called, as it stands in a sentence: "Leeds", "Kestrel
    /// Engineering", "Joanna Vale", "reed organs".
    pub name: String,
}

impl Shared {
    /// All of it that a request tells of, what says most first.
    #[must_use]
    pub fn of(request: &LintRequest) -> Vec<Self> {
        let facts = Facts::of(request);
        // What both do for a living is said by who writes.
        let shared = facts.shared().filter(|fact| fact.kind != FactKind::Work);
        shared.map(|fact| Self { kind: fact.kind, name: fact.name.clone() }).collect()
    }
}
