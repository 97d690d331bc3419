use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::{Asked, is_no_ask};
use crate::signs::asks::exchange::{gives, is_business};
use crate::signs::asks::favors::FAVORS;
use crate::signs::asks::{meetings, requests};
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms, LITTLE_WORDS};
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
            Example::new("‹Hi Tom, have you got the number of the man with the van?›").kind(Kind::Message),
            Example::new("‹Hi Tom, I need the login for the parts portal.›").kind(Kind::Message),
            Example::new("‹Hi Tom, bumping this up in your inbox.›").kind(Kind::Message),
            Example::new("‹Hi Tom, are you free for a call about the mill on Friday?›").kind(Kind::Message),
            Example::new("‹Hi Jo, thanks for connecting! What is the best number to reach you?›").kind(Kind::Message),
            Example::new("‹Hi Jo, is the barn still on your radar?›").kind(Kind::Message),
            Example::new("Hi Jo, lovely photos! I've ‹reached out a few times› about the lease.").kind(Kind::Message),
            Example::new("‹Hi Jo, do you know anyone who needs a surveyor?›").kind(Kind::Message),
            Example::new("Hi Tom, lovely photos! ‹You still haven't answered› me about the grant.").kind(Kind::Message),
            Example::new("Hi Tom, lovely photos! Just ‹checking in one last time› on the tiller.").kind(Kind::Message),
            Example::new("Thanks for the chat, Tom. ‹One final message› regarding the tiller.").kind(Kind::Message),
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
            Example::new("Hi Vera, just checking in. How is the choir?").kind(Kind::Message),
            Example::new("Hi Vera, are you free for the rehearsal on Sunday?").kind(Kind::Message),
            Example::new("Absolutely! Are you free for a call later?").kind(Kind::Message),
            Example::new("Hi Vera, hope to talk to you soon!").kind(Kind::Message),
            Example::new("Hi Vera, I've attached the photos of your barn.").kind(Kind::Message),
            Example::new("Hi Vera, let me know if I can help with the move.").kind(Kind::Message),
            Example::new("Sorry that I never answered your two messages! The harvest took all hands.").kind(Kind::Message),
            Example::new("It would be hard for me to write a reference, Raj, since we never shared a shift.").kind(Kind::Message),
            Example::new("Hi Vera, do you still have the old dog? Mine is twelve.").kind(Kind::Message),
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
    [&ASKS, &FAVORS].into_iter().any(|list| requests(note, list).next().is_some())
        || signs.clauses.iter().any(|clause| asks_for_something(note, signs, clause))
        || !is_social && meetings::asked_for(note).next().is_some()
}

/// Whether a thing or a deed is asked for, whatever it is: "could you send
/// the list", "I need the login", "have you got his number".
fn asks_for_something(note: &Note<'_>, signs: &Signs, clause: &Clause) -> bool {
    let words = &note.text.words()[clause.content..clause.words.end];
    let is_about = |any: &[&str]| words.iter().take(NEAR).any(|word| word.is_any(any));
    let names_one = |at: usize| words.get(at).is_some_and(|word| word.is_any(ONE));
    let is_paper = |at: usize| words.get(at).is_some_and(|word| word.is_any(PAPERS) || word.senses.noun.meets(PIECE));
    if is_no_ask(note, &signs.clauses, clause.words.start) || is_about(TABLE) || is_about(COURTESIES) {
        return false;
    }
    match (clause.mood, clause.actor) {
        (Mood::Request, None | Some(Actor::Reader)) => {
            let is_verb =
                |verb: &Word<'_>| verb.senses.forms.meets(Forms::BASE) || verb.senses.forms == Forms::default();
            let is_deed = |verb| is_verb(verb) && !verb.senses.other.meets(LITTLE_WORDS);
            words.first().is_some_and(|verb| is_deed(verb) && !verb.is_any(SOCIAL))
        }
        (Mood::Question, Some(Actor::Reader)) => {
            words.first().is_some_and(|verb| verb.is_any(&["have", "got"])) && names_one(1) && is_paper(2)
        }
        (Mood::Wish, Some(Actor::Writer | Actor::Us)) => {
            let wish = clause.content.checked_sub(1).map(|before| &note.text.words()[before]);
            names_one(0) && wish.is_some_and(|wish| wish.is_any(&["need", "require"]) || wish.is("want") && is_paper(1))
        }
        _ => false,
    }
}

/// How far into what is asked its matter stands.
const NEAR: usize = 5;

/// What names one thing, which is wanted.
const ONE: &[&str] = &["the", "that", "those", "these", "his", "their", "your"];

/// What people have on paper, or on a screen.
const PAPERS: &[&str] = &[
    "number", "email", "address", "contact", "contacts", "name", "names", "details", "login", "password", "file",
    "form", "list", "link", "code", "price", "prices", "documents", "copy", "notes", "dates", "template", "recording",
];

const PIECE: Classes = Classes::of(&[Class::Piece]);

/// Deeds that are company, or for the one who is asked.
const SOCIAL: &[&str] = &[
    "let", "come", "join", "enjoy", "keep", "stay", "take", "say", "greet", "accept", "excuse", "forgive", "pardon",
    "feel", "have", "remember", "imagine", "see", "be", "hope", "congratulate", "celebrate", "save", "sit", "wish",
    "bring", "tell", "note", "try", "thank", "meet", "visit", "look",
];

/// What is sent along with greetings.
const COURTESIES: &[&str] =
    &["regards", "hello", "hi", "love", "greetings", "thanks", "best", "care", "touch", "if", "yourself"];

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
        "(send{,ing}|refer|introduce|endorse|forward|give|recommend|put) (me|us) (to|the|your|a|an|some|for|in|on|all|that|this|any)",
        "(attach{,ed,ing}|enclose{,d}|enclosing|sharing|sending) (my|our) ..1 (@cv:n|portfolio|proposal|deck|offer|profile)",
        "(what's|what is|share|send me|can i have|have|need|want|get|best|good) (the|your)? ..1 (number|mobile|whatsapp|email|address|contact{,s}) (to|of|is|for|$)",
        "(wondering|wonder|checking|check|curious) ..2 (if|whether) you ..3 (thoughts on my|look at my|time to|chance to|passed|forwarded|received|seen|read|reviewed|looked|decided|spoken)",
        "(bump{,ing}|nudg{e,ing}|push{,ing}|mov{e,ing}|float{,ing}|resend{,ing}) (this|it|my|you)",
        "(do|would) you (happen to)? (know|have) (of)? (anyone|anybody|someone|somebody|any (one|openings|vacancies|jobs|companies|investors|buyers|contacts|people|roles)|a (job|vacancy|contact|position|buyer))",
        "((following|follow) up (on|about|regarding|with you|to|again|$)|(circling|circle) back|(gentle|friendly|quick|kind|just a|small|polite|another) reminder|(checking|check) in (on (the|my|this|our)|about|regarding|again))",
        "(did|have|had|if|whether|that|hope|sure) (you|you've) ..4 (my ..1 (@message|@cv:n)|(my|the) ..1 (proposal|offer|documents|file)|this (@message|one)|decision)",
        "(did|have|had) you ..3 (chance|time|moment|opportunity|your boss)",
        "any (news|update{,s}|answer|progress|word|luck|feedback|movement|decision|thoughts) (on|about|from|regarding|with|for|yet)? ..2 (@cv:n|@job:n|referral|introduction{,s}|offer|proposal|request|contract|message|email|i asked|i sent|on (my|this|your)|for me|$)",
        "(^ still interested|still (relevant|of interest|on your (radar|list)))",
        "who (is|are|would be) the (right|best) (person|people|contact)",
        "@ask take (a|one|two|<number>) ..1 (second{,s}|minute{,s}|moment{,s}|look)",
        "(would|will) you be (open|interested|willing|able|available|happy|ready) (to|in) (@favour:v|@hire:v|@vouch:v|@slot:v|invest|buy|mentor|a demo|our)",
    ]

    /// A second reminder, or blame for the silence.
    CHASES: [
        // Again
        "(i)? (have|also|already)? (sent|send|wrote|written|emailed|messaged|left|asked|reached out|tried) (to)? (you|it|this)? (already)? @several (@message|times)",
        "(i've|i have|i|we) (already)? (asked|written|wrote|messaged|emailed|reminded|sent|called) (to)? (you|it|this)? (about (this|it)|for (it|this))? (twice|already|again|repeatedly|more than once|and (on|again|then))",
        "(my|the|a|this is|^ one|^ just) (my|a|one)? (second|third|fourth|fifth|2nd|3rd|last|final) @message",
        "(second|third|fourth|final|one last|one more) (reminder|ping|nudge|message from me)",
        "(third|fourth|fifth|<number>) ..1 from me",
        "(check|checking|checked|following up|remind{,ing}|nudg{e,ing}|bump{,ing}|ping{,ing}|chas{e,ing}|asking|writing|reaching out|messaging|contacting) (in|you|it|this|to you)? (yet)? (again|once more|a second time|another time|one (more|last|final) time)",
        "(try|tried|trying) (to (reach|contact|call) you ..2 (times|twice|again|before|already)|(one|once) (more|last))",
        "(this is|it's|for) the (second|third|fourth|fifth|<number>) time (i|that i|i'm)",
        "(following|follow) up (on|to|again on) (my|our) (two|three|last two|previous messages|earlier messages|messages|unanswered|follow up{,s}|followup{,s}|reminder{,s})",
        "as i (wrote|said|asked|mentioned) (i|before|already|last|earlier|twice)",
        "((asked|wrote|messaged|emailed|told) you ..12 and again|my last @several @message)",
        // No answer
        "(haven't|have not|hadn't|not|yet to|never) (heard|hear|received|receive|gotten|got|had|seen) ..3 (back|response|reply|answer|from you)",
        "(still (waiting (on you{r,}|for (your|an|a|the|any) (answer|reply|response|decision|feedback|list|introduction{,s}|file|contact)|to hear|$)|have no (answer|reply|response))|(still)? (await|awaiting) (your|an) (answer|reply|response|decision|feedback)|(no|without) (answer|reply|response|reaction|word) (from you|to my|again|so far|after))",
        "you (still|again|even|have|did|do)? @negation (yet|even|still|bothered to|bother to|ever|once)? (replied|reply|respond{,ed}|answer{,ed}|react{,ed}|endorse{,d}|(got|get|gotten|write|wrote|written) back|sent me|accepted my)",
        "why ..1 you (not|still|never)? (repl{y,ied,ying}|respond{,ed,ing}|answer{,ed,ing}|ignor{e,ed,ing}|react{,ed}|sent|help{,ed}|endorse{,d})",
        "((you're|you are|are you|stop) (just|still|now|deliberately)? ignoring (me|my|us)|(how many times|how much longer|how long) ((do|must|will|should|am|shall) (i|we)|(are|will|do) you (going|need|want|keep)))",
    ]
}
