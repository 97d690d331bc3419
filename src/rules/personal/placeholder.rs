use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;

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
        any_language: true,
        needs: Words,
        in_replies: true,
        fix: FillIn,
        source: [KennethLang, Coworkers, ChelseaLarsson],
        why: "An empty slot shows that the note came from a template, and undoes everything else it says.",
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
            Example::new("Hi ‹%s›, we share ‹##› contacts and I read ‹{post}›."),
            Example::new("Hello ‹NAME›, I liked your work at ‹COMPANY› and ‹Company X›.").to("Ada Okafor").fixed("Hello Ada, I liked your work at [fill in] and [fill in]."),
            Example::new("Dear ‹INSERT NAME HERE›, I found you by ‹(whatever)›.").fixed("Dear [name], I found you by [whatever]."),
            Example::new("Hi ‹First Name›, ‹(mention her talk)› and I run ‹XYZ› Company."),
            Example::new("Hello ‹#›! I liked the post you had at ‹(fill in the company)›.").at("Kestrel").fixed("Hello [fill in]! I liked the post you had at Kestrel."),
            Example::new("I'm ‹XX› from the ‹XX› team."),
            Example::new("Dear ‹xxxxx›, I liked ‹[their old trade]› and ‹[Year/Major]›.").to("Ada Okafor").fixed("Dear [fill in], I liked [their old trade] and [Year/Major]."),
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
            Example::new("I run the company (12 people), turn XYZ coordinates into maps, and read ABC News."),
            Example::new("WE MET AT THE COMPANY PICNIC, MR. NULL."),
            Example::new("Your talk (the last one) was 20% shorter than the (very) long one before it... thank you."),
        ],
    }
}

impl Rule for Placeholder {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let mut at = 0;
        while let Some(start) = next_start(note.text.as_str(), at) {
            at = start;
            let Some(slot) = slot_at(note.text.as_str(), at).filter(|_| !is_quoted_greeting(&note.text.as_str()[..at]))
            else {
                at += note.text.as_str()[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let said = &note.text[slot.span];
            diagnostics.at_with(slot.span, format!("“{said}” is still to be filled in."), [fix(note, &slot)]);
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
        note.recipient.as_ref().map(crate::text::names::PersonName::family)
    } else if has(&["full", "fullname"]) {
        note.recipient.as_ref().map(crate::text::names::PersonName::full)
    } else if has(&["name", "first", "firstname", "fname", "recipient"]) {
        note.recipient.as_ref().map(crate::text::names::PersonName::given)
    } else {
        None
    }
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
fn slot_at(text: &str, at: usize) -> Option<Slot<'_>> {
    let rest = &text[at..];
    let slot = |length: usize, label: &'static str| Some(Slot { span: Span::new(at, at + length), label });
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
    let length = mark(text, at).or_else(|| stand_in(text, at));
    if let Some(length) = length {
        let said = &rest[..length];
        let label = if said.contains("NAME") || said.contains("Name") { "name" } else { "" };
        return slot(length, label);
    }
    let word = capitals(rest);
    let is_field = SHOUTED_FIELDS.contains(&word) || (word.contains('_') && is_label(word));
    if is_field && ends(rest, word.len()) {
        return Some(Slot { span: Span::new(at, at + word.len()), label: word });
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
            return Some(word.len());
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
    let is_line =
        |name: &str| before.ends_with('\n') && rest[name.len()..].trim_end_matches(' ').lines().next() == Some("");
    let is_end = |name: &str| before.ends_with('\n') && rest.len() == name.len();
    NAMELESS
        .iter()
        .find(|name| {
            let stands = rest.starts_with(**name) && ends(rest, name.len());
            stands && (greets(before) || (name.starts_with("Your") && (is_line(name) || is_end(name))))
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
        && label_words(label)
            .all(|word| LABELS.contains(&word.as_str()) || ["here", "of", "the", "s"].contains(&word.as_str()))
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

    #[test]
    fn whatever_begins_a_slot_is_looked_at() {
        let words =
            [NAMELESS, SHOUTED_FIELDS, SLOT_WORDS, &["company X", "XXX", "TODO", "%s", "##", "__", "..."]].concat();
        for slot in BRACKETS.iter().map(|(open, ..)| *open).chain(words) {
            assert_eq!(next_start(&format!("hi {slot}"), 2), Some(3), "{slot}");
        }
    }

    #[test]
    fn what_is_fenced_is_a_slot_by_its_fence_and_its_label() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Hi Ada, ‹{{x}}› and ‹{{}}› here",
                "Hi Ada, ‹${x}› but ${} here",
                "Hi Ada, ‹[[x]]› and ‹[]› and ‹[your trade]› and ‹[their old trade]› but [x] and [Sic Est] here",
                "Hi Ada, ‹{company}› and ‹{contact}› but {x} and {a b} here",
                "Hi Ada, ‹<<x>>› and ‹<company>› but <x> here",
                "Hi Ada, ‹«name»› but «x» here",
                "Hi Ada, ‹*company name*› and ‹*insert group*› but *company* and *x y* here",
                "Hi Ada, ‹/name/› and ‹#name#› and ‹@name@› and ‹_name_› but /x/ and #x# here",
                "Hi Ada, ‹(company name here)› but (your idea) and (name) here",
                "Hi Ada, ‹%company%› but %company name% and %x% here",
                "Hi Ada, I saw you at ‹(company)› and by ‹(whatever)› but (company)",
                "Hi ‹(name)›, hello",
                "x[name] but x‹{{name}}› and x‹${name}›",
                "[company\nname]",
            ],
        );
    }

    #[test]
    fn what_stands_without_a_fence_is_a_slot_by_its_place() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Hi ‹$name›, hello to $x and x$name",
                "Hi Ada, ‹%s› and ‹%d› but %sun and 5%d",
                "Hi ‹...›, hello...",
                "Hi ‹....›, hello",
                "Hi Ada, ‹__› and ‹____› but _ and __init",
                "Hi Ada, ‹##› and ‹###› but ##x and # here",
                "Hi ‹#›, hello #",
                "Hi Ada, ‹XXX› and ‹YYY› but Chapter XXX and the XXX Congress and Super Bowl XXX",
                "Hi Ada, ‹XX› and ‹XX›",
                "Hi Ada, XX here",
                "Hi ‹ABC›, hello to ‹XYZ› Corp but XYZ here and work at ‹XYZ›",
                "Hi ‹NAME›, I work at ‹COMPANY› in small letters and in more of them but COMPANY here",
                "Hi Ada, ‹TODO› and ‹INSERT NAME HERE› and ‹YOUR NAME› but YOUR TURN and INSERT it",
                "Hi Ada, ‹Company X› and ‹company Y› but Company A and Company Xylo",
                "Hi ‹xxx›, hello xxx",
                "Hi ‹xxxx›, hello",
                "Hi xx, hello",
                "Hi ‹First Name›, hello First Name",
                "Hello ‹name›, hello",
                "Hi ‹undefined›, hello undefined",
                "Hi names, hello",
                "Hi Ada, hello.\n‹Your Name›",
                "Hi Ada, hello.\n‹Your Name›\nLeeds",
                "Hi Ada, hello.\nYour Name here",
                "Hi Ada, hello. Your Name",
                "Hi Ada, ‹FNAME› and ‹FIRST_NAME› and ‹TBD› but FNAMES and TBDs and MAX_X",
                "HI NAME, I WORK AT COMPANY AND I LIKE IT",
            ],
        );
    }

    #[test]
    fn a_quoted_greeting_is_no_slot() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Your mail began \"Dear {name}\"",
                "Your mail began “Hi [name]”",
                "Your “mail” Dear ‹{name}›",
                "\"Dear ‹{name}›\"",
            ],
        );
    }

    #[test]
    fn a_slot_is_filled_with_what_is_known() {
        let request = crate::request::LintRequest {
            recipient: crate::request::Recipient {
                name: Some("Ada van der Berg".to_owned()),
                company: Some("Brightwater".to_owned()),
                school: Some("Leeds".to_owned()),
                ..crate::request::Recipient::default()
            },
            ..crate::request::LintRequest::default()
        };
        let note = Note::new(&request, crate::rules::lexicon(), None);
        for (label, expected) in [
            ("name", Some("Ada")),
            ("FirstName", Some("Ada")),
            ("first_name", Some("Ada")),
            ("last-name", Some("van der Berg")),
            ("full name", Some("Ada van der Berg")),
            ("Company Name", Some("Brightwater")),
            ("university", Some("Leeds")),
            ("my name", None),
            ("your company", None),
            ("topic", None),
            ("", None),
        ] {
            assert_eq!(known(&note, label).as_deref(), expected, "{label}");
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
}
