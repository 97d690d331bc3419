use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::{Body, Edit};
use crate::text::Sentence;
use crate::text::address::AddressKind;
use crate::text::span::Span;

declare_rule! {
    /// A web address, an e-mail address or a phone number in a first note.
    ///
    /// ## Why it matters
    ///
    /// A link from a stranger looks like spam or a sale, and in a first note
    /// there is no need for it: once the two are connected they can write.
    /// A company whose name ends in ".com" is a name where nobody is to visit
    /// it; a version, a date or a standard's number is no phone number.
    pub struct Link {
        name: "link",
        group: Ask,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite],
        any_language: true,
        fix: Review,
        source: [Etiquette],
        why: "A link or a number in a first note looks like an advertisement. It can follow once you are connected.",
        flags: &[
            Example::new("We met at the night bakers' fair in Cork. My portfolio is at ‹www.karimdraws.example/portfolio› for you.").fixed("We met at the night bakers' fair in Cork."),
            Example::new("I put my photos on ‹https://noorfan-loaves.example/best?x=1› in case you like them."),
            Example::new("Write to ‹gil-fan@waterly.example›, I bake rye bread for the big market in Metz.").fixed("I bake rye bread for the big market in Metz."),
            Example::new("Ring me (‹+44 7700 900123›) any time.").fixed("Ring me any time."),
            Example::new("Whatsapp me please ‹0044 7700 900456›."),
            Example::new("I make railings for houses in all of Skåne: ‹calendly.com/sam/15min›").fixed("I make railings for houses in all of Skåne"),
            Example::new("I make railings for houses in all of Skåne, see ‹lindgren-welding.example.se/offers›.").fixed("I make railings for houses in all of Skåne."),
            Example::new("I bake rye bread in Metz, and my site is ‹www.pots.example›. It was good to meet you.")
                .fixed("I bake rye bread in Metz. It was good to meet you."),
            Example::new("We met at the night bakers' fair in Cork. Call ‹(503) 555-0142› or ‹555-010-9999›."),
            Example::new("Hi Ada, please ring me at ‹555-0142›; I'm in Cork with the night bakers' guild.").fixed("Hi Ada, I'm in Cork with the night bakers' guild."),
            Example::new("Hi Ada, mail me at ‹a@x.example› or ‹b@x.example›; I'm a potter from the kiln fair in Leeds."),
            Example::new("Visit us on ‹gilfan.io› for the plans. We met at the night bakers' fair in Cork.").fixed("We met at the night bakers' fair in Cork."),
        ],
        passes: &[
            Example::new("I work at Booking.com on Node.js and ASP.NET, before that at monday.com."),
            Example::new("From 2019-2023 I audited ISO 13485:2016 and 10,000,000 records, until 2026-11-22."),
            Example::new("I ran 10.5 km in 0:49:12, e.g. at 5 a.m., i.e. early.Then I slept."),
            Example::new("Your crate fixed main.rs for version 1.0.197 on crates.io."),
            Example::new("Glad that we met in Metz.\nGil Fan\nGilfan.com"),
            Example::new("Your site runs on Node.js, our mill is on 555 acres, and part 555-0142 fits both."),
            Example::new("Grant EP/T012345/1 paid for it, and 1 200 000 people use it."),
        ],
    }
}

impl Rule for Link {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let body = Body::of(note, signs);
        for address in note.text.addresses() {
            let what = match address.kind {
                AddressKind::Web => "A link",
                AddressKind::Email => "An e-mail address",
                AddressKind::Phone => "A phone number",
            };
            let message = format!("{what} can wait until you are connected.");
            let fix = without(note, &body, address.span).map(|(span, rest)| Fix::review("Take it out", span, rest));
            diagnostics.at_with(address.span, message, fix);
        }
    }
}

/// Takes out the address at `span`, with all that means nothing without it.
fn without(note: &Note<'_>, body: &Body<'_, '_>, span: Span) -> Option<Edit> {
    let text = note.text.as_str();
    let (before, after) = (text[..span.start].trim_end(), &text[span.end..]);
    let alone = |start: usize, end: usize| {
        // The space before it goes with it.
        let lead = text[..start].trim_end_matches(' ').len();
        let gone = if lead < start { Span::new(lead, end) } else { note.text.with_gap(Span::new(start, end)) };
        body.if_whole((gone, String::new()))
    };
    if before.ends_with(['(', '[', '<']) && after.starts_with([')', ']', '>']) {
        let (start, close) = (before.len() - 1, after.chars().next().map_or(0, char::len_utf8));
        return alone(start, span.end + close);
    }
    let Some(sentence) = sentence_around(note, span) else {
        return alone(span.start, span.end);
    };
    if span.start >= body.signed() {
        // Under the letter it goes from its line, or with its postscript.
        let says = note.text.words()[sentence.words.clone()].iter().filter(|word| !word.is_capitalized()).count();
        let lead = before.trim_end_matches([' ', ',', '|', '-', '–', '•', '·']).len();
        return if says > 1 { alone(sentence.span.start, sentence.span.end) } else { alone(lead, span.end) };
    }
    let leads = |at: usize| note.text.words()[at].is_any(LEADING_TO);
    if before.ends_with(':')
        && after.trim_end_matches(['.', '!']).is_empty()
        && !said_before(note, &sentence, span).any(leads)
    {
        return alone(before.trim_end_matches([' ', ':']).len(), span.end);
    }
    let rest = clause(note, body, &sentence, span);
    rest.or_else(|| body.without(sentence.span))
}

/// The sentence around an address, whose own marks end none.
fn sentence_around(note: &Note<'_>, address: Span) -> Option<Sentence> {
    let sentences = note.text.sentences();
    let first = sentences.partition_point(|sentence| sentence.span.end <= address.start);
    let last = sentences.partition_point(|sentence| sentence.span.start < address.end).checked_sub(1)?;
    let (first, last) = (sentences.get(first..=last)?.first()?, &sentences[last]);
    Some(Sentence { span: first.span.to(last.span), words: first.words.start..last.words.end })
}

/// The numbers of the words of `sentence` before `span`.
fn said_before(note: &Note<'_>, sentence: &Sentence, span: Span) -> impl Iterator<Item = usize> + use<> {
    let before = note.text.words()[sentence.words.clone()].partition_point(|word| word.span.start < span.start);
    sentence.words.start..sentence.words.start + before
}

/// Takes out the clause of `sentence` that holds the address at `span`, if
/// what is left of it is a sentence.
fn clause(note: &Note<'_>, body: &Body<'_, '_>, sentence: &Sentence, span: Span) -> Option<Edit> {
    let words = note.text.words();
    let starts = |at: usize, list: &[&str]| words[at].is_any(list);
    let next = (sentence.words.clone()).find(|&at| words[at].span.start >= span.end);
    // "Mail me at a@b.example; I'm in Leeds": what follows stands by itself.
    let follows = (next.unwrap_or(sentence.words.end)..sentence.words.end).find(|&at| {
        let mark = between(note, at);
        matches!(mark.trim(), ";" | "-" | "–" | "—") || (mark.trim() == "," && starts(at, SUBJECTS))
    });
    let is_long = |from: usize, to: usize| to - from >= SHORTEST;
    if let Some(at) = follows.filter(|&at| is_long(at, sentence.words.end)) {
        let has_more = |address: &Span| address.start >= words[at].span.start && address.end <= sentence.span.end;
        if !note.text.addresses().iter().any(|address| has_more(&address.span)) {
            return body.without(Span::new(sentence.span.start, words[at].span.start));
        }
    }
    // "I sell railings, see www.b.example": what stands before does.
    let first = sentence.words.clone().find(|&at| words[at].span.start >= body.start())?;
    let begins = said_before(note, sentence, span).filter(|&at| at > first).find(|&at| {
        let mark = note.text.before(at).trim();
        let is_joined =
            starts(at, JOINTS) && words.get(at + 1).is_some_and(|word| word.is_any(SUBJECTS) || word.is_any(POINTING));
        matches!(mark, ";" | "-" | "–" | "—") || (mark == "," && (starts(at, POINTING) || is_joined))
    })?;
    let is_whole = is_long(first, begins) && !starts(first, SUPPOSING) && next.is_none();
    let gone = Span::new(words[begins - 1].span.end, text_end(note, sentence, span));
    is_whole.then(|| body.if_whole((gone, String::new()))).flatten()
}

/// What stands between word `at` and what is before it, be it an address.
fn between<'a>(note: &Note<'a>, at: usize) -> &'a str {
    let start = note.text.words()[at].span.start;
    let word = start - note.text.before(at).len();
    let addresses = note.text.addresses();
    let last = addresses.partition_point(|address| address.span.end <= start).checked_sub(1);
    &note.text.as_str()[word.max(last.map_or(0, |last| addresses[last].span.end))..start]
}

/// Where the sentence ends, but for its mark.
fn text_end(note: &Note<'_>, sentence: &Sentence, address: Span) -> usize {
    let rest = &note.text.as_str()[address.end..sentence.span.end];
    sentence.span.end - rest.trim_start_matches(|mark: char| !".!?…".contains(mark)).len()
}

/// Fewer words than these are no sentence.
const SHORTEST: usize = 3;

/// Words that a clause of its own begins with.
const SUBJECTS: &[&str] = &[
    "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "we", "we're", "you", "my", "our", "it", "it's", "he", "she",
    "they",
];

/// How one points to an address.
const POINTING: &[&str] = &[
    "see", "visit", "check", "click", "find", "please", "here", "here's", "here’s", "via", "just", "feel", "reach",
    "call", "ring", "write", "mail", "email", "contact",
];

const JOINTS: &[&str] = &["and", "but", "so", "or"];

/// What begins with these is no sentence by itself.
const SUPPOSING: &[&str] = &[
    "if", "when", "since", "because", "as", "although", "while", "for", "to", "in", "after", "before", "should", "once",
];

/// Before a colon, these make what follows it part of the sentence.
const LEADING_TO: &[&str] = &[
    "is", "are", "was", "here", "here's", "here’s", "use", "link", "links", "this", "these", "following", "below",
    "see", "visit", "at", "on", "via", "by", "email", "mail", "site", "website", "page", "portfolio", "profile",
    "calendar", "number", "phone", "tel", "call", "whatsapp", "contact", "book", "click", "slot", "find", "check",
    "address",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[test]
    fn an_address_goes_with_the_clause_that_needs_it() {
        for (text, expected) in [
            (
                "My site is www.a.example. I throw salt-glazed pots in Leeds and teach there.",
                Some("I throw salt-glazed pots in Leeds and teach there."),
            ),
            (
                "I throw salt-glazed pots in Leeds and teach there. See www.a.example and www.b.example.",
                Some("I throw salt-glazed pots in Leeds and teach there."),
            ),
            (
                "Mail a@x.example or b@x.example; I throw salt-glazed pots in Leeds and teach there.",
                Some("I throw salt-glazed pots in Leeds and teach there."),
            ),
            (
                "I throw salt-glazed pots in Leeds and teach there (www.a.example).",
                Some("I throw salt-glazed pots in Leeds and teach there."),
            ),
            (
                "I throw salt-glazed pots in Leeds and teach there: www.a.example",
                Some("I throw salt-glazed pots in Leeds and teach there"),
            ),
            (
                "I throw salt-glazed pots in Leeds and teach there. My page is: www.a.example",
                Some("I throw salt-glazed pots in Leeds and teach there."),
            ),
            (
                "I throw salt-glazed pots in Leeds and teach there.\n\nBest,\nJo | www.a.example",
                Some("I throw salt-glazed pots in Leeds and teach there.\n\nBest,\nJo"),
            ),
            ("I throw salt-glazed pots in Leeds and teach there at www.a.example", None),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            let note = Note::new(&request, lexicon(), None);
            let signs = Signs::of(&note);
            let edit = without(&note, &Body::of(&note, &signs), note.text.addresses()[0].span);
            let rest = edit.map(|(span, said)| {
                let mut text = text.to_owned();
                text.replace_range(span.range(), &said);
                text
            });
            assert_eq!(rest.as_deref(), expected, "{text}");
        }
    }
}
