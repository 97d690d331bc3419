//! Where sentences end. Unicode's rules for it (UAX #29, SB6 to SB11) over the
//! marks that end sentences in the languages of the site; with all of Unicode's
//! tables they would be a tenth of the WebAssembly.

/// The sentences of one line, white space behind them included, with the byte
/// each begins at.
pub(crate) fn split(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &line[start..];
        if rest.is_empty() {
            return None;
        }
        let begins = start;
        start += first_end(rest);
        Some((begins, &line[begins..start]))
    })
}

/// The length in bytes of the first sentence of `text`.
fn first_end(text: &str) -> usize {
    let mut at = 0;
    while let Some(offset) = text[at..].find(is_end) {
        let from_marks = &text[at + offset..];
        let after_marks = from_marks.trim_start_matches(is_end);
        let next = after_marks.trim_start_matches(is_closing).trim_start();
        let up_to_marks = &text[..text.len() - after_marks.len()];
        at = text.len() - next.len();
        let is_inside =
            up_to_marks.strip_suffix('.').is_some_and(|before| is_inside(before, next, next.len() < after_marks.len()));
        if !goes_on(next) && !is_inside {
            return at;
        }
    }
    text.len()
}

/// Whether what follows the end of a sentence shows that it was none.
fn goes_on(next: &str) -> bool {
    next.starts_with(|mark: char| is_end(mark) || matches!(mark, ',' | '-' | ':' | ';' | '–' | '—'))
}

/// Whether a full stop between `before` and `next` is part of a number or an
/// abbreviation. `is_apart` says whether anything else stands there.
fn is_inside(before: &str, next: &str, is_apart: bool) -> bool {
    let is_cased = |letter: char| letter.is_uppercase() || letter.is_lowercase();
    let is_joined = !is_apart
        && (next.starts_with(char::is_numeric) || (before.ends_with(is_cased) && next.starts_with(char::is_uppercase)));
    is_joined || next.chars().find(|&letter| letter.is_alphabetic() || is_end(letter)).is_some_and(char::is_lowercase)
}

/// Whether a mark can end a sentence: a full stop, or one that always does.
fn is_end(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔' | '।' | '॥' | '。' | '．' | '！' | '？' | '｡')
}

/// Whether a mark after the end of a sentence still belongs to it.
fn is_closing(mark: char) -> bool {
    matches!(mark, '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』')
        || matches!(mark, '\u{2018}'..='\u{201f}')
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    fn ours(line: &str) -> Vec<&str> {
        super::split(line).map(|(_, sentence)| sentence).collect()
    }

    fn unicodes(line: &str) -> Vec<&str> {
        line.split_sentence_bounds().collect()
    }

    #[test]
    fn sentences_end_where_unicode_ends_them() {
        for line in [
            "Hi Ada! I read it. Thanks (a lot.) Bye",
            "It cost 3.50, e.g. in Leeds. approx. 3 items",
            "Really?! \"Yes.\" He said so... and left. 3 of us",
            "see you.Thanks for it.ok?yes",
            "“Good.” That is all.   ",
            "Привет! Как дела? Хорошо. да",
            "はい。そうです！ ok",
            "no end",
            ". . .",
            "",
        ] {
            assert_eq!(ours(line), unicodes(line), "{line}");
        }
    }

    #[test]
    fn and_in_every_short_line() {
        let mut lines = vec![String::new()];
        for _ in 0..5 {
            let longer = lines.iter().flat_map(|line| "aA1.! ,\"".chars().map(move |letter| format!("{line}{letter}")));
            lines = longer.collect();
            for line in &lines {
                assert_eq!(ours(line), unicodes(line), "{line}");
            }
        }
    }
}
