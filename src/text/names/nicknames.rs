//! Names that stand for each other.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::forms::sound;

/// Families of names, folded, one a line: whole names, a colon, pet names. A
/// semicolon follows whole names that only share their pet names.
const FAMILIES: &str = include_str!("nicknames.txt");

/// How a name stands in a family.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Member {
    family: u16,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The same name as the other whole ones.
    Whole,
    /// Another name than the other whole ones.
    Apart,
    Pet,
}

/// Whether `said` stands for one of `names`, by their sound.
pub(super) fn is_nickname(said: &str, names: &[String]) -> bool {
    are_related(said, names, |one, other| one.kind != Kind::Apart || other.kind != Kind::Apart)
}

/// As [`is_nickname`], where one of the two is a pet name, and not another
/// spelling.
pub(super) fn is_pet_name(said: &str, names: &[String]) -> bool {
    are_related(said, names, |one, other| one.kind == Kind::Pet || other.kind == Kind::Pet)
}

/// Whether there is such a name.
pub(super) fn is_known(sound_of_name: &str) -> bool {
    !families_of(sound_of_name).is_empty()
}

fn are_related(said: &str, names: &[String], how: impl Fn(&Member, &Member) -> bool) -> bool {
    let families = families_of(said);
    let is_related = |member: &Member| families.iter().any(|one| one.family == member.family && how(one, member));
    !families.is_empty() && names.iter().any(|name| families_of(name).iter().any(is_related))
}

/// The families that a name is of.
fn families_of(sound_of_name: &str) -> &'static [Member] {
    static BY_SOUND: OnceLock<BTreeMap<String, Vec<Member>>> = OnceLock::new();
    let by_sound = BY_SOUND.get_or_init(|| {
        let mut by_sound: BTreeMap<String, Vec<Member>> = BTreeMap::new();
        for (line, family) in lines().zip(0..) {
            let kind = if line.contains(';') { Kind::Apart } else { Kind::Whole };
            let (whole, pet) = line.split_once([':', ';']).unwrap_or((line, ""));
            for (names, kind) in [(whole, kind), (pet, Kind::Pet)] {
                for name in names.split_ascii_whitespace() {
                    by_sound.entry(sound(name)).or_default().push(Member { family, kind });
                }
            }
        }
        by_sound
    });
    by_sound.get(sound_of_name).map_or(&[], Vec::as_slice)
}

/// The families, without the file's head.
fn lines() -> impl Iterator<Item = &'static str> {
    FAMILIES.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::fold::fold;
    use super::*;

    #[test]
    fn a_nickname_is_of_the_family_of_a_name() {
        for (said, names, is_related, is_pet) in [
            ("bob", &["robert", "stone"][..], true, true),
            ("robert", &["bob"], true, true),
            ("bob", &["stone", "robert"], true, true),
            ("stefania", &["stephanie"], true, false),
            ("bob", &["william"], false, false),
            ("vicky", &["vikram"], true, true),
            ("vikas", &["vikram"], false, false),
            ("bob", &[], false, false),
            ("ksizzi", &["ksizzi"], false, false),
            ("", &["robert"], false, false),
        ] {
            let names: Vec<String> = names.iter().copied().map(|name| sound(&fold(name))).collect();
            let said = sound(said);
            assert_eq!(
                (is_nickname(&said, &names), is_pet_name(&said, &names)),
                (is_related, is_pet),
                "{said} for {names:?}"
            );
        }
    }

    #[test]
    fn a_family_is_folded_and_holds_a_name_once() {
        for line in lines() {
            let names: Vec<&str> = line.split([' ', ':', ';']).filter(|name| !name.is_empty()).collect();
            assert!(names.iter().all(|name| fold(name) == *name), "{line}");
            let sounds: BTreeSet<String> = names.iter().copied().map(sound).collect();
            assert_eq!(sounds.len(), names.len(), "{line}");
        }
    }
}
