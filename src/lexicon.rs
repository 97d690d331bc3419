//! All pattern lists in one matcher: every note is searched once, for what
//! all rules look for.

use std::ops::Range;
use std::sync::OnceLock;

use crate::pattern::{Class, First, Pattern, UNKNOWN, Vocabulary, WordId, Words};
use crate::{asking, evidence, language, rules};

/// Patterns that are looked for together, as a static of the module that
/// asks for them. See `pattern.rs` for how they are written.
#[derive(Debug)]
pub struct PatternList {
    patterns: &'static [&'static str],
}

impl PatternList {
    /// A list of `patterns`.
    #[must_use]
    pub const fn new(patterns: &'static [&'static str]) -> Self {
        Self { patterns }
    }
}

/// A place where a pattern of a list matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The note's words that it covers.
    pub words: Range<usize>,
    /// What the pattern names as its replacement.
    pub replacement: Option<&'static str>,
}

/// Groups of words that many patterns share, by the name after `@`.
const GROUPS: &[(&str, &str)] = &[
    ("want", "i'd|i would|i'll|would|id|i want|i wish|i hope"),
    // A request, up to what is asked for.
    (
        "ask",
        "(can|could|would|will) (you|u|someone|somebody|anyone|anybody) (please|kindly|possibly|maybe|perhaps|also|just|ever)? (be (able|willing|open|comfortable|prepared|so kind|kind enough) (as)? (to)?|consider|mind|have time to)?|please|kindly|pls|plz|^ mind|do you mind|do you think you (could|can|would)|(are|if) you (able|willing|open|prepared|happy) to|if you (could|would|can|wrote|gave|left)|(i'd|i would|i'll|i will|we'd|we would|would) (really|greatly|much|also)? (be)? (so|very|most|really|more than)? (appreciate|love|grateful|thankful|like|glad|happy|honoured|honored|obliged) (it if|if you|if you'd|for you|you to|for|of|your|any|some|an) (could|can|would|to)?|(hoping|hope|wondering|wonder) (if|whether|that)? (you (can|could|would|might|will|may)|you'd)|i (want|need|request|beg|ask|would like|wish) you (to)?|(can|could|may|might) i (please|kindly|also)? (ask|have|get|request|trouble|borrow)|any chance (you|of|for)",
    ),
    (
        "beauty",
        "beautiful|gorgeous|sexy|sexiest|cute|cutest|hottest|prettiest|stunning|handsome|attractive|adorable|good looking|ravishing|irresistible|breathtaking",
    ),
    // Words that condemn.
    (
        "bad",
        "worst|terrible|awful|horrible|horrid|toxic|useless|incompetent|pathetic|embarrassing|disgraceful|disgusting|idiotic|stupid|ridiculous|dreadful|shameful|shameless|abusive|evil|crooked|dishonest|worthless|clueless|rotten|appalling|lazy|rude|arrogant|corrupt|greedy|hopeless|unprofessional|ungrateful|lousy|shoddy|vile|so called",
    ),
    (
        "insult",
        "idiot{,s}|moron{,s}|imbecile{,s}|clown{,s}|crook{,s}|thie{f,ves}|liar{,s}|liers|coward{,s}|fraud{,s}|fool{,s}|loser{,s}|snake{,s}|joke{,rs}|disgrace|parasite{,s}|tyrant{,s}|bull{y,ies}|scammer{,s}|traitor{,s}|amateurs|vultures|jerk{,s}|cheats|sociopath{,s}|psychopath{,s}|nightmare|sweatshop|shambles|mess|waste of",
    ),
    // The writer, about to say what occupies them.
    ("i_am", "i'm|i am|im|i've been|i have been|i've started|i have started|i started"),
    // What people are asked to do for the writer.
    (
        "deeds",
        "send{,ing}|forward{,ing}|refer{,ring}|introduc{e,ing}|endors{e,ing}|recommend{,ing}|hire|submit|nominate|vouch|(pass|passing) (my|on|it|this|along|me)|(review|reviewing|check|checking|read|reading) (my|our|it|this|if|whether|with)|(look|looking) (at|into|over|through)|(give|giving|get|getting|hand|lend|put|help|write) (me|us|my)|(do|try|arrange) (it|that|this|them)|(talk|speak) (to|with) your|(tell|ask) your|(buy|order|sign|support|promote|donate) (my|our|from|for|to|this|the)|(fill|filling) (in|out)|(complete|take|answer|answering) (my|our|me|these)|(put|putting|say) (in)? a (good|kind)? word|(share|provide|confirm|vote)",
    ),
    // Contempt for a person or their words.
    (
        "scorn",
        "@bad|@insult|spam{,mer,my,ming}|scam|fake|waste|mistake|annoying|boring|irrelevant|nobody|made up|ignorant|amateur{,ish}|desperate|nonsense|rubbish|garbage|trash|creepy|pushy|selfish|shallow|nuisance|disappointment|disappointing|tiresome|pointless|noise|drivel|insulting|impolite|laughable|untrustworthy",
    ),
    // What an adjective is made stronger with.
    ("very", "(@so)? (@so)? (@so)?"),
    (
        "so",
        "a|an|the|of|so|such|just|all|really|honestly|frankly|totally|completely|absolutely|utterly|simply|pretty|very|quite|too|far|way|even|most|only|full|total|complete|real|absolute|bunch|pack|lot|nothing but|run by",
    ),
    // Whom or what a complaint is about.
    (
        "folk",
        "boss{,es}|manager{,s}|management|compan{y,ies}|employer{,s}|workplace|culture|leadership|colleague{,s}|coworkers|hr|recruiter{,s}|director{,s}|ceo|agenc{y,ies}|service|department|office|profession|industry|firm|bank|supplier{,s}|competitor{,s}|predecessor|people|everyone|everybody|guys|staff|team|headline|website|profile|article|consultants|politicians|graduates|youngsters",
    ),
    // Those about whom sweeping things are said.
    (
        "groups",
        "immigrants|migrants|muslims|jews|christians|hindus|gays|lesbians|blacks|whites|refugees|foreigners|feminists|atheists|leftists|lefties|liberals|conservatives|republicans|democrats|tories|communists|socialists|transgenders|trans people|women|men|boomers|millennials|girls|a (woman|man)|your (people|kind)|unvaccinated|vegans|bankers|irish|gypsies|arabs|zionists|infidels|unbelievers|believers|nationalists|politicians|unions|russians|ukrainians|israelis|palestinians|chinese|indians|pakistanis|americans|serbs|turks|kurds|germans|europeans|africans|asians|the (left|right|rich|west|government|regime|elite{,s}|media)",
    ),
    // Whom and what people are for or against.
    (
        "cause",
        "trump|biden|putin|modi|netanyahu|erdogan|orban|bolsonaro|zelensky|hamas|israel|palestine|brexit|feminism|abortion|communism|socialism",
    ),
    // What people are divided over.
    (
        "issue",
        "@cause|(climate|gender|lgbt|woke) (change|ideology|mob|agenda)|global warming|vaccin{e,es,ation}|covid|lockdowns|the (jab|vaccine|virus|pandemic|election|war|eu|holocaust|moon landing|regime|genocide)|immigration|islam|religion|capitalism|zionism|gay marriage|homosexuality|gun control|the death penalty|wokeness|globalism|nato|(gender|women) quotas",
    ),
    ("job", "job{,s}|vacanc{y,ies}|opening{,s}|internship{,s}|placement{,s}|apprenticeship{,s}|employment"),
    ("cv", "cv|resume|résumé|curriculum|application|candidature"),
    // What vouches for somebody.
    (
        "good_word",
        "recommendation{,s}|endorsement{,s}|testimonial{,s}|referee{,s}|reference letter{,s}|letter of reference|character reference",
    ),
    (
        "meeting",
        "call|chat|zoom|video call|phone call|appointment|coffee|catch up|catchup|lunch|breakfast|dinner|drink|tea|beer",
    ),
    (
        "day",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|this (week|afternoon|month)|next (week|month|monday|tuesday|wednesday|thursday|friday)",
    ),
    ("pleased", "happy|glad|honoured|honored|delighted|pleased|grateful|thrilled|great|nice|good|awesome|lovely"),
    ("advice", "advice|guidance|pointers|tips|feedback|opinion|suggestions|mentor{ship,ing}"),
    ("product", "tool{,s}|platform|app|software|solution{,s}|product{,s}|service{,s}|system|programme|program|course"),
    // What sellers promise.
    (
        "gain",
        "grow|boost|scale|double|triple|increase|skyrocket|transform|optimise|optimize|save|cut|reduce|win|fill|retire|earn|generate|attract|automate|streamline|recover|outsource|lose less",
    ),
    (
        "gain_ed",
        "boosts|boosted|boosting|scaled|doubles|doubled|triples|increases|increased|increasing|saves|saved|saving|cuts|cutting|reduces|reduced|reducing|fills|earning|generates|attracts|automates|automating|streamlines|streamlining|optimised|optimized|recovers",
    ),
    // What a business counts.
    (
        "profit",
        "cost{,s}|time|hours|money|revenue{,s}|sales|bill{,s}|spend|spending|lead{,s}|profit{,s}|performance|efficiency|productivity|result{,s}|potential|outcomes|growth|margin{,s}|pipeline|conversion{,s}|business{,es}|risk{,s}|churn|tax{,es}|percent|deals|customers|clients|appointments|income|returns|close|workload|overhead|spoilage|downtime|outreach",
    ),
    // Somebody who acts for a firm.
    (
        "seller",
        "we|i|we've|i've|we're|i'm|(our|my) (team|company|agency|firm|crew|startup|business|studio|partner and i|sister and i)",
    ),
    // Those an offer is made to.
    (
        "buyers",
        "companies|businesses|offices|schools|teachers|firms|brands|coaches|clinics|founders|startups|clients|customers|agencies|leaders|owners|professionals|entrepreneurs|organisations|organizations|executives|consultants|practices|retailers|manufacturers|restaurants|hotels|builders|shops|smes|enterprises|ceos|managers|lawyers|doctors|dentists|creators|teams",
    ),
];

/// The lists in one matcher.
#[derive(Debug)]
pub(crate) struct Lexicon {
    vocabulary: Vocabulary,
    lists: Vec<&'static PatternList>,
    patterns: Vec<(usize, Pattern)>,
    /// For each word id, the patterns that can begin with it.
    by_word: Vec<Vec<u16>>,
    numbers: Vec<u16>,
    names: Vec<u16>,
}

impl Lexicon {
    /// The lexicon of all rules, built on first use.
    pub(crate) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        // A malformed pattern is left out; a test sees to it that none is.
        LEXICON.get_or_init(|| Self::read(all_lists().collect()).0)
    }

    /// The lexicon of `lists`, and what is malformed in them.
    fn read(lists: Vec<&'static PatternList>) -> (Self, Vec<String>) {
        let mut errors = Vec::new();
        let mut lexicon = Self {
            vocabulary: Vocabulary::new(),
            lists,
            patterns: Vec::new(),
            by_word: Vec::new(),
            numbers: Vec::new(),
            names: Vec::new(),
        };
        for list in 0..lexicon.lists.len() {
            for source in lexicon.lists[list].patterns {
                if let Err(error) = lexicon.add(list, source) {
                    errors.push(format!("pattern “{source}”: {error}"));
                }
            }
        }
        (lexicon, errors)
    }

    fn add(&mut self, list: usize, source: &'static str) -> Result<(), String> {
        let pattern = Pattern::parse(source, GROUPS, &mut self.vocabulary)?;
        let number = u16::try_from(self.patterns.len()).map_err(|error| error.to_string())?;
        for first in pattern.first()? {
            let starters = match first {
                First::Word(id) => {
                    let id = usize::from(id);
                    if self.by_word.len() <= id {
                        self.by_word.resize_with(id + 1, Vec::new);
                    }
                    &mut self.by_word[id]
                }
                First::Class(Class::Number) => &mut self.numbers,
                First::Class(Class::Name) => &mut self.names,
            };
            // A pattern may begin with one word in two ways.
            if starters.last() != Some(&number) {
                starters.push(number);
            }
        }
        self.patterns.push((list, pattern));
        Ok(())
    }

    /// The id of a word in lower case, its apostrophes straight.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.vocabulary.id(word)
    }

    /// All matches in `words`, of which there are `count`.
    pub(crate) fn search(&self, words: &impl Words, count: usize) -> Hits {
        let mut by_list = vec![Vec::new(); self.lists.len()];
        let mut is_present = vec![false; self.vocabulary.end()];
        for at in 0..count {
            is_present[usize::from(words.id(at))] = true;
        }
        let can_match = |needs: &[WordId]| needs.is_empty() || needs.iter().any(|&id| is_present[usize::from(id)]);
        // Most patterns are ruled out by a word that is nowhere in the note.
        let mut is_possible: Vec<Option<bool>> = vec![None; self.patterns.len()];
        for at in 0..count {
            let id = words.id(at);
            let mut starters: [&[u16]; 3] = [&[]; 3];
            if id != UNKNOWN {
                starters[0] = self.by_word.get(usize::from(id)).map_or(&[], Vec::as_slice);
            }
            if words.is(at, Class::Number) {
                starters[1] = &self.numbers;
            }
            if words.is(at, Class::Name) {
                starters[2] = &self.names;
            }
            for &number in starters.into_iter().flatten() {
                let (list, pattern) = &self.patterns[usize::from(number)];
                let is_possible = is_possible[usize::from(number)].get_or_insert_with(|| can_match(&pattern.needs));
                if !*is_possible {
                    continue;
                }
                if let Some(end) = pattern.match_at(words, at) {
                    note_hit(&mut by_list[*list], Hit { words: at..end, replacement: pattern.replacement });
                }
            }
        }
        Hits { by_list }
    }
}

/// The lists of the rules, and those that they share.
fn all_lists() -> impl Iterator<Item = &'static PatternList> {
    let of_rules = rules::RULES.iter().flat_map(|rule| rule.meta().patterns);
    let shared = language::LISTS.iter().chain(evidence::LISTS).chain(asking::LISTS);
    of_rules.chain(shared).copied()
}

/// Keeps the longest of the hits that begin at one word, and of those that
/// overlap the one that begins first.
fn note_hit(hits: &mut Vec<Hit>, hit: Hit) {
    match hits.last_mut() {
        Some(last) if last.words.start == hit.words.start => {
            if hit.words.end > last.words.end {
                *last = hit;
            }
        }
        Some(last) if hit.words.start < last.words.end => {}
        _ => hits.push(hit),
    }
}

/// What was found in one note.
#[derive(Debug)]
pub(crate) struct Hits {
    by_list: Vec<Vec<Hit>>,
}

impl Hits {
    /// The matches of `list`, in text order, none overlapping another.
    pub(crate) fn of(&self, list: &'static PatternList) -> &[Hit] {
        let at = Lexicon::get().lists.iter().position(|known| std::ptr::eq(*known, list));
        debug_assert!(at.is_some(), "a list is named in its rule's `patterns`");
        at.map_or(&[], |at| &self.by_list[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_well_formed() {
        let (_, errors) = Lexicon::read(all_lists().collect());
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

    #[test]
    fn of_overlapping_hits_the_first_and_longest_stays() {
        let mut hits = Vec::new();
        for words in [1..2, 1..4, 2..6, 4..5] {
            note_hit(&mut hits, Hit { words, replacement: None });
        }
        assert_eq!(hits.iter().map(|hit| hit.words.clone()).collect::<Vec<_>>(), [1..4, 4..5]);
    }
}
