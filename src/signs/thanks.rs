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
