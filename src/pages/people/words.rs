//! The page's words as texts, with days and numbers as the user writes them.

use js_sys::{Array, Date, Function, Intl};
use wasm_bindgen::JsValue;

use super::view::{Piece, Said};
use crate::js::JsError;
use crate::ledger::{DAY, Time};
use crate::pages::chrome;

/// How days and numbers are written where the user lives.
pub(super) struct Words {
    day: Function,
    /// The same, for a day that is the same everywhere.
    day_of_utc: Function,
    number: Function,
    percent: Function,
}

impl Words {
    pub(super) fn new() -> Result<Self, JsError> {
        let users = Array::new();
        let day = chrome::object([("dateStyle", "medium".into())])?;
        let day_of_utc = chrome::object([("dateStyle", "medium".into()), ("timeZone", "UTC".into())])?;
        let percent = chrome::object([("style", "percent".into())])?;
        Ok(Self {
            day: Intl::DateTimeFormat::new(&users, &day).format(),
            day_of_utc: Intl::DateTimeFormat::new(&users, &day_of_utc).format(),
            number: Intl::NumberFormat::new(&users, &js_sys::Object::new()).format(),
            percent: Intl::NumberFormat::new(&users, &percent).format(),
        })
    }

    /// A text.
    pub(super) fn say(&self, said: &Said) -> Result<String, JsError> {
        let pieces = said.with.iter().map(|piece| self.piece(piece)).collect::<Result<Vec<_>, _>>()?;
        chrome::message_of_all(said.key, &pieces)
    }

    /// A day. A week begins at midnight in UTC, and so does what the site's
    /// archive has as a mere day: west of there it is still the day before.
    pub(super) fn day(&self, time: Time) -> Result<String, JsError> {
        let day = if time.is_multiple_of(DAY) { &self.day_of_utc } else { &self.day };
        format(day, &number(time))
    }

    /// A number.
    pub(super) fn count(&self, count: u32) -> Result<String, JsError> {
        format(&self.number, &count.into())
    }

    /// How much of a hundred.
    pub(super) fn percent(&self, percent: u32) -> Result<String, JsError> {
        format(&self.percent, &(f64::from(percent) / 100.0).into())
    }

    fn piece(&self, piece: &Piece) -> Result<String, JsError> {
        match piece {
            Piece::Name(name) if name.trim().is_empty() => chrome::message("pagesSomebody"),
            Piece::Name(name) => Ok(chrome::isolated(name)),
            Piece::Count(count) => self.count(*count),
            Piece::Percent(percent) => self.percent(*percent),
            Piece::Day(time) => self.day(*time),
        }
    }
}

fn format(format: &Function, value: &JsValue) -> Result<String, JsError> {
    Ok(format.call1(&JsValue::UNDEFINED, value)?.as_string().unwrap_or_default())
}

/// Now.
pub(super) fn now() -> Time {
    time(Date::now())
}

/// The day that stands in a field for one, from when it begins here.
pub(super) fn day_in(field: &str) -> Option<Time> {
    let mut parts = field.splitn(3, '-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse::<i32>().ok()?, parts.next()?);
    let begins = Date::new_with_year_month_day(year, month - 1, day.parse().ok()?).get_time();
    (begins > 0.0).then(|| time(begins))
}

/// A day as a field for one holds it.
pub(super) fn field_of(at: Time) -> String {
    let date = Date::new(&number(at));
    let padded = |number: u32, width: usize| {
        let digits = number.to_string();
        ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
    };
    [padded(date.get_full_year(), 4), padded(date.get_month() + 1, 2), padded(date.get_date(), 2)].join("-")
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no clock shows a time before 1970")]
fn time(milliseconds: f64) -> Time {
    milliseconds as Time
}

#[expect(clippy::cast_precision_loss, reason = "a number of JavaScript holds every time there will be")]
fn number(time: Time) -> JsValue {
    JsValue::from_f64(time as f64)
}
