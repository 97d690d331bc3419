//! What may greet people from all over the world, what is a slip of their
//! name, and what is somebody else's.

use connote::LintRequest;
use connote::catalogue::Applicability;
use connote::report::{ReportedDiagnostic, ReportedFix};
use connote::request::Recipient;

const TABLE: &str = include_str!("names.txt");

/// As many of the people may be greeted in a way that is taken amiss: no
/// reader of names knows them all.
const ODD: usize = 1;

#[test]
fn people_are_greeted_by_their_names_the_world_over() {
    let people: Vec<Person> =
        TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(Person::read).collect();
    assert!(people.len() >= 600, "{} people", people.len());
    let faults: Vec<Vec<String>> = people.iter().map(Person::faults).filter(|faults| !faults.is_empty()).collect();
    assert!(faults.len() <= ODD, "{} of {} people:\n{}", faults.len(), people.len(), faults.concat().join("\n"));
}

/// A line of the table.
struct Person {
    name: String,
    greets: Vec<String>,
    slips: Vec<(String, String)>,
    others: Vec<String>,
}

impl Person {
    fn read(line: &str) -> Self {
        let mut line = line.to_owned();
        for letter in ['\u{7c}', '\u{a0}', '\u{ad}', '\u{200b}', '\u{202a}', '\u{202c}', '\u{feff}'] {
            line = line.replace(&letter.escape_unicode().to_string(), &format!("\u{1}{letter}"));
        }
        let line = line.replace("\u{1}|", "\u{2}").replace('\u{1}', "");
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [name, greets, slips, others] = cells[..] else { panic!("four cells: {line}") };
        let list =
            |cell: &str| cell.split(", ").filter(|one| !one.is_empty() && *one != "-").map(str::to_owned).collect();
        let slips: Vec<String> = list(slips);
        let slip = |slip: &String| slip.split_once(" = ").map(|(slip, name)| (slip.to_owned(), name.to_owned()));
        let slips = slips.iter().map(|cell| slip(cell).expect("a slip and what it is of")).collect();
        Self { name: name.replace('\u{2}', "|"), greets: list(greets), slips, others: list(others) }
    }

    /// What is said amiss of greetings of theirs.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut fault = |said: &str, what: &str, found: Option<ReportedDiagnostic>| {
            let found = found.map(|it| format!("{} {:?}", it.message, fixes(&it.fixes)));
            faults.push(format!("{}: {said}: {what}: {}", self.name, found.unwrap_or_default()));
        };
        for said in self.greets.iter().map(|name| name.trim_end_matches('?')) {
            if let Some(found) = self.wrong_name(said) {
                fault(said, "is theirs", Some(found));
            }
        }
        for (slip, name) in &self.slips {
            let found = self.wrong_name(slip);
            let is_right =
                found.as_ref().is_some_and(|it| it.message.contains("nearly") && it.fixes[0].replacement == *name);
            if !is_right {
                fault(slip, &format!("is a slip of {name}"), found);
            }
        }
        for (at, other) in self.others.iter().enumerate() {
            let found = self.wrong_name(other);
            let is_right = found.as_ref().is_some_and(|it| {
                let called = &self.greets[0];
                let kind = if called.ends_with('?') { Applicability::Review } else { Applicability::Safe };
                let is_called =
                    at > 0 || (it.fixes[0].replacement == called.trim_end_matches('?') && it.fixes[0].kind == kind);
                it.message.starts_with("This greets") && is_called
            });
            if !is_right {
                fault(other, "is somebody else", found);
            }
        }
        if self.greets.is_empty()
            && let Some(found) = self.wrong_name("Daniel")
        {
            fault("Daniel", "greets nobody known", Some(found));
        }
        faults
    }

    /// What is said of a greeting.
    fn wrong_name(&self, said: &str) -> Option<ReportedDiagnostic> {
        let report = connote::lint(&LintRequest {
            text: format!("Hi {said}, we met at the fair in Leeds."),
            recipient: Recipient { name: Some(self.name.clone()), ..Recipient::default() },
            ..LintRequest::default()
        });
        report.expect("it is short").diagnostics.into_iter().find(|it| it.rule == "wrong-name")
    }
}

fn fixes(fixes: &[ReportedFix]) -> Vec<(&str, Applicability)> {
    fixes.iter().map(|fix| (&*fix.replacement, fix.kind)).collect()
}
