//! `connote check`: one note as plain text, or one request a line.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::str::Utf8Error;

use clap::error::ErrorKind;
use clap::{CommandFactory, ValueEnum};
use connote::catalogue::{Kind, Level, Severity, Strictness};
use connote::request::{InviteState, Occasion, Recipient, Record, Relation, Sender, Thread};
use connote::{LintRequest, Report};
use serde::Serialize;
use serde::de::value::Error as UnknownWord;
use serde::de::{DeserializeOwned, IntoDeserializer};

use crate::render::{self, Palette};
use crate::{Cli, Failure, Status};

/// Options of `connote check`.
#[derive(clap::Args)]
pub struct Args {
    /// What to read; standard input without it, or for `-`
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    /// What is read, and what is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    text: TextArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One note, and what there is to say of it
    Text,
    /// JSON, one request a line, and one report a line in the same order. A line that can't be read, an empty one too,
    /// is answered by `{"line": N, "error": "…"}`
    Jsonl,
}

/// Options for plain text; a line of JSON says all of this itself.
#[derive(clap::Args, Default, PartialEq)]
struct TextArgs {
    /// Say of each remark why it matters, and which guides say so
    #[arg(long)]
    why: bool,
    #[command(flatten)]
    note: NoteArgs,
    #[command(flatten)]
    recipient: RecipientArgs,
    #[command(flatten)]
    occasion: OccasionArgs,
}

#[derive(clap::Args, Default, PartialEq)]
#[command(next_help_heading = "The note")]
struct NoteArgs {
    /// invite, message, decline or farewell [default: invite]
    #[arg(long, value_parser = from_word::<Kind>)]
    kind: Option<Kind>,
    /// What the box holds, in UTF-16 units [default: what the site allows]
    #[arg(long, value_name = "UNITS")]
    limit: Option<u32>,
    /// relaxed, balanced, strict or auto [default: balanced]
    #[arg(long, value_parser = from_word::<Strictness>)]
    strictness: Option<Strictness>,
    /// A rule's severity over the strictness: off, hint, warning or error
    #[arg(long = "rule", value_name = "RULE=SEVERITY", value_parser = rule_level)]
    rules: Vec<(String, Level)>,
    /// Where a message stands in its conversation: first, reply or follow-up [default: first]
    #[arg(long, value_parser = from_word::<Thread>)]
    thread: Option<Thread>,
    /// A word of the writer's own, right as it is
    #[arg(long = "own-word", value_name = "WORD")]
    own_words: Vec<String>,
    /// A note that went to somebody else
    #[arg(long, value_name = "FILE")]
    earlier: Vec<PathBuf>,
    /// The writer's name
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
}

#[derive(clap::Args, Default, PartialEq)]
#[command(next_help_heading = "The recipient")]
struct RecipientArgs {
    /// The name, as the profile shows it
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    /// The line under the name
    #[arg(long)]
    headline: Option<String>,
    /// The present employer
    #[arg(long)]
    company: Option<String>,
    /// A school
    #[arg(long)]
    school: Option<String>,
    /// How many connections they have
    #[arg(long, value_name = "COUNT")]
    connections: Option<u32>,
    /// Somebody both are connected with
    #[arg(long, value_name = "NAME")]
    mutual: Vec<String>,
    /// Who they are to the writer: unknown, stranger, coworker, former-coworker, manager, report, interviewer,
    /// hiring-manager, recruiter, client, alum, event or acquaintance [default: unknown]
    #[arg(long, value_parser = from_word::<Relation>)]
    relation: Option<Relation>,
}

#[derive(clap::Args, Default, PartialEq)]
#[command(next_help_heading = "The occasion")]
struct OccasionArgs {
    /// Hours since the interview or meeting
    #[arg(long, value_name = "HOURS")]
    hours_since: Option<f64>,
    /// Days since the writer started the job
    #[arg(long, value_name = "DAYS")]
    days_on_job: Option<f64>,
    /// Whether the writer asked if they may connect
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    asked: Option<bool>,
    /// Whether the decision on the job has been made
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    decided: Option<bool>,
    /// Days since this person was last invited
    #[arg(long, value_name = "DAYS")]
    invited_days_ago: Option<f64>,
    /// What became of that: pending, withdrawn, declined or accepted
    #[arg(long, value_name = "STATE", value_parser = from_word::<InviteState>)]
    invite_state: Option<InviteState>,
    /// Follow-ups to this person that got no answer
    #[arg(long, value_name = "COUNT")]
    unanswered_follow_ups: Option<u32>,
    /// Invitations to anybody in the last hour
    #[arg(long, value_name = "COUNT")]
    invites_last_hour: Option<u32>,
    /// Invitations to anybody in the last week
    #[arg(long, value_name = "COUNT")]
    invites_last_week: Option<u32>,
}

pub fn run(args: Args, out: &mut impl Write) -> Result<Status, Failure> {
    match args.format {
        Format::Text => check_text(&args.file, args.text, out),
        Format::Jsonl if args.text != TextArgs::default() => Cli::command()
            .error(ErrorKind::ArgumentConflict, "with `--format jsonl` each line says itself what is known of its note")
            .exit(),
        Format::Jsonl => check_lines(&args.file, out),
    }
}

fn check_text(file: &Path, args: TextArgs, out: &mut impl Write) -> Result<Status, Failure> {
    let why = args.why;
    let request = args.into_request(read_note(file)?)?;
    let report = connote::lint(&request).map_err(|error| cannot_read(file, &error))?;
    let palette = if wants_colours() { Palette::COLOURS } else { Palette::PLAIN };
    render::report(out, &request.text, &report, &render::Options { why, palette })?;
    Ok(status_of(&report))
}

impl TextArgs {
    fn into_request(self, text: String) -> Result<LintRequest, Failure> {
        let Self { why: _, note, recipient, occasion } = self;
        Ok(LintRequest {
            id: None,
            kind: note.kind.unwrap_or_default(),
            text,
            limit: note.limit,
            strictness: note.strictness.unwrap_or_default(),
            relation: recipient.relation.unwrap_or_default(),
            recipient: Recipient {
                name: recipient.to,
                headline: recipient.headline,
                company: recipient.company,
                school: recipient.school,
                connections: recipient.connections,
                mutual: recipient.mutual,
                ..Recipient::default()
            },
            sender: Sender { name: note.from, ..Sender::default() },
            occasion: Occasion {
                hours_since: occasion.hours_since,
                days_on_job: occasion.days_on_job,
                asked: occasion.asked,
                decided: occasion.decided,
            },
            record: Record {
                invited_days_ago: occasion.invited_days_ago,
                invite_state: occasion.invite_state,
                unanswered_follow_ups: occasion.unanswered_follow_ups.unwrap_or_default(),
                invites_last_hour: occasion.invites_last_hour.unwrap_or_default(),
                invites_last_week: occasion.invites_last_week.unwrap_or_default(),
                ..Record::default()
            },
            thread: note.thread.unwrap_or_default(),
            earlier_notes: note.earlier.iter().map(|file| read_note(file)).collect::<Result<_, _>>()?,
            own_words: note.own_words,
            writing: None,
            rules: note.rules.into_iter().collect(),
            kept: Vec::new(),
        })
    }
}

/// Answers each line by one line.
fn check_lines(file: &Path, out: &mut impl Write) -> Result<Status, Failure> {
    let mut input = open(file)?;
    let mut status = Status::Fine;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line).map_err(|error| cannot_read(file, &error))? == 0 {
            break;
        }
        match report_on(&line) {
            Ok(report) => {
                status = status.max(status_of(&report));
                write_json(out, &report)?;
            }
            Err(error) => {
                status = Status::Unreadable;
                write_json(out, &UnreadableLine { line: number, error })?;
            }
        }
    }
    Ok(status)
}

/// The answer to a line that can't be read.
#[derive(Serialize)]
struct UnreadableLine {
    /// Its number, from 1.
    line: u64,
    error: String,
}

fn report_on(line: &[u8]) -> Result<Report, String> {
    let line = without_mark(str::from_utf8(line).map_err(|error| not_utf8(&error))?);
    if line.trim().is_empty() {
        return Err("the line is empty".to_owned());
    }
    let request: LintRequest = serde_json::from_str(line).map_err(|error| {
        // Where in the line is of use; that it is its own first line is not.
        error.to_string().replace(&format!(" at line {} column", error.line()), " at column")
    })?;
    connote::lint(&request).map_err(|error| error.to_string())
}

fn write_json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

fn status_of(report: &Report) -> Status {
    let is_fine = report.diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Hint);
    if is_fine { Status::Fine } else { Status::Improvable }
}

/// Reads a file that holds one note. The line break at its end is the file's,
/// not the note's.
fn read_note(file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).map_err(|error| cannot_read(file, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| cannot_read(file, &not_utf8(&error.utf8_error())))?;
    let text = without_mark(&text);
    let text = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
    Ok(text.to_owned())
}

/// The text without the mark that some editors put at the start of a file.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn open(file: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if is_standard_input(file) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|error| cannot_read(file, &error))?;
    Ok(Box::new(BufReader::new(opened)))
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn cannot_read(file: &Path, problem: &impl Display) -> Failure {
    let name = if is_standard_input(file) { "standard input".into() } else { file.to_string_lossy() };
    Failure::Input(format!("could not read {name}: {problem}"))
}

fn not_utf8(error: &Utf8Error) -> String {
    format!("it is not UTF-8 from byte {} on", error.valid_up_to())
}

/// Whether standard output is looked at by somebody who wants it coloured,
/// see <https://no-color.org>.
fn wants_colours() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    io::stdout().is_terminal() && !is_set("NO_COLOR") && !is_dumb
}

/// Reads a word as the wire format does.
fn from_word<T: DeserializeOwned>(word: &str) -> Result<T, UnknownWord> {
    T::deserialize(word.into_deserializer())
}

fn rule_level(setting: &str) -> Result<(String, Level), String> {
    let (name, level) = setting.split_once('=').ok_or("write it as RULE=SEVERITY, for example emoji=off")?;
    if connote::rules::named(name).is_none() {
        return Err(format!("there is no rule named `{name}`; `connote rules` lists them"));
    }
    let level = from_word(level).map_err(|error| error.to_string())?;
    Ok((name.to_owned(), level))
}
