//! Forms of a name: as it is called in languages that change its end then,
//! its diminutives, and how it sounds in Latin letters.

/// What a `called` name may be a form of: Kasia for "Kasiu", Paulo for
/// "Paulinho". Both sound as [`sound`] has them. Some endings make another
/// name elsewhere, and count only where names `are_called` with endings.
pub(super) fn bases(called: &str, are_called: bool) -> impl Iterator<Item = String> {
    let there = if are_called { CASES } else { &[] };
    DIMINUTIVES.iter().chain(there).filter_map(|(ending, base)| {
        let stem = called.strip_suffix(ending).filter(|stem| !stem.is_empty() && called.len() > 2)?;
        Some(format!("{stem}{base}"))
    })
}

/// Whether somebody of these `names`, `folded` beside, comes from where names
/// change when they are called: a family name's end tells, a letter, or the
/// script.
pub(super) fn are_called(names: &[String], folded: &[String], word: &str) -> bool {
    let is_telling = |letter: char| matches!(letter, 'ą'..='ć' | 'č' | 'ď' | 'ě' | 'ę' | 'ġ'..='ģ' | 'Č' | 'Ł' | 'Ś' | 'Š' | 'Ž' | 'ņ' | 'ň' | 'ń' | 'ř' | 'ś' | 'ş' | 'š' | 'ș' | 'ů' | 'ź'..='ž' | 'ł' | 'ľ' | 'ķ' | 'ļ' | 'ý' | 'ū' | 'ī' | 'ē' | 'ā' | 'Α'..='ӿ');
    let is_slavic = |name: &String| {
        FAMILIES.iter().any(|ending| name.ends_with(ending)) || name.contains("sz") || name.contains("cz")
    };
    word.chars().any(is_telling)
        || names.iter().any(|name| name.chars().any(is_telling))
        || folded.iter().any(is_slavic)
}

/// A folded name by its sound: in Latin letters whatever the script, and the
/// same for Katja, Katya and Катя.
pub(super) fn sound(folded: &str) -> String {
    let mut sound = String::with_capacity(folded.len());
    for letter in folded.chars() {
        let latin = match letter {
            'i' | 'j' | 'y' | 'и' | 'і' | 'ы' | 'й' | 'ї' | 'ј' | 'ι' | 'η' | 'υ' => "i",
            'x' | 'ξ' => "ks",
            'а' | 'α' => "a",
            'б' => "b",
            'в' | 'β' => "v",
            'г' | 'ґ' | 'γ' => "g",
            'д' | 'ђ' | 'δ' => "d",
            'е' | 'э' | 'ε' => "e",
            'є' => "ie",
            'ж' => "zh",
            'з' | 'ζ' => "z",
            'к' | 'κ' => "k",
            'л' | 'љ' | 'λ' => "l",
            'м' | 'μ' => "m",
            'н' | 'њ' | 'ν' => "n",
            'о' | 'ο' | 'ω' => "o",
            'п' | 'π' => "p",
            'р' | 'ρ' => "r",
            'с' | 'σ' | 'ς' => "s",
            'т' | 'τ' => "t",
            'у' => "u",
            'ф' | 'φ' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' | 'ћ' | 'χ' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ъ' | 'ь' => "",
            'ю' => "iu",
            'я' => "ia",
            'θ' => "th",
            'ψ' => "ps",
            _ => {
                sound.push(letter);
                continue;
            }
        };
        // "ий" is one sound.
        let is_said = latin.starts_with('i') && sound.ends_with('i');
        sound.push_str(&latin[usize::from(is_said)..]);
    }
    sound
}

/// Endings of diminutives, and what the name ends in.
const DIMINUTIVES: &[(&str, &str)] = &[
    ("ito", "o"),
    ("ito", ""),
    ("ita", "a"),
    ("itos", "os"),
    ("inho", "o"),
    ("inho", ""),
    ("inha", "a"),
    ("zinho", ""),
    ("zinha", ""),
    ("ao", "o"),
    ("enka", "a"),
    ("enka", "ia"),
    ("ochka", "a"),
    ("echka", "a"),
    ("echka", "ia"),
    ("usha", "a"),
    ("siu", "sia"),
    ("ziu", "zia"),
    ("ciu", "cia"),
    ("niu", "nia"),
    ("ku", "ek"),
    ("ku", "iek"),
    ("ito", "io"),
];

/// Endings of names that are called, or made small, where that is the custom.
const CASES: &[(&str, &str)] = &[
    ("o", "a"),
    ("u", "a"),
    ("u", ""),
    ("e", ""),
    ("e", "a"),
    ("e", "o"),
    ("ie", ""),
    ("ze", ""),
    ("zie", ""),
    ("cie", "t"),
    ("le", "el"),
    ("re", "er"),
    ("re", "ar"),
    ("i", ""),
    ("i", "is"),
    ("o", "os"),
    ("e", "os"),
    ("a", "as"),
    ("ai", "as"),
    ("iau", "ius"),
    ("", "a"),
    ("", "ia"),
    ("ka", "a"),
    ("uska", "a"),
    ("ka", ""),
    ("ko", "o"),
    ("ko", ""),
    ("ele", "a"),
    ("iu", "i"),
    ("iu", "ei"),
    ("ika", ""),
    ("ik", "a"),
    ("ik", ""),
    ("io", "ia"),
    ("aki", "os"),
];

/// How family names end where names are called with an ending, folded.
const FAMILIES: &[&str] = &[
    "ski", "ska", "cki", "cka", "sky", "wicz", "czyk", "ak", "ek", "uk", "ik", "ic", "ov", "ev", "ova", "eva", "nko",
    "skas", "iene", "cius", "nis", "ins", "poulos", "idis", "akis", "adis", "iou", "escu", "eanu", "zka", "slav",
    "slaw", "mir", "iew",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sounds_the_same_in_other_letters() {
        for (name, expected) in [
            ("катя", "katia"),
            ("katya", "katia"),
            ("katja", "katia"),
            ("юлия", "iulia"),
            ("дмитрий", "dmitri"),
            ("dmitriy", "dmitri"),
            ("γιωργος", "giorgos"),
            ("щедрин", "shchedrin"),
            ("alex", "aleks"),
            ("王", "王"),
        ] {
            assert_eq!(sound(name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_called_has_a_name_below_it() {
        for (called, are_called, base, expected) in [
            ("kasiu", false, "kasia", true),
            ("tomku", false, "tomek", true),
            ("paulinho", false, "paulo", true),
            ("anno", true, "anna", true),
            ("anno", false, "anna", false),
            ("mario", false, "maria", false),
            ("pawle", true, "pawel", true),
            ("giorgo", true, "giorgos", true),
            ("o", true, "a", false),
        ] {
            assert_eq!(bases(called, are_called).any(|it| it == base), expected, "{base} for {called}");
        }
    }
}
