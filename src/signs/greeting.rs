//! How a note begins: a salutation, and whom it names.

use std::ops::Range;

use crate::note::Note;
use crate::pattern_lists;
use crate::text::Word;
use crate::text::is_abbreviation;
use crate::text::names::{Likeness, is_particle, is_title};
use crate::text::span::Span;
use crate::text::words::{Class, Classes};

/// How a note begins: the salutation, and whom it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// The salutation's words, without the name.
    pub words: Range<usize>,
    /// The names that follow it, titles and all; empty, at its end, when it
    /// names nobody.
    pub named: Range<usize>,
    /// Whether a title stands before the name.
    pub has_title: bool,
    /// Who is greeted besides: the names or the roles after an "and", none
    /// where there is none.
    pub besides: Range<usize>,
}

impl Greeting {
    /// The greeting at the start of the note, if there is one.
    pub(crate) fn find(note: &Note<'_>) -> Option<Self> {
        let words = note.hits(&SALUTATIONS).first()?.words.clone();
        if words.start != 0 {
            return None;
        }
        let named = named_after(note, words.end);
        let has_title = named.clone().any(|at| is_title_of(note, at));
        let besides = if named.is_empty() { None } else { joined(note, named.end) };
        Some(Self { words, has_title, besides: besides.unwrap_or(named.end..named.end), named })
    }

    /// Whether a greeting stands at the start of a later sentence, close to
    /// the note's: "Is this you? Hi Ada, we met".
    pub(crate) fn comes_later(note: &Note<'_>) -> bool {
        let begins = |at: usize| note.text.words()[at].sentence < LATE && note.text.begins_sentence(at);
        note.hits(&SALUTATIONS).iter().any(|hit| begins(hit.words.start))
    }

    /// One past its last word.
    #[must_use]
    pub fn end(&self) -> usize {
        self.named.end
    }

    /// The words that are names, without titles; what nothing parts is one.
    pub(crate) fn names<'n>(&self, note: &'n Note<'_>) -> impl Iterator<Item = &'n str> {
        names_in(note, self.named.clone())
    }

    /// The bytes of the names, without titles before them.
    pub(crate) fn name_span(&self, note: &Note<'_>) -> Option<Span> {
        let first = self.named.clone().find(|&at| !is_title_of(note, at))?;
        Some(note.text.span_of(&(first..self.named.end)))
    }
}

/// The names among `words`, without titles.
pub(crate) fn names_in<'n>(note: &'n Note<'_>, words: Range<usize>) -> impl Iterator<Item = &'n str> {
    let (start, end) = (words.start, words.end);
    words.filter(move |&at| !is_title_of(note, at) && (at == start || !note.text.before(at).is_empty())).map(
        move |at| {
            let last = (at + 1..end).take_while(|&next| note.text.before(next).is_empty()).last().unwrap_or(at);
            &note.text[note.text.span_of(&(at..last + 1))]
        },
    )
}

/// Whether word `at` stands before a name as a title, and is no name of the
/// recipient's.
fn is_title_of(note: &Note<'_>, at: usize) -> bool {
    let word = note.text.words()[at].text;
    is_title(word) && !note.recipient.as_ref().is_some_and(|name| name.has(word))
}

/// The names or the roles that an "and" joins to the name before word `end`,
/// if that is all that is greeted.
fn joined(note: &Note<'_>, end: usize) -> Option<Range<usize>> {
    let words = note.text.words();
    let joint = words.get(end)?;
    let start = match note.text.before(end).trim() {
        "&" | "+" | "/" => end,
        "" if joint.is_any(&["and", "und", "y", "et"]) && note.text.before(end) == " " => end + 1,
        _ => return None,
    };
    let is_part = |at: usize| {
        let is_name = words[at].is_capitalized() && !words[at].is_ordinary();
        is_name || is_title(words[at].text) || words[at].is_any(COMPANY_KEPT)
    };
    let goes_on = |at: usize| at == start || matches!(note.text.before(at), " " | ". " | "-");
    let last = (start..words.len()).take_while(|&at| goes_on(at) && is_part(at)).last()?;
    let is_set_apart = last + 1 == words.len() || note.text.after(last).starts_with([',', '!', ':', '.', '\n', '-']);
    is_set_apart.then_some(start..last + 1)
}

/// The run of words from `start` that names whom a greeting greets.
fn named_after(note: &Note<'_>, start: usize) -> Range<usize> {
    let nobody = start..start;
    let words = note.text.words();
    // What stands on the next line is no part of the hello.
    let is_near = |between: &str| matches!(between.trim(), "" | ",") && !between.contains('\n');
    if start >= words.len() || !is_near(note.text.before(start)) {
        return nobody;
    }
    let mut end = start;
    let mut count = 0;
    while let Some(word) = words.get(end) {
        if word.text.contains('_') || word.has_digit() {
            // A slot of a template.
            return nobody;
        }
        // What nothing parts is one name, as in Chinese.
        let is_more = end > start && note.text.before(end).is_empty();
        // "Dr. Osei", "J. Smith"; but "Perera. We met" ends.
        let is_short = |at: usize| {
            is_title(words[at].text) || is_abbreviation(words[at].text) || words[at].text.chars().count() < 3
        };
        let goes_on = end == start
            || is_more
            || note.text.before(end) == ". " && is_short(end - 1) && !words[end].senses.other.meets(PRONOUNS)
            || matches!(note.text.before(end), " " | "-" | "'" | "’" | "\u{a0}");
        // "Seo-yeon,"
        let is_half = end > start && note.text.before(end) == "-" && note.text.after(end).starts_with([',', '!']);
        let is_part =
            is_title(word.text) || word.is_capitalized() || !word.text.is_ascii() || is_particle(word.text) || is_half;
        if !goes_on || !is_part || is_writer(word.text) || (!is_more && count == MOST_NAMES) {
            break;
        }
        end += 1;
        count += usize::from(!is_more);
    }
    let recipient = note.recipient.as_ref();
    let is_recipient = |at: usize| recipient.is_some_and(|name| name.likeness(words[at].text) == Likeness::Same);
    if end == start {
        // In small letters it is a name when it is the recipient's, or when
        // a comma sets it apart.
        let word = &words[start];
        let set_apart =
            note.text.after(start).trim_start().starts_with([',', '!', ':']) || note.text.after(start).contains('\n');
        let is_name =
            is_recipient(start) || (set_apart && !word.is_ordinary() && note.text.before(start).trim().is_empty());
        return if is_name && !is_no_name(word) { start..start + 1 } else { nobody };
    }
    if let Some(at) = (start..end).rev().find(|&at| !is_title_of(note, at) && is_recipient(at)) {
        // "Jean-Piere" is one name, and so is what nothing parts.
        let joined = (at + 1..end).take_while(|&next| matches!(note.text.before(next), "-" | "")).count();
        return start..at + 1 + joined;
    }
    let named = start..end;
    let is_somebody = named.clone().any(|at| !is_title_of(note, at));
    let next = words.get(end).filter(|_| matches!(note.text.before(end), " " | "-" | " & " | ", "));
    let speaks_of_role = |at: usize| !is_title_of(note, at) && is_no_name(&words[at]);
    let describes_writer = next.is_some_and(|next| next.is_any(&["here", "from", "speaking", "based", "with", "at"]))
        && note.text.before(end) != ", ";
    let is_role = named.clone().any(speaks_of_role)
        || joined(note, end).is_none() && next.is_some_and(|next| note.text.before(end) != ", " && is_no_name(next));
    let is_set_apart = note.text.words().get(end).is_none() || !matches!(note.text.before(end), " " | "-");
    let is_ordinary = named.clone().any(|at| !is_title_of(note, at) && words[at].is_ordinary());
    // "Hi Will," and "Hi Daniel I saw"; but "Hello, Leeds was fun" only says
    // hello, where "Hello, Daniel!" names somebody.
    let is_sure = match note.text.before(start).trim() {
        "" => is_set_apart || !is_ordinary,
        _ => !is_ordinary && note.text.before(end.min(words.len() - 1)).trim_start().starts_with([',', '!', ':', '.']),
    };
    if is_somebody && is_sure && !is_role && !describes_writer { named } else { nobody }
}

/// Whether the writer begins to speak of themselves: "I", "I'm".
fn is_writer(word: &str) -> bool {
    word == "I" || word.starts_with("I'") || word.starts_with("I’")
}

/// What begins the next sentence: "Hi Jo. We met".
const PRONOUNS: Classes = Classes::of(&[Class::Writer, Class::Us, Class::Reader, Class::Third]);

/// A greeting from this sentence on opens nothing.
const LATE: usize = 3;

/// More capitalised words than this after a hello are a headline, not a name.
const MOST_NAMES: usize = 5;

/// Whether `word` after a hello is nobody's name but what somebody is.
pub(crate) fn is_role(word: &Word<'_>) -> bool {
    word.is_any(ROLES) || is_polite(word)
}

/// Whether `word` is a polite way to call somebody without a name, as it is
/// in many countries.
pub(crate) fn is_polite(word: &Word<'_>) -> bool {
    word.is_any(POLITE)
}

/// Whether `word` after a hello is nobody's name.
fn is_no_name(word: &Word<'_>) -> bool {
    is_role(word) || word.is_any(BEGINNINGS)
}

pattern_lists! {
    /// How notes begin, in English and in the languages the site is used in
    /// most.
    SALUTATIONS: [
        "^ (oh)? (hi|hello|hey|hiya|hullo|howdy|yo|hey hey|hi hi|dear|hello dear|hi dear|dearest|respected|greetings|salutations|aloha|ahoy) (again)?",
        "^ (a)? (very)? good (morning|afternoon|evening|day) (again|to you)?",
        "^ (morning|afternoon|evening|g'day)",
        "^ happy (new year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
        "^ to whom it may concern",
        "^ (hola|buenos días|buenas tardes|buen día|estimad{o,a}|querid{o,a}|olá|oi|bom dia|boa tarde|prezad{o,a}|car{o,a}|ciao|salve|buongiorno|gentile)",
        "^ (bonjour|bonsoir|salut|cher|chère|coucou|hallo|guten (tag|morgen|abend)|grüezi|grüß gott|servus|moin|liebe{r,}|sehr geehrte{r,})",
        "^ (beste|geachte|dag|goedemorgen|goedemiddag|hej|hejsan|hei|terve|moi|cześć|dzień dobry|witam|szanown{y,a} (pan|pani)|ahoj|dobrý den|szia|tisztelt|merhaba|selam|sayın)",
        "^ (namaste|namaskar|salam|salaam|assalamu alaikum|as salamu alaykum|shalom|jambo|habari|sawubona|mabuhay|kumusta|selamat (pagi|siang|sore)|xin chào|chào|konnichiwa|annyeong)",
        "^ (здравствуйте|привет|добрый день|здрастуйте|привіт|γεια σας|γεια σου)",
    ]
}

/// Who is greeted along with somebody.
const COMPANY_KEPT: &[&str] = &[
    "team", "all", "everyone", "everybody", "colleagues", "friends", "family", "co", "others", "crew", "staff", "the",
    "your", "whole", "rest",
];

/// Words after a hello for what somebody is.
const ROLES: &[&str] = &[
    "there", "all", "everyone", "everybody", "both", "again", "team", "folks", "guys", "friend", "friends",
    "colleague", "colleagues", "neighbour", "neighbor", "neighbours", "neighbors", "gentlemen", "ladies", "mate",
    "buddy", "bro", "dude", "doctor", "professor", "prof", "coach", "chef", "captain", "teacher", "matron", "sister",
    "pastor", "reverend", "judge", "sergeant", "principal", "headmaster", "recruiter", "recruiters", "recruiting",
    "hiring", "manager", "director", "ceo", "founder", "president", "secretary", "representative", "candidate",
    "applicant", "customer", "client", "partner", "partners", "member", "members", "fellow", "alum", "alumni",
    "alumna", "alumnus", "graduate", "student", "students", "nurse", "engineer", "developer", "designer", "lawyer",
    "connection", "connections", "network", "linkedin", "recipient", "name", "world", "stranger", "human", "person",
    "committee", "board", "office", "department", "staff", "crew", "group", "family", "comrade", "classmate",
    "beautiful", "gorgeous", "handsome", "sweetheart", "darling", "lovely", "honey", "babe", "lass", "lad", "sis",
    "man", "girl", "lady", "pal", "people", "editor", "chair", "chairman", "chairperson", "officer", "organizer",
    "organiser", "author", "consultant", "coordinator", "supervisor", "administrator", "investor", "adviser",
    "advisor", "mentor", "senator", "minister", "ambassador", "councillor",
];

/// What people are politely called without their name: in English, and what
/// goes into English notes from Nigeria to Japan.
const POLITE: &[&str] = &[
    "sir", "sirs", "ma", "ma'am", "maam", "mam", "madam", "madame", "uncle", "aunt", "aunty", "auntie", "boss",
    "chief", "doc", "brother", "bros", "sister", "father", "mother", "mum", "mummy", "daddy", "excellency", "oga",
    "ogas", "alhaji", "alhaja", "hajia", "haji", "barrister", "mzee", "bwana", "bhai", "bhaiya", "didi", "guru",
    "guruji", "sirji", "ustad", "ustadh", "ustaz", "habibi", "sheikh", "hocam", "abla", "pak", "bapak", "ibu", "mbak",
    "ajarn", "kuya", "sensei", "laoshi", "sifu", "seonsaengnim", "jefe", "profe", "maestro", "ingeniero", "dottore",
    "dottoressa", "professore", "ingegnere",
];

/// Words after a hello that begin a sentence.
const BEGINNINGS: &[&str] = &[
    "from", "greetings", "congratulations", "congrats", "thanks", "thank", "welcome", "happy", "future", "former",
    "the", "my", "this", "it", "just", "your", "we", "and", "to", "in", "at", "on", "as", "are", "is", "was", "so",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{LintRequest, Recipient};
    use crate::rules::lexicon;

    #[track_caller]
    fn greeted(text: &str, to: &str) -> Option<String> {
        let request = LintRequest {
            text: text.to_owned(),
            recipient: Recipient { name: Some(to.to_owned()), ..Recipient::default() },
            ..LintRequest::default()
        };
        let note = Note::new(&request, lexicon(), None);
        let greeting = Greeting::find(&note)?;
        (!greeting.named.is_empty()).then(|| text[note.text.span_of(&greeting.named).range()].to_owned())
    }

    #[test]
    fn a_greeting_names_somebody_or_nobody() {
        for (text, expected) in [
            ("Hi Daniel, saw your talk", Some("Daniel")),
            ("hi daniel, saw your talk", Some("daniel")),
            ("Dear Dr. van der Berg, thank you", Some("Dr. van der Berg")),
            ("Good morning Ms. Nguyễn, thanks", Some("Ms. Nguyễn")),
            ("Hello Daniel Smith. I read it", Some("Daniel Smith")),
            ("Hi Daniel I saw your talk", Some("Daniel")),
            ("Hi there, Daniel here", None),
            ("Hi, Daniel here from the lab", None),
            ("Hi Daniel from the lab here", None),
            ("Hi Hope you are well", None),
            ("Hello, Great talk yesterday", None),
            ("Hello, Leeds was fun", None),
            ("Hello, Daniel! Leeds was fun", Some("Daniel")),
            ("Dear Hiring Manager, I", None),
            ("Hi fellow nurse, I", None),
            ("Hello from Berlin", None),
            ("Hi! Great talk", None),
            ("Dear Madam, I", None),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
        assert_eq!(greeted("hi priya nice to see you", "Priya Raman").as_deref(), Some("priya"));
        assert_eq!(greeted("Hi Hope your post helped", "Hope Adeyemi").as_deref(), Some("Hope"));
    }

    /// The first greeting of a note to Priya Raman: its salutation, whom it
    /// names, whether a title stands there, and the names without it.
    #[track_caller]
    fn parts(text: &str) -> Option<(String, Option<String>, bool, Option<String>)> {
        let recipient = Recipient { name: Some("Priya Raman".to_owned()), ..Recipient::default() };
        let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let greeting = Greeting::find(&note)?;
        assert_eq!(greeting.end(), greeting.named.end);
        let said = |words: &Range<usize>| note.text[note.text.span_of(words)].to_owned();
        let called = (!greeting.named.is_empty()).then(|| said(&greeting.named));
        let names = greeting.name_span(&note).map(|span| note.text[span].to_owned());
        assert_eq!(greeting.names(&note).count() > 0, names.is_some(), "{text}");
        Some((said(&greeting.words), called, greeting.has_title, names))
    }

    #[test]
    fn a_greeting_is_a_salutation_and_perhaps_a_name() {
        for (text, expected) in [
            ("Dear Dr. Raman, hello", Some(("Dear", Some("Dr. Raman"), true, Some("Raman")))),
            ("Good morning Priya,", Some(("Good morning", Some("Priya"), false, Some("Priya")))),
            ("Hi there", Some(("Hi", None, false, None))),
            ("Hi", Some(("Hi", None, false, None))),
            ("I said hi Priya, twice", None),
            ("I came. Hi Priya, hello", None),
            ("", None),
        ] {
            let expected =
                expected.map(|(words, named, has_title, names): (&str, Option<&str>, bool, Option<&str>)| {
                    (words.to_owned(), named.map(str::to_owned), has_title, names.map(str::to_owned))
                });
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_goes_on_over_joints_and_ends_at_other_marks() {
        for (text, expected) in [
            ("Hi Anne-Marie, hello", Some("Anne-Marie")),
            ("Hi Daniel O’Neil, hello", Some("Daniel O’Neil")),
            ("Hi Daniel\u{a0}Smith, hello", Some("Daniel\u{a0}Smith")),
            ("Hi Daniel & Maria, hello", Some("Daniel")),
            ("Hi Daniel (Maria), hello", Some("Daniel")),
            ("Hi Daniel,Maria, hello", Some("Daniel")),
            ("Hi Daniel I read it", Some("Daniel")),
            ("Hi Aaron Bert Carl Dirk Emil Frank, hello", Some("Aaron Bert Carl Dirk Emil")),
            ("Hi FIRST_NAME, hello", None),
            ("Hi Daniel_, hello", None),
            ("Hi Name1, hello", None),
            ("Hi\nDaniel, hello", None),
            ("Hi - Daniel, hello", None),
            ("Hi Dr., hello", None),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn in_small_letters_a_name_is_the_recipients_or_set_apart() {
        for (text, expected) in [
            ("hi priya how are you", Some("priya")),
            ("hi daniel, how are you", Some("daniel")),
            ("hi daniel! how are you", Some("daniel")),
            ("hi daniel: how are you", Some("daniel")),
            ("hi daniel\nhow are you", Some("daniel")),
            ("hi, daniel, how are you", None),
            ("hi, priya how are you", Some("priya")),
            ("hi daniel how are you", None),
            ("hi great, how are you", None),
            ("hi neighbor, how are you", None),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_follows_the_recipients_name_is_none_of_it() {
        for (text, expected) in [
            ("Hi Priya Great talk", Some("Priya")),
            ("Hi Ms. Raman Thanks", Some("Ms. Raman")),
            ("Hello, Priya Great talk", Some("Priya")),
            ("Hi Daniel Priya Thanks", Some("Daniel Priya")),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn who_speaks_of_themselves_or_of_a_role_greets_nobody() {
        for (text, expected) in [
            ("Hi Daniel speaking, hello", None),
            ("Hi Daniel with Acme, hello", None),
            ("Hi Daniel, with pleasure", Some("Daniel")),
            ("Hi Daniel-based friends", None),
            ("Hi Daniel manager, hello", None),
            ("Hi Daniel, manager of all", Some("Daniel")),
            ("Hi Manager, hello", None),
            ("Hi Hope, hello", Some("Hope")),
            ("Hi Hope", Some("Hope")),
            ("Hi Hope we met", None),
            ("Hi Hope-we met", None),
            ("Hello, Daniel", Some("Daniel")),
            ("Hello, Daniel: hello", Some("Daniel")),
            ("Hello, Daniel. we met", Some("Daniel")),
            ("Hello, Hope! Hello", None),
        ] {
            assert_eq!(greeted(text, "Priya Raman").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn who_is_greeted_besides_is_set_apart() {
        for (text, expected) in [
            ("Hi Daniel and Maria, hello", Some("Maria")),
            ("Hi Daniel & Maria, hello", Some("Maria")),
            ("Hi Daniel/Maria, hello", Some("Maria")),
            ("Dear Dr. Daniel and team, hello", Some("team")),
            ("Hi Daniel and the team, hello", Some("the team")),
            ("Hi Priya and team\nhello", Some("team")),
            ("Hi Priya y Daniel!", Some("Daniel")),
            ("Hi Priya and Daniel met you", None),
            ("Hi Priya and thanks, hello", None),
            ("Hi Priya, and Daniel, hello", None),
            ("Hi there and Maria, hello", None),
            ("Hi Daniel", None),
        ] {
            let recipient = Recipient { name: Some("Priya Raman".to_owned()), ..Recipient::default() };
            let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
            let note = Note::new(&request, lexicon(), None);
            let besides = Greeting::find(&note).expect("it greets").besides;
            let said = (!besides.is_empty()).then(|| &text[note.text.span_of(&besides).range()]);
            assert_eq!(said, expected, "{text}");
        }
        assert_eq!(greeted("Hi Daniel and team, hello", "Priya Raman").as_deref(), Some("Daniel"));
    }

    #[test]
    fn a_name_that_nothing_parts_is_one() {
        let recipient = Recipient { name: Some("王小明".to_owned()), ..Recipient::default() };
        let request = LintRequest { text: "Hi 李大华, hello".to_owned(), recipient, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let greeting = Greeting::find(&note).expect("it greets");
        assert_eq!(greeting.names(&note).collect::<Vec<_>>(), ["李大华"]);
    }

    #[test]
    fn a_title_may_be_the_recipients_name() {
        for (text, to, expected) in [
            ("Hi Pan, hello", "Wei Pan", Some("Pan")),
            ("Hi Don, hello", "Don Marlow", Some("Don")),
            ("Hi Pan, hello", "Priya Raman", None),
            ("Hi I'm Jo, hello", "Priya Raman", None),
        ] {
            assert_eq!(greeted(text, to).as_deref(), expected, "{text} to {to}");
        }
    }

    #[test]
    fn a_greeting_may_come_late_but_not_too_late() {
        for (text, expected) in [
            ("Is it you? Hi Ada, we met", true),
            ("Is it you? We met. Hi Ada", true),
            ("Is it you? We met. We talked. Hi Ada", false),
            ("Is it you? I said hi Ada", false),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            assert_eq!(Greeting::comes_later(&Note::new(&request, lexicon(), None)), expected, "{text}");
        }
    }
}
