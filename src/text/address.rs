//! Web addresses, e-mail addresses and phone numbers in a text. They are not
//! prose: what they are made of is kept from the words.

use crate::text::span::Span;

/// An address in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What sort it is.
    pub kind: AddressKind,
}

/// What can be opened, written to or dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum AddressKind {
    Web,
    Email,
    Phone,
}

/// All addresses, in text order, none overlapping another.
pub(crate) fn find(text: &str) -> Vec<Address> {
    let mut found: Vec<Address> = pieces(text)
        .filter_map(|(start, piece)| {
            // Most words are nothing of the kind, and it shows.
            if !piece.bytes().any(|byte| matches!(byte, b'.' | b':' | b'@')) {
                return None;
            }
            let lead = piece.len() - piece.trim_start_matches(EDGES).len();
            let core = piece.trim_matches(EDGES);
            let span = Span::new(start + lead, start + lead + core.len());
            let kind = if is_email(core) {
                AddressKind::Email
            } else if is_web_address(core) || (is_site(core) && is_announced(text, span, SITES)) {
                AddressKind::Web
            } else {
                return None;
            };
            Some(Address { span, kind })
        })
        .collect();
    for span in phone_numbers(text) {
        let next = found.partition_point(|other| other.span.start < span.end);
        if !next.checked_sub(1).is_some_and(|last| found[last].span.overlaps(span)) {
            found.insert(next, Address { span, kind: AddressKind::Phone });
        }
    }
    found
}

/// Characters around an address that do not belong to it.
const EDGES: &[char] =
    &['(', ')', '[', ']', '<', '>', '"', '\'', '“', '”', '‘', '’', ',', ';', ':', '!', '?', '.', '…'];

/// The stretches between white space, with the byte each begins at.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(char::is_whitespace).map(move |piece| {
        let begins = start;
        start += piece.len();
        (begins, piece.trim_end())
    })
}

fn is_email(piece: &str) -> bool {
    piece.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && !host.contains('@') && host.split('.').count() > 1 && host.split('.').all(is_host_label)
    })
}

fn is_web_address(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    if lower.contains("://") {
        return true;
    }
    let (host, path) = match lower.find(['/', '?', '#']) {
        Some(at) => lower.split_at(at),
        None => (lower.as_str(), ""),
    };
    let labels: Vec<&str> = host.split('.').collect();
    let Some(last) = labels.last().filter(|_| labels.len() > 1 && labels.iter().all(|label| is_host_label(label)))
    else {
        return false;
    };
    if labels[0] == "www" || (path.len() > 1 && last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()))
    {
        return true;
    }
    // A bare name: "monday.com" is a company.
    PLAIN_ENDINGS.contains(last) && labels.len() > 2
}

/// Whether it is the name of a site, which may be that of a company too.
fn is_site(piece: &str) -> bool {
    piece.rsplit_once('.').is_some_and(|(name, ending)| {
        let is_ending = |known: &&str| known.eq_ignore_ascii_case(ending);
        (PLAIN_ENDINGS.iter().any(is_ending) || TECHNICAL_ENDINGS.iter().any(is_ending))
            && name.split('.').all(is_host_label)
    })
}

/// Whether the word before says what follows: "visit us at", "my site:".
fn is_announced(text: &str, span: Span, words: &[&str]) -> bool {
    let before = text[..span.start].rsplit(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let last = before.take(3).map(str::to_lowercase).find(|word| !["at", "on", "is", "me", "us"].contains(&&**word));
    last.is_some_and(|word| words.contains(&&*word))
}

/// Words before a site, and before a number without its area.
const SITES: &[&str] = &["visit", "site", "website", "homepage", "portfolio"];
const PHONES: &[&str] =
    &["call", "phone", "ring", "text", "whatsapp", "tel", "cell", "mobile", "contact", "reach", "number"];

fn is_host_label(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
}

/// Endings that make a bare name of three parts an address. Those that are
/// also words of technology need a path, or a word that announces them.
const PLAIN_ENDINGS: &[&str] = &["com", "org", "info", "biz", "shop", "store", "example"];
const TECHNICAL_ENDINGS: &[&str] = &["io", "ai", "net", "app", "dev", "co", "me"];

/// Runs of digits that can be dialled.
fn phone_numbers(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if text.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
        return found;
    }
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(') {
        let start = at + offset;
        let length = text[start..].find(|c: char| !(c.is_ascii_digit() || " +().-/\u{a0}".contains(c)));
        let next = length.map_or(text.len(), |length| start + length.max(1));
        let run = text[start..next].trim_end_matches([' ', '(', '+', '.', '-', '/', '\u{a0}']);
        let is_in_brackets = run.starts_with('(') && run.find(')') == Some(run.len() - 1);
        let (start, run) = if is_in_brackets { (start + 1, &run[1..run.len() - 1]) } else { (start, run) };
        let run = if run.contains('(') { run } else { run.trim_end_matches(')') };
        let is_inside = text[..start].ends_with(|c: char| c.is_alphanumeric() || "/:#.,-_".contains(c))
            || text[start + run.len()..].starts_with(|c: char| c.is_alphanumeric() || c == ':');
        let span = Span::new(start, start + run.len());
        if !is_inside && (is_phone_number(run) || (is_local_number(run) && is_announced(text, span, PHONES))) {
            found.push(span);
        }
        at = next;
    }
    found
}

/// 555-0142
fn is_local_number(run: &str) -> bool {
    let mut groups = run.split(['-', '.', ' ']).map(str::len);
    (groups.next(), groups.next(), groups.next()) == (Some(3), Some(4), None)
}

/// Those of a local number.
const FEWEST_DIGITS: usize = 7;

fn is_phone_number(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    if !(8..=15).contains(&digits) {
        return false;
    }
    let is_dialled = run.starts_with('+') || run.starts_with("00") || run.starts_with("(0");
    // 2019-2023, 2026-11-22, 22/11/2026, 1 200 000, 1.0.197
    let has_year = groups.iter().any(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20")));
    let is_large_number =
        groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() <= 3 && digits <= 9;
    is_dialled
        || (digits >= 9 && !has_year && !is_large_number && (groups.len() > 1 || run.starts_with('0') || digits == 10))
}
