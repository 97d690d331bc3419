//! The slots of templates that were not filled in, and what belongs there.

use crate::note::Note;
use crate::signs::greeting::Greeting;
use crate::text::names::is_title;
use crate::text::span::Span;

/// An unfilled slot of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it says of itself.
    pub label: String,
    /// What belongs there.
    pub wanted: Wanted,
}

/// What belongs into a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What the recipient is called.
    Given,
    /// The recipient's name after a title.
    Family,
    /// All of the recipient's name.
    Full,
    /// Where the recipient works.
    Company,
    /// Where the recipient learnt.
    School,
    /// What only the writer knows.
    Other,
}

impl Slot {
    /// Whether the recipient's name belongs there.
    #[must_use]
    pub fn is_recipient(&self) -> bool {
        matches!(self.wanted, Wanted::Given | Wanted::Family | Wanted::Full)
    }
}

/// The slots of the note, in text order.
pub(crate) fn find(note: &Note<'_>, greeting: Option<&Greeting>) -> Vec<Slot> {
    let text = note.text.as_str();
    let mut slots: Vec<Slot> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        at = start;
        let Some(found) = slot_at(text, at).filter(|_| !is_quoted_greeting(&text[..at])) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        at = found.span.end;
        let is_next = |last: &&mut Slot| matches!(&text[last.span.end..found.span.start], " " | "/" | " / ");
        if let Some(last) =
            slots.last_mut().filter(|last| last.is_recipient() && names_person(found.label)).filter(is_next)
        {
            // "Dear [Title] [Last Name]" is one name.
            *last = Slot { span: last.span.to(found.span), label: "name".to_owned(), wanted: Wanted::Full };
        } else {
            slots.push(slot(note, greeting, &found));
        }
    }
    slots
}

/// The slot that was found, with what belongs there.
fn slot(note: &Note<'_>, greeting: Option<&Greeting>, found: &Found<'_>) -> Slot {
    let text = note.text.as_str();
    let mut span = found.span;
    let (titles, is_either) = titles_before(&text[..span.start]);
    let called = Span::new(titles.unwrap_or(span.start), span.end);
    let mut wanted = if stands_in_greeting(note, greeting, called) {
        greeted_as(found.label)
    } else {
        told_as(text, called, found.label)
    };
    if matches!(wanted, Wanted::Given | Wanted::Family) && titles.is_some() {
        // Nobody is both in "Mr./Ms. [Last Name]".
        (span, wanted) = if is_either { (called, Wanted::Full) } else { (span, Wanted::Family) };
    }
    Slot { span, label: found.label.to_owned(), wanted }
}

/// Where the titles begin that stand at the end of `before`, and whether the
/// reader is to choose one of them.
fn titles_before(before: &str) -> (Option<usize>, bool) {
    let (mut start, mut is_either) = (None, false);
    let mut rest = before;
    loop {
        let led = rest.trim_end_matches([' ', '.', '/']);
        let word = led.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
        if word.is_empty() || !is_title(word) || !before.ends_with(' ') {
            return (start, is_either);
        }
        is_either |= start.is_some() && rest[led.len()..].contains('/');
        rest = &led[..led.len() - word.len()];
        start = Some(rest.len());
    }
}

/// Whether a hello comes right before, or, without one, a call comes first:
/// "[Name], I saw".
fn stands_in_greeting(note: &Note<'_>, greeting: Option<&Greeting>, span: Span) -> bool {
    let text = note.text.as_str();
    let Some(greeting) = greeting else {
        let rest = text[span.end..].trim_start();
        return text[..span.start].trim().is_empty() && rest.starts_with([',', '!', ':', '-', '–', '—']);
    };
    [&greeting.words, &(greeting.words.start..greeting.end())]
        .into_iter()
        .map(|words| note.text.span_of(words).end)
        .filter(|&end| end <= span.start)
        .any(|end| {
            let between = text[end..span.start].trim_matches([' ', ',', '*']);
            between.is_empty() || between.eq_ignore_ascii_case("there")
        })
}

/// What a slot after a hello stands for.
fn greeted_as(label: &str) -> Wanted {
    if names_only(label, COMPANY) {
        Wanted::Company
    } else if has(label, &["my", "sender", "mutual", "friend", "referrer"]) {
        Wanted::Other
    } else {
        name_form(label)
    }
}

/// What a slot in a sentence stands for.
fn told_as(text: &str, span: Span, label: &str) -> Wanted {
    let before = &text[..span.start];
    if names_only(label, COMPANY) && !is_of_writer(before) {
        Wanted::Company
    } else if names_only(label, SCHOOL) && !is_of_writer(before) {
        Wanted::School
    } else if names_person(label) && (has(label, &["recipient"]) || is_called(before, &text[span.end..])) {
        name_form(label)
    } else {
        Wanted::Other
    }
}

/// How much of a name a slot asks for.
fn name_form(label: &str) -> Wanted {
    if has(label, &["last", "lastname", "lname", "surname", "family", "nachname"]) {
        Wanted::Family
    } else if has(label, &["full", "fullname"]) {
        Wanted::Full
    } else {
        Wanted::Given
    }
}

/// Whether what stands between `before` and `after` is called, as in "Thanks
/// for connecting, [Name]!"; a name after "Best," is the writer's.
fn is_called(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches([' ', '*']);
    let after = after.trim_start_matches('*');
    let words = before.rsplit('\n').next().unwrap_or("").split(' ').filter(|word| !word.is_empty()).count();
    (before.ends_with(',') && words > 2 && after.starts_with(['.', '!', '?', ',']))
        || (before.ends_with(['.', '!', '?']) && after.starts_with(','))
}

/// Whether what stands next is the writer's: "I work at [Company]", but not
/// "I admire [Company]" or "I saw you work at [Company]".
fn is_of_writer(before: &str) -> bool {
    let sentence = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or("").to_lowercase().replace('’', "'");
    let mut words = sentence.split([' ', ',']).filter(|word| !word.is_empty()).rev();
    let is_place = words.next().is_some_and(|last| ["at", "for", "with", "from", "of", "in"].contains(&last));
    let is_writer = |word: &str| ["i", "im", "my", "we", "our"].contains(&word.split('\'').next().unwrap_or(word));
    let is_reader = |word: &str| ["you", "your", "u", "ur"].contains(&word.split('\'').next().unwrap_or(word));
    is_place && words.find(|word| is_writer(word) || is_reader(word)).is_some_and(is_writer)
}

/// Whether a label asks for one of `words`, in a few words about it.
fn names_only(label: &str, words: &[&str]) -> bool {
    has(label, words) && label_words(label).all(|word| words.contains(&&*word) || ABOUT_NAMES.contains(&&*word))
}

/// Whether a label asks for somebody's name who may be the recipient.
fn names_person(label: &str) -> bool {
    names_only(label, PERSON)
}

fn has(label: &str, words: &[&str]) -> bool {
    label_words(label).any(|word| words.contains(&&*word))
}

/// What labels call the recipient.
const PERSON: &[&str] = &[
    "name", "first", "firstname", "fname", "last", "lastname", "lname", "surname", "family", "full", "fullname",
    "recipient", "contact", "title", "vorname", "nachname", "nom", "prénom", "nombre", "nome",
];

/// What labels call the place where the recipient works.
const COMPANY: &[&str] = &["company", "companyname", "employer", "organization", "organisation"];

/// What labels call the place where the recipient learnt.
const SCHOOL: &[&str] = &["school", "university", "college"];

/// Words of a label that say nothing of what belongs there.
const ABOUT_NAMES: &[&str] = &["name", "insert", "fill", "in", "here", "their", "the", "of", "s", "current", "put"];

/// Whether what stands before a slot is a greeting that is only quoted, as in
/// “a mail that began "Dear {name}"”.
fn is_quoted_greeting(before: &str) -> bool {
    let greeting = before.trim_end();
    let opening = greeting.trim_end_matches(char::is_alphabetic);
    opening.len() < greeting.len() && opening.len() > 1 && opening.ends_with(['"', '“', '‘', '„'])
}

/// What was found: where, and what it says of itself.
struct Found<'a> {
    span: Span,
    label: &'a str,
}

/// Where a slot can begin next: at a mark, a capital, or a word that begins
/// as some of those in small letters do.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let is_mark = |letter| {
        matches!(letter, 'A'..='Z' | '_' | '$' | '{' | '[' | '<' | '«' | '‹' | '*' | '/' | '#' | '(' | '%' | '.' | '@')
    };
    let begins = |at: usize| at == 0 || text.as_bytes()[at - 1] == b' ';
    let mut letters = text[from..].char_indices().map(|(offset, letter)| (from + offset, letter));
    letters
        .find(|&(at, letter)| is_mark(letter) || (matches!(letter, 'c' | 'f' | 'n' | 'u' | 'x') && begins(at)))
        .map(|(at, _)| at)
}

/// The slot that begins at byte `at`.
fn slot_at(text: &str, at: usize) -> Option<Found<'_>> {
    let rest = &text[at..];
    let is_joined = text[..at].ends_with(|before: char| before.is_alphabetic() || before == '_');
    // A letter opens no bracket.
    let fences = if rest.starts_with(char::is_alphanumeric) { &[] } else { BRACKETS };
    for &(open, close, accepts) in fences {
        let Some(inside) = rest.strip_prefix(open) else { continue };
        let Some(end) = inside[..inside.floor_char_boundary(LONGEST_LABEL)].find(close) else { continue };
        let label = inside[..end].trim();
        let is_fit = accepts(label) || (open == "(" && is_object(&text[..at], label));
        if !inside[..end].contains('\n') && is_fit && !(is_joined && open != "{{" && open != "${") {
            let label = ["insert ", "fill in "].iter().find_map(|order| label.strip_prefix(order)).unwrap_or(label);
            return Some(Found { span: Span::new(at, at + open.len() + end + close.len()), label });
        }
    }
    if is_joined {
        return None;
    }
    if let Some(inside) = rest.strip_prefix('$') {
        let end = inside.find(|letter: char| !(letter.is_ascii_alphabetic() || letter == '_')).unwrap_or(inside.len());
        if is_label(&inside[..end]) {
            return Some(Found { span: Span::new(at, at + 1 + end), label: &inside[..end] });
        }
    }
    let length = mark(text, at).or_else(|| stand_in(text, at));
    if let Some(length) = length {
        let said = &rest[..length];
        let word = said.split(' ').next().unwrap_or("");
        let label = match word {
            "Company" | "company" => word,
            "Your" | "YOUR" => said,
            _ if SLOT_WORDS.contains(&word) && word != "NAME" => said,
            _ if said.contains("NAME") || said.contains("Name") => "name",
            _ => "",
        };
        return Some(Found { span: Span::new(at, at + length), label });
    }
    let word = capitals(rest);
    let is_field = SHOUTED_FIELDS.contains(&word) || (word.contains('_') && is_label(word));
    if is_field && ends(rest, word.len()) {
        return Some(Found { span: Span::new(at, at + word.len()), label: word });
    }
    None
}

/// The length of a mark that stands for what is missing: `____`, `##`, `%s`,
/// or the dots of "Hi ...,".
fn mark(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at(at);
    let run = |mark: char| rest.len() - rest.trim_start_matches(mark).len();
    if ["%s", "%d"].iter().any(|mark| rest.starts_with(mark)) {
        return (ends(rest, 2) && !before.ends_with(char::is_alphanumeric)).then_some(2);
    }
    if rest.starts_with("...") && greets(before) {
        return Some(run('.'));
    }
    let (underscores, hashes) = (run('_'), run('#'));
    if underscores >= 2 && ends(rest, underscores) {
        return Some(underscores);
    }
    let is_blank = hashes >= 2 && before.ends_with(' ') && rest[hashes..].starts_with(' ');
    (is_blank || (hashes == 1 && greets(before) && ends(rest, 1))).then_some(hashes)
}

/// The length of words that stand for others: `XXX`, "Company X", `TODO`,
/// "INSERT NAME HERE", or "First Name" and "xxx" where a name belongs.
fn stand_in(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at(at);
    let word = capitals(rest);
    let is_led = |words: &[&str]| {
        let last = before.trim_end().rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        before.ends_with(' ') && words.contains(&last.to_lowercase().as_str())
    };
    if word.len() >= 2 && ends(rest, word.len()) {
        let next = rest[word.len()..].trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let is_crossed_out = ['X', 'Y', 'Z'].iter().any(|&letter| word.trim_matches(letter).is_empty());
        // "Chapter XXX" and "the XXX Congress" are numbered, XX are chromosomes.
        let is_number = ["hapter ", "the ", "The ", "Bowl "].iter().any(|numbered| before.ends_with(numbered));
        let is_repeated =
            || text.split(|letter: char| !letter.is_alphanumeric()).filter(|&other| other == word).count() > 1;
        let is_anybody = ["XYZ", "ABC"].contains(&word) && (greets(before) || ORGANISATIONS.contains(&next));
        let is_shouted = text.chars().filter(|letter| letter.is_lowercase()).count() < text.len() / 2;
        let is_named = SLOT_WORDS.contains(&word) && (greets(before) || is_led(PREPOSITIONS)) && !is_shouted;
        if (is_crossed_out && if word.len() > 2 { !is_number } else { is_repeated() })
            || is_anybody
            || is_named
            || word == "TODO"
            || (word == "XYZ" && is_led(&["at"]))
        {
            // "COMPANY NAME" is one slot.
            return Some(word.len() + if is_named && next == "NAME" { " NAME".len() } else { 0 });
        }
        let is_order = word == "INSERT" || (word == "YOUR" && next == "NAME");
        if is_order && next.len() > 1 && next.chars().all(char::is_uppercase) {
            let run = rest.find(|letter: char| !(letter.is_uppercase() || letter == ' ')).unwrap_or(rest.len());
            return Some(rest[..run].trim_end().len());
        }
    }
    if let Some(letter) = rest.strip_prefix("Company ").or_else(|| rest.strip_prefix("company ")) {
        return (letter.starts_with(['X', 'Y', 'Z']) && ends(letter, 1)).then_some("Company X".len());
    }
    let crosses = rest.len() - rest.trim_start_matches('x').len();
    if crosses > 2 && ends(rest, crosses) && greets(before) {
        return Some(crosses);
    }
    let is_line = |name: &str| {
        let line = rest[name.len()..].lines().next().unwrap_or("");
        before.ends_with('\n') && line.trim_end().is_empty()
    };
    NAMELESS
        .iter()
        .find(|name| {
            let stands = rest.starts_with(**name) && ends(rest, name.len());
            stands && (greets(before) || (name.starts_with("Your") && is_line(name)))
        })
        .map(|name| name.len())
}

/// The capitals and low lines that `rest` begins with.
fn capitals(rest: &str) -> &str {
    &rest[..rest.find(|letter: char| !(letter.is_ascii_uppercase() || letter == '_')).unwrap_or(rest.len())]
}

/// Whether no word goes on after so many bytes.
fn ends(rest: &str, length: usize) -> bool {
    !rest[length..].starts_with(char::is_alphanumeric)
}

/// Whether all that stands before is a hello, so that a name comes next.
fn greets(before: &str) -> bool {
    before.ends_with(' ')
        && GREETINGS.contains(&before.trim_start().trim_end_matches([' ', ',']).to_lowercase().as_str())
}

/// Whether a slot in round brackets stands where a sentence needs a word:
/// "at (company)", "by (whatever)".
fn is_object(before: &str, label: &str) -> bool {
    // It may be set in bold.
    let before = before.trim_end_matches('*');
    let led = before.trim_end();
    let last = led.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    let is_slot = label == "whatever" || (is_name_only(label) && !label.is_empty());
    is_slot && before.ends_with(' ') && (PREPOSITIONS.contains(&last.as_str()) || greets(before))
}

/// How slots are fenced, and which content makes one of them.
type Fence = (&'static str, &'static str, fn(&str) -> bool);

const BRACKETS: &[Fence] = &[
    ("{{", "}}", |_| true),
    ("${", "}", |label| !label.is_empty()),
    ("[[", "]]", |_| true),
    ("[", "]", |label| label.is_empty() || is_label(label) || is_described(label)),
    ("{", "}", |label| is_label(label) || is_identifier(label)),
    ("<<", ">>", |label| !label.is_empty()),
    ("<", ">", is_label),
    ("«", "»", is_name_only),
    ("‹", "›", is_name_only),
    ("*", "*", is_bracketed_label),
    ("/", "/", is_name_only),
    ("#", "#", is_name_only),
    ("@", "@", is_name_only),
    ("_", "_", is_name_only),
    ("(", ")", is_bracketed_label),
    ("%", "%", |label| is_label(label) && !label.contains(' ')),
];

/// More bytes than this from one bracket to the next are a remark.
const LONGEST_LABEL: usize = 60;

/// Whether this names a slot of a template.
fn is_label(label: &str) -> bool {
    let is_written = |letter: char| letter.is_alphanumeric() || " _-'’/,.&".contains(letter);
    label.chars().all(is_written) && is_about_slot(label)
}

fn is_about_slot(label: &str) -> bool {
    let is_opening = |first: String| QUESTIONS.contains(&first.as_str()) || ORDERS.contains(&first.as_str());
    label_words(label).any(|word| LABELS.contains(&word.as_str())) || label_words(label).next().is_some_and(is_opening)
}

/// Whether this is one word as a program would name it: `contact`.
fn is_identifier(label: &str) -> bool {
    label.len() > 1 && label.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '_')
}

/// Whether this names a slot in round brackets, where most remarks are just
/// remarks: "(insert group)", "(company name here)".
fn is_bracketed_label(label: &str) -> bool {
    let is_order = label_words(label).next().is_some_and(|first| ORDERS.contains(&first.as_str()));
    is_label(label) && label_words(label).count() > 1 && (is_order || is_name_only(label))
}

/// Whether this tells in words what to fill in: `[their old trade]`.
fn is_described(label: &str) -> bool {
    label.contains(' ') && label.chars().all(|letter| letter.is_lowercase() || " -'’/".contains(letter))
}

/// Whether all words of this name a slot.
fn is_name_only(label: &str) -> bool {
    is_label(label)
        && label_words(label).all(|word| {
            LABELS.contains(&word.as_str())
                || ["here", "of", "the", "s", "first", "last", "full"].contains(&word.as_str())
        })
}

/// The words of a label: of `first_name`, `FirstName`, `first-name`.
fn label_words(label: &str) -> impl Iterator<Item = String> {
    let mut spaced = String::with_capacity(label.len() + 4);
    let mut was_small = false;
    for letter in label.chars() {
        if was_small && letter.is_uppercase() {
            spaced.push(' ');
        }
        was_small = letter.is_lowercase();
        spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
    }
    spaced.to_lowercase().split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// Words that name the slots of templates.
const LABELS: &[&str] = &[
    "name", "firstname", "lastname", "fullname", "fname", "lname", "surname", "recipient", "company", "employer",
    "organization", "organisation", "role", "title", "position", "jobtitle", "job", "industry", "school", "university",
    "college", "event", "conference", "topic", "skill", "skills", "city", "location", "department", "insert", "your",
    "specific", "mutual", "connection", "interest", "reason", "project", "field", "group", "product", "values",
    "value", "recruiter", "manager", "shared", "blank", "place", "town", "country", "subject", "course", "website",
    "headline", "achievement", "colleague", "xyz", "date", "fill", "enter", "placeholder", "xxx", "link", "sender",
    "nombre", "empresa", "nom", "prénom", "entreprise", "vorname", "nachname", "firma", "unternehmen", "nome",
    "azienda", "imię", "firmy", "имя", "компания", "agency", "client", "customer", "detail", "details", "year",
    "major", "area", "result", "thema", "insight",
];

/// Words that begin a slot which asks for something, as our own fixes do.
const QUESTIONS: &[&str] = &["what", "where", "when", "how", "why", "who", "which", "something", "one"];

/// Words that begin an order to whoever fills the template.
const ORDERS: &[&str] = &[
    "insert", "enter", "fill", "mention", "personalize", "personalise", "customize", "customise", "reference",
    "replace",
];

/// Slots that merge tools leave in capitals.
const SHOUTED_FIELDS: &[&str] =
    &["FIRSTNAME", "LASTNAME", "FULLNAME", "YOURNAME", "FNAME", "LNAME", "COMPANYNAME", "JOBTITLE", "TBD"];

/// Ordinary words that are slots where capitals set them off.
const SLOT_WORDS: &[&str] = &[
    "NAME", "COMPANY", "TOPIC", "EVENT", "ROLE", "POSITION", "INDUSTRY", "SCHOOL", "UNIVERSITY", "TITLE", "SKILL",
    "GROUP", "PERSON",
];

/// What stands in a greeting when nobody's name was filled in.
const NAMELESS: &[&str] = &[
    "First Name", "first name", "FirstName", "Firstname", "firstname", "Name", "name", "Your Name", "Recipient Name",
    "undefined", "null",
];

/// Words after which a noun has to come.
const PREPOSITIONS: &[&str] = &["at", "with", "from", "in", "on", "by", "via", "for", "about", "of", "as", "a", "an"];

/// Hellos in the languages that templates are met in.
const GREETINGS: &[&str] =
    &["hi", "hello", "hey", "dear", "hola", "bonjour", "olá", "oi", "ciao", "hallo", "good morning", "hi there"];

/// What follows the name of a company that stands for any.
const ORGANISATIONS: &[&str] = &["Company", "Corp", "Corporation", "Inc", "Ltd", "University", "School", "Industries"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[test]
    fn whatever_begins_a_slot_is_looked_at() {
        let words =
            [NAMELESS, SHOUTED_FIELDS, SLOT_WORDS, &["company X", "XXX", "TODO", "%s", "##", "__", "..."]].concat();
        for slot in BRACKETS.iter().map(|(open, ..)| *open).chain(words) {
            assert_eq!(next_start(&format!("hi {slot}"), 2), Some(3), "{slot}");
        }
    }

    #[test]
    fn a_label_is_read_word_by_word() {
        for (label, expected) in [
            ("first_name", &["first", "name"][..]),
            ("FirstName", &["first", "name"]),
            ("COMPANY", &["company"]),
            ("  your -- role ", &["your", "role"]),
            ("", &[]),
        ] {
            assert_eq!(label_words(label).collect::<Vec<_>>(), expected, "{label}");
        }
        assert!(greets("Hi ") && greets(" Good Morning, ") && !greets("Hi") && !greets("I say hi "));
        assert!(is_described("their old trade") && !is_described("trade") && !is_described("Their trade"));
        assert!(is_identifier("contact_id") && !is_identifier("x") && !is_identifier("a1"));
    }

    #[test]
    fn what_belongs_into_a_slot_is_told_by_its_label_and_its_place() {
        use Wanted::{Company, Family, Full, Given, Other, School};
        for (text, expected) in [
            ("Hi [Name], hello", &[("[Name]", Given)][..]),
            ("Hi ____, hello", &[("____", Given)]),
            ("Hi there [Recruiter], hello", &[("[Recruiter]", Given)]),
            ("Hello **(Name)**, hello", &[("(Name)", Given)]),
            ("Hi [Last Name], hello", &[("[Last Name]", Family)]),
            ("Dear Dr. [Name], hello", &[("[Name]", Family)]),
            ("Dear Mr/Mrs [Name], hello", &[("Mr/Mrs [Name]", Full)]),
            ("Dear [Title] [Last Name], hello", &[("[Title] [Last Name]", Full)]),
            ("Hi [Name] [specific detail]", &[("[Name]", Given), ("[specific detail]", Other)]),
            ("Hi [Company] team, hello", &[("[Company]", Company)]),
            ("Hi [Mutual Friend's Name] told me", &[("[Mutual Friend's Name]", Other)]),
            ("Hi Daniel [Last Name], hello", &[("[Last Name]", Family)]),
            ("[Name], I saw it", &[("[Name]", Given)]),
            ("[Name] told me", &[("[Name]", Other)]),
            ("Thanks for connecting, [Name]!", &[("[Name]", Given)]),
            ("It was good. [Name], I saw it", &[("[Name]", Given)]),
            ("Thanks for it, Ms. [Name].", &[("[Name]", Family)]),
            ("I like what [recipient name] does", &[("[recipient name]", Given)]),
            ("I am [Name] of Leeds", &[("[Name]", Other)]),
            ("We met in Leeds.\nBest, [Name]", &[("[Name]", Other)]),
            ("We met at [Event Name]", &[("[Event Name]", Other)]),
            ("You work at [Company]", &[("[Company]", Company)]),
            ("I work at [Company]", &[("[Company]", Other)]),
            ("I admire [Company]", &[("[Company]", Company)]),
            ("I saw your post on [Company news]", &[("[Company news]", Other)]),
            ("A fellow [University] student", &[("[University]", School)]),
            (
                "I went to [University] too. I studied at [University]",
                &[("[University]", School), ("[University]", Other)],
            ),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            let note = Note::new(&request, lexicon(), None);
            let slots = find(&note, Greeting::find(&note).as_ref());
            let found: Vec<_> = slots.iter().map(|slot| (&text[slot.span.range()], slot.wanted)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
