use crate::catalogue::Kind;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;
use crate::signs::padding::OPENINGS;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A phrase that everybody uses, and nobody hears any more.
    ///
    /// ## Why it matters
    ///
    /// Opening phrases are skipped, and business catchwords make one note
    /// sound like all the others. Nothing is wrong with them but that they
    /// take the room of something only this writer could say.
    pub struct Cliche {
        name: "cliche",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Hint, Hint],
        fix: Safe,
        implied_by: ["stock-invite", "stiff", "empty-flattery"],
        source: [Etiquette, ChelseaLarsson],
        why: "Worn phrases are read past. The room is better spent on what only you could say.",
        patterns: LISTS,
        flags: &[
            Example::new("Dear Mrs. Nakamura, ‹I hope this message finds you well.› I tune organs for the churches of Gera.").fixed("Dear Mrs. Nakamura, I tune organs for the churches of Gera."),
            Example::new("‹Hope you are doing well!› I weld gates for the old town of Gera and its park.").fixed("I weld gates for the old town of Gera and its park."),
            Example::new("I'd love to ‹pick your brain about› glazes.").fixed("I'd love to ask you about glazes."),
            Example::new("Let us ‹touch base› and find ‹synergies›."),
            Example::new("I like to meet ‹like-minded people› who ‹think outside the box›."),
            Example::new("I'm ‹reaching out because› we both bake.").fixed("I'm writing because we both bake."),
            Example::new("‹At the end of the day›, it is a ‹game changer›."),
        ],
        passes: &[
            Example::new("I hope the move to Gera went well, and that your knee is better."),
            Example::new("You reached out a hand when I fell off the stage in Cork."),
            Example::new("My team touched the base of the tower. The box outside is mine."),
            Example::new("You said at the end of the day that kilns have synaesthesia."),
            Example::new("Your book \"Think Outside the Box\" is on my desk."),
            Example::new("The brain you pick up in the lab is a model, like my minded dog."),
            Example::new("Thank you for reaching out to me about the kilns."),
            Example::new("Hope to see you in Leeds, all well?"),
            Example::new("It was good to work with you. I hope you are doing well.").kind(Kind::Farewell),
        ],
    }
}

impl Rule for Cliche {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        // To wish somebody well when parting is no phrase.
        let is_opening = matches!(note.request.kind, Kind::Invite | Kind::Message);
        let body = Body::of(note, signs);
        for hit in note.hits(&OPENINGS) {
            if !is_opening || note.text.is_quoted(hit.words.start) {
                continue;
            }
            let clause = body.clause(&hit.words);
            let span = clause.unwrap_or_else(|| note.text.span_of(&hit.words));
            let rest = clause.and_then(|clause| body.without(clause));
            diagnostics.at_with(span, SKIPPED, rest.map(|(span, rest)| Fix::review("Leave it out", span, rest)));
        }
        for hit in note.hits(&WORN) {
            let span = note.text.span_of(&hit.words);
            let said = &note.text[span];
            let is_one_phrase = said.chars().all(|letter| letter.is_alphanumeric() || " '’-".contains(letter));
            // "Thanks for reaching out to me" says what was done.
            let is_of_reader = note.text.words().get(hit.words.end).is_some_and(|next| next.is_any(&["me", "us"]));
            if !is_one_phrase || is_of_reader || note.text.is_quoted(hit.words.start) {
                continue;
            }
            let plain = hit.replacement.map(|plain| note.text.in_case_of(span, plain));
            let message = match &plain {
                Some(plain) => format!("“{said}” is worn from use. “{plain}” says it plainly."),
                None => format!("“{said}” is worn from use. Say what you mean by it here."),
            };
            diagnostics.at_with(
                span,
                message,
                plain.map(|plain| Fix::safe(format!("Change to “{plain}”"), span, plain)),
            );
        }
    }
}

const SKIPPED: &str = "Everybody opens with this, so it is skipped. The room is better spent on your reason.";

pattern_lists! {
    /// Catchwords, with plain words where some fit.
    WORN: [
        "pick your brain (about|on|regarding) => ask you about",
        "(pick|picking) your brain",
        "touch base (with you)?",
        "circle back to you => get back to you",
        "circle back (on|to) => come back to",
        "circle back",
        "reaching out (to you)? because => writing because",
        "reaching out (to you)? as => writing as",
        "reaching out (to you)? to => writing to",
        "(wanted|want|like|love|decided|thought i'd|thought i would) to reach out",
        "(synerg{y,ies,istic,ize,ise}|paradigm shift|thought leader{s,ship,}|go getter|low hanging fruit{,s}|move the needle|best of breed|cutting edge solutions|win win (situation)?|(game|life) (changer{s,}|changing))",
        "like minded (people|professionals|individuals|folks|persons|minds)?",
        "(think|thinking|thinker|thinkers) outside (of)? the box",
        "mutual{,ly} (benefit{,s}|beneficial)",
        "(take|taking) ..4 to the next level",
        "(hit|hitting) the ground running",
        "(results|result|goal|detail) (driven|oriented)",
        "passionate about (success|excellence|innovation|people)",
        "((the)? sky is the limit|together we can (achieve|do|grow|reach|make)|let's grow together|(great|brilliant) minds|(expand|broaden|widen) (my|our) horizons|network is your net worth)",
        "((^|so|but|and|because) at the end of the day|needless to say|it goes without saying that|last but not least|long story short)",
        "((fast paced|ever changing|ever evolving) (world|environment|landscape|industry)|in (today's|these challenging) (world|market|landscape|economy|digital world|times))",
        "(bring|add|adding|bringing) value to (your|the|my) (table|network|business|company|organisation|organization|team)",
        "(leverage|leveraging) (our|your|my|each other's)",
    ]
}
