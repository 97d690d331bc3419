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
        let is_code = is_isbn(run) || is_announced_code(text, span);
        if !is_inside
            && !is_code
            && (is_phone_number(run) || (is_local_number(run) && is_announced(text, span, PHONES)))
        {
            found.push(span);
        }
        at = next;
    }
    found
}

/// 978-0-306-40615-7
fn is_isbn(run: &str) -> bool {
    let digits: Vec<u32> = run.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip([1, 3].iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 13
        && digits[..2] == [9, 7]
        && [8, 9].contains(&digits[2])
        && sum.is_multiple_of(10)
        && !run.starts_with('+')
}

/// Whether the words before say that this is the number of a thing: "part
/// no.", "ISBN".
fn is_announced_code(text: &str, span: Span) -> bool {
    let before = text[..span.start].rsplit(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let last = before
        .take(3)
        .map(str::to_lowercase)
        .find(|word| !["no", "nr", "number", "code", "is", "id"].contains(&&**word));
    last.is_some_and(|word| CODES.contains(&&*word))
}

/// What has numbers that nobody dials.
const CODES: &[&str] = &[
    "isbn", "issn", "ean", "sku", "doi", "orcid", "part", "parts", "serial", "item", "model", "ref", "reference",
    "order", "patent", "invoice", "batch", "ticket", "case", "licence", "license", "registration", "vat",
];

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

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses in `text`, each behind its kind.
    fn found(text: &str) -> Vec<String> {
        find(text).iter().map(|Address { span, kind }| format!("{kind:?} {}", &text[span.range()])).collect()
    }

    #[test]
    fn what_can_be_opened_or_written_to_is_an_address() {
        for (text, expected) in [
            ("see https://a.example/x?y=1.", &["Web https://a.example/x?y=1"][..]),
            ("FTP://a and (www.cafe), “WWW.Two.Example”…", &["Web FTP://a", "Web www.cafe", "Web WWW.Two.Example"]),
            ("bit.ly/x monday.com/pricing a.b?c a.b#c", &["Web bit.ly/x", "Web monday.com/pricing"]),
            ("go.it?x go.it#x x.y2/z a-b.c1.it/z", &["Web go.it?x", "Web go.it#x", "Web a-b.c1.it/z"]),
            ("My.Shop.Example, a.b.com", &["Web My.Shop.Example", "Web a.b.com"]),
            ("ada@lovelace.example, <a.b+c@d-1.co>", &["Email ada@lovelace.example", "Email a.b+c@d-1.co"]),
            (
                "a@b.example\tb@c.example\n\u{a0}c@d.example",
                &["Email a@b.example", "Email b@c.example", "Email c@d.example"],
            ),
            // What looks like one, and is none.
            ("@ada.lovelace me@home a@b@c.example a@b..example ada@ a@b_c.example", &[]),
            ("monday.com Node.js Oslo.It B.Tech a.b.io 9.5/10 a../b www", &[]),
            ("1/2 and/or: 12:30 a.b/ w_w.a.com/x x.com/", &[]),
            ("", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_site_is_an_address_where_a_word_announces_it() {
        for (text, expected) in [
            ("my site: ada.example", &["Web ada.example"][..]),
            ("Visit us at Ada.IO, on my website is ada.ME", &["Web Ada.IO", "Web ada.ME"]),
            ("portfolio (ada.dev)", &["Web ada.dev"]),
            ("visit the ada.example", &[]),
            ("site me us at ada.example", &[]),
            ("site ada.js, site .com, site a_b.com", &[]),
            ("sites: ada.example", &[]),
            ("call ada.example", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_can_be_dialled_is_a_phone_number() {
        for (text, expected) in [
            ("+44 20 7946 0018, +4912345678.", &["Phone +44 20 7946 0018", "Phone +4912345678"][..]),
            ("(020) 7946 0018; (+49 30 123456)", &["Phone (020) 7946 0018", "Phone +49 30 123456"]),
            ("(555) 010-0142) or 0049.30.12/34", &["Phone (555) 010-0142)", "Phone 0049.30.12/34"]),
            ("555 010 0142 .", &["Phone 555 010 0142"]),
            (
                "5550100142; 012345678; 55\u{a0}501\u{a0}0014",
                &["Phone 5550100142", "Phone 012345678", "Phone 55\u{a0}501\u{a0}0014"],
            ),
            ("+1 234 567; +1 234 5678", &["Phone +1 234 5678"]),
            ("+123456789012345; +1234567890123456", &["Phone +123456789012345"]),
            ("0044 2019 1234; (020) 1999 1234", &["Phone 0044 2019 1234", "Phone (020) 1999 1234"]),
            ("+1 2019 1234 5", &["Phone +1 2019 1234 5"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "2019-2023, 2026-11-22, 22/11/2026, 12 1999 1234",
            "1 200 000, 100 200 300, 1.0.197, 12345678",
            "123456789, 12345678901",
            "a5550100142 x/5550100142 id:5550100142 #5550100142 5550100142a 5550100142:1 1,5550100142 _5550100142",
            "5550100142x",
            "https://a.example/5550100142 a+4412345678@b.example",
            "+ ( -",
        ] {
            let phones: Vec<_> = found(text).into_iter().filter(|it| it.starts_with("Phone")).collect();
            assert_eq!(phones, Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_number_of_a_thing_is_not_dialled() {
        for text in [
            "ISBN 0-306-40615-2, ISBN: 0306406152, my book 978-0-306-40615-7 and 9780306406157",
            "part no. 555 010 0142, part number 555-010-0142, Ref 5550100142, order is 555 010 0142",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
        for text in ["978-0-306-40615-8", "977-0-306-40615-0", "to order call 555 010 0142", "my number 555 010 0142"] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_number_without_its_area_has_to_be_announced() {
        for (text, expected) in [
            ("call me at 555-0142", &["Phone 555-0142"][..]),
            ("Text 555.0142 or reach us on 555 0143", &["Phone 555.0142", "Phone 555 0143"]),
            ("call 55-0142, call 5550-142, call 555-0142-1, call 5550142", &[]),
            ("room 555-0142", &[]),
            ("site 555-0142", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_stand_in_the_order_of_the_text() {
        use AddressKind::{Email, Phone, Web};

        let text = "+44 20 7946 0018 www.a.example 5550100142 b@c.example +49 30 123456";
        let kinds: Vec<AddressKind> = find(text).iter().map(|address| address.kind).collect();
        assert_eq!(kinds, [Phone, Web, Phone, Email, Phone]);
    }
}
