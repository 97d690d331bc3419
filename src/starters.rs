//! Drafts to begin a note with, so that nobody faces an empty box: for each
//! purpose that fits the person and the occasion one text, with a slot for
//! whatever only the writer knows.
//!
//! They are chosen, never composed: what is particular is the writer's to say
//! (guidelines 2, 6 and 10), and until it is said each slot counts as
//! unfilled.

use serde::{Deserialize, Serialize};

use crate::request::LintRequest;

mod fill;
mod fillings;
mod plain;
mod purpose;
mod seed;
mod shared;
mod wordings;

pub use fill::fill;
pub use purpose::Purpose;
pub use shared::Shared;

use fillings::Fillings;
use seed::Seed;

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Starter {
    /// What it is for.
    pub purpose: Purpose,
    /// What the writer calls it; a text of their own has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The draft, with a `[slot]` for each thing the writer is to say.
    pub text: String,
}

impl Starter {
    /// A text of the writer's own, with what is known filled in.
    #[must_use]
    pub fn of_snippet(name: &str, text: &str, request: &LintRequest, shared: &[Shared]) -> Self {
        Self { purpose: Purpose::Snippet, name: Some(name.to_owned()), text: fill(text, request, shared) }
    }
}

/// What a writer may begin with, for this person and occasion; the most
/// fitting first. `why` is their own line on why it is this person (guideline
/// 40), or empty. The same person is always offered the same wordings, and
/// two people seldom are.
#[must_use]
pub fn starters(request: &LintRequest, shared: &[Shared], why: &str) -> Vec<Starter> {
    let fillings = Fillings::of(request, shared, why);
    let seed = Seed::of(&request.recipient);
    let mut starters = Vec::new();
    for purpose in purpose::offered(request, shared) {
        for wordings in wordings::of(purpose, request, fillings.has_shared()) {
            let text = fillings.put_into(seed.pick(purpose, wordings), longest(request));
            starters.push(Starter { purpose, name: None, text });
        }
    }
    starters
}

/// Our wordings without what is filled in.
pub(crate) fn plain_wordings() -> impl Iterator<Item = String> {
    wordings::ALL.iter().copied().flatten().flatten().map(|wording| fillings::without(wording))
}

/// What a draft may take in UTF-16 code units: what an invitation may, also
/// where the box holds more.
fn longest(request: &LintRequest) -> u32 {
    request.limit_units().min(300)
}
