use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::signs::clauses::{Actor, Clause};
use crate::signs::greeting::is_role;
use crate::signs::padding::STOCK;
use crate::signs::particular::is_small_talk;
use crate::text::names::{Likeness, is_title};
use crate::text::words::{Class, Classes};
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// The site's ready-made sentence, or its like, stands in for a note.
    ///
    /// ## Why it matters
    ///
    /// Everybody has read "I'd like to add you to my professional network" a
    /// hundred times; it is the surest way to be ignored. After a real reason
    /// the same words are a fine way to close, and are left alone.
    pub struct StockInvite {
        name: "stock-invite",
        group: Personal,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite],
        fix: FillIn,
        source: [Etiquette, KennethLang, ChelseaLarsson, Coworkers],
        why: "The ready-made sentence says nothing about the two of you, so it is the easiest one to ignore.",
        patterns: LISTS,
        flags: &[
            Example::new("‹I'd like to add you to my professional network› on LinkedIn."),
            Example::new("Hi Rebecca, ‹I'd like to join your LinkedIn› network. Best, Curtis").to("Rebecca Lindgren"),
            Example::new("‹Let's connect›."),
            Example::new("Since ‹you are a person I trust›, I wanted to invite you to my network."),
            Example::new("‹Please accept my invitation to connect›, Mr. Bergström.").to("Nils Bergström"),
            Example::new("Hello, ‹I would love to connect with you›!"),
            Example::new("Dear Sir, ‹I kindly request you to accept my humble invitation›."),
            Example::new("Hello Hildegard, ‹pls add me›, thx").to("Hildegard Roth"),
        ],
        passes: &[
            Example::new("Hi Rachel, fellow Purdue grad here. We both work on insulin pumps now. Let's connect!").to("Rachel Simmons"),
            Example::new("Hello Robert, Melanie from Toastmasters here. Well done on Tuesday's speech. I'd like to add you to my professional network.").to("Robert Fiennes"),
            Example::new("Your talk in Leeds on wound photography changed how our ward keeps records. I'd like to connect."),
            Example::new("I connect old furnaces to new control rooms, and your post on relays saved me a week."),
        ],
    }
}

impl Rule for StockInvite {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let connecting = || (signs.greeted()..note.text.words().len()).find(|&at| is_of_connecting(note, signs, at));
        let stock = note.hits(&STOCK).first().map(|hit| hit.words.clone());
        let Some(words) = stock.or_else(|| connecting().map(|at| at..at + 1)) else {
            return;
        };
        let may_bring = if note.has(&READY_MADE) { READY_MADE_BRINGS } else { 0 };
        if signs.evidence.reason.is_some() || says_more(note, signs, may_bring) {
            return;
        }
        let span = note.text.span_of(&words);
        let sentence = note.text.words()[words.start].sentence;
        let (place, reason) = Body::of(note, signs).and_before(sentence, reason_of(signs));
        diagnostics.at_with(span, MESSAGE, [Fix::fill_in("Start with a reason", place, reason)]);
    }
}

/// Whether more than so many words say something else than a hello, the stock
/// sentence and a goodbye: it may be empty, but it is not this fault. What is
/// said twice counts once.
fn says_more(note: &Note<'_>, signs: &Signs, words: usize) -> bool {
    let greeted = signs.greeted();
    let last = note.text.words().len().saturating_sub(1);
    // The names that the note ends with are the writer's: "Ada Okafor, CA".
    let all = note.text.words();
    let goes_on = |at: usize| at == last || !note.text.before(at + 1).contains(',') || all[at + 1].is_all_caps();
    let signed =
        (greeted..=last).rev().take_while(|&at| (note.text.is_name(at) || all[at].is_all_caps()) && goes_on(at));
    let signed = signed.last().filter(|&at| last - at < MOST_NAMES).unwrap_or(last + 1);
    let is_address = |at: usize| {
        let word = note.text.words()[at].text;
        let is_theirs = note.recipient.as_ref().is_some_and(|name| name.likeness(word) == Likeness::Same);
        // "Madam Director" is one address.
        let is_role = at > 0 && is_title(note.text.words()[at - 1].text) && is_role(&note.text.words()[at]);
        is_theirs || is_title(word) || is_role || at >= signed
    };
    let is_said_by_all = |at: usize| {
        let word = &note.text.words()[at];
        note.covered(at, &STOCK) || word.senses.any(OF_STOCK) || word.is_any(ALSO_OF_STOCK)
    };
    let mut others: Vec<String> = Vec::new();
    (greeted..note.text.words().len()).any(|at| {
        if !is_said_by_all(at) && !is_small_talk(note, at) && !is_address(at) {
            let word = note.text.words()[at].text.to_lowercase();
            if !others.contains(&word) {
                others.push(word);
            }
        }
        others.len() > words
    })
}

/// More names than this at the end are no signature.
const MOST_NAMES: usize = 4;

/// Who leaves the site's own sentence in has written no note, whatever else
/// is there in so many words.
const READY_MADE_BRINGS: usize = 6;

const MESSAGE: &str = "This is the ready-made invitation. One line on why you chose this person says more.";

/// A reason, and who writes where that is not said: the slots are the
/// writer's to fill.
fn reason_of(signs: &Signs) -> &'static str {
    if signs.evidence.introduction {
        "[where we met, or what of yours I read]."
    } else {
        "I'm [your role and place]. [where we met, or what of yours I read]."
    }
}

pattern_lists! {
    /// The site's own sentence.
    READY_MADE: ["add you to my ..2 network", "join (my|your) ..2 network", "(person|someone) i trust"]
}

/// Whether word `at` is of connecting, as it is asked for: "I've joined the
/// band" is not.
fn is_of_connecting(note: &Note<'_>, signs: &Signs, at: usize) -> bool {
    let senses = note.text.words()[at].senses;
    let is_told = |clause: &Clause| clause.actor == Some(Actor::Writer) && !clause.is_asking();
    let clause = signs.clauses.iter().find(|clause| clause.words.contains(&at));
    senses.any(CONNECTING) && !(note.text.words()[at].is_any(JOINING) && clause.is_some_and(is_told))
}

/// What such notes are about.
const CONNECTING: Classes = Classes::of(&[Class::Connect]);

/// What the writer may have done elsewhere.
const JOINING: &[&str] = &["joined", "accepted", "added", "join", "joining"];

/// What such notes are made of.
const OF_STOCK: Classes = Classes::of(&[Class::Connect, Class::Courtesy, Class::Thank, Class::Seek]);

/// What else they say of themselves.
const ALSO_OF_STOCK: &[&str] = &[
    "linkedin", "platform", "site", "here", "professional", "personal", "list", "become", "becoming", "growing",
    "grow", "expand", "expanding", "together", "sending", "get", "getting", "extend", "include", "thought", "good",
    "great", "nice", "ready", "possible", "valued", "humble", "distinguished", "favourable", "favorable", "positive",
    "part", "friends", "buddies", "know", "writing", "reaching", "out", "awesome",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::assert_marked;

    #[test]
    fn whoever_says_more_has_written_a_note() {
        assert_marked(
            &StockInvite,
            &[
                "‹Let's connect›.",
                "‹Let's connect›, Priya. Regards, Tomas",
                "Let's connect. Leeds, Kassel, Porto",
                "Let's connect. Tomas went",
            ],
        );
    }
}
