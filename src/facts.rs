//! What is known of the two beside the note: what the reader's page shows,
//! and what of it they share with what the writer has told of themselves
//! (guidelines 2, 3 and 4).
//!
//! Names are compared folded and taken apart, as people write them: "Uni of
//! Leeds" is the "University of Leeds", and "Kestrel" is "Kestrel Ltd". Where
//! two names only may be the same, they are not; but first letters are taken
//! for the name that they fit.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod lists;
mod wording;

use crate::request::{LintRequest, Recipient, Sender};
use crate::text::names::fold;
use lists::{ABROAD, BROAD, ENDINGS, LEGAL, LEVELS, LITTLE, RANKS, REGIONS, SHORT, SORTS, WIDE};

pub(crate) use wording::{plain, plainly, with_article};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// Somebody both are connected with.
    Contact,
    /// An employer.
    Company,
    /// A school.
    School,
    /// A group, club or society.
    Group,
    /// What somebody does for a living.
    Work,
    /// What somebody cares about.
    Interest,
    /// A town or a region.
    Place,
}

/// Something that is known of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// What it is called, as briefly as one of the two writes it.
    pub name: String,
    /// Whether it is the writer's too.
    pub is_shared: bool,
    /// What it is known by in a note.
    pub(crate) marks: Marks,
}

/// What is known of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Of the reader: what both share comes first, each sort in the order of
    /// [`FactKind`].
    pub theirs: Vec<Fact>,
    /// Of the writer.
    pub(crate) own: Vec<Fact>,
}

/// The words that a name is known by, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// Those that tell it from others of its sort.
    pub(crate) core: BTreeSet<String>,
    /// Its first letters, where it has three words or more: "uol".
    pub(crate) initials: BTreeSet<String>,
    /// The first of them in the name.
    first: Option<String>,
    /// The words that say what sort of thing it is: "university".
    pub(crate) sort: BTreeSet<String>,
}

impl Facts {
    /// What a request says of the two.
    #[must_use]
    pub fn of(request: &LintRequest) -> Self {
        let LintRequest { recipient, sender, .. } = request;
        let own = own(sender);
        let mut theirs = theirs(recipient, sender);
        for fact in &mut theirs {
            if let Some(shared) = own.iter().find(|own| own.is_same(fact)) {
                fact.is_shared = true;
                fact.marks.sort.extend(shared.marks.sort.iter().cloned());
                // The shorter way to say it is how people speak.
                if shared.name.chars().count() < fact.name.chars().count() {
                    fact.name.clone_from(&shared.name);
                }
            }
        }
        theirs.extend(of_headline(recipient, &own));
        theirs.extend(recipient.mutual.iter().map(|name| Fact::new(FactKind::Contact, name, true)));
        theirs.retain(|fact| !fact.marks.core.is_empty());
        theirs.sort_by_key(|fact| (!fact.is_shared, fact.kind));
        theirs.dedup_by(|later, fact| later.is_same(fact));
        Self { theirs, own }
    }

    /// What the two share, the most telling first.
    pub fn shared(&self) -> impl Iterator<Item = &Fact> {
        self.theirs.iter().filter(|fact| fact.is_shared)
    }
}

impl Fact {
    fn new(kind: FactKind, name: &str, is_shared: bool) -> Self {
        let name = plain(name);
        Self { kind, is_shared, marks: Marks::of(kind, &name), name }
    }

    /// Whether both name the same thing.
    fn is_same(&self, other: &Self) -> bool {
        let is_short =
            |short: &Self, long: &Self| is_acronym(&short.name) && long.marks.initials.contains(&fold(&short.name));
        let is_called = |short: &Marks, long: &Marks| {
            short.core.len() == 1 && long.first.as_ref().is_some_and(|first| short.core.contains(first))
        };
        let (one, two) = (&self.marks, &other.marks);
        // "Boston College" is not "Boston University".
        let is_one_sort = match self.kind {
            FactKind::School => one.sort == two.sort || one.sort.is_empty() || two.sort.is_empty(),
            _ => one.sort.is_subset(&two.sort) || two.sort.is_subset(&one.sort),
        };
        self.kind == other.kind
            && (is_short(self, other)
                || is_short(other, self)
                || is_one_sort && self.has_core_of(other)
                || self.kind == FactKind::Company && is_one_sort && (is_called(one, two) || is_called(two, one)))
    }

    /// Whether what tells one from others tells the other too: all of it, or
    /// most of several words.
    fn has_core_of(&self, other: &Self) -> bool {
        let (one, two) = (&self.marks.core, &other.marks.core);
        let fewer = one.len().min(two.len());
        let both = one.intersection(two).count();
        one == two
            || both > 1
                && match self.kind {
                    FactKind::Company | FactKind::Group => both * 3 >= fewer * 2,
                    // "North Carolina at Chapel Hill", "North Carolina at Charlotte"
                    FactKind::School => both * 4 >= fewer * 3,
                    _ => false,
                }
    }

    /// Whether a part of a headline says this of its owner.
    fn is_in(&self, part: &HeadlinePart<'_>) -> bool {
        let Marks { core, sort, .. } = &self.marks;
        match self.kind {
            // Only behind "at" a word is surely a company's.
            FactKind::Company if part.is_place => Self::new(FactKind::Company, part.text, false).is_same(self),
            FactKind::Company => Marks::of(FactKind::Company, part.text) == self.marks,
            FactKind::Work => {
                let said: BTreeSet<String> =
                    words(part.text).map(|word| singular(&canonical(&word)).to_owned()).collect();
                !core.iter().all(|word| is_broad(word))
                    && core.iter().chain(sort).all(|word| said.contains(singular(word)))
            }
            FactKind::Interest => {
                let said: BTreeSet<String> = words(part.text).map(|word| stem(&canonical(&word)).to_owned()).collect();
                !core.iter().all(|word| is_broad(word)) && core.iter().all(|word| said.contains(stem(word)))
            }
            _ => false,
        }
    }
}

impl Marks {
    fn of(kind: FactKind, name: &str) -> Self {
        let words: Vec<String> = words(name).take(MOST_WORDS).map(|word| canonical(&word)).collect();
        let is_sort = |word: &String| SORTS.contains(&word.as_str()) && kind != FactKind::Contact;
        let is_empty = |word: &String| {
            let of_kind: &[&str] = match kind {
                FactKind::Company => LEGAL,
                FactKind::Place => REGIONS,
                _ => &[],
            };
            LITTLE.contains(&word.as_str()) || of_kind.contains(&word.as_str())
        };
        let told = || words.iter().filter(|word| !is_empty(word));
        let mut core: BTreeSet<String> = told().filter(|word| !is_sort(word)).cloned().collect();
        let mut sort: BTreeSet<String> = told().filter(|word| is_sort(word)).cloned().collect();
        if core.is_empty() {
            core = std::mem::take(&mut sort);
        }
        let foremost = told().find(|word| core.contains(*word)).cloned();
        let first = |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect();
        let mut initials: BTreeSet<String> = [first(&mut words.iter()), first(&mut told())].into_iter().collect();
        initials.retain(|letters: &String| letters.chars().count() > 2);
        Self { core, initials, first: foremost, sort }
    }
}

fn own(sender: &Sender) -> Vec<Fact> {
    let of = |kind, names: &[String]| names.iter().map(|name| Fact::new(kind, name, false)).collect::<Vec<_>>();
    let mut own = of(FactKind::Company, &sender.companies);
    own.extend(of(FactKind::School, &sender.schools));
    own.extend(of(FactKind::Group, &sender.groups));
    own.extend(sender.places.iter().flat_map(|place| parts_of_place(place)).map(place_of));
    own.extend(of(FactKind::Interest, &sender.interests));
    own.extend(sender.role.iter().filter_map(|role| line_of_work(role)));
    own.retain(|fact| !fact.marks.core.is_empty());
    own
}

/// What the reader's page names as theirs.
fn theirs(recipient: &Recipient, sender: &Sender) -> Vec<Fact> {
    let company = recipient.company.iter().map(|name| Fact::new(FactKind::Company, name, false));
    let school = recipient.school.iter().map(|name| Fact::new(FactKind::School, first_part(name), false));
    let groups = recipient.groups.iter().map(|name| Fact::new(FactKind::Group, name, false));
    let location = recipient.location.iter().flat_map(|name| regions(name, &sender.places));
    company.chain(school).chain(groups).chain(location).collect()
}

/// What of the writer's own the reader's headline has: where both work, and
/// what both work on.
fn of_headline(recipient: &Recipient, own: &[Fact]) -> Vec<Fact> {
    let parts: Vec<_> = recipient.headline.iter().flat_map(|headline| parts_of_headline(headline)).collect();
    let is_in_it = |fact: &&Fact| parts.iter().any(|part| fact.is_in(part));
    own.iter().filter(is_in_it).map(|fact| Fact { is_shared: true, ..fact.clone() }).collect()
}

/// A part of a headline.
struct HeadlinePart<'a> {
    text: &'a str,
    /// Whether it stands behind "at".
    is_place: bool,
}

/// What stands in a headline between its marks, or behind "at".
fn parts_of_headline(headline: &str) -> impl Iterator<Item = HeadlinePart<'_>> {
    headline
        .split(['|', '·', '•', ',', ';', '–', '—', '/'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| {
            let places = part.split(" at ").flat_map(|part| part.split('@')).enumerate();
            places.map(|(at, text)| HeadlinePart { text: text.trim(), is_place: at > 0 })
        })
        .filter(|part| !part.text.is_empty())
}

/// The town and the region of a place. Its country, which comes last, is too
/// wide to be shared; so is what stands alone, unless the writer names it as
/// their town.
fn regions(place: &str, towns: &[String]) -> Vec<Fact> {
    let parts: Vec<&str> = parts_of_place(place).collect();
    if let [only] = parts[..] {
        let only = place_of(only);
        let is_town =
            towns.iter().filter_map(|town| parts_of_place(town).next()).any(|town| place_of(town).is_same(&only));
        return if is_town || only.marks.core.is_empty() { vec![only] } else { Vec::new() };
    }
    let smaller = parts.len().saturating_sub(1);
    parts.into_iter().take(smaller).map(place_of).collect()
}

fn parts_of_place(place: &str) -> impl Iterator<Item = &str> {
    place.split([',', '/', '(', ')']).map(str::trim).filter(|part| !part.is_empty())
}

fn place_of(part: &str) -> Fact {
    let mut place = Fact::new(FactKind::Place, part, false);
    place.marks.core.retain(|word| !WIDE.contains(&word.as_str()));
    place
}

/// A role: it is told by what is left of it without what many callings are
/// called, and is the same where all of it is. Nothing where no more is left.
fn line_of_work(role: &str) -> Option<Fact> {
    let role = parts_of_headline(role).next()?.text;
    let mut fact = Fact::new(FactKind::Work, role, false);
    let words = std::mem::take(&mut fact.marks.core).into_iter().chain(std::mem::take(&mut fact.marks.sort));
    let words = words.filter(|word| !LEVELS.contains(&word.as_str()));
    (fact.marks.sort, fact.marks.core) = words.partition(|word| RANKS.contains(&word.as_str()));
    fact.marks.initials.clear();
    (!fact.marks.core.is_empty()).then_some(fact)
}

fn first_part(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

/// Whether a name is written as first letters are: BBC, `UoL`.
fn is_acronym(name: &str) -> bool {
    name.chars().all(char::is_alphabetic)
        && (3..=6).contains(&name.chars().count())
        && name.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// The words of a name, folded.
pub(crate) fn words(name: &str) -> impl Iterator<Item = String> {
    let is_mark = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '.');
    name.split(is_mark).map(fold).filter(|word| !word.is_empty())
}

/// The words of a headline that few others have: neither how high up somebody
/// is nor a wide field.
pub(crate) fn telling_words(headline: &str) -> impl Iterator<Item = String> {
    let is_telling = |word: &String| {
        let lists = [LITTLE, LEGAL, LEVELS, RANKS, BROAD];
        word.chars().count() > 2 && !lists.iter().any(|list| list.contains(&word.as_str()))
    };
    words(headline).filter(is_telling)
}

/// One way to write a word of a name.
fn canonical(word: &str) -> String {
    let is_university = word == "uni" || word == "u" || ["univ", "uniwers"].iter().any(|start| word.starts_with(start));
    if is_university && !["universal", "universe", "univers"].contains(&word) {
        return "university".to_owned();
    }
    let known = SHORT.iter().chain(ABROAD).find(|(short, _)| *short == word);
    known.map_or_else(|| word.to_owned(), |(_, long)| (*long).to_owned())
}

/// What words of one family begin with: weave, weaver, weaving.
pub(crate) fn stem(word: &str) -> &str {
    let singular = singular(word);
    let cut = |ending: &&str| singular.strip_suffix(*ending).filter(|stem| stem.chars().count() > 3);
    ENDINGS.iter().find_map(cut).unwrap_or(singular)
}

/// A word without the ending of a plural.
pub(crate) fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(word)
}

fn is_broad(word: &str) -> bool {
    BROAD.contains(&word)
}

/// The page may say anything: what is longer is no name.
const MOST_WORDS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    /// What the two share, by these names of one kind.
    #[track_caller]
    fn assert_shared(kind: FactKind, theirs: &str, own: &str, expected: bool) {
        let mut request = LintRequest::default();
        let (theirs, own) = (theirs.to_owned(), own.to_owned());
        let said = format!("{kind:?}: {theirs} and {own}");
        let LintRequest { recipient, sender, .. } = &mut request;
        match kind {
            FactKind::Company => (recipient.company, sender.companies) = (Some(theirs), vec![own]),
            FactKind::School => (recipient.school, sender.schools) = (Some(theirs), vec![own]),
            FactKind::Place => (recipient.location, sender.places) = (Some(theirs), vec![own]),
            FactKind::Group => (recipient.groups, sender.groups) = (vec![theirs], vec![own]),
            FactKind::Work => (recipient.headline, sender.role) = (Some(theirs), Some(own)),
            FactKind::Interest => (recipient.headline, sender.interests) = (Some(theirs), vec![own]),
            FactKind::Contact => recipient.mutual = vec![theirs],
        }
        let facts = Facts::of(&request);
        assert_eq!(facts.shared().any(|fact| fact.kind == kind), expected, "{said}");
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        use FactKind::{Company, Group, Interest, Place, School, Work};
        for (kind, theirs, own) in [
            (School, "University of Leeds", "Uni of Leeds"),
            (School, "University of Leeds", "Leeds University"),
            (School, "University of Leeds", "Leeds"),
            (School, "University of Leeds", "UoL"),
            (School, "Univ. of Leeds, School of Medicine", "university of leeds"),
            (School, "Universidade de Lisboa", "University of Lisbon"),
            (School, "St. Mary's College", "Saint Mary’s College"),
            (School, "Massachusetts Institute of Technology", "MIT"),
            (Company, "Kestrel Engineering Ltd", "Kestrel"),
            (Company, "KESTREL GMBH", "Kestrel"),
            (Company, "British Broadcasting Corporation", "BBC"),
            (Company, "Lakeside Hospital NHS Trust", "Lakeside Hospital"),
            (Company, "Żabka", "Zabka"),
            (Company, "Umber Homeware (Pty) Ltd", "Umber"),
            (Company, "Falcon Cement SAOG", "Falcon Cement"),
            (Group, "Blue Lamp Volunteer Responders", "Blue Lamp volunteers"),
            (Place, "Leeds, England, United Kingdom", "Leeds"),
            (Place, "Greater Leeds Area, United Kingdom", "Leeds, UK"),
            (Place, "Lisboa, Portugal", "Lisbon"),
            (Place, "München und Umgebung", "München und Umgebung"),
            (Group, "Harbour Choir", "The Harbour Choir"),
            (Interest, "Wound care nurse at Lakeside", "wound care"),
            (Interest, "Beekeeper and tax clerk", "beekeepers"),
            (Work, "Senior baker | rye", "Baker, nights"),
        ] {
            assert_shared(kind, theirs, own, true);
        }
    }

    #[test]
    fn names_that_may_be_of_two_things_are_of_two() {
        use FactKind::{Company, Group, Interest, Place, School, Work};
        for (kind, theirs, own) in [
            (School, "Boston University", "Boston College"),
            (School, "Leeds Beckett University", "University of Leeds"),
            (School, "University of Leeds", "University"),
            (Company, "First Bank", "First Hospital"),
            (Company, "Main Street Bakery", "Street Bakery"),
            (Company, "Lakeside Hospital", "Hospital"),
            (Company, "Brick Bank Corporation", "BBC News"),
            (School, "Michigan State University", "University of Michigan"),
            (School, "University College London", "University of London"),
            (School, "University of North Carolina at Chapel Hill", "University of North Carolina at Charlotte"),
            (Work, "General Manager", "General practitioner"),
            (Work, "Civil servant", "Civil engineer"),
            (Work, "Nursery teacher", "Nurse"),
            (Interest, "Care home cook", "cars"),
            (Place, "Germany", "Berlin, Germany"),
            (Place, "Porto, Portugal", "Lisbon, Portugal"),
            (Place, "Porto, Portugal", "Portugal"),
            (Group, "Harbour Choir", "Valley Choir"),
            (Interest, "Head of Marketing", "marketing"),
            (Interest, "Wound care nurse", "skin care"),
        ] {
            assert_shared(kind, theirs, own, false);
        }
    }

    #[test]
    fn a_headline_says_where_somebody_works_and_on_what() {
        for (headline, role, company, expected) in [
            ("Emergency nurse at Lakeside Hospital", "Nurse", "Lakeside", &["Lakeside", "Nurse"][..]),
            ("Emergency nurse at Lakeside Hospital", "Senior engineer", "Nurse", &[]),
            ("Civil engineer | Kestrel", "Software engineer", "Kestrel", &["Kestrel"]),
            ("Founder @ Next", "Founder", "Next", &["Next"]),
            ("What comes next at home", "Owner", "Next", &[]),
            ("General Manager at Acme", "Fitter", "GM", &[]),
            ("Salesforce developer", "Fitter", "Salesforce", &[]),
        ] {
            let mut request = LintRequest::default();
            request.recipient.headline = Some(headline.to_owned());
            request.sender.role = Some(role.to_owned());
            request.sender.companies = vec![company.to_owned()];
            let facts = Facts::of(&request);
            let shared: Vec<&str> = facts.shared().map(|fact| fact.name.as_str()).collect();
            assert_eq!(shared, expected, "{headline}");
        }
    }

    #[test]
    fn what_is_shared_comes_first_and_once() {
        let mut request = LintRequest::default();
        request.recipient.company = Some("Kestrel Ltd".to_owned());
        request.recipient.headline = Some("Fitter at Kestrel".to_owned());
        request.recipient.school = Some("Hull College".to_owned());
        request.recipient.location = Some("Leeds, England".to_owned());
        request.recipient.mutual = vec!["Joanna Vale".to_owned()];
        request.sender.companies = vec!["Kestrel".to_owned()];
        request.sender.places = vec!["Leeds".to_owned()];
        let facts = Facts::of(&request);
        let named: Vec<(&str, bool)> = facts.theirs.iter().map(|fact| (&*fact.name, fact.is_shared)).collect();
        assert_eq!(named, [("Joanna Vale", true), ("Kestrel", true), ("Leeds", true), ("Hull College", false)]);
    }
}
