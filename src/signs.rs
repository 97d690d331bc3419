//! What several rules go by, worked out once for a note: whom it greets, its
//! slots, its language, what in it is particular; and what they share besides:
//! requests, thanks.

pub(crate) mod asks;
pub(crate) mod body;
pub(crate) mod clauses;
pub mod evidence;
pub mod greeting;
#[cfg(not(target_arch = "wasm32"))]
mod groups;
mod introduction;
pub mod known;
pub(crate) mod language;
pub(crate) mod letters;
pub(crate) mod offers;
pub(crate) mod padding;
pub(crate) mod particular;
pub(crate) mod parting;
pub(crate) mod relation;
pub(crate) mod reproach;
pub mod slots;
pub(crate) mod thanks;
mod ties;

use std::ops::Range;

use crate::catalogue::{Kind, Language};
use crate::note::Note;
use crate::patterns::PatternList;
use crate::request::{LintRequest, Relation};
use crate::text::span::{self, Span};
use asks::asked::{self, Ask, Asked};
use clauses::Clause;
use evidence::Evidence;
use greeting::Greeting;
use known::Known;
use offers::Sign;
use slots::Slot;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use groups::GROUPS;

/// The signs that a note shows.
#[derive(Debug)]
pub struct Signs {
    /// How it begins: a salutation, and whom it names.
    pub greeting: Option<Greeting>,
    /// The language it is written in.
    pub language: Language,
    /// What in it is particular.
    pub evidence: Evidence,
    /// What it says of what is known of the two.
    pub known: Known,
    /// The slots of a template in it, in text order.
    pub slots: Vec<Slot>,
    /// Its clauses from the greeting on, in text order.
    pub(crate) clauses: Vec<Clause>,
    /// What it asks for, in text order.
    pub(crate) asks: Vec<Ask>,
    /// What in it is an offer's, in text order.
    pub(crate) offers: Vec<Sign>,
}

impl Signs {
    /// Looks for them in `note`.
    #[must_use]
    pub fn of(note: &Note<'_>) -> Self {
        let greeting = Greeting::find(note);
        let slots = slots::find(note, greeting.as_ref());
        let greeted = greeting.as_ref().map_or(0, Greeting::end);
        let clauses = clauses::of(note, greeted);
        let offers = offers::of(note, &clauses);
        let known = Known::of(note, greeted);
        let evidence = Evidence::of(note, greeted, &known, &slots, &clauses, &offers);
        // What a slot says is not the writer's.
        let is_filled = |ask: &Ask| !span::overlap(&slots, |slot| slot.span, note.text.span_of(&ask.words));
        let asks = asked::of(note, &clauses).into_iter().filter(is_filled).collect();
        Self { greeting, language: language::of(note), evidence, known, slots, clauses, asks, offers }
    }

    /// The request with what it leaves open and what words or facts make
    /// plain; nothing where that is nothing.
    pub(crate) fn guess(&self, note: &Note<'_>) -> Option<LintRequest> {
        let LintRequest { kind, relation, .. } = *note.request;
        let kind = (kind == Kind::Message).then(|| parting::of(note)).flatten().unwrap_or(kind);
        let is_open = relation == Relation::Unknown;
        let relation = is_open.then(|| relation::plain(note, &self.known)).flatten().unwrap_or(relation);
        let is_same = kind == note.request.kind && relation == note.request.relation;
        (!is_same).then(|| LintRequest { kind, relation, ..note.request.clone() })
    }

    /// Weighs the evidence anew, as the request is another one now.
    pub(crate) fn weigh(&mut self, note: &Note<'_>) {
        self.evidence = Evidence::of(note, self.greeted(), &self.known, &self.slots, &self.clauses, &self.offers);
    }

    /// The first word after the greeting.
    #[must_use]
    pub fn greeted(&self) -> usize {
        self.greeting.as_ref().map_or(0, Greeting::end)
    }

    /// Where `asked` is asked for: by its clause, or in the words of `idioms`,
    /// unless their clause asks for something that weighs more.
    pub(crate) fn asking(
        &self,
        note: &Note<'_>,
        asked: Asked,
        idioms: impl IntoIterator<Item = Range<usize>>,
    ) -> Vec<Span> {
        let of_clauses = self.asks.iter().filter(|ask| ask.asked == asked).map(|ask| ask.words.clone());
        let is_of_other =
            |words: &Range<usize>| self.asks.iter().any(|ask| ask.asked < asked && ask.words.contains(&words.start));
        let is_no_ask = |words: &Range<usize>| asked::is_no_ask(note, &self.clauses, words.start);
        let idioms = idioms.into_iter().filter(|words| !is_of_other(words) && !is_no_ask(words));
        let mut spans: Vec<Span> = of_clauses.chain(idioms).map(|words| self.clause_around(note, &words)).collect();
        spans.sort_unstable();
        spans.dedup_by(|one, before| one.overlaps(*before));
        spans
    }

    /// The clause of `note` that holds these words.
    #[must_use]
    pub fn clause_around(&self, note: &Note<'_>, words: &Range<usize>) -> Span {
        note.text.clause_around(words, self.greeted())
    }
}

/// The lists of all signs.
pub(crate) fn lists() -> impl Iterator<Item = &'static PatternList> {
    [
        asks::LISTS,
        asks::exchange::LISTS,
        asks::favors::LISTS,
        asks::jobs::LISTS,
        asks::meetings::LISTS,
        asks::references::LISTS,
        body::LISTS,
        evidence::LISTS,
        greeting::LISTS,
        introduction::LISTS,
        language::LISTS,
        padding::LISTS,
        parting::LISTS,
        particular::LISTS,
        relation::LISTS,
        reproach::LISTS,
        thanks::LISTS,
        ties::LISTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[cfg(test)]
mod tests {
    //! A note to try signs on.

    use super::Signs;
    use crate::note::Note;
    use crate::request::{LintRequest, Recipient, Relation, Sender};
    use crate::rules::lexicon;

    /// What `look` sees of a note to Ada Okafor, who knows moraines.
    #[track_caller]
    pub(super) fn read<T>(text: &str, relation: Relation, look: impl Fn(&Note<'_>, Signs) -> T) -> T {
        let recipient = Recipient {
            name: Some("Ada Okafor".to_owned()),
            headline: Some("Glaciology, moraines".to_owned()),
            company: Some("Brightwater".to_owned()),
            ..Recipient::default()
        };
        let sender = Sender { name: Some("Tomas Lind".to_owned()), ..Sender::default() };
        let request = LintRequest { text: text.to_owned(), relation, recipient, sender, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let signs = Signs::of(&note);
        look(&note, signs)
    }
}
