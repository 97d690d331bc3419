//! Which language a note is told to be in: short notes of everywhere, and
//! short English ones with names of everywhere.

use connote::LintRequest;
use connote::catalogue::Language;

const TABLE: &str = include_str!("languages.txt");

#[test]
fn english_is_told_by_little_words_and_no_other_language_is_taken_for_it() {
    let (mut foreign, mut english) = (Vec::new(), Vec::new());
    let mut into = &mut foreign;
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        match line.strip_prefix("## ") {
            Some(language) => into = if language == "English" { &mut english } else { &mut foreign },
            None => into.push(line),
        }
    }
    assert!(foreign.len() >= 200 && english.len() >= 100, "{} and {}", foreign.len(), english.len());
    let taken: Vec<&str> = foreign.iter().copied().filter(|note| language(note) == Language::En).collect();
    assert!(taken.len() * 50 <= foreign.len(), "taken for English:\n{}", taken.join("\n"));
    let missed: Vec<&str> = english.iter().copied().filter(|note| language(note) != Language::En).collect();
    assert!(missed.len() * 50 <= english.len(), "not taken for English:\n{}", missed.join("\n"));
}

fn language(text: &str) -> Language {
    let report = connote::lint(&LintRequest { text: text.to_owned(), ..LintRequest::default() });
    report.expect("it is short").language
}
