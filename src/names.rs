//! People's names: what a display name says, and whether a word that greets
//! somebody is one of the ways to say it.

use crate::lexicon::PatternList;
use crate::note::{Note, Word};
use crate::span::Span;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use unicode_segmentation::UnicodeSegmentation;

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

/// How a note begins: the salutation, and whom it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// The salutation's words, without the name.
    pub words: Range<usize>,
    /// The names that follow it, titles and all; empty when it names nobody.
    pub named: Range<usize>,
    /// Whether a title stands before the name.
    pub has_title: bool,
}

impl Greeting {
    /// The greeting at the start of the note, if there is one.
    pub(crate) fn find(note: &Note<'_>) -> Option<Self> {
        let words = note.hits(&SALUTATIONS).first()?.words.clone();
        if words.start != 0 {
            return None;
        }
        let named = named_after(note, words.end);
        let has_title = named.clone().any(|at| is_title(note.words()[at].text));
        Some(Self { words, named, has_title })
    }

    /// The words that are names, without titles.
    pub(crate) fn names<'n>(&self, note: &'n Note<'_>) -> impl Iterator<Item = &'n str> {
        note.words()[self.named.clone()].iter().map(|word| word.text).filter(|text| !is_title(text))
    }

    /// The bytes of the names, without titles before them.
    pub(crate) fn name_span(&self, note: &Note<'_>) -> Option<Span> {
        let first = self.named.clone().find(|&at| !is_title(note.words()[at].text))?;
        Some(note.span_of(&(first..self.named.end)))
    }
}

/// The run of words from `start` that names whom a greeting greets.
fn named_after(note: &Note<'_>, start: usize) -> Range<usize> {
    let nobody = start..start;
    let words = note.words();
    // What stands on the next line is no part of the hello.
    let is_near = |between: &str| matches!(between.trim(), "" | ",") && !between.contains('\n');
    if start >= words.len() || !is_near(note.before(start)) {
        return nobody;
    }
    let mut end = start;
    while let Some(word) = words.get(end) {
        if word.text.contains('_') || word.has_digit() {
            // A slot of a template.
            return nobody;
        }
        let goes_on = end == start || matches!(note.before(end), " " | ". " | "-" | "'" | "’" | "\u{a0}");
        let is_part = is_title(word.text) || word.is_capitalized() || !word.text.is_ascii() || is_particle(word.text);
        if !goes_on || !is_part || word.text == "I" || end - start == MOST_NAMES {
            break;
        }
        end += 1;
    }
    let recipient = note.recipient.as_ref();
    let is_recipient = |at: usize| recipient.is_some_and(|name| name.likeness(words[at].text) == Likeness::Same);
    if end == start {
        // In small letters it is a name when it is the recipient's, or when
        // a comma sets it apart.
        let word = &words[start];
        let set_apart = note.after(start).trim_start().starts_with([',', '!', ':']) || note.after(start).contains('\n');
        let is_name = is_recipient(start) || (set_apart && !word.is_ordinary() && note.before(start).trim().is_empty());
        return if is_name && !word.is_any(NOT_NAMES) { start..start + 1 } else { nobody };
    }
    if let Some(at) = (start..end).rev().find(|&at| !is_title(words[at].text) && is_recipient(at)) {
        return start..at + 1;
    }
    let named = start..end;
    let is_somebody = named.clone().any(|at| !is_title(words[at].text));
    let next = words.get(end).filter(|_| matches!(note.before(end), " " | "-" | " & " | ", "));
    let speaks_of_role = |at: usize| !is_title(words[at].text) && words[at].is_any(NOT_NAMES);
    let describes_writer = next.is_some_and(|next| next.is_any(&["here", "from", "speaking", "based", "with", "at"]))
        && note.before(end) != ", ";
    let is_role = named.clone().any(speaks_of_role)
        || next.is_some_and(|next| note.before(end) != ", " && next.is_any(NOT_NAMES));
    let is_set_apart = note.words().get(end).is_none() || !matches!(note.before(end), " " | "-");
    let is_ordinary = !named.clone().all(|at| !words[at].is_ordinary());
    // "Hi Will," and "Hi Daniel I saw"; but "Hello, Leeds was fun" only says
    // hello, where "Hello, Daniel!" names somebody.
    let is_sure = match note.before(start).trim() {
        "" => is_set_apart || !is_ordinary,
        _ => !is_ordinary && note.before(end.min(words.len() - 1)).trim_start().starts_with([',', '!', ':', '.']),
    };
    if is_somebody && is_sure && !is_role && !describes_writer { named } else { nobody }
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

/// More capitalised words than this after a hello are a headline, not a name.
const MOST_NAMES: usize = 5;

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

fn is_nickname(said: &str, pieces: &[String]) -> bool {
    let families = families_of(said);
    !families.is_empty() && pieces.iter().any(|piece| families_of(piece).iter().any(|family| families.contains(family)))
}

/// The numbers of the lines of [`NICKNAMES`] that a name stands in.
fn families_of(name: &str) -> &'static [u16] {
    static FAMILIES: OnceLock<BTreeMap<&str, Vec<u16>>> = OnceLock::new();
    let families = FAMILIES.get_or_init(|| {
        let mut families: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
        for (line, number) in NICKNAMES.iter().zip(0..) {
            for name in line.split(' ') {
                families.entry(name).or_default().push(number);
            }
        }
        families
    });
    families.get(name).map_or(&[], Vec::as_slice)
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

/// The name in a form for comparison: small letters without diacritics.
fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase().replace(['\'', '.', '-'], "");
    }
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' | 'ə' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ĥ' | 'ħ' => folded.push('h'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => folded.push('i'),
            'ĵ' => folded.push('j'),
            'ķ' => folded.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ŕ' | 'ŗ' | 'ř' => folded.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ţ' | 'ť' | 'ŧ' | 'ț' => folded.push('t'),
            'þ' => folded.push_str("th"),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => folded.push('u'),
            'ŵ' => folded.push('w'),
            'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            '\u{300}'..='\u{36f}' | '\'' | '’' | '.' | '-' => {}
            _ => folded.push(letter),
        }
    }
    folded
}

/// German and Scandinavian letters the way they are typed without them.
fn spelled_out(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .flat_map(|letter| match letter {
            'ä' => vec!['a', 'e'],
            'ö' | 'ø' => vec!['o', 'e'],
            'ü' => vec!['u', 'e'],
            'å' => vec!['a', 'a'],
            _ => vec![letter],
        })
        .collect()
}

fn has_latin(name: &str) -> bool {
    name.chars().any(|letter| letter.is_alphabetic() && matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

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

/// Whether `word` after a hello is nobody's name.
pub(crate) fn is_role(word: &Word<'_>) -> bool {
    word.is_any(NOT_NAMES)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether `part` of a display name is a degree or a certificate.
fn is_credential(part: &str) -> bool {
    let letters: String = part.chars().filter(|letter| letter.is_alphabetic()).collect();
    CREDENTIALS.contains(&letters.as_str())
}

/// How notes begin, in English and in the languages the site is used in most.
pub(crate) static SALUTATIONS: PatternList = PatternList::new(&[
    "^ (oh)? (hi|hello|hey|hiya|hullo|howdy|yo|hey hey|hi hi|dear|hello dear|hi dear|dearest|respected|greetings|salutations|aloha|ahoy) (again)?",
    "^ (a)? (very)? good (morning|afternoon|evening|day) (again|to you)?",
    "^ (morning|afternoon|evening|g'day)",
    "^ happy (new year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "^ to whom it may concern",
    "^ (hola|buenos días|buenas tardes|buen día|estimad{o,a}|querid{o,a}|olá|oi|bom dia|boa tarde|prezad{o,a}|car{o,a}|ciao|salve|buongiorno|gentile)",
    "^ (bonjour|bonsoir|salut|cher|chère|coucou|hallo|guten (tag|morgen|abend)|grüezi|grüß gott|servus|moin|liebe{r,}|sehr geehrte{r,})",
    "^ (beste|geachte|dag|goedemorgen|goedemiddag|hej|hejsan|hei|terve|moi|cześć|dzień dobry|witam|szanown{y,a} (pan|pani)|ahoj|dobrý den|szia|tisztelt|merhaba|selam|sayın)",
    "^ (namaste|namaskar|salam|salaam|assalamu alaikum|as salamu alaykum|shalom|jambo|habari|sawubona|mabuhay|kumusta|selamat (pagi|siang|sore)|xin chào|chào|konnichiwa|annyeong)",
    "^ (здравствуйте|привет|добрый день|здрастуйте|привіт|γεια σας|γεια σου)",
]);

/// Words after a hello that are nobody's name.
const NOT_NAMES: &[&str] = &[
    "there", "all", "everyone", "everybody", "both", "again", "team", "folks", "guys", "friend", "friends",
    "colleague", "colleagues", "neighbour", "neighbor", "neighbours", "neighbors", "sir", "sirs", "ma'am", "maam",
    "ma", "uncle", "aunty", "auntie", "madam", "madame", "gentlemen", "ladies", "boss", "chief", "mate", "buddy",
    "bro", "dude", "doctor", "doc", "professor", "prof", "coach", "chef", "captain", "teacher", "recruiter",
    "recruiters", "recruiting", "hiring", "manager", "director", "ceo", "founder", "president", "secretary",
    "representative", "candidate", "applicant", "customer", "client", "partner", "partners", "member", "members",
    "fellow", "alum", "alumni", "alumna", "alumnus", "graduate", "student", "students", "nurse", "engineer",
    "developer", "designer", "lawyer", "connection", "connections", "network", "linkedin", "recipient", "name",
    "world", "stranger", "human", "person", "committee", "board", "office", "department", "staff", "crew", "group",
    "family", "comrade", "classmate", "beautiful", "gorgeous", "handsome", "sweetheart", "darling", "lovely", "honey",
    "babe", "from", "greetings", "congratulations", "congrats", "thanks", "thank", "welcome", "happy", "future",
    "former", "the", "my", "this", "it", "just", "your", "we", "and", "to", "in", "at", "on", "as", "are", "is", "was",
    "so",
];

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
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "les",
    "el", "al", "bin", "ibn", "bint", "ben", "ter", "ten", "te", "zu", "zur", "af", "av", "y", "e", "san", "st",
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

/// Names that stand for each other, folded.
const NICKNAMES: &[&str] = &[
    "robert bob bobby rob robbie bert rab roberto",
    "william bill billy will willy liam wim guillermo memo",
    "richard dick rick ricky rich richie ricardo",
    "elizabeth elisabeth liz lizzie lizzy beth betty betsy eliza lisa libby elsie bess lise liesel elisa",
    "margaret margarethe margarita peggy peg maggie meg marge margie rita greta gretchen daisy madge",
    "james jim jimmy jamie jem seamus",
    "john jack johnny jon johnnie juan hans ian ivan jan giovanni",
    "jonathan jonathon jon johnny nathan",
    "edward eduard eduardo ed eddie ted teddy ned",
    "theodore teodor teodoro theo ted teddy",
    "charles carlos charlie chuck chas karl carl",
    "henry harry hank hal henrik enrique",
    "harold harry hal",
    "katherine catherine kathryn katharine kate katie kathy cathy kat kitty kay kit katya ekaterina katarina katarzyna kasia caitlin",
    "patricia pat patty patti trish tricia paddy",
    "patrick pat paddy padraig",
    "michael mike mick mickey mikey misha mikhail miguel michel michal",
    "anthony antonio tony toni anton ant toño",
    "alexander alexandra aleksandr aleksandra alexandre alex sasha sascha sandy xander lex alec alek shura olek ola sandra",
    "francisco francis francesco paco pancho frank frankie fran francisca paquita",
    "franklin frank frankie",
    "ignacio nacho inaki",
    "jose josep pepe chepe joseph joe joey jo giuseppe beppe pepito",
    "josefa josephine pepa jo josie",
    "rebecca becky becca bec",
    "susan suzanne susanna sue susie suzie suzy zsuzsanna zsuzsa",
    "dorothy dot dottie dolly dora",
    "deborah debra deb debbie debby",
    "christopher chris kit kris topher cristobal christoph",
    "christina christine chris tina chrissy krystyna kristina kirsten",
    "matthew matthias mateusz matt matty mateo",
    "thomas tom tommy tomas tomasz",
    "nicholas nicolas nick nicky nico niko nikolai kolya mikolaj klaus claus",
    "andrew andreas andrzej andrei andy drew dre andre",
    "daniel dan danny dani",
    "david dave davey davy",
    "stephen steven stefan steve stevie esteban",
    "gregory greg grzegorz",
    "benjamin ben benny benji benno",
    "samuel samantha sam sammy",
    "victoria vicky vicki tori wiktoria",
    "virginia ginny ginger",
    "lawrence laurence larry laurie lorenzo",
    "leonard leonardo leo len lenny",
    "gerald gerard gerry jerry gert",
    "jeffrey geoffrey jeff geoff",
    "raymond ramon ray",
    "ronald ron ronnie",
    "donald don donnie",
    "kenneth ken kenny",
    "timothy tim timmy",
    "frederick frederik friedrich fred freddie freddy fritz",
    "alfred alfredo alf alfie fredo",
    "albert alberto al bert bertie",
    "walter walt wally",
    "vincent vincenzo vince vinnie enzo",
    "peter pedro pete petra pierre piet piotr pyotr petya",
    "philip phillip phil pip felipe",
    "zachary zach zack zak",
    "joshua josh",
    "jacob jakob jake jakub kuba",
    "nathaniel nathan nate nat",
    "abigail abby abbie gail",
    "amelia amy millie mia",
    "mildred millie milly",
    "barbara barb barbie babs basia",
    "beatrice beatriz bea trixie bia",
    "caroline carolyn carrie caro lina",
    "charlotte charlie lottie lotte",
    "cynthia cindy",
    "eleanor elena ellie nell nelly nora lena",
    "helen helena helene ellen nell lena elena",
    "emily emma em emmy millie",
    "florence flo florrie",
    "frances fran frankie fanny",
    "gabriel gabriella gabriela gabe gaby gabi",
    "georgina georgia george georgie gina",
    "isabel isabella isabelle isobel izzy bella belle bel",
    "jacqueline jackie jacqui",
    "jennifer jen jenny jenn",
    "jessica jess jessie",
    "judith judy judi",
    "julia juliana julie jules",
    "laura lauren lori laurie",
    "madeline madeleine maddie maddy",
    "mary maria marie molly polly mia mimi masha maryam",
    "martha marty patty",
    "martin marty",
    "melissa mel missy lissa",
    "melanie mel",
    "nancy ann anne nan",
    "anne ann anna annie nan nancy ania anya anja hanna hannah anneke annika ana anita",
    "natalie natalia nat nata natasha tasha",
    "olivia liv livvy ollie",
    "oliver ollie olly",
    "pamela pam",
    "penelope penny",
    "priscilla cilla",
    "roberta bobbie",
    "sarah sara sally sadie",
    "stephanie steph stefanie stefania",
    "teresa theresa terry tess tessa tracy resi",
    "terence terrence terry",
    "valerie val",
    "yevgeny evgeny evgeni eugene zhenya gene",
    "konstantin konstantinos kostas costa costas dinos kostya",
    "dimitrios dimitris mitsos jimmy",
    "ioannis yannis giannis john",
    "panagiotis panos takis",
    "athanasios thanasis nasos",
    "evangelos vangelis",
    "dmitry dmitri dima mitya",
    "vladimir volodymyr vova volodya wladimir",
    "sergey sergei serge seryozha",
    "yuri yury yura",
    "ludmila lyudmila luda mila",
    "tatiana tatyana tanya tania",
    "olga olya",
    "irina ira arina",
    "svetlana sveta lana",
    "malgorzata gosia malgosia",
    "agnieszka aga agnes",
    "joanna asia jo joan joanne",
    "wojciech wojtek",
    "stanislaw staszek stan",
    "krzysztof krzysiek krys",
    "guadalupe lupe lupita",
    "concepcion concha conchita",
    "dolores lola lolita",
    "mercedes merche mechi",
    "rosario charo",
    "enrique quique kike",
    "luis lucho lou louis",
    "louise lou lulu luisa",
    "manuel manolo manny emmanuel emanuel",
    "jesus chuy suso",
    "rafael raphael rafa raf",
    "santiago santi diego jago",
    "sebastian seb bas basti",
    "maximilian maximillian max maks",
    "johannes hans jan joop hannes",
    "joachim jochen achim",
    "wolfgang wolf wolfi",
    "josef sepp joschi",
    "katrin kathrin kati trine",
    "mohammed muhammad mohamed mohammad mohamad mo mehmet mamadou",
    "abdul abdullah abdallah abdel",
    "oluwaseun seun olu",
    "oluwaseyi seyi olu",
    "temitope temi tope",
    "funmilayo funmi",
    "chukwuemeka emeka",
    "ikechukwu ike",
    "ngozi ngo",
    "venkatesh venkat venky",
    "krishnamurthy krishna kris",
    "subramaniam subu mani",
    "tamas tomi",
    "laszlo laci",
    "gyorgy george gyuri jorge georg jurgen",
    "ferenc feri",
    "istvan pista stephen",
    "ebenezer eben",
    "obadiah obi",
    "patience pat",
    "yolanda yoli",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient};

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
    fn greeted(text: &str, to: &str) -> Option<String> {
        let request = LintRequest {
            text: text.to_owned(),
            recipient: Recipient { name: Some(to.to_owned()), ..Recipient::default() },
            ..LintRequest::default()
        };
        let note = Note::new(&request);
        let greeting = note.greeting.clone()?;
        (!greeting.named.is_empty()).then(|| text[note.span_of(&greeting.named).range()].to_owned())
    }

    #[test]
    fn a_greeting_names_somebody_or_nobody() {
        for (text, expected) in [
            ("Hi Daniel, saw your talk", Some("Daniel")),
            ("hi daniel, saw your talk", Some("daniel")),
            ("Dear Dr. van der Berg, thank you", Some("Dr. van der Berg")),
            ("Good morning Ms. Nguyễn, thanks", Some("Ms. Nguyễn")),
            ("Hello Daniel Smith. I read it", Some("Daniel Smith")),
            ("Hi Daniel I saw your talk", Some("Daniel")),
            ("Hi there, Daniel here", None),
            ("Hi, Daniel here from the lab", None),
            ("Hi Daniel from the lab here", None),
            ("Hi Hope you are well", None),
            ("Hello, Great talk yesterday", None),
            ("Hello, Leeds was fun", None),
            ("Hello, Daniel! Leeds was fun", Some("Daniel")),
            ("Dear Hiring Manager, I", None),
            ("Hi fellow nurse, I", None),
            ("Hello from Berlin", None),
            ("Hi! Great talk", None),
            ("Dear Madam, I", None),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
        assert_eq!(greeted("hi priya nice to see you", "Priya Raman").as_deref(), Some("priya"));
        assert_eq!(greeted("Hi Hope your post helped", "Hope Adeyemi").as_deref(), Some("Hope"));
    }
}
