//! What in a note is particular: signs that it was written to this person,
//! by somebody, for a reason. A generic note is best told from the lack of
//! them.

use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::Hit;
use crate::request::Relation;
use crate::signs::clauses::Clause;
use crate::signs::introduction::INTRODUCTION;
use crate::signs::offers::{Sign, Sort};
use crate::signs::particular::{OPENING, VAGUE, Wording};
use crate::signs::slots::Slot;
use crate::text::Sentence;

/// What a note shows of its occasion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Names something that writer and recipient share.
    pub common_ground: bool,
    /// How it says why this person, if it does.
    pub reason: Option<Reason>,
    /// Says who writes.
    pub introduction: bool,
}

/// How a note says why this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// In as many words: common ground, their work, somebody who sent the
    /// writer, a concrete intention.
    Stated,
    /// It has so much that is particular that it can't be a form letter.
    Implied,
}

impl Evidence {
    /// Weighs the note.
    pub(crate) fn of(note: &Note<'_>, greeted: usize, slots: &[Slot], clauses: &[Clause], offers: &[Sign]) -> Self {
        let relation = note.request.relation;
        let is_person = |at: usize| {
            let word = &note.text.words()[at];
            note.text.is_name(at) && !word.is("linkedin") && word.text.contains(char::is_lowercase)
        };
        let is_someone = |hit: &Hit| {
            let first = &note.text.words()[hit.words.start];
            // The site suggests everybody, and who is greeted is no third person.
            hit.words.start >= greeted && !first.is("linkedin") && !first.is_all_caps()
                || (greeted.max(hit.words.start)..hit.words.end).any(is_person)
        };
        let words = Wording { offers, ..Wording::of(note, greeted) };
        // "Similar interests" need to be named, "you work at" to be followed
        // up; what both do may be a field.
        let is_told = |hit: &Hit| {
            if note.covered(hit.words.start, &OPENING) {
                return false;
            }
            let sentence = words.sentence_of(hit);
            if sentence.clone().any(|at| note.covered(at, &VAGUE)) {
                let start = hit.words.start.saturating_sub(NEAR).max(sentence.start);
                return (start..sentence.end).any(|at| words.is_particular(at));
            }
            !sentence.clone().any(|at| note.text.words()[at].is("both")) || words.name_subject(hit)
        };
        let common_ground = note.hits(&SHARED).iter().any(is_told)
            || note.hits(&OCCASION).iter().any(|hit| words.name_more(hit))
            || note.hits(&LIKENESS).iter().any(|hit| words.name_subject(hit))
            || note.hits(&THIRD_PERSON).iter().any(is_someone);
        let reason = if common_ground || words.say_why() {
            Some(Reason::Stated)
        } else {
            (words.particulars() >= enough_particulars(relation)).then_some(Reason::Implied)
        };
        let introduction = common_ground || !needs_introduction(relation) || words.introduce(greeted, clauses, slots);
        Self { common_ground, reason, introduction }
    }
}

/// How many words before what is shared may name it.
const NEAR: usize = 3;

/// How many particular words tie the writer to the reader in one sentence.
const TIE: usize = 2;

/// How many particular words say on their own why this person: a coworker
/// knows the rest.
fn enough_particulars(relation: Relation) -> usize {
    match relation {
        Relation::Coworker | Relation::Manager | Relation::Report | Relation::FormerCoworker => 1,
        Relation::Unknown | Relation::Stranger => 5,
        _ => 3,
    }
}

/// Whether this person may not know who writes.
pub(crate) fn needs_introduction(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Unknown | Relation::Stranger | Relation::Acquaintance | Relation::Event | Relation::Alum
    )
}

impl Wording<'_, '_> {
    /// Whether they tell of the reader's work, of an intention, or of what
    /// ties the two together.
    fn say_why(&self) -> bool {
        let is_particular = |hit: &Hit| self.sentence_of(hit).any(|at| self.is_particular(at));
        self.note.has(&THEIR_WORK)
            || self.note.hits(&PIECES).iter().any(|hit| self.name_more(hit))
            || self.note.hits(&INTENTION).iter().any(is_particular)
            || self.note.hits(&SEEKING).iter().any(|hit| self.name_subject(hit))
            || self.tie() >= TIE
    }

    /// How many particular words stand in one sentence about both of them.
    fn tie(&self) -> usize {
        let count = |sentence: &Sentence| {
            let has = |list| sentence.words.clone().any(|at| self.note.covered(at, list));
            let is_of_both = has(&WRITER) && has(&READER) && !has(&PURPOSE) && !self.is_offered(sentence);
            if is_of_both { sentence.words.clone().filter(|&at| self.is_particular(at)).count() } else { 0 }
        };
        self.note.text.sentences().iter().map(count).max().unwrap_or(0)
    }

    /// Whether a sentence is one of an offer.
    fn is_offered(&self, sentence: &Sentence) -> bool {
        self.offers
            .iter()
            .any(|sign| sentence.words.contains(&sign.words.start) && !matches!(sign.sort, Sort::Trade | Sort::Hook))
    }

    /// How many words of the note count as particular.
    fn particulars(&self) -> usize {
        let (mut of_others, mut own) = (0, 0);
        for sentence in self.note.text.sentences() {
            let has = |list| sentence.words.clone().any(|at| self.note.covered(at, list));
            if !has(&PURPOSE) && !self.is_offered(sentence) {
                let count = sentence.words.clone().filter(|&at| self.is_particular(at)).count();
                *(if has(&READER) || !has(&INTRODUCTION) { &mut of_others } else { &mut own }) += count;
            }
        }
        // What the writer says of nobody but themselves is half a reason.
        if of_others > 0 { of_others + own } else { own / 2 }
    }
}

pattern_lists! {
    /// Something the two have in common, or did together.
    SHARED: [
        "(we|you and i|the two of us) (both|all)? (briefly|first|last|just|recently|once|never|also|finally)? (met|spoke|talked|chatted|worked|work|studied|study|shared|share|sat|attended|presented|overlapped|crossed|emailed|corresponded|volunteer{,ed}|went|grew|sang|played|trained|taught|discussed|exchanged|graduated|travelled|traveled|ran|did|served|know each other|go way back|used to|e mailed|sing|teach|live|swapped|organised|organized|connected (at|in|during|over))",
        "(we|you and i) (were|are|have|had|we're) ..2 (both|together|neighbours|neighbors|colleagues|classmates|in|at|on|from|the same|mutual|desks|clients)",
        "(we're|we've) (both|in|on|at|all|worked|met|spoken|been|had|exchanged|the same|two|neighbours|neighbors|colleagues)",
        "(we both|our two ..2 (share|work|meet|met))",
        "(both|two) of us",
        "(met|meet|meeting|saw|seeing|spoke|speaking|spoken|talked|talking|chatted|chatting|worked|working|bumping|bumped|ran|sat|sitting|stood) (briefly)? (into|to|with|next to|beside|behind|opposite|near|alongside|across from)? (you|u) ..3 (at|in|on|during|after|over|last|yesterday|today|again|this|from|about|when|for|and)",
        "(great|good|nice|lovely|pleasure|pleased|glad|fun|privilege|honour|honor|wonderful|fantastic|enjoyed) (meeting|seeing|speaking|talking|chatting|working|hearing|swapping) (with|to|from)? (you|another|a fellow|stories|your)",
        "(was|were|been) (a|so|really|very|such a)? (great|good|nice|lovely|pleasure|pleased|glad|fun|privilege|honour|honor|wonderful|fantastic) to (meet|see|speak|talk|chat|work|hear) (with|to|from)? (you|your)",
        "(great|good|nice|lovely|pleasure|pleased|glad|fun|wonderful) to (meet|see|speak|talk|chat|work|hear|find) (with|to|from)? (you (at|in|on|again|yesterday|last|during|after|today|earlier|this|here|there)|another|a fellow|your)",
        "(enjoyed|loved|liked) (our|meeting|talking|speaking|working|swapping)",
        "our (chat|conversation|talk|discussion|call|meeting|lunch|dinner|time|days|years|interview|emails|shift|class|cohort|project|paths)",
        "same ..2 (gym|church|parish|boat|question|problem|team|office|school|university|college|class|course|company|group|event|city|town|village|project|floor|building|department|choir|club|conference|cohort|year|hospital|ward|shift|flight|train|street|field|trade)",
        "(in|mutual) (common|friend{,s}|contact{,s}|connection{,s}|colleague{,s}|acquaintance{,s})",
        "you (once|also|always|kindly|recently|still|just|even|really|then|never|personally)? (taught|showed|told|helped|gave|answered|reviewed|signed|said|mentioned|judged|interviewed|hired|introduced|spoke|presented|wrote|explained|ran|led|built|recommended|referred|advised|treated|edited|trusted|rescued|asked|bought|sold|fixed|trained|coached|mentored|chaired|organised|organized|hosted|shared|posted|published|described|raised|moved|escaped|made|took|brought|let|saved|adjourned|translated|designed|invited|sent|lent|handled|managed|supervised|covered|drew|sang|played|cooked|won|opened|started|founded)",
        "(hoped|hope|hoping|wanted|going) to (see|meet|find|catch) you ..1 (at|in|during|after|there)",
        "you were (kind enough|good enough|nice enough|so kind|my|our)",
        "(one|two|three|four|five|some|many|several|most|half|few|<number>) of your",
        "(taught|showed|helped|mentored|trained|coached|interviewed|hired|introduced) (me|us)",
        "(my|your) (old|former|ex|previous) (boss|manager|colleague|student|intern|teacher|professor|classmate|team|office|role|desk|neighbour|neighbor|teammate|apprentice|pupil|mentor|lecturer|coworker|client|supplier)",
        "(your|his|her) (student|intern|apprentice|pupil|neighbour|neighbor|classmate|teammate|colleague|coworker|predecessor|successor|patient|client|customer|supplier|tenant) (in|at|from|for|until|during|since|back)",
        "(your|the) new (colleague|coworker|teammate|neighbour|neighbor|account manager|hire|starter|intern|manager|nurse|clerk|head)",
        "(alum{,ni,nus,na}|alumni|classmate{,s}|cohort|reunion|class of <number>)",
        "(appl{ied,ying} (for|to)|interview{,ing} (with|for|on|at|me)|the interview|my application)",
        "(looking forward|look forward|excited) to (working|seeing|meeting|joining|starting|learning) (with)? (you|your|the team|together)",
        "(start|starting|started|join|joining|joined) (at|with|in|on|the|your) ..4 (team|department|office|monday|tuesday|week|month|ward|january|february|march|april|may|june|july|august|september|october|november|december)",
        "(remember|recall|reminded) (me|you|your|our|when|that|the)",
        "(the|our) same ..3 (as (you|yours)|you)",
        "(<name>|me|i'm) from (the|your) ..3 (club|class|choir|course|team|group|office|lab|league|school|society|yard|ward)",
        "it was (me|i) (who|that)",
        "@work:ing (with|for|under|alongside) (you|your)",
        "(when|where|while) you ..3 (@deed:ed|@work:ed|@craft:ed|@meet:ed|were|spoke)",
        "(you|you're|you were) ..2 (the|my|our) (one|only|first|last) ..2 (who|to|in|at)",
        "(choosing|picking|hiring|approving|inviting|accepting) (me|us|my|our) ..2 (for|as|to|application|paper|talk)",
        "(i was|i am|i'm|we were|i sat|i stood) ..2 (at|in|on|behind|beside|near|opposite) ..4 (when|where) ..2 (you|your)",
        "(i|we) (make|build|supply|deliver|print|bake|clean|repair|maintain|grow|cast|made|built|printed|cleaned|repaired|drove|cooked|@craft:base) (the|your) ..4 (for|in|of|at|on) your",
        "(taking over|take over|took over|inherited) ..5 from (you|<name>)",
        "@kin ..1 (of|to) (yours|your)",
        "<name> ..1 (speaks|spoke|talks|talked|raves|raved) (very)? (highly|warmly|well|often|so) (highly|warmly|well|often)? of you",
        "as i do",
        "(i|we) (do|am|are|did|was|were|have) (as well|too|likewise|also)",
        "(i'll|i will|i'm|we'll|we're|i shall) (be)? (also)? (there|going|attending|speaking|exhibiting) (too|as well|also|myself)",
        "(funeral|wedding|christening|reunion|trial|hearing|graduation|retirement)",
        "in (the|your) (audience|room|crowd|stalls)",
        "(back row|front row|sat behind|next desk|same table)",
        "(i|i'll|i will|i'd|i) (see|saw|noticed|notice|see that|saw that|noticed that) (that)? (you|we|you're|we're|you've|you'll) (also|both|too|both also|are also|used|work{,ed} (at|with|on|for)|studied|went to|moved|spoke|are (attending|speaking|hiring|going)|will be|be|have also)",
        "(i'm|i am|it's) the ..2 @trade:n ..1 (from|who|with|in|at|on|you)",
        "(i'm|i am) (the (one|other|person) (who|with|that|at|from)|your)",
        "(welcome to (the|our)|welcome (aboard|back))",
        "(still|often) (have|use|owe|tell|wear) (your|you)",
    ]

    /// What ties the two once more is said of it.
    OCCASION: [
        "fellow ..1 member{,s}",
        "(fellow|another|ex) (<name>|alum{,ni,nus,na}|graduate|grad|student|classmate|nurse|teacher|engineer|developer|designer|member|volunteer|parent|speaker|attendee|runner|organiser|organizer|founder|translator|librarian|first)",
        "(congrat{s,ulations} (on|for|to)|well done (on|with|at)|happy for you)",
        "(thanks|thank you|grateful|thankful) (so much|very much|a lot|again|kindly)? (to you)? for (your|the|taking|being|having|helping|sharing|showing|reaching|explaining|speaking|all|covering|maintaining|writing|making|coming|letting|giving|stopping|hosting|organising|organizing|teaching|that|everything|inviting|introducing)",
        "(a|the) (student|pupil|friend|colleague|patient|neighbour|neighbor|tenant|fan|reader|customer|member) of (your|yours)",
    ]

    /// A likeness between the two, once it is named.
    LIKENESS: [
        "(i'm|i am|i|someone|am|we're|we) also (a|an|in|from|at|work{,ing}|study{,ing}|do|run|teach|live|based|into|build{,ing}|research{,ing}|write|grow)",
        "(saw|see|noticed|heard) (that)? (you're|you are) (also|both|very|really)? (interested in|curious about|into|keen on)",
        "(i|i've|i was) (also|once)? (grew up|born|lived|live|worked|studied|moved|come from|served|trained|taught) ..9 (there|too|as well)",
        "(i'm|i am|i (work|live|teach|study|train|play|run|row|sing|write|grow)) ..7 (too|as well)",
        "((such as|like|than|to) yours|yours (is|are|was|has|were)|(as|like) you (do|did|have|are)|so (did|do|are|have) you|and so (was|am|did|do) i)",
    ]

    /// What the reader made, once it is said of what.
    PIECES: ["your ..2 @piece:n", "the way you @deed:base"]

    /// Something of theirs that the writer has read, heard or used.
    THEIR_WORK: [
        "(enjoyed|loved|liked) the",
        "your ..3 (talk{,s}|keynote|session|panel|webinar|workshop|presentation|lecture{,s}|speech|seminar|article{,s}|piece|paper{,s}|book{,s}|chapter|blog|blogs|newsletter|podcast|episode|interview|video{,s}|course|class|thread|comment{,s}|repo|library|package|plugin|research|thesis|dissertation|study|studies|report|guide{,s}|column|essay{,s}|demo|booth|stand|photos|photographs|(pic|pics|picture|pictures|photo) of|drawings|paintings|exhibition|poster|performance|concert|recipe{,s}|designs|design (of|for)|film|translation|notes|answer{,s}|review{,s}|tutorial{,s}|handbook|textbook|template{,s}|method|framework|model|patent|dataset|open source|write up|case study|style guide|switch|path from|move from|transition from|point about|point on|question about|remark{,s}|story about|idea of|idea about|glazes|bakery|workshop{,s}|fieldwork|programme|lesson{,s})",
        "(great|good|lovely|nice|fascinating|brilliant|excellent|wonderful|loved|enjoyed|liked|read) (the|a)? (talk|keynote|session|panel|post|article|paper|piece|book|workshop|lecture|webinar) (on|about|at|in|last|yesterday)",
        "your (recent|latest|last|great|excellent|wonderful|brilliant)? post{,s} (about|on|last|this|regarding|yesterday|where|in|from|made|have|got|helped|changed)",
        "(read|saw|loved|liked|enjoyed|shared|commented on|appreciated) your ..2 post{,s}",
        "your (work|role|efforts|project{,s}|initiative|campaign|team's work) (on|with|at the|around|for the|to|during)",
        "(thing|things|what|way|how) you (said|wrote|did|shared|described|explained|built|made|handled|teach|taught|run|organise|organize)",
        "(using|use|used|read|reading|listen{,ed,ing}|cited|citing|watch{,ed,ing}|follow{,ed,ing}) your (open|library|podcast|book|blog|channel|tool|newsletter|column|course|videos|charting|free|action)",
        "(heard|hearing|listened to|listening to|watched|watching) you",
        "(because|ever since|since|after|when) (of)? (you|your) ..3 (said|wrote|told|showed|posted|spoke|talk|post|article|book)",
    ]

    /// Somebody both know.
    THIRD_PERSON: [
        "(<name>|my (cousin|colleague|boss|brother|sister|friend|teacher|professor|supervisor|manager|mother|father)) ..4 (suggested|mentioned|said|says|told|recommended|introduced|thinks|thought|referred|insisted|advised|pointed me|spoke (very)? (highly|warmly)|sends|gave me your|asked me)",
        "(through|via|from|know|knows|with|friend of|colleague of|student of) <name> <name>",
        "<name> and (i|me) (have|both|also|used to|once|still)? (work{,ed}|stud{y,ied}|know|met|went|taught|trained|are|were|share)",
        "(got|have|received|given) your (name|contact|details) (from|by|through)",
        "your (colleague|boss|manager|sister|brother|wife|husband|friend|neighbour|neighbor|teammate|coworker|mother|father|daughter|son|student|former manager) <name>",
    ]

    /// A concrete professional intention towards this person.
    INTENTION: [
        "(learn|hear|know|understand|ask|find out|talk|read) (more|a bit|a little|something)? (about|how|what|why|where) ..3 (your|you|the)",
        "(moving|move|relocating|relocate|moved|returning) to <name>",
        "(hiring|recruit{,ing}|looking|searching) (for)? ..2 (nurse{,s}|engineer{,s}|developer{,s}|teacher{,s}|role{,s}|designer{,s}|analyst{,s}|manager{,s}|speaker{,s}|somebody|someone|people who)",
        "(follow|following|keep up with|see) (where|how|what|your|the) ..3 (goes|go|do|does|work|posts|next|grow{,s}|develop{,s}|research|writing|clinic|project)",
        "(writing|researching|studying|finishing|preparing|planning|applying|exploring|considering|building|switching|changing|deciding|organising|organizing|collecting) ..6 (your|you)",
        "(saw|see|noticed|heard|read|notice) (that)? (you|you're|you've|your team) ..2 (on the|with the|hiring|scaling|building|leading|running|organising|organizing|opening|moved|made|joined|started|launched|left|posted|shared|run|lead|teach|build|recruit|worked on|will be|grow|use|work{,ing} (on|with|across)|raised|wrote|won|speaking)",
        "(i|i've|we|we've) (still|often|also|just|have|been)? ..1 (used|use|using|bought|own|drive|play|tried|visited|read|reading|teach|cited|quote|enjoy|follow{,ed,ing}) ..1 your",
        "(following|followed|follow|admire|love|loved|like|impressed by) (what (you|you're|your team) ..6 (at|on|with|in)|<name>)",
        "(caught|catch) my (attention|eye|interest)",
        "congrat{s,ulations}",
        "your name (on|in|at)",
        "(interests|work|research|paths) (overlap{,s}|cross{,es}|intersect{,s})",
        "the ..2 (talk|keynote|panel|session|lecture|workshop|exhibition|concert)",
        "your (work|project{,s}|efforts) ..3 (on|with)",
        "(similar|same) (experience{,s}|interest{,s}|problem{,s}|challenge{,s}|work|research|condition) (with|in|on|to)",
        "(meet|meeting|learn from|learning from|hear from|talk to|talking to) ..5 who",
        "(start|starting|started|join|joining|joined|trainee|intern|interning|apprentice) ..2 (at|in|with|the) ..1 <name> ..4 (in|next|this|on|last)",
        "(plan|planning|hope|hoping|want|intend) to (apply|study|train|visit|attend|join|move|exhibit|speak)",
    ]

    /// Work that the writer would like, or like to hear of, once it is named.
    SEEKING: [
        "(saw|see|seeing|noticed|found|spotted|about|interested in|excited (about|for|by)|exploring|applied (for|to)|interviewed (for|at)) ..5 (role{,s}|posting|position{,s}|opening{,s}|vacancy|job|opportunities|internship|placement)",
        "(interested in|considering|exploring|planning|pursuing|hoping for|dream of) ..2 (career|switch{,ing}|mov{e,ing}|transition{,ing}|break{,ing}) (in|to|into)",
        "your ..1 (insight{,s}|thoughts|take|view{,s}|perspective{,s}|opinion{,s}|focus) on",
    ]

    /// A sentence that only says the writer collects contacts.
    PURPOSE: [
        "(expand{,ing}|grow{,ing}|build{,ing}|broaden{,ing}|widen{,ing}|increas{e,ing}|enlarg{e,ing}|extend{,ing}|develop{,ing}|strengthen{,ing}|diversify{,ing}|enhanc{e,ing}) (up|out)? (my|our|your|the|a) ..3 (network|networks|circle|connections|contacts|horizons|reach)",
        "(connect{,ing}|network{,ing}|meet{,ing}|engage|engaging) with ..3 (professionals|minds|people|leaders|experts|individuals|entrepreneurs|businessmen)",
        "(part|member) of (your|my) (connections|network|circle)",
        "(add{,ing}|accept{,ing}|collect{,ing}) ..4 (in|to|into) my (network|circle|connections|contacts)",
        "(see|seen|saw|notice{,d}) (from|on|in|that|by) ..2 (your|you) ..2 (profile|are|page)",
        "(impressed|inspired|amazed|intrigued) (by|with) (your|you)",
    ]

    /// Who speaks of the writer, alone or with others.
    WRITER: ["(i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|us|our|ours)"]

    /// Who speaks to the reader.
    READER: ["(you|you're|you've|you'd|you'll|your|yours)"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signs::tests::read;

    #[test]
    fn common_ground_is_named() {
        for (text, expected) in [
            ("Hi Ada, we met in Leeds.", true),
            ("Hi Ada, we share similar interests.", false),
            ("Hi Ada, we share similar interests in moraine sediment.", true),
            ("Hi Ada, moraine sediment is where we share similar interests.", true),
            ("Hi Ada, we both grow and connect.", false),
            ("Hi Ada, we both work on sediment.", true),
            ("Hi Ada, I also work in sediment.", true),
            ("Hi Ada, I also work in a good company.", false),
            ("Hi Ada, Tomas Berg suggested I write to you.", true),
            ("Hi Ada, LinkedIn suggested I write to you.", false),
            ("Hi Ada, LINKEDIN suggested I write to you.", false),
            ("Hi Ada.\nMy cousin suggested I contact you.", true),
            ("Hi Ada, hello.", false),
        ] {
            let found = read(text, Relation::Unknown, |_, signs| signs.evidence.common_ground);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_reason_is_stated_or_implied() {
        use Reason::{Implied, Stated};
        for (text, relation, expected) in [
            ("Hi Ada, we met in Leeds.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, your talk on sediment was good.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, I would like to connect.", Relation::Unknown, None),
            ("Hi Ada, my sediment drone buzzed over your fjord.", Relation::Unknown, Some(Stated)),
            ("Hi Ada, my sediment over your place.", Relation::Unknown, None),
            ("Hi Ada, sediment drones buzz over fjords.", Relation::Unknown, None),
            ("Hi Ada, sediment drones buzz over muddy fjords.", Relation::Unknown, Some(Implied)),
            ("Hi Ada, sediment drones buzz.", Relation::Client, Some(Implied)),
            ("Hi Ada, sediment drones.", Relation::Client, None),
            ("Hi Ada, sediment.", Relation::Coworker, Some(Implied)),
            ("Hi Ada, hello.", Relation::Coworker, None),
        ] {
            let found = read(text, relation, |_, signs| signs.evidence.reason);
            assert_eq!(found, expected, "{text} to {relation:?}");
        }
    }

    #[test]
    fn particular_words_count_less_when_they_are_of_the_writer_alone() {
        for (text, particulars, tie) in [
            ("Mud, sediment and fjords.", 3, 0),
            ("I'm a nurse of mud, sediment and fjords.", 2, 0),
            ("I'm a nurse of mud, sediment and fjords. Mud it is.", 5, 0),
            ("My mud, your mud.", 2, 2),
            ("My mud, your mud. Mud, sediment and fjords.", 5, 2),
            ("My mud. Your mud.", 2, 0),
            ("I want to expand my network with your mud.", 0, 0),
        ] {
            read(text, Relation::Unknown, |note, signs| {
                let words = Wording::of(note, signs.greeted());
                assert_eq!((words.particulars(), words.tie()), (particulars, tie), "{text}");
            });
        }
    }

    #[test]
    fn who_knows_the_writer_needs_less() {
        for (relation, particulars, introduction) in [
            (Relation::Unknown, 5, true),
            (Relation::Stranger, 5, true),
            (Relation::Acquaintance, 3, true),
            (Relation::Event, 3, true),
            (Relation::Alum, 3, true),
            (Relation::Client, 3, false),
            (Relation::Recruiter, 3, false),
            (Relation::Coworker, 1, false),
            (Relation::Manager, 1, false),
            (Relation::Report, 1, false),
            (Relation::FormerCoworker, 1, false),
        ] {
            let needed = (enough_particulars(relation), needs_introduction(relation));
            assert_eq!(needed, (particulars, introduction), "{relation:?}");
        }
    }
}
