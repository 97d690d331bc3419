//! See [`MeetingAsk`].

use std::ops::Range;

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
        patterns: &[&MEETINGS, &UNHURRIED, &MET],
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
            Example::new("I enjoyed your talk on weirs, ‹could we continue over the phone›?"),
            Example::new("‹Would you be willing to chat›?"),
            Example::new("‹What does your week look like›?"),
            Example::new("I'm in Leeds in May and ‹would like to meet with you and discuss hops›."),
            Example::new("‹I'd be grateful for a short conversation›."),
            Example::new("‹Coffee next week›?"),
            Example::new("‹I'd be keen to swing by your yard›."),
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
            Example::new("I heard your talk on zoom, and after it we had a quick chat over lunch."),
            Example::new("You find time for the choir, and I had the chance to talk to your mother at the fair."),
            Example::new("If you come to Metz, see the market. I share your view on fair coffee."),
            Example::new("Hopefully we can meet at next year's fair."),
            Example::new("I'm grateful for the ten minutes you gave me on the ferry."),
            Example::new("I'm in your seed swap group, so could we connect on LinkedIn?"),
            Example::new("The demo you gave in Malmö on your coffee scale was a joy."),
        ],
    }
}

impl Rule for MeetingAsk {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for words in asked_for(note) {
            findings.at(note.clause_around(&words), MESSAGE);
        }
    }
}

/// Where a meeting is asked for.
pub(crate) fn asked_for<'n>(note: &'n Note<'_>) -> impl Iterator<Item = Range<usize>> + 'n {
    requests(note, &MEETINGS).filter(|words| {
        let mut sentence = note.sentences()[note.words()[words.start].sentence].words.clone();
        !sentence.any(|at| note.covered(at, &UNHURRIED)) && !words.clone().any(|at| note.covered(at, &MET))
    })
}

const MESSAGE: &str = "A meeting is a lot to ask in the first note. Let them say yes to connecting first.";

static MEETINGS: PatternList = PatternList::new(&[
    // A meeting
    "(schedule|^ book|to book|and book|set up|setup|arrange|fix|plan|organise|organize|hop on|jump on|get on|hopping on|jumping on|jump in|hop in|jump into|grab|squeeze in|time for|open to|up for|interested in|available for|free for|propose|suggest|request|invite you (to|for)|buy you|join me for|fancy|worth|do|like|love|want|need|welcome|appreciate|how about|what about|over|objection to|for|let's have|we (can|could) have|(can|could|may|shall) (i|we) have|to have|having|consider) (to)? ..1 (a|an|some|our|your) ..3 (@meeting|meeting|demo|conversation|discussion|sync|informational interview|natter|huddle|word) (with|and|to|this|next|on|about|over|or|in|some|together|if|sometime|when|before|at|near|call|@day|$)",
    "(quick|short|brief|<number> minute|<number> min|introductory|discovery|informational) ..1 (@meeting|demo|meeting|conversation|walkthrough|interview)",
    "^ (a|quick|virtual)? @meeting (sometime|soon|on|next week|this week) (@day)? $",
    "(how about|what about|fancy|invite you (for|to)|grab|grabbing|for|over) (a)? ..1 (coffee|lunch|breakfast|dinner|drink{,s}|tea|beer) (with|and|next|this|some|sometime|soon|on|near|$)",
    // To meet
    "(let's|lets|let us|can we|could we|shall we|may we|might we|we should|we could|should we|we can|we need to|would you like to|perhaps we|maybe we) ..1 (grab|do|schedule|talk|meet|speak|chat|call|discuss|zoom|catch up|sit down|get together|jump|hop|meet up|set|find (a|some)? time|get on|connect (over|by (phone|video)|(on|via|for) (a|the|@day|zoom|teams|phone|@minutes)))",
    "(((are|would|could|will|if|whether) (you|u)|you'd|you're) (be|are|also)?|^) (open|willing|able|available|free|interested) (to|in|for) ..1 (chat{,ting}|talk{,ing}|speak{,ing}|meet{,ing}|hop{,ping}|jump{,ing})",
    "(can|could|will) you ..1 (talk|meet|speak|chat) (me|to me|with me|on|this|next|for|soon|sometime|@day|$)",
    "(like|love|want|wanted|hoping|hope|would be (great|good|nice|lovely|wonderful|possible)|keen|eager|able|time|welcome to|mind) (to)? (meet|meeting|talk|speak|chat|chatting|call|discuss|zoom|catch up|sit down|visit|connect) ..5 (@day|over a|face to face|your office|for @minutes)",
    "(like|love|want|hope|hoping|keen|eager|wish|ask) to (meet|sit down|get together) (with|up)? (you|up|for) (and|for|in person|next|this|soon|to|coffee|a|lunch|$)",
    "(to|we|you|us|and|or|let's) (meet|talk|speak|chat|discuss|connect|explain|walk|get|continue|exchange|learn|hear|tell|catch up) ..5 over (a|the|quick)? ..1 (call|phone|zoom|coffee|lunch|dinner|tea|beer|drink)",
    "(to|we|you|us|and|or|let's) (meet|talk|speak|chat|discuss|connect|explain|walk|get|continue|catch up) ..3 (on|by|via|in) (a|the|quick)? ..1 (call|phone|zoom|video|person|teams)",
    "(opportunity|chance|be an honour|be an honor) to (speak|talk|chat|discuss|sit down) (with|to|$)",
    "connect live",
    "^ time to (chat|talk|speak|meet)",
    // Minutes and slots
    "^ (just|only|maybe)? @minutes (next|this|$)",
    "@minutes to (see|talk|discuss|explore) (if|whether|about|how)",
    "(have|spare|need|want|like|love|give|get|got|take|find|reserve|borrow|steal|for|grab|appreciate|request|your|need is|carve out|set aside|value) (me|us|up to|just|only|about)? @minutes (with|of|from|for|to|on|this|next|in|by|over|only|sometime|<number>|@day|$)",
    "@minutes (of|on|in)? (your (time|calendar|day)|calendar|zoom|phone|a call|by phone|over the phone|@day)",
    "(are|if|when|whenever|would|will|whether|when are|may) (you|you're|u|you'd) (are|be|were)? ..1 (free|available|around) (for|on|next|to|at|in|sometime|any|$|@day)",
    "^ free (for|this|next|on|@day)",
    "(your|any|some|the) (free slots|availability|calendly|free time|free times)",
    "(on|in|check|share|hold|does|how's|how is) your (calendar|calendly|diary|schedule)",
    "(around|suit{,s}) your schedule",
    "(what|how) does your ..1 (week|month|schedule|calendar|diary) look",
    "(does|would|is|how about|does|how's|what about|say|maybe|you do) @day ..2 (suit|work|good|ok|okay|convenient|fit|for you|free|$)",
    "(which|what) (day|time|date|slot|hour) (do you|is (good|best|convenient|fine|ok)|would|works|suits|are you|could|can) ..1",
    "(good|best|convenient|suitable|preferred) ..1 time (to|for) (a|us|you|me)? ..1 (talk|chat|call|speak|meet|discussion|meeting|conversation)",
    "(have|got|find|spare|set up|pick|schedule|arrange|book|make|set aside) (a|some|any|the)? (moment|minute|time|second|slot) ..2 (to|for) (a|me to|us to)? (talk|chat|speak|call|meet|discuss|discussion|quick|short|brief|telephonic)",
    "when (would|can|could|shall|do|is) ..1 (we|you|suit{,s}|be|good|convenient|i) ..1 (meet|talk|speak|chat|call|suit|free|available|you|come)",
    "(schedule|book|arrange|find|set aside|make|spare|get|steal|borrow) (some|any|a little|a)? (of your)? time (with|together|this|next|on your)",
    "(book|pick|choose|reserve) (a|any|your)? (slot|time)",
    "(here's|here is) my (calendar|calendly)",
    // A call, a visit
    "(call|phone|ring) me (on|at|back|when|@day|please|maybe|$)",
    "(can|could|may|shall|might|will|mind if) (i|we) (call|phone|ring|visit|meet|come|pop|drop|stop|talk|speak) (you|your|to|by|in|round|with)",
    "(give|drop|shoot) (me|you) a (call|ring|bell|buzz)",
    "(can|could|may) i (get you on|get on your|schedule|book|set up|show you a demo)",
    "(like|love|happy|glad|keen) to (stop|drop|come|pop|swing) by",
    "(give|grant|request|need|ask for|want|seek|require) (me|us|for)? (a|an|some|your)? (time|appointment|audience|slot) (to|for|with|in|$)",
    "(i am|i'm|we are) (free|available) (monday|any|from|on|all|@day)",
]);

/// Said of a meeting nobody has to answer for now.
static UNHURRIED: PatternList = PatternList::new(&[
    "(perhaps|maybe|possibly|hopefully) ..6 (some day|someday|one day|sometime|some time|at (the|next|this)|again|when)",
    "(some day|someday|one day|if you're ever|if you are ever|if you ever|if ever|next time you|when you're (next)? in|whenever you (pass|come|visit))",
]);

/// A meeting that was or is already on.
static MET: PatternList = PatternList::new(&[
    "(great|good|nice|lovely|fun|pleasure) (to|on|in|at|during|having|our|the)? ..1 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
    "(pleasure|enjoyed|loved|glad|thanks|thank|after|before|ahead of|during|since|from|following|last) ..4 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom)",
    "(our|the|your|last week's|that|yesterday's|today's|this morning's) (call|chat|meeting|demo|conversation|coffee|kickoff|catch up|lunch|talk)",
    "(we|i|they) (had|have had|joined|took|gave|ran|run|were|was|talk|meet|speak) (a|an|the|on|in|every|each|at)",
    "^ i have",
    "(had|did|held) (a|an|the|our) ..1 (@meeting|meeting)",
    "(was|were|^) (so|really)? (great|good|nice|lovely|fun|pleasure) to (meet|talk|speak|chat|see|catch up) ..6 (over|on|by|in|via|at)",
    "(meet|see|talk|speak|chat) ..3 (at the|in the|at our|at your|there|in hall) ..3 (conference|fair|summit|event|congress|show|meetup|workshop|expo|days|festival|party|hall|reunion|symposium|webinar|convention|booth|stand)",
]);
