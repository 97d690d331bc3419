//! See [`Profanity`].

use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};
use crate::span::Span;

declare_rule! {
    /// Swearing, mild or masked.
    ///
    /// ## Why it matters
    ///
    /// The reader's ear is not known yet, and neither is who reads along.
    /// Names, places and drinks that merely look like it are left alone.
    pub struct Profanity {
        name: "profanity",
        group: Tone,
        since: "0.1.0",
        levels: [Error, Error, Error],
        kinds: Kind::ALL,
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Etiquette, Coworkers],
        why: "You don't know their ear yet, or who reads along. The same thought stands well without it.",
        patterns: &[&SWEARING, &NOT_SWEARING],
        flags: &[
            Example::new("‹Damn› good article on crane safety, and somebody ‹with the balls to› say it."),
            Example::new("I don't have all ‹f***ing› year."),
            Example::new("That pitch ‹kicked ass›."),
            Example::new("‹Screw Halvorsen› Marine and those ‹bastards›."),
            Example::new("Click the ‹bloody button›."),
            Example::new("‹For god's sake› it's been two months."),
            Example::new("‹What the hell› happened to the kiln? ‹Sh*t› happens."),
        ],
        passes: &[
            Example::new("Hi Dick, we met in Hell, Michigan, over a Bloody Mary.").to("Dick Penrose"),
            Example::new("I breed bull terriers, count great tits, and play the bass in Scunthorpe."),
            Example::new("I screw cabinets together for a living, and your crap detector talk was fun."),
            Example::new("Hello Mr. Cox, your footnote* on *italics* is starred."),
            Example::new("Bastard files, second cut, dead smooth: your channel explained them."),
            Example::new("The bearing balls and the donkey in your paper on asses of burden."),
        ],
    }
}

impl Rule for Profanity {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let mut found: Vec<Span> = note
            .hits(&SWEARING)
            .iter()
            .filter(|hit| !is_name(note, hit.words.start) && !note.covered(hit.words.start, &NOT_SWEARING))
            .map(|hit| note.span_of(&hit.words))
            .collect();
        found.extend(
            masked(note.text)
                .into_iter()
                .filter(|span| !found.iter().any(|other| other.overlaps(*span)))
                .collect::<Vec<_>>(),
        );
        found.sort_unstable();
        for span in found {
            findings.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str = "A swear word weighs more from a stranger. Plain words carry the thought as well.";

/// Capitalised mid-sentence, and not shouted: Hell, Michigan; Bloody Mary.
fn is_name(note: &Note<'_>, at: usize) -> bool {
    let word = &note.words()[at];
    let is_followed_by_name =
        note.words().get(at + 1).is_some_and(|next| next.is_capitalized() && note.after(at) == " ");
    word.is_capitalized()
        && !word.is_all_caps()
        && (!note.begins_sentence(at) || (is_followed_by_name && word.is("bloody")))
}

/// Words with stars in place of letters: f***, sh*t, b**ch.
fn masked(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('*') {
        let star = at + offset;
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '*';
        let start = text[..star]
            .rfind(|letter| !is_part(letter))
            .map_or(0, |last| last + text[last..].chars().next().map_or(1, char::len_utf8));
        let end = text[star..].find(|letter| !is_part(letter)).map_or(text.len(), |length| star + length);
        let word = &text[start..end];
        let hidden = word.bytes().filter(|&byte| byte == b'*').count();
        let is_inner = word.trim_matches('*').contains('*') || (hidden >= 2 && !word.starts_with('*'));
        if is_inner && word.starts_with(SWEAR_INITIALS) && word.chars().count() <= LONGEST_SWEAR {
            found.push(Span::new(start, end));
        }
        at = end.max(star + 1);
    }
    found
}

const SWEAR_INITIALS: [char; 14] = ['a', 'b', 'c', 'd', 'f', 'm', 's', 'A', 'B', 'C', 'D', 'F', 'M', 'S'];
const LONGEST_SWEAR: usize = 14;

static SWEARING: PatternList = PatternList::new(&[
    "(fuck{,s,ed,er,ers,ing,in}|motherfuck{er,ers,ing}|fck{,ing}|fuk|fkn|effing|freaking|frickin|friggin|wtf|stfu|af $)",
    "(clusterfuck|fuckup|fuckin|fuckwit{,s}|mindfuck|fuckery|unfuck{,ing}|fubar|snafu $)",
    "(shit{,s,ty,show}|bullshit|bs $|horseshit|crap{,py} (job|company|boss|article|service|manager|profile)|piece of crap|load of crap|full of crap|this crap|holy crap|no crap)",
    "(damn{,ed}|dammit|goddamn{,ed}|damn it|god damn)",
    "(ass|arse) (hole|holes|kisser|off)",
    "(asshole{,s}|arsehole{,s}|jackass|dumbass|badass|kick ass|kicks ass|kicked ass|kickass|smart ass|pain in the ass|my ass|your ass|lazy ass|half ass{,ed}|big ass|bad ass|work your ass|ass kicking)",
    "(bitch{,es,ing,y}|son of a bitch|bastard{,s}|wanker{,s}|tosser{,s}|twat{,s}|bellend|bollocks|bugger{,s} (off|it|all)|piss{,ed} (off|me|take|poor)|pissed $|taking the piss|prick{,s} (like|who|in|at)|dick{,s} (head|heads|move|boss)|dickhead{,s}|douche{,bag,bags}|cunt{,s}|slut{,s}|whore{,s}|cock{sucker,up}|knobhead|shithead{,s}|pussy|tits $)",
    "(retard{,s,ed}|nigger{,s}|faggot{,s}|fag{,s} like|tranny|kike{,s}|spic{,s}|chink{,s} (are|like|in)|paki{,s}|towelhead{,s}|raghead{,s}|wetback{,s})",
    "bloody (hell|button|idiot{,s}|good|brilliant|awful|useless|year|time|invite|invitation|answer|reply|great|well|time|thing|message|job|fool{,s}|marvellous|fantastic|lovely|ridiculous|annoying|stupid|long|hard|sick|much)",
    "bloody",
    "(what|who|why|where|how|as|like|go to|to|the|a|sure as|one|hot as|cold as|bloody|oh|fucking|all|give them|raise|raising|gives|get the|living) hell $",
    "(what the|who the|why the|where the|how the|go to|bloody|sure as|one|oh|get the|give a|a helluva|a hell of a|living) hell ",
    "(hell yeah|hell yes|hell no|helluva|hell of a)",
    "^ screw <name>",
    "screw (you|them|him|her|this|that|it|those|my|your|up|over|the (company|boss|system|bosses|management))",
    "(screwed up|screwed over|screwed me|screwed us)",
    "(with|has|have|had|got|get|grow|having|grew) (the|some|big|real|more)? balls (to|enough|of|like)?",
    "(for|oh my) (god's|gods|fuck's|fucks|christ's|christs|christ|heaven's|pete's)? (sake)",
    "(jesus christ|for christ|christ almighty|oh my fucking|omfg|god almighty) ",
]);

/// Terms of a trade that only look like swearing.
static NOT_SWEARING: PatternList = PatternList::new(&[
    "bastard (file{,s}|cut|sword{,s}|title{,s}|culverin)",
    "(pissed|bloody) (mary|marys|sunday|assizes|nose|mess|bandage{,s})",
    "(great|blue|coal|marsh|willow) tits",
]);
