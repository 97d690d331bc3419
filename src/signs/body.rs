//! The body of a note, between its hello and its goodbye, and how sentences
//! are put into it and taken out of it so that the rest reads as one text.

use std::ops::Range;

use crate::catalogue::Kind;
use crate::note::Note;
use crate::pattern_lists;
use crate::signs::Signs;
use crate::signs::evidence::Evidence;
use crate::signs::greeting::is_role;
use crate::signs::padding::OPENINGS;
use crate::signs::thanks::THANKS;
use crate::text::names::is_title;
use crate::text::proper;
use crate::text::span::{Span, utf16_len};
use crate::text::{Sentence, Word, capitalized};

/// What is replaced, and what stands there afterwards.
pub(crate) type Edit = (Span, String);

/// What a note says between its hello and its goodbye, in bytes.
pub(crate) struct Body<'n, 'a> {
    note: &'n Note<'a>,
    signs: &'n Signs,
    /// Where the hello ends.
    hello: usize,
    /// Where the first thing after it begins.
    start: usize,
    /// Where the goodbye begins, or the text ends.
    end: usize,
    /// The same for a goodbye that is no sentence of its own.
    signed: usize,
}

impl<'n, 'a> Body<'n, 'a> {
    pub(crate) fn of(note: &'n Note<'a>, signs: &'n Signs) -> Self {
        let text = note.text.as_str();
        let words = note.text.words();
        let greeted = signs.greeting.as_ref().map_or(0, |greeting| greeting.besides.end);
        let called = called(note, greeted);
        let hello = called.checked_sub(1).map_or(0, |last| {
            let end = words[last].span.end;
            end + text[end..].len() - text[end..].trim_start_matches(CLOSING_MARKS).len()
        });
        let address = note.text.addresses().iter().map(|address| address.span.start).find(|&start| start >= hello);
        let word = words.get(called).map(|word| word.span.start);
        let first = word.into_iter().chain(address).min().unwrap_or(text.len());
        let opening =
            text[hello..first].trim_end_matches(|mark: char| !mark.is_whitespace() && !BREAKS.contains(&mark));
        let start = if called == 0 { 0 } else { hello + opening.len() };
        Self {
            note,
            signs,
            hello,
            start,
            end: goodbye(note, called, start, true),
            signed: goodbye(note, called, start, false),
        }
    }

    /// Where the first thing after the hello begins, in bytes.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    /// Where a closing formula or a signature begins, in bytes, or the text
    /// ends.
    pub(crate) fn signed(&self) -> usize {
        self.signed
    }

    /// The `edit`, if the note says no less of what it has to say with it.
    pub(crate) fn if_whole(&self, edit: Edit) -> Option<Edit> {
        is_whole_with(self.note, self.signs, &edit).then_some(edit)
    }

    /// Adds a `sentence` at the end, before the goodbye.
    pub(crate) fn and_last(&self, sentence: &str) -> Edit {
        let text = self.note.text.as_str();
        let said = text[..self.end].trim_end();
        if said.len() <= self.start {
            return self.and_first(sentence);
        }
        let said = self.before_list(said);
        let plain = said.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']);
        let joint = if ends_by_itself(plain) { " " } else { ". " };
        (Span::new(plain.len(), said.len()), format!("{joint}{sentence}"))
    }

    /// `said`, or its first paragraph where the last one is of a list, or ends
    /// with an address: what comes next would read as part of that.
    fn before_list<'t>(&self, said: &'t str) -> &'t str {
        let from = self.start.min(said.len());
        let paragraph_end = said[from..].find("\n\n").or_else(|| said[from..].find('\n'));
        let Some(first) = paragraph_end.map(|end| said[..from + end].trim_end()) else {
            return said;
        };
        let is_prose = |said: &str| {
            let line = said.rsplit('\n').next().unwrap_or(said).trim_start();
            let is_item = line.starts_with(ITEM_MARKS) && line.contains(' ');
            let ends_with_address = self.note.text.addresses().iter().any(|address| address.span.end == said.len());
            !is_item && !ends_with_address
        };
        if !is_prose(said) && is_prose(first) && !first.ends_with(':') { first } else { said }
    }

    /// Adds a `sentence` at the start, after the hello.
    pub(crate) fn and_first(&self, sentence: &str) -> Edit {
        let text = self.note.text.as_str();
        let goes_on = self.goes_on();
        let sentence = if goes_on { small(sentence) } else { sentence.to_owned() };
        if self.start >= text[..self.signed].trim_end().len() {
            // There is nothing but a hello and a goodbye.
            let hello = text[..self.start].trim_end();
            let joint = match &text[hello.len()..self.start] {
                _ if hello.is_empty() => {
                    return (Span::empty(0), format!("{sentence}{}", if text.is_empty() { "" } else { " " }));
                }
                _ if !self.is_apart() => ", ",
                line if line.contains('\n') => line,
                _ => " ",
            };
            return (Span::empty(hello.len()), format!("{joint}{sentence}"));
        }
        let next = self.first_letter(self.start);
        let begins = format!("{sentence} {}", self.begun(self.start));
        if self.hello == 0 || self.is_apart() {
            (Span::new(self.start, next), begins)
        } else {
            (Span::new(self.hello, next), format!(", {begins}"))
        }
    }

    /// Adds a `sentence` before sentence `number`, or after the hello that
    /// it begins with.
    pub(crate) fn and_before(&self, number: usize, sentence: &str) -> Edit {
        let place = self.note.text.sentences()[number].span.start;
        if place <= self.start { self.and_first(sentence) } else { (Span::empty(place), format!("{sentence} ")) }
    }

    /// Says `words` instead of the sentences from `first` to `last`, but for
    /// the hello they may begin with.
    pub(crate) fn instead(&self, first: usize, last: usize, words: &str) -> Edit {
        let sentences = self.note.text.sentences();
        let span = sentences[first].span.to(sentences[last].span);
        let start = span.start.max(self.start);
        // In the goodbye it goes as it is.
        let span = Span::new(start, if start < self.signed { span.end.min(self.signed) } else { span.end.max(start) });
        if span.start == self.start && self.hello > 0 && !self.is_apart() {
            return (Span::new(self.hello, span.end), format!(", {}", small(words)));
        }
        let goes_on = span.start == self.start && self.goes_on();
        (span, if goes_on { small(words) } else { words.to_owned() })
    }

    /// Says `words` instead of all between hello and goodbye.
    pub(crate) fn anew(&self, words: &str) -> Edit {
        let last = self.note.text.as_str()[..self.signed].trim_end().len().max(self.start);
        let (place, words) = if self.hello > 0 && !self.is_apart() {
            (self.hello, format!(", {}", small(words)))
        } else {
            (self.start, if self.goes_on() { small(words) } else { words.to_owned() })
        };
        (Span::new(place, last), words)
    }

    /// The clause that these words are, its mark with it, if the note is
    /// whole without it: also all of a sentence but the hello.
    pub(crate) fn clause(&self, words: &Range<usize>) -> Option<Span> {
        let sentence = self.note.text.sentence_of(words.start);
        let is_rest = words.end == sentence.words.end && self.note.text.words()[words.start].span.start == self.start;
        let rest = || Span::new(self.start, sentence.span.end);
        self.note.text.clause(words).or_else(|| is_rest.then(rest))
    }

    /// Takes out `span`, a sentence or a clause that the rest is whole
    /// without, but never the hello. Nothing where too little would be left,
    /// or the note would say less of what it has to say.
    pub(crate) fn without(&self, span: Span) -> Option<Edit> {
        self.with_gone(span).and_then(|edit| self.if_whole(edit))
    }

    fn with_gone(&self, span: Span) -> Option<Edit> {
        let text = self.note.text.as_str();
        if span.start >= self.signed {
            return None;
        }
        let begins = span.start <= self.start;
        let end = span.end + pictures(&text[span.end..]);
        let span = Span::new(span.start.max(self.start), end.min(self.signed).max(self.start));
        let left = |from: usize, to: usize| text[from..to].contains(char::is_alphabetic);
        if span.start == span.end || !(left(self.start, span.start) || left(span.end, self.signed)) {
            return None;
        }
        let gone = self.note.text.with_gap(span);
        if !begins {
            let before = text[..gone.start].trim_end();
            let is_sentence =
                before.ends_with(ENDS) || before.len() < gone.start && text[before.len()..gone.start].contains('\n');
            if !is_sentence || gone.end >= text.len() {
                return Some((gone, String::new()));
            }
            return Some((Span::new(gone.start, self.first_letter(gone.end)), self.begun(gone.end)));
        }
        let rest = text.len() - text[span.end..].trim_start().len();
        let next = self.first_letter(rest);
        if self.hello > 0 && !self.is_apart() {
            return Some((Span::new(self.hello, next), format!(", {}", self.uncapitalized(rest))));
        }
        let first = if self.goes_on() { self.uncapitalized(rest) } else { self.begun(rest) };
        Some((Span::new(self.start, next), first))
    }

    /// Takes out sentence `number`, as [`Body::without`] does.
    pub(crate) fn without_sentence(&self, number: usize) -> Option<Edit> {
        self.without(self.note.text.sentences()[number].span)
    }

    /// Whether a mark or a line's end stands after the hello.
    fn is_apart(&self) -> bool {
        let gap = &self.note.text.as_str()[self.hello..self.start];
        gap.contains(|mark: char| !mark.is_whitespace() || mark == '\n')
    }

    /// Whether the hello goes on into the first sentence: "Hi Ada, we met."
    fn goes_on(&self) -> bool {
        let gap = &self.note.text.as_str()[self.hello..self.start];
        self.hello > 0 && !gap.contains('\n') && (gap.trim().is_empty() || gap.trim() == ",")
    }

    /// One past the first letter of what begins at `at`.
    fn first_letter(&self, at: usize) -> usize {
        at + self.note.text.as_str()[at..].chars().next().map_or(0, char::len_utf8)
    }

    /// The first letter of what begins at `at`, as a sentence begins.
    fn begun(&self, at: usize) -> String {
        let letter = &self.note.text.as_str()[at..self.first_letter(at)];
        let is_mixed = self.number_at(at).is_none_or(|at| {
            self.note.text.words()[at]
                .text
                .chars()
                .skip(1)
                .any(|letter| !letter.is_lowercase() && !"'’".contains(letter))
        });
        if is_mixed { letter.to_owned() } else { capitalized(letter) }
    }

    /// The first letter of what begins at `at`, small if its capital is the
    /// sentence's alone.
    fn uncapitalized(&self, at: usize) -> String {
        let letter = &self.note.text.as_str()[at..self.first_letter(at)];
        let is_name = |word: &Word<'_>| word.is_capitalized() && !word.is_all_caps() && !is_little(word.text);
        let goes_on =
            |at: usize| self.note.text.words().get(at + 1).is_some_and(is_name) && self.note.text.after(at) == " ";
        let is_plain = self.number_at(at).is_some_and(|at| {
            let word = &self.note.text.words()[at];
            let is_said_small = word.is_ordinary() && !word.is_all_caps() && !is_pronoun(word.text);
            is_little(word.text) || (is_said_small && proper::written(word.text).is_none() && !goes_on(at))
        });
        if is_plain { letter.to_lowercase() } else { letter.to_owned() }
    }

    /// The number of the word that begins at byte `at`.
    fn number_at(&self, at: usize) -> Option<usize> {
        self.note.text.words().binary_search_by_key(&at, |word| word.span.start).ok()
    }
}

/// `sentence` as it goes on after a comma.
fn small(sentence: &str) -> String {
    let first = sentence.split(' ').next().unwrap_or_default();
    if is_little(first) { sentence[..1].to_lowercase() + &sentence[1..] } else { sentence.to_owned() }
}

/// Whether the note with `edit` says no less of what a note has to say: whom
/// it greets, who writes, and why, and its thanks.
fn is_whole_with(note: &Note<'_>, signs: &Signs, edit: &Edit) -> bool {
    if note.text.as_str().len() > LONGEST {
        return false;
    }
    let mut request = note.request.clone();
    request.text.replace_range(edit.0.range(), &edit.1);
    let changed = Note::new(&request, note.lexicon(), note.dictionary);
    let after = Signs::of(&changed);
    let is_named = |note: &Note<'_>| note.names_recipient(0..note.text.words().len());
    after.greeting.is_some() == signs.greeting.is_some()
        && after.language == signs.language
        && (request.kind != Kind::Invite || is_as_telling(after.evidence, signs.evidence))
        && changed.has(&THANKS) >= note.has(&THANKS)
        && says_enough(&changed, &after) >= says_enough(note, signs)
        && is_named(&changed) >= is_named(note)
}

/// Whether it is more than a few words after the hello.
pub(crate) fn says_enough(note: &Note<'_>, signs: &Signs) -> bool {
    note.text.words().len() - signs.greeted() >= ENOUGH_WORDS && utf16_len(note.text.as_str().trim()) >= ENOUGH_UNITS
}

/// So many words after the hello, in so many UTF-16 code units, may say
/// enough.
const ENOUGH_WORDS: usize = 6;
const ENOUGH_UNITS: u32 = 40;

fn is_as_telling(after: Evidence, before: Evidence) -> bool {
    after.reason.is_some() >= before.reason.is_some()
        && after.introduction >= before.introduction
        && after.common_ground >= before.common_ground
}

/// Nobody writes a note longer than this, in bytes, and each is read again.
const LONGEST: usize = 4_000;

/// How many words the hello has, with whom it calls: "Hi there", "Dear Sir or
/// Madam", "Hi [First Name]", or a name alone.
fn called(note: &Note<'_>, greeted: usize) -> usize {
    let words = note.text.words();
    for at in greeted..=words.len().min(greeted + MOST_CALLED) {
        let between = match words.get(at) {
            Some(_) => note.text.before(at),
            None => at.checked_sub(1).map_or("", |last| note.text.after(last)),
        };
        let is_apart =
            at == words.len() || between.contains(|mark: char| BREAKS.contains(&mark) || CLOSING_MARKS.contains(&mark));
        // "Dear Sir/Madam"
        let is_either = at > greeted && between == "/" && words.get(at).is_some_and(|word| is_role(word));
        let is_apart = is_apart && !is_either;
        if at > 0 && is_apart {
            let is_hello = greeted > 0 || (note.names_recipient(0..at) && between.contains([',', ':', '!', '\n']));
            return if is_hello { at } else { greeted };
        }
        let calls = |word: &Word<'_>| {
            let is_name = word.is_capitalized() || word.text.contains('_') || !word.is_ordinary();
            (is_role(word) && !word.is_any(NO_CALLING))
                || is_title(word.text)
                || word.is("or")
                || (is_name && !is_pronoun(word.text))
        };
        if !words.get(at).is_some_and(calls) {
            break;
        }
    }
    greeted
}

/// No hello calls with more words than these.
const MOST_CALLED: usize = 5;

/// Words that go on after a bare hello.
const NO_CALLING: &[&str] = &[
    "we", "it", "is", "was", "are", "this", "just", "my", "your", "so", "thanks", "thank", "happy", "congratulations",
    "congrats", "greetings", "welcome", "as", "to", "in", "at", "on",
];

/// Where the goodbye begins, in bytes: a closing formula, a signature or a
/// postscript, and what follows it; a last sentence that only looks ahead, if
/// it may be one.
fn goodbye(note: &Note<'_>, called: usize, start: usize, may_leave: bool) -> usize {
    let text = note.text.as_str();
    let sentences = note.text.sentences();
    let mut begins = text.trim_end().len().max(start);
    if let Some(dash) = sentences.last().and_then(|last| dash_before_name(note, last)) {
        return dash.max(start);
    }
    for (number, sentence) in sentences.iter().enumerate().rev().take(MOST_LINES) {
        if sentence.words.start < called.max(1) {
            // All there is between hello and goodbye may look ahead.
            return if may_leave && leaves(note, called..sentence.words.end) { start } else { begins };
        }
        let is_last = number + 1 == sentences.len();
        if closes(note, sentence, may_leave) || (is_last && is_signature(note, sentence)) {
            begins = sentence.span.start;
        } else if !(begins == text.trim_end().len()
            && sentence.words.len() <= LONGEST_LINE
            && is_own_line(note, sentence))
        {
            break;
        }
    }
    begins
}

/// No goodbye has more lines and sentences than these.
const MOST_LINES: usize = 6;

/// More words than these are no line of a signature.
const LONGEST_LINE: usize = 5;

fn closes(note: &Note<'_>, sentence: &Sentence, may_leave: bool) -> bool {
    let words = &sentence.words;
    let hit = |list| note.hits(list).iter().find(|hit| hit.words.start == words.start);
    let is_name = |at: usize| note.text.words()[at].is_capitalized() || note.text.words()[at].is("and");
    let is_formula =
        hit(&GOODBYES).is_some_and(|hit| words.len() - hit.words.len() <= 4 && (hit.words.end..words.end).all(is_name));
    is_formula || (may_leave && leaves(note, words.clone())) || hit(&POSTSCRIPTS).is_some()
}

/// Whether a sentence looks ahead, asks something that can stand last, or
/// ends with a goodbye or a good wish.
fn leaves(note: &Note<'_>, words: Range<usize>) -> bool {
    let begins = |list| note.hits(list).iter().any(|hit| hit.words.start == words.start);
    let ends = |list| note.hits(list).iter().any(|hit| words.contains(&hit.words.start) && hit.words.end == words.end);
    let is_short = words.len() <= LONGEST_LEAVE;
    !words.is_empty() && ((is_short && (begins(&LEAVES) || ends(&OPENINGS))) || ends(&BYES) || asks(note, words))
}

/// More words than these say more than that one hopes to hear.
const LONGEST_LEAVE: usize = 9;

/// Whether the words are a question, or ask for something, and do not speak
/// of what the sentence before says.
fn asks(note: &Note<'_>, words: Range<usize>) -> bool {
    let first = &note.text.words()[words.start];
    let is_question = note.text.after(words.end - 1).trim_start_matches(CLOSING_MARKS).starts_with('?');
    let begins = |list| note.hits(list).iter().any(|hit| hit.words.start == words.start);
    // "Please?" goes on with what was asked before.
    let is_plea = words.len() == 1 && first.is_any(&["please", "pls", "kindly"]);
    let is_ask = (is_question && first.is_any(QUESTIONS) && !begins(&HOW_ARE_YOU)) || begins(&ASKS);
    is_ask && !is_plea && !note.text.words()[words].iter().any(|word| word.is_any(POINTING))
}

/// What a closing question begins with.
const QUESTIONS: &[&str] = &[
    "are", "can", "could", "would", "will", "may", "might", "shall", "do", "does", "how", "what", "when", "where",
    "who", "any", "anything", "open", "interested", "connect", "mind", "fancy", "ok", "okay", "is", "if", "have",
    "did", "please", "want", "up", "care", "can't", "couldn't", "let's", "shouldn't",
];

/// Words that point at what was said before.
const POINTING: &[&str] = &[
    "it", "it's", "its", "that", "that's", "this", "these", "those", "they", "them", "their", "there", "such", "so",
    "he", "she", "him", "her", "his", "one", "either", "both", "also", "too", "similar", "else", "same",
];

/// Whether a line is a name alone.
fn is_signature(note: &Note<'_>, sentence: &Sentence) -> bool {
    let words = &note.text.words()[sentence.words.clone()];
    let is_own_line = is_own_line(note, sentence);
    let is_name = |at: usize| note.text.is_name(at) || (is_own_line && note.text.words()[at].is_capitalized());
    words.len() <= if is_own_line { 3 } else { 2 }
        && sentence.words.clone().all(is_name)
        && !note.text[sentence.span].ends_with(['!', '?'])
}

fn is_own_line(note: &Note<'_>, sentence: &Sentence) -> bool {
    note.text.before(sentence.words.start).contains('\n')
}

/// The end of what stands before the dash of "... in Leeds - Jo".
fn dash_before_name(note: &Note<'_>, sentence: &Sentence) -> Option<usize> {
    let first = (sentence.words.start + 1..sentence.words.end).rev().take(3).find(|&at| {
        let between = note.text.before(at);
        between.starts_with(' ') && matches!(between.trim(), "-" | "–" | "—")
    })?;
    (first..sentence.words.end)
        .all(|at| note.text.words()[at].is_capitalized())
        .then(|| note.text.words()[first - 1].span.end)
}

/// Whether nothing is to be put between `said` and a next sentence: a mark, a
/// smiley or a picture ends it.
fn ends_by_itself(said: &str) -> bool {
    let inner = said.trim_end_matches(CLOSING_MARKS).trim_end_matches(QUOTES);
    // "I read it. (www.a.example)"
    let bracketed =
        || said.strip_suffix(')').and_then(|said| said.rsplit_once('(')).map(|(before, _)| before.trim_end());
    inner.ends_with(ENDS)
        || bracketed().is_some_and(|before| before.ends_with(ENDS))
        || SMILEYS.iter().any(|smiley| said.ends_with(smiley))
        || said.ends_with(|last: char| !last.is_alphanumeric() && !last.is_ascii() && !QUOTES.contains(&last))
}

/// How much at the start of `text` is pictures and smileys, which go with
/// what stands before them.
fn pictures(text: &str) -> usize {
    let mut rest = text;
    loop {
        let next = rest.trim_start_matches(' ');
        let next = SMILEYS.iter().find_map(|smiley| next.strip_prefix(smiley)).unwrap_or(next);
        let next = next.trim_start_matches(|mark: char| {
            !mark.is_ascii()
                && !mark.is_alphanumeric()
                && !mark.is_whitespace()
                && !QUOTES.contains(&mark)
                && !"–—…“‘«¿¡".contains(mark)
        });
        if next.len() == rest.trim_start_matches(' ').len() {
            return text.len() - rest.len();
        }
        rest = next;
    }
}

fn is_pronoun(word: &str) -> bool {
    word == "I" || word.starts_with("I'") || word.starts_with("I’")
}

fn is_little(word: &str) -> bool {
    LITTLE.contains(&word.to_lowercase().replace('’', "'").as_str())
}

/// What a line of a list begins with.
const ITEM_MARKS: &[char] = &['-', '–', '—', '•', '*', '·', '‣', '▪', '➤', '✓', '✔', '→'];

/// What ends a sentence.
const ENDS: &[char] = &['.', '!', '?', '…', '。', '！', '？'];

const QUOTES: &[char] = &['"', '\'', '”', '’', '»'];

/// What closes something, a slot too.
const CLOSING_MARKS: &[char] = &[')', ']', '}', '>', '%', '*', '_'];

/// What sets a hello apart from what follows it.
const BREAKS: &[char] = &[',', '!', '.', ':', ';', '?', '…', '-', '–', '—', '\n', '/', '|'];

const SMILEYS: &[&str] =
    &[":)", ":-)", ";)", ";-)", ":D", ":-D", "=)", ":P", ":-P", "<3", ":(", "^^", "xD", "XD", ":))"];

/// Words that have a capital at the start of a sentence and nowhere else.
const LITTLE: &[&str] = &[
    "a", "after", "all", "also", "although", "am", "an", "and", "any", "are", "as", "at", "because", "before", "both",
    "but", "by", "came", "can", "could", "did", "do", "every", "everything", "for", "from", "glad", "great", "had",
    "happy", "have", "he", "here", "here's", "his", "hope", "hoping", "how", "if", "in", "is", "it", "it's", "it'd",
    "just", "kindly", "last", "let", "let's", "looking", "love", "loved", "many", "maybe", "more", "my", "nice", "no",
    "not", "now", "of", "on", "one", "only", "our", "people", "perhaps", "please", "read", "really", "saw", "send",
    "she", "since", "so", "some", "sorry", "still", "thank", "thanks", "that", "that's", "the", "their", "then",
    "there", "there's", "these", "they", "they're", "this", "those", "to", "too", "two", "very", "was", "we", "we'd",
    "we'll", "we're", "we've", "what", "when", "where", "which", "while", "who", "why", "with", "would", "yes", "you",
    "you're", "you've", "your", "don't", "without", "until", "once", "working", "enjoyed", "found", "noticed",
];

pattern_lists! {
    /// Formulas that end a letter, before a name or nothing.
    GOODBYES: [
        "^ (with)? (my|our|all my|the)? (very)? (best|kind|kindest|warm|warmest|friendly|many|sincere|sincerest|greetings|regards) (regards|wishes|thanks|greetings|of luck)?",
        "^ (regards|rgds|sincerely|cheers|warmly|cordially|respectfully|greetings|love|hugs|ciao|bye|goodbye)",
        "^ (yours|your) (sincerely|faithfully|truly|respectfully|ever)",
        "^ (thanks|thank you|thx|thanks again|thank you again|many thanks) (so much|very much|a lot|again|in advance|kindly)? (and (regards|best|all the best|take care))?",
        "^ (thanks|thank you) (so much|very much)? for (your (time|consideration)|reading|considering (this|my request|it)?)",
        "^ (all (the|my) best|take care|best of luck|good luck|see you (soon|there|around|then)|speak soon|talk soon|until then|till then)",
        "^ (have|enjoy) (a|the|your) (very)? (great|good|nice|lovely|wonderful|pleasant|fantastic|rest of the|rest of your)? (rest of (the|your))? (day|week|weekend|evening|one|summer|holiday)",
    ]

    /// Last sentences that only look ahead.
    pub(crate) LEAVES: [
        "(looking|look|i look|i'm looking|i am looking|we look) forward to (hearing|connecting|connect|speaking|talking|staying|meeting|being|your|learning|getting|chatting|networking|working|following|reading|seeing|it)",
        "(i'd|i would|would|we'd|it'd be|it would be)? (really|so)? (love|like|great|be great|be happy|be glad|happy|glad|be delighted|be honoured|be honored|welcome) to (connect|stay in touch|keep in touch|be connected|be in touch|stay connected)",
        "(let's|lets|let us|hope (to|we can)|hoping to) (connect|stay in touch|keep in touch|stay connected)",
    ]

    /// What a sentence ends with that takes leave.
    BYES: [
        "(bye|goodbye|bye now|take care|talk soon|speak soon) $",
        "see you (soon|there|around|then|again|later|tomorrow|tonight|@day|(this|next|on|in|at) ..3) $",
        "^ (all (the|my) best|best (of luck|wishes)|good luck) (for|with|in|on) ..6 $",
        "^ keep (up the ..2 work|it up|shining|inspiring) $",
        "^ (that's|that is) (all|it|about it|the whole (message|note|story)|everything) $",
    ]

    /// What asks for something without a mark of a question.
    ASKS: [
        "(i'd|i would|would|we'd|it'd be|it would be|would be)? (really|so|very much|be)? (love|like|great|happy|glad|keen|awesome|curious|interested|nice|good) to (connect|hear|learn|know|chat|talk|discuss|exchange|share|stay in touch|see what|get your)",
        "(let me know|tell me) (if|what|when|whether)",
        "(please|pls|kindly)",
        "(i|i'm|we)? (hope|hoping) (we can|to|you'll|you will)",
    ]

    /// Questions that belong to the hello.
    HOW_ARE_YOU: ["how (are|have|is|do) (you|things|life|everything|it) (been|doing|going|do)?", "what's up"]

    /// What is written under a letter.
    POSTSCRIPTS: ["^ (ps|p.s|pps)"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient};
    use crate::rules::lexicon;

    /// What becomes of a note to Ada Okafor.
    #[track_caller]
    fn changed(text: &str, edit: impl Fn(&Body<'_, '_>) -> Option<Edit>) -> Option<String> {
        let recipient = Recipient { name: Some("Ada Okafor".to_owned()), ..Recipient::default() };
        let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let signs = Signs::of(&note);
        let (span, said) = edit(&Body::of(&note, &signs))?;
        let mut text = text.to_owned();
        text.replace_range(span.range(), &said);
        Some(text)
    }

    #[test]
    fn a_sentence_is_added_before_the_goodbye() {
        for (text, expected) in [
            ("Hi Ada, we met.", "Hi Ada, we met. I'm [x]."),
            ("Hi Ada, we met", "Hi Ada, we met. I'm [x]."),
            ("Hi Ada, we met!", "Hi Ada, we met! I'm [x]."),
            ("Hi Ada, we met...", "Hi Ada, we met... I'm [x]."),
            ("Hi Ada, we met…", "Hi Ada, we met… I'm [x]."),
            ("Hi Ada, we met :)", "Hi Ada, we met :) I'm [x]."),
            ("Hi Ada, we met 👋", "Hi Ada, we met 👋 I'm [x]."),
            ("Hi Ada, we met (twice.)", "Hi Ada, we met (twice.) I'm [x]."),
            ("Hi Ada, we met (twice)", "Hi Ada, we met (twice). I'm [x]."),
            ("Hi Ada, we met at [place]", "Hi Ada, we met at [place]. I'm [x]."),
            ("Hi Ada, we met,", "Hi Ada, we met. I'm [x]."),
            ("Hi Ada, we met -", "Hi Ada, we met. I'm [x]."),
            ("Hi Ada, we met.\nBest,\nJo", "Hi Ada, we met. I'm [x].\nBest,\nJo"),
            ("Hi Ada, we met\n\nKind regards,\nJo Berg", "Hi Ada, we met. I'm [x].\n\nKind regards,\nJo Berg"),
            ("Hi Ada, we met. Best, Jo", "Hi Ada, we met. I'm [x]. Best, Jo"),
            ("Hi Ada, we met. Thanks!", "Hi Ada, we met. I'm [x]. Thanks!"),
            ("Hi Ada, we met.\nJo", "Hi Ada, we met. I'm [x].\nJo"),
            ("Hi Ada, we met. Tomas", "Hi Ada, we met. I'm [x]. Tomas"),
            ("Hi Ada, we met - Jo", "Hi Ada, we met. I'm [x]. - Jo"),
            ("Hi Ada, we met.\nCheers\nJo\nmaker of kilns", "Hi Ada, we met. I'm [x].\nCheers\nJo\nmaker of kilns"),
            ("Hi Ada, we met. I'd love to connect.", "Hi Ada, we met. I'm [x]. I'd love to connect."),
            ("Hi Ada, we met. PS: it rained.", "Hi Ada, we met. I'm [x]. PS: it rained."),
            ("Hi Ada, thanks for the talk.", "Hi Ada, thanks for the talk. I'm [x]."),
            ("Hi Ada, best talk of the day", "Hi Ada, best talk of the day. I'm [x]."),
            ("Hi Ada, I'd love to connect.", "Hi Ada, I'm [x]. I'd love to connect."),
            ("Hi Ada, let's connect.", "Hi Ada, I'm [x]. Let's connect."),
            ("Let's connect.", "I'm [x]. Let's connect."),
            ("Hi Ada, we met. Would you be open to a chat?", "Hi Ada, we met. I'm [x]. Would you be open to a chat?"),
            ("Hi Ada, we met. Please write.", "Hi Ada, we met. I'm [x]. Please write."),
            ("Hi Ada, may I write? Please?", "Hi Ada, may I write? Please? I'm [x]."),
            (
                "Hi Ada, I have two plans. Which would you take?",
                "Hi Ada, I have two plans. Which would you take? I'm [x].",
            ),
            (
                "Hi Ada, we met. Looking forward to networking!",
                "Hi Ada, we met. I'm [x]. Looking forward to networking!",
            ),
            ("Hi Ada, we met. All the best for the week.", "Hi Ada, we met. I'm [x]. All the best for the week."),
            ("Hi Ada, we met. Keep up the good work!", "Hi Ada, we met. I'm [x]. Keep up the good work!"),
            ("Hi Ada, we met.\n\nConnect?\nJo", "Hi Ada, we met. I'm [x].\n\nConnect?\nJo"),
            ("Hi Ada, are you the one to ask?", "Hi Ada, are you the one to ask? I'm [x]."),
            ("Hi Ada, how are you?", "Hi Ada, how are you? I'm [x]."),
            ("Hi Ada, I fire kilns. Could that suit you?", "Hi Ada, I fire kilns. Could that suit you? I'm [x]."),
            (
                "Hi Ada, we met. Thank you and hope all is well!",
                "Hi Ada, we met. I'm [x]. Thank you and hope all is well!",
            ),
            ("Hi Ada, we met. It rained, bye bye.", "Hi Ada, we met. I'm [x]. It rained, bye bye."),
            ("Hi Ada, we met. That's all.", "Hi Ada, we met. I'm [x]. That's all."),
            ("Hi Ada, we met. See you at the kilns.", "Hi Ada, we met. I'm [x]. See you at the kilns."),
            ("Hi Ada, we met. (www.a.example)", "Hi Ada, we met. (www.a.example) I'm [x]."),
            (
                "Hi Ada,\n\nWe met.\n\nWrite to www.a.example\n\nJo",
                "Hi Ada,\n\nWe met. I'm [x].\n\nWrite to www.a.example\n\nJo",
            ),
            ("Hi Ada, we met.\n- tiles\n- kilns", "Hi Ada, we met. I'm [x].\n- tiles\n- kilns"),
            ("Hi Ada,", "Hi Ada, I'm [x]."),
            ("Hi Ada", "Hi Ada, I'm [x]."),
            ("Hi Ada!\n\nBest,\nJo", "Hi Ada!\n\nI'm [x].\n\nBest,\nJo"),
            ("Hi there", "Hi there, I'm [x]."),
            ("Best, Jo", "Best, Jo. I'm [x]."),
            ("See www.a.example", "See www.a.example. I'm [x]."),
            ("Hi Ada, www.a.example", "Hi Ada, www.a.example. I'm [x]."),
        ] {
            assert_eq!(changed(text, |body| Some(body.and_last("I'm [x]."))).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_sentence_is_added_after_the_hello() {
        for (text, expected) in [
            ("Hi Ada, we met.", "Hi Ada, thank you. We met."),
            ("Hi Ada,\nwe met.", "Hi Ada,\nThank you. We met."),
            ("Hi Ada! we met.", "Hi Ada! Thank you. We met."),
            ("Hi Ada: we met.", "Hi Ada: Thank you. We met."),
            ("Hi Ada - we met.", "Hi Ada - Thank you. We met."),
            ("Hi Ada we met.", "Hi Ada, thank you. We met."),
            ("Hi there, we met.", "Hi there, thank you. We met."),
            ("Hi [First Name], we met.", "Hi [First Name], thank you. We met."),
            ("Hi Ada and Tom, we met.", "Hi Ada and Tom, thank you. We met."),
            ("Dear Sir/Madam, we met.", "Dear Sir/Madam, thank you. We met."),
            ("Dear Sir or Madam, we met.", "Dear Sir or Madam, thank you. We met."),
            ("Hello, iPhones met.", "Hello, thank you. iPhones met."),
            ("Hi, “we met”.", "Hi, thank you. “we met”."),
            ("Ada, we met.", "Ada, thank you. We met."),
            ("we met.", "Thank you. We met."),
            ("Hi Ada", "Hi Ada, thank you."),
            ("Hi Ada,\nJo", "Hi Ada,\nThank you.\nJo"),
        ] {
            assert_eq!(changed(text, |body| Some(body.and_first("Thank you."))).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_sentence_is_taken_out_and_the_hello_stays() {
        for (text, number, expected) in [
            ("Hi Ada, it rains. We met.", 0, Some("Hi Ada, we met.")),
            ("Hi Ada, it rains. Leeds was wet.", 0, Some("Hi Ada, Leeds was wet.")),
            ("Hi Ada,\nit rains.\nwe met.", 1, Some("Hi Ada,\nWe met.")),
            ("Hi Ada! It rains. We met.", 1, Some("Hi Ada! We met.")),
            ("Hi Ada it rains. We met.", 0, Some("Hi Ada, we met.")),
            ("Hi Ada, we met. It rains.", 1, Some("Hi Ada, we met.")),
            ("Hi Ada, we met. It rains! so it goes.", 1, Some("Hi Ada, we met. So it goes.")),
            ("Hi Ada, we met. It rains.\n\nBest, Jo", 1, Some("Hi Ada, we met.\n\nBest, Jo")),
            ("Hi Ada, we met.\n\nIt rains.\n\nBest, Jo", 1, Some("Hi Ada, we met.\n\nBest, Jo")),
            ("It rains! 😊 :) We met.", 0, Some("We met.")),
            ("Hi Ada, it rains.", 0, None),
            ("Hi Ada, it rains. Best, Jo", 0, None),
            ("It rains.", 0, None),
            ("It rains, Ada. So it goes.", 0, None),
            ("Hi Ada, we met in Leeds. So it goes.", 0, None),
        ] {
            assert_eq!(changed(text, |body| body.without_sentence(number)).as_deref(), expected, "{text}");
        }
    }
}
