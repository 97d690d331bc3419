//! What a rule says of a note, and what it offers to do about it.

use serde::{Deserialize, Serialize};

use crate::rule::Meta;
use crate::span::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Would make it better; counts against nothing.
    Hint,
    /// Costs acceptance.
    Warning,
    /// Embarrasses.
    Error,
}

/// A rule's severity at one strictness, or its silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule is not run.
    Off,
    /// See [`Severity::Hint`].
    Hint,
    /// See [`Severity::Warning`].
    Warning,
    /// See [`Severity::Error`].
    Error,
}

impl Level {
    /// The severity, or nothing when the rule is off.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// What a rule is about; the rules of one group live in one folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Whether the note is written to this one person.
    Personal,
    /// What it asks for, and how.
    Ask,
    /// How it sounds.
    Tone,
    /// How it reads.
    Clarity,
    /// Whether this is the moment for it.
    Occasion,
    /// Rules for messages, declines and farewells.
    Other,
}

/// How far a fix may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// Keeps what the writer means: one click, or all of them at once.
    Safe,
    /// Changes what is said: one click, after a look.
    Review,
    /// Leaves a `[slot]` for the writer to fill, which is itself a
    /// `placeholder` until then.
    FillIn,
}

/// A replacement of some of the note's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it will do, as a button says it.
    pub title: String,
    /// How far it may be trusted.
    pub applicability: Applicability,
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

impl Fix {
    /// A fix that keeps what the writer means.
    #[must_use]
    pub fn safe(title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        Self { title: title.into(), applicability: Applicability::Safe, span, replacement: replacement.into() }
    }

    /// A fix that changes what is said.
    #[must_use]
    pub fn review(title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        Self { applicability: Applicability::Review, ..Self::safe(title, span, replacement) }
    }

    /// A fix that leaves a `[slot]` for the writer.
    #[must_use]
    pub fn fill_in(title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        Self { applicability: Applicability::FillIn, ..Self::safe(title, span, replacement) }
    }
}

/// One thing a rule has to say about one note.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that says it.
    pub rule: &'static Meta,
    /// How much it matters, at the strictness asked for.
    pub severity: Severity,
    /// The words it is about.
    pub span: Span,
    /// What is so, and what to try.
    pub message: String,
    /// What can be done about it, best first.
    pub fixes: Vec<Fix>,
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Findings {
    rule: &'static Meta,
    severity: Severity,
    found: Vec<Diagnostic>,
}

impl Findings {
    /// An empty sink for `rule`, whose findings matter by `severity`.
    #[must_use]
    pub fn new(rule: &'static Meta, severity: Severity) -> Self {
        Self { rule, severity, found: Vec::new() }
    }

    /// Says `message` about the words at `span`.
    pub fn at(&mut self, span: Span, message: impl Into<String>) {
        self.at_with(span, message, []);
    }

    /// Says `message` about the words at `span`, and offers `fixes`.
    pub fn at_with(&mut self, span: Span, message: impl Into<String>, fixes: impl IntoIterator<Item = Fix>) {
        self.found.push(Diagnostic {
            rule: self.rule,
            severity: self.severity,
            span,
            message: message.into(),
            fixes: fixes.into_iter().collect(),
        });
    }

    /// What was found.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found
    }
}
