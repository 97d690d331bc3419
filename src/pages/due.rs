//! What is due, in words, wherever it is listed.

use super::popup::view::Line;
use crate::ledger::due::{Due, DueKind};

/// What is due, as a message with a name in it and, where there are such
/// words, what the writer means to ask.
#[must_use]
pub fn line(due: &Due) -> Line {
    Line::plain(match due.kind {
        DueKind::Thanks => "pagesDueThanks",
        DueKind::Ask if due.what.is_some() => "pagesDueAsk",
        DueKind::Ask => "pagesDueAskOpen",
        DueKind::FollowUp => "pagesDueFollowUp",
        DueKind::CheckIn if due.what.is_some() => "pagesDueBeforeAsk",
        DueKind::CheckIn => "pagesDueCheckIn",
        DueKind::Prune => "pagesDuePrune",
    })
}

/// What the person is called: by name, or else by the end of their profile's
/// address; nothing where neither is known.
#[must_use]
pub fn name(due: &Due) -> Option<&str> {
    [Some(due.name.as_str()), due.slug.as_deref()].into_iter().flatten().find(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    fn due(kind: DueKind) -> Due {
        Due { id: 1, name: "Ada Okafor".to_owned(), slug: None, kind, since: 0, what: None }
    }

    #[test]
    fn each_kind_has_words_of_its_own_with_a_name_in_them() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/_locales/en/messages.json");
        let messages: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let text = |due: &Due| messages[line(due).key]["message"].as_str().unwrap().to_owned();
        let kinds = [DueKind::Thanks, DueKind::Ask, DueKind::FollowUp, DueKind::CheckIn, DueKind::Prune];
        let planned =
            [DueKind::Ask, DueKind::CheckIn].map(|kind| Due { what: Some("an introduction".to_owned()), ..due(kind) });
        let texts: BTreeSet<String> = kinds.map(due).iter().chain(&planned).map(text).collect();
        assert_eq!(texts.len(), 7);
        assert!(texts.iter().all(|text| text.contains("$NAME$")), "{texts:?}");
        assert!(planned.iter().map(text).all(|text| text.contains("$WHAT$")));
    }

    #[test]
    fn somebody_without_a_name_is_called_by_their_address() {
        let slug = |name: &str, slug: Option<&str>| Due {
            name: name.to_owned(),
            slug: slug.map(str::to_owned),
            ..due(DueKind::Thanks)
        };
        assert_eq!(name(&slug("Ada", Some("ada-okafor"))), Some("Ada"));
        assert_eq!(name(&slug("", Some("ada-okafor"))), Some("ada-okafor"));
        assert_eq!(name(&slug(" ", None)), None);
    }
}
