// The dialog that asks once more before an invitation is taken back: a native one, since autumn 2026.

import { hasSent, language, make } from "./make.js";
import { CARD_WORDS } from "./words.js";

/** Asks about the invitation to `name`; `then` is what becomes of it. The dialog is put into `place`. */
export function askToWithdraw(name, then, place = document.body) {
  const said = CARD_WORDS[language];
  const label = said.withdraw.replace("{}", name);
  const dialog = make(
    "dialog",
    { "data-testid": "dialog", "aria-labelledby": "dialog-header" },
    make("h2", { id: "dialog-header" }, label.replace(name, "")),
    make("button", { type: "button", "aria-label": "Dismiss", id: "dismiss-withdrawal" }, "×"),
    make("p", {}, "You won't be able to invite this person again for up to 3 weeks."),
    make("button", { type: "button", id: "cancel-withdrawal" }, said.cancel),
    make("button", { type: "button", "aria-label": label, id: "withdraw" }, "✓"),
  );
  for (const button of dialog.querySelectorAll("button")) button.addEventListener("click", () => dialog.remove());
  dialog.querySelector("#withdraw").addEventListener("click", () => {
    hasSent();
    then();
  });
  place.append(dialog);
  dialog.showModal();
}
