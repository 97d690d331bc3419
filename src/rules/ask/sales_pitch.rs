//! See [`SalesPitch`].

use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::Kind;
use crate::rule::{Example, Rule};

declare_rule! {
    /// The first note offers or promotes something.
    ///
    /// ## Why it matters
    ///
    /// Whoever is sold to before they know you says no to both. What counts
    /// is an offer and a buyer (we help + companies like yours, our tool does
    /// it for you), or the words of an advertisement. Saying what one does
    /// for a living is an introduction.
    pub struct SalesPitch {
        name: "sales-pitch",
        group: Ask,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: &[Kind::Invite],
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Etiquette],
        why: "People who are sold to in the first message rarely answer the second.",
        patterns: &[&OFFERS, &ADVERTISEMENT, &NOT_SELLING],
        flags: &[
            Example::new("Dear Anil, ‹we build mobile apps for clinics› at ‹half the local price›.").to("Anil Deshpande"),
            Example::new("Hi Lauren, quick question about security. ‹We help mid-size firms› pass their audit in 90 days.").to("Lauren Beck"),
            Example::new("Hi Tom, congrats on the round. ‹Our dev team in Tallinn can build your› first version.").to("Thomas Achebe"),
            Example::new("Hi Derek, ‹I help coaches like you› land leads.").to("Derek Mullins"),
            Example::new("Looking to lose less time with invoices? ‹Our tool BillBee does it all›. ‹First month is on us›."),
            Example::new("‹Earn 5000 a month from home›, no experience needed."),
            Example::new("Hello, ‹our course› starts Monday. ‹Only four seats remain›."),
            Example::new("We ‹built an AI tool that automates your› outreach."),
        ],
        passes: &[
            Example::new("I sell refrigeration for fish markets, and I saw you will be at the Vigo trade fair as well."),
            Example::new("I'm in pharma sales, so I'll say first that I'm not selling."),
            Example::new("I help moderate the Bristol makers' group and am about to try the same."),
            Example::new("I run a small scaffolding firm in Ennis. We were both on the course in Athlone."),
            Example::new("We supply galvanised sheet to two of your neighbours."),
            Example::new("Our team uses your library every day, and it saved us a week."),
            Example::new("I'm your new account manager, taking over from Dana. Let me know how I can help."),
            Example::new("I recruit for a hospital group, and your experience is close to what they need."),
        ],
    }
}

impl Rule for SalesPitch {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        if note.has(&NOT_SELLING) {
            return;
        }
        let mut covered = 0;
        let mut hits: Vec<_> = note.hits(&OFFERS).iter().chain(note.hits(&ADVERTISEMENT)).collect();
        hits.sort_by_key(|hit| hit.words.start);
        for hit in hits {
            if hit.words.start >= covered {
                covered = hit.words.end;
                findings.at(note.span_of(&hit.words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "This reads as a sales pitch. Say what drew you to them, and leave the offer for later.";

/// An offer, and somebody it is made to.
static OFFERS: PatternList = PatternList::new(&[
    "(we|i|our (team|company|agency|firm)) (can|could|also|specialise in|specialize in|proudly|have)? (help{,s,ed,ing}|assist{,s,ing}|support{,s}|enable{,s}|empower{,s}|work{,s} with|partner{,s} with|serve{,s}|coach{,es}|advise{,s}|provide{,s}|offer{,s}|build{,s}|develop{,s}|deliver{,s}|design{,s}|create{,s}|automate{,s}|make{,s}) ..4 @buyers",
    "(we|i|our (team|company|agency|firm)) (can|could|will|would) (help|fix|grow|double|triple|boost|increase|improve|automate|save|reduce|cut|scale|generate) (you|your) ..2 (business|revenue|sales|leads|website|costs|brand|team|practice|company|outreach|traffic|roi|audience|pipeline|profit{,s}|conversion{,s}|land|get|close|grow|save|find|win|book|reach)",
    "our (new|own|ai|online|dev|small|great|award winning)? (tool|platform|app|software|solution|product|service{,s}|agency|team|programme|program|system|experts|developers) ..3 (helps|help|can|could|does|will|makes|saves|automates|cuts|reduces|boosts|increases|lets|allows|delivers|gives) ..3 (you|your|it all|companies|businesses|teams|clients|customers|people|everything)",
    "my (agency|company|firm|team|service{,s}|software|product|course|programme|program) (can|could|helps|will|offers|does|provides)",
    "(built|build|made|created|launched|developed|developing|have|offer) ..4 (tool|app|platform|software|solution|system|service|product) (that|which|to) ..3 (you|your|companies|businesses|teams)",
    "(show|tell|demonstrate) you (what|how) (we|our|my|i) ..2 (can|could|help|works|do|tool|platform|product|service{,s}|solution)",
    "(right|best) person to (talk|speak) (to|with)",
    "(grow|boost|scale|double|triple|increase|skyrocket|transform|optimise|optimize) your (business|revenue|sales|brand|audience|income|pipeline|profits|leads|company|reach|following|traffic|roi)",
    "(would you be|are you|if you are|if you're) (interested|open) (in|to) (our|a demo|trying|seeing|hearing about our|learning (about our|how we)|buying|investing|outsourcing|a partnership)",
    "our (new|online|free|next)? (course|training|webinar|masterclass|bootcamp|offer|catalogue|catalog|price list|promotion|deal)",
    "our (tool|platform|app|software|product) <name> (does|makes|helps|is|saves|lets|gives) (it all|everything)?",
    "(i|we) represent <name> ..2 (the|a|market) (market leader|leading|leader|no|number)",
    "<name> (makes|builds|offers|provides|delivers) ..5 (used by|trusted by|loved by) <number>",
    "(we|i) (sell|make|produce|offer) ..8 (you can|order|buy) (order|buy|from us|from me)",
    "(i|we) (have|run|own|represent) (a|an) (good|great|reliable|leading|professional|trusted|top) ..2 (agency|company|factory|business|firm|team|service|supplier)",
    "(we|i|our) ..6 (like|such as) (yours|you)",
    "(we|i|our (team|company|agency|clients)) (get|got|cut|cuts|raise|raised|doubled|tripled|increased|reduced|slashed|saved|boosted|brought|took|bring) ..8 <number> (percent|days|weeks|months|clients|customers|more|less|hours)",
    "(we|i) (rent|rent out|lease|supply|ship|deliver|install|import|export|distribute|wholesale|stock) ..5 (from <number>|at <number>|for <number>|to you)",
    "(every|most|many|other) ..4 (is|are) (switching|moving|changing|signing up) to (our|us|my)",
    "(many|most|some) of your (neighbours|neighbors|competitors|colleagues|peers) ..2 (have|use|trust|already|switched|are)",
    "(mind|okay|ok) if (i|we) (send|show|share|email|drop|pitch|call) ..5 (video|brochure|deck|info|information|details|demo|catalogue|catalog|overview|offer|proposal|samples)",
    "(send|share) (you)? (a|our|some|my)? ..2 (brochure|catalogue|catalog|price list|proposal|quotation|quote|sample{,s}|free guide|case study|presentation of our)",
    "(i'm|i am|we're|we are) (building|growing|launching|expanding) (a|my|our) ..2 team and (looking|searching|need)",
    "(your|you) ..4 (could|would|can) convert ..1 better",
    "(i|we) have (a|an) (business|investment|great|amazing|exciting|unique|special|golden) ..1 (of gold|opportunity|proposal|proposition|offer) for you",
    "(crypto|forex|trading|bitcoin|nft) (stuff|signals|investment{,s}|opportunity|platform|trading|project) ..3 (gonna|going to|will|blow|returns|profit{,s}|you)",
]);

/// The words of advertisements.
static ADVERTISEMENT: PatternList = PatternList::new(&[
    "(<number>|<number> percent|half|half price|huge|big) (off|discount|cheaper)",
    "<number> (on|off) ..3 (panels|products|services|everything|plans|prices|items|courses)",
    "(special|exclusive|limited|limited time|introductory|unbeatable|amazing|best|early bird) (offer{,s}|price{,s}|discount{,s}|deal{,s}|rate{,s})",
    "(free|complimentary|no obligation) ..2 (trial|audit|consultation|demo|quote|assessment|ebook|e book|webinar|strategy session|strategy call|estimate|sample{,s}|audit call|masterclass|month)",
    "first (month|week|consultation|session|order|lesson) (is)? (free|on us|on me|for free)",
    "(only)? (<number>|two|three|four|five|six|ten|few|last|limited) (seats|spots|places|slots|spaces) (remain|remaining|left|available|only)",
    "(guaranteed|risk free|passive|extra|unlimited|residual) (profit{,s}|results|returns|income|success|leads|earnings)",
    "(earn|make|making) (up to)? <number> ..4 (from home|month|week|day|online|from your phone|per month)",
    "(earn|make money|work) ..4 (from (home|your phone|anywhere)|online)",
    "(business|investment|income|earning|franchise) opportunity",
    "(be your own|become your own) boss",
    "(happy|satisfied|paying) (customers|clients)",
    "(used|trusted|loved|chosen) by (over|more than)? (<number>|hundreds|thousands|leading)",
    "(fraction|half) (of)? the (local|usual|normal)? (price|cost{,s}|rate)",
    "(payment plan|money back|price list|bulk order{,s}|free shipping|order (now|today|here|from us)|buy (now|today|from us)|register (now|today)|sign up (now|today|here|for)|click (here|the link|below)|book (now|a demo|your))",
    "(market|industry) leader in",
    "(qualified|warm|high quality|more) leads",
    "(you|you're|you are) invited to join (the|our)",
    "(good|competitive|low|lowest|cheap|affordable|wholesale) (price{,s}|rate{,s}) for ..3",
    "new customers get",
    "(intro|introductory|launch|discounted|reduced|sale|opening) (price|offer|rate|deal)",
    "from <number> (a|per|each) (month|week|day|user|seat|hour|head|person|year)",
    "(roi|return on investment|conversion rate{,s}|open rate{,s}) ",
    "(our|my) (shop|store|page|website|catalogue) ..2 (<number>|offers|discount|sale)",
]);

/// The writer says it is no offer.
static NOT_SELLING: PatternList = PatternList::new(&[
    "(not|never|isn't|no) ..1 (selling|sell|sales pitch|pitch|pitching|an offer)",
    "nothing to sell",
]);
