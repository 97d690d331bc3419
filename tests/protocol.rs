//! The messages between the extension's parts, as they go over the port.

use connote::LintRequest;
use connote::background::answers::Answers;
use connote::background::protocol::Question;
use connote::catalogue::Strictness;
use connote::own_words::OwnWords;
use connote::settings::{LoadedSettings, Settings};
use serde_json::{Value, json, to_value};

/// The answer to a message, and what is stored, over settings that are the
/// defaults.
#[track_caller]
fn outcome(message: &Value) -> Value {
    outcome_by(LoadedSettings::default(), message)
}

#[track_caller]
fn outcome_by(loaded: LoadedSettings, message: &Value) -> Value {
    let question: Question<LintRequest> =
        serde_json::from_value(json!({"seq": 7, "message": message})).expect("the question is well-formed");
    to_value(Answers::by(loaded, OwnWords::default()).answer(question)).expect("an outcome is plain data")
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
        let question = serde_json::from_value(json!({"seq": 1, "message": slip})).expect("it is well-formed");
        let outcome = to_value(Answers::by(LoadedSettings::default(), words).answer(question)).expect("plain data");
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

#[test]
fn what_is_known_of_the_two_is_offered_until_the_note_says_it() {
    let lint = |text: &str| {
        let recipient = json!({
            "name": "Ada Okafor", "headline": "Fitter | Kestrel", "school": "University of Leeds",
            "mutual": ["Joanna Vale"], "mutual_count": 4,
        });
        let sender = json!({"role": "Fitter", "schools": ["Uni of Leeds"]});
        let found = outcome(&json!({"lint": {"text": text, "recipient": recipient, "sender": sender}}));
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
    ] {
        let found = outcome(&json!({"lint": {"text": text, "relation": asked}}));
        assert_eq!(found["answer"]["message"]["found"]["relation"], expected, "{text}");
    }
}
