use crate::catalogue::Kind;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::requests;
use crate::signs::body::Body;
use crate::{declare_rule, pattern_lists};

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
        in_replies: true,
        not_to_send: true,
        fix: Review,
        source: [Etiquette, KennethLang],
        why: "People say yes when they feel free to say no. A push makes ignoring you the easy way out.",
        patterns: LISTS,
        flags: &[
            Example::new("‹I'm sure you won't turn me down›."),
            Example::new("‹I will mention your silence to your director›."),
            Example::new("Hi Stacy, ‹we need your answer ASAP›. We met at the night bakers' fair in Cork.")
                .fixed("Hi Stacy, we met at the night bakers' fair in Cork."),
            Example::new("‹Why have you still not accepted my invitation›?"),
            Example::new("It is great. ‹Last chance›. Bye.").fixed("It is great. Bye."),
            Example::new("‹Please respond by Friday›."),
            Example::new("‹I expect some professionalism›."),
            Example::new("‹Why haven't you answered›?"),
            Example::new("‹I expect everybody on my shift to accept›.").relation(Relation::Report),
            Example::new("‹You should accept me›, I sent it twice."),
            Example::new("‹This is the third time I write›."),
            Example::new("‹Don't ignore this message›."),
            Example::new("‹If you don't answer I write to your chair›."),
            Example::new("‹It's only polite to reply when somebody writes to you›."),
            Example::new("‹Everyone has joined, only you are missing›."),
            Example::new("‹I'd hate for you to miss out›."),
            Example::new("‹How long are you going to think it over›?"),
            Example::new("‹If you miss it you'd be foolish to pass›."),
            Example::new("‹I've sent you three requests now›. Please accept this one."),
            Example::new("‹A professional would have answered by now›."),
        ],
        passes: &[
            Example::new("For the second time in a year your team sorted out our T1 mess."),
            Example::new("This is the second time I read your thesis, and it gets better."),
            Example::new("Thank you, but I just don't connect with people I have not met.").kind(Kind::Decline),
            Example::new("I work in urgent care, where as soon as possible is too late."),
            Example::new("No need to answer soon, I know the lambing season."),
            Example::new("Eels have been ignored by research for years."),
            Example::new("If you don't reply, that's fine."),
            Example::new("I should say that you must be proud of the choir."),
            Example::new("This is the third time our buses meet in Cork, so hello."),
            Example::new("I expect we'll meet again at the next bridge."),
            Example::new("I still haven't answered your riddle about the two clocks."),
            Example::new("Let me know if you're free for a quick catch-up in spring.").kind(Kind::Message).relation(Relation::Acquaintance),
            Example::new("You taught me that deadlines matter, on Friday, in the rain."),
            Example::new("Ada keeps bees as you do, so you should meet one spring."),
            Example::new("I waited two hours in the rain for your signing, and it was worth it."),
            Example::new("How long have you been firing salt glazes?"),
            Example::new("It was my last chance to see the mill before it closed."),
        ],
    }
}

impl Rule for Pressure {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let message = if note.request.relation == Relation::Report { TO_A_REPORT } else { MESSAGE };
        let body = Body::of(note, signs);
        let pushes: Vec<_> = requests(note, &PUSHES).collect();
        let presses = |number: usize| pushes.iter().any(|words| note.text.words()[words.start].sentence == number);
        let says_more = (note.text.words().get(signs.greeted()))
            .is_some_and(|first| (first.sentence..note.text.sentences().len()).any(|number| !presses(number)));
        for words in &pushes {
            // Turning somebody down is said anew, not with less; nor is
            // there less to say where all of it presses.
            let may_shrink = says_more && matches!(note.request.kind, Kind::Invite | Kind::Message);
            let sentence = note.text.words()[words.start].sentence;
            let rest = may_shrink.then(|| body.without_sentence(sentence)).flatten();
            let fix = rest.map(|(span, rest)| Fix::review("Take this sentence out", span, rest));
            diagnostics.at_with(signs.clause_around(note, words), message, fix);
        }
    }
}

const MESSAGE: &str = "This presses for an answer. Leave them free to say yes in their own time.";
const TO_A_REPORT: &str = "From a manager this is hard to refuse. Leave them free to say no.";

pattern_lists! {
    /// Urgency, guilt, entitlement, deadlines, reminders.
    PUSHES: [
        // Urgency
        "(need|want|answer|reply|respond|revert|accept|call|write|contact|connect|send|add|confirm|do it|the needful|let me know|tell me|get back) ..4 (asap|as soon as possible|immediately|right away|right now|urgently|at once|without (delay|fail)|at (the)? earliest|by (tomorrow|tonight|eod|cob|the end of|end of))",
        "(need|have|want) to (hear|know|get|have) ..3 (today|tonight|now|by|before|asap|at once|immediately)",
        "(it's|it is|this is|very|most|quite|an|is) (urgent|time sensitive) (matter|$)",
        "(reply|answer|respond|accept|confirm|register|act|decide|sign up|let me know|get back to me|apply) ..5 (fast|quickly|now|already|before (@day|it's too late|it is too late|the end)|by (@day|noon|the end|end of))",
        "(yes or no|answer|reply|response|decision|confirmation|acceptance|gone) ..2 (by|until|before) ..1 @day:n",
        "(need|want|expect) (a|an|the|your) ..2 (yes or no|yes|answer|reply|decision|acceptance) ..3 (today|tonight|now)",
        "(i|we) (kindly|do|really|must)? (urge|insist|demand|expect) ..2 (that you|you to|your|to (see|have|get) your)",
        "(second|third|fourth|fifth) time (of asking|that i|i (ask|write|wrote|asked))",
        "(accept|answer|reply|respond|revert|add me|do it) ..2 (today|tonight|now|before)",
        "^ (your|the|this is (your|the|my))? (last|final) (chance|reminder|warning|notice|call|opportunity) (to|before|for|from me|$)",
        "(^|only|just|last) (a)? (<number>|two|three|four|five|few|ten) (more)? (seats|places|spots|slots) (left|remain{,ing})",
        "(^ only|only for|only until) (this week|today|tomorrow|@day)",
        "(hate|want|like) (for)? you (to miss|missing) out",
        "(hurry|don't wait|do not wait|before it's too late|time is running out|clock is ticking|what are you waiting for|don't miss (it|this|out|your|the|what)|limited time|act (now|fast)|running out|offer (expires|ends)|get in before|so no excuses|(wait|delay|hesitate|sleep on it|put it off) any longer|chop chop|quick quick)",
        "(closes|closing|ends|expires|runs out|finishes|is over|stops) ..2 (tonight|today|tomorrow|this week|soon|(on|this|next) @day|in <number>) ..1 (so|$)",
        "(by|before) @day ..4 (gone|over|closed|late|expires|ends)",
        // Chasing and counting
        "(this is|it's|its|that's) (my|the|already the|now the|already my) (second|third|fourth|fifth|sixth|last|final|<number>) (message|request|invitation|invite|reminder|attempt|note|try|and) (i|to|that|and|$|in|without|you|last|final)",
        "(second|third|fourth|fifth|<number>) time (that)? (i|i'm|i've) ..2 (write|writing|ask|asking|send|sending|message|contact|contacting|try|trying|sent|written|asked|invite|invited|request|requested)",
        "sent (you)? (now)? (<number>|two|three|four|five|several|many|countless) ..1 (request{,s}|invitation{,s}|invite{,s}|message{,s}|reminder{,s}|notes)",
        "(sent|send|sending|invited|wrote|written|asked|messaged|tried|trying|called) ..4 (twice|three times|several times|many times|four times|<number> times|again and again|already|last week and)",
        "(still|been|i'm|i am|im|we're|long|been) (been|already|time)? (waiting|expecting) (for (you|your|an answer|a reply|a response)|since|on (you|your)|<number>|here|your|$)",
        "why (haven't|have not|didn't|did not|don't|do not|won't|will not) you ..2 (accept{,ed}|answer{,ed}|connect{,ed}|repl{y,ied}|respond{,ed}|add me|added me)",
        "still (no|not|without) ..1 (reply|answer|response|word|accepted|reaction)",
        "how (long|many times|much longer) ((do|must|will|should|am|can|have) (i|we)|(are|will|do) you (going|need|want|keep|ignore|make))",
        "(don't|do not|stop|dont|won't) (ignore|ignoring|make me|disappoint|leave me|let me down|waste my time|be rude|keep me waiting|refuse|decline|reject|say no)",
        "(remind|reminding) you (that|of|again|once|about)",
        // Entitlement and guilt
        "(you|u) (should|must|have to|need to|gotta|ought to|better|had better|got to) (accept|add|reply|answer|connect|respond|follow|endorse|decide|say yes|at least|help|give me|consider|really|(talk to|meet) (me|us)|be (connected|in my))",
        "(i|we) expect (all|each|every|everybody|everyone|my|our) ..4 to (accept|add|answer|connect|follow|join|reply|respond)",
        "(i|we|and) (expect|demand|insist) (you|your|an answer|a reply|a response|some|on|that you|to (hear|see you (in|among|on)))",
        "(mention|report|remember|note|raise|forward) ..2 (your|this) (lack|silence|behaviour|behavior|rudeness|refusal|failure|attitude)",
        "(i trust|i'm sure|i am sure|surely|i assume) you (will|won't|wouldn't|would|can't|cannot) (not)? (turn|refuse|decline|disappoint|ignore|say no|reject|let)",
        "(expect|deserve|owed|entitled to) (the|at least|some|a|an|more|better) ..1 (courtesy|answer|respect|reply|response|politeness|professionalism)",
        "(don't hear from you|hear nothing|if you (don't|do not) (answer|reply|respond|accept) ..2 (i|we|i'll|we'll|by|soon|within))",
        "(i'll|i will|i shall|we'll|we will) (have to)? ((assume|take it|conclude|presume) (that)? (you|your)|report|remember|tell (everyone|your)|block|unfollow|keep (writing|sending|trying|asking))",
        "can't (wait|hold) (for ever|forever|any longer|much longer|long|all)",
        "(^ at least|and at least|or at least|please at least|^ just) (connect|accept|answer|reply|press|click|add me|say (yes|something)|have the courtesy)",
        "(it's|it is|that's|would be) only (fair|right|polite|decent)",
        "(foolish|crazy|silly|mad) ((not|never) to|to (pass|miss|refuse|ignore|say no))",
        "(would|should) have (answered|replied|responded|accepted) by now",
        "(won't|will not|never) (stop|give up|rest) (until|till|unless) you",
        "if you (decline|refuse|say no|ignore|reject|don't accept) ..6 (i'll|i will|i have to|we'll)",
        "once in a lifetime (chance|opportunity|offer)",
        "hop{e,ing} you (won't|will not) (say|refuse|decline|ignore|turn|reject)",
        "(the least you (can|could)|a click|one click|common courtesy|basic courtesy|the decent thing)",
        "i (helped|did|supported|followed|endorsed|added|accepted|already gave) you ..4 (so|now|return)",
        "(everyone|everybody|all|every one|most) ..5 (has|have|already|is) ..2 (except|but|only) you",
        "(losing|missing) ..3 every (single)? (day|week|hour|minute) you (wait|hesitate|don't)",
        "(click|press|hit) (the)? (bloody|damn|button|accept)",
    ]
}
