//! Known misspellings and what was meant, in one compact file.
//!
//! The file is a header, a finite-state map from each misspelling to the
//! number of its line, and the lines: what may have been meant, the likeliest
//! first, with commas between, and a question mark before them where the word
//! may be meant as it is. The host makes it in memory when it is first
//! asked for; the browser loads it as an asset and hands it to [`install`].

#[cfg(not(target_arch = "wasm32"))]
mod builder;
mod format;

use std::fmt;
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
pub use builder::build;
use format::{HEADER, MAGIC, UNSURE, VERSION, checksum, number};

/// Known misspellings, ready to be looked up.
#[derive(Debug)]
pub struct Dictionary {
    numbers: fst::Map<Vec<u8>>,
    lines: String,
    /// Where each line ends, by its number.
    ends: Vec<usize>,
}

/// Why a file is no dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DictionaryError {
    /// It begins with something else.
    NotADictionary,
    /// It is of this version, which is not ours.
    Version(u32),
    /// It ends early, or its contents have changed since it was made.
    Damaged,
}

impl fmt::Display for DictionaryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADictionary => write!(formatter, "this is not a dictionary"),
            Self::Version(version) => write!(formatter, "the dictionary is of version {version}, not {VERSION}"),
            Self::Damaged => write!(formatter, "the dictionary is damaged"),
        }
    }
}

impl std::error::Error for DictionaryError {}

impl Dictionary {
    /// Reads a dictionary's file.
    ///
    /// # Errors
    ///
    /// When it is none, of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DictionaryError> {
        let header = bytes.get(..HEADER).ok_or(DictionaryError::NotADictionary)?;
        if header[..8] != MAGIC {
            return Err(DictionaryError::NotADictionary);
        }
        let version = number(header, 8);
        if version != VERSION {
            return Err(DictionaryError::Version(version));
        }
        let body = &bytes[HEADER..];
        // Only a map that is as it was made can be searched without fear.
        if checksum(body) != number(header, 12) {
            return Err(DictionaryError::Damaged);
        }
        Self::parts(body).ok_or(DictionaryError::Damaged)
    }

    fn parts(body: &[u8]) -> Option<Self> {
        let (length, body) = body.split_at_checked(4)?;
        let length = number(length, 0) as usize;
        let numbers = fst::Map::new(body.get(..length)?.to_vec()).ok()?;
        let lines = String::from_utf8(body[length..].to_vec()).ok()?;
        let ends: Vec<usize> = lines.match_indices('\n').map(|(at, _)| at).collect();
        lines.ends_with('\n').then_some(Self { numbers, lines, ends })
    }

    /// What `word`, in small letters, may have been meant to be, the
    /// likeliest first; nothing when it is no known misspelling.
    pub fn corrections(&self, word: &str) -> impl Iterator<Item = &str> {
        self.line(word).into_iter().flat_map(|line| line.trim_start_matches(UNSURE).split(','))
    }

    /// Whether `word`, in small letters, is surely a slip.
    #[must_use]
    pub fn is_sure_of(&self, word: &str) -> bool {
        self.line(word).is_some_and(|line| !line.starts_with(UNSURE))
    }

    fn line(&self, word: &str) -> Option<&str> {
        let number = usize::try_from(self.numbers.get(word)?).ok()?;
        let start = number.checked_sub(1).map_or(Some(0), |before| Some(self.ends.get(before)? + 1))?;
        self.lines.get(start..*self.ends.get(number)?)
    }
}

static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();

/// Reads `bytes` as the dictionary to be used from now on. One that is there
/// already stays.
///
/// # Errors
///
/// As [`Dictionary::from_bytes`]; nothing is changed then.
pub fn install(bytes: &[u8]) -> Result<(), DictionaryError> {
    if DICTIONARY.get().is_none() {
        let dictionary = Dictionary::from_bytes(bytes)?;
        DICTIONARY.get_or_init(|| dictionary);
    }
    Ok(())
}

/// The dictionary that was installed, if one was; the host has one always.
///
/// # Panics
///
/// On the host, should it not be able to read what it has built.
#[must_use]
pub fn get() -> Option<&'static Dictionary> {
    #[cfg(not(target_arch = "wasm32"))]
    DICTIONARY.get_or_init(|| Dictionary::from_bytes(&build()).expect("what we build, we can read"));
    DICTIONARY.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(dictionary: &Dictionary, word: &str) -> Vec<String> {
        dictionary.corrections(word).map(str::to_owned).collect()
    }

    #[test]
    fn what_is_built_can_be_read() {
        let dictionary = Dictionary::from_bytes(&build()).expect("it is ours");
        assert_eq!(meant(&dictionary, "recieved"), ["received"]);
        assert_eq!(meant(&dictionary, "realy")[0], "really");
        assert_eq!(meant(&dictionary, "received"), Vec::<String>::new());
        assert_eq!(meant(&dictionary, ""), Vec::<String>::new());
    }

    #[test]
    fn the_asset_is_small() {
        let size = build().len();
        assert!(size <= 1_000_000, "{size} bytes");
    }

    #[test]
    fn what_is_no_dictionary_is_refused() {
        let bytes = build();
        let mut newer = bytes.clone();
        newer[8] = 3;
        let mut longer = bytes.clone();
        longer[HEADER + 3] = 0xff;
        let mut changed = bytes.clone();
        changed[HEADER + 1_000] ^= 0x55;
        for (bytes, expected) in [
            (&bytes[..7], DictionaryError::NotADictionary),
            (b"<!doctype html><p>", DictionaryError::NotADictionary),
            (&newer, DictionaryError::Version(3)),
            (&bytes[..HEADER], DictionaryError::Damaged),
            (&bytes[..bytes.len() / 2], DictionaryError::Damaged),
            (&bytes[..bytes.len() - 1], DictionaryError::Damaged),
            (&longer, DictionaryError::Damaged),
            (&changed, DictionaryError::Damaged),
        ] {
            assert_eq!(Dictionary::from_bytes(bytes).err(), Some(expected));
        }
    }

    #[test]
    fn each_word_has_its_own_line() {
        let dictionary = get().expect("the host has one");
        for (word, expected) in [
            ("adn", &["and"][..]),
            ("alot", &["a lot"]),
            ("honnour", &["honour", "honor"]),
            ("yuo", &["you"]),
            ("linkdin", &["LinkedIn"]),
            ("wensday", &["Wednesday"]),
        ] {
            assert_eq!(meant(dictionary, word), expected, "{word}");
        }
    }

    #[test]
    fn the_first_dictionary_stays() {
        assert!(get().is_some());
        assert_eq!(install(b"nothing"), Ok(()));
        assert_eq!(meant(get().expect("the host has one"), "adn"), ["and"]);
    }

    #[test]
    fn a_refusal_says_why() {
        for (error, expected) in [
            (DictionaryError::NotADictionary, "this is not a dictionary"),
            (DictionaryError::Version(7), "the dictionary is of version 7, not 2"),
            (DictionaryError::Damaged, "the dictionary is damaged"),
        ] {
            assert_eq!(error.to_string(), expected);
        }
    }

    #[test]
    fn the_lines_end_with_a_line_end() {
        let map = fst::Map::from_iter([("adn", 0), ("teh", 1)]).expect("they are sorted").into_fst().into_inner();
        let length = u32::try_from(map.len()).expect("it is small").to_le_bytes();
        let body = |lines: &str| [&length[..], &map, lines.as_bytes()].concat();
        let dictionary = Dictionary::parts(&body("and\nthe,ten\n")).expect("it is whole");
        assert_eq!((meant(&dictionary, "adn"), meant(&dictionary, "teh").len()), (vec!["and".to_owned()], 2));
        assert!(Dictionary::parts(&body("and\nthe")).is_none());
        // A line that is not there is no correction.
        let dictionary = Dictionary::parts(&body("and\n")).expect("it is whole");
        assert_eq!(meant(&dictionary, "teh"), Vec::<String>::new());
    }
}
