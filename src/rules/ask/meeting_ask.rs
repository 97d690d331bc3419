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
            Example::new("I'd love ‹20 minutes on your calendar› this week."),
            Example::new("Could we ‹jump on a quick call› tomorrow at 3?"),
            Example::new("‹Does Tuesday 11 am suit›?"),
            Example::new("‹Are you free on› Thursday for coffee?"),
            Example::new("Worth a ‹quick chat›?"),
            Example::new("Can we ‹schedule a demo› next week?"),
            Example::new("Let me know ‹when you are available›."),
        ],
        passes: &[
            Example::new("Great to be on the call last Tuesday about the ward handover."),
            Example::new("Thank you for the quick chat at the careers night."),
            Example::new("I hope we meet at the Ghent packaging days, I'm in hall 3."),
            Example::new("Nine calls together, all with cameras off, and now a face."),
            Example::new("Perhaps we can have a coffee some day when you pass Tulsa."),
            Example::new("I wanted to connect ahead of our kickoff meeting next week."),
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
                findings.at(note.span_of(&words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "A meeting is a lot to ask in the first note. Let them say yes to connecting first.";

static MEETINGS: PatternList = PatternList::new(&[
    "(schedule|book|set up|setup|arrange|fix|plan|organise|organize|hop on|jump on|get on|jump in|hop in|jump into|do|grab|squeeze in|find time for|make time for|open to|up for|interested in|available for|free for|propose|suggest|request|invite you (to|for)|like|love|want|need|have) (a|an|for a|our|some|to have a|to schedule a|to book a|to set up a|to arrange a|to get on a|to hop on a|to jump on a|to do a)? (quick|short|brief|little|virtual|online|video|phone|zoom|teams|intro|introductory|discovery|free|friendly|informal|<number> min|<number> minute|<number> minutes|<number> mins|half hour|one on one|<number> <number>|face to face)? (call|chat|meeting|demo|zoom|video call|phone call|slot|appointment|virtual coffee|coffee chat|catch up|conversation|sync|consultation|audit call) (with you)?",
    "(quick|short|brief) (intro|zoom|video|phone|virtual)? (call|chat|zoom|demo|meeting)",
    "(grab|get|have|buy you|invite you (to|for)|go for|meet for|meet up for|do) (a|some)? (quick|virtual)? (coffee|lunch|drink|beer|tea|dinner) ..3 (this|next|tomorrow|today|soon|on|monday|tuesday|wednesday|thursday|friday|with me)",
    "(<number>|ten|fifteen|twenty|thirty|few|couple of|half an|an) (minutes|mins|min|minute|hour|m) ..5 (calendar|zoom|phone|call|chat|your time|your calendar|by phone|to (talk|discuss|chat|speak|show|explain|walk|tell|share|meet|connect|go)|this week|next week|tomorrow|today)",
    "(are you|when are you|if you are|if you're|would you be|will you be|when you are|when you're) (free|available) (for|on|this|next|tomorrow|today|to|at|sometime|any)",
    "(when you are|when you're|whenever you're|when would you be|when are you|if you are|if you're) (free|available)",
    "(your|my) (calendar|calendly|availability|schedule) ",
    "(does|would|is|how about|how does|how's|what about|say) (monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|next week|this week|today) ..4 (suit|work|good|ok|okay|convenient|fit|you|free)",
    "(let's|lets|can we|could we|shall we|may we|might we|we should|we could|i'd like to|i would like to|want to|would love to|i'd love to) (talk|meet|speak|chat|call|discuss|zoom|catch up|sit down) ..3 (tomorrow|today|this|next|soon|on (monday|tuesday|wednesday|thursday|friday)|at <number>|by phone|over (the)? (phone|coffee|zoom|lunch|a call)|on the phone|on zoom|for)",
    "(let's|lets|can we|could we|shall we) (talk|meet|speak|chat|call|meet up)",
    "(call|phone|ring) me",
    "(reserve|have|spare|take|find|borrow|give me|steal) (one|an|half an|a half|a quarter of an|<number>|a few|some|five|ten|fifteen|twenty|thirty) ..1 (hour{,s}|minutes|mins) (with|of|from|for|to|on)",
    "(phone|video|zoom|coffee|quick|little) (natter|catchup|huddle|session|conversation|talk) (on|this|next|tomorrow|today|about)",
    "(i am|i'm|we are) (free|available) (monday|tuesday|wednesday|thursday|friday|tomorrow|today|this|next|any|from|on|all)",
    "which day (do)? you (prefer|like|want)",
    "any objection to (a|an) ..2 (call|chat|natter|meeting|coffee)",
    "(give|drop|shoot) me a (call|ring|bell|buzz)",
    "(can|could|may|shall|might) i (call|phone|ring|visit) (you|your)",
    "(meet|see) (you)? (in person|face to face) (this|next|tomorrow|on|soon)",
    "when (can|could|shall|do) we (meet|talk|speak|chat)",
    "(send|share) (me)? (your|some) (availability|calendar|free slots|phone number|number)",
]);

/// A meeting nobody has to answer for now, or one that is already on.
static UNHURRIED: PatternList = PatternList::new(&[
    "(perhaps|maybe|possibly|hopefully) ..6 (some day|someday|one day|sometime|some time|at the|again|when)",
    "(some day|someday|one day|if you're ever|if you are ever|if you ever|if ever|next time you|when you're (next)? in|whenever you (pass|come|visit))",
    "(great|good|nice|lovely|fun|pleasure|enjoyed|loved|glad|thanks|thank|after|before|ahead of|during|since|from|following|last) ..4 (call|chat|meeting|demo|conversation|coffee|lunch|talk|zoom|catch up)",
    "(our|the|your|last week's|that|yesterday's|today's|this morning's) (call|chat|meeting|demo|conversation|coffee|kickoff|catch up|lunch)",
    "(we|i|you|they) (had|have had|did|held|joined|took|gave|ran|run|were|was|talk|meet|speak) (a|an|the|on|in|every|each|at)",
    "(meet|see|talk|speak|chat) ..3 (at the|in the|at our|at your|there|in hall) ..3 (conference|fair|summit|event|congress|show|meetup|workshop|expo|days|festival|party|hall|reunion|symposium|webinar|convention|booth|stand)",
]);
