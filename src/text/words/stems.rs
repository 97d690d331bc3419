//! The regular forms of English, taken apart: what a word may be a form of.

use super::Forms;

/// What `word` may be a regular form of, with the forms that it then is. A
/// stem need not be a word.
pub(crate) fn stems(word: &str, mut found: impl FnMut(&str, Forms)) {
    let plural = Forms::THIRD.and(Forms::MANY);
    if let Some(stem) = word.strip_suffix('s').filter(|stem| !stem.ends_with(['s', '\''])) {
        found(stem, plural);
        if let Some(stem) = stem.strip_suffix('e') {
            if stem.ends_with(['s', 'x', 'z', 'o']) || stem.ends_with("ch") || stem.ends_with("sh") {
                found(stem, plural);
            } else if let Some(stem) = stem.strip_suffix('i') {
                with(stem, "y", |stem| found(stem, plural));
            }
        }
    }
    if let Some(stem) = word.strip_suffix("ed") {
        if let Some(stem) = stem.strip_suffix('i') {
            with(stem, "y", |stem| found(stem, Forms::PAST));
        }
        of_suffix(stem, |stem| found(stem, Forms::PAST));
    }
    if let Some(stem) = word.strip_suffix("ing") {
        if let Some(stem) = stem.strip_suffix('y') {
            with(stem, "ie", |stem| found(stem, Forms::ING));
        }
        of_suffix(stem, |stem| found(stem, Forms::ING));
    }
}

/// What a suffix that begins with a vowel may have been put to: the stem, the
/// stem without its doubled letter, the stem and an e.
fn of_suffix(stem: &str, mut found: impl FnMut(&str)) {
    if stem.len() < SHORTEST {
        return;
    }
    found(stem);
    with(stem, "e", &mut found);
    if let [.., one, other] = stem.as_bytes()
        && one == other
    {
        found(&stem[..stem.len() - 1]);
    }
}

/// Fewer letters are no stem: "ring", "bed".
const SHORTEST: usize = 2;

/// `stem` and `ending`, in a row.
fn with(stem: &str, ending: &str, mut found: impl FnMut(&str)) {
    let mut row = [0; LONGEST];
    if let Some(room) = row.get_mut(..stem.len() + ending.len()) {
        room[..stem.len()].copy_from_slice(stem.as_bytes());
        room[stem.len()..].copy_from_slice(ending.as_bytes());
        if let Ok(joined) = str::from_utf8(room) {
            found(joined);
        }
    }
}

/// No word of any class has so many bytes.
const LONGEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_taken_apart() {
        for (word, stem, form) in [
            ("calls", "call", Forms::MANY),
            ("watches", "watch", Forms::THIRD),
            ("companies", "company", Forms::MANY),
            ("roles", "role", Forms::MANY),
            ("goes", "go", Forms::THIRD),
            ("applied", "apply", Forms::PAST),
            ("helped", "help", Forms::PAST),
            ("hired", "hire", Forms::PAST),
            ("chatted", "chat", Forms::PAST),
            ("travelled", "travel", Forms::PAST),
            ("hiring", "hire", Forms::ING),
            ("meeting", "meet", Forms::ING),
            ("running", "run", Forms::ING),
            ("dying", "die", Forms::ING),
            ("studying", "study", Forms::ING),
        ] {
            let mut all = Vec::new();
            stems(word, |stem, forms| all.push((stem.to_owned(), forms)));
            assert!(all.iter().any(|(found, forms)| found == stem && forms.meets(form)), "{word}: {all:?}");
        }
        for word in ["class", "ring", "bed", "it's", "", "s", "ing", "ed"] {
            stems(word, |stem, _| assert_eq!(stem, "", "{word}"));
        }
    }
}
