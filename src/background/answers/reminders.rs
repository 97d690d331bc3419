//! How the writer is told of what is due, beside the popup.

use serde::Serialize;

use super::{Answers, Circumstances};
use crate::ledger::due::DueKind;
use crate::ledger::{DAY, Reminders, Written};

/// How the writer is told of what is due, as it is now.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Reminded {
    /// What the badge says wherever a tab has none of its own; empty for no
    /// badge.
    pub badge: String,
    /// Of how many things a notification is to tell now; nothing for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notify: Option<u32>,
    /// Whether to look again within a day, whatever happens.
    pub wake: bool,
    /// What of the ledger is to be written before any of that is shown.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[serde(skip_serializing_if = "Written::is_empty")]
    pub ledger: Written,
}

impl Answers {
    /// How the writer is told of what is due. What of the ledger changes by it
    /// is as if it were written.
    #[must_use]
    pub fn reminders(&mut self, at: &Circumstances) -> Reminded {
        let ledger = &mut self.stored.ledger;
        let book = ledger.book();
        let Reminders { badge, notify } = book.reminders;
        if !ledger.is_kept() || !(badge || notify) {
            return Reminded::default();
        }
        let mut due = ledger.due(at.now);
        // To let go of somebody presses nobody.
        due.retain(|due| due.kind != DueKind::Prune);
        // What was told of once is not told again. A clock that was set back keeps nothing quiet for longer than a day.
        let is_time = book.notified.is_none_or(|last| {
            at.now.abs_diff(last) >= DAY && (at.now < last || due.iter().any(|due| due.since > last))
        });
        let due = u32::try_from(due.len()).unwrap_or(u32::MAX);
        let notify = (notify && due > 0 && is_time).then_some(due);
        Reminded {
            badge: if badge && due > 0 { due.to_string() } else { String::new() },
            notify,
            wake: true,
            ledger: if notify.is_some() { ledger.set_notified(at.now) } else { Written::default() },
        }
    }
}
