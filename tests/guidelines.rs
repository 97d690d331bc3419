//! `docs/guidelines.md` is what comments and documents cite by number: it is
//! whole, and so is what points to it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use connote::rules::RULES;

#[test]
fn the_guidelines_are_numbered_without_a_gap() {
    let numbers: Vec<usize> = guidelines().into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
}

#[test]
fn each_rule_embodies_a_guideline_and_each_that_is_named_exists() {
    let guidelines = guidelines();
    // What stands between backticks is a rule's name.
    let named: BTreeSet<&str> =
        guidelines.iter().flat_map(|(_, embodied_by)| embodied_by.split('`').skip(1).step_by(2)).collect();
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.meta().name).collect();
    assert_eq!(named, rules);
}

#[test]
fn each_guideline_is_tried_in_the_browsers() {
    let file =
        |name: &str| fs::read_to_string(root().join("tests/browser").join(name)).expect("the browser tests are there");
    let number = |text: &str| text.split(|it: char| !it.is_ascii_digit()).next().and_then(|it| it.parse().ok());
    let tried = file("guidelines.test.ts");
    let mut tried: BTreeSet<usize> = tried.split("guideline: ").filter_map(number).collect();
    tried.extend(citations(&file("person.test.ts")));
    let expected: BTreeSet<usize> = (1..=50).collect();
    assert_eq!(expected.difference(&tried).collect::<Vec<_>>(), Vec::<&usize>::new());
}

#[test]
fn each_guideline_that_is_cited_exists() {
    let numbers: BTreeSet<usize> = guidelines().into_iter().map(|(number, _)| number).collect();
    let mut cited = 0;
    for file in texts(&["src", "extension", "docs", "README.md", "CONTRIBUTING.md"]) {
        let text = fs::read_to_string(&file).expect("a source file is text");
        for number in citations(&text) {
            assert!(numbers.contains(&number), "{} cites guideline {number}", file.display());
            cited += 1;
        }
    }
    assert!(cited > 0, "guidelines are cited");
}

#[test]
fn citations_are_lists_and_ranges_over_several_lines() {
    let text = "/// Blame nobody (guidelines 21, 47\n/// and 48). 99 others.\n * Guideline 12; see guidelines 1 to 3.";
    assert_eq!(citations(text), [21, 47, 48, 12, 1, 3]);
}

/// The number of each guideline, and what embodies it.
fn guidelines() -> Vec<(usize, String)> {
    let file = root().join("docs/guidelines.md");
    let text = fs::read_to_string(file).expect("the guidelines are there");
    text.lines()
        .filter_map(|line| {
            let cells: Vec<_> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
            let [number, _, _, embodied_by] = cells[..] else { return None };
            Some((number.parse().ok()?, embodied_by.to_owned()))
        })
        .collect()
}

/// The numbers that follow the word, as in "guidelines 9, 44 and 46", also
/// where a comment breaks the line.
fn citations(text: &str) -> Vec<usize> {
    // Split at the marks of comments too, which are words of their own.
    let words: Vec<&str> = text.split([' ', '\n', '/', '*']).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_start_matches('(').to_ascii_lowercase();
        if word != "guideline" && word != "guidelines" {
            continue;
        }
        for next in &words[at + 1..] {
            if let Ok(number) = next.trim_end_matches(|it: char| it.is_ascii_punctuation()).parse() {
                found.push(number);
            } else if !["and", "or", "to"].contains(next) {
                break;
            }
            if next.ends_with(['.', ')', ';', ':']) {
                break;
            }
        }
    }
    found
}

/// The text files among these, and below these folders.
fn texts(places: &[&str]) -> Vec<PathBuf> {
    let mut open: Vec<PathBuf> = places.iter().map(|place| root().join(place)).collect();
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("the folder can be listed");
            open.extend(entries.map(|entry| entry.expect("the folder can be listed").path()));
        } else if path
            .extension()
            .is_some_and(|ending| ["css", "html", "md", "rs", "ts"].iter().any(|it| ending == *it))
        {
            files.push(path);
        }
    }
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
