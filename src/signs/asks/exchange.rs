//! Give and take in messages: who writes after the connection may ask, where
//! something is given, or where the two ask each other all day.

use crate::catalogue::Kind;
use crate::note::Note;
use crate::pattern_lists;
use crate::request::{Relation, Thread};
use crate::signs::offers::{Sign, Sort};

/// Whether an ask is to be warned of here: always in an invitation, and in a
/// first message that gives nothing but what it sells.
pub(crate) fn is_one_sided(note: &Note<'_>, offers: &[Sign]) -> bool {
    let sells = offers.iter().any(|sign| sign.sort == Sort::Offer);
    match note.request.kind {
        Kind::Invite => true,
        _ => note.request.thread == Thread::First && !is_business(note.request.relation) && (sells || !gives(note)),
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
    /// Something for the other: thanks, a wish, news, an offer. Praise and
    /// interest are what an ask begins with.
    GIVES: [
        "@thank (you)? (so much|very much|a lot|again|really|kindly|once again)? (for|that|how|to you|your|the|it when)",
        "(congrat{s,ulations}|well done|bravo|happy (birthday|anniversary|for you|new year)|proud of you|glad (you|that you|to (hear|see|read))|welcome (back|home|to)|good luck (with|on|in|at|for|tomorrow|today|next)|(means|meant) (a lot|so much|the world))",
        "your ..6 (helped|saved|made|gave|taught|changed|came|inspired|reminded|(is|was|are|were|works|worked|still|sounds|looks) @very (@praise:a|helpful|useful|interesting|good|in|like|me|us))",
        "(@pleased|wonderful|good|fun|pleasure|brilliant) (to|it was)? (meet{,ing}|see{,ing}|talk{,ing}|speak{,ing}|chat{,ting}|hear{,ing}|catch{,ing})",
        "(here's|here (is|are|you are|you go)|below (is|are)|(i've attached|i attach) (the|a|your|some)|(attached|enclosed) (is|are) (the|a|your|some))",
        "(i'll|i will|i shall|i'm going to|we'll|i can|i could|we can|we could|let me|i'd|i would|i'm|always|more than|@pleased to) (also|gladly|happily|of course|(be)? @pleased to|love to)? (send|share|bring|post|help|return|show|introduce|put you|forward|lend|give|buy|cover|pay|drop|pass|recommend|endorse|support|review|read|write|offer|treat|cook|make|invite|save|keep you|do|credit|swap|trade) (you|yours|it|them|the|your|some|a|with|over|back|out|on|copies|one|two|for|in|$)",
        "(can|will|let me know|tell me|shout|call|write|ask) (gladly|(if|how|what|when|where|whenever) (there's|there is)? (anything|something)? (i|we) (can|could|may)|(send|share|bring|lend|give) (it|them|you))",
        "(^ (absolutely|definitely|likewise|sure|yes|certainly)|(sounds|looks|works) (@pleased|perfect|fine|wonderful)|in return|on me|my treat|return the favour|return the favor|as promised|as you asked|as agreed|as discussed|like you said|at your service)",
        "you ..1 (asked|wanted|promised|offered|mentioned|suggested|recommended|invited|told me|talked about|spoke of|described|were looking|wrote about|showed)",
        "(thought|thinking|might|may|could|will|would) (of you|about you|the two of you|you two|(you|this|it) (might|may|would|will)|you'd|(interest|help|amuse|suit|be (useful|interesting|helpful|good|of use|of interest|of help) (to|for)) (you|your))",
        "(i|we|i've|we've) (have)? (just|finally|now|also|recently|already|since)? (found|finished|tried|started|joined|moved|passed my|opened|launched|published|used|built|been (using|reading)|read your|brought|saw (your|that you)|watched|visited|took your|taken your|followed your|heard that you|planted|won|made it|got the (job|place|grant|offer))",
    ]

    /// Thanks that cost nothing: for the click, or for what is yet to be done.
    BARE_THANKS: [
        "@thank (you)? (so much|very much|a lot|again|really|kindly)? for ..1 (accept{,ed,ing,ance}|connect{,ed,ing,ion}|add{,ed,ing}|approv{ing,al}|join{,ing}|quick|prompt|attention|consideration|time and|understanding|reply|response|answer|in advance|considering|reading|invitation|request|invite)",
        "@thank (you)? (so much|very much|a lot|again)? (in advance|ahead|if|for any|for your (help|support|time|assistance|cooperation|reply|response))",
        "(i'd|i would|i'll|i will|would|will|we'd|shall) (really|also|very|truly|be)? (be)? ..1 @thank",
        "((glad|happy) that (we're|we are) connected|(give|be) (me|us)? (a|an|so|really)? (@pleased|good|wonderful|fun|pleasure) (pleasure|honour|honor)? to|appreciate (it)? if|your ..3 (is|will be|would be) ..1 appreciated)",
    ]
}
