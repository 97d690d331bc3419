use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::patterns::Hit;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::reproach::{self, CONTEMPT, NEVER_AGAIN};
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// Complaint, blame or sarcasm; a bad word on an employer or a person.
    ///
    /// ## Why it matters
    ///
    /// Whoever speaks ill of the last place is imagined speaking ill of the
    /// next. Told by a bad word and whom it is said of: toxic waste, a
    /// terrible pun and the worst storm since 1953 are somebody's trade.
    pub struct Negative {
        name: "negative",
        group: Tone,
        since: "0.1.0",
        levels: [Warning, Warning, Warning],
        kinds: [Invite, Message, Decline, Farewell],
        not_to_send: true,
        source: [Etiquette],
        why: "Readers wonder what you would say of them. Something good about the same time says more.",
        patterns: LISTS,
        flags: &[
            Example::new("You also escaped from Vantor. ‹Worst management› in Silesia."),
            Example::new("‹Your website is embarrassing›, honestly."),
            Example::new("I ‹hated working there›."),
            Example::new("My last ‹employer had no idea› of bread."),
            Example::new("‹What a mess that› place was."),
            Example::new("Everton, ‹your company is thieves›."),
            Example::new("My ‹boss is useless› and I want to talk."),
            Example::new("‹Recruiters never answer› anyway."),
            Example::new("I'm ‹frustrated with your› lack of interest."),
            Example::new("I applied at your mill, and ‹I was ignored›."),
            Example::new("‹Your shop is rubbish›."),
            Example::new("Vantor ‹treats its drivers like dirt›."),
            Example::new("I was ‹let down badly› by your bank."),
            Example::new("‹Great job ignoring› my mails."),
            Example::new("Nobody wants ‹this sort of rubbish›, and I ‹doubt your honesty›."),
            Example::new("Please ‹never write to me again›."),
            Example::new("‹Thanks for the canned› lines. Read on, ‹that was total drivel›."),
            Example::new("Nobody answers ‹such a lousy script›."),
            Example::new("‹Bravo for not noticing› that I sell boats."),
            Example::new("Hi Sid, ‹you messed up our› order twice."),
            Example::new("My present ‹employer does not treat› the staff well."),
            Example::new("That ‹lot couldn't plan› a queue."),
            Example::new("Nope. ‹Your pitch is lame›.").kind(Kind::Decline),
        ],
        passes: &[
            Example::new("Your book ruined my weekend plans, I could not put it down."),
            Example::new("In 1998 you failed me in thermodynamics, quite rightly."),
            Example::new("Three of your tricks are being tested by my guards."),
            Example::new("I'd rather keep this list small, with thanks.").kind(Kind::Decline),
            Example::new("I clean up toxic waste, and the worst storm since 1953 kept us busy."),
            Example::new("Your terrible pun about yeast made my week."),
            Example::new("I teach children who hate maths, and they liked your video."),
            Example::new("The complaint about my delivery was handled so well that I would buy again."),
            Example::new("He never reads novels, but your firm doesn't pay for ink, so he read yours."),
            Example::new("The company can't run a night train without your signals."),
            Example::new("I study fraud, lies and bad management in shipping, like you."),
            Example::new("I loved the way you treated us, and I was such a fool not to ask your name."),
            Example::new("If you don't answer, I understand, since sheep come first."),
            Example::new("Eels were ignored by research for years, and unlike others you saw them."),
            Example::new("The crew cleared a pile of rubbish from the weir, and I question my compass. I can't take the credit."),
            Example::new("Our ovens bake while your team sleeps."),
            Example::new("Our company was a mess until your audit."),
            Example::new("You always care for the shy ones, and you never know what a day brings."),
            Example::new("I was frustrated with moulds until I read your paper, and disappointed to miss your talk."),
            Example::new("It's no secret that our winters are awful and the soup is good."),
        ],
    }
}

impl Rule for Negative {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let idioms = [&BLAME, &CONTEMPT, &NEVER_AGAIN].into_iter().flat_map(|list| note.hits(list));
        let idioms = idioms.map(|hit| hit.words.clone());
        let mut blamed: Vec<_> = reproach::of(note, &signs.clauses).into_iter().chain(idioms).collect();
        blamed.sort_by_key(|words| words.start);
        let mut end = 0;
        for words in blamed {
            let sentence = note.text.words()[words.start].sentence;
            let is_turned = |other: &Hit| note.text.words()[other.words.start].sentence == sentence;
            if words.start >= end && !note.hits(&NO_BLAME).iter().any(is_turned) {
                diagnostics.at(note.text.span_of(&words), MESSAGE);
                end = words.end;
            }
        }
    }
}

const MESSAGE: &str = "This speaks ill of somebody. Leave it out, or say what was good instead.";

pattern_lists! {
    /// Complaint, blame and contempt.
    BLAME: [
        "(this|that|these|same|such) ..1 (kind|sort|piece|pile|load) of (crap|rubbish|garbage|trash|nonsense|drivel|spam)",
        "(this|that|it) (is|was) @very (garbage|crap|trash|drivel|rubbish|bullshit)",
        "what a @very (@bad|@reproach|circus|zoo|dump) ..2 (place|excuse|job|way|it|that|they|was|your|@folk|$)",
        "(bunch|pack|gang|nest) of @very @reproach:n",
        "(bad|@bad:a) (experience{,s}|time|years|months|weeks) (with|at|from|under|in|there|for)",
        "(your|this|that|such a)? (@bad:a|@reproach:a) ..1 (@folk|template|message|pitch|offer|script|email|letter|expert{,s}|guru{,s}|lot|bunch|job i|place{,s} (i|to work))",
        "(owe{,s} (me|us) (overtime|money|wages|my|an apology|pay)|(i|we) expected better|(not|never) doing (your|their|his|her) job)",
        "find (you|your ..2) @very (@bad:a|@reproach:a)",
        "^ (so|very|really|quite|how) (@bad:a|@reproach:a) $",
        "((nobody|no one|none) ..4 knows what they're doing|(nobody|no one|none) (ever|even) @duty)",
        "(question|doubt) (your|his|her|their) (competence|honesty|integrity|motives)",
        "(haven't|hasn't|never|didn't|won't|doesn't|don't) (paid|pay) (me|us|my|our|on time)",
        "(how|the way) (you|they|he|she|<name>|(your|that|his|her|my) ..2) (treat{,s,ed}|fired|dumped|ignored|dropped) (us|me|people|everyone|your|their|his|her|its|subcontractors|staff|workers)",
        "treat{s,ed,ing,} ..3 (like|as) ..1 (dirt|slaves|rubbish|garbage|trash|animals|cattle|numbers|robots|idiots|a number|machines|nothing)",
        "(madhouse|hellhole|sinking ship|shambles|train wreck|trainwreck|snake pit|cesspit|clown show|laughing stock|disaster of a|dumpster fire|basket case)",
        "(i|we|and|application) (was|were|got|have been|am) (just|simply|completely)? (ignored|ghosted|mistreated|cheated|bullied|scammed)",
        "(bull{y,ies,ied}|cheat{s,ed}|betrayed|robbed|scammed|backstabbed|exploited|ghosted|humiliated|lied to|ripped off|let down|screwed) (me|us|badly|by (you|your|my|our|their|them))",
        "((ignor{es,ed,ing,e}|wast{es,ed,ing,e}|stole|steal{s,ing}) (all)? (people|me|us|everyone|my|our|messages|customers|staff|credit)|(take{s,n}|took|taking) (all)? (the)? credit (for|of) ..1 (my|our|us|others))",
        "(keep{s,}|kept) (losing|lying|cheating|failing|ignoring|messing|firing|bullying)",
        "(endless|constant|their|his|her|your|empty|same old|with) ..1 (lies|excuses|nonsense|incompetence|arrogance|greed|stupidity|laziness|rudeness|negligence|broken promises|whining|back stabbing|backstabbing)",
        "your ..2 suck{,s,ed}",
        "(disappointed|frustrated|annoyed|angry|upset|outraged|appalled|disgusted|offended|ashamed) (in|by|with|at|of|that) (you|your|them|how)",
        "(let us down|ran ..3 into the ground|ruined everything|never delivered|the decency to)",
        "(not|hardly|no) (surprised|wonder) ..3 (after|how|given|they|nobody|everyone)",
    ]

    /// What turns the blame of a sentence into praise or into a joke on oneself.
    NO_BLAME: [
        "(until|till|before) (you|your)",
        "(if|unless|when) (you|they) (don't|can't|couldn't|won't|never)",
        "(thank{,s}|grateful|love{,d}|like{,d}|admire{,d}|appreciate{,d}|impressed|enjoyed|moved) ..8 (how|the way)",
        "(i|i'm) (am|was)? (a|an|such|the|so) ..2 @reproach:n",
    ]
}
