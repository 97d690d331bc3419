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
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in requests(note, &REFERENCES) {
            findings.at(note.clause_around(&words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This asks for somebody's good word too early. Reconnect first; ask once they know your work.";

/// Other rules ask for them too.
pub(crate) static REFERENCES: PatternList = PatternList::new(&[
    "(endors{e,ing}|vouch{,ing} for|recommend{,ing}|speak for) (me|my (skills|top|profile|work|services))",
    "endorse (my|the|all|some|a few)",
    "(write|writing|give|giving|leave|leaving|left|provide|do|post|drop|make|draft|send|add|sign) (for)? (me|us|my|a|an|the|that|some|one|your|few|short) ..4 (@good_word|reference{,s} (for|of|about|here|please|on|to|$))",
    "@ask ..8 (@good_word|reference{,s} (for|from|on|about|$))",
    "(need{,s}|want{,s}|looking for|request{,ing}|require{,s}|asks for|ask ..1 for|asking ..2 for|collecting|after|count on you for|hoping for|chance of|seeking|have your) ..2 (@good_word|reference{,s})",
    "@want ..2 (appreciate|love|value|welcome|treasure) (a|an|any) ..2 (@good_word|reference|review from)",
    "(@good_word|reference|review) (from you|by you|please|would)",
    "(be|act|serve|stand|stand in|use you|list you|put you|name you|give your name|have you) (down)? (as|for)? (a|an|my|one of my|the|two)? ..1 (reference{,s}|referee{,s}|guarantor)",
    "(may|can|could|might) i (put|name|list|use|give) (your name|you (as|down|for))",
    "(put|name|list|give|use|mention) (you|your name) (down|as|on)",
    "(say|write|leave|put|give|add) ..8 (about|of) (me|my (work|skills|time|page|profile)|our work)",
    "(word|words|sentence{,s}|line|lines) of (praise|reference)",
    "(swap|exchange|trade|return|mutual|each other) (@good_word|references)",
    "(need|want|collecting|get|missing) (a|an|some|<number>|two|three|few|more|one) ..1 (endorsement{,s}|references|letter{,s} (for|from|of))",
    "(call|phone|contact|ask|write to) you (about me|for (a|my) reference)",
    "if you (could)? (recommend{,ed}|endorse{,d}) (me|my)",
    "tell my ..2 (boss|employer|landlord|manager|team|director|professor) (that|how|about)",
    "someone ..2 to endorse",
    "(good|kind|few) (word|words) (on|for|to) (my|me|the)",
]);
