//! See [`JobAsk`].

use crate::asking::requests;
use crate::declare_rule;
use crate::diagnostic::Findings;
use crate::lexicon::PatternList;
use crate::note::Note;
use crate::request::{Kind, Relation};
use crate::rule::{Example, Rule};

declare_rule! {
    /// The first note asks for a job, a referral or a look at a resume.
    ///
    /// ## Why it matters
    ///
    /// Who is asked for a job by a stranger has only one polite way out: not
    /// to answer. Interest in a company or a field is another matter, and
    /// with recruiters and hiring managers, whose work it is, only pressing a
    /// resume on them or begging counts.
    pub struct JobAsk {
        name: "job-ask",
        group: Ask,
        since: "0.1.0",
        levels: [Off, Warning, Error],
        kinds: &[Kind::Invite],
        any_language: false,
        fix: None,
        implied_by: &[],
        source: [Etiquette, ChelseaLarsson],
        why: "A stranger can't vouch for you yet. Connect first; months later the same question is a fair one.",
        patterns: &[&DEMANDS, &INTEREST],
        flags: &[
            Example::new("Hi Chloe, ‹I am looking for a job› in marketing."),
            Example::new("‹Do you have any opening› for fresh graduates?"),
            Example::new("Kindly ‹go through my CV› and suggest something."),
            Example::new("Could you ‹refer me› for the analyst role at your bank?"),
            Example::new("SIR, 9 years CNC. ‹GIVE ME JOB› IN GERMANY."),
            Example::new("I saw you work at Target, ‹they hiring›?"),
            Example::new("Can you ‹put in a word› with the warehouse lead?"),
            Example::new("Please ‹forward my resume› to the HR.").relation(Relation::Recruiter),
        ],
        passes: &[
            Example::new("We're looking for a theatre nurse and your experience is close to what they need."),
            Example::new("I just applied for the opening on your team and would love to stay connected.").relation(Relation::HiringManager),
            Example::new("I am looking for a role in hardware testing and enjoyed your talk.").relation(Relation::Recruiter),
            Example::new("Thank you for reading my CV so carefully in January."),
            Example::new("You once gave me a job when nobody would, and I still use what I learned."),
            Example::new("I'm not looking for a job, I only want to say that the bridge is beautiful."),
            Example::new("Your job on the old roof was the best slating I have seen."),
            Example::new("I write about patient referral letters, and yours are cited."),
            Example::new("I'm hiring for two roles and Linda spoke highly of you."),
        ],
    }
}

impl Rule for JobAsk {
    fn check(&self, note: &Note<'_>, findings: &mut Findings) {
        let hires =
            matches!(note.request.relation, Relation::Recruiter | Relation::HiringManager | Relation::Interviewer);
        let mut found: Vec<_> = requests(note, &DEMANDS).collect();
        if found.is_empty() && !hires {
            found.extend(requests(note, &INTEREST).take(1));
        }
        for words in found {
            findings.at(note.span_of(&words), MESSAGE);
        }
    }
}

const MESSAGE: &str = "This asks for a job before you know each other. Say what interests you, and ask later.";

/// Pressed on whoever reads it, recruiter or not.
static DEMANDS: PatternList = PatternList::new(&[
    "(refer|hire|employ|recruit|shortlist|appoint) me",
    "(forward|pass|submit|send|hand|give|circulate|share) ..1 (my|the attached) (cv|resume|résumé|curriculum|application|candidature)",
    "(look|check|see|review|consider|read|go|glance|view|evaluate|find) (at|through|over|to|into)? (attached)? (my|the attached) ..1 (cv|resume|résumé|curriculum|candidature|application)",
    "(attach{ed,ing}|enclos{ed,ing}|sending you|send you|sharing) (is)? (my|you my)? (cv|resume|résumé)",
    "my (cv|resume|résumé) is (attached|below|here|in|ready|on)",
    "(give|offer|get|find|provide|grant|arrange|help) (me|us) ..3 (job|jobs|employment|interview|vacancy|position|placement|internship|work|hired)",
    "(give|offer|grant) me (a|one|any|the|an|some)? (chance|opportunity|opening|shot|role)",
    "(put|place) (in)? (a|in a) (good)? word",
    "(any|some|a|whatever) (job|work|opening|vacancy|position) (at all|will do|you have|in your|anywhere|is ok|is fine|please|for me)",
    "(need|want|beg for|begging for|desperate for|desperately need) (a|any|some|this|the|your|to get a|to find a) (new|good|better|paid)? (job|work|opening|employment)",
    "(i|we|who) (also|really|urgently|still|just)? (need|want|require|seek) (a|any|some)? (new|good|better|paid)? (job|work|employment|vacancy|placement)",
    "(i|to|will|wish to|want to|like to|hereby|also|please) apply for (a|any|some|whatever|the|every) (suitable|available|open|vacant)? (position|job|post|vacancy|work|opening)",
    "(for|to have|to get|take|accept|even) any (job|position|work|vacancy|post)",
    "(consider|think of|remember|keep) (me|my profile) (for|in mind|when|if)",
    "forward my (profile|details|name) to",
    "(place|spot|space|room|opening|need|use) (on|in|at|for) (your (team|crew|company|kitchen|shop|yard|workshop|farm|fleet|firm|staff)|an (apprentice|extra|intern|driver|cook|nurse|cleaner|welder|helper)) ",
    "(do you|you|if you|does your (firm|company|team)) (still|also|ever|perhaps|happen to|currently)? (need|want|look for|hire|employ|take on|require) (a|an|any|another|more|some|new) ..1 (driver{,s}|welder{,s}|nurse{,s}|cook{,s}|cleaner{,s}|apprentice{,s}|intern{,s}|assistant{,s}|worker{,s}|developer{,s}|helper{,s}|staff|people|hands|pair of hands|electrician{,s}|plumber{,s}|teacher{,s}|accountant{,s}|engineer{,s}|designer{,s}|waiter{,s}|waitress|carer{,s}|secretary|labourer{,s}|operator{,s}|mechanic{,s}|painter{,s}|carpenter{,s}|baker{,s}|chef{,s}|trainee{,s})",
    "apply for the (role|position|post|job|vacancy) of",
    "(get|land|secure|obtain|find) (me)? (a|an|any|some) ..2 (job|position|role|internship|employment) (at|in|with|for) (your|you)",
    "(i|we) (need|want|request|ask for|would like|seek|require|am requesting|am asking for|kindly request) (a|an|your|some|for a)? (employee|internal|job)? referral",
    "(suggest|find|share|offer|recommend|arrange) (me)? (any|some|suitable|relevant|a suitable) ..1 (opening{,s}|job{,s}|vacanc{y,ies}|position{,s}|role{,s}|opportunit{y,ies})",
    "sponsor (me|my visa)",
]);

/// Asked of somebody who does not hire for a living.
static INTEREST: PatternList = PatternList::new(&[
    "(i'm|i am|im|am|i have been|i've been|been) (currently|actively|also|now|urgently|still|desperately|presently)? (looking|searching|hunting|seeking) (for)? ..4 (job{,s}|position|role{,s}|employment|internship|placement|opportunit{y,ies}|vacancy|apprenticeship|work)",
    "(i'm|i am|im|am|i have been|i've been) (currently|actively|now)? (job hunting|on the job market|in the job market|unemployed|between jobs|open to work|seeking employment)",
    "^ (looking|searching|seeking|hunting) (for)? (a|an|any|new|my next|my first)? ..2 (job|employment|internship|position|role|vacancy|placement)",
    "(do you|if you|you|does your (company|team|firm)|your (company|team|firm|hospital|organisation|organization)|is there|are there|if there|there) (have|has|know of|know if there|hear of|is|are|had)? (is|are)? (any|some|a|an) ..2 (vacanc{y,ies}|opening{,s}|job{,s}|position{,s}|internship{,s}|placement{,s}|role{,s}|work)",
    "(any|are there) ..1 (vacanc{y,ies}|opening{,s}|job{,s}|internship{,s}) ..5 (for|in|at|with|near|4)",
    "(tell|inform|notify|update|keep me|let) (me)? (posted|informed|know)? (if|of|about|when|whenever) ..4 (vacanc{y,ies}|opening{,s}|job{,s}|hiring|internship{,s})",
    "(are|is|if|whether) (you|they|your (company|team|firm|department)|u) (currently|still|also|now)? hiring",
    "(they|you|u) (still|currently)? hiring $",
    "(i'd|i would|i|would|i'll) (really|also|so|very much)? (love|like|want|wish|hope|be happy|be glad|be interested|dream) (to|in|of) (work{,ing} (for|at|in)|join{,ing}) (you|your|u) ..1 (company|team|firm|organi{sation,zation}|factory|hospital|school|group|department|bank|studio|restaurant|$)",
    "(how|where|who) (can|could|do|should|to) (i)? (apply|send|submit) ..3 (cv|resume|job|position|role|there|your)",
    "help me ..3 (get|find|land|secure|with) ..3 (job|work|internship|position|role|interview|employment)",
    "(get|find|land) a job (at|in|with) (your|you|<name>)",
    "(i|we) (can|could|will|am able to) (start|join) (immediately|tomorrow|at once|any time|anytime)",
    "(referral|referrals) (at|to|for|in|from) (your|the|you|<name>)",
    "(a|for|me a) (job)? referral $",
]);
