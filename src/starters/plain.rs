//! Facts as plain text. The page may say anything: what is put into a draft
//! opens no slot, breaks no line and turns no text round.

use crate::facts;
use crate::request::Recipient;
use crate::text::names::PersonName;

/// A longer fact is not put in, in characters.
pub(super) const LONGEST_FACT: usize = 60;

/// What a slot may hold, in bytes: more is no longer taken for one.
const LONGEST_SLOT: usize = 59;

/// What was said, where it may stand in a sentence: nothing where nothing is
/// left, or too much.
pub(super) fn fact(said: &str) -> Option<String> {
    let plain = facts::plain(said);
    (!plain.is_empty() && plain.chars().count() <= LONGEST_FACT).then_some(plain)
}

/// What a draft calls the recipient: their first name where it can be told,
/// else all of it, with the title (guideline 5).
pub(super) fn called(recipient: &Recipient) -> Option<String> {
    let name = PersonName::parse(recipient.name.as_deref()?)?;
    let given = name.given();
    fact(&if given.is_sure { given.name } else { name.whole().name })
}

/// The writer's own line on why it is this person, as a slot for them to put
/// into words that are meant for the reader: it begins like a slot that asks,
/// and is cut to what still counts as one.
pub(super) fn why_slot(why: &str) -> Option<String> {
    let line = facts::plain(&why.replace(|letter: char| !letter.is_alphanumeric() && !"-'’/,.&".contains(letter), " "));
    if !line.contains(char::is_alphanumeric) {
        return None;
    }
    let mut slot = "why -".to_owned();
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let room = LONGEST_SLOT.saturating_sub(slot.len() + 1);
        if word.len() > room && slot.len() > LONGEST_SLOT / 2 {
            break;
        }
        slot.push(' ');
        slot.push_str(&word[..word.floor_char_boundary(room)]);
    }
    Some(slot)
}

/// A school's name, as a sentence has it.
pub(super) fn with_article(school: String) -> String {
    let wants_one = school.contains("University of ") && !school.to_lowercase().starts_with("the ");
    if wants_one { format!("the {school}") } else { school }
}
