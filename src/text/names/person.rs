//! A person's name: what a display name says, and whether a word is one of
//! the ways to say it.

use unicode_segmentation::UnicodeSegmentation;

use super::fold::{fold, has_latin, plain, spelled_out};
use super::forms::{are_called, bases, sound};
use super::nicknames::{is_known, is_nickname, is_pet_name};

/// A person's name, as read from a display name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// The names in order, without titles, degrees and decoration.
    parts: Vec<String>,
    /// The same folded for comparison, hyphenated ones also piece by piece.
    pieces: Vec<String>,
    /// Those of the names to call them by: in one script, without what stands
    /// in brackets.
    called: Vec<String>,
    /// The title before the one name there is: "Dr. Okafor".
    title: Option<String>,
}

/// What to call somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallName {
    /// The name.
    pub name: String,
    /// Whether they are surely called so. Where their family name may stand
    /// first, or there is an initial or one name only, they may not be.
    pub is_sure: bool,
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
    /// pronouns, degrees, emoji. Nothing when no person's name is left, as in
    /// "LinkedIn Member" or "Hiring Team".
    #[must_use]
    pub fn parse(display: &str) -> Option<Self> {
        let display: String = display.chars().filter_map(plain).collect();
        let (outside, mut aside) = set_apart_asides(&display);
        let (main, after_comma) = outside.split_once(',').unwrap_or((&outside, ""));
        let main = DECORATIONS.iter().filter_map(|mark| main.find(mark)).min().map_or(main, |end| &main[..end]);
        let mut names: Vec<&str> = split_name(main).filter(|part| !is_credential(part)).collect();
        // "Okafor, Ada" is a name turned round; ", PhD" and ", Recruiter at
        // Kestrel" are no part of it.
        let turned: Vec<&str> = split_name(after_comma).filter(|part| !is_credential(part)).collect();
        let has_one = names.iter().filter(|part| !is_particle(&part.to_lowercase())).count() == 1;
        if has_one && turned.len() < 3 {
            names.splice(0..0, turned);
        } else if let [also] = turned[..] {
            // "Lim Mei Xin, Michelle"
            aside = format!("{aside} {also}");
        }
        if let Some(end) = names.iter().position(|part| DESKS.contains(part) || part.starts_with("LinkedIn")) {
            let is_somebody = end > 1 && !is_particle(names[1]);
            names.truncate(if is_somebody { end } else { 0 });
        }
        let titles = names.iter().take_while(|part| is_title(part) && !ALSO_NAMES.contains(*part)).count();
        let title = names[..titles].last().map(|title| (*title).to_owned());
        let mut parts: Vec<String> = names[titles..].iter().map(|part| (*part).to_owned()).collect();
        let is_latin = parts.iter().any(|part| has_latin(part));
        let called: Vec<String> = parts.iter().filter(|part| has_latin(part) == is_latin).cloned().collect();
        let is_name = |part: &&str| !is_title(part) && !is_credential(part) && !is_pronoun(part);
        parts.extend(split_name(&aside).filter(is_name).map(str::to_owned));
        let called = if called.is_empty() { parts.clone() } else { called };
        let title = title.filter(|_| called.len() == 1);
        let pieces = pieces(&parts);
        (!parts.is_empty()).then_some(Self { parts, pieces, called, title })
    }

    /// What a friendly greeting calls them: their first name, or all of it
    /// where nobody can tell which that is.
    #[must_use]
    pub fn given(&self) -> CallName {
        let whole = CallName { name: self.full(), is_sure: false };
        let spelled: Vec<&String> = self.called.iter().filter(|part| !is_abbreviated(part)).collect();
        let first = &self.called[0];
        let begins_family =
            is_particle(&first.to_lowercase()) && !["al", "ben", "della", "les"].contains(&&*fold(first));
        if self.title.is_some() || begins_family || self.called.iter().any(|part| is_run_together(part)) {
            return whole;
        }
        let sure = |name: &str| CallName { name: capitalized(name), is_sure: true };
        match spelled[..] {
            // "Srinivasan R" is Srinivasan, and "Md. Rahim" Rahim; but "J.
            // Smith" may be anybody.
            [only] if self.called.len() > 1 && (only == first || MUHAMMAD.contains(&&*fold(first))) => sure(only),
            [] | [_] => whole,
            // "DUPONT Jean": who writes one name large means the family's.
            [family, given] if is_shouted(family) && !is_shouted(given) => CallName { is_sure: false, ..sure(given) },
            [family, ..] if is_shouted(family) && !spelled.iter().all(|part| is_shouted(part)) => whole,
            _ if may_begin_with_family(&spelled) || ALSO_NAMES.contains(&first.as_str()) => whole,
            // "Abdul" is half a name.
            [servant, next, ..] if SERVANT.contains(&&*fold(servant)) => {
                sure(&format!("{} {}", capitalized(servant), capitalized(next)))
            }
            [given, ..] => sure(given),
        }
    }

    /// The name that stands after a title, particles included, or all names
    /// where nobody can tell which that is.
    #[must_use]
    pub fn family(&self) -> CallName {
        let whole = CallName { name: self.joined(0), is_sure: false };
        let last = self.called.len() - 1;
        if !self.given().is_sure || last == 0 || is_abbreviated(&self.called[last]) {
            return whole;
        }
        let particle = self.called[1..last].iter().position(|part| is_particle(&part.to_lowercase()));
        let spelled = self.called.iter().filter(|part| !is_abbreviated(part)).count();
        let is_servant = SERVANT.contains(&&*fold(&self.called[0]));
        match particle {
            Some(before) => CallName { name: self.joined(before + 1), is_sure: true },
            // Of three names the last two may be the family's.
            None if spelled == 2 && !is_servant => CallName { name: self.joined(last), is_sure: true },
            None => whole,
        }
    }

    /// What a formal greeting without a title calls them: all of their name.
    #[must_use]
    pub fn whole(&self) -> CallName {
        CallName { name: self.full(), ..self.given() }
    }

    /// Given and family name.
    #[must_use]
    pub fn full(&self) -> String {
        let title = self.title.as_ref().map(|title| format!("{title} ")).unwrap_or_default();
        title + &self.joined(0)
    }

    /// The names from number `start` on.
    fn joined(&self, start: usize) -> String {
        let last = self.called.len() - 1;
        let cased = |(at, part): (usize, &String)| {
            let small = part.to_lowercase();
            // Where all is large, a name still begins with a capital.
            let is_small = is_particle(part) || (at > 0 && is_particle(&small) && part.chars().all(char::is_uppercase));
            if is_small && at < last { small } else { capitalized(part) }
        };
        self.called.iter().enumerate().skip(start).map(cased).collect::<Vec<_>>().join(" ")
    }

    /// The name that `word` nearly is.
    #[must_use]
    pub fn nearly(&self, word: &str) -> Option<String> {
        let said = fold(word);
        let is_near = |part: &&String| pieces(std::slice::from_ref(*part)).iter().any(|piece| is_slip(&said, piece));
        self.parts.iter().find(is_near).map(|part| capitalized(part))
    }

    /// Whether `word` is one of the ways to say this name, or nearly.
    #[must_use]
    pub fn likeness(&self, word: &str) -> Likeness {
        let word_scripts = (has_latin(word), word);
        if !self.parts.iter().any(|part| has_latin(part) == word_scripts.0) {
            // A name in another script can't be compared.
            return Likeness::Same;
        }
        if is_run_together(word) {
            return if self.parts.iter().any(|part| shares_letters(word, part)) {
                Likeness::Same
            } else {
                Likeness::Other
            };
        }
        let said = fold(word);
        let pieces = &self.pieces;
        if pieces.iter().any(|piece| is_form_of(&said, piece)) || is_run_of(&said, pieces) || is_initials(&said, pieces)
        {
            return Likeness::Same;
        }
        let sounds: Vec<String> = pieces.iter().map(|piece| sound(piece)).collect();
        let sounded = sound(&said);
        let are_called = are_called(&self.parts, pieces, word);
        let is_name = is_known(&sounded);
        let is_related = is_nickname(&sounded, &sounds);
        let is_other = is_name && !is_related;
        // Tino is no form of Tina, but Honzo is one of Honza.
        let is_pet_form = |base: String| (are_called || !is_name) && is_pet_name(&base, &sounds);
        let is_form = |base: String| sounds.contains(&base);
        // Stefanie is no nickname for Stephanie.
        if is_pet_name(&sounded, &sounds)
            || (are_called && is_form(sounded.clone()))
            || bases(&sounded, are_called).any(is_form)
            || bases(&sounded, true).any(is_pet_form)
        {
            Likeness::Same
        } else if pieces.iter().any(|piece| is_slip(&said, piece) && (!is_other || !is_far(&said, piece))) {
            Likeness::Misspelt
        } else if is_related {
            Likeness::Same
        } else {
            Likeness::Other
        }
    }

    /// Whether `word` is one of the names, letter by letter.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.pieces.contains(&fold(word))
    }

    /// Whether `word` is one of the names, or a capitalised form of one:
    /// surer than [`Self::likeness`], for words that greet nobody.
    #[must_use]
    pub fn is_part(&self, word: &str) -> bool {
        let folded = fold(word);
        let is_comparable = self.parts.iter().any(|part| has_latin(part) == has_latin(word));
        let may_be_form = is_comparable && word.starts_with(char::is_uppercase) && folded.len() > 2;
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

/// What stands outside brackets and quotation marks in a display name, without
/// pronouns, and what stands in them: another name, or none.
fn set_apart_asides(display: &str) -> (String, String) {
    let (mut plain, mut aside) = (String::new(), String::new());
    let mut is_aside = false;
    for letter in display.chars() {
        match letter {
            '(' | '[' | '（' | '“' | '「' => is_aside = true,
            ')' | ']' | '）' | '”' | '」' => is_aside = false,
            '"' => is_aside = !is_aside,
            _ => {
                if is_aside { &mut aside } else { &mut plain }.push(letter);
                continue;
            }
        }
        plain.push(' ');
        aside.push(' ');
    }
    let is_pronouns = |word: &&str| word.contains('/') && word.split('/').all(is_pronoun);
    let plain = plain.split(' ').filter(|word| !is_pronouns(word)).collect::<Vec<_>>().join(" ");
    (plain, aside)
}

/// What comes after a name and is none.
const DECORATIONS: [&str; 10] = ["|", "•", "#", "·", "@", "–", "—", " - ", " / ", "~"];

/// The names in a display name, in order: runs of words with nothing but
/// hyphens, apostrophes and full stops inside.
fn split_name(display: &str) -> impl Iterator<Item = &str> {
    let mut names: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut end = 0;
    // A full stop that shortens is part of it: "J.", "Md.".
    let name = |start: usize, end: usize| {
        let name = &display[start..end];
        let is_short = (name.chars().count() < 4 || name.contains('.')) && display[end..].starts_with('.');
        (start < end).then(|| &display[start..end + usize::from(is_short)])
    };
    for (at, piece) in display.split_word_bound_indices() {
        let is_word = piece.starts_with(char::is_alphabetic) && stands_alone(piece);
        let is_joint = start < end && matches!(piece, "-" | "'" | "’" | "." | "‐");
        if is_word {
            start = if start == end { at } else { start };
            end = at + piece.len();
        } else if !is_joint {
            names.extend(name(start, end));
            (start, end) = (0, 0);
        }
    }
    names.extend(name(start, end));
    names.into_iter()
}

/// Whether `piece` does not begin with a mark that would sit on what stands
/// before it.
fn stands_alone(piece: &str) -> bool {
    piece.starts_with(|first: char| first.is_ascii()) || format!(" {piece}").split_word_bounds().next() == Some(" ")
}

/// Whether `said` is `name`, a short form of it, or the long form.
fn is_form_of(said: &str, name: &str) -> bool {
    // "Adaa" and "Yukki" are slips of Ada and Yuki, but Sammy may be Sam.
    let rest = said.strip_prefix(name);
    let is_fond = rest.is_some_and(|rest| ["i", "y", "u", "י"].contains(&rest) && !name.ends_with(rest));
    // Li and Thi are short for nothing.
    let is_whole = || is_family_name(name) || (rest.is_none() && name.len() < 4 && name.ends_with('i'));
    said == name
        || is_short_for(said, name)
        || (is_short_for(name, said) && (is_fond || !is_slip(said, name)) && !is_whole())
}

/// Whether `short` is cut from `long`: Alex from Alexandra, Beth from
/// Elizabeth, Robbie from Robert; but Daniel is not short for Daniela.
fn is_short_for(short: &str, long: &str) -> bool {
    let letters = short.chars().count();
    if let Some(rest) = long.strip_prefix(short) {
        // Kriszti is no other name than Krisztina.
        let is_cut = short.ends_with('i') && letters > 3 && rest == "na";
        return letters >= 2 && !rest.is_empty() && (is_cut || !GENDER_ENDINGS.contains(&rest));
    }
    if letters >= 3 && long.ends_with(short)
        || letters >= 4 && long.chars().count() > letters + 3 && long.contains(short)
    {
        return true;
    }
    ["ie", "ey", "y", "i"].iter().filter_map(|ending| Some((short.strip_suffix(ending)?, ending))).any(
        |(stem, ending)| {
            let last = stem.chars().last();
            let single = last
                .filter(|last| stem.ends_with(&format!("{last}{last}")))
                .map(|last| &stem[..stem.len() - last.len_utf8()]);
            // "Sitii" and "Yukki" are slips of Siti and Yuki.
            let is_cut = |stem: &str| long.strip_prefix(stem).is_some_and(|rest| rest != *ending);
            stem.chars().count() >= 2
                && (long.strip_prefix(stem).is_some_and(|rest| !rest.is_empty()) || single.is_some_and(is_cut))
        },
    )
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

/// Whether more than a letter is wrong, as where another name was meant.
fn is_far(said: &str, name: &str) -> bool {
    !said.starts_with(name) && !name.starts_with(said) && strsim::damerau_levenshtein(said, name) > 1
}

/// In bytes.
const LONGEST_LETTER: usize = 4;

/// The name with a capital, where its owner wrote it all large or all small.
fn capitalized(name: &str) -> String {
    if !is_shouted(name) && name.chars().any(char::is_uppercase) {
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

/// Whether a name is all capitals, and more than initials: "LI", not "JP".
fn is_shouted(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_more = match letters[..] {
        [_, _] if is_family_name(&fold(name)) => true,
        [first, second] => !VOWELS.contains(first.to_ascii_lowercase()) && VOWELS.contains(second.to_ascii_lowercase()),
        _ => letters.len() > 2,
    };
    is_more && letters.into_iter().all(char::is_uppercase)
}

/// Whether the first of `names` may be the family's, or only half of the
/// given name.
fn may_begin_with_family(names: &[&String]) -> bool {
    let (first, last) = (fold(names[0]), fold(names[names.len() - 1]));
    if is_family_name(&first) {
        // Kim Min-jun and Kim Anh Dao, but Kim Larsen.
        let is_apart = names.len() > 2 || last.contains('-') || is_syllable(&last) || is_family_name(&last);
        return is_apart || names[names.len() - 1].contains('-') || !GIVEN_TOO.contains(&&*first);
    }
    // "Mei Lin Tan" is Mei Lin.
    names.len() > 2
        && is_family_name(&last)
        && [&first, &fold(names[1]), &last].into_iter().all(|name| is_syllable(name))
}

/// Whether this is a family name of those that are often written first.
fn is_family_name(folded: &str) -> bool {
    let mut lines = FAMILY_NAMES.lines().filter(|line| !line.starts_with('#'));
    lines.any(|line| line.split(' ').any(|name| name == folded))
}

/// Whether this is one syllable as Chinese, Korean and Vietnamese names have
/// them in Latin letters.
fn is_syllable(folded: &str) -> bool {
    let is_vowel = |letter: char| VOWELS.contains(letter);
    let rest = folded.trim_start_matches(|letter| !is_vowel(letter));
    let begins = &folded[..folded.len() - rest.len()];
    let ends = rest.trim_start_matches(|letter| is_vowel(letter) || letter == 'w');
    let is_onset = begins.len() < 2
        || ["ch", "gh", "hs", "kh", "kw", "ng", "nh", "ph", "sh", "th", "tr", "ts", "zh"].contains(&begins);
    let is_coda = ["", "c", "ch", "h", "k", "l", "m", "n", "ng", "nh", "p", "t"].contains(&ends);
    is_onset && is_coda && rest.len() - ends.len() < 5 && rest != ends
}

const VOWELS: &str = "aeiouy";

/// Whether `part` is no name but a letter or two of one.
fn is_abbreviated(part: &str) -> bool {
    part.ends_with('.') || part.split('.').all(|piece| piece.chars().count() < 2) || MUHAMMAD.contains(&&*fold(part))
}

/// Whether this is in a script that leaves no space between names.
fn is_run_together(name: &str) -> bool {
    name.contains(
        |letter| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'),
    )
}

/// Whether `said` holds the family name or the given name of one that is run
/// together, or is a piece of it.
fn shares_letters(said: &str, name: &str) -> bool {
    // "小王", "明明", "阿明"
    if let [first, last] = said.chars().collect::<Vec<_>>()[..]
        && (first == last || ['小', '老', '阿', '大'].contains(&first))
        && name.contains(last)
    {
        return true;
    }
    let given: String = name.chars().skip(name.chars().count().saturating_sub(2)).collect();
    let family = name.chars().next();
    name.contains(said) || family.is_some_and(|family| said.contains(family)) || said.contains(&given)
}

fn is_pronoun(part: &str) -> bool {
    PRONOUNS.contains(&&*fold(part))
}

/// Whether `word` stands before a name as a title.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.'))
}

/// Whether `word` is a title that stands before a family name, in whatever
/// case; "Sir" and "Madam" stand alone.
pub(crate) fn leads_family_name(word: &str) -> bool {
    FAMILY_TITLES.contains(&&*word.trim_end_matches('.').to_lowercase())
}

/// Whether `word` is a title that stands before a given name: Sir Owen, Pak
/// Budi.
pub(crate) fn leads_given_name(word: &str) -> bool {
    GIVEN_TITLES.contains(&&*word.trim_end_matches('.').to_lowercase())
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
    "Hajia", "Sheikh", "Dato", "Datuk", "Datin", "Daw", "Ni", "Barr", "Pst", "Dott.ssa", "Mallam", "Eng", "Adv", "Mag",
    "Lic", "Dipl.-Ing", "Dr.-Ing", "Pak", "Bapak", "Ibu", "Bu", "Mbak", "Khun", "Encik", "Puan", "Cik", "Ato", "Bwana",
    "Mzee", "Ma'am", "CA", "Ch", "Mst", "Ustad", "Ustaz", "Mam", "Doktor", "Magister", "DR", "MR", "MRS", "MS", "PROF",
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "professor",
];

/// Titles that stand before a family name, in small letters.
const FAMILY_TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "captain", "judge", "rabbi", "imam",
    "pastor", "reverend", "rev", "coach", "chef", "engr", "herr", "frau",
];

/// Titles that stand before a given name, in small letters.
const GIVEN_TITLES: &[&str] = &[
    "sir", "dame", "don", "doña", "dom", "dona", "panie", "pak", "bapak", "bu", "ibu", "mbak", "khun", "encik", "puan",
    "cik", "dato", "datuk", "datin", "ato", "bwana", "mzee", "sri", "shri", "smt", "bay", "bayan", "sister", "brother",
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
    "II", "III", "IV", "Ret", "CSCP", "CPIM", "ASQ", "CQE", "SSBB", "ITIL", "TOGAF", "AWS",
];

/// Family names that are often written first, folded: of the languages where
/// that is the order, and of those where forms ask for it.
const FAMILY_NAMES: &str = include_str!("family_names.txt");

/// Those of them that are given names too.
const GIVEN_TOO: &[&str] = &["abe", "han", "jing", "kim", "lee", "mori", "ren", "tay"];

/// Titles that are names as well: Don Marlow, Sri Mulyani.
const ALSO_NAMES: &[&str] = &[
    "Don", "Dom", "Dona", "Col", "Major", "Justice", "Judge", "Pan", "Pani", "Bay", "Sri", "Ing", "Sig", "Hon", "Arch",
    "General", "Sister", "Madam", "Lady", "Lord", "Chef", "Daw", "Ni", "Bu", "Ch", "CA",
];

/// Muhammad, where another name follows to call him by.
const MUHAMMAD: &[&str] = &["md", "mohd", "muhd", "mhd"];

/// What begins a name of two words: Abdul Rahman.
const SERVANT: &[&str] = &["abd", "abdul", "abdel", "abdur", "abu", "umm"];

/// What a desk calls itself, or a profile what its owner does.
const DESKS: &[&str] = &[
    "Team", "HR", "Recruitment", "Recruiting", "Recruiter", "Hiring", "Careers", "Admin", "Ltd", "Inc", "LLC", "GmbH",
];

/// Pronouns that people put behind their name.
const PRONOUNS: &[&str] = &["he", "him", "his", "she", "her", "hers", "they", "them", "theirs"];

/// Endings that make another name of a name, not a longer form of it.
const GENDER_ENDINGS: &[&str] = &["a", "e", "o", "s", "h", "le", "la", "ne", "na", "ine", "ina", "ette", "etta", "а"];

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
            ("Oluwatobiloba Ajayi", "Tobi", Same),
            ("Katarzyna Wilk", "Kasiu", Same),
            ("Maria Rossi", "Mario", Misspelt),
            ("Anna Nowak", "Anno", Same),
            ("Marek Wilk", "Marku", Same),
            ("Anna Smith", "Hannah", Other),
            ("Александр Орлов", "Саша", Same),
            ("Александр Орлов", "Александра", Misspelt),
            ("Γιώργος Παππάς", "Γιώργο", Same),
            ("Paulo Freitas", "Paulinho", Same),
            ("Ada Okafor", "Adaa", Misspelt),
            ("Yuki Tanaka", "Yukki", Misspelt),
            ("𝗔𝗱𝗮 Ｏｋａｆｏｒ", "Okafer", Misspelt),
            ("ևա", "Եւա", Same),
            ("Michael Stone", "Micheal", Misspelt),
            ("Stefanie Kraus", "Stephanie", Misspelt),
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
        // What is not sure has a question mark.
        for (display, given, family) in [
            ("Hanneke van der Berg", "Hanneke", "van der Berg"),
            ("HANNEKE VAN DER BERG", "Hanneke", "van der Berg"),
            ("Maria Da Silva", "Maria", "Da Silva"),
            ("J. Robert Oppen", "Robert", "Oppen"),
            ("Ada G. Okafor", "Ada", "Okafor"),
            ("ada okafor", "Ada", "Okafor"),
            ("Dr. Ada Okafor, PhD", "Ada", "Okafor"),
            ("José-María Iturbe", "José-María", "Iturbe"),
            ("JP Dubois", "JP", "Dubois"),
            ("Jean DUPONT", "Jean", "Dupont"),
            ("DUPONT Jean", "Jean?", "Dupont Jean?"),
            ("Robert (Bob) Stone", "Robert", "Stone"),
            ("Robert \"Bob\" Stone", "Robert", "Stone"),
            ("Ada Okafor (née Bello)", "Ada", "Okafor"),
            ("SANJAY KUMAR GUPTA", "Sanjay", "Sanjay Kumar Gupta?"),
            ("Carlos García Márquez", "Carlos", "Carlos García Márquez?"),
            ("Md. Rahim Uddin", "Rahim", "Uddin"),
            ("Mohd Faiz", "Faiz", "Mohd Faiz?"),
            ("Abdul Karim Yusuf", "Abdul Karim", "Abdul Karim Yusuf?"),
            ("Srinivasan R", "Srinivasan", "Srinivasan R?"),
            ("Ada O.", "Ada", "Ada O.?"),
            ("J. Smith", "J. Smith?", "J. Smith?"),
            ("K. P. Nair", "K. P. Nair?", "K. P. Nair?"),
            ("A.K.M. Nair", "A.K.M. Nair?", "A.K.M. Nair?"),
            ("Ada", "Ada?", "Ada?"),
            ("Dr. Okafor", "Dr. Okafor?", "Okafor?"),
            ("Don Marlow", "Don Marlow?", "Don Marlow?"),
            ("De Souza Ana", "De Souza Ana?", "De Souza Ana?"),
            ("DE SOUZA ANA", "De Souza Ana?", "De Souza Ana?"),
            ("van Dijk, Pieter", "Pieter", "van Dijk"),
            ("Tan Wei Ling", "Tan Wei Ling?", "Tan Wei Ling?"),
            ("Wei Ling Tan", "Wei Ling Tan?", "Wei Ling Tan?"),
            ("Wei-Ling Tan", "Wei-Ling", "Tan"),
            ("Huang Li-Ting", "Huang Li-Ting?", "Huang Li-Ting?"),
            ("Nguyễn Văn An", "Nguyễn Văn An?", "Nguyễn Văn An?"),
            ("LI WEI", "Li Wei?", "Li Wei?"),
            ("Kovács Péter", "Kovács Péter?", "Kovács Péter?"),
            ("Kim Min-jun", "Kim Min-jun?", "Kim Min-jun?"),
            ("Kim Larsen", "Kim", "Larsen"),
            ("Dan Lee", "Dan", "Lee"),
            ("Anna Maria Lee", "Anna", "Anna Maria Lee?"),
            ("Xu He", "Xu He?", "Xu He?"),
            ("王小明", "王小明?", "王小明?"),
            ("Xiaoming Wang 王小明", "Xiaoming", "Wang"),
            ("王小明 (Xiaoming)", "王小明?", "王小明?"),
        ] {
            let said = |call: CallName| call.name + if call.is_sure { "" } else { "?" };
            let name = PersonName::parse(display).expect("a name");
            assert_eq!((&*said(name.given()), &*said(name.family())), (given, family), "{display}");
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
            ("ADA VAN DER BERG", "Ada van der Berg"),
            ("Ada Okafor she/her", "Ada Okafor"),
            ("Ada Okafor, Recruiter at Kestrel", "Ada Okafor"),
            ("Ada Okafor - Head of Kilns", "Ada Okafor"),
            ("Ada Okafor HR Lead", "Ada Okafor"),
            ("Wei Pan", "Wei Pan"),
            ("Dr. Okafor", "Dr. Okafor"),
            ("ada van der berg", "Ada van der Berg"),
            ("-Ada- Okafor", "Ada Okafor"),
            ("Ada \u{301}Okafor", "Ada Okafor"),
            ("A\u{ad}da\u{200b} 𝗢𝗸𝗮𝗳𝗼𝗿", "Ada Okafor"),
            ("Ａｄａ Ｏｋａｆｏｒ", "Ada Okafor"),
            ("Lim Mei Xin, Michelle", "Lim Mei Xin"),
            ("王小明", "王小明"),
        ] {
            assert_eq!(name(display).full(), expected, "{display}");
        }
        for nobody in [
            "", "PhD, MBA", "(she/her)", "42", "Dr.", "LinkedIn Member", "Membro do LinkedIn", "LinkedIn-Mitglied",
            "HR Team",
        ] {
            assert_eq!(PersonName::parse(nobody), None, "{nobody}");
        }
    }

    #[test]
    fn a_family_name_begins_at_its_particle() {
        for (display, expected) in [
            ("Ludwig van Beethoven", "van Beethoven"),
            ("Ana Maria de la Cruz", "de la Cruz"),
            ("van Berg", "van Berg"),
        ] {
            assert_eq!(name(display).family().name, expected, "{display}");
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
            ("LI", "Li"),
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
    fn a_name_that_is_run_together_is_said_in_pieces() {
        use Likeness::{Other, Same};
        for (display, word, expected) in [
            ("王小明", "小明", Same),
            ("王小明", "王先生", Same),
            ("王小明", "小明老师", Same),
            ("王小明", "李大华", Other),
            ("김민수", "민수님", Same),
            ("Ada Okafor", "小明", Same),
        ] {
            assert_eq!(name(display).likeness(word), expected, "{word} for {display}");
        }
    }

    #[test]
    fn a_slip_is_of_one_of_the_names() {
        for (word, expected) in
            [("Prya", Some("Priya")), ("Ramann", Some("Raman")), ("Piere", Some("Jean-Pierre")), ("Daniel", None)]
        {
            assert_eq!(name("Priya Jean-Pierre Raman").nearly(word).as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn one_syllable_is_told_from_more() {
        for name in ["wei", "ling", "xiao", "nguyen", "ng", "min", "thi", "zhuang", "an"] {
            assert_eq!(is_syllable(name), name != "ng", "{name}");
        }
        for name in ["anna", "mark", "smith", "maria", "okafor", "chris", ""] {
            assert!(!is_syllable(name), "{name}");
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
