//! Is this English? Told by the little words, which no note can do without.

use crate::catalogue::Language;
use crate::note::Note;
use crate::pattern_lists;
use crate::text::Word;
use crate::text::names::is_particle;
use crate::text::words::LITTLE_WORDS;

/// The language a note is written in: English only on evidence, in more words
/// than speak against it. Names alone are evidence of nothing, and two words
/// of too little.
pub(crate) fn of(note: &Note<'_>) -> Language {
    let (mut latin, mut other) = (0, 0);
    for letter in note.text.as_str().chars().filter(|letter| letter.is_alphabetic()) {
        match letter {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin += 1,
            _ => other += 1,
        }
    }
    if other > latin {
        return Language::Other;
    }
    let (mut english, mut foreign) = (0, 0);
    for (at, word) in note.text.words().iter().enumerate() {
        if word.text == "I" || note.covered(at, &PAIRS) {
            english += LITTLE;
        } else if is_name(note, at) || is_particle(word.text) {
            // Of no language.
        } else if note.covered(at, &FOREIGN) {
            foreign += LITTLE;
        } else if note.covered(at, &SHARED) {
            // Of many.
        } else if word.senses.is_known() {
            english += if word.senses.other.meets(LITTLE_WORDS) { LITTLE } else { 1 };
        } else {
            foreign += strangeness(word);
        }
    }
    let is_too_little = english == 0 && foreign < LITTLE && note.text.words().len() < FEWEST;
    if english >= foreign && (english > 0 || foreign == 0) || is_too_little { Language::En } else { Language::Other }
}

/// What a little word says, of words that say one.
const LITTLE: usize = 3;

/// With fewer words, one that nobody knows says nothing yet.
const FEWEST: usize = 3;

/// Whether word `at` looks like a name or an abbreviation.
fn is_name(note: &Note<'_>, at: usize) -> bool {
    let word = &note.text.words()[at];
    let is_short = word.text.len() <= LONGEST_ABBREVIATION;
    if word.is_all_caps() { is_short } else { word.is_capitalized() && !note.text.begins_sentence(at) }
}

const LONGEST_ABBREVIATION: usize = 3;

/// How much a word that nobody knows speaks against English.
fn strangeness(word: &Word<'_>) -> usize {
    let is_foreign = word.text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    match (word.is_capitalized(), is_foreign) {
        (false, true) => 2,
        (true, true) => 1,
        (false, false) if !word.has_digit() && word.text.len() > 1 => {
            usize::from(!ENDINGS.iter().any(|ending| word.text.ends_with(ending)))
        }
        _ => 0,
    }
}

/// How words end that are likely English, though nobody knows them.
const ENDINGS: &[&str] = &["ing", "ed", "ly", "ness", "ght", "'s", "’s"];

pattern_lists! {
    /// Words that are English together only.
    PAIRS: ["we (met|are|were|had|have|both|can|will)", "(was|is|has) (a|an|so|at|in|on)"]

    /// Little words of English that other languages have too, and words that
    /// are at home in many.
    SHARED: [
        "(a|am|an|any|are|art|as|at|be|best|but|by|can|care|come|date|den|do|fast|few|fin|for|gift|had|has|hat|have|he|her|here|hers)",
        "(his|hospital|i|in|is|land|last|male|me|men|met|mine|most|must|my|no|note|of|on|or|our|over|pain|park|per|plan|plus|port)",
        "(presentation|sale|see|so|some|still|super|tag|team|ten|then|till|to|total|us|via|war|was|we|who|will)",
    ]

    /// Little words of other languages that English does not have. Particles of
    /// names (de, van, la) are left out.
    pub(crate) FOREIGN: [
        // Spanish, Portuguese
        "(que|para|con|por|una|los|las|mi|es|como|muy|pero|más|estoy|soy|gracias|hola|usted|trabajo|gustaría)",
        "(saludos|conectar|el|del|ayer|els|amb|ens|onte|buenas|salut)",
        "(uma|com|não|são|você|meu|minha|obrigad{o,a}|olá|muito|trabalho|gostaria|seu|sua|nos|na|em|ao|pela)",
        "(pelo|sou|estou|mesmo|oi|bom|foi)",
        // French, Italian
        "(je|vous|et|une|dans|avec|pour|votre|mes|nous|merci|bonjour|suis|j'ai|qui|sur|aux|ce|cette|c'est)",
        "(d'une|l'équipe|été|bonjou|nou|mwen|nan|du|des|en|au|ton)",
        "(il|che|sono|per|ciao|grazie|lavoro|mio|mia|suo|nella|nel|della|delle|ho|anche|vorrei|piacere|gli)",
        "(questo|molto|ci|un|lo)",
        // German, Dutch
        "(ich|und|der|die|das|ist|mit|für|auf|bin|sie|ihr|ihre|ihren|ein|eine|wir|nicht|auch|bei|zu|vielen)",
        "(dank|hallo|würde|mich|über|habe|uns|im|dem|den|vom|zum|fürs|danke|gruß|grüße)",
        "(ik|het|een|jouw|uw|voor|zijn|bij|graag|bedankt|niet|naar|wij|ook|wat|heb|deze|aan|hoi|ek)",
        "(nie|jou|baie|ons)",
        // Swedish, Danish, Norwegian, Finnish
        "(och|att|på|är|som|med|för|hej|tack|det|inte|vi|om|og|jeg|til|er|av|ikke|tak|takk|din|ditt|hyvää)",
        "(olen|ja|kiitos|että|sinun|ett|hei|går|igår|hilsen|ég|við|moi|onnea|tere|aitäh|sinu|eest|puhul)",
        // Polish, Czech, Slovak
        "(się|jestem|z|w|że|dzień|dobry|dziękuję|pana|pani|cześć|chciał{bym,abym}|pracuję|jsem|děkuji|dobrý)",
        "(ve|že|vás|ďakujem|ahoj|za|se|sme|smo|jsme|sva|iz|hvala|sveiki|paldies|ir|labas|ačiū)",
        // Hungarian, Romanian, Turkish
        "(és|hogy|vagyok|szia|köszönöm|egy|nem|az|sunt|și|vă|pentru|mulțumesc|bună|ziua|cu|bir|için|merhaba)",
        "(bey|hanım|ile|teşekkürler|jam|dhe|në|të|për|çok|selam|salom|rahmat|bilan|biz|və|mən|eskerrik)",
        "(kaixo|naiz|dut|zure|egun|yn|diolch|agat|agus|leis|raibh|duit)",
        // Indonesian, Vietnamese, Filipino, Swahili
        "(saya|dan|yang|terima|kasih|dengan|anda|untuk|di|tôi|và|của|cảm|ơn|anh|chị|là|ako|ang|ng|mga|salamat)",
        "(po|asante|habari|kwa|ya|salam|selamat|apa|kita|kumusta|tayo|natin|sa|ko|hujambo|wa|da|mun)",
        "(sannu|alaikum|shukran|hai|hain|hoon|hum|ka|ki|ke|mein|aap|bhai)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[test]
    fn a_note_is_english_where_more_speaks_for_it_than_against_it() {
        use Language::{En, Other};
        for (text, expected) in [
            ("", En),
            ("Hi Ada, I read your paper with joy.", En),
            ("Merci Ada", Other),
            ("Merci Ada, I read it", En),
            ("Merci, vous et the", Other),
            ("Merci, met the band", En),
            // Names, and what is too little to tell.
            ("Ada Okafor, Reykjavik", En),
            ("Lubim vrakka", En),
            ("Lubim vrakka stelpu", Other),
            ("Lubim vräkka stelpu", Other),
            ("Lubim kvilting, tovely miskel's", En),
            ("Lubim vrakka stelpu the", En),
            ("Lubim vrakka stelpu doran of the", En),
            ("Lubim vrakka stelpu doran tarvek the", Other),
            // Words of many languages are none of one, but for "I" and pairs.
            ("Oslo, met in vrakka", Other),
            ("Oslo, we met in vrakka", En),
            ("Oslo, I met vrakka", En),
            // A capital makes a name or an abbreviation of many words.
            ("My nights at Los Robles", En),
            ("Hello Ms. van der Berg", En),
            ("LOS ROBLES VÄRT", Other),
            ("NASA MET LOS AMIGOS", En),
            ("Привет", Other),
            ("Привет abcdef", En),
            ("Приветы abcdef", Other),
            ("王小明", Other),
            ("ễễễễễ I met", En),
            ("42 !!! 👋", En),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            assert_eq!(of(&Note::new(&request, lexicon(), None)), expected, "{text}");
        }
    }
}
