//! What a rule says of a note, and what it offers to do about it.

use crate::catalogue::{Applicability, ChecklistItem, Meta, Needs, Severity};
use crate::text::span::Span;

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

    /// A safe fix where it `is_sure`, else one to look at.
    #[must_use]
    pub fn safe_if(is_sure: bool, title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        if is_sure { Self::safe(title, span, replacement) } else { Self::review(title, span, replacement) }
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
    /// What has to stand before it is said of a note that is being written:
    /// what its rule needs, unless it says more.
    pub needs: Needs,
    /// The words it is about.
    pub span: Span,
    /// What is so, and what to try.
    pub message: String,
    /// What can be done about it, best first.
    pub fixes: Vec<Fix>,
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Diagnostics {
    rule: &'static Meta,
    severity: Severity,
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// An empty sink for `rule`, whose diagnostics matter by `severity`.
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
            needs: self.rule.needs,
            span,
            message: message.into(),
            fixes: fixes.into_iter().collect(),
        });
    }

    /// Says `message` about a note that lacks `item`, in a rule that says other
    /// things besides.
    pub fn lacking(&mut self, item: ChecklistItem, span: Span, message: impl Into<String>, fix: Fix) {
        self.at_with(span, message, [fix]);
        if let Some(last) = self.found.last_mut() {
            last.needs = Needs::Note(item);
        }
    }

    /// What was found.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found
    }
}
