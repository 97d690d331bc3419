use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::request::Relation;
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
        let (end, introduction) = Body::of(note, signs).and_last("I'm [your role and place].");
        let fix = Fix::fill_in("Say who you are", end, introduction);
        diagnostics.at_with(
            note.text.whole(),
            "This doesn't say who writes. A few words on what you do are enough.",
            [fix],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_note_without_words_lacks_more_than_an_introduction() {
        assert_marked(&NoIntroduction, &["👋", "...", "‹Hello›"]);
    }
}
