//! Asking for a job.

use crate::pattern_lists;

pattern_lists! {
    /// Pressed on whoever reads it, recruiter or not.
    pub(crate) DEMANDS: [
        "^ (i'm|i am|im) (very|really)? interested in (any|the)? (job|career|work)? (opportunities|openings|positions|vacancies) (at|with|in) your (company|firm|organisation|organization|team) $",
        "(refer{,ring}|hir{e,ing}|employ|recruit|shortlist|appoint|sponsor|consider) (me|my (brother|sister|son|daughter|husband|wife|friend|cousin|visa|profile|application))",
        "(forward|pass|submit|send|hand|give|circulate|share|look|check|see|review{,ing}|consider|read|go|glance|view|evaluate|find|attach{ed,ing}|enclos{ed,ing}|sharing|sending|drop) ..3 (my|the attached|our|you|attached) ..1 @cv",
        "my (cv|resume|résumé) ..1 (attached|below|here|in|ready|on)",
        "((forward{,ing}|pass{,ing}|submit|hand|mention{,ing}|send{,ing}|give) (on|along|in)?|put (in)?) my (profile|details|name)",
        "(give|offer|get|find|provide|grant|arrange|help) (me|us|him|her) ..4 (@job|interview|position|role|work|hired)",
        "(give|offer|grant) (me|us|him|her) ..1 (chance|opportunity|opening|shot|role|break)",
        "(only|for) one chance",
        "(do|for|even|accept|take) any (@job|work|position)",
        "(put|place) (in)? (a|in a) (good)? word",
        "(any|some|whatever) (job|work|opening|vacancy|position) (at all|will do|you have|in your|anywhere|is|please|for me)",
        "(i|we|who|really|desperately|urgently|also|to) (need|want|require|seek|beg for|even|accept|take) (a|an|any|some|this|the|your|to get a|to find a)? (new|good|better|paid)? (@job|work)",
        "(i|to|will|hereby|also|please) apply for (a|an|any|some|whatever|the|every) ..1 (@job|position|post|work|role)",
        "(think of me|(consider|remember|keep) (me|my profile) (for|in mind|when|if))",
        "(hear|know) of (anything|something)",
        "(know|knows) (of)? (anyone|anybody|someone|somebody|any (one|company)|a company|people) (who|that)? ..1 (need{s}|want{s}|hir{es,ing}|looking|recruiting)",
        "(if|do|does|is|are|whether) (you|your|u|they) ..3 (need|want|look for|hire|employ|take on|require|taking on|looking for|short of) ..3 (driver{,s}|welder{,s}|nurse{,s}|cook{,s}|cleaner{,s}|apprentice{,s}|intern{,s}|assistant{,s}|worker{,s}|helper{,s}|staff|people|hands|trainee{,s}|junior{,s}|electrician{,s}|plumber{,s}|teacher{,s}|engineer{,s}|developer{,s}|designer{,s}|chef{,s}|mechanic{,s}|carer{,s}|writer{,s}|editor{,s}|translator{,s}|photographer{,s})",
        "(any|a|there|have|be|some) (place|spot|space|room|opening|need|use) ..1 (for (me|an|a)|on your|in your|at your)",
        "(get|have|for|chance of|help me with|provide|give|share) (me)? (a|an|your|some)? (employee|internal|job|quick)? referral{,s} ..1 (for|to|at|in|from|or|$)",
        "(need|want|request|requesting|asking for|looking for|seek|require|value|like|appreciate) ..4 referral{,s} (for|to|at|in|from|or|$)",
        "(introduce|introducing) me to ..2 (hiring|recruiter{,s}|hr|human resources)",
    ]

    /// Asked of somebody who does not hire for a living.
    pub(crate) INTEREST: [
        "(i'm|i am|im|am|been|currently|also|and) ..3 (looking for|looking|searching|hunting|seeking|in search of) ..5 (@job|position|role{,s}|opportunit{y,ies} (in|at|as|with|abroad|and|i|$)|work|post $|first role)",
        "(job hunt{,ing}|my job search|in the job market|on the job market|i'm unemployed|i am unemployed|between jobs|(i'm|i am|im|am|and|currently|actively|^) ..1 open to (work|new|job|roles))",
        "(do you|if you|you|your (company|team|firm|hospital|school|department)|is there|are there|there|any|with) (have|has|know of|know if there|hear of|is|are|had)? (is|are)? (any|some|a|an)? (suitable|open|available|new|free|other|junior|further|possible|freelance)? (vacanc{y,ies}|openings|gigs|shifts|internship{,s}|apprenticeship{,s}|jobs|job (for|in|at|open|opening{,s})|position{,s} (for|in|at|open|available)|opening (for|in|at)) ..4 (for|in|at|with|near|$)",
        "any (@job|opportunit{y,ies}|role{,s}|position{,s}|leads) (for|at|in|you|on|with|i|that|available|open|$)",
        "(tell|inform|notify|update|keep me|let) (me)? (posted|informed|know)? (if|of|about|when|whenever) ..5 (@job|hiring|role{,s}|opportunit{y,ies}|comes up|opens up)",
        "(if|when|whenever|should) (something|anything|a|any|there|you) ..3 (comes up|come up|opens up|turns up|becomes available)",
        "(is|are|do|does|would|will|if|whether) (you|u|they|your|<name>|anyone|there) ..3 (hiring|growing (the|your) team|recruiting $|(take|taking) (people|staff)? on|recruiting (for|in|at|people)|short of|sponsor)",
        "(do|does) (you|they|your ..2) (need|want) (anyone|anybody|somebody|someone|more|extra|another|hands|staff) ..1 (for|in|on|to|at|$)",
        "(they|u) hiring",
        "(someone|somebody|person|people) (like me|with my)",
        "(addition|asset|fit|candidate|match) (to|for) your",
        "(love|like|want|wish|hope|hoping|dream{,ing}|keen|eager|interested|chance) (to|of|in) (join{,ing}|work{,ing} (for|at|in)|be (part|a part|a member) of|becom{e,ing} part of) (you|your|u) ..2 (company|team|firm|organi{sation,zation}|factory|hospital|school|group|department|bank|studio|restaurant|crew|lab|agency|staff)",
        "(can|could|may|might) i (intern|train|apprentice) (with|at|in|for|under)",
        "take me on (as|$)",
        "(foot in the|way to get in at|help me ..4) (door|hired|@job|work|position|role|interview)",
        "(love|like|hope|hoping|ready|eager|keen) to (contribute|join|help|work|start) ..4 as (a|an|your) ..1 (intern|trainee|apprentice)",
        "(get|find|land|secure|obtain) (me)? (a|an|any|my|the) ..2 (@job|position|role) (at|in|with|for)",
        "(be|being) (considered|shortlisted|hired|interviewed) (for|by|at|$)",
        "(i'm|i am|i'd|i would|my ..1) ..3 (fit|suit{,s,ed}|match{,es}|qualified|candidate) ..5 (role|position|requirement{,s}|opening|vacancy)",
    ]
}
