use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::Asked;
use crate::signs::asks::exchange::is_one_sided;
use crate::signs::asks::references::REFERENCES;
use crate::signs::asks::requests;

declare_rule! {
    /// The note asks for a recommendation, an endorsement or a reference.
    ///
    /// ## Why it matters
    ///
    /// Who vouches for somebody lends their own good name. It has to be
    /// earned by work they have seen, and asked for when the two are in
    /// touch again, not along with the invitation.
    pub struct ReferenceAsk {
        name: "reference-ask",
        group: Ask,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        source: [ChelseaLarsson],
        why: "A reference lends you somebody's good name, so it is asked of people who know your work well.",
        flags: &[
            Example::new("‹Could you please write me a recommendation here›? I'll do yours too."),
            Example::new("We worked in Metz. ‹May my landlord call you about me›?"),
            Example::new("‹Would you endorse me for SAP and Incoterms›?"),
            Example::new("‹Would you be willing to serve as a reference for my application›?"),
            Example::new("‹Is it OK if I put your name on my application›?"),
            Example::new("‹A testimonial from you would mean a lot›."),
            Example::new("‹I need a reference letter from you before June›."),
            Example::new("‹I'd really value a LinkedIn recommendation from those years›."),
            Example::new("‹It would help me if you recommended me›."),
            Example::new("‹Can you vouch for me with the landlord's office›?"),
        ],
        passes: &[
            Example::new("You were kind enough to be my reference in 2015, and I got the post."),
            Example::new("Thank you for the reference you gave me in 2019."),
            Example::new("I'm the reference librarian in Cork, and your guide is on our desk every day."),
            Example::new("Ruth recommended your book on sourdough."),
            Example::new("Could I give you our atlas when you visit Metz?"),
            Example::new("It's hard for me to write a recommendation, since we never shared a shift."),
            Example::new("You wrote me a recommendation once, and it opened this door."),
            Example::new("I'd be glad to write you a recommendation for the years in Perth."),
            Example::new("I work on reference materials for the lab, and I recommend your method to everyone."),
            Example::new("I would recommend the talk to anybody, and I endorse every word of it."),
        ],
    }
}

impl Rule for ReferenceAsk {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if !is_one_sided(note, &signs.offers) {
            return;
        }
        for span in signs.asking(note, Asked::Reference, requests(note, &REFERENCES)) {
            diagnostics.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str = "This asks for somebody's good word too early. Reconnect first; ask once they know your work.";
