//! Groups of words that many patterns share, by the name after `@`.

/// What each name stands for: alternatives, which may name groups above.
pub(crate) const GROUPS: &[(&str, &str)] = &[
    ("want", "i'd|i would|i'll|would|id|i want|i wish|i hope"),
    // A request, up to what is asked for.
    (
        "ask",
        "(can|could|would|will|won't|couldn't) (you|u|someone|somebody|anyone|anybody) (please|kindly|possibly|maybe|perhaps|also|just|ever)? (be (able|willing|open|comfortable|prepared|so kind|kind enough) (as)? (to)?|consider|mind|have time to)?|please|kindly|pls|plz|^ mind|do you mind|do you think you (could|can|would)|(are|if) you (able|willing|open|prepared|happy) to|if you (could|would|can|wrote|gave|left)|(i'd|i would|i'll|i will|we'd|we would|would) (really|greatly|much|also)? (be)? (so|very|most|really|more than)? (appreciate|love|grateful|thankful|like|glad|happy|honoured|honored|obliged) (it if|if you|if you'd|for you|you to|for|of|your|any|some|an) (could|can|would|to)?|(hoping|hope|wondering|wonder) (if|whether|that)? (you (can|could|would|might|will|may)|you'd)|i (want|need|request|beg|ask|would like|wish) you (to)?|(can|could|may|might) i (please|kindly|also)? (ask|have|get|request|trouble|borrow)|any chance (you|of|for)",
    ),
    (
        "beauty",
        "beautiful|gorgeous|sexy|sexiest|cute|cutest|hottest|prettiest|stunning|handsome|attractive|adorable|good looking|ravishing|irresistible|breathtaking|captivating|enchanting",
    ),
    // The writer, about to say what occupies them.
    ("i_am", "i'm|i am|im|i've been|i have been|i've started|i have started|i started"),
    // How and since when.
    (
        "lately",
        "also|now|just|still|really|already|currently|actively|secretly|quietly|discreetly|seriously|casually|always|very|quite",
    ),
    // What people are asked to do for the writer.
    (
        "deeds",
        "send{,ing}|forward{,ing}|refer{,ring}|introduc{e,ing}|endors{e,ing}|recommend{,ing}|hire|submit|nominate|vouch|(pass|passing) (my|on|it|this|along|me)|(review|reviewing|check|checking|read|reading) (my|our|it|this|if|whether|with)|(look|looking) (at|into|over|through)|(give|giving|get|getting|hand|lend|put|help|write) (me|us|my)|(do|try|arrange) (it|that|this|them)|(talk|speak) (to|with) your|(tell|ask) your|(buy|order|sign|support|promote|donate) (my|our|from|for|to|this|the)|(fill|filling) (in|out)|(complete|take|answer|answering) (my|our|me|these)|(put|putting|say) (in)? a (good|kind)? word|(share|provide|confirm|vote)",
    ),
    (
        "so",
        "a|an|the|of|so|such|just|all|really|honestly|frankly|totally|completely|absolutely|utterly|simply|pretty|very|quite|too|far|way|even|most|only|full|total|complete|real|absolute|bunch|pack|gang|lot|nothing but|run by",
    ),
    // What an adjective is made stronger with.
    ("very", "(@so)? (@so)? (@so)?"),
    // Whom or what a complaint is about.
    (
        "folk",
        "boss{,es}|manager{,s}|management|compan{y,ies}|employer{,s}|workplace|culture|leadership|colleague{,s}|coworkers|hr|recruiter{,s}|director{,s}|ceo|agenc{y,ies}|service|department|office|profession|industry|firm|bank|supplier{,s}|competitor{,s}|predecessor|people|guys|staff|team|headline|website|profile|article|consultants|politicians|graduates|youngsters",
    ),
    // Those about whom sweeping things are said.
    (
        "groups",
        "immigrants|migrants|muslims|jews|christians|hindus|gays|lesbians|blacks|whites|refugees|foreigners|feminists|atheists|leftists|lefties|liberals|conservatives|republicans|democrats|tories|communists|socialists|transgenders|trans people|women|men|boomers|millennials|girls|a (woman|man)|your (people|kind)|unvaccinated|vegans|bankers|irish|gypsies|arabs|zionists|infidels|unbelievers|believers|nationalists|politicians|unions|russians|ukrainians|israelis|palestinians|chinese|indians|pakistanis|americans|serbs|turks|kurds|germans|europeans|africans|asians|the (rich|government|regime|elite{,s}|media)",
    ),
    // Those who rule, or would.
    (
        "rulers",
        "government{,s}|part{y,ies}|president|prime minister|regime|politicians|ministers|media|elite{,s}|establishment|congress|parliament",
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
    // What is sent to somebody, once or again.
    (
        "message",
        "message{,s}|reminder{,s}|note{,s}|email{,s}|mail{,s}|letter{,s}|request{,s}|invitation{,s}|follow up{,s}|followup{,s}|attempt{,s}|ping|nudge",
    ),
    ("several", "two|three|four|five|several|many|multiple|a few|<number>"),
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
        "minutes",
        "(one|a|an|half an|a half|a quarter of an|quarter of an|<number>|a few|few|some|two|five|ten|fifteen|twenty|thirty|a couple of) (<number>|more)? (hour{,s}|half hour|minutes|mins|min|minute|moments|m)",
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
        "companies|businesses|offices|schools|teachers|firms|brands|coaches|clinics|founders|startups|clients|customers|agencies|leaders|owners|professionals|entrepreneurs|organisations|organizations|executives|consultants|practices|retailers|manufacturers|restaurants|hotels|builders|shops|smes|enterprises|ceos|managers|lawyers|doctors|dentists|creators|teams|charities|nonprofits|banks|farms",
    ),
];
