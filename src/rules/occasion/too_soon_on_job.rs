use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;

declare_rule! {
    /// A coworker is invited in the writer's first days on the job.
    ///
    /// ## Why it matters
    ///
    /// Two weeks is the usual rule of thumb, though connecting with one's
    /// own team early has its friends too (guideline 27): hence a hint. Only
    /// present coworkers and managers count: a client or an old colleague is
    /// no news of the new job.
    pub struct TooSoonOnJob {
        name: "too-soon-on-job",
        group: Occasion,
        since: "0.1.0",
        levels: [Off, Hint, Warning],
        kinds: [Invite],
        any_language: true,
        needs: Nothing,
        source: [Coworkers, WashingtonPost],
        why: "After two weeks of working together people know your name, and the invitation needs no courage.",
        flags: &[
            Example::new("‹Hi May, I'm one of the three newcomers in Accounts.›").relation(Relation::Coworker).days_on_job(2.0),
            Example::new("‹Hi Simone, I work under you in Claims since Monday.›").relation(Relation::Manager).days_on_job(13.9),
            Example::new("‹Hi Simone, I start on your team on the 1st.›").relation(Relation::Coworker).days_on_job(0.0),
        ],
        passes: &[
            Example::new("Hi May, I'm one of the three newcomers in Accounts.").relation(Relation::Coworker).days_on_job(14.0),
            Example::new("Hi May, I'm one of the three newcomers in Accounts.").relation(Relation::Coworker),
            Example::new("Hi May, we shared a desk at Brightwater.").relation(Relation::FormerCoworker).days_on_job(2.0),
            Example::new("Hi May, we met at the Leeds study day.").relation(Relation::Event).days_on_job(2.0),
        ],
    }
}

impl Rule for TooSoonOnJob {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        if !matches!(note.request.relation, Relation::Coworker | Relation::Manager) {
            return;
        }
        if let Some(days) = note.request.occasion.days_on_job.filter(|days| *days < SETTLED_DAYS) {
            diagnostics.at(note.text.whole(), message(SETTLED_DAYS - days));
        }
    }
}

/// Two weeks in.
const SETTLED_DAYS: f64 = 14.0;

fn message(days_left: f64) -> String {
    let wait = if days_left > 1.5 { format!("in about {days_left:.0} days") } else { "from tomorrow".to_owned() };
    format!("You have only just started there. Say hello at work first; {wait} this comes more easily to both of you.")
}
