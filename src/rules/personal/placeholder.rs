//! See [`Placeholder`].

use crate::declare_rule;
use crate::diagnostic::{Applicability, Findings, Fix};
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};
use crate::span::Span;

declare_rule! {
    /// A slot of a template was not filled in.
    ///
    /// ## Why it matters
    ///
    /// `[Name]` proves in one word that the note was not written to anybody.
    /// Brackets with ordinary content (a citation, a type, a tag) are left
    /// alone: what stands inside has to be the name of a slot.
    pub struct Placeholder {
        name: "placeholder",
        group: Personal,
        since: "0.1.0",
        levels: [Error, Error, Error],
        kinds: Kind::ALL,
        any_language: true,
        fix: Some(Applicability::FillIn),
        implied_by: &[],
        source: [KennethLang, Coworkers, ChelseaLarsson],
        why: "An empty slot shows that the note came from a template, and undoes everything else it says.",
        patterns: &[],
        flags: &[
            Example::new("Hi ‹[Name]›, thank you.").to("Tuan Pham").fixed("Hi Tuan, thank you."),
            Example::new("Hi ‹{{first_name}}›, you lead growth at ‹{{company}}›.").to("Mireille Caron").at("Papier Bleu").fixed("Hi Mireille, you lead growth at Papier Bleu."),
            Example::new("I admire ‹<Company>›.").fixed("I admire [Company]."),
            Example::new("We are both members of ‹(insert group)› at ‹(company name here)›.").fixed("We are both members of [group] at [company name here]."),
            Example::new("Dear ‹%LAST_NAME%›, hello.").to("Ada van der Berg").fixed("Dear van der Berg, hello."),
            Example::new("Great to meet you at ‹____› last week, and in ‹XXX› too."),
            Example::new("Hi ‹RECIPIENT_NAME›, I like ‹COMPANY_NAME› and ‹FIRSTNAME›."),
            Example::new("As a fellow ‹[Job Title]› I like ‹[ ]› and ‹${city}›."),
            Example::new("Hi ‹«Name»›, ‹$city›, ‹#NAME#›, ‹*insert role*›, ‹/Name/› and ‹YYYY›."),
            Example::new("I read ‹[what of yours I read]› in June."),
            Example::new("I'd love to work at ‹[your company]› because of ‹[specific reason]›."),
        ],
        passes: &[
            Example::new("Your paper [12] cites [Okafor 2019], and [sic] is theirs."),
            Example::new("I maintain Vec<T>, HashMap<String, u8> and <div> for a living."),
            Example::new("XX males in zebrafish, and chapter XXX of the book for the XXX Congress."),
            Example::new("I (the one with the broken pen) <3 that 50% of 100% idea."),
            Example::new("Love, Grandma xxx"),
            Example::new("I laughed at the mail that began \"Dear {name}\", for $5 and/or less."),
            Example::new("The {} braces and snake_case names in your style guide."),
            Example::new("I enjoyed [Rust Nation] and the (name tag) mix-up."),
        ],
    }
}

impl Rule for Placeholder {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let mut at = 0;
        while let Some(offset) = note.text[at..].find(may_begin_slot) {
            at += offset;
            let Some(slot) = slot_at(note.text, at).filter(|_| !is_quoted_greeting(&note.text[..at])) else {
                at += note.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let said = &note.text[slot.span.range()];
            findings.at_with(slot.span, format!("“{said}” is still to be filled in."), [fix(note, &slot)]);
            at = slot.span.end;
        }
    }
}

/// Whether what stands before a slot is a greeting that is only quoted, as in
/// “a mail that began "Dear {name}"”.
fn is_quoted_greeting(before: &str) -> bool {
    let greeting = before.trim_end();
    let opening = greeting.trim_end_matches(char::is_alphabetic);
    opening.len() < greeting.len() && opening.len() > 1 && opening.ends_with(['"', '“', '‘', '„'])
}

/// An unfilled slot: where it stands, and what belongs there.
struct Slot<'a> {
    span: Span,
    label: &'a str,
}

fn fix(note: &Note<'_>, slot: &Slot<'_>) -> Fix {
    if let Some(known) = known(note, slot.label) {
        return Fix::safe(format!("Fill in “{known}”"), slot.span, known);
    }
    let label = if slot.label.chars().any(char::is_alphabetic) { slot.label } else { "fill in" };
    Fix::fill_in("Fill it in", slot.span, format!("[{label}]"))
}

/// What the recipient's profile says belongs into a slot.
fn known(note: &Note<'_>, label: &str) -> Option<String> {
    let words: Vec<String> = label_words(label).collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    let recipient = &note.request.recipient;
    if has(&["my", "sender", "mutual", "your"]) || words.is_empty() {
        None
    } else if has(&["company", "employer", "organization", "organisation"]) {
        recipient.company.clone()
    } else if has(&["school", "university", "college"]) {
        recipient.school.clone()
    } else if has(&["last", "lastname", "surname", "family"]) {
        note.recipient.as_ref().map(crate::names::PersonName::family)
    } else if has(&["full", "fullname"]) {
        note.recipient.as_ref().map(crate::names::PersonName::full)
    } else if has(&["name", "first", "firstname", "fname", "recipient"]) {
        note.recipient.as_ref().map(crate::names::PersonName::given)
    } else {
        None
    }
}

/// Whether a slot can begin with this letter: a bracket, or a capital.
fn may_begin_slot(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | '_' | '$' | '{' | '[' | '<' | '«' | '‹' | '*' | '/' | '#' | '(' | '%')
}

/// The slot that begins at byte `at`.
fn slot_at(text: &str, at: usize) -> Option<Slot<'_>> {
    let rest = &text[at..];
    let slot = |length: usize, label: &'static str| Some(Slot { span: Span::new(at, at + length), label });
    let is_joined = text[..at].ends_with(|before: char| before.is_alphabetic() || before == '_');
    for &(open, close, accepts) in BRACKETS {
        let Some(inside) = rest.strip_prefix(open) else { continue };
        let Some(end) = inside[..inside.floor_char_boundary(LONGEST_LABEL)].find(close) else { continue };
        let label = inside[..end].trim();
        if !inside[..end].contains('\n') && accepts(label) && !(is_joined && open != "{{" && open != "${") {
            let label = label.strip_prefix("insert ").unwrap_or(label);
            return Some(Slot { span: Span::new(at, at + open.len() + end + close.len()), label });
        }
    }
    if is_joined {
        return None;
    }
    if let Some(inside) = rest.strip_prefix('$') {
        let end = inside.find(|letter: char| !(letter.is_ascii_alphabetic() || letter == '_')).unwrap_or(inside.len());
        if is_label(&inside[..end]) {
            return Some(Slot { span: Span::new(at, at + 1 + end), label: &inside[..end] });
        }
    }
    let underscores = rest.len() - rest.trim_start_matches('_').len();
    if underscores >= 2 && !rest[underscores..].starts_with(char::is_alphanumeric) {
        return slot(underscores, "");
    }
    let word = &rest[..rest.find(|c: char| !(c.is_ascii_uppercase() || c == '_')).unwrap_or(rest.len())];
    let ends = !rest[word.len()..].starts_with(char::is_alphanumeric);
    // "Chapter XXX" and "the XXX Congress" are numbered.
    let is_number = ["hapter ", "the ", "The ", "Bowl "].iter().any(|before| text[..at].ends_with(before));
    let is_crossed_out =
        word.len() >= 3 && ['X', 'Y', 'Z'].iter().any(|&letter| word.trim_matches(letter).is_empty()) && !is_number;
    let is_field = SHOUTED_FIELDS.contains(&word) || (word.contains('_') && is_label(word));
    if ends && (is_crossed_out || is_field) {
        let label = if is_field { word } else { "" };
        return Some(Slot { span: Span::new(at, at + word.len()), label });
    }
    None
}

/// How slots are fenced, and which content makes one of them.
type Fence = (&'static str, &'static str, fn(&str) -> bool);

const BRACKETS: &[Fence] = &[
    ("{{", "}}", |_| true),
    ("${", "}", |label| !label.is_empty()),
    ("[[", "]]", |_| true),
    ("[", "]", |label| label.is_empty() || is_label(label)),
    ("{", "}", is_label),
    ("<<", ">>", |label| !label.is_empty()),
    ("<", ">", is_label),
    ("«", "»", is_name_only),
    ("‹", "›", is_name_only),
    ("*", "*", is_bracketed_label),
    ("/", "/", is_name_only),
    ("#", "#", is_name_only),
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
    label_words(label).any(|word| LABELS.contains(&word.as_str()))
        || label_words(label).next().is_some_and(|first| QUESTIONS.contains(&first.as_str()))
}

/// Whether this names a slot in round brackets, where most remarks are just
/// remarks: "(insert group)", "(company name here)".
fn is_bracketed_label(label: &str) -> bool {
    let is_order = label_words(label).next().is_some_and(|first| ["insert", "enter"].contains(&first.as_str()));
    is_label(label) && (is_order || (label_words(label).count() > 1 && is_name_only(label)))
}

/// Whether all words of this name a slot.
fn is_name_only(label: &str) -> bool {
    is_label(label)
        && label_words(label)
            .all(|word| LABELS.contains(&word.as_str()) || ["here", "of", "the"].contains(&word.as_str()))
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
    "azienda", "imię", "firmy", "имя", "компания",
];

/// Words that begin a slot which asks for something, as our own fixes do.
const QUESTIONS: &[&str] = &["what", "where", "when", "how", "why", "who", "which", "something", "one"];

/// Slots that merge tools leave in capitals.
const SHOUTED_FIELDS: &[&str] =
    &["FIRSTNAME", "LASTNAME", "FULLNAME", "FNAME", "LNAME", "COMPANYNAME", "JOBTITLE", "TBD"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bracket_may_begin_a_slot() {
        for (open, ..) in BRACKETS {
            assert!(open.starts_with(may_begin_slot), "{open}");
        }
    }
}
