use std::collections::HashSet;

use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::language::FOREIGN;
use crate::text::names::is_particle;
use crate::text::{UNKNOWN, Word};

declare_rule! {
    /// A word is spelled in a way that is known to be a slip.
    ///
    /// ## Why it matters
    ///
    /// A stranger has nothing but these lines to judge by. Only misspellings
    /// on a list are spoken of, never a word for being unknown: names,
    /// quotations, words with capitals, digits or hyphens, and whatever the
    /// recipient's own profile spells that way are left alone.
    pub struct Misspelling {
        name: "misspelling",
        group: Clarity,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        needs: Words,
        in_replies: true,
        heeds_own_words: true,
        fix: Safe,
        source: [Etiquette],
        why: "A slip in spelling is small, and the first thing a stranger sees.",
        flags: &[
            Example::new("I ‹recieved› your paper on glazes.").fixed("I received your paper on glazes."),
            Example::new("It would be a good ‹oportunity› to ‹colaborate›, ‹becuase› we both dye wool.").fixed("It would be a good opportunity to collaborate, because we both dye wool."),
            Example::new("Hi Ola, ‹teh› talk was ‹realy› good.").fixed("Hi Ola, the talk was really good."),
            Example::new("I read it twice. ‹Becuase› of it I changed jobs.").fixed("I read it twice. Because of it I changed jobs."),
            Example::new("We met on ‹wendesday› at the mill.").fixed("We met on Wednesday at the mill."),
            Example::new("The ‹proffesionals› at your stand were ‹definately› kind (and ‹usefull›).").fixed("The professionals at your stand were definitely kind (and useful)."),
            Example::new("The ‹calenders› are printed."),
            Example::new("Hope this is not ‹alot› to ask of ‹linkdin›.").fixed("Hope this is not a lot to ask of LinkedIn."),
        ],
        passes: &[
            Example::new("Your programme on the colour of aluminium was organised well, and in the program you analyzed its flavor."),
            Example::new("Hi Conor Devine, Pilar Feld and Enver Groth from Tema send regards to Frome."),
            Example::new("I recieve-tested it, the teh_cat file, and Recieve is our band."),
            Example::new("Your talk 'Teh Internet' and the essay \"I definately mite\" are classics."),
            Example::new("I follow @teh and #recieve.").to("Ada Okafor"),
            Example::new("You built canva and aways, I drive a bunded tanker.").at("Aways"),
            Example::new("The liquor licker at Becuase, our bar, sells wirth.").to("Jo Wirth"),
            Example::new("My wether won at the show, the hogget came second."),
            Example::new("A raison d'être, an objet trouvé and a thingie."),
            Example::new("I'm an OT and my ot students use ba and yoy."),
            Example::new("I measure transferrin, turn collets, rack with finings and grow earlies."),
            Example::new("Your teh tarik stall in Ipoh is the best."),
            Example::new("We play at Kafe Momento, and momento is Spanish."),
        ],
    }
}

impl Rule for Misspelling {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        let Some(dictionary) = note.dictionary else {
            return;
        };
        let mut names = None;
        for (at, word) in note.text.words().iter().enumerate() {
            if is_ordinary(word) || !is_plain(word.text) || (word.is_capitalized() && !note.text.begins_sentence(at)) {
                continue;
            }
            let small = word.text.to_ascii_lowercase();
            let meant: Vec<&str> = dictionary.corrections(&small).collect();
            let Some(first) = meant.first() else {
                continue;
            };
            if (word.is_capitalized() && !OPENERS.contains(first))
                || is_joined(note, at)
                || is_among_foreign(note, at)
                || note.text.is_quoted(at)
                || (small == "teh" && note.text.words().get(at + 1).is_some_and(|next| next.is_any(TEAS)))
                || names.get_or_insert_with(|| names_of(note)).contains(&small)
            {
                continue;
            }
            let meant: Vec<String> = meant.iter().map(|one| note.text.in_case_of(word.span, one)).collect();
            let is_sure = dictionary.is_sure_of(&small);
            let fixes = meant.iter().map(|one| Fix::safe_if(is_sure, format!("Change to “{one}”"), word.span, one));
            diagnostics.at_with(word.span, message(word.text, &meant), fixes);
        }
    }
}

/// What follows "teh" where it is Malay for tea.
const TEAS: &[&str] = &["tarik", "halia", "susu", "botol", "peng", "ais", "panas"];

/// Whether rules name the word, and it is no slip: nearly all words are told
/// here, without the dictionary. The regular form of one (commit-ed) may be a
/// slip.
fn is_ordinary(word: &Word<'_>) -> bool {
    word.id != UNKNOWN && !NAMED_SLIPS.contains(&word.text)
}

/// The misspellings that patterns of rules name.
const NAMED_SLIPS: &[&str] = &["advices", "habe", "youre"];

fn message(said: &str, meant: &[String]) -> String {
    match meant {
        [one] => format!("“{said}” is usually spelled “{one}”."),
        [most @ .., last] => format!("“{said}” looks like a slip. Did you mean “{}” or “{last}”?", most.join("”, “")),
        [] => format!("“{said}” looks like a slip."),
    }
}

/// Whether a word is nothing but small letters, but for the first.
fn is_plain(word: &str) -> bool {
    let letters = word.as_bytes();
    letters.first().is_some_and(u8::is_ascii_alphabetic) && letters[1..].iter().all(u8::is_ascii_lowercase)
}

/// Whether the word is part of something longer: a compound, a handle, a
/// path, a formula.
fn is_joined(note: &Note<'_>, at: usize) -> bool {
    let after = note.text.after(at);
    let mut next = after.chars();
    let is_tied = next.next().is_some_and(|mark| JOINTS.contains(mark))
        || (after.starts_with(['.', ':']) && after.len() == 1 && at + 1 < note.text.words().len());
    note.text.before(at).ends_with(|mark| JOINTS.contains(mark) || ".:@#".contains(mark)) || is_tied
}

const JOINTS: &str = "-‐‑/\\_&+*=|$%<>'’@^~";

/// Whether a neighbour is a little word of another language: then this is
/// one of its words as well.
fn is_among_foreign(note: &Note<'_>, at: usize) -> bool {
    let words = note.text.words();
    let is_foreign = |at: usize| {
        let word = &words[at];
        note.covered(at, &FOREIGN)
            || (is_particle(word.text) && !word.is_ordinary())
            || ["d'", "d’", "l'", "l’"].iter().any(|elided| word.text.starts_with(elided))
            || (!word.is_capitalized()
                && word.text.contains(|letter: char| letter.is_alphabetic() && !letter.is_ascii()))
    };
    at.checked_sub(1).is_some_and(is_foreign) || (at + 1 < words.len() && is_foreign(at + 1))
}

/// The names that the note and its circumstances hold, in small letters.
fn names_of(note: &Note<'_>) -> HashSet<String> {
    let recipient = &note.request.recipient;
    let facts =
        [&recipient.name, &recipient.headline, &recipient.company, &recipient.school, &note.request.sender.name];
    let facts = facts.into_iter().flatten().chain(&recipient.mutual);
    let known = facts.flat_map(|fact| fact.split(|letter: char| !letter.is_alphanumeric())).map(str::to_lowercase);
    let words = note.text.words().iter().enumerate();
    let named = words.filter(|(at, word)| word.is_capitalized() && !note.text.begins_sentence(*at));
    known.chain(named.map(|(_, word)| word.text.to_lowercase())).collect()
}

/// Words that a sentence begins with so often that a capital says nothing: a
/// slip of one of them is no name.
const OPENERS: &[&str] = &[
    "about", "after", "again", "all", "also", "although", "and", "another", "any", "anyway", "apologies", "appreciate",
    "are", "as", "at", "attached", "because", "before", "being", "best", "both", "but", "can", "congratulations",
    "considering", "could", "currently", "definitely", "did", "do", "during", "every", "everyone", "finally", "first",
    "for", "from", "good", "grateful", "great", "greetings", "happy", "have", "having", "hello", "here", "hope",
    "hopefully", "hoping", "how", "however", "if", "in", "incidentally", "it", "just", "kind", "kindly", "last",
    "lately", "let", "looking", "many", "maybe", "meanwhile", "my", "nice", "not", "now", "of", "on", "our",
    "personally", "please", "really", "recently", "regarding", "regards", "seeing", "several", "since", "sincerely",
    "so", "some", "someone", "sometimes", "sorry", "such", "thank", "thank you", "thanks", "that", "the", "their",
    "then", "there", "therefore", "these", "they", "this", "those", "though", "through", "to", "today", "together",
    "tomorrow", "truly", "unfortunately", "until", "usually", "very", "was", "we", "welcome", "what", "when", "where",
    "which", "while", "who", "why", "will", "wishing", "with", "wonderful", "working", "would", "yesterday", "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::lexicon;
    use crate::text::dictionary;

    #[test]
    fn the_misspellings_that_patterns_name_are_known() {
        let dictionary = dictionary::get().expect("the host has one");
        let slips: Vec<&str> = lexicon().words().filter(|word| dictionary.corrections(word).next().is_some()).collect();
        assert_eq!(slips, NAMED_SLIPS);
    }

    #[test]
    fn words_of_trades_dialects_places_and_people_are_no_slips() {
        let dictionary = dictionary::get().expect("the host has one");
        let slips: Vec<&str> =
            WORDS.split_ascii_whitespace().filter(|word| dictionary.corrections(word).next().is_some()).collect();
        assert_eq!(slips, Vec::<&str>::new());
    }

    const WORDS: &str = "\
        colour flavour honour neighbour organise organisation analyse catalogue programme theatre metre litre \
        licence practise enrol fulfil instalment skilful jewellery modelling labelled counsellor focussed \
        focusses benefitted targetted ageing judgement acknowledgement tyre kerb aluminium cheque manoeuvre \
        storey plough draught whilst amongst learnt spelt artefact adviser protester adaptor conveyer queueing \
        programing saleable sizeable likeable mileage milage moustache yoghurt sceptical sulphur foetal \
        paediatric anaesthetist orthopaedic gynaecology archaeology medieval enquiry speciality licensor disc \
        dependant forego alright anyways afterwards publically writeable driveable transferrable nonsignificant \
        extraversion ans ba hist mis ot yoy ect als fo basf cmo ede folx gti ist noe sur tha udo vas ser ane nd \
        anc ags rto cms etl okr sre welder joiner glazier scaffolder bricklayer millwright turner planed collet \
        chuck spindle grommet bunded rebar screed lintel soffit mortise tenon veneer grout parquet farrier \
        wether wethers hogget heifer farrowing silage tillage agronomy viticulture enology vintner sommelier \
        maltster barista patissier saucier confit ganache levain focaccia gnocchi laksa dosa idli paneer matron \
        doula phlebotomist sonographer podiatrist orthotist optometrist histology oncologist neonatology triage \
        stent catheter suture stoma assay pipette agar plasmid ligand kinase microbiome virology paralegal \
        conveyancer notary tort escrow lien usufruct leasehold indemnity subrogation cedant retrocession \
        swaption accruals bursar provost pedagogy didactical matric viva proctor drayage reefer stevedore bosun \
        demurrage drydock davit bollard luthier gilder linocut risograph letterpress kerning felter milliner \
        cobbler saddler lapidary horologist ceramicist raku majolica reacher deadlifter deadlifters powerlifter \
        shoing kubernetes ansible nginx kafka postgres numpy pandas grafana trello figma canva miro jira golang \
        kotlin haskell webpack vite juni juli enver pilar lieve flor ines zofia niamh siobhan aoife groth fromm \
        feld devine jaques jenkin karam markey mutch patten pinter stange waring wirth zink brower hassel leary \
        pease reding oder frome woking bootle tema tuscon celle linz wath morges parana arica mena somme mobify \
        autonation zapier asana monzo revolut stichting raison affaires objet laissez thingie klicks gardai \
        ambien inforce prelease expensable canvassing upskilling solopreneur mentee cofounder postdoc onboarding \
        learnings";

    use crate::rules::tests::assert_marked;

    #[test]
    fn a_known_slip_is_marked_where_it_can_be_nothing_else() {
        assert_marked(
            &Misspelling,
            &[
                "I ‹recieved› it, and ‹teh› bread",
                "‹Teh› bread",
                "It was ‹benefitial›",
                "I met Teh there",
                "I met Recieved there, and recieved it",
                "I saw recieved-bread and a/recieved and recieved.js and #recieved and @recieved",
                "I ‹recieved›. Then you",
                "I saw que recieved and recieved é and l'air recieved and d’air recieved",
                "I saw Élan ‹recieved› it",
                "I said “recieved” twice",
                "I saw RECIEVED and reCieved",
            ],
        );
    }

    #[test]
    fn a_message_names_all_that_may_be_meant() {
        for (meant, expected) in [
            (&["the"][..], "“teh” is usually spelled “the”."),
            (&["the", "ten"], "“teh” looks like a slip. Did you mean “the” or “ten”?"),
            (&["the", "ten", "tea"], "“teh” looks like a slip. Did you mean “the”, “ten” or “tea”?"),
        ] {
            let meant: Vec<String> = meant.iter().copied().map(str::to_owned).collect();
            assert_eq!(message("teh", &meant), expected);
        }
        assert!(is_plain("teh") && is_plain("Teh") && !is_plain("TEh") && !is_plain("te1") && !is_plain("1eh"));
    }
}
