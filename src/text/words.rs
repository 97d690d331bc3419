//! Words by what they mean: lexical classes, and which of their forms a word
//! is.
//!
//! Each class is a file of lemmas by part of speech (`words/*.txt`), and holds
//! what belongs to it, whether or not any note has it. The image holds lemmas
//! and irregular forms; the regular forms are taken apart here.

#[cfg(not(target_arch = "wasm32"))]
mod data;
mod stems;
pub(crate) mod tagger;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use data::{Entry, entries};
pub(crate) use stems::stems;

/// Declares the classes, each with the file that says what belongs to it.
macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $class:ident = $file:literal,)+) => {
        /// A lexical class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Class { $($(#[doc = $doc])+ $class,)+ }

        impl Class {
            /// How many there are.
            pub(crate) const COUNT: usize = [$(Class::$class),+].len();

            /// All of them, in the order of their numbers.
            #[cfg(not(target_arch = "wasm32"))]
            pub(crate) const ALL: &[(Class, &str, &str)] =
                &[$((Class::$class, $file, include_str!(concat!("words/", $file, ".txt"))),)+];
        }
    };
}

classes! {
    /// Articles, possessives, numerals: what a noun follows.
    Determiner = "determiner",
    /// What a noun follows, too.
    Preposition = "preposition",
    /// The writer: I, me, my.
    Writer = "writer",
    /// The writer and theirs, or writer and reader: we, us, our.
    Us = "us",
    /// The reader: you, your.
    Reader = "reader",
    /// Somebody else: he, they, it.
    Third = "third",
    /// Who stands before their verb and never behind it: I, we, they.
    Subject = "subject",
    /// What a verb's base follows: can, would, don't.
    Modal = "modal",
    /// Forms of be and have.
    Auxiliary = "auxiliary",
    /// What joins a clause to the one before.
    Joint = "joint",
    /// Adverbs that may stand between a subject and its verb.
    Adverb = "adverb",
    /// Not, never, no.
    Negation = "negation",
    /// Forms of asking somebody to do something: please, kindly.
    Please = "please",
    /// The few thousand words that every English speaker uses daily.
    Common = "common",
    /// What has no substance of its own: do, thing, sure.
    Light = "light",
    /// To connect, and connections.
    Connect = "connect",
    /// What hellos, goodbyes and wishes are made of.
    Courtesy = "courtesy",
    /// The vocabulary of networking: fits anybody.
    Vague = "vague",
    /// Praise.
    Praise = "praise",
    /// To sell, and what a seller dangles.
    Sell = "sell",
    /// What a seller does for buyers.
    Serve = "serve",
    /// Who is sold to.
    Buyer = "buyer",
    /// What is sold.
    Product = "product",
    /// What a buyer is to win, or lose less of.
    Gain = "gain",
    /// Money to be made of money.
    Invest = "invest",
    /// To take somebody on.
    Hire = "hire",
    /// Employment.
    Job = "job",
    /// What applicants send.
    Cv = "cv",
    /// To lend somebody one's good name.
    Vouch = "vouch",
    /// To come together, to talk.
    Meet = "meet",
    /// A place in a calendar.
    Slot = "slot",
    /// Days and other times.
    Day = "day",
    /// To teach and advise.
    Teach = "teach",
    /// Other favours.
    Favour = "favour",
    /// Thanks.
    Thank = "thank",
    /// What a person makes public.
    Piece = "piece",
    /// How one comes to know of another's work.
    Heed = "heed",
    /// What somebody may have done.
    Deed = "deed",
    /// In common.
    Same = "same",
    /// Those who tie two others.
    Kin = "kin",
    /// What people are.
    Trade = "trade",
    /// What people do for a living.
    Craft = "craft",
    /// Subjects and lines of work.
    Field = "field",
    /// Places of learning.
    School = "school",
    /// Events.
    Event = "event",
    /// Where people come across each other.
    Place = "place",
    /// Clubs, unions, committees.
    Group = "group",
    /// To beg.
    Beg = "beg",
    /// To blame somebody.
    Reproach = "reproach",
    /// What condemns work, places and people.
    Bad = "bad",
    /// What people owe each other.
    Duty = "duty",
    /// A seller's words for a reader's troubles.
    Pain = "pain",
    /// To look for.
    Seek = "seek",
    /// What a learner does.
    Study = "study",
    /// To belong to a job or a place.
    Work = "work",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Classes(pub(crate) u64);

impl Classes {
    /// No class.
    pub(crate) const NONE: Self = Self(0);

    /// These classes.
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let (mut all, mut at) = (0, 0);
        while at < classes.len() {
            all |= 1 << classes[at] as u64;
            at += 1;
        }
        Self(all)
    }

    /// Whether the two have a class in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The number of each.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        (0..u64::BITS as usize).filter(move |number| self.0 >> number & 1 == 1)
    }
}

/// The classes of little words, which carry no subject matter.
pub(crate) const LITTLE_WORDS: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Writer,
    Class::Us,
    Class::Reader,
    Class::Third,
    Class::Modal,
    Class::Auxiliary,
    Class::Joint,
    Class::Negation,
    Class::Please,
]);

impl From<Class> for Classes {
    fn from(class: Class) -> Self {
        Self::of(&[class])
    }
}

/// The forms that a word may be, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Forms(pub(crate) u8);

impl Forms {
    /// write
    pub(crate) const BASE: Self = Self(1);
    /// writes
    pub(crate) const THIRD: Self = Self(2);
    /// wrote, written
    pub(crate) const PAST: Self = Self(4);
    /// writing
    pub(crate) const ING: Self = Self(8);
    /// letter
    pub(crate) const ONE: Self = Self(16);
    /// letters
    pub(crate) const MANY: Self = Self(32);
    /// An adjective, an adverb, anything else.
    pub(crate) const PLAIN: Self = Self(64);
    /// Noun or verb: the neighbours do not say.
    pub(crate) const UNSURE: Self = Self(128);

    pub(crate) const VERB: Self = Self(15);
    pub(crate) const NOUN: Self = Self(48);

    /// Whether the two have a form in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// What a word may mean: its classes as a verb, as a noun and as anything
/// else, and the forms that it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Senses {
    pub(crate) verb: Classes,
    pub(crate) noun: Classes,
    pub(crate) other: Classes,
    pub(crate) forms: Forms,
}

impl Senses {
    /// Whether it is of one of these classes, in whatever sense.
    pub(crate) const fn any(self, classes: Classes) -> bool {
        self.verb.and(self.noun).and(self.other).meets(classes)
    }

    /// Whether any class knows it.
    pub(crate) fn is_known(self) -> bool {
        self != Self::default()
    }

    /// What it may mean if it may be either of two words.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self {
            verb: self.verb.and(other.verb),
            noun: self.noun.and(other.noun),
            other: self.other.and(other.other),
            forms: self.forms.and(other.forms),
        }
    }

    /// What is left of a lemma's senses in these of its forms.
    pub(crate) fn inflected(self, forms: Forms) -> Self {
        let verb = if self.forms.meets(Forms::BASE) { forms.only(Forms::VERB) } else { Forms::default() };
        let noun = if self.forms.meets(Forms::ONE) { forms.only(Forms::NOUN) } else { Forms::default() };
        Self {
            verb: if verb == Forms::default() { Classes::NONE } else { self.verb },
            noun: if noun == Forms::default() { Classes::NONE } else { self.noun },
            other: Classes(self.other.0 & Classes::of(&[Class::Common]).0),
            forms: verb.and(noun),
        }
    }
}

/// How many numbers a class has for patterns to name: one for each form.
pub(crate) const SLOTS: usize = 8;

/// The numbers of what the senses are, as patterns name them: `class * SLOTS`
/// and the form's bit.
pub(crate) fn numbers(senses: Senses) -> impl Iterator<Item = usize> {
    let of = move |classes: Classes, forms: Forms| {
        let forms = senses.forms.only(forms);
        classes.numbers().flat_map(move |class| {
            (0..SLOTS).filter(move |slot| forms.0 >> slot & 1 == 1).map(move |slot| class * SLOTS + slot)
        })
    };
    let is_unsure = senses.forms.meets(Forms::UNSURE);
    // Of a word that may be either, only what is said of both can be said.
    let (verbs, nouns) = if is_unsure { (Forms::UNSURE, Forms::UNSURE) } else { (Forms::VERB, Forms::NOUN) };
    of(senses.verb, verbs).chain(of(senses.noun, nouns)).chain(of(senses.other, Forms::PLAIN))
}
