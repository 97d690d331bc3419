//! The messages between the extension's parts, as they go over the port.

use std::collections::BTreeMap;

use connote::LintRequest;
use connote::about::{ABOUT_KEY, About, LoadedAbout};
use connote::background::answers::reminders::Reminded;
use connote::background::answers::{Answers, Circumstances};
use connote::background::protocol::Question;
use connote::background::stored::{self, Stored};
use connote::catalogue::Strictness;
use connote::fingerprint::Key;
use connote::own_words::OwnWords;
use connote::request::Sender;
use connote::settings::{LoadedSettings, Settings};
use connote::snippets::{LoadedSnippets, SNIPPETS_KEY, Snippets};
use serde_json::{Value, json, to_value};

/// A morning in 2026, in a window that is not private.
const AT: Circumstances = Circumstances { now: 1_795_000_000_000, is_private: false, key: Key([1, 2, 3, 4]) };

/// The answer to a message, and what is stored, over settings that are the
/// defaults.
#[track_caller]
fn outcome(message: &Value) -> Value {
    outcome_by(LoadedSettings::default(), message)
}

#[track_caller]
fn outcome_by(settings: LoadedSettings, message: &Value) -> Value {
    outcome_with(Stored { settings, ..Stored::default() }, message)
}

#[track_caller]
fn outcome_with(stored: Stored, message: &Value) -> Value {
    let question: Question<LintRequest> =
        serde_json::from_value(json!({"seq": 7, "message": message})).expect("the question is well-formed");
    to_value(Answers::by(stored).answer(question, &AT)).expect("an outcome is plain data")
}

fn loaded(stored: Value) -> LoadedSettings {
    LoadedSettings::from_stored(serde_json::from_value::<Settings>(stored))
}

#[test]
fn a_note_is_answered_under_its_number_and_nothing_is_stored() {
    let outcome = outcome(&json!({"lint": {"text": "Let's connect."}}));
    assert_eq!(outcome["answer"]["seq"], 7);
    assert_eq!(outcome["answer"]["more"], false, "the host has a dictionary");
    assert_eq!(outcome["answer"]["message"]["found"]["report"]["diagnostics"][0]["rule"], "stock-invite");
    assert_eq!(outcome["store"], json!({}));
}

#[test]
fn hints_are_not_counted() {
    let text = "Hi Ida, I hope this finds you well, lol. We met at the the [Company].";
    let outcome = outcome(&json!({"lint": {"text": text, "recipient": {"name": "Ada Okafor"}}}));
    let found = &outcome["answer"]["message"]["found"];
    assert_eq!(found["report"]["diagnostics"].as_array().expect("a list").len(), 5);
    assert_eq!(found["to_look_at"], 4);
}

#[test]
fn a_score_comes_with_what_it_is_made_of() {
    let text = "Hi Ada, your talk on knots in the the Hull docks made me try splicing rope.";
    let found = &outcome(&json!({"lint": {"text": text}}))["answer"]["message"]["found"];
    let (report, account) = (&found["report"], &found["account"]);
    let sum =
        |list: &Value, points: fn(&Value) -> i64| list.as_array().expect("a list").iter().map(points).sum::<i64>();
    let gained =
        sum(&account["gains"], |gain| if gain["met"] == true { gain["worth"].as_i64().unwrap_or(0) } else { 0 });
    let costs = sum(&account["costs"], |cost| cost["points"].as_i64().unwrap_or(0));
    assert!(gained > costs && costs > 0, "{account}");
    assert_eq!(report["score"], gained - costs);
    let rules = |list: &Value| list.as_array().expect("a list").iter().map(|it| it["rule"].clone()).collect::<Vec<_>>();
    assert_eq!(rules(&account["costs"]), rules(&report["diagnostics"]));
    let decline = outcome(&json!({"lint": {"text": text, "kind": "decline"}}));
    assert_eq!(decline["answer"]["message"]["found"].get("account"), None);
}

#[test]
fn a_message_is_told_by_its_words() {
    for (text, kind, thread, expected) in [
        ("Not interested.", "message", "reply", json!(["harsh"])),
        ("Not interested.", "message", "first", json!([])),
        ("I'm tidying my contacts, so I'm going to disconnect.", "message", "first", json!(["harsh"])),
        ("Thank you for asking, Jo, but I'll pass.", "message", "reply", json!([])),
        ("Hi Jo, is the barn still on your radar?", "message", "first", json!(["only-asks"])),
        ("I'm tidying my contacts, so I'm going to disconnect.", "invite", "first", json!([])),
    ] {
        let outcome = outcome(&json!({"lint": {"text": text, "kind": kind, "thread": thread}}));
        let diagnostics = &outcome["answer"]["message"]["found"]["report"]["diagnostics"];
        let said = diagnostics.as_array().expect("a list").iter().map(|it| it["rule"].clone());
        let of_messages: Value = said.filter(|rule| rule == "harsh" || rule == "only-asks").collect();
        assert_eq!(of_messages, expected, "{kind}, {thread}: {text}");
    }
}

#[test]
fn a_text_that_is_too_long_to_read_is_said_to_be() {
    let outcome = outcome(&json!({"lint": {"text": "x".repeat(100_001)}}));
    assert_eq!(outcome["answer"]["message"], "too-long");
}

#[test]
fn the_settings_decide_the_strictness_of_a_note() {
    let message = json!({"lint": {"text": "Let's connect.", "strictness": "relaxed"}});
    let outcome = outcome_by(loaded(json!({"version": 1, "strictness": "strict"})), &message);
    assert_eq!(outcome["answer"]["message"]["found"]["report"]["diagnostics"][0]["severity"], "error");
}

#[test]
fn a_note_is_not_read_when_connote_is_off() {
    let message = json!({"lint": {"text": "Let's connect."}});
    let outcome = outcome_by(loaded(json!({"version": 1, "enabled": false})), &message);
    assert_eq!(outcome, json!({"answer": {"seq": 7, "message": "off", "more": false}, "store": {}, "badge": ""}));
}

#[test]
fn in_quiet_mode_the_badge_says_how_much_there_is() {
    for (settings, text, badge) in [
        (json!({"version": 1, "display": "quiet"}), "Let's connect.", "1"),
        (json!({"version": 1, "display": "quiet"}), "", ""),
        (json!({"version": 1, "display": "folded"}), "Let's connect.", ""),
    ] {
        let outcome = outcome_by(loaded(settings.clone()), &json!({"lint": {"text": text}}));
        assert_eq!(outcome["badge"], badge, "{text}");
        let display = if badge.is_empty() && !text.is_empty() { "open" } else { "quiet" };
        assert_eq!(outcome["answer"]["message"]["found"]["display"], display);
    }
}

#[test]
fn a_changed_setting_is_answered_and_stored_whole() {
    for (message, key, value) in [
        (json!({"set-strictness": "strict"}), "strictness", json!("strict")),
        (json!({"set-enabled": false}), "enabled", json!(false)),
        (json!({"set-display": "quiet"}), "display", json!("quiet")),
        (json!({"set-reads-profile": false}), "reads_profile", json!(false)),
        (json!({"set-rule": {"rule": "slang", "level": "off"}}), "rules", json!({"slang": "off"})),
        (json!({"set-rule": {"rule": "slang"}}), "rules", json!({})),
    ] {
        let outcome = outcome(&message);
        let stored = &outcome["store"]["settings"];
        assert_eq!(stored[key], value);
        assert_eq!(outcome["answer"]["message"]["settings"]["settings"], *stored);
        assert_eq!(stored["version"], 1);
    }
}

#[test]
fn the_writers_own_words_are_stored_and_heeded() {
    let slip = json!({"lint": {"text": "Hi Ada, we met at the Skyhok show, gonna write."}});
    let found = |words: OwnWords| {
        let outcome = outcome_with(Stored { own_words: words, ..Stored::default() }, &slip);
        let found = outcome["answer"]["message"]["found"]["report"]["diagnostics"].clone();
        found.as_array().expect("a list").iter().any(|found| found["rule"] == "slang")
    };
    let outcome = outcome(&json!({"add-word": "Gonna"}));
    assert_eq!(outcome["answer"]["message"], "done");
    assert_eq!(outcome["store"], json!({"own-words-0": ["Gonna"]}));
    let stored = OwnWords::from_stored(|key| serde_json::from_value(outcome["store"][key].clone()).unwrap_or_default());
    assert!(found(OwnWords::default()) && !found(stored));
}

#[test]
fn a_word_that_there_is_no_room_for_is_refused() {
    let outcome = outcome(&json!({"add-word": "x".repeat(300)}));
    assert_eq!((&outcome["answer"]["message"], &outcome["store"]), (&json!("no-room"), &json!({})));
}

#[test]
fn a_rule_that_does_not_exist_cannot_be_set() {
    let outcome = outcome(&json!({"set-rule": {"rule": "no-such", "level": "off"}}));
    assert_eq!(outcome["answer"]["message"], json!({"error": "there is no rule named “no-such”"}));
    assert_eq!(outcome["store"], json!({}));
}

#[test]
fn a_malformed_question_is_refused() {
    for question in [
        json!(null),
        json!({"seq": 1, "message": "open-fire"}),
        json!({"seq": 1, "message": {"lint": {}}}),
        json!({"seq": 1}),
        json!({"message": "get-settings"}),
        json!({"seq": 1, "message": {"set-about": {"sender": {}}}}),
        json!({"seq": 1, "message": {"set-about": {"version": 1, "sender": {"schools": "Leeds"}}}}),
        json!({"seq": 1, "message": {"set-snippets": [{"name": "Talk"}]}}),
        json!({"seq": 1, "message": {"set-reads-profile": "yes"}}),
    ] {
        assert!(serde_json::from_value::<Question<LintRequest>>(question.clone()).is_err(), "{question}");
    }
}

#[test]
fn stored_settings_that_cannot_be_read_give_the_defaults_and_say_so() {
    for stored in [json!("x"), json!({"version": "one"}), json!({"version": 1, "rules": 5}), json!({"version": 99})] {
        let loaded = loaded(stored.clone());
        assert_eq!(loaded.settings, Settings::default(), "{stored}");
        assert!(loaded.problem.is_some(), "{stored}");
    }
}

/// What was saved before there was a choice of where remarks are shown.
#[test]
fn settings_of_earlier_versions_are_read() {
    let loaded = loaded(json!({"version": 1, "enabled": true, "strictness": "strict", "rules": {}}));
    assert_eq!(loaded.problem, None);
    assert_eq!(loaded.settings, Settings { strictness: Strictness::Strict, ..Settings::default() });
}

#[test]
fn unknown_keys_and_rules_are_kept_out() {
    let loaded = loaded(json!({"version": 1, "rules": {"slang": "off", "gone": "hint"}, "note": "secret"}));
    assert_eq!(loaded.problem, None);
    assert_eq!(
        to_value(loaded.settings).expect("plain data"),
        json!({"version": 1, "enabled": true, "strictness": "balanced", "display": "open", "reads_profile": true, "rules": {"slang": "off"}})
    );
}

/// What writers tell, as a page sends it.
fn told(is_synced: bool, company: &str) -> Value {
    json!({"version": 1, "is_synced": is_synced, "sender": {
        "name": "Ada", "companies": [company], "schools": [], "places": [], "groups": [], "interests": []
    }})
}

fn loaded_about(stored: Value) -> LoadedAbout {
    LoadedAbout::from_stored(serde_json::from_value::<About>(stored))
}

#[test]
fn what_writers_tell_is_tidied_answered_and_stored_where_they_want_it() {
    for (was_synced, is_synced, place, unsync) in [
        (false, false, "keep", Value::Null),
        (false, true, "store", Value::Null),
        (true, true, "store", Value::Null),
        (true, false, "keep", json!([ABOUT_KEY])),
    ] {
        let stored = Stored { about: loaded_about(told(was_synced, "Acme")), ..Stored::default() };
        let message = json!({"set-about": {"version": 1, "is_synced": is_synced, "note": "secret", "sender": {
            "name": " Ada ", "companies": ["Hull Docks", " hull docks"], "note": "secret"
        }}});
        let outcome = outcome_with(stored, &message);
        let kept = told(is_synced, "Hull Docks");
        assert_eq!(outcome["answer"]["message"], json!({"about": {"about": kept}}), "{was_synced} {is_synced}");
        assert_eq!(outcome[place], json!({ABOUT_KEY: kept}), "{was_synced} {is_synced}");
        let other = if place == "store" { &outcome["keep"] } else { &outcome["store"] };
        assert!(other.as_object().is_none_or(serde_json::Map::is_empty), "{other}");
        assert_eq!(outcome["unsync"], unsync, "{was_synced} {is_synced}");
    }
}

/// The two areas of the browser's storage.
#[derive(Clone, Default)]
struct Areas {
    sync: BTreeMap<String, Value>,
    local: BTreeMap<String, Value>,
}

impl Areas {
    /// What is read from them: a local copy is the newer one.
    fn about(&self) -> LoadedAbout {
        let stored = self.local.get(ABOUT_KEY).or_else(|| self.sync.get(ABOUT_KEY));
        stored.map(|stored| loaded_about(stored.clone())).unwrap_or_default()
    }

    /// What they hold after each write of the background's, in its order.
    fn after_each_write(mut self, outcome: &Value) -> Vec<Self> {
        let items = |place: &str| -> BTreeMap<String, Value> {
            serde_json::from_value(outcome[place].clone()).unwrap_or_default()
        };
        let mut states = Vec::new();
        let mut write = |areas: &mut Self, change: &mut dyn FnMut(&mut Self)| {
            change(areas);
            states.push(areas.clone());
        };
        write(&mut self, &mut |areas| areas.local.extend(items("keep")));
        for key in outcome["unsync"].as_array().into_iter().flatten() {
            write(&mut self, &mut |areas| drop(areas.sync.remove(key.as_str().expect("a key"))));
        }
        let store = items("store");
        if store.keys().any(|key| self.local.contains_key(key)) {
            write(&mut self, &mut |areas| areas.local.extend(store.clone()));
        }
        write(&mut self, &mut |areas| areas.sync.extend(store.clone()));
        write(&mut self, &mut |areas| areas.local.retain(|key, _| !store.contains_key(key)));
        states
    }
}

#[test]
fn wherever_a_move_is_cut_off_nothing_is_lost_and_the_newer_one_is_read() {
    for (was_synced, is_synced) in [(false, true), (true, false), (true, true), (false, false)] {
        let mut before = Areas::default();
        let place = if was_synced { &mut before.sync } else { &mut before.local };
        place.insert(ABOUT_KEY.to_owned(), told(was_synced, "Acme"));
        let old = before.about();
        let stored = Stored { about: old.clone(), ..Stored::default() };
        let outcome = outcome_with(stored, &json!({"set-about": told(is_synced, "Hull Docks")}));
        let new = loaded_about(told(is_synced, "Hull Docks"));

        let states = before.after_each_write(&outcome);
        let read: Vec<LoadedAbout> = states.iter().map(Areas::about).collect();
        let written = read.iter().position(|about| *about == new).expect("it is written");
        assert!(read[..written].iter().all(|about| *about == old), "{was_synced} {is_synced}: {read:?}");
        assert!(read[written..].iter().all(|about| *about == new), "{was_synced} {is_synced}: {read:?}");
        let last = states.last().expect("there are writes");
        let places = [&last.sync, &last.local].map(|area| area.contains_key(ABOUT_KEY));
        assert_eq!(places, [is_synced, !is_synced]);
    }
}

#[test]
fn what_another_computer_has_synced_is_left_alone() {
    let mut areas = Areas::default();
    areas.local.insert(ABOUT_KEY.to_owned(), told(false, "Acme"));
    areas.sync.insert(ABOUT_KEY.to_owned(), told(true, "Another"));
    let stored = Stored { about: areas.about(), ..Stored::default() };
    let outcome = outcome_with(stored, &json!({"set-about": told(false, "Hull Docks")}));
    let last = areas.after_each_write(&outcome).pop().expect("there are writes");
    assert_eq!(last.about(), loaded_about(told(false, "Hull Docks")));
    assert_eq!(last.sync[ABOUT_KEY], told(true, "Another"));
}

#[test]
fn more_than_there_is_room_for_is_refused() {
    let many: Vec<String> = (0..21).map(|number| number.to_string()).collect();
    let long = "x".repeat(101);
    for message in [
        json!({"set-about": {"version": 1, "sender": {"name": long}}}),
        json!({"set-about": {"version": 1, "sender": {"places": [long]}}}),
        json!({"set-about": {"version": 1, "sender": {"groups": many}}}),
        json!({"set-snippets": [{"name": long, "text": "Hi"}]}),
        json!({"set-snippets": [{"name": "Talk", "text": "x".repeat(2_001)}]}),
        json!({"set-snippets": vec![json!({"name": "x", "text": long.repeat(20)}); 5]}),
    ] {
        let outcome = outcome(&message);
        let expected = json!({"answer": {"seq": 7, "message": "no-room", "more": false}, "store": {}});
        assert_eq!(outcome, expected, "{message}");
    }
}

#[test]
fn what_writers_told_is_read_back_or_said_to_be_unreadable() {
    let loaded =
        loaded_about(json!({"version": 1, "sender": {"name": "Ada", "schools": ["Leeds"], "age": 40}, "x": 1}));
    let sender = Sender { name: Some("Ada".to_owned()), schools: vec!["Leeds".to_owned()], ..Sender::default() };
    assert_eq!(loaded, LoadedAbout { about: About { sender, ..About::default() }, problem: None });
    for stored in [
        json!("x"),
        json!({}),
        json!({"version": 2}),
        json!({"version": 1, "sender": {"name": 4}}),
        json!({"version": 1, "sender": {"name": "x".repeat(101)}}),
    ] {
        let loaded = loaded_about(stored.clone());
        assert_eq!(loaded.about, About::default(), "{stored}");
        assert!(loaded.problem.is_some(), "{stored}");
        let stored = Stored { about: loaded.clone(), ..Stored::default() };
        let answer = &outcome_with(stored, &json!("get-about"))["answer"]["message"]["about"];
        assert_eq!(*answer, to_value(loaded).expect("plain data"));
    }
}

#[test]
fn the_writers_texts_are_kept_on_this_computer_and_read_back() {
    let list = json!([{"name": "Talk", "text": "Hi", "x": 1}, {"name": "TALK", "text": "Hi {first name}"}]);
    let outcome = outcome(&json!({"set-snippets": list}));
    let kept = json!({"version": 1, "list": [{"name": "TALK", "text": "Hi {first name}"}]});
    assert_eq!(outcome["answer"]["message"], json!({"snippets": {"snippets": kept}}));
    assert_eq!((&outcome["store"], &outcome["keep"]), (&json!({}), &json!({SNIPPETS_KEY: kept})));

    let read = |stored: Value| LoadedSnippets::from_stored(serde_json::from_value::<Snippets>(stored));
    for (stored, count, is_readable) in [
        (kept, 1, true),
        (json!({"version": 1}), 0, true),
        (json!({"version": 2, "list": list}), 0, false),
        (json!([{"name": "Talk", "text": "Hi"}]), 0, false),
        (json!({"version": 1, "list": [{"name": "Talk", "text": "x".repeat(2_001)}]}), 0, false),
    ] {
        let snippets = read(stored.clone());
        assert_eq!((snippets.snippets.list.len(), snippets.problem.is_none()), (count, is_readable), "{stored}");
        let answer = outcome_with(Stored { snippets: snippets.clone(), ..Stored::default() }, &json!("get-snippets"));
        assert_eq!(answer["answer"]["message"]["snippets"], to_value(snippets).expect("plain data"));
    }
}

#[test]
fn who_writes_a_note_is_taken_from_what_they_have_told() {
    let misspelt = |about: Value, sender: Value| {
        let stored = Stored { about: loaded_about(about), ..Stored::default() };
        let text = "Hi Ada, we met at the knot show in Hull. Best, beleive";
        let outcome = outcome_with(stored, &json!({"lint": {"text": text, "sender": sender}}));
        let found = outcome["answer"]["message"]["found"]["report"]["diagnostics"].clone();
        found.as_array().expect("a list").iter().any(|found| found["rule"] == "misspelling")
    };
    let (nobody, writer) = (json!({"version": 1}), json!({"version": 1, "sender": {"name": "Beleive"}}));
    assert!(misspelt(nobody.clone(), json!({})));
    assert!(!misspelt(writer, json!({})));
    assert!(misspelt(nobody, json!({"name": "Beleive"})), "a page does not say who writes");
}

#[test]
fn words_are_listed() {
    let mut own_words = OwnWords::default();
    own_words.add("Skyhook").expect("there is room");
    let outcome = outcome_with(Stored { own_words, ..Stored::default() }, &json!("get-words"));
    assert_eq!(outcome["answer"]["message"], json!({"words": ["Skyhook"]}));
}

#[test]
fn all_is_erased_before_it_is_said_to_be() {
    let outcome = outcome(&json!("erase"));
    let expected = json!({"answer": {"seq": 7, "message": "done", "more": false}, "store": {}, "erase": true});
    assert_eq!(outcome, expected);
}

#[test]
fn every_key_is_named_once_among_those_that_open_boxes_listen_for() {
    let mut keys: Vec<&str> = stored::keys().collect();
    assert!(keys.contains(&ABOUT_KEY) && keys.contains(&SNIPPETS_KEY));
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn what_is_known_of_the_two_is_offered_until_the_note_says_it() {
    let lint = |text: &str| {
        let recipient = json!({
            "name": "Ada Okafor", "headline": "Fitter | Kestrel", "school": "University of Leeds",
            "mutual": ["Joanna Vale"], "mutual_count": 4,
        });
        let about = loaded_about(json!({"version": 1, "sender": {"role": "Fitter", "schools": ["Uni of Leeds"]}}));
        let stored = Stored { about, ..Stored::default() };
        let found = outcome_with(stored, &json!({"lint": {"text": text, "recipient": recipient}}));
        found["answer"]["message"]["found"].clone()
    };
    let kinds = |found: &Value| -> Vec<Value> {
        found["chips"].as_array().expect("a list").iter().map(|chip| chip["kind"].clone()).collect()
    };
    let blank = lint("");
    assert_eq!(kinds(&blank), ["contact", "school", "work"]);
    assert_eq!(blank["chips"][0]["count"], 4);
    assert_eq!(blank["relation"], "alum");
    let told = lint("Hi Ada, Joanna Vale told me that you are from Leeds too.");
    assert_eq!(kinds(&told), ["work"]);
}

#[test]
fn a_relation_is_guessed_where_it_is_plain_and_never_over_what_is_said() {
    for (text, asked, expected) in [
        ("Hi Ada, thank you for the interview on Friday.", "unknown", "interviewer"),
        ("Hi Ada, we met at the Leeds seed fair.", "unknown", "event"),
        ("Hi Ada, I used to work with you at Kestrel.", "unknown", "former-coworker"),
        ("Hi Ada, I just joined your team.", "unknown", "coworker"),
        ("Hi Ada, I just joined your team.", "client", "client"),
        ("Hi Ada, your talk was good.", "unknown", "unknown"),
        ("Hi Ada, a colleague at Kestrel told me of your talk.", "unknown", "unknown"),
        ("Hi Ada, my former colleague Ana sends her regards.", "unknown", "unknown"),
        ("Hi Ada, I spoke on kilns at the Leeds conference.", "unknown", "unknown"),
    ] {
        let found = outcome(&json!({"lint": {"text": text, "relation": asked}}));
        assert_eq!(found["answer"]["message"]["found"]["relation"], expected, "{text}");
    }
}

#[test]
fn an_introduction_is_filled_in_from_what_writers_tell() {
    let about = loaded_about(json!({"version": 1, "sender": {"role": "Night porter", "places": ["Hull"]}}));
    let stored = Stored { about, ..Stored::default() };
    let note = json!({"text": "Hi Ada, your talk on knots in Leeds was good.", "recipient": {"name": "Ada Okafor"}});
    let outcome = outcome_with(stored, &json!({"lint": note}));
    let diagnostics = &outcome["answer"]["message"]["found"]["report"]["diagnostics"];
    let fixes = diagnostics.as_array().expect("a list").iter().flat_map(|it| it["fixes"].as_array().expect("a list"));
    let replacements: Vec<&str> = fixes.filter_map(|fix| fix["replacement"].as_str()).collect();
    assert_eq!(replacements, [" I'm a night porter in Hull."]);
}

#[test]
fn texts_that_could_not_be_read_are_not_written_over() {
    let snippets = LoadedSnippets::from_stored(serde_json::from_value::<Snippets>(json!({"version": 2, "list": []})));
    let stored = Stored { snippets, ..Stored::default() };
    let outcome = outcome_with(stored, &json!({"set-snippets": [{"name": "Kiln", "text": "Hi"}]}));
    assert!(outcome["answer"]["message"]["error"].is_string(), "{outcome}");
    assert_eq!((&outcome["store"], &outcome["keep"]), (&json!({}), &Value::Null));
}

#[test]
fn a_note_may_begin_with_drafts_and_with_the_writers_own_texts() {
    let about = loaded_about(json!({"version": 1, "sender": {"name": "Tove", "schools": ["Uni of Leeds"]}}));
    let snippets = LoadedSnippets::from_stored(serde_json::from_value::<Snippets>(
        json!({"version": 1, "list": [{"name": "Kiln", "text": "Hi {first name}, about {shared} and {company}."}]}),
    ));
    let stored = Stored { about, snippets, ..Stored::default() };
    let note =
        json!({"text": "", "relation": "alum", "recipient": {"name": "Ada Okafor", "school": "University of Leeds"}});
    let outcome = outcome_with(stored, &json!({"starters": {"note": note, "why": "the kiln"}}));
    let starters = outcome["answer"]["message"]["starters"].as_array().expect("a list").clone();
    let (own, drafts) = starters.split_last().expect("there are some");
    let text = |starter: &Value| starter["text"].as_str().expect("a text").to_owned();
    assert_eq!(drafts[0]["purpose"], "connect");
    assert!(drafts.iter().all(|draft| text(draft).contains("Ada")), "{drafts:?}");
    assert!(drafts.iter().any(|draft| text(draft).contains("why - the kiln")), "{drafts:?}");
    assert_eq!(
        *own,
        json!({"purpose": "snippet", "name": "Kiln", "text": "Hi Ada, about Uni of Leeds and [company]."})
    );
}

/// A ledger that is kept, so that its answers can be asked in turn.
struct Kept(Answers);

impl Kept {
    fn new() -> Self {
        Self(Answers::by(Stored::default()))
    }

    /// What is answered to a message, and what of the ledger is written.
    #[track_caller]
    fn ask(&mut self, message: &Value, at: &Circumstances) -> (Value, Value) {
        let question: Question<LintRequest> =
            serde_json::from_value(json!({"seq": 1, "message": message})).expect("the question is well-formed");
        let outcome = to_value(self.0.answer(question, at)).expect("an outcome is plain data");
        (outcome["answer"]["message"].clone(), outcome["ledger"].clone())
    }

    /// How the writer is told of what is due so many hours after [`AT`].
    fn reminded(&mut self, hours: u64) -> Reminded {
        self.0.reminders(&after(hours))
    }
}

/// So many hours later.
fn after(hours: u64) -> Circumstances {
    Circumstances { now: AT.now + hours * 60 * 60 * 1000, ..AT }
}

/// An invitation to somebody, as it was sent.
fn invitation(slug: &str) -> Value {
    let note =
        json!({"text": "Hi Ada, your talk in Leeds was good.", "recipient": {"name": "Ada Okafor", "aliases": [slug]}});
    json!({"sent": {"at": AT.now, "note": note}})
}

#[test]
fn nothing_is_recorded_before_the_writer_wants_that_nor_while_they_do_not() {
    for consent in [None, Some("declined"), Some("paused")] {
        let mut kept = Kept::new();
        if let Some(consent) = consent {
            kept.ask(&json!({"ledger": {"set-consent": consent}}), &AT);
        }
        let (state, written) = kept.ask(&invitation("in/ada"), &AT);
        assert_eq!((&state["ledger"]["state"]["people"], &written), (&json!(0), &Value::Null), "{consent:?}");
    }
}

#[test]
fn nothing_is_recorded_of_what_is_done_in_a_private_window() {
    let private = Circumstances { is_private: true, ..AT };
    let mut kept = Kept::new();
    kept.ask(&json!({"ledger": {"set-consent": "on"}}), &AT);
    let (state, written) = kept.ask(&invitation("in/ada"), &private);
    assert_eq!((&state["ledger"]["state"]["consent"], &written), (&json!("declined"), &Value::Null));
    let (state, written) = kept.ask(&invitation("in/ada"), &AT);
    assert_eq!(state["ledger"]["state"]["people"], 1);
    assert!(written.is_object());
    for sight in ["connected", "withdrawn"] {
        let (_, written) = kept.ask(&json!({"seen": {"aliases": ["in/ada"], "sight": sight}}), &private);
        assert_eq!(written, Value::Null, "{sight}");
    }
}

#[test]
fn what_is_most_pressing_can_be_had_alone() {
    let mut kept = Kept::new();
    kept.ask(&json!({"ledger": {"set-consent": "on"}}), &AT);
    for slug in ["in/ada", "in/bo", "in/chidi"] {
        kept.ask(&invitation(slug), &AT);
        kept.ask(&json!({"seen": {"aliases": [slug], "sight": "connected"}}), &AT);
    }
    let (all, _) = kept.ask(&json!({"ledger": {"due": 9}}), &AT);
    let (pressing, _) = kept.ask(&json!({"ledger": {"due": 2}}), &AT);
    let all = all["ledger"]["due"].as_array().expect("a list");
    assert_eq!((all.len(), &pressing["ledger"]["due"]), (3, &json!(all[..2])));
}

#[test]
fn reminders_come_as_they_are_chosen_and_once_a_day() {
    let mut kept = Kept::new();
    let choose = |kept: &mut Kept, consent: &str, badge: bool, notify: bool| {
        kept.ask(&json!({"ledger": {"set-consent": consent}}), &AT);
        kept.ask(&json!({"ledger": {"set-reminders": {"badge": badge, "notify": notify}}}), &AT);
    };
    choose(&mut kept, "on", true, true);
    kept.ask(&invitation("in/ada"), &AT);
    let quiet = Reminded { wake: true, ..Reminded::default() };
    assert_eq!(kept.reminded(1), quiet, "nothing is due");
    kept.ask(&json!({"seen": {"aliases": ["in/ada"], "sight": "connected"}}), &AT);

    let first = kept.reminded(2);
    assert_eq!((first.badge.as_str(), first.notify, first.wake), ("1", Some(1), true));
    assert_eq!(to_value(&first.ledger).expect("plain data")["ledger"]["notified"], after(2).now);
    let again = Reminded { badge: "1".to_owned(), ..quiet.clone() };
    assert_eq!(kept.reminded(2), again);
    assert_eq!(kept.reminded(26), again, "it was told of");
    kept.ask(&invitation("in/bo"), &after(20));
    kept.ask(&json!({"seen": {"aliases": ["in/bo"], "sight": "connected"}}), &after(20));
    let again = Reminded { badge: "2".to_owned(), ..quiet.clone() };
    assert_eq!(kept.reminded(25), again);
    assert_eq!(kept.reminded(26).notify, Some(2));
    // The clock was set back by more than a day: what is to come has not been yet.
    assert_eq!(kept.reminded(0).notify, Some(1));

    choose(&mut kept, "paused", true, false);
    assert_eq!(kept.reminded(60), again, "what is there goes on to count");
    choose(&mut kept, "on", false, true);
    let told = kept.reminded(61);
    assert_eq!((told.badge.as_str(), told.notify), ("", Some(2)));
    for (consent, badge, notify) in [("on", false, false), ("declined", true, true)] {
        choose(&mut kept, consent, badge, notify);
        assert_eq!(kept.reminded(100), Reminded::default());
    }
}
