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
    /// Not the same message to everyone (guideline 10). Two notes are nearly
    /// the same when the words that tell what they are about are, and most of
    /// the rest: without the hello, names and numbers, in whatever order the
    /// sentences come, with a clause less or a word put for another. Filling
    /// other names into one text is not writing another. How one presents
    /// oneself and says goodbye may well be the same each time; what is true
    /// of this person only makes it a note of its own, also in a draft that
    /// was used before. Few words are easily alike, so a short note counts
    /// only when nothing but its hello differs.
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
            Example::new("‹Hi Ada, I dye wool in Leeds. Your post on weld and madder was a joy to read. I'd be glad to stay in touch.›")
                .earlier(&["Hi Ben, your post on weld and madder was a joy to read. I'd be happy to be in touch, as I dye wool in Leeds."]),
            Example::new("‹Hi Ada, I tune church organs and saw that yours is silent. I could have a look.›")
                .earlier(&["Hi Ben, I tune church organs and saw that yours is silent since the flood in spring. I could have a look at no cost."]),
            Example::new("‹Hi Ada, it was good to see you at the fair.›").earlier(&["Hi Wei Zhang! It was good to see you at the fair."]),
            Example::new("‹Hola Ana, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte.›")
                .earlier(&["Hola Luis, me gustó mucho tu charla sobre redes de agua en la feria y quería saludarte."]),
            Example::new("‹Hi Ada, I run a bindery in Leeds.›").alike(75),
        ],
        passes: &[
            Example::new("Hi Ada, I run a bindery in Leeds and restore parish registers. I read your piece on vellum. I'd be glad to stay in touch.")
                .earlier(&["Hi Ben, I run a bindery in Leeds and restore parish registers. Your stall at the glue fair was the best of all. I'd be glad to stay in touch."]),
            Example::new("Hi Ada, I like working with you on the new rota. It would be good to be in touch here as well.")
                .earlier(&["Hi Ben, I like working with you on the tank repairs. It would be good to be in touch here as well."]),
            Example::new("Hi Ada, your post about kilns was a great help to us. Let's connect and stay in touch.")
                .earlier(&["Hi Ben, we sat in the same row at choir practice. Let's connect and stay in touch."]),
            Example::new("Hi Ada, we met at the Malmö meetup.").earlier(&["Hi Ben, we met at the Lyon meetup."]),
            Example::new("Hi Ada, thank you!").earlier(&["Hi Ben, thank you!"]),
            Example::new("Hi Ada, I came across your profile while looking for people in logistics.").alike(74),
            Example::new("").earlier(&["", "Hi"]),
            Example::new("Sehr geehrte Frau Lind, Ihr Vortrag über Turbinen in Oslo hat mir sehr gefallen und meine Arbeit verändert.")
                .earlier(&["Sehr geehrter Herr Kern, Ihr Buch über Orgeln in Sachsen steht neben meinem Bett und ist voller Zettel."]),
        ],
    }
}

impl Rule for ReusedNote {
    fn check(&self, note: &Note<'_>, _signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.request.record.alike >= ALIKE || alike_of(note) >= ALIKE {
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
