//! See [`FavorAsk`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

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
        kinds: &[Kind::Invite],
        any_language: false,
        fix: None,
        implied_by: &["job-ask", "reference-ask", "meeting-ask"],
        source: [Etiquette, ChelseaLarsson],
        why: "Favours are asked of people one knows. Get to know each other first, months before you need anything.",
        patterns: &[&FAVORS],
        flags: &[
            Example::new("Could you ‹mentor me›? I need somebody."),
            Example::new("I would love to ‹pick your brain› about bakeries."),
            Example::new("Would you ‹review my thesis› draft? It is 90 pages."),
            Example::new("Would you mind ‹following our page› and telling your friends?"),
            Example::new("‹Can you introduce me to› your director?"),
            Example::new("‹Pls share my› post on turbines."),
            Example::new("I'd be ‹glad of your advice on› my first shop."),
        ],
        passes: &[
            Example::new("Thank you for your advice on the roof, it held."),
            Example::new("I'm happy to introduce you to our head of nursing."),
            Example::new("Let me know if I can help you with the move."),
            Example::new("You reviewed my thesis in 2011 and were right about chapter four."),
            Example::new("Sam introduced us by email last week."),
            Example::new("I share your post on turbines with every class, and they love it."),
            Example::new("I advise farmers on soil, and our river has a page that I follow as you do."),
            Example::new("I'd like to hear how your bees came through the winter."),
        ],
    }
}

impl Rule for FavorAsk {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in requests(note, &FAVORS) {
            findings.at(note.span_of(&words), MESSAGE);
        }
    }
}

const MESSAGE: &str =
    "This asks a favour before you know each other. Give the reason you like their work, and ask later.";

static FAVORS: PatternList = PatternList::new(&[
    // Introductions
    "(introduce|present|connect|put) me (to|with|in touch|in contact)",
    "@ask ..2 (introduce|connect) (us|my) (to|with)",
    "@ask ..3 (introduction|intro) (to|with)",
    "(make|arrange|give me|get|need|want|like) (an|the|a warm|a quick) (introduction|intro) (to|with)",
    // Mentoring
    "(mentor|coach|guide|advise|teach|train|tutor|sponsor|support) me",
    "(be|become) my (mentor|coach|guide|sponsor|teacher|tutor|advisor|adviser)",
    "(look|looking|search|searching|need|want) (for)? (a|some) (mentor|mentorship|mentoring|guidance|guru)",
    "(guide|advise|direct) (me|my career)",
    // Advice
    "(pick|picking) your (brain|brains|mind)",
    "@ask ..3 (advice|tips|guidance|pointers|feedback|suggestions|opinion|thoughts)",
    "(like|love|appreciate|value|need|want|get|have|ask for|asking for|seek|seeking|hear|grateful for|glad of|know) (to)? (hear|get|have|ask)? (your|some|any|a little|a bit of|free|quick) ..1 (advice|opinion|guidance|feedback|tips|pointers|help) (as|on|about|with|for|regarding|in|$)",
    "(give|offer|send|share with|show|tell|lend) (me|us) (some|any|a few|your|a little|free|a|the|quick|how)? ..1 (advice|tips|guidance|pointers|feedback|help|hand|insight{,s}|template{,s}|materials|notes|contacts|list|secret{,s}|ropes)",
    "(ask|asking) (you)? (some|a few|a couple of|several|a couple|two|three|one|for) (quick|short|more|small)? (question{,s}|advice|help|favour|favor|tips)",
    "(i|we) have (a|some|few|one|many|a few)? (quick|small|short)? question{,s} (for|about|on|regarding)",
    "(do|grant) me (a|this|one|the) ..1 (favour|favor)",
    "(can|could|would|will|please|kindly|pls) (you|u)? (please|kindly|pls|maybe|also)? help (me|us|my)",
    "(need|want|require) (your|ur|some) (help|assistance|support|expertise) (with|on|in|for|to)",
    "(tell|inform|advise|show|guide|explain|teach) (to)? me (on)? (how|where|which way) (can|could|do|should|to|i) ..1 (get|apply|find|become|start|enter|join|move|obtain|win|reach|learn|study)",
    "vote for (me|us|our|my)",
    "(be|being|become|becoming) my (mentor|coach|guide|supervisor|teacher|tutor)",
    "(open|opening) (a|some|any|the) door{,s} (for|to) (me|us)",
    "do (me|us) a (solid|favour|favor|kindness|service)",
    "(check|look|have a look|take a look) (out|at|over|through) (my|our) ..2 (portfolio|statement|shop|site|website|work|paper|page|draft|file|application|essay|plan|channel|store)",
    "(look|read) (over|through|at)? (my|our) ..1 (statement|file|chapter|draft|letter|text|poem{,s}|story|script|manuscript|application|proposal)",
    "(tell|let) me (know)? what you think",
    "@ask ..6 (me|us|my|our) (a|an|some|any|with|on|for|to|through|out|about|how|who|where|which|when|whether|extra|little|quick)",
    "@ask (give|lend|pass|send|share|show|forward|tell|teach|find|get|explain|lead|point|put|bring|do) (me|us|my|our)",
    "(thankful|grateful|thank you|glad|appreciate) for (anything|whatever|any (help|support|advice|tips|information)) ..2 (you|$)",
    "(like|share|repost|retweet) (and|plus)? (like|share|repost|comment)? (the|my|our|this) (post|page|video|article)",
    "voting for",
    "@ask ..1 (read|watch|listen to) (my|our) ",
    "(answer|fill in|fill out|complete|take) (my|our|this|a) (short|quick|small|few|brief)? (survey|questionnaire|questions|form|poll)",
    // Reviews
    "(review|proofread|correct|critique|rate|evaluate|improve|edit|check|test|try|beta test) (my|our) ..2 (thesis|dissertation|draft|paper|manuscript|essay|portfolio|business plan|plan|pitch|deck|website|site|code|app|book|novel|poem{,s}|song{,s}|design{,s}|work|proposal|statement|article|translation|english|game|demo)",
    "(look|glance|eye|eyes) (at|on|over|through) (my|our) ..2 (thesis|draft|paper|manuscript|portfolio|plan|pitch|deck|website|site|code|app|profile|work|book|article|designs|proposal|idea)",
    "(read|see|watch|listen to) my ..1 (thesis|draft|manuscript|novel|book|portfolio|song|screenplay|article|blog|poem{,s}) (and|please|before|for|$)",
    "feedback (on|about|for) (my|our)",
    // Reach
    "(follow{,ing}|lik{e,ing}|shar{e,ing}|repost{,ing}|subscrib{e,ing}|vot{e,ing}|sign{,ing}|donat{e,ing}|comment{,ing}|promot{e,ing}|retweet{,ing}) (to|for|on)? (my|our) ..2 (page|post{,s}|channel|company|blog|podcast|petition|campaign|profile|project|startup|fundraiser|event|video{,s}|newsletter|song|film|shop|account|contest|entry|daughter|son|team)",
    "@ask ..1 (follow|like|share|repost|subscribe|vote|sign|donate|comment|promote) ..2 (this|my|our|for|to)",
    "(tell|spread) (your friends|the word|your network|your followers|your class|your year group|your team to)",
    "(send|forward|pass) (this|it|me) (on)? (to|round) your (network|contacts|friends|team)",
    "(would|could) (like|love) (your|you to) ..2 opinion",
]);
