use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::patterns::PatternList;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::Asked;
use crate::signs::asks::exchange::{gives, is_business};
use crate::signs::asks::favors::FAVORS;
use crate::signs::asks::jobs::{DEMANDS, INTEREST};
use crate::signs::asks::references::REFERENCES;
use crate::signs::asks::{meetings, requests};
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A message asks and gives nothing, or chases a second time.
    ///
    /// ## Why it matters
    ///
    /// Say hello, give something, and write at other times than when you
    /// need something (guidelines 9, 44 and 46). Thanks, praise, a good
    /// wish, news, an offer: any of them is giving, the bare "thanks for
    /// accepting" is not. A question about them, and an invitation to a
    /// coffee, are conversation; a call is business. Coworkers and clients
    /// ask each other all day.
    pub struct OnlyAsks {
        name: "only-asks",
        group: Occasion,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Message],
        implied_by: ["favor-ask", "job-ask", "meeting-ask", "reference-ask"],
        source: [Etiquette, Coworkers],
        why: "People gladly help those who also write when they need nothing.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Hi Ilse, could you refer me to your colleagues in Hamburg?›").kind(Kind::Message),
            Example::new("‹Thanks for connecting. Please endorse me for welding.›").kind(Kind::Message),
            Example::new("‹Hi Tom, just following up on my message about the grant. Many thanks in advance.›").kind(Kind::Message),
            Example::new("‹We're connected now, so send me the price list.›").kind(Kind::Message),
            Example::new("‹Dear Ms. Quaye, have you had a chance to pass my CV on?›").kind(Kind::Message),
            Example::new("‹Dear Ms. Quaye, I attach my portfolio and hope to be considered.›").kind(Kind::Message),
            Example::new("‹Hi Tom, would you have 20 minutes for our new tiller? It would be great to talk.›").kind(Kind::Message),
            Example::new("‹Won't you take a minute to rate the page?›").kind(Kind::Message),
            Example::new("‹Hi Tom, bumping this up in your inbox.›").kind(Kind::Message),
            Example::new("‹Hi Tom, are you free for a call about the mill on Friday?›").kind(Kind::Message),
            Example::new("‹Hi Jo, thanks for connecting! What is the best number to reach you?›").kind(Kind::Message),
            Example::new("‹Hi Jo, is the barn still on your radar?›").kind(Kind::Message),
            Example::new("Hi Jo, lovely photos! I've ‹reached out a few times› about the lease.").kind(Kind::Message),
            Example::new("‹Hi Jo, do you know anyone who needs a surveyor?›").kind(Kind::Message),
            Example::new("Hi Tom, lovely photos! ‹You still haven't answered› me about the grant.").kind(Kind::Message),
            Example::new("Hi Tom, lovely photos! Just ‹checking in one last time› on the tiller.").kind(Kind::Message),
            Example::new("Thanks for the chat, Tom. ‹One final message regarding› the tiller.").kind(Kind::Message),
            Example::new("Hi Raj, any news? ‹I sent you two messages›.").kind(Kind::Message),
        ],
        passes: &[
            Example::new("Thank you for the talk on glazes. Could you send me the name of the clay?").kind(Kind::Message),
            Example::new("Hi Cheng, congratulations! Could you send me your new address?").kind(Kind::Message),
            Example::new("Thanks for connecting, Ada. How did you get into wound care?").kind(Kind::Message),
            Example::new("Hi Ada, would you have time for a coffee on Thursday near the library?").kind(Kind::Message),
            Example::new("Hi Ada, could you send me the paper that you mentioned in Leeds?").kind(Kind::Message),
            Example::new("Hi Sam, I saw this call for papers and thought of you. Please forward it to whoever may like it.").kind(Kind::Message),
            Example::new("Could you send me the rota for June?").kind(Kind::Message).relation(Relation::Coworker),
            Example::new("Hi Vera, my uncle prunes quinces too, so I thought you two could swap cuttings. Is there time for a short call?").kind(Kind::Message),
            Example::new("Hi Vera, thanks for the quick chat, it gave me three ideas for the barn.").kind(Kind::Message),
            Example::new("Hi Vera, checking in after the frost. How are your vines?").kind(Kind::Message),
            Example::new("Hi Vera, I'd love to reconnect. Are you around on Sunday?").kind(Kind::Message),
            Example::new("Hi Vera, I'm really curious about your research. Are you open to a short call?").kind(Kind::Message),
            Example::new("Hi Vera, just checking in. How is the choir?").kind(Kind::Message),
            Example::new("Hi Vera, are you free for the rehearsal on Sunday?").kind(Kind::Message),
            Example::new("Absolutely! Are you free for a call later?").kind(Kind::Message),
            Example::new("Hi Vera, hope to talk to you soon!").kind(Kind::Message),
            Example::new("Hi Vera, I've attached the photos of your barn.").kind(Kind::Message),
            Example::new("Hi Vera, let me know if I can help with the move.").kind(Kind::Message),
            Example::new("Sorry that I never answered your two messages! The harvest took all hands.").kind(Kind::Message),
            Example::new("It would be hard for me to write a reference, Raj, since we never shared a shift.").kind(Kind::Message),
            Example::new("Hi Vera, how long are you in Ghent? Your last note on the weir made me smile.").kind(Kind::Message),
            Example::new("If you haven't answered by then I'll bring both sorts.").kind(Kind::Message),
            Example::new("Hello Ms. Iwu, could you endorse me for Incoterms? I'll gladly endorse you too.").kind(Kind::Message),
        ],
    }
}

impl Rule for OnlyAsks {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if let Some(hit) = note.hits(&CHASES).iter().find(|hit| !is_supposed(note, hit.words.start)) {
            diagnostics.at(note.text.span_of(&hit.words), CHASING);
        } else if !is_business(note.request.relation) && asks(note, signs) && !gives(note) {
            diagnostics.at(note.text.whole(), ASKING);
        }
    }
}

/// Whether the message has a request for the writer's own benefit. A call or a
/// slot is business; a coffee is company.
fn asks(note: &Note<'_>, signs: &Signs) -> bool {
    let is_social = note.text.words().iter().any(|word| word.is_any(TABLE));
    if signs.asks.iter().any(|ask| match ask.asked {
        Asked::Job => !note.request.relation.hires(),
        Asked::Reference | Asked::Favour => true,
        Asked::Meeting => false,
    }) {
        return true;
    }
    let lists: &[&PatternList] = if note.request.relation.hires() {
        &[&ASKS, &FAVORS, &DEMANDS, &REFERENCES]
    } else {
        &[&ASKS, &FAVORS, &DEMANDS, &REFERENCES, &INTEREST]
    };
    lists.iter().any(|list| requests(note, list).next().is_some())
        || !is_social && meetings::asked_for(note).next().is_some()
}

/// What people sit down to, or go to, together.
const TABLE: &[&str] = &[
    "coffee", "lunch", "breakfast", "dinner", "drink", "drinks", "tea", "beer", "catch", "catchup", "reconnect",
    "walk", "party", "concert", "rehearsal",
];

/// Whether the words stand after an "if": nothing has happened yet.
fn is_supposed(note: &Note<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| note.text.words()[before].is_any(&["if", "whether", "unless", "when", "case"]))
}

const ASKING: &str =
    "This asks, and gives nothing yet. Some news, a thank-you or something of use to them comes first.";
const CHASING: &str = "This reminds them once more. Let it rest, or write with something of use to them.";

pattern_lists! {
    /// Requests for the writer's own benefit.
    ASKS: [
        "@ask (also|just|quickly|be able to|help me|help us)? @deeds",
        "(send{,ing}|refer{,ring}|introduc{e,ing}|endors{e,ing}|forward{,ing}|giv{e,ing}|recommend{,ing}|connect{,ing}|hire|nominate|put) (me|us) (to|the|your|a|an|some|for|with|in|on|as|all|that|this|any)",
        "(i|we) (still|really|also|just|urgently)? (need|want|require) (your (help|advice|support|feedback|vote|opinion|contact{,s}|recommendation|reference|answer|reply)|(the|those|these|my) (<number>|two|three|four|five|contact{,s}|list|introduction{,s}|reference{,s}|referral{,s}|answer|reply|price{,s}|name{,s})|a (referral|reference|recommendation|favour|favor|job|contact|reply|mentor|hand)|some (help|advice|feedback|contacts))",
        "(i've|i have|i'm|i am|i) (also|just)? (attached|attach|attaching|enclosed|enclose|enclosing|including|sharing) (my|our) ..1 (cv|resume|résumé|portfolio|proposal|deck|offer|application|profile)",
        "(sending|writing|messaging|contacting) (this|you)? (you)? (to (ask|request)|for|because i (need|want)) ..3 (you|your|a|an|some|my|the)",
        "(can i have|what's|what is|share|send me) your ..2 (number|mobile|whatsapp|email|address)",
        "(best|good) ..3 (number|email|address) to (reach|call|write)",
        "(need|want|require|after|get) (the|your|their) ..1 (number|mobile|email|address|contact{,s}|list|price{,s}|rate card|documents|details|price sheet|name{,s}) ",
        "(would|will) (love|like) to know if ..3 (fit|role|opening|position|vacancy|match|something for me)",
        "(wondering|wonder|checking|check|curious) (in)? (to see)? (if|whether) you ..3 (thoughts on my|look at my|time to|chance to|passed|forwarded|received|seen|read|reviewed|looked|decided|spoken)",
        "(bump|nudg{e,ing}|push{,ing}|mov{e,ing}|float{,ing}) (this|it|my|you) ..4 (inbox|up|top|about|again|message|on)",
        "(do|would) you (happen to)? (know|have) (of)? (anyone|anybody|someone|somebody|any (one|openings|vacancies|jobs|companies|investors|buyers|contacts|people|roles)|a (job|vacancy|contact|position|buyer))",
        "(following|follow) up (on|about|regarding|with you|to|again|$)",
        "(circling|circle) back",
        "(gentle|friendly|quick|kind|just a|small|polite|another) reminder",
        "did you (already|ever|also|by any chance|even)? (catch|talk|get|see|read|receive|have a chance|have time|find time|manage|pass|forward|send|look at|think about) ..1 (my|the|to|it|that) (last|first|previous|earlier|other)? (message{,s}|note|email{,s}|mail|cv|resume|proposal|offer|application|documents|file|request|invitation|pass|look|read|on|send|forward|check|review|speak|talk|ask|reply|respond)",
        "have you (already|yet|ever|also)? (had (a|the|any)? (chance|time|moment|opportunity)|passed|forwarded|looked (at|into|over)|managed to|seen my|read my|decided|considered my|asked your|spoken (to|with) your|sent)",
        "any (news|update{,s}|answer|progress|word|luck|feedback|movement|decision|thoughts) (on|about|from|regarding|with|for|yet)? ..2 (job|role|application|cv|resume|position|vacancy|referral|introduction{,s}|offer|proposal|request|contract|message|email|i asked|i sent)",
        "(any|have an|an) (update{,s}|progress) (on (your|this|my|the)|for me|from your|$)",
        "any thoughts (on (this|my)|$)",
        "(like|love) to (get|have|hear) your (thoughts|opinion|view) on (my|our)",
        "(made|reached|come to) (a|your|any) decision",
        "(got|received|saw|seen) the ..1 (i|we) sent",
        "(^ still interested|still (relevant|of interest|on your (radar|list)))",
        "(checking|check) in (on (the|my|this|our)|about|regarding|again)",
        "(check|checking|see|sure) (if|whether|that)? you (saw|seen|got|received|missed|read) (my|this|the)",
        "(resending|bumping) (this|it|my)",
        "who (is|are|would be) the (right|best) (person|people|contact)",
        "@ask take (a|one|two|<number>) ..1 (second{,s}|minute{,s}|moment{,s}|look)",
        "@ask (reply|respond|answer|get back|confirm|accept|write back)",
        "(would|will) you be (open|interested|willing|able|available|happy|ready) (to|in) (arranging|scheduling|setting up|review{,ing}|refer{,ring}|introduc{e,ing}|endors{e,ing}|recommend{,ing}|invest{,ing}|buy{,ing}|hir{e,ing}|mentor{,ing}|support{,ing}|a demo|our)",
    ]

    /// A second reminder, or blame for the silence.
    CHASES: [
        "i (have|also|already|'ve)? (sent|send|wrote|written|emailed|messaged|left|asked) (you|it|this|to you)? (already)? (<number>|two|three|four|five|several|many|multiple|a few) (message{,s}|reminder{,s}|email{,s}|times|notes|invitations|requests|mails)",
        "(i've|i have|i) (already)? (asked|written|wrote|messaged|emailed|reminded|sent) (to)? (you|it|this)? (about this|for (it|this))? (twice|already|again|repeatedly|several times|many times|again and again|three times|more than once)",
        "(asked|wrote|messaged|emailed|told) you ..12 (and again|again last|again yesterday|again on)",
        "(my|this is my|the|this is the|a|it's the) (second|third|fourth|fifth|2nd|3rd|last|final) (reminder|follow up|message|email|attempt|request|note)",
        "(second|third|fourth|final|last|one last|one more) (reminder|ping|nudge|message from me)",
        "my last (two|three|four|few|<number>) (messages|notes|emails|mails|letters)",
        "(third|fourth|fifth|<number>) ..1 from me",
        "^ (just)? (one|a|my)? (last|final) ..1 (note|message|email) (on|about|regarding)",
        "(check|checking|checked) in (again|once more|yet again|one (more|last|final) time)",
        "(try|tried|trying) (to (reach|contact|call) you ..2 (times|twice|again|before|already)|(one|once) (more|last))",
        "reached out (to you)? (a few|several|many|two|three|multiple|<number>) times",
        "never (heard|got|received) (anything|an answer|a reply)? (back|from you)",
        "(this is|it's|for) the (second|third|fourth|fifth|<number>) time (i|that i|i'm)",
        "(following|follow) up (on|to|again on) (my|our) (follow up{,s}|followup{,s}|reminder{,s}|two|three|last two|previous messages|earlier messages|messages|unanswered)",
        "(following up|reminding you|asking you|writing|writing to you|asking|reminding|chasing|reaching out|messaging|getting in touch|contacting you) (once|yet)? (again|once more|a second time)",
        "still (waiting (on your|for (your|an|a|the|any) (answer|reply|response|decision|feedback|list|introduction{,s}|file|contact)|on you|to hear|$)|have no (answer|reply|response)|haven't (heard|received|had) (back)? ..2 (you|answer|reply|response)|not (heard|received) ..2 (you|answer|reply|response)|no (answer|reply|response|word) from you)",
        "you (still|again|have still|even|have)? (haven't|have not|did not|didn't|never|don't|do not|not|won't|hadn't) (yet|even|still|bothered to|bother to|ever|once)? (replied|reply|respond{,ed}|answer{,ed}|react{,ed}|endorse{,d}|got back|get back|gotten back|write back|wrote back|written back|sent me|accepted my)",
        "(read|saw|seen|see|opened) (my|the) (message{,s}|note|email{,s}|mail) (and|but|without) ..3 (repl{y,ied,ying}|answer{,ed,ing}|respond{,ed,ing}|silence|nothing)",
        "(no|without) (answer|reply|response|reaction) (from you|to my (messages|last two|emails|two|three|previous)|again|so far|after)",
        "(nudg{e,ing}|bump{,ing}|ping{,ing}|chas{e,ing}|remind{,ing}) ..6 (again|once more|another time|a second time)",
        "(i|we) (wrote|emailed|messaged|called|asked|mailed) ..6 and (on|again|then) ..4 ",
        "(haven't|have not|hadn't|not|yet to) (heard|hear|received|receive|gotten|got|had|seen) ..3 (back|response|reply|answer|from you)",
        "(still)? (await|awaiting) (your|an) (answer|reply|response|decision|feedback)",
        "(my|per my) (mails|emails|messages|letters|notes|requests) of <number>",
        "as i (wrote|said|asked|mentioned) (i|before|already|last|earlier|twice)",
        "why (haven't|have|didn't|don't|are|aren't|won't|do|did) you (not|still|never)? (repl{y,ied,ying}|respond{,ed,ing}|answer{,ed,ing}|ignor{e,ed,ing}|react{,ed}|sent|send|help{,ed}|endorse{,d})",
        "(you're|you are|are you|stop) (just|still|now|deliberately)? ignoring (me|my|us)",
        "(how many times|how much longer|how long) ((do|must|will|should|am|shall) (i|we)|(are|will|do) you (going|need|want|keep))",
    ]
}
