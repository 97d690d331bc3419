//! Notes changed as writers change them, and notes that only look alike.

use connote::LintRequest;
use connote::request::Recipient;

use crate::Pair;

/// Two thousand pairs and more: notes of the corpus and what becomes of them.
pub fn pairs(notes: &[LintRequest]) -> Vec<Pair> {
    let long: Vec<LintRequest> = notes.iter().filter(|note| words(&note.text).len() >= 20).cloned().collect();
    let second = |other: Option<LintRequest>, one: &LintRequest| Some((one.clone(), other?));
    let mut pairs = changed("names", notes, 300, |one, dice| second(to_somebody_else(one, dice), one));
    pairs.extend(changed("company", &long, 250, of_another_company));
    pairs.extend(changed("greeting", &long, 250, |one, dice| second(greeted_otherwise(one, dice), one)));
    pairs.extend(changed("sentences swapped", &long, 250, |one, dice| second(swapped(one, dice), one)));
    pairs.extend(changed("clauses shortened", &long, 300, |one, dice| second(shortened(one, dice), one)));
    pairs.extend(changed("words replaced", &long, 300, |one, dice| second(reworded(one, dice), one)));
    pairs.extend(of_one_genre(notes));
    pairs
}

/// Two notes of one kind and relation.
fn of_one_genre(notes: &[LintRequest]) -> Vec<Pair> {
    let mut dice = Dice(7);
    let mut pairs = Vec::new();
    while pairs.len() < 400 {
        let (one, other) = (dice.pick(notes), dice.pick(notes));
        if (one.kind, one.relation) == (other.kind, other.relation) && one.text != other.text {
            pairs.push(Pair {
                kind: "different, of one genre".to_owned(),
                one: one.clone(),
                other: other.clone(),
                alike: false,
            });
        }
    }
    pairs
}

/// So many pairs made of notes by a change.
fn changed(
    kind: &str,
    notes: &[LintRequest],
    count: usize,
    mut change: impl FnMut(&LintRequest, &mut Dice) -> Option<(LintRequest, LintRequest)>,
) -> Vec<Pair> {
    let mut dice = Dice(kind.len() as u64);
    let mut pairs = Vec::new();
    let at = dice.roll(notes.len());
    for request in notes[at..].iter().chain(&notes[..at]) {
        if pairs.len() < count
            && let Some((one, other)) = change(request, &mut dice)
            && one.text != other.text
        {
            pairs.push(Pair { kind: kind.to_owned(), one, other, alike: true });
        }
    }
    pairs
}

/// The same numbers each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

pub fn words(text: &str) -> Vec<&str> {
    text.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The hello, and what follows it.
fn parted(text: &str) -> Option<(&str, &str)> {
    let (hello, rest) = text.split_once(", ")?;
    (words(hello).len() <= 4).then_some((hello, rest))
}

const HELLOS: &[&str] = &["Hi", "Hello", "Dear", "Good morning", "Hey", "Good afternoon", "Greetings", ""];

const MARKS: &[&str] = &[", ", "! ", ",\n", " - ", ",\n\n", ": "];

/// Words that may stand for one another.
const SAME: &[(&str, &str)] = &[
    ("glad", "happy"),
    ("happy", "pleased"),
    ("pleased", "glad"),
    ("great", "excellent"),
    ("good", "great"),
    ("nice", "lovely"),
    ("talk", "speech"),
    ("article", "piece"),
    ("piece", "article"),
    ("post", "article"),
    ("would like", "want"),
    ("I'd like", "I would like"),
    ("I'd be", "I would be"),
    ("I'm", "I am"),
    ("we're", "we are"),
    ("helpful", "useful"),
    ("helped", "assisted"),
    ("saw", "noticed"),
    ("noticed", "saw"),
    ("enjoyed", "liked"),
    ("liked", "enjoyed"),
    ("loved", "liked"),
    ("keep in touch", "stay in touch"),
    ("stay in touch", "keep in contact"),
    ("thanks", "thank you"),
    ("Thanks", "Thank you"),
    ("job", "position"),
    ("company", "firm"),
    ("start", "begin"),
    ("very", "really"),
    ("really", "truly"),
    ("often", "frequently"),
    ("small", "little"),
    ("big", "large"),
    ("whole", "entire"),
    ("kids", "children"),
    ("photo", "picture"),
    ("answer", "reply"),
    ("question", "query"),
    ("look for", "search for"),
    ("looking for", "searching for"),
    ("buy", "purchase"),
    ("use", "employ"),
    ("since", "because"),
    ("work at", "am with"),
    ("run", "manage"),
    ("build", "make"),
    ("everybody", "everyone"),
    ("somebody", "someone"),
    ("about", "on"),
    ("maybe", "perhaps"),
    ("still", "even now"),
    ("last", "previous"),
    ("first", "initial"),
    ("learn", "find out"),
    ("hear", "learn"),
    ("wanted", "wished"),
    ("quick", "brief"),
    ("team", "group"),
    ("also", "too"),
    ("wonderful", "marvellous"),
    ("sat next to", "sat beside"),
    ("met at", "ran into each other at"),
    ("spoke", "talked"),
    ("talked", "spoke"),
    ("year", "season"),
    ("years", "seasons"),
    ("shop", "store"),
    ("made", "built"),
    ("told", "informed"),
];

fn named(request: &LintRequest) -> Option<&str> {
    request.recipient.name.as_deref().and_then(|name| words(name).first().copied())
}

fn with(request: &LintRequest, text: String) -> LintRequest {
    LintRequest { text, ..request.clone() }
}

/// To somebody else, who is named wherever the reader was.
fn to_somebody_else(request: &LintRequest, dice: &mut Dice) -> Option<LintRequest> {
    let name = request.recipient.name.as_deref()?;
    let other = dice.pick(PEOPLE);
    let (first, last) = other.split_once(' ')?;
    let mut text = request.text.clone();
    let old = words(name);
    if old.iter().any(|part| part.chars().count() < 3) || !text.contains(old[0]) {
        return None;
    }
    text = text.replace(old[0], first);
    if old.len() > 1 {
        text = text.replace(old[old.len() - 1], last);
    }
    let recipient = Recipient { name: Some((*other).to_owned()), ..request.recipient.clone() };
    Some(LintRequest { text, recipient, ..request.clone() })
}

/// The same with another company.
fn of_another_company(request: &LintRequest, dice: &mut Dice) -> Option<(LintRequest, LintRequest)> {
    let (one, other) = (dice.pick(COMPANIES), dice.pick(COMPANIES));
    let at = |company: &str, text: String| {
        let recipient = Recipient { company: Some(company.to_owned()), ..request.recipient.clone() };
        LintRequest { text, recipient, ..request.clone() }
    };
    let said = request.recipient.company.as_deref().filter(|company| request.text.contains(company));
    if let Some(company) = said {
        return Some((request.clone(), at(other, request.text.replace(company, other))));
    }
    let (hello, rest) = parted(&request.text)?;
    let sentences = [" I have long followed what {} does.", " How is it at {} these days?", " {} has such people."];
    let sentence = dice.pick(&sentences);
    let text = |company: &str| {
        let sentence = sentence.replace("{}", company);
        format!("{hello}, {rest}{sentence}")
    };
    Some((at(one, text(one)), at(other, text(other))))
}

fn greeted_otherwise(request: &LintRequest, dice: &mut Dice) -> Option<LintRequest> {
    let (_, rest) = parted(&request.text)?;
    let name = named(request)?;
    let (hello, mark) = (dice.pick(HELLOS), dice.pick(MARKS));
    let greeting = format!("{hello} {name}");
    Some(with(request, format!("{}{mark}{rest}", greeting.trim())))
}

/// The sentences of what follows a hello.
fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(". ").flat_map(|part| part.split_inclusive("? ")).map(str::trim).collect()
}

fn swapped(request: &LintRequest, dice: &mut Dice) -> Option<LintRequest> {
    let (hello, rest) = parted(&request.text)?;
    let mut sentences = sentences(rest);
    if sentences.len() < 3 || sentences.iter().any(|sentence| !sentence.ends_with(['.', '!', '?'])) {
        return None;
    }
    let at = dice.roll(sentences.len() - 1);
    sentences.swap(at, at + 1);
    Some(with(request, format!("{hello}, {}", sentences.join(" "))))
}

const CLAUSES: &[&str] = &[
    ", and ", ", which ", ", but ", ", so ", " and ", " because ", " while ", " which ", " when ", ", ", " where ",
    " who ", " so ", " for ", " from ", " with ", " in ", " at ",
];

/// One or two sentences without their last clause: at most a quarter of the
/// words are gone.
fn shortened(request: &LintRequest, dice: &mut Dice) -> Option<LintRequest> {
    let (hello, rest) = parted(&request.text)?;
    let mut parts: Vec<String> = sentences(rest).into_iter().map(str::to_owned).collect();
    let all = words(rest).len();
    let mut gone = 0;
    let first = dice.roll(parts.len());
    for step in 0..parts.len() {
        let at = (first + step) % parts.len();
        let sentence = parts[at].clone();
        let Some(mark) = sentence.chars().last().filter(|mark| ".!?".contains(*mark)) else { continue };
        let cut = CLAUSES.iter().filter_map(|clause| sentence.rfind(clause)).find(|cut| {
            let lost = words(&sentence[*cut..]).len();
            lost >= 3 && words(&sentence[..*cut]).len() >= 3 && (gone + lost) * 4 <= all
        });
        if let Some(cut) = cut {
            gone += words(&sentence[cut..]).len();
            parts[at] = format!("{}{mark}", &sentence[..cut]);
        }
    }
    (gone > 0).then(|| with(request, format!("{hello}, {}", parts.join(" "))))
}

fn reworded(request: &LintRequest, dice: &mut Dice) -> Option<LintRequest> {
    let mut text = format!(" {} ", request.text);
    let mut changed = 0;
    let first = dice.roll(SAME.len());
    for step in 0..SAME.len() {
        let (word, other) = SAME[(first + step) % SAME.len()];
        for end in [" ", ".", ",", "!"] {
            let old = format!(" {word}{end}");
            if changed < 2 && text.contains(&old) {
                text = text.replacen(&old, &format!(" {other}{end}"), 1);
                changed += 1;
            }
        }
    }
    (changed > 0).then(|| with(request, text.trim().to_owned()))
}

pub const PEOPLE: &[&str] = &[
    "Grace Mensah", "Ivo Horvat", "Lena Fischer", "Rajesh Iyer", "Saoirse Byrne", "Kofi Boateng", "Marta Nowak",
    "Hugo Lefèvre", "Yuki Tanaka", "Will Archer", "Hope Banda", "Dina Haddad", "Olga Petrova", "Tom Baker",
];

pub const COMPANIES: &[&str] = &[
    "Kestrel Engineering", "Meridian Foods", "Target", "Orange", "Nordhavn Shipping", "Lumen Legal", "Cork Dairies",
    "Sato Robotics", "Brightwater", "Visa", "The Harbour Office", "St. Luke's Hospital",
];
