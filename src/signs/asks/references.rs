//! Asking for a good word.

use crate::pattern_lists;

pattern_lists! {
    /// Recommendations, endorsements, references.
    pub(crate) REFERENCES: [
        "(endors{e,ing}|vouch{,ing} for|recommend{,ing}|speak for) (me|my (skills|top|profile|work|services))",
        "(write|writing|give|giving|leave|leaving|left|provide|do|post|drop|make|draft|send|add|sign) (for)? (me|us|my|a|an|the|that|some|one|your|few|short) ..4 (@good_word|reference{,s} (for|of|about|here|please|on|to|$))",
        "@ask ..8 (@good_word|reference{,s} (for|from|on|about|$))",
        "(need{,s}|want{,s}|looking for|request{,ing}|require{,s}|asks for|ask ..1 for|asking ..2 for|collecting|after|count on you for|hoping for|chance of|seeking|have your) ..2 (@good_word|reference{,s})",
        "@want ..2 (appreciate|love|value|welcome|treasure) (a|an|any) ..2 (@good_word|reference|review from)",
        "(@good_word|reference|review) (from you|by you|please|would)",
        "(be|act|serve|stand|stand in|use you|list you|put you|name you|give your name|have you) (down)? (as|for)? (a|an|my|one of my|the|two)? ..1 (reference{,s}|referee{,s}|guarantor)",
        "(may|can|could|might) i (put|name|list|use|give) (your name|you (as|down|for))",
        "(put|name|list|give|use|mention) (you|your name) (down|as|on)",
        "(swap|exchange|trade|return|mutual|each other) (@good_word|references)",
        "(need|want|collecting|get|missing) (a|an|some|<number>|two|three|few|more|one) ..1 (endorsement{,s}|references|letter{,s} (for|from|of))",
        "(call|phone|contact|ask|write to) you (about me|for (a|my) reference)",
        "if you (could)? (recommend{,ed}|endorse{,d}) (me|my)",
        "someone ..2 to endorse",
        "(good|kind|few) (word|words) (on|for|to) (my|me|the)",
    ]
}
