//! What was found on the tab that the popup was opened on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::view::{Access, TabFacts, TabView};
use crate::web::chrome;
use crate::web::dom;
use crate::web::error::PageError;

/// The card that says so.
pub(super) struct TabCard {
    line: HtmlElement,
    hint: HtmlElement,
    /// The button that asks the user to let Connote onto the site.
    pub(super) grant: HtmlElement,
    enabled: Cell<bool>,
    facts: RefCell<Option<TabFacts>>,
}

impl TabCard {
    pub(super) fn find() -> Result<Self, PageError> {
        Ok(Self {
            line: dom::by_id("tab-line")?,
            hint: dom::by_id("tab-hint")?,
            grant: dom::by_id("grant")?,
            enabled: Cell::new(true),
            facts: RefCell::default(),
        })
    }

    /// Looks at the tab, and shows what was found.
    pub(super) fn look(self: &Rc<Self>) {
        let card = self.clone();
        spawn_local(async move {
            let shown = match facts().await {
                Ok(facts) => card.know(facts),
                Err(error) => Err(error),
            };
            dom::log_error(shown);
        });
    }

    /// Asks the user to let Connote onto the site.
    pub(super) fn ask_for_access(self: &Rc<Self>) -> Result<(), PageError> {
        let answer = chrome::ask_for_access()?;
        let card = self.clone();
        spawn_local(async move {
            let shown = match answer.await {
                Ok(true) => card.know(TabFacts { access: Access::JustGiven, address: None, status: None }),
                Ok(false) => Ok(()),
                Err(error) => Err(error),
            };
            dom::log_error(shown);
        });
        Ok(())
    }

    /// Shows Connote as switched on or off.
    pub(super) fn switch(&self, enabled: bool) -> Result<(), PageError> {
        self.enabled.set(enabled);
        self.show()
    }

    fn know(&self, facts: TabFacts) -> Result<(), PageError> {
        self.facts.replace(Some(facts));
        self.show()
    }

    fn show(&self) -> Result<(), PageError> {
        let view = match &*self.facts.borrow() {
            Some(facts) => TabView::of(self.enabled.get(), facts),
            None => return Ok(()),
        };
        dom::set_text(&self.line, &chrome::line(view.line())?);
        self.line.class_list().toggle_with_force("reading", matches!(view, TabView::Box(..)))?;
        let hint = view.hint().map(chrome::line).transpose()?;
        dom::set_text(&self.hint, hint.as_deref().unwrap_or_default());
        self.hint.set_hidden(hint.is_none());
        self.grant.set_hidden(view != TabView::Withheld);
        Ok(())
    }
}

async fn facts() -> Result<TabFacts, PageError> {
    let access = if chrome::has_access().await? { Access::Given } else { Access::Withheld };
    let Some(tab) = chrome::active_tab().await? else {
        return Ok(TabFacts { access, address: None, status: None });
    };
    let status = match tab.id() {
        Some(id) => chrome::tab_status(id).await?,
        None => None,
    };
    Ok(TabFacts { access, address: tab.url(), status })
}
