use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;
use crate::{declare_rule, pattern_lists};

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
        needs: Words,
        in_replies: true,
        source: [Etiquette, Coworkers],
        why: "You don't know their ear yet, or who reads along. The same thought stands well without it.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Damn› good article on crane safety, and somebody ‹with the balls to› say it."),
            Example::new("I don't have all ‹f***ing› year."),
            Example::new("That pitch ‹kicked ass›."),
            Example::new("‹Screw Halvorsen› Marine and those ‹bastards›."),
            Example::new("Click the ‹bloody› button."),
            Example::new("Stop the ‹bullshitting›, ‹sh1t› happens, and ‹f#ck› it."),
            Example::new("‹Jesus Christ, what› a launch."),
            Example::new("‹For god's sake› it's been two months."),
            Example::new("‹What the hell› happened to the kiln? ‹Sh*t› happens."),
        ],
        passes: &[
            Example::new("Hi Dick, we met in Hell, Michigan, over a Bloody Mary.").to("Dick Penrose"),
            Example::new("I breed bull terriers, count great tits, and play the bass in Scunthorpe."),
            Example::new("A pussy willow weaver, I serve faggots and peas on Sundays."),
            Example::new("I screw cabinets together for a living, and your crap detector talk was fun."),
            Example::new("Hello Mr. Cox, your footnote* on *italics* is starred."),
            Example::new("Bastard files, second cut, dead smooth: your channel explained them."),
            Example::new("I treat bloody diarrhoea in calves and show our brood bitches, shitake in hand."),
            Example::new("I brew sake, and for sake lovers like you I keep $10 bottles."),
            Example::new("The bearing balls and the donkey in your paper on asses of burden."),
        ],
    }
}

impl Rule for Profanity {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let is_meant = |at: usize| !is_name(note, at) && !note.covered(at, &NOT_SWEARING);
        let swearing = note.hits(&SWEARING).iter().filter(|hit| is_meant(hit.words.start));
        let mut found: Vec<Span> = swearing.chain(note.hits(&OATHS)).map(|hit| note.text.span_of(&hit.words)).collect();
        let words = note.text.words().iter().enumerate();
        let rooted = words.filter(|(at, word)| is_rooted(word.text) && is_meant(*at)).map(|(_, word)| word.span);
        for span in rooted.chain(masked(note.text.as_str())) {
            if !found.iter().any(|other| other.overlaps(span)) {
                found.push(span);
            }
        }
        for span in found {
            diagnostics.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str = "A swear word weighs more from a stranger. Plain words carry the thought as well.";

/// Capitalised mid-sentence, and not shouted: Hell, Michigan; Bloody Mary.
fn is_name(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    let is_followed_by_name =
        note.text.words().get(at + 1).is_some_and(|next| next.is_capitalized() && note.text.after(at) == " ");
    word.is_capitalized()
        && !word.is_all_caps()
        && (!note.text.begins_sentence(at) || (is_followed_by_name && word.is("bloody")))
}

/// Whether a swear word is part of this one: clusterfuck, bullshitting, sh1t.
fn is_rooted(word: &str) -> bool {
    let begins = |at: usize| {
        let initial = unmasked(word.as_bytes()[at]);
        ROOTS.iter().any(|root| root.as_bytes()[0] == initial && is_spelled(&word.as_bytes()[at..], root))
    };
    (SHORTEST_ROOT..=word.len()).map(|end| end - SHORTEST_ROOT).any(begins)
        || EDGES.iter().any(|root| is_spelled(word.as_bytes(), root))
            && !INNOCENT.iter().any(|start| is_spelled(word.as_bytes(), start))
}

/// Whether `word` begins with `root`, signs in place of letters or not.
fn is_spelled(word: &[u8], root: &str) -> bool {
    word.len() >= root.len() && word.iter().zip(root.bytes()).all(|(&letter, wanted)| unmasked(letter) == wanted)
}

/// The letter that a sign stands in for.
fn unmasked(letter: u8) -> u8 {
    match letter {
        b'1' | b'!' => b'i',
        b'0' => b'o',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        _ => letter.to_ascii_lowercase(),
    }
}

/// Words with signs in place of letters: f***, sh*t, b**ch, f#ck, $h!t.
fn masked(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || MASKS.contains(&letter);
    while let Some(offset) = text[at..].find(MASKS) {
        let sign = at + offset;
        let start = text[..sign]
            .rfind(|letter| !is_part(letter))
            .map_or(0, |last| last + text[last..].chars().next().map_or(1, char::len_utf8));
        let end = text[sign..].find(|letter| !is_part(letter)).map_or(text.len(), |length| sign + length);
        let word = text[start..end].trim_end_matches('!');
        let hidden = word.bytes().filter(|&byte| byte == b'*').count();
        let is_starred = word.trim_matches('*').contains('*') || (hidden >= 2 && !word.starts_with('*'));
        let is_swearing = is_starred && word.starts_with(SWEAR_INITIALS) && word.len() <= LONGEST_SWEAR;
        if is_swearing || (word.contains(MASKS) && is_masked(word)) {
            found.push(Span::new(start, start + word.len()));
        }
        at = end.max(sign + 1);
    }
    found
}

/// Whether a swear word shows through the signs.
fn is_masked(word: &str) -> bool {
    let shows = |root: &str| {
        let mut letters = word.bytes();
        root.bytes().all(|wanted| {
            letters.next().is_some_and(|letter| matches!(letter, b'*' | b'#' | b'%') || unmasked(letter) == wanted)
        })
    };
    let has_letters = word.bytes().any(|letter| letter.is_ascii_alphabetic());
    has_letters && ROOTS.iter().chain(EDGES).any(|root| shows(root))
}

const MASKS: [char; 6] = ['*', '#', '@', '$', '%', '!'];
const SWEAR_INITIALS: [char; 14] = ['a', 'b', 'c', 'd', 'f', 'm', 's', 'A', 'B', 'C', 'D', 'F', 'M', 'S'];
const LONGEST_SWEAR: usize = 14;

/// What makes swearing of any word that it is part of.
const ROOTS: &[&str] = &["fuck", "bullshit", "asshole", "arsehole", "horseshit", "bitch", "dickhead"];

const SHORTEST_ROOT: usize = 4;

/// What makes swearing of any word that begins with it, but for these.
const EDGES: &[&str] = &["shit", "cunt", "bastard"];
const INNOCENT: &[&str] = &["shita", "shitt-", "shitti", "bastardi"];

pattern_lists! {
    /// Swear words and slurs.
    SWEARING: [
        "(fck{,ing}|fuk{,ing}|fkn|effing|effin|f (ing|that|this|it)|freaking|frickin|friggin|wtf|stfu|fubar|damn{,ed}|dammit|goddamn{,ed})",
        "((piece|load|full) of|this|that|the|holy|no|such|what|utter|total) crap",
        "crap{,py} (job|company|boss|article|service|manager|profile|dashboard{,s}|slide{,s}|talk|meeting{,s}|system|software)",
        "((jack|dumb|bad|smart|lazy|half|big|kick{,s,ed,ing}|my|your|their|rat's) (ass|arse)|jackass|dumbass|badass|kickass|smartass|ass (hole{,s}|kisser|off|kicking)|arse{,d}|half assed)",
        "(bastard{,s}|wank{,er,ers}|tosser{,s}|twat{,s}|bellend|bollocks|bugger{,s} (off|it|all)|sod (off|it|all|this|that)|piss{,ed,ing,y}|prick{,s} (like|who|in|at)|dick (head|move)|douche{,bag,bags}|slut{,s}|whore{,s}|cock (sucker|up)|knobhead|pussy|tits (up|$)|bloody)",
        "(lazy|old|daft|stupid|grumpy|miserable|jammy|silly|poor|ignorant) (git|bugger|sod)",
        "(retard{,s,ed}|nigger{,s}|faggot{,s}|tranny|kike{,s}|spic{,s}|chink{,s} (are|like|in)|paki{,s}|towelhead{,s}|raghead{,s}|wetback{,s})",
        "((the|like|from|what|oh|to|living|give a|go to|sure as|one|hot as|raise|raising|a) hell (of|yeah|is|was|did|do|are|happened|out|$)|(what|who|why|where|how|bloody|holy) (the)? hell|hell (yeah|yes|no|of a)|helluva)",
        "(screw (you|them|him|her|this|that|it|those|my|your|over|up|the (company|boss|system|bosses|management))|screwed (up|over|me|us)|^ screw <name>)",
        "(with|has|have|had|got|get|grow|having|grew) (the|some|big|real|more)? balls (to|enough|of|like|$)",
    ]

    /// Oaths by names, which their capitals do not excuse.
    OATHS: [
        "((for|oh my) (god's|gods|christ's|christs|christ|heaven's|pete's) sake|for christ|christ almighty|god almighty|oh my god|omfg|god (damn|dammit)|(oh|sweet) (jesus|christ))",
        "^ (hi <name>)? christ (that|what|it|i)",
        "jesus (h)? christ (almighty|what|that|you|it|this|how|i|$)",
    ]

    /// Terms of a trade that only look like swearing.
    NOT_SWEARING: [
        "pussy (willow{,s}|cat{,s}|toe{,s})",
        "((pork|welsh|bundle{,s} of|our|homemade|cook|make|sell|eat) faggots|faggots (and|with|in|of) (peas|mash|chips|gravy|onion{,s}|sticks|wood|twigs|brushwood|herbs|willow|birch|hazel))",
        "bastard (file{,s}|cut|sword{,s}|title{,s}|culverin|toadflax|wing)",
        "(pissed|bloody) (mary|marys|sunday|assizes|nose|mess|bandage{,s}|diarrhoea|diarrhea|stool{,s}|discharge|urine|milk|sputum|flux)",
        "((brood|open|limit|puppy|best|champion|stud|our|two|three) bitch{,es}|bitch{,es} (of (mine|ours)|whelped|(and|or) (dog{,s}|pup{,s,pies}|litter{,s}))|(dog{,s}|pup{,s,pies}|litter{,s}) (and|or) bitch{,es})",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swear_word_shows_through_its_mask() {
        for (text, expected) in [
            ("f***", &["f***"][..]),
            ("what the f*** is", &["f***"]),
            ("sh*t!", &["sh*t"]),
            ("b**ch", &["b**ch"]),
            ("f#ck and $h!t", &["f#ck", "$h!t"]),
            ("é f*ck", &["f*ck"]),
            ("éf*ck", &["f*ck"]),
            ("**bold**", &[]),
            ("*cat*", &[]),
            ("c*", &[]),
            ("z***", &[]),
            ("a*bcdefghijklmn", &[]),
            ("a*bcdefghijklm", &["a*bcdefghijklm"]),
            ("****", &[]),
            ("50% and #tag and me@home", &[]),
            ("great!", &[]),
        ] {
            let found: Vec<&str> = masked(text).into_iter().map(|span| &text[span.range()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
