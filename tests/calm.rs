//! How calm Connote is while a note is written: all notes of the corpus are typed here, key by key, with rests. A good
//! note is hardly ever warned about on the way, and of a bad one nothing is kept back for longer than it has to be.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::thread;

use connote::catalogue::{Needs, Severity};
use connote::report::{ReportedDiagnostic, Verdict};
use connote::request::Writing;
use connote::text::span::utf16_len;
use connote::{LintRequest, Report, rules};
use serde::Deserialize;

/// Of the keys of good notes, how many may have a warning or an error, in percent.
const NOISY_KEYS: f64 = 1.0;
/// Of the rests in good notes.
const NOISY_RESTS: f64 = 3.0;
/// How often the verdict on a good note may change, the finished one included: once, but for notes that are mistaken for
/// bad ones, or begin in another language.
const VERDICTS: f64 = 1.015;
/// Of the slips, how many have to be said as soon as their words stand, in percent.
const SLIPS_AT_ONCE: f64 = 95.0;

/// What is said of words at once, since they stand.
const SLIPS: [&str; 3] = ["placeholder", "repeated-word", "wrong-name"];

/// Its notes judge the rules: whoever mends them looks at its scores alone.
const HELD_OUT: &str = "held-out";

/// A note with what an adviser says of it.
#[derive(Deserialize)]
struct Labelled {
    #[serde(skip)]
    set: &'static str,
    verdict: String,
    #[serde(flatten)]
    request: LintRequest,
}

impl Labelled {
    fn text(&self) -> &str {
        &self.request.text
    }

    /// What is said of the finished note.
    fn finished(&self) -> Report {
        connote::lint(&self.request).expect("a note is short")
    }

    /// What is said with the caret at the end of so much of the note.
    fn written(&self, text: &str, resting: bool) -> Report {
        let writing = Some(Writing { caret: Some(utf16_len(text)), resting });
        let request = LintRequest { text: text.to_owned(), writing, ..self.request.clone() };
        connote::lint(&request).expect("a note is short")
    }

    /// The text up to where the writer rests: after each sentence, and after two words by chance.
    fn rests(&self) -> Vec<&str> {
        let text = self.text();
        let words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
        let ends_sentence = |at: &usize| text[..*at].ends_with(['.', '!', '?']);
        let mut places: BTreeSet<usize> = words
            .iter()
            .copied()
            .chain([text.len()])
            .filter(|at| ends_sentence(at) && !is_title(&text[..*at]))
            .collect();
        places.extend(self.chances(words.len()).map(|number| words[number]));
        places.into_iter().map(|at| &text[..at]).collect()
    }

    /// Two numbers below `count` that are other for every note, and the same in every run.
    fn chances(&self, count: usize) -> impl Iterator<Item = usize> {
        let seed = self.text().bytes().fold(7_usize, |seed, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
        [seed, seed / 1_009].into_iter().filter(move |_| count > 0).map(move |seed| seed % count)
    }
}

/// Whether a text ends with the point of a title or an initial: nobody rests there.
fn is_title(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.ends_with('.') && last.len() <= "Mrs.".len() && last.starts_with(char::is_uppercase)
}

fn notes(is_wanted: impl Fn(&str) -> bool) -> Vec<Labelled> {
    ["dev", "own", HELD_OUT]
        .into_iter()
        .flat_map(|set| {
            let file = format!("{}/tests/corpus/{set}.jsonl", env!("CARGO_MANIFEST_DIR"));
            let lines = std::fs::read_to_string(file).expect("the corpus is there");
            let read = |line| Labelled { set, ..serde_json::from_str(line).expect("a line holds a labelled note") };
            lines.lines().map(read).collect::<Vec<_>>()
        })
        .filter(|note| is_wanted(&note.verdict))
        .collect()
}

/// Calls a function with each note, on all processors.
fn of_each<T: Send>(notes: &[Labelled], what: impl Fn(&Labelled) -> T + Sync) -> Vec<T> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let parts = notes.chunks(notes.len().div_ceil(processors));
        let what = &what;
        let running: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().map(what).collect::<Vec<_>>())).collect();
        running.into_iter().flat_map(|part| part.join().expect("a note can be read")).collect()
    })
}

/// What is said that should not be, or not said that should, by rule, with the text where it is first seen.
#[derive(Default)]
struct Offences {
    of: usize,
    count: usize,
    by_rule: BTreeMap<String, (usize, Option<String>)>,
}

impl Offences {
    /// Counts what is shown of so much of a note where that is a warning.
    fn shown(&mut self, note: &Labelled, text: &str, warnings: &[ReportedDiagnostic]) {
        self.of += 1;
        self.count += usize::from(!warnings.is_empty());
        for said in warnings {
            self.at(note, text, said);
        }
    }

    fn at(&mut self, note: &Labelled, text: &str, said: &ReportedDiagnostic) {
        let (count, first) = self.by_rule.entry(said.rule.to_string()).or_default();
        *count += 1;
        if note.set != HELD_OUT {
            first.get_or_insert_with(|| text.to_owned());
        }
    }

    fn together(all: Vec<Self>) -> Self {
        let mut sum = Self::default();
        for Self { of, count, by_rule } in all {
            sum.of += of;
            sum.count += count;
            for (rule, (more, there)) in by_rule {
                let (count, first) = sum.by_rule.entry(rule).or_default();
                *count += more;
                *first = first.take().or(there);
            }
        }
        sum
    }

    #[expect(clippy::cast_precision_loss, reason = "there are not that many")]
    fn percent(&self) -> f64 {
        100.0 * self.count as f64 / self.of as f64
    }

    /// The rules, the worst first.
    fn listed(&self) -> String {
        let mut rules: Vec<_> = self.by_rule.iter().collect();
        rules.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        let mut list = format!("{:.2} %: {} of {}\n", self.percent(), self.count, self.of);
        for (rule, (count, first)) in rules {
            let first = first.as_deref().unwrap_or("in notes that are not to be looked at");
            writeln!(list, "{count:>6} {rule}: {first}").expect("a string takes all that is written to it");
        }
        list
    }
}

fn warnings(report: Report) -> Vec<ReportedDiagnostic> {
    report.diagnostics.into_iter().filter(|said| said.severity > Severity::Hint).collect()
}

fn is_same(one: &ReportedDiagnostic, other: &ReportedDiagnostic) -> bool {
    (&one.rule, one.start, one.end) == (&other.rule, other.start, other.end)
}

/// Without a rest the page shows no more than what is found at each key.
#[test]
fn a_good_note_is_hardly_ever_warned_about_while_it_is_typed() {
    let keys = of_each(&notes(|verdict| verdict == "good"), |note| {
        let mut keys = Offences::default();
        let ends = note.text().char_indices().map(|(at, key)| at + key.len_utf8());
        for text in ends.map(|end| &note.text()[..end]) {
            keys.shown(note, text, &warnings(note.written(text, false)));
        }
        keys
    });
    let keys = Offences::together(keys);
    assert!(keys.percent() <= NOISY_KEYS, "keys with a warning: {}", keys.listed());
}

#[test]
fn a_good_note_is_hardly_ever_warned_about_where_its_writer_rests() {
    let rests = of_each(&notes(|verdict| verdict == "good"), |note| {
        let mut rests = Offences::default();
        for text in note.rests() {
            rests.shown(note, text, &warnings(note.written(text, true)));
        }
        rests
    });
    let rests = Offences::together(rests);
    assert!(rests.percent() <= NOISY_RESTS, "rests with a warning: {}", rests.listed());
}

/// While the writer writes on, the verdict of the last rest stays.
#[test]
fn the_verdict_on_a_good_note_changes_once() {
    let notes = notes(|verdict| verdict == "good");
    let changes = of_each(&notes, |note| {
        let shown = |report: Report| match report.verdict {
            Verdict::Writing => (Verdict::Writing, 0),
            verdict => (verdict, report.to_look_at()),
        };
        let rests = note.rests().into_iter().map(|text| shown(note.written(text, true)));
        let mut verdicts: Vec<_> = [(Verdict::Writing, 0)].into_iter().chain(rests).collect();
        verdicts.push(shown(note.finished()));
        verdicts.windows(2).filter(|two| two[0] != two[1]).count()
    });
    let mut worst: Vec<_> = changes.iter().zip(&notes).filter(|(_, note)| note.set != HELD_OUT).collect();
    worst.sort_by_key(|(count, _)| std::cmp::Reverse(**count));
    let worst: Vec<_> = worst.iter().take(10).map(|(count, note)| (count, note.text())).collect();
    #[expect(clippy::cast_precision_loss, reason = "there are not that many")]
    let mean = changes.iter().sum::<usize>() as f64 / changes.len() as f64;
    assert!(mean <= VERDICTS, "{mean:.2} verdicts a note; the worst: {worst:#?}");
}

#[test]
fn what_is_said_of_words_is_said_when_the_writer_rests() {
    let kept_back = of_each(&notes(|verdict| verdict != "good"), |note| {
        let mut kept_back = Offences::default();
        let resting = note.written(note.text(), true).diagnostics;
        for said in note.finished().diagnostics.into_iter().filter(|said| is_about_words(note, said)) {
            kept_back.of += 1;
            if !resting.contains(&said) {
                kept_back.count += 1;
                kept_back.at(note, note.text(), &said);
            }
        }
        kept_back
    });
    let kept_back = Offences::together(kept_back);
    assert!(kept_back.of > 0 && kept_back.count == 0, "kept back: {}", kept_back.listed());
}

/// Whether this is said of some words of the note, and not of what it lacks.
fn is_about_words(note: &Labelled, said: &ReportedDiagnostic) -> bool {
    let lacks = rules::named(&said.rule).is_some_and(|rule| matches!(rule.meta().needs, Needs::Note(_)));
    !lacks && (said.start, said.end) != (0, utf16_len(note.text()))
}

#[test]
fn a_slip_is_said_as_soon_as_its_words_stand() {
    let late = of_each(&notes(|_| true), |note| {
        let mut late = Offences::default();
        for slip in note.finished().diagnostics.into_iter().filter(|said| SLIPS.contains(&said.rule.as_ref())) {
            let text = format!("{} ", first(note.text(), slip.end));
            let said = note.written(&text, false).diagnostics;
            late.of += 1;
            if !said.iter().any(|said| is_same(said, &slip)) {
                late.count += 1;
                late.at(note, &text, &slip);
            }
        }
        late
    });
    let late = Offences::together(late);
    assert!(late.of > 0 && late.percent() <= 100.0 - SLIPS_AT_ONCE, "late: {}", late.listed());
}

/// The beginning of a text, so many UTF-16 units long.
fn first(text: &str, units: u32) -> &str {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let mut beginnings = ends.map(|end| &text[..end]);
    beginnings.find(|beginning| utf16_len(beginning) == units).expect("it does not cut a character")
}
