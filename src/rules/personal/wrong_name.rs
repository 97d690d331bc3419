use crate::catalogue::Language;
use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::greeting::{Greeting, is_role};
use crate::text::names::{Likeness, PersonName, is_title};
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
            Example::new("Dear Prof. ‹Anna Berg›, thank you.").to("HANNEKE VAN DER MEER").fixed("Dear Prof. Meer, thank you."),
        ],
        passes: &[
            Example::new("Hi Bob, it is me.").to("Robert Castellano"),
            Example::new("Hello Mr. O'Dwyer, thank you.").to("Máiréad O'Dwyer"),
            Example::new("Hi JP, thank you.").to("Jean-Pierre Dubois"),
            Example::new("Hi Mueller, thank you.").to("Katrin Müller"),
            Example::new("Hi Hope you are well.").to("Priya Raman"),
            Example::new("Dear Hiring Manager, thank you.").to("Priya Raman"),
            Example::new("Hi, Daniel here from the lab.").to("Priya Raman"),
            Example::new("Hi Xiaoming, thank you.").to("王小明"),
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
        if greeting.names(note).any(|name| likeness(name) == Likeness::Same) {
            also_greeted(note, recipient, greeting, diagnostics);
            return;
        }
        if signs.language == Language::Other && greeting.names(note).any(|name| recipient.may_inflect_to(name)) {
            return;
        }
        let said = &note.text[span];
        let right = replacement(recipient, greeting.has_title, greeting.names(note).count());
        if said == right {
            return;
        }
        let message = if greeting.names(note).any(|name| likeness(name) == Likeness::Misspelt) {
            format!("“{said}” is nearly their name. They write it “{right}”.")
        } else {
            format!("This greets {said}, and goes to {}.", recipient.full())
        };
        let fix = Fix::safe(format!("Change to “{right}”"), span, right);
        diagnostics.at_with(span, message, [fix]);
    }
}

/// "Jonah, your map": called by nearly their name, without a greeting.
fn nearly_called(note: &Note<'_>, recipient: &PersonName, diagnostics: &mut Diagnostics) {
    let Some(word) = note.text.words().first().filter(|word| word.is_capitalized() && !word.is_ordinary()) else {
        return;
    };
    let is_called = note.text.after(0).starts_with([',', '!']) && word.text.chars().count() > 3;
    if is_called && recipient.likeness(word.text) == Likeness::Misspelt {
        say(diagnostics, word.span, word.text, recipient.given());
    }
}

/// "Hi Maria and Jose": somebody else is greeted as well.
fn also_greeted(note: &Note<'_>, recipient: &PersonName, greeting: &Greeting, diagnostics: &mut Diagnostics) {
    let other = greeting.named.end + 1;
    let words = note.text.words();
    let (Some(joint), Some(name)) = (words.get(other - 1), words.get(other)) else {
        return;
    };
    let is_joined = joint.is_any(&["and", "und", "y", "et"])
        && note.text.before(other - 1) == " "
        && note.text.before(other) == " ";
    let is_name = name.is_capitalized() && !name.is_ordinary() && !is_title(name.text) && !is_role(name);
    if is_joined
        && is_name
        && note.text.after(other).starts_with([',', '!', '\n'])
        && recipient.likeness(name.text) == Likeness::Other
    {
        let span = note.text.span_of(&(other - 1..other + 1));
        let removal = Span::new(words[other - 2].span.end, span.end);
        let message = format!("This greets {} too, and goes to {}.", name.text, recipient.full());
        diagnostics.at_with(span, message, [Fix::safe(format!("Greet {} alone", recipient.given()), removal, "")]);
    }
}

fn say(diagnostics: &mut Diagnostics, span: Span, said: &str, right: String) {
    let message = format!("“{said}” is nearly their name. They write it “{right}”.");
    diagnostics.at_with(span, message, [Fix::safe(format!("Change to “{right}”"), span, right)]);
}

/// The recipient's name in the form the writer used.
fn replacement(recipient: &PersonName, has_title: bool, names: usize) -> String {
    match (has_title, names) {
        (true, _) => recipient.family(),
        (false, 0 | 1) => recipient.given(),
        (false, _) => recipient.full(),
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
            assert_eq!(replacement(&name, has_title, names), expected);
        }
    }
}
