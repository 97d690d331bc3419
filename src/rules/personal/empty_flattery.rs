use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// Praise without particulars.
    ///
    /// ## Why it matters
    ///
    /// "Impressed by your profile" is praise of nothing: it would fit the
    /// next person as well. The same note with one thing of theirs in it is
    /// a compliment, and passes.
    pub struct EmptyFlattery {
        name: "empty-flattery",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        implied_by: ["stock-invite"],
        source: [ChelseaLarsson, Etiquette],
        why: "Praise counts when it names something. One talk, post or project shows that you looked.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Gareth, I was ‹impressed by your profile›."),
            Example::new("Hi Ben, ‹love what you're doing›!"),
            Example::new("‹You are a great leader› and ‹an inspiration›."),
            Example::new("I ‹admire your journey›."),
        ],
        passes: &[
            Example::new("I was impressed by your profile photo project and your talk on kilns in Leeds."),
            Example::new("Your point about refill pouches was spot on."),
            Example::new("We met in Leeds, and you are a great leader."),
            Example::new("I admire your journey map for the ward, which our triage nurses in Bilbao copied for stroke patients."),
        ],
    }
}

impl Rule for EmptyFlattery {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if signs.evidence.reason.is_some() {
            return;
        }
        for hit in note.hits(&PRAISE) {
            diagnostics.at(note.text.span_of(&hit.words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This praise would fit anybody. Name the one thing of theirs that you liked.";

pattern_lists! {
    /// Praise that fits anybody.
    PRAISE: [
        "(impressed|inspired|amazed|intrigued|fascinated|blown away|struck|moved) (by|with|at) (your|you|what you) ..2 (profile|background|experience|career|journey|achievements|accomplishments|work|success|story|skills|expertise|resume|leadership|doing|do|path)?",
        "(admire|love|like|appreciate|respect|follow) (your|the) (work|career|journey|profile|achievements|success|experience|background|energy|passion|style|mindset|story|content|way you think)",
        "(love|like|admire|loving|amazed by|inspired by) what (you|you're|you are|u) (do|doing|are doing|have done|achieved|have achieved|have built|built)?",
        "(your|such an|an|very|so|really|truly|quite|what an) (very|truly|really|such)? (impressive|inspiring|amazing|incredible|remarkable|outstanding|extensive|stellar|awesome|great|brilliant) (and)? (impressive|inspiring|extensive|diverse|rich)? (profile|background|experience|career|journey|achievements|work|person|leader|individual|professional|resume|trajectory)",
        "(you|you're|u) (are|r)? (such)? (a|an|one of the|the)? (great|amazing|true|real|natural|inspiring|incredible|brilliant|successful|visionary|fantastic|wonderful)  (leader|person|inspiration|professional|expert|mind|role model|entrepreneur|human)",
        "(a|an|my) (true|real|great|big|huge)? (inspiration|role model)",
        "(loved|love|great|nice|awesome|amazing|cool) (your)? (recent|latest|last)? (post{,s}|content|profile|stuff|work) $",
        "(saw|seen|love|like) (your|ur) stuff",
    ]
}
