//! What a note can do without: sentences that anybody sends to anybody, and
//! phrases that are longer than what they say.

use crate::pattern_lists;

pattern_lists! {
    /// The ready-made sentences, and what amounts to them.
    pub(crate) STOCK: [
        "(@want|i|^) (kindly|just|also|really|simply|very|so|am|was|am writing to)? (like|love|wish|want|wanted|hoping|keen|happy|glad|request{,ing}|be (so)? @pleased|request you|invite you|ask|hope|pleased|interest in) ..3 (add{,ing}|join{,ing}|connect{,ed}|accept{,ed}|link|become|get|be|have|make|expand{,ing}|stay) ..5 (network|connections|connection|contact{,s}|circle|with you|list|invitation|invite|request|in touch|acquaintance{,s}|linkedin|connected|here)",
        "(@want|i'm|i am|^|and|would|it'd|it would|would be) (really|very|so|be)? (like|love|want|glad|keen|@pleased) (if|to) (you)? (connect|link up|join you|network|be connected|(be|stay) in touch|stay connected) (with you)? ..1 (here|linkedin)?",
        "(please|kindly|pls|plz|can you|could you|^) (accept|add|approve|consider|connect|be) (with|to)? (my|me|this|the) (humble|kind|friend|linkedin|connection|pending)? (invitation|invite|request|connection|to your (network|connections|contacts)|please|pls|plz)? (to connect|to link)?",
        "accept my ..1 (invitation|invite|connection request|request)",
        "(let's|lets|let us|shall we|can we|could we|we should|hope (to|we can)) (connect|link up|be ..1 (connections|friends|contacts))",
        "((connect|connecting|connection) with (me|you)|^ (connect|connecting) (please|pls)? $)",
        "(invite you|inviting you|sending you an invite|send you an invite|sending an invitation) (to (join|connect))?",
        "(the honour|the honor|the privilege|the pleasure) (of|to) (joining|connecting|connect|join)",
        "((join|joining|be (a)? part of|enter) your ..1 (network|circle|connections|contacts)|(add|adding|have|having) you (to|in|as|among|on) (my|a) ..1 (network|contacts|connection{,s}|circle|list|linkedin))",
        "(you are (a person|someone) i trust|(make|making) your acquaintance)",
    ]

    /// Roundabout phrases, with what says the same; nothing where they can go.
    pub(crate) WORDY: [
        "(in order to|so as to|in an effort to) => to",
        "((due|owing) to the fact that|(because|in view|in light|on account) of the fact that|for the reason that|by virtue of the fact that) => because",
        "(considering|given) the fact that => since",
        "(despite|in spite of|notwithstanding) the fact that => although",
        "(at (this|the) (point|moment|present moment) in time|at the present (time|moment)) => now",
        "in the near future => soon",
        "in the event that => if",
        "until such time as => until",
        "for the purpose of => for",
        "((with|in) (regard|regards) to|pertaining to) => about",
        "as to whether => whether",
        "in the field of => in",
        "a (large|great|huge|vast|significant) number of => many",
        "(the|a) (great|vast|large)? majority of the => most of the",
        "(the|a) (great|vast|large)? majority of => most",
        // "Many us" and "most us" is nothing.
        "(a (large|great|huge|vast|significant) number|(the|a) (great|vast|large)? majority) of (us|you|them|the|my|our|your|their|these|those)",
        "on a daily basis => every day",
        "on a weekly basis => every week",
        "on a monthly basis => every month",
        "on a (yearly|annual) basis => every year",
        "on a regular basis => regularly",
        "has the ability to => can",
        "i have the ability to => I can",
        "we have the ability to => we can",
        "prior to => before",
        "subsequent to => after",
        "take (this|the) opportunity to => ",
        "as a matter of fact => in fact",
        "each and every => every",
        "first and foremost => first",
        "with the exception of => except for",
        "(in close proximity to|in the vicinity of) => near",
        "make a decision => decide",
        "came to the conclusion => concluded",
        "in the course of => during",
        "over the course of => over",
        "for a period of => for",
        "by means of => by",
        "in my (own)? personal opinion => in my opinion",
        "i personally (think|believe|feel) => I think",
        "past experience => experience",
        "future plans => plans",
        "end result => result",
        "very unique => unique",
        "return back => return",
        "reply back => reply",
        "collaborate together => collaborate",
        "(utilize|utilise) => use",
        "(utilizing|utilising) => using",
        "(utilized|utilised) => used",
    ]

    /// Openings that say nothing, as whole clauses.
    pub(crate) OPENINGS: [
        "(i|i do|we|i sincerely|i really|trust|i trust)? (hope|trust) (that)? (this|my|the) (message|note|email|e mail|mail|letter|invitation|request|text)? (finds|reaches|meets) you (and your (family|team|loved ones))? (very)? (well|in (good|great|the best of|best of|excellent|perfect) (health|spirits|spirit|shape|form|mood)) (and (safe|healthy|in (good|great) (health|spirits)))?",
        "(i|i do|we|i really)? (hope|trust) (that)? (you|you're|all) (are|is)? (doing|keeping)? (very|really)? well (today|and (safe|healthy|happy))?",
        "(i|we)? hope (that)? (you|you're) (are|have|are having|having) (had)? a (great|good|nice|wonderful|lovely|fantastic|productive) (day|week|weekend|start to (the|your) (day|week|year))",
        "(i|we)? hope all is well (with you|on your end|at your end)?",
    ]
}
