//! The wordings. Each purpose has three that open, move and close in ways of
//! their own, short enough for the smallest box of the site: 200 UTF-16 code
//! units once their slots are filled. `fillings.rs` explains the notation.

use super::purpose::Purpose;
use crate::catalogue::Kind;
use crate::request::{LintRequest, Relation};

/// The wordings of one draft.
pub(super) type Wordings = [&'static str; 3];

/// The drafts for a purpose: more than one where a relation may mean two.
pub(super) fn of(purpose: Purpose, request: &LintRequest, has_shared: bool) -> &'static [Wordings] {
    match purpose {
        Purpose::Connect => connect(request.relation, has_shared),
        Purpose::SharedInterest => SHARED_INTEREST,
        Purpose::Thanks if request.kind == Kind::Message => THANKS_FOR_ACCEPTING,
        Purpose::Thanks => thanks(request.relation),
        Purpose::AfterProject => AFTER_PROJECT,
        Purpose::CheckIn => CHECK_IN,
        Purpose::Congratulation => CONGRATULATION,
        Purpose::Share => SHARE,
        Purpose::Meet => MEET,
        Purpose::Reconnect => RECONNECT,
        Purpose::Decline => DECLINE,
        Purpose::Farewell => FAREWELL,
        Purpose::Snippet => &[],
    }
}

/// Why this person, by who they are to the writer.
fn connect(relation: Relation, has_shared: bool) -> &'static [Wordings] {
    match relation {
        Relation::Unknown | Relation::Stranger if has_shared => SHARED,
        Relation::Unknown => UNKNOWN,
        Relation::Stranger => STRANGER,
        Relation::Acquaintance => ACQUAINTANCE,
        Relation::Event => EVENT,
        Relation::Coworker => COWORKER,
        Relation::FormerCoworker => FORMER_COWORKER,
        Relation::Manager => MANAGER,
        Relation::Report => REPORT,
        Relation::Interviewer => INTERVIEWER,
        Relation::HiringManager => HIRING_MANAGER,
        Relation::Recruiter => RECRUITER,
        Relation::Client => CLIENT,
        Relation::Alum => ALUM,
    }
}

/// Thanks for their time (guideline 24), or, of those one works or learns
/// with, for what they taught (guideline 31).
fn thanks(relation: Relation) -> &'static [Wordings] {
    match relation {
        Relation::Coworker
        | Relation::FormerCoworker
        | Relation::Manager
        | Relation::Report
        | Relation::Acquaintance => THANKS_FOR_FEEDBACK,
        _ => THANKS_FOR_TIME,
    }
}

/// All of them.
pub(super) const ALL: &[&[Wordings]] = &[
    UNKNOWN, SHARED, STRANGER, ACQUAINTANCE, EVENT, COWORKER, FORMER_COWORKER, MANAGER, REPORT, INTERVIEWER,
    HIRING_MANAGER, RECRUITER, CLIENT, ALUM, SHARED_INTEREST, THANKS_FOR_TIME, THANKS_FOR_FEEDBACK,
    THANKS_FOR_ACCEPTING, AFTER_PROJECT, CHECK_IN, CONGRATULATION, SHARE, MEET, RECONNECT, DECLINE, FAREWELL,
];

/// Who it is to the writer has not been said.
const UNKNOWN: &[Wordings] = &[[
    "Hello {name}, I'm {me}, {role}, and [*where we met, or what of yours I read]. It would be good to stay in touch.",
    "Hi {name}, [*where we met, or what of yours I read], and since then I [what you do differently]. {me}, {role}",
    "Dear {name}, {me} here, {role}. Some time ago [*where we met, or what of yours I read], and I have often thought of it since.",
]];

/// They share something, and have not met.
const SHARED: &[Wordings] = &[[
    "Hello {name}, I see that {shared}. I'm {me}, {role}, and would like to follow your work on [*what they work on].",
    "Hi {name}, {shared}, and that is how I came to your work on [*what they work on]. I'm {me}, {role}.",
    "Dear {name}, I'm {me}, {role}. It seems that {shared}. Your work on [*what they work on] is close to mine.",
]];

/// Guidelines 4 and 7: what of theirs one read, and who writes.
const STRANGER: &[Wordings] = &[[
    "Hello {name}, we haven't met. I'm {me}, {role}, and I learned [what you learned] from [*what of theirs you read].",
    "Hi {name}, I read [*what of theirs you read] twice, because of [the part that stayed with you]. I'm {me}, {role}.",
    "Dear {name}, I'm {me}, {role}. I had a question about [your question], and [*what of theirs you read] answered it. Thank you.",
]];

/// Guideline 35: who writes, and where their paths crossed.
const ACQUAINTANCE: &[Wordings] = &[[
    "Hello {name}, we met at [*where you met]. I'm {me}, {role}, and {contact} knows us both. I'd like to stay in touch.",
    "Hi {name}, {me} here, {role}. I know {contact}, as you do, and I remember our talk about [what you talked about] at [*where you met].",
    "Dear {name}, since [*where you met] I have come back to what you said about [what you talked about]. {contact} is a friend of mine too. {me}, {role}",
]];

/// Guideline 29: those one talked with.
const EVENT: &[Wordings] = &[[
    "Hello {name}, it was good to meet you at [*the event where you met]. I'm {me}, {role}. Your point about [what you talked about] stayed with me.",
    "Hi {name}, we met at [*the event where you met] and talked about [what you talked about]. {me} here, {role}. I'd be glad to hear how it goes.",
    "Dear {name}, thank you for the conversation when we met at [*the event where you met]. I have since tried [what you tried since]. {me}, {role}",
]];

/// Guidelines 32 and 33: a simple note for those one knows; for the others
/// the workplace or project both share.
const COWORKER: &[Wordings] = &[
    [
        "Hi {name}, I like working with you on [*what you do together]. It would be good to be in touch here as well.",
        "Hello {name}, you helped me with [*what they helped you with], and I was glad of it. I'd like to be connected here too.",
        "Good morning {name}, we see each other at [*where you see each other], so I thought we could be in touch here too.",
    ],
    [
        "Hello {name}, I'm {me} from [your team] at {employer}. We haven't met yet, but [*the project you share] brings our teams together.",
        "Hi {name}, we both work at {employer}, you on [what they work on] and I on [*what you work on]. I wanted to say hello. {me}",
        "Dear {name}, I'm new in [your team] at {employer}. We will both be working on [*the project you share], so here is a face to the name. {me}",
    ],
];

/// Guideline 34: what one shared, and the wish to stay in touch.
const FORMER_COWORKER: &[Wordings] = &[[
    "Hello {name}, I still think of [*what you did together] at {workplace}. I'd like to stay in touch.",
    "Hi {name}, when we worked together at {workplace}, you showed me [*what they showed you]. I use it to this day, and hope to stay in touch.",
    "Dear {name}, I often tell people about [*what you did together]. Working with you at {workplace} was a good time, and I'd be glad to keep in touch.",
]];

/// Guideline 32.
const MANAGER: &[Wordings] = &[[
    "Hi {name}, we got through [*what you got through] together, and I'm grateful for your help. It would be good to be in touch here as well.",
    "Hello {name}, on your team I've learned [*what you learned]. Thank you for that. I'd be glad to be connected here too.",
    "Good morning {name}, I enjoy our work on [*what you do together], and thought I'd say hello here too.",
]];

/// Guideline 15: whether they connect is theirs to say.
const REPORT: &[Wordings] = &[[
    "Hi {name}, you handled [*what they handled] very well. I'm on this network too, if you use it for work.",
    "Hello {name}, thank you for [*what they did for the team]. I'd be glad to be connected, and just as happy if you keep this network private.",
    "Good morning {name}, it's a pleasure to work with you on [*what you do together]. You're welcome among my contacts, just as you like.",
]];

/// Guidelines 24 and 26: thanks, why, and nothing that presses.
const INTERVIEWER: &[Wordings] = &[[
    "Dear {name}, thank you for your time when we met on [the day you met]. I learned a lot about [*what you talked about] and would like to stay in touch.",
    "Hello {name}, our talk about [*what you talked about] gave me much to think about. Thank you for the interview. I'd be glad to be in touch.",
    "Hi {name}, it was good to talk with you about [*what you talked about]. Thank you for your time and your clear answers.",
]];

/// Guideline 36: the conversation, and polite interest.
const HIRING_MANAGER: &[Wordings] = &[[
    "Dear {name}, thank you for talking with me about [*the role you talked about]. I liked [what you liked about it] and would be glad to stay in touch.",
    "Hello {name}, our conversation about [*the role you talked about] made me curious about {company}. Thank you for your time.",
    "Hi {name}, after we talked about [*the role you talked about] I had a clear picture of it. Thank you. I'd like to stay in touch.",
]];

/// Guideline 36.
const RECRUITER: &[Wordings] = &[[
    "Hello {name}, thank you for the call about [*the role you talked about]. I liked [what you liked about it] and am glad to stay in touch.",
    "Hi {name}, we talked about [*the role you talked about], and I want to thank you for it. The work interests me. I'd like to keep in touch. {me}, {role}",
    "Dear {name}, you explained [*the role you talked about] so well that I understood it at once. Thank you, and let's stay in touch. {me}",
]];

/// Guideline 37: a real piece of work.
const CLIENT: &[Wordings] = &[[
    "Hello {name}, it's good to be working together on [*the work you do together]. I'd like to be in touch here, too.",
    "Dear {name}, your notes on [what they told you] have made [*the work you do together] easier. Thank you. I'd be glad to be connected.",
    "Hi {name}, we're working on [*the work you do together] together now, so I thought we could be in touch here as well. {me}",
]];

/// Guidelines 2 and 7.
const ALUM: &[Wordings] = &[[
    "Hello {name}, we both went to {school}. I'm {me}, {role}, and was glad to read about [*what they do now].",
    "Hi {name}, {me} here, {role}. I was at {school} too, and still think of [*what you remember of it]. I'd be glad to be in touch.",
    "Dear {name}, as one who went to {school} too, I'd be glad to hear how you came to [*what they do now]. I'm {me}, {role}.",
]];

/// Guideline 30.
const SHARED_INTEREST: &[Wordings] = &[[
    "Hello {name}, we both care about {interest}. I'm {me}, {role}, and I liked [*what of theirs you read].",
    "Hi {name}, from [*what of theirs you read] I gather that {interest} matters to you as it does to me. {me} here, {role}.",
    "Dear {name}, I'm {me}, {role}. Few people I know share my interest in {interest}, so [*what of theirs you read] was a joy to find.",
]];

/// Guideline 24.
const THANKS_FOR_TIME: &[Wordings] = &[[
    "Hello {name}, thank you for your time when we met on [the day you met]. I took home [what you took from it]. {me}, {role}",
    "Hi {name}, since we met at [where you met] I have often thought about [what you talked about]. Thank you for that. {me}, {role}",
    "Dear {name}, I'm grateful for what you told me about [what you talked about]. It helped me with [what it helped you with]. {me}, {role}",
]];

/// Guideline 31.
const THANKS_FOR_FEEDBACK: &[Wordings] = &[[
    "Hello {name}, thank you for your comments on [what they looked at]. I changed [what you changed], and it's better for it. I'd like to stay in touch. {me}",
    "Hi {name}, {me} here. What you taught me about [what they taught you] helps me every week. Thank you. It would be good to be connected.",
    "Dear {name}, your advice on [what they taught you] was right: [what came of it]. I'm grateful, and would like to keep in touch. {me}",
]];

/// Guideline 43: thanks, and who writes.
const THANKS_FOR_ACCEPTING: &[Wordings] = &[[
    "Dear {name}, thank you for connecting. I'm {me}, {role}, and wrote because [*where we met, or what of yours I read].",
    "Hi {name}, it's good to be in touch. You may know me from [*where they know you from]: {me}, {role}. Thanks for accepting.",
    "Hello {name}, thanks for accepting my invitation. {me} here, {role}. If you ever have a question about [what you know well], I'm happy to help.",
]];

/// Guideline 28: what one valued.
const AFTER_PROJECT: &[Wordings] = &[[
    "Hello {name}, now that we've finished [the project] together: I valued [what you valued in them], and would gladly work with you again.",
    "Hi {name}, thank you for [what they did] when we worked on [the project]. It made things easier for all of us, and I'd like to stay in touch.",
    "Dear {name}, we brought [the project] to a good end together, and [what you valued in them] had much to do with it. Thank you.",
]];

/// Guidelines 44 and 45: a hello, something of value, one open question.
const CHECK_IN: &[Wordings] = &[[
    "Hello {name}, I came across [something they can use] and thought of you. How is [what they work on] going?",
    "Hi {name}, what you said about [what they taught you] still helps me here. What are you working on these days?",
    "Good morning {name}, a bit of news from here: [your news]. How did it go with [what you last talked about]?",
]];

/// Guideline 46.
const CONGRATULATION: &[Wordings] = &[[
    "Hi {name}, congratulations on [their news]. I remember [what you saw of their work], so I'm very glad for you.",
    "Hello {name}, I just heard about [their news]. It's well earned after [the work behind it]. I wish you much joy with it.",
    "Dear {name}, what good news about [their news]. Congratulations, and all the best for [what comes next].",
]];

/// Guideline 46, and 50: what concerns them.
const SHARE: &[Wordings] = &[[
    "Hi {name}, I found [what you want to share] and thought of your work on [what they work on]. See what it says on [the part that matters].",
    "Hello {name}, you once told me about [what they work on]. I have just read [what you want to share], and it made me think of that. No need to answer.",
    "Good morning {name}, here is something on [what they work on]: [what you want to share]. I liked [the part that matters] best, and hope you do too.",
]];

/// Guideline 42: plain and particular.
const MEET: &[Wordings] = &[[
    "Hello {name}, thank you for what you told me about [what they taught you]. I'm in [their town] on [the day]. Would you like to have a coffee at [a place near them]?",
    "Hi {name}, I enjoyed what you wrote about [what they wrote about]. Shall we have lunch at [a place near them] on [the day]? I'd be glad to.",
    "Dear {name}, your advice on [what they taught you] has helped me. May I thank you over a coffee at [a place near them] on [the day]?",
]];

/// Guidelines 34 and 46.
const RECONNECT: &[Wordings] = &[[
    "Hello {name}, {me} here. It has been [how long] since [what you did together], and I'd be glad to hear how you are.",
    "Hi {name}, [what brought them to mind] made me think of you and of [what you did together]. How have you been? {me}",
    "Dear {name}, we shared [what you shared] once, and I remember it with pleasure. I'd like to be in touch again. {me}",
]];

/// Guideline 47: thanks, no reasons, no blame.
const DECLINE: &[Wordings] = &[[
    "Hello {name}, thank you for your invitation. I'll leave it for now, and wish you all the best with [what they work on].",
    "Dear {name}, it was kind of you to write. I won't be connecting this time, but I wish you well with [what they work on].",
    "Hi {name}, thanks for thinking of me. I'm going to pass this time. All the best for [what comes next].",
]];

/// Guideline 48: a friendly word that blames nobody.
const FAREWELL: &[Wordings] = &[[
    "Hello {name}, I'm keeping fewer contacts here from now on and wanted to tell you so myself. Thank you for [what you thank them for]. I wish you well.",
    "Dear {name}, thank you for [what you thank them for]. I'm making my network here smaller, and wish you all the best for [what comes next].",
    "Hi {name}, it was good to be in touch, and I remember [what you did together] with pleasure. I'm closing our connection here, with every good wish.",
]];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_all() {
        let declared = include_str!("wordings.rs").lines().filter(|line| line.contains(": &[Wordings] = "));
        assert_eq!(declared.filter(|line| line.starts_with("const")).count(), ALL.len());
    }
}
