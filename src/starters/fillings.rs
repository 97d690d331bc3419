//! What is known, as it is put into a text, and the slots for what is not.
//!
//! A wording holds `{names}` of facts, each with a slot of its own for where
//! the fact is not known, `[slots]` for what only the writer knows, and at
//! most one `[*slot]`: there the writer says why it is this person, and their
//! own line on it stands there if they have written one.

use super::plain::{LONGEST_FACT, called, fact, why_slot, with_article};
use super::shared::Shared;
use crate::facts::FactKind;
use crate::request::LintRequest;
use crate::text::span::utf16_len;

/// Each fact as plain text, nothing for what is not known.
pub(super) struct Fillings {
    name: Option<String>,
    company: Option<String>,
    /// Where both work; for coworkers.
    employer: Option<String>,
    /// Where both worked; for former coworkers.
    workplace: Option<String>,
    /// Where both learnt; for alumni.
    school: Option<String>,
    interest: Option<String>,
    contact: Option<String>,
    me: Option<String>,
    role: Option<String>,
    shared: Option<Shared>,
    /// What stands in the slot that says why.
    why: Option<String>,
}

impl Fillings {
    /// Gathers what request and writer say.
    pub(super) fn of(request: &LintRequest, shared: &[Shared], why: &str) -> Self {
        let (recipient, sender) = (&request.recipient, &request.sender);
        let named = |shared: &Shared| {
            let name = fact(&shared.name)?;
            let name = if shared.kind == FactKind::School { with_article(name) } else { name };
            Some(Shared { name, ..shared.clone() })
        };
        let shared: Vec<Shared> = shared.iter().filter_map(named).collect();
        let of_kind = |kind| shared.iter().find(|shared| shared.kind == kind).map(|shared| shared.name.clone());
        // Of several the request does not say which they share.
        let only = |names: &[String]| if let [name] = names { fact(name) } else { None };
        let company = recipient.company.as_deref().and_then(fact);
        let school = recipient.school.as_deref().and_then(fact);
        Self {
            name: called(recipient),
            employer: company.clone().or_else(|| only(&sender.companies)),
            workplace: of_kind(FactKind::Company),
            school: of_kind(FactKind::School).or_else(|| school.or_else(|| only(&sender.schools)).map(with_article)),
            interest: of_kind(FactKind::Interest),
            contact: of_kind(FactKind::Contact).or_else(|| recipient.mutual.iter().find_map(|name| fact(name))),
            me: sender.name.as_deref().and_then(fact),
            role: sender.role.as_deref().and_then(fact),
            why: why_slot(why),
            company,
            shared: shared.first().cloned(),
        }
    }

    /// Whether something is known that the two share.
    pub(super) fn has_shared(&self) -> bool {
        self.shared.is_some()
    }

    /// The wording with all that is known in it. Where it would take more
    /// than so many UTF-16 code units, long facts are left to the writer; where
    /// that does not help, it is as short as it can be.
    pub(super) fn put_into(&self, wording: &str, longest: u32) -> String {
        let texts = [LONGEST_FACT, 30, 15, 0].map(|most| self.written(wording, most));
        let fits = |text: &&String| utf16_len(text) <= longest;
        let shortest = || texts.iter().min_by_key(|text| utf16_len(text));
        texts.iter().find(fits).or_else(shortest).cloned().unwrap_or_default()
    }

    /// The wording with all facts in it that have at most so many characters.
    fn written(&self, wording: &str, most: usize) -> String {
        let mut text = String::with_capacity(wording.len() * 2);
        let mut rest = wording;
        while let Some(at) = rest.find(['{', '[']) {
            text.push_str(&rest[..at]);
            let (mark, inside) = rest[at..].split_at(1);
            let close = if mark == "{" { '}' } else { ']' };
            let Some((inside, after)) = inside.split_once(close) else { break };
            match inside.strip_prefix('*') {
                Some(slot) => push_slot(&mut text, self.why.as_deref().unwrap_or(slot)),
                None if mark == "[" => push_slot(&mut text, inside),
                None => self.push(&mut text, inside, most),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// Adds the fact of that name, or its slot.
    fn push(&self, text: &mut String, name: &str, most: usize) {
        let (fact, slot) = match name {
            "name" => (&self.name, "their name"),
            "company" => (&self.company, "their company"),
            "employer" => (&self.employer, "where you both work"),
            "workplace" => (&self.workplace, "where you worked together"),
            "school" => (&self.school, "the school you share"),
            "interest" => (&self.interest, "the interest you share"),
            "contact" => (&self.contact, "who you both know"),
            "me" => (&self.me, "your name"),
            "role" => (&self.role, "what you do and where"),
            _ => return self.push_shared(text, most),
        };
        match fact.as_deref().filter(|fact| fact.chars().count() <= most) {
            Some(fact) => text.push_str(fact),
            None => push_slot(text, slot),
        }
    }

    /// Adds a clause on what the two share.
    fn push_shared(&self, text: &mut String, most: usize) {
        let Some(Shared { kind, name }) = self.shared.as_ref().filter(|it| it.name.chars().count() <= most) else {
            return text.push_str("we share [what you share]");
        };
        let (before, after) = match kind {
            FactKind::Company => ("we both know ", " from the inside"),
            FactKind::School => ("we both went to ", ""),
            FactKind::Place | FactKind::Contact => ("we both know ", ""),
            FactKind::Group => ("we are both in ", ""),
            FactKind::Work | FactKind::Interest => ("we both care about ", ""),
        };
        text.extend([before, name, after]);
    }
}

/// A wording without its slots and facts.
pub(super) fn without(wording: &str) -> String {
    wording.split(['{', '[']).map(|part| part.split_once(['}', ']']).map_or(part, |(_, after)| after)).collect()
}

fn push_slot(text: &mut String, slot: &str) {
    text.extend(["[", slot, "]"]);
}
