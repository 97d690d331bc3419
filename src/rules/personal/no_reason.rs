use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::request::Relation;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::Body;

declare_rule! {
    /// Nothing in the note says why this person.
    ///
    /// ## Why it matters
    ///
    /// People accept once they recognise a name, a place, a company, or see
    /// that their work was read. Praise without particulars and "to expand my
    /// network" fit anybody, so they count for nothing. Told from the lack of
    /// evidence (see `evidence.rs`), not from a list of empty phrases.
    pub struct NoReason {
        name: "no-reason",
        group: Personal,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite],
        needs: Note(Reason),
        fix: FillIn,
        implied_by: [
            "stock-invite", "placeholder", "sales-pitch", "job-ask", "favor-ask", "meeting-ask", "reference-ask", "negative", "overfamiliar", "controversy", "profanity",
        ],
        source: [Etiquette, ChelseaLarsson, WashingtonPost, Coworkers],
        why: "People accept when they recognise something: a place, a person, a shared interest, their own work.",
        flags: &[
            Example::new("‹Hi Ada, I was impressed by your profile and would value being in touch.›").to("Ada Okafor"),
            Example::new("‹Hello, I am looking to expand my network with like-minded professionals and explore synergies.›"),
            Example::new("‹Hi Zofia, I'm new here and trying to build up my network. Hope you don't mind.›").to("Zofia Mazur"),
            Example::new("‹Hi Amy, I'm an accountant with ten years of audits, tax and payroll. Happy to connect.›").to("Amy Lund"),
            Example::new("‹Hi Ben, just came across your profile, love what you're doing!›").to("Ben Okri"),
            Example::new("‹Hi Ben, we share several mutual connections and similar interests.›").to("Ben Okri"),
            Example::new("‹Hi Ben, I see you work at Kestrel. I'd love to learn from your experience.›").to("Ben Okri").at("Kestrel"),
            Example::new("‹Hi Ben, 17 contacts in common, so let's connect.›").to("Ben Okri"),
            Example::new("‹Hi Ben, saw you're based in Utrecht. I'd love to connect.›").to("Ben Okri"),
            Example::new("‹Hi Ben, your career in aviation is impressive, and we share similar values.›").to("Ben Okri"),
            Example::new("‹I'd love to connect and hear more about what you do.›"),
            Example::new("‹Hi Ben, your work in hospitality is inspiring. Always great to meet fellow innovators.›").to("Ben Okri"),
            Example::new("‹Hi Ben, I'm a cloud engineer, open to new opportunities. Thank you for considering my request.›").to("Ben Okri"),
            Example::new("‹Hi Ben, I've been following your incredible journey, and look forward to learning from you.›").to("Ben Okri"),
            Example::new("‹Hi Ben, exploring today's trends in banking and insurance, and your profile stood out.›").to("Ben Okri"),
            Example::new("‹Hi Ben, your path aligns with mine in many ways.\nBest, Ida Maria Lund Berg›").to("Ben Okri"),
            Example::new("‹Hi Ben, I found you via our mutual connections, and we're in the same world.›").to("Ben Okri"),
            Example::new("‹Hi Ben, congratulations on all your success and achievements.›").to("Ben Okri"),
            Example::new("‹Hi Ben, thank you for taking the time to read this. I await your positive response.›").to("Ben Okri"),
            Example::new("‹Hi Ben, your profile popped up and I was blown away by it.›").to("Ben Okri"),
            Example::new("‹Hi Ben, I'd value your perspective on the industry.›").to("Ben Okri"),
            Example::new("‹Hi Ben, you'd be an ideal fit for our night porter position. Excellent salary and culture.›").to("Ben Okri"),
            Example::new("‹Hi Ben, I'm recruiting for a top shipping firm and need a senior analyst to join the team.›").to("Ben Okri"),
            Example::new("‹Hi Ben, we both work in the same industry and share an interest in innovation.›").to("Ben Okri"),
        ],
        passes: &[
            Example::new("Hi Ada, we met at the Leeds study day in May.").to("Ada Okafor"),
            Example::new("Dear Dr. Osei, your 2019 field-trial paper is the one my supervisor hands to every new student.").to("Kwabena Osei"),
            Example::new("Hi Wei, Joanna Vale says you are the only other person in Devon who still rebuilds Lister engines.").to("Wei Zhang"),
            Example::new("Hi Nadia, I move to Rotterdam in June to run grain terminals and read that you did the same.").to("Nadia Ionescu"),
            Example::new("Hi Viktor, I inherited your spreadsheets at Meridian, and I still use your formulas.").to("Viktor Ek"),
            Example::new("Hi Ada, I'm also in peat restoration and saw that you moved your kilns to Leeds.").to("Ada Okafor"),
            Example::new("Hi Ada, saw the night baker role you posted. I baked in Metz for six years.").to("Ada Okafor"),
            Example::new("Hi Ada, Timo Berg and I worked together, and he knows you too.").to("Ada Okafor"),
            Example::new("Hi Ada, I rebuild harmoniums and saw you're keen on reed organs.").to("Ada Okafor"),
            Example::new("Hi Ada, we share similar interests in tidal turbines.").to("Ada Okafor"),
            Example::new("Hi Ada, I noticed we both work in insurance.").to("Ada Okafor"),
            Example::new("Hi Ada, your thoughts on cattle passports are refreshing.").to("Ada Okafor"),
            Example::new("Hi Ada, I'm interested in the clerk role at Kestrel.").to("Ada Okafor").at("Kestrel"),
            Example::new("Hi Ada, I had hoped to catch you at the seed swap.").to("Ada Okafor"),
            Example::new("Hi Ada, saw your work at Kestrel on tide gauges.").to("Ada Okafor").at("Kestrel"),
            Example::new("Hi Ada, we seem to have similar problems with woodworm.").to("Ada Okafor"),
            Example::new("Hi Ada, the Hull talk on sluices was a joy. Congratulations!").to("Ada Okafor"),
            Example::new("Hi Ada, our interests overlap around eels.").to("Ada Okafor"),
            Example::new("Hi Ada, Tove from the judo club. See you Sunday?").to("Ada Okafor"),
            Example::new("Hi Ada, it was me who asked about the gulls.").to("Ada Okafor"),
            Example::new("Hi Ada, I'm a thatcher too.").to("Ada Okafor"),
            Example::new("Hi Ada, I heard you on the radio at noon.").to("Ada Okafor"),
            Example::new("Hi Ada, I'm the porter from bay six. You were kind on a bad night.").to("Ada Okafor"),
            Example::new("Hi Ada, I saw your name on the Ghent programme.").to("Ada Okafor"),
            Example::new("Hi Ada, we hung the curtain for your puppets. A joy.").to("Ada Okafor"),
            Example::new("Hi Ada, I cast the hinges for your cooper, Jim.").to("Ada Okafor"),
            Example::new("Hi Ada, our two yards share the slipway.").to("Ada Okafor"),
            Example::new("Hi Ada, I'm considering a switch to nursing and could learn from you.").to("Ada Okafor"),
            Example::new("Hi Ada, I'd value your perspective on nursing.").to("Ada Okafor"),
            Example::new("Hi Ada, I'm hiring a luthier to join our guild, and your varnish notes are why I write.").to("Ada Okafor"),
            Example::new("Hi Ada, good to see a fellow choir member here.").to("Ada Okafor"),
            Example::new("Desk 14, third floor, the one with the bicycle.").relation(Relation::Coworker),
        ],
    }
}

impl Rule for NoReason {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        if note.text.words().is_empty() || signs.evidence.reason.is_some() {
            return;
        }
        let (end, reason) = Body::of(note, signs).and_last(REASON);
        let fix = Fix::fill_in("Add a reason", end, reason);
        diagnostics.at_with(note.text.whole(), MESSAGE, [fix]);
    }
}

const MESSAGE: &str = "This could go to anybody. Say where you met, what you share, or what of theirs you read.";

/// The slot is the writer's to fill.
const REASON: &str = "I'm writing to you because [what you share, or what of theirs you read].";
