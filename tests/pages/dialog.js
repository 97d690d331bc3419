// The invitation dialog, as far as Connote goes by it: the same in the shadow root of today's pages and in the document
// of the direct address. It asks first, and makes the box when the writer wants one.

const query = new URLSearchParams(location.search);
/** What the counter allows; the label says 300 to everybody. */
const LIMIT = query.get("limit") ?? "200";
/** Opens with the box, without asking first. */
const STRAIGHT = query.has("straight");
/** The box comes a moment after the click, as new nodes. */
const MOMENT = 60;

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function theme() {
  return query.get("theme") === "dark" ? "theme--dark" : "theme--light";
}

/** Opens the dialog for `name` in `place`, the document's body or a shadow root. */
export function openDialog(place, name) {
  const heading = make("h2", { id: "send-invite-modal" });
  const dismiss = make("button", { class: "artdeco-modal__dismiss", "aria-label": "Dismiss" }, "×");
  const content = make("div", { class: "artdeco-modal__content" });
  const actions = make("div", { class: "artdeco-modal__actionbar" });
  const dialog = make(
    "div",
    { class: "artdeco-modal send-invite", role: "dialog", "aria-labelledby": "send-invite-modal", tabindex: "-1" },
    dismiss,
    make("div", { class: "artdeco-modal__header" }, heading),
    content,
    actions,
  );
  const overlay = make("div", { class: "artdeco-modal-overlay", "data-test-modal-id": "send-invite-modal" }, dialog);

  function ask() {
    heading.textContent = "Add a note to your invitation?";
    content.replaceChildren(
      make("p", {}, "Personalize your invitation to ", make("strong", {}, name), " by adding a note."),
    );
    const add = make("button", { class: "artdeco-button--secondary", "aria-label": "Add a note" }, "Add a note");
    add.addEventListener("click", () => setTimeout(write, MOMENT));
    actions.replaceChildren(add, sendButton("Send without a note"));
  }

  function write() {
    heading.textContent = "Add a note to your invitation";
    const field = make("textarea", {
      id: "custom-message",
      name: "message",
      class: "ember-text-area connect-button-send-invite__custom-message",
      placeholder: "Ex: We know each other from…",
    });
    const counter = make("span", { class: "counter" }, `0/${LIMIT}`);
    content.replaceChildren(
      make("p", {}, "3 personalized invitations remaining for this month."),
      make(
        "label",
        { for: "custom-message" },
        make("span", { class: "visually-hidden" }, "Please limit personal note to 300 characters."),
      ),
      make("div", { class: "relative" }, field, make("div", { class: "counter-line" }, counter)),
    );
    const cancel = make(
      "button",
      { class: "artdeco-button--tertiary", "aria-label": "Cancel adding a note" },
      "Cancel",
    );
    cancel.addEventListener("click", ask);
    const send = sendButton("Send invitation");
    send.disabled = true;
    actions.replaceChildren(cancel, send);
    field.addEventListener("input", () => {
      counter.textContent = `${field.value.length}/${LIMIT}`;
      send.disabled = field.value === "";
    });
    field.focus();
  }

  function sendButton(label) {
    const send = make("button", { class: "artdeco-button--primary", "aria-label": label }, label);
    send.addEventListener("click", () => {
      document.body.dataset.sent = String(Number(document.body.dataset.sent ?? 0) + 1);
      close();
    });
    return send;
  }

  /** Puts the focus back when it leaves the dialog. */
  function trap(event) {
    const to = event.relatedTarget;
    const inside = place instanceof ShadowRoot ? place.host : dialog;
    if (to && !inside.contains(to)) (place.getElementById?.("custom-message") ?? dialog).focus();
  }

  /** The site acts when the key comes up. */
  function closeOnEscape(event) {
    if (event.key === "Escape") close();
  }

  function close() {
    overlay.remove();
    document.body.removeEventListener("focusout", trap);
    document.removeEventListener("keyup", closeOnEscape);
  }

  dismiss.addEventListener("click", close);
  overlay.addEventListener("click", (event) => {
    if (event.target === overlay) close();
  });
  document.body.addEventListener("focusout", trap);
  document.addEventListener("keyup", closeOnEscape);
  ask();
  if (STRAIGHT) write();
  place.append(overlay);
  (content.querySelector("textarea") ?? dialog).focus();
}
