//! The command line, through the door.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use connote::rules::RULES;
use serde_json::Value;

/// Runs `connote` over an input.
#[track_caller]
fn connote(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connote"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // One that refuses its arguments reads nothing.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_ref());
    child.wait_with_output().expect("the program ends")
}

#[track_caller]
fn said(output: &Output) -> &str {
    str::from_utf8(&output.stdout).expect("it writes UTF-8")
}

#[track_caller]
fn complaint(output: &Output) -> &str {
    str::from_utf8(&output.stderr).expect("it writes UTF-8")
}

const GOOD: &str = "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May \
    changed how our ward keeps records. I'd like to follow your work here.\n";

#[test]
fn the_exit_status_says_how_it_went() {
    for (arguments, input, expected) in [
        (&["check", "--to", "Ada Okafor"][..], GOOD, 0),
        (&["check"], "Hi there, I'm a nurse, and your talk on kilns in Leeds was good.", 0),
        (&["check", "-"], "Let's connect.", 1),
        (&["check", "--rule", "stock-invite=off", "--rule", "no-reason=off"], "Let's connect.", 0),
        (&["check", "--relation", "foe"], GOOD, 2),
        (&["check", "--format", "jsonl", "--why"], "", 2),
        (&["check", "no/such/file"], "", 2),
        (&["explain", "emojy"], "", 2),
        (&[], "", 2),
    ] {
        let output = connote(arguments, input);
        assert_eq!(output.status.code(), Some(expected), "{arguments:?} {input:?}: {}", complaint(&output));
        assert_eq!(complaint(&output).is_empty(), expected != 2, "{arguments:?} {input:?}");
    }
}

#[test]
fn remarks_stand_under_the_words() {
    let note = "Hi Daniel 👋, I was at the the Malmö meetup.\nOur tool will save your [Company] time!!!\n";
    let output = connote(&["check", "--to", "Priya Raman", "--why"], note);
    insta::assert_snapshot!(said(&output));
}

#[test]
fn requests_are_answered_line_by_line_and_in_order() {
    let requests = b"{\"id\": \"one\", \"text\": \"Let's connect.\"}\n\n{\"id\": \"two\"}\n{\"text\": \"\xff\"}\r\n{\"id\": \"three\", \"text\": \"\"}";
    let output = connote(&["check", "--format", "jsonl"], requests);
    assert_eq!(output.status.code(), Some(2), "{}", complaint(&output));
    let answers: Vec<Value> =
        said(&output).lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    let errors: Vec<_> = answers.iter().map(|answer| (&answer["id"], &answer["line"], &answer["error"])).collect();
    insta::assert_debug_snapshot!(errors);
    assert_eq!(answers[0]["diagnostics"][0]["rule"], "stock-invite");
}

#[test]
fn what_is_not_utf8_is_said_to_be() {
    let output = connote(&["check"], b"Hi Ad\xe4");
    assert_eq!(complaint(&output), "error: could not read standard input: it is not UTF-8 from byte 5 on\n");
}

#[test]
fn help_names_every_word_that_an_option_takes() {
    let help = connote(&["check", "--help"], "");
    for option in ["--kind", "--strictness", "--relation", "--invite-state"] {
        let output = connote(&["check", option, "?"], "");
        let (_, words) = complaint(&output).split_once("expected one of ").expect("the words it takes");
        for word in words.lines().next().unwrap_or_default().split(", ") {
            assert!(said(&help).contains(word.trim_matches('`')), "{option} {word}");
        }
    }
}

#[test]
fn nobody_hears_of_a_reader_that_has_read_enough() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connote"))
        .args(["rules", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), complaint(&output)), (Some(0), ""));
}

#[test]
fn every_rule_is_listed_and_explained() {
    let listed = connote(&["rules", "--format", "json"], "");
    let listed: Vec<Value> = serde_json::from_slice(&listed.stdout).expect("it is JSON");
    let table = connote(&["rules"], "");
    assert_eq!(listed.len(), RULES.len());
    assert_eq!(said(&table).lines().count(), 1 + RULES.len());
    for rule in ["emoji", "no-reason"] {
        let page = connote(&["explain", rule], "");
        assert!(said(&page).starts_with(rule) && said(&page).contains("‹"), "{}", said(&page));
    }
}
