use crate::declare_rule;
use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::asks::asked::Asked;
use crate::signs::asks::exchange::is_one_sided;
use crate::signs::asks::jobs::{DEMANDS, INTEREST};
use crate::signs::asks::requests;

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
        kinds: [Invite, Message],
        source: [Etiquette, ChelseaLarsson],
        why: "A stranger can't vouch for you yet. Connect first; months later the same question is a fair one.",
        flags: &[
            Example::new("‹I'm interested in openings at your firm›."),
            Example::new("Hi Chloe, ‹I am looking for a job in marketing›."),
            Example::new("‹Do you have any opening for fresh graduates›?"),
            Example::new("‹Kindly go through my CV and suggest something›."),
            Example::new("‹Could you refer me for the analyst role at your bank›?"),
            Example::new("SIR, 9 years CNC. ‹GIVE ME JOB IN GERMANY›."),
            Example::new("I saw you work at Target, ‹they hiring›?"),
            Example::new("We met in Metz. ‹Would you be open to referring me›?"),
            Example::new("Hi Lena, ‹does your bakery need anyone for the night shift›?"),
            Example::new("‹Can you put in a word with the warehouse lead›?"),
            Example::new("‹Are you still taking on juniors›?"),
            Example::new("‹Is there a place for me on the crew›?"),
            Example::new("‹I'd be grateful for a referral›."),
            Example::new("‹Could I intern with you in spring›?"),
            Example::new("‹I'd love to start in the kiln room as a trainee›."),
            Example::new("‹Do you need another translator›?"),
            Example::new("‹Is your yard taking people on›?"),
            Example::new("‹Please forward my resume to the HR›.").relation(Relation::Recruiter),
        ],
        passes: &[
            Example::new("We're looking for a theatre nurse and your experience is close to what they need."),
            Example::new("I just applied for the opening on your team and would love to stay connected.").relation(Relation::HiringManager),
            Example::new("I am looking for a role in hardware testing and enjoyed your talk.").relation(Relation::Recruiter),
            Example::new("Thank you for reading my CV so carefully in January."),
            Example::new("I'm grateful for the referral you gave my sister."),
            Example::new("I wonder how your method could apply to our school."),
            Example::new("You once gave me a job when nobody would, and I still use what I learned."),
            Example::new("I'm not looking for a job, I only want to say that the bridge is beautiful."),
            Example::new("I coach people through job interviews, and your talk changed how I teach it."),
            Example::new("Your job on the old roof was the best slating I have seen."),
            Example::new("I write about patient referral letters, and yours are cited."),
            Example::new("May I put our prize on my profile?"),
            Example::new("I'm hiring for two roles and Linda spoke highly of you."),
        ],
    }
}

impl Rule for JobAsk {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if !is_one_sided(note, &signs.offers) {
            return;
        }
        let mut found: Vec<_> = requests(note, &DEMANDS).collect();
        if found.is_empty() && !note.request.relation.hires() {
            found.extend(requests(note, &INTEREST).take(1));
        }
        // Interest is what those who hire wait for; a resume pressed on them is not.
        let spans = if note.request.relation.hires() {
            found.iter().map(|words| signs.clause_around(note, words)).collect()
        } else {
            signs.asking(note, Asked::Job, found)
        };
        for span in spans {
            diagnostics.at(span, MESSAGE);
        }
    }
}

const MESSAGE: &str = "This asks for a job before you know each other. Say what interests you, and ask later.";
