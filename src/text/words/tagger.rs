//! Noun or verb? Many words that matter here are either: call, share, lead,
//! offer, work, book, train, post, follow. Their neighbours decide; where
//! they do not, the word is unsure, and what asks for one of the two passes
//! it by.

use super::{Class, Classes, Forms, Senses};

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tag {
    Noun,
    Verb,
    Unsure,
}

/// A word's neighbour.
#[derive(Clone, Copy, Debug)]
struct Neighbour<'w> {
    /// In lower case or not.
    text: &'w str,
    senses: Senses,
}

/// A word in its sentence.
struct Place<'w> {
    words: &'w [&'w str],
    senses: &'w [Senses],
    /// Whether a mark stands before each.
    parted: &'w [bool],
    at: usize,
}

/// Settles what each word of a sentence is. `parted` says of each whether a
/// mark stands before it.
pub(crate) fn settle(words: &[&str], senses: &mut [Senses], parted: &[bool]) {
    for at in 0..words.len() {
        let here = senses[at];
        if !(here.forms.meets(Forms::NOUN) && here.forms.meets(Forms::VERB)) {
            continue;
        }
        senses[at] = match tag(&Place { words, senses, parted, at }) {
            Tag::Noun => Senses { verb: Classes::NONE, forms: here.forms.without(Forms::VERB), ..here },
            Tag::Verb => Senses { noun: Classes::NONE, forms: here.forms.without(Forms::NOUN), ..here },
            Tag::Unsure => Senses { forms: here.forms.and(Forms::UNSURE), ..here },
        };
    }
}

impl<'w> Place<'w> {
    fn word(&self, at: usize) -> Neighbour<'w> {
        Neighbour { text: self.words[at], senses: self.senses[at] }
    }

    /// The word so many words before this one, unless a mark parts them.
    fn back(&self, steps: usize) -> Option<Neighbour<'w>> {
        let at = self.at.checked_sub(steps)?;
        (!self.parted[at + 1..=self.at].contains(&true)).then(|| self.word(at))
    }

    /// The adverb that stands before: "I also work" is "I work".
    fn adverb(&self) -> Option<Neighbour<'w>> {
        self.back(1).filter(Neighbour::is_adverb)
    }

    /// The word so many words before this one, whatever adverb is between.
    fn before(&self, steps: usize) -> Option<Neighbour<'w>> {
        self.back(steps + usize::from(self.adverb().is_some()))
    }

    fn is_before(&self, steps: usize, words: &[&str]) -> bool {
        self.before(steps).is_some_and(|word| word.is_any(words))
    }

    /// The word after this one, unless a mark parts them.
    fn after(&self) -> Option<Neighbour<'w>> {
        let at = self.at + 1;
        (at < self.words.len() && !self.parted[at]).then(|| self.word(at))
    }

    /// Whether what is done to somebody or something may begin after it.
    fn may_take_object(&self) -> bool {
        self.after().is_some_and(|word| word.is_of(DETERMINERS) || word.is_any(OBJECTS))
    }

    /// Whether nothing else can begin there: "last", "this" and "two" may
    /// begin a time, "you" a clause.
    fn takes_object(&self) -> bool {
        self.after().is_some_and(|word| word.is_any(ARTICLES) || word.is_any(OBJECTS) && !word.is_any(EITHER_CASE))
    }
}

impl Neighbour<'_> {
    fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    fn is_of(&self, classes: Classes) -> bool {
        self.senses.other.meets(classes)
    }

    fn may_be(&self, forms: Forms) -> bool {
        self.senses.forms.meets(forms)
    }

    /// "also", "rarely"
    fn is_adverb(&self) -> bool {
        let is_formed = self.text.ends_with("ly") && self.senses.forms == Forms::default();
        is_formed || self.is_of(ADVERBS) && !self.is_of(PLEASE)
    }

    /// What stands before an apostrophe and an s.
    fn contracted(&self) -> Option<&str> {
        self.text.strip_suffix('s')?.strip_suffix(['\'', '’'])
    }

    /// "my neighbour's work", but "it's work"
    fn is_possessive(&self) -> bool {
        self.contracted().is_some_and(|word| !CONTRACTED.iter().any(|other| word.eq_ignore_ascii_case(other)))
    }

    /// Whether it is a form of be or have, alone or not.
    fn is_auxiliary(&self) -> bool {
        self.is_of(AUXILIARIES) || self.contracted().is_some() && !self.is_possessive()
    }

    /// Whether it comes behind its subject: "is", "would".
    fn is_finite(&self) -> bool {
        self.is_of(AUXILIARIES.and(MODALS)) && !self.is_of(PRONOUNS) && !self.is_any(INFINITE)
    }

    /// Whether it may be somebody or something that acts.
    fn may_act(&self) -> bool {
        let is_name = self.senses.forms == Forms::default() && self.text.starts_with(char::is_uppercase);
        is_name || self.may_be(Forms::NOUN)
    }

    /// Whether it is more than one, by how it is formed where it is unknown.
    fn is_plural(&self) -> bool {
        let is_formed = self.text.ends_with('s') && !self.text.ends_with("ss") || self.text.ends_with("men");
        self.may_be(Forms::MANY) || is_formed && !self.may_be(Forms::ONE)
    }

    /// Whether it is likely to stand before a noun: of a class as an
    /// adjective, or formed like one.
    fn is_like_adjective(&self) -> bool {
        let is_formed = self.text.len() > 4 && ENDINGS.iter().any(|ending| self.text.ends_with(ending));
        let is_described = self.may_be(Forms::PLAIN) && !self.is_of(NO_ADJECTIVES) && !self.is_any(&["well"]);
        is_described || is_formed && !self.may_be(Forms::VERB.and(Forms::NOUN))
    }
}

/// Noun or verb, by the words around it.
fn tag(place: &Place<'_>) -> Tag {
    let forms = place.word(place.at).senses.forms;
    let Some(before) = place.before(1) else {
        return at_start(place, forms);
    };
    if before.is_any(&["to"]) {
        return after_to(place, forms);
    }
    if before.is_of(DETERMINERS) || before.is_possessive() {
        return after_determiner(place, &before, forms);
    }
    if before.is_of(MODALS.and(PLEASE)) {
        let is_verb = forms.meets(Forms::BASE.and(Forms::PAST).and(Forms::ING));
        // "I do research", but "I do judge them", "I did not reply"
        let is_done = before.is_any(DOING) && place.adverb().is_none() && !place.may_take_object();
        return if is_verb { verb_unless(is_done) } else { Tag::Noun };
    }
    if before.is_auxiliary() {
        // "is calling", "was offered", "have work"
        let is_verb = forms.meets(Forms::ING.and(Forms::PAST));
        return if is_verb { Tag::Verb } else { noun_unless(place.takes_object()) };
    }
    if before.is_of(SUBJECTS) || before.is_any(EITHER_CASE) || before.is_any(&["who"]) {
        // "a word from you", "a thank you letter", "sent you quotes"
        let is_object =
            before.is_any(EITHER_CASE) && (place.is_before(2, ONLY_PREPOSITIONS) || place.is_before(2, &["thank"]));
        let is_many = before.is_any(&["you", "u"]) && forms.meets(Forms::MANY);
        return verb_unless(is_object || is_many);
    }
    if before.is_of(PREPOSITIONS) {
        // "for building it"; "the place I work at offers a"; "for visit your
        // farm", as some say who learn English
        let is_verb = forms.meets(Forms::ING) && place.may_take_object();
        let is_open = forms.meets(Forms::THIRD) || before.is_any(PURPOSES);
        return if is_verb { Tag::Verb } else { noun_unless(is_open && place.takes_object()) };
    }
    if before.is_of(PRONOUNS) {
        return after_pronoun(place, &before, forms);
    }
    if is_predicate(place, &before, forms) {
        return Tag::Verb;
    }
    after_content(place, &before, forms)
}

fn verb_unless(is_unsure: bool) -> Tag {
    if is_unsure { Tag::Unsure } else { Tag::Verb }
}

fn noun_unless(is_unsure: bool) -> Tag {
    if is_unsure { Tag::Unsure } else { Tag::Noun }
}

/// "Book a slot", "Call with Ada", "Coffee?"
fn at_start(place: &Place<'_>, forms: Forms) -> Tag {
    let Some(after) = place.after() else { return Tag::Noun };
    // "Hope you're well"
    let is_done = place.may_take_object() || after.is_of(PRONOUNS) && forms.meets(Forms::BASE);
    if is_done && forms.meets(Forms::BASE.and(Forms::ING)) {
        return Tag::Verb;
    }
    noun_unless(!(after.is_finite() || after.is_of(PREPOSITIONS) && forms.meets(Forms::MANY)))
}

/// "to call", "way to work", "forward to meeting you"
fn after_to(place: &Place<'_>, forms: Forms) -> Tag {
    match (forms.meets(Forms::BASE), place.may_take_object()) {
        (true, is_done) => verb_unless(!is_done && place.is_before(2, LEADS_SOMEWHERE)),
        (false, true) if forms.meets(Forms::ING) => Tag::Verb,
        (false, _) => Tag::Noun,
    }
}

/// "your call"
fn after_determiner(place: &Place<'_>, determiner: &Neighbour<'_>, forms: Forms) -> Tag {
    let (is_base, is_third) = (forms.meets(Forms::BASE), forms.meets(Forms::THIRD));
    // "this helps us", but "this help"
    let points = determiner.is_any(POINTING) && place.may_take_object();
    let is_nobody = determiner.is_any(&["one"]) && place.is_before(2, &["no"]);
    if is_third && (points || is_nobody) {
        return Tag::Verb;
    }
    // "many work in", but "two book fairs"
    let is_behind_many = determiner.is_any(MANY) && place.after().is_none_or(|word| word.is_of(PREPOSITIONS));
    let is_led = determiner.is_any(&["her"]) && place.is_before(2, LETTING);
    let is_doing = forms.meets(Forms::ING) && place.takes_object();
    noun_unless(is_base && (is_behind_many || is_led) || is_doing)
}

/// "let me call", "nobody calls"; but "gave me work"
fn after_pronoun(place: &Place<'_>, pronoun: &Neighbour<'_>, forms: Forms) -> Tag {
    let is_base = forms.meets(Forms::BASE);
    if pronoun.is_any(OBJECTS) {
        // "my wife and me work"
        let acts = place.is_before(2, LETTING) || place.is_before(2, &["and"]);
        return if is_base && acts { Tag::Verb } else { noun_unless(place.may_take_object()) };
    }
    // "a friend of mine works", but "I like yours work"
    let acts = forms.meets(Forms::THIRD) || is_base && place.is_before(2, &["of"]);
    verb_unless(!acts)
}

/// Whether it is the verb of the noun or name before it.
fn is_predicate(place: &Place<'_>, subject: &Neighbour<'_>, forms: Forms) -> bool {
    let takes_object = place.takes_object();
    let is_base = forms.meets(Forms::BASE);
    if subject.is_of(JOINTS) {
        // "and support each other", "to connect and share insights"
        let joins_verbs = subject.is_any(&["and", "or"])
            && place.before(2).is_some_and(|word| word.may_be(Forms::BASE) && !word.may_be(Forms::NOUN));
        let is_done = place.may_take_object() && forms.meets(Forms::BASE.and(Forms::ING));
        return takes_object || is_done || is_base && joins_verbs;
    }
    // "helps companies scale"
    if is_base && subject.is_plural() && place.is_before(2, HELPING) {
        return true;
    }
    // "your bells interest us"
    if is_base && takes_object && subject.is_plural() && !subject.may_be(Forms::VERB) {
        return true;
    }
    if !subject.may_act() {
        return false;
    }
    // "you and Bo chat"
    if is_base && place.is_before(2, &["and"]) {
        return place.before(3).is_some_and(|word| word.is_of(PRONOUNS));
    }
    if forms.meets(Forms::PAST) && takes_object {
        return true;
    }
    // "Hi Grace thanks a lot"
    let is_apart = place.is_before(2, &["of"]) || place.is_before(2, GREETINGS);
    if !forms.meets(Forms::THIRD) || subject.is_plural() || is_apart {
        return false;
    }
    // "my sister also works", "my aunt hosts students", "a friend works"
    let is_between = place.adverb().is_some_and(|adverb| !adverb.is_any(TRAILING));
    let are_many = place.after().is_some_and(|word| word.may_be(Forms::MANY) && !word.may_be(Forms::VERB));
    let is_somebody = subject.senses.noun.meets(PEOPLE) && place.is_before(2, &["a", "an", "my"]);
    takes_object || is_between || are_many || is_somebody
}

/// What it is after a noun, a verb or an adjective, if it is not the verb of
/// the noun.
fn after_content(place: &Place<'_>, before: &Neighbour<'_>, forms: Forms) -> Tag {
    let (is_base, may_take_object) = (forms.meets(Forms::BASE), place.may_take_object());
    // "Noor and her team talk"
    let is_known = before.senses.noun.meets(PEOPLE.and(GROUPS));
    let is_someone = is_known || before.senses.forms == Forms::default();
    let is_joined = is_someone && place.is_before(2, &["and"]) || is_known && place.is_before(3, &["and"]);
    if is_base && is_joined {
        return Tag::Unsure;
    }
    if place.after().is_some_and(|word| word.is_finite()) || before.is_like_adjective() && !may_take_object {
        return Tag::Noun;
    }
    // "great meeting you"
    if forms.meets(Forms::ING) && place.after().is_some_and(|word| word.is_any(OBJECTS)) {
        return Tag::Verb;
    }
    // "can a man still hope"
    if !is_base || place.adverb().is_some() {
        return Tag::Unsure;
    }
    if before.may_be(Forms::VERB) {
        // "lost contact", but "go visit"
        let is_led = before.is_any(LETTING) || before.is_any(LEADING);
        return noun_unless(before.may_be(Forms::NOUN) || is_led || may_take_object);
    }
    // "product demo", "the fire drill", "a Teams call"; but "my team support"
    let is_compound = before.may_be(Forms::NOUN) || place.before(2).is_some_and(|word| word.is_of(DETERMINERS));
    let are_many = (before.senses.noun.meets(GROUPS) || before.is_plural()) && !place.is_before(2, &["a", "an"]);
    noun_unless(!is_compound || are_many || place.takes_object())
}

const DETERMINERS: Classes = Classes::of(&[Class::Determiner]);
const PREPOSITIONS: Classes = Classes::of(&[Class::Preposition]);
const MODALS: Classes = Classes::of(&[Class::Modal]);
const PLEASE: Classes = Classes::of(&[Class::Please]);
const ADVERBS: Classes = Classes::of(&[Class::Adverb]);
const AUXILIARIES: Classes = Classes::of(&[Class::Auxiliary]);
const JOINTS: Classes = Classes::of(&[Class::Joint]);
const SUBJECTS: Classes = Classes::of(&[Class::Subject]);
const PRONOUNS: Classes = Classes::of(&[Class::Writer, Class::Us, Class::Reader, Class::Third]);
const PEOPLE: Classes = Classes::of(&[Class::Kin, Class::Trade]);
/// Who may be many without an s: "my team support nurses".
const GROUPS: Classes = Classes::of(&[Class::Group]);
const NO_ADJECTIVES: Classes =
    Classes::of(&[Class::Joint, Class::Adverb, Class::Auxiliary, Class::Modal, Class::Day, Class::Negation]);

/// Before "'s", which is no possessive then.
const CONTRACTED: &[&str] = &["it", "that", "he", "she", "let", "what", "who", "there", "here", "where", "how"];

/// Whom or what a verb is done to: "call me".
const OBJECTS: &[&str] = &["me", "you", "us", "him", "them", "it"];

/// Subject or object.
const EITHER_CASE: &[&str] = &["you", "u", "it"];

const ARTICLES: &[&str] = &["a", "an", "the", "my", "your", "our", "his", "her", "its", "their"];

/// "this helps us", "what interests me"
const POINTING: &[&str] = &["this", "that", "what", "which"];

/// What only a plural follows.
const MANY: &[&str] = &["many", "few", "several", "these", "those", "two", "three", "four"];

/// "do" may be the verb itself.
const DOING: &[&str] = &["do", "does", "did"];

/// Forms of be and have that need another before them.
const INFINITE: &[&str] = &["be", "been", "being", "having"];

/// What joins no clause.
const ONLY_PREPOSITIONS: &[&str] = &["about", "at", "by", "for", "from", "in", "of", "on", "to", "with"];

/// What some say for "to": "for visit your farm".
const PURPOSES: &[&str] = &["about", "for", "of"];

/// Adverbs that close a clause, too.
const TRAILING: &[&str] = &["again", "all", "down", "here", "out", "there", "too", "up"];

const GREETINGS: &[&str] = &["hi", "hello", "hey", "dear"];

const HELPING: &[&str] = &["help", "helps", "helped", "helping", "let", "lets"];

/// "let me call", "saw her lead"
const LETTING: &[&str] = &[
    "let", "lets", "letting", "help", "helps", "helped", "helping", "make", "makes", "made", "making", "have", "had",
    "see", "saw", "seen", "seeing", "hear", "heard", "hearing", "watch", "watched", "watching",
];

/// "go visit", "try book"; and "want share", as some say who learn English.
const LEADING: &[&str] =
    &["go", "going", "come", "coming", "try", "dare", "need", "want", "wanted", "like", "love", "hope", "wish", "plan"];

/// "back to work" is no infinitive.
const LEADS_SOMEWHERE: &[&str] = &[
    "back", "way", "go", "goes", "going", "went", "come", "came", "return", "drive", "walk", "cycle", "access", "used",
    "thanks", "due", "according", "related", "next", "close",
];

const ENDINGS: &[&str] = &["al", "ive", "ful", "ous", "ic", "able", "ible", "ary", "ish", "less"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::lexicon;
    use crate::text::Text;

    /// Clauses with a word as a noun and as a verb.
    const PAIRS: &str = include_str!("../../../tests/tagger.txt");

    /// As many are told. Of the others the tagger is unsure.
    const TOLD: usize = 534;

    #[test]
    fn neighbours_tell_noun_from_verb() {
        let lines = PAIRS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pairs: Vec<_> = lines.map(|line| line.split_once(" | ").expect("a noun and a verb")).collect();
        assert!(pairs.len() >= 300, "{} pairs", pairs.len());
        let (mut told, mut unsure, mut wrong) = (0, Vec::new(), Vec::new());
        for (clause, expected) in pairs.iter().flat_map(|(noun, verb)| [(*noun, Tag::Noun), (*verb, Tag::Verb)]) {
            match marked(clause) {
                Tag::Unsure => unsure.push(clause),
                tag if tag == expected => told += 1,
                _ => wrong.push(clause),
            }
        }
        assert!(wrong.is_empty(), "wrong:\n{}", wrong.join("\n"));
        assert!(told >= TOLD, "{told} told, unsure:\n{}", unsure.join("\n"));
    }

    /// What the marked word of a clause is taken for.
    fn marked(clause: &str) -> Tag {
        let text = clause.replace(['‹', '›'], "");
        let read = Text::read(&text, |word| lexicon().known(word));
        let found = read.words().iter().find(|word| Some(word.span.start) == clause.find('‹'));
        let found = found.unwrap_or_else(|| panic!("a word is marked: {clause}"));
        let may_be = lexicon().known(&found.text.to_lowercase()).senses.forms;
        assert!(may_be.meets(Forms::NOUN) && may_be.meets(Forms::VERB), "it may be either: {clause}");
        match (found.senses.forms.meets(Forms::UNSURE), found.senses.forms.meets(Forms::VERB)) {
            (true, _) => Tag::Unsure,
            (_, true) => Tag::Verb,
            (_, false) => Tag::Noun,
        }
    }
}
