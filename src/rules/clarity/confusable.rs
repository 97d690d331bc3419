use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::patterns::Hit;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::Word;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A word stands where only its twin can be meant: its for it's, your for
    /// you're, could of for could have.
    ///
    /// ## Why it matters
    ///
    /// Spell checkers pass over these, and readers do not. The rule speaks
    /// only where the words around leave no choice; where both make sense, it
    /// is silent.
    pub struct Confusable {
        name: "confusable",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        in_replies: true,
        heeds_own_words: true,
        fix: Safe,
        source: [Etiquette],
        why: "Words that sound alike slip past every spell checker, but not past a reader.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Callum, ‹its› great to see you here.").fixed("Hi Callum, it's great to see you here."),
            Example::new("‹Its› a pleasure. The guild is known for ‹it's› history.").fixed("It's a pleasure. The guild is known for its history."),
            Example::new("Berta told me ‹your› the one, and ‹your› a fine cook.").fixed("Berta told me you're the one, and you're a fine cook."),
            Example::new("I found ‹you’re› profile through the divers.").fixed("I found your profile through the divers."),
            Example::new("I'm interested in ‹you› company. Thank you for ‹you› time.").fixed("I'm interested in your company. Thank you for your time."),
            Example::new("I was ‹exited› to hear it. The ‹principle› of our school says it ‹effects› even the shy ones.").fixed("I was excited to hear it. The principal of our school says it affects even the shy ones."),
            Example::new("I'd rather ask ‹then› wait. Our ‹too› firms share a fence.").fixed("I'd rather ask than wait. Our two firms share a fence."),
            Example::new("I would ‹of› written earlier, I could ‹of› asked you.").fixed("I would have written earlier, I could have asked you."),
            Example::new("The bus forum, ‹their› hosting a meeting, and ‹their› is cake.").fixed("The bus forum, they're hosting a meeting, and there is cake."),
            Example::new("It is more ‹then› a job. Since ‹than› I bake.").fixed("It is more than a job. Since then I bake."),
            Example::new("I don't want to ‹loose› touch.").fixed("I don't want to lose touch."),
            Example::new("We were wondering ‹weather› you still make tiles.").fixed("We were wondering whether you still make tiles."),
            Example::new("I was there ‹to› and hope it's not ‹to› late.").fixed("I was there too and hope it's not too late."),
            Example::new("Thanks for your ‹advise›. Could you ‹advice› me again?").fixed("Thanks for your advice. Could you advise me again?"),
            Example::new("I use it ‹everyday›.").fixed("I use it every day."),
            Example::new("It was good to ‹here› from you over the ‹passed› year.").fixed("It was good to hear from you over the past year."),
        ],
        passes: &[
            Example::new("The principle of the lever effects a change, and we exited to the left, then waited."),
            Example::new("Its members and its very nature, its great hall and its a cappella choir: it's all its own, and it's great."),
            Example::new("Your great talk, your not-for-profit, your working group and your very kind note: you're a star, and you're welcome."),
            Example::new("Love its easy to use interface, and that your team is there."),
            Example::new("I read what I could of your book, and would of course read more. The might of it!"),
            Example::new("Their stand was there, they're from there, and the people there hosting us know their craft."),
            Example::new("It was better then. I worked there, then in Leeds, rather than at sea, more than once."),
            Example::new("Loose ends, a loose fit, nothing to lose. The weather you had! Whether or not it rains."),
            Example::new("I'd like to, if you want me to. I belong there too. To many a baker, it's too much."),
            Example::new("The effect on me, how it affects us, to effect change. I advise on advice."),
            Example::new("Everyday things matter every day. The people you work with saw you speak."),
            Example::new("In the past I passed the exam. Whose talk was it, and who's next?"),
            Example::new("I saw you work at the Leeds lab, and some of you work here."),
            Example::new("Saw \"Its a Boat\" and 'Your a Star' at ITS in Ghent."),
            Example::new("I hope your well-known school and your welcome to newcomers thrive."),
            Example::new("We were where you were. Hear, hear! Quite a quiet place."),
            Example::new("The principal engineer told us the principle."),
            Example::new("I liked your"),
        ],
    }
}

impl Rule for Confusable {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&MIXED_UP) {
            let Some(right) = hit.replacement else { continue };
            let Some(at) = mixed_up(note, hit, right) else { continue };
            if may_be_meant(note, hit, at) {
                continue;
            }
            let word = note.text.words()[at];
            let right = note.text.in_case_of(word.span, &with_apostrophe_of(note, right));
            let message = format!("“{}” is easily mixed up with “{right}”, which fits here.", word.text);
            diagnostics.at_with(word.span, message, [Fix::safe(format!("Change to “{right}”"), word.span, right)]);
        }
    }
}

/// The word of `hit` that stands for `right`: the last that is its twin.
fn mixed_up(note: &Note<'_>, hit: &Hit, right: &str) -> Option<usize> {
    let (_, twins) = TWINS.iter().find(|(one, _)| *one == right)?;
    hit.words.clone().rev().find(|&at| twins.iter().any(|twin| is(&note.text.words()[at], twin)))
}

/// Whether `word` is `twin`, whatever the shape of the apostrophe.
fn is(word: &Word<'_>, twin: &str) -> bool {
    word.is(twin) || (word.text.contains('’') && word.text.replace('’', "'").to_lowercase() == twin)
}

fn with_apostrophe_of(note: &Note<'_>, right: &str) -> String {
    if note.text.as_str().contains('’') && !note.text.as_str().contains('\'') {
        right.replace('\'', "’")
    } else {
        right.to_owned()
    }
}

/// Whether word `at` may be what it says after all: in a quotation, a name
/// or a compound, with a pause among the words, or at the end of what is
/// still being typed.
fn may_be_meant(note: &Note<'_>, hit: &Hit, at: usize) -> bool {
    let word = &note.text.words()[at];
    let is_apart = |at: usize| note.text.after(at).is_empty() || !note.text.after(at).chars().all(char::is_whitespace);
    let is_compound =
        note.text.before(hit.words.start).ends_with(JOINTS) || note.text.after(hit.words.end - 1).starts_with(JOINTS);
    let ends = note.text.sentences()[word.sentence].words.end == at + 1;
    let is_title =
        |at: usize| note.text.words()[at].is_capitalized() && note.text.words()[at].is_ordinary() && is_mid(note, at);
    is_title(at)
        || (at + 1 < hit.words.end && is_title(at + 1) && !note.text.words()[at + 1].text.starts_with('I'))
        || word.is_all_caps()
        || (hit.words.start..hit.words.end - 1).any(is_apart)
        || is_compound
        || (ends && !note.text.after(at).contains(['.', '!', '?', ';']))
        || note.text.is_quoted(at)
        || note.covered(at, &MEANT)
}

fn is_mid(note: &Note<'_>, at: usize) -> bool {
    !note.text.begins_sentence(at)
}

const JOINTS: [char; 6] = ['-', '‐', '‑', '/', '&', '@'];

/// Each word with those it is mixed up with.
const TWINS: &[(&str, &[&str])] = &[
    ("it's", &["its"]),
    ("its", &["it's"]),
    ("you're", &["your"]),
    ("your", &["you're", "you"]),
    ("you", &["your"]),
    ("they're", &["their", "there"]),
    ("their", &["they're", "there"]),
    ("there", &["their", "they're"]),
    ("have", &["of"]),
    ("than", &["then"]),
    ("then", &["than"]),
    ("lose", &["loose"]),
    ("losing", &["loosing"]),
    ("loose", &["lose"]),
    ("excited", &["exited"]),
    ("two", &["too"]),
    ("affects", &["effects"]),
    ("whether", &["weather", "wether"]),
    ("weather", &["whether"]),
    ("too", &["to"]),
    ("to", &["too"]),
    ("affect", &["effect"]),
    ("effect", &["affect"]),
    ("advice", &["advise", "advices"]),
    ("advise", &["advice"]),
    ("led", &["lead"]),
    ("every day", &["everyday"]),
    ("past", &["passed"]),
    ("passed", &["past"]),
    ("whose", &["who's"]),
    ("who's", &["whose"]),
    ("where", &["were"]),
    ("were", &["where"]),
    ("quite", &["quiet"]),
    ("quiet", &["quite"]),
    ("principal", &["principle"]),
    ("principle", &["principal"]),
    ("compliment", &["complement"]),
    ("piqued", &["peaked", "peeked"]),
    ("pique", &["peak", "peek"]),
    ("peek", &["peak"]),
    ("bear", &["bare"]),
    ("hear", &["here"]),
    ("here", &["hear"]),
    ("know", &["no"]),
    ("accept", &["except"]),
    ("through", &["threw"]),
];

pattern_lists! {
    /// Words among which only the twin makes sense. What is replaced is the last
    /// twin of the replacement.
    MIXED_UP: [
        // its for it's: before what can't be owned.
        "its (a|an|the|been|my|your|our|their|his|me|you|i|we|because|if|when|also|got|going to|gonna|always been|never been|just (a|that|the|what|me|so)|only (a|been|me)) => it's",
        "its all (about|good|thanks|because|too|very|so) => it's",
        "its not (a|an|the|that|easy|every|often|always|possible|clear|just|only|like|for|too|my|your|about|long|common|what|because|as) => it's",
        "its (so|such|very|really|too|quite|pretty) (good|great|nice|kind|cool|rare|hard|important|interesting|much|true|exciting|inspiring|helpful|useful|lovely|wonderful|refreshing|fun|impressive|easy|difficult|late|early|bad) (to|for|that|how|when|of you|what|$) => it's",
        "its such (a|an) => it's",
        "its (great|good|nice|lovely|wonderful|amazing|awesome|fantastic|important|interesting|inspiring|refreshing|rare|funny|fun|hard|easy|difficult|possible|impossible|exciting|cool|best|better|always (good|nice|great)) (to (see|meet|hear|connect|be|know|have|find|say|get|read|work|learn|believe|imagine|forget|keep|make|tell|talk|share|miss)|that|how|when|for (me|us|you|the)|of you|being|seeing|meeting|working|having|knowing|what) => it's",
        "its (clear|true|obvious|likely|a shame|no (secret|wonder|surprise|problem|longer|coincidence|exaggeration)) => it's",
        "its (called|located (in|at|on)|based (in|at|on)|held (in|at|on|every)|supposed to|available (in|at|on|for|now)) => it's",
        "its (in|on|at|for|from|like|about|with|by|of) (the|a|an|my|your|our|this|these|those|me|you|ur|u) => it's",
        "its one of (the|my|our|your|those) => it's",
        "its (something|everything|nothing) (i|we|you|that|to) => it's",
        "^ its <name> (from|here|again) => it's",
        "(i|we) (know|think|hope|believe|guess|thought|heard) its (great|amazing|wonderful|fine|okay|ok|possible|important|time|too|early|late) => it's",
        // it's for its: where something is owned.
        "it's (very)? own => its",
        "(of|in|with|for|from|by|at|through|about|within|into|under|to|and|all|despite|behind|beyond|throughout) it's (members|people|field|kind|staff|users|customers|clients|community|team|teams|approach|mission|values|employees|design|history|culture|current|name|way|place|role|impact|products|services|founder|founders|growth|use|value|future|success|vision|work|size|roots|beginning|beginnings|readers|students|patients|suppliers|partners|projects|quality|location|reputation|heritage|leadership|potential|focus|innovation|website|app|workers|range|mentors|programme|program|head|early days|first (year|years|day|days|month)|new (office|ceo|product|building|site)) => its",
        // your for you're.
        "your (a|an|the) => you're",
        "your not (a|an|the|in|on|sure|interested|alone|too|able|already|looking|hiring|accepting|at|from|taking) => you're",
        "your (also|probably|definitely|obviously|clearly|gonna|going to|able to|interested in|willing to|supposed to|invited to|looking (for|to|forward)|based (in|at|out)|located (in|at|near)|from|such (a|an)|one of (the|my|our)|our|my) => you're",
        "your so (kind|good|great|busy|talented|right|lucky|inspiring|knowledgeable|experienced|successful|welcome|nice|generous|young|active) => you're",
        "your (very|really) (welcome|busy|kind|talented|knowledgeable|experienced) (and|but|so|at|these|right|$) => you're",
        "your (still|now|currently|already|always|just) (a|an|the|in|at|with|working|looking|hiring|interested|there|here|as|so) => you're",
        "(^|and|that|if|so|know|hope|always|of course) your welcome $ => you're",
        "^ your welcome to => you're",
        "your right about => you're",
        "your (great|good|excellent|brilliant|amazing|fantastic|skilled|so good) at => you're",
        "(hope|trust) (that)? your (ok|okay|safe|fine|doing|having|keeping|enjoying|all well|all good) => you're",
        "(hope|trust|glad|hear|see|know) (that)? your (doing|keeping)? well ($|and|in|this|over|after|since|these|today|there) => you're",
        "(what|how|where|when) your (up to|getting on|holding up) => you're",
        "(what|everything|all|things|whatever) your (doing|building|sharing|saying|trying|creating) => you're",
        "your doing (a|an|great|good|amazing|well|fine|the|here|at|with|such|important|there|now|something) => you're",
        "(if|when|that|because|since|see|saw|think|know|believe|heard|noticed|glad|happy|says|said|me|while|as|and|where|how|but|assume|guess|understand) your (working (at|in|on|with|for|as)|hiring (a|an|$)|attending the|speaking (at|in)|moving to|coming (to|from)|available (for|to|on|next|this)|open to|busy (with|but|and|$)|in (the|my|town|charge|<name>)|at (the|my|<name>)|on (the|my) (list|board|team|panel|committee|same|way|road|jury|market|programme|program|organising|organizing|hiring)|free (on|for|to|next|this)|happy (to|with|there|at)|too busy|who|both|here|there|back (in|at|from)|new (to|at|in|here)|ever (in|at|near|looking|around|passing)) => you're",
        // you're for your: before what nobody is.
        "you're (profile|profiles|website|email|emails|post|posts|article|articles|paper|talk|talks|lecture|lectures|booth|stand|presentation|blog|podcast|background|career|advice|feedback|reply|consideration|insights|story|journey|skills|comment|comments|attention|kindness|opinion|thoughts|expertise|experience|time|message|newsletter|speech|book|books|workshop|lab|recent|latest|own) => your",
        "(of|in|with|for|from|by|at|about|to|on|through|visited|visiting|join|joining|following|follow|via|both|across|regarding|found) you're (company|team|work|page|help|support|guidance|response|time|network|office|colleague|colleagues|department|firm|business|industry|students|clients|approach|name|research|interview|input|passion|contribution|contributions|connection|connections|contacts|invitation|request|keynote|video|videos|channel|project|projects|products|services|staff|role|position|knowledge|leadership|success|ideas|school|university|hospital|organisation|organization|session|studio|shop|class|group|church|library|choir) => your",
        // their, there, they're.
        "their (a|an|the|also|all (very|so|great|in|good|here|from)|one of (the|my)|going to|trying to|looking (for|to)|not (sure|the|a|going|hiring|looking|in|at)) => they're",
        "their (hosting|holding|organising|organizing|running|planning|launching|offering|building|hiring|opening|looking for|making|developing) (a|an) => they're",
        "their (always|never|just|still|really|already|often|usually|currently|probably|so) (a|an|the|in|on|at|hiring|looking|short|open|busy|happy|ready|there|very|going|glad|nice|kind|good|great|full|not) => they're",
        "(great|good|well|start|started|happy|right|out|fun|again) their $ => there",
        "their (is|are|was|were|will be|has been|have been|may be|might be|must be|isn't|aren't|wasn't|seems to) => there",
        "(is|are|was|were) their (a|an|any|anyone|anybody|anything|something|still|more|another|other ways) => there",
        "(be|been|was|over|you|him|her|them|work|worked|studied|live|lived|moved|it|up|down|out|visit|from) their $ => there",
        "there own => their",
        "(of|in|with|from|for|about|through|by|at|on|and|all|both|visited|know|love|like) there (work|team|company|website|clients|customers|students|employees|staff|products|product|services|office|offices|support|help|career|careers|families|children|lives|business|businesses|time|network|skills|field|craft|stuff|members|own|approach|research|names|jobs|experience|stories|homes|talk|talks|stand|booth|studio|booth|app|brand) => their",
        "(that|because|if|think|heard|and|but|said) there (hiring|hosting (a|an)|going to be|planning (a|an|to)|looking for a|very (happy|good|kind)|a (great|good|nice|fine|lovely) (team|group|company|bunch)) => they're",
        "they're (website|own|clients|customers|employees|products|mission|careers|office|lives|families|names|stand|booth|app|brand|work|students) => their",
        // could of.
        "(could|should|would|couldn't|shouldn't|wouldn't|could've|might|must) (not)? of (been|done|gone|had|seen|met|written|spoken|known|taken|come|made|given|got|gotten|found|told|said|sent|chosen|thought|brought|heard|left|read|kept|begun|started|asked|liked|loved|worked|called|stayed|joined|missed|missed|helped|wanted|happened|tried|applied|attended|connected|contacted|introduced|mentioned|preferred|enjoyed|learned|learnt|forgotten|understood|become|run|won|lost|paid|spent|felt|shown|noticed|changed|reached|realised|realized|talked|guessed|messaged|emailed|replied|waited|finished|visited|noticed|never|also|probably|definitely|already|just|really) => have",
        // then and than.
        "rather ..4 then (wave|wait|write|ask|go|send|be|have|do|just|stay|leave|keep|to|i|let|say|call|sit|see) => than",
        "rather then (a|an|the|to|in|on|at|my|your|our|just|being|having|going|sending|asking|writing|working|waiting|by|with|from) => than",
        "(more|less|fewer) then (a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|half|just|happy|ever|most|any|anyone|anything|that|welcome|likely|enough|once|twice|words|<number>|usual|expected|in) => than",
        "(better|bigger|larger|greater|faster|easier|longer|higher|lower|older|younger|smaller|harder|stronger|sooner|earlier|cheaper|quicker|simpler|smarter|worse|closer|further|nicer|kinder|newer|different) then (ever|expected|usual|most|any|anyone|anything|before|others|i (thought|expected|imagined)|<number>|mine|ours|yours|the (others|rest|average)) => than",
        "other then (that|the|a|my|your|this|these|our|being|through|by|in) => than",
        "no (later|earlier|sooner|more|less|fewer|longer|better) then => than",
        "(since|back|until|till) than (i|we|you|it|the|my|and|but|$) => then",
        "(now|every now) and than => then",
        "and than (i|we|you|they|he|she|moved|went|worked|joined|came|became|started|in|to|at) => then",
        // loose and lose.
        "(to|will|not|don't|didn't|never|won't|can't|cannot|would|wouldn't|shouldn't|could|might|may|i|we|you|they|let's|did) loose (touch|sight|contact|time|money|track|hope|interest|weight|your|my|our|less|more|it|them|him|her|you|any|this|that|out|clients|customers|business|count|patience|focus|faith|heart|members|momentum|everything|anything|nothing|sleep|people|data|jobs|the (chance|opportunity|thread|connection|contact|way|plot|bet|game)|a (chance|day|friend|lot|client|customer|good)) => lose",
        "loosing (touch|sight|contact|time|money|track|hope|interest|weight|your|my|our|it|them|you|out|clients|customers|business|people|a|the) => losing",
        "(a|some|few|any|the|tie up) lose (end|ends|fit|collection|leaf|translation|screw|thread) => loose",
        // weather and whether.
        "(wondering|wonder|wondered|know|ask|asking|asked|unsure|sure|decide|deciding|decided|consider|considering|curious|curious about|clear|see|matter|tell|question of) weather (you|you're|you'd|i|we|they|he|she|your company|your team|or not|there (is|are|might|would)|there's|it (is|was|would|will|might|makes)|it's|to (apply|join|go|take|write|ask|move|stay|study|contact)) => whether",
        "weather or not => whether",
        "(wondering|wonder|know|ask|asked|see|sure|unsure|decide|curious) wether => whether",
        "wether (you|or|i|we|they|it|there) => whether",
        "(nice|good|bad|great|lovely|hot|cold|warm|terrible|awful|rainy|sunny|stormy|the) whether (is|was|has|in|here|today|forecast|$) => weather",
        // to and too.
        "(not|never|isn't|it's|be|way) to (late|soon|busy) => too",
        "not to forward (of me|$) => too",
        "not to (early for|much trouble|much to ask|far from) => too",
        "(have|has|had|are|get|got) to (many (people|things|questions|of|to|emails|messages)|much (work|time|to|on)) => too",
        "^ me to $ => too",
        "(meet|met|thank|see) you to $ => too",
        "(was|were|am|i'm|been|live|lived|work|worked) (there|here) to (and|but|so|$) => too",
        "(would|i'd|i) (like|love|want|hope|wish|wanted) too (connect|meet|see|hear|learn|work|be|have|know|talk|discuss|chat|get|reach|join|speak|thank|ask|read|share|help|follow|say) => to",
        "(nice|glad|happy|pleased|great|good|able|need|going|hoping|trying|looking|lovely|keen|eager) too (connect|meet|see|hear|learn|work|be|have|know|talk|discuss|chat|get|reach|join|speak|thank|ask|read|share|help|follow|say|find) => to",
        "forward too (meeting|hearing|working|connecting|seeing|it|your|the|learning|reading) => to",
        // affect and effect, advice and advise.
        "(an|the|big|great|positive|negative|huge|profound|lasting|real|no|any|strong|such an) affect on => effect",
        "(will|would|can|could|may|might|not|to|does|did|doesn't|didn't|really) effect (you|me|us|them|how|everyone|people|patients|children) => affect",
        "(your|any|some|good|great|of|for|more|career|kind|valuable|helpful|sound|his|her|their|giving|seeking|seek) advise ($|on|about|for|and|you|regarding|is|was|in|to|would|that|i|as) => advice",
        "(your|some|any|good|valuable|his|her|for|of|useful|kind|give|giving) advices => advice",
        "to advice (me|us|you|him|her|them|on|clients|people|students|companies|startups) => advise",
        "(please|kindly|can you|could you|would you|will you|i can|i could|who can|who could) advice (me|on|us|if|how|him|her|$) => advise",
        // Others.
        "(am|i'm|im|are|we're|so|very|really|was|were|been|super|too) exited (to|about|for|by|that|at|$) => excited",
        "(our|these|those|your) too ..1 (are|is|share{,s}|were|have|met|work|of|in|at|sit|stand|both|companies|teams|firms|schools|towns|cities|villages|factories|departments) => two",
        "(it|this|that|which|and|really|also|directly) effects (even|my|our|your|us|me|you|the|all|everyone|them|people|how|every|both|many) => affects",
        "(meaning|nice|lovely|great|good|easy|hard|chance|time|sorry|proud|honoured|honored|decided|plan|planning|learning|starting|allowed|invited) too (connect|meet|see|hear|learn|work|be|have|know|talk|discuss|chat|get|reach|join|speak|thank|ask|read|share|help|follow|say|find|keep|stay|make|write|come|go|visit|tell|build|send|take) => to",
        "the principle (of (our|the|my|a|your|his|her) ..2 (school|college|academy|kindergarten)|at (our|the|my|your)|told|said|gave|asked|retired) => principal",
        "(our|my|your|new|former|deputy|vice|assistant|school|the school) principle (of|at|gave|said|told|asked|is|was|and|mr|ms|mrs|dr|who) => principal",
        "you're ..1 (video|team|post|posts|article|talk|book|paper|work|course|podcast|blog|photo|photos|project|class|shop|company|newsletter|story|profile|presentation|lecture|booth|stand|song|recipe) (is|was|are|were|has|have|had|helped|made|saved|taught|changed|gave|inspired) => your",
        "(allowing|let|letting|helping|of|for|with|lost|gave|gives|treats|values|changed|grew|supports) it's (employees|team|people|staff|users|customers|clients|members|workers|own|way|name|mission|values|products|students) => its",
        "(has|have|had|was|were|been) lead (to (the|a|an|my|our|many|some|more)|by) => led",
        "(work|use|used|learn|happens|happen|it|them|people|this|that|here|there|grow|read|write|run|train|swim|practise|practice|cook|something|improve|better|almost|nearly|teach|see) everyday $ => every day",
        "(almost|nearly) everyday => every day",
        "(over|in|during|for|within) the passed (few|year|years|two|three|five|ten|week|weeks|month|months|decade|couple|several|<number>|summer|winter) => past",
        "(has|have|had|was|is) past away => passed",
        "(someone|somebody|people|person|colleague|friend|man|woman|one|those|designer|engineer|teacher|author|anyone|artist|researcher) who's (work|talk|talks|book|books|paper|papers|research|name|profile|career|company|team|writing|opinion|advice|path|story) => whose",
        "(someone|somebody|person|colleague|friend|anyone|woman|man|one) whose (a|an|also|been|interested in|looking (for|to)|based in|working (at|in|on|as)|going to|not (a|an|in|afraid)) => who's",
        "(when|that|if|while|as) (you|we|they) where (at|in|a|an|the|here|both|on|also|speaking|working|studying|so|still|talking|my) => were",
        "there where (so|many|a|some|no|only|two|three) => were",
        "(place|city|company|school|university|team|hospital|country|town|firm|department|area|village|college|factory|office) were (i|we|you|they|he|she) => where",
        "quiet a (few|lot|bit|while|long|journey|story|career) => quite",
        "(was|am|is|i'm|are|were|i've been|been) quiet (impressed|interested|surprised|excited|curious|impressive|interesting|similar|different|right) => quite",
        "a quite (place|moment|room|corner|evening|life|village|town|street|word) => quiet",
        "principle (engineer|designer|investigator|architect|consultant|scientist|researcher|developer|analyst|software|product|data) => principal",
        "in principal (i|we|yes|agree|$) => principle",
        "complement you (on|for) => compliment",
        "(peaked|peeked|really peaked) (my|our) (interest|curiosity|attention) => piqued",
        "(peak|peek) (my|your|our) (interest|curiosity) => pique",
        "sneak peak => peek",
        "bare with (me|us) => bear",
        "(to|can|could|will|i'll|would love to|looking forward to) here (from (you|him|her|them|your|the)|about (your|the|it)|your|you|more|back) => hear",
        "(live|lived|work|working|based|am|i'm|new|over|right) hear (in|at|$) => here",
        "(let|lets) (me|us) no ($|if|when|what|how|your|whether|where) => know",
        "(to|get to|getting to) no (you|each other|your) => know",
        "(please|kindly|you will|you'll|would you|will you|to) except (my|this|our) => accept",
        "(came|come|go|going|went|gone|looking|look|looked|browsing|scrolling|reading|got) threw (your|the|my|a|our|this) => through",
        // you and your.
        "(in|of|for|with|at|about|to|from|on|by|through|visited|following|into|across|joined|join) you (company|profile|website|article|articles|career|background|organisation|organization|department|firm|university|lab|lecture|presentation|expertise|insights|journey|skills|products|team|office|business|newsletter|podcast|industry|recent|latest|great work|kind) => your",
        "(thank you|thanks|thank) (so much|very much|a lot)? for you (time|help|support|work|advice|consideration|response|reply|feedback|attention|interest|kindness|guidance|hospitality|message|email|post|talk|kind|patience|understanding|input|efforts|invitation|request|quick|great|prompt) => your",
        "interested in you (work|research|project|projects|services|post|experience) => your",
        "thank your (for|so|very) => you",
        "wish your (a|all the|every|well|much|the best) => you",
        "(hope|see|saw|think|glad|happy) your (are|have (a|been|had)|were|enjoyed|remember) => you",
    ]

    /// Words that look mixed up and are not.
    MEANT: [
        "(its|your|their) a (cappella|capella|la|priori|level|levels|team|game|star|b)",
        "(its|your|their) the (hague)",
        "your not (for|in) (profit|house)",
        "(for|of|on|about|with|by|appreciate|despite) your (doing|going|looking|working)",
        "its (in|on|at) (house|site|home|depth|person|demand)",
        "it's own (goal|brand)",
        "(could|would|should|might|must) of (course|late|necessity)",
        "(what|as much as|as much|whatever|all|most) (of it)? i (could|would|should) of",
        "all the (might|must) of",
        "want me to",
        "its like new",
        "for their a",
    ]
}
