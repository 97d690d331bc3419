use crate::catalogue::Kind;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A present coworker or manager is told of the writer's job hunt.
    ///
    /// ## Why it matters
    ///
    /// Word gets round (guideline 39). What counts is the writer, a search,
    /// and work elsewhere. A move within the house, a goodbye once notice is
    /// given, and a team that is itself hiring are no secret.
    pub struct JobHuntToCoworker {
        name: "job-hunt-to-coworker",
        group: Occasion,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Invite, Message],
        source: [WashingtonPost],
        why: "At work such news travels, and it may reach your manager before you do.",
        patterns: LISTS,
        flags: &[
            Example::new("Hi Dana, payroll here. ‹I'm looking for a new job›, so I'm adding people.").relation(Relation::Coworker),
            Example::new("Hi Greg, ‹I am quietly open to other opportunities› after the migration.").relation(Relation::Manager),
            Example::new("Hi Joe, ‹I've been thinking of leaving this place›. Stay in touch?").relation(Relation::Coworker),
            Example::new("Hi Liz, loved the handover. Do you ‹know of any openings elsewhere›?").relation(Relation::Report),
            Example::new("Hi Mo, ‹my job search› goes well, two interviews so far. Don't tell Ann.").relation(Relation::Coworker),
            Example::new("Hi Mo, ‹I've started interviewing at other› firms.").relation(Relation::Coworker).kind(Kind::Message),
        ],
        passes: &[
            Example::new("Hi Dana, I'm looking for a new job.").relation(Relation::FormerCoworker),
            Example::new("Hi Dana, I'm looking for a new job in town.").relation(Relation::Recruiter),
            Example::new("Hi Ben, we're hiring and looking for a nurse for the new role on nights.").relation(Relation::Coworker),
            Example::new("Hi Abena, I'm looking for a position within our company and heard your team moves to Lyon.").relation(Relation::Coworker),
            Example::new("Hi Tom, I'm not looking for a new job, just for the badge office.").relation(Relation::Coworker),
            Example::new("Hi Tom, Friday is my last day, and I'd like to stay in touch. Thank you for six good years.").relation(Relation::Coworker),
            Example::new("Hi Tom, I'm looking for opportunities to swap shifts with your ward.").relation(Relation::Coworker),
            Example::new("Hello Fatoumata, I accepted the job offer you told me about and start in June.").relation(Relation::Coworker),
            Example::new("Hi Ann, I'll leave the keys with you on Monday.").relation(Relation::Coworker),
            Example::new("Hi Ann, my brother is looking for a job in your village.").relation(Relation::Coworker),
        ],
    }
}

impl Rule for JobHuntToCoworker {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        if !matches!(note.request.relation, Relation::Coworker | Relation::Manager | Relation::Report) {
            return;
        }
        for hit in note.hits(&HUNT) {
            let mut sentence = note.text.sentence_of(hit.words.start).words.clone();
            if !sentence.any(|at| note.covered(at, &IN_HOUSE)) {
                diagnostics.at(note.text.span_of(&hit.words), MESSAGE);
            }
        }
    }
}

const MESSAGE: &str = "This tells someone at work that you may leave. Keep it out, and write about the work you share.";

pattern_lists! {
    /// The writer, searching, for work elsewhere.
    HUNT: [
        "@i_am (@lately)? (@lately)? (@seek:ing|on the lookout) (around|out)? (for)? ..3 (@job:n|employer{,s}|work elsewhere|career move)",
        "@i_am (@lately)? (@lately)? (@seek:ing|considering|open|available|ready) (around|out)? (to|for)? (a|an|my|some|any)? (new|next|different|better|other|outside|external|career|job) ..1 (@job:n|opportunit{y,ies}|offer{,s}|option{,s}|challenge{,s}|compan{y,ies}|firm{,s}|move)",
        "@i_am (@lately)? (@lately)? (applying|interviewing) (elsewhere|outside|around|(at|with|for|to) (other|new|another|different|several|a few|a competitor|jobs|positions|roles|vacancies)|at <name>)",
        "@i_am (@lately)? (@lately)? (thinking (of|about)|planning (on|to)|considering|looking to|trying to|hoping to|itching to|ready to|about to|going to|dying to) (quit{,ting}|resign{,ing}|mov{e,ing} on|jump{,ing} ship|get{,ting} out of (here|this ..1)|chang{e,ing} (jobs|employers|companies)|leav{e,ing} (here|soon|$|<name>|this (place|company|firm|job|team)|the (company|firm|job|business|team)|my (job|post|role)))",
        "(currently|now|also|quietly|actively|^|@i_am) open to (work|offers|(new|other) (jobs|roles|positions|opportunities|offers))",
        "(my (own|quiet|secret|discreet|ongoing)? job (hunt|search|applications)|@i_am (@lately)? job (hunting|searching|seeking)|(started|starting|begun|began|beginning) (a|my|the|to)? ..1 job (hunt|search|hunting))",
        "(know|heard|hear|aware) of ..2 (opening{,s}|vacanc{y,ies}|job{,s}|role{,s}|position{,s}|opportunit{y,ies}) (elsewhere|outside|at other|with other|in other)",
        "((i|recruiter) (had an interview|called me about) (at|with|for|a)|hiring outside (of)? (our|this|the)|i want out)",
    ]

    /// The move is within the house, or is over, or is no job at all.
    IN_HOUSE: [
        "(in|within|inside|across) (our|the|this|your) (own)? (company|firm|team|department|office|group|organisation|organization|house|building|unit|division|ward|school|hospital|bank|plant|site)",
        "(internal{,ly}|in house|inhouse|transfer|rotation|secondment)",
        "(on|in|to|with|for) your (team|department|group|unit|ward|side|office|division|project)",
    ]
}
