// Sales Navigator: the dialog that invites, or a conversation.

import { dress, hasSent, make, query } from "./make.js";

dress();
const field = make("textarea", { "data-box": "" });
const send = make("button", { type: "button", "data-does": "send" }, "Send");
send.addEventListener("click", () => {
  hasSent();
  if (query.has("message")) field.value = "";
  else dialog.remove();
});
const close = make("button", { type: "button", "data-does": "dismiss" }, "×");
send.disabled = true;
field.addEventListener("input", () => {
  send.disabled = field.value === "";
});

function invitation() {
  field.id = "connect-cta-form__invitation";
  field.maxLength = 300;
  send.className = "button-primary-medium connect-cta-form__send";
  return make(
    "div",
    { role: "dialog", class: "modal", "data-test-modal": "", "aria-labelledby": "connect-cta-form__header" },
    make("h2", { id: "connect-cta-form__header" }, "Send invitation"),
    make(
      "div",
      { "data-sn-view-name": "subpage-connect-modal" },
      make(
        "div",
        { class: "artdeco-entity-lockup__title" },
        make("span", { "data-anonymize": "person-name" }, "Ada Okafor"),
        make("span", { "aria-label": "Second-degree connection" }, "· 2nd"),
      ),
      field,
      make("button", { type: "button", class: "connect-cta-form__cancel", "data-does": "cancel" }, "Cancel"),
      send,
    ),
    close,
  );
}

function conversation() {
  field.className = "compose-form__message-field";
  return make(
    "div",
    { class: "thread-container" },
    make(
      "div",
      { class: "artdeco-entity-lockup__title" },
      make("a", { href: "/sales/lead/5" }, "Ada Okafor"),
      make("span", { "aria-label": "Second-degree connection" }, "· 2nd"),
    ),
    field,
    send,
    close,
  );
}

/** The page of somebody, from which the dialog opens; `to` is where the menu of it leads, `others` are people beside them. */
function lead(name, to, others) {
  const menu = make("div", { id: "lead-menu" }, make("a", { href: `https://www.linkedin.com/in/${to}` }, "Profile"));
  const more = make("button", { type: "button", "aria-controls": menu.id }, "…");
  const heading = make("h1", { "data-x--lead--name": "", "data-anonymize": "person-name" }, name);
  const similar = others.map((other) => make("p", {}, make("a", { href: "/sales/lead/8,NAME_SEARCH,x" }, other)));
  return make("main", {}, make("section", {}, heading, more), menu, ...similar);
}

const dialog = query.has("message") ? conversation() : invitation();
dialog.dataset.dialog = "";
dialog.querySelector(".connect-cta-form__cancel")?.addEventListener("click", () => dialog.remove());
close.addEventListener("click", () => dialog.remove());
document.body.append(dialog);
if (query.has("of")) document.body.append(lead(query.get("of"), "ada-okafor", query.getAll("beside")));
field.focus();
