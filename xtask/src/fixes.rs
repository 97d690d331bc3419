//! `cargo xtask fixes [FILE...]`: what every fix makes of every note, to be read as an editor would.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use connote::LintRequest;
use connote::catalogue::{Applicability, Strictness};
use connote::report::ReportedFix;
use connote::rules::RULES;

use crate::accuracy::{corpus, is_held_out};
use crate::reports::requests;

const STRICTNESSES: [Strictness; 2] = [Strictness::Balanced, Strictness::Strict];

/// Options of `cargo xtask fixes`.
#[derive(clap::Args)]
pub struct Args {
    /// Notes to read beside those of tests/corpus/, one request a line
    #[arg(value_name = "FILE")]
    more: Vec<PathBuf>,
    /// Show the fixes of this rule alone
    #[arg(long, value_name = "NAME")]
    rule: Option<String>,
}

pub fn run(args: &Args) -> Result<()> {
    let mut notes = Vec::new();
    for file in corpus()?.iter().filter(|file| !is_held_out(file)).chain(&args.more) {
        notes.extend(requests(file)?);
    }
    notes.extend(
        RULES.iter().flat_map(|rule| rule.flags().iter().chain(rule.passes())).map(connote::rule::Example::request),
    );
    let mut counts: BTreeMap<(String, &str), u32> = BTreeMap::new();
    for note in &notes {
        for (rule, fix) in fixes(note)? {
            let kind = word(fix.kind);
            *counts.entry((rule.clone(), kind)).or_default() += 1;
            if args.rule.as_ref().is_none_or(|wanted| *wanted == rule) {
                let (before, after) = both(&note.text, &fix);
                println!("{rule} · {kind} · {} · {}", fix.title, note.id.as_deref().unwrap_or("example"));
                println!("  before: {before}\n  after:  {after}\n");
            }
        }
    }
    for ((rule, kind), count) in counts {
        println!("{rule:28} {kind:8} {count:6}");
    }
    Ok(())
}

/// Every fix that is offered at either strictness, once.
fn fixes(note: &LintRequest) -> Result<Vec<(String, ReportedFix)>> {
    let (mut fixes, mut seen) = (Vec::new(), BTreeSet::new());
    for strictness in STRICTNESSES {
        let report = connote::lint(&LintRequest { strictness, ..note.clone() })?;
        for found in report.diagnostics {
            for fix in found.fixes {
                if seen.insert((found.rule.clone(), fix.start, fix.end, fix.replacement.clone())) {
                    fixes.push((found.rule.clone().into_owned(), fix));
                }
            }
        }
    }
    Ok(fixes)
}

fn word(kind: Applicability) -> &'static str {
    match kind {
        Applicability::Safe => "safe",
        Applicability::Review => "review",
        Applicability::FillIn => "fill-in",
    }
}

/// The note without and with the fix, the place between marks, on a line each.
fn both(text: &str, fix: &ReportedFix) -> (String, String) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (fix.start as usize, fix.end as usize);
    let part = |units: &[u16]| String::from_utf16_lossy(units);
    let (lead, said, rest) = (part(&units[..start]), part(&units[start..end]), part(&units[end..]));
    let line = |words: &str| format!("{lead}‹{words}›{rest}").replace('\n', "⏎");
    (line(&said), line(&fix.replacement))
}
