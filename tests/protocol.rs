//! The messages between the extension's parts, as they go over the port.

use connote::background::protocol::{ToBackground, respond};
use connote::catalogue::Strictness;
use connote::settings::{LoadedSettings, Settings};
use serde_json::{Value, json, to_value};

/// The answer to a message, and what is stored, over settings that are the
/// defaults.
#[track_caller]
fn outcome(message: Value) -> Value {
    let message: ToBackground = serde_json::from_value(message).expect("the message is well-formed");
    to_value(respond(message, LoadedSettings::default())).expect("an outcome is plain data")
}

fn loaded(stored: Value) -> LoadedSettings {
    LoadedSettings::from_stored(serde_json::from_value::<Settings>(stored))
}

#[test]
fn a_note_is_answered_under_its_number_and_nothing_is_stored() {
    let outcome = outcome(json!({"kind": "lint", "seq": 7, "request": {"text": "Let's connect."}}));
    assert_eq!(outcome["answer"]["kind"], "report");
    assert_eq!(outcome["answer"]["seq"], 7);
    assert_eq!(outcome["answer"]["complete"], true);
    assert_eq!(outcome["answer"]["report"]["diagnostics"][0]["rule"], "stock-invite");
    assert_eq!(outcome.get("store"), None);
}

#[test]
fn the_settings_decide_the_strictness_of_a_note() {
    let message = json!({"kind": "lint", "seq": 1, "request": {"text": "Let's connect.", "strictness": "relaxed"}});
    let message: ToBackground = serde_json::from_value(message).expect("the message is well-formed");
    let settings = loaded(json!({"version": 1, "strictness": "strict"}));
    let outcome = to_value(respond(message, settings)).expect("an outcome is plain data");
    assert_eq!(outcome["answer"]["report"]["diagnostics"][0]["severity"], "error");
}

#[test]
fn a_note_is_not_read_when_connote_is_off() {
    let message = json!({"kind": "lint", "seq": 3, "request": {"text": "Let's connect."}});
    let message: ToBackground = serde_json::from_value(message).expect("the message is well-formed");
    let outcome = to_value(respond(message, loaded(json!({"version": 1, "enabled": false})))).expect("plain data");
    assert_eq!(outcome, json!({"answer": {"kind": "off", "seq": 3}, "badge": ""}));
}

#[test]
fn in_quiet_mode_the_badge_says_how_much_there_is() {
    for (settings, text, badge) in [
        (json!({"version": 1, "display": "quiet"}), "Let's connect.", "1"),
        (json!({"version": 1, "display": "quiet"}), "", ""),
        (json!({"version": 1, "display": "folded"}), "Let's connect.", ""),
    ] {
        let message = json!({"kind": "lint", "seq": 1, "request": {"text": text}});
        let message: ToBackground = serde_json::from_value(message).expect("the message is well-formed");
        let outcome = to_value(respond(message, loaded(settings.clone()))).expect("plain data");
        assert_eq!(outcome["badge"], badge, "{text}");
        assert_eq!(outcome["answer"]["display"], settings["display"]);
    }
}

#[test]
fn a_changed_setting_is_answered_and_stored_whole() {
    for (message, key, value) in [
        (json!({"kind": "set-strictness", "strictness": "strict"}), "strictness", json!("strict")),
        (json!({"kind": "set-enabled", "enabled": false}), "enabled", json!(false)),
        (json!({"kind": "set-display", "display": "folded"}), "display", json!("folded")),
        (json!({"kind": "set-rule", "rule": "slang", "level": "off"}), "rules", json!({"slang": "off"})),
        (json!({"kind": "set-rule", "rule": "slang"}), "rules", json!({})),
    ] {
        let outcome = outcome(message);
        assert_eq!(outcome["store"][key], value);
        assert_eq!(outcome["answer"]["settings"], outcome["store"]);
        assert_eq!(outcome["store"]["version"], 1);
    }
}

#[test]
fn a_rule_that_does_not_exist_cannot_be_set() {
    let outcome = outcome(json!({"kind": "set-rule", "rule": "no-such", "level": "off"}));
    assert_eq!(outcome, json!({"answer": {"kind": "error", "message": "there is no rule named “no-such”"}}));
}

#[test]
fn a_malformed_message_is_refused() {
    for message in [json!(null), json!({"kind": "open-fire"}), json!({"kind": "lint", "seq": 1}), json!({"seq": 1})] {
        assert!(serde_json::from_value::<ToBackground>(message.clone()).is_err(), "{message}");
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
        json!({"version": 1, "enabled": true, "strictness": "balanced", "display": "open", "rules": {"slang": "off"}})
    );
}
