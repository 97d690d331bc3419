//! Offers: what in a note is said by somebody who has something to sell.
//!
//! Told clause by clause, by who acts, what is done and for whom. Few things
//! are an offer by themselves; most are only a sign of one, which it takes
//! two of.

use std::ops::Range;

use crate::note::Note;
use crate::signs::clauses::{Actor, Clause, Mood};
use crate::text::Word;
use crate::text::words::{Class, Classes, Forms};

/// What a clause shows of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// An offer by itself.
    Offer,
    /// An offer to others than the reader: an introduction, where the note
    /// has another reason.
    Service,
    /// What the writer does for a living.
    Trade,
    /// A product of the writer's.
    Product,
    /// What a buyer is to win.
    Promise,
    /// What it costs.
    Price,
    /// A question on the reader's business.
    Hook,
    /// Readiness to serve, or a call to answer.
    Offering,
}

/// A sign of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) sort: Sort,
    /// The words of its clause.
    pub(crate) words: Range<usize>,
}

/// The signs of an offer in `clauses`, in text order.
pub(crate) fn of(note: &Note<'_>, clauses: &[Clause]) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    let mut before: Option<(usize, Subject, bool)> = None;
    let mut asked = false;
    for clause in clauses {
        let words = note.text.words();
        let sentence = words[clause.words.start].sentence;
        // "We have an app that saves you hours": the app does. "I built Flow.
        // It adds you up": so does Flow.
        let is_relative = words[clause.words.start].is_any(RELATIVES);
        let goes_on = words[clause.words.start].is("it");
        let inherited = before.filter(|&(of, ..)| of == sentence || goes_on && of + 1 == sentence).map(
            |(_, subject, names_product)| {
                if (is_relative || goes_on) && names_product { Subject::Product } else { subject }
            },
        );
        let reading = Reading::of(note, clause, inherited);
        for sort in reading.sorts(asked) {
            signs.push(Sign { sort, words: clause.words.clone() });
        }
        asked |= asks_of_reader(words, clause);
        let names_product = reading.names_product() || goes_on && reading.subject == Subject::Product;
        before = Some((sentence, reading.subject, names_product));
    }
    signs
}

/// Whether a clause asks the reader of their business: "Do you outsource your
/// rotas?", "Curious how you track them".
fn asks_of_reader(words: &[Word<'_>], clause: &Clause) -> bool {
    let words = &words[clause.words.clone()];
    let is_curious = words.windows(2).any(|pair| pair[0].is_any(WONDERS) && pair[1].is_any(ASKS));
    (clause.mood == Mood::Question || is_curious) && words.iter().any(|word| word.senses.other.meets(READER))
}

/// Who or what acts in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// I, we, my firm.
    Seller,
    /// Our tool, or a product by its name.
    Product,
    /// You, your yard.
    Reader,
    /// Nobody is named: "Ask me".
    Nobody,
    Other,
}

/// A clause with its subject and its main verb.
struct Reading<'n, 'a> {
    words: &'n [Word<'a>],
    clause: &'n Clause,
    subject: Subject,
    /// The verb of what is done, behind "can", "would love to", "have been".
    verb: Option<usize>,
    /// Whether it is merely told of the past.
    is_past: bool,
}

impl<'n, 'a> Reading<'n, 'a> {
    fn of(note: &'n Note<'a>, clause: &'n Clause, inherited: Option<Subject>) -> Self {
        let words = &note.text.words()[..clause.words.end];
        let (subject, at) = subject(note, words, clause, inherited);
        let (verb, is_past) = main_verb(words, at);
        Self { words, clause, subject, verb, is_past }
    }

    /// What the clause shows; `asked` says whether a question on the reader's
    /// business came before.
    fn sorts(&self, asked: bool) -> Vec<Sort> {
        let mut sorts = Vec::new();
        if self.clause.mood != Mood::Thanks && self.clause.mood != Mood::Denial {
            sorts.extend(self.deed());
            sorts.extend(self.answer().filter(|_| asked));
            sorts.extend(self.owning());
            sorts.extend(self.praised());
            sorts.extend(self.advised());
            sorts.extend(self.offering());
            sorts.extend(self.hook());
        }
        sorts
    }

    /// What answers a question on the reader's business: "We automated that".
    fn answer(&self) -> Option<Sort> {
        let verb = self.verb?;
        let word = self.words.get(verb)?;
        let makes = word.senses.verb.meets(SERVE.and(GAIN).and(CRAFT)) || word.is_any(MAKES) || word.is_any(SERVES);
        let mut rest = self.words[verb + 1..].iter().take(2);
        let is_that = rest.any(|word| word.is_any(&["that", "it", "this", "these", "those", "something"]));
        let tells = matches!(self.clause.mood, Mood::Statement | Mood::Report);
        let is_ours = self.subject == Subject::Seller && self.is_us();
        (tells && makes && is_that && is_ours).then_some(Sort::Offer)
    }

    /// Whether what is the seller's is good for somebody: "our boats are
    /// perfect for outings".
    fn praised(&self) -> Option<Sort> {
        let words = &self.words[self.clause.words.clone()];
        let is = words.iter().position(|word| word.is_any(&["is", "are"]))?;
        let is_ours = words[..is].iter().any(|word| word.is_any(&["our", "my"]));
        let is_good = words[is + 1..].windows(2).any(|pair| pair[0].senses.any(PRAISE.and(SELL)) && pair[1].is("for"));
        (is_ours && is_good).then_some(Sort::Offer)
    }

    /// Whether the reader is advised to take what is the seller's: "you should
    /// look at our tooling", "you might need them".
    fn advised(&self) -> Option<Sort> {
        let words = &self.words[self.clause.words.clone()];
        let may = words.iter().position(|word| word.is_any(&["should", "could", "might", "may"]))?;
        let rest = &words[may + 1..];
        let takes = rest.iter().take(3).any(|word| word.is_any(TAKES));
        let is_reader = words[..may].iter().any(|word| word.senses.other.meets(READER));
        match () {
            () if takes && shows_product(rest) => Some(Sort::Offer),
            () if takes && is_reader && rest.last().is_some_and(|word| word.is_any(&["it", "them", "this", "one"])) => {
                Some(Sort::Offering)
            }
            () => None,
        }
    }

    /// Whether it is about a product of the writer's.
    fn names_product(&self) -> bool {
        let words = &self.words[self.clause.words.clone()];
        self.subject == Subject::Seller && words.iter().any(|word| is_noun(word, Forms::NOUN, PRODUCT))
            || self.makes().is_some()
    }

    /// Behind which word the seller names what they made: "I built Flow",
    /// "just shipped CB v2".
    fn makes(&self) -> Option<usize> {
        let made = self.clause.words.clone().find(|&at| self.words[at].is_any(MAKES))?;
        let is_seller = self.subject == Subject::Seller
            || self.clause.actor.is_none() && made <= self.clause.words.start + 1 && self.clause.mood != Mood::Request;
        let name = self.words.get(made + 1)?;
        let is_joint = self.words[made..].iter().any(|word| word.is("together"));
        (is_seller && !is_joint && (name.is_capitalized() || name.is("something"))).then_some(made + 1)
    }

    /// What is done, and for whom. What was is a story.
    fn deed(&self) -> Option<Sort> {
        let verb = self.verb.filter(|_| !self.is_past)?;
        match self.subject {
            Subject::Seller => self.selling(verb),
            Subject::Product => self.serving(verb),
            _ => None,
        }
    }

    /// What the seller does.
    fn selling(&self, verb: usize) -> Option<Sort> {
        let (word, rest, object) = self.around(verb);
        let first_is_reader = object.first().is_some_and(|word| word.senses.other.meets(READER));
        let to_reader = object.iter().any(|word| word.senses.other.meets(READER));
        let to_buyers = object.iter().any(|word| is_noun(word, Forms::MANY, BUYER));
        let wins = rest.iter().any(is_gain);
        let counts = rest.iter().any(Word::has_digit);
        let senses = word.senses.verb;
        let (is_help, gains, is_trade) = (word.is_any(HELPS), senses.meets(GAIN), senses.meets(SERVE.and(SELL)));
        let is_craft = senses.meets(CRAFT) && !word.senses.forms.meets(Forms::ING);
        let gives = word.is_any(GIVES);
        Some(match () {
            () if is_help && to_reader && (wins || self.is_us()) => Sort::Offer,
            // "We offer moving services", "My agency handles it all for you"
            () if (word.is_any(OFFERS) || self.is_us() && word.is_any(&["do", "have"]))
                && !to_reader_alone(rest)
                && sells(object) =>
            {
                Sort::Offer
            }
            () if self.is_us() && is_for_reader(rest) && !is_mine(rest) => Sort::Offer,
            () if self.is_us() && senses.meets(CONNECT) && to_buyers => Sort::Service,
            () if (is_help || gains || is_trade || word.is_any(SERVES)) && is_buyer_alike(rest) => Sort::Offer,
            () if is_help && self.is_us() && !to_reader && !is_mine(object) => Sort::Service,
            // "I help shops cut their waste"
            () if is_help && to_buyers && gets_done(object) && !is_past_form(word) => Sort::Offer,
            () if is_help && to_buyers => Sort::Trade,
            // "I work with shops to cut their waste"
            () if word.is_any(SERVES) && to_buyers && aims(rest) && !is_past_form(word) => Sort::Offer,
            () if gains && to_reader && (wins || counts || self.is_offered() || self.is_us()) => Sort::Offer,
            () if gains && wins && !is_mine(object) || counts_buyers(object) => Sort::Promise,
            () if is_trade && !to_reader && !is_mine(object) && !rest.is_empty() => {
                if self.is_us() {
                    Sort::Service
                } else {
                    Sort::Trade
                }
            }
            () if is_craft && self.is_us() && !to_reader => Sort::Trade,
            () if gives && shows_product(object) => Sort::Offer,
            () if gives && object.iter().any(|word| is_noun(word, Forms::NOUN, SELL)) => Sort::Offering,
            () if gives && self.is_offered() && first_is_reader => Sort::Offering,
            () => return None,
        })
    }

    /// What the product does.
    fn serving(&self, verb: usize) -> Option<Sort> {
        let (word, rest, object) = self.around(verb);
        let to_reader = object.iter().any(|word| word.senses.other.meets(READER));
        let to_buyers = object.iter().any(|word| is_noun(word, Forms::MANY, BUYER));
        let wins = word.senses.verb.meets(GAIN) || word.is_any(HELPS);
        let is_offer = to_reader || wins && (to_buyers || rest.iter().any(|word| is_gain(word) || word.has_digit()));
        (!is_mine(object)).then_some(if is_offer { Sort::Offer } else { Sort::Product })
    }

    /// The verb, what stands behind it, and how far its object can reach.
    fn around(&self, verb: usize) -> (&'n Word<'a>, &'n [Word<'a>], &'n [Word<'a>]) {
        let rest = &self.words[verb + 1..];
        (&self.words[verb], rest, &rest[..rest.len().min(REACH)])
    }

    /// Whether the clause says that the seller has a product, and what for.
    fn owning(&self) -> Option<Sort> {
        let words = &self.words[self.clause.words.clone()];
        if let Some(made) = self.makes() {
            let rest = &self.words[made + 1..];
            let helps = rest.iter().position(|word| word.is_any(HELPS) || is_gain(word));
            let is_for = |at: usize| {
                rest[at + 1..].iter().any(|word| is_noun(word, Forms::MANY, BUYER) || word.senses.other.meets(READER))
            };
            return Some(if helps.is_some_and(is_for) { Sort::Offer } else { Sort::Product });
        }
        let has = words.iter().position(|word| word.is_any(HAS))?;
        let object = &words[has + 1..words.len().min(has + 1 + REACH)];
        let is_product = object.iter().any(|word| is_noun(word, Forms::NOUN, PRODUCT));
        (self.subject == Subject::Seller && is_product).then_some(Sort::Product)
    }

    /// Whether the deed is one that can or will be done.
    fn is_offered(&self) -> bool {
        self.words[self.clause.words.start..self.verb.unwrap_or(self.words.len())]
            .iter()
            .any(|word| word.senses.other.meets(MODALS))
    }

    /// Whether the writer speaks for a firm.
    fn is_us(&self) -> bool {
        let begin = self.words[self.clause.words.clone()].windows(2).take(OWNED_WITHIN);
        self.clause.actor == Some(Actor::Us) || begin.into_iter().any(|pair| pair[0].is("my") && pair[1].is_any(FIRMS))
    }

    /// What makes it easy to say yes: if you ever need, ask me, let me know.
    fn offering(&self) -> Option<Sort> {
        let words = &self.words[self.clause.words.clone()];
        let content = &self.words[self.clause.content..];
        let is_need = self.clause.mood == Mood::Condition
            && self.subject == Subject::Reader
            && words.iter().any(|word| word.is_any(NEEDS));
        // "I'd love to share more", "show you what we're working on"
        let shows = self.clause.mood == Mood::Wish
            && content.iter().take(3).any(|word| word.is_any(GIVES))
            && (content.last().is_some_and(|word| word.is_any(&["more", "what", "how"]))
                || content.windows(2).any(|pair| pair[0].is_any(&["what", "how"]) && pair[1].is_any(OURS)));
        let books = words.windows(4).any(|four| {
            four[0].is("you") && four[1].is("can") && four[2].is_any(BOOKS) && four[3].is_any(&["me", "us"])
        });
        let calls = self.clause.mood == Mood::Request
            && self.subject == Subject::Nobody
            && (content.first().is_some_and(|word| word.is_any(CALLS))
                && content.get(1).is_some_and(|word| word.is_any(&["me", "us", "to", "of", "our", "the", "your"]))
                || content.first().is_some_and(|word| word.is_any(BUYS)));
        (is_need || shows || books || calls).then_some(Sort::Offering)
    }

    /// A question on the reader's business.
    fn hook(&self) -> Option<Sort> {
        let asks = match self.clause.mood {
            Mood::Question => matches!(self.subject, Subject::Reader | Subject::Nobody),
            Mood::Request => self.subject == Subject::Reader,
            _ => false,
        };
        let words = &self.words[self.clause.words.clone()];
        let is_weary = words.first().is_some_and(|word| word.is_any(WEARY));
        let is_curious = words.windows(2).any(|pair| pair[0].is("to") && pair[1].is_any(LEARNS))
            && !words.iter().any(|word| word.senses.other.meets(WRITER));
        let hurts = words.iter().any(|word| word.senses.any(PAIN) || is_gain(word));
        // "Interested in quality leads?", "Curious whether it'd be useful"
        let begins = |forms: &[&str]| words.first().is_some_and(|word| word.is_any(forms));
        let is_sold = |word: &Word<'_>| word.senses.noun.meets(PRODUCT.and(GAIN).and(SELL));
        let is_baited = begins(&["interested"])
            && words.iter().any(is_sold)
            && !words.iter().any(|word| word.senses.other.meets(READER));
        let is_useful = begins(&["curious", "wondering"])
            && words.iter().any(|word| word.is_any(&["useful", "helpful", "relevant", "valuable"]));
        let is_wealth = words.iter().any(|word| word.senses.noun.meets(INVEST));
        // "Noticed you're looking for solutions"
        let is_sought = self.clause.mood != Mood::Condition
            && words
                .windows(2)
                .any(|pair| pair[0].senses.other.meets(READER) && pair[1].is_any(&["looking", "searching", "need"]))
            && words.iter().any(is_sold);
        (is_sought || asks && (is_weary || is_curious || hurts || is_wealth) || is_useful || is_baited)
            .then_some(Sort::Hook)
    }
}

/// Who acts in a clause, and the last word that says so.
fn subject(note: &Note<'_>, words: &[Word<'_>], clause: &Clause, inherited: Option<Subject>) -> (Subject, usize) {
    for at in clause.words.clone().take(SUBJECT_WITHIN) {
        let word = &words[at];
        let senses = word.senses;
        if senses.other.meets(READER) {
            return (Subject::Reader, at);
        }
        if word.is_any(&["my", "our"]) {
            return owned(words, at);
        }
        if senses.other.meets(WRITER) && !word.is_any(OBJECTS) {
            return (Subject::Seller, at);
        }
        let is_verb = senses.forms.meets(Forms::VERB) && !senses.forms.meets(Forms::UNSURE);
        if is_verb && !senses.other.meets(SKIPPED) {
            let joins = clause.words.start < at && words[clause.words.start].senses.other.meets(JOINTS)
                || words[clause.words.start].is_any(RELATIVES)
                || words[clause.words.start].is("it");
            return match inherited.filter(|_| joins) {
                Some(subject) => (subject, at.saturating_sub(1)),
                None if at == clause.words.start => (Subject::Nobody, at.saturating_sub(1)),
                None => (Subject::Other, at.saturating_sub(1)),
            };
        }
        let verb = words.get(at + 1);
        let acts = verb.is_some_and(|verb| verb.senses.forms.meets(Forms::THIRD));
        let gains = verb.is_some_and(|verb| verb.senses.verb.meets(GAIN));
        let is_for_you = || words[at + 1..].windows(2).any(|pair| pair[0].is("for") && pair[1].is("you"));
        if note.text.is_name(at) && acts && (gains || is_for_you()) {
            return (Subject::Product, at);
        }
    }
    (if clause.actor.is_none() { Subject::Nobody } else { Subject::Other }, clause.words.start)
}

/// What "our" at `at` owns: a firm that acts, a product, something else.
fn owned(words: &[Word<'_>], at: usize) -> (Subject, usize) {
    let nouns = (at + 1..words.len()).take(OWNED_WITHIN);
    let is_end = |end: usize| {
        words.get(end + 1).is_some_and(|next| {
            // "My agency handles", but "my agency colleagues work"
            let behind = words.get(end + 2).is_some_and(|behind| !behind.senses.forms.meets(Forms::VERB));
            next.text.ends_with('s') && behind
                || next.senses.forms.meets(Forms::VERB)
                || next.senses.other.meets(SKIPPED)
        })
    };
    for end in nouns {
        let word = &words[end];
        let acts = word.is_any(FIRMS) || is_noun(word, Forms::MANY, TRADE);
        if acts && is_end(end) {
            return (Subject::Seller, end);
        }
        let gains = words.get(end + 1).is_some_and(|next| {
            next.senses.verb.meets(GAIN) && next.senses.forms.meets(Forms::THIRD.and(Forms::BASE)) || next.is_any(HELPS)
        });
        if word.senses.noun.meets(PRODUCT) && is_end(end) || gains {
            return (Subject::Product, end);
        }
    }
    (Subject::Other, at)
}

/// The verb of what is done by the subject that ends at `at`, and whether it
/// is merely told of the past.
fn main_verb(words: &[Word<'_>], at: usize) -> (Option<usize>, bool) {
    let (mut is_perfect, mut was) = (words[at].is_any(PERFECT), false);
    for (index, word) in words.iter().enumerate().skip(at + 1) {
        is_perfect |= word.is_any(PERFECT);
        was |= word.is_any(&["was", "were"]);
        let forms = word.senses.forms;
        // "We do rotas", but "we do hope"; "our firm handles"
        let is_full = word.is_any(&["do", "does"])
            && words
                .get(index + 1)
                .is_some_and(|next| !next.senses.forms.meets(Forms::BASE) || next.senses.forms.meets(Forms::NOUN));
        if !is_full && (word.senses.other.meets(SKIPPED) || word.is_any(LEADS_IN)) {
            continue;
        }
        let acts = index == at + 1 && words[at].is_any(FIRMS) && word.text.ends_with('s');
        let is_verb = is_full || acts || forms.meets(Forms::VERB) || word.is_any(GIVES) || word.is_any(SERVES);
        if !is_verb {
            return (None, false);
        }
        let is_past = was || !is_perfect && forms.meets(Forms::PAST) && !forms.meets(Forms::BASE);
        return (Some(index), is_past);
    }
    (None, false)
}

/// Whether it is done for the writer, or for one another.
fn is_mine(object: &[Word<'_>]) -> bool {
    object.iter().any(|word| word.senses.other.meets(WRITER) || word.is("each"))
}

/// Whether these words speak of buyers who are like the reader or a client.
fn is_buyer_alike(words: &[Word<'_>]) -> bool {
    words.windows(3).any(|three| {
        is_noun(&three[0], Forms::MANY, BUYER)
            && (three[1].is("like") || three[1].is("such") && three[2].is("as"))
            && (three[1].is("such")
                || three[2].is_any(&["you", "yours", "yourself", "ours"])
                || three[2].is_capitalized())
    })
}

/// Whether these words count buyers: "300 firms".
fn counts_buyers(words: &[Word<'_>]) -> bool {
    words
        .windows(3)
        .any(|three| three[0].has_digit() && three[1..].iter().any(|word| is_noun(word, Forms::MANY, BUYER)))
}

/// Whether these words name what is sold: "moving services", "a price list".
fn sells(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| is_noun(word, Forms::NOUN, PRODUCT.and(SELL)) || word.is_any(&["service", "services"]))
}

/// Whether buyers are to get something done: "shops cut their waste".
fn gets_done(words: &[Word<'_>]) -> bool {
    let buyers = words.iter().position(|word| is_noun(word, Forms::MANY, BUYER));
    let is_done = |word: &Word<'_>| word.senses.forms.meets(Forms::BASE) || word.is("to");
    buyers.is_some_and(|at| words[at + 1..].first().is_some_and(is_done))
}

/// Whether buyers are to win something: "to cut their waste".
fn aims(words: &[Word<'_>]) -> bool {
    let aim = words.windows(2).position(|pair| pair[0].is("to") && pair[1].senses.forms.meets(Forms::BASE));
    aim.is_some_and(|aim| words[aim..].iter().any(is_gain))
}

/// Whether it is told of the past: helped.
fn is_past_form(word: &Word<'_>) -> bool {
    word.senses.forms.meets(Forms::PAST) && !word.senses.forms.meets(Forms::BASE)
}

/// Whether something is done for the reader: "handles it all for you".
fn is_for_reader(words: &[Word<'_>]) -> bool {
    let mut pairs = words.windows(2);
    pairs.any(|pair| pair[0].is("for") && pair[1].is("you"))
}

/// Whether the reader alone is its object: "offer you my seat".
fn to_reader_alone(words: &[Word<'_>]) -> bool {
    words.first().is_some_and(|word| word.is("you")) && words.iter().any(|word| word.is("my"))
}

/// Whether these words show a product of the writer's: "our new tool".
fn shows_product(words: &[Word<'_>]) -> bool {
    let owner = words.iter().position(|word| word.is_any(&["our", "my", "about"]));
    owner.is_some_and(|at| words[at + 1..].iter().any(|word| is_noun(word, Forms::NOUN, PRODUCT)))
}

fn is_gain(word: &Word<'_>) -> bool {
    word.senses.noun.meets(GAIN) || word.senses.verb.meets(GAIN) && word.senses.forms.meets(Forms::VERB)
}

fn is_noun(word: &Word<'_>, forms: Forms, classes: Classes) -> bool {
    word.senses.noun.meets(classes) && word.senses.forms.meets(forms)
}

/// How many words after a verb those it is done for stand.
const REACH: usize = 6;

/// How far into a clause its subject stands: "as a small business owner you".
const SUBJECT_WITHIN: usize = 10;

/// How many words behind "our" its noun stands.
const OWNED_WITHIN: usize = 4;

const BUYER: Classes = Classes::of(&[Class::Buyer]);
const CRAFT: Classes = Classes::of(&[Class::Craft]);
const GAIN: Classes = Classes::of(&[Class::Gain]);
const JOINTS: Classes = Classes::of(&[Class::Joint]);
const CONNECT: Classes = Classes::of(&[Class::Connect]);
const INVEST: Classes = Classes::of(&[Class::Invest]);
const MODALS: Classes = Classes::of(&[Class::Modal]);
const PAIN: Classes = Classes::of(&[Class::Pain]);
const PRAISE: Classes = Classes::of(&[Class::Praise]);
const PRODUCT: Classes = Classes::of(&[Class::Product]);
const READER: Classes = Classes::of(&[Class::Reader]);
const SELL: Classes = Classes::of(&[Class::Sell]);
const SERVE: Classes = Classes::of(&[Class::Serve]);
const TRADE: Classes = Classes::of(&[Class::Trade]);
const WRITER: Classes = Classes::of(&[Class::Writer, Class::Us]);

/// What is done for buyers, and for others.
const SERVES: &[&str] = &[
    "do", "does", "work", "working", "worked", "coach", "coaching", "train", "advise", "advising", "guide", "free",
    "freed", "consult",
];

/// What leads up to a question that is none.
const WONDERS: &[&str] = &["curious", "wondering", "wondered", "wonder", "asking"];

const ASKS: &[&str] = &["how", "what", "if", "whether", "who", "why", "where", "about"];

/// What is done with what is for sale.
const OFFERS: &[&str] = &[
    "offer", "offering", "offers", "sell", "sells", "selling", "provide", "provides", "providing", "propose",
    "proposes", "supply", "supplies",
];

/// How one comes to have something to sell.
const MAKES: &[&str] = &[
    "built", "build", "building", "shipped", "launched", "launching", "released", "developed", "developing", "created",
    "made", "automated", "founded", "cofounded",
];

/// What a buyer does.
const TAKES: &[&str] = &["look", "try", "use", "need", "consider", "check", "want", "see", "get", "benefit", "test"];

const BOOKS: &[&str] = &["book", "hire", "order", "contact", "call", "reach"];

const OURS: &[&str] = &["we", "we're", "i'm", "we've", "i've", "our"];

/// What stands between a subject and what is done.
const SKIPPED: Classes = Classes::of(&[Class::Adverb, Class::Modal, Class::Auxiliary]);

const RELATIVES: &[&str] = &["which", "that", "who"];

const OBJECTS: &[&str] = &["me", "us", "mine", "ours", "myself", "ourselves"];

const PERFECT: &[&str] = &["have", "has", "i've", "we've", "ive", "is", "are", "we're", "it's"];

/// The same, in so many words: "would be glad to", "are here to".
const LEADS_IN: &[&str] = &[
    "able", "to", "love", "like", "glad", "happy", "delighted", "pleased", "want", "here", "trying", "going",
    "looking", "hoping", "keen", "ready",
];

/// Those who act for the writer.
const FIRMS: &[&str] = &[
    "team", "company", "agency", "firm", "startup", "business", "studio", "consultancy", "practice", "brand",
    "experts", "developers", "engineers", "designers", "consultants", "clients", "customers", "crew", "shop",
    "factory",
];

/// What a seller does for somebody's own deeds.
const HELPS: &[&str] = &[
    "help", "helps", "helping", "helped", "assist", "assists", "assisting", "assisted", "enable", "enables",
    "enabling", "empower", "empowers", "empowering", "support", "supports", "supporting", "equip", "equips",
];

/// What a seller does with what is offered.
const GIVES: &[&str] = &[
    "give", "send", "sent", "show", "share", "offer", "offering", "drop", "tell", "walk", "present", "demo",
    "introduce",
];

const HAS: &[&str] = &[
    "have", "has", "got", "building", "built", "created", "creating", "launching", "launched", "developed",
    "developing", "run", "represent",
];

/// How an elliptic question on a reader's troubles begins.
const WEARY: &[&str] = &["tired", "struggling", "fed", "sick", "losing", "wasting", "drowning", "overwhelmed"];

/// What a reader is made curious of.
const LEARNS: &[&str] = &["know", "see", "hear", "learn", "find"];

const NEEDS: &[&str] = &["need", "require", "want", "market", "looking", "thinking", "interested", "planning", "tire"];

/// What a reader is called on to do.
const CALLS: &[&str] = &[
    "ask", "talk", "think", "call", "ring", "write", "contact", "email", "text", "message", "visit", "discover", "see",
    "check",
];

/// The same, of buyers.
const BUYS: &[&str] = &["download", "discover", "subscribe", "enrol", "enroll", "order"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Relation;
    use crate::signs::tests::read;

    fn sorts(text: &str) -> Vec<Sort> {
        read(text, Relation::Unknown, |_, signs| signs.offers.iter().map(|sign| sign.sort).collect())
    }

    #[test]
    fn a_clause_shows_who_offers_what_to_whom() {
        for (text, expected) in [
            ("We could help you with rotas.", &[Sort::Offer][..]),
            ("I can reduce your costs.", &[Sort::Offer]),
            ("Our plug-in speeds up rendering by half.", &[Sort::Product]),
            ("Our fleet cards cut costs.", &[Sort::Offer]),
            ("PayPilot saves your team hours.", &[Sort::Offer]),
            ("I work with vets like you.", &[Sort::Offer]),
            ("We supply eggs to the bakery.", &[Sort::Service]),
            ("I supply eggs to the bakery.", &[Sort::Trade]),
            ("If you ever need a roof, call us.", &[Sort::Offering, Sort::Offering]),
            ("Do you lose hours on rotas?", &[Sort::Hook]),
            ("We offer moving services.", &[Sort::Offer]),
            ("My agency handles everything for you.", &[Sort::Offer]),
            ("My mill makes the paper for your etchings.", &[]),
            ("I built Flow. It adds up your hours.", &[Sort::Product, Sort::Offer]),
            ("I built Flow to help vets save hours.", &[Sort::Offer]),
            ("Our boats are perfect for outings.", &[Sort::Offer]),
            ("You should look at our tooling.", &[Sort::Offer]),
            ("Do you outsource rotas? We automated that.", &[Sort::Offer]),
            ("Interested in quality leads?", &[Sort::Hook]),
            ("I'd love to share more.", &[Sort::Offering]),
            ("You can book me any day.", &[Sort::Offering]),
            // What was, what the reader does, what somebody else does.
            ("It was a pleasure to help your team.", &[]),
            ("We could build something together.", &[Sort::Trade]),
            ("I'm interested in your tool.", &[]),
            ("I saved a day with your tool.", &[]),
            ("You helped us with the rotas.", &[]),
            ("Your tool cut our costs by half.", &[]),
            ("We met at the fair in Cork.", &[]),
            ("Thank you for helping our team.", &[]),
            ("I'd love to hear how you cut your costs.", &[]),
        ] {
            assert_eq!(sorts(text), expected, "{text}");
        }
    }
}
