//! What a score is made of: what the note has, less what is wrong with it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::catalogue::ChecklistItem;
use crate::report::{Check, ReportedDiagnostic};

/// The score of a note that has everything and nothing wrong.
const FULL: u8 = 100;

/// What a score is made of, in points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Account {
    /// What each item of the checklist brings, in its order.
    pub gains: Vec<Gain>,
    /// What each diagnostic takes off, in the order of the report.
    pub costs: Vec<Cost>,
}

/// What an item of the checklist brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Gain {
    /// The item.
    pub item: ChecklistItem,
    /// Whether the note has it.
    pub met: bool,
    /// The points it brings where it is met; 0 where only what is wrong
    /// counts.
    pub worth: u32,
}

/// What a diagnostic takes off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Cost {
    /// The rule's name.
    pub rule: Cow<'static, str>,
    /// The points it takes.
    pub points: u32,
}

impl Account {
    /// What the score is made of, of a note with this checklist and these
    /// diagnostics.
    #[must_use]
    pub fn of(checklist: &[Check], diagnostics: &[ReportedDiagnostic]) -> Self {
        let gain = |&Check { item, met }: &Check| Gain { item, met, worth: item.worth() };
        let cost =
            |found: &ReportedDiagnostic| Cost { rule: found.rule.clone(), points: found.severity.cost(found.group) };
        Self { gains: checklist.iter().map(gain).collect(), costs: diagnostics.iter().map(cost).collect() }
    }

    /// The score, which is never less than 0.
    #[must_use]
    pub fn score(&self) -> u8 {
        let gained: u32 = self.gains.iter().filter(|gain| gain.met).map(|gain| gain.worth).sum();
        let costs = self.costs.iter().map(|cost| cost.points).sum();
        u8::try_from(gained.saturating_sub(costs)).unwrap_or(FULL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Group, Severity};

    fn found(severity: Severity, group: Group) -> ReportedDiagnostic {
        ReportedDiagnostic {
            rule: "rule".into(),
            group,
            severity,
            start: 0,
            end: 1,
            message: String::new(),
            why: "".into(),
            source: [].as_slice().into(),
            fixes: Vec::new(),
        }
    }

    #[test]
    fn the_score_is_what_the_note_has_less_what_is_wrong() {
        use Severity::{Error, Hint, Warning};
        let score = |checklist: &[Check], found: &[ReportedDiagnostic]| Account::of(checklist, found).score();
        let all = ChecklistItem::ALL.map(|item| Check { item, met: true });
        assert_eq!(score(&all, &[]), FULL);
        assert_eq!(score(&[], &[]), 0);
        for check in all {
            let others = all.map(|other| Check { met: other != check, ..other });
            assert_eq!(u32::from(score(&others, &[])), u32::from(FULL) - check.item.worth(), "{check:?}");
        }
        for (severity, group) in
            [(Hint, Group::Tone), (Warning, Group::Tone), (Warning, Group::Clarity), (Error, Group::Tone)]
        {
            let cost = severity.cost(group);
            assert_eq!(u32::from(score(&all, &[found(severity, group)])), u32::from(FULL) - cost);
        }
        let many = [Error, Error, Warning, Warning].map(|severity| found(severity, Group::Tone));
        assert_eq!(score(&all, &many), 0);
    }
}
