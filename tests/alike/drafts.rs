//! Our drafts, filled in for many people.

use std::collections::BTreeSet;

use connote::LintRequest;
use connote::catalogue::Kind;
use connote::request::{Recipient, Relation, Sender};
use connote::starters::starters;

use crate::Pair;
use crate::changes::{COMPANIES, PEOPLE};
use crate::fillings::FILLINGS;

/// Each wording to several people: with other facts, and with the same.
pub fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (sender, other_facts) in
        [(mara(), "a draft with other facts"), (Sender::default(), "a draft with other facts, by whom is not told")]
    {
        for (request, text) in wordings(&sender) {
            for (at, next) in [(0, 1), (1, 2), (2, 0)] {
                let one = to(&request, PEOPLE[at], COMPANIES[at], &filled(&text, at));
                let mut add = |kind: &str, facts: usize, alike: bool| {
                    let other = to(&request, PEOPLE[next], COMPANIES[next], &filled(&text, facts));
                    pairs.push(Pair { kind: kind.to_owned(), one: one.clone(), other, alike });
                };
                add(other_facts, next, false);
                add("a draft with the same facts", at, true);
            }
        }
    }
    pairs
}

/// A wording filled in for a hundred people: with something else for each, and
/// with the same for all.
pub struct Hundred {
    pub wording: String,
    pub others: Vec<LintRequest>,
    pub same: Vec<LintRequest>,
}

/// Each wording for a hundred people.
pub fn hundreds() -> impl Iterator<Item = Hundred> {
    wordings(&mara()).into_iter().map(|(request, wording)| {
        let filled = |at: usize, about: &str| {
            let name = format!("{} {}", GIVEN[at % GIVEN.len()], FAMILY[at % FAMILY.len()]);
            let text = fill(&wording, |fillings, is_own| if is_own { fillings[0] } else { about });
            to(&request, &name, COMPANIES[at % COMPANIES.len()], &text)
        };
        let others = (0..TOPICS.len()).map(|at| filled(at, TOPICS[at])).collect();
        let same = (0..TOPICS.len()).map(|at| filled(at, TOPICS[0])).collect();
        Hundred { wording, others, same }
    })
}

fn mara() -> Sender {
    let (name, role) = (Some("Mara Lindqvist".to_owned()), Some("bridge inspector in Malmö".to_owned()));
    Sender { name, role, ..Sender::default() }
}

/// Every wording, as it is offered to a person called Ada at Kestrel.
fn wordings(sender: &Sender) -> Vec<(LintRequest, String)> {
    let mut seen = BTreeSet::new();
    let mut wordings = Vec::new();
    let to = |family: &str| Recipient {
        name: Some(format!("Ada {family}")),
        company: Some("Kestrel".to_owned()),
        ..Recipient::default()
    };
    for kind in [Kind::Invite, Kind::Message] {
        for relation in RELATIONS {
            for recipient in FAMILY.map(to) {
                let request =
                    LintRequest { kind, relation, recipient, sender: sender.clone(), ..LintRequest::default() };
                let new = starters(&request, &[], "").into_iter().map(|starter| starter.text);
                let new: Vec<String> = new.filter(|text| seen.insert(text.clone())).collect();
                wordings.extend(new.into_iter().map(|text| (request.clone(), text)));
            }
        }
    }
    assert!(wordings.len() > 70, "{}", wordings.len());
    wordings
}

/// A draft with its slots filled, in one of three ways. What is the writer's
/// own is the same each time.
fn filled(text: &str, at: usize) -> String {
    fill(text, |fillings, is_own| fillings[if is_own { 0 } else { at }])
}

/// A draft with its slots filled; `with` is given what a slot may hold, and
/// whether that is the writer's own.
fn fill<'a>(text: &str, with: impl Fn(&'a [&'a str], bool) -> &'a str) -> String {
    FILLINGS.iter().fold(text.to_owned(), |text, (slot, fillings)| {
        text.replace(&format!("[{slot}]"), with(fillings, OWN.contains(slot)))
    })
}

/// A note to Ada at Kestrel, to somebody else.
fn to(request: &LintRequest, name: &str, company: &str, text: &str) -> LintRequest {
    let (first, _) = name.split_once(' ').expect("there are two names");
    let recipient =
        Recipient { name: Some(name.to_owned()), company: Some(company.to_owned()), ..request.recipient.clone() };
    let text = text.replace("Ada", first).replace("Kestrel", company);
    LintRequest { recipient, text, ..request.clone() }
}

/// What is the writer's own, and the same each time.
const OWN: [&str; 4] = ["your name", "what you do and where", "your team", "where you both work"];

const RELATIONS: [Relation; 13] = [
    Relation::Unknown,
    Relation::Stranger,
    Relation::Coworker,
    Relation::FormerCoworker,
    Relation::Manager,
    Relation::Report,
    Relation::Interviewer,
    Relation::HiringManager,
    Relation::Recruiter,
    Relation::Client,
    Relation::Alum,
    Relation::Event,
    Relation::Acquaintance,
];

const GIVEN: [&str; 7] = ["Grace", "Ivo", "Lena", "Kofi", "Hope", "Will", "Yuki"];

const FAMILY: [&str; 10] = ["Okafor", "Lund", "Mazur", "Quaye", "Berg", "Moreau", "Banda", "Silva", "Kelly", "Haas"];

const TOPICS: [&str; 100] = [
    "hull repair", "night shifts", "tenancy law", "wound care", "grain dust", "payroll audits", "timber roofs",
    "school meals", "tidal power", "cold welding", "reed organs", "street lamps", "bee hives", "choir scores",
    "bridge bearings", "milk contracts", "asylum hearings", "reading games", "peat bogs", "seed banks", "lift cables",
    "water meters", "bread ovens", "glass jars", "wheelchair ramps", "apprentice exams", "burns logs",
    "harbour pilots", "sheep fleeces", "violin repairs", "stage lighting", "crop rotation", "dental records",
    "parking permits", "bus timetables", "salt pans", "theatre costumes", "tax returns", "hospice visits",
    "kite festivals", "mine rescue", "cheese cellars", "library fines", "fishing quotas", "paper mills",
    "crane safety", "font design", "braille maps", "rope access", "snow fences", "coffee roasting", "solar pumps",
    "flood gates", "museum labels", "prison libraries", "chess clubs", "hearing aids", "subtitle timing",
    "carpet dyes", "goat vaccines", "pension gaps", "fire drills", "orchard pruning", "drone surveys",
    "quilt patterns", "organ transplants", "clay tiles", "blood donors", "tram rails", "poetry prizes",
    "swimming lessons", "bat counts", "cello strings", "sewage plants", "wedding cakes", "forest paths", "debt advice",
    "cinema seats", "ski waxing", "radio plays", "wine corks", "dyslexia tests", "heat pumps", "oyster beds",
    "ferry ramps", "insurance fraud", "roof gardens", "shoe lasts", "turbine blades", "midwife training",
    "gravel pits", "census forms", "mushroom foam", "puppet shows", "ice sculpture", "horse feed", "telescope mirrors",
    "allotment rents", "cotton prices", "parcel lockers",
];
