//! See [`ReferenceAsk`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

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
        kinds: &[Kind::Invite],
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [ChelseaLarsson],
        why: "A reference lends you somebody's good name, so it is asked of people who know your work well.",
        patterns: &[&REFERENCES],
        flags: &[
            Example::new("Could you please ‹write me a recommendation here›? I'll do yours too."),
            Example::new("Would you ‹endorse me› for SAP and Incoterms?"),
            Example::new("Would you be willing to ‹serve as a reference› for my application?"),
            Example::new("I ‹need a reference letter› from you before June."),
            Example::new("Can you ‹vouch for me› with the landlord's office?"),
        ],
        passes: &[
            Example::new("Thank you for the reference you gave me in 2019."),
            Example::new("Ruth recommended your book on sourdough."),
            Example::new("You wrote me a recommendation once, and it opened this door."),
            Example::new("I'd be glad to write you a recommendation for the years in Perth."),
            Example::new("I work on reference materials for the lab, and I recommend your method to everyone."),
            Example::new("I would recommend the talk to anybody, and I endorse every word of it."),
        ],
    }
}

impl Rule for ReferenceAsk {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in requests(note, &REFERENCES) {
            findings.at(note.span_of(&words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This asks for somebody's good word too early. Reconnect first; ask once they know your work.";

static REFERENCES: PatternList = PatternList::new(&[
    "(write|give|leave|provide|do|send|post|drop|make|draft) (for)? (me|us|my) ..3 (recommendation{,s}|reference{,s}|endorsement{,s}|testimonial|letter of recommendation|reference letter|recommendation letter)",
    "(write|leave|provide|post|sign) (a|an|some|your|my|the) ..2 (recommendation|reference|endorsement|testimonial|reference letter|recommendation letter) (for|of|about|on|to) (me|my)",
    "(write|leave|provide|sign|give) (a|an|your|my)? ..2 (recommendation|reference|endorsement|reference letter) (for me|please|here|on (here|linkedin|my))",
    "(be|act|serve|stand|stand in|use you|list you|put you|name you|give your name) (as)? (a|my|one of my|for a|the) (reference{,s}|referee{,s}|guarantor)",
    "(endorse|vouch for|speak for|recommend) me",
    "(lines|line|word|words|sentence{,s}) of (recommendation|praise|reference|endorsement)",
    "(leave|write|post|add|do|give) (that|the|a|your) (testimonial|recommendation|endorsement|review|reference) (for|of|about) me",
    "(put|name|list|give|use|mention) (you|your name) (down|as) (as|for)? (a|my|one of|the|sir|$)",
    "may i (put|name|list|use|give) you ",
    "(swap|exchange|trade) (endorsements|recommendations|references|testimonials)",
    "say (a few|some|a couple of|two|a|few) ..1 (words|things|lines) about (me|my|our)",
    "someone ..2 to endorse",
    "(recommend|endorse) my (skills|top|profile|work|services)",
    "endorse (my|the|all|some|a few)",
    "(need|want|looking for|request|require|ask for|ask you for|asking for|collecting|after|count on you for|hoping for|chance of) (a|an|your|some|new|more|few)? ..2 (recommendation{,s}|reference{,s}|endorsement{,s}|reference letter|letter of recommendation|testimonial{,s})",
    "(recommendation|reference|endorsement) (from you|by you|please|would (help|mean|be))",
    "(good|kind|few) (word|words) (on|for|to) (my|me|the)",
]);
