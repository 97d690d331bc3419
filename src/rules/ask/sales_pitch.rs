use std::ops::Range;

use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::patterns::PatternList;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::evidence::Reason;
use crate::signs::offers::{Sign, Sort};
use crate::text::span::Span;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A first note or message offers or promotes something.
    ///
    /// ## Why it matters
    ///
    /// Whoever is sold to before they know you says no to both. What counts
    /// is an offer and a buyer (we help + companies like yours, our tool does
    /// it for you), the words of an advertisement, or two signs that agree:
    /// what one sells, a product, a promise, a hook, an offer to show it.
    /// Saying what one does for a living is an introduction, unless that is
    /// all a firm has to say.
    pub struct SalesPitch {
        name: "sales-pitch",
        group: Ask,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        in_replies: true,
        source: [Etiquette],
        why: "People who are sold to in the first message rarely answer the second.",
        patterns: LISTS,
        flags: &[
            Example::new("Dear Anil, ‹we build mobile apps for clinics at half the local price›.").to("Anil Deshpande"),
            Example::new("Hi Lauren, quick question about security. ‹We help mid-size firms pass their audit in 90 days›.").to("Lauren Beck"),
            Example::new("Hi Tom, congrats on the round. ‹Our dev team in Tallinn can build your first version›.").to("Thomas Achebe"),
            Example::new("Hi Derek, ‹I help coaches like you land leads›.").to("Derek Mullins"),
            Example::new("‹Looking to lose less time with invoices›? ‹Our tool BillBee does it all›. ‹First month is on us›."),
            Example::new("‹Earn 5000 a month from home›, no experience needed."),
            Example::new("Hello, ‹our course starts Monday›. ‹Only four seats remain›."),
            Example::new("‹Are you happy with your accountant›? ‹I could save you a bundle›."),
            Example::new("‹Most of my clients are dentists like you›, and their chairs are full."),
            Example::new("‹We built an AI tool that automates your outreach›."),
            Example::new("‹Most plants your size lose a tenth of their heat›. We fix that."),
            Example::new("Hi Ona, ‹I do portraits and would be glad to work with your office›."),
            Example::new("‹Our bot answers guests at night›, so your staff can sleep."),
            Example::new("Hi Lea, ‹we've been helping charities with raffles›, and thought there might be a fit."),
            Example::new("‹We're raising our pre-seed in March›."),
            Example::new("Hi Lea, ‹at Kestrel we train clerks to file claims twice as fast›, with measurable results."),
            Example::new("Hi Lea, ‹I help vets like Dale Paws fill their Mondays›. Worth connecting?"),
            Example::new("Hi Lea, ‹we've built the stable door that shuts itself›. Mind if I show you?"),
            Example::new("‹We print menus in an hour at 30 percent under market›."),
            Example::new("Hi Lea, ‹we support libraries with dependable nightly dusting›. Open to connecting."),
            Example::new("‹Are you happy with how your shelves sell›?"),
            Example::new("‹I lead partnerships at Podium›, for shows with a thousand listeners."),
            Example::new("‹Happy to send the lookbook›. No pitch, just chairs."),
            Example::new("Hi Lea, ‹have space for two new clients in March›, if you ever tire of the books."),
            Example::new("Hi Lea, ‹I wanted to see if you need help with your newsletter›. I write letters for hotels."),
            Example::new("‹Do you want to sign up for a crane certification›?"),
            Example::new("‹I'd love to show how TideBot is reshaping harbours›."),
            Example::new("Hi Lea, the new kiln is out, ‹which shrinks firing by 9 hours›. Thought you'd enjoy it."),
            Example::new("‹I invite you to buy our album of tide songs›."),
            Example::new("Thanks for connecting, Lea! We look after the books of riding schools, ‹and could save you a day a month›.").kind(Kind::Message),
            Example::new("Hi Lea, ‹our cleaners could save your surgery a day a week›."),
            Example::new("Hi Lea, tired of chasing tenants? ‹RentRobin collects it for you›."),
            Example::new("‹We're looking for agents to sell our lamps in Kano›."),
            Example::new("Hi Lea, I run a fund, ‹every year positive›, and your family office came to mind."),
        ],
        passes: &[
            Example::new("I clean and repair barometers in Bath, and your workshop taught me."),
            Example::new("I read your piece on weirs, and I'd like to hear more."),
            Example::new("We teach in the same school, and our pupils share your bus."),
            Example::new("Our roof leaks as yours did. How did you fix it?"),
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
            Example::new("We help farmers save old seeds in Jujuy, and your seed library gave us the idea."),
            Example::new("Your team's tool cut our costs by half, thank you."),
            Example::new("I run the kitchen of a school like yours and saw that you are hiring a baker."),
            Example::new("Hi Joy, our new price list is attached, as you asked.").kind(Kind::Message),
            Example::new("Thank you for the day at the mill! If there's something I can help you with, just write.").kind(Kind::Message),
            Example::new("I'm a strategist of a tram firm, where I looked after the ROI of new lines, and I read your talk."),
            Example::new("I'm a marketing consultant and thought it would be great to connect."),
            Example::new("We deliver meals in Cork, and your route planner saved us an hour a day."),
            Example::new("I make films on lighthouses and think you may know the keeper at Fastnet."),
            Example::new("At Kew we train gardeners, and two of yours came to our grafting day."),
            Example::new("I handle sales for a kiln maker, and your glaze chart hangs in our shop."),
            Example::new("I supply the oak for your cooper, Jim, who sends his greetings."),
            Example::new("The new tide tool at your harbour is a joy, and I'm curious how it handles fog."),
            Example::new("During my internship I built a bot that saved the archive 8 hours a week. I saw you're hiring."),
            Example::new("Thank you for your interest in our course. It is full, but there is one in spring.").kind(Kind::Message),
            Example::new("I coach the rowers of Voss, and Sunday was a great match."),
            Example::new("You use our reading room in Hull, so think of us when the roof leaks again."),
            Example::new("Hi Lea, we were both on the Kew course. I work with clinics on their rotas."),
            Example::new("Thank you for the intro offer, Lea! I'll write to Jo.").kind(Kind::Message),
            Example::new("On my application for system clerk: happy to show how I moved the registers.").kind(Kind::Message),
            Example::new("I wanted to ask if you need help with the move on Saturday. I have a van.").kind(Kind::Message),
            Example::new("If there's anyone at our yard I can help you meet, let me know.").kind(Kind::Message),
        ],
    }
}

impl Rule for SalesPitch {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.has(&THANKFUL) {
            return;
        }
        let signs_of_offer = &signs.offers;
        let has_reason = signs.evidence.reason == Some(Reason::Stated);
        let patterns = note.hits(&OFFERS).iter().filter(|hit| !is_kindness(note, &hit.words));
        let advertisements = note.hits(&ADVERTISEMENT).iter().filter(|hit| !is_theirs(note, &hit.words));
        let of_sort = |sort| signs_of_offer.iter().filter(move |sign| sign.sort == sort).map(|sign| &sign.words);
        let mut found: Vec<&Range<usize>> = patterns.chain(advertisements).map(|hit| &hit.words).collect();
        found.extend(of_sort(Sort::Offer).filter(|words| !is_kindness(note, words)));
        if !has_reason {
            found.extend(of_sort(Sort::Service));
        }
        if found.is_empty() && !note.has(&NOT_SELLING) {
            found.extend(first_of_several_signs(note, signs_of_offer, has_reason));
            if found.is_empty() && !has_reason {
                found.extend(note.hits(&SERVICE).first().map(|hit| &hit.words));
            }
        }
        let mut clauses: Vec<Span> = found.into_iter().map(|words| signs.clause_around(note, words)).collect();
        clauses.sort_unstable();
        clauses.dedup_by(|one, before| one.overlaps(*before));
        for clause in clauses {
            diagnostics.at(clause, MESSAGE);
        }
    }
}

/// Whether this is help with whatever the other may need: "anything I can help
/// you with".
fn is_kindness(note: &Note<'_>, words: &Range<usize>) -> bool {
    let sentence = note.text.sentence_of(words.start).words.start;
    let words = &note.text.words()[sentence..words.end];
    words.iter().any(|word| word.is_any(&["anyone", "anybody", "anything", "whatever"]))
        || words.windows(2).any(|pair| pair[0].is("something") && pair[1].is_any(&["i", "we"]))
}

/// Whether these words are of what the reader said or made: "your take on the
/// free trial".
fn is_theirs(note: &Note<'_>, words: &Range<usize>) -> bool {
    let sentence = note.text.sentence_of(words.start).words.start;
    let near = sentence.max(words.start.saturating_sub(5))..words.start.saturating_sub(1).max(sentence);
    near.into_iter().any(|at| note.text.words()[at].is("your"))
}

/// The first sign of an offer, if signs of two sorts agree: one alone is an
/// introduction, or talk of the trade.
fn first_of_several_signs<'n>(note: &'n Note<'_>, signs: &'n [Sign], has_reason: bool) -> Option<&'n Range<usize>> {
    let first = |list: &'static PatternList, sorts: &[Sort]| {
        let hit = note.hits(list).first().map(|hit| &hit.words);
        let sign = signs.iter().find(|sign| sorts.contains(&sign.sort)).map(|sign| &sign.words);
        hit.into_iter().chain(sign).min_by_key(|words| words.start)
    };
    let trade = first(&SERVICE, &[Sort::Trade, Sort::Service]).or_else(|| first(&TRADE, &[]));
    let of_goods =
        [trade, first(&PRODUCT, &[Sort::Product]), first(&PROMISE, &[Sort::Promise]), first(&PRICE, &[Sort::Price])];
    let of_offer = [first(&HOOK, &[Sort::Hook]), first(&OFFERING, &[Sort::Offering])];
    let [_, product, promise, price] = of_goods.map(|sign| sign.is_some());
    let [_, offering] = of_offer.map(|sign| sign.is_some());
    let asks_of_pains = signs.iter().any(|sign| sign.sort == Sort::Hook);
    let is_of_goods = of_goods.iter().any(Option::is_some) || asks_of_pains && offering;
    let sentence = |words: &Range<usize>| note.text.words()[words.start].sentence;
    let is_in_one = trade.zip(of_offer[1]).is_some_and(|(one, other)| sentence(one) == sentence(other));
    let is_served = signs.iter().any(|sign| sign.sort == Sort::Service);
    let is_weighty = promise || price || (product || is_served) && offering || is_in_one;
    let needed = if has_reason && !is_weighty { 3 } else { 2 };
    let is_offer = is_of_goods && of_goods.iter().chain(&of_offer).flatten().count() >= needed;
    of_goods.into_iter().chain(of_offer).flatten().min_by_key(|words| words.start).filter(|_| is_offer)
}

const MESSAGE: &str = "This reads as a sales pitch. Say what drew you to them, and leave the offer for later.";

pattern_lists! {
    /// An offer, and somebody it is made to.
    OFFERS: [
        "(our|my) ..3 @product ..3 (helps|keeps|makes|saves|automates|cuts|reduces|boosts|increases|lets|allows|delivers|gives|finds|turns|takes|replaces|does|offers|provides|is trusted|is used|works|spots|chases|answers|handles)",
        "(our|(our|my) (new|online|free|next|upcoming)) (course|training|webinar|masterclass|bootcamp|offer|catalogue|catalog|price list|promotion|deal)",
        "let me help you",
        "(with|for) (any|any of)? (your|all|any|upcoming) ..3 needs",
        "(partnership|business) (idea|proposal|proposition|model)",
        "(building|built|made|created) something (that)? (might|could|can|will) help",
        "@buyer:n ..6 @gain:v ..6 (with|through|using) (us|our)",
        "book you (in|a)",
        "benefit from (our|my|joining|it|this)",
        "(running|being|owning|starting|building) your own (business|boss)",
        "(investment{,s}|fund|plan|scheme|portfolio) (that|which) ..1 (pay{,s}|return{,s}|yield{,s}|earn{,s})",
        "in the market for",
        // Who sells, what it does, and for whom
        "@seller ..1 (help{,s,ed,ing}|assist{,s,ing}|support{,s}|enable{,s}|empower{,s}|equip{,s}|serve{,s}|coach{,es}|advise{,s}|provide{,s}|offer{,s}|build{,s}|develop{,s}|deliver{,s}|design{,s}|create{,s}|automate{,s}|make{,s}) (..1 (you (to|with|get|grow|save|find|build|reach|make|cut|land|win|sell|a|the|free|better)|your (business|company|team|brand|sales|website|clients|customers|firm|practice|shop|organi{sation,zation}|staff|needs|goals))|..4 @buyers)",
        "(we|i|our (team|company|agency|firm)) (can|could|will|would) (@gain|fix|get) ..1 (you|your|that|business{,es}|costs|sales|revenue)",
        "(we'd|we would) (love|like) to (help|support|assist|serve) (you|your)",
        "our (ai|bot{,s}|chatbot{,s}) ..1 (delivers|gives|handles|does|answers|writes|finds|replaces|takes|saves|can|will)",
        "(our|my) ..3 (@product|team|agency|experts|developers) ..3 (help|can|could|will|would) ..4 (you|your|it all|@buyers)",
        "(built|build|made|created|launched|launching|developed|developing|have|offer|released|representing) ..4 (@product|method) (that|which|to|for) ..4 (you|your|@buyers|pain|@gain|lets|helps)",
        "(crypto|forex|bitcoin|nft) ..4 (gonna|will|returns|profit{,s}|you)",
        "(opportunity|proposal|proposition|offer) ..2 for you",
        "(i|we|i've|we've|have|^) (just|recently|newly) (launched|released) ..3 (@product|our|my|a|an|business|agency|store|shop|startup)",
        "@gain your (business|revenue|sales|brand|audience|income|pipeline|profits|leads|company|reach|following|traffic|costs|success|results|growth)",
        "(built|building|developing|created) ai (that|to|which|for)",
        "(we|we're|i|i'm|are|am|have|run|own|represent) (are|am)? (a|an|one of the)? (good|great|reliable|leading|professional|trusted|top|certified|premier|manufacturer) ..3 (agency|company|factory|business|firm|service{,s}|supplier{,s}|manufacturer{,s}|exporter{,s}|of)",
        "(we|our (team|company|agency|clients)|they) (get|got|cut|cuts|raise|raised|doubled|tripled|increased|reduced|slashed|saved|boosted|brought|took|bring) ..8 (<number>|thirty|sixty|ninety) (percent|days|weeks|months|clients|customers|more|less|hours|at)",
        "(we|i) (do|have|offer|provide|specialise in|specialize in|deal in) ..5 (seo|ads|outsourcing|leads|at good|best|for (offices|homes|export)|ready|free)",
        "(my|our) clients ..1 (are|get|see|save|report|love|doubled)",
        "(invite|inviting) you to (view|read|see|try|watch|buy|sample)? (our|my|a|an|some) ..4 (webinar|course|masterclass|demo|workshop|training|programme|program|challenge|chapter{,s}|album|novel)",
        "(you (like|want|care) to (go for|earn|enrol in|enroll in|sign up for)|you ..1 interested in (a|any|some|our)) ..8 (certification{,s}|certificate{,s}|training{,s}|course{,s})",
        "(share|sharing|show|showing|tell you|explain) (you|with you)? how ..6 (is|are|we're) ..1 (transforming|revolutioni{sing,zing}|disrupting|reshaping)",
        "partner with ..1 @buyers ..4 to (offer|provide|deliver|@gain)",
        "quote (for you{,r,rs}|you for)",
        "(looking|searching|search|seeking) (for)? ..4 to (stock|sell|carry|distribute|promote|resell)",
        "(send|share) (you|us|with you)? (a|our|some|my|your|the) ..2 (brochure|catalogue|catalog|price list|quotation|quote|sample{,s}|free guide|checklist|lookbook|case study|playbook|requirement{,s}|enquiry|inquiry)",
        "(join|attend|sign up for|check out|try|visit|download|buy|order|grab) (our|my) ..1 (webinar|course|masterclass|store|shop|book|@product|event|workshop|training)",
        "(building|growing|expanding|grow) (a|my|our) ..3 (team|business) ..3 (looking|searching|need|invite|you)",
        "interested in something (that|that's|i|we|which)",
        "benefit from (our|my|joining)",
        // Money
        "(raising|closing|doing) (our|a|my|an|<number>)? ..3 (seed|pre seed|round|series|capital)",
        "(ground floor|(our|my|a) (pre seed|seed round)|<number> valuation)",
        "franchise (owner{,s,ship}|opportunit{y,ies}|business)",
        // Hooks
        "are you ..1 (happy|satisfied) with (your|how|the way|the current)",
        "looking to (lose less|save|cut|boost|reduce|double|outsource|automate)",
        "(are you|^) (struggling|tired of|fed up|wasting|losing|overpaying)",
        "what if (your|you) ..3 could",
        "(interested|interest) in (a|our|my) ..1 (demo|trial|pilot|quote|offer)",
        "(worth (exploring|a look|a try|connecting to)|give it a (try|spin|go))",
    ]

    /// What the writer does for customers. With no reason to write to this
    /// person it is the reason.
    SERVICE: [
        "i (lead|head|handle|manage|run|do) (partnerships|business development|sales|growth) (at|for)",
        "@seller (work{,s,ed} with|partner{,s,ed} with) ..4 @buyers",
    ]

    /// What the writer is or does for others, as an introduction may say too.
    TRADE: [
        "(i'm|i am|we're|we are) (a|an|the|one of) ..4 (rep|representative|dealer|provider|vendor|company|firm|studio|consultancy)",
        "@seller (also|now|only|currently|mostly|just|proudly|do)? (deliver{,s}|clean{,s}|set ..1 up|place{,s}|handle{,s}|fix|look{,s} after|take{,s} care of|rent|lease|consult|represent{,s}|buy and sell|do ..4 for|have ..3 (candidates|fund|stock|capacity))",
        "@seller (also|mostly|currently|recently|just|already|been)? (help{,s,ed,ing}|work{,s,ing} with|worked with (a|an|many|several)|partner{,s,ed,ing} with|advise{,s}|coach{,es}|train{,s}|build{,s}|been building|make{,s}|white label)",
        "(i|we) (write|edit|design|produce|keep|print|translate) ..4 for ..2 @buyers",
        "(i|we) do ..2 and",
        "(i'm|i am|we're|we are) (a|an|your)? ..2 (coach|consultant|adviser|advisor|planner|broker|agent|realtor|copywriter|freelance{,r}|wholesaler|exporter|supplier|reseller|distributor|manufacturer|agency|trader|instructor|strategist|marketer) ",
        "(clients|customers|companies|businesses|brands) (of ours|we (work|worked|help) with|(such as|like) (yours|<name>))",
    ]

    /// A product of the writer's, or one that is being launched.
    PRODUCT: [
        "(our|my|our new|my new) ..2 (@product|assistant|sensor|technology|package{,s}|fund|range|report|candidates|e book|newsletter|workshop|retreat|offering|method|agency|studio|webinar|store)",
        "(a|an) (new|better|simple|smarter|faster|easier|cheaper|ai|instant|custom|unique|innovative|proven) ..2 (@product|way to|approach to|assistant|method)",
        "(a|our|my|free|day) ..1 (demo|pilot|free copy|sample{,s}|brochure|catalogue)",
        "(we've|we|i've|i|who's|who has|^) (have|has)? (built|developed|created|designed|solved|made) (something|it|one|the|a|an) ..4 (that|which|side|layer|for|to)",
        "have (space|room|capacity|openings|availability) for ..2 (clients|customers|patients|members|projects)",
    ]

    /// What the buyer is promised.
    PROMISE: [
        "(we're|we are|it's|i'm|i am|as) the (easiest|fastest|cheapest|best|leading|largest|number one|quickest|simplest|safest)",
        "(less|cheaper|faster|better) than (your|you) ..1 (current|present|provider|supplier)",
        "ideal for",
        "no (collateral|upfront|credit check|experience)",
        "(my|our) (clients|customers|listings|patients|students|members) (gain|save|earn|sell|win|get|grow|make|have (published|saved|won|grown))",
        "imagine (never|not|if|having|being able)",
        "(@gain|@gain_ed|unlock{,s,ed,ing}|improv{e,es,ed,ing}|accelerat{e,es,ed,ing}|eliminat{e,es,ed,ing}|maximi{se,ze}|lower{,s,ed}|slash{,es,ed}|free{s} up) ..4 (@profit|<number>|half|a (third|quarter|day|week))",
        "(<name>|they|it|which|that) ..1 (@gain_ed|drops|dropped|shrinks) ..3 by <number>",
        "(speed|tidy|clean|set|sort) (it|this|that|things|them) up",
        "(the)? (pain|hassle|stress|headache|guesswork) (out of|from)",
        "(add|adding|bring|create|deliver|unlock) ..3 value (for|to) (you|your)",
        "(for|to) (you|your) ..1 (business|practice|company|firm|clinic|shop|customers|clients|pipeline|bottom line)",
        "<number> ..2 (faster|cheaper|more|better|less|higher|fewer|quicker|increase|reduction|savings)",
        "(measurable|tangible|guaranteed|significant|massive|better|great) ..1 (gains|results|outcomes|improvement{,s}|returns|impact|savings)",
        "(lose|losing|waste|wasting|miss|missing|leave|leaving) ..2 (customers|clients|leads|calls|money|sales|revenue|hours|thousands|appointments|patients)",
        "off (your|their) (plate|desk|hands|shoulders)",
        "(most|many|average) ..4 (lose|waste|miss|overpay|struggle|leave)",
    ]

    /// What it costs.
    PRICE: [
        "(flat|fixed|small|monthly|one off) ..1 (fee|price|rate)",
        "(at|below|under) cost",
        "(my|our) (rates|prices|fees|charges)",
        "(good|high|generous|attractive) commission",
        "(trade|factory|wholesale|special|good|best|fair) price{,s}",
        "(high|good) margins",
        "exclusive territory",
        "for nothing",
        "(zero|no|lower|low) (upfront)? cost{,s}",
        "(starts|start|starting) (at|from) <number>",
    ]

    /// A question or a remark on the reader's business that leads up to an offer.
    HOOK: [
        "(do|does|have|has|are|is) (you|your (team|company|business|firm|practice|school)) (currently|ever|still|already|often)? (struggl{e,ing}|wish|wonder{,ed}|consider{,ed,ing}|thought|looking|open|interested|ready|happy|losing|spending|tired|using|find|need|want)",
        "how (you|your team) (currently|now|today) ",
        "(like|such as) (yours|you|yourself|ours)",
        "(if|whether) you ..1 (need|want|could use) ..1 (help|support|assistance|a hand)",
        "do you ..4 (in house|outsource|yourselves)",
        "<number> of ..1 @buyers",
        "(your|similar) (size|stage|position|industry|situation)",
        "your ..2 (could use|can use|would use|loads|ranks|looks|lags|has|have|is|are|doesn't|does not|isn't|could|seems to|don't|lacks|needs) (slow{,ly}|low|behind|outdated|no|not|missing|lacking|without|have|losing|save|use|benefit|convert|do)",
        "(saw|noticed|see|notice|know) (that)? (you|you're|you are|your (team|company)|<name>) ..2 (hiring|scaling|growing|expanding|raised|run|manage|own|leading)",
        "(costs|costing|loses|losing) you",
        "(look|looking|search|searching) for ..2 (distributor{,s}|dealer{,s}|reseller{,s}|buyer{,s}|importer{,s}|clients|customers|investors)",
        "i have (something|an idea|a proposal|an opportunity)",
        "from your (role|profile|headline|title)",
        "(stopped by|viewed|visited|looked at|checked out) my (profile|page)",
    ]

    /// Readiness to serve, or a call to answer.
    OFFERING: [
        "(be|glad|happy|love|like|pleased) to (work with|serve|supply) (you|your)",
        "(i|we) (can|could) (help|fix|change|solve) (with)? (that|this|it|$)",
        "(that|this|it) be of interest",
        "(like|want|fancy|need) (a|our|my|some|early) ..1 (brochure|catalogue|quote|demo|sample{,s}|trial|estimate|access|hands)",
        "(i'm|i am|we're|we are) (here to|ready)",
        "(let me|allow me to) (show|tell|send|introduce|share|explain|know and)",
        "(talk|tell|speak|chat) (to|with)? you about (our|my|what we|the ..6 we)",
        "(if (interested|useful|helpful|relevant|you (need|have|want|would like|are interested|ever need))|should you (need|require)|for any (requirement|need|enquir{y,ies}))",
        "((shall|may|can|could|mind if) (i|we)|i could) (send|show|share|help|offer|walk|present|demonstrate|quote|look at)",
        "^ worth (connecting|exploring|a)",
        "(share|show|see|discuss|explore|learn) (more)? (about)? (how|what|what's) (it|this|that|we|we're|i|i'm|our) ..1 (could|can|might|may|would|do|does|works|working|seeing|help)",
        "(thought|think|believe|figured) (you'd|(you|it|this|that|there|we|our|your ..1|i) ..3 (might|may|could|would|can)) (like|want|need|find|save|help|benefit|use|enjoy)",
        "(ideas|insights) (specific to|for|on|to @gain) ..1 (you|your)",
        "(could|might|would|may|can) ..1 (be|of) (relevant|useful|of (interest|use|help)|interesting|a (great|good|perfect|natural) (fit|match|candidate)|(great|good|perfect) for)",
        "(interested|intrigued|curious|keen|open to|up for|worth|fancy) (in|a|an|to|if|taking|hearing|exploring|$)",
        "(your|the) (go to|one stop)",
        "(you'd|you would|you'll|you will) (love|like|enjoy|benefit|be interested)",
        "(suit|fit|help|work for) you (as well|too)",
        "(great|perfect|good|ideal) (fit|match|candidate) for",
        "few (spots|places|seats|slots)",
    ]

    /// The words of advertisements.
    ADVERTISEMENT: [
        "(prices|price list|rates|quotes) on request",
        "(half price|(wholesale|retail|prices|rates) (start|starting)? from) ..1 (until|this|only|on|<number>)",
        "(our|my) ..3 (franchise|dealership|distributorship)",
        "you (only|just|don't)? pay (a cent|if|when|nothing|less|from (the)? savings|us)",
        "(running|have|on) (a|an) special on",
        "for sale",
        "price{,s} (is|are)? ..1 (good|fair|low|cheap|affordable)",
        "every (year|month|quarter) ..1 (positive|profitable|in profit)",
        "<number> ..3 (trust|use|rely on|choose) (us|our)",
        "(<number>|<number> percent|half|half price|huge|big) (off|discount|cheaper|on ..2 (panels|everything|products))",
        "(special|exclusive|limited|limited time|introductory|unbeatable|amazing|best|early bird|launch|discounted|reduced|sale|opening|good|competitive|low|lowest|cheap|affordable|wholesale) (offer{,s}|price{,s}|discount{,s}|deal{,s}|rate{,s}) ..1",
        "(free|complimentary|no obligation) ..3 (review|session|walkthrough|trial{,s}|audit{,s}|consultation{,s}|demo{,s}|quote{,s}|assessment{,s}|ebook|e book|webinar|strategy|estimate|sample{,s}|masterclass|month{,s}|licen{ces,ses}|copy|copies|seat{,s}|version|comparison|listing|membership|access|pass|ticket{,s}|slot{,s}|appraisal|valuation|check{,up})",
        "<number> ..1 (under|below|off|above) (the)? (market|list|retail|rrp)",
        "(first|initial) ..1 (is|are)? (half price|free|on us|on me|for free)",
        "(<number>|two|three|four|five|six|ten|few|last|limited) (seats|spots|places|slots|spaces) (remain|remaining|left|available|only)",
        "(guaranteed|risk free|passive|extra|unlimited|residual|side|figure) (profit{,s}|results|returns|income|success|leads|earnings)",
        "<number> return{,s}",
        "(earn|make|making|make money) (up to)? (<number>)? ..4 (from home|from anywhere|online|from your phone|per month|a (month|week|day))",
        "(business|investment|income|earning|franchise) opportunity",
        "(happy|satisfied|paying) (customers|clients)",
        "(used|trusted|loved|chosen) by (over|more than)? (<number>|hundreds|thousands|leading)",
        "(fraction|half) (of)? the ..1 (price|cost{,s}|rate)",
        "(payment plan|money back|intro price{,s}|(our|new|attached) price list|bulk order{,s}|free shipping|(order|buy) (now|today|here|from (us|me))|register (now|today)|sign up (now|today|here)|click (here|the link|below)|(^|and|to) book (now|a demo))",
        "(market|industry) leader in",
        "(qualified|warm|high quality|more) leads",
        "invited to join (the|our)",
        "(prices|package{,s}|plans|fee{,s}) (start|starts|of|is|are|from) ..1 <number>",
        "(we|i) (fund|finance|buy) ..3 (fast|quickly|for cash|in (days|hours))",
        "from <number> (a|an|per|each) (month|week|day|user|seat|hour|head|person|year)",
    ]

    /// What is offered was asked for, or it is the other who helped.
    THANKFUL: [
        "your ..4 (saved|saves|cut|helped|helps|taught|made|gave) (us|me|our|my)",
        "(thanks|thank you) for (your|the) (interest|enquiry|inquiry)",
        "you (asked|requested) (for|me|us|to)",
        "(as|like) (you|we|i)? (asked|requested|wanted|promised|discussed|agreed)",
    ]

    /// The writer says it is no offer, or offers their own work to an employer: of
    /// mere signs of a pitch that is believed.
    NOT_SELLING: [
        "(not|never|isn't|no) ..1 (selling|sell|sales pitch|pitch|pitching|an offer)",
        "nothing to sell",
        "(my (application|internship|thesis|studies)|i ..1 applied (for|to|as))",
    ]
}
