//! Thanks.

use crate::pattern_lists;

pattern_lists! {
    /// Thanks, in whatever words.
    pub(crate) THANKS: [
        "(thanks|thank|thanking|thankful|thx|grateful|gratefully|gratitude|appreciate|appreciates|appreciated|appreciative|appreciation|indebted|obliged|cheers)",
        "(gracias|merci|danke|obrigad{o,a}|grazie|asante|shukran|arigato|kiitos|tack|takk|dziękuję|dhanyavaad|salamat)",
        "owe you",
        "(means|meant) (a lot|so much|very much|the world|a great deal)",
        "(kind|generous|good|nice|gracious|thoughtful) of you",
        "(gave|giving|taking|took|spared|made) (me|us)? (so much|some|all that|that much)? of your time",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Note;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[test]
    fn thanks_are_said_in_many_words() {
        for (text, expected) in [
            ("Thanks for the talk", true),
            ("Much obliged, Ada", true),
            ("Danke für den Vortrag", true),
            ("That meant a lot", true),
            ("How kind of you", true),
            ("You gave me so much of your time", true),
            ("A kind of bread", false),
            ("I liked the talk", false),
        ] {
            let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
            assert_eq!(Note::new(&request, lexicon(), None).has(&THANKS), expected, "{text}");
        }
    }
}
