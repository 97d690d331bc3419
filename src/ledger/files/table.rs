//! The ledger as a table for a spreadsheet (RFC 4180): a line for each thing
//! that was sent.

use super::super::entry::{Entry, Event, EventKind, State, Time};
use super::dates;
use crate::request::Relation;

const COLUMNS: [&str; 8] =
    ["Name", "Profile", "Sent on", "What was sent", "Who they are", "What became of it", "On", "Why this person"];

/// A cell that begins with one of these is a formula to a spreadsheet, which
/// reads them in their full width too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The table of these people.
pub(super) fn write<'entry>(entries: impl Iterator<Item = &'entry Entry>, now: Time) -> String {
    // By the mark at its beginning a spreadsheet knows that it is UTF-8.
    let mut table = String::from('\u{feff}');
    line(&mut table, COLUMNS);
    for entry in entries {
        let slug = entry.aliases.iter().find_map(|alias| alias.strip_prefix("in/"));
        let profile = slug.map(|slug| format!("https://www.linkedin.com/in/{slug}")).unwrap_or_default();
        for event in &entry.events {
            let sent = match event.kind {
                EventKind::Invite => "Invitation",
                EventKind::Message => "Message",
            };
            let settled = event.settled.map(dates::day).unwrap_or_default();
            line(
                &mut table,
                [
                    &entry.name,
                    &profile,
                    &dates::day(event.at),
                    sent,
                    relation(event.relation),
                    state(event, now),
                    &settled,
                    &event.why,
                ],
            );
        }
    }
    table
}

fn line(table: &mut String, cells: [&str; COLUMNS.len()]) {
    for (number, cell) in cells.iter().enumerate() {
        table.push_str(if number == 0 { "\"" } else { ",\"" });
        table.push_str(&harmless(cell).replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}

/// A text that a spreadsheet shows and never works out: with an apostrophe
/// before what would begin a formula, at its start or behind a semicolon,
/// where a spreadsheet of another country begins a new cell. Marks that may
/// be passed over there don't count.
fn harmless(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut is_start = true;
    for letter in cell.chars() {
        let letter = if letter.is_control() { ' ' } else { letter };
        if is_start && FORMULA.contains(&letter) {
            text.push('\'');
        }
        is_start = letter == ';' || (is_start && (letter.is_whitespace() || letter == '"'));
        text.push(letter);
    }
    text
}

fn state(event: &Event, now: Time) -> &'static str {
    match event.state {
        State::Pending if event.kind == EventKind::Invite && event.is_unanswered(now) => "No answer",
        State::Pending => "Open",
        State::Accepted => "Accepted",
        State::Withdrawn => "Withdrawn",
        State::Declined => "Declined",
        State::Answered => "Answered",
    }
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Unknown => "",
        Relation::Stranger => "Stranger",
        Relation::Coworker => "Coworker",
        Relation::FormerCoworker => "Former coworker",
        Relation::Manager => "Manager",
        Relation::Report => "Report",
        Relation::Interviewer => "Interviewer",
        Relation::HiringManager => "Hiring manager",
        Relation::Recruiter => "Recruiter",
        Relation::Client => "Client",
        Relation::Alum => "Alum",
        Relation::Event => "Met at an event",
        Relation::Acquaintance => "Acquaintance",
    }
}
