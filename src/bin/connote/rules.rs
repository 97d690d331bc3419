//! `connote rules` and `connote explain`.

use std::io::Write;

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use connote::catalogue::{Applicability, Group, Kind, Level, Meta, Source};
use connote::handbook::{page, summary, word};
use connote::rules::{RULES, named};
use serde::Serialize;

use crate::{Failure, Status};

/// Options of `connote rules`.
#[derive(clap::Args)]
pub struct ListArgs {
    /// What is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table: the severity at each strictness, and what each rule is about
    Text,
    /// A list of objects
    Json,
}

/// Options of `connote explain`.
#[derive(clap::Args)]
pub struct ExplainArgs {
    /// Its name, as `connote rules` lists it
    #[arg(value_parser = PossibleValuesParser::new(RULES.iter().map(|rule| rule.meta().name)), hide_possible_values = true)]
    rule: String,
}

pub fn list(args: &ListArgs, out: &mut impl Write) -> Result<Status, Failure> {
    let rules = RULES.iter().map(|rule| rule.meta());
    match args.format {
        Format::Text => {
            write_row(out, "rule", ["relaxed", "balanced", "strict"], "")?;
            for meta in rules {
                let levels = meta.levels.map(word);
                write_row(out, meta.name, levels.each_ref().map(String::as_str), &summary(meta))?;
            }
        }
        Format::Json => {
            let entries: Vec<Entry> = rules.map(Entry::of).collect();
            serde_json::to_writer_pretty(&mut *out, &entries).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(Status::Fine)
}

fn write_row(out: &mut impl Write, name: &str, levels: [&str; 3], summary: &str) -> std::io::Result<()> {
    let [relaxed, balanced, strict] = levels;
    let row = format!("{name:<25} {relaxed:<8} {balanced:<8} {strict:<8} {summary}");
    writeln!(out, "{}", row.trim_end())
}

pub fn explain(args: &ExplainArgs, out: &mut impl Write) -> Result<Status, Failure> {
    if let Some(rule) = named(&args.rule) {
        write!(out, "{}", page(rule))?;
    }
    Ok(Status::Fine)
}

/// One rule of `connote rules --format json`.
#[derive(Serialize)]
struct Entry {
    name: &'static str,
    group: Group,
    since: &'static str,
    severity: Severities,
    kinds: &'static [Kind],
    any_language: bool,
    fix: Option<Applicability>,
    source: &'static [Source],
    summary: String,
    why: &'static str,
}

/// A rule's severity at each strictness.
#[derive(Serialize)]
struct Severities {
    relaxed: Level,
    balanced: Level,
    strict: Level,
}

impl Entry {
    fn of(meta: &'static Meta) -> Self {
        let [relaxed, balanced, strict] = meta.levels;
        Self {
            name: meta.name,
            group: meta.group,
            since: meta.since,
            severity: Severities { relaxed, balanced, strict },
            kinds: meta.kinds,
            any_language: meta.any_language,
            fix: meta.fix,
            source: meta.source,
            summary: summary(meta),
            why: meta.why,
        }
    }
}
