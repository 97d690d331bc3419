use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// Politics, religion and other matters that divide.
    ///
    /// ## Why it matters
    ///
    /// A professional network is no place for it, and a first note least of
    /// all. What counts is taking sides or preaching: elections officers,
    /// chaplains and conservative estimates are at work.
    pub struct Controversy {
        name: "controversy",
        group: Tone,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        not_to_send: true,
        source: [WashingtonPost, Coworkers],
        why: "Half of all readers may see it the other way. Shared work is firmer ground for a first note.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Anyone who voted for the current› lot has no business running a company."),
            Example::new("‹This country is being ruined› by ‹people of a certain faith›."),
            Example::new("‹Repent› while there is time."),
            Example::new("We need to ‹stop immigration›, as you say."),
            Example::new("‹Vaccines are a lie› and you know it."),
            Example::new("Glad to find ‹a fellow patriot› ‹who supports Trump›."),
            Example::new("‹Feminism has gone too far›, and ‹women must stay› at home."),
            Example::new("‹Too many foreigners› get our jobs."),
            Example::new("We should ‹take our country back›."),
            Example::new("‹Are you Catholic›?"),
            Example::new("‹This government of thieves› sells every island."),
            Example::new("I say ‹that whole party is a bunch of crooks›."),
        ],
        passes: &[
            Example::new("I run elections for the county, and your guide for poll workers is taped above my desk."),
            Example::new("As a hospital chaplain I liked your talk on listening."),
            Example::new("By a conservative estimate your liberal arts course made me a teacher."),
            Example::new("I teach the history of the Reformation in Mainz, and your map of the abbeys helped."),
            Example::new("We vaccinate 300 children a week in Kano, with your cold boxes."),
            Example::new("I print ballots for the government of Malta, and cater for the party you spoke at."),
            Example::new("I voted for your poster at the congress in Lagos."),
            Example::new("These young bakers work hard, and women are half of our fire crew."),
            Example::new("Israel Katz told me of your talk on the war graves of Leuven."),
            Example::new("Thank you, but I don't think that I'm the right contact for it.").kind(Kind::Decline),
            Example::new("You work on migration law and I at the border clinic in Nador."),
        ],
    }
}

impl Rule for Controversy {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&SIDES) {
            diagnostics.at(note.text.span_of(&hit.words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This takes sides on something that divides people. A first note is calmer without it.";

pattern_lists! {
    /// Taking sides where people are divided.
    SIDES: [
        // Politics
        "((anyone|everyone|everybody|people|those) who)? (vote|voted|votes|voting|think) (for|against|out|like|as)? (him|them|me $|i do|we do|(the|that|this|these|those)? (current|left|right|people|lot|man|woman|clown{,s}|crook{,s}|criminals|@rulers|@issue|labour|tor{y,ies}|republican{,s}|democrat{,s}|conservative{,s}|remain))",
        "(who)? (support{s,ing,er,}|love{s,}|hate{s,}|stand with|against|pro|anti|impeach|lock up|stop|end|fight|ban|oppose|defend|free|back{s,ing}|fan of|another ..1) (of|the)? (@cause|immigration|islam{,ization}|capitalism|the (invasion|steal|globalists|regime|eu)|woke{,ness})",
        "((deport|lock up) them|(hate{,s}|against|ban|deport|lock up|(don't|do not|never|cannot) (think|believe|trust|hire|like)) (the|all|these|that)? @groups)",
        "(this|our|the|my|your) (country|nation|government|society|city|continent|west|values|civilisation|civilization|way of life) ..3 (ruined|destroyed|going (to hell|down)|taken over|invaded|collapsing|rotten|under attack|lost to|overrun|finished)",
        "(ruin{ing,ed}|destroy{ing,ed}|betray{ing,ed}|invading|islamising|take) (our|this|the|your|my|western) (country|nation|society|culture|west|values) (back)?",
        "(@groups|the (left|right|west)) (are)? ..1 (have no|(ruin{s,ed,ing,}|steal{s,ing,}|tak{e,ing}|destroy{s,ed,ing,}|wreck{,ed,ing}|kill{,ed,ing}|hate|get) (our|over|the|this)|deserve (it|what)|don't belong|(can't|cannot) (be|lead|run|drive)|control (enough|everything|the|our|all)|must (go|leave|be|stay)|should (go|not|be (banned|deported|stopped|forbidden)|stay|never|settle|pay)|are @very (@bad|@reproach|to blame|inferior|sinners|terrorists|criminals|sick|dangerous|the (problem|enemy)|not (welcome|real)))",
        "(the|this|that|whole|your|our|all) ..2 (@rulers|left|right) (is|are|has|have|must|should|of) @very (@bad|@reproach|ruin{ed,ing}|destroy{ed,ing}|stolen|crazy|insane|criminal{,s}|fascist{,s}|go|resign|failed)",
        "(@bad:a|@reproach:a|lying|criminal|fascist|communist|illegitimate|puppet|zionist|illegal|mainstream) (@rulers|state|aliens|immigrants|occupation) (lie{,s}|is lying)?",
        "(damn|bloody|stupid|crazy|radical|woke|too many|all these|so many|flood of|these) (feminists|foreigners|immigrants|migrants|refugees|liberals|leftists|lefties|tories|gays|muslims|jews|politicians|greens|activists)",
        "(young people|kids|youngsters|millennials|generation|nobody|no one) ..2 want{s,} to work (any more|anymore|these days|nowadays|hard)?",
        "people of (a|that|this|their|your) (certain|particular)? (faith|religion|race|colour|color)",
        "@issue ..1 (is|was|are|were|has|have|had|went|will|must|kills) ..3 (mistake|too far|murder|wrong|right|evil|lie|hoax|fraud|scam|poison|sin|crime|cancer|disaster|nonsense|invasion|fake|stolen|rigged|genocide|root|worst|best|ruined|destroyed|destroying|ruining|killing|plot|cult|theft|fault)",
        "(climate|covid|election|vaccine|pandemic|great|gender|diversity|woke|lgbt) ..1 (hoax|fraud|lie{s,}|scam|replacement|reset|conspiracy|alarmis{m,ts}|cult|nonsense|madness|propaganda|brainwashing)",
        "(what|which|who|how) (do|did|will) you (think (of|about)|feel about|side|vote) ..1 (@issue|on|for|$)",
        "(a|fellow|true|real|another) ..1 (patriot{s,}|leftist|libertarian|communist|nationalist|trump supporter|brexiteer|anti vaxxer|freedom fighter|truther)",
        "(woke|maga|antifa|libtard{s,}|sheeple|deep state|globalist{s,}|cultural marxis{m,ts}|feminazi{s,}|white genocide|lives matter|from the river to the sea|build the wall|defund the police|my body my choice|pro (life|choice)|wake up people|gone too far in)",
        "((traitor{s,}|enem{y,ies}) (to|of|within) (the|our|my) (nation|country|people|state|faith)|blood on (their|his|her|your|its) hands|(who|whom|people|those) (they|we) (let|are letting|allow) in (nowadays|these days|now|to)|(political|religious) (but|however)|(don't|do not|won't) want (you|us|people) to know)",
        // Faith
        "(accept{,ed}|know|find|found|serve|follow|come to|convert to|word of|gospel of|good news of|path of|man of|woman of|servant of|child of) (god|jesus|christ|allah|islam|the lord|our lord)",
        "(god|jesus|allah|christ|the lord) (has|can|will|wants|loves|hates|sent|told|died|saves|is (coming|lord)|punishes) ..3 (you|us|me|sinners|coming|plan|gays|$)",
        "(repent|born again|(your|save) soul{s,}|eternal life|hellfire|(judgment|judgement) day|the end times|the end is near|sinner{s,}|no god but|the one true|true religion|join our church|the (bible|quran|koran) (is|says|tells|teaches))",
        "(are you (a|an|also|still)?|(how can|as) (a|any) (true|real|good)?|(only|true|real)) (sunni|shia|muslim{,s}|christian{,s}|jew{,s,ish}|hindu{,s}|catholic|republican|democrat|left wing|right wing|saved|vaccinated|believer{,s}|patriots|religious)",
    ]
}
