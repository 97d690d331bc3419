use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::Word;
use crate::text::span::Span;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// Doubled or missing spaces, a space before a comma, two full stops, or
    /// none between two sentences.
    ///
    /// ## Why it matters
    ///
    /// Small slips between the words make a note look pasted together. Web
    /// addresses, numbers, times, abbreviations, names of software, smileys
    /// and dots that trail off... are left alone, and so are two spaces after
    /// a full stop, as typists were taught.
    pub struct Punctuation {
        name: "punctuation",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        fix: Safe,
        source: [Etiquette],
        why: "Stray or missing spaces and stops make a note look pasted together.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Rose, we met in Oslo‹.›It was evening.").fixed("Hi Rose, we met in Oslo. It was evening."),
            Example::new("I bake‹ ,›weld‹ ,› and sing‹ .›").fixed("I bake, weld, and sing."),
            Example::new("We met in Oslo‹ .›It was evening.").fixed("We met in Oslo. It was evening."),
            Example::new("We‹  ›met").fixed("We met"),
            Example::new("It was good‹..› Thank you‹,,› Ada.").fixed("It was good. Thank you, Ada."),
            Example::new("Is it true‹ ?› I hope so‹ !›").fixed("Is it true? I hope so!"),
            Example::new("I build harps‹,›lutes‹;›fiddles too.").fixed("I build harps, lutes; fiddles too."),
            Example::new("We sat by the window all evening ‹We spoke› for two hours of kilns.").fixed("We sat by the window all evening. We spoke for two hours of kilns."),
        ],
        passes: &[
            Example::new("At 9:30 we sold 1,000 loaves at 3.50, in the U.S. and in Node.js, .NET 4.7.2 and System.Text."),
            Example::new("It was good.  Two spaces are an old habit. Well... it was. So. . . good…"),
            Example::new("Thanks :) and ;-) and :D for the talk! (e.g., the slides, i.e. all.)"),
            Example::new("See www.a.example/b,c or write to a.b@c.example, Inc., or call."),
            Example::new("Line one  \n  line two\n\n  - a list  "),
            Example::new("I read The Guardian and saw the film We Are Here with my friend They."),
            Example::new("J.R.Smith and A,B,C and 5 , 6 and Yahoo!News, what?!"),
            Example::new("I loved 'It was a very good year'."),
            Example::new("What did you mean by I? I. He said so."),
        ],
    }
}

impl Rule for Punctuation {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let mut joints = joints(note.text.as_str()).peekable();
        let mut starts = missing_stops(note, signs).peekable();
        loop {
            let joint = joints.peek().map_or(usize::MAX, |joint| joint.start);
            let start = starts.peek().map_or(usize::MAX, |(_, words)| words.start);
            if joint < start {
                joints.next().into_iter().for_each(|joint| put_right(note, joint, diagnostics));
            } else if let Some((end, words)) = starts.next() {
                let message = "A sentence seems to end before this. A full stop shows where.";
                diagnostics.at_with(words, message, [Fix::safe("Add a full stop", Span::empty(end), ".")]);
            } else {
                return;
            }
        }
    }
}

fn put_right(note: &Note<'_>, joint: Span, diagnostics: &mut Diagnostics) {
    let Some(mut right) = usual(note, joint) else {
        return;
    };
    let mut span = joint;
    while note.text[span].ends_with(' ') && right.ends_with(' ') && !right.trim().is_empty() {
        span.end -= 1;
        right.pop();
    }
    let said = &note.text[span];
    let (message, title) = match right.trim() {
        "" => ("There is more than one space here. One is enough.".to_owned(), "Keep one space".to_owned()),
        mark if said.starts_with(SPACES) && right.ends_with(' ') && !said.ends_with(SPACES) => {
            (format!("The space belongs behind the “{mark}”."), "Move the space".to_owned())
        }
        mark if said.starts_with(SPACES) => {
            (format!("The “{mark}” usually follows its word without a space."), "Remove the space".to_owned())
        }
        mark if right.ends_with(' ') => {
            (format!("A space after the “{mark}” makes this easier to read."), "Add a space".to_owned())
        }
        mark => (format!("One “{mark}” is enough here."), format!("Keep one “{mark}”")),
    };
    diagnostics.at_with(span, message, [Fix::safe(title, span, right)]);
}

/// The stretches of spaces and marks between words.
fn joints(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_joint)?;
        from = text[start..].find(|letter| !is_joint(letter)).map_or(text.len(), |length| start + length);
        Some(Span::new(start, from))
    })
}

fn is_joint(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ';' | ':' | '!' | '?')
}

/// The space, and those that do not break.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// What usually stands in place of `joint`; nothing where it is usual, or
/// may be meant.
fn usual(note: &Note<'_>, joint: Span) -> Option<String> {
    let (said, rest) = (&note.text[joint], &note.text.as_str()[joint.end..]);
    if said == " " {
        return None;
    }
    let last = note.text.as_str()[..joint.start].chars().next_back()?;
    let next = rest.chars().next().filter(|&next| next != '\n' && next != '\r');
    if !(last.is_alphanumeric() || CLOSING.contains(last)) || note.text.is_in_address(joint) {
        return None;
    }
    let marks: String = said.chars().filter(|letter| !SPACES.contains(letter)).collect();
    let after = said.chars().rev().take_while(|letter| SPACES.contains(letter)).count();
    if marks.is_empty() {
        return (after > 1 && next.is_some() && said.chars().all(|space| space == ' ')).then(|| " ".to_owned());
    }
    let is_spaced = said.starts_with(SPACES);
    let is_glued = after == 0 && next.is_some();
    let is_between_digits = last.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
    let is_before_word = next.is_some_and(char::is_alphabetic);
    let gap = if next.is_some() { " " } else { "" };
    match marks.as_str() {
        _ if is_between_digits => None,
        "," | ";" if is_glued => {
            let is_plain = if is_spaced { marks == "," } else { is_word_before(note, joint) && is_word_after(rest) };
            (is_before_word && is_plain && !is_in_piece(note, joint)).then(|| format!("{marks} "))
        }
        "," | ";" => (is_spaced || (after > 1 && next.is_some())).then(|| format!("{marks}{gap}")),
        "." | "!" | "?" if is_glued => {
            let begins =
                is_word_before(note, joint) && STARTERS.contains(&first_word(rest)) && !is_in_piece(note, joint);
            begins.then(|| format!("{marks} "))
        }
        "." | "!" | "?" => is_spaced.then(|| format!("{marks}{gap}")),
        ":" => (is_spaced && after > 0 && is_before_word).then(|| ": ".to_owned()),
        ".." | ",." if !is_glued && !is_spaced => Some(format!(".{gap}")),
        ",," if !is_spaced && (is_before_word || !is_glued) => Some(format!(",{gap}")),
        _ => None,
    }
}

/// What may close before a mark.
const CLOSING: &str = ")]”’\"'»";

/// Whether two small letters stand before the joint: not an initial, not an
/// abbreviation.
fn is_word_before(note: &Note<'_>, joint: Span) -> bool {
    note.text.as_str()[..joint.start].chars().rev().take(2).filter(|letter| letter.is_lowercase()).count() == 2
}

fn is_word_after(rest: &str) -> bool {
    rest.chars().take(2).filter(|letter| letter.is_alphabetic()).count() == 2
}

/// Whether what stands around, up to the next spaces, may be an address or a
/// path, whole or once a space sets its parts apart.
fn is_in_piece(note: &Note<'_>, joint: Span) -> bool {
    let is_telling = |letter: char| ".@/:_=".contains(letter);
    let before = note.text.as_str()[..joint.start].chars().rev().take(LONGEST_PIECE);
    let after =
        note.text.as_str()[joint.end..].chars().take(LONGEST_PIECE).take_while(|letter| !letter.is_whitespace());
    let after: String = after.collect();
    before.take_while(|letter| !letter.is_whitespace()).any(is_telling)
        || after.trim_end_matches(['.', ',', '!', '?']).contains(|letter| is_telling(letter) || letter == ',')
}

const LONGEST_PIECE: usize = 64;

fn first_word(rest: &str) -> &str {
    rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
}

/// The sentences that begin after another with nothing but a space between:
/// where the one ends, and the words that begin the other.
fn missing_stops<'n>(note: &'n Note<'_>, signs: &'n Signs) -> impl Iterator<Item = (usize, Span)> + 'n {
    note.hits(&STARTS).iter().filter_map(|hit| {
        let first = hit.words.start;
        let before = first.checked_sub(1).filter(|_| !note.text.begins_sentence(first))?;
        let (previous, words) = (&note.text.words()[before], &note.text.words()[hit.words.clone()]);
        let is_greeting = before < signs.greeted();
        let is_sentence = words[0].is_capitalized() && !words[1..].iter().any(Word::is_capitalized);
        let ends = note.text.before(first) == " "
            && previous.text.chars().count() > 2
            && previous.text.chars().all(char::is_lowercase);
        let is_apart = !previous.is_any(LEADING) && !is_greeting && !note.text.is_quoted(first);
        (is_sentence && ends && is_apart).then(|| (previous.span.end, note.text.span_of(&hit.words)))
    })
}

pattern_lists! {
    /// How sentences begin that hold no title.
    STARTS: [
        "we (met|spoke|talked|worked|work|both|share|shared|studied|were|are|have|had|could|can|would|sat|used|also)",
        "it (was|is|would|has|made|helped|will)",
        "it's (a|an|been|great|so|good|nice|always)",
        "they (are|were|have|said|told)",
        "you (are|were|have|gave|spoke|said|mentioned|told)",
        "(he|she) (is|was|said|told|mentioned|suggested|has)",
        "looking forward to",
        "(thanks|thank you) (for|so|very|again)",
        "would (love|be|you|like)",
        "please (let|feel|accept|keep)",
    ]
}

/// Words after which a capital begins a title or a name.
const LEADING: &[&str] = &[
    "the", "and", "but", "for", "with", "from", "that", "this", "your", "our", "his", "her", "their", "its", "film",
    "book", "song", "show", "series", "album", "novel", "talk", "essay", "article", "paper", "post", "called", "named",
    "titled", "entitled", "about", "read", "saw", "watched", "band", "magazine", "play", "poem", "app", "group",
    "team", "project", "podcast", "brand", "course", "many", "big", "warm", "kind", "best", "says", "said", "into",
    "page", "campaign", "are", "was", "were", "not", "who", "which", "why", "how", "when", "where", "because", "than",
    "then",
];

/// Words that begin a sentence, and no name of a file or a function.
const STARTERS: &[&str] = &[
    "I", "It", "We", "The", "My", "This", "You", "Your", "He", "She", "They", "Our", "Looking", "Would", "Hope",
    "Thanks", "Thank", "That", "There", "Please", "As", "In", "At", "When", "If", "Since", "After", "What", "How",
    "Let", "Great", "Nice", "And", "But", "So", "Your", "Have", "Could", "Can", "Do", "Are", "Is", "Not", "Now", "Am",
    "Best", "Kind",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_joint_is_put_right_unless_it_may_be_meant() {
        assert_marked(
            &Punctuation,
            &[
                "I like it‹ ,› too",
                "I like it‹ .› Really",
                "I like it‹  ›too",
                "I like it.  Really",
                "I like it  \ntoo",
                "I read bread‹,›and made it",
                "I read bread‹ ,›and made it",
                "I read bread‹;›and made it",
                "I read bread ;and made it",
                "I read bread,B made it",
                "I read B,and made it",
                "I read a/bread,and made it",
                "I read bread,and/or made it",
                "I read bread,and‹,›or made it",
                "I read it‹.›Thanks for that",
                "I read it‹ .›Thanks for that",
                "I read it .NET for that",
                "I read it.thanks for that",
                "I read it.Zebra for that",
                "I read R.Thanks for that",
                "It cost 3,5 and 3 ,5 and 3.5",
                "I like it‹ :› bread",
                "I like it :bread",
                "I like it‹..› Really",
                "I like it... Really",
                "I like it‹,.› Really",
                "I like it‹,,› really",
                "I like it‹,,›really",
                "I like it‹, › really",
                "I like it‹ !›",
                "See www.a.example ,it is good",
                "(I like it)‹ ,› too",
                "👋 , hello",
            ],
        );
    }
}
