use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::span::Span;

declare_rule! {
    /// The note greets without the person's name, and never says it.
    ///
    /// ## Why it matters
    ///
    /// "Hi there" and "Dear Sir/Madam" are how lists are greeted.
    pub struct NoName {
        name: "no-name",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        needs: Note(Greeting),
        fix: Safe,
        implied_by: ["placeholder"],
        source: [Etiquette, Coworkers],
        why: "People read on when they see their own name. “Hi there” could be for anybody.",
        flags: &[
            Example::new("‹Hi there›, I saw your talk.").to("Ada Okafor").fixed("Hi Ada, I saw your talk."),
            Example::new("‹Hello›! I saw your talk.").to("Ada Okafor").fixed("Hello Ada! I saw your talk."),
            Example::new("‹Dear Sir/Madam›, I saw your talk.").to("Ada Okafor").fixed("Dear Ada Okafor, I saw your talk."),
            Example::new("‹Good morning›, I saw your talk.").to("Ada Okafor").fixed("Good morning Ada, I saw your talk."),
        ],
        passes: &[
            Example::new("Hi Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hello! Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there, I saw your talk."),
            Example::new("Hi Daniel, I saw your talk.").to("Ada Okafor"),
            Example::new("Good to see you here, Ms. Okafor.").to("Ada Okafor"),
        ],
    }
}

impl Rule for NoName {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let (Some(recipient), Some(greeting)) = (&note.recipient, &signs.greeting) else {
            return;
        };
        if !greeting.named.is_empty() || note.names_recipient(0..note.text.words().len()) {
            return;
        }
        let mut end = greeting.words.end;
        while end < note.text.words().len()
            && matches!(note.text.before(end), " " | "/")
            && note.text.words()[end].is_any(NOBODY)
        {
            end += 1;
        }
        let greeted = note.text.span_of(&(greeting.words.start..end));
        let is_formal = note.text.words()[greeting.words.start].is_any(&["dear", "respected"]);
        let name = if is_formal { recipient.full() } else { recipient.given() };
        let place = Span::new(note.text.words()[greeting.words.end - 1].span.end, greeted.end);
        let fix = Fix::safe(format!("Add “{name}”"), place, format!(" {name}"));
        diagnostics.at_with(greeted, format!("This greets nobody by name. Theirs is {name}."), [fix]);
    }
}

/// Words that greet anybody.
const NOBODY: &[&str] = &[
    "there", "sir", "madam", "ma'am", "maam", "mam", "all", "everyone", "everybody", "or", "friend", "colleague",
    "mate", "team", "connection", "folks", "professional", "recruiter", "manager", "hiring", "to", "whom", "it", "may",
    "concern",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_greeting_that_anybody_could_get_is_marked() {
        assert_marked(
            &NoName,
            &["‹Hi›", "‹Hi there›", "‹Hi›, we met", "‹Dear sir/madam›, hello", "Hi Priya", "Hi there, Priya", "We met"],
        );
    }
}
