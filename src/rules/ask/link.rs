use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::text::address::AddressKind;
use crate::text::span::Span;

declare_rule! {
    /// A web address, an e-mail address or a phone number in a first note.
    ///
    /// ## Why it matters
    ///
    /// A link from a stranger looks like spam or a sale, and in a first note
    /// there is no need for it: once the two are connected they can write.
    /// A company whose name ends in ".com" is a name where nobody is to visit
    /// it; a version, a date or a standard's number is no phone number.
    pub struct Link {
        name: "link",
        group: Ask,
        since: "0.1.0",
        levels: [Off, Warning, Warning],
        kinds: [Invite],
        any_language: true,
        fix: Safe,
        source: [Etiquette],
        why: "A link or a number in a first note looks like an advertisement. It can follow once you are connected.",
        flags: &[
            Example::new("My portfolio is at ‹www.karimdraws.example/portfolio› for you.").fixed("My portfolio is for you."),
            Example::new("I put my photos on ‹https://noorfan-loaves.example/best?x=1› in case you like them."),
            Example::new("Write to ‹gil-fan@waterly.example›, thanks."),
            Example::new("Ring me (‹+44 7700 900123›) any time.").fixed("Ring me any time."),
            Example::new("Whatsapp me please ‹0044 7700 900456›."),
            Example::new("Book a slot: ‹calendly.com/sam/15min›"),
            Example::new("I sell railings, see ‹lindgren-welding.example.se/offers›.").fixed("I sell railings."),
            Example::new("Call ‹(503) 555-0142› or ‹555-010-9999›."),
            Example::new("Please ring me at ‹555-0142›.").fixed("Please ring me."),
            Example::new("Visit us on ‹gilfan.io› for the plans.").fixed("Visit us for the plans."),
        ],
        passes: &[
            Example::new("I work at Booking.com on Node.js and ASP.NET, before that at monday.com."),
            Example::new("From 2019-2023 I audited ISO 13485:2016 and 10,000,000 records, until 2026-11-22."),
            Example::new("I ran 10.5 km in 0:49:12, e.g. at 5 a.m., i.e. early.Then I slept."),
            Example::new("Your crate fixed main.rs for version 1.0.197 on crates.io."),
            Example::new("Glad that we met in Metz.\nGil Fan\nGilfan.com"),
            Example::new("Your site runs on Node.js, our mill is on 555 acres, and part 555-0142 fits both."),
            Example::new("Grant EP/T012345/1 paid for it, and 1 200 000 people use it."),
        ],
    }
}

impl Rule for Link {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for address in note.text.addresses() {
            let what = match address.kind {
                AddressKind::Web => "A link",
                AddressKind::Email => "An e-mail address",
                AddressKind::Phone => "A phone number",
            };
            let message = format!("{what} can wait until you are connected.");
            diagnostics.at_with(
                address.span,
                message,
                [Fix::safe("Take it out", removal(note.text.as_str(), address.span), "")],
            );
        }
    }
}

/// What to delete so that the sentence stays whole: the address, the
/// brackets around it, and the little word that led to it.
fn removal(text: &str, span: Span) -> Span {
    let (mut start, mut end) = (span.start, span.end);
    while let (Some(open), Some(close)) = (text[..start].chars().next_back(), text[end..].chars().next()) {
        if !matches!((open, close), ('(', ')') | ('[', ']') | ('<', '>') | ('“', '”') | ('"', '"')) {
            break;
        }
        start -= open.len_utf8();
        end += close.len_utf8();
    }
    let before = text[..start].trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let start = if LEADS.contains(&word) { before.len() - word.len() } else { start };
    Span::new(text[..start].trim_end_matches([' ', ',', ':', '-', '–']).len(), end)
}

/// Words that lead to an address and mean nothing without it.
const LEADS: &[&str] = &["at", "on", "see", "via", "visit", "here"];
