//! `cargo xtask reports FILE`: what is said of every note there is, one report a line, so that two states of the code
//! can be compared to the byte.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use connote::LintRequest;
use connote::catalogue::Strictness;
use connote::lint::lint_with;
use connote::rules::RULES;
use connote::text::dictionary::{self, Dictionary};

use crate::accuracy::corpus;
use crate::workspace::read;

const STRICTNESSES: [Strictness; 4] = [Strictness::Relaxed, Strictness::Balanced, Strictness::Strict, Strictness::Auto];
/// How many notes are read as they are while they are being written.
const TYPED: usize = 100;

/// Options of `cargo xtask reports`.
#[derive(clap::Args)]
pub struct Args {
    /// Where the reports go
    #[arg(value_name = "FILE")]
    out: PathBuf,
    /// Notes to read beside those of tests/corpus/, one request a line
    #[arg(value_name = "NOTES")]
    more: Vec<PathBuf>,
}

pub fn run(args: &Args) -> Result<()> {
    let mut notes = Vec::new();
    for file in corpus()?.iter().chain(&args.more) {
        notes.extend(requests(file)?);
    }
    let file = fs_err::File::create(&args.out)?;
    let mut reports = Reports { out: std::io::BufWriter::new(file), written: 0 };
    for note in &notes {
        for strictness in STRICTNESSES {
            reports.write(&LintRequest { strictness, ..note.clone() })?;
        }
    }
    for rule in RULES {
        for example in rule.flags().iter().chain(rule.passes()) {
            reports.write(&example.request())?;
        }
    }
    for note in notes.iter().step_by((notes.len() / TYPED).max(1)).take(TYPED) {
        for (end, _) in note.text.char_indices() {
            reports.write(&LintRequest { text: note.text[..end].to_owned(), ..note.clone() })?;
        }
    }
    reports.out.flush()?;
    println!("{} reports are in {}", reports.written, args.out.display());
    Ok(())
}

/// The notes of `file`, one a line.
pub fn requests(file: &Path) -> Result<Vec<LintRequest>> {
    let lines = read(file)?;
    let request = |(number, line): (usize, &str)| {
        serde_json::from_str(line).with_context(|| format!("{}:{number}", file.display()))
    };
    (1..).zip(lines.lines()).map(request).collect()
}

struct Reports<W> {
    out: W,
    written: usize,
}

impl<W: std::io::Write> Reports<W> {
    /// What is said before the dictionary is there, and then.
    fn write(&mut self, request: &LintRequest) -> Result<()> {
        for dictionary in [None, dictionary::get()] {
            self.line(request, dictionary)?;
        }
        Ok(())
    }

    fn line(&mut self, request: &LintRequest, dictionary: Option<&'static Dictionary>) -> Result<()> {
        match lint_with(request, dictionary) {
            Ok(report) => serde_json::to_writer(&mut self.out, &report)?,
            Err(error) => write!(self.out, "{error}")?,
        }
        writeln!(self.out)?;
        self.written += 1;
        Ok(())
    }
}
