use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::words::Forms;
use crate::{declare_rule, pattern_lists};

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
        source: [Coworkers, Etiquette],
        why: "This is a workplace to most people here. Remarks on looks or private life make them feel unsafe.",
        patterns: LISTS,
        flags: &[
            Example::new("What a ‹beautiful smile› in your photo."),
            Example::new("‹Hey gorgeous›, saw you in the list."),
            Example::new("So, ‹are you single›?"),
            Example::new("I ‹think about you every› night."),
            Example::new("‹Your eyes› are something."),
            Example::new("‹Hi sweetheart›, finally found you."),
            Example::new("‹Your husband doesn't need to know›."),
            Example::new("Hi Omar, ‹you are quite the good-looking› engineer.").to("Omar Haddad"),
            Example::new("We ‹matched on Tinder› last year."),
            Example::new("I ‹dreamt of us› last night."),
            Example::new("‹Such a gorgeous photo I've› saved it."),
            Example::new("Hi Omar, ‹your headshot is enchanting›.").to("Omar Haddad"),
            Example::new("That ‹dress you wore› is on my mind, and ‹you are really pretty I› think."),
            Example::new("I ‹like your photo›."),
            Example::new("I ‹like your picture so› I write."),
            Example::new("I want to ‹know you personally›."),
            Example::new("‹You've put on weight› since Metz."),
            Example::new("‹Fancy a glass of wine› on Friday?"),
            Example::new("That red ‹dress at the gala suited you›."),
            Example::new("We should dance and ‹see where this leads us›."),
        ],
        passes: &[
            Example::new("Dear Mrs. Love, your beautiful book on kilns changed my shop.").to("Winifred Love"),
            Example::new("Hi Love, your paper on soil saved my barley."),
            Example::new("I fit dentures, and your smile design course changed how I file."),
            Example::new("Hi Honey, we met at the bee fair.").to("Honey Adu"),
            Example::new("I work on single-cell data, and your figure 3 is gorgeous."),
            Example::new("Your photo of the pier hangs in our office, the date was perfect."),
            Example::new("As a date grower I read your eye clinic's notes on glasses."),
            Example::new("I loved how you answered, and I think about your question on kilns often."),
            Example::new("Your skin care line, your body of work and your divorce law blog are read here."),
            Example::new("I sewed the dress you mention in your paper on court tailors."),
            Example::new("You are pretty good at rigging, and lovely to work with."),
            Example::new("I can't stop thinking about your point on glazes, and the photo of your kiln made my day."),
            Example::new("I like your photo of the sluice, and the plans for the new weir."),
            Example::new("I lost weight with your plan, and I love you all at the rowing club."),
            Example::new("I was attracted to your approach, and how beautiful your garden is."),
            Example::new("My love of clocks began in your shop."),
            Example::new("My husband and I bought seed potatoes from your father."),
        ],
    }
}

impl Rule for Overfamiliar {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&INTIMACIES) {
            let last = &note.text.words()[hit.words.end - 1];
            let names_them = note.recipient.as_ref().is_some_and(|name| name.is_part(last.text));
            // "Your smile design course" is about something else.
            let next = note.text.words().get(hit.words.end).filter(|_| note.text.after(hit.words.end - 1) == " ");
            let goes_on = next.is_some_and(|next| {
                last.is_any(FEATURES)
                    && (next.is("of") || next.senses.forms.meets(Forms::NOUN) && !next.is_capitalized())
            });
            let is_name = last.is_capitalized() && last.is_any(ALSO_NAMES);
            if !(names_them || goes_on || is_name) {
                diagnostics.at(note.text.span_of(&hit.words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "This is closer than a first note goes. Keep to their work and to what you share.";

/// What is also part of other things: a smile design, a face mask.
const FEATURES: &[&str] = &["smile", "eyes", "face", "hair", "body", "skin", "lips", "leg"];

/// Pet names that, with a capital, are people's names.
const ALSO_NAMES: &[&str] = &["love", "honey", "angel", "queen", "princess"];

pattern_lists! {
    /// Flirting, looks, pet names, private matters.
    INTIMACIES: [
        "(hi|hey|hello|dear|good morning|good evening|good afternoon|morning|hola|ciao|oh|thanks|cheers) (there)? (my)? (sweetheart|darling|honey|babe|baby|sexy|gorgeous|beautiful|handsome|pretty|princess|queen|angel|sunshine|love|lovely|dearest|good looking)",
        "(sweetie|sweetheart|cutie{,s}|hottie{,s}|sexy|darling girl|babydoll|baby girl|sugar (mummy|daddy)|honeybun|mamacita|muñeca|bebé|hunk|kisses|xoxo|hunni|hunny|babes|flirt{,ing,y}|seductive|naughty|besties|good girl|sweet (lady|angel))",
        "(@beauty|pretty|lovely|charming|radiant|killer|amazing|great|nice|perfect|warmest|kindest|nicest|big|blue|green|brown|dark|sweet|kissable|your|those|these|hot) (@beauty|long|lovely|nice|warm|big|blue|green|brown|dark)? (smile|eyes|legs|lips|dimples|curves|thighs|cleavage|cheeks|bod|freckles|biceps|muscles|abs|physique|bum)",
        "(your (@beauty|lovely|nice|warm)? (hair|skin|voice|body|looks|dress|beauty|figure) (is|are|was|looks|in|at|and|so|$)|(hot|sexy|perfect|@beauty|pretty) (body|face|hair|outfit|dress|profile (pic|picture|photo)|pic{,s}|selfie{,s}|headshot|photo of you))",
        "(lovely|charming|nice) ..1 (woman|lady|girl)",
        "(@beauty|pretty|hot) ..1 (woman|lady|girl|guy|gentleman|realtor|nurse|teacher|lawyer|recruiter|boss|doctor|engineer|man|one here)",
        "(you|u|ur|youre|you're|your (pics|photos|pictures)) (are|look|looked|r|were|must be|is|looking|still|young)? @very (young and|to be)? (@beauty|hot $|pretty (and|i|$|in|to)|charming $|my type|an angel|a babe|a snack|eye candy)",
        "(you|u|you're|^) (are|must)? (look{,ed,ing}) @very (nice|good|great|amazing|fine|fit|young|lovely|hot|incredible|fantastic|like a (model|princess|goddess|film star|movie star)) (and|in|on|today|tonight|these|for|$)",
        "(looking|look|looks) (so|very|really)? (nice|good|kind|sweet|lovely|young|pretty) (and)? ..3 (lady|woman|girl|man|guy)",
        "(woman|man|lady|girl|guy) (as|so|like) ..2 (you|yourself)",
        "(take|treat|invite) you (out|(to|for) (a)? (dinner|drink{,s}|candlelight|romantic|wine|the cinema|my place))",
        "(dinner|drink{,s}|breakfast|wine|evening|night|weekend|eat|dine|sleep) ..4 (just (the)? two|just us|with me|together alone|alone (tonight|with)|only us|my place|somewhere private)",
        "should not (eat|be|sleep|dine|sit) ..1 alone",
        "ring on your (hand|finger)",
        "your (divorce|affair|pregnancy|miscarriage|break up|breakup|love life|sex life|marriage|wedding night) (is|was|and|must|has|had|did|ended|broke|from|last|this|by|so|too|$)",
        "you and <name> (split|broke|separated|divorced|(are|were|got) (divorced|dating|separated|over))",
        "(are|is|r|were) (you|u|there) (still|really)? (single|married|divorced|lonely|pregnant|seeing (anyone|someone)|taken|dating (anyone|someone|$)|someone special|a (boyfriend|husband))",
        "(you|you're) (are|were)? (still)? (single|divorced|pregnant) (and|too|now|again|with|$)",
        "(do you|you) have a (boyfriend|girlfriend|husband|wife)",
        "your (husband|wife|boyfriend|girlfriend|ex) ..3 (know|lucky|mind{s,}|jealous|treat|deserve|home)",
        "(does|is|will|won't|would|wouldn't) your (husband|wife|boyfriend|girlfriend|ex)",
        "(match{ed,}|swiped|saw|met|found) ..3 (tinder|bumble|hinge|grindr|dating (app|site))",
        "(make|be) (a|such a) (lovely|cute|great|good|perfect|beautiful|nice) couple",
        "(intimate|special|more than|best) friends (with benefits|forever)",
        "(close|intimate|special) friends $",
        "more than (friends|colleagues|contacts)",
        "(i'm|i am|am) (a)? ..5 (widower|widow|divorced|lonely)",
        "^ <name> (my)? (darling|sweetheart|babe|gorgeous)",
        "(i'm|i am|im|so) (very|so|a bit)? lonely",
        "(a man|can i|may i) (still|only)? (hope|dream)",
        "(gave|give|gives|giving|got) me butterflies",
        "(somewhere|someplace|something|a bit|chat|talk|meet|know you|see you) (more)? (private|privately|in private|intimate|personal|intimately|personally better)",
        "(go|come|going) (out|on a date|for a date) with me",
        "(think|thinking|dream|dreaming|thought|dreamt|dreamed) (about|of) you (every|all (day|night|the time)|at|since|a lot|too|day|night|often|constantly)",
        "(can't|cannot|couldn't|haven't|not|never) (stop{ped,}|take|get) ..2 (thinking|eyes|looking|staring|out of my (head|mind)) (about|of|off|at)? (you (since|all|and|every|at|in|that|$)|your (face|smile|eyes|picture|photo))",
        "(in love|falling|fell|crush|a thing) (with|for|on) you",
        "((kiss|hug|marry) you|marry me|serious relationship|my heart (skip{,s,ped}|melt{,s,ed}|jumped)|(lipstick|dress|hair|perfume) suits you|cuddle|hold your hand|be my (wife|girlfriend|boyfriend|husband|valentine|girl)|(run away|grow old) (together|with)|soulmate{,s})",
        "(thinking|dream|dreaming|dreamt|dreamed) (of|about) us",
        "(looking|searching) for a (bride|wife|husband|girlfriend|boyfriend)",
        "my (ex (wife|husband|girlfriend|boyfriend)|marriage|divorce|love life) (is|was|has|left|and|ended|broke|just)",
        "(bet|sure|guess) (all)? (the|many)? (boys|men|guys|girls|ladies|lads) ..6 (you|your)",
        "(you|u) (caught|got|have) my (eye|heart)",
        "(how old are you|what are you wearing|where do you live|do you live (alone|near)|your home address|send (me)? (a|more)? (pic|pics|photo of you|selfie|nudes))",
        "(get|have|want|give me|gimme|send) ..2 (your|ur) (whatsapp|snap|insta|instagram|snapchat|private|personal (number|phone|contact|whatsapp))",
        "send (me)? your (pics|pictures)",
        "(playing|play) hard to get",
        "(bra|bust|dress|cup) size",
        "(your|that|what a|such a|is a|the) ..1 (@beauty|sexy|hot|best|great) ..2 (picture|photo|pic|headshot|selfie|smile) (on here|i have|i've|ever|$)",
        "(your|the|that) (profile)? (photo|picture|pic|smile|eyes|face|beauty) ..1 (made my|lights up|brightened|(caught|drew|captured|attracted|got) (my|me)|is so|is very|is lovely|is amazing|took my)",
        "(your|ur) (profile (photo|picture|pic)|pic|headshot|selfie|face) (is|was|looks) @very @beauty",
        "(like|love|liked|loved) (your|ur) (profile)? (photo|picture|pic|headshot) (what|when|where|are|you|so|it|very|and (i|want|would)|$)",
        "(your|any|the|our) plans (for)? (tonight|the night|this evening|the evening)",
        "(what a|such a|your|have a) ..1 (lovely|pretty|sweet|beautiful|kind|cute|nice) face",
        "(best|good|great|hottest) looking (profile|person|one|woman|man|lady|of)",
        "(love|like|want|hope|would|you) ..3 (be|become|being) (your|close|good|special|best|more than)? (friend|friends) (and see|first|if|please|dear|$)",
        "know you personally",
        "attracted (to|by) (you $|your ..1 (photo|picture|pic|beauty|smile|looks))",
        "(dress|outfit|suit|haircut) (you (have on|are wearing|wore)|(on|in) your ..1 (picture|photo|pic))",
        "how @beauty you (are|look|were)",
        "my (darling|sweetheart|love (i|how|you|what|$))",
        "(looking|searching) for (love $|a soulmate|a companion|a good (woman|man|lady))",
        "(dream|dreams) about (you|us)",
        "(you must be|are you) a model $",
        "remind{,s} me of my (ex|first love)",
        "^ (i|and i) love (you|u) (so much|$)",
        "ruin you",
        "^ (nice|hot|cute|great|lovely) (pic|dp|picture $|picture @beauty)",
        "see where (that|this|it|things) (takes|leads|lead|take) us",
        "(something|everything) about you (stayed|drew|that|makes|made|is so)",
        "(special|lovely|rare|sweet) (person|lady|soul|woman) (and|to me|like you|$)",
        "get to know you (better|more|personally|privately|intimately)? (as a (woman|man)|outside|over (a)? (wine|dinner|drinks)|in private)",
        "(man|woman|boyfriend|husband|someone special|anyone special) in your life",
        "made my (heart|knees)",
        "(you|you've) (lost|gained|put on) (some)? weight",
        "aged well",
        "(dress|outfit|suit|haircut|hair|lipstick|perfume) ..3 (suit{s,ed} you|look{s,ed} ..2 on you)",
        "(have|share|fancy|like|want|about|for|^) (a|some|you to)? (glass|bottle) of (wine|champagne|prosecco|bubbly)",
        "(photo|picture|pic|smile) ..1 (stopped|lights up) (me|my)",
    ]
}
