//! What is known of the two together.

use crate::facts::{FactKind, Facts};
use crate::request::LintRequest;

/// What is known of writer and reader together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What they share, what says most first.
    pub shared: Vec<Shared>,
}

/// Something that both have to do with (guidelines 2 and 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is.
    pub kind: FactKind,
    /// What it is called, as it stands in a sentence: "Leeds", "Kestrel
    /// Engineering", "Joanna Vale", "reed organs".
    pub name: String,
}

impl Known {
    /// What a request says of the two.
    #[must_use]
    pub fn of(request: &LintRequest) -> Self {
        let facts = Facts::of(request);
        // What both do for a living is said by who writes.
        let shared = facts.shared().filter(|fact| fact.kind != FactKind::Work);
        Self { shared: shared.map(|fact| Shared { kind: fact.kind, name: fact.name.clone() }).collect() }
    }
}
