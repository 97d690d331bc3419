//! Usual slips of people who write English as a second language are caught.

use connote::LintRequest;
use connote::catalogue::Applicability;

const SLIPS: &str = include_str!("slips.txt");

#[test]
fn usual_slips_of_second_language_writers_are_caught() {
    let slips: Vec<&str> =
        SLIPS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).collect();
    assert!(slips.len() >= 300, "{} slips", slips.len());
    let missed: Vec<&str> = slips.iter().copied().filter(|slip| !is_caught(slip)).collect();
    assert!(missed.len() * 50 <= slips.len(), "{} of {} missed: {}", missed.len(), slips.len(), missed.join(" "));
}

fn is_caught(slip: &str) -> bool {
    let text = format!("We met in Leeds and I saw the {slip} there.");
    let report = connote::lint(&LintRequest { text, ..LintRequest::default() }).expect("it is short");
    report.diagnostics.iter().any(|found| found.rule == "misspelling")
}

#[test]
fn what_may_be_a_real_word_is_not_put_right_unasked() {
    for (word, expected) in [("calenders", Applicability::Review), ("calendars", Applicability::Safe)] {
        let text = format!("I print {word} and recieved yours.");
        let report = connote::lint(&LintRequest { text, ..LintRequest::default() }).expect("it is short");
        let found = report.diagnostics.iter().find(|found| found.rule == "misspelling").expect("there is one");
        assert_eq!(found.fixes[0].kind, expected, "{word}");
    }
}
