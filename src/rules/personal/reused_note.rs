use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::fingerprint::{ALIKE, Fingerprint, Key};
use crate::note::Note;
use crate::request::LintRequest;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// Nearly the same note went to somebody else.
    ///
    /// ## Why it matters
    ///
    /// Not the same message to everyone (guideline 10). Compared are the
    /// pairs of neighbouring words that both notes have, without the hello,
    /// names and numbers: filling other names into one text is not writing
    /// another. How one presents oneself and says goodbye may well be the
    /// same each time, so it takes most of the note. Few words are easily
    /// alike, so a short note counts only when nothing but its hello differs.
    pub struct ReusedNote {
        name: "reused-note",
        group: Personal,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        any_language: true,
        source: [Etiquette],
        why: "A note that fits everybody reads like one, and people do compare.",
        flags: &[
            Example::new("‹Hi Ada, I came across your profile while looking for people in logistics and liked what you wrote. I work at Acme.›")
                .earlier(&["Hello Ben, I came across your profile while looking for people in logistics and liked what you wrote. I work at Acme."]),
            Example::new("‹Dear Dr. Osei, I read the paper you wrote with Anna Lind at Lund in 2019 and have used the method ever since.›")
                .earlier(&["unrelated", "Dear Prof. Mazur, I read the paper you wrote with Jan Novák at Brno in 2021 and have used the method ever since!"]),
            Example::new("‹Hi Ada, it was good to see you at the fair.›").earlier(&["Hi Wei Zhang! It was good to see you at the fair."]),
            Example::new("‹Hola Ana, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte.›")
                .earlier(&["Hola Luis, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte."]),
        ],
        passes: &[
            Example::new("Hi Ada, I run a bindery in Leeds and restore parish registers. I read your piece on vellum. I'd be glad to stay in touch.")
                .earlier(&["Hi Ben, I run a bindery in Leeds and restore parish registers. Your stall at the glue fair was the best of all. I'd be glad to stay in touch."]),
            Example::new("Hi Ada, your post about kilns was a great help to us. Let's connect and stay in touch.")
                .earlier(&["Hi Ben, we sat in the same row at choir practice. Let's connect and stay in touch."]),
            Example::new("Hi Ada, we met at the Malmö meetup.").earlier(&["Hi Ben, we met at the Lyon meetup."]),
            Example::new("Hi Ada, thank you!").earlier(&["Hi Ben, thank you!"]),
            Example::new("Hi Ada, I came across your profile while looking for people in logistics."),
            Example::new("").earlier(&["", "Hi"]),
            Example::new("Sehr geehrte Frau Lind, Ihr Vortrag über Turbinen in Oslo hat mir sehr gefallen und meine Arbeit verändert.")
                .earlier(&["Sehr geehrter Herr Kern, Ihr Buch über Orgeln in Sachsen steht neben meinem Bett und ist voller Zettel."]),
        ],
    }
}

impl Rule for ReusedNote {
    fn check(&self, note: &Note<'_>, _signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.request.record.alike.max(alike_of(note)) >= ALIKE {
            diagnostics.at(note.text.whole(), MESSAGE);
        }
    }
}

/// How much the most alike of the request's earlier notes is like this one.
fn alike_of(note: &Note<'_>) -> u32 {
    let request = note.request;
    if request.earlier_notes.is_empty() {
        return 0;
    }
    let read = |text: &String| {
        // Whom they went to is not known: its names are told by their capitals.
        let earlier = LintRequest { text: text.clone(), sender: request.sender.clone(), ..LintRequest::default() };
        Fingerprint::of(&KEY, &Note::new(&earlier, note.lexicon(), None))
    };
    let earlier: Vec<Fingerprint> = request.earlier_notes.iter().map(read).collect();
    Fingerprint::of(&KEY, note).most_alike(&earlier)
}

/// These fingerprints are compared at once and not kept.
const KEY: Key = Key([0; 4]);

const MESSAGE: &str = "You sent nearly the same words to somebody else. Add what is true only of this person.";
