//! See [`Pleading`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::{Applicability, Findings, Fix};
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// The note begs.
    ///
    /// ## Why it matters
    ///
    /// Need moves people who know us; from a stranger it embarrasses, and
    /// hides what the writer can do. "Begging for a sequel" is praise.
    pub struct Pleading {
        name: "pleading",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: Kind::ALL,
        any_language: false,
        fix: Some(Applicability::Review),
        implied_by: &[],
        source: [KennethLang, Etiquette],
        why: "Begging puts the reader on the spot and hides what you bring. Calm words are easier to say yes to.",
        patterns: &[&PLEAS],
        flags: &[
            Example::new("‹Please please› Mr. Haddad, accept."),
            Example::new("‹I beg you› sir, accept me."),
            Example::new("I weld. ‹I am desperate›. Call any time.").fixed("I weld. Call any time."),
            Example::new("‹Any job will do›, cleaning too."),
            Example::new("‹You are my only hope›."),
            Example::new("My ‹rent is due› and nothing is left."),
        ],
        passes: &[
            Example::new("I beg to differ on lime mortar, and would love to hear why you use it."),
            Example::new("My class is begging for a second volume of your atlas."),
            Example::new("Yes please, send the seeds, and thank you."),
            Example::new("Your clinic treats the desperate, and so does ours in Nador."),
            Example::new("I really need to thank you for the form you filled in for my mother."),
            Example::new("My family has grown pears here since 1911."),
        ],
    }
}

impl Rule for Pleading {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in requests(note, &PLEAS) {
            let removal = note.without_sentence(note.words()[words.start].sentence);
            let fix = (removal != note.whole()).then(|| Fix::review("Take this sentence out", removal, ""));
            findings.at_with(note.span_of(&words), MESSAGE, fix);
        }
    }
}

const MESSAGE: &str = "This pleads. Say calmly who you are and what you can do.";

static PLEAS: PatternList = PatternList::new(&[
    "please (please|i beg|i'm begging|i really need|sir please|sir i|help me|god|have mercy|save|don't let)",
    "(pls|plz) (pls|plz)",
    "(i|i'm|i am|am|im|we|we're) (literally|just|really|humbly|kindly|almost|here)? (beg|begging|plead|pleading|implore|imploring|beseech) (you|of you|u|for (a|one|any|your|some|help|an|mercy|work|this)|please|sir|madam|on)",
    "(i'm|i am|im|am|we're|we are|so|really|very|getting|getting very|becoming|feeling) (so|really|very|truly|absolutely|getting|becoming|quite|a bit|that)? desperate ",
    "(i'm|i am|im|am|we're|we are|so|really|very|getting|getting very|becoming|feeling) (so|really|very|truly|absolutely|getting|becoming|quite|a bit|that)? desperate $",
    "(desperately|badly|urgently|really really) (need|needing|looking for|seeking|in need of|want|searching) (a|any|some|your|this|the|work|job|help|money)? (job|work|chance|opportunity|help|income|money|connection|position|visa|sponsor)?",
    "i (really|truly|badly|so much|urgently|just) (really)? (need|want) (a|any|this|your|the|some|one) (job|work|help|chance|opportunity|position|connection|money|support|reply|answer)",
    "any (job|work|position|role|kind of work|kind of job|opening|salary|shift) (at all|will do|is fine|is ok|is okay|would do|whatsoever|would be fine|you (have|give|can))",
    "(anything|whatever) (at all|will do|would do|is fine|you (have|can give|give me))",
    "(i'll|i will|i can|ready to|willing to|can) (do|take|accept) (any|whatever|anything|every kind|all kinds)  ",
    "(i'll|i will|ready to|willing to) (do|take|accept) (any|whatever|anything) ..2 (work|job|position|you|salary|pay|role)?",
    "(you|u) (are|r) my (only|last|one|final) (hope|chance|option|way)",
    "you're my (only|last|one|final) (hope|chance|option|way)",
    "(last|only) hope",
    "(my|our) (family|children|kids|wife|mother|parents|baby) (depend{,s}|rel{y,ies}|count{,s}|starv{e,ing}|go{es,ing}|need{,s} (food|to eat|me to)|ha{s,ve} nothing|cannot eat|can't eat|suffer{,s}|(is|are) (hungry|starving|suffering)) ..1 (on|hungry|starving)?",
    "no (income|money|food|savings|salary) (since|for|left|at|and|anymore|to|$)",
    "(rent is due|can't pay (my|the) (rent|bills)|cannot pay (my|the) (rent|bills)|losing my (house|home|flat|visa)|lose my (house|home|flat|visa)|about to be homeless|living on the street|behind on rent|debt collectors|bills are piling)",
    "(give|grant|just give|only give|asking for|need|want|begging for) (me)? (a|one|just one|only one|this one|single)? (more|single|small|last)? chance (please|sir|only|and|to prove|i|$)",
    "(have mercy|have pity|take pity|on my knees|with tears|in tears|god will (reward|bless)|god bless you if|i swear (i|you|to)|for the love of god|for god's sake help|save me|save my|rescue me)",
    "(rejected|refused|turned down|ignored) (everywhere|by everyone|by all|again and again|<number> times|so many times)",
    "(don't|do not|no longer) know what (to do|else to do|else) (anymore|any more|$)",
    "(nobody|no one) (replies|answers|helps|wants|gives|is helping|will|responds) ..1 (me|anymore)?",
    "(just|please) (say|tell me) (you'll|you will|yes)",
    "(can't|cannot) (go on|take it|survive|feed|live like)",
    "(i'm|i am) nobody",
    "(unpaid also|even unpaid|without pay|for free|no salary needed) ..2 (please|fine|ok|okay|also)?",
]);
