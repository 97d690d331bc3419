//! How a fact is put into a sentence.

/// A name in one line: what the page says opens no slot, breaks no line and
/// turns no text round.
pub(crate) fn plain(said: &str) -> String {
    let is_seen = |letter: &char| {
        !letter.is_control()
            && !"[]{}".contains(*letter)
            && !matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut plain = String::new();
    for letter in said.chars() {
        if is_seen(&letter) && !letter.is_whitespace() {
            plain.push(letter);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// A role as one says what one is: "an HGV driver".
pub(crate) fn with_article(role: &str) -> String {
    let role = plainly(role);
    let first = role.split(' ').next().unwrap_or_default();
    let is_spelled = first.len() > 1 && first.chars().all(char::is_uppercase);
    let has_vowel = if is_spelled {
        // As its letters are called: an HGV driver.
        first.starts_with(|letter| "AEFHILMNORSX".contains(letter))
    } else {
        let sounds_otherwise = ["eu", "one", "uni", "use"].iter().any(|start| first.starts_with(start));
        first.starts_with(|letter: char| "aeiouAEIOU".contains(letter)) && !sounds_otherwise
    };
    match first {
        "a" | "an" | "the" => role,
        _ => format!("{} {role}", if has_vowel { "an" } else { "a" }),
    }
}

/// A role or an interest as it stands within a sentence: "Night nurse" has no
/// capital there, "HGV driver" has.
pub(crate) fn plainly(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}
