//! The year: a picture, and the same in tables.

use gloo::utils::document;
use web_sys::{Element, HtmlElement};

use super::view::{self, Outcome};
use super::words::Words;
use crate::js::JsError;
use crate::ledger::year::{Tally, Year};
use crate::pages::chrome;
use crate::pages::dom;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The picture of the year, and its tables.
pub(super) struct Picture {
    said: HtmlElement,
    drawn: HtmlElement,
    bars: Element,
    most: HtmlElement,
    first: HtmlElement,
    last: HtmlElement,
    weeks: HtmlElement,
    relations: HtmlElement,
    kinds: HtmlElement,
    kinds_table: HtmlElement,
}

impl Picture {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            said: dom::by_id("year-said")?,
            drawn: dom::by_id("year-drawn")?,
            bars: dom::by_id("bars")?,
            most: dom::by_id("year-most")?,
            first: dom::by_id("year-first")?,
            last: dom::by_id("year-last")?,
            weeks: dom::by_id("weeks")?,
            relations: dom::by_id("relations")?,
            kinds: dom::by_id("kinds")?,
            kinds_table: dom::by_id("kinds-table")?,
        })
    }

    pub(super) fn show(&self, year: &Year, words: &Words) -> Result<(), JsError> {
        dom::set_text(&self.said, &words.say(&view::year(year))?);
        self.drawn.set_hidden(view::total(year).sent == 0);
        self.draw(year, words)?;

        self.weeks.set_text_content(None);
        for week in &year.weeks {
            append_row(&self.weeks, &words.day(week.from)?, week.tally, words)?;
        }
        self.relations.set_text_content(None);
        for (relation, tally) in &year.relations {
            let label = chrome::message(view::relation(*relation).unwrap_or("peopleUnknown"))?;
            append_row(&self.relations, &label, *tally, words)?;
        }
        self.kinds.set_text_content(None);
        for (kind, tally) in year.kinds.iter().flatten() {
            append_row(&self.kinds, &chrome::message(view::kind(*kind))?, *tally, words)?;
        }
        self.kinds_table.set_hidden(year.kinds.is_none());
        Ok(())
    }

    fn draw(&self, year: &Year, words: &Words) -> Result<(), JsError> {
        let drawn = document().create_document_fragment();
        for bar in view::bars(year) {
            let group = document().create_element_ns(Some(SVG), "g")?;
            let title = document().create_element_ns(Some(SVG), "title")?;
            title.set_text_content(Some(&words.say(&bar.title)?));
            group.append_child(&title)?;
            for (outcome, y, height) in bar.parts {
                let rect = document().create_element_ns(Some(SVG), "rect")?;
                rect.set_attribute("class", class(outcome))?;
                for (name, value) in [("x", bar.x), ("y", y), ("width", bar.width), ("height", height)] {
                    rect.set_attribute(name, &value.to_string())?;
                }
                group.append_child(&rect)?;
            }
            drawn.append_child(&group)?;
        }
        self.bars.replace_children_with_node_1(&drawn);
        let most = words.count(view::most(year))?;
        dom::set_text(&self.most, &chrome::message_of("peopleYearMost", &most)?);
        for (label, week) in [(&self.first, year.weeks.first()), (&self.last, year.weeks.last())] {
            dom::set_text(label, &week.map(|week| words.day(week.from)).transpose()?.unwrap_or_default());
        }
        Ok(())
    }
}

fn class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted => "accepted",
        Outcome::NotAccepted => "not-accepted",
        Outcome::Open => "open",
    }
}

fn append_row(body: &HtmlElement, label: &str, tally: Tally, words: &Words) -> Result<(), JsError> {
    let row = dom::append(body, "tr", "")?;
    dom::append_text(&row, "th", "", label)?.set_attribute("scope", "row")?;
    for count in [tally.sent, tally.accepted, tally.open] {
        dom::append_text(&row, "td", "", &words.count(count)?)?;
    }
    let share = match view::share(tally) {
        Some(share) => words.percent(share)?,
        None => chrome::message("peopleNoShare")?,
    };
    dom::append_text(&row, "td", "", &share)?;
    Ok(())
}
