//! Names that stand for each other.

/// Families of names, folded, one a line.
const FAMILIES: &str = include_str!("nicknames.txt");

/// Whether `said` stands for one of `names`. All are folded.
pub(super) fn is_nickname(said: &str, names: &[String]) -> bool {
    let is_of = |family: &str, name: &str| family.split(' ').any(|other| other == name);
    FAMILIES.lines().any(|family| is_of(family, said) && names.iter().any(|name| is_of(family, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_is_of_the_family_of_a_name() {
        for (said, names, expected) in [
            ("bob", &["robert", "stone"][..], true),
            ("robert", &["bob"], true),
            ("bob", &["stone", "robert"], true),
            ("bob", &["william"], false),
            ("bob", &[], false),
            ("xyzzy", &["xyzzy"], false),
            ("", &["robert"], false),
        ] {
            let names: Vec<String> = names.iter().copied().map(str::to_owned).collect();
            assert_eq!(is_nickname(said, &names), expected, "{said} for {names:?}");
        }
    }
}
