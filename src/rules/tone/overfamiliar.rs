//! See [`Overfamiliar`].

use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// Flirting, remarks on looks, pet names, private matters.
    ///
    /// ## Why it matters
    ///
    /// A professional network is a workplace. What is meant as a compliment
    /// is the message most often reported. Beauty of work is another thing,
    /// and Honey and Love are names.
    pub struct Overfamiliar {
        name: "overfamiliar",
        group: Tone,
        since: "0.1.0",
        levels: [Warning, Error, Error],
        kinds: Kind::ALL,
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Coworkers, Etiquette],
        why: "This is a workplace to most people here. Remarks on looks or private life make them feel unsafe.",
        patterns: &[&INTIMACIES],
        flags: &[
            Example::new("What a ‹beautiful smile› in your photo."),
            Example::new("‹Hey gorgeous›, saw you in the list."),
            Example::new("So, ‹are you single›?"),
            Example::new("I ‹think about you every› night."),
            Example::new("‹Your eyes› are something."),
            Example::new("‹Hi sweetheart›, finally found you."),
            Example::new("‹Your husband doesn't need to know›."),
        ],
        passes: &[
            Example::new("Dear Mrs. Love, your beautiful book on kilns changed my shop.").to("Winifred Love"),
            Example::new("Hi Honey, we met at the bee fair.").to("Honey Adu"),
            Example::new("I work on single-cell data, and your figure 3 is gorgeous."),
            Example::new("Your photo of the pier hangs in our office, the date was perfect."),
            Example::new("As a date grower I read your eye clinic's notes on glasses."),
            Example::new("I loved how you answered, and I think about your question on kilns often."),
            Example::new("My husband and I bought seed potatoes from your father."),
        ],
    }
}

impl Rule for Overfamiliar {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for hit in note.hits(&INTIMACIES) {
            let names_them = note
                .recipient
                .as_ref()
                .is_some_and(|name| note.words()[hit.words.clone()].iter().any(|word| name.is_part(word.text)));
            if !names_them {
                findings.at(note.span_of(&hit.words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "This is closer than a first note goes. Keep to their work and to what you share.";

static INTIMACIES: PatternList = PatternList::new(&[
    "(hi|hey|hello|dear|good morning|good evening|my|hola|ciao|oh) (there)? (my)? (sweetheart|darling|honey|babe|baby|sweetie|cutie|sexy|gorgeous|beautiful|handsome|pretty|princess|queen|angel|sunshine|love|dearest|hottie|good looking)",
    "(beautiful|gorgeous|pretty|sexy|cute|stunning|lovely|charming|attractive|hot|adorable|radiant|killer|amazing|great|nice|perfect) (smile|eyes|face|legs|hair|lips|body|figure|looks|woman|lady|girl|man|guy|dimples|profile picture|profile pic|profile photo|picture|pic|photo of you|dress|outfit)",
    "(warmest|kindest|nicest|loveliest|nice|lovely|big|blue|green|brown|dark|sweet|kissable|long) (eyes|legs|lips|thighs|curves|cleavage)",
    "(invite|take|treat) you (to|out to|out for|for) (a)? (dinner|drink|drinks|candlelight|romantic|wine|the cinema|my place)",
    "(looking|look|looks) (so|very|really)? (nice|good|kind|sweet|lovely|young|pretty) (and)? ..3 (lady|woman|girl|man|guy|person|in (picture|photo|the picture|the photo|your picture|your photo))",
    "ring on your (hand|finger)",
    "your (divorce|affair|pregnancy|miscarriage|breakup|break up|drinking|weight|wedding night|love life|sex life|marriage)",
    "(close|intimate|special|more than) friends",
    "(widower|widow|divorced man|single man|single dad here|bachelor) ..6 (you|friend{,s})",
    "(a man|can i|may i|may a man|can a man) (still|only)? (hope|dream)",
    "your (beautiful|gorgeous|pretty|sexy|cute|stunning|lovely|charming|amazing|warm|big|blue|green|brown)? (smile|eyes|legs|hair|lips|body|looks|dress|beauty|cheeks|dimples|curves|figure is|voice is so)",
    "@beauty ..1 (smile|eyes|face|legs|hair|lips|body|figure|looks|woman|lady|girl|man|guy|photo|picture|pic|pics|dress|voice|skin|hands|neck|shoulders|realtor|nurse|teacher|lawyer|recruiter|boss|doctor|one here|person)",
    "(you|you're|u|ur|ure|your pics|your photos|your pictures) ..4 (sexy|cutie|gorgeous|stunning|handsome|hottest|prettiest|cutest|too pretty|so pretty|very pretty|way too pretty|and pretty|too beautiful|so beautiful|most beautiful|too cute|so cute|so hot|too hot|looking good|looking fine|look hot|irresistible|ravishing)",
    "looking (so|very|really)? (good|fine|hot|gorgeous|stunning|beautiful|sexy|amazing) (in (that|your|the|those)|today|tonight|on your)",
    "(sweetie|sweetheart|cutie|hottie|hotties|sexy|darling girl|babydoll|baby girl|sugar mummy|sugar daddy|honeybun|cutie pie|mamacita|muñeca|bebé|hunk)",
    "(gave|give|gives|giving|got) me (butterflies|goosebumps all over|chills when you)",
    "(somewhere|someplace|something|a bit|chat|talk|meet|know you|get to know you|see you) (more)? (private|privately|intimate|personal|intimately|personally better)",
    "(continue|spend|share) (the|an|this|our|your) (evening|night|weekend) (with|together|somewhere|alone|at my)",
    "(i'm|i am|im|a|so) (very|so|a bit)? lonely",
    "(you|u) (are|look|looked|r|were|must be) (so|very|really|even|absolutely|simply|just|such a|a)? (beautiful|gorgeous|pretty|sexy|cute|stunning|hot|handsome|attractive|lovely|adorable|charming|fit|single|babe|angel|my type|younger|younger than|good looking|breathtaking|snack)",
    "you're (so|very|really|even|absolutely|simply|just|such a|a)? (beautiful|gorgeous|pretty|sexy|cute|stunning|hot|handsome|attractive|adorable|single|babe|angel|my type|good looking|breathtaking)",
    "(are|is|r) (you|u|there) (still)? (single|married|divorced|seeing (anyone|someone)|taken|dating|a boyfriend|a husband|someone special)",
    "(do you|you) have a (boyfriend|girlfriend|husband|wife|partner)",
    "your (husband|wife|boyfriend|girlfriend|ex) ..3 (know|lucky|mind|jealous|treat|deserve|home|is)",
    "(go|come|going) (out|on a date|for a date) with me",
    "(take you|like to take you) (out|to dinner|for dinner|for drinks)",
    "(have|eat|share) (dinner|drinks|a drink|breakfast) (with me|alone|together|just the two)",
    "(eat|dine|sleep|drink|be) ..2 alone (tonight|with)",
    "should not (eat|be|sleep|dine|sit) ..1 alone",
    "(think|thinking|dream|dreaming|thought|dreamt|dreamed) (about|of) you (every|all (day|night|the time)|at|since|a lot|too|day|night|often|constantly)? ",
    "(can't|cannot|couldn't) (stop|take) ..2 (thinking|eyes|looking|staring)",
    "(in love|falling|fell|crush|a thing|heart) (with|for|on) (you|your)",
    "(kiss{es}|hug you|cuddle|hold your hand|kiss|marry me|be my (wife|girlfriend|boyfriend|husband|valentine|girl|man))",
    "(a|any) (woman|man|lady|girl|guy) (like|as) you",
    "(you|u) (caught|got|have) my (eye|heart|attention with your)",
    "(how old are you|what are you wearing|where do you live|send (me)? (a|more)? (pic|pics|photo|photos|selfie|nudes)|do you live alone)",
    "(get|have|want|give me|gimme|send) ..2 (your|ur) (number|whatsapp|snap|insta|instagram|snapchat|phone)",
    "(make|made) my (heart|day with your smile|knees)",
    "(be|become|gonna be|going to be) (besties|best friends forever|more than (friends|colleagues|contacts))",
    "(winking|flirt{,ing,y}|naughty|seductive)",
    "(lost|gained) (some)? weight",
    "(lonely|loneliness) ..3 (you|tonight|here|too)",
    "(my|sweet) (dear)? (sweet)? (lady|angel|princess)",
]);
