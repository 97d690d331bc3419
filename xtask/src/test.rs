//! `cargo xtask test`: every check there is, one after the other, up to the first that fails.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::slice;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::accuracy;
use crate::build::{self, Flavour};
use crate::bundle;
use crate::process::{cargo, npm_tool, run as run_program};
use crate::setup::{self, Browser};
use crate::wasm;
use crate::workspace::{files_under, remove_dir};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Where the tests of TypeScript that needs no browser are: each beside what it tests.
const NODE_TESTS: &str = "extension";
const BROWSER_TESTS: &str = "tests/browser";

/// Options of `cargo xtask test`.
#[derive(clap::Args)]
pub struct Args {
    /// Run this part alone
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Of the browser tests, run only the files whose name holds this
    #[arg(long, value_name = "TEXT", default_value = "")]
    file: String,
}

/// Parts that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Lints, host and node tests: what takes no minute when nothing has changed
    Fast,
    Lints,
    Host,
    /// The tests of the extension's scripts that need no browser
    Node,
    Types,
    /// The tests in both browsers
    Browser,
    Chrome,
    Firefox,
}

use Part::{Chrome, Firefox, Host, Lints, Node, Types};

/// One check, with the parts it belongs to.
struct Step {
    name: &'static str,
    parts: &'static [Part],
    run: fn(&Args) -> Result<()>,
}

const STEPS: [Step; 12] = [
    Step { name: "rustfmt", parts: &[Lints], run: |_| rustfmt() },
    Step { name: "clippy", parts: &[Lints], run: |_| clippy() },
    Step { name: "clippy for the browser", parts: &[Lints], run: |_| clippy_for_wasm() },
    Step { name: "host tests", parts: &[Host], run: |_| host_tests() },
    Step { name: "held-out notes", parts: &[Host], run: |_| accuracy::hold() },
    Step { name: "node tests", parts: &[Node], run: |_| node_tests() },
    Step { name: "build", parts: &[Types, Chrome, Firefox], run: |_| build::build(Flavour::Shipped) },
    Step { name: "test build", parts: &[Chrome, Firefox], run: |_| build::build(Flavour::Test) },
    Step { name: "biome", parts: &[Lints], run: |_| biome() },
    Step { name: "types", parts: &[Types], run: |_| types() },
    Step { name: "tests in Chromium", parts: &[Chrome], run: |args| browser_tests(Browser::Chrome, args) },
    Step { name: "tests in Firefox", parts: &[Firefox], run: |args| browser_tests(Browser::Firefox, args) },
];

pub fn run(args: &Args) -> Result<()> {
    let started = Instant::now();
    let steps: Vec<&Step> = STEPS.iter().filter(|step| step.is_part_of(args.only)).collect();
    set_up(&steps)?;
    for (done, step) in steps.iter().enumerate() {
        println!("\n── {} ──", step.name);
        let step_started = Instant::now();
        (step.run)(args)
            .with_context(|| format!("\"{}\" failed; {done} of {} checks had passed", step.name, steps.len()))?;
        println!("── {}: passed in {} ──", step.name, in_words(step_started.elapsed()));
    }
    let names: Vec<_> = steps.iter().map(|step| step.name).collect();
    let took = in_words(started.elapsed());
    println!("\nAll {} checks passed in {took}: {}.", steps.len(), names.join(", "));
    Ok(())
}

impl Step {
    fn is_part_of(&self, only: Option<Part>) -> bool {
        let wanted = match &only {
            None => return true,
            Some(Part::Fast) => &[Lints, Host, Node],
            Some(Part::Browser) => &[Chrome, Firefox][..],
            Some(part) => slice::from_ref(part),
        };
        wanted.iter().any(|part| self.parts.contains(part))
    }
}

/// Fetches what the steps need before the first starts, so that what is missing is said at once.
fn set_up(steps: &[&Step]) -> Result<()> {
    let any = |part| steps.iter().any(|step| step.parts.contains(&part));
    setup::for_build()?;
    if any(Lints) {
        setup::for_lints()?;
    }
    if any(Chrome) {
        setup::browser(Browser::Chrome)?;
    }
    if any(Firefox) {
        setup::browser(Browser::Firefox)?;
    }
    Ok(())
}

fn rustfmt() -> Result<()> {
    run_program(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    run_program(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_for_wasm() -> Result<()> {
    wasm::write_lexicon()?;
    run_program(
        cargo()
            .args(["clippy", "--package", "connote", "--lib", "--all-features"])
            .args(["--target", WASM_TARGET, "--", "-D", "warnings"]),
    )
}

fn host_tests() -> Result<()> {
    run_program(cargo().args(["test", "--workspace"]))
}

fn biome() -> Result<()> {
    run_program(npm_tool("biome").args(["ci", "--error-on-warnings", "."]))
}

fn types() -> Result<()> {
    run_program(&mut npm_tool("tsc"))
}

fn node_tests() -> Result<()> {
    run_program(&mut node_test(NODE_TESTS, "", "target/node-tests")?)
}

fn browser_tests(browser: Browser, args: &Args) -> Result<()> {
    run_program(
        node_test(BROWSER_TESTS, &args.file, "target/browser-tests")?
            .env("BROWSER", browser.name())
            .env(browser.variable(), setup::browser(browser)?),
    )
}

/// Node's runner, on the test files of a folder whose name holds a text, which are bundled into another.
fn node_test(folder: &str, text: &str, bundled: &str) -> Result<Command> {
    remove_dir(bundled)?;
    bundle::node_scripts(&test_scripts(folder, text)?, Path::new(bundled))?;
    let mut command = Command::new("node");
    // Two files at a time: a browser waits more than it works, and more would slow each other down on a small machine.
    command.args(["--enable-source-maps", "--test", "--test-concurrency=2", "--test-reporter=spec"]);
    command.args(files_under(Path::new(bundled))?.iter().map(|script| Path::new(bundled).join(script)));
    Ok(command)
}

/// The test files of a folder whose name holds a text.
fn test_scripts(folder: &str, text: &str) -> Result<Vec<PathBuf>> {
    let scripts: Vec<_> = files_under(Path::new(folder))?
        .into_iter()
        .map(|script| script.display().to_string())
        .filter(|script| script.ends_with(".test.ts") && script.contains(text))
        .map(|script| Path::new(folder).join(script))
        .collect();
    if scripts.is_empty() {
        bail!("no file *{text}*.test.ts in {folder}/");
    }
    Ok(scripts)
}

fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: Option<Part>) -> Vec<&'static str> {
        STEPS.iter().filter(|step| step.is_part_of(only)).map(|step| step.name).collect()
    }

    #[test]
    fn without_a_choice_every_check_runs() {
        assert_eq!(names(None).len(), STEPS.len());
    }

    #[test]
    fn a_part_brings_the_build_it_needs() {
        assert_eq!(names(Some(Part::Host)), ["host tests", "held-out notes"]);
        let fast =
            ["rustfmt", "clippy", "clippy for the browser", "host tests", "held-out notes", "node tests", "biome"];
        assert_eq!(names(Some(Part::Fast)), fast);
        assert_eq!(names(Some(Part::Types)), ["build", "types"]);
        let both = ["build", "test build", "tests in Chromium", "tests in Firefox"];
        assert_eq!(names(Some(Part::Browser)), both);
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(in_words(Duration::from_millis(2_340)), "2.3 s");
        assert_eq!(in_words(Duration::from_secs(184)), "3 min 4 s");
    }
}
