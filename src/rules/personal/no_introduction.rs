use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::facts;
use crate::note::Note;
use crate::request::{Relation, Sender};
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::signs::evidence::needs_introduction;

declare_rule! {
    /// Somebody who may not know the writer is not told who writes.
    ///
    /// ## Why it matters
    ///
    /// The site shows a name and a headline; five words of one's own say why
    /// they matter to the reader. Coworkers and managers know.
    pub struct NoIntroduction {
        name: "no-introduction",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        needs: Note(Introduction),
        fix: FillIn,
        implied_by: ["stock-invite", "placeholder"],
        source: [Coworkers, ChelseaLarsson, Etiquette],
        why: "A name alone tells little. A few words on what you do let them place you at once.",
        flags: &[
            Example::new("‹Hi Ada, your talk on kilns was very good.›").to("Ada Okafor"),
            Example::new("‹Hello, I enjoyed the panel and would love to connect.›"),
            Example::new("‹Nice demo of the coffee scale at the meetup.›").relation(Relation::Event),
        ],
        passes: &[
            Example::new("Hi Ada, I'm a potter in Leeds. Your talk was good."),
            Example::new("I run a small scaffolding firm in Ennis."),
            Example::new("Your talk was good. Baker in Metz here."),
            Example::new("Your talk was good.\nMelanie"),
            Example::new("Your talk was good.").relation(Relation::Coworker),
            Example::new("Hello Robert, Melanie from Toastmasters here."),
        ],
    }
}

impl Rule for NoIntroduction {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.text.words().is_empty() || !needs_introduction(note.request.relation) || signs.evidence.introduction {
            return;
        }
        let body = Body::of(note, signs);
        let fix = if let Some(told) = introduction(&note.request.sender) {
            let (end, told) = body.and_last(&told);
            Fix::review(TITLE, end, told)
        } else {
            let (end, slot) = body.and_last("I'm [your role and place].");
            Fix::fill_in(TITLE, end, slot)
        };
        diagnostics.at_with(
            note.text.whole(),
            "This doesn't say who writes. A few words on what you do are enough.",
            [fix],
        );
    }
}

const TITLE: &str = "Say who you are";

/// Who writes, where they have told what they do.
fn introduction(sender: &Sender) -> Option<String> {
    let role = facts::plain(sender.role.as_deref()?);
    let is_brief = |text: &String| !text.is_empty() && text.chars().count() <= MOST_CHARS;
    let place = sender.companies.first().map(|company| (" at ", company));
    let place = place.or_else(|| sender.places.first().map(|place| (" in ", place)));
    let place = place.map(|(before, name)| [before, &facts::plain(name)].concat()).filter(is_brief);
    is_brief(&role).then(|| format!("I'm {}{}.", facts::with_article(&role), place.unwrap_or_default()))
}

/// What is longer is no role, and no place.
const MOST_CHARS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn who_writes_is_filled_in_as_far_as_they_have_told() {
        let list = |name: &str| vec![name.to_owned()];
        let sender = |role: Option<&str>, companies, places| Sender {
            role: role.map(str::to_owned),
            companies,
            places,
            ..Sender::default()
        };
        for (sender, expected) in [
            (sender(Some("Night porter"), list("Hull Docks"), list("Hull")), Some("I'm a night porter at Hull Docks.")),
            (sender(Some("HGV driver"), vec![], list("Hull")), Some("I'm an HGV driver in Hull.")),
            (sender(Some("usher"), vec![], vec![]), Some("I'm an usher.")),
            (sender(Some("University porter"), vec![], vec![]), Some("I'm a university porter.")),
            (sender(Some("a nurse"), vec![], vec![]), Some("I'm a nurse.")),
            (sender(Some("[x]{y}"), list(&"long".repeat(20)), vec![]), Some("I'm a x y.")),
            (sender(Some(" "), list("Hull Docks"), vec![]), None),
            (sender(None, list("Hull Docks"), list("Hull")), None),
        ] {
            assert_eq!(introduction(&sender).as_deref(), expected);
        }
    }

    #[test]
    fn a_note_without_words_lacks_more_than_an_introduction() {
        assert_marked(&NoIntroduction, &["👋", "...", "‹Hello›"]);
    }
}
