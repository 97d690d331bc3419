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
        ],
        passes: &[
            Example::new("I run elections for the county, and your guide for poll workers is taped above my desk."),
            Example::new("As a hospital chaplain I liked your talk on listening."),
            Example::new("By a conservative estimate your liberal arts course made me a teacher."),
            Example::new("I teach the history of the Reformation in Mainz, and your map of the abbeys helped."),
            Example::new("We vaccinate 300 children a week in Kano, with your cold boxes."),
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
        "(anyone|everyone|everybody|people|those|idiots|you|who) (who|that|don't|didn't)? (voted|vote|votes|voting|back{s,}|supports) (for|against)? (the|this|that|him|her|them|@issue|labour|<name>) (current|other|left|right|party|government|lot)?",
        "(vote|voted|voting|votes|fan of|march for) (for)? (@issue|harris|leave|remain|labour|tory|tories|republican|democrat|afd|conservative|the (left|right)|le pen|bjp|congress party|lula|milei)",
        "(support{s,ing,er,}|love{s,}|hate{s,}|stand with|against|pro|anti|impeach|lock up|stop|end|fight|ban|oppose|defend|free|back{s,ing}) (of|the)? (@cause|immigration|islam{,ization}|capitalism|the (invasion|steal|globalists|regime|eu)|woke{,ness})",
        "(hate{,s}|against|ban|deport|lock up) (the|all|these)? @groups",
        "another ..1 (trump|biden|brexit|labour|tory|putin|modi) (man|woman|fan|supporter|voter)",
        "(this|our|the|my|your) (country|nation|government|society|city|continent|west|values|civilisation|civilization|way of life) ..3 (ruined|destroyed|going to hell|going down|taken over|invaded|collapsing|rotten|under attack|lost to|overrun|finished|back from)",
        "(ruin{ing,ed}|destroy{ing,ed}|betray{ing,ed}|invading|islamising) (our|this|the|your|my|western) (country|nation|society|culture|west|children|trade|economy|jobs|values|industry)",
        "take (our|this|the) country back",
        "(@groups|the (left|right|west)) ..1 (have no|ruin{s,ed,ing,}|steal{s,ing,}|tak{e,ing} (our|over)|destroy{s,ed,ing,}|wreck{,ed,ing}|kill{,ed,ing}|deserve (it|what)|don't belong|will never|(can't|cannot) (be|lead|run|drive)|hate|control (enough|everything|the|our|all)|must (go|leave|be|stay)|should (go|not|be (banned|screened|deported|stopped|forbidden|kept)|stay|never|settle|pay)|are @very (@bad|@reproach|ruining|destroying|taking|stealing|to blame|inferior|sinners|terrorists|criminals|sick|crazy|dangerous|the (problem|enemy)|not (welcome|real)))",
        "(don't|do not|never|can't|cannot) (think|believe|trust|hire|like) ..1 @groups",
        "(these|damn|bloody|stupid|crazy|radical|woke|those) (feminists|immigrants|foreigners|liberals|leftists|lefties|tories|gays|muslims|jews|politicians|greens|activists)",
        "(young people|kids|youngsters|millennials|generation|nobody|no one|people) ..2 want{s,} to work (any more|anymore|these days|nowadays|hard)?",
        "people of (a|that|this|their|your) (certain|particular)? (faith|religion|race|colour|color|kind|sort)",
        "@issue ..1 (is|was|are|were|has|have|did|does|went|will|must|kills) ..3 (mistake|too far|murder|wrong|right|evil|lie|hoax|fraud|scam|poison|sin|crime|cancer|disaster|nonsense|invasion|fake|stolen|rigged|genocide|worst|ruined|destroyed|destroying|ruining|killing|a plot|cult|theft)",
        "(climate|covid|election|vaccine|pandemic|great) (hoax|fraud|lie{s,}|scam|replacement|reset|conspiracy|plandemic|alarmis{m,ts}|cult)",
        "(what|which|who|how) (do|did|will) you (think of|think about|feel about|side|vote) ..1 (@issue|on|for|$)",
        "(good news|word|gospel|love|light|teachings|path) of (god|jesus|christ|the lord|allah|islam|our lord)",
        "(as|being) a (man|woman|servant|child) of god",
        "(vote|voting|voted) (for|against|out) (these|those|this|that|the|such) (people|lot|man|woman|party|clowns|government|crooks|criminals)",
        "(too many|all these|so many|flood of) (foreigners|immigrants|migrants|refugees|muslims|women|gays|politicians)",
        "(foreigners|immigrants|migrants|refugees) (get|take|taking|steal|getting) (our|all the|the) (jobs|benefits|houses|places)",
        "belong{,s} to the <name>",
        "(taxation|tax|property|meat|veganism|socialism|feminism) is (a)? (theft|murder|cult|religion|slavery)",
        "(know|found|serve|follow) (the lord|jesus|christ|allah)",
        "the (bible|quran|koran) (is|says|tells|teaches)",
        "(diversity|gender|climate|woke|lgbt) ..1 (is)? (nonsense|rubbish|madness|propaganda|brainwashing)",
        "are you (a|an|also|still)? (sunni|shia|muslim|christian|jewish|hindu|catholic|republican|democrat|left wing|right wing|saved|vaccinated|believer|religious)",
        "(god|jesus|allah|christ|the lord) (has|can|will|wants|loves|hates|sent|told|died|saves|is coming|punishes) ..3 (you|us|me|sinners|coming|plan|gays)",
        "(repent|jesus saves|jesus is lord|accept (jesus|christ|allah|islam|the lord)|born again|(your|save) soul{s,}|eternal life|hellfire|(judgment|judgement) day|the end times|the end is near|sinner{s,}|no god but|the one true|true religion|join our church|convert to|come to (jesus|christ|the lord))",
        "(only|true|real) (believers|patriots|christians|muslims|hindus|jews|men|women) (can|should|may|will|deserve|are|not|like|who|don't)",
        "(how can|as) (a|any) (true|real|good)? (christian|muslim|jew|hindu|believer|patriot|democrat|republican)",
        "(traitor{s,}|enem{y,ies}) (to|of|within) (the|our|my) (nation|country|people|state|faith)",
        "blood on (their|his|her|your|its) hands",
        "(vote|voted|votes|think|pray) (like|as) (me|i do|we do)",
        "(who|whom|what|people|those) (they|we) (let|are letting|allow) in (nowadays|these days|now|to)",
        "(political|religious) (but|however|and i)",
        "(a|fellow|true|real|another) ..1 (patriot{s,}|leftist|libertarian|communist|nationalist|trump supporter|brexiteer|anti vaxxer|freedom fighter|truther)",
        "(woke|maga|antifa|libtard{s,}|snowflake{s,}|sheeple|deep state|globalist{s,}|cultural marxis{m,ts}|feminazi{s,}|white genocide|(blue|all) lives matter|from the river to the sea|slava ukraini|build the wall|defund the police|my body my choice|pro (life|choice)|mainstream media lies|wake up people|gone too far in)",
        "(corrupt|criminal|fascist|communist|illegitimate|puppet|zionist|illegal) (government|regime|president|party|politicians|minister|elite|state|media|aliens|immigrants|occupation)",
        "(the|your|our|this|that) (so called)? (president|prime minister|government|regime|ruling party|left|right) (is|are|has|have|must) ..1 (ruin{ed,ing}|destroy{ed,ing}|lying|crazy|insane|evil|stupid|criminal|fascist|corrupt|stolen|go|resign|failed|fall)",
        "(they|the media|the elites) (don't|do not|won't) want (you|us|people) to know",
        "(i can see|i see|i know|i bet|i assume|i guess) ..4 you (agree|vote|voted|are one of us|think like me|share my (politics|faith|views|beliefs))",
        "(not|isn't|who's not) afraid (to (say|tell) it|of the truth)",
    ]
}
