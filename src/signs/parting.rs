//! Partings: a message that turns its reader down, or takes leave of them,
//! told by its own words.

use crate::catalogue::Kind;
use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::{Hit, PatternList};
use crate::request::Thread;
use crate::signs::clauses::{self, Actor, Clause, Mood};
use crate::signs::greeting::Greeting;
use crate::signs::reproach::NEVER_AGAIN;

/// What a message is where its words say so plainly: a decline, of what the
/// other has written or asked, or a farewell. What may be neither is neither.
pub(crate) fn of(note: &Note<'_>) -> Option<Kind> {
    let says_any = |lists: &[&'static PatternList]| lists.iter().any(|list| note.has(list));
    if !says_any(&[&LEAVES, &LEAVES_SITE, &REFUSES, &IS_UNWILLING, &REFUSED, &UNWANTED, &NO_MORE, &NEVER_AGAIN]) {
        return None;
    }
    let greeted = Greeting::find(note).as_ref().map_or(0, Greeting::end);
    let clauses = clauses::of(note, greeted);
    // "Are you leaving?", "our client declined": somebody else does.
    let acts = |hit: &Hit| matches!(clause_at(&clauses, hit).actor, None | Some(Actor::Writer | Actor::Us));
    let is_said = |hit: &Hit| !matches!(clause_at(&clauses, hit).mood, Mood::Condition | Mood::Question);
    let says = |list: &'static PatternList| note.hits(list).iter().any(|hit| acts(hit) && is_said(hit));
    let is_said_of_it = |list: &'static PatternList| note.hits(list).iter().any(is_said);
    // Who asks something goes on talking.
    let is_last_word = !note.text.as_str().contains('?');

    if !note.has(&UNDONE) && (says(&LEAVES) || is_last_word && says(&LEAVES_SITE)) {
        return Some(Kind::Farewell);
    }
    let answers = note.request.thread == Thread::Reply || note.has(&THEIR_OFFER);
    let refuses = says(&REFUSES) || is_said_of_it(&REFUSED) || note.has(&NO_MORE) || note.has(&NEVER_AGAIN);
    let is_unwilling = || is_last_word && (says(&IS_UNWILLING) || is_said_of_it(&UNWANTED));
    (answers && !note.has(&TAKES_UP) && (refuses || is_unwilling())).then_some(Kind::Decline)
}

/// The clause in which the words of a hit begin.
fn clause_at<'c>(clauses: &'c [Clause], hit: &Hit) -> &'c Clause {
    const NONE: &Clause = &Clause { words: 0..0, content: 0, actor: None, mood: Mood::Statement };
    clauses.iter().find(|clause| clause.words.contains(&hit.words.start)).unwrap_or(NONE)
}

pattern_lists! {
    /// What the writer does who leaves the reader.
    LEAVES: [
        "disconnect{,ing} ($|from (you|most|many|people|everyone|everybody|some)|with you|here|now|and|this|because|as|since|today|soon|next)",
        "disconnected (from)? (you|us)",
        "(remov{e,ing,ed}|drop{,ping,ped}|delet{e,ing,ed}|tak{e,ing,en}|took|cut{,ting}) you (off|from|out of) (my|our|linkedin) ",
        "(remov{e,ing}|dropp{ing}|delet{e,ing}|unfollow{,ing}) you ($|here|since|because|as|today|now|this)",
        "(end|ending|ended|cut|cutting) (our|this) (connection|contact)",
        "no longer be connected",
        "((this|our) connection|(connecting with|adding|accepting) you) (was|is|has been) (a|an|my|so|just)? ..1 (useless|pointless|mistake|waste|error|over)",
        "(tidy{,ing}|trim{,ming}|prun{e,ing}|clean{,ing}|cut{,ting}|clear{,ing}|cull{,ing}|thin{,ning}|reduc{e,ing}|weed{,ing}|narrow{,ing}) (up|out|down|back|through)? my ..1 (contacts|connections|network|list) (back|down)? to (those|people|whom|who|a|the|about|<number>|my)",
    ]

    /// What the writer does who leaves them all.
    LEAVES_SITE: [
        "(leav{e,ing}|quit{,ting}|(get|getting|coming|come) off|(stepping|step) (back|away) from|signing off from) (linkedin|this (site|network|platform|place)|the (site|network|platform)) ",
        "(clos{e,ing}|delet{e,ing}|shut{,ting}|deactivat{e,ing}|remov{e,ing}) (down)? (my|this) (linkedin)? (account|profile|page) (down)? ($|here|on|at|this|in|and|or|soon|for good|next|because|as|today|tomorrow|now)",
        "no longer (use|be using|on|be on) (this|linkedin)",
    ]

    /// It was not meant.
    UNDONE: ["(by (mistake|accident)|my mistake|a slip|accidentally|unintentionally|inadvertently)"]

    /// A plain no of the writer's.
    REFUSES: [
        "declin{e,ing} ($|your|this|it|for now|with|at this|respectfully|politely|because|but|and|as|to|the (invitation|invite|offer|request|opportunity|role|position))",
        "((i|i've|i have) declined (because|your|this|it)|^ declined)",
        "(i'll|i will|i'd|i|we'll|we|to|must|i'm|i am|not) ..1 pass{,ing} ($|for now|this time|this one|on (this|that|it)|on (your|the) (offer|opportunity|invitation|invite|role|idea|project|job|position)|at (this|the)|but|with)",
        "say no ($|this time|for now|to (this|it|that|your)|but|thank{,s})",
        "turn (this|it|that|you|them|your ..1|the (offer|invitation|invite|role|job|position)) down",
        "turn down (your|this|the|it)",
        "(won't|will not|can't|cannot|don't|do not|not|never|unable to) (be)? accept{,ing} ($|your|this|it|any|people|the (invitation|invite|request|offer)|..1 (invitation{,s}|invites|request{,s}|connections))",
        "rather not ($|connect|join|get|be|add|accept|receive|take|have|do)",
        "prefer not to",
        "decided (not to ($|join|accept|take|go|proceed|do|connect|apply|and)|against)",
        "withdraw{,ing} ($|and|my|from)",
        "stay put",
        "(unable to|not able to|can't|cannot|won't|couldn't) (take (you up|(this|it|that|you|anyone|anybody) on)|make it work|commit to)",
        "no (interest in|(desire|wish|intention) (to|of)|need (for|of) (your|this|any|a|such)|use for (this|it|your|such))",
    ]

    /// What makes the writer unwilling, where nothing comes after it.
    IS_UNWILLING: [
        "not ..1 interested ($|but|thank{,s}|sorry|at|in (this|that|it|your|connecting|being|joining|any|a|an|changing|new|selling|buying|such|the (role|position|job|offer|opportunity|product|service)))",
        "not ..1 (looking|searching|open|available|in the market|on the market) (for|to|at) ..2 (job{,s}|role{,s}|position{,s}|work|opportunit{y,ies}|change|offers|move{,s}|vacancies)",
        "(happy|content|settled) where (i|we) (am|are)",
        "(only|just) (connect|link up|add|accept|link) (here|in here|on linkedin)? (with|to|from|people|those|colleagues|friends|clients|invitations|requests|family)",
        "(connect|accept|add) (here)? (only|exclusively) (with|those|people|to)?",
        "(don't|do not|never) (connect|accept|add|link) (with|to)? (strangers|people|anyone|anybody|those|sales{people})",
        "keep{,ing} (this|my|it) (list|network|contacts|connections|account|profile|circle|page|feed)? (here)? (very|rather|quite|pretty|deliberately)? (small|tight|short|private|focused|for|to (people|those|colleagues|friends|family|a few|close))",
        "(use|keep) (this|linkedin|it|the) (network|account|site|page|profile)? (only|just|solely|strictly)? for ..3 (only|alone)",
        "use (this|linkedin|it) (network|account|site|page|profile)? (only|just|solely|strictly) for",
        "(not|no longer) (currently)? (hiring|taking on|in (a|the) position to)",
        "leave (it|this|this one|yours|that) ($|for now|there|at that|be|but|until|for the moment)",
        "too busy for (this|that|it|your)",
        "(can't|cannot|unable to|not able to) help (you)? ($|this time|with (this|that|it)|right now|at the moment|but|so)",
        "(any|the|no) (benefit|point|value|reason|sense) ..4 (connection|connecting|accepting|connect|contact)",
    ]

    /// What is said of an offer that is refused.
    REFUSED: [
        "a no (from|for) (me|us)",
        "no (thanks|thank you) ($|but|we|we're|i|i'm|on|for|to|it's|this|not|<name>)",
    ]

    /// What is said of one that does not suit.
    UNWANTED: [
        "(it's|this is|that's|it|this) (isn't|is not|not) (really|quite|right|just)? for (me|us) ($|but|at|right|now|thank{,s}|this)",
        "(it's|this is|that's|it|this) (isn't|is not|not) (really|quite)? (a|the)? (right|good|best)? (fit|match) ($|for (me|us)|right|at)",
        "not my (thing|cup of tea|line of)",
        "(isn't|not) (something|anything) (we|i) (need|want|do|would)",
    ]

    /// The end of it that is asked for.
    NO_MORE: [
        "(stop|quit) (contacting|messaging|spamming|emailing|calling|bothering|pestering|harassing|(writing|sending) (to)?) (me|us)",
        "(take|remove|get) me (off|from) (your|this|that|the) ..1 list{,s}",
        "(don't|do not|dont) (want|need|wish) (any|to (get|receive|hear)) (more|further)? ..1 (of (these|those|this)|messages|mails|from you)",
        "(don't|do not|dont|never) (send|message|contact|write) (to)? me (any|these|anything|such|this|stuff)",
    ]

    /// What the other has asked, offered or sent.
    THEIR_OFFER: [
        "@thank (you)? (so much|very much|a lot|again)? for ..3 (invitation|invite|inviting|request|offer{,ing}|asking|reaching out|getting in touch|thinking of me|considering me)",
        "(saw|received|got|appreciate|flattered by|honoured by|honored by) your ..1 (invitation|invite|request|offer)",
    ]

    /// What is said by those who do not refuse.
    TAKES_UP: [
        "(happy|glad|delighted|pleased|love|honoured|honored|like) to (connect|accept|join|come|talk|meet|hear|chat|have|say yes|discuss)",
        "(just|already|gladly|happily) (accepted|accept)",
        "(say yes|count me in|make an exception|sounds made for me)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[track_caller]
    fn assert_is(thread: Thread, table: &[(&str, Option<Kind>)]) {
        for &(text, expected) in table {
            let request = LintRequest { text: text.to_owned(), kind: Kind::Message, thread, ..LintRequest::default() };
            assert_eq!(of(&Note::new(&request, lexicon(), None)), expected, "{text}");
        }
    }

    #[test]
    fn a_reply_declines_by_what_its_writer_will_not_do() {
        assert_is(
            Thread::Reply,
            &[
                ("Hi Jo, I'll pass this time.", Some(Kind::Decline)),
                ("I'll pass it on to Ilse.", None),
                ("Thanks, but I must decline.", Some(Kind::Decline)),
                ("Our buyer declined your offer.", None),
                ("Not interested.", Some(Kind::Decline)),
                ("If you're not interested, tell me.", None),
                ("Sorry, I'm not looking for a new job.", Some(Kind::Decline)),
                ("I'm not looking for a job myself. Shall I ask Wei?", None),
                ("I only connect with people I know.", Some(Kind::Decline)),
                ("I only connect with people I know, but I'd love to connect.", None),
                ("No thanks, we have a supplier.", Some(Kind::Decline)),
                ("No thanks needed.", None),
                ("This isn't for me, thank you.", Some(Kind::Decline)),
                ("That's not for me to say.", None),
                ("It's a no from the bank.", None),
                ("Stop messaging me.", Some(Kind::Decline)),
                ("", None),
            ],
        );
    }

    #[test]
    fn where_nobody_has_written_a_decline_names_what_it_declines() {
        assert_is(
            Thread::First,
            &[
                ("Thank you for the invitation. I keep this list small.", Some(Kind::Decline)),
                ("I keep this list small.", None),
                ("I declined a prize once. Did you?", None),
            ],
        );
    }

    #[test]
    fn a_farewell_leaves_the_reader_or_the_site() {
        for thread in [Thread::First, Thread::Reply, Thread::FollowUp] {
            assert_is(
                thread,
                &[
                    ("I am tidying up, so I'm going to disconnect.", Some(Kind::Farewell)),
                    ("I've removed you from my contacts.", Some(Kind::Farewell)),
                    ("Sorry that I removed you from my contacts by mistake.", None),
                    ("Please don't disconnect the pump.", None),
                    ("I'm leaving this network, all the best.", Some(Kind::Farewell)),
                    ("Are you leaving LinkedIn?", None),
                    ("I'm leaving Kestrel, and thank you for all.", None),
                    ("I'll close my account here in May.", Some(Kind::Farewell)),
                    ("I'll close my account with the bank.", None),
                ],
            );
        }
    }
}
