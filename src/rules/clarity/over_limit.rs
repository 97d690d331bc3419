use std::ops::Range;

use crate::catalogue::{Kind, Language};
use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::{Body, Edit, LEAVES};
use crate::signs::padding::{OPENINGS, STOCK, WORDY};
use crate::signs::particular::particulars_of;
use crate::text::Sentence;
use crate::text::span::{Span, utf16_len};

declare_rule! {
    /// The note is longer than the box allows.
    ///
    /// ## Why it matters
    ///
    /// The site counts UTF-16 code units, so that an emoji is two, and cuts or
    /// refuses what is over. The message says by how much, and which sentence
    /// would be enough to take out.
    pub struct OverLimit {
        name: "over-limit",
        group: Clarity,
        since: "0.1.0",
        levels: [Error, Error, Error],
        any_language: true,
        fix: Review,
        source: [Etiquette],
        why: "What is over the limit may be cut off or refused, and a short note is more likely to be read.",
        flags: &[
            Example::new("One two thre‹e›").limit(12),
            Example::new("Hello 👋‹🏽›").limit(8),
            Example::new("We met. Nice day. I like y‹our work a lot.›").limit(26),
            Example::new("Hi Ada, I hope you are doing well! I read your guide to salt kilns twice, and built one in Metz in order to fire tiles. I'd love t‹o connect.›")
                .to("Ada Okafor").limit(130)
                .fixed("Hi Ada, I read your guide to salt kilns twice, and built one in Metz in order to fire tiles. I'd love to connect."),
            Example::new("Hi Ada, I read your guide to salt kilns twice, and built one in Metz for our church. I'd love to conn‹ect.›").to("Ada Okafor").limit(101)
                .fixed("Hi Ada, I read your guide to salt kilns twice, and built one in Metz for our church."),
            Example::new("Hi Ada, I read your guide to salt kilns twice and built one in Metz, and would be glad to be in touch wi‹th you.›").to("Ada Okafor").limit(104)
                .fixed("Hi Ada, I read your guide to salt kilns twice and built one in Metz."),
            Example::new("Hi Ada, I read your guide to salt kilns twice. Could you tell me where you get t‹he salt?›").to("Ada Okafor").limit(80),
            Example::new("Hi Ada, I read your guide to salt kilns twice, and built one in Metz in order to fire tiles for our ‹church.›").to("Ada Okafor").limit(100)
                .fixed("Hi Ada, I read your guide to salt kilns twice, and built one in Metz to fire tiles for our church."),
            Example::new("Hi Ada, hope you are doing well! I read your guide to salt kilns twice, and built one in Metz for our ch‹urch.›").to("Ada Okafor").limit(104)
                .fixed("Hi Ada, I read your guide to salt kilns twice, and built one in Metz for our church."),
        ],
        passes: &[
            Example::new("One two three").limit(13),
            Example::new("Hello 👋🏽").limit(10),
            Example::new("Grüße aus Malmö").limit(15),
        ],
    }
}

impl Rule for OverLimit {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let limit = note.request.limit_units();
        let length = utf16_len(note.text.as_str());
        if length <= limit {
            return;
        }
        let over = length - limit;
        let characters = if over == 1 { "character" } else { "characters" };
        let fix = (signs.language == Language::En).then(|| shortened(note)).flatten();
        let advice = match (&fix, spare(note, over)) {
            (Some(_), _) => "What matters least can go.".to_owned(),
            (None, Some(sentence)) => {
                format!("Without the sentence “{}” it would fit.", beginning(&note.text[sentence.span]))
            }
            (None, None) => "A shorter way to say it would fit.".to_owned(),
        };
        diagnostics.at_with(
            beyond(note.text.as_str(), limit),
            format!("{over} {characters} over the {limit} the box holds. {advice}"),
            fix.map(|(span, rest)| Fix::review("Shorten it", span, rest)),
        );
    }
}

/// What makes the note fit: shorter phrases, then no opening phrase, then none
/// of the sentences that anybody could send to anybody. What else is said is
/// the writer's to cut.
fn shortened(note: &Note<'_>) -> Option<Edit> {
    const WAYS: &[&[Step]] = &[
        &[wordy_phrase],
        &[opening_phrase],
        &[wordy_phrase, opening_phrase],
        &[stock],
        &[wordy_phrase, opening_phrase, stock],
    ];
    WAYS.iter().find_map(|steps| shortened_by(note, steps))
}

/// Takes one thing out.
type Step = fn(&Note<'_>, &Signs) -> Option<Edit>;

/// Takes these steps, each as often as it can be, until the note fits.
fn shortened_by(note: &Note<'_>, steps: &[Step]) -> Option<Edit> {
    let text = note.text.as_str();
    let mut request = note.request.clone();
    for _ in 0..MOST_STEPS {
        if utf16_len(&request.text) <= request.limit_units() {
            return Some(difference(text, &request.text));
        }
        let now = Note::new(&request, note.lexicon(), note.dictionary);
        let signs = Signs::of(&now);
        let (span, rest) = steps.iter().find_map(|step| step(&now, &signs))?;
        request.text.replace_range(span.range(), &rest);
    }
    None
}

/// A note that more than this has to go from is another note.
const MOST_STEPS: usize = 6;

/// A sentence that only asks to connect, or looks forward to it; or such a
/// clause, where it ends a sentence. The invitation says it by itself.
fn stock(note: &Note<'_>, signs: &Signs) -> Option<Edit> {
    if note.request.kind != Kind::Invite {
        return None;
    }
    let body = Body::of(note, signs);
    let mut hits = [&STOCK, &LEAVES].into_iter().flat_map(|list| note.hits(list));
    hits.find_map(|hit| {
        let number = note.text.words()[hit.words.start].sentence;
        let sentence = &note.text.sentences()[number];
        let is_stock = |part: Range<usize>| {
            let is_said = |at: &usize| !(note.covered(*at, &STOCK) || note.covered(*at, &LEAVES));
            let said = part.clone().filter(is_said).count();
            let is_empty = particulars_of(note, signs.greeted(), part) == 0;
            is_empty && said <= MOST_BESIDES
        };
        let first = sentence.words.start.max(signs.greeted());
        if is_stock(first..sentence.words.end) && !is_needed_by_next(note, number) {
            return body.without_sentence(number);
        }
        let joint = (first + 1..=hit.words.start).rev().find(|&at| note.text.words()[at].is("and"))?;
        let is_clause = note.text.before(joint).starts_with(',') && is_stock(joint + 1..sentence.words.end);
        let end = note.text.words()[sentence.words.end - 1].span.end;
        is_clause
            .then(|| (Span::new(note.text.words()[joint - 1].span.end, end), String::new()))
            .and_then(|edit| body.if_whole(edit))
    })
}

/// With more words than these beside it, a sentence says more than its stock
/// phrase.
const MOST_BESIDES: usize = 2;

fn wordy_phrase(note: &Note<'_>, _: &Signs) -> Option<Edit> {
    note.hits(&WORDY).iter().find_map(|hit| {
        let span = note.text.span_of(&hit.words);
        let plain = hit.replacement.filter(|plain| !plain.is_empty() && !note.text.is_quoted(hit.words.start))?;
        Some((span, note.text.in_case_of(span, plain)))
    })
}

fn opening_phrase(note: &Note<'_>, signs: &Signs) -> Option<Edit> {
    let body = Body::of(note, signs);
    note.hits(&OPENINGS).iter().find_map(|hit| body.without(body.clause(&hit.words)?))
}

/// Whether the next sentence leans on this one, as in "It was a good talk.",
/// or is one with it over a line's end.
fn is_needed_by_next(note: &Note<'_>, number: usize) -> bool {
    let sentences = note.text.sentences();
    let first = |sentence: &Sentence| note.text.words()[sentence.words.start];
    let is_rest = |sentence: &Sentence| first(sentence).text.starts_with(char::is_lowercase);
    let goes_on = number > 0 && is_rest(&sentences[number]);
    goes_on || sentences.get(number + 1).is_some_and(|next| first(next).is_any(LEANING) || is_rest(next))
}

const LEANING: &[&str] = &[
    "it", "it's", "it’s", "that", "that's", "that’s", "this", "these", "those", "they", "he", "she", "there", "so",
    "but", "and", "also", "then", "therefore", "however", "such", "both", "which", "or", "because", "again", "instead",
    "similarly", "otherwise", "if",
];

/// What is replaced to make `new` of `old`, in whole words.
fn difference(old: &str, new: &str) -> Edit {
    let is_space = |letter: char| letter.is_whitespace();
    let same = old.char_indices().zip(new.chars()).find(|((_, one), other)| one != other);
    let same = same.map_or(old.len().min(new.len()), |((at, _), _)| at);
    let is_boundary = old[same..].starts_with(is_space) || old[..same].ends_with(is_space) || same == old.len();
    let start = if is_boundary { same } else { old[..same].rfind(is_space).unwrap_or(0) };
    let tail = old[start..].chars().rev().zip(new[start..].chars().rev()).take_while(|(one, other)| one == other);
    let tail: usize = tail.map(|(one, _)| one.len_utf8()).sum();
    let end = old.len() - tail;
    let is_boundary = old[..end].ends_with(is_space) || old[end..].starts_with(is_space) || end == start;
    let end = if is_boundary { end } else { end + old[end..].find(is_space).unwrap_or(old.len() - end) };
    let kept = old.len() - end;
    (Span::new(start, end), new[start..new.len() - kept].to_owned())
}

/// The characters that do not fit any more.
fn beyond(text: &str, limit: u32) -> Span {
    let mut units = 0;
    let first = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > limit as usize
    });
    Span::new(first.map_or(text.len(), |(at, _)| at), text.len())
}

/// The shortest sentence that is long enough to make room: never the first,
/// which greets.
fn spare<'n>(note: &'n Note<'_>, over: u32) -> Option<&'n Sentence> {
    let length = |sentence: &&Sentence| utf16_len(&note.text[sentence.span]);
    note.text.sentences().iter().skip(1).filter(|sentence| length(sentence) >= over).min_by_key(length)
}

/// The first words of a sentence, to know it by.
fn beginning(sentence: &str) -> String {
    let mut ends = sentence.match_indices(' ').map(|(at, _)| at);
    match ends.nth(SHOWN_WORDS - 1) {
        Some(end) => format!("{}…", &sentence[..end]),
        None => sentence.to_owned(),
    }
}

const SHOWN_WORDS: usize = 4;
