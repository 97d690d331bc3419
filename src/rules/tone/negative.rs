//! See [`Negative`].

use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// Complaint, blame or sarcasm; a bad word on an employer or a person.
    ///
    /// ## Why it matters
    ///
    /// Whoever speaks ill of the last place is imagined speaking ill of the
    /// next. Told by a bad word and whom it is said of: toxic waste, a
    /// terrible pun and the worst storm since 1953 are somebody's trade.
    pub struct Negative {
        name: "negative",
        group: Tone,
        since: "0.1.0",
        levels: [Warning, Warning, Warning],
        kinds: &[Kind::Invite, Kind::Message],
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Etiquette],
        why: "Readers wonder what you would say of them. Something good about the same time says more.",
        patterns: &[&BLAME],
        flags: &[
            Example::new("You also escaped from Vantor. ‹Worst management› in Silesia."),
            Example::new("Your ‹website is embarrassing›, honestly."),
            Example::new("I ‹hated working there›."),
            Example::new("Everton, your ‹company is thieves›."),
            Example::new("My ‹boss is useless› and I want to talk."),
            Example::new("‹Recruiters never answer› anyway."),
        ],
        passes: &[
            Example::new("I clean up toxic waste, and the worst storm since 1953 kept us busy."),
            Example::new("Your terrible pun about yeast made my week."),
            Example::new("I teach children who hate maths, and they liked your video."),
            Example::new("The complaint about my delivery was handled so well that I would buy again."),
            Example::new("I study fraud, lies and bad management in shipping, like you."),
            Example::new("It's no secret that our winters are awful and the soup is good."),
        ],
    }
}

impl Rule for Negative {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for hit in note.hits(&BLAME) {
            findings.at(note.span_of(&hit.words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This speaks ill of somebody. Leave it out, or say what was good instead.";

static BLAME: PatternList = PatternList::new(&[
    "@bad (boss{,es}|manager{,s}|management|compan{y,ies}|employer{,s}|workplace|culture|leadership|colleagues|coworkers|hr|job i|place to work|place i|people there|people here|customer service|agency|recruiter{,s}|director{,s}|ceo)",
    "(boss{,es}|manager{,s}|management|company|employer|leadership|hr|director|ceo|agency|recruiters|colleagues|coworkers|website|profile|service|department|office|profession|industry|firm|they|you|he|she|people|everyone|everybody|headline|team) ..1 (is|are|was|were|r) (honestly|really|so|such|just|all|a bunch of|a|an|full of|the|frankly|totally|completely|absolutely|pretty|very)? (a|of)? @bad",
    "(you're|they're|he's|she's|it's|you are all|they are all) (honestly|really|so|such|just|all|a bunch of|a|an|full of|the|frankly|totally|completely)? (a|of)? @insult",
    "(is|are|was|were|they're|you're|he's|she's) (honestly|really|such|just|all|only|nothing but|simply)? (a|an|bunch of|such a|the)? (complete|total|real|absolute|bunch of|pack of|lot of)? (idiot{,s}|moron{,s}|clown{,s}|crook{,s}|thie{f,ves}|liar{,s}|liers|coward{,s}|scammer{,s}|traitor{,s}|parasite{,s}|snake{,s}|tyrant{,s}|bully|bullies|sociopath{,s}|psychopath{,s})",
    "(guys|people|staff|colleagues|boss|manager|team|lot|managers|bosses|men|women|youngsters|graduates|recruiters|teachers|doctors|consultants|seniors|juniors) (there|here|of yours|in your office)? (is|are|was|were) (so|all|completely|totally|just|really)? (useless|lazy|incompetent|rude|pathetic|worthless|stupid|hopeless|dishonest|corrupt|clueless|arrogant|a disgrace|a joke|the worst)",
    "(idiots|idiot (who|that|in|at|of|boss|manager)|eejit{,s}|moron{,s}|imbecile{,s}|scumbag{,s}|cretin{,s}|nitwit{,s}|dimwit{,s}|muppets|buffoon{,s}|incompetents|charlatan{,s})",
    "@bad (time|years|experience|months|days|weeks) (under|at|with|in|there|for|of)",
    "(how|the way) (you|they|he|she|your company|your people|that company) (treated|treats|treat|handled|fired|dumped|ignored|dropped|paid) (us|me|people|everyone|your|their|his|her|subcontractors|staff)",
    "(madhouse|hellhole|sinking ship|shambles|train wreck|trainwreck|snake pit|nest of vipers|cesspit|clown show|shitshow|laughing stock|disaster of a|dumpster fire|basket case)",
    "(not|hardly|no) (surprised|wonder) ..3 (after|how|that you|given|you|they)",
    "(who|that|you|they|he|she) (always|constantly|simply|just|openly)? (ignores|ignored) (people|me|us|everyone|messages|my|customers|staff)",
    "not much of a (director|manager|boss|leader|company|professional|man|teacher|recruiter)",
    "(keeps|keep|kept) (losing|lying|cheating|failing|ignoring|messing|firing|bullying)",
    "(couldn't|can't|could not|cannot) (run a|organise a|organize a|manage a|find their|lead a)",
    "(i|we) lost ..4 because (of)? (you|your|they|of your|of you|my|the)",
    "(your|the|their) (office|department|company|team|boss|colleagues|hr|people) (sleeps|sleep|slept|lie|lies|lied|steals|steal|cheats|cheat|ignores|ignore|ignored|let me down|failed me|wasted)",
    "(hate{d,s}|despise{,d}|can't stand|couldn't stand|sick of|fed up with|sick and tired of|done with|had enough of) (my|this|that|your|our|working|those|the|these|everyone|everybody|all|being) ..1 (boss|manager|management|company|job|place|office|people|idiots|clowns|colleagues|hr|politics|there|here|for|recruiters|employer|ignored|team|industry|agency|toxic)?",
    "hated (it there|working|every)",
    "(recruiters|people|you|they|managers|hr|companies|employers|nobody|no one|everyone|everybody|women|men|bosses) (like you|here|there|in this|these days|nowadays|today|of your kind|in your position)? (always|never|just|only|don't even|can't even|can't be bothered|don't bother|don't care|couldn't care|refuse to) (ignore|answer|reply|respond|care|cares|lie|lies|bother|listen|listens|want|read|think|give|treat|bothers|get|understand|know)",
    "(nobody|no one) (here|there|ever|even|ever even)? (cares|answers|replies|listens|helps|bothers|reads)",
    "(betrayed|screwed|cheated|lied to|robbed|scammed|backstabbed|bullied|exploited|ripped off|threw) (me|us|you) ..1 (over|under)?",
    "(owe|owes) (me|us) (overtime|money|wages|my|an apology|pay)",
    "(waste|wasted) (of)? (my|your|our|everyone's)? (time|money|years|life) (on|at|with|in|there|working|$)",
    "(clowns|idiots|morons|crooks|thieves|liars|liers|snakes|losers|parasites|vultures|jerks|incompetents|scammers|cowards|imbeciles) (in|at|who|from|there|that|running)",
    "(glad|happy|good|lucky) (that)? (you|we|i) (also|both|too)? (got|are|made it|ran|escaped|broke) (out|away|free) (of|from)? (that|there|as well|too)",
    "(shame on|good riddance|what a joke|what a disgrace|absolute joke|how dare|you people|serves (them|you|him|her) right|couldn't care less|rude{,st} (of|person|people|to))",
    "(so|very|really|quite|extremely|deeply|truly) (disappointed|disgusted|unprofessional|rude|arrogant|ashamed) (in|by|with|of|at|that|to|$)",
    "(thanks|thank you) for (nothing|ignoring|wasting|not)",
    "(ruined|ruin|destroyed|killed) (my|our) (career|life|team|project|company|department)",
    "(unlike|not like) (those|the|most|other|all|your) ..2 (idiots|losers|fakes|fake|lazy|others|recruiters|people|so called)",
    "(too|so) (important|busy|good|proud|arrogant|famous) (to|for) (answer|reply|accept|people like|us|me|respond|the likes)",
    "(fake|fraud|phony|lazy|incompetent|useless|worthless|clueless|greedy|corrupt) (people|person|profile|boss|manager|company|expert{,s}|guru{,s}|lot|bunch|bastard{,s})",
    "(i've|i have) (looked|seen|read|checked) ..4 (honestly|frankly) ..2 @bad",
]);
