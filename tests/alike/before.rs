//! The rule as it was: three quarters of the pairs of words are the same.

use std::collections::HashSet;

use connote::LintRequest;
use connote::catalogue::Language;
use unicode_segmentation::UnicodeSegmentation;

pub fn is_reused(one: &LintRequest, other: &LintRequest) -> bool {
    let report = connote::lint(one).expect("it is short");
    let omits_names = report.language == Language::En;
    let ((all, plain), (other_all, other_plain)) = (read(&one.text, omits_names), read(&other.text, omits_names));
    if plain.len() < 12 || other_plain.len() < 12 {
        return all.len() >= 5 && all == other_all;
    }
    let (shorter, longer) = in_order(plain.len(), other_plain.len());
    100 * shorter >= 75 * longer && common_percent(&pairs(&plain), &pairs(&other_plain)) >= 75
}

fn read(text: &str, omits_names: bool) -> (Vec<String>, Vec<String>) {
    let (mut all, mut plain) = (Vec::new(), Vec::new());
    for word in after_hello(text).unicode_words() {
        let lower = word.to_lowercase();
        let is_name = omits_names && word.starts_with(char::is_uppercase);
        if !is_name && !word.contains(|letter: char| letter.is_numeric()) {
            plain.push(lower.clone());
        }
        all.push(lower);
    }
    (all, plain)
}

fn after_hello(text: &str) -> &str {
    let rest = text.find([',', '!', '\n', ':']).map_or("", |at| &text[at..]);
    let hello = &text[..text.len() - rest.len()];
    if rest.is_empty() || hello.unicode_words().count() > 6 { text } else { rest }
}

fn pairs(words: &[String]) -> HashSet<(&str, &str)> {
    words.windows(2).map(|pair| (pair[0].as_str(), pair[1].as_str())).collect()
}

fn common_percent<T: Eq + std::hash::Hash>(one: &HashSet<T>, other: &HashSet<T>) -> usize {
    let (_, larger) = in_order(one.len(), other.len());
    100 * one.intersection(other).count() / larger.max(1)
}

fn in_order(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
