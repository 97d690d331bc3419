use crate::catalogue::Language;
use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::greeting::{Greeting, is_role, names_in};
use crate::text::names::{CallName, Likeness, PersonName, is_title, leads_given_name};
use crate::text::span::Span;

declare_rule! {
    /// The note greets somebody other than its recipient.
    ///
    /// ## Why it matters
    ///
    /// A name is the first word people see, and their own is the one they
    /// never misread. Nicknames, initials, titles, either name and any
    /// spelling without accents are all taken as theirs.
    pub struct WrongName {
        name: "wrong-name",
        group: Personal,
        since: "0.1.0",
        levels: [Error, Error, Error],
        any_language: true,
        needs: Words,
        in_replies: true,
        fix: Safe,
        implied_by: ["placeholder"],
        source: [Etiquette, Coworkers],
        why: "Somebody else's name tells the reader that the note was meant for another person.",
        flags: &[
            Example::new("Hello ‹Daniel›, I saw your talk.").to("Priya Raman").fixed("Hello Priya, I saw your talk."),
            Example::new("Hi ‹Micheal›, I saw your talk.").to("Michael Stone").fixed("Hi Michael, I saw your talk."),
            Example::new("Dear Mr. ‹Silva›, I read your interview.").to("Carlos Silveira").fixed("Dear Mr. Silveira, I read your interview."),
            Example::new("hi ‹alison›, great to meet you").to("Karel Novotný").fixed("hi Karel, great to meet you"),
            Example::new("Hi ‹Andreas›, thank you.").to("Andrea Rossi").fixed("Hi Andrea, thank you."),
            Example::new("Hi Maria ‹and Jose›, thank you.").to("Maria Gomez").fixed("Hi Maria, thank you."),
            Example::new("‹Jonah›, your map is on my wall.").to("Jonas Weil").fixed("Jonas, your map is on my wall."),
            Example::new("Dear Prof. ‹Anna Berg›, thank you.").to("HANNEKE VAN DER MEER").fixed("Dear Prof. van der Meer, thank you."),
            Example::new("Hi ‹Daniel› and team, thank you.").to("Ada Okafor").fixed("Hi Ada and team, thank you."),
            Example::new("Hi ‹Daniel and Jose›, thank you.").to("Ada Okafor").fixed("Hi Ada, thank you."),
            Example::new("Hi ‹Okafer›, thank you.").to("Ada Okafor").fixed("Hi Okafor, thank you."),
            Example::new("Hi ‹Daniel›, thank you.").to("J. Smith").fixed("Hi J. Smith, thank you."),
            Example::new("Hi ‹Jean-Piere›, thank you.").to("Jean-Pierre Dubois").fixed("Hi Jean-Pierre, thank you."),
            Example::new("Hello Pak ‹Daniel›, thank you.").to("Budi Santoso").fixed("Hello Pak Budi, thank you."),
            Example::new("Dear Dr. ‹Silva›, thank you.").to("Tan Wei Ling").fixed("Dear Dr. Tan Wei Ling, thank you."),
        ],
        passes: &[
            Example::new("Hi Bob, it is me.").to("Robert Castellano"),
            Example::new("Hello Mr. O'Dwyer, thank you.").to("Máiréad O'Dwyer"),
            Example::new("Hi JP, thank you.").to("Jean-Pierre Dubois"),
            Example::new("Hi Mueller, thank you.").to("Katrin Müller"),
            Example::new("Hi Hope you are well.").to("Priya Raman"),
            Example::new("Dear Hiring Manager, thank you.").to("Priya Raman"),
            Example::new("Dear Editor, thank you.").to("Priya Raman"),
            Example::new("Hi, Daniel here from the lab.").to("Priya Raman"),
            Example::new("Hi Xiaoming, thank you.").to("王小明"),
            Example::new("Hi 小明, thank you.").to("王小明"),
            Example::new("Hi I'm Jo, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi Kasiu, thank you.").to("Katarzyna Wilk"),
            Example::new("Hi Саша, thank you.").to("Александр Орлов"),
            Example::new("Hi Daniel, thank you.").to("LinkedIn Member"),
            Example::new("Dzień dobry Panie Marku, poznaliśmy się na targach w Poznaniu.").to("Marek Nowak"),
            Example::new("Hi Hope and team, thank you.").to("Hope Ward"),
            Example::new("Hi Daniel, thank you."),
        ],
    }
}

impl Rule for WrongName {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let Some(recipient) = &note.recipient else {
            return;
        };
        let Some(greeting) = &signs.greeting else {
            nearly_called(note, recipient, diagnostics);
            return;
        };
        let Some(span) = greeting.name_span(note) else {
            return;
        };
        let likeness = |name| recipient.likeness(name);
        // Beside a name a letter says little: "Mohit K" is not Rohit K.
        let are_letters = greeting.names(note).all(is_letter);
        if greeting.names(note).any(|name| (are_letters || !is_letter(name)) && likeness(name) == Likeness::Same) {
            if let Some(slip) = nearly_joined(note, recipient, greeting) {
                say_nearly(diagnostics, span, &note.text[span], CallName { name: slip, is_sure: true });
            } else {
                also_greeted(note, recipient, greeting, diagnostics);
            }
            return;
        }
        if signs.language == Language::Other && greeting.names(note).any(|name| recipient.may_inflect_to(name)) {
            return;
        }
        if names_in(note, greeting.besides.clone()).any(|name| recipient.has(name)) {
            let before = Span::new(span.start, note.text.words()[greeting.besides.start].span.start);
            say_too(note, recipient, span, before, diagnostics);
            return;
        }
        // "Hi Daniel and Maria" greets two others, "Hi Daniel and team" one.
        let has_others = greeting.besides.clone().any(|at| is_somebody(note, at));
        let span = if has_others { span.to(note.text.span_of(&greeting.besides)) } else { span };
        let said = &note.text[span];
        // "Ramesh Gupta" is not nearly Rajesh Sharma.
        let misspelt = greeting
            .names(note)
            .next()
            .filter(|_| greeting.names(note).all(|name| likeness(name) == Likeness::Misspelt));
        let nearly = misspelt.and_then(|name| recipient.nearly(name)).filter(|_| greeting.names(note).count() == 1);
        let leads_given = greeting.named.clone().any(|at| leads_given_name(note.text.words()[at].text));
        let right = nearly.map_or_else(
            || replacement(recipient, greeting.has_title && !leads_given, names_apart(note, greeting)),
            |name| CallName { name, is_sure: true },
        );
        if said == right.name {
            return;
        }
        if misspelt.is_some() {
            say_nearly(diagnostics, span, said, right);
        } else {
            let message = format!("This greets {said}, and goes to {}.", recipient.full());
            diagnostics.at_with(span, message, [change(span, right)]);
        }
    }
}

/// Whether a name is cut to its first letter.
fn is_letter(name: &str) -> bool {
    name.is_ascii() && name.len() < 2
}

/// How many names are greeted: a hyphen joins two to one.
fn names_apart(note: &Note<'_>, greeting: &Greeting) -> usize {
    let joined = greeting.named.clone().skip(1).filter(|&at| note.text.before(at) == "-").count();
    greeting.names(note).count() - joined
}

/// "Jean-Piere" to Jean-Pierre: one half is right.
fn nearly_joined(note: &Note<'_>, recipient: &PersonName, greeting: &Greeting) -> Option<String> {
    let words = note.text.words();
    let name = greeting.named.clone().find(|&at| {
        let is_joined = note.text.after(at) == "-" || (at > greeting.named.start && note.text.before(at) == "-");
        is_joined && recipient.likeness(words[at].text) == Likeness::Misspelt
    })?;
    recipient.nearly(words[name].text).filter(|name| name.contains('-'))
}

/// "Jonah, your map": called by nearly their name, without a greeting.
fn nearly_called(note: &Note<'_>, recipient: &PersonName, diagnostics: &mut Diagnostics) {
    let Some(word) = note.text.words().first().filter(|word| word.is_capitalized() && !word.is_ordinary()) else {
        return;
    };
    let is_called = note.text.after(0).starts_with([',', '!']) && word.text.chars().count() > 3;
    let Some(name) = recipient.nearly(word.text).filter(|_| is_called) else {
        return;
    };
    if recipient.likeness(word.text) == Likeness::Misspelt {
        say_nearly(diagnostics, word.span, word.text, CallName { name, is_sure: true });
    }
}

/// "Hi Maria and Jose": somebody else is greeted as well.
fn also_greeted(note: &Note<'_>, recipient: &PersonName, greeting: &Greeting, diagnostics: &mut Diagnostics) {
    let others = &greeting.besides;
    if others.is_empty() || !others.clone().all(|at| is_somebody(note, at)) {
        return;
    }
    if names_in(note, others.clone()).all(|name| recipient.likeness(name) == Likeness::Other) {
        let others = note.text.span_of(others);
        let joint = Span::new(note.text.words()[greeting.named.end - 1].span.end, others.end);
        say_too(note, recipient, others, joint, diagnostics);
    }
}

/// Whether word `at` is a name, and not what somebody is.
fn is_somebody(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    word.is_capitalized() && !word.is_ordinary() && !is_title(word.text) && !is_role(word)
}

fn say_too(note: &Note<'_>, recipient: &PersonName, other: Span, removed: Span, diagnostics: &mut Diagnostics) {
    let said = &note.text[removed];
    let span = Span::new(removed.end - said.trim_start().len(), removed.start + said.trim_end().len());
    let message = format!("This greets {} too, and goes to {}.", &note.text[other], recipient.full());
    let title = format!("Greet {} alone", recipient.given().name);
    diagnostics.at_with(span, message, [Fix::review(title, removed, "")]);
}

fn say_nearly(diagnostics: &mut Diagnostics, span: Span, said: &str, right: CallName) {
    let message = format!("“{said}” is nearly their name. They write it “{}”.", right.name);
    diagnostics.at_with(span, message, [change(span, right)]);
}

fn change(span: Span, right: CallName) -> Fix {
    Fix::safe_if(right.is_sure, format!("Change to “{}”", right.name), span, right.name)
}

/// The recipient's name in the form the writer used.
fn replacement(recipient: &PersonName, has_title: bool, names: usize) -> CallName {
    match (has_title, names) {
        (true, _) => recipient.family(),
        (false, 0 | 1) => recipient.given(),
        (false, _) => recipient.whole(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn another_persons_name_is_marked_in_a_greeting_or_a_call() {
        assert_marked(
            &WrongName,
            &[
                "Hi ‹Daniel›, hello",
                "Hi ‹Prya›, hello",
                "Hi Priya, hello",
                "Hi Priya ‹and Daniel›, hello",
                "Hi Priya ‹and Daniel›!",
                "Hi Priya ‹y Daniel›\nhello",
                "Hi Priya and Daniel met",
                "Hi Priya or Daniel, hello",
                "Hi Priya, and Daniel, hello",
                "Hi Priya and daniel, hello",
                "Hi Priya and Thanks, hello",
                "Hi Priya and Prya, hello",
                "Hi Priya",
                "‹Prya›, hello",
                "‹Prya›! hello",
                "Prya met you",
                "Daniel, hello",
                "prya, hello",
                "Ram, hello",
                "Hi Dr. ‹Daniel›, hello",
                "I met Daniel",
            ],
        );
    }

    #[test]
    fn the_right_name_is_in_the_form_that_was_used() {
        let name = PersonName::parse("Hanneke van der Berg").expect("a name");
        for (has_title, names, expected) in [
            (true, 1, "van der Berg"),
            (true, 2, "van der Berg"),
            (false, 0, "Hanneke"),
            (false, 1, "Hanneke"),
            (false, 2, "Hanneke van der Berg"),
        ] {
            assert_eq!(replacement(&name, has_title, names).name, expected);
        }
    }
}
