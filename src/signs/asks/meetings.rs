//! Asking for a meeting.

use std::ops::Range;

use super::requests;
use crate::note::Note;
use crate::pattern_lists;

/// Where a meeting is asked for.
pub(crate) fn asked_for<'n>(note: &'n Note<'_>) -> impl Iterator<Item = Range<usize>> + 'n {
    requests(note, &MEETINGS).filter(|words| {
        let mut sentence = note.text.sentence_of(words.start).words.clone();
        !sentence.any(|at| note.covered(at, &UNHURRIED)) && !words.clone().any(|at| note.covered(at, &MET))
    })
}

pattern_lists! {
    /// A call, a coffee, a slot in the calendar.
    MEETINGS: [
        // A meeting
        "(schedule|^ book|to book|and book|set up|setup|arrange|fix|plan|organise|organize|hop on|jump on|get on|hopping on|jumping on|jump in|hop in|jump into|grab|squeeze in|time for|open to|up for|interested in|available for|free for|propose|suggest|request|invite you (to|for)|buy you|join me for|fancy|worth|do|like|love|want|need|welcome|appreciate|how about|what about|over|objection to|for|let's have|we (can|could) have|(can|could|may|shall) (i|we) have|to have|having|consider) (to)? ..1 (a|an|some|our|your) ..3 (@meeting|meeting|demo|conversation|discussion|sync|informational interview|natter|huddle|word) (with|and|to|this|next|on|about|over|or|in|some|together|if|sometime|when|before|at|near|call|@day|$)",
        "(quick|short|brief|<number> minute|<number> min|introductory|discovery|informational) ..1 (@meeting|demo|meeting|conversation|walkthrough|interview)",
        "^ (a|quick|virtual)? @meeting (sometime|soon|on|next week|this week) (@day)? $",
        "(how about|what about|fancy|invite you (for|to)|grab|grabbing|for|over) (a)? ..1 (coffee|lunch|breakfast|dinner|drink{,s}|tea|beer) (with|and|next|this|some|sometime|soon|on|near|$)",
        // To meet
        "(let's|lets|let us|can we|could we|shall we|may we|might we|we should|we could|should we|we can|we need to|would you like to|perhaps we|maybe we) ..1 (grab|do|schedule|talk|meet|speak|chat|call|discuss|zoom|catch up|sit down|get together|jump|hop|meet up|set|find (a|some)? time|get on|connect (over|by (phone|video)|(on|via|for) (a|the|@day|zoom|teams|phone|@minutes)))",
        "(((are|would|could|will|if|whether) (you|u)|you'd|you're) (be|are|also)?|^) (open|willing|able|available|free|interested) (to|in|for) ..1 (chat{,ting}|talk{,ing}|speak{,ing}|meet{,ing}|hop{,ping}|jump{,ing})",
        "(like|love|want|wanted|hoping|hope|would be (great|good|nice|lovely|wonderful|possible)|keen|eager|able|time|welcome to|mind) (to)? (meet|meeting|talk|speak|chat|chatting|call|discuss|zoom|catch up|sit down|visit|connect) ..5 (@day|over a|face to face|your office|for @minutes)",
        "(like|love|want|hope|hoping|keen|eager|wish|ask) to (meet|sit down|get together) (with|up)? (you|up|for) (and|for|in person|next|this|soon|to|coffee|a|lunch|$)",
        "(to|we|you|us|and|or|let's) (meet|talk|speak|chat|discuss|connect|explain|walk|get|continue|exchange|learn|hear|tell|catch up) ..5 over (a|the|quick)? ..1 (call|phone|zoom|coffee|lunch|dinner|tea|beer|drink)",
        "(to|we|you|us|and|or|let's) (meet|talk|speak|chat|discuss|connect|explain|walk|get|continue|catch up) ..3 (on|by|via|in) (a|the|quick)? ..1 (call|phone|zoom|video|person|teams)",
        "(opportunity|chance|be an honour|be an honor) to (speak|talk|chat|discuss|sit down) (with|to|$)",
        // Minutes and slots
        "^ (just|only|maybe)? @minutes (next|this|$)",
        "(have|spare|need|want|like|love|give|get|got|take|find|reserve|borrow|steal|for|grab|appreciate|request|your|need is|carve out|set aside|value) (me|us|up to|just|only|about)? @minutes (with|of|from|for|to|on|this|next|in|by|over|only|sometime|<number>|@day|$)",
        "@minutes (of|on|in)? (your (time|calendar|day)|calendar|zoom|phone|a call|by phone|over the phone|@day)",
        "(are|if|when|whenever|would|will|whether|when are|may) (you|you're|u|you'd) (are|be|were)? ..1 (free|available|around) (for|on|next|to|at|in|sometime|any|$|@day)",
        "(what|how) does your ..1 (week|month|schedule|calendar|diary) look",
        "(does|would|is|how about|does|how's|what about|say|maybe|you do) @day ..2 (suit|work|good|ok|okay|convenient|fit|for you|free|$)",
        "(which|what) (day|time|date|slot|hour) (do you|is (good|best|convenient|fine|ok)|would|works|suits|are you|could|can) ..1",
        "(have|got|find|spare|set up|pick|schedule|arrange|book|make|set aside) (a|some|any|the)? (moment|minute|time|second|slot) ..2 (to|for) (a|me to|us to)? (talk|chat|speak|call|meet|discuss|discussion|quick|short|brief|telephonic)",
        "when (would|can|could|shall|do|is) ..1 (we|you|suit{,s}|be|good|convenient|i) ..1 (meet|talk|speak|chat|call|suit|free|available|you|come)",
        "(here's|here is) my (calendar|calendly)",
        // A call, a visit
        "(call|phone|ring) me (on|at|back|when|@day|please|maybe|$)",
        "(can|could|may|shall|might|will|mind if) (i|we) (call|phone|ring|visit|meet|come|pop|drop|stop|talk|speak) (you|your|to|by|in|round|with)",
        "(give|drop|shoot) (me|you) a (call|ring|bell|buzz)",
        "(like|love|happy|glad|keen) to (stop|drop|come|pop|swing) by",
    ]

    /// Said of a meeting nobody has to answer for now.
    UNHURRIED: [
        "(perhaps|maybe|possibly|hopefully) ..6 (some day|someday|one day|sometime|some time|at (the|next|this)|again|when)",
        "(some day|someday|one day|if you're ever|if you are ever|if you ever|if ever|next time you|when you're (next)? in|whenever you (pass|come|visit))",
    ]

    /// A meeting that was or is already on.
    MET: [
        "(great|good|nice|lovely|fun|pleasure) (to|on|in|at|during|having|our|the)? ..1 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
        "(pleasure|enjoyed|loved|glad|thanks|thank|after|before|ahead of|during|since|from|following|last) ..4 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
        "(our|the|your|last week's|that|yesterday's|today's|this morning's) (call|chat|meeting|demo|conversation|coffee|kickoff|catch up|lunch|talk)",
        "(we|i|they) (had|have had|joined|took|gave|ran|run|were|was|talk|meet|speak) (a|an|the|on|in|every|each|at)",
        "^ i have",
        "(was|were|^) (so|really)? (great|good|nice|lovely|fun|pleasure) to (meet|talk|speak|chat|see|catch up) ..6 (over|on|by|in|via|at)",
        "(meet|see|talk|speak|chat) ..3 (at the|in the|at our|at your|there|in hall) ..3 (conference|fair|summit|event|congress|show|meetup|workshop|expo|days|festival|party|hall|reunion|symposium|webinar|convention|booth|stand)",
    ]
}
