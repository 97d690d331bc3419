//! Notes whose only reason or introduction rests on facts, and twins beside
//! facts that do not fit: see `facts/README.md`.

use std::fs;
use std::path::Path;

use connote::LintRequest;
use connote::request::{Recipient, Sender};
use serde::Deserialize;

/// A rule, and what of a note it looks for.
const LOOKED_FOR: [(&str, &str); 2] = [("no-reason", "reason"), ("no-introduction", "introduction")];

/// What good notes may still be told falsely, of what they would be told
/// without the facts.
const MAY_STAY: f64 = 0.5;

#[derive(Deserialize)]
struct Labelled {
    #[serde(flatten)]
    request: LintRequest,
    rests: Vec<String>,
}

#[test]
fn facts_that_fit_halve_what_is_falsely_said() {
    for file in ["good", "held-out-good"] {
        let notes = labelled(file);
        let without: usize = LOOKED_FOR.iter().map(|looked| told(&notes, *looked, without_facts)).sum();
        let with: usize = LOOKED_FOR.iter().map(|looked| told(&notes, *looked, Clone::clone)).sum();
        println!("{file}: {without} without facts, {with} with them, of {} notes", notes.len());
        assert!(without > 0, "there is something to be mended");
        #[expect(clippy::cast_precision_loss, reason = "these are small numbers")]
        let share = with as f64 / without as f64;
        assert!(share <= MAY_STAY, "{file}: {without} without facts, {with} with them");
    }
}

#[test]
fn facts_that_do_not_fit_silence_next_to_nothing() {
    for file in ["twin", "held-out-twin"] {
        let notes = labelled(file);
        for looked in LOOKED_FOR {
            let (without, with) = (told(&notes, looked, without_facts), told(&notes, looked, Clone::clone));
            println!("{file}: {} of {without} without facts, {with} with them", looked.0);
            assert!(with + 1 >= without, "{file}: {} of {without} without facts, {with} with them", looked.0);
        }
    }
}

/// Of how many notes that rest on it the rule says that something is lacking.
fn told(notes: &[Labelled], (rule, looked_for): (&str, &str), as_read: fn(&LintRequest) -> LintRequest) -> usize {
    let rests_on_it = notes.iter().filter(|note| note.rests.iter().any(|rests| rests == looked_for));
    let is_told = |note: &&Labelled| {
        let report = connote::lint(&as_read(&note.request)).expect("a note is short");
        report.diagnostics.iter().any(|diagnostic| diagnostic.rule == rule)
    };
    rests_on_it.filter(is_told).count()
}

fn without_facts(request: &LintRequest) -> LintRequest {
    let recipient = Recipient { name: request.recipient.name.clone(), ..Recipient::default() };
    let sender = Sender { name: request.sender.name.clone(), ..Sender::default() };
    LintRequest { recipient, sender, ..request.clone() }
}

fn labelled(file: &str) -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts").join(file).with_extension("jsonl");
    let text = fs::read_to_string(path).expect("the notes are there");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is a labelled note")).collect()
}
