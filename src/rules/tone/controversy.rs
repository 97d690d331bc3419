//! See [`Controversy`].

use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

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
        kinds: Kind::ALL,
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [WashingtonPost, Coworkers],
        why: "Half of all readers may see it the other way. Shared work is firmer ground for a first note.",
        patterns: &[&SIDES],
        flags: &[
            Example::new("‹Anyone who voted for the current› lot has no business running a company."),
            Example::new("‹This country is being ruined› by ‹people of a certain faith›."),
            Example::new("‹Repent› while there is time."),
            Example::new("We need to ‹stop immigration›, as you say."),
            Example::new("‹Vaccines are a› lie and you know it."),
            Example::new("Glad to find ‹a fellow patriot› who ‹supports Trump›."),
        ],
        passes: &[
            Example::new("I run elections for the county, and your guide for poll workers is taped above my desk."),
            Example::new("As a hospital chaplain I liked your talk on listening."),
            Example::new("By a conservative estimate your liberal arts course made me a teacher."),
            Example::new("I teach the history of the Reformation in Mainz, and your map of the abbeys helped."),
            Example::new("We vaccinate 300 children a week in Kano, with your cold boxes."),
            Example::new("I voted for your poster at the congress in Lagos."),
            Example::new("You work on migration law and I at the border clinic in Nador."),
        ],
    }
}

impl Rule for Controversy {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        for hit in note.hits(&SIDES) {
            findings.at(note.span_of(&hit.words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This takes sides on something that divides people. A first note is calmer without it.";

static SIDES: PatternList = PatternList::new(&[
    "(anyone|everyone|everybody|people|those|idiots|you|who) (who|that)? (voted|vote|votes|voting) (for|against) (the|this|that|him|her|them|trump|biden|brexit|<name>) (current|other|left|right|party|government|lot)?",
    "(vote|voted|voting) (for)? (trump|biden|harris|brexit|leave|remain|labour|tory|tories|republican|democrat|afd|conservative|the right|the left|le pen|modi|bjp|congress party|orban|erdogan|bolsonaro|lula|milei|netanyahu|putin)",
    "(support{s,ing,er}|love{,s}|hate{,s}|stand with|against|pro|anti|fan of|impeach|lock up) (of)? (trump|biden|brexit|maga|putin|modi|netanyahu|erdogan|orban|bolsonaro|zelensky|hamas|israel|palestine|abortion|lgbt|communism|communists|socialism|socialists|feminism|feminists|immigration|immigrants|vaccines|migrants|liberals|conservatives|leftists)",
    "(stop|end|fight|ban|oppose|defend) ..1 (immigration|migration|islam|islamization|abortion|woke|wokeness|the invasion|gender ideology|communism|socialism|capitalism|globalists|the genocide|zionism|the regime|the steal)",
    "(this|our|the|my|your) (country|nation|government|society|city|continent|west) ..3 (ruined|destroyed|going to hell|going down|taken over|invaded|collapsing|corrupt|rotten|under attack|lost to|overrun|a joke|finished)",
    "(immigrants|migrants|muslims|jews|christians|hindus|gays|lesbians|blacks|whites|refugees|foreigners|feminists|atheists|leftists|liberals|conservatives|republicans|democrats|tories|communists|socialists|transgenders|trans people|women|men|boomers|gypsies|arabs|zionists|infidels|unbelievers|politicians) ..1 (are|is|should|must|have no|ruin|ruined|ruining|steal|stealing|take|taking|taking over|don't belong|belong|will never|can't be|cannot be|hate|control|want to) ",
    "people of (a|that|this|their|your) (certain|particular)? (faith|religion|race|colour|color|kind|sort)",
    "(vaccin{e,es,ation}|covid|the virus|climate change|global warming|the election|the pandemic|evolution|the holocaust|the moon landing|lockdowns) (is|are|was|were) (a|an|all|just|nothing but|stolen|rigged|fake|not real|poison|fraud)",
    "(climate|covid|election|vaccine|pandemic|great) (hoax|fraud|lie{,s}|scam|replacement|reset|conspiracy|plandemic)",
    "(repent|jesus saves|jesus loves you|jesus is (lord|coming|the)|accept (jesus|christ|allah|islam|the lord)|christ died|allah is|born again|your soul|save your soul|eternal life|hellfire|judgement day|judgment day|the end times|the end is near|sinner{,s}|god hates|god will (punish|judge)|come to (jesus|christ|god|the lord)|no god but|the one true|the lord is coming|true religion|join our church|convert to)",
    "(only|true) (believers|patriots|christians|muslims|hindus|jews) (can|should|may|will|deserve|are)",
    "(believers|unbelievers|infidels|atheists|sinners) (can|cannot|can't|should|will|are|must)",
    "(russians|ukrainians|israelis|palestinians|chinese|indians|pakistanis|americans|serbs|croats|turks|kurds|armenians|germans|poles|hungarians|iranians|arabs|europeans|africans|asians) (and <name>)? (should|must|have to|always|never|are all|can't be|cannot be|will never|started|deserve)",
    "(traitor{,s}|enem{y,ies}) (to|of) (the|our|my) (nation|country|people|state|faith)",
    "(vote|voted|votes|think|pray) (like|as) (me|i do|we do|you)",
    "(brainwashed|indoctrinated|sheep|wake up people|open your eyes to|the mainstream media|msm|big pharma lies|plandemic|the elites|new world order|chemtrails|red pill{,ed})",
    "(these|those|all these|damn|bloody|stupid|crazy|radical) (feminists|immigrants|migrants|foreigners|liberals|leftists|conservatives|lefties|tories|woke|gays|muslims|jews|christians|politicians|refugees|vegans|greens|nationalists)",
    "(who|whom|what|people|those) (they|we) (let|are letting|allow) in (nowadays|these days|now|to)",
    "(real|true) (men|women) (and not|not|instead|for|don't|do)",
    "(political|religious) (but|however|and i)",
    "how can (a|any) (christian|muslim|jew|hindu|woman|man|believer|patriot|democrat|republican|decent person) ",
    "(a|fellow|true|real|another) ..1 (patriot|leftist|libertarian|socialist|communist|nationalist|trump supporter|brexiteer|anti vaxxer|freedom fighter|truther|believer in)",
    "(woke|maga|antifa|libtard{,s}|snowflake{,s}|sheeple|deep state|globalist{,s}|cultural marxis{m,ts}|feminazi{,s}|white genocide|great replacement|make america great|blue lives matter|all lives matter|from the river to the sea|free palestine|slava ukraini|stand with israel|stand with palestine|build the wall|defund the police|my body my choice|pro life|pro choice|let's go brandon)",
    "(corrupt|criminal|fascist|communist|socialist|illegitimate|puppet|zionist|illegal) (government|regime|president|party|politicians|minister|elite|state|media|aliens|immigrants|occupation)",
    "(the|your|our|this|that) (so called)? (president|prime minister|government|regime|party|ruling party) (is|are|has|have|must) (a|an|the|corrupt|destroyed|ruined|criminal|fascist|lying|stolen|go|resign|failed|fall)",
    "(gun control|abortion|death penalty|gay marriage|same sex marriage|affirmative action|gender ideology) (is|are|should|must|kills|needs)",
    "(the)? (left|right|liberals|tories|democrats|republicans) (is|are|has|have|will) (ruining|destroying|destroyed|ruined|lying|crazy|insane|evil|stupid|wrong|losing|killing)",
    "(i can see|i see|i know|i bet|i assume|i guess) ..4 (you (agree|vote|voted|are one of us|think like me|share my (politics|faith|views|beliefs)))",
    "(someone|somebody|people|banker{,s}) ..4 (not afraid to (say|tell)|who is not afraid|who dares (say|to say))",
]);
