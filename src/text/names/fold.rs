//! Names in a form for comparison.

/// The name in a form for comparison: small letters without diacritics.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_into(name, &mut folded);
    folded
}

/// Adds the name in that form to what is folded already.
pub(crate) fn fold_into(name: &str, folded: &mut String) {
    if name.is_ascii() {
        let start = folded.len();
        folded.extend(name.split(['\'', '.', '-']));
        return folded[start..].make_ascii_lowercase();
    }
    for letter in name.chars().filter_map(plain).flat_map(char::to_lowercase) {
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
            'ά' => folded.push('α'),
            'έ' => folded.push('ε'),
            'ή' => folded.push('η'),
            'ί' | 'ϊ' | 'ΐ' => folded.push('ι'),
            'ό' => folded.push('ο'),
            'ύ' | 'ϋ' | 'ΰ' => folded.push('υ'),
            'ώ' => folded.push('ω'),
            'ς' => folded.push('σ'),
            'ё' => folded.push('е'),
            '\u{300}'..='\u{36f}' | '\'' | '’' | '.' | '-' | '\u{200c}' | '\u{200d}' => {}
            _ => folded.push(letter),
        }
    }
}

/// A letter as it is typed plainly, and nothing for what is not seen: a full
/// width, a mathematical alphabet, soft hyphens, marks of direction.
pub(super) fn plain(letter: char) -> Option<char> {
    let code = u32::from(letter);
    match letter {
        '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0),
        // Bold, italic, script ..., each with its capitals and small letters.
        '\u{1d400}'..='\u{1d6a3}' => {
            let at = (code - 0x1d400) % 52;
            char::from_u32(if at < 26 { at + 0x41 } else { at - 26 + 0x61 })
        }
        _ => Some(letter),
    }
}

/// German and Scandinavian letters the way they are typed without them.
pub(super) fn spelled_out(name: &str) -> String {
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

pub(super) fn has_latin(name: &str) -> bool {
    name.chars()
        .filter_map(plain)
        .any(|letter| letter.is_alphabetic() && matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_folds_to_the_one_below_its_marks() {
        for (letters, expected) in [
            ("ÀáâãäåĀăąǎạẢấặ", "a"),
            ("ÇćĉċČ", "c"),
            ("ĎđÐ", "d"),
            ("ÈéêëĒĕėęěẹẾệə", "e"),
            ("ĜğġĢ", "g"),
            ("Ĥħ", "h"),
            ("ÌíîïĨīĭįıỉỊ", "i"),
            ("Ĵ", "j"),
            ("ķ", "k"),
            ("ĹļľŀŁ", "l"),
            ("ÑńņŇ", "n"),
            ("ÒóôõöØōŏőơọỐợ", "o"),
            ("ŔŗŘ", "r"),
            ("ŚŝşŠș", "s"),
            ("ŢťŧȚ", "t"),
            ("ÙúûüŨūŭůűųưụỨự", "u"),
            ("ŵ", "w"),
            ("ÝÿŷỲỵỷỹ", "y"),
            ("ŹżŽ", "z"),
            ("Æ", "ae"),
            ("œ", "oe"),
            ("ß", "ss"),
            ("Þ", "th"),
            ("ж", "ж"),
            ("ά", "α"),
            ("Έέ", "ε"),
            ("Ήή", "η"),
            ("Ίϊΐ", "ι"),
            ("Όό", "ο"),
            ("ύϋΰ", "υ"),
            ("Ώ", "ω"),
            ("ς", "σ"),
            ("Ё", "е"),
            ("Ａ𝗔𝗮𝓪𝙰", "a"),
            ("\u{ad}\u{200b}\u{200d}\u{202a}\u{2060}\u{feff}", ""),
            ("王", "王"),
            ("×", "×"),
        ] {
            for letter in letters.chars() {
                assert_eq!(fold(&letter.to_string()), expected, "{letter}");
            }
        }
    }

    #[test]
    fn names_fold_to_small_letters_alone() {
        for (name, expected) in [
            ("O'Neil", "oneil"),
            ("Jin-Woo", "jinwoo"),
            ("J.R.", "jr"),
            ("Ó’Néill", "oneill"),
            ("É.-J.", "ej"),
            ("Zoe\u{308}", "zoe"),
            ("", ""),
        ] {
            assert_eq!(fold(name), expected, "{name}");
        }
    }

    #[test]
    fn some_letters_are_spelled_with_two() {
        for (name, expected) in
            [("Müller", "mueller"), ("ÄÖ", "aeoe"), ("Søren", "soeren"), ("Åse", "aase"), ("Zoë", "zoë")]
        {
            assert_eq!(spelled_out(name), expected);
        }
    }

    #[test]
    fn a_latin_name_has_a_latin_letter() {
        for (name, expected) in [
            ("Ada", true),
            ("Ωmega", true),
            ("ễ", true),
            ("Жанна", false),
            ("王小明", false),
            ("42-", false),
            ("", false),
        ] {
            assert_eq!(has_latin(name), expected, "{name}");
        }
    }
}
