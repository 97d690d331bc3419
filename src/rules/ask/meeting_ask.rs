use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::Asked;
use crate::signs::asks::exchange::is_one_sided;
use crate::signs::asks::meetings;

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
        kinds: [Invite, Message],
        source: [Etiquette, ChelseaLarsson],
        why: "Time is the dearest thing to ask for. A yes to the invitation comes first, and makes it easier.",
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
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if !is_one_sided(note, &signs.offers) {
            return;
        }
        for span in signs.asking(note, Asked::Meeting, meetings::asked_for(note)) {
            diagnostics.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str = "A meeting is a lot to ask in the first note. Let them say yes to connecting first.";
