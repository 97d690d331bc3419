//! Names that stand for each other.

/// Families of names, folded, one a line.
const FAMILIES: &str = include_str!("nicknames.txt");

/// Whether `said` stands for one of `names`. All are folded.
pub(super) fn is_nickname(said: &str, names: &[String]) -> bool {
    let is_of = |family: &str, name: &str| family.split(' ').any(|other| other == name);
    FAMILIES.lines().any(|family| is_of(family, said) && names.iter().any(|name| is_of(family, name)))
}
