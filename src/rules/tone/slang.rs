use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;
use crate::text::{UNKNOWN, capitalized};
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// Slang, or the spelling of text messages.
    ///
    /// ## Why it matters
    ///
    /// A first note is read by somebody who may be thirty years older, or on
    /// another continent. A contraction or one "Hey" is friendly, and fine.
    pub struct Slang {
        name: "slang",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        needs: Words,
        heeds_own_words: true,
        fix: Safe,
        source: [Coworkers],
        why: "Slang that is warm among friends can read as careless to somebody who does not know you yet.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Ben, I'm ‹gonna› be straight with ‹u›.").fixed("Hi Ben, I'm going to be straight with you."),
            Example::new("‹Gonna› be in Leeds. ‹Thx›!").fixed("Going to be in Leeds. Thanks!"),
            Example::new("‹yo› Jayden, ‹hit me up›"),
            Example::new("‹That was lit›, ‹no cap›, ‹lol›."),
            Example::new("Can ‹u› put in a word ‹4 me›?").fixed("Can you put in a word for me?"),
            Example::new("It was ‹sooo› good.").fixed("It was so good."),
            Example::new("‹Bro›, ‹ur› talk!").fixed("Bro, your talk!"),
            Example::new("I saw ‹ur› in HR. ‹ur› talk was ‹goood›.").fixed("I saw you're in HR. Your talk was good."),
            Example::new("‹Absolute banger› of a talk, see you this ‹arvo›."),
        ],
        passes: &[
            Example::new("Hey Kwame, I'm glad we met, it's a small world."),
            Example::new("I teach R at U of T, and the U in UX is for users."),
            Example::new("My 5 yo and I lit the lamp at the lit review workshop."),
            Example::new("Yo-Yo Ma's cello brought me to your studio, and Bro. Anselm sang."),
            Example::new("I'm an RN, so the AAA repair and the www prefix are daily words."),
            Example::new("My daughter is sick, and what's good for the bees is good for us."),
            Example::new("I dope silicon at 4 K, and your goat farm supplies the mate on our ship."),
            Example::new("We met at Zzzquil Hall, room III, by the Lol Apparel desk."),
        ],
    }
}

impl Rule for Slang {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&SLANG) {
            let span = note.text.span_of(&hit.words);
            if is_something_else(note, hit.words.start) || note.names_recipient(hit.words.clone()) {
                continue;
            }
            let plain =
                hit.replacement.map(|plain| if plain == "your" { meant_by_ur(note, hit.words.start) } else { plain });
            say(diagnostics, note, hit.words.start, span, plain);
        }
        for (at, word) in note.text.words().iter().enumerate() {
            if is_drawn_out(word.text) && !note.covered(at, &SLANG) {
                say(diagnostics, note, at, word.span, shortened(note, word.text).as_deref());
            }
        }
    }
}

fn say(diagnostics: &mut Diagnostics, note: &Note<'_>, at: usize, span: Span, plain: Option<&str>) {
    let said = &note.text[span];
    let message = match plain {
        Some(plain) => format!("“{said}” is chat language. “{plain}” fits a first note better."),
        None => format!("“{said}” is chat language. Plain words fit a first note better."),
    };
    let fix = plain.map(|plain| {
        let begins = note.text.begins_sentence(at) || note.text.before(at).trim_end().ends_with(['.', '!', '?']);
        let plain = if begins { capitalized(plain) } else { note.text.in_case_of(span, plain) };
        Fix::safe(format!("Change to “{plain}”"), span, plain)
    });
    diagnostics.at_with(span, message, fix);
}

/// Chat at the start of a sentence, in capitals too.
const CHAT: &[&str] = &["omg", "omfg", "lol", "lmao", "rofl", "wtf"];

/// Capitals make a letter a name or an abbreviation (R, U of T, LIT), and a
/// hyphen part of a longer word.
fn is_something_else(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    if word.is_any(CHAT) && word.is_all_caps() && note.text.begins_sentence(at) {
        return false;
    }
    let is_letter = word.text.chars().count() == 1 && word.text.chars().all(char::is_alphabetic);
    let is_abbreviation =
        word.is_all_caps() && note.text.words().iter().any(|other| other.text.chars().any(char::is_lowercase));
    let is_in_name = word.is_capitalized()
        && note.text.words().get(at + 1).is_some_and(|next| next.is_capitalized() && note.text.after(at) == " ");
    let is_name = word.is_capitalized()
        && !word.is_all_caps()
        && !note.text.begins_sentence(at)
        && !note.text.after(at).starts_with([',', '!']);
    is_name
        || (is_letter && word.is_capitalized())
        || is_in_name
        || is_abbreviation
        || note.text.before(at).ends_with('-')
        || note.text.after(at).starts_with('-')
        || (word.is("bro") && note.text.after(at).starts_with('.'))
}

/// Whether a word in small letters has a letter three times or more: `sooo`.
fn is_drawn_out(word: &str) -> bool {
    let has_run = word.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
    let is_said =
        word.contains(|letter| "aeiouy".contains(letter)) && word.bytes().any(|letter| letter != word.as_bytes()[0]);
    has_run && is_said && word.bytes().all(|letter| letter.is_ascii_lowercase()) && !word.starts_with("www")
}

/// A drawn-out word as it is spelled: `sooo` as `so`, `goood` as `good`. Of
/// two that are words the longer is meant: `tooo` is `too`.
fn shortened(note: &Note<'_>, word: &str) -> Option<String> {
    let with_runs_of = |longest: usize| {
        let mut plain = String::with_capacity(word.len());
        for letter in word.chars() {
            let length = plain.chars().rev().take_while(|&last| last == letter).count();
            let is_run = word.contains(&letter.to_string().repeat(3));
            if length < if is_run { longest } else { 2 } {
                plain.push(letter);
            }
        }
        plain
    };
    [2, 1].into_iter().map(with_runs_of).find(|plain| note.lexicon().id(plain) != UNKNOWN)
}

/// What "ur" stands for: "ur talk" is yours, "ur in HR" is what you are.
fn meant_by_ur(note: &Note<'_>, at: usize) -> &'static str {
    let next = note.text.words().get(at + 1).filter(|_| note.text.after(at) == " ");
    if next.is_some_and(|next| next.is_any(AFTER_YOU_ARE)) { "you're" } else { "your" }
}

const AFTER_YOU_ARE: &[&str] = &[
    "a", "an", "the", "in", "at", "on", "from", "so", "not", "very", "too", "hiring", "looking", "going", "gonna",
    "doing", "working", "coming", "back", "here", "there", "welcome", "right", "always", "still", "also", "one", "my",
    "our", "such", "into", "interested", "available", "free", "busy", "good", "great",
];

pattern_lists! {
    /// Chat language, with what to write instead where that is certain.
    SLANG: [
        "gonna => going to",
        "wanna => want to",
        "gotta => have to",
        "i've gotta => I've got to",
        "you've gotta => you've got to",
        "we've gotta => we've got to",
        "gimme => give me",
        "lemme => let me",
        "dunno => don't know",
        "u => you",
        "ur => your",
        "(u're|youre) => you're",
        "(thx|thnx|thanx|tnx) => thanks",
        "(pls|plz|plss) => please",
        "(cuz|coz|bcuz|bcoz|cos u) => because",
        "(ppl|peeps) => people",
        "(ya|yall) $ => you",
        "btw => by the way",
        "(wud|wld) => would",
        "(cud|cld) => could",
        "luv => love",
        "arvo => afternoon",
        "(tmrw|tmr|2moro|tomoz) => tomorrow",
        "2day => today",
        "(b4) => before",
        "(gr8) => great",
        "4 u => for you",
        "4 me => for me",
        "(idk) => I don't know",
        "(tbh) => to be honest",
        "(imo|imho) => in my opinion",
        "(lmk) => let me know",
        "((wassup|wazzup|whassup) $|(whats|what's) (up|good) (bro|man|dude|fam|mate|$)) => how are you",
        "deets => details",
        "convo => conversation",
        "prolly => probably",
        "kinda => kind of",
        "sorta => sort of",
        // Hailing
        "(wassup|wazzup|whassup|shud|nvm|l8r|bro|bruh|brah|bruv|bruvva|dude|dawg|homie{,s}|my (man|guy)|girlie|hun|besti{e,es}|mandem|bredrin)",
        "^ (yo|yoo|ayo|oi mate|heya|heyo|hey hey|wagwan|ey up|sup (<name>|bro|man|$)|aye (man|yo|fam|guys))",
        "yo (yo|bro|man|dude|fam)",
        "^ (hi|hey|hello|oi|alright|g'day|yo) (<name>)? (mate|fam|chief|boss man|mush)",
        // Text messages
        "(lol|lmao|lmfao|rofl|omg|omfg|wtf|smh|ngl|fr fr|m8|wot|gizza|rly|srsly|hmu|iykyk|ttyl|af|xx|ikr|wk|nd)",
        // Among the young
        "(hit me up|holla|holler at me|slide into|add me up|tryna|finna|boutta|lowkey|highkey|no cap|on fleek|vibing|vibin|legit $|stoked|goated|the goat|da (man|bomb|best)|slaps $|bussin|my jam|rizz|deadass|hella|wicked good|yeet|big w|keep it real|peace out|awesome sauce)",
        "(was|is|are|were|that|stuff) (so|straight|pure|just|absolute|dead)? (lit|fire|dope|sick|the bomb|brill|class|peak) (no cap|lol|bro|man|fam|tbh|af)",
        "(talk|post|thread|set|gig|ep|episode|podcast|pitch|keynote|deck|stuff|show) (was|is)? (so|straight|pure|absolute)? (lit|fire|sick|dope|slaps|the bomb) $",
        "^ that was (so)? (lit|fire|dope|sick)",
        "(killed|crushed|smashed|slayed|bossed|nailed) (it|that|the|ya|your) ..1 (keynote|talk|speech|pitch|set|gig|presentation|interview|out of the park|bro|man|dude|lol|fam|$)",
        "(big ups|big up (on|to|yourself|for|$)|mad (respect|props)|much love $|(you|u) (absolute|total|actual)? legend|absolute (banger|unit|scenes|legend)|sickest (talk|thing|set|post|gig|pitch)|literally (dead|deceased|screaming|crying|shook|weak|dying))",
        "fam (and|man's|what|how|$)",
        "(legit|straight up|mad) (the|so|good|best|amazing|cool|great|dope|love)",
        // By place
        "(abeg|wetin|wahala|una|i dey|how far $|^ how far|yaar|lah $|summat|owt|nowt|yer|dinnae|cannae|deffo|defo|totes|innit|peng|strewth|fair dinkum|safe bruv|bare good|pure dead|proper mint|ta for|cheers big|keen for a yarn)",
        "(ya (get me|might|keen|know|reckon|good|did|there)|(catch|see|love|reckon) ya|cu (at|there|soon|later))",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_out_word_is_shortened_to_one_that_is_known() {
        let request = crate::LintRequest::default();
        let note = Note::new(&request, crate::rules::lexicon(), None);
        for (word, expected) in [
            ("sooo", Some("so")),
            ("pleeease", Some("please")),
            ("goood", Some("good")),
            ("tooo", Some("too")),
            ("reeeally", Some("really")),
            ("yesss", Some("yes")),
            ("xqooot", None),
        ] {
            assert!(is_drawn_out(word), "{word}");
            assert_eq!(shortened(&note, word).as_deref(), expected, "{word}");
        }
        for word in ["soo", "SOOO", "hmmm", "aaa", "wwwx"] {
            assert!(!is_drawn_out(word), "{word}");
        }
    }
}
