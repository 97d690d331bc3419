use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// The recipient has a small network, and the note names no common
    /// ground.
    ///
    /// ## Why it matters
    ///
    /// Some people accept only those they truly know, and a small network is
    /// their sign (guideline 38). For them a reason is not enough: it takes
    /// a place, a person or a piece of work that both know. Whoever works or
    /// worked with them, or talked with them about a job, has that ground.
    pub struct ChoosyRecipient {
        name: "choosy-recipient",
        group: Occasion,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        needs: Note(CommonGround),
        implied_by: ["stock-invite", "no-reason"],
        source: [WashingtonPost],
        why: "People with few connections mostly accept those they know, or know of.",
        flags: &[
            Example::new("‹Hi Ada, I read your article on tidal turbines twice.›").to("Ada Okafor").connections(87),
            Example::new("‹Hello Wei, I rebuild Lister engines in Devon and would like to compare notes.›").connections(149),
            Example::new("‹Dear Ms. Mazur, I'd like to add you to my network.›").connections(0),
        ],
        passes: &[
            Example::new("Hi Ada, we met at the Leeds study day in May.").to("Ada Okafor").connections(87),
            Example::new("Hi Ada, I'm also in tidal power, on the Orkney site.").to("Ada Okafor").connections(87),
            Example::new("Hello Wei, Joanna Vale suggested that I write to you about Lister engines.").connections(20),
            Example::new("Hi Ada, I read your article on tidal turbines twice.").connections(150),
            Example::new("Hi Ada, I read your article on tidal turbines twice."),
            Example::new("Hi Ada, your talk in Rostock was just what our club needed.").connections(12).relation(Relation::Event),
            Example::new("Hi Ada, desk 14, third floor, the one with the bicycle.").connections(12).relation(Relation::Coworker),
        ],
    }
}

impl Rule for ChoosyRecipient {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let request = note.request;
        if request.is_to_choosy_recipient() && !has_ground(note, signs) {
            diagnostics.at(note.text.whole(), MESSAGE);
        }
    }
}

/// Whether the two have ground to stand on: work done together needs no
/// words, a place or a school needs some, and with strangers it has to be
/// said.
fn has_ground(note: &Note<'_>, signs: &Signs) -> bool {
    match note.request.relation {
        Relation::Unknown | Relation::Stranger | Relation::Recruiter => signs.evidence.common_ground,
        Relation::Alum | Relation::Event | Relation::Acquaintance => signs.evidence.reason.is_some(),
        Relation::Coworker
        | Relation::FormerCoworker
        | Relation::Manager
        | Relation::Report
        | Relation::Interviewer
        | Relation::HiringManager
        | Relation::Client => true,
    }
}

const MESSAGE: &str = "They keep a small circle here. Name a place, a person or a piece of work that you both know.";
