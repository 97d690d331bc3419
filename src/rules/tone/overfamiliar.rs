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
        // Pet names
        "(hi|hey|hello|dear|good morning|good evening|good afternoon|morning|hola|ciao|oh|thanks|cheers|^ <name>) (there)? (my)? (sweetheart|darling|honey|babe|baby|pretty|princess|queen|angel|sunshine|love|lovely|dearest|@beauty)",
        "(sweetie|sweetheart|cutie{,s}|hottie{,s}|sexy|baby girl|sugar (mummy|daddy)|mamacita|hunk|kisses|xoxo|babes|flirt{,ing,y}|seductive|naughty|besties|good girl|soulmate{,s}|cuddle|my (darling|love (i|how|you|what|$)))",
        // Looks
        "(@beauty|@praise:a|pretty|nice|warm|warmest|kindest|nicest|big|blue|green|brown|dark|sweet|your|those|these|hot) (@beauty|@praise:a|long|nice|warm|big|blue|green|brown)? (smile|eyes|legs|lips|dimples|curves|thighs|cleavage|cheeks|freckles|biceps|muscles|abs|physique|bum)",
        "(@beauty|hot|pretty|lovely|such a|what a|have a) (kind|sweet|nice|lovely)? (body|face|hair|outfit|profile (pic|picture|photo)|pic{,s}|selfie{,s}|headshot|photo of you)",
        "your (@beauty|lovely|nice|warm)? (hair|skin|voice|body|looks|dress|beauty|figure) (is|are|was|looks|in|at|and|so|$)",
        "(@beauty|pretty|hot|charming|sweet|special|good looking) ..1 (woman|lady|girl|guy|gentleman|nurse|teacher|lawyer|recruiter|boss|doctor|engineer|man)",
        "(you|u|ur|youre|you're|your (pics|photos|pictures|profile (photo|picture|pic)|pic|headshot|selfie|face)) (are|look|looked|r|were|must be|is|was|looking|still|young)? @very (young and|to be)? (@beauty|hot $|(pretty|young|lovely) (and|i|$|in|to|for)|as pretty|charming $|my type|an angel|a babe|a model)",
        "(you|u|you're|^) (are|must)? look{,ed,ing} @very (nice|good|great|amazing|fine|fit|hot|incredible|fantastic|like a (model|princess|goddess|film star|movie star)) (and|in|on|today|tonight|these|for|$)",
        "(woman|man|lady|girl|guy) (as|so|like) ..2 (you|yourself)",
        "(dress|outfit|suit|haircut|hair|lipstick|perfume) ..3 (suit{s,ed} you|look{s,ed} ..2 on you|you (have on|are wearing|wore)|in your ..1 (picture|photo|pic))",
        "(you've|you) (lost|gained|put on) (some)? weight",
        // Their photo
        "(your|that|what a|such a) ..1 @beauty ..2 (picture|photo) (on here|i have|i've|ever|$)",
        "(your|the|that) (profile)? (photo|picture|pic|smile|face|beauty) ..1 (made my|lights up|brightened|stopped|(caught|drew|captured|attracted|got) (my|me)|is (so|very|lovely|amazing)|took my)",
        "(like|love|liked|loved) (your|ur) (profile)? (photo|picture|pic|headshot) (what|when|where|are|you|so|it|very|and (i|want|would)|$)",
        "^ (nice|hot|cute|great|lovely) (pic|dp|picture (@beauty|is|$))",
        "send (me)? (a|more|your)? (pic|pics|pictures|photo of you|selfie|nudes)",
        // Their private life
        "your (divorce|affair|pregnancy|miscarriage|break up|breakup|love life|sex life) (is|was|and|must|has|had|did|ended|from|last|this|by|$)",
        "((are|is|r|were) (you|u|there)|you're|you (are)?) (really|still)? ((single|married) (and|too|now|again|with|by|or|$)|divorced|lonely|pregnant|seeing (anyone|someone)|dating (anyone|someone|$)|someone special|a (boyfriend|husband))",
        "(do you|you) have a (boyfriend|girlfriend|husband|wife)",
        "(your (husband|wife|boyfriend|girlfriend|ex) ..3 (know|lucky|mind{s,}|jealous|treat|deserve)|(does|is|will|won't|would|wouldn't) (that|this)? your (husband|wife|boyfriend|girlfriend|ex))",
        "(how old are you|what are you wearing|where do you live|do you live alone|your home address|your plans (for)? (tonight|the night|the evening))",
        "(get|have|want|give me|gimme|send) ..2 (your|ur) (whatsapp|snap|insta|instagram|snapchat|private|personal (number|phone|contact|whatsapp))",
        // The writer's
        "(i'm|i am|im|am) ..5 (widower|widow|divorced|lonely)",
        "my (ex (wife|husband|girlfriend|boyfriend)|marriage|divorce|love life) (is|was|has|left|and|ended|just)",
        "(looking|searching|seek|seeking|want) (for)? (a|my|the)? (good|serious)? (bride|wife|husband|girlfriend|boyfriend|companion|relationship|love $)",
        // Together
        "(take|treat|invite) you (out|(to|for) (a)? (dinner|drink{,s}|romantic|wine|the cinema|my place))",
        "(have|share|fancy|like|want|about|for|^) (a|some|you to)? (glass|bottle) of (wine|champagne|prosecco|bubbly)",
        "(dinner|drink{,s}|breakfast|wine|evening|night|weekend) ..4 (just (the)? two|just us|alone|only us|my place|somewhere private)",
        "(go|come|going) (out|on a date|for a date) with me",
        "(match{ed,}|swiped|met|found) ..3 (tinder|bumble|hinge|grindr|dating (app|site))",
        "((close|intimate|special) friends $|more than (friends|colleagues|contacts)|friends with benefits|be (my (wife|girlfriend|boyfriend|husband|valentine|girl)|your (close|good|special|best) friend))",
        "(somewhere|someplace|something|a bit|chat|talk|meet|know you|see you) (more)? (private|privately|in private|intimate|intimately|personal $)",
        "know you (personally|(better|more|intimately)? (as a (woman|man)|over (a)? (wine|dinner|drinks)))",
        "see where (that|this|it|things) (takes|leads|goes|go|lead|take) (us|$)",
        // Feelings
        "(think|thinking|dream|dreaming|thought|dreamt|dreamed) (about|of) (us|you (every|all (day|night)|since|a lot|too|day|night|often|constantly|last night))",
        "(stop|get|take|stopped) ..2 (thinking (about|of)|eyes off|looking at|staring at|out of my (head|mind)) (you (since|all|and|every|at|in|that|$)|your (face|smile|eyes|picture|photo))",
        "((in love|falling|crush|attracted) (with|for|on|to|by) (you|your (photo|beauty|looks|smile)) (since|and|from|at|$)|(kiss|hug|marry) (you|me)|^ (i|and i) love (you|u) (so much|$)|(you|u) (caught|have|stole) my heart|butterflies|how @beauty you|(a man|can i) (still|only)? hope)",
    ]
}
