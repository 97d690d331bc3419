//! Is this English? Told by the little words, which no note can do without.

use crate::catalogue::Language;
use crate::note::Note;
use crate::pattern_lists;

/// The language a note is written in: English unless there is evidence
/// against it. Three words and names are not enough to say otherwise.
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
    let english = note.hits(&ENGLISH).len();
    let foreign = note.hits(&FOREIGN).len();
    let is_foreign = foreign > english && (foreign > 1 || english == 0);
    // A language we have no words of: six words, and not one that English
    // could not do without.
    let is_unheard_of = english == 0 && note.text.words().iter().filter(|word| !word.is_ordinary()).count() >= 6;
    if is_foreign || is_unheard_of { Language::Other } else { Language::En }
}

pattern_lists! {
    /// Little words of English that other languages written in Latin letters
    /// do not have, or hardly.
    ENGLISH: [
        "(the|and|of|to|for|with|your|you|you're|i|i'm|i'd|i've|i'll|my|is|are|was|were|be|been|have|has|had|that|this|these)",
        "(we|our|us|they|their|it|it's|its|at|from|about|how|what|who|when|where|which|would|could|can|will|not|but|or|if|by)",
        "(hello|thanks|thank|please|great|good|nice|work|working|connect|connecting|would|like|love|let's|let|some|any|all)",
        "(as|because|since|just|here|there|then|than|so|more|very|looking|look|saw|met|read|hope|keep|see|talk|team)",
    ]

    /// Little words of other languages that English does not have. Particles of
    /// names (de, van, la) are left out.
    pub(crate) FOREIGN: [
        // Spanish, Portuguese
        "(que|para|con|por|una|los|las|su|mi|es|como|muy|pero|más|estoy|soy|gracias|hola|usted|trabajo|gustaría|saludos|conectar)",
        "(uma|com|não|são|você|meu|minha|obrigad{o,a}|olá|muito|trabalho|gostaria|seu|sua|nos|na|em|ao|pela|pelo|sou|estou)",
        // French, Italian
        "(je|vous|et|une|dans|avec|pour|votre|mes|nous|merci|bonjour|suis|j'ai|que|qui|sur|aux|ce|cette|c'est|d'une|l'équipe|été)",
        "(il|che|sono|per|ciao|grazie|lavoro|mio|mia|suo|sua|nella|nel|della|delle|ho|anche|vorrei|piacere|gli|questo|molto)",
        // German, Dutch
        "(ich|und|der|die|das|ist|mit|für|auf|bin|sie|ihr|ihre|ihren|ein|eine|wir|nicht|auch|bei|zu|vielen|dank|hallo|würde|mich|über|habe)",
        "(ik|het|een|jouw|je|uw|voor|met|zijn|bij|graag|bedankt|niet|naar|wij|ook|wat|heb|deze|aan)",
        // Swedish, Danish, Norwegian, Finnish
        "(och|jag|att|på|är|som|med|för|hej|tack|det|inte|vi|om|och|og|jeg|til|er|på|av|ikke|tak|takk|din|ditt|hyvää|olen|ja|kiitos|että|sinun)",
        // Polish, Czech, Slovak
        "(się|jestem|na|z|w|że|dzień|dobry|dziękuję|pana|pani|cześć|chciał{bym,abym}|pracuję|jsem|děkuji|dobrý|den|ve|že|vás|som|ďakujem)",
        // Hungarian, Romanian, Turkish
        "(és|hogy|vagyok|szia|köszönöm|egy|nem|az|sunt|și|vă|pentru|mulțumesc|bună|ziua|cu|ve|bir|için|merhaba|bey|hanım|ile|teşekkürler|ben)",
        // Indonesian, Vietnamese, Filipino, Swahili
        "(saya|dan|yang|terima|kasih|dengan|anda|untuk|di|tôi|và|của|cảm|ơn|anh|chị|là|ako|ang|ng|mga|salamat|po|na|asante|habari|kwa|ya)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[test]
    fn a_note_is_english_unless_there_is_evidence_against_it() {
        use Language::{En, Other};
        for (text, expected) in [
            ("", En),
            ("Hi Ada, I read your paper with joy.", En),
            ("Merci Ada", Other),
            ("Merci Ada, I read it", En),
            ("Merci, vous et the", Other),
            ("Merci et the of", En),
            ("Gracias para the and of", En),
            ("Lubim vrakka stelpu doran miskel", En),
            ("Lubim vrakka stelpu doran miskel tarvek", Other),
            ("Lubim vrakka stelpu doran miskel tarvek the", En),
            ("Привет", Other),
            ("Привет abcdef", En),
            ("Приветы abcdef", Other),
            ("王小明", Other),
            ("ễễễ ab", En),
            ("42 !!! 👋", En),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            assert_eq!(of(&Note::new(&request, lexicon(), None)), expected, "{text}");
        }
    }
}
