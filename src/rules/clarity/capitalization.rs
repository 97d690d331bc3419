use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::letters::known_name;
use crate::text::capitalized;
use crate::text::names::is_particle;
use crate::text::span::Span;

declare_rule! {
    /// A small letter where English has a capital: I, the first of a
    /// sentence, the recipient's name.
    ///
    /// ## Why it matters
    ///
    /// Small letters throughout are how one writes to friends. After a hello
    /// on a line of its own either is fine, and names that are written small
    /// (npm, van der Berg, bell hooks) stay so.
    pub struct Capitalization {
        name: "capitalization",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        needs: Words,
        heeds_own_words: true,
        fix: Safe,
        implied_by: ["slang"],
        source: [Etiquette],
        why: "Capitals are a small courtesy; without them a first note looks dashed off.",
        flags: &[
            Example::new("Hello Ebru, ‹i› work next door, and ‹i'm› glad we met.").to("Ebru Kaya").fixed("Hello Ebru, I work next door, and I'm glad we met."),
            Example::new("‹we› met in Gera. It rained.").fixed("We met in Gera. It rained."),
            Example::new("We met in Gera. ‹it› rained! ‹then› it stopped.").fixed("We met in Gera. It rained! Then it stopped."),
            Example::new("‹hi› sanna, we met in gera and i liked it. do you still bake?").to("Sanna Berg").fixed("Hi Sanna, we met in gera and I liked it. Do you still bake?"),
            Example::new("‹hi› sanna, i loved kilnworks. do you still bake, sanna? i do.").to("Sanna Berg").at("Kilnworks")
                .fixed("Hi Sanna, I loved Kilnworks. Do you still bake, Sanna? I do."),
            Example::new("Dear ‹sanna›, thank you.").to("Sanna Berg").fixed("Dear Sanna, thank you."),
            Example::new("We spoke. Thank you so much.\n‹it› was good.").fixed("We spoke. Thank you so much.\nIt was good."),
        ],
        passes: &[
            Example::new("Hi Ada,\nwe met in Gera.").to("Ada Okafor"),
            Example::new("iPhone repairs are my trade. eBay knows me. npm too."),
            Example::new("van der Berg sends regards. De Vries does as well."),
            Example::new("We met at approx. noon, e.g. at the mill, etc. and spoke."),
            Example::new("monday.com is where I work. adidas as well.").at("adidas"),
            Example::new("Your talk... it was good… and long."),
            Example::new("Dear bell, thank you for the essay.").to("bell hooks"),
            Example::new("Universitat i Recerca is our group, i.e. two people. Point (i) is mine, i) and ii) too."),
            Example::new("Loved it! :) and the cake."),
            Example::new("The sqrt of minus one is i = complex, see the i-beam."),
            Example::new("I saw \"we are here. it rains\" in Leeds."),
            Example::new("Yahoo! is where I worked. Univ. of Leeds too, with Dr. van Dyk."),
            Example::new("Will you be there, mark the day.").to("Mark May"),
        ],
    }
}

impl Rule for Capitalization {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let places: Vec<Place> = (0..note.text.words().len()).filter_map(|at| Place::of(note, signs, at)).collect();
        let Some((first, last)) = places.first().zip(places.last()) else {
            return;
        };
        let is_small = |at: usize| {
            let word = note.text.words()[at].text;
            !word.contains(char::is_uppercase) || matches!(word.split(['\'', '’']).next(), Some("I"))
        };
        let is_all_small = (0..note.text.words().len()).all(is_small);
        if places.len() > 1 && (is_all_small || places.len() >= MANY) {
            let span = note.text.words()[first.word].span;
            let whole = span.to(note.text.words()[last.word].span);
            let fix = Fix::safe("Set the capitals", whole, with_capitals(note, signs, &places, whole));
            diagnostics.at_with(span, "Capitals at the start of sentences make a first note easier to read.", [fix]);
            return;
        }
        for place in places {
            let span = note.text.words()[place.word].span;
            let message = format!("“{}” usually has a capital here.", &note.text[span]);
            let fix = Fix::safe(format!("Change to “{}”", place.right), span, place.right);
            diagnostics.at_with(span, message, [fix]);
        }
    }
}

/// From so many places on, one diagnostic stands for all.
const MANY: usize = 5;

/// A word that lacks its capital.
struct Place {
    word: usize,
    right: String,
}

impl Place {
    fn of(note: &Note<'_>, signs: &Signs, at: usize) -> Option<Self> {
        let word = &note.text.words()[at];
        if !word.text.starts_with(char::is_lowercase) {
            return None;
        }
        let right = if is_pronoun(note, at) || (begins(note, at) && !stays_small(note, at)) {
            capitalized(word.text)
        } else {
            name_as_written(note, signs, at)?
        };
        let is_wrong = right != word.text && !is_part(note, at) && !note.text.is_quoted(at);
        is_wrong.then_some(Self { word: at, right })
    }
}

/// The text of `whole` with every place put right, and the names between
/// them.
fn with_capitals(note: &Note<'_>, signs: &Signs, places: &[Place], whole: Span) -> String {
    let mut text = String::with_capacity(whole.end - whole.start);
    let (mut at, mut places) = (whole.start, places.iter().peekable());
    let words = note.text.words();
    for (number, word) in
        words.iter().enumerate().filter(|(_, word)| whole.start <= word.span.start && word.span.end <= whole.end)
    {
        let place = places.next_if(|place| place.word == number).map(|place| place.right.clone());
        let name =
            || known_name(note, signs, number).filter(|_| !is_part(note, number) && !is_written_small(note, word.text));
        if let Some(right) = place.or_else(name) {
            text.push_str(&note.text.as_str()[at..word.span.start]);
            text.push_str(&right);
            at = word.span.end;
        }
    }
    text + &note.text.as_str()[at..whole.end]
}

/// Whether the word is tied to something: `i-beam`, `@ada`, `.net`, `a.i.`
fn is_part(note: &Note<'_>, at: usize) -> bool {
    let after = note.text.after(at);
    let is_tied = !after.is_empty() && after.len() == 1 && ".:".contains(after) && at + 1 < note.text.words().len();
    note.text.before(at).ends_with(|mark| TIES.contains(mark) || ".:@#(".contains(mark))
        || after.starts_with(|mark| TIES.contains(mark))
        || is_tied
}

const TIES: &str = "-‐‑/\\_&+*=|~^@";

/// Whether the word is the pronoun, and not a number or another language's
/// "and".
fn is_pronoun(note: &Note<'_>, at: usize) -> bool {
    let word = note.text.words()[at].text;
    let Some(ending) = word.strip_prefix('i') else {
        return false;
    };
    let is_it = matches!(ending, "" | "'m" | "’m" | "'d" | "’d" | "'ve" | "’ve" | "'ll" | "’ll");
    let is_marked =
        note.text.after(at).starts_with([')', '.', ':']) || note.text.after(at).trim_start().starts_with('=');
    let is_in_name = note.text.words().get(at + 1).is_some_and(|next| next.is_capitalized() || next.has_digit());
    is_it && !(ending.is_empty() && (is_marked || is_in_name))
}

/// Whether a sentence begins with the word: the first of the note, or one
/// after a full stop that can be nothing else.
fn begins(note: &Note<'_>, at: usize) -> bool {
    let Some(previous) = at.checked_sub(1) else {
        return note.text.words()[0].span.start == 0;
    };
    let gap = note.text.before(at);
    let marks = gap.trim_end().trim_start_matches([')', ']', '"', '”', '’', '»']);
    let previous = &note.text.words()[previous];
    let is_sentence_over = match marks {
        "." => {
            is_any(previous.text, SHORT_WORDS) || (is_whole_word(previous.text) && !is_any(previous.text, SHORT_FORMS))
        }
        "" => false,
        marks => marks.chars().all(|mark| matches!(mark, '!' | '?')) && !is_any(previous.text, EXCLAIMING),
    };
    is_sentence_over && gap.ends_with(char::is_whitespace)
}

/// Whether this is too long, and too easily said, to be an abbreviation.
fn is_whole_word(word: &str) -> bool {
    let is_sayable = word.contains(|letter| "aeiouyAEIOUY".contains(letter));
    word.chars().count() > 2 && is_sayable && !word.contains('.')
}

fn is_any(word: &str, words: &[&str]) -> bool {
    words.contains(&word.to_lowercase().as_str())
}

/// Whether a sentence may begin with this word in small letters: a particle
/// of a name, a brand, a number's unit.
fn stays_small(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    let is_particle = is_particle(word.text)
        && note.text.words().get(at + 1).is_some_and(|next| next.is_capitalized() || is_particle(next.text));
    let is_mixed =
        word.text.contains(|letter: char| letter.is_uppercase() || letter.is_numeric() || "_.".contains(letter));
    is_particle || is_mixed || is_any(word.text, BRANDS) || is_written_small(note, word.text)
}

/// Whether the recipient's own profile writes the word small.
fn is_written_small(note: &Note<'_>, word: &str) -> bool {
    let recipient = &note.request.recipient;
    [&recipient.name, &recipient.company].into_iter().flatten().any(|fact| pieces(fact).any(|piece| piece == word))
}

/// The recipient's name as they write it, if the greeting has it small.
fn name_as_written(note: &Note<'_>, signs: &Signs, at: usize) -> Option<String> {
    let greeting = signs.greeting.as_ref()?;
    let named = greeting.words.end..greeting.named.end.max(greeting.words.end + 1);
    let name = note.request.recipient.name.as_ref().filter(|_| named.contains(&at))?;
    let word = note.text.words()[at].text.to_lowercase();
    let piece = pieces(name).find(|piece| piece.to_lowercase() == word && piece.chars().count() > 1)?;
    let is_small = piece.starts_with(char::is_lowercase);
    let is_loud = piece.chars().skip(1).all(char::is_uppercase);
    (!is_small).then(|| if is_loud { capitalized(&word) } else { piece.to_owned() })
}

fn pieces(fact: &str) -> impl Iterator<Item = &str> {
    fact.split(|letter: char| !letter.is_alphanumeric()).filter(|piece| !piece.is_empty())
}

/// Names that are written small.
const BRANDS: &[&str] = &[
    "adidas", "npm", "nginx", "numpy", "pandas", "git", "bash", "curl", "ffmpeg", "jquery", "scikit", "ggplot",
    "dplyr", "dbt", "kubectl", "redux", "webpack", "vim", "emacs", "thyssenkrupp", "easyjet", "citizenm", "lastminute",
];

/// Words of two letters that sentences end with.
const SHORT_WORDS: &[&str] =
    &["be", "by", "do", "go", "he", "in", "is", "it", "me", "of", "on", "so", "to", "up", "us", "we"];

/// What is written short, and ends with a full stop that ends no sentence.
const SHORT_FORMS: &[&str] = &[
    "abbr", "acad", "addr", "admin", "approx", "apr", "assn", "assoc", "asst", "aug", "ave", "avg", "bldg", "blvd",
    "calif", "cert", "comm", "comp", "conf", "cont", "coop", "corp", "dec", "dept", "dip", "dipl", "dir", "div", "doc",
    "ed", "eds", "elec", "eng", "engr", "esp", "est", "etc", "exec", "exp", "ext", "feb", "fig", "gov", "govt", "hon",
    "inc", "incl", "ind", "info", "inst", "int", "intl", "intro", "jan", "jul", "jun", "lic", "max", "mech", "med",
    "min", "misc", "nat", "natl", "nov", "oct", "op", "orig", "para", "pref", "prep", "pres", "prev", "prof", "prop",
    "pub", "rec", "ref", "rep", "resp", "ret", "rev", "sec", "sen", "sep", "sept", "ser", "spec", "sq", "str", "supp",
    "suppl", "tech", "tel", "temp", "trans", "uni", "univ", "vet", "vol", "wed",
];

/// Names that end with an exclamation mark.
const EXCLAIMING: &[&str] = &["yahoo", "jeopardy", "joomla", "kahoot", "yum", "wham", "oliver", "mamma", "yo", "chips"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn the_pronoun_a_sentence_and_the_recipients_name_have_a_capital() {
        assert_marked(
            &Capitalization,
            &[
                "Hi Priya, ‹i› met you, and ‹i'm› glad",
                "Hi Priya, point i) and i. and i = 2 and i Robot and i 5 here",
                "‹hello› Priya, hello",
                "Hi ‹priya›, hello",
                "We met. ‹then› we talked",
                "We met! ‹then› we talked",
                "We met (there). ‹then› we talked",
                "We met on approx. ten days",
                "We use it at Yahoo! every day",
                "We like it. ‹so› do they",
                "We like npm. npm is good",
                "We like iOS. iOS is good",
                "We like bread. van Gogh did too",
                "We like bread. ‹van› drivers do too",
                "We like xqz. then we go",
                "We met @ada and a.i and i-beam",
                "“i like it” said you",
            ],
        );
    }

    #[test]
    fn a_whole_word_is_no_abbreviation() {
        for (word, expected) in
            [("met", true), ("Ada", true), ("xqz", false), ("it", false), ("e.g.s", false), ("rhythm", true)]
        {
            assert_eq!(is_whole_word(word), expected, "{word}");
        }
    }
}
