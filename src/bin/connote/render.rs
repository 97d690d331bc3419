//! A report for people: each remark with the words it is about, and carets
//! under them.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use connote::Report;
use connote::account::{Account, Cost, Gain};
use connote::catalogue::{Applicability, Language, Severity};
use connote::handbook::word;
use connote::report::{ReportedDiagnostic, ReportedFix, Verdict};
use connote::text::span::utf16_len;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How a report is shown.
pub struct Options {
    /// With the reason of each remark.
    pub why: bool,
    /// In these colours.
    pub palette: Palette,
}

/// The styles of what stands out.
pub struct Palette {
    error: Style,
    warning: Style,
    hint: Style,
    quiet: Style,
}

impl Palette {
    /// For terminals.
    pub const COLOURS: Self = Self {
        error: AnsiColor::Red.on_default().bold(),
        warning: AnsiColor::Yellow.on_default().bold(),
        hint: AnsiColor::Cyan.on_default().bold(),
        quiet: Style::new().dimmed(),
    };

    /// For files and pipes.
    pub const PLAIN: Self =
        Self { error: Style::new(), warning: Style::new(), hint: Style::new(), quiet: Style::new() };

    fn of(&self, severity: Severity) -> Style {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Hint => self.hint,
        }
    }
}

/// Writes what `report` says of `text`.
pub fn report(out: &mut impl Write, text: &str, report: &Report, options: &Options) -> io::Result<()> {
    if text.trim().is_empty() {
        return writeln!(out, "There is no note yet.");
    }
    let lines = lines(text);
    for diagnostic in &report.diagnostics {
        write_remark(out, diagnostic, &options.palette)?;
        let is_about_all = diagnostic.start == 0 && diagnostic.end == report.length;
        if !is_about_all {
            write_excerpts(out, &lines, diagnostic, &options.palette)?;
        }
        for fix in &diagnostic.fixes {
            writeln!(out, "  {}", in_words(fix))?;
        }
        if options.why {
            let sources: Vec<String> = diagnostic.source.iter().map(word).collect();
            writeln!(out, "  why: {} ({})", diagnostic.why, sources.join(", "))?;
        }
        writeln!(out)?;
    }
    write_summary(out, report, options.why)
}

fn write_remark(out: &mut impl Write, diagnostic: &ReportedDiagnostic, palette: &Palette) -> io::Result<()> {
    let (loud, quiet) = (palette.of(diagnostic.severity), palette.quiet);
    let severity = word(diagnostic.severity);
    let message = printable(&diagnostic.message);
    writeln!(out, "{loud}{severity}{loud:#}: {message} {quiet}[{}]{quiet:#}", diagnostic.rule)
}

/// What a fix does, how far it may be trusted, and what it types where the
/// title does not say so.
fn in_words(fix: &ReportedFix) -> String {
    let trust = match fix.kind {
        Applicability::Safe => "fix",
        Applicability::Review => "fix, to be looked at",
        Applicability::FillIn => "fix, to be filled in",
    };
    let typed = fix.replacement.trim();
    let typed = if fix.title.contains(typed) { String::new() } else { format!(" → “{typed}”") };
    printable(&format!("{trust}: {}{typed}", fix.title)).into_owned()
}

fn write_summary(out: &mut impl Write, report: &Report, why: bool) -> io::Result<()> {
    let verdict = match report.verdict {
        Verdict::Ready => "Ready to send",
        Verdict::Improve => "Better with a change",
        Verdict::Rethink => "Better thought over",
        Verdict::Writing => "Still being written",
    };
    let score = report.score.map(|score| format!("{score} of 100, with ")).unwrap_or_default();
    writeln!(out, "{verdict}: {score}{}.", counts(report))?;
    writeln!(out, "{} of {} UTF-16 units used.", report.length, report.limit)?;
    let missing: Vec<String> =
        report.checklist.iter().filter(|check| !check.met).map(|check| word(check.item)).collect();
    if !missing.is_empty() {
        writeln!(out, "Not there yet: {}.", missing.join(", "))?;
    }
    if why && report.score.is_some() {
        write_account(out, report)?;
    }
    if report.language == Language::Other {
        writeln!(out, "It does not read as English, so only the rules that know no language were run.")?;
    }
    Ok(())
}

/// What makes up the score: what the note has, and what takes from it.
fn write_account(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let Account { gains, costs } = Account::of(&report.checklist, &report.diagnostics);
    for Gain { item, met, worth } in gains.into_iter().filter(|gain| gain.worth > 0) {
        let points = if met { worth } else { 0 };
        writeln!(out, "{points:>5} of {worth} for {}", word(item))?;
    }
    for Cost { rule, points } in costs {
        writeln!(out, "{:>5} for {rule}", -i64::from(points))?;
    }
    Ok(())
}

fn counts(report: &Report) -> String {
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Hint]
        .into_iter()
        .map(|severity| (severity, report.diagnostics.iter().filter(|one| one.severity == severity).count()))
        .filter(|&(_, count)| count > 0)
        .map(|(severity, count)| format!("{count} {}{}", word(severity), if count == 1 { "" } else { "s" }))
        .collect();
    if counts.is_empty() { "nothing to say".to_owned() } else { counts.join(", ") }
}

/// What the eye takes for one character.
struct Cell<'a> {
    /// Where it stands in the note, in UTF-16 units.
    units: Range<u32>,
    shown: Cow<'a, str>,
    /// The columns it takes in a terminal.
    columns: Range<usize>,
}

impl Cell<'_> {
    fn is_marked_by(&self, span: &Range<u32>) -> bool {
        if span.is_empty() {
            self.units.start == span.start
        } else {
            self.units.start < span.end && span.start < self.units.end
        }
    }
}

/// The cells of each line. The last of a line is its end, which takes no
/// column and can be marked all the same.
fn lines(text: &str) -> Vec<Vec<Cell<'_>>> {
    let (mut lines, mut line) = (Vec::new(), Vec::new());
    let (mut unit, mut column) = (0, 0);
    for cluster in text.graphemes(true).chain(["\n"]) {
        let is_end = matches!(cluster, "\n" | "\r\n" | "\r");
        let shown = if is_end { Cow::Borrowed("") } else { printable(cluster) };
        let (next_unit, next_column) = (unit + utf16_len(cluster), column + shown.width());
        line.push(Cell { units: unit..next_unit, shown, columns: column..next_column });
        (unit, column) = (next_unit, next_column);
        if is_end {
            lines.push(std::mem::take(&mut line));
            column = 0;
        }
    }
    lines
}

/// The columns that an excerpt takes at most, the number of its line aside.
const WIDTH: usize = 72;

/// Shows each line that `diagnostic` is about, with carets.
fn write_excerpts(
    out: &mut impl Write,
    lines: &[Vec<Cell<'_>>],
    diagnostic: &ReportedDiagnostic,
    palette: &Palette,
) -> io::Result<()> {
    let (loud, quiet) = (palette.of(diagnostic.severity), palette.quiet);
    let span = diagnostic.start..diagnostic.end;
    let gutter = lines.len().to_string().len() + 2;
    for (number, line) in (1..).zip(lines) {
        let Some(excerpt) = Excerpt::of(line, &span) else { continue };
        writeln!(out, "{quiet}{number:>gutter$} |{quiet:#} {}", excerpt.shown)?;
        let Excerpt { indent, carets, .. } = excerpt;
        writeln!(out, "{quiet}{:>gutter$} |{quiet:#} {:indent$}{loud}{:^<carets$}{loud:#}", "", "", "")?;
    }
    Ok(())
}

/// As much of a line around its marked cells as fits.
#[derive(Debug, PartialEq)]
struct Excerpt {
    shown: String,
    /// The columns before the carets.
    indent: usize,
    /// One at least.
    carets: usize,
}

impl Excerpt {
    /// Nothing where no cell of the line is marked.
    fn of(line: &[Cell<'_>], span: &Range<u32>) -> Option<Self> {
        let mut marked = line.iter().filter(|cell| cell.is_marked_by(span));
        let first = marked.next()?;
        let marked = first.columns.start..marked.next_back().unwrap_or(first).columns.end;
        let width = line.last()?.columns.end;
        let window = window(&marked, width);
        let mut shown: String = line
            .iter()
            .filter(|cell| window.start <= cell.columns.start && cell.columns.end <= window.end)
            .map(|cell| cell.shown.as_ref())
            .collect();
        // A wide cell may stick out of the window.
        let cut = line.iter().map(|cell| cell.columns.start).find(|&start| start >= window.start)?;
        let mut indent = marked.start.max(cut) - cut;
        if window.start > 0 {
            shown.insert(0, ELLIPSIS);
            indent += 1;
        }
        if window.end < width {
            shown.push(ELLIPSIS);
        }
        Some(Self { shown, indent, carets: marked.end.min(window.end).saturating_sub(marked.start).max(1) })
    }
}

const ELLIPSIS: char = '…';

/// The columns of a line that are shown: all, or those around the marked ones.
fn window(marked: &Range<usize>, width: usize) -> Range<usize> {
    if width <= WIDTH {
        return 0..width;
    }
    let room = WIDTH - 2;
    let around = room.saturating_sub(marked.len()) / 2;
    let start = marked.start.saturating_sub(around).min(width - room);
    start..start + room
}

/// The text with nothing in it that a terminal would obey, or that would turn
/// the direction of the line.
fn printable(text: &str) -> Cow<'_, str> {
    let is_order =
        |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(is_order) {
        return Cow::Borrowed(text);
    }
    let shown = |letter| match letter {
        '\t' | '\n' => ' ',
        letter if is_order(letter) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    };
    Cow::Owned(text.chars().map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is shown for each line that the words between ‹ and › are on.
    #[track_caller]
    fn excerpts(marked: &str) -> Vec<String> {
        let (before, rest) = marked.split_once('‹').expect("a mark");
        let (words, after) = rest.split_once('›').expect("the end of the mark");
        let text = format!("{before}{words}{after}");
        let start = utf16_len(before);
        let span = start..start + utf16_len(words);
        let excerpts = lines(&text).iter().filter_map(|line| Excerpt::of(line, &span)).collect::<Vec<_>>();
        let in_two_lines = |excerpt: Excerpt| {
            let Excerpt { shown, indent, carets } = excerpt;
            format!("{shown}\n{:indent$}{:^<carets$}", "", "")
        };
        excerpts.into_iter().map(in_two_lines).collect()
    }

    #[test]
    fn carets_stand_under_the_words() {
        assert_eq!(excerpts("Hi Ada, ‹teh› talk"), ["Hi Ada, teh talk\n        ^^^"]);
        assert_eq!(excerpts("👩🏽‍⚕️ 王小明 é ‹teh›"), ["👩🏽‍⚕️ 王小明 é teh\n            ^^^"]);
        assert_eq!(excerpts("Hi Ada,\r\nI ‹liek› it"), ["I liek it\n  ^^^^"]);
        assert_eq!(excerpts("your ‹talk\ntalk› on"), ["your talk\n     ^^^^", "talk on\n^^^^"]);
    }

    #[test]
    fn a_place_between_words_has_one_caret() {
        assert_eq!(excerpts("Hi‹›, we met"), ["Hi, we met\n  ^"]);
        assert_eq!(excerpts("we met‹›"), ["we met\n      ^"]);
        assert_eq!(excerpts("we met‹›\nin Leeds"), ["we met\n      ^"]);
        assert_eq!(excerpts("‹›"), ["\n^"]);
    }

    #[test]
    fn a_long_line_is_shown_around_the_words() {
        let [before, after] = ["before ".repeat(20), " after".repeat(20)];
        for marked in [
            format!("{before}‹teh›{after}"),
            format!("‹teh›{after}"),
            format!("{before}‹teh›"),
            format!("‹{before}{after}›"),
            format!("{}‹王小›{}", "王".repeat(99), "明".repeat(99)),
        ] {
            let [excerpt] = &excerpts(&marked)[..] else { panic!("one line: {marked}") };
            let (shown, carets) = excerpt.split_once('\n').expect("two lines");
            assert!(shown.width() <= WIDTH && shown.contains(ELLIPSIS), "{shown}");
            assert!(carets.width() <= WIDTH, "{carets}");
        }
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_printed() {
        assert_eq!(excerpts("\u{1b}[31m\t\u{202e}‹teh›"), ["�[31m �teh\n       ^^^"]);
    }
}
