use std::ops::Range;

use crate::catalogue::{ChecklistItem, Kind};
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::body::{Body, Edit};
use crate::signs::reproach::{self, CONTEMPT, NEVER_AGAIN};
use crate::signs::thanks::THANKS;
use crate::text::Word;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// A decline or a farewell blames or belittles, or has no kind word.
    ///
    /// ## Why it matters
    ///
    /// Decline politely, part quietly, and blame nobody (guidelines 21, 47
    /// and 48). No reason is owed; thanks or a good wish is enough. Told by
    /// what is said of the other person (you, your, people like you) or
    /// ordered of them, and else by the lack of any kind word.
    pub struct Harsh {
        name: "harsh",
        group: Occasion,
        since: "0.1.0",
        levels: [Warning, Warning, Error],
        kinds: [Decline, Farewell],
        in_replies: true,
        not_to_send: true,
        fix: Review,
        source: [Etiquette],
        why: "People remember how they were turned away, and you may well meet again.",
        patterns: LISTS,
        flags: &[
            Example::new("Hello Jo, ‹your generic› invitation says it all. Good luck.").kind(Kind::Decline)
                .fixed("Hello Jo, I'll leave it for now, and wish you well. Good luck."),
            Example::new("Hi Jo, I'd like to keep this list small. ‹Stop sending› me these.").kind(Kind::Decline)
                .fixed("Hi Jo, I'd like to keep this list small. Thank you for getting in touch. I'll leave it for now, and wish you well."),
            Example::new("‹Thanks but no thanks›. ‹People like you› ruin this place.").kind(Kind::Decline),
            Example::new("‹I'd rather keep this list small›").kind(Kind::Decline)
                .fixed("I'd rather keep this list small. Thank you for getting in touch, and all the best."),
            Example::new("‹No thanks, Peter.›").kind(Kind::Decline),
            Example::new("‹No.›").kind(Kind::Decline).fixed("No. Thank you for getting in touch, and all the best."),
            Example::new("Dear Roland, I am leaving. ‹You never answered› me anyway.").kind(Kind::Farewell)
                .fixed("Dear Roland, I am leaving. Thank you for the time we were in touch. I'll disconnect now, and wish you well."),
            Example::new("‹Anita, I took you off my list today.›").kind(Kind::Farewell),
            Example::new("Bye Jo. ‹Adding you was a mistake›, all the best.").kind(Kind::Farewell),
            Example::new("All the best, ‹don't contact me again›.").kind(Kind::Farewell),
            Example::new("I read your pitch with a sigh. ‹Never message me again›.").kind(Kind::Decline)
                .fixed("Thank you for getting in touch. I'd rather not get further messages, and wish you well."),
            Example::new("‹Your invitation is lazy›. It rains here. ‹Stop sending› me these.").kind(Kind::Decline)
                .fixed("Thank you for the invitation. I'll leave it for now, and wish you well."),
            Example::new("Thanks, but ‹your profile gives me no› reason.").kind(Kind::Decline),
            Example::new("I only accept people from my trade, and ‹I have no idea who you› are.").kind(Kind::Decline),
        ],
        passes: &[
            Example::new("Thank you for asking, Jo. I only add people I have worked with, so I'll pass.").kind(Kind::Decline),
            Example::new("I'd rather keep this list small. All the best with the bakery!").kind(Kind::Decline),
            Example::new("Sorry Jo, I keep this account for family. I hope you understand.").kind(Kind::Decline),
            Example::new("It's a no from me, with warm regards.").kind(Kind::Decline),
            Example::new("I'm useless at keeping up with people, so I'm closing this account. Take care!").kind(Kind::Farewell),
            Example::new("I don't believe we have met, so I'll wait until we do. I wish you a good season.").kind(Kind::Decline),
            Example::new("I'm leaving this site. Your posts were never boring, and I'll miss them.").kind(Kind::Farewell),
            Example::new("If you don't reply, that's fine. It was a pleasure, and good luck.").kind(Kind::Farewell),
            Example::new("No thank you on the course, but I appreciate that you thought of me.").kind(Kind::Decline),
            Example::new("Hello Jo, have we met? I wonder how I can be of help.").kind(Kind::Decline),
            Example::new("Many thanks for your kind invitation. I keep this page for those I have worked with.").kind(Kind::Decline),
            Example::new("Hi Eve, lovely of you to write. I hardly ever come here.").kind(Kind::Decline),
            Example::new("You never answered me.").kind(Kind::Message),
        ],
    }
}

impl Rule for Harsh {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        let Some(words) = words_for(note.request.kind).filter(|_| !note.text.words().is_empty()) else {
            return;
        };
        let body = Body::of(note, signs);
        let harsh = harsh_sentences(note, signs);
        if let (Some((_, first)), Some((_, last))) = (harsh.first(), harsh.last()) {
            let (span, said) = kindly(note, &body, words, *first, *last);
            for (blamed, _) in &harsh {
                let fix = Fix::review("Say it kindly", span, said.clone());
                diagnostics.at_with(note.text.span_of(blamed), words.harsh, Some(fix));
            }
        }
        if harsh.is_empty() && !is_kind(note, |_| true) {
            let is_plain = note.text.words().len() <= CURT && !note.text.words().iter().any(is_of_them);
            let (title, (span, said)) = if is_plain {
                ("Add a kind word", body.and_last(&words.thanks_for(note)))
            } else {
                ("Say it kindly", body.anew(&words.instead(note, false, false)))
            };
            diagnostics.lacking(ChecklistItem::Tone, note.text.whole(), words.curt, Fix::review(title, span, said));
        }
    }
}

/// Says it kindly from the `first` harsh sentence to the `last`; instead of
/// all, where what would stay speaks of the other without a kind word.
fn kindly(note: &Note<'_>, body: &Body<'_, '_>, words: &Wording, first: usize, last: usize) -> Edit {
    let stays = |at: usize| !(first..=last).contains(&note.text.words()[at].sentence);
    let has_thanks = is_kind(note, stays);
    let is_refused = note.has(&NEVER_AGAIN) || note.has(&STOP);
    let said = |has_thanks| words.instead(note, has_thanks, is_refused);
    let speaks_of_them = (0..note.text.words().len()).any(|at| stays(at) && is_of_them(&note.text.words()[at]));
    if speaks_of_them && !has_thanks { body.anew(&said(false)) } else { body.instead(first, last, &said(has_thanks)) }
}

fn is_of_them(word: &Word<'_>) -> bool {
    word.is_any(&["you", "your", "you're", "you've", "yourself"])
}

/// The first harsh words of each sentence that has some, and its number.
fn harsh_sentences(note: &Note<'_>, signs: &Signs) -> Vec<(Range<usize>, usize)> {
    let lists = [&HARSH_WORDS, &CONTEMPT, &NEVER_AGAIN, &STOP];
    let idioms = lists.into_iter().flat_map(|list| note.hits(list)).map(|hit| hit.words.clone());
    let mut harsh: Vec<Range<usize>> = idioms.filter(|words| !follows(note, words.start, SUPPOSING)).collect();
    harsh.extend(reproach::of(note, &signs.clauses));
    harsh.sort_by_key(|words| words.start);
    let mut found: Vec<_> =
        harsh.into_iter().map(|words| (words.clone(), note.text.words()[words.start].sentence)).collect();
    found.dedup_by_key(|(_, sentence)| *sentence);
    found
}

/// Whether there is a kind word among those that count.
fn is_kind(note: &Note<'_>, counts: impl Fn(usize) -> bool) -> bool {
    let has = |list| note.hits(list).iter().filter(|hit| counts(hit.words.start));
    has(&THANKS).any(|hit| !follows(note, hit.words.start, &["no"])) || has(&KIND_WORDS).next().is_some()
}

/// So many words that say nothing of the other are no more than curt; where
/// there are more, one kind line at the end does not make up for them.
const CURT: usize = 12;

/// What there is to say of one kind of text.
struct Wording {
    harsh: &'static str,
    curt: &'static str,
    /// What there is to thank for.
    thanks: fn(&Note<'_>) -> &'static str,
    /// What is done, and that it is to stay so.
    done: [&'static str; 2],
}

impl Wording {
    /// Thanks that can close the text.
    fn thanks_for(&self, note: &Note<'_>) -> String {
        format!("{}, and all the best.", (self.thanks)(note))
    }

    /// What can stand where the harsh sentences stood, without thanks if they
    /// are given elsewhere, and with a clear end if that was asked for.
    fn instead(&self, note: &Note<'_>, has_thanks: bool, is_refused: bool) -> String {
        let done = self.done[usize::from(is_refused)];
        if has_thanks {
            format!("{done}, and wish you well.")
        } else {
            format!("{}. {done}, and wish you well.", (self.thanks)(note))
        }
    }
}

fn words_for(kind: Kind) -> Option<&'static Wording> {
    match kind {
        Kind::Decline => Some(&DECLINE),
        Kind::Farewell => Some(&FAREWELL),
        Kind::Invite | Kind::Message => None,
    }
}

static DECLINE: Wording = Wording {
    harsh: "This may hurt, and no reason is owed. A plain no with thanks is enough.",
    curt: "There is no thanks or good wish here yet. One kind line makes a no easier to read.",
    // What was declined need not be an invitation.
    thanks: |note| if note.has(&INVITED) { "Thank you for the invitation" } else { "Thank you for getting in touch" },
    done: ["I'll leave it for now", "I'd rather not get further messages"],
};

static FAREWELL: Wording = Wording {
    harsh: "This may hurt, and no reason is owed. A friendly goodbye is enough.",
    curt: "There is no thanks or good wish here yet. One kind line makes a goodbye easier to read.",
    thanks: |_| "Thank you for the time we were in touch",
    done: ["I'll disconnect now"; 2],
};

/// Whether word `at` stands right after one of `words`.
fn follows(note: &Note<'_>, at: usize, words: &[&str]) -> bool {
    at.checked_sub(1).is_some_and(|before| note.text.words()[before].is_any(words))
}

/// After these, what is said has not happened.
const SUPPOSING: &[&str] = &["if", "whether", "unless", "when"];

pattern_lists! {
    /// What speaks of an invitation.
    INVITED: [
        "(invite{,s,d}|invitation{,s}|inviting|request{,s}|connect{,s,ed,ing}|connection{,s}|network{,s}|contacts|accept{,s,ed,ing}|add{,s,ed,ing})",
    ]

    /// What asks for an end of it.
    STOP: [
        "(stop|quit) (contacting|messaging|spamming|writing|emailing|calling|bothering|pestering|harassing)",
        "(leave me alone|get lost|go away|shut up|take a hint|piss off|buzz off)",
    ]

    /// Contempt, blame and orders.
    HARSH_WORDS: [
        "your (@bad:a|@reproach:a|constant|endless|silly|generic|cheap|nonsense|rubbish|spam|drivel|ego|copy and paste|canned|automated|template|self promotion|bragging|whining|begging|loss|problem not mine)",
        "(people|persons|someone|somebody|contacts|connections|types|guys|characters|sellers|spammers|salespeople) (like you|of your (kind|sort|type)|who (can't|cannot|don't|never|couldn't|won't))",
        "(people|persons|contacts|connections|someone|somebody) who (can|could|would|will)? (actually|really|truly) ",
        "(your (sort|type) of (people|person)|your kind (of (people|person)|$|are|is|don't|never)|the likes of you|you people|you lot|you guys are)",
        "you (have|had|bring|brought|offer|offered|add|added|contribute|contributed|gave|give) (me|us)? (nothing|no value|zero|little of|absolutely nothing)",
        "(never|not|hardly|no|isn't|aren't|weren't|wasn't) (been)? (of)? (any|much|some|really)? (use|useful|help|value|good) (to|for) (me|us|anyone|anybody)",
        "(not|isn't|aren't|too|hardly) ..1 (senior|junior|important|relevant|serious|experienced|qualified|successful|insignificant|low level|interesting|good) (enough)? (for|to) (me|my|us|our|be|deserve|bother|matter)",
        "(not|isn't|aren't|hardly) worth (my|our|the|it|connecting|knowing|keeping|answering)",
        "you (still|have|had|also|really|clearly|obviously|simply)? (never|don't|do not|didn't|did not|can't|cannot|couldn't|won't|haven't|have not|wouldn't) (even|ever|once|bother to|bothered to|care to|want to)? (answer{,ed}|repl{y,ied}|respond{,ed}|react{,ed}|bother{,ed}|read|care{,d}|listen{,ed}|thank{,ed}|help{,ed}|deliver{,ed}|write back|wrote back|contribute{,d}|return{,ed}|engage{,d}|follow through|keep your|kept your|understand|deserve|belong)",
        "you (also|clearly|seem to have|have)? (forgot|forget|forgotten) (who|me|us|how|about me|about us|everything|what i|all i)",
        "(can't|couldn't|cannot|didn't|don't|doesn't|never|not) (even)? (be)? (bother{,ed}) ",
        "you (only|just) (ever)? (want{,ed}|care{,d}|contact{,ed}|write|wrote|talk{,ed} about|use{,d}|need{,ed}|message{,d}|call{,ed}) ",
        "you (keep|kept|constantly|never stop{,ped}|won't stop|always) (on)? (spamming|spam|selling|pitching|bragging|complaining|pestering|bothering|nagging|begging|whining|posting nonsense|sending me (spam|nonsense|ads|offers)|asking for favo{rs,urs})",
        "you (let me down|disappointed|betrayed|used|lied|cheated|tricked|annoyed|annoy|bore|bored|insulted|offended|ruined|wasted|waste|spammed|spam|ignored|ignore|failed|deceived|misled|embarrassed) ",
        "(connecting|accepting|adding|meeting|knowing|following|trusting|inviting) (with)? (you|your (invitation|request)) (was|is|has been) (a|my|the|such a|one)? (big|huge|great|terrible|worst)? (mistake|waste|error|regret|pointless)",
        "(regret{,ted}|sorry i (ever)?) (ever)? (connecting|accepting|accepted|adding|added|met|meeting|trusting|connected)",
        "nothing (else)? (but|except|other than) (spam|trouble|ads|noise|self promotion|pitches|sales|nonsense|requests|rubbish|garbage|a nuisance|annoying)",
        "(written|sent|generated|made) by (a|an) ..1 (machine|robot|bot|algorithm|script|computer|template)",
        "your ..3 (contains|contained|has|had|gives|gave|shows|showed|offers|offered) ..2 (no|nothing|just|only|neither|little)",
        "(hence|therefore|thus|so) (it)? (was|is|has been|have been|i have) (declined|rejected|refused|deleted|ignored|removed)",
        "(since|because|as) all you (do|post|write|want|share|send)",
        "(stop|quit) (sending|contacting|messaging|spamming|writing|bothering|asking|inviting|wasting|selling|pitching|pestering|pretending|posting|harassing|adding)",
        "(leave me alone|get lost|go away|grow up|get a life|get a job|get over it|shut up|do your homework|do better|try harder|look in the mirror|know your place|take a hint|wake up|be ashamed|work on yourself|get real|piss off|buzz off)",
        "(learn|try|start) (how)? (to|by) (write|writing|read|reading|spell|spelling|behave|introduce|be polite|respect|use)",
        "(fix|change|improve|clean up|rewrite|get rid of) your (photo|picture|grammar|spelling|profile|attitude|english|headline|manners|tone|title)",
        "next time (at least|read|write|try|learn|do|don't|make|use|put|think|send|show|spend|look|check|bother|have the)",
        "^ (at least)? (read|check|look at) my profile (first|before|next)",
        "(good riddance|shame on|how dare|who (even)? are you|whoever you are|never heard of (you|your)|your loss|no loss|what a (joke|waste|loser|pity of)|couldn't care less|don't care (who|what|about|if|for)|not my problem|you wish|nice try|dream on|in your dreams|good luck with that|get in line|don't make me laugh)",
        "(don't|do not|didn't|dont) (even|really)? care who you are",
        "(nobody|no one|none of us|who) (cares|likes|wants|needs|reads|asked|would want|would ever)",
        "(have|got) (no|better|more important|other) (time|things|people|use|patience|interest|need|respect) (to do|to (waste|spend|talk)|for (you|your|people|this|that|such|strangers|spam|nonsense|timewasters|time wasters)|in (you|your|people like)|than)",
        "(only|just) (accept|connect with|deal with|talk to|work with|add|take|want|link with|keep) (the)? (serious|important|successful|real|relevant|senior|qualified|quality|valuable|useful|competent|top|high level|decision makers|professional)",
        "(i|we) (accept|connect with|deal with|talk to|add|take|want|need) only (serious|important|successful|real|relevant|senior|qualified|quality|valuable|useful|competent|top|high level|professional)",
        "(you|your ..2) should be (ashamed|embarrassed|sorry|grateful)",
        "(ashamed|embarrassed) of yourself",
        "i (do)? have (high|higher|some)? standards",
        "you (should|could|might) (really)? (have)? (at least|learn|try|know better|written|bother{,ed}|think twice|be glad|be ashamed)",
        "(reported|reporting|report) you",
        // What you are
        "(nothing|little) (of interest|of value|useful|worthwhile|interesting) (to say|to offer|from you|in your|about you)",
        "(beneath|below) (me|my)",
        // What you did, or failed to do
        "(should|shouldn't|ought) (never|not)? have (never)? (accepted|connected|added|trusted|invited|agreed)",
        // Orders
        // Dismissals
        "(thanks|thank you) but no (thanks|thank you)",
        "(i)? (have|had|got|having)? (no|absolutely no|no earthly) (idea|clue) (who|what|why) (you|your|anybody|anyone|somebody|someone|on earth|the hell)",
    ]

    /// Kind words that are not thanks.
    KIND_WORDS: [
        "(wish|wishing) (you|your|him|her|them|the|both|nothing but|only)",
        "(every|all|much|more|with|good|best|best of|lots of|kind|kindest|warm|warmest|friendly) (good)? (success|happiness|wish{,es}|regards|greetings|to you|luck)",
        "(all|my) (the|my)? (very)? best",
        "(hope|hoping|pleasure|enjoy{,ed}|honour{,ed}|honor{,ed}|flattered|touched|delighted|proud|fond{,ly}|treasure{,d}|admire{,d}|valued|i value|cherish{,ed}|(will|i'll|shall|to) ..1 miss)",
        "(@pleased|pleasant) (to (have|hear|see|meet|know|be|read|work|talk|chat|share|learn|follow|stay|keep|help|say|connect)|that (you|we)|having|knowing|meeting|hearing|reading|seeing|working|being|of you|trails)",
        "(can|could|may) ..3 help",
        "(take (good)? care|be well|stay well|keep well|god bless|bless you|fare well|farewell and|warmly|well done|no hard feelings|keep up the|carry on the|congratulations|congrats|(keep|stay|be) in touch|(learned|learnt) (a lot|much|so much|from you|something)|see you (at|in|on|around|soon|again|next|there))",
        "(i'm|i am|we're|so|very|really|but|truly) sorry (to|that|for|about|but i|if|i|we|not|$)",
        "(sorry (to (disappoint|say|let|turn|decline)|that|for|i|<name>|not to|if|about)|apologies|apologise|apologize|forgive me|excuse me|regretfully|with regret|understanding)",
        "you ..1 (taught|helped|showed|encouraged|supported|inspired|cheered|welcomed|trusted) (me|us|my|our)",
        "(it's|it has|it was) (been)? @very (fun|good|great|lovely|wonderful|joy|delight)",
        "(sounds|looks|seems|is|are|was|were) (wonderful|great|lovely|interesting|inspiring|impressive|brilliant|fascinating|exciting|important|beautiful)",
        "(@praise:a|good|kind|generous|patient|true|valuable) (work|project|posts|job|profile|initiative|@kin:n|contact|company|team|years|time{,s}|example|help|advice|support|conversation{,s}|memories)",
    ]
}
