//! What a rule is, and how one is declared.

use serde::Serialize;

use crate::diagnostic::{Applicability, Findings, Group, Level};
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::{InviteState, Kind, LintRequest, Occasion, Recipient, Record, Relation, Strictness};

/// One kind of fault that a note can have.
pub trait Rule: Declared + Sync {
    /// Says what `note` does against this rule. A rule sees the note and its
    /// circumstances, and nothing else: no clock, no storage, no other rule.
    fn check(&self, note: &Note<'_>, findings: &mut Findings);
}

/// The half of a rule that [`declare_rule!`](crate::declare_rule) writes.
pub trait Declared {
    /// What is known of the rule without running it.
    fn meta(&self) -> &'static Meta;
}

/// What is known of a rule without running it.
#[derive(Debug)]
pub struct Meta {
    /// Its name, which says the fault and reads well after "allow".
    pub name: &'static str,
    /// The group, and the folder, it belongs to.
    pub group: Group,
    /// The version that brought it.
    pub since: &'static str,
    /// Severity at relaxed, balanced and strict.
    pub levels: [Level; 3],
    /// The kinds of text it applies to.
    pub kinds: &'static [Kind],
    /// Whether it can be told without knowing the language.
    pub any_language: bool,
    /// The kind of fix it can offer.
    pub fix: Option<Applicability>,
    /// Rules whose fault implies this one: where one of them speaks of the
    /// same words, this one is silent.
    pub implied_by: &'static [&'static str],
    /// The guides it follows.
    pub source: &'static [Source],
    /// Why it matters, in a sentence for the writer.
    pub why: &'static str,
    /// The pattern lists it looks for.
    pub patterns: &'static [&'static PatternList],
    /// The doc comment: the fault in one sentence, then more for contributors.
    #[cfg(not(target_arch = "wasm32"))]
    pub docs: &'static str,
    /// Notes that have the fault, the words in `‹›`.
    #[cfg(not(target_arch = "wasm32"))]
    pub flags: &'static [Example],
    /// Notes that come near it and are fine.
    #[cfg(not(target_arch = "wasm32"))]
    pub passes: &'static [Example],
}

impl Meta {
    /// The severity at `strictness`, which is not `auto` any more.
    #[must_use]
    pub fn level(&self, strictness: Strictness) -> Level {
        match strictness {
            Strictness::Relaxed => self.levels[0],
            Strictness::Balanced | Strictness::Auto => self.levels[1],
            Strictness::Strict => self.levels[2],
        }
    }
}

/// A published guide that the rules follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Source {
    /// Washington Post Jobs, "When is it OK to Add a Client or Colleague to
    /// Your LinkedIn Network?"
    #[serde(rename = "WP")]
    WashingtonPost,
    /// "LinkedIn etiquette" guide.
    #[serde(rename = "ET")]
    Etiquette,
    /// Kenneth Lang, "To Connect or Not to Connect on LinkedIn".
    #[serde(rename = "KL")]
    KennethLang,
    /// "Connecting with coworkers on LinkedIn".
    #[serde(rename = "CW")]
    Coworkers,
    /// Chelsea Larsson, "The do's and don'ts of connecting on LinkedIn".
    #[serde(rename = "CL")]
    ChelseaLarsson,
}

/// A note that shows a rule at work: documentation and test at once.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    text: &'static str,
    to: Option<&'static str>,
    company: Option<&'static str>,
    kind: Kind,
    relation: Relation,
    strictness: Strictness,
    connections: Option<u32>,
    limit: Option<u32>,
    occasion: Occasion,
    record: Record,
    earlier: &'static [&'static str],
    /// What the note becomes when its first fix is applied.
    pub fixed: Option<&'static str>,
}

impl Example {
    /// An invitation to somebody whose name is not known.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            to: None,
            company: None,
            kind: Kind::Invite,
            relation: Relation::Unknown,
            strictness: Strictness::Strict,
            connections: None,
            limit: None,
            occasion: Occasion { hours_since: None, days_on_job: None, asked: None, decided: None },
            record: Record {
                invited_days_ago: None,
                invite_state: None,
                unanswered_follow_ups: 0,
                invites_last_hour: 0,
                invites_last_week: 0,
            },
            earlier: &[],
            fixed: None,
        }
    }

    /// Addressed to this person.
    #[must_use]
    pub const fn to(self, name: &'static str) -> Self {
        Self { to: Some(name), ..self }
    }

    /// Addressed to somebody who works there.
    #[must_use]
    pub const fn at(self, company: &'static str) -> Self {
        Self { company: Some(company), ..self }
    }

    /// Of this kind.
    #[must_use]
    pub const fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// To somebody who is this to the writer.
    #[must_use]
    pub const fn relation(self, relation: Relation) -> Self {
        Self { relation, ..self }
    }

    /// To somebody with so many connections.
    #[must_use]
    pub const fn connections(self, count: u32) -> Self {
        Self { connections: Some(count), ..self }
    }

    /// So many hours after the interview or meeting.
    #[must_use]
    pub const fn hours_since(self, hours: f64) -> Self {
        Self { occasion: Occasion { hours_since: Some(hours), ..self.occasion }, ..self }
    }

    /// So many days after the writer started the job.
    #[must_use]
    pub const fn days_on_job(self, days: f64) -> Self {
        Self { occasion: Occasion { days_on_job: Some(days), ..self.occasion }, ..self }
    }

    /// With or without having asked whether one may connect.
    #[must_use]
    pub const fn asked(self, asked: bool) -> Self {
        Self { occasion: Occasion { asked: Some(asked), ..self.occasion }, ..self }
    }

    /// Before or after the decision on the job.
    #[must_use]
    pub const fn decided(self, decided: bool) -> Self {
        Self { occasion: Occasion { decided: Some(decided), ..self.occasion }, ..self }
    }

    /// After an invitation so many days ago, of which this became.
    #[must_use]
    pub const fn invited(self, days_ago: f64, state: InviteState) -> Self {
        let record = Record { invited_days_ago: Some(days_ago), invite_state: Some(state), ..self.record };
        Self { record, ..self }
    }

    /// After so many follow-ups that got no answer.
    #[must_use]
    pub const fn unanswered(self, follow_ups: u32) -> Self {
        Self { record: Record { unanswered_follow_ups: follow_ups, ..self.record }, ..self }
    }

    /// After so many invitations in the last hour and in the last week.
    #[must_use]
    pub const fn invites(self, last_hour: u32, last_week: u32) -> Self {
        let record = Record { invites_last_hour: last_hour, invites_last_week: last_week, ..self.record };
        Self { record, ..self }
    }

    /// After these notes to other people.
    #[must_use]
    pub const fn earlier(self, notes: &'static [&'static str]) -> Self {
        Self { earlier: notes, ..self }
    }

    /// In a box that holds so many UTF-16 code units.
    #[must_use]
    pub const fn limit(self, units: u32) -> Self {
        Self { limit: Some(units), ..self }
    }

    /// At this strictness; examples are strict otherwise.
    #[must_use]
    pub const fn strictness(self, strictness: Strictness) -> Self {
        Self { strictness, ..self }
    }

    /// Becomes this when the first fix is applied.
    #[must_use]
    pub const fn fixed(self, after: &'static str) -> Self {
        Self { fixed: Some(after), ..self }
    }

    /// The text without its marks, and the places they mark, as bytes.
    #[must_use]
    pub fn unmarked(&self) -> (String, Vec<std::ops::Range<usize>>) {
        let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
        for character in self.text.chars() {
            match character {
                '‹' => start = text.len(),
                '›' => spans.push(start..text.len()),
                _ => text.push(character),
            }
        }
        (text, spans)
    }

    /// The example as a request, at strict so that every rule speaks.
    #[must_use]
    pub fn request(&self) -> LintRequest {
        LintRequest {
            kind: self.kind,
            text: self.unmarked().0,
            limit: self.limit,
            strictness: self.strictness,
            relation: self.relation,
            recipient: Recipient {
                name: self.to.map(str::to_owned),
                company: self.company.map(str::to_owned),
                connections: self.connections,
                ..Recipient::default()
            },
            occasion: self.occasion,
            record: self.record,
            earlier_notes: self.earlier.iter().copied().map(str::to_owned).collect(),
            ..LintRequest::default()
        }
    }
}

/// Declares a rule: its documentation, what is known of it, and examples that
/// are run as tests. The order is the same in every rule's file.
#[macro_export]
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        pub struct $rule:ident {
            name: $name:literal,
            group: $group:ident,
            since: $since:literal,
            levels: [$relaxed:ident, $balanced:ident, $strict:ident],
            kinds: $kinds:expr,
            any_language: $any_language:literal,
            fix: $fix:expr,
            implied_by: $implied_by:expr,
            source: [$($source:ident),+],
            why: $why:literal,
            patterns: $patterns:expr,
            flags: $flags:expr,
            passes: $passes:expr,
        }
    ) => {
        $(#[doc = $doc])+
        pub struct $rule;

        impl $crate::rule::Declared for $rule {
            fn meta(&self) -> &'static $crate::rule::Meta {
                use $crate::diagnostic::{Group, Level};
                use $crate::rule::Source;
                static META: $crate::rule::Meta = $crate::rule::Meta {
                    name: $name,
                    group: Group::$group,
                    since: $since,
                    levels: [Level::$relaxed, Level::$balanced, Level::$strict],
                    kinds: $kinds,
                    any_language: $any_language,
                    fix: $fix,
                    implied_by: $implied_by,
                    source: &[$(Source::$source),+],
                    why: $why,
                    patterns: $patterns,
                    #[cfg(not(target_arch = "wasm32"))]
                    docs: concat!($($doc, "\n"),+),
                    #[cfg(not(target_arch = "wasm32"))]
                    flags: $flags,
                    #[cfg(not(target_arch = "wasm32"))]
                    passes: $passes,
                };
                // The examples do not ship: checked, and left out.
                #[cfg(target_arch = "wasm32")]
                const _: [&[$crate::rule::Example]; 2] = [$flags, $passes];
                &META
            }
        }
    };
}
