use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::Asked;
use crate::signs::asks::exchange::is_one_sided;
use crate::signs::asks::favors::FAVORS;
use crate::signs::asks::jobs::DEMANDS;
use crate::signs::asks::requests;
use crate::signs::offers::Sort;

declare_rule! {
    /// The first note asks a favour of somebody who owes none.
    ///
    /// ## Why it matters
    ///
    /// Introductions, mentoring, a review, free advice, a vote: each is an
    /// hour of a stranger's evening. Told by a request and its object, so
    /// that thanks for a favour or the offer of one is left alone.
    pub struct FavorAsk {
        name: "favor-ask",
        group: Ask,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite, Message],
        implied_by: ["job-ask", "reference-ask", "meeting-ask"],
        source: [Etiquette, ChelseaLarsson],
        why: "Favours are asked of people one knows. Get to know each other first, months before you need anything.",
        flags: &[
            Example::new("‹Could you mentor me›? I need somebody."),
            Example::new("‹I would love to pick your brain about bakeries›."),
            Example::new("‹Would you review my thesis draft›? It is 90 pages."),
            Example::new("‹Would you mind following our page and telling your friends›?"),
            Example::new("‹Can you introduce me to your director›?"),
            Example::new("‹Mind if I steal your onboarding deck›?"),
            Example::new("‹What would you do in my place›, the bank or the start-up?"),
            Example::new("Hi Jo, ‹are you the right contact for school visits›?"),
            Example::new("‹It would mean a lot if you followed our page›."),
            Example::new("‹Any tips for a first stall›?"),
            Example::new("‹Would you take part in my study on night shifts›?"),
            Example::new("‹I would value your take on my shop window›."),
            Example::new("‹Pls share my post on turbines›."),
            Example::new("‹I'd be glad of your advice on my first shop›."),
        ],
        passes: &[
            Example::new("Thank you for your advice on the roof, it held."),
            Example::new("I'm happy to introduce you to our head of nursing."),
            Example::new("Let me know if I can help you with the move."),
            Example::new("You reviewed my thesis in 2011 and were right about chapter four."),
            Example::new("I took part in your study on night shifts."),
            Example::new("Please give my greetings to Mr. Ono."),
            Example::new("Mind if I share our drawings of the kiln with you?"),
            Example::new("You told me in Leeds who looks after tours, and he was the right person."),
            Example::new("I like your take on slow ovens, and love your tips for rye."),
            Example::new("Sam introduced us by email last week."),
            Example::new("I share your post on turbines with every class, and they love it."),
            Example::new("I advise farmers on soil, and our river has a page that I follow as you do."),
            Example::new("I'd like to hear how your bees came through the winter."),
        ],
    }
}

impl Rule for FavorAsk {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if !is_one_sided(note, &signs.offers) {
            return;
        }
        // What is asked beside a job or an offer is a part of it.
        let asks_more = signs.asks.iter().any(|ask| matches!(ask.asked, Asked::Reference | Asked::Job))
            || requests(note, &DEMANDS).next().is_some();
        let offers = signs.offers.iter().any(|sign| !matches!(sign.sort, Sort::Trade | Sort::Service | Sort::Hook));
        if asks_more || offers {
            return;
        }
        for span in signs.asking(note, Asked::Favour, requests(note, &FAVORS)) {
            diagnostics.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str =
    "This asks a favour before you know each other. Give the reason you like their work, and ask later.";
