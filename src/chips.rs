//! Chips: facts that the note has not used yet, each with a clause that the
//! writer may take (guidelines 3 and 4).

use serde::{Deserialize, Serialize};

use crate::facts::{Fact, FactKind, plainly, with_article};
use crate::request::LintRequest;
use crate::signs::known::Known;

/// A fact that is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Chip {
    /// What the fact is about.
    pub kind: FactKind,
    /// What it is called; for contacts, their names.
    pub name: String,
    /// Whether it is the writer's too.
    pub is_shared: bool,
    /// How many contacts both have, where it is about those.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// What is typed for it: a sentence without its first capital, and a slot
    /// where only the writer knows more.
    pub clause: String,
}

/// The most that are offered at once.
const MOST: usize = 6;

/// The longest name that is offered, in characters: what is longer is no name.
const NAME_CHARS: usize = 60;

/// What the writer may still say, what both share first.
pub(crate) fn of(known: &Known, request: &LintRequest) -> Vec<Chip> {
    let is_contact = |fact: &&Fact| fact.kind == FactKind::Contact;
    let open = known.unsaid().filter(|fact| fact.name.chars().count() <= NAME_CHARS);
    let (mut contacts, others): (Vec<&Fact>, Vec<&Fact>) = open.partition(is_contact);
    // Once one of them is named, the others add nothing.
    if known.said().any(|fact| is_contact(&fact)) {
        contacts.clear();
    }
    contacts_chip(&contacts, request).into_iter().chain(others.into_iter().filter_map(chip)).take(MOST).collect()
}

fn contacts_chip(contacts: &[&Fact], request: &LintRequest) -> Option<Chip> {
    let first = contacts.first()?;
    let names: Vec<&str> = contacts.iter().take(3).map(|fact| fact.name.as_str()).collect();
    let counted = request.recipient.mutual_count.unwrap_or_default();
    Some(Chip {
        kind: FactKind::Contact,
        name: names.join(", "),
        is_shared: true,
        count: Some(counted.max(u32::try_from(contacts.len()).unwrap_or(u32::MAX))),
        clause: format!("{} and I know each other from [where you met]", first.name),
    })
}

fn chip(fact: &Fact) -> Option<Chip> {
    let name = &fact.name;
    let clause = match (fact.kind, fact.is_shared) {
        (FactKind::Company, true) => format!("we have both worked at {name}"),
        (FactKind::School, true) => format!("we both studied at {name}"),
        (FactKind::Place, true) => format!("we both know {name} well"),
        (FactKind::Group, true) => format!("we are both in {name}"),
        (FactKind::Work, true) => format!("I'm {} too", with_article(name)),
        (FactKind::Interest, true) => format!("I share your interest in {}", plainly(name)),
        (FactKind::Company, false) => format!("your work at {name} caught my eye, above all [what of it]"),
        (FactKind::School, false) => format!("I saw that you studied at {name}, where [what ties you to it]"),
        (FactKind::Place | FactKind::Group, false) => {
            format!("I saw that you are in {name}, where [what ties you to it]")
        }
        (FactKind::Contact | FactKind::Work | FactKind::Interest, _) => return None,
    };
    Some(Chip { kind: fact.kind, name: name.clone(), is_shared: fact.is_shared, count: None, clause })
}
