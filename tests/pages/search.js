// People that were searched for: one who has been invited, and one who can be.

import { openDialog } from "./dialog.js";
import { dress, make, openPlace } from "./make.js";

dress();
const pending = make("li", {}, make("a", { href: "/in/daniel-brandt/" }, "Daniel Brandt"));
pending.append(make("button", { componentkey: "ConnectButtonstate:invitation:urn:li:member:4_pending" }, "Pending"));
const open = make("li", {}, make("a", { href: "/in/ada-okafor/" }, "Ada Okafor"));
const connect = make(
  "a",
  {
    id: "connect",
    href: "/preload/search-custom-invite/?vanityName=ada-okafor",
    componentkey: "ConnectButtonstate:invitation:urn:li:member:5_connect",
    "aria-label": "Invite Ada Okafor to connect",
  },
  "Connect",
);
open.append(connect);
document.querySelector("#people").append(pending, open);
connect.addEventListener("click", (event) => {
  event.preventDefault();
  openPlace("invitation", (place) => openDialog(place, "Ada Okafor"));
});
