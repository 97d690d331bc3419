//! What a note says of what is known of the two: which facts it uses, and
//! whether they tie the two or say who writes.

use std::collections::BTreeSet;

use crate::facts::{Fact, FactKind, Facts, stem, telling_words, words as words_of};
use crate::note::Note;
use crate::text::Word;
use crate::text::names::{PersonName, fold};
use crate::text::words::{Class, Classes, Forms};

/// What a note says of what is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What is known of the two.
    pub facts: Facts,
    /// Of each fact of the reader's whether the note has it.
    is_said: Vec<bool>,
    /// Whether it speaks of something that both share.
    pub(crate) ties: bool,
    /// Whether it speaks of something of the writer's.
    pub(crate) introduces: bool,
}

impl Known {
    /// Looks for what is known of the two in all that comes after the
    /// greeting.
    pub(crate) fn of(note: &Note<'_>, greeted: usize) -> Self {
        let facts = Facts::of(note.request);
        if facts.theirs.is_empty() && facts.own.is_empty() {
            return Self::default();
        }
        let words = Words::of(note, greeted);
        let is_said: Vec<bool> = facts.theirs.iter().map(|fact| words.say(fact)).collect();
        let ties = words.claim(&Theirs::of(note, &facts))
            || facts.theirs.iter().zip(&is_said).any(|(fact, said)| fact.is_shared && (*said || words.allude_to(fact)));
        let introduces = facts.own.iter().any(|fact| words.introduce_by(fact));
        Self { facts, is_said, ties, introduces }
    }

    /// The facts of the reader's that the note has.
    pub(crate) fn said(&self) -> impl Iterator<Item = &Fact> {
        self.told(true)
    }

    /// Those that it has not.
    pub(crate) fn unsaid(&self) -> impl Iterator<Item = &Fact> {
        self.told(false)
    }

    fn told(&self, is_said: bool) -> impl Iterator<Item = &Fact> {
        self.facts.theirs.iter().zip(&self.is_said).filter(move |(_, said)| **said == is_said).map(|(fact, _)| fact)
    }
}

/// The words of a note behind its greeting, folded as names are.
struct Words<'n, 'a> {
    note: &'n Note<'a>,
    greeted: usize,
    folded: Vec<String>,
}

impl<'n, 'a> Words<'n, 'a> {
    fn of(note: &'n Note<'a>, greeted: usize) -> Self {
        let words = note.text.words().get(greeted..).unwrap_or_default();
        let bare = |word: &str| {
            let folded = fold(word);
            let is_owner = word.ends_with("'s") || word.ends_with("’s");
            folded.strip_suffix('s').filter(|_| is_owner).map_or(folded.clone(), str::to_owned)
        };
        Self { note, greeted, folded: words.iter().map(|word| bare(word.text)).collect() }
    }

    fn say(&self, fact: &Fact) -> bool {
        self.places(fact).next().is_some()
    }

    /// Where a fact is named.
    fn places<'f>(&'f self, fact: &'f Fact) -> impl Iterator<Item = usize> + 'f {
        let contact = (fact.kind == FactKind::Contact).then(|| PersonName::parse(&fact.name)).flatten();
        (0..self.folded.len()).filter(move |&at| match fact.kind {
            FactKind::Work | FactKind::Interest => self.tells_of(fact, at),
            FactKind::Contact => {
                contact.as_ref().is_some_and(|name| name.is_part(&self.folded[at])) && self.is_name(at, fact.kind)
            }
            _ => self.is_short_for(fact, at) || self.is_of_name(fact, at),
        })
    }

    fn tells_of(&self, fact: &Fact, at: usize) -> bool {
        let is_telling = !self.note.text.words()[self.greeted + at].senses.any(COMMON);
        is_telling && fact.marks.core.iter().any(|core| stem(core) == stem(&self.folded[at]))
    }

    /// Whether word `at` is the first letters of a name, as `UoL` is.
    fn is_short_for(&self, fact: &Fact, at: usize) -> bool {
        let said = self.note.text.words()[self.greeted + at].text;
        said.chars().filter(|letter| letter.is_uppercase()).count() > 1
            && fact.marks.initials.contains(&self.folded[at])
    }

    /// Whether word `at` belongs to a name. A company may be named after an
    /// ordinary word: that is told by its capital, or by all the others.
    fn is_of_name(&self, fact: &Fact, at: usize) -> bool {
        let whole = fact.marks.core.len() + fact.marks.sort.len();
        let near = at.saturating_sub(whole)..(at + whole + 1).min(self.folded.len());
        let is_near = |word: &String| self.folded[near.clone()].contains(word);
        let is_whole = || whole > 1 && fact.marks.core.iter().chain(&fact.marks.sort).all(is_near);
        fact.marks.core.contains(&self.folded[at]) && (self.is_name(at, fact.kind) || is_whole())
    }

    /// Whether word `at` is written as a name is, and is none of the
    /// reader's.
    fn is_name(&self, at: usize, kind: FactKind) -> bool {
        let at = self.greeted + at;
        let said = &self.note.text.words()[at];
        let is_written_so = said.is_capitalized() || kind != FactKind::Contact && !said.is_ordinary();
        is_written_so && (!said.is_ordinary() || self.begins_as_name(at, kind)) && !self.is_of_either(said.text)
    }

    /// Whether an ordinary word is a name where a sentence begins with it:
    /// "Will told me", "Reading girl as well", but "Will you". Elsewhere its
    /// capital says so.
    fn begins_as_name(&self, at: usize, kind: FactKind) -> bool {
        let words = self.note.text.words();
        let is_before = |next: &Word<'_>| next.senses.other.meets(SUBJECTS) || next.is_any(&["this", "that", "all"]);
        let sentence = &self.note.text.sentences()[words[at].sentence];
        let is_shared = || sentence.words.clone().any(|at| self.is_common(at) || words[at].is("here"));
        !self.note.text.begins_sentence(at)
            || !words.get(at + 1).is_some_and(is_before) && (kind == FactKind::Contact || is_shared())
    }

    /// Whether word `at` of the note says that something is common to both:
    /// "too", "as well", "we shared".
    fn is_common(&self, at: usize) -> bool {
        let words = self.note.text.words();
        let is_after = |word: &str| at > 0 && words[at - 1].is(word);
        words[at].is_any(ALSO)
            || words[at].is("well") && is_after("as")
            || words[at].senses.forms.meets(Forms::PAST) && is_after("we")
    }

    /// Whether a word is one of the reader's names, or of the writer's, who
    /// signs with it.
    fn is_of_either(&self, word: &str) -> bool {
        let is_writer = || {
            let name = self.note.request.sender.name.as_deref().unwrap_or_default();
            words_of(name).any(|own| own == fold(word))
        };
        self.note.recipient.as_ref().is_some_and(|name| name.is_part(word)) || is_writer()
    }

    /// Whether a sentence speaks of a fact as something shared, without its
    /// name: "same school", "our company". What sort of thing it is may be
    /// enough: "Choir, second row".
    fn allude_to(&self, fact: &Fact) -> bool {
        let sorts: &[&str] = match fact.kind {
            FactKind::Company => COMPANIES,
            FactKind::School => SCHOOLS,
            FactKind::Group => GROUPS,
            FactKind::Place => PLACES,
            // "We share several contacts" is true of anybody.
            FactKind::Contact | FactKind::Work | FactKind::Interest => return false,
        };
        let words = self.note.text.words();
        let either = |at: usize, has: &dyn Fn(&str) -> bool| {
            let word = self.folded[at - self.greeted].as_str();
            has(word) || word.strip_suffix('s').is_some_and(has)
        };
        // "our old school", "we are colleagues", but "I also like your school"
        let is_shared = |at: usize| {
            let sentence = words[at].sentence;
            let is_we = |before: usize| {
                words[before].is("we're") || words[before].is("we") && words[before + 1].is_any(&["are", "were"])
            };
            let mut before = at.saturating_sub(3).max(self.greeted)..at;
            before.any(|before| words[before].sentence == sentence && (words[before].is_any(SHARED) || is_we(before)))
        };
        self.note.text.sentences().iter().any(|sentence| {
            let all = || sentence.words.clone().filter(|&at| at >= self.greeted);
            let is_of_reader = || all().any(|at| words[at].is_any(READERS));
            let is_common = || all().any(|at| self.is_common(at));
            all().any(|at| {
                let is_sort = either(at, &|word| sorts.contains(&word));
                let is_its = either(at, &|word| fact.marks.sort.contains(word));
                (is_sort || is_its) && is_shared(at) || (is_its || is_sort && is_common()) && !is_of_reader()
            })
        })
    }

    /// Whether a sentence says that something which is the reader's by their
    /// page is the writer's too: "another thatcher here".
    fn claim(&self, theirs: &Theirs) -> bool {
        let words = self.note.text.words();
        let is_theirs = |at: usize| {
            let (said, word) = (&words[at], &self.folded[at - self.greeted]);
            let is_told = !said.senses.any(COMMON) && !words[at].is_any(ALSO);
            let is_named = || theirs.names.contains(word) && self.is_name(at - self.greeted, FactKind::Company);
            is_told && (theirs.words.contains(stem(word)) || is_named()) && !self.is_of_either(said.text)
        };
        self.note.text.sentences().iter().any(|sentence| {
            let all = || sentence.words.clone().filter(|&at| at >= self.greeted);
            all().any(|at| self.is_common(at)) && !all().any(|at| words[at].is_any(READERS)) && all().any(is_theirs)
        })
    }

    /// Whether a sentence says by a fact who writes. What it says of the
    /// reader says it of them.
    fn introduce_by(&self, fact: &Fact) -> bool {
        let words = self.note.text.words();
        self.places(fact).any(|at| {
            let sentence = &self.note.text.sentences()[words[self.greeted + at].sentence];
            let clause = self.greeted.max(sentence.words.start)..sentence.words.end;
            !clause.clone().any(|at| words[at].is_any(READERS))
        })
    }
}

/// The words that tell the reader from others, by their page.
struct Theirs {
    /// Of their headline, by what they begin with.
    words: BTreeSet<String>,
    /// Of the names of where they work, studied and live.
    names: BTreeSet<String>,
}

impl Theirs {
    fn of(note: &Note<'_>, facts: &Facts) -> Self {
        let headline = note.request.recipient.headline.iter().flat_map(|headline| telling_words(headline));
        // Of what the writer has told, only what is theirs too is borne out.
        let is_open = |fact: &&Fact| !facts.own.iter().any(|own| own.kind == fact.kind);
        let named = facts.theirs.iter().filter(|fact| fact.kind != FactKind::Contact).filter(is_open);
        Self {
            words: headline.map(|word| stem(&word).to_owned()).collect(),
            names: named.flat_map(|fact| fact.marks.core.iter().cloned()).collect(),
        }
    }
}

const COMMON: Classes = Classes::of(&[Class::Common]);

/// What a verb is followed by that begins a question or a wish.
const SUBJECTS: Classes = Classes::of(&[Class::Reader, Class::Writer, Class::Us, Class::Third, Class::Determiner]);

/// What says that it is common to both.
const ALSO: &[&str] =
    &["also", "alike", "another", "both", "common", "fellow", "likewise", "same", "share", "too", "us"];

/// What stands before something that both have.
const SHARED: &[&str] = &["same", "fellow", "both", "another", "our", "shared", "share", "common", "old", "us"];

const READERS: &[&str] = &["you", "your", "you're", "you've", "yours"];

const COMPANIES: &[&str] = &[
    "building", "canteen", "colleague", "company", "corridor", "department", "employer", "firm", "floor", "office",
    "payroll", "shift", "site", "team", "ward", "workplace",
];
const SCHOOLS: &[&str] = &[
    "alma", "alum", "alumna", "alumni", "alumnus", "batch", "campus", "class", "classmate", "college", "course",
    "degree", "faculty", "grad", "graduate", "school", "uni", "university",
];
const GROUPS: &[&str] = &[
    "association", "chapter", "choir", "club", "committee", "community", "forum", "group", "member", "society", "team",
    "union",
];
const PLACES: &[&str] = &[
    "area", "city", "corner", "county", "district", "local", "neighbour", "neighbor", "neighbourhood", "neighborhood",
    "region", "resident", "town", "village",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient, Sender};

    /// What a note to Ada, a fitter at Kestrel who went to Leeds and lives in
    /// Hull, by Tom, who did and does too, shows: whether it ties the two.
    #[track_caller]
    fn ties(text: &str) -> bool {
        let strings = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let request = LintRequest {
            text: text.to_owned(),
            recipient: Recipient {
                name: Some("Ada Okafor".to_owned()),
                headline: Some("Fitter for people who share tools | find me on the slipway".to_owned()),
                company: Some("Next".to_owned()),
                school: Some("University of Leeds".to_owned()),
                location: Some("Hull, England".to_owned()),
                mutual: strings(&["Tom Berg", "Will Carrick"]),
                groups: strings(&["Harbour Choir"]),
                ..Recipient::default()
            },
            sender: Sender {
                name: Some("Tom".to_owned()),
                companies: strings(&["Next"]),
                schools: strings(&["Uni of Leeds"]),
                places: strings(&["Hull"]),
                groups: strings(&["The Harbour Choir"]),
                ..Sender::default()
            },
            ..LintRequest::default()
        };
        let note = Note::new(&request, crate::rules::lexicon(), None);
        Known::of(&note, crate::signs::Signs::of(&note).greeted()).ties
    }

    #[test]
    fn what_both_share_ties_where_the_note_speaks_of_it() {
        for text in [
            "Hi Ada, Leeds alum here.",
            "Hi Ada, same school as you.",
            "Hi Ada, from one resident of Hull to another.",
            "Hi Ada, choir, second row, the tall one.",
            "Hi Ada, I joined Next in June.",
            "Hi Ada, we are colleagues since Monday.",
            "Hi Ada, Will told me about the boat.",
            "Hi Ada, another one from the slipway.",
        ] {
            assert!(ties(text), "{text}");
        }
    }

    #[test]
    fn what_any_note_may_say_ties_nobody() {
        for text in [
            "Hi Ada, I'd like to connect here too.",
            "Hi Ada, I also like your work.",
            "Hi Ada, we help teams grow.",
            "Hi Ada, let's also talk next week.",
            "Hi Ada, I would also like to share an offer.",
            "Hi Ada, I also help people find leads.",
            "Hi Ada, we share many contacts.",
            "Hi Ada, will you connect?",
            "Hi Ada, hope to connect.\nTom",
        ] {
            assert!(!ties(text), "{text}");
        }
    }
}
