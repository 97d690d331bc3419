//! The files of the classes, read on the host for the image.

use std::collections::BTreeMap;

use super::{Class, Classes, Forms, Senses};

/// A word of the image that has senses: a lemma or an irregular form.
pub(crate) type Entry = (String, Senses);

/// Irregular verbs and nouns, with all their forms.
const IRREGULAR: &str = include_str!("irregular.txt");

/// All lemmas and irregular forms with their senses, in order, and what is
/// malformed in the files. A malformed line is left out.
pub(crate) fn entries() -> (Vec<Entry>, Vec<String>) {
    let mut lemmas = BTreeMap::new();
    let mut errors = Vec::new();
    for (class, file, source) in Class::ALL {
        for (line, number) in source.lines().zip(1..) {
            if let Err(error) = read(&mut lemmas, Classes::from(*class), line) {
                errors.push(format!("words/{file}.txt:{number}: {error}"));
            }
        }
    }
    let mut all = lemmas.clone();
    for (line, number) in IRREGULAR.lines().zip(1..) {
        if let Err(error) = inflect(&mut all, &lemmas, line) {
            errors.push(format!("words/irregular.txt:{number}: {error}"));
        }
    }
    (all.into_iter().collect(), errors)
}

/// Adds the lemmas of a line to those of its class.
fn read(lemmas: &mut BTreeMap<String, Senses>, class: Classes, line: &str) -> Result<(), String> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(());
    }
    let (kind, words) = line.split_once(':').ok_or("expected “v:”, “n:”, “a:” or “w:”")?;
    let senses = match kind {
        "v" => Senses { verb: class, forms: Forms::BASE, ..Senses::default() },
        "n" => Senses { noun: class, forms: Forms::ONE, ..Senses::default() },
        "a" => Senses { other: class, forms: Forms::PLAIN, ..Senses::default() },
        "w" => Senses { other: class, ..Senses::default() },
        _ => return Err(format!("no kind “{kind}”")),
    };
    for word in words.split_ascii_whitespace() {
        if !word.chars().all(|letter| letter.is_lowercase() || letter == '\'') {
            return Err(format!("“{word}” is not a word in lower case"));
        }
        for spelling in spellings(word) {
            add(lemmas, spelling, senses);
        }
    }
    Ok(())
}

/// Adds the forms of an irregular verb or noun that a class holds.
fn inflect(all: &mut BTreeMap<String, Senses>, lemmas: &BTreeMap<String, Senses>, line: &str) -> Result<(), String> {
    let forms: Vec<&str> = line.split_ascii_whitespace().collect();
    let (base, rest): (_, Vec<(&str, Forms)>) = match forms[..] {
        [] => return Ok(()),
        [first, ..] if first.starts_with('#') => return Ok(()),
        ["v", base, past, participle, ing] => {
            (base, vec![(past, Forms::PAST), (participle, Forms::PAST), (ing, Forms::ING)])
        }
        ["n", one, many] => (one, vec![(many, Forms::MANY)]),
        _ => return Err("expected “v base past participle ing” or “n one many”".to_owned()),
    };
    let Some(&senses) = lemmas.get(base) else { return Ok(()) };
    for (word, form) in rest {
        let inflected = senses.inflected(form);
        if inflected.is_known() {
            add(all, word.to_owned(), inflected);
        }
    }
    Ok(())
}

fn add(words: &mut BTreeMap<String, Senses>, word: String, senses: Senses) {
    let known = words.entry(word).or_default();
    *known = known.or(senses);
}

/// The British word, and how Americans spell it.
fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    for (british, american) in
        [("ise", "ize"), ("yse", "yze"), ("isation", "ization"), ("our", "or"), ("tre", "ter"), ("ogue", "og")]
    {
        if let Some(stem) = word.strip_suffix(british).filter(|stem| stem.len() > 2 && !SPELT_ALIKE.contains(&word)) {
            all.push(format!("{stem}{american}"));
        }
    }
    all
}

/// Words in -ise and -our that have no other spelling.
const SPELT_ALIKE: &[&str] = &[
    "advertise", "advise", "appraise", "arise", "comprise", "compromise", "concise", "contour", "cruise", "detour",
    "devise", "disguise", "enterprise", "exercise", "expertise", "franchise", "glamour", "improvise", "likewise",
    "merchandise", "noise", "otherwise", "praise", "precise", "premise", "promise", "raise", "revise", "rise",
    "supervise", "surprise", "televise", "tour", "troubadour", "wise",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_well_formed() {
        let (_, errors) = entries();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

    #[test]
    fn a_malformed_line_says_what_is_wrong() {
        for (line, expected) in [("call", "expected"), ("x: call", "no kind"), ("v: Call", "lower case")] {
            let error = read(&mut BTreeMap::new(), Classes::NONE, line).expect_err(line);
            assert!(error.contains(expected), "{line}: {error}");
        }
        for line in ["v go went", "x go", "n"] {
            assert!(inflect(&mut BTreeMap::new(), &BTreeMap::new(), line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_word_is_known_in_both_spellings_and_in_its_irregular_forms() {
        let mut lemmas = BTreeMap::new();
        let class = Classes::from(Class::Meet);
        read(&mut lemmas, class, "v: meet organise").expect("well-formed");
        let mut all = lemmas.clone();
        inflect(&mut all, &lemmas, "v meet met met meeting").expect("well-formed");
        assert_eq!(all.keys().collect::<Vec<_>>(), ["meet", "meeting", "met", "organise", "organize"]);
        assert_eq!(all["met"], Senses { verb: class, forms: Forms::PAST, ..Senses::default() });
    }
}
