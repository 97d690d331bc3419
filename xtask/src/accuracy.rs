//! `cargo xtask accuracy`: how often the rules are right about notes that people have labelled.
//!
//! Only warnings and errors count: a hint is right or wrong for nobody. `tests/corpus/README.md` says how a note is
//! labelled.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use connote::LintRequest;
use connote::catalogue::{Kind, Severity};
use connote::report::ReportedDiagnostic;
use connote::rules::RULES;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::workspace::{files_under, read, write};

const CORPUS: &str = "tests/corpus";
const RESULTS: &str = "target/accuracy.json";
/// How files begin that judge the rules, so that nobody who writes them reads one by accident.
const HELD_OUT: &str = "held-out";
/// What the rules have reached on the held-out notes.
const FIGURES: &str = "tests/corpus/held-out.json";
/// By how much a figure may be lower than the one that is kept.
const MAY_DROP: f64 = 0.01;
/// Says that a message asks and gives nothing.
const ONLY_ASKS: &str = "only-asks";
/// Say what it asks for.
const ASKS: &[&str] = &["favor-ask", "job-ask", "meeting-ask", "reference-ask"];
/// Rules of form: a slot, a link, a letter. They are easier than those of meaning, and would hide them.
const OF_FORM: &[&str] = &[
    "link", "over-limit", "placeholder", "wrong-name", "shouting", "emoji", "repeated-word", "misspelling",
    "confusable", "slang", "profanity",
];

/// Options of `cargo xtask accuracy`.
#[derive(clap::Args)]
pub struct Args {
    /// Labelled notes, one a line [default: every .jsonl file of tests/corpus/]
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// List the misses and the false alarms; of held-out notes only where their file is named
    #[arg(long)]
    misses: bool,
    /// List those of this rule alone
    #[arg(long, value_name = "NAME")]
    rule: Option<String>,
    /// List the patterns that fewer than two of the notes support
    #[arg(long)]
    support: bool,
    /// Keep the held-out figures as those to be held
    #[arg(long)]
    keep: bool,
}

pub fn run(args: &Args) -> Result<()> {
    if let Some(name) = &args.rule {
        check_name(name)?;
    }
    let files = if args.files.is_empty() { corpus()? } else { args.files.clone() };
    let sets: Vec<Set> = files.into_iter().map(Set::read).collect::<Result<_>>()?;
    if args.misses || args.rule.is_some() {
        for set in sets.iter().filter(|set| !args.files.is_empty() || !set.is_held_out()) {
            set.print_mistakes(args.rule.as_deref());
        }
    }
    if args.support {
        for pattern in unsupported(&sets) {
            println!("{pattern}");
        }
    }
    let all = Score::of(sets.iter().flat_map(|set| &set.notes));
    print!("{}", table(&sets, &all));
    write(RESULTS, format!("{:#}\n", results(&sets, &all)))?;
    if args.keep {
        write(FIGURES, format!("{:#}\n", Figures::of(&sets).to_json()))?;
    }
    complain(&sets)
}

/// Fails where the rules do worse on the held-out notes than they did.
pub fn hold() -> Result<()> {
    let sets: Vec<Set> = corpus()?.into_iter().map(Set::read).collect::<Result<_>>()?;
    complain(&sets)?;
    let kept: Figures = serde_json::from_str(&read(FIGURES)?).with_context(|| format!("{FIGURES} is malformed"))?;
    let now = Figures::of(&sets);
    for (name, now, kept) in [("F1", now.f1, kept.f1), ("meaning-F1", now.meaning_f1, kept.meaning_f1)] {
        if now < kept - MAY_DROP {
            bail!("{name} on held-out notes was {kept:.3} and is {now:.3}; `cargo xtask accuracy` says of which rules");
        }
    }
    Ok(())
}

/// What the rules reach on the held-out notes.
#[derive(Deserialize)]
struct Figures {
    f1: f64,
    meaning_f1: f64,
}

impl Figures {
    fn of(sets: &[Set]) -> Self {
        let score = Score::of(sets.iter().filter(|set| set.is_held_out()).flat_map(|set| &set.notes));
        Self { f1: score.all.f1().value().unwrap_or(1.0), meaning_f1: score.meaning.f1().value().unwrap_or(1.0) }
    }

    fn to_json(&self) -> Value {
        let rounded = |figure: f64| (figure * 1000.0).round() / 1000.0;
        json!({ "f1": rounded(self.f1), "meaning_f1": rounded(self.meaning_f1) })
    }
}

/// The patterns that fewer than two of the notes support, with how many do, and whether an example of a rule does.
fn unsupported(sets: &[Set]) -> Vec<String> {
    let mut support: BTreeMap<&str, u32> = connote::rules::patterns().map(|pattern| (pattern, 0)).collect();
    for note in sets.iter().filter(|set| !set.is_held_out()).flat_map(|set| &set.notes) {
        for pattern in connote::rules::matching(&note.request) {
            *support.entry(pattern).or_default() += 1;
        }
    }
    let examples = RULES.iter().flat_map(|rule| [rule.flags(), rule.passes()]).flatten();
    let shown: BTreeSet<&str> = examples.flat_map(|example| connote::rules::matching(&example.request())).collect();
    let rare = support.into_iter().filter(|(_, notes)| *notes < 2);
    rare.map(|(pattern, notes)| {
        format!("{notes} {}{pattern}", if shown.contains(pattern) { "(an example) " } else { "" })
    })
    .collect()
}

/// The labelled notes of the project.
pub fn corpus() -> Result<Vec<PathBuf>> {
    let mut files = files_under(Path::new(CORPUS))?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    Ok(files.into_iter().map(|file| Path::new(CORPUS).join(file)).collect())
}

/// Whether nobody who writes rules has read the notes of this file.
pub fn is_held_out(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(HELD_OUT))
}

fn check_name(name: &str) -> Result<()> {
    connote::rules::named(name).map(|_| ()).with_context(|| format!("there is no rule named `{name}`"))
}

/// Says which lines could not be scored.
fn complain(sets: &[Set]) -> Result<()> {
    let bad: Vec<&String> = sets.iter().flat_map(|set| &set.bad_lines).collect();
    if bad.is_empty() {
        return Ok(());
    }
    for line in &bad {
        eprintln!("{line}");
    }
    bail!("lines that are not in the scores above: {}", bad.len());
}

/// The labelled notes of one file.
struct Set {
    file: PathBuf,
    notes: Vec<Judged>,
    /// What could not be read, by file and line.
    bad_lines: Vec<String>,
}

impl Set {
    fn read(file: PathBuf) -> Result<Self> {
        let (mut notes, mut bad_lines) = (Vec::new(), Vec::new());
        for (line, text) in (1..).zip(read(&file)?.lines()) {
            match Judged::read(line, text) {
                Ok(note) => notes.push(note),
                Err(error) => bad_lines.push(format!("{}:{line}: {error:#}", file.display())),
            }
        }
        Ok(Self { file, notes, bad_lines })
    }

    fn name(&self) -> String {
        self.file.display().to_string()
    }

    /// Whether nobody who writes rules has read it.
    fn is_held_out(&self) -> bool {
        is_held_out(&self.file)
    }

    /// Prints what was missed and what was a false alarm, of one rule or of all.
    fn print_mistakes(&self, only: Option<&str>) {
        for note in &self.notes {
            let mistakes: Vec<String> = note
                .answers()
                .filter(|(rule, answer)| *answer != Answer::Right && only.is_none_or(|only| only == *rule))
                .map(|(rule, answer)| format!("  {}: {rule}", answer.name()))
                .collect();
            if !mistakes.is_empty() {
                println!("{}:{}: {:?}\n{}\n", self.file.display(), note.line, note.request.text, mistakes.join("\n"));
            }
        }
    }
}

/// What an adviser said of a note.
#[derive(Deserialize)]
struct Judgement {
    verdict: Verdict,
    /// What is to be reported.
    labels: BTreeSet<String>,
    /// What may be reported.
    #[serde(default)]
    optional: BTreeSet<String>,
    /// The hints that would be given, where that is known.
    hints: Option<BTreeSet<String>>,
}

/// What an adviser would do with a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    Good,
    Weak,
    Bad,
}

/// A labelled note, and the rules that reported something of it.
struct Judged {
    line: usize,
    request: LintRequest,
    judgement: Judgement,
    reported: BTreeSet<String>,
    /// The rules that gave a hint.
    hinted: BTreeSet<String>,
    /// The score, of an invitation in English.
    score: Option<u8>,
}

impl Judged {
    fn read(line: usize, json: &str) -> Result<Self> {
        let request: LintRequest = serde_json::from_str(json)?;
        let judgement: Judgement = serde_json::from_str(json)?;
        judgement.labels.iter().chain(&judgement.optional).try_for_each(|name| check_name(name))?;
        let report = connote::lint(&request)?;
        let (hints, loud): (Vec<_>, Vec<_>) =
            report.diagnostics.iter().partition(|diagnostic| diagnostic.severity == Severity::Hint);
        let names = |diagnostics: Vec<&ReportedDiagnostic>| diagnostics.iter().map(|it| it.rule.to_string()).collect();
        Ok(Self { line, judgement, reported: names(loud), hinted: names(hints), score: report.score, request })
    }

    /// What there is to say of each hint, where it is known which would be given.
    fn hint_answers(&self) -> impl Iterator<Item = Answer> {
        let known = self.judgement.hints.iter();
        known.flat_map(|hints| {
            let given =
                self.hinted.iter().map(|name| if hints.contains(name) { Answer::Right } else { Answer::FalseAlarm });
            given.chain(hints.difference(&self.hinted).map(|_| Answer::Miss))
        })
    }

    /// What there is to say of each rule, where that is anything.
    fn answers(&self) -> impl Iterator<Item = (&str, Answer)> {
        let Judgement { labels, optional, .. } = &self.judgement;
        // Of a message that asks, one of two rules is enough: that it gives nothing, or what it asks for.
        let is_said = move |name: &String| {
            self.reported.contains(name)
                || self.request.kind == Kind::Message && {
                    let others: &[&str] = if name == ONLY_ASKS { ASKS } else { &[ONLY_ASKS] };
                    (name == ONLY_ASKS || ASKS.contains(&name.as_str()))
                        && others.iter().any(|other| self.reported.contains(*other) && optional.contains(*other))
                }
        };
        let missed = labels.iter().filter(move |name| !is_said(name)).map(String::as_str);
        let reported = self.reported.iter().filter(|name| !optional.contains(*name));
        reported
            .map(|name| (name.as_str(), if labels.contains(name) { Answer::Right } else { Answer::FalseAlarm }))
            .chain(missed.map(|name| (name, Answer::Miss)))
    }
}

/// What a rule made of one note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Right,
    FalseAlarm,
    Miss,
}

impl Answer {
    fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::FalseAlarm => "false alarm",
            Self::Miss => "missed",
        }
    }
}

/// How often each answer was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    right: u32,
    false_alarms: u32,
    misses: u32,
}

impl Tally {
    fn count(&mut self, answer: Answer) {
        match answer {
            Answer::Right => self.right += 1,
            Answer::FalseAlarm => self.false_alarms += 1,
            Answer::Miss => self.misses += 1,
        }
    }

    /// Of what was reported, the share that was right.
    fn precision(self) -> Share {
        Share { part: self.right, of: self.right + self.false_alarms }
    }

    /// Of what was to be reported, the share that was.
    fn recall(self) -> Share {
        Share { part: self.right, of: self.right + self.misses }
    }

    /// The harmonic mean of the two.
    fn f1(self) -> Share {
        Share { part: 2 * self.right, of: 2 * self.right + self.false_alarms + self.misses }
    }

    fn to_json(self) -> Value {
        json!({
            "right": self.right,
            "false_alarms": self.false_alarms,
            "misses": self.misses,
            "precision": self.precision().value(),
            "recall": self.recall().value(),
            "f1": self.f1().value(),
        })
    }
}

/// A part of a whole, which may be a part of nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Share {
    part: u32,
    of: u32,
}

impl Share {
    fn count(&mut self, is_part: bool) {
        self.part += u32::from(is_part);
        self.of += 1;
    }

    fn value(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.part) / f64::from(self.of))
    }

    fn percent(self) -> String {
        self.value().map_or_else(|| "–".to_owned(), |value| format!("{:.1}", value * 100.0))
    }
}

/// How well the rules did on some notes.
#[derive(Default)]
struct Score {
    /// Of the good notes, those with nothing reported.
    clean: Share,
    /// Of the good notes, those with something reported that an adviser would not even mention.
    wronged: Share,
    /// Of the others, those with something reported.
    catch: Share,
    all: Tally,
    /// Of the rules of meaning alone.
    meaning: Tally,
    by_rule: BTreeMap<String, Tally>,
    /// Of hints, where it is known which would be given.
    hints: Tally,
    /// Of the notes of which that is known, those with a hint that would not be given.
    wrongly_hinted: Share,
    /// Of all pairs of a good note and a weak or a bad one, those in which the good one has the higher score; a draw
    /// is half a pair.
    above_weak: Share,
    above_bad: Share,
}

impl Score {
    fn of<'a>(notes: impl IntoIterator<Item = &'a Judged>) -> Self {
        let mut score = Self::default();
        let mut scores: BTreeMap<Verdict, Vec<u8>> = BTreeMap::new();
        for note in notes {
            scores.entry(note.judgement.verdict).or_default().extend(note.score);
            if note.judgement.hints.is_some() {
                score.wrongly_hinted.count(note.hint_answers().any(|answer| answer == Answer::FalseAlarm));
                note.hint_answers().for_each(|answer| score.hints.count(answer));
            }
            match note.judgement.verdict {
                Verdict::Good => {
                    score.clean.count(note.reported.is_empty());
                    score.wronged.count(note.answers().any(|(_, answer)| answer == Answer::FalseAlarm));
                }
                Verdict::Weak | Verdict::Bad => score.catch.count(!note.reported.is_empty()),
            }
            for (rule, answer) in note.answers() {
                score.all.count(answer);
                if !OF_FORM.contains(&rule) {
                    score.meaning.count(answer);
                }
                score.by_rule.entry(rule.to_owned()).or_default().count(answer);
            }
        }
        let of = |verdict| scores.get(&verdict).map_or(&[][..], Vec::as_slice);
        score.above_weak = above(of(Verdict::Good), of(Verdict::Weak));
        score.above_bad = above(of(Verdict::Good), of(Verdict::Bad));
        score
    }

    fn to_json(&self) -> Value {
        let rules: BTreeMap<_, _> = self.by_rule.iter().map(|(rule, tally)| (rule, tally.to_json())).collect();
        json!({
            "notes": self.clean.of + self.catch.of,
            "clean": self.clean.value(),
            "wronged": self.wronged.value(),
            "catch": self.catch.value(),
            "all": self.all.to_json(),
            "meaning": self.meaning.to_json(),
            "hints": self.hints.to_json(),
            "wrongly_hinted": self.wrongly_hinted.value(),
            "good_above_weak": self.above_weak.value(),
            "good_above_bad": self.above_bad.value(),
            "rules": rules,
        })
    }
}

/// Of all pairs, those in which the first number is the higher one; in halves, as a draw is half a pair.
fn above(good: &[u8], others: &[u8]) -> Share {
    let halves = |(one, other): (&u8, &u8)| match one.cmp(other) {
        Ordering::Greater => 2,
        Ordering::Equal => 1,
        Ordering::Less => 0,
    };
    let pairs = good.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs.fold(Share::default(), |share, pair| Share { part: share.part + halves(pair), of: share.of + 2 })
}

fn results(sets: &[Set], all: &Score) -> Value {
    let files: BTreeMap<String, Value> = sets.iter().map(|set| (set.name(), Score::of(&set.notes).to_json())).collect();
    json!({ "files": files, "together": all.to_json() })
}

/// All files together by rule, in the order of the catalogue; then each file, and all of them.
fn table(sets: &[Set], all: &Score) -> String {
    let mut rows = vec![Row::heading("rule", ["", "", "right", "false", "missed"])];
    for rule in RULES.iter().map(|rule| rule.meta().name) {
        if let Some(tally) = all.by_rule.get(rule) {
            rows.push(Row::of_rule(rule, *tally));
        }
    }
    rows.push(Row::default());
    rows.push(Row::heading("notes", ["clean", "catch", "right", "false", "missed"]));
    rows.extend(sets.iter().map(|set| Row::of_set(&set.name(), &Score::of(&set.notes))));
    if sets.len() > 1 {
        let held_out = Score::of(sets.iter().filter(|set| set.is_held_out()).flat_map(|set| &set.notes));
        rows.push(Row::of_set("held out", &held_out));
        rows.push(Row::of_set("together", all));
    }
    rows.iter().map(Row::line).collect()
}

/// A name, and numbers in columns.
#[derive(Default)]
struct Row {
    name: String,
    columns: [String; 14],
}

impl Row {
    fn heading(name: &str, columns: [&str; 5]) -> Self {
        let [clean, catch, right, wrong, missed] = columns;
        let of_notes = ["meaning", "> weak", "> bad", "wronged", "hint F1", "mis-hinted"]
            .map(|it| if clean.is_empty() { "" } else { it });
        let [meaning, weak, bad, wronged, hints, wrongly] = of_notes;
        let columns = [
            clean, catch, right, wrong, missed, "precision", "recall", "F1", meaning, weak, bad, wronged, hints,
            wrongly,
        ];
        Self { name: name.to_owned(), columns: columns.map(str::to_owned) }
    }

    fn of_rule(name: &str, tally: Tally) -> Self {
        let Tally { right, false_alarms, misses } = tally;
        let [right, wrong, missed] = [right, false_alarms, misses].map(|count| count.to_string());
        let [precision, recall, f1] = [tally.precision(), tally.recall(), tally.f1()].map(Share::percent);
        let mut columns = [const { String::new() }; 14];
        for (column, said) in columns[2..].iter_mut().zip([right, wrong, missed, precision, recall, f1]) {
            *column = said;
        }
        Self { name: name.to_owned(), columns }
    }

    fn of_set(name: &str, score: &Score) -> Self {
        let mut row = Self::of_rule(&format!("{name} ({})", score.clean.of + score.catch.of), score.all);
        row.columns[0] = score.clean.percent();
        row.columns[1] = score.catch.percent();
        let shares = [
            score.meaning.f1(),
            score.above_weak,
            score.above_bad,
            score.wronged,
            score.hints.f1(),
            score.wrongly_hinted,
        ];
        for (column, share) in row.columns[8..].iter_mut().zip(shares) {
            *column = share.percent();
        }
        row
    }

    fn line(&self) -> String {
        let widths = [6, 6, 6, 6, 6, 10, 7, 6, 8, 7, 6, 8, 8, 11];
        let columns = self.columns.iter().zip(widths).map(|(column, width)| format!("{column:>width$}"));
        let line = format!("{:<34} {}", self.name, columns.collect::<Vec<_>>().join(" "));
        format!("{}\n", line.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(verdict: Verdict, labels: &[&str], optional: &[&str], reported: &[&str]) -> Judged {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let judgement = Judgement { verdict, labels: owned(labels), optional: owned(optional), hints: None };
        Judged {
            line: 1,
            request: LintRequest::default(),
            judgement,
            reported: owned(reported),
            hinted: BTreeSet::new(),
            score: None,
        }
    }

    #[test]
    fn what_is_optional_counts_neither_way() {
        let note = judged(Verdict::Bad, &["link", "slang"], &["emoji", "stiff"], &["link", "emoji", "wordy"]);
        let answers: Vec<_> = note.answers().collect();
        assert_eq!(answers, [("link", Answer::Right), ("wordy", Answer::FalseAlarm), ("slang", Answer::Miss)]);
    }

    #[test]
    fn good_notes_are_clean_and_others_are_caught() {
        let notes = [
            judged(Verdict::Good, &[], &[], &[]),
            judged(Verdict::Good, &[], &["emoji"], &["emoji"]),
            judged(Verdict::Weak, &["slang"], &[], &["link"]),
            judged(Verdict::Bad, &["slang"], &[], &["slang"]),
            judged(Verdict::Bad, &["slang"], &[], &[]),
        ];
        let score = Score::of(&notes);
        assert_eq!((score.clean, score.catch), (Share { part: 1, of: 2 }, Share { part: 2, of: 3 }));
        assert_eq!(score.wronged, Share { part: 0, of: 2 });
        assert_eq!(score.all, Tally { right: 1, false_alarms: 1, misses: 2 });
        assert_eq!(score.by_rule["slang"], Tally { right: 1, false_alarms: 0, misses: 2 });
    }

    #[test]
    fn rules_of_form_are_no_rules_of_meaning() {
        let score = Score::of([&judged(Verdict::Bad, &["link", "no-reason"], &[], &["link"])]);
        assert_eq!(score.all, Tally { right: 1, false_alarms: 0, misses: 1 });
        assert_eq!(score.meaning, Tally { right: 0, false_alarms: 0, misses: 1 });
        let unknown = OF_FORM.iter().find(|name| check_name(name).is_err());
        assert_eq!(unknown, None);
    }

    #[test]
    fn a_hint_is_judged_where_it_is_known_which_would_be_given() {
        let mut note = judged(Verdict::Good, &[], &[], &[]);
        note.hinted = BTreeSet::from(["stiff".to_owned(), "wordy".to_owned()]);
        assert_eq!(note.hint_answers().count(), 0);
        note.judgement.hints = Some(BTreeSet::from(["stiff".to_owned(), "cliche".to_owned()]));
        assert_eq!(note.hint_answers().collect::<Vec<_>>(), [Answer::Right, Answer::FalseAlarm, Answer::Miss]);
    }

    #[test]
    fn a_draw_is_half_a_pair() {
        assert_eq!(above(&[90, 50], &[50, 60]), Share { part: 5, of: 8 });
    }

    #[test]
    fn a_share_of_nothing_is_no_number() {
        let tally = Tally { right: 0, false_alarms: 0, misses: 2 };
        assert_eq!((tally.precision().value(), tally.recall().value()), (None, Some(0.0)));
        let tally = Tally { right: 3, false_alarms: 1, misses: 3 };
        assert_eq!(tally.f1().percent(), "60.0");
    }

    #[test]
    fn a_line_that_cannot_be_scored_says_why() {
        for (line, expected) in [
            (r#"{"text": "Hi", "labels": []}"#, "missing field `verdict`"),
            (r#"{"text": "Hi", "verdict": "good", "labels": ["tone"]}"#, "there is no rule named `tone`"),
            ("", "EOF while parsing"),
        ] {
            let error = Judged::read(1, line).err().expect(expected);
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
