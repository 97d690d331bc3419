//! Makes the dictionary of misspellings from the list of `typos-dict`, less
//! what could be meant, plus what such notes often have.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::text::capitalized;

use super::format::{MAGIC, UNSURE, VERSION, checksum};

/// The dictionary's file.
///
/// # Panics
///
/// Never: the words are sorted, as the map wants them.
#[must_use]
pub fn build() -> Vec<u8> {
    let entries = entries();
    let distinct: BTreeSet<&str> = entries.values().map(String::as_str).collect();
    let numbers: HashMap<&str, u64> = distinct.iter().copied().zip(0..).collect();
    let words = entries.iter().map(|(word, line)| (word, numbers[line.as_str()]));
    let map = fst::Map::from_iter(words).expect("the words are sorted");
    let map = map.as_fst().as_bytes();
    let length = u32::try_from(map.len()).expect("the map is small");
    let lines: String = distinct.into_iter().flat_map(|line| [line, "\n"]).collect();
    let body = [&length.to_le_bytes(), map, lines.as_bytes()].concat();
    [&MAGIC[..], &VERSION.to_le_bytes(), &checksum(&body).to_le_bytes(), &body].concat()
}

/// The misspellings, each with what may have been meant.
fn entries() -> BTreeMap<String, String> {
    let (dropped, reviewed) = (real_words("drop"), real_words("review"));
    let everyday: HashSet<&str> = EVERYDAY.split_ascii_whitespace().collect();
    let rude: HashSet<&str> = RUDE.split_ascii_whitespace().collect();
    let proper: HashSet<&str> = PROPER.split_ascii_whitespace().collect();
    let mut entries = BTreeMap::new();
    for (word, meant) in typos_dict::WORD.map.entries() {
        let word = word.into_inner();
        if !is_telling(word) || dropped.contains(word) {
            continue;
        }
        let mut meant: Vec<&str> = meant.iter().copied().filter(|meant| !rude.contains(meant)).collect();
        meant.sort_by_cached_key(|meant| (!everyday.contains(meant), strsim::osa_distance(word, meant)));
        let is_common = meant.first().is_some_and(|first| everyday.contains(first));
        if !meant.is_empty() && (word.len() >= LONG || is_common) {
            meant.truncate(MOST);
            let meant: Vec<String> = meant
                .into_iter()
                .map(also_meant)
                .map(|word| if proper.contains(word) { capitalized(word) } else { word.to_owned() })
                .collect();
            let mark = if reviewed.contains(word) { UNSURE } else { "" };
            entries.insert(word.to_owned(), format!("{mark}{}", meant.join(",")));
        }
    }
    for (word, meant) in ALSO {
        entries.insert((*word).to_owned(), (*meant).to_owned());
    }
    entries
}

/// What `word` is on our own list, if it is a slip by that.
fn also_meant(word: &str) -> &str {
    ALSO.iter().find(|(slip, _)| *slip == word).map_or(word, |(_, meant)| meant)
}

/// Whether a misspelling may be kept: plain letters, neither so short that
/// it is an abbreviation nor longer than anybody types, and not drawn out on
/// purpose (sooo).
fn is_telling(word: &str) -> bool {
    let letters = word.as_bytes();
    (SHORTEST..=LONGEST).contains(&letters.len())
        && letters.iter().all(u8::is_ascii_lowercase)
        && !letters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
}

const SHORTEST: usize = 4;
const LONGEST: usize = 19;

/// From so many letters on, a misspelling of any word is kept: shorter ones
/// are names, abbreviations and words of other languages too often.
const LONG: usize = 6;

/// As many corrections as are offered.
const MOST: usize = 3;

/// Slips that such notes often have and the list does not.
const ALSO: &[(&str, &str)] = &[
    ("accomplishement", "accomplishment"),
    ("adn", "and"),
    ("alot", "a lot"),
    ("appreciete", "appreciate"),
    ("aswell", "as well"),
    ("atleast", "at least"),
    ("cheif", "chief"),
    ("collaborat", "collaborate"),
    ("congratulaions", "congratulations"),
    ("eachother", "each other"),
    ("enginering", "engineering"),
    ("graduted", "graduated"),
    ("greatings", "greetings"),
    ("growht", "growth"),
    ("honnor", "honour,honor"),
    ("honnored", "honoured,honored"),
    ("honnour", "honour,honor"),
    ("hte", "the"),
    ("humourous", "humorous"),
    ("hwo", "how"),
    ("incase", "in case"),
    ("infact", "in fact"),
    ("ingeneer", "engineer"),
    ("interniship", "internship"),
    ("invitaton", "invitation"),
    ("liers", "liars"),
    ("linkden", "LinkedIn"),
    ("linkdin", "LinkedIn"),
    ("linkdln", "LinkedIn"),
    ("linkedn", "LinkedIn"),
    ("meating", "meeting"),
    ("motivaton", "motivation"),
    ("partecipation", "participation"),
    ("passionat", "passionate"),
    ("passionated", "passionate"),
    ("presantation", "presentation"),
    ("presentasion", "presentation"),
    ("publicaton", "publication"),
    ("quickely", "quickly"),
    ("recruitement", "recruitment"),
    ("recruter", "recruiter"),
    ("recrutment", "recruitment"),
    ("remembr", "remember"),
    ("researh", "research"),
    ("rythm", "rhythm"),
    ("satisfyed", "satisfied"),
    ("scolarship", "scholarship"),
    ("sincerley", "sincerely"),
    ("skilles", "skills"),
    ("studiyng", "studying"),
    ("studys", "studies"),
    ("supprise", "surprise"),
    ("teh", "the"),
    ("thankyou", "thank you"),
    ("universty", "university"),
    ("vaccancies", "vacancies"),
    ("vaccancy", "vacancy"),
    ("volunter", "volunteer"),
    ("wierd", "weird"),
    ("yeild", "yield"),
    ("yuo", "you"),
];

/// What the words are that are on the list and on lists of English too.
const REAL_WORDS: &str = include_str!("real_words.txt");

/// The real words of that kind: drop, review or keep.
fn real_words(kind: &str) -> HashSet<&'static str> {
    let groups = REAL_WORDS.split("\n\n").filter(|group| group.starts_with(kind));
    groups.flat_map(|group| group.lines().skip(1).flat_map(str::split_ascii_whitespace)).collect()
}

/// What is never offered.
const RUDE: &str = "\
    arse ass asses bastard bitch bitches boob boobs cock cocks crap cum cunt cunts damn damned dick dicks fag fuck \
    fucked fucker fucking hell homo nigger penis piss porn porno pubic sex sexual sexually sexy shit shits slut tit \
    tits turd whore";

/// What is written with a capital.
const PROPER: &str = "\
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september \
    october november december christmas easter africa african africans america american americans asia asian asians \
    australia australian australians austria austrian belgium belgian brazil brazilian britain british bulgaria canada \
    canadian canadians caribbean chile china chinese colombia croatia czech denmark danish dutch egypt egyptian england \
    english europe european europeans finland finnish france french germany german germans greece greek hungary \
    hungarian iceland india indian indians indonesia indonesian ireland irish israel israeli italy italian italians \
    japan japanese kenya korea korean lithuania lithuanian malaysia malaysian mediterranean mexico mexican netherlands \
    nigeria nigerian norway norwegian pakistan pakistani philippines poland polish portugal portuguese romania romanian \
    russia russian scotland scottish singapore spain spanish sweden swedish switzerland swiss thailand turkey turkish \
    ukraine ukrainian vietnam vietnamese welsh massachusetts california pennsylvania connecticut philadelphia \
    mississippi minnesota michigan washington edinburgh melbourne sydney barcelona amsterdam";

/// Words that everybody uses.
const EVERYDAY: &str = "\
    about above abroad accept access across actual add advice after again ago all almost along already also always \
    amazing among and another answer any anyone apply april are area around ask asked attend august back based \
    because become been before began begin behind being believe best better between big both bring brother build \
    built business busy but buy call called came can career case change chat city class clear client close coffee \
    come coming company connect contact could country course current day days dear design did doing done down \
    during each early easy email end enjoy enough even evening event ever every example expect fact field final \
    find first follow for forward found friend friends from full further future gave general get getting give given \
    glad going good got great group growth guess guide had half happy hard has have having hear heard hello help \
    her here high him his hold home hope hour hours house how idea ideas inform inside interest into its job join \
    joined july june just keep kind knew know known large last late later latest learn least leave left less let \
    letter level like line link list listen little live local long look looking love made mail main make making \
    manage many march market matter may maybe mean media meet member mention message might mind minute money month \
    months more morning most move much must myself name near need needs never new news next nice night not note \
    notice now number off offer office often old once one online only open option order other our out over own page \
    paid part past people person phone photo piece place plan play please point post power present private problem \
    process product profile project proud provide public question quick quite raise reach read ready real really \
    reason receive recent regard reply report request rest result right role run said same saw say school search \
    second see seem seen send sent several share should show side similar since site size skill skills small some \
    someone soon sorry sound speak staff start state still stop story strong student study stuff such support sure \
    table take talk talked team tell than thank thanks that the their them then there these they thing things think \
    third this those thought three through time title today together told too took tool tools topic touch town \
    train travel tried trip true trust try turn two type under until upon use used user using usual value very \
    video view visit wait walk want was watch way week weeks welcome well went were what when where whether which \
    while who whole why will wish with within without woman word words work worked works world worth would write \
    wrong wrote year years yes yet you young your yours";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_words_are_on_the_list_and_of_one_kind() {
        let listed: HashSet<&str> = typos_dict::WORD.map.entries().map(|(slip, _)| slip.into_inner()).collect();
        let also: HashSet<&str> = ALSO.iter().map(|(slip, _)| *slip).collect();
        let entries = entries();
        let mut sorted = HashSet::new();
        for kind in ["drop", "review", "keep"] {
            for word in real_words(kind) {
                assert!(listed.contains(word) || also.contains(word), "{word}");
                assert!(sorted.insert(word), "{word} is of two kinds");
                assert_eq!(entries.contains_key(word), kind != "drop", "{word}");
                let is_unsure = entries.get(word).is_some_and(|line| line.starts_with(UNSURE));
                assert_eq!(is_unsure, kind == "review", "{word}");
            }
        }
        assert!(sorted.len() > 900, "{}", sorted.len());
    }

    #[test]
    fn no_correction_is_a_slip_itself() {
        let entries = entries();
        for (slip, line) in &entries {
            for meant in line.trim_start_matches(UNSURE).split(',') {
                assert!(!entries.contains_key(&meant.to_lowercase()), "{slip} is corrected to {meant}");
            }
        }
    }

    #[test]
    fn a_telling_misspelling_is_of_plain_letters_and_of_ordinary_length() {
        for (word, expected) in [
            ("teh", false),
            ("tehn", true),
            ("accomodations", true),
            ("abcdefghijklmnopqrs", true),
            ("abcdefghijklmnopqrst", false),
            ("sooon", false),
            ("soonn", true),
            ("soonoo", true),
            ("can't", false),
            ("naïev", false),
            ("Tehn", false),
        ] {
            assert_eq!(is_telling(word), expected, "{word}");
        }
    }

    #[test]
    fn a_correction_that_is_on_our_own_list_is_corrected_by_it() {
        assert_eq!([also_meant("alot"), also_meant("linkdin"), also_meant("lots")], ["a lot", "LinkedIn", "lots"]);
    }

    #[test]
    fn few_corrections_are_offered_and_no_rude_ones() {
        let entries = entries();
        let rude: Vec<&str> = RUDE.split_ascii_whitespace().collect();
        assert!(entries.values().any(|line| line.split(',').count() == MOST));
        for (slip, line) in &entries {
            assert!(line.split(',').count() <= MOST, "{slip}: {line}");
            assert!(!line.split(',').any(|meant| rude.contains(&meant)), "{slip}: {line}");
        }
    }

    #[test]
    fn what_may_be_meant_and_what_is_too_short_to_tell_is_left_out() {
        let entries = entries();
        for (slip, is_kept) in [
            ("thornes", false),
            ("becuase", true),
            ("aanother", true),
            ("adn", true),
            ("recieve", true),
            ("recieved", true),
        ] {
            assert_eq!(entries.contains_key(slip), is_kept, "{slip}");
        }
        let everyday: HashSet<&str> = EVERYDAY.split_ascii_whitespace().collect();
        let listed = |slip: &str| ALSO.iter().any(|(also, _)| *also == slip);
        for (slip, line) in entries.iter().filter(|(slip, _)| slip.len() < LONG && !listed(slip)) {
            let first = line.trim_start_matches(UNSURE).split(',').next().unwrap_or_default().to_lowercase();
            assert!(everyday.contains(first.as_str()), "{slip}: {line}");
        }
    }
}
