//! The writer's own texts, with what is known filled in.

use super::plain::{called, fact};
use super::shared::Shared;
use crate::request::LintRequest;

/// Fills `{first name}`, `{company}` and `{shared}` in a text of the writer's
/// own, however they are written: `{First_Name}`, `{{first-name}}`. What is
/// not known becomes a slot (guideline 6); what stands in other braces stays.
#[must_use]
pub fn fill(text: &str, request: &LintRequest, shared: &[Shared]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        // Of several braces the last opens.
        let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
        let open = rest[..close].rfind('{').unwrap_or(open);
        let (before, inside, after) = (&rest[..open], &rest[open + 1..close], &rest[close + 1..]);
        rest = after;
        let Some(filling) = filling(inside, request, shared) else {
            filled.extend([before, "{", inside, "}"]);
            continue;
        };
        let mut before = before;
        if let Some(doubled) = before.strip_suffix('{').zip(after.strip_prefix('}')) {
            (before, rest) = doubled;
        }
        filled.extend([before, &filling]);
    }
    filled + rest
}

/// What belongs into a field of that name.
fn filling(name: &str, request: &LintRequest, shared: &[Shared]) -> Option<String> {
    let name: String = name.chars().filter(|letter| !" _-".contains(*letter)).flat_map(char::to_lowercase).collect();
    let (found, slot) = match name.as_str() {
        "firstname" => (called(&request.recipient), "[first name]"),
        "company" => (request.recipient.company.as_deref().and_then(fact), "[company]"),
        "shared" => (shared.first().and_then(|shared| fact(&shared.name)), "[what you share]"),
        _ => return None,
    };
    Some(found.unwrap_or_else(|| slot.to_owned()))
}
