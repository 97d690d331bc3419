//! Quoted words: titles and other people's words stay as they are.

use crate::text::span::Span;

/// What is quoted, marks and all, in text order, none overlapping another. A
/// quotation ends on the line it begins on.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &[char])> = None;
    let mut before = '\n';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or('\n', |&(_, next)| next);
        match open {
            _ if letter == '\n' => open = None,
            Some((start, closers)) if closers.contains(&letter) && !after.is_alphanumeric() => {
                found.push(Span::new(start, at + letter.len_utf8()));
                open = None;
            }
            None if !before.is_alphanumeric() && !after.is_whitespace() => {
                open = closers(letter).map(|closers| (at, closers));
            }
            _ => {}
        }
        before = letter;
    }
    found
}

/// What closes a quotation that `letter` opens.
fn closers(letter: char) -> Option<&'static [char]> {
    Some(match letter {
        '"' => &['"'],
        '\'' => &['\''],
        '`' => &['`', '\''],
        '“' => &['”', '"'],
        '„' => &['“', '”'],
        '‘' => &['’'],
        '«' => &['»'],
        '‹' => &['›'],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_marks_is_quoted() {
        for (text, expected) in [
            ("I read 'Teh Cat' and don't tell", &["'Teh Cat'"][..]),
            ("the boys' “loud one”, \"a b\"", &["“loud one”", "\"a b\""]),
            ("«un» „zwei“ ‘it’s three’", &["«un»", "„zwei“", "‘it’s three’"]),
            ("‹trois› and `four' and `five`", &["‹trois›", "`four'", "`five`"]),
            ("x\"y\" and \" z\"", &[]),
            ("a 5\" pipe and a 6\" pipe", &[]),
            ("“never closed\nthe end”", &[]),
            ("'", &[]),
            ("", &[]),
        ] {
            let found: Vec<&str> = find(text).iter().map(|span| &text[span.range()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
