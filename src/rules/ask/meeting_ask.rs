//! See [`MeetingAsk`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// The first note asks for a call, a demo or a slot in the calendar.
    ///
    /// ## Why it matters
    ///
    /// Half an hour with a stranger is a large yes; the invitation itself is
    /// a small one. The hope to meet at an event both attend, a call that
    /// was, and "perhaps one day" are left alone.
    pub struct MeetingAsk {
        name: "meeting-ask",
        group: Ask,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: &[Kind::Invite],
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Etiquette, ChelseaLarsson],
        why: "Time is the dearest thing to ask for. A yes to the invitation comes first, and makes it easier.",
        patterns: &[&MEETINGS, &UNHURRIED],
        flags: &[
            Example::new("‹I'd love 20 minutes on your calendar this week›."),
            Example::new("‹Could we jump on a quick call tomorrow at 3›?"),
            Example::new("‹Does Tuesday 11 am suit›?"),
            Example::new("‹Are you free on Thursday for coffee›?"),
            Example::new("‹Worth a quick chat›?"),
            Example::new("‹Can we schedule a demo next week›?"),
            Example::new("‹Which day is good›?"),
            Example::new("The yard is near yours. ‹Ten minutes›?"),
            Example::new("‹When's good for a chat›?"),
            Example::new("‹Do you have a moment to talk›?"),
            Example::new("‹Fancy a coffee on me near your office›?"),
            Example::new("‹Let me know when you are available›."),
        ],
        passes: &[
            Example::new("Great to be on the call last Tuesday about the ward handover."),
            Example::new("The deadline is Friday, and I saw that you chair the first day."),
            Example::new("Thank you for the quick chat at the careers night."),
            Example::new("I hope we meet at the Ghent packaging days, I'm in hall 3."),
            Example::new("Nine calls together, all with cameras off, and now a face."),
            Example::new("Perhaps we can have a coffee some day when you pass Tulsa."),
            Example::new("I wanted to connect ahead of our kickoff meeting next week."),
            Example::new("Your calendar of church bells is a wonder."),
            Example::new("I run the call centre, and we meet the 20 minute target again."),
            Example::new("The demo you gave in Malmö on your coffee scale was a joy."),
        ],
    }
}

impl Rule for MeetingAsk {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in requests(note, &MEETINGS) {
            let sentence = &note.sentences()[note.words()[words.start].sentence].words;
            if !sentence.clone().any(|at| note.covered(at, &UNHURRIED)) {
                findings.at(note.clause_around(&words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "A meeting is a lot to ask in the first note. Let them say yes to connecting first.";

static MEETINGS: PatternList = PatternList::new(&[
    "(schedule|^ book|to book|and book|set up|setup|arrange|fix|plan|organise|organize|hop on|jump on|get on|jump in|hop in|jump into|grab|squeeze in|time for|open to|up for|interested in|available for|free for|propose|suggest|request|invite you (to|for)|buy you|join me for|fancy|worth|do|like|love|want|need|how about|what about|over|objection to|for|can i have|let's have|could we have|shall we have|can we have|to have) (to)? ..1 (a|an|some|our|your) ..3 (@meeting|meeting|demo|conversation|sync|informational interview|natter|huddle) (with|and|to|this|next|on|about|over|or|in|some|together|if|sometime|when|before|at|near|@day|$)",
    "(quick|short|brief|<number> minute|<number> min|introductory|discovery) ..1 (@meeting|demo|meeting|conversation|walkthrough)",
    "^ (just|only|maybe)? (<number>|two|five|ten|fifteen|twenty) (minutes|mins|min) (next|this|$)",
    "(<number>|two|five|ten|fifteen|twenty) (minutes|mins|min) to (see|talk|discuss|explore) (if|whether|about|how)",
    "(let's|lets|let us|can we|could we|shall we|may we|might we|we should|we could|should we) ..1 (grab|do|schedule|talk|meet|speak|chat|call|discuss|zoom|catch up|sit down|get together|jump|hop|meet up|set)",
    "(have|spare|need|want|like|love|give|get|got|take|find|reserve|borrow|steal|for|grab|appreciate|request|your) (me|us|up to|just|only|about)? (one|a|an|half an|a half|a quarter of an|quarter of an|<number>|a few|few|some|five|ten|fifteen|twenty|thirty|a couple of) (more)? (hour{,s}|half hour|minutes|mins|min|minute|moments) (with|of|from|for|to|on|this|next|in|by|over|sometime|<number>|@day|$)",
    "(<number>|ten|fifteen|twenty|thirty|few|couple of|half an|an) (minutes|mins|min|minute|hour|m) (of|on|in)? (your (time|calendar|day)|calendar|zoom|phone|a call|by phone|over the phone|@day)",
    "(are|if|when|whenever|would|will|whether|when are|may) (you|you're|u|you'd) (are|be|were)? ..1 (free|available|around) (for|on|next|to|at|in|sometime|any|$|@day)",
    "(your|any|some|the) (free slots|availability|calendly|free time|free times)",
    "(on|in|check|share|hold|does) your (calendar|calendly|diary|schedule)",
    "(does|would|is|how about|how does|how's|what about|say|maybe) @day ..2 (suit|work|good|ok|okay|convenient|fit|for you|free)",
    "(which|what) (day|time|date|slot|hour) (do|is|would|works|suits|are|could|can)",
    "(when's|when is) ..1 (good|best|convenient|suitable) (for|to|$)",
    "(have|got|find|spare) (a|some|any) (moment|minute|time|second|slot) (to|for) (a)? (talk|chat|speak|call|meet|connect|discuss|quick|short|brief)",
    "(what's|what is) (a|your|the)? (good|best) (time|number|day)",
    "when (would|can|could|shall|do|is) ..1 (we|you|suit{,s}|be|good|convenient|i) ..1 (meet|talk|speak|chat|call|suit|free|available|you|come)",
    "(like|love|want|wanted|hoping|hope|would be (great|good|nice|lovely|wonderful|possible)|keen|eager|able|time) to (meet|talk|speak|chat|call|discuss|zoom|catch up|sit down|visit|connect) ..5 (@day|by phone|over (the)? (phone|coffee|zoom|lunch)|over a|on the phone|on zoom|in person|via|face to face|your office|for <number>|for a few|soon)",
    "(how about|what about|fancy|invite you (for|to)) @meeting",
    "(schedule|book|arrange|find|set aside|make|have|got) (some|any|a little) (of your)? time (to|for|with|this|next|$)",
    "(opportunity|chance) to (speak|talk|chat|discuss|sit down) (with|to)",
    "(here's|here is) my calendar",
    "(call|phone|ring) me (on|at|back|when|@day|please|$)",
    "(can|could|may|shall|might|will) (i|we) (call|phone|ring|visit|meet|come|pop|drop|stop) (you|your|to|by|in|round)",
    "(give|drop|shoot) me a (call|ring|bell|buzz)",
    "(give|grant|request|need|ask for|want|seek|require) (me|us|for)? (a|an|some|your)? (time|appointment|audience|slot) (to|for|with|in|$)",
    "(open|willing) to (meeting|chatting|talking|speaking)",
    "(i am|i'm|we are) (free|available) (monday|any|from|on|all|@day)",
]);

/// A meeting nobody has to answer for now, or one that is already on.
static UNHURRIED: PatternList = PatternList::new(&[
    "(perhaps|maybe|possibly|hopefully) ..6 (some day|someday|one day|sometime|some time|at the|again|when)",
    "(some day|someday|one day|if you're ever|if you are ever|if you ever|if ever|next time you|when you're (next)? in|whenever you (pass|come|visit))",
    "(great|good|nice|lovely|fun|pleasure) (to|on|in|at|during|having|our|the)? ..1 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
    "(pleasure|enjoyed|loved|glad|thanks|thank|after|before|ahead of|during|since|from|following|last) ..4 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
    "(our|the|your|last week's|that|yesterday's|today's|this morning's) (call|chat|meeting|demo|conversation|coffee|kickoff|catch up|lunch)",
    "(we|i|you|they) (had|have had|did|held|joined|took|gave|ran|run|were|was|talk|meet|speak) (a|an|the|on|in|every|each|at)",
    "(meet|see|talk|speak|chat) ..3 (at the|in the|at our|at your|there|in hall) ..3 (conference|fair|summit|event|congress|show|meetup|workshop|expo|days|festival|party|hall|reunion|symposium|webinar|convention|booth|stand)",
]);
