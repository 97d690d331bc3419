//! What is answered of the ledger.

use super::{Circumstances, Outcome};
use crate::background::protocol::{FromBackground, FromLedger, LedgerState, Sent, ToLedger};
use crate::catalogue::Kind;
use crate::fingerprint::Fingerprint;
use crate::ledger::due::DueKind;
use crate::ledger::{Consent, Entry, Event, EventKind, Ledger, Sending, Sight, State, Undo, Written};
use crate::lint;
use crate::request::{InviteState, LintRequest, Recipient, Record, Sender, Thread};
use crate::starters::{self, Purpose, Shared, Starter};

/// Records what was sent, where the writer wants that.
pub(super) fn sent(ledger: &mut Ledger, sent: Sent<LintRequest>, at: &Circumstances) -> Outcome {
    if ledger.problem().is_some() {
        return unasked();
    }
    // A message to several people, or to nobody who is known, is no one's; an invitation counts for the week.
    let is_recorded = kind_of(&sent.note) == EventKind::Invite || !sent.note.recipient.aliases.is_empty();
    let written = if ledger.is_recording() && is_recorded {
        ledger.record(sending(ledger, sent), at.now)
    } else {
        Written::default()
    };
    Outcome::of_ledger(FromLedger::State(state(ledger, at)), written)
}

/// What is answered to what is sent where nothing may be recorded: as if the
/// ledger were declined, so that nobody is asked for one either.
pub(super) fn unasked() -> Outcome {
    let state = LedgerState { consent: Consent::Declined, ..LedgerState::default() };
    Outcome::of_ledger(FromLedger::State(state), Written::default())
}

/// What the ledger keeps of what was sent.
fn sending(ledger: &Ledger, Sent { at, note, why }: Sent<LintRequest>) -> Sending {
    let fingerprint = fingerprint(ledger, &note);
    let told = lint::advise(&note).map(|advice| (advice.relation, advice.awaits_answer));
    let (relation, awaits_answer) = told.unwrap_or((note.relation, false));
    let event = Event {
        at,
        kind: kind_of(&note),
        state: State::Pending,
        settled: None,
        relation,
        occasion: note.occasion,
        why,
        awaits_answer,
        fingerprint,
    };
    let recipient = note.recipient;
    Sending { aliases: recipient.aliases, name: recipient.name.unwrap_or_default(), event }
}

fn kind_of(note: &LintRequest) -> EventKind {
    match note.kind {
        Kind::Invite => EventKind::Invite,
        Kind::Message | Kind::Decline | Kind::Farewell => EventKind::Message,
    }
}

/// How much the most alike note that went to somebody else is alike, of 100.
pub(super) fn alike(ledger: &Ledger, note: &LintRequest) -> u32 {
    fingerprint(ledger, note).map_or(0, |fingerprint| ledger.alike(&fingerprint, note))
}

/// What a note is known again by; nothing where there is no text, or no ledger.
fn fingerprint(ledger: &Ledger, note: &LintRequest) -> Option<Fingerprint> {
    let key = ledger.book().key.filter(|_| ledger.is_kept() && !note.text.trim().is_empty())?;
    Some(lint::fingerprint(&key, note))
}

/// Takes note of what was seen.
pub(super) fn seen(ledger: &mut Ledger, aliases: &[String], sight: Sight, at: &Circumstances) -> Outcome {
    Outcome { ledger: ledger.see(aliases, sight, at.now), ..Outcome::of(FromBackground::Done) }
}

/// Answers a page of ours, by what its writer has told of themselves.
pub(super) fn answer(ledger: &mut Ledger, question: ToLedger, sender: &Sender, at: &Circumstances) -> Outcome {
    // What can't be read now may be of a later version: it is not written over, unless all of it is to go.
    if let Some(problem) = ledger.problem()
        && !matches!(question, ToLedger::State | ToLedger::Erase)
    {
        return Outcome::of(FromBackground::Error(problem.to_owned()));
    }
    let answered = |answer| Outcome::of_ledger(answer, Written::default());
    match question {
        ToLedger::State => {
            let written = ledger.tidy(at.now);
            Outcome::of_ledger(FromLedger::State(state(ledger, at)), written)
        }
        ToLedger::SetConsent(consent) => {
            let written = ledger.set_consent(consent, at.key);
            Outcome::of_ledger(FromLedger::State(state(ledger, at)), written)
        }
        ToLedger::SetReminders(reminders) => {
            let written = ledger.set_reminders(reminders);
            Outcome::of_ledger(FromLedger::State(state(ledger, at)), written)
        }
        ToLedger::Due(count) => {
            let mut due = ledger.due(at.now);
            due.truncate(count as usize);
            answered(FromLedger::Due(due))
        }
        ToLedger::List(query) => answered(FromLedger::Listed(ledger.list(&query, at.now))),
        ToLedger::Year => answered(FromLedger::Year(ledger.year(at.now))),
        ToLedger::Change { id, change } => match ledger.change(id, change, at.now) {
            Some((undo, written)) => Outcome::of_ledger(FromLedger::Changed(undo), written),
            None => answered(FromLedger::Changed(Undo::default())),
        },
        ToLedger::Forget(ids) => {
            let (undo, written) = ledger.forget(&ids, at.now);
            Outcome::of_ledger(FromLedger::Changed(undo), written)
        }
        ToLedger::Undo(undo) => {
            let ledger = ledger.undo(undo);
            Outcome { ledger, ..Outcome::of(FromBackground::Done) }
        }
        ToLedger::Drafts(id) => answered(FromLedger::Drafts(drafts(ledger, id, sender, at))),
        ToLedger::Export(format) => answered(FromLedger::File(ledger.export(format, at.now))),
        ToLedger::Import(file) => match ledger.import(&file, at.now) {
            Ok((import, written)) => Outcome::of_ledger(FromLedger::Imported(import), written),
            Err(unreadable) => answered(FromLedger::Unreadable(unreadable)),
        },
        ToLedger::Erase => {
            let ledger = ledger.erase(at.key);
            Outcome { ledger, ..Outcome::of(FromBackground::Done) }
        }
    }
}

fn state(ledger: &Ledger, at: &Circumstances) -> LedgerState {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    LedgerState {
        consent: ledger.book().consent,
        reminders: ledger.book().reminders,
        people: count(ledger.entries().len()),
        due: count(ledger.due(at.now).len()),
        problem: ledger.problem().map(str::to_owned),
    }
}

/// With what a message may begin for which it is time with somebody.
fn drafts(ledger: &Ledger, id: u32, sender: &Sender, at: &Circumstances) -> Vec<Starter> {
    let Some(entry) = ledger.entry(id) else { return Vec::new() };
    let Some((due, _)) = entry.due(at.now).next() else { return Vec::new() };
    // An invitation that nobody answered is taken back without a word.
    if due == DueKind::Prune && entry.invite().is_some_and(|invite| invite.state == State::Pending) {
        return Vec::new();
    }
    let note = message_to(entry, sender);
    let purposes = purposes(due);
    let place = |starter: &Starter| purposes.iter().position(|purpose| *purpose == starter.purpose);
    let mut starters = starters::starters(&note, &Shared::of(&note), entry.why());
    starters.retain(|starter| place(starter).is_some());
    starters.sort_by_key(place);
    starters
}

/// What a message may be for when something is due, the most fitting first.
/// Whether it may be that where the two stand, the starters know.
fn purposes(due: DueKind) -> &'static [Purpose] {
    match due {
        DueKind::Thanks => &[Purpose::Thanks, Purpose::Meet, Purpose::Share],
        DueKind::Ask => &[Purpose::Meet, Purpose::CheckIn, Purpose::Share],
        DueKind::FollowUp => &[Purpose::Share, Purpose::Congratulation],
        DueKind::CheckIn => &[Purpose::CheckIn, Purpose::Share, Purpose::Congratulation, Purpose::Reconnect],
        DueKind::Prune => &[Purpose::Reconnect, Purpose::Farewell],
    }
}

/// A message to somebody, before anything of it is written, with all that the
/// ledger knows of them.
fn message_to(entry: &Entry, sender: &Sender) -> LintRequest {
    let is_accepted = entry.invite().is_some_and(|invite| invite.state == State::Accepted);
    let thread = match entry.events.last().map(|last| (last.kind, last.state)) {
        Some((EventKind::Message, State::Answered)) => Thread::Reply,
        Some((EventKind::Message, _)) => Thread::FollowUp,
        Some((EventKind::Invite, _)) | None => Thread::First,
    };
    LintRequest {
        kind: Kind::Message,
        relation: entry.relation(),
        recipient: Recipient {
            name: (!entry.name.is_empty()).then(|| entry.name.clone()),
            aliases: entry.aliases.clone(),
            degree: is_accepted.then_some(1),
            ..Recipient::default()
        },
        sender: sender.clone(),
        record: Record { invite_state: is_accepted.then_some(InviteState::Accepted), ..Record::default() },
        thread,
        ..LintRequest::default()
    }
}
