//! What is in the two tables of the site's own archive that are taken in. Of
//! addresses, employers and positions in them nothing is read; a message is
//! read for its fingerprint alone.

use std::io::Read;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::super::entry::{DAY, Time};
use super::dates;
use super::fault::{Fault, RECORD_BYTES, Unreadable};

/// What a table of the archive tells.
#[derive(Debug, PartialEq)]
pub(super) enum Archive {
    /// Whom the writer invited.
    Invitations(Vec<Invitation>),
    /// With whom they are connected.
    Connections(Vec<Connection>),
}

/// An invitation of the writer's.
#[derive(Debug, PartialEq)]
pub(super) struct Invitation {
    /// Whose it is alone, where their address is known.
    pub(super) alias: Option<String>,
    /// Their name.
    pub(super) name: String,
    /// When it was sent, to the minute.
    pub(super) at: Time,
    /// What it said. Not to be kept.
    pub(super) message: String,
}

/// A connection of the writer's.
#[derive(Debug, PartialEq)]
pub(super) struct Connection {
    /// Whose it is alone.
    pub(super) alias: String,
    /// When the day of it began.
    pub(super) day: Time,
}

/// How many records are looked at to find the names of the columns: before
/// those of the connections stand a few words and an empty line.
const PREAMBLE: usize = 10;

/// Put behind the end of a file: read in any other way than as a record of
/// its own, it is within quotation marks that were never closed.
const END: &str = "\0";

/// Reads a table.
pub(super) fn read(file: &str, now: Time) -> Result<Archive, Unreadable> {
    let mut table = Table::of(file);
    for _ in 0..PREAMBLE {
        if !table.next()? {
            break;
        }
        if table.names_all(&["to"]) && table.names_any(&["sent at", "direction"]) {
            return invitations(table, now).map(Archive::Invitations);
        }
        if table.names_all(&["first name"]) && table.names_any(&["url", "connected on"]) {
            return connections(table, now).map(Archive::Connections);
        }
    }
    Err(Unreadable::of_file(Fault::Unknown))
}

fn invitations(mut table: Table, now: Time) -> Result<Vec<Invitation>, Unreadable> {
    let (to, sent_at, direction) = (table.column("to")?, table.column("sent at")?, table.column("direction")?);
    // Older archives have no addresses.
    let (url, message) = (table.place("inviteeprofileurl"), table.place("message"));
    table.columns = table.record.len();
    let mut found = Vec::new();
    while table.next_row()? {
        match table.cell(direction) {
            it if it.eq_ignore_ascii_case("outgoing") => {}
            it if it.eq_ignore_ascii_case("incoming") => continue,
            _ => return Err(table.unreadable(Fault::Direction)),
        }
        let at = table.date(sent_at, now)?;
        let alias = url.and_then(|url| alias(table.cell(url)));
        // Who is not on the site was invited by an e-mail address.
        let name = Some(table.cell(to)).filter(|name| !name.contains('@')).unwrap_or_default().to_owned();
        if alias.is_some() || !name.is_empty() {
            let message = message.map(|message| table.cell(message)).unwrap_or_default().to_owned();
            found.push(Invitation { alias, name, at, message });
        }
    }
    Ok(found)
}

fn connections(mut table: Table, now: Time) -> Result<Vec<Connection>, Unreadable> {
    let (url, connected_on) = (table.column("url")?, table.column("connected on")?);
    table.columns = table.record.len();
    let mut found = Vec::new();
    while table.next_row()? {
        // Who has left the site has no address any more.
        if let Some(alias) = alias(table.cell(url)) {
            found.push(Connection { alias, day: table.date(connected_on, now)? });
        }
    }
    Ok(found)
}

/// A table as it is read, record by record.
struct Table<'file> {
    file: &'file str,
    reader: Reader<Box<dyn Read + 'file>>,
    record: StringRecord,
    /// How many cells a row has.
    columns: usize,
}

impl<'file> Table<'file> {
    fn of(file: &'file str) -> Self {
        let bytes: Box<dyn Read + 'file> = Box::new(file.as_bytes().chain(b"\n".as_slice()).chain(END.as_bytes()));
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        Self { file, reader, record: StringRecord::new(), columns: 0 }
    }

    /// Goes to the next record. Whether there is one.
    fn next(&mut self) -> Result<bool, Unreadable> {
        let is_one = self.reader.read_record(&mut self.record).map_err(|_| self.unreadable(Fault::NoText))?;
        if !is_one || (self.record.len() == 1 && &self.record[0] == END) {
            return Ok(false);
        }
        if self.record.iter().any(|cell| cell.contains(END)) {
            return Err(self.unreadable(Fault::Quote));
        }
        if self.record.as_slice().len() > RECORD_BYTES {
            return Err(self.unreadable(Fault::TooLong));
        }
        Ok(true)
    }

    /// Goes to the next record, which has as many cells as there are columns.
    fn next_row(&mut self) -> Result<bool, Unreadable> {
        let is_one = self.next()?;
        if is_one && self.record.len() != self.columns {
            return Err(self.unreadable(Fault::Cells));
        }
        Ok(is_one)
    }

    fn cell(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    fn date(&self, column: usize, now: Time) -> Result<Time, Unreadable> {
        let time = dates::read(self.cell(column)).ok_or_else(|| self.unreadable(Fault::Date))?;
        // In another zone it may be tomorrow.
        if time > now + DAY { Err(self.unreadable(Fault::Future)) } else { Ok(time) }
    }

    /// Where a column stands, by its name in small letters.
    fn place(&self, name: &str) -> Option<usize> {
        self.record.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name))
    }

    fn column(&self, name: &str) -> Result<usize, Unreadable> {
        self.place(name).ok_or_else(|| self.unreadable(Fault::NoColumn))
    }

    fn names_all(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.place(name).is_some())
    }

    fn names_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.place(name).is_some())
    }

    /// A fault of the record that was read last.
    fn unreadable(&self, why: Fault) -> Unreadable {
        let begins = self.record.position().map_or(0, csv::Position::byte);
        let begins = usize::try_from(begins).unwrap_or(usize::MAX).min(self.file.len());
        // The reader counts empty lines to the record that follows them.
        let rest = self.file[begins..].trim_start_matches(['\r', '\n']);
        Unreadable::at(self.file, self.file.len() - rest.len(), why)
    }
}

/// The alias of somebody by their profile's address.
fn alias(address: &str) -> Option<String> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_once('/')?;
    let host = host.to_ascii_lowercase();
    if host != "linkedin.com" && !host.ends_with(".linkedin.com") {
        return None;
    }
    let slug = path.strip_prefix("in/")?.split(['/', '?', '#']).next()?;
    if slug.is_empty() {
        return None;
    }
    // As the pages' addresses are read: an id may stand there in the place of a name, and its capitals matter.
    let slug = decoded(slug);
    let is_id = matches!(slug.as_bytes(), [b'A', b'C', letter, b'A', ..] if letter.is_ascii_lowercase());
    Some(format!("in/{}", if is_id { slug } else { slug.to_lowercase() }))
}

/// A part of an address in letters, not in the bytes of these; as it is where
/// those are no letters.
fn decoded(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let byte = after.first_chunk::<2>().filter(|_| *first == b'%').and_then(|digits| {
            let digits = str::from_utf8(digits).ok().filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
            u8::from_str_radix(digits, 16).ok()
        });
        if byte.is_some() {
            rest = &after[2..];
        }
        bytes.push(byte.unwrap_or(*first));
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}
