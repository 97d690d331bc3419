// The invitation dialog, as far as Connote goes by it: the same in the shadow root of today's pages and in the document
// of the direct address. It asks first, and makes the box when the writer wants one.

import { hasSent, make, words as pageWords, query } from "./make.js";

/** 1 until about 2020, 2 until about 2023, 3 since. */
const GENERATION = Number(query.get("generation") ?? 3);
/** Accounts that pay have longer notes, and no end of them. */
const PREMIUM = query.has("premium");
/** What the counter allows; the label says 300 to everybody. */
const LIMIT = query.get("limit") ?? (PREMIUM || GENERATION < 3 ? "300" : "200");
/** The element of the dialog: `alertdialog` for some, `native` for nobody yet. */
const SHELL = query.get("shell");
/** The box: a textarea, or `editable`. */
const BOX = query.get("box");
/** What comes in the place of the box: `how-known`, `email`, `upsell`, `weekly`. */
const STEP = query.get("step");
/**
 * What the site does when Send is pressed. It sends at once, or where it is `slow` after a while; or else: `email`, `upsell`
 * and `weekly` come in the place of the dialog, `error` is said in it, `error-toast`, `error-item` and `error-icon` once it
 * is gone, by what each says of itself, and `again` shows it anew.
 */
const AFTER = query.get("after");
/** A layout nobody has seen: `counter` has nothing known but that, `gone` no box that could be known. */
const REDESIGN = query.get("redesign");
/** Opens with the box, without asking first. */
const STRAIGHT = query.has("straight");
/** The site puts a new box in the place of the old one after each change. */
const SWAP = query.has("swap");
/** The box comes a moment after the click, as new nodes. */
const MOMENT = 60;
/** By what the message says that it is of a failure. */
const FAILED = {
  "error-toast": { class: "artdeco-toast-item artdeco-toast-item--error" },
  "error-item": { "data-test-artdeco-toast-item-type": "error" },
  "error-icon": { icon: { type: "error-pebble-icon" } },
};
/** How long a slow site takes, in milliseconds. */
const SLOWLY = 600;

/** Opens the dialog for `name` in `place`, the body of a document or a shadow root. */
export function openDialog(place, name, words = pageWords) {
  const heading = make("h2", known({ id: "send-invite-modal" }));
  const dismiss = button("dismiss", words.dismiss, "artdeco-modal__dismiss");
  dismiss.textContent = "×";
  const content = make("div", { class: "artdeco-modal__content" });
  const actions = make("div", { class: "artdeco-modal__actionbar" });
  const dialog = shell(dismiss, make("div", { class: "artdeco-modal__header" }, heading), content, actions);
  const overlay = SHELL === "native" ? dialog : make("div", { class: "artdeco-modal-overlay" }, dialog);
  const { body } = place.ownerDocument ?? document;

  function ask() {
    heading.textContent = words.ask;
    const [before, after] = words.question;
    const shown = GENERATION === 1 ? name : make("strong", {}, name);
    content.replaceChildren(make("p", {}, before, shown, after));
    const add = button("add-note", words.add, `${GENERATION === 1 ? "button-" : "artdeco-button--"}secondary`);
    add.addEventListener("click", () => setTimeout(STEP === "upsell" ? sell : write, MOMENT));
    actions.replaceChildren(add, sendButton(words.without));
  }

  function write() {
    heading.textContent = words.write;
    const field = box(words);
    const counter = make("span", { class: "counter" });
    const send = sendButton(words.send);
    const cancel = button("cancel", words.cancel, "artdeco-button--tertiary");
    cancel.addEventListener("click", ask);
    content.replaceChildren(
      ...(PREMIUM || GENERATION < 3 ? [] : [make("p", {}, words.remaining)]),
      make("label", { for: "custom-message" }, make("span", { class: "visually-hidden" }, words.label)),
      make("div", { class: "relative" }, field, make("div", { class: "counter-line" }, badge(), counter)),
    );
    actions.replaceChildren(cancel, send);
    if (REDESIGN === "gone") content.append(box(words));
    keepUp(field, counter, send);
    field.focus();
  }

  /** The site's own state follows the box. */
  function keepUp(field, counter, send) {
    const count = () => {
      const { length } = textIn(field);
      counter.textContent = GENERATION === 2 ? `${length} / ${LIMIT}` : `${length}/${LIMIT}`;
      send.disabled = length === 0;
    };
    field.addEventListener("input", () => {
      count();
      if (SWAP) setTimeout(() => swap(field, counter, send), MOMENT);
    });
    count();
  }

  function swap(field, counter, send) {
    if (!field.isConnected) return;
    const other = field.cloneNode(true);
    other.value = field.value;
    const { selectionStart, selectionEnd } = field;
    field.replaceWith(other);
    body.dataset.swaps = String(Number(body.dataset.swaps ?? 0) + 1);
    other.focus();
    other.setSelectionRange(selectionStart, selectionEnd);
    keepUp(other, counter, send);
  }

  /** Sometimes the site first asks how the two know each other. */
  function askHowKnown() {
    heading.textContent = `How do you know ${name}?`;
    const pills = ["Colleague", "Classmate", "Other"].map((pill) => button("pill", pill, "artdeco-pill"));
    content.replaceChildren(...pills);
    const connect = button("connect", "Connect", "artdeco-button--primary");
    connect.addEventListener("click", ask);
    actions.replaceChildren(connect);
  }

  /** Some members are invited only by those who know their address. */
  function askForEmail() {
    heading.textContent = words.ask;
    content.replaceChildren(
      make("p", {}, "To verify that this member knows you, please enter their email to connect."),
      make("input", { type: "email", name: "email", "data-test-send-invite-modal-check-email-link": "" }),
    );
    actions.replaceChildren(sendButton(words.send));
  }

  /** The notes of this month are spent. */
  function sell() {
    heading.textContent = "Send unlimited personalized invites with Premium";
    content.replaceChildren(make("a", { href: "/premium/products/" }, "Try for free"));
    actions.replaceChildren();
  }

  /** So are the invitations of this week. */
  function refuse() {
    heading.id = "ip-fuse-limit-alert__header";
    dialog.className = "artdeco-modal ip-fuse-limit-alert";
    heading.textContent = "You’ve reached the weekly invitation limit";
    const understood = button("understood", "Got it", "ip-fuse-limit-alert__primary-action");
    understood.addEventListener("click", close);
    actions.replaceChildren(understood);
  }

  function sendButton(label) {
    const send = button("send", label, `${GENERATION === 1 ? "button-" : "artdeco-button--"}primary`);
    send.addEventListener("click", deliver);
    return send;
  }

  function deliver() {
    if (AFTER === "email") return askForEmail();
    if (AFTER === "error") return content.append(make("p", { role: "alert" }, "Something went wrong."));
    if (AFTER === "slow") return setTimeout(leave, SLOWLY);
    if (!AFTER) return leave();
    close();
    if (AFTER === "again") return openDialog(place, name, words);
    return setTimeout(AFTER in FAILED ? fail : refuseInstead, MOMENT);
  }

  function leave() {
    hasSent();
    close();
    toast("Invitation sent", {}, make("li-icon", { type: "success-pebble-icon" }));
  }

  function fail() {
    const { icon = {}, ...item } = FAILED[AFTER];
    toast(`Invitation not sent to ${name}`, item, make("li-icon", icon));
  }

  /** Says something in a corner for a while. */
  function toast(words, attributes, icon) {
    const item = make("div", { class: "artdeco-toast-item", role: "alert", ...attributes }, icon, words);
    place.append(item);
    setTimeout(() => item.remove(), SLOWLY);
  }

  /** Another dialog comes once this one has gone. */
  function refuseInstead() {
    const parts =
      AFTER === "upsell"
        ? [make("h2", {}, "Get more with Premium"), make("a", { href: "/premium/products/" }, "Try for free")]
        : [make("h2", { id: "ip-fuse-limit-alert__header" }, "You’ve reached the weekly invitation limit")];
    const kind = AFTER === "upsell" ? "" : " ip-fuse-limit-alert";
    const other = make("div", { role: "dialog", class: `artdeco-modal${kind}` }, ...parts);
    place.append(make("div", { class: "artdeco-modal-overlay" }, other));
  }

  /** Puts the focus back when it leaves the dialog. */
  function trap(event) {
    const to = event.relatedTarget;
    const inside = place instanceof ShadowRoot ? place.host : dialog;
    if (to && !inside.contains(to)) (dialog.querySelector("[data-box]") ?? dialog).focus();
  }

  /** The site acts when the key comes up. */
  function closeOnEscape(event) {
    if (event.key === "Escape") close();
  }

  function close() {
    // A native dialog stays in the page.
    if (SHELL === "native") dialog.close();
    else overlay.remove();
    body.removeEventListener("focusout", trap);
    body.ownerDocument.removeEventListener("keyup", closeOnEscape);
  }

  dismiss.addEventListener("click", close);
  overlay.addEventListener("click", (event) => {
    if (event.target === overlay) close();
  });
  body.addEventListener("focusout", trap);
  body.ownerDocument.addEventListener("keyup", closeOnEscape);
  if (STEP === "how-known") askHowKnown();
  else if (STEP === "email") askForEmail();
  else if (STEP === "weekly") refuse();
  else ask();
  if (STRAIGHT) write();
  place.append(overlay);
  if (SHELL === "native") dialog.showModal();
  (content.querySelector("[data-box]") ?? dialog).focus();
}

function shell(...parts) {
  const attributes = { "data-dialog": "", tabindex: "-1", ...known({ "aria-labelledby": "send-invite-modal" }) };
  if (SHELL === "native") return make("dialog", { ...attributes, class: "native" }, ...parts);
  if (SHELL === "alertdialog") Object.assign(attributes, { role: "alertdialog", "aria-modal": "true" });
  else attributes.role = "dialog";
  attributes.class = GENERATION === 1 || REDESIGN ? "modal" : "artdeco-modal send-invite";
  return make("div", attributes, ...parts);
}

function box(words) {
  const attributes = { "data-box": "", ...known({ id: "custom-message", name: "message" }) };
  if (BOX === "editable") {
    const role = { role: "textbox", contenteditable: "plaintext-only", "data-placeholder": words.placeholder };
    return make("div", { ...attributes, ...role, class: "editable" });
  }
  if (GENERATION < 3) attributes.maxlength = "300";
  if (GENERATION === 1) attributes.class = "send-invite__custom-message";
  else if (!REDESIGN) attributes.class = "ember-text-area connect-button-send-invite__custom-message";
  return make("textarea", { ...attributes, placeholder: words.placeholder });
}

function textIn(field) {
  return field.value ?? field.textContent;
}

function badge() {
  const shown = PREMIUM ? [make("span", { "data-test-icon": "premium-badge-xxxsmall" }, "★")] : [];
  return make("span", {}, ...shown);
}

/** What Connote knows the dialog by, as long as the site has it. */
function known(attributes) {
  return REDESIGN ? {} : attributes;
}

function button(does, label, kind) {
  return make("button", { type: "button", class: kind, "data-does": does, "aria-label": label }, label);
}
