// A profile, and the dialog as it opens on today's pages: in the open shadow root of an element without height.

import { make, openDialog, theme } from "./dialog.js";

const outlet = document.querySelector("#interop-outlet");
outlet.classList.add(theme());
document.body.classList.add(theme());

document.querySelector("#connect").addEventListener("click", (event) => {
  event.preventDefault();
  // The root is attached when it is first needed: nothing in the document changes with that.
  const root = outlet.shadowRoot ?? outlet.attachShadow({ mode: "open" });
  if (!root.querySelector("link")) root.append(make("link", { rel: "stylesheet", href: "/stand-in/site.css" }));
  openDialog(root, "Ada Okafor");
});
