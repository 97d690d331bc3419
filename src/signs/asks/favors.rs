//! Asking a favour.

use crate::pattern_lists;

pattern_lists! {
    /// What somebody who owes nothing is asked to do.
    pub(crate) FAVORS: [
        // Roles
        "(introduce|present|connect|refer|direct|point) me (to|with|in)",
        "(mentor|coach|guide|advise|tutor|support|supervise|enlighten) (me|my (career|thesis|research))",
        "(teach|train|show|tell|explain) (to)? me (on)? (how|which way)",
        "(be|being|become|becoming|find|have you as) (a|my) (mentor|coach|guide|supervisor|teacher|tutor|adviser|advisor)",
        "(look|looking|search|searching|need|want|hoping|seeking|seek|require|in need) (for|of)? (a|an|some|your|any|someone to)? ..1 (mentor|guru|supervisor|investor{,s}|testers|respondents|@advice)",
        "under your (wing|guidance)",
        "(who|whom) (should|can|could|do) i (talk|speak|contact|ask|write|approach|reach|get|turn)",
        "(are|if|whether|you're|checking|aren't) ..6 (right|best|correct|appropriate) (person|contact|one|department|address|man|woman) (to|for|in|or|on|about|who|$)",
        "(are|if|whether) you ..2 (person|one) (responsible|in charge|who)",
        // Deeds
        "@ask ..3 (introduce|review|proofread|edit|critique|circulate|repost|retweet|vot{e,ing}|subscribe|donate|mentor|guide|advise|teach|spare|explain|suggest|recommend|follow{,ing}|sign|sponsor|fill|help (me|us|my|with|out)|comment|promote|like and|shar{e,ing}|evaluate|translate|steal|spread|beta test) (me|my|our)?",
        "@ask ..2 (give|lend|pass|send|show|forward|get|lead|point|put|bring|do|find) (me|us)",
        "@ask ..2 (watch|listen|test|try|read|look|answer|complete|like|have a look|correct|rate|support|ask|save|buy|forward|pass) ..3 (my|our|your (contacts|network|friends|boss|director|editor|colleagues|team))",
        "(read|look|check|see|go) (over|through|at|out|into)? (my|our|some of my) ..2 (portfolio|statement|shop|site|website|work|paper|draft|essay|plan|channel|store|thesis|chapter|letter|poem{,s}|story|script|manuscript|proposal|pitch|deck|app|idea|novel|business|file) (and|please|before|for|$)",
        "mind if i (pick|borrow|use|copy|have|steal|ask|take)",
        "(do|grant|need|ask|want|have|for) (you|me|us)? (a|one|this) ..1 (solid|favour|favor|kindness)",
        "(open|opening) (a|some|any|the) door{,s} (for|to) (me|us)",
        "give (my|our) ..5 (like|look|vote|push|mention)",
        // Advice
        "(pick|picking|picked) your (brain|brains|mind)",
        "@ask ..6 (@advice|thoughts on|thoughts about|insight{,s}|introduction|intro|wisdom|help (with|on|in|to)|tickets|support)",
        "(need|want|get|have|ask|asking|for|seek|hear|grateful for|glad of|know|(like|love) to) (to|you)? (hear|get|have|ask|for)? (your|some|any|a little|a bit of|free|quick) ..1 (@advice|help|take|eyes) (as|on|about|with|for|regarding|in|$)",
        "((@want|we'd) ..1 (like|love|appreciate|value|welcome) your|(like|love|appreciate|value|welcome) (some|any|a little|a bit of)) ..1 (@advice|help|take|eyes) (as|on|about|with|for|regarding|in|$)",
        "(your|any) (@advice|help|input|support|vote|share|signature) (would|could|will|is|means)",
        "^ any @advice ..1 (for|on|about|how|to|you|$)",
        "do you (happen to|by any chance|perhaps)? know (of)? (a|an|any) (good|decent|reliable|cheap|nice|trustworthy)",
        "if you (liked|followed|shared|voted|signed|subscribed|supported|recommended|commented) ..1 (my|our|it|this|for|the|to|on)",
        "(tell|let) me (know)? ..1 (what you|how you) (think|find)",
        "what would you (do|advise|recommend|suggest) (in|if|to)",
        "(ask|asking|have|got) (you)? (some|a few|a couple of|several|two|three|one|few|a|many)? (quick|short|more|small)? question{,s} (for|about|on|regarding|$)",
        "(thankful|grateful|thank you|glad|appreciate) (for)? (anything|whatever) ..2 (you|$)",
        // Introductions and reach
        "(follow{,ing}|lik{e,ing}|shar{e,ing}|repost{,ing}|subscrib{e,ing}|vot{e,ing}|sign{,ing}|donat{e,ing}|comment{,ing}|promot{e,ing}|support{,ing}) (to|for|on)? (my|our) ..2 (page|post{,s}|channel|company|blog|podcast|petition|campaign|profile|project|startup|start up|fundraiser|event|video{,s}|newsletter|song|film|shop|account|contest|entry|daughter|son|team)",
        "vot{e,ing} for (me|us|my|our)",
        "(answer|fill in|fill out|fill|complete|take|part in|participate in) (my|our) ..2 (survey|questionnaire|questions|form|poll|study|interview|experiment)",
        "(answer|fill in|fill out|fill|complete|take) (this|a) ..1 (survey|questionnaire|questions|form|poll)",
        "(interview you|have you|a guest|guest) (for|on) (my|our|the) ..2 (podcast|blog|show|thesis|book|channel|article|study|research)",
        "(tell|spread|invite) (your friends|the word|your network|your followers|your class|your year group|your team to)",
        "(send|forward|pass) (this|it) (on)? (to|round) your",
    ]
}
