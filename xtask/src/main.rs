//! The project's commands, reached through `cargo xtask`. One file per command.
#![expect(clippy::print_stdout, reason = "a command line tool talks on standard output")]

mod accuracy;
mod bench;
mod build;
mod bundle;
mod codegen;
mod demo;
mod fixes;
mod manifest;
mod new_rule;
mod process;
mod reports;
mod setup;
mod test;
mod wasm;
mod watch;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// The project's commands. Each sets up what it is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build pkg/, dist/chrome/ and dist/firefox/
    Build(build::Args),
    /// Run every check there is: format, lints, host tests, types, browser tests
    Test(test::Args),
    /// Open a browser with the extension loaded on the practice page
    Demo(demo::Args),
    /// Keep such a browser open, and show each change in it
    Watch(watch::Args),
    /// Score the rules against labelled notes
    Accuracy(accuracy::Args),
    /// Write what is said of every note, to compare two states of the code
    Reports(reports::Args),
    /// Show what every fix makes of every note
    Fixes(fixes::Args),
    /// Measure speed, size and memory, side by side with other checkers
    Bench(bench::Args),
    /// Write the file of a new rule, and register it
    NewRule(new_rule::Args),
    /// Write what is generated from the rules
    Codegen(codegen::Args),
}

fn main() -> ExitCode {
    match run(&Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    workspace::enter()?;
    match command {
        Command::Build(args) => build::run(args),
        Command::Test(args) => test::run(args),
        Command::Demo(args) => demo::run(args),
        Command::Watch(args) => watch::run(args),
        Command::Accuracy(args) => accuracy::run(args),
        Command::Reports(args) => reports::run(args),
        Command::Fixes(args) => fixes::run(args),
        Command::Bench(args) => bench::run(args),
        Command::NewRule(args) => new_rule::run(args),
        Command::Codegen(args) => codegen::run(args),
    }
}
