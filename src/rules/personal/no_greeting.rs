use crate::catalogue::Kind;
use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::greeting::{Greeting, is_role};
use crate::signs::slots::Slot;
use crate::text::names::{CallName, PersonName, is_title, leads_family_name};
use crate::text::span::Span;
use crate::text::{Sentence, capitalized};

declare_rule! {
    /// The note begins without a greeting.
    ///
    /// ## Why it matters
    ///
    /// A hello and a name say in two words that the note was written to one
    /// person. Their name at the start does the same, and counts.
    pub struct NoGreeting {
        name: "no-greeting",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        needs: Note(Greeting),
        fix: Safe,
        implied_by: ["stock-invite"],
        source: [Etiquette, Coworkers],
        why: "A hello and a name show in two words that the note was written to them and not to a list.",
        flags: &[
            Example::new("‹I saw your talk on kilns.›").to("Ada Okafor").fixed("Hi Ada,\nI saw your talk on kilns."),
            Example::new("‹Your talk on kilns was good.› Thank you.").to("Ada Okafor").fixed("Hi Ada,\nYour talk on kilns was good. Thank you."),
            Example::new("‹Saw your talk.›").fixed("Hello,\nSaw your talk."),
            Example::new("‹Leeds was fun last week.›").to("Ada Okafor").fixed("Hi Ada,\nLeeds was fun last week."),
            Example::new("‹I saw your talk on kilns.›").to("Tan Wei Ling").fixed("Dear Tan Wei Ling,\nI saw your talk on kilns."),
            Example::new("‹I saw your talk on kilns.›").to("LinkedIn Member").fixed("Hello,\nI saw your talk on kilns."),
            Example::new("‹Professor, I read your paper.›").to("Ada Okafor").fixed("Dear Professor Okafor, I read your paper."),
            Example::new("‹I saw your talk.› It was good, Ada.").to("Ada Okafor").fixed("Hello,\nI saw your talk. It was good, Ada."),
            Example::new("‹my mentor told me of your kilns›").to("Ada Okafor").fixed("Hi Ada, my mentor told me of your kilns"),
        ],
        passes: &[
            Example::new("Hi Ada, I saw your talk."),
            Example::new("👋 Hello Ada!"),
            Example::new("Ada, your talk was good.").to("Ada Okafor"),
            Example::new("Good morning Ms. Nguyễn, thank you."),
            Example::new("Congrats Ada, what a year.").to("Ada Okafor"),
            Example::new("Namaste Priya ji, we met in Pune."),
            Example::new("Nice to meet you today, Ada!").to("Ada Okafor"),
            Example::new("Congratulations on the chartership, Ada!"),
            Example::new("Kate, you have taught me much."),
            Example::new("Will all of the ward fit on here? Hi Ada, it is Jo.").to("Ada Okafor"),
            Example::new("[Name], I saw your talk.").to("Ada Okafor"),
            Example::new("Sounds good, thank you for letting me know.").to("Ada Okafor").kind(Kind::Message),
            Example::new("Will do.").to("Ada Okafor").kind(Kind::Message),
            Example::new("Yes, Tuesday works. I'll bring the samples, and you bring the big microscope.").to("Ada Okafor").kind(Kind::Message),
            Example::new("Goodbye, and thank you: Friday is my last day in the lab.").kind(Kind::Farewell),
        ],
    }
}

impl Rule for NoGreeting {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let Some(first) = note.text.sentences().first().filter(|_| signs.greeting.is_none()) else {
            return;
        };
        // A line of a conversation needs none.
        let is_line = note.request.kind != Kind::Invite && note.text.words().len() < LINE;
        let is_named = note.names_recipient(first.words.clone())
            || signs.slots.iter().any(|slot| slot.is_recipient() && slot.span.start < first.span.end);
        let words = &note.text.words()[first.words.clone()];
        let is_said = match note.request.kind {
            Kind::Invite | Kind::Decline => false,
            Kind::Farewell => words.iter().any(|word| word.is_any(PARTED)),
            Kind::Message => words[0].is_any(ANSWERS),
        };
        if is_line || is_said || is_named || calls_somebody(note, first) || Greeting::comes_later(note) {
            return;
        }
        diagnostics.at_with(
            first.span,
            "This starts without a hello. Their name is a good first word.",
            fix(note, signs),
        );
    }
}

fn fix(note: &Note<'_>, signs: &Signs) -> Option<Fix> {
    let words = note.text.words();
    let recipient = note.recipient.as_ref();
    let is_called = note.text.after(0).trim_start_matches('.').starts_with(',');
    if is_called && leads_family_name(words[0].text) {
        // "Professor, I read" has half of one.
        let CallName { name, is_sure } = recipient?.family();
        let hello = format!("Dear {} {name}", capitalized(words[0].text));
        return Some(Fix::safe_if(is_sure, format!("Start with “{hello},”"), words[0].span, hello));
    }
    if words[0].is_any(CALLS) || (is_called && is_role(&words[0])) {
        return None;
    }
    // Who is named further on is not named twice.
    let is_named = note.names_recipient(0..words.len()) || signs.slots.iter().any(Slot::is_recipient);
    let called = recipient.filter(|_| !is_named).map(PersonName::given);
    let hello = match &called {
        Some(CallName { name, is_sure: true }) => format!("Hi {name}"),
        Some(CallName { name, .. }) => format!("Dear {name}"),
        None => "Hello".to_owned(),
    };
    let is_sure = called.is_none_or(|called| called.is_sure);
    let title = format!("Start with “{hello},”");
    let text = note.text.as_str();
    let place = Span::empty(text.len() - text.trim_start().len());
    // On a line of its own, so that what follows keeps its capital; what has
    // none stays beside it, and is not given one at the same time.
    if text[place.end..].starts_with(char::is_lowercase) && words[0].span.start == place.end {
        return Some(Fix::safe_if(is_sure, title, words[0].span, format!("{hello}, {}", words[0].text)));
    }
    Some(Fix::safe_if(is_sure, title, place, format!("{hello},\n")))
}

/// Whether the `first` sentence calls somebody by a name, as "Thanks for
/// connecting, Owen!" and "Kate, you" do.
fn calls_somebody(note: &Note<'_>, first: &Sentence) -> bool {
    let is_anybody = note.recipient.is_none();
    let calls = |at: usize| {
        let after = note.text.after(at).trim_start();
        let is_name = note.text.is_name(at) && !note.text.words()[at].is_ordinary();
        let is_led = at > first.words.start && note.text.before(at) == ", ";
        let is_early = at == first.words.start
            || is_title(note.text.words()[at - 1].text)
            || (is_anybody && at == first.words.start + 1);
        is_name
            && ((is_early && after.starts_with([',', '!']))
                || (is_led && after.starts_with('!'))
                || (is_led && is_anybody && after.starts_with(['.', ',', '?'])))
    };
    first.words.clone().any(calls)
}

/// Words that call those who are left, or bid them goodbye.
const PARTED: &[&str] =
    &["goodbye", "farewell", "bye", "everyone", "everybody", "all", "team", "colleagues", "friends"];

/// Words that answer what was asked.
const ANSWERS: &[&str] = &["yes", "yeah", "yep", "no", "sure", "ok", "okay", "absolutely", "certainly", "perfect"];

/// A message of fewer words is a line of a conversation.
const LINE: usize = 12;

/// Words that call whoever reads, with or without a comma.
const CALLS: &[&str] = &["sir", "madam", "ma'am", "maam", "mam", "bro", "girl", "dude", "ladies", "sup", "wassup"];
