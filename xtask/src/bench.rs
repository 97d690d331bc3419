//! `cargo xtask bench`: speed, size and memory, side by side with other checkers of prose.
//!
//! What measures is in `tests/bench/`: each program there prints its figures as one JSON object, named by what they are
//! and their unit. The tools read the same notes in turn, for several rounds, each time in a new process. Of each figure
//! the best round counts: whatever else the machine does only ever adds.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use connote::LintRequest;
use connote::catalogue::Kind;
use connote::request::Relation;
use connote::text::span::utf16_len;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::build::{self, Flavour};
use crate::bundle;
use crate::process::{cargo, output, run as run_program};
use crate::setup::{self, Browser};
use crate::workspace::{read, write};

/// The scripts, and what they import.
const FOLDER: &str = "target/bench";
const RESULTS: &str = "target/bench.json";
const ROUNDS: usize = 3;
/// What the box of an invitation holds, in UTF-16 code units.
const NOTE_UNITS: u32 = 300;
/// Good notes that are typed key by key.
const TYPED: usize = 20;

/// Options of `cargo xtask bench`: none.
#[derive(clap::Args)]
pub struct Args {}

pub fn run(_: &Args) -> Result<()> {
    setup::for_build()?;
    setup::for_bench(Path::new(FOLDER))?;
    let chrome = setup::browser(Browser::Chrome)?;
    build::build(Flavour::Shipped)?;
    write_notes()?;
    let scripts = ["speed", "growth", "ledger", "size", "typing", "calm", "noise"]
        .map(|name| format!("tests/bench/{name}.ts").into());
    bundle::node_scripts(&scripts, Path::new(FOLDER))?;
    run_program(native().arg("--no-run"))?;

    let mut figures = Figures::new();
    for round in 1..=ROUNDS {
        println!("Round {round} of {ROUNDS}");
        measure(&mut figures, &mut native())?;
        for tool in ["connote", "harper.js", "write-good", "alex"] {
            measure(&mut figures, script("speed").arg(tool))?;
        }
        measure(&mut figures, &mut script("growth"))?;
        measure(&mut figures, &mut script("ledger"))?;
        measure(&mut figures, script("typing").env(Browser::Chrome.variable(), &chrome))?;
    }
    measure(&mut figures, &mut script("size"))?;
    // One run holds all that these compare.
    for name in ["calm", "noise"] {
        println!("Typing notes: {name}");
        measure(&mut figures, script(name).env(Browser::Chrome.variable(), &chrome))?;
    }

    println!("\n{}", table(&figures));
    write(RESULTS, format!("{:#}\n", json!(figures)))
}

fn native() -> Command {
    let mut command = cargo();
    command.args(["bench", "--quiet", "--bench", "native"]);
    command
}

fn script(name: &str) -> Command {
    let mut command = Command::new("node");
    command.arg("--enable-source-maps").arg(format!("{FOLDER}/{name}.mjs"));
    command
}

/// Lays out what every tool is to read. Hardly a note of the corpus fills the box, so they are laid end to end.
fn write_notes() -> Result<()> {
    let (own, dev) = (laid_out(&corpus("own")?), corpus("dev")?);
    let good = good(&dev);
    let dev = laid_out(&dev);
    let notes = json!({
        "warm_up": pieces(&own, NOTE_UNITS),
        "measured": pieces(&dev, NOTE_UNITS),
        "growing": [pieces(&dev, 2_000)[0], pieces(&dev, 20_000)[0]],
        "good": good,
    });
    write(format!("{FOLDER}/notes.json"), notes.to_string())
}

/// A note of the corpus.
#[derive(Deserialize)]
struct Labelled {
    verdict: String,
    #[serde(flatten)]
    request: LintRequest,
}

/// A set of labelled notes.
fn corpus(set: &str) -> Result<Vec<Labelled>> {
    let file = format!("tests/corpus/{set}.jsonl");
    read(&file)?
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .with_context(|| format!("{file} holds a line that is no note"))
}

/// The texts of notes, one after the other.
fn laid_out(notes: &[Labelled]) -> String {
    notes.iter().map(|note| note.request.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Good invitations from all over a set, to be typed into a page that knows no more than whom they go to.
fn good(notes: &[Labelled]) -> Vec<Value> {
    let is_plain = |request: &&LintRequest| {
        request.kind == Kind::Invite && request.relation == Relation::Unknown && request.recipient.name.is_some()
    };
    let good = notes.iter().filter(|note| note.verdict == "good").map(|note| &note.request);
    let good: Vec<&LintRequest> = good.filter(is_plain).collect();
    good.iter()
        .step_by((good.len() / TYPED).max(1))
        .take(TYPED)
        .map(|note| json!({ "text": note.text, "limit": note.limit_units(), "name": note.recipient.name }))
        .collect()
}

/// Cuts a text between words into pieces of at most so many UTF-16 units, none much shorter.
fn pieces(text: &str, units: u32) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for word in text.split(' ') {
        if utf16_len(&piece) + 1 + utf16_len(word) > units {
            pieces.push(std::mem::take(&mut piece));
        } else if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(word);
    }
    pieces
}

/// The best of what was measured, by name.
type Figures = BTreeMap<String, f64>;

fn measure(best: &mut Figures, command: &mut Command) -> Result<()> {
    let printed = output(command)?;
    let figures: Figures =
        serde_json::from_str(&printed).with_context(|| format!("these are no figures: {printed}"))?;
    for (name, value) in figures {
        best.entry(name).and_modify(|best| *best = best.min(value)).or_insert(value);
    }
    Ok(())
}

const TOOLS: [&str; 5] = ["Connote", "native", "harper.js", "write-good", "alex"];

/// What is compared, by tool: the name of the figure, where there is one.
const COMPARED: [(&str, [&str; 5]); 4] = [
    (
        "a note of 300 units, median, µs",
        ["lint_p50_us", "native_p50_us", "harper_p50_us", "write_good_p50_us", "alex_p50_us"],
    ),
    (
        "a note of 300 units, 99th percentile, µs",
        ["lint_p99_us", "", "harper_p99_us", "write_good_p99_us", "alex_p99_us"],
    ),
    ("start to first answer, ms", ["start_ms", "", "harper_start_ms", "write_good_start_ms", "alex_start_ms"]),
    ("WebAssembly, bytes", ["wasm_bytes", "", "harper_wasm_bytes", "", ""]),
];

/// What is known of ours alone.
const OURS: [(&str, &str); 23] = [
    ("WebAssembly, gzipped, bytes", "wasm_gz_bytes"),
    ("WebAssembly of our own pages, bytes", "pages_wasm_bytes"),
    ("content script, bytes", "content_bytes"),
    ("dictionary, bytes", "dictionary_bytes"),
    ("package, bytes", "package_bytes"),
    ("memory after 10,000 notes, bytes", "heap_bytes"),
    ("20,000 units over 2,000 units", "growth"),
    ("a ledger of 5,000 people: to read it, ms", "ledger_read_ms"),
    ("the same, with each note of 300 units, µs", "ledger_p50_us"),
    ("key to painted answer, median, ms", "keystroke_p50_ms"),
    ("key to painted answer, 95th percentile, ms", "keystroke_p95_ms"),
    ("key to painted answer over the page's own", "keystroke_ratio"),
    ("key to answer before it is painted, median, ms", "answer_p50_ms"),
    ("key to answer, 95th percentile, ms", "answer_p95_ms"),
    ("key to painted answer, background stopped, ms", "cold_ms"),
    ("main thread over the page's own, a key, ms", "key_extra_ms"),
    ("main thread with Connote over without", "key_cost_ratio"),
    ("layouts over the page's own, a key", "layouts_per_key"),
    ("layout shift by us, one note", "shift_while_typing"),
    ("tasks over 50 ms by us, one note", "long_tasks"),
    ("20 good notes: keys with a warning, %", "noise_keys_pct"),
    ("6 good notes: pauses with a warning, %", "noise_pauses_pct"),
    ("6 good notes: changes of the verdict, a note", "verdict_changes"),
];

/// One figure a line, and of other tools how many times ours it is.
fn table(figures: &Figures) -> String {
    let row = |name: &str, [ours, native, harper, write_good, alex]: [String; 5]| {
        let line = format!("{name:<46}{ours:>11}{native:>16}{harper:>20}{write_good:>16}{alex:>16}");
        line.trim_end().to_owned() + "\n"
    };
    let mut table = row("", TOOLS.map(str::to_owned));
    for (name, keys) in COMPARED {
        let ours = figures[keys[0]];
        let cell = |key| match figures.get(key) {
            None => String::new(),
            Some(value) if key == keys[0] => number(*value),
            Some(value) => format!("{} ({}×)", number(*value), number(value / ours)),
        };
        table += &row(name, keys.map(cell));
    }
    for (name, key) in OURS {
        let mut cells = <[String; 5]>::default();
        cells[0] = number(figures[key]);
        table += &row(name, cells);
    }
    table
}

/// Three digits at least, and none that mean nothing.
fn number(value: f64) -> String {
    let digits = if value < 10.0 { 2 } else { usize::from(value < 100.0) };
    let plain = format!("{value:.digits$}");
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_fill_their_room_and_break_between_words() {
        assert_eq!(pieces("é̃é é𝄞 three four", 6), ["é̃é", "é𝄞", "three"]);
        assert_eq!(pieces("one two three", 8), ["one two"]);
    }

    #[test]
    fn numbers_are_grouped_and_rounded() {
        let numbers = [0.1234, 12.345, 999.6, 1_234_567.0].map(number);
        assert_eq!(numbers, ["0.12", "12.3", "1,000", "1,234,567"]);
    }
}
