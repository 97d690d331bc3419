//! See [`Pressure`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::{Applicability, Findings, Fix};
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::{Kind, Relation};
use crate::rule::{Example, Rule};

declare_rule! {
    /// The note presses: urgency, guilt, entitlement, deadlines, chasing.
    ///
    /// ## Why it matters
    ///
    /// There is a line between initiative and pushiness, and nobody owes a
    /// stranger an answer. With somebody who reports to the writer the same
    /// words weigh twice, and the message says so.
    pub struct Pressure {
        name: "pressure",
        group: Ask,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: Kind::ALL,
        any_language: false,
        fix: Some(Applicability::Review),
        implied_by: &[],
        source: [Etiquette, KennethLang],
        why: "People say yes when they feel free to say no. A push makes ignoring you the easy way out.",
        patterns: &[&PUSHES],
        flags: &[
            Example::new("Hi Stacy, we ‹need your answer ASAP›."),
            Example::new("‹Why have you still not accepted› my invitation?"),
            Example::new("It is great. ‹Last chance›. Bye.").fixed("It is great. Bye."),
            Example::new("‹Please respond by Friday›."),
            Example::new("‹I expect some› professionalism."),
            Example::new("‹You should accept› me, I sent it twice."),
            Example::new("‹This is the third time I› write."),
            Example::new("‹Don't ignore› this message."),
        ],
        passes: &[
            Example::new("Thank you, but I just don't connect with people I have not met.").kind(Kind::Decline),
            Example::new("I work in urgent care, where as soon as possible is too late."),
            Example::new("No need to answer soon, I know the lambing season."),
            Example::new("I should say that you must be proud of the choir."),
            Example::new("This is the third time our buses meet in Cork, so hello."),
            Example::new("I expect we'll meet again at the next bridge."),
            Example::new("I still haven't answered your riddle about the two clocks."),
            Example::new("You taught me that deadlines matter, on Friday, in the rain."),
            Example::new("It was my last chance to see the mill before it closed."),
        ],
    }
}

impl Rule for Pressure {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let message = if note.request.relation == Relation::Report { TO_A_REPORT } else { MESSAGE };
        for words in requests(note, &PUSHES) {
            let removal = note.without_sentence(note.words()[words.start].sentence);
            let fix = (removal != note.whole()).then(|| Fix::review("Take this sentence out", removal, ""));
            findings.at_with(note.span_of(&words), message, fix);
        }
    }
}

const MESSAGE: &str = "This presses for an answer. Leave them free to say yes in their own time.";
const TO_A_REPORT: &str = "From a manager this is hard to refuse. Leave them free to say no.";

static PUSHES: PatternList = PatternList::new(&[
    // Urgency
    "(need|want|answer|reply|respond|accept|call|write|contact|connect|send|add|confirm|do it|let me know|tell me|get back) ..4 (asap|as soon as possible|immediately|right away|right now|urgently|at once|without delay|by (tomorrow|tonight|eod|cob))",
    "(it's|it is|this is|very|most) urgent",
    "(reply|answer|respond|accept|confirm|register|act|decide|sign up|call|let me know|get back to me|apply|book) ..5 (fast|quick{,ly}|now|today|before (friday|monday|tuesday|wednesday|thursday|saturday|sunday|it's too late|it is too late|tomorrow|the end)|by (friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|tonight|noon|the end|end of|next))",
    "(please)? (respond|reply|answer) by (friday|monday|tuesday|wednesday|thursday|tomorrow|end)",
    "(i|we) (need|want|require|expect|demand) (your|an|a|the) (quick|immediate|fast|urgent|prompt)? (answer|reply|response|decision|acceptance|confirmation) (by|before|now|today|fast|soon|this|until|within|$)",
    "(accept|add|answer|connect|reply|respond) (me|it|this|to me|my (invitation|invite|request))? (already|now|immediately|quick{,ly}|fast|today)",
    "^ (your|the|this is (your|the|my))? (last|final) (chance|reminder|warning|notice|call|opportunity) (to|before|for|from me|$)",
    "(only|just) (<number>|two|three|four|five|six|a few) (seats|places|spots|slots|days|hours) (left|remain{,ing})",
    "(<number>|two|three|four|five|few|ten) (seats|places|spots|slots) (left|remain{,ing})",
    "(only|just) (this week|today|until|till|for today)",
    "(only|just) ..2 (remain|left) ..4 (today|now)",
    "(hurry up|please hurry|so hurry|don't hesitate any|don't wait|do not wait|before it's too late|time is running out|clock is ticking|what are you waiting for|don't miss (it|this|out|your|the)|limited time)",
    "so you don't miss",
    // Chasing and counting
    "(why|how come) ..3 (you|u|nobody|no one) ..3 (accept{,ed}|answer{,ed}|repl{y,ied,ying}|respond{,ed,ing}|react{,ed}|ignor{e,ed,ing}|add{,ed}|connect{,ed}|endorse{,d}|click{,ed})",
    "(why|how come) (haven't|have|didn't|don't|are|did|do|won't|is) (you|u|my) ..4 (accept{,ed}|answer{,ed}|repl{y,ied,ying}|respond{,ed}|ignor{e,ed,ing}|add{,ed}|connect{,ed})",
    "(you|u) (still|never|also|again)? (haven't|have not|did not|didn't|havent|didnt|have yet to|never|have still not) (yet|even|still|bothered to)? (accept{,ed}|answer{,ed}|repl{y,ied}|respond{,ed}|endorse{,d}|react{,ed}|add{,ed}|confirm{,ed}|read)",
    "(this is|it's|its|that's) (my|the|already the|now the|already my) (second|third|fourth|fifth|sixth|last|final|<number>) (time|message|request|invitation|invite|reminder|attempt|note|try) (i|to|that|and|$|in|without|you)",
    "(second|third|fourth|fifth|<number>) (reminder|attempt|and last|and final)",
    "(sent|send|sending|invited|wrote|written|asked|messaged) (you|it|this|the invite|the invitation|an invite)? ..2 (twice|three times|several times|many times|four times|<number> times|again and again|already|last week and|on monday and)",
    "(i'm|i am|im|still|been|we're|we are) (still|been|already)? waiting (for (you|your|an answer|a reply|a response)|since|on you|<number>|here|$)",
    "(how (long|many times|much longer)) (do|must|will|should|are|am|can|does|have)",
    "(i|we) did wait",
    "(it's|it has|its|been) (been)? (<number>|two|three|four|a|several|many) (days|weeks|months|week|month) (already|now)? (and (no|still|you)|since (i|my)|click|without)",
    "(following|follow) up (again|for the|on my (previous|last|earlier|second|three|unanswered))",
    "(don't|do not|stop|dont) (waste my time|ignore|ignoring|make me|disappoint|leave me|let me down|waste my|be rude|keep me waiting|refuse|decline|reject|say no)",
    "you (saw|read|have seen|have read) (my|the) (message|invite|invitation|request|note)",
    // Entitlement and guilt
    "(i|we) expect (you|your|an|a|some|to hear|that you)  ",
    "(i|we) (expect|demand|insist) (you|your|an answer|a reply|a response|some|on|that you|to hear)",
    "(you|u) (should|must|have to|need to|gotta|ought to|better|had better|got to) (accept|add|reply|answer|connect|respond|follow|endorse|say yes|at least|help|give me|consider|really|talk to|meet)",
    "(if)? (i|we) (don't|do not) (hear|get) (back|an answer|a reply|anything)? (from you)? (by|before|until|in|within|this|soon|today)",
    "don't hear from you",
    "(i'll|i will|i shall|we'll|we will) (assume|take it|conclude|presume|report|remember|tell everyone|block|unfollow|keep (writing|sending|trying|asking))",
    "can't wait (for ever|forever|any longer|much longer|long|all)",
    "(long|very long|too long) (time)? ..2 waiting",
    "(closes|ends|expires|runs out|finishes|is over|stops) (tonight|today|tomorrow|this week|soon|on (friday|monday|sunday|saturday)|in <number>)",
    "(previous|earlier|last|other) (two|three|four|<number>|several|many) (invitation{,s}|message{,s}|request{,s}|note{,s}|email{,s}|attempt{,s})",
    "(remind|reminding) you (that|of|again|once|about)",
    "(outstanding|overdue|still pending|unanswered|not been accepted)",
    "(do not|don't|won't|will not|not) (accept|like|used|tolerate|want) (to be|being) (ignored|refused|left)",
    "(expect|deserve|owed|demand|entitled to) (the|at least|some|a|an|more|better) ..1 (courtesy|answer|respect|reply|response|politeness|professionalism)",
    "(tried|trying|wrote|written|asked|called) (to (reach|contact|get hold of))? you (twice|three times|several times|many times|already|again)",
    "(by|before) (friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|tonight) ..4 (gone|over|closed|late|expires|ends)",
    "(accept|answer|reply|respond|add me) ..2 (today|tonight|now|already)",
    "(at least|^ just) (connect|accept|answer|reply|add me|say (yes|something)|have the courtesy)",
    "(very|so|quite) (rude|impolite) (of you|not to|to (ignore|not))",
    "(you|u) (owe|will regret|would regret|will be sorry|will thank me|won't regret|can't (refuse|say no|ignore)|have no (excuse|reason))",
    "(the least you (can|could)|it's only (polite|fair|a click)|it's a click|common courtesy|basic courtesy|it would be rude)",
    "(after all (i|we)|i (helped|did|supported|followed|endorsed|added|accepted) you ..4 (so|now|return))",
    "(as your (manager|boss|team lead|supervisor) i|everyone (else)? (in|on|from) (the|our|my) (team|department|office) (has|have|already|is))",
    "(losing|missing) ..3 every (single)? (day|week|hour|minute) you (wait|hesitate|don't)",
    "(click|press) the (bloody|damn|button|accept)",
    "accept (me|it)? (or|so) (i|we|else)",
    "(quick quick|now now|chop chop)",
]);
