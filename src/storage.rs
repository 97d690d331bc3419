//! What all that is stored has in common: how it is read back, and how much of
//! it the browser keeps.

use std::fmt;

/// What one item may take, in bytes of JSON without its key. The browser
/// allows an item of `storage.sync` 8,192 with the key.
pub const ITEM_BYTES: usize = 8_000;

/// What was stored, where this code can read it; else what is wrong with it:
/// it is no such thing, or of a later version than this code writes.
pub(crate) fn readable<T>(
    stored: Result<T, impl fmt::Display>,
    version_of: impl Fn(&T) -> u32,
    written: u32,
) -> Result<T, String> {
    match stored {
        Ok(stored) if version_of(&stored) > written => {
            Err(format!("they were saved by a later version ({})", version_of(&stored)))
        }
        Ok(stored) => Ok(stored),
        Err(error) => Err(error.to_string()),
    }
}

/// What a text takes in JSON at most, with its quotation marks and a comma, in
/// bytes. Browsers escape what would end a script or a line.
pub(crate) fn json_bytes(text: &str) -> usize {
    let bytes = text.chars().map(|letter| match letter {
        '"' | '\\' => 2,
        '<' | '\u{2028}' | '\u{2029}' => 6,
        letter if letter.is_control() => 6,
        letter => letter.len_utf8(),
    });
    bytes.sum::<usize>() + 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_no_more_than_that() {
        for text in ["", "Skyhook", "ü\"\\", "a\nb\u{0}", "東京", "👋\u{7f}\u{85}"] {
            let json = serde_json::to_string(text).expect("a text is plain data");
            assert!(json.len() < json_bytes(text), "{json}");
        }
        assert_eq!(json_bytes("東京"), 9);
    }
}
