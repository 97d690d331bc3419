//! What a rule is, and how one is declared.

use crate::catalogue::{Kind, Meta, Strictness};
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::patterns::PatternList;
use crate::request::{InviteState, LintRequest, Occasion, Recipient, Record, Relation};
use crate::signs::Signs;

/// One kind of fault that a note can have.
pub trait Rule: Declared + Sync {
    /// Says what `note`, which shows these signs, does against this rule. A
    /// rule sees the note and its circumstances, and nothing else: no clock,
    /// no storage, no other rule.
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics);
}

/// The half of a rule that [`declare_rule!`](crate::declare_rule) writes.
pub trait Declared {
    /// What is known of it without running it.
    fn meta(&self) -> &'static Meta;

    /// The pattern lists it looks for, besides those of the signs.
    fn lists(&self) -> &'static [&'static PatternList] {
        &[]
    }

    /// Notes that have the fault, the words in `‹›`.
    #[cfg(not(target_arch = "wasm32"))]
    fn flags(&self) -> &'static [Example];

    /// Notes that come near it and are fine.
    #[cfg(not(target_arch = "wasm32"))]
    fn passes(&self) -> &'static [Example];
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
                alike: 0,
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

    /// After a note to somebody else that is so much like this one.
    #[must_use]
    pub const fn alike(self, alike: u32) -> Self {
        Self { record: Record { alike, ..self.record }, ..self }
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
/// are run as tests. The order is the same in every rule's file. What is left
/// out is as [`Meta::DEFAULT`] says.
#[macro_export]
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        pub struct $rule:ident {
            name: $name:literal,
            group: $group:ident,
            since: $since:literal,
            levels: [$($level:ident),+],
            $(kinds: [$($kind:ident),+],)?
            $(any_language: $any_language:literal,)?
            $(needs: $needs:ident $(($item:ident))?,)?
            $(in_replies: $in_replies:literal,)?
            $(heeds_own_words: $heeds_own_words:literal,)?
            $(not_to_send: $not_to_send:literal,)?
            $(fix: $fix:ident,)?
            $(implied_by: $implied_by:expr,)?
            source: [$($source:ident),+],
            why: $why:literal,
            $(patterns: $patterns:expr,)?
            flags: $flags:expr,
            passes: $passes:expr,
        }
    ) => {
        $(#[doc = $doc])+
        pub struct $rule;

        impl $crate::rule::Declared for $rule {
            fn meta(&self) -> &'static $crate::catalogue::Meta {
                static META: $crate::catalogue::Meta = $crate::catalogue::Meta {
                    name: $name,
                    group: $crate::catalogue::Group::$group,
                    since: $since,
                    levels: [$($crate::catalogue::Level::$level),+],
                    $(kinds: &[$($crate::catalogue::Kind::$kind),+],)?
                    $(any_language: $any_language,)?
                    $(needs: $crate::catalogue::Needs::$needs $(($crate::catalogue::ChecklistItem::$item))?,)?
                    $(in_replies: $in_replies,)?
                    $(heeds_own_words: $heeds_own_words,)?
                    $(not_to_send: $not_to_send,)?
                    $(fix: Some($crate::catalogue::Applicability::$fix),)?
                    $(implied_by: &$implied_by,)?
                    source: &[$($crate::catalogue::Source::$source),+],
                    why: $why,
                    #[cfg(not(target_arch = "wasm32"))]
                    docs: concat!($($doc, "\n"),+),
                    ..$crate::catalogue::Meta::DEFAULT
                };
                &META
            }

            $(
                fn lists(&self) -> &'static [&'static $crate::patterns::PatternList] {
                    $patterns
                }
            )?

            #[cfg(not(target_arch = "wasm32"))]
            fn flags(&self) -> &'static [$crate::rule::Example] {
                use $crate::rule::Example;
                static FLAGS: &[Example] = $flags;
                FLAGS
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn passes(&self) -> &'static [$crate::rule::Example] {
                use $crate::rule::Example;
                static PASSES: &[Example] = $passes;
                PASSES
            }
        }

        // The examples do not ship: checked, and left out.
        #[cfg(target_arch = "wasm32")]
        const _: [&[$crate::rule::Example]; 2] = {
            use $crate::rule::Example;
            [$flags, $passes]
        };
    };
}
