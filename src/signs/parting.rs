//! Partings: a message that turns its reader down, or takes leave of them,
//! told by its own words.

use crate::catalogue::Kind;
use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::{Hit, PatternList};
use crate::request::Thread;
use crate::signs::clauses::{self, Actor, Clause, Mood};
use crate::signs::greeting::Greeting;

/// What a message is where its words say so plainly: a decline, of what the
/// other has written or asked, or a farewell. What may be neither is neither.
pub(crate) fn of(note: &Note<'_>) -> Option<Kind> {
    let says_any = |lists: &[&'static PatternList]| lists.iter().any(|list| note.has(list));
    if !says_any(&[
        &LEAVES, &DISCONNECTS, &LEAVES_SITE, &REFUSES, &KEEPS_AWAY, &IS_UNWILLING, &REFUSED, &UNWANTED, &NO_MORE,
    ]) {
        return None;
    }
    let greeted = Greeting::find(note).as_ref().map_or(0, Greeting::end);
    let clauses = clauses::of(note, greeted);
    let says = |list: &'static PatternList, counts: fn(&Clause) -> bool| {
        let is_meant = |clause: &Clause| !matches!(clause.mood, Mood::Condition | Mood::Question) && counts(clause);
        note.hits(list).iter().any(|hit| is_meant(clause_at(&clauses, hit)))
    };
    // Who asks something goes on talking.
    let is_last_word = !note.text.as_str().contains('?');

    let leaves = says(&LEAVES, is_of_writer)
        || note.has(&OF_PEOPLE) && says(&DISCONNECTS, |clause| clause.actor == Some(Actor::Writer))
        || is_last_word && says(&LEAVES_SITE, is_of_writer);
    if leaves && !note.has(&UNDONE) {
        return Some(Kind::Farewell);
    }
    let answers = note.request.thread == Thread::Reply || note.has(&THEIR_OFFER);
    // "We had to decline", once.
    let refuses = says(&REFUSES, |clause| is_own_will(clause) && clause.mood != Mood::Report)
        || says(&REFUSED, |_| true)
        || says(&NO_MORE, |clause| clause.actor.is_none());
    let is_unwilling = || {
        let is_kindly = || note.has(&KINDLY) && (says(&IS_UNWILLING, is_own_will) || says(&UNWANTED, |_| true));
        is_last_word && !note.has(&EXCEPTION) && (says(&KEEPS_AWAY, is_own_will) || is_kindly())
    };
    (answers && !note.has(&TAKES_UP) && (refuses || is_unwilling())).then_some(Kind::Decline)
}

/// Not "are you leaving?" or "he declined": somebody else does.
fn is_of_writer(clause: &Clause) -> bool {
    matches!(clause.actor, None | Some(Actor::Writer | Actor::Us))
}

/// Nor "turn it down, please".
fn is_own_will(clause: &Clause) -> bool {
    is_of_writer(clause) && clause.mood != Mood::Request
}

/// The clause in which the words of a hit begin.
fn clause_at<'c>(clauses: &'c [Clause], hit: &Hit) -> &'c Clause {
    const NONE: &Clause = &Clause { words: 0..0, content: 0, actor: None, mood: Mood::Statement };
    clauses.iter().find(|clause| clause.words.contains(&hit.words.start)).unwrap_or(NONE)
}

pattern_lists! {
    /// What the writer does who leaves the reader.
    LEAVES: [
        "disconnect{,ing} (from (you|most|many|people|everyone|everybody|some)|with you|here (now|today|soon|$)|this (week|month|year))",
        "disconnected (from)? (you|us)",
        "(remov{e,ing,ed}|drop{,ping,ped}|delet{e,ing,ed}|tak{e,ing,en}|took|cut{,ting}) you (off|from|out of) ((my|our) ..1 (connections|contacts|network|circle)|my list|linkedin)",
        "(remov{e,ing}|dropping|delet{e,ing}|unfollow{,ing}) you ($|here|since|because|as|today|now)",
        "(end|ending|ended|cut|cutting) (our|this) connection",
        "no longer be connected",
        "(this connection|(connecting with|adding|accepting) you) (was|is|has been) (a|an|my|so|just)? ..1 (useless|pointless|mistake|waste)",
        "(tidy{,ing}|trim{,ming}|prun{e,ing}|clean{,ing}|cut{,ting}|clear{,ing}|cull{,ing}|thin{,ning}|reduc{e,ing}|weed{,ing}|narrow{,ing}) (up|out|down|back|through)? my (contacts|connections|network|list) (here)? (back|down)? to (those|people|whom|who|a few|the few)",
    ]

    /// The same, where it might be done to a pump.
    DISCONNECTS: ["disconnect{,ing} ($|now|because|as|since|today|soon|<name>)"]

    /// What goes with a parting of people.
    OF_PEOPLE: [
        "((my|our|these|this|the|your) ..1 (contacts|connections|network|list|circle|trades|posts|fields)|unfollow{,ing}|tidying|goodbye|farewell)",
        "(wish|wishes|pleasure|all the best|take care|good luck|nothing personal|no hard feelings|thank you for|thanks for)",
    ]

    /// What the writer does who leaves them all.
    LEAVES_SITE: [
        "(leav{e,ing}|quit{,ting}|(get|getting|coming|come) off|(stepping|step) (back|away) from|signing off from) (linkedin|this (site|network|platform)|the network) ($|and|or|altogether|for (good|now|my|a)|all|because|soon|today|this|but|so|i|take|thank{,s})",
        "(clos{e,ing}|delet{e,ing}|shut{,ting}|deactivat{e,ing}|remov{e,ing}) (down)? (my|this) (linkedin)? (account|profile) (down)? ($|here|on|at the end|this|in|and|or|soon|for good|next|because|as|today|tomorrow|now)",
        "no longer (use|be using|on|be on) (linkedin|this (site|network|platform))",
    ]

    /// It was not meant.
    UNDONE: ["(by (mistake|accident)|my mistake|a slip|accidentally|unintentionally|inadvertently)"]

    /// A plain no of the writer's.
    REFUSES: [
        "declin{e,ing} ($|<name>|your|this|it|for now|with|at this|respectfully|politely|because|but|and|as|the (invitation|invite|offer|request|opportunity|role|position))",
        "(i'll|i will|i'd|we'll|have to|going to|must|rather|i'm) ..1 pass{,ing} ($|for now|this time|on (this|that|it)|on (your|the) (offer|opportunity|invitation|invite|role|idea|project|job|position)|at (this|the))",
        "say no ($|<name>|this time|for now|to (this|it|that|your)|but|much|with|and|thank{,s})",
        "turn (this|it|that|you|them|your ..1|the (offer|invitation|invite|role|job|position)) down ($|this time|for now|but|and|with|thank{,s})",
        "turn down (your|this|the|it)",
        "(won't|will not|can't|cannot|don't|do not|not|never|unable to) (be)? accept{,ing} ($|your|this|the (invitation|invite|request|offer)|..1 (invitation{,s}|invites|request{,s}|connections))",
        "(rather not|prefer not to) ($|connect|join|add|accept|take (it|this|part))",
        "decided (not to ($|join|accept|proceed|connect|apply|go ahead|take (it|this|the (job|role|offer|position)))|against (it|this|joining))",
        "withdraw{,ing} ($|my (application|candidacy|name))",
        "(don't|do not|dont) (want|need|wish) (any|to (get|receive|hear)) (more|further)? ..1 (of (these|those|this) ($|again|messages|mails|pitches|offers)|messages|mails|from you)",
        "no interest in (this|that|it|your|these|connecting|joining|buying|selling|moving|changing)",
    ]

    /// What keeps others away, where nothing comes after it.
    KEEPS_AWAY: [
        "not ..1 interested ($|but|thank{,s}|sorry|at (all|present|this)|in (this|that|your|connecting|joining|selling|buying|such|the (role|position|job|offer|opportunity|product|service)))",
        "(only|just) (connect|link up|link|network) (here|in here|on linkedin)? (with|to) (people|those|colleagues|friends|clients|family|my)",
        "only (accept|add) (here)? ((invitations|requests) from|(people|those|someone|somebody) (i|who|whom|that|i've|from))",
        "(connect|accept|add) (here)? (only|exclusively) ..1 (with|those|people|invitations|requests)",
        "(don't|do not|never) (connect with|accept|add|link with) (strangers|people|anyone|anybody|those|salespeople) (i|who|whom|from|$|without)",
        "keep{,ing} (this|my) (list|network|contacts|connections|circle) (here)? (very|rather|quite|pretty|deliberately)? (small|tight|private|(for|to) (people|those|colleagues|friends|family|a few|close|my))",
        "((i|i've|i have) declined (because|your|this|it)|^ declined)",
    ]

    /// What makes the writer unwilling, where it is said kindly.
    IS_UNWILLING: [
        "not ..1 (looking|searching|open|available|in the market|on the market) (for|to|at) ..2 (job{,s}|role{,s}|position{,s}|work|opportunit{y,ies}|offers|move|vacancies)",
        "(happy|content|settled) where i am ($|now|and|but|at|for|right|so|thank{,s})",
        "stay put ($|for now|and)",
        "keep{,ing} (this|my) (account|profile|page|feed) (here)? (small|private|(for|to) (people|those|colleagues|friends|family|a few|close|my))",
        "keep{,ing} (this|it|linkedin) (for|to) (people|those|colleagues|friends|family|close)",
        "use (linkedin|this (network|account|site|page|profile)) ((only|just|solely|strictly) for|for ..3 (only|alone))",
        "(not|no longer) (currently)? (hiring ($|at|now|right|and|but|so)|taking on|in (a|the) position to)",
        "leave (it|this|this one|yours|that) ($|for now|there|at that|be|but|for the moment)",
        "(can't|cannot|unable to|not able to) help (you)? ($|this time|with (this|that))",
        "(unable to|not able to|can't|cannot|won't|couldn't) take (you up|(this|that|you|anyone|anybody) on ($|at|right|now|before|but))",
        "(have|i've|we've|got) no (need|use) (for|of) (your|these|this|it|such|another)",
        "not my (thing|cup of tea|line of)",
    ]

    /// What is said kindly to whoever is turned away.
    KINDLY: [
        "(thank|thanks|appreciate|flattered|honoured|honored|sorry|afraid|unfortunately)",
        "(all the best|good luck|luck with|best of luck|every success|wish you|(hope|hoping) (that)? (you|you'll) (find|understand)|take care|nothing personal|no hard feelings|kind of you)",
    ]

    /// What is so at other times.
    EXCEPTION: ["(usually|normally|generally|typically|rarely|seldom) ..8 but"]

    /// What is said of an offer that is refused.
    REFUSED: [
        "a no (from|for) (me|us)",
        "no (thanks|thank you) ($|but|we|we're|i|i'm|on|it's|this|<name>)",
    ]

    /// What is said of one that does not suit.
    UNWANTED: [
        "(it's|this is|that's|it|this) (isn't|is not|not) (really|quite|right|just)? for (me|us) ($|but|at|right|now|thank{,s}|this)",
        "(it's|this is|that's|it|this) (isn't|is not|not) (really|quite)? (a|the)? (right|good|best)? (fit|match) ($|for (me|us)|right|at)",
        "(isn't|not) (something|anything) (we|i) (need|want|do|would) ($|at|right|but|now|thank{,s})",
    ]

    /// The end of it that is asked for.
    NO_MORE: [
        "(stop|quit) ((contacting|messaging|spamming|emailing|bothering|pestering|harassing|writing (to)?) (me|us)|sending (me|us) (these|this|your|such|messages|mails|invitations|requests|pitches|spam|ads|offers))",
        "(take|remove|get) me (off|from) your ..1 list{,s}",
        "(don't|do not|dont|never) (send|message|contact|write) (to)? me (anything|such|stuff|any more (of|messages|mails))",
        "(don't|do not|dont|never) (ever|even)? ((contact|message|write|email|approach|bother|invite|disturb) (to)? (me|us)|reach out) ..5 (again|anymore|any more|ever)",
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
        "(say yes|count me in|i'm in|make an exception|sounds made for me)",
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
                ("We had to decline their price.", None),
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
                ("Sorry, I can't help before six.", None),
                ("Thank you, but it's not for me to open.", None),
                ("Thanks, I'm not looking for a job.", Some(Kind::Decline)),
                ("I won't accept excuses: dinner is at ours.", None),
                ("Turn it down a little, please.", None),
                ("Stop messaging me.", Some(Kind::Decline)),
                ("Please don't send more than six.", None),
                ("I usually only connect with colleagues, but Ilse spoke of you.", None),
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
                    ("I've removed you from our mailing list.", None),
                    ("Please don't disconnect the pump.", None),
                    ("We'll disconnect now. Thank you for waiting.", None),
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
