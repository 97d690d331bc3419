//! A person's name: what a display name says, and whether a word is one of
//! the ways to say it.

use unicode_segmentation::UnicodeSegmentation;

use super::fold::{fold, has_latin, spelled_out};
use super::nicknames::is_nickname;

/// A person's name, as read from a display name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// The names in order, without titles, degrees and decoration.
    parts: Vec<String>,
    /// The same folded for comparison, hyphenated ones also piece by piece.
    pieces: Vec<String>,
}

/// How a word that greets somebody relates to the recipient's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// One of the ways to say it.
    Same,
    /// Nearly: a slip of the pen.
    Misspelt,
    /// Somebody else's.
    Other,
}

impl PersonName {
    /// Reads a display name, with whatever its owner put into it: titles,
    /// pronouns, degrees, emoji. Nothing when no name is left.
    #[must_use]
    pub fn parse(display: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let (main, after_comma) = display.split_once(',').unwrap_or((display, ""));
        // "Okafor, Ada" is a name turned round; ", PhD" is not part of it.
        let turned = split_name(after_comma).filter(|part| !is_credential(part));
        let main = main.split(['|', '•', '#', '·']).next().unwrap_or(main);
        for part in turned.chain(split_name(main)) {
            if !is_title(part) && !is_credential(part) && !PRONOUNS.contains(&fold(part).as_str()) {
                parts.push(part.to_owned());
            }
        }
        let pieces = pieces(&parts);
        (!parts.is_empty()).then_some(Self { parts, pieces })
    }

    /// The name a friendly greeting uses: the first that is not an initial.
    #[must_use]
    pub fn given(&self) -> String {
        let spelled = self.parts.iter().find(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 1);
        let given = spelled.unwrap_or(&self.parts[0]);
        // "Jean-Pierre" and "Mei-Lin" are one name, "Jin-woo" too.
        capitalized(given)
    }

    /// The name a formal greeting uses after a title, particles included.
    #[must_use]
    pub fn family(&self) -> String {
        let last = self.parts.len() - 1;
        let start = self.parts[1.min(last)..last].iter().position(|part| is_particle(part)).map_or(last, |at| at + 1);
        self.parts[start..].iter().map(|part| capitalized_unless_particle(part)).collect::<Vec<_>>().join(" ")
    }

    /// Given and family name.
    #[must_use]
    pub fn full(&self) -> String {
        self.parts.iter().map(|part| capitalized_unless_particle(part)).collect::<Vec<_>>().join(" ")
    }

    /// Whether `word` is one of the ways to say this name, or nearly.
    #[must_use]
    pub fn likeness(&self, word: &str) -> Likeness {
        let word_scripts = (has_latin(word), word);
        if !self.parts.iter().any(|part| has_latin(part) == word_scripts.0) {
            // A name in another script can't be compared.
            return Likeness::Same;
        }
        let said = fold(word);
        let pieces = &self.pieces;
        if pieces.iter().any(|piece| is_form_of(&said, piece)) || is_run_of(&said, pieces) || is_initials(&said, pieces)
        {
            return Likeness::Same;
        }
        // Stefanie is no nickname for Stephanie.
        if pieces.iter().any(|piece| is_slip(&said, piece)) {
            Likeness::Misspelt
        } else if is_nickname(&said, pieces) {
            Likeness::Same
        } else {
            Likeness::Other
        }
    }

    /// Whether `word` is one of the names, or a capitalised form of one:
    /// surer than [`Self::likeness`], for words that greet nobody.
    #[must_use]
    pub fn is_part(&self, word: &str) -> bool {
        let folded = fold(word);
        let may_be_form = word.starts_with(char::is_uppercase) && folded.len() > 2;
        self.pieces.contains(&folded) || (may_be_form && self.likeness(word) == Likeness::Same)
    }

    /// Whether one of the names stands in `text` letter by letter: for names
    /// that are not words apart, as in Chinese.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let is_word_apart = |part: &&String| {
            part.unicode_words().count() == part.split(JOINTS).filter(|piece| !piece.is_empty()).count()
        };
        self.parts
            .iter()
            .filter(|part| !is_word_apart(part))
            .any(|part| text.contains(part.as_str()) || text.contains(&capitalized(part)))
    }

    /// Whether `word` may be this name in another case: many languages
    /// change the end of a name that is called.
    #[must_use]
    pub fn may_inflect_to(&self, word: &str) -> bool {
        let said: String = fold(word).chars().take(STEM).collect();
        self.pieces.iter().any(|piece| piece.starts_with(&said))
    }
}

/// The parts of a name folded for comparison, hyphenated ones also piece by
/// piece.
fn pieces(parts: &[String]) -> Vec<String> {
    let mut pieces = Vec::new();
    for part in parts {
        for piece in part.split(JOINTS).filter(|piece| !piece.is_empty()) {
            pieces.push(fold(piece));
            if !piece.is_ascii() {
                // In some scripts other letters come back.
                pieces.push(fold(&capitalized(piece)));
            }
            if piece.contains(['ä', 'ö', 'ü', 'ø', 'å', 'Ä', 'Ö', 'Ü', 'Ø', 'Å']) {
                pieces.push(fold(&spelled_out(piece)));
            }
        }
        if part.contains(['\'', '’']) {
            pieces.push(fold(part));
        }
    }
    pieces
}

/// What joins the pieces of one name.
const JOINTS: [char; 5] = ['-', '‐', '.', '\'', '’'];

/// As many letters of a name as every case of it keeps.
const STEM: usize = 2;

/// The names in a display name, in order: runs of words with nothing but
/// hyphens, apostrophes and full stops inside.
fn split_name(display: &str) -> impl Iterator<Item = &str> {
    let mut names: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for (at, piece) in display.split_word_bound_indices() {
        let is_word = piece.starts_with(char::is_alphabetic) && stands_alone(piece);
        let is_joint = start < end && matches!(piece, "-" | "'" | "’" | "." | "‐");
        if is_word {
            start = if start == end { at } else { start };
            end = at + piece.len();
        } else if !is_joint {
            names.extend((start < end).then(|| &display[start..end]));
            (start, end) = (0, 0);
        }
    }
    names.extend((start < end).then(|| &display[start..end]));
    names.into_iter()
}

/// Whether `piece` does not begin with a mark that would sit on what stands
/// before it.
fn stands_alone(piece: &str) -> bool {
    piece.starts_with(|first: char| first.is_ascii()) || format!(" {piece}").split_word_bounds().next() == Some(" ")
}

/// Whether `said` is `name`, a short form of it, or the long form.
fn is_form_of(said: &str, name: &str) -> bool {
    said == name || is_short_for(said, name) || is_short_for(name, said)
}

/// Whether `short` is cut from `long`: Alex from Alexandra, Beth from
/// Elizabeth, Robbie from Robert; but Daniel is not short for Daniela.
fn is_short_for(short: &str, long: &str) -> bool {
    let letters = short.chars().count();
    if let Some(rest) = long.strip_prefix(short) {
        return letters >= 2 && !rest.is_empty() && !GENDER_ENDINGS.contains(&rest);
    }
    if letters >= 3 && long.ends_with(short) {
        return true;
    }
    ["ie", "ey", "y", "i"].iter().filter_map(|ending| short.strip_suffix(ending)).any(|stem| {
        let last = stem.chars().last();
        let single = last
            .filter(|last| stem.ends_with(&format!("{last}{last}")))
            .map(|last| &stem[..stem.len() - last.len_utf8()]);
        stem.chars().count() >= 2 && (long.starts_with(stem) || single.is_some_and(|stem| long.starts_with(stem)))
    })
}

/// Whether `said` is two or more names in a row, run together: Xiaoming for
/// Xiao Ming, OConnor for O'Connor.
fn is_run_of(said: &str, pieces: &[String]) -> bool {
    (0..pieces.len()).any(|start| {
        let mut rest = said;
        pieces[start..].iter().any(|piece| match rest.strip_prefix(piece.as_str()) {
            Some(after) => {
                rest = after;
                rest.is_empty()
            }
            None => false,
        })
    })
}

/// Whether `said` is made of the names' first letters: J, JP, DJ.
fn is_initials(said: &str, pieces: &[String]) -> bool {
    let mut pieces = pieces.iter();
    said.chars().count() <= 3 && said.chars().all(|letter| pieces.any(|piece| piece.starts_with(letter)))
}

/// Whether `said` is `name` but for a letter or two.
fn is_slip(said: &str, name: &str) -> bool {
    let letters = said.chars().count().min(name.chars().count());
    let allowed = match letters {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    };
    let is_gender =
        |short: &str, long: &str| long.strip_prefix(short).is_some_and(|rest| GENDER_ENDINGS.contains(&rest));
    // Each letter more or less is a slip of its own.
    let is_near = said.len().abs_diff(name.len()) <= allowed * LONGEST_LETTER
        && strsim::damerau_levenshtein(said, name) <= allowed;
    letters > 2 && (is_near || is_gender(said, name) || is_gender(name, said))
}

/// In bytes.
const LONGEST_LETTER: usize = 4;

/// The name with a capital, where its owner wrote it all large or all small.
fn capitalized(name: &str) -> String {
    let is_shouted = name.chars().filter(|letter| letter.is_alphabetic()).count() > 2
        && name.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
    if !is_shouted && name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let mut at_start = true;
    name.chars()
        .flat_map(|letter| {
            let cased: Vec<char> =
                if at_start { letter.to_uppercase().collect() } else { letter.to_lowercase().collect() };
            at_start = !letter.is_alphabetic();
            cased
        })
        .collect()
}

fn capitalized_unless_particle(part: &str) -> String {
    if is_particle(part) { part.to_owned() } else { capitalized(part) }
}

/// Whether `word` stands before a name as a title.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.'))
}

/// Whether `word` is a small word inside family names.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether `part` of a display name is a degree or a certificate.
fn is_credential(part: &str) -> bool {
    let letters: String = part.chars().filter(|letter| letter.is_alphabetic()).collect();
    CREDENTIALS.contains(&letters.as_str())
}

/// Titles, as they stand before a name.
const TITLES: &[&str] = &[
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Mister", "Dr", "Doctor", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady",
    "Madam", "Madame", "Mme", "Monsieur", "Judge", "Justice", "Rabbi", "Imam", "Father", "Sister", "Brother", "Rev",
    "Reverend", "Pastor", "Hon", "Captain", "Capt", "Major", "Colonel", "Col", "General", "Lieutenant", "Sergeant",
    "Chef", "Coach", "Herr", "Frau", "Señor", "Señora", "Señorita", "Sr", "Sra", "Srta", "Senhor", "Senhora", "Don",
    "Doña", "Dom", "Dona", "Dott", "Ing", "Signor", "Signora", "Sig", "Meneer", "Mevrouw", "Pan", "Pani", "Panie",
    "Pana", "Bay", "Bayan", "Sri", "Shri", "Smt", "Engr", "Arch", "Atty", "Barrister", "Alhaji", "Alhaja", "Chief",
    "Hajia", "Sheikh", "Ustad", "Ustaz", "Mam", "Ma'am", "Doktor", "Magister", "DR", "MR", "MRS", "MS", "PROF", "mr",
    "mrs", "ms", "miss", "dr", "prof", "sir", "professor",
];

/// Small words inside family names.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "dello", "di", "da", "do", "dos", "das", "du", "des", "la", "le",
    "les", "el", "al", "bin", "ibn", "bint", "ben", "ter", "ten", "te", "'t", "zu", "zum", "zur", "af", "av", "y", "e",
    "san", "st",
];

/// What may stand after a name in a profile.
const CREDENTIALS: &[&str] = &[
    "PhD", "Phd", "PHD", "DPhil", "MD", "DO", "DDS", "DMD", "DVM", "JD", "LLM", "LLB", "EdD", "PsyD", "PharmD", "MBA",
    "EMBA", "MSc", "MS", "MA", "MEng", "MPH", "MPA", "MFA", "MSW", "MPhil", "BSc", "BA", "BEng", "BS", "RN", "BSN",
    "MSN", "DNP", "NP", "FNP", "LPN", "CRNA", "PE", "PEng", "CEng", "CPA", "CFA", "CFP", "CMA", "ACCA", "FCA", "CA",
    "CIA", "CISA", "CISM", "CISSP", "CEH", "PMP", "PgMP", "CSM", "CSPO", "PSM", "SPHR", "PHR", "SHRM", "SHRMCP",
    "SHRMSCP", "GPHR", "CIPD", "MCIPD", "FCIPD", "PCC", "ACC", "MCC", "ICF", "RD", "LCSW", "LMFT", "OTR", "DPT", "PT",
    "AIA", "RIBA", "LEED", "FRCS", "FACS", "FRCP", "MRCP", "FRSA", "OBE", "MBE", "CBE", "KC", "QC", "Esq", "Jr", "Sr",
    "II", "III", "IV", "Ret", "He", "Him", "She", "Her", "They", "Them", "CSCP", "CPIM", "ASQ", "CQE", "SSBB", "ITIL",
    "TOGAF", "AWS",
];

/// Pronouns that people put behind their name.
const PRONOUNS: &[&str] = &["he", "him", "his", "she", "her", "hers", "they", "them", "theirs"];

/// Endings that make another name of a name, not a longer form of it.
const GENDER_ENDINGS: &[&str] = &["a", "e", "o", "s", "h", "le", "la", "ne", "na", "ine", "ina", "ette", "etta"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_or_is_not_a_way_to_say_a_name() {
        use Likeness::{Misspelt, Other, Same};
        for (display, word, expected) in [
            ("Robert Castellano", "Bob", Same),
            ("Wei-Ling Chen", "Ling", Same),
            ("Jean-Pierre Dubois", "JP", Same),
            ("Jin-woo Park", "Jinwoo", Same),
            ("Máiréad O'Dwyer", "Mairead", Same),
            ("Siobhán O'Neil", "ONeil", Same),
            ("Katrin Müller", "Mueller", Same),
            ("Thandiwe Mbatha", "Thandi", Same),
            ("SANJAY KUMAR GUPTA", "Sanjay", Same),
            ("Dr. Ada Okafor, PhD (She/Her) 🚀", "Okafor", Same),
            ("Okafor, Ada", "Ada", Same),
            ("Guðrún Helgadóttir", "Gudrun", Same),
            ("王小明", "Xiaoming", Same),
            ("ևա", "Եւա", Same),
            ("Michael Stone", "Micheal", Misspelt),
            ("Michel Aubert", "Michelle", Misspelt),
            ("Daniela Costa", "Daniel", Misspelt),
            ("Priya Raman", "Daniel", Other),
            ("Gennaro Rizzo", "Jennifer", Other),
            ("Carlos Silveira", "Silva", Other),
            ("Aniket Deshmukh", "Anita", Other),
        ] {
            let name = PersonName::parse(display).expect("a name");
            assert_eq!(name.likeness(word), expected, "{word} for {display}");
        }
    }

    #[test]
    fn a_display_name_gives_what_a_greeting_uses() {
        for (display, given, family) in [
            ("Hanneke van der Berg", "Hanneke", "van der Berg"),
            ("SANJAY KUMAR GUPTA", "Sanjay", "Gupta"),
            ("J. Robert Oppen", "Robert", "Oppen"),
            ("ada okafor", "Ada", "Okafor"),
            ("Dr. Ada Okafor, PhD", "Ada", "Okafor"),
            ("Ada", "Ada", "Ada"),
            ("José-María Iturbe", "José-María", "Iturbe"),
        ] {
            let name = PersonName::parse(display).expect("a name");
            assert_eq!((name.given().as_str(), name.family().as_str()), (given, family), "{display}");
        }
        assert_eq!(PersonName::parse("🚀 (she/her)"), None);
    }

    #[track_caller]
    fn name(display: &str) -> PersonName {
        PersonName::parse(display).expect("a name")
    }

    #[test]
    fn a_display_name_is_read_without_what_is_no_name() {
        for (display, expected) in [
            ("Ada Okafor", "Ada Okafor"),
            ("Okafor, Ada", "Ada Okafor"),
            ("Ada Okafor, PhD, MBA", "Ada Okafor"),
            ("Ada Okafor PMP", "Ada Okafor"),
            ("Prof. Ada Okafor", "Ada Okafor"),
            ("Ada Okafor (she/her)", "Ada Okafor"),
            ("Ada Okafor | Hiring nurses", "Ada Okafor"),
            ("Ada Okafor • 3rd", "Ada Okafor"),
            ("Ada Okafor #OpenToWork", "Ada Okafor"),
            ("✨Ada✨ Okafor", "Ada Okafor"),
            ("Ada O'Neil-Smith", "Ada O'Neil-Smith"),
            ("ADA VAN DER BERG", "Ada Van Der Berg"),
            ("ada van der berg", "Ada van der Berg"),
            ("-Ada- Okafor", "Ada Okafor"),
            ("Ada \u{301}Okafor", "Ada Okafor"),
            ("王小明", "王小明"),
        ] {
            assert_eq!(name(display).full(), expected, "{display}");
        }
        for nobody in ["", "PhD, MBA", "(she/her)", "42", "Dr."] {
            assert_eq!(PersonName::parse(nobody), None, "{nobody}");
        }
    }

    #[test]
    fn a_family_name_begins_at_its_particle() {
        for (display, expected) in [
            ("Ludwig van Beethoven", "van Beethoven"),
            ("Ana Maria de la Cruz", "de la Cruz"),
            ("van Berg", "Berg"),
            ("Ada Grace Okafor", "Okafor"),
        ] {
            assert_eq!(name(display).family(), expected, "{display}");
        }
    }

    #[test]
    fn a_name_that_shouts_or_whispers_gets_one_capital_a_piece() {
        for (written, expected) in [
            ("ADA", "Ada"),
            ("ada", "Ada"),
            ("JEAN-PIERRE", "Jean-Pierre"),
            ("o'neil", "O'Neil"),
            ("McDonald", "McDonald"),
            ("JP", "JP"),
            ("J.P.", "J.P."),
            ("ÉLÉ", "Élé"),
            ("王", "王"),
        ] {
            assert_eq!(capitalized(written), expected);
        }
    }

    #[test]
    fn a_short_form_is_cut_from_the_long_one() {
        for (short, long, expected) in [
            ("alex", "alexandra", true),
            ("beth", "elizabeth", true),
            ("robbie", "robert", true),
            ("susie", "susan", true),
            ("teddy", "edward", false),
            ("jo", "jonathan", true),
            ("j", "jonathan", false),
            ("th", "elizabeth", false),
            ("eth", "elizabeth", true),
            ("ay", "adam", false),
            ("ady", "adam", true),
            ("daniel", "daniela", false),
            ("ada", "ada", false),
            ("annie", "anke", true),
            ("rob", "albert", false),
        ] {
            assert_eq!(is_short_for(short, long), expected, "{short} for {long}");
        }
        assert!(is_form_of("ada", "ada") && is_form_of("alexandra", "alex") && !is_form_of("ada", "eve"));
    }

    #[test]
    fn names_may_be_run_together_or_cut_to_initials() {
        let pieces = ["xiao", "ming", "chen"].map(str::to_owned);
        for (said, is_run, are_initials) in [
            ("xiaoming", true, false),
            ("mingchen", true, false),
            ("xiaomingchen", true, false),
            ("xiao", true, false),
            ("mingxiao", false, false),
            ("xm", false, true),
            ("xmc", false, true),
            ("xc", false, true),
            ("mx", false, false),
            ("xmcx", false, false),
            ("x", false, true),
        ] {
            assert_eq!((is_run_of(said, &pieces), is_initials(said, &pieces)), (is_run, are_initials), "{said}");
        }
        let many = ["a", "b", "c", "d"].map(str::to_owned);
        assert!(is_initials("abc", &many) && !is_initials("abcd", &many));
    }

    #[test]
    fn a_slip_is_a_letter_or_two_in_a_name_that_is_long_enough() {
        for (said, name, expected) in [
            ("al", "ab", false),
            ("ada", "adq", true),
            ("ada", "aqq", false),
            ("ada", "adam", true),
            ("daniel", "danjel", true),
            ("daniel", "danjol", false),
            ("micheal", "michael", true),
            ("michael", "mixhaek", true),
            ("michael", "mixhzek", false),
            ("ad", "ada", false),
            ("michel", "michelle", true),
            ("daniela", "daniel", true),
            ("paul", "paulette", true),
            ("王小明", "王小朋", true),
        ] {
            assert_eq!(is_slip(said, name), expected, "{said} for {name}");
        }
    }

    #[test]
    fn a_word_that_greets_nobody_has_to_be_surer() {
        for (word, expected) in [
            ("Okafor", true),
            ("okafor", true),
            ("Alex", true),
            ("alex", false),
            ("Al", false),
            ("Alexandar", false),
            ("Okafer", false),
            ("Daniel", false),
        ] {
            assert_eq!(name("Alexander Okafor").is_part(word), expected, "{word}");
        }
    }

    #[test]
    fn a_name_that_is_no_word_apart_is_looked_for_letter_by_letter() {
        for (display, text, expected) in [
            ("王小明", "您好王小明先生", true),
            ("王小明", "您好", false),
            ("Ada Okafor", "Adamant", false),
            ("Jean-Pierre", "Jean-Pierre", false),
        ] {
            assert_eq!(name(display).is_in(text), expected, "{display} in {text}");
        }
    }

    #[test]
    fn a_name_that_is_called_keeps_its_first_letters() {
        for (word, expected) in
            [("Marku", true), ("Mareczku", true), ("marek", true), ("Mo", false), ("Kowalska", true), ("Nowak", false)]
        {
            assert_eq!(name("Marek Kowalski").may_inflect_to(word), expected, "{word}");
        }
    }

    #[test]
    fn titles_particles_and_degrees_are_known_as_they_are_written() {
        for (word, title, particle, degree) in [
            ("Dr.", true, false, false),
            ("Dr", true, false, false),
            ("van", false, true, false),
            ("Van", false, false, false),
            ("Ph.D.", false, false, true),
            ("MBA", false, false, true),
            ("Ada", false, false, false),
        ] {
            assert_eq!((is_title(word), is_particle(word), is_credential(word)), (title, particle, degree), "{word}");
        }
    }
}
