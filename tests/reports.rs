//! Whole reports of a few notes, as they go over the wire.

use connote::LintRequest;
use serde_json::{Value, json, to_string_pretty};

#[track_caller]
fn report(request: Value) -> String {
    let request: LintRequest = serde_json::from_value(request).expect("the request is well-formed");
    let report = connote::lint(&request).expect("the text is short");
    to_string_pretty(&report).expect("a report is plain data")
}

#[test]
fn a_stock_invitation() {
    insta::assert_snapshot!(report(json!({
        "id": "x1",
        "text": "I'd like to add you to my professional network on LinkedIn.",
        "limit": 200,
        "recipient": {"name": "Ada Okafor"},
    })));
}

#[test]
fn a_note_with_many_faults() {
    insta::assert_snapshot!(report(json!({
        "text": "Hi Daniel 👋, I was at the the Malmö meetup!!! Our tool will save your [Company] time: www.fast.example/now",
        "strictness": "strict",
        "recipient": {"name": "Priya Raman", "company": "Brightwater"},
    })));
}

#[test]
fn a_real_note() {
    insta::assert_snapshot!(report(json!({
        "text": "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May \
            changed how our ward keeps records. I'd like to follow your work here.",
        "recipient": {"name": "Ada Okafor"},
    })));
}

#[test]
fn a_note_in_another_language() {
    insta::assert_snapshot!(report(json!({
        "text": "Sehr geehrte Frau Müller, ich habe Ihren Vortrag über Wärmenetze in Kassel gehört. [Name]",
        "recipient": {"name": "Katrin Müller"},
    })));
}

#[test]
fn what_the_writer_keeps_is_not_said_again() {
    let text = "Hi Ada, we met in Leeds, lol. I was in the the third row!!";
    let kept = json!([{"rule": "slang", "words": "lol"}, {"rule": "shouting", "words": "!!"}]);
    insta::assert_snapshot!(report(json!({"text": text, "kept": kept, "recipient": {"name": "Ada"}})));
}

#[test]
fn a_rule_can_be_set_over_the_strictness() {
    let request = |rules: Value| json!({"text": "Hi Ada, we met in Leeds, lol!!", "rules": rules});
    let severities = |request: Value| -> Vec<(String, String)> {
        let report: Value = serde_json::from_str(&report(request)).expect("the report is JSON");
        let diagnostics = report["diagnostics"].as_array().expect("a list").clone();
        let said = diagnostics.iter().map(|one| (text(&one["rule"]), text(&one["severity"])));
        said.filter(|(_, severity)| severity != "hint").collect()
    };
    assert_eq!(
        severities(request(json!({"slang": "error", "shouting": "off", "no-such-rule": "error"}))),
        [("slang".to_owned(), "error".to_owned())]
    );
}

#[test]
fn auto_is_strict_for_a_choosy_recipient() {
    let severity = |connections: u32| {
        let request = json!({
            "text": "Let's connect.", "strictness": "auto", "recipient": {"connections": connections},
        });
        let report: Value = serde_json::from_str(&report(request)).expect("the report is JSON");
        text(&report["diagnostics"][0]["severity"])
    };
    assert_eq!((severity(87).as_str(), severity(500).as_str()), ("error", "warning"));
}

#[test]
fn a_malformed_request_says_what_and_where() {
    for (request, expected) in [
        (json!({}), "missing field `text`"),
        (json!({"text": 5}), "expected a string"),
        (json!({"text": "", "strictness": "harsh"}), "unknown variant `harsh`"),
        (json!({"text": "", "limit": -1}), "expected u32"),
    ] {
        let error = serde_json::from_value::<LintRequest>(request).expect_err(expected);
        assert!(error.to_string().contains(expected), "{error}");
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}
