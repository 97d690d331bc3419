//! What is known of the two together.

use crate::facts::{FactKind, Facts};
use crate::request::LintRequest;

/// What is known of writer and reader together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The one thing they share that says most.
    pub shared: Option<Shared>,
}

/// Something that both have to do with (guidelines 2 and 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What it is.
    pub kind: SharedKind,
    /// What it is called, as it stands in a sentence: "Leeds", "Kestrel
    /// Engineering", "Joanna Vale", "reed organs".
    pub name: String,
}

/// What the two may share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedKind {
    /// An employer, of now or of once.
    Company,
    /// A school they went to.
    School,
    /// A place they know.
    Place,
    /// A group, club or society they are in.
    Group,
    /// Something they care about.
    Interest,
    /// Somebody they know.
    Contact,
}

impl Known {
    /// What a request says of the two.
    #[must_use]
    pub fn of(request: &LintRequest) -> Self {
        let facts = Facts::of(request);
        let shared = facts.shared().find_map(|fact| {
            let kind = match fact.kind {
                FactKind::Contact => SharedKind::Contact,
                FactKind::Company => SharedKind::Company,
                FactKind::School => SharedKind::School,
                FactKind::Group => SharedKind::Group,
                FactKind::Interest => SharedKind::Interest,
                FactKind::Place => SharedKind::Place,
                FactKind::Work => return None,
            };
            Some(Shared { kind, name: fact.name.clone() })
        });
        Self { shared }
    }
}
