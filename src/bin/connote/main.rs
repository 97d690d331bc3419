//! The command line: what Connote says of a note, in a terminal and to other
//! programs.

mod check;
mod render;
mod rules;

use std::fmt;
use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads the note of a connection request and says what would make it better.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_STATUSES: &str = "\
Exit status: 0 when there is nothing to say, or hints alone; 1 for warnings and errors; 2 for what can't be read.";

#[derive(Subcommand)]
enum Command {
    /// Say what would make a note better
    #[command(after_help = EXIT_STATUSES)]
    Check(Box<check::Args>),
    /// List the rules
    Rules(rules::ListArgs),
    /// Print all there is to know of one rule
    Explain(rules::ExplainArgs),
}

/// How a command ended, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Nothing to say, or hints alone.
    Fine,
    /// Warnings or errors.
    Improvable,
    /// Some of the input could not be read.
    Unreadable,
}

/// Why a command ended early.
enum Failure {
    /// The input can't be read, in words.
    Input(String),
    /// Standard output can't be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(problem) => formatter.write_str(problem),
            Self::Output(error) => write!(formatter, "could not write to standard output: {error}"),
        }
    }
}

fn main() -> ExitCode {
    let status = run(Cli::parse().command).unwrap_or_else(|failure| match failure {
        // Whoever reads us has read enough, as `head` does.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Fine,
        failure => {
            eprintln!("error: {failure}");
            Status::Unreadable
        }
    });
    ExitCode::from(match status {
        Status::Fine => 0,
        Status::Improvable => 1,
        Status::Unreadable => 2,
    })
}

fn run(command: Command) -> Result<Status, Failure> {
    // A line at a time, so that a program that asks line by line is answered.
    let mut out = io::stdout().lock();
    match command {
        Command::Check(args) => check::run(*args, &mut out),
        Command::Rules(args) => rules::list(&args, &mut out),
        Command::Explain(args) => rules::explain(&args, &mut out),
    }
}
