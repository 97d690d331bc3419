//! The clauses of a note: who acts in each, and what is done with it: asked,
//! wished for, thanked for, told. Read once, from left to right; no parser.

use std::ops::Range;

use crate::note::Note;
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms};

/// A clause: what is said of one who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Its words, by number.
    pub(crate) words: Range<usize>,
    /// Where what is asked, wished or thanked for begins: behind "could you",
    /// "I'd love to", "thanks for".
    pub(crate) content: usize,
    /// Who acts; nobody is named in "Call me" and "Coffee?".
    pub(crate) actor: Option<Actor>,
    /// What is done with it.
    pub(crate) mood: Mood,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// I, my team.
    Writer,
    /// We, our firm: the writer's side, or writer and reader.
    Us,
    /// You, your yard.
    Reader,
    /// He, the talk, Priya.
    Third,
}

/// What is done with a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// The reader is to do something: could you, please, call me.
    Request,
    /// The writer wishes for something: I'd love, I'm looking for, grateful if.
    Wish,
    /// Something is asked: do you, are you, worth a call?
    Question,
    /// The writer thanks for something that was.
    Thanks,
    /// It is said not to be.
    Denial,
    /// If, in case, whenever.
    Condition,
    /// It was.
    Report,
    /// It is.
    Statement,
}

impl Clause {
    /// Whether it asks for something, in whatever way.
    pub(crate) fn is_asking(&self) -> bool {
        matches!(self.mood, Mood::Request | Mood::Wish | Mood::Question)
    }
}

/// The clauses of `note` from word `greeted` on, in text order.
pub(crate) fn of(note: &Note<'_>, greeted: usize) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for sentence in note.text.sentences() {
        let words = sentence.words.start.max(greeted)..sentence.words.end;
        let first_clause = clauses.len();
        for words in split(note, words) {
            let clause = read(note, words, clauses[first_clause..].last());
            clauses.push(clause);
        }
    }
    clauses
}

/// Parts a sentence where another clause begins.
fn split(note: &Note<'_>, sentence: Range<usize>) -> Vec<Range<usize>> {
    let words = note.text.words();
    let (mut parts, mut start, mut has_verb) = (Vec::new(), sentence.start, false);
    for at in sentence.clone() {
        if at > start && begins_clause(note, at, sentence.end, has_verb) {
            parts.push(start..at);
            (start, has_verb) = (at, false);
        }
        // What stands behind "I" is its verb, known or not.
        has_verb |= is_verb(&words[at]) || at > start && words[at - 1].senses.other.meets(SUBJECTS);
    }
    if start < sentence.end {
        parts.push(start..sentence.end);
    }
    parts
}

/// Whether a clause begins at word `at`; `has_verb` says whether the one
/// before it has come to its verb.
fn begins_clause(note: &Note<'_>, at: usize, end: usize, has_verb: bool) -> bool {
    let words = note.text.words();
    let (word, mark) = (&words[at], note.text.before(at));
    if mark.contains(PARTS) || mark.contains(" - ") {
        return true;
    }
    let next = (at + 1..end).find(|&next| !words[next].senses.other.meets(ADVERBS));
    let opens = |at: usize| is_opening(&words[at], words.get(at + 1).filter(|_| at + 1 < end));
    if mark.contains(',') {
        return opens(at) || word.senses.other.meets(JOINTS) || is_verb(word) && !word.senses.forms.meets(Forms::NOUN);
    }
    if word.is_any(CONDITIONS) || word.is_any(REASONS) {
        return true;
    }
    if word.senses.other.meets(JOINTS) {
        return has_verb && next.is_some_and(|next| opens(next) || is_verb(&words[next]));
    }
    let follows = &words[at - 1].senses.other;
    has_verb && !follows.meets(JOINTS.and(PREPOSITIONS).and(MODALS)) && opens(at) && !words[at - 1].is("that")
}

/// Whether a clause can begin here: with its subject, or with a question.
fn is_opening(word: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let senses = word.senses.other;
    senses.meets(SUBJECTS.and(PLEASE))
        || senses.meets(MODALS.and(AUXILIARIES))
            && next.is_some_and(|next| next.is_any(&["you", "u", "i", "we", "there"]))
}

/// What a clause is, by its words; `before` is the one before it in the
/// sentence.
fn read(note: &Note<'_>, clause: Range<usize>, before: Option<&Clause>) -> Clause {
    let words = note.text.words();
    let at = |index: usize| words.get(index).filter(|_| index < clause.end);
    let is = |index: usize, any: &[&str]| at(index).is_some_and(|word| word.is_any(any));
    let of = |index: usize, classes: Classes| at(index).is_some_and(|word| word.senses.other.meets(classes));
    let skip = |mut index: usize| {
        while of(index, ADVERBS) && !of(index, PLEASE) {
            index += 1;
        }
        index
    };
    let end = note.text.after(clause.end - 1);
    let is_question = end.trim_start().starts_with('?');
    let mut start = clause.start;
    let is_condition = is(start, CONDITIONS);
    if of(start, JOINTS) {
        start += 1;
    }
    start = skip(start);
    let found = |content: usize, actor: Option<Actor>, mood: Mood| Clause {
        words: clause.clone(),
        content: content.min(clause.end),
        actor,
        mood,
    };
    // "I read it and would like to ask": the one who acts is still the same.
    let goes_on = is(clause.start, &["and", "but", "or"]);
    let actor = actor(note, start..clause.end).or_else(|| before.filter(|_| goes_on).and_then(|before| before.actor));
    let negated = (start..clause.end).take(NEAR).any(|index| of(index, NEGATIONS));

    // "… if you could", after a wish, is what is wished for.
    if is_condition {
        let is_asked = before.is_some_and(|before| before.is_asking() || before.mood == Mood::Thanks)
            && (actor == Some(Actor::Reader)
                && is(skip(start + 1), &["could", "can", "would", "might", "have", "know", "are"])
                || is(start, &["there", "there's"])
                || is(clause.start.wrapping_sub(1), &["know", "wondering", "wonder", "see", "check", "ask"]));
        return found(skip(start + 2).max(start + 1), actor, if is_asked { Mood::Request } else { Mood::Condition });
    }
    if is(start, &["please", "pls", "plz", "kindly"]) {
        return found(start + 1, None, Mood::Request);
    }
    if let Some(content) = proposed(&words[..clause.end], clause.start, is_question) {
        return found(skip(content), actor, Mood::Request);
    }
    // "could you", "may I", "do you", "is there"
    if of(start, MODALS.and(AUXILIARIES)) && (is(start + 1, ASKED) || start + 1 == clause.end) {
        let asks = is(start, &["can", "could", "will", "would", "won't", "may", "might", "shall"]);
        return found(skip(start + 2), actor, if asks { Mood::Request } else { Mood::Question });
    }
    if is(start, &["let's", "lets"]) {
        return found(start + 1, Some(Actor::Us), Mood::Request);
    }
    if negated && !is(start, &["why"]) && is(start + 1, &["mind"]).eq(&false) {
        return found(start, actor, Mood::Denial);
    }
    if let Some(thanks) = (start..clause.end).take(NEAR).find(|&index| of_any(at(index), THANKS)) {
        // "I'll always be grateful for your help"
        let is_lasting = (start..thanks).any(|index| is(index, &["always", "forever"]));
        let is_wished = !is_lasting && (start..thanks).any(|index| of(index, MODALS) || is(index, WISHES));
        let is_told =
            (thanks + 1..clause.end).take(NEAR).any(|index| is(index, &["for", "to"])) || actor == Some(Actor::Writer);
        if is_wished {
            return found(thanks + 1, actor, Mood::Wish);
        }
        if is_told {
            return found(thanks + 1, actor, Mood::Thanks);
        }
    }
    if matches!(actor, Some(Actor::Writer | Actor::Us))
        && let Some(wish) = wish(&words[start..clause.end])
    {
        return found(start + wish + 1, actor, Mood::Wish);
    }
    let may_ask = if goes_on { before.is_none_or(Clause::is_asking) } else { actor.is_none() };
    if may_ask && !is(clause.start, RELATIVES) {
        // "Read your post on gulls": the writer did.
        let has_read = is(start, &["read"]) && is(start + 1, &["your", "ur"]);
        let verb = !has_read
            && !is(start, THOUGHTS)
            && at(start).is_some_and(|word| {
                let forms = word.senses.forms;
                let is_other = Forms::UNSURE.and(Forms::NOUN).and(Forms::PAST).and(Forms::PLAIN);
                let is_wished = word.senses.verb.meets(WISHED);
                forms.meets(Forms::BASE) && !forms.meets(is_other) && (goes_on || !is_wished) || word.is_any(BASES)
            });
        if verb {
            // "I'd love to connect and share notes" is one wish.
            let goes_on = before.filter(|before| is(clause.start, &["and", "or"]) && before.is_asking());
            return goes_on
                .map_or_else(|| found(start, None, Mood::Request), |before| found(start, before.actor, before.mood));
        }
        if is(start, WISHES_ALONE) {
            return found(start + 1, None, Mood::Wish);
        }
        // "Would love to connect"
        if is(start, &["would", "will", "'d"])
            && let Some(wish) = wish(&words[start..clause.end])
        {
            return found(start + wish + 1, None, Mood::Wish);
        }
    }
    if is_question {
        return found(start, actor, Mood::Question);
    }
    found(start, actor, told(&words[start..clause.end]))
}

/// How what is neither asked nor wished is meant.
fn told(words: &[Word<'_>]) -> Mood {
    let Some(verb) = words.iter().find(|word| is_verb(word)) else {
        // "A job please"
        let asks = words.iter().any(|word| word.senses.other.meets(PLEASE));
        return if asks { Mood::Request } else { Mood::Statement };
    };
    let is_past = verb.is_any(&["was", "were", "had", "did"]) || verb.senses.forms.meets(Forms::PAST);
    if is_past { Mood::Report } else { Mood::Statement }
}

/// Where what is proposed begins: "why don't we meet", "is it possible to
/// meet", "any chance you could call".
fn proposed(words: &[Word<'_>], start: usize, is_question: bool) -> Option<usize> {
    let is = |at: usize, any: &[&str]| words.get(at).is_some_and(|word| word.is_any(any));
    if is(start, &["why"]) && is(start + 1, &["don't", "dont", "not"]) {
        return Some(start + 2 + usize::from(is(start + 2, &["we", "you"])));
    }
    let mut begin = start..words.len().min(start + NEAR);
    let chance = begin.find(|&at| is_question && is(at, &["possible", "chance", "possibility"]))?;
    Some(chance + 2)
}

/// Where the writer of a clause wishes for something, if they do so now.
fn wish(words: &[Word<'_>]) -> Option<usize> {
    // "I'd love your tips" wishes, "I love your tips" praises.
    let is_mild = |at: usize| words[at].is_any(MILD) && !words[..at].iter().any(|before| before.is_any(WOULD));
    // "I hope to hear", but "I hope it suits you".
    let is_idle =
        |at: usize| words[at].is("hope") && !words.get(at + 1).is_some_and(|next| next.is_any(HOPED_OF_READER));
    // "I'd been going on" was.
    let is_before = |at: usize| {
        let next = words.get(at + 1);
        words[at].is_any(&["i'd"]) && next.is_some_and(|next| next.is("been") || next.senses.forms.meets(Forms::PAST))
    };
    let is_wish = |at: usize| {
        let word = &words[at];
        word.is_any(WISHES) && !is_mild(at) && !is_idle(at) && !is_before(at)
            || word.senses.any(SEEKING) && word.senses.forms.meets(Forms::VERB)
    };
    let wish = (0..words.len().min(WISH_WITHIN)).find(|&at| is_wish(at))?;
    (!words[..=wish].iter().any(|word| word.is_any(&["was", "were", "had"]))).then_some(wish)
}

/// Who acts in these words: the first who is named.
fn actor(note: &Note<'_>, words: Range<usize>) -> Option<Actor> {
    for at in words {
        let word = &note.text.words()[at];
        let senses = word.senses;
        if word.is_any(OBJECTS) {
            return None;
        }
        for (class, actor) in [
            (Class::Writer, Actor::Writer),
            (Class::Us, Actor::Us),
            (Class::Reader, Actor::Reader),
            (Class::Third, Actor::Third),
        ] {
            if senses.other.meets(Classes::from(class)) {
                return Some(actor);
            }
        }
        if senses.other.meets(MODALS.and(AUXILIARIES).and(ADVERBS).and(PLEASE)) {
            continue;
        }
        let is_noun = senses.forms.meets(Forms::NOUN) && !senses.forms.meets(Forms::UNSURE.and(Forms::VERB));
        if is_noun || note.text.is_name(at) || senses.other.meets(DETERMINERS) {
            return Some(Actor::Third);
        }
        return None;
    }
    None
}

fn of_any(word: Option<&Word<'_>>, classes: Classes) -> bool {
    word.is_some_and(|word| word.senses.any(classes))
}

/// Whether a word is surely a verb.
fn is_verb(word: &Word<'_>) -> bool {
    let forms = word.senses.forms;
    word.senses.other.meets(AUXILIARIES.and(MODALS))
        || forms.meets(Forms::VERB) && !forms.meets(Forms::UNSURE.and(Forms::NOUN))
}

/// How far into a clause what turns it stands.
const NEAR: usize = 5;

/// How far into a clause a wish stands: "I would really also very much like".
const WISH_WITHIN: usize = 7;

const ADVERBS: Classes = Classes::of(&[Class::Adverb]);
const AUXILIARIES: Classes = Classes::of(&[Class::Auxiliary]);
const DETERMINERS: Classes = Classes::of(&[Class::Determiner]);
const JOINTS: Classes = Classes::of(&[Class::Joint]);
const MODALS: Classes = Classes::of(&[Class::Modal]);
const NEGATIONS: Classes = Classes::of(&[Class::Negation]);
const PLEASE: Classes = Classes::of(&[Class::Please]);
const PREPOSITIONS: Classes = Classes::of(&[Class::Preposition]);
const SEEKING: Classes = Classes::of(&[Class::Seek]);
const SUBJECTS: Classes = Classes::of(&[Class::Subject]);
const THANKS: Classes = Classes::of(&[Class::Thank]);

/// What one says of oneself without saying so: "Hope it suits you".
const WISHED: Classes = Classes::of(&[Class::Seek, Class::Courtesy, Class::Praise]);

/// What parts clauses wherever it stands.
const PARTS: &[char] = &[';', ':', '—', '–', '(', ')', '…', '\n'];

const CONDITIONS: &[&str] = &["if", "should", "whenever", "unless", "in case"];

const REASONS: &[&str] = &["because", "which", "who", "whether", "while", "since", "although", "though"];

/// Who is not the subject, wherever they stand.
const OBJECTS: &[&str] = &["me", "us", "him", "them"];

/// Whom a question's verb stands before.
const ASKED: &[&str] = &["you", "u", "i", "we", "there", "it", "anyone", "anybody", "someone", "somebody", "your"];

/// What goes on with the clause before.
const RELATIVES: &[&str] = &["who", "which", "that", "since", "when", "where"];

/// What one thinks oneself, where nobody is named: "Think you left in May".
const THOUGHTS: &[&str] = &["think", "guess", "believe", "suppose", "reckon", "know", "mean", "feel"];

/// Verbs whose past forms are the base, where they ask.
const BASES: &[&str] = &["let", "put", "read", "set"];

/// Verbs of wishing, and what wishes are said with.
const WISHES: &[&str] = &[
    "love", "like", "want", "wish", "hope", "hoping", "hoped", "wanted", "wonder", "wondering", "wondered", "need",
    "needs", "keen", "eager", "curious", "interested", "i'd", "appreciate", "welcome", "value", "request", "propose",
];

/// What makes a liking a wish.
const WOULD: &[&str] = &["would", "i'd", "we'd", "will"];

/// Whom or what one hopes for in order to get it.
const HOPED_OF_READER: &[&str] = &["to", "for", "you", "you'll", "we"];

/// Those that praise, unless it is said that they would.
const MILD: &[&str] = &["love", "like", "appreciate", "welcome", "value"];

/// The same, where nobody is named: "Keen to hear", "Hoping to talk".
const WISHES_ALONE: &[&str] =
    &["keen", "hoping", "wondering", "looking", "seeking", "eager", "curious", "happy", "interested", "love", "need"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    /// The clauses of a text, each with who acts and how it is meant.
    #[track_caller]
    fn assert_read(text: &str, expected: &[(&str, Option<Actor>, Mood)]) {
        let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let read = of(&note, 0);
        let said = |clause: &Clause| (&note.text[note.text.span_of(&clause.words)], clause.actor, clause.mood);
        assert_eq!(read.iter().map(said).collect::<Vec<_>>(), expected, "{text}");
    }

    use Actor::{Reader, Third, Us, Writer};
    use Mood::{Condition, Denial, Question, Report, Request, Statement, Thanks, Wish};

    #[test]
    fn a_clause_begins_at_a_mark_a_joint_or_another_subject() {
        assert_read(
            "I fire a kiln, we met",
            &[("I fire a kiln", Some(Writer), Statement), ("we met", Some(Us), Report)],
        );
        assert_read("We met and I wrote", &[("We met", Some(Us), Report), ("and I wrote", Some(Writer), Report)]);
        assert_read(
            "I audit farms could you call me",
            &[("I audit farms", Some(Writer), Statement), ("could you call me", Some(Reader), Request)],
        );
        assert_read(
            "I lambast farms and would audit one",
            &[("I lambast farms", Some(Writer), Statement), ("and would audit one", Some(Writer), Statement)],
        );
        assert_read("I do audits, tax and payroll", &[("I do audits, tax and payroll", Some(Writer), Statement)]);
        assert_read("", &[]);
    }

    #[test]
    fn a_clause_says_how_it_is_meant() {
        for (text, actor, mood) in [
            ("Could you look at it", Some(Reader), Request),
            ("Please call me", None, Request),
            ("Call me", None, Request),
            ("May I ask you", Some(Writer), Request),
            ("Let's meet", Some(Us), Request),
            ("I'd love to meet", Some(Writer), Wish),
            ("I am looking for a job", Some(Writer), Wish),
            ("I love your tips", Some(Writer), Statement),
            ("Do you know him", Some(Reader), Question),
            ("Worth a call?", Some(Third), Question),
            ("Thank you for the call", None, Thanks),
            ("I'd appreciate a call", Some(Writer), Wish),
            ("I'm not asking for a job", Some(Writer), Denial),
            ("If you need a hand", Some(Reader), Condition),
            ("You restored the organ", Some(Reader), Report),
            ("The organ plays", Some(Third), Statement),
            ("Hope the job suits you", None, Statement),
            ("Would love to meet", None, Wish),
            ("Why don't we meet", Some(Us), Request),
            ("Read your post on gulls", None, Report),
            ("I'll always be grateful for your help", Some(Writer), Thanks),
        ] {
            assert_read(text, &[(text.trim_end_matches('?'), actor, mood)]);
        }
    }

    #[test]
    fn what_goes_on_is_meant_as_what_it_goes_on_from() {
        assert_read(
            "I'd like to connect and introduce Bo",
            &[("I'd like to connect", Some(Writer), Wish), ("and introduce Bo", Some(Writer), Wish)],
        );
        assert_read(
            "I'd be grateful if you could refer me",
            &[("I'd be grateful", Some(Writer), Wish), ("if you could refer me", Some(Reader), Request)],
        );
        assert_read(
            "Let me know if there's a job",
            &[("Let me know", None, Request), ("if there's a job", None, Request)],
        );
    }
}
