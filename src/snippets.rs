//! The writer's own texts, to begin a note with: how they are kept, and how
//! they are read and written as a file.
//!
//! A file is plain text. Each snippet begins with a line `# name`, and its text
//! follows until the next such line. A line of a text that looks like one is
//! written with a backslash before it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::storage::readable;

/// The key they are stored under, in `storage.local`.
pub const SNIPPETS_KEY: &str = "snippets";

/// The version of the stored form that this code writes.
pub const SNIPPETS_VERSION: u32 = 1;

/// How many are kept.
pub const SNIPPETS: usize = 100;

/// The longest name, in characters.
pub const NAME_CHARS: usize = 80;

/// The longest text, in UTF-16 code units.
pub const TEXT_UNITS: usize = 2_000;

/// What the line of a name begins with in a file.
const MARK: &str = "# ";

/// What stands before a line of a text that would be taken for one.
const ESCAPE: char = '\\';

/// A text of the writer's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Snippet {
    /// What the writer calls it: one line.
    pub name: String,
    /// The text, with slots in braces that are filled for the reader.
    pub text: String,
}

/// The texts as they are stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Snippets {
    /// The version of the stored form.
    pub version: u32,
    /// The texts, in the writer's order.
    #[serde(default)]
    pub list: Vec<Snippet>,
}

impl Default for Snippets {
    fn default() -> Self {
        Self { version: SNIPPETS_VERSION, list: Vec::new() }
    }
}

impl Snippets {
    /// These texts as they are kept: trimmed, without empty ones, and each name
    /// once, in any case: a later text takes the place of an earlier one.
    /// Nothing where there is no room for them.
    #[must_use]
    pub fn of(list: Vec<Snippet>) -> Option<Self> {
        let mut kept: Vec<Snippet> = Vec::new();
        for snippet in list.into_iter().map(Snippet::tidy) {
            if snippet.name.is_empty() || snippet.text.is_empty() {
                continue;
            }
            if snippet.fault().is_some() {
                return None;
            }
            match kept.iter_mut().find(|before| before.is_namesake(&snippet)) {
                Some(before) => *before = snippet,
                None => kept.push(snippet),
            }
        }
        (kept.len() <= SNIPPETS).then_some(Self { version: SNIPPETS_VERSION, list: kept })
    }
}

/// The texts as they were found in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LoadedSnippets {
    /// The texts.
    pub snippets: Snippets,
    /// What was wrong with what is stored, where these are none in their stead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

impl LoadedSnippets {
    /// The texts that a stored value stands for. One that can't be read, or
    /// that a later version wrote, gives none and says what was wrong.
    pub fn from_stored(stored: Result<Snippets, impl fmt::Display>) -> Self {
        let snippets = readable(stored, |snippets| snippets.version, SNIPPETS_VERSION)
            .and_then(|stored| Snippets::of(stored.list).ok_or_else(|| "there is too much of it".to_owned()));
        match snippets {
            Ok(snippets) => Self { snippets, problem: None },
            Err(problem) => Self { problem: Some(problem), ..Self::default() },
        }
    }
}

impl Snippet {
    /// Whether they have the same name, in any case.
    fn is_namesake(&self, other: &Self) -> bool {
        self.name.to_lowercase() == other.name.to_lowercase()
    }

    fn tidy(self) -> Self {
        let name = self.name.replace(['\n', '\r'], " ").trim().to_owned();
        let text = self.text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        Self { name, text }
    }

    /// Why it can't be kept, if it can't.
    fn fault(&self) -> Option<Fault> {
        if self.text.is_empty() {
            Some(Fault::NoText)
        } else if self.name.chars().count() > NAME_CHARS {
            Some(Fault::LongName)
        } else if self.text.encode_utf16().count() > TEXT_UNITS {
            Some(Fault::LongText)
        } else {
            None
        }
    }
}

/// Why a file can't be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1: that of a text is the line of its name.
    pub line: u32,
    /// What is wrong there.
    pub fault: Fault,
}

/// What may be wrong with a file of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no text in it at all.
    Empty,
    /// Words stand there before any name.
    NoName,
    /// The name is longer than [`NAME_CHARS`].
    LongName,
    /// The name has no text.
    NoText,
    /// The text is longer than [`TEXT_UNITS`].
    LongText,
    /// There are more than [`SNIPPETS`].
    TooMany,
}

/// The texts in a file.
///
/// # Errors
///
/// When it is no such file, or holds what could not be kept.
pub fn parse(file: &str) -> Result<Vec<Snippet>, Unreadable> {
    let file = file.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut found: Vec<(u32, Snippet)> = Vec::new();
    for (line, number) in file.split('\n').zip(1..) {
        if let Some(name) = line.strip_prefix(MARK) {
            let name = name.trim().to_owned();
            if name.is_empty() {
                return Err(Unreadable { line: number, fault: Fault::NoName });
            }
            found.push((number, Snippet { name, text: String::new() }));
        } else if let Some((_, Snippet { text, .. })) = found.last_mut() {
            text.push_str(if looks_escaped(line) { &line[ESCAPE.len_utf8()..] } else { line });
            text.push('\n');
        } else if !line.trim().is_empty() {
            return Err(Unreadable { line: number, fault: Fault::NoName });
        }
    }
    let mut list = Vec::new();
    for (line, snippet) in found {
        let snippet = snippet.tidy();
        if let Some(fault) = snippet.fault() {
            return Err(Unreadable { line, fault });
        }
        if list.len() == SNIPPETS {
            return Err(Unreadable { line, fault: Fault::TooMany });
        }
        list.push(snippet);
    }
    if list.is_empty() { Err(Unreadable { line: 1, fault: Fault::Empty }) } else { Ok(list) }
}

/// The file that holds these texts.
#[must_use]
pub fn format(list: &[Snippet]) -> String {
    let mut file = String::new();
    for Snippet { name, text } in list {
        if !file.is_empty() {
            file.push('\n');
        }
        for part in [MARK, name, "\n\n"] {
            file.push_str(part);
        }
        for line in text.split('\n') {
            if line.starts_with(MARK) || looks_escaped(line) {
                file.push(ESCAPE);
            }
            file.push_str(line);
            file.push('\n');
        }
    }
    file
}

/// Whether a line is one of a name behind backslashes. Each of ours adds one,
/// so that what had some of its own comes back as it was.
fn looks_escaped(line: &str) -> bool {
    line.starts_with(ESCAPE) && line.trim_start_matches(ESCAPE).starts_with(MARK)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn snippet(name: &str, text: &str) -> Snippet {
        Snippet { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_name_is_there_once_and_the_later_text_takes_its_place() {
        let list = vec![
            snippet(" Talk\n", "\n\nHi {first name},\r\nyour talk …\n"),
            snippet("Class", "We studied together."),
            snippet("TALK", "Your talk"),
            snippet("", "Nameless"),
            snippet("Nothing", " \n "),
        ];
        let kept = Snippets::of(list).expect("there is room").list;
        assert_eq!(kept, [snippet("TALK", "Your talk"), snippet("Class", "We studied together.")]);
        let [kept] = &Snippets::of(vec![snippet("Talk", "\n\nHi,\r\nyou\n")]).expect("there is room").list[..] else {
            panic!("there is one");
        };
        assert_eq!(kept.text, "Hi,\nyou");
    }

    #[test]
    fn what_there_is_no_room_for_is_refused() {
        let many = |count: usize| (0..count).map(|number| snippet(&number.to_string(), "Hi")).collect();
        for (list, has_room) in [
            (many(100), true),
            (many(101), false),
            (vec![snippet(&"é".repeat(80), "Hi")], true),
            (vec![snippet(&"x".repeat(81), "Hi")], false),
            (vec![snippet("Talk", &"👋".repeat(1_000))], true),
            (vec![snippet("Talk", &"👋".repeat(1_001))], false),
        ] {
            let count = list.len();
            assert_eq!(Snippets::of(list).is_some(), has_room, "{count}");
        }
    }

    #[test]
    fn a_file_is_what_people_write() {
        let file = "\u{feff}\n# After a talk\r\n\r\nHi {first name},\r\n\r\nyour talk\r\n\r\n#  Class of 2010 \n#tag\n\\# not a name\n";
        let list = parse(file).expect("it can be read");
        let expected =
            [snippet("After a talk", "Hi {first name},\n\nyour talk"), snippet("Class of 2010", "#tag\n# not a name")];
        assert_eq!(list, expected);
        let written = "# After a talk\n\nHi {first name},\n\nyour talk\n\n# Class of 2010\n\n#tag\n\\# not a name\n";
        assert_eq!(format(&list), written);
    }

    #[test]
    fn what_is_no_such_file_is_refused_with_the_line_and_why() {
        let many = "# Talk\nHi\n".repeat(101);
        for (file, line, fault) in [
            ("", 1, Fault::Empty),
            (" \n\n", 1, Fault::Empty),
            ("\nHi Ada", 2, Fault::NoName),
            ("{\"list\": []}", 1, Fault::NoName),
            ("PK\u{3}\u{4}\u{fffd}\n# Talk\nHi", 1, Fault::NoName),
            ("# Talk\nHi\n#  \nHi", 3, Fault::NoName),
            ("# Talk\nHi\n\n# Class\n\n", 4, Fault::NoText),
            ("# Talk\n# Class\nHi", 1, Fault::NoText),
            (&format!("# Talk\nHi\n# {}\nHi", "x".repeat(81)), 3, Fault::LongName),
            (&format!("# Talk\n{}", "x".repeat(2_001)), 1, Fault::LongText),
            (&many, 201, Fault::TooMany),
        ] {
            assert_eq!(parse(file), Err(Unreadable { line, fault }), "{file:?}");
        }
    }

    fn text() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            "[a-z{} ]{0,20}",
            "\\\\{0,3}#{0,2} ?[a-z]{0,5}",
            "\\PC{0,12}",
            any::<String>().prop_map(|text| text.chars().take(12).collect()),
        ];
        prop::collection::vec(line, 1..8).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_to_a_file_is_read_back(
            list in prop::collection::vec((any::<String>(), text()), 1..6)
        ) {
            let list = list.into_iter().map(|(name, text)| Snippet { name, text }).collect();
            if let Some(Snippets { list, .. }) = Snippets::of(list).filter(|kept| !kept.list.is_empty()) {
                prop_assert_eq!(parse(&format(&list)), Ok(list));
            }
        }

        #[test]
        fn no_file_is_too_strange(file in any::<String>(), text in text()) {
            for file in [file, text] {
                if let Ok(list) = parse(&file) {
                    prop_assert!(Snippets::of(list).is_some());
                }
            }
        }
    }
}
