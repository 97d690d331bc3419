//! The drafts that a writer may begin with: once their slots are filled they
//! are good notes, and until then they are none.

#[path = "starters/fillings.rs"]
mod fillings;

use std::collections::{BTreeMap, BTreeSet};

use connote::LintRequest;
use connote::catalogue::{Group, Kind, Strictness};
use connote::facts::FactKind;
use connote::report::Verdict;
use connote::request::{Occasion, Recipient, Record, Relation, Sender, Thread};
use connote::starters::{Purpose, Shared, Starter, fill, starters};
use connote::text::span::utf16_len;
use fillings::FILLINGS;
use proptest::prelude::*;

const RELATIONS: [Relation; 13] = [
    Relation::Unknown,
    Relation::Stranger,
    Relation::Coworker,
    Relation::FormerCoworker,
    Relation::Manager,
    Relation::Report,
    Relation::Interviewer,
    Relation::HiringManager,
    Relation::Recruiter,
    Relation::Client,
    Relation::Alum,
    Relation::Event,
    Relation::Acquaintance,
];

const THREADS: [Thread; 3] = [Thread::First, Thread::Reply, Thread::FollowUp];

/// People whom one greets alike, enough of them that each wording comes up.
const PEOPLE: [&[&str]; 4] = [
    &[
        "Ada Okafor", "Ada Lund", "Ada Mazur", "Ada Quaye", "Ada Berg", "Ada Moreau", "Ada Banda", "Ada Silva",
        "Ada Kelly", "Ada Haas",
    ],
    &[
        "Srinivasan R", "Srinivasan K", "Srinivasan V", "Srinivasan T", "Srinivasan M", "Srinivasan P", "Srinivasan S",
        "Srinivasan G", "Srinivasan N", "Srinivasan B",
    ],
    &[
        "Dr. Okafor", "Dr. Lund", "Dr. Mazur", "Dr. Quaye", "Dr. Berg", "Dr. Moreau", "Dr. Banda", "Dr. Silva",
        "Dr. Kelly", "Dr. Haas",
    ],
    &["王小明", "李小明", "张小明", "刘小明", "陈小明", "杨小明", "赵小明", "黄小明", "周小明", "吴小明"],
];

const COMPANIES: [&str; 10] = [
    "Kestrel Engineering", "Meridian Foods", "St. Luke's Hospital", "Papier Bleu", "Tidal Works", "Nordhavn Shipping",
    "Okoro & Sons", "Lumen Legal", "Cork Dairies", "Sato Robotics",
];

const SHARED: [(FactKind, &str); 8] = [
    (FactKind::Company, "Kestrel Engineering"),
    (FactKind::School, "University of Leeds"),
    (FactKind::Place, "Rotterdam"),
    (FactKind::Group, "Women in Welding"),
    (FactKind::Interest, "reed organs"),
    (FactKind::Contact, "Joanna Vale"),
    (FactKind::School, "Cork College of Nursing"),
    (FactKind::Interest, "safe staffing"),
];

const SENDERS: [(&str, &str); 4] = [
    ("Mara Lindqvist", "bridge inspector in Malmö"),
    ("Tom Adeyemi", "nurse at St. Luke's"),
    ("Ines Duarte", "law student in Porto"),
    ("Kwame", "Welder"),
];

/// What is known of a person, and what of it stands in a draft.
struct Case {
    request: LintRequest,
    known: Vec<Shared>,
}

/// Every kind, relation and thread with people of all sorts, of whom more or
/// less is known.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, at) in PEOPLE.iter().flat_map(|people| people.iter().zip(0..)) {
        cases.push((Some(*name), at, false));
        cases.push((Some(*name), at, true));
    }
    cases.push((None, 0, false));
    cases.extend((0..COMPANIES.len()).map(|at| (None, at, true)));
    cases.into_iter().flat_map(|(name, at, has_facts)| cases_of(name, at, has_facts)).collect()
}

fn cases_of(name: Option<&str>, at: usize, has_facts: bool) -> Vec<Case> {
    let mut recipient = Recipient { name: name.map(str::to_owned), ..Recipient::default() };
    let (mut sender, mut known) = (Sender::default(), Vec::new());
    if has_facts {
        let (me, role) = SENDERS[at % SENDERS.len()];
        let (kind, shared) = SHARED[at % SHARED.len()];
        recipient.company = Some(COMPANIES[at].to_owned());
        sender.name = Some(me.to_owned());
        sender.role = Some(role.to_owned());
        known = vec![Shared { kind, name: shared.to_owned() }];
    }
    let mut cases = Vec::new();
    for &kind in Kind::ALL {
        for relation in RELATIONS {
            // Who it goes to changes nothing of where a message stands.
            let has_threads = kind == Kind::Message && relation == Relation::Unknown;
            for thread in THREADS.into_iter().take(if has_threads { 3 } else { 1 }) {
                let request = LintRequest {
                    kind,
                    relation,
                    thread,
                    recipient: recipient.clone(),
                    sender: sender.clone(),
                    strictness: Strictness::Strict,
                    ..LintRequest::default()
                };
                cases.push(Case { request, known: known.clone() });
            }
        }
    }
    cases
}

impl Case {
    fn starters(&self) -> Vec<Starter> {
        starters(&self.request, &self.known, "")
    }

    fn with(&self, text: &str) -> LintRequest {
        LintRequest { text: text.to_owned(), ..self.request.clone() }
    }
}

/// The slots of a text, without their brackets.
fn slots(text: &str) -> Vec<&str> {
    text.split('[').skip(1).filter_map(|rest| Some(rest.split_once(']')?.0)).collect()
}

/// Every way to fill the slots of a text. Who fills one twice puts the same
/// thing into both.
fn filled(text: &str) -> Vec<String> {
    let mut texts = vec![text.to_owned()];
    for slot in slots(text).into_iter().collect::<BTreeSet<_>>() {
        let fillings = FILLINGS.iter().find(|(name, _)| *name == slot);
        let (_, fillings) = fillings.unwrap_or_else(|| panic!("no fillings for [{slot}]"));
        let put = |text: &String| fillings.iter().map(|it| text.replace(&format!("[{slot}]"), it)).collect::<Vec<_>>();
        texts = texts.iter().flat_map(put).collect();
    }
    texts
}

#[test]
fn whatever_is_filled_in_sensibly_is_a_note_with_nothing_amiss() {
    let mut seen = BTreeSet::new();
    let mut faults = BTreeMap::new();
    let mut checked = 0;
    for case in cases() {
        for starter in case.starters() {
            let LintRequest { kind, relation, thread, .. } = case.request;
            if !seen.insert((kind as u8, relation as u8, thread as u8, starter.text.clone())) {
                continue;
            }
            for text in filled(&starter.text) {
                checked += 1;
                let report = connote::lint(&case.with(&text)).expect("it is short");
                let mut found: Vec<_> = report.diagnostics.iter().map(|it| it.rule.to_string()).collect();
                found.extend((report.verdict != Verdict::Ready).then(|| "not ready".to_owned()));
                found.extend((utf16_len(&text) > 200).then(|| "too long".to_owned()));
                if !found.is_empty() {
                    let place = format!("{kind:?}/{relation:?}/{:?}", starter.purpose);
                    faults.entry((place, found, starter.text.clone())).or_insert(text);
                }
            }
        }
    }
    let listed = faults.iter().map(|((place, found, _), text)| format!("{place} {found:?}\n    {text}\n"));
    assert!(faults.is_empty(), "{}", listed.collect::<String>());
    assert!(checked > 20_000, "{checked}");
}

#[test]
fn until_it_is_filled_each_slot_is_said_to_be_open_and_nothing_else_of_its_form() {
    for case in cases() {
        for Starter { text, .. } in case.starters() {
            let report = connote::lint(&case.with(&text)).expect("it is short");
            let (open, others): (Vec<_>, Vec<_>) = report.diagnostics.iter().partition(|it| it.rule == "placeholder");
            let units: Vec<u16> = text.encode_utf16().collect();
            let said = open.iter().map(|it| String::from_utf16_lossy(&units[it.start as usize..it.end as usize]));
            let slots: Vec<_> = slots(&text).iter().map(|slot| format!("[{slot}]")).collect();
            assert_eq!(said.collect::<Vec<_>>(), slots, "{text}");
            let of_form: Vec<_> = others.iter().filter(|it| it.group == Group::Clarity).map(|it| &it.rule).collect();
            assert!(of_form.is_empty(), "{of_form:?}: {text}");
        }
    }
}

#[test]
fn each_draft_has_three_wordings_that_begin_and_end_in_ways_of_their_own() {
    let mut wordings: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for name in people() {
        for Case { request, known } in cases_of(Some(&name), 0, false) {
            for (at, starter) in starters(&request, &known, "").into_iter().enumerate() {
                let key = (request.kind as u8, request.relation as u8, request.thread as u8, at);
                wordings.entry(key).or_default().insert(starter.text);
            }
        }
    }
    for texts in wordings.values() {
        let after = |text: &String| text.split_once(", ").expect("it greets").1.to_owned();
        let begin = |text: &String| after(text).split(' ').take(2).collect::<Vec<_>>().join(" ");
        let greet = |text: &String| text.split_once(" Ada").expect("it names her").0.to_owned();
        let different = |part: &dyn Fn(&String) -> String| texts.iter().map(part).collect::<BTreeSet<_>>().len();
        let counts = (texts.len(), different(&begin), different(&greet));
        assert_eq!(counts, (3, 3, 3), "{texts:#?}");
    }
}

#[test]
fn two_people_seldom_get_the_same_text_and_one_always_does() {
    let all = |name: &str| -> Vec<String> {
        let all = cases_of(Some(name), 0, false);
        all.iter().flat_map(Case::starters).map(|starter| starter.text).collect()
    };
    let people: Vec<_> = people().iter().map(|name| all(name)).collect();
    let (mut same, mut compared) = (0, 0);
    for (at, one) in people.iter().enumerate() {
        for other in &people[at + 1..] {
            assert_ne!(one, other);
            same += one.iter().zip(other).filter(|(one, other)| one == other).count();
            compared += one.len();
        }
    }
    assert!(same * 100 < compared * 45, "{same} of {compared}");
    for name in ["Ada Lund", "ADA LUND", "Ada Lund, PhD", "Ada Lund (she/her) 🌍"] {
        assert_eq!(all(name), all("Ada Lund"), "{name}");
    }
}

/// Twenty people who are all called Ada.
fn people() -> Vec<String> {
    let families = [
        "Lund", "Okafor", "Mazur", "Quaye", "Berg", "Moreau", "Banda", "Silva", "Kelly", "Haas", "Novak", "Costa",
        "Ortiz", "Sato", "Khan", "Meyer", "Rossi", "Byrne", "Duarte", "Pham",
    ];
    families.iter().map(|family| format!("Ada {family}")).collect()
}

/// The purposes that are offered, in order, each once.
fn purposes(request: &LintRequest, shared: Option<FactKind>) -> Vec<Purpose> {
    let known = shared.into_iter().map(|kind| Shared { kind, name: "Leeds".to_owned() }).collect::<Vec<_>>();
    let mut purposes: Vec<_> = starters(request, &known, "").iter().map(|starter| starter.purpose).collect();
    purposes.dedup();
    purposes
}

#[test]
fn what_is_offered_goes_by_person_and_occasion() {
    use Purpose::{
        AfterProject, CheckIn, Congratulation, Connect, Decline, Farewell, Meet, Reconnect, Share, SharedInterest,
        Thanks,
    };
    let request = |kind, relation| LintRequest { kind, relation, ..LintRequest::default() };
    let invite = |relation| request(Kind::Invite, relation);
    let message = |relation| request(Kind::Message, relation);
    let accepted = Record { invite_state: Some(connote::request::InviteState::Accepted), ..Record::default() };
    let met = Occasion { hours_since: Some(4.0), ..Occasion::default() };
    let further = Recipient { degree: Some(2), ..Recipient::default() };
    for (request, shared, expected) in [
        (invite(Relation::Unknown), None, &[Connect, SharedInterest, Thanks, AfterProject, Reconnect][..]),
        (invite(Relation::Stranger), None, &[Connect, SharedInterest]),
        (invite(Relation::Stranger), Some(FactKind::Place), &[Connect, SharedInterest]),
        (invite(Relation::Stranger), Some(FactKind::Interest), &[SharedInterest, Connect]),
        (invite(Relation::Interviewer), None, &[Connect, Thanks]),
        (LintRequest { occasion: met, ..invite(Relation::Client) }, None, &[Thanks, Connect, AfterProject]),
        (
            message(Relation::Unknown),
            None,
            &[Thanks, CheckIn, Share, Congratulation, AfterProject, Meet, Reconnect, Decline, Farewell],
        ),
        (
            message(Relation::FormerCoworker),
            None,
            &[Reconnect, Thanks, CheckIn, Share, Congratulation, AfterProject, Meet, Decline, Farewell],
        ),
        (
            LintRequest { record: accepted, ..message(Relation::Stranger) },
            None,
            &[Thanks, CheckIn, Share, Congratulation, Meet, Decline, Farewell],
        ),
        (
            LintRequest { recipient: further, ..message(Relation::Unknown) },
            None,
            &[CheckIn, Share, Congratulation, AfterProject, Meet, Reconnect, Decline, Farewell],
        ),
        (
            LintRequest { thread: Thread::FollowUp, ..message(Relation::Unknown) },
            None,
            &[Share, Congratulation, AfterProject, Decline, Farewell],
        ),
        (request(Kind::Decline, Relation::Unknown), None, &[Decline]),
        (request(Kind::Farewell, Relation::Client), None, &[Farewell]),
    ] {
        assert_eq!(purposes(&request, shared), expected, "{request:?}");
    }
}

/// The first draft that is offered.
fn first(request: &LintRequest, shared: &[Shared], why: &str) -> String {
    starters(request, shared, why).swap_remove(0).text
}

#[test]
fn people_are_called_as_they_are_surely_called() {
    for (name, expected) in [
        ("Ada Okafor, PhD 🌍", "Ada"),
        ("Srinivasan R", "Srinivasan"),
        ("Dr. Okafor", "Dr. Okafor"),
        ("DUPONT Jean", "Dupont Jean"),
        ("王小明", "王小明"),
        ("LinkedIn Member", "[their name]"),
        ("", "[their name]"),
    ] {
        let recipient = Recipient { name: Some(name.to_owned()), ..Recipient::default() };
        for starter in starters(&LintRequest { recipient, ..LintRequest::default() }, &[], "") {
            let greeted = starter.text.split_once(' ').and_then(|(_, rest)| rest.split_once(','));
            assert_eq!(greeted.map(|(name, _)| name), Some(expected), "{}", starter.text);
        }
    }
}

#[test]
fn what_the_two_share_is_said_by_what_it_is() {
    for (kind, name, expected) in [
        (FactKind::Company, "Kestrel Engineering", "we both know Kestrel Engineering from the inside"),
        (FactKind::School, "University of Leeds", "we both went to the University of Leeds"),
        (FactKind::School, "The University of Leeds", "we both went to The University of Leeds"),
        (FactKind::Place, "Rotterdam", "we both know Rotterdam"),
        (FactKind::Group, "Women in Welding", "we are both in Women in Welding"),
        (FactKind::Interest, "reed organs", "we both care about reed organs"),
        (FactKind::Contact, "Joanna Vale", "we both know Joanna Vale"),
    ] {
        let known = vec![Shared { kind, name: name.to_owned() }];
        let request = LintRequest { relation: Relation::Stranger, ..LintRequest::default() };
        let drafts = starters(&request, &known, "");
        let connect = drafts.iter().find(|draft| draft.purpose == Purpose::Connect).expect("it is offered");
        assert!(connect.text.contains(expected), "{}", connect.text);
    }
}

#[test]
fn what_the_request_says_of_both_fills_its_slot() {
    let only = |name: &str| vec![name.to_owned()];
    let two = vec!["Meridian".to_owned(), "Kestrel".to_owned()];
    let to = |company: &str, school: &str, mutual: &[String]| Recipient {
        company: Some(company.to_owned()),
        school: Some(school.to_owned()),
        mutual: mutual.to_vec(),
        ..Recipient::default()
    };
    let nobody = Recipient::default;
    let from = |companies: &[String], schools: &[String]| Sender {
        companies: companies.to_vec(),
        schools: schools.to_vec(),
        ..Sender::default()
    };
    for (relation, recipient, sender, expected) in [
        (Relation::Coworker, to("Kestrel", "", &[]), from(&only("Meridian"), &[]), "Kestrel"),
        (Relation::Coworker, nobody(), from(&only("Meridian"), &[]), "Meridian"),
        (Relation::Coworker, nobody(), from(&two, &[]), "[where you both work]"),
        (Relation::FormerCoworker, to("Kestrel", "", &[]), from(&only("Kestrel"), &[]), "[where you worked together]"),
        (Relation::HiringManager, nobody(), from(&only("Meridian"), &[]), "[their company]"),
        (Relation::Alum, to("", "University of Leeds", &[]), from(&[], &only("Cork")), "the University of Leeds"),
        (Relation::Alum, nobody(), from(&[], &only("University of Cork")), "the University of Cork"),
        (Relation::Alum, nobody(), from(&[], &two), "[the school you share]"),
        (Relation::Acquaintance, to("", "", &only("Joanna Vale")), from(&[], &[]), "Joanna Vale"),
        (Relation::Acquaintance, nobody(), from(&[], &[]), "[who you both know]"),
    ] {
        // Whoever it is, some wording has it.
        let has_it = people().into_iter().any(|name| {
            let recipient = Recipient { name: Some(name), ..recipient.clone() };
            let request = LintRequest { relation, recipient, sender: sender.clone(), ..LintRequest::default() };
            starters(&request, &[], "").iter().any(|draft| draft.text.contains(expected))
        });
        assert!(has_it, "{relation:?}: {expected}");
    }
}

#[test]
fn what_is_no_fact_for_a_sentence_leaves_its_slot() {
    let long = "Kestrel ".repeat(9);
    for (company, expected) in [
        ("Kestrel", "at Kestrel"),
        ("  [Kestrel]\n{Engineering}\u{202e} ", "at Kestrel Engineering"),
        ("\u{7}", "at [where you both work]"),
        (&long, "at [where you both work]"),
    ] {
        let recipient = Recipient { company: Some(company.to_owned()), ..Recipient::default() };
        let request = LintRequest { relation: Relation::Coworker, recipient, ..LintRequest::default() };
        let drafts = starters(&request, &[], "");
        assert!(drafts[1].text.contains(expected), "{}", drafts[1].text);
    }
}

#[test]
fn long_facts_give_way_where_all_together_would_fill_the_box() {
    let long = |letter: &str| letter.repeat(50);
    let recipient = Recipient { name: Some("Ada Okafor".to_owned()), ..Recipient::default() };
    let sender = Sender { name: Some(long("m")), role: Some(long("r")), ..Sender::default() };
    let known = vec![Shared { kind: FactKind::Contact, name: long("c") }];
    let relation = Relation::Acquaintance;
    for (limit, is_put_in) in [(None, true), (Some(8_000), true), (Some(200), false)] {
        let request = LintRequest {
            relation,
            limit,
            recipient: recipient.clone(),
            sender: sender.clone(),
            ..LintRequest::default()
        };
        let text = first(&request, &known, "");
        assert!(text.contains("Ada,"), "{text}");
        assert_eq!(text.contains(&long("m")), is_put_in, "{limit:?}: {text}");
        assert_eq!(text.contains("[your name]"), !is_put_in, "{limit:?}: {text}");
    }
    // Slots are no shorter than what is short.
    let short = Sender { name: Some("Mara".to_owned()), ..Sender::default() };
    let request = LintRequest {
        relation,
        limit: Some(100),
        recipient: recipient.clone(),
        sender: short,
        ..LintRequest::default()
    };
    let text = first(&request, &known, "");
    assert!(text.contains("Ada,") && text.contains("Mara"), "{text}");
    // Letters that take two units each.
    let sender = Sender { name: Some(long("𓀀")), role: Some(long("𓀁")), ..Sender::default() };
    let request = LintRequest { relation, limit: Some(8_000), recipient, sender, ..LintRequest::default() };
    let text = first(&request, &known, "");
    assert!(text.contains("Ada,") && utf16_len(&text) <= 300, "{text}");
}

#[test]
fn the_writers_own_line_stands_where_the_reason_goes_as_a_slot() {
    for (why, expected) in [
        ("heard her on the radio, in Cork", "why - heard her on the radio, in Cork"),
        ("Met [at] the {fair}\nin Leeds!", "why - Met at the fair in Leeds"),
        ("2019: we \"shared\" a desk (3rd floor)", "why - 2019 we shared a desk 3rd floor"),
        (
            "her paper on the slow drying of oak in tidal warehouses and what it does",
            "why - her paper on the slow drying of oak in tidal",
        ),
        ("在鹿特丹的港口展览会上认识的朋友们和同事", "why - 在鹿特丹的港口展览会上认识的朋友们"),
    ] {
        for relation in RELATIONS {
            let recipient = Recipient { name: Some("Ada Okafor".to_owned()), ..Recipient::default() };
            let request = LintRequest { relation, recipient, strictness: Strictness::Strict, ..LintRequest::default() };
            let (bare, text) = (first(&request, &[], ""), first(&request, &[], why));
            let (before, rest) = text.split_once(&format!("[{expected}]")).unwrap_or_else(|| panic!("{text}"));
            assert!(bare.starts_with(before) && bare.ends_with(rest), "{text}");
            // As long as it is there, the note is not ready.
            for text in filled(&text.replace(&format!("[{expected}]"), "{why}")) {
                let report = connote::lint(&LintRequest {
                    text: text.replace("{why}", &format!("[{expected}]")),
                    ..request.clone()
                });
                let report = report.expect("it is short");
                assert_eq!(report.verdict, Verdict::Rethink, "{text}");
                assert!(report.diagnostics.iter().any(|it| it.rule == "placeholder"), "{text}");
            }
        }
    }
    let request = LintRequest::default();
    for nothing in ["", " \n", "?!", "[]", " - "] {
        assert_eq!(first(&request, &[], nothing), first(&request, &[], ""), "{nothing}");
    }
}

#[test]
fn a_writers_own_text_is_filled_in() {
    let recipient = Recipient {
        name: Some("Ada Okafor".to_owned()),
        company: Some("Kestrel [Engineering]\n{UK}".to_owned()),
        ..Recipient::default()
    };
    let known = vec![Shared { kind: FactKind::Place, name: "Leeds".to_owned() }];
    let request = LintRequest { recipient, ..LintRequest::default() };
    for (text, filled, bare) in [
        ("", "", ""),
        ("Hello {first name}.", "Hello Ada.", "Hello [first name]."),
        ("{First_Name}{first-name}{FIRSTNAME}", "AdaAdaAda", "[first name][first name][first name]"),
        ("Hi {{first_name}}, {{ Company }}", "Hi Ada, Kestrel Engineering UK", "Hi [first name], [company]"),
        ("We share {shared}, {Shared}", "We share Leeds, Leeds", "We share [what you share], [what you share]"),
        ("{topic} {} { {{x}} }", "{topic} {} { {{x}} }", "{topic} {} { {{x}} }"),
        ("{a {shared} b}", "{a Leeds b}", "{a [what you share] b}"),
        ("{shared", "{shared", "{shared"),
        ("shared} {company}\n", "shared} Kestrel Engineering UK\n", "shared} [company]\n"),
        ("[their news], {shared}", "[their news], Leeds", "[their news], [what you share]"),
    ] {
        assert_eq!(fill(text, &request, &known), filled, "{text}");
        assert_eq!(fill(text, &LintRequest::default(), &[]), bare, "{text}");
    }
    let recipient = Recipient { company: Some("Kestrel ".repeat(9)), ..Recipient::default() };
    let request = LintRequest { recipient, ..LintRequest::default() };
    assert_eq!(fill("{company}", &request, &known), "[company]");
}

#[test]
fn drafts_go_over_the_wire_under_their_purpose() {
    let request = LintRequest { relation: Relation::Stranger, ..LintRequest::default() };
    let known = Vec::new();
    let draft = starters(&request, &known, "").swap_remove(1);
    let text = draft.text.clone();
    let json = |draft| serde_json::to_value::<Starter>(draft).expect("it is plain data");
    assert_eq!(json(draft), serde_json::json!({"purpose": "shared-interest", "text": text}));
    let own = Starter::of_snippet("Choir", "Hi {first name}", &request, &known);
    assert_eq!(json(own), serde_json::json!({"purpose": "snippet", "name": "Choir", "text": "Hi [first name]"}));
}

/// Facts as a page may show them.
fn said() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9}){0,2}",
        1 => "\\PC{0,70}",
        1 => any::<String>(),
        1 => "[\\[\\]{}\n\u{202e} a-z王]{0,30}",
        1 => "[a-z ]{50,400}",
    ]
}

fn about() -> impl Strategy<Value = (LintRequest, Vec<Shared>, String)> {
    let kind = prop::sample::select(vec![
        FactKind::Company,
        FactKind::School,
        FactKind::Place,
        FactKind::Group,
        FactKind::Interest,
        FactKind::Contact,
    ]);
    let limit = prop::sample::select(vec![None, Some(0), Some(200), Some(8_000)]);
    let request = (prop::sample::select(Kind::ALL), prop::sample::select(RELATIONS.to_vec()), limit);
    let facts = prop::collection::vec(prop::option::of(said()), 5);
    let known = prop::option::of((kind, said()));
    (request, facts, known, said()).prop_map(|((kind, relation, limit), mut facts, shared, why)| {
        let mut fact = || facts.pop().flatten();
        let recipient =
            Recipient { name: fact(), company: fact(), mutual: fact().into_iter().collect(), ..Recipient::default() };
        let sender = Sender { name: fact(), role: fact(), ..Sender::default() };
        let known = shared.into_iter().map(|(kind, name)| Shared { kind, name }).collect();
        (LintRequest { kind, relation, limit, recipient, sender, ..LintRequest::default() }, known, why)
    })
}

/// Whether each bracket is closed before the next opens.
fn is_balanced(text: &str) -> bool {
    let brackets: String = text.chars().filter(|letter| "[]{}".contains(*letter)).collect();
    brackets.replace("[]", "").is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(0), ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_known_a_draft_is_one_short_line_with_its_slots((request, known, why) in about()) {
        let drafts = starters(&request, &known, &why);
        prop_assert!(!drafts.is_empty());
        for Starter { text, .. } in drafts {
            prop_assert!(utf16_len(&text) <= 300, "{text}");
            prop_assert!(!text.contains(char::is_control), "{text:?}");
            prop_assert!(is_balanced(&text), "{text}");
        }
    }

    #[test]
    fn whatever_is_known_filling_in_adds_no_brackets_but_its_slots((request, known, text) in about()) {
        let filled = fill(&text, &request, &known);
        if !text.contains('{') {
            prop_assert_eq!(&filled, &text);
        }
        let own = fill("{first name} {company} {shared}", &request, &known);
        prop_assert!(is_balanced(&own) && !own.contains(char::is_control), "{own:?}");
    }
}
