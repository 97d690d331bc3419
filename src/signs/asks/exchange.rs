//! Give and take in messages: who writes after the connection may ask, where
//! something is given, or where the two ask each other all day.

use crate::catalogue::Kind;
use crate::note::Note;
use crate::pattern_lists;
use crate::request::{Relation, Thread};

/// Whether an ask is to be warned of here: always in an invitation, and in a
/// first message that gives nothing.
pub(crate) fn is_one_sided(note: &Note<'_>) -> bool {
    match note.request.kind {
        Kind::Invite => true,
        _ => note.request.thread == Thread::First && !is_business(note.request.relation) && !gives(note),
    }
}

/// Whether asking one another for things is what the two do all day.
pub(crate) fn is_business(relation: Relation) -> bool {
    matches!(relation, Relation::Coworker | Relation::Manager | Relation::Report | Relation::Client)
}

/// Whether the message has something for the other: anything but a bare
/// thanks for the connection, or thanks in advance.
pub(crate) fn gives(note: &Note<'_>) -> bool {
    note.hits(&GIVES).iter().any(|hit| !note.covered(hit.words.start, &BARE_THANKS))
}

pattern_lists! {
    /// Something for the other: thanks, praise, a wish, news, an offer.
    GIVES: [
        "(thanks|thank you|thx|thankful|grateful|appreciate|appreciated) (so much|very much|a lot|again|you|really|kindly|once again)? (for|that|how|to you|your|the|it when)",
        "(means|meant) (a lot|so much|very much|the world)",
        "(congrat{s,ulations}|well done|bravo|happy (birthday|anniversary)|proud of you|happy for you|glad (you|that you|to (hear|see|read))|welcome (back|home|to))",
        "good luck (with|on|in|at|for|tomorrow|today|next)",
        "(enjoyed|loved|liked|admire{,d}|impressed|inspired|learned|learnt|laughed|moved|touched) ..2 (your|you|from|our|the|by|how)",
        "your ..3 (helped|saved|was|were|made|gave|taught|changed|came|works|worked|inspired|reminded|still|sounds|looks) (me|us|so|very|really|a|great|lovely|wonderful|brilliant|excellent|in|like|the|such|helpful|useful|perfect|fascinating|good)",
        "(great|lovely|good|wonderful|nice|fun|pleasure|brilliant) (to|it was)? (meet{,ing}|see{,ing}|talk{,ing}|speak{,ing}|chat{,ting}|hear{,ing}|catch{,ing})",
        "(great|lovely|wonderful|brilliant|excellent|beautiful|fantastic|fascinating) ..1 (post|read|talk|article|photo{,s}|paper|piece|session|video|news|book|work|job|evening|exhibition|concert)",
        "(here's|here is|here are|here you are|here you go|below (is|are)|i've attached (the|a|your|some)|i attach (the|a|your|some)|(attached|enclosed) (is|are) (the|a|your|some))",
        "(i'll|i will|i'm going to|we'll|i can|i could|we can|we could|let me|i'd be|i would be|i'm|i'd|always|more than) (gladly|happily|also|happy to|glad to|pleased to|delighted to|love to|be happy to|be glad to)? (send|share|bring|post|help|return|show|introduce|put you|forward|lend|give|buy|cover|pay|drop|pass|recommend|write|offer|treat|cook|make|invite|save|keep you|do the same|credit) (you|it|them|the|your|some|a|with|over|back|out|on|copies|one|two|for|in)",
        "(i'll|i will|i shall|i'd|i would|i can|we'll) (also|gladly|happily|of course)? (endorse|recommend|do|return|support|review|read) (you|yours|it|the favo{r,ur})",
        "(can|will) (gladly)? (send|share|bring|lend|give) (it|them|you)",
        "(happy|glad|pleased|delighted) to (help|return|share|send|show|introduce|do the same|credit|give|swap|offer|trade)",
        "(let me know|tell me|shout|call|write|ask) (if|how|what|when|where|whenever) (there's anything|there is anything|anything|something)? (i|we) (can|could|may)",
        "your ..6 (is|was|are|were|looks|sounds) (so|really|very|truly|just)? (inspiring|impressive|fascinating|wonderful|brilliant|admirable|interesting|lovely|great|beautiful)",
        "(particularly|especially|really|very|so|genuinely) (interested|curious) (in|about) (your ..1 (experience|work|path|career|story|journey|research|approach|team|project{,s})|how you)",
        "^ (absolutely|definitely|likewise|sure|yes|certainly)",
        "(sounds|looks|works) (good|great|perfect|fine|lovely|wonderful)",
        "(in return|on me|my treat|return the (favour|favor)|as promised|as you asked|as agreed|as discussed|like you said|at your service)",
        "you (kindly|once|also|just|even)? (asked|wanted|promised|offered|mentioned|suggested|recommended|invited|told me|talked about|spoke of|described|were looking|wrote about|showed)",
        "(thought|thinking) (of you|about you|the two of you|you two|you might|you may|you'd|you would|this might|this may|it might|it may|that might)",
        "(might|may|could|will|would) (interest|help|amuse|suit|be useful to|be of (use|interest|help) to|be (useful|interesting|helpful|good) for) (you|your)",
        "(i|we) (just|finally|also|recently|already|since)? (found|finished|tried|started|joined|moved|passed my|opened|launched|published|used|built|saw your|saw that you|watched|visited|took your|followed your|heard that you|planted|won|made it|got the (job|place|grant|offer))",
        "(i've|we've|i have|we have) (just|finally|now|recently|also|since|already)? (found|finished|tried|started|joined|moved|passed my|opened|launched|published|used|built|been using|been reading|read your|taken your|won|brought)",
    ]

    /// Thanks that cost nothing: for the click, or for what is yet to be done.
    BARE_THANKS: [
        "(thanks|thank you|thx|grateful|appreciate) (so much|very much|a lot|again|you|really|kindly)? for (the|my|your|being|having|recently|kindly|already)? (accept{,ed,ing,ance}|connect{,ed,ing,ion}|add{,ed,ing}|approv{ing,al}|join{,ing}|add|quick|prompt|attention|consideration|time and|understanding|reply|response|answer|in advance|considering|reading|(my|the|your) (invitation|request|invite|connection|acceptance))",
        "(thanks|thank you|thx|grateful) (so much|very much|a lot|again)? (in advance|ahead|if|for any|for your (help|support|time|assistance|cooperation|reply|response))",
        "(i'd|i would|i'll|i will|would|will|we'd|shall) (really|also|very|truly|be)? (be)? (so|very|really|most|much|greatly|forever|eternally)? (grateful|appreciate|appreciated|thankful|thank)",
        "(glad|happy) that (we're|we are) connected",
        "(give|be) (me|us)? (a|an|so|really)? (great|good|lovely|wonderful|nice|fun|pleasure) (pleasure|honour|honor)? to",
        "(appreciate) (it)? if",
    ]
}
