//! Names that stand for each other.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Families of names, folded, one a line.
const FAMILIES: &str = include_str!("nicknames.txt");

/// Whether `said` stands for one of `names`. All are folded.
pub(super) fn is_nickname(said: &str, names: &[String]) -> bool {
    let families = families_of(said);
    !families.is_empty() && names.iter().any(|name| families_of(name).iter().any(|family| families.contains(family)))
}

/// The numbers of the families that a name is of.
fn families_of(name: &str) -> &'static [u16] {
    static BY_NAME: OnceLock<BTreeMap<&str, Vec<u16>>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let mut by_name: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
        for (family, number) in FAMILIES.lines().zip(0..) {
            for name in family.split(' ') {
                by_name.entry(name).or_default().push(number);
            }
        }
        by_name
    });
    by_name.get(name).map_or(&[], Vec::as_slice)
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
