//! How fast the core reads a note on the host: `cargo xtask bench` runs this beside the rest of what it measures.
#![expect(clippy::print_stdout, reason = "the figures go to whoever runs this")]

use std::hint::black_box;
use std::time::Instant;

use connote::LintRequest;
use serde::Deserialize;

/// What every tool reads, as `cargo xtask bench` has laid it out.
#[derive(Deserialize)]
struct Notes {
    warm_up: Vec<String>,
    measured: Vec<String>,
}

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/target/bench/notes.json");
    let notes = std::fs::read_to_string(file).expect("`cargo xtask bench` writes the notes first");
    let Notes { warm_up, measured } = serde_json::from_str(&notes).expect("the notes are JSON");
    for note in warm_up {
        microseconds_for(note);
    }
    let mut times: Vec<f64> = measured.into_iter().map(microseconds_for).collect();
    times.sort_by(f64::total_cmp);
    println!("{}", serde_json::json!({ "native_p50_us": times[times.len() / 2] }));
}

fn microseconds_for(text: String) -> f64 {
    let request = LintRequest { text, ..LintRequest::default() };
    let asked = Instant::now();
    black_box(connote::lint(black_box(&request))).expect("the note is short");
    asked.elapsed().as_secs_f64() * 1e6
}
