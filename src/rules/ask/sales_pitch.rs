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
            Example::new("‹Looking to lose less› time with invoices? ‹Our tool BillBee does› it all. ‹First month is on us›."),
            Example::new("‹Earn 5000 a month› from home, no experience needed."),
            Example::new("Hello, ‹our course› starts Monday. Only ‹four seats remain›."),
            Example::new("‹Are you happy with your› accountant? ‹I could save you› a bundle."),
            Example::new("Most of ‹my clients are› dentists like you, and their chairs are full."),
            Example::new("We ‹built an AI tool that automates your› outreach."),
        ],
        passes: &[
            Example::new("I work with your colleague Laura on the logistics side, and she speaks highly of you."),
            Example::new("I sell refrigeration for fish markets, and I saw you will be at the Vigo trade fair as well."),
            Example::new("I'm in pharma sales, so I'll say first that I'm not selling."),
            Example::new("I help moderate the Bristol makers' group and am about to try the same."),
            Example::new("I run a small scaffolding firm in Ennis. We were both on the course in Athlone."),
            Example::new("I advise small breweries, and your paper said what all my clients think."),
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
    // Who sells, what it does, and for whom
    "(we|i|we've|i've|our (team|company|agency|firm)) (can|could|also|specialise in|specialize in|proudly|have)? (help{,s,ed,ing}|assist{,s,ing}|support{,s}|enable{,s}|empower{,s}|work{,s} with|partner{,s} with|serve{,s}|coach{,es}|advise{,s}|provide{,s}|offer{,s}|build{,s}|develop{,s}|deliver{,s}|design{,s}|create{,s}|automate{,s}|make{,s}) (..1 (you (to|with|get|grow|save|find|build|reach|make|cut|land|win|sell|a|the|free|better)|your (business|company|team|brand|sales|website|clients|customers|firm|practice|shop|organi{sation,zation}|staff|needs|goals))|..4 @buyers)",
    "(we|i|my (company|team|firm)) ..1 help{,s} ..5 (@gain|like you)",
    "(we|i|our (team|company|agency|firm)) (can|could|will|would) (@gain|help|fix|get) ..1 (you|your|that|business{,es}|costs|sales|revenue)",
    "(our|my) ..3 @product ..3 (helps|makes|saves|automates|cuts|reduces|boosts|increases|lets|allows|delivers|gives|finds|turns|takes|replaces|does|offers|provides|is trusted|is used|works)",
    "(our|my) ..3 (@product|team|agency|experts|developers) ..3 (help|can|could|will|would) ..4 (you|your|it all|@buyers)",
    "(built|build|made|created|launched|launching|developed|developing|have|offer|released|representing) ..4 @product (that|which|to|for) ..4 (you|your|@buyers|pain|@gain|lets|helps)",
    "(crypto|forex|bitcoin|nft) ..4 (gonna|will|returns|profit{,s}|you)",
    "(opportunity|proposal|proposition|offer) ..2 for you",
    "my (agency|company|firm|software|product) (can|could|helps|will|offers|does|provides)",
    "(just|recently|newly) (launched|released)",
    "(show|tell|demonstrate|introduce) you (to|about|what|how)? (we|our|my|a|an|i) ..2 (can|could|do|works|help|supplement|opportunity|plan|service{,s}|solution|@product)",
    "(right|best) person to (talk|speak)",
    "@gain your (business|revenue|sales|brand|audience|income|pipeline|profits|leads|company|reach|following|traffic|costs)",
    "(our|(our|my) (new|online|free|next|upcoming)) (course|training|webinar|masterclass|bootcamp|offer|catalogue|catalog|price list|promotion|deal)",
    "(i|we) represent ..3 (leader|leading|no|number|top)",
    "(we|we're|i|i'm|are|am|have|run|own|represent) (are|am)? (a|an|one of the)? (good|great|reliable|leading|professional|trusted|top|certified|premier|manufacturer) ..3 (agency|company|factory|business|firm|service{,s}|supplier{,s}|manufacturer{,s}|exporter{,s}|of)",
    "@buyers like yours",
    "(we|our (team|company|agency|clients)|they) (get|got|cut|cuts|raise|raised|doubled|tripled|increased|reduced|slashed|saved|boosted|brought|took|bring) ..8 (<number>|thirty|sixty|ninety) (percent|days|weeks|months|clients|customers|more|less|hours|at)",
    "(we|i) (do|have|offer|provide|specialise in|specialize in|deal in) ..5 (seo|ads|outsourcing|leads|websites|at good|best|for (offices|homes|export)|ready|free)",
    "my clients (are|get|see|save|report|love|doubled)",
    "our (company|agency|firm|studio) (offers|provides|sells|makes|builds|does|specialises|specializes)",
    "(agency|company|firm|startup) (that|which) (helps|books|gets|offers|provides|@gain)",
    "(we are|we're) (exporters|manufacturers|suppliers|distributors|importers) of",
    "giving away",
    "(mind|okay|ok) if (i|we) (send|show|share|email|drop|pitch) ..5 (video|brochure|deck|info|information|details|demo|catalogue|catalog|overview|offer|proposal|samples)",
    "quote for your",
    "(send|share) (you|us)? (a|our|some|my|your)? ..2 (brochure|catalogue|catalog|price list|proposal|quotation|quote|sample{,s}|free guide|requirement{,s}|enquiry|inquiry)",
    "(join|attend|sign up for|check out|try|visit|download|buy|order|grab) (our|my) ..3 (webinar|course|masterclass|store|shop|book|@product|event|workshop|training)",
    "(building|growing|expanding) (a|my|our) ..2 team and (looking|searching|need)",
    "(keep|think of|contact) us",
    // Hooks
    "are you (happy|satisfied) with your",
    "(ever|have you) (thought|considered|wondered) ..1 (about|of)? (investing|buying|selling|outsourcing|why your|how)",
    "(want|curious|like|care) to (know|see|hear|learn) (how|more) $",
    "looking to (lose less|save|cut|boost|reduce|double|outsource|automate)",
    "(are you|^) (struggling|tired of|fed up|wasting|losing|overpaying)",
    "(do you (need|want|use|pay for)|are you in need of|are you looking for) ..3 (website|assistant|windows|leads|clients|funding|loan|insurance|customers|marketing|app|software|designer|sales|money)",
    "what if (your|you) ..3 could",
    "^ interested $",
    "worth (exploring|a look|a try)",
    "give it a (try|spin|go)",
]);

/// The words of advertisements.
static ADVERTISEMENT: PatternList = PatternList::new(&[
    "(<number>|<number> percent|half|half price|huge|big) (off|discount|cheaper|on ..2 (panels|everything|products))",
    "(special|exclusive|limited|limited time|introductory|unbeatable|amazing|best|early bird|intro|launch|discounted|reduced|sale|opening|good|competitive|low|lowest|cheap|affordable|wholesale) (offer{,s}|price{,s}|discount{,s}|deal{,s}|rate{,s}) ..1",
    "(free|complimentary|no obligation) ..2 (trial|audit|consultation|demo|quote|assessment|ebook|e book|webinar|strategy|estimate|sample{,s}|masterclass|month|licen{ces,ses}|copy)",
    "(free of charge|(my|our) (rates|prices|fees) are|no obligation|we guarantee|or you don't pay|no strings|are cheapest)",
    "first (month|week|consultation|session|order|lesson|visit) (is)? (free|on us|on me|for free)",
    "(<number>|two|three|four|five|six|ten|few|last|limited) (seats|spots|places|slots|spaces) (remain|remaining|left|available|only)",
    "(guaranteed|risk free|passive|extra|unlimited|residual|side|figure) (profit{,s}|results|returns|income|success|leads|earnings)",
    "<number> return{,s}",
    "(earn|make|making|make money|work) (up to)? (<number>)? ..4 (from home|from anywhere|online|from your phone|per month|a (month|week|day))",
    "(business|investment|income|earning|franchise) opportunity",
    "(happy|satisfied|paying) (customers|clients)",
    "(used|trusted|loved|chosen) by (over|more than)? (<number>|hundreds|thousands|leading)",
    "(fraction|half) (of)? the ..1 (price|cost{,s}|rate)",
    "(payment plan|money back|price list|bulk order{,s}|free shipping|(order|buy) (now|today|here|from (us|me))|register (now|today)|sign up (now|today|here|for)|click (here|the link|below)|book (now|a demo))",
    "(market|industry) leader in",
    "(qualified|warm|high quality|more) leads",
    "invited to join (the|our)",
    "from <number> (a|per|each) (month|week|day|user|seat|hour|head|person|year)",
    "(roi|return on investment|conversion rate{,s}|open rate{,s})",
]);

/// The writer says it is no offer.
static NOT_SELLING: PatternList = PatternList::new(&[
    "(not|never|isn't|no) ..1 (selling|sell|sales pitch|pitch|pitching|an offer)",
    "nothing to sell",
]);
