//! Dates as the site's archive writes them, and as a spreadsheet reads them.
//! None of them names a time zone: they are taken as UTC.

use super::super::entry::{DAY, Time};

/// A minute, in milliseconds.
const MINUTE: Time = 60 * 1000;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The time that a date of the archive means. Seen there are “10/13/23, 9:55
/// AM”, “2023-10-13 09:55:00 UTC” and “13 Oct 2023”. Nothing where it may mean
/// several, as “3/4/23” does.
pub(super) fn read(text: &str) -> Option<Time> {
    use Part::{Number, Sign, Word};
    let parts = parts(text)?;
    let (day, rest) = match parts[..] {
        [Number(month), Sign('/'), Number(day), Sign('/'), Number(year), ref rest @ ..]
            if month.len() < 3 && is_morning_or_evening(rest) =>
        {
            (day_of(year, number(month)?, day)?, rest)
        }
        [Number(year), Sign(one @ ('-' | '/')), Number(month), Sign(other), Number(day), ref rest @ ..]
            if year.len() == 4 && one == other =>
        {
            (day_of(year, number(month)?, day)?, rest)
        }
        [Number(day), Word(month), Number(year), ref rest @ ..]
        | [Number(day), Sign('-'), Word(month), Sign('-'), Number(year), ref rest @ ..] => {
            (day_of(year, month_of(month)?, day)?, rest)
        }
        _ => return None,
    };
    Some(day + time_of(rest)?)
}

/// The day of a time, as “2023-10-13”.
pub(super) fn day(time: Time) -> String {
    // Of years that begin in March, a leap day is the last: see “Euclidean affine functions and their application to
    // calendar algorithms” (Neri, Schneider).
    let days = time / DAY + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
    format!("{:04}-{month:02}-{day:02}", year_of_era + era * 400 + year)
}

/// What a date is made of, without the white space.
#[derive(Clone, Copy)]
enum Part<'text> {
    Number(&'text str),
    Word(&'text str),
    Sign(char),
}

/// The parts of a date; nothing for what is too long to be one.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let alike = |alike: fn(&char) -> bool| rest.find(|it| !alike(&it)).unwrap_or(rest.len());
        let end = match first {
            '0'..='9' => alike(char::is_ascii_digit),
            _ if first.is_alphabetic() => alike(|it| it.is_alphabetic()),
            _ => first.len_utf8(),
        };
        let (part, after) = rest.split_at(end);
        parts.push(match first {
            '0'..='9' => Part::Number(part),
            _ if first.is_alphabetic() => Part::Word(part),
            _ => Part::Sign(first),
        });
        rest = after.trim_start();
        if parts.len() > 14 {
            return None;
        }
    }
    Some(parts)
}

/// When a day begins that the calendar has.
fn day_of(year: &str, month: Time, day: &str) -> Option<Time> {
    let year = match year.len() {
        2 => 2000 + number(year)?,
        4 => number(year)?,
        _ => return None,
    };
    let day = number(day)?;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + Time::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if year < 1970 || day == 0 || day > length {
        return None;
    }
    // Years that begin in March, as above.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    Some((days - 719_468) * DAY)
}

/// The time of day; midnight where there is none.
fn time_of(parts: &[Part]) -> Option<Time> {
    use Part::{Number, Sign, Word};
    let parts = match parts {
        [Sign(','), rest @ ..] => rest,
        [Word(t), rest @ ..] if t.eq_ignore_ascii_case("t") => rest,
        _ => parts,
    };
    let (hour, minute, second, rest) = match *parts {
        [] => return Some(0),
        [Number(hour), Sign(':'), Number(minute), Sign(':'), Number(second), ref rest @ ..] => {
            (number(hour)?, number(minute)?, number(second)?, rest)
        }
        [Number(hour), Sign(':'), Number(minute), ref rest @ ..] => (number(hour)?, number(minute)?, 0, rest),
        _ => return None,
    };
    let hour = match *rest {
        [Word(half)] if half.eq_ignore_ascii_case("am") && (1..=12).contains(&hour) => hour % 12,
        [Word(half)] if half.eq_ignore_ascii_case("pm") && (1..=12).contains(&hour) => hour % 12 + 12,
        [] => hour,
        [Word(zone)] if zone.eq_ignore_ascii_case("utc") || zone.eq_ignore_ascii_case("z") => hour,
        _ => return None,
    };
    (hour < 24 && minute < 60 && second < 60).then_some((hour * 60 + minute) * MINUTE + second * 1000)
}

/// Whether a time follows by the clock of twelve hours. Who writes so puts the
/// month first.
fn is_morning_or_evening(parts: &[Part]) -> bool {
    matches!(parts, [.., Part::Word(half)] if half.eq_ignore_ascii_case("am") || half.eq_ignore_ascii_case("pm"))
}

/// The number of a month by its name, in full or as its first three letters.
fn month_of(name: &str) -> Option<Time> {
    let name = name.to_ascii_lowercase();
    let month = MONTHS.iter().zip(1..).find(|(month, _)| name.starts_with(*month))?;
    Some(month.1)
}

fn number(digits: &str) -> Option<Time> {
    if digits.len() > 4 { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Friday, 13 October 2023, in milliseconds.
    const FRIDAY: Time = 1_697_155_200_000;

    #[test]
    fn the_dates_of_the_archive_are_read() {
        let at = |hour: Time, minute: Time| FRIDAY + (hour * 60 + minute) * MINUTE;
        for (text, time) in [
            ("10/13/23, 9:55 AM", at(9, 55)),
            ("10/13/23, 9:55\u{202f}AM", at(9, 55)),
            (" 10/13/2023, 9:55\u{a0}pm ", at(21, 55)),
            ("10/13/23 12:00 AM", at(0, 0)),
            ("10/13/23, 12:05 PM", at(12, 5)),
            ("2023-10-13 09:55:07 UTC", at(9, 55) + 7_000),
            ("2023-10-13 09:55 UTC", at(9, 55)),
            ("2023-10-13T09:55:07Z", at(9, 55) + 7_000),
            ("2023/10/13 09:55:07 UTC", at(9, 55) + 7_000),
            ("2023-10-13 21:55:07", at(21, 55) + 7_000),
            ("2023-10-13", FRIDAY),
            ("13 Oct 2023", FRIDAY),
            ("13 October 2023", FRIDAY),
            ("13-Oct-23", FRIDAY),
            ("13 Oct 23", FRIDAY),
            ("29 Feb 2024", FRIDAY + 139 * DAY),
            ("01 Jan 1970", 0),
        ] {
            assert_eq!(read(text), Some(time), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_date_or_may_be_two_is_not_read() {
        for text in [
            "",
            " ",
            "soon",
            "10/13/23",
            "3/4/2023",
            "13/10/2023 09:55",
            "13/10/23, 9:55 AM",
            "10/13/23, 13:55 PM",
            "10/13/23, 0:10 AM",
            "10/13/23, 9:60 AM",
            "10/13/123, 9:55 AM",
            "2023-02-29",
            "2023-13-01",
            "2023-00-01",
            "2023-01-00",
            "2023-1/3",
            "31 Nov 2023",
            "13 Okt 2023",
            "13 2023",
            "13 Oct",
            "13 Oct 2023 at nine",
            "2023-10-13 24:00",
            "2023-10-13 09:55 CET",
            "20231013",
            "99999999999999999999 Oct 2023",
            "13 Oct 1969",
            "٠١ Jan 2023",
            "1/1/1/1/1/1/1/1/1/1",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_day_is_read_back(days in 0..2_932_896_u64, within in 0..DAY) {
            prop_assert_eq!(read(&day(days * DAY + within)), Some(days * DAY));
        }

        #[test]
        fn nothing_is_too_strange(text in "\\PC{0,30}", near in "[0-9APMTUC/:, -]{0,24}") {
            let _ = (read(&text), read(&near));
        }
    }
}
