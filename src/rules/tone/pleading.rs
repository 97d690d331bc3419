use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::requests;
use crate::signs::body::Body;
use crate::{declare_rule, pattern_lists};

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
        fix: Review,
        source: [KennethLang, Etiquette],
        why: "Begging puts the reader on the spot and hides what you bring. Calm words are easier to say yes to.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Please please Mr. Haddad›, accept."),
            Example::new("‹I beg you sir›, accept me."),
            Example::new("I weld. ‹I am desperate›. Call any time.").fixed("I weld. Call any time."),
            Example::new("‹Any job will do›, cleaning too."),
            Example::new("‹You are my only hope›."),
            Example::new("‹My rent is due and nothing is left›."),
            Example::new("‹I have knocked on every door›."),
            Example::new("Please read it. Please answer. ‹Please›."),
        ],
        passes: &[
            Example::new("I cook for a care home, and your low-salt recipes save my week."),
            Example::new("I beg to differ on lime mortar, and would love to hear why you use it."),
            Example::new("My class is begging for a second volume of your atlas."),
            Example::new("Yes please, send the seeds, and thank you."),
            Example::new("Your clinic treats the desperate, and so does ours in Nador."),
            Example::new("I really need to thank you for the form you filled in for my mother."),
            Example::new("I help desperate shippers find berths, and feed the children at our school."),
            Example::new("My family has grown pears here since 1911."),
        ],
    }
}

impl Rule for Pleading {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let mut pleas: Vec<_> = requests(note, &PLEAS).collect();
        let please: Vec<usize> =
            (0..note.text.words().len()).filter(|&at| note.text.words()[at].is("please")).collect();
        if let ([_, _, .., last], true) = (please.as_slice(), pleas.is_empty()) {
            pleas.push(*last..last + 1);
        }
        let body = Body::of(note, signs);
        for words in pleas {
            let rest = body.without_sentence(note.text.words()[words.start].sentence);
            let fix = rest.map(|(span, rest)| Fix::review("Take this sentence out", span, rest));
            diagnostics.at_with(signs.clause_around(note, &words), MESSAGE, fix);
        }
    }
}

const MESSAGE: &str = "This pleads. Say calmly who you are and what you can do.";

pattern_lists! {
    /// Begging and desperation.
    PLEAS: [
        "(please|pls|plz) (please|pls|plz|i beg|i'm begging|i really need|sir|help me (please|sir|out of|$)|god|have mercy|save|don't let)",
        "(i|i'm|i am|am|im|we|we're) (literally|just|really|humbly|kindly|almost|here)? (beg|begging|plead|pleading|implore|imploring|beseech) (you|of you|u|for (a|one|any|your|some|help|an|mercy|work|this)|please|sir|madam|on|with you)",
        "(i'm|i am|im|am|we're|we are|so|really|very|truly|getting|becoming|feeling|quite) desperate",
        "(desperate|begging) for (a|any|some|your)? ..1 (work|job|help|chance|money|income|opportunity|role|interview)",
        "(desperately|badly|urgently|really really) (need|needing|looking for|seeking|in need of|want|searching) (a|any|some|your|this|the|work|job|help|money)? (job|work|chance|opportunity|help|income|money|connection|position|visa|sponsor)?",
        "(need|want) (a|any|this|your|the|some) ..3 (badly|so much|desperately)",
        "i really need this",
        "i (really|truly|badly|so much|just) (really)? (need|want) (a|any|this|your|the|some|one) (job|work|help|chance|opportunity|position|connection|money|support|reply|answer)",
        "any (job|work|position|role|kind of (work|job)|opening|salary|shift) (at all|(will|would) (do|be fine)|is (fine|ok|okay)|whatsoever|you (have|give|can))",
        "(anything|whatever) (at all|(will|would) do|is fine|it takes|you (have|can give|give me))",
        "(i'll|i will|i'd|i would|i can|ready to|willing to|can|would) (do|take|accept) (any|whatever|anything) ..2 (work|job|position|you|salary|pay|role|even|it takes)?",
        "(you|u|you're|this|it) (are|r|is)? (truly|really)? (my|our|the) (only|last|one|final) (hope|chance|option|way|one (left|who can help)|person (left|who can))",
        "((last|only) hope|my last resort)",
        "(mouths|family|children|kids) to feed",
        "(only|sole) (earner|breadwinner)",
        "(my|our) (family|children|kids|wife|husband|mother|father|parents|baby) ..3 (depend{,s}|rel{y,ies}|count{,s} on|starv{e,ing}|going hungry|need{,s} (food|medicine|me to)|nothing|(cannot|can't) eat|suffer{,s,ing}|hungry)",
        "no (income|money|food|savings|salary) (since|for|left|at|and|anymore|to|$)",
        "(rent is|rent's) (due|overdue)",
        "(can't|cannot|couldn't) (pay (my|the|our)|go on|take it|survive|feed|live like|make ends)",
        "(los{e,ing}) (my|our) (house|home|flat|visa|room|apartment)",
        "my visa ..2 (end{,s}|expire{,s}|run{,s} out)",
        "(about to be homeless|living on the street|behind on rent|debt collectors|bills are piling)",
        "(give|grant|need|want|asking for|begging for) (me)? (just|only|even)? (a|one|this)? (more|single|small|last)? chance (please|sir|only|and|to prove|in|at|i|$)",
        "(just|only) one ..1 (chance|shot|opportunity)",
        "(have|take|show) (some|a little)? (mercy|pity)",
        "(on my knees|with tears|(i'm|i am|am) in tears|literally crying|god (will)? (reward|bless) you if|i swear (i|you|to)|for the love of god|for god's sake help|save me|save my (life|family|child|home)|rescue me|be my (saviour|savior|angel))",
        "(rejected|refused|turned down|ignored) (everywhere|by (everyone|all|every)|again and again|so many times)",
        "(<number>|hundreds of|countless|so many|endless) rejections",
        "(don't|do not|no longer) know (what|where) (else)? (to do|to turn|else)",
        "(los{t,ing}|giving up) (all|my)? hope",
        "(end|edge) of my (rope|tether|strength)",
        "(knocked|knocking) on every",
        "(nowhere|no one|nobody) else (to|who|left)",
        "my (whole|entire)? (future|life|career|fate) (depends|is in your|rests|hangs)",
        "(is|are|life|future|fate) in your hands",
        "(i'm|i am|am) crying",
        "(grateful|thankful|thank you) ..2 (my whole|all my|the rest of my) life",
        "(if you|you) (don't|do not) help me",
        "running out of (money|savings|options|hope)",
        "(time|money|savings|hope) is running out",
        "(scrub|sweep|clean|wash|mop) (the)? (floors|toilets|dishes) (if|for)",
        "my (pathetic|poor|pitiful|financial|family) (condition|situation)",
        "(please|kindly|pls) help a ..1 out",
        "give (me|us) (some|any|one|a) (job|work|chance)",
        "even (one|a single) (line|word)",
        "(nobody|no one) ..2 (help{,s,ing}|want{,s}|hire{,s}) (me|a|us)",
        "(just|please) (say|tell me) (you'll|you will|yes)",
        "(i'm|i am) nobody",
        "(would|i'd|can|will|could|even) (work|do it) (for free|unpaid|without pay|for nothing|for food)",
        "(unpaid also|even unpaid|no salary needed)",
        "(forever|eternally|endlessly) (grateful|in your debt|indebted)",
        "(would|will|it'd) (mean everything|(change|turn|save) my life)",
        "a poor (graduate|student|man|soul|boy|fellow)",
    ]
}
