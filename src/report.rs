//! What is said of a note: the report half of the wire format. Offsets are
//! UTF-16 code units into the request's text, half-open.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Applicability, ChecklistItem, Group, Language, Severity, Source};
use crate::text::span::utf16_len;

/// All that is said of one note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Report {
    /// The request's `id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The language it was read as: `en`, `other` when it is not English, or
    /// `und` while it is written and there is too little to tell.
    pub language: Language,
    /// What to do now, in a word.
    pub verdict: Verdict,
    /// 0 (do not send) to 100 (nothing to add), for an invitation in English
    /// that is finished or rests.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub score: Option<u8>,
    /// The note's length in UTF-16 code units.
    pub length: u32,
    /// What the box allows, in UTF-16 code units.
    pub limit: u32,
    /// What a good note has, and whether this one has it; empty where there is
    /// no score.
    pub checklist: Vec<Check>,
    /// What was found, in text order, then by rule.
    pub diagnostics: Vec<ReportedDiagnostic>,
}

impl Report {
    /// How many of its diagnostics count against the note: hints do not.
    #[must_use]
    pub fn to_look_at(&self) -> u32 {
        let counted = self.diagnostics.iter().filter(|found| found.severity > Severity::Hint).count();
        u32::try_from(counted).unwrap_or(u32::MAX)
    }
}

/// What to do with the note now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// No warning and no error: send it.
    Ready,
    /// Warnings: it would be better with a change.
    Improve,
    /// An error, or so many warnings that a new start is easier.
    Rethink,
    /// It is still being written, and lacks something at most.
    Writing,
}

/// One line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Check {
    /// What is looked for.
    pub item: ChecklistItem,
    /// Whether it is there.
    pub met: bool,
}

/// One diagnostic, ready for the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReportedDiagnostic {
    /// The rule's name.
    pub rule: Cow<'static, str>,
    /// The rule's group.
    pub group: Group,
    /// How much it matters at the strictness asked for.
    pub severity: Severity,
    /// First UTF-16 code unit of the words it is about.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What is so, and what to try.
    pub message: String,
    /// Why it matters.
    pub why: Cow<'static, str>,
    /// The guides the rule follows.
    pub source: Cow<'static, [Source]>,
    /// What can be done about it with one click, best first.
    pub fixes: Vec<ReportedFix>,
}

/// One fix, ready for the wire: replace `start..end` by `replacement`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReportedFix {
    /// What it will do, as a button says it.
    pub title: String,
    /// How far it may be trusted.
    pub kind: Applicability,
    /// First UTF-16 code unit to be replaced.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What stands there afterwards.
    pub replacement: String,
    /// Whether the note would keep within the limit.
    pub fits: bool,
}

impl ReportedFix {
    /// Whether the box takes it: a fix that makes a note shorter that is too
    /// long is as welcome as one that fits.
    #[must_use]
    pub fn can_be_made(&self) -> bool {
        self.fits || utf16_len(&self.replacement) <= self.end - self.start
    }

    /// The first `[slot]` it leaves for the writer to fill, in UTF-16 code
    /// units of the text once it is made.
    #[must_use]
    pub fn slot(&self) -> Option<(u32, u32)> {
        let start = self.replacement.find('[').filter(|_| self.kind == Applicability::FillIn)?;
        let end = start + self.replacement[start..].find(']')? + 1;
        let at = |byte: usize| self.start + utf16_len(&self.replacement[..byte]);
        Some((at(start), at(end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slot_of_a_fix_is_found_in_utf16() {
        for (kind, replacement, expected) in [
            (Applicability::FillIn, "Hi [name], I saw [what].", Some((13, 19))),
            (Applicability::FillIn, "👋 [name]", Some((13, 19))),
            (Applicability::FillIn, "Hi Ada] and [so on", None),
            (Applicability::FillIn, "Hi Ada", None),
            (Applicability::Review, "Hi [name]", None),
        ] {
            let (title, replacement) = (String::new(), replacement.to_owned());
            let fix = ReportedFix { title, kind, start: 10, end: 12, replacement, fits: true };
            assert_eq!(fix.slot(), expected, "{}", fix.replacement);
        }
    }
}
