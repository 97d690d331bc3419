use std::ops::Range;

use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::greeting::{is_polite, is_role};
use crate::signs::slots::Slot;
use crate::text::names::{CallName, PersonName, is_title, leads_family_name};
use crate::text::span::Span;
use crate::text::{Word, capitalized};

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
        source: [Etiquette, Coworkers],
        why: "People read on when they see their own name. “Hi there” could be for anybody.",
        flags: &[
            Example::new("‹Hi there›, I saw your talk.").to("Ada Okafor").fixed("Hi Ada, I saw your talk."),
            Example::new("‹Hello›! I saw your talk.").to("Ada Okafor").fixed("Hello Ada! I saw your talk."),
            Example::new("‹Dear Sir/Madam›, I saw your talk.").to("Ada Okafor").fixed("Dear Ada Okafor, I saw your talk."),
            Example::new("‹Good morning›, I saw your talk.").to("Ada Okafor").fixed("Good morning Ada, I saw your talk."),
            Example::new("‹Hi› I saw your talk.").to("Ada Okafor").fixed("Hi Ada, I saw your talk."),
            Example::new("‹Hey you›, I saw your talk.").to("Ada Okafor").fixed("Hey Ada, I saw your talk."),
            Example::new("‹To whom it may concern›, I saw your talk.").to("Ada Okafor").fixed("Dear Ada Okafor, I saw your talk."),
            Example::new("‹Dear Professor›, I read your paper.").to("Ada van der Berg").fixed("Dear Professor van der Berg, I read your paper."),
            Example::new("‹Dear Hiring Manager›, I saw your talk.").to("Ada Okafor").fixed("Dear Ada Okafor, I saw your talk."),
            Example::new("‹Good morning ma›, I saw your talk.").to("Ada Okafor"),
            Example::new("‹Hi there›, I saw your talk.").to("Tan Wei Ling").fixed("Hi Tan Wei Ling, I saw your talk."),
            Example::new("‹Hi there›, I saw your talk.").to("Md. Rahim Uddin").fixed("Hi Rahim, I saw your talk."),
        ],
        passes: &[
            Example::new("Hi Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hello! Ada, I saw your talk.").to("Ada Okafor"),
            Example::new("Hi there, I saw your talk."),
            Example::new("Hi there, I saw your talk.").to("LinkedIn Member"),
            Example::new("Hi [First Name], I saw your talk.").to("Ada Okafor"),
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
        // The slot in "Hi [Company] team" says all there is to say.
        let hello = note.text.span_of(&greeting.words).end;
        let is_next =
            |slot: &Slot| slot.span.start >= hello && note.text.as_str()[hello..slot.span.start].trim().is_empty();
        if !greeting.named.is_empty()
            || signs.slots.iter().any(|slot| slot.is_recipient() || is_next(slot))
            || note.names_recipient(0..note.text.words().len())
        {
            return;
        }
        let Some(greets) = Greets::read(note, &greeting.words) else {
            return;
        };
        let greeted = note.text.span_of(&(greeting.words.start..greets.words.end));
        let fix = greets.fix(note, recipient, &greeting.words);
        let name = recipient.given().name;
        diagnostics.at_with(greeted, format!("This greets nobody by name. Theirs is {name}."), fix);
    }
}

/// Whom a greeting greets that names nobody.
struct Greets {
    /// The words that say so, after the salutation.
    words: Range<usize>,
    who: Who,
}

enum Who {
    /// Nobody: "Hi,", "Hello! I", "Hello from Leeds!".
    Nobody,
    /// "Hi I saw": the sentence goes on.
    Unparted,
    /// Anybody: "there", "Sir or Madam", "hiring team", "whom it may concern".
    Anybody,
    /// Somebody by their title alone: "Professor".
    Titled,
    /// Somebody by what they are to the writer: "ma", "fellow nurse".
    Somebody,
}

impl Greets {
    /// What follows the `salutation`; nothing where it may be a name.
    fn read(note: &Note<'_>, salutation: &Range<usize>) -> Option<Self> {
        let words = note.text.words();
        // "Hello dear" greets nobody else.
        let is_fond = salutation.len() > 1 && words[salutation.end - 1].is("dear");
        let start = salutation.end - usize::from(is_fond);
        let goes_on = |at: usize| {
            let parts = note.text.before(at);
            matches!(parts, " " | "/" | " / " | "\u{a0}")
                || (parts == ". " && is_title(words[at - 1].text) && (is_title(words[at].text) || is_role(&words[at])))
                || (parts == ", " && at > start && is_polite(&words[at]) && is_polite(&words[at - 1]))
        };
        let end = (start..words.len()).find(|&at| at >= salutation.end && !goes_on(at)).unwrap_or(words.len());
        let is_parted = end < words.len() || !note.text.after(end - 1).is_empty();
        let greets = |end: usize, who: Who| Some(Self { words: start..end, who });
        let Some(first) = words.get(start).filter(|_| start < end) else {
            // What "Hi @name" stands for is not known.
            let is_mark = note.text.after(start - 1).trim_start().starts_with(MARKS) && words.len() > start;
            let who = if words[start - 1].is("concern") { Who::Anybody } else { Who::Nobody };
            return greets(start, if is_mark { Who::Somebody } else { who });
        };
        let is_anybody = |at: usize| is_role(&words[at]) || is_title(words[at].text) || words[at].is_any(ANYBODY);
        if (start..end).all(is_anybody) {
            let is_either = (start + 1..end).any(|at| note.text.before(at).contains('/'));
            // "sir ji", but "Sir, Madam" is anybody.
            let is_one = (start..end).all(|at| at == start || note.text.before(at) == " ")
                && (start..end).all(|at| is_polite(&words[at]) || (at > start && words[at].is("ji")));
            let who = if !is_either && (start..end).all(|at| leads_family_name(words[at].text)) {
                // "Dear Dr. and Mrs. Silva"
                if words.get(end).is_some_and(|next| next.is("and")) { Who::Somebody } else { Who::Titled }
            } else if is_one || first.is_any(PEERS) {
                Who::Somebody
            } else {
                Who::Anybody
            };
            return greets(end, who);
        }
        let describes =
            words.get(start + 1).is_some_and(|next| next.is_any(&["here", "from", "speaking", "with", "at"]));
        let is_name = |at: usize| words[at].is_capitalized() && !words[at].is_ordinary() && !is_title(words[at].text);
        let is_crew =
            is_parted && end - start < 4 && (is_role(&words[end - 1]) || end - start == 1) && !first.is_any(SUBJECTS);
        let fillers = (start..end).take_while(|&at| words[at].is_any(FILLERS)).count();
        let next = start + fillers;
        let begins_sentence =
            (!words[next].is_any(LEADING) || words[next].is("fellow")) && !words[next].is_any(BEING) && !is_name(next);
        if first.is("from") && is_parted {
            // "Hello from Leeds!"
            greets(end, Who::Nobody)
        } else if fillers == 0 && is_name(start) && !describes && !is_role(first) {
            // "Hi Leeds crew" may name somebody.
            None
        } else if fillers > 0 && begins_sentence {
            greets(next, Who::Unparted)
        } else if fillers > 0
            || is_crew
            || first.is_any(LEADING)
            || ((is_role(first) || is_title(first.text)) && !describes)
        {
            let roles = (start..end).take_while(|&at| is_role(&words[at]) || is_title(words[at].text)).count();
            greets(start + roles, Who::Somebody)
        } else {
            greets(start, Who::Unparted)
        }
    }

    fn fix(&self, note: &Note<'_>, recipient: &PersonName, salutation: &Range<usize>) -> Option<Fix> {
        let words = note.text.words();
        let first = &words[salutation.start];
        let is_formal = first.is_any(FORMAL) || first.is("to");
        let CallName { name, is_sure } = if is_formal { recipient.whole() } else { recipient.given() };
        let place = Span::new(words[self.words.start - 1].span.end, words[self.words.end - 1].span.end);
        let add = |place, text: String| Some(Fix::safe_if(is_sure, format!("Add “{name}”"), place, text));
        let greet = |salutation: &str| {
            let title = format!("Greet {name}");
            let span = Span::new(first.span.start, place.end);
            Some(Fix::safe_if(is_sure, title, span, format!("{salutation} {name}")))
        };
        match self.who {
            Who::Nobody if !self.words.is_empty() => add(Span::empty(place.end), format!(", {name}")),
            // "Happy Friday, Ada!"
            Who::Nobody if first.is("happy") => add(place, format!(", {name}")),
            Who::Unparted if words.get(self.words.end).is_some_and(|next| next.is("and")) => {
                add(place, format!(" {name}"))
            }
            Who::Unparted => add(place, format!(" {name},")),
            Who::Anybody if first.is_any(&["to", "respected"]) => greet("Dear"),
            Who::Nobody | Who::Anybody => add(place, format!(" {name}")),
            Who::Titled => {
                let CallName { name, is_sure } = recipient.family();
                let titles = note.text.span_of(&self.words);
                let rest = &note.text.as_str()[titles.end..];
                let point = rest.strip_prefix('.').filter(|_| is_abbreviation(&words[self.words.end - 1]));
                let span = Span::new(titles.start, titles.end + usize::from(point.is_some()));
                let right = format!("{} {name}", capitalized(&note.text[span]));
                // The full stop of "Dear Dr. I read" parted nothing.
                let comma = if point.is_some_and(|rest| rest.starts_with(' ')) { "," } else { "" };
                Some(Fix::safe_if(is_sure, format!("Change to “{right}”"), span, format!("{right}{comma}")))
            }
            Who::Somebody => None,
        }
    }
}

/// Whether a full stop after this title only shortens it.
fn is_abbreviation(title: &Word<'_>) -> bool {
    title.is_any(&["dr", "prof", "mr", "mrs", "ms", "mx", "rev", "engr"])
}

/// Salutations before which a name stands in full.
const FORMAL: &[&str] = &["dear", "dearest", "respected"];

/// Words that greet anybody, besides those that are nobody's name.
const ANYBODY: &[&str] = &[
    "or", "you", "whoever", "one", "esteemed", "valued", "gents", "love", "hun", "pal", "dear", "my", "the", "your",
    "ji",
];

/// Words for somebody who has something in common with the writer.
const PEERS: &[&str] = &["fellow", "neighbour", "neighbor", "classmate", "alum", "comrade"];

/// Words after a hello that say more of whom it greets.
const LEADING: &[&str] =
    &["from", "to", "of", "at", "with", "for", "in", "on", "as", "or", "fellow", "the", "your", "another"];

/// Words after a hello that begin a sentence.
const SUBJECTS: &[&str] = &[
    "i", "we", "you", "my", "our", "this", "it", "hope", "love", "great", "good", "nice", "thanks", "congrats",
    "congratulations", "welcome", "sorry",
];

/// Marks that programs put before a name.
const MARKS: [char; 9] = ['@', '#', '{', '[', '<', '(', '%', '$', '*'];

/// Words that make a subject of the one before: "there are".
const BEING: &[&str] = &["is", "are", "was", "were", "will"];

/// Words for anybody after which a sentence may go on without a comma.
const FILLERS: &[&str] =
    &["there", "everyone", "everybody", "folks", "guys", "bro", "mate", "buddy", "dude", "friend", "dear"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Severity;
    use crate::request::{LintRequest, Recipient};
    use crate::rule::Declared as _;
    use crate::rules::lexicon;
    use crate::rules::tests::assert_marked;

    #[test]
    fn a_greeting_that_anybody_could_get_is_marked() {
        assert_marked(
            &NoName,
            &[
                "‹Hi›",
                "‹Hi there›",
                "‹Hi›, we met",
                "‹Dear sir/madam›, hello",
                "‹Dear Sir, Madam›, hello",
                "‹Dear Prof. Dr›., hello",
                "‹Hello sir› i saw your talk",
                "‹Hello fellow nurse›, hello",
                "‹Hello from Leeds›! We met",
                "‹Hi› my name is Jo",
                "‹Hi there› I saw it",
                "Hi Priya",
                "Hi there, Priya",
                "Hi [Name], hello",
                "Hi [Company] team, hello",
                "Hi Kestrel crew at Leeds, hello",
                "We met",
            ],
        );
    }

    #[test]
    fn a_name_is_put_where_whom_it_greets_stands() {
        for (text, expected) in [
            ("Hi - I saw it", "Hi Ada - I saw it"),
            ("Hi again! I saw it", "Hi again Ada! I saw it"),
            ("Hi I'm Jo, I saw it", "Hi Ada, I'm Jo, I saw it"),
            ("Hi you saw it", "Hi Ada, you saw it"),
            ("Hello and thank you", "Hello Ada and thank you"),
            ("Hi there fellow baker!", "Hi Ada, fellow baker!"),
            ("Hi recruiter here", "Hi Ada, recruiter here"),
            ("Hi Daniel from the lab here", "Hi Ada, Daniel from the lab here"),
            ("Hello from Leeds! We met", "Hello from Leeds, Ada! We met"),
            ("Happy Friday! We met", "Happy Friday, Ada! We met"),
            ("hello dear, we met", "hello Ada, we met"),
            ("Hey girl, we met", "Hey Ada, we met"),
            ("Hi my friend, we met", "Hi Ada, we met"),
            ("Respected Sir or Madam, we met", "Dear Ada Okafor, we met"),
            ("Dear Sir or Madam, we met", "Dear Ada Okafor, we met"),
            ("Dear Mr/Ms, we met", "Dear Ada Okafor, we met"),
            ("Dear Ms. Hiring Manager, we met", "Dear Ada Okafor, we met"),
            ("Dear professor, we met", "Dear Professor Okafor, we met"),
            ("Dear Prof. Dr., we met", "Dear Prof. Dr. Okafor, we met"),
            ("Dear Dr. I read it", "Dear Dr. Okafor, I read it"),
            ("Hi Professor. I read it", "Hi Professor Okafor. I read it"),
        ] {
            assert_eq!(fixed(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "Good morning ma, we met",
            "Hello sir, we met",
            "Dear Madam, we met",
            "Respected Sir, we met",
            "Good morning oga, we met",
            "Hi sensei! We met",
            "Hello sir ji, we met",
            "Hi fellow baker, we met",
            "Hi neighbour! We met",
            "Hi there are three of us",
            "Hi Team Kestrel, we met",
            "Hi marketing team, we met",
            "Hi folks at Kestrel, we met",
            "Hi @name, we met",
            "Dear Dr. and Mrs. Silva, we met",
        ] {
            assert_eq!(fixed(text), None, "{text}");
        }
    }

    /// What the fix makes of a note to Ada Okafor.
    fn fixed(text: &str) -> Option<String> {
        let recipient = Recipient { name: Some("Ada Okafor".to_owned()), ..Recipient::default() };
        let request = LintRequest { text: text.to_owned(), recipient, ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        let mut diagnostics = Diagnostics::new(NoName.meta(), Severity::Hint);
        NoName.check(&note, &Signs::of(&note), &mut diagnostics);
        let diagnostics = diagnostics.into_diagnostics();
        let fix = diagnostics.first().expect("it names nobody").fixes.first()?;
        let mut text = text.to_owned();
        text.replace_range(fix.span.range(), &fix.replacement);
        Some(text)
    }
}
