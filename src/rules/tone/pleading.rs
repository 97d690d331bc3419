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
            Example::new("You are the only one left of our class."),
            Example::new("My family depends on your trains, and I drive one."),
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
        "(please|pls|plz|pretty) (please|pls|plz|i beg|i really need|sir|help me (please|sir|out of|$)|have mercy|save|don't (let|ignore))",
        "(i|i'm|i am|am|im|we|we're) ..1 @beg:v (you|u|of you|for (a|one|any|your|some|help|an|mercy|work|this)|your|please|sir|madam|on|with you)",
        "(i'm|i am|im|am|we're|we are|so|really|very|truly|getting|becoming|feeling|quite) @beg:a",
        "(desperate|begging|desperately|badly|urgently|really really|dire) (for|need|needing|looking for|seeking|in need of|want|need of) ..2 (job|work|chance|opportunity|help|income|money|connection|position|visa|sponsor|role|mentor|interview)",
        "(need|want) (it|this|a|any|your|the)? ..1 (job|work|help|chance|reply|answer|connection|money|it|this) (badly|so much|desperately)",
        "i (really|truly|badly|so much|just) (really)? (need|want) (this|(a|any|your|the|some|one) (job|work|help|chance|opportunity|position|connection|money|support|reply|answer))",
        "any (job|work|position|role|kind of (work|job)|opening|salary|shift) (at all|(will|would) (do|be fine)|is (fine|ok|okay)|whatsoever)",
        "(anything|whatever) (at all|(will|would) do|is fine|it takes|you (have|can give))",
        "(i'll|i will|i'd|i would|i can|ready to|willing to|can|would) (do|take|accept) (any|whatever|anything) ..1 (work|job|position|salary|pay|role|even|for|you|it takes|$)",
        "((you're|you are|u r|this is|it's|it is) ..1 (my|our|the) (only|last|final) (chance|option|(one|person) (who can|to help))|(last|only) (hope|resort))",
        "((mouths|family|children|kids) to feed|(only|sole) (earner|breadwinner))",
        "(my|our) (family|children|kids|wife|husband|mother|father|parents|baby) ..3 ((depend{,s}|rel{y,ies}|count{,s}) on (it|this|me|you $)|going hungry|need{,s} (food|medicine|me to)|nothing|(cannot|can't) eat|suffer{,s,ing}|hungry|@beg:v)",
        "(no (income|money|food|savings|salary) (since|for (food|rent|my)|left|and|anymore|to (live|eat|pay)|$)|(rent is|rent's) (due|overdue)|(can't|cannot|couldn't) (pay (my|the|our)|go on|survive|make ends)|los{e,ing} (my|our) (house|home|flat|visa|room|apartment)|my visa ..2 (end{,s}|expire{,s}|run{,s} out)|behind on rent|debt collectors|running out of (money|savings|options|hope))",
        "((end|edge) of my (rope|tether|strength)|on every door|(nowhere|no one|nobody) else (to|who)|where (else)? to turn|giving up hope|(rejected|refused|turned down|ignored) (everywhere|by (everyone|all|every)|again and again|so many times))",
        "((give|grant|need|want|asking for) (me)? (just|only|even)? (a|one|this)? (more|single|small|last)? chance (please|sir|only|and|to prove|in|at|i|$)|(just|only) one ..1 (chance|shot|opportunity)|give (me|us) (some|any|one|a) (job|work))",
        "((have|take|show) ..1 (mercy|pity)|on my knees|with tears|(i'm|i am|am) (literally|just)? (in tears|crying|nobody)|god (will)? (reward|bless) you if|i swear (i|you|to)|for the love of god|for god's sake help|save my (life|family|child|home)|rescue me|be my (saviour|savior|angel))",
        "(my (whole|entire)? (future|life|career|fate) (depends|is in your|hangs)|in your hands)",
        "((grateful|thankful|thank you) ..2 (my whole|all my|the rest of my) life|(forever|eternally|endlessly) (grateful|in your debt|indebted)|(would|will|it'd) (mean everything|(change|turn|save) my life))",
        "(nobody|no one) ..2 (help{,s,ing}|want{,s}|hire{,s}|answer{,s}) (me|us)",
        "((would|i'd|i'll|can|will|could|even) (work|do it) (for free|unpaid|without pay|for nothing|for food)|unpaid also|even unpaid|unpaid if|no salary needed)",
        "((just|please) (say|tell me) (you'll|you will|yes)|a poor (graduate|student|man|soul|boy|fellow))",
    ]
}
