import assert from "node:assert/strict";
import { test } from "node:test";
import { aliasAt, aliasOf, invitedIn } from "./address.js";

test("an address says whose it is", () => {
  const cases: [string, string | undefined][] = [
    ["/in/ada-okafor/", "in/ada-okafor"],
    ["/in/Ada-Okafor", "in/ada-okafor"],
    ["https://www.linkedin.com/in/ada-okafor?miniProfileUrn=x", "in/ada-okafor"],
    ["/in/ada-okafor/overlay/contact-info/", "in/ada-okafor"],
    ["/in/%D0%BF%D1%91%D1%82%D1%80-12/", "in/пётр-12"],
    ["/in/100%-ada/", "in/100%-ada"],
    // In an id capitals matter.
    ["/in/ACoAAB1cD/", "in/ACoAAB1cD"],
    ["/in/ACwAAB1cD/", "in/ACwAAB1cD"],
    ["/in/acorn/", "in/acorn"],
    ["/in/", undefined],
    ["/feed/", undefined],
  ];
  for (const [address, alias] of cases) assert.equal(aliasAt(address), alias, address);
});

test("an address says who is invited", () => {
  assert.equal(invitedIn("/preload/custom-invite/?x=1&vanityName=ada-okafor#y"), "ada-okafor");
  assert.equal(invitedIn("/preload/custom-invite/?otherVanityName=ada"), undefined);
  assert.notEqual(aliasOf("ada-okafor"), aliasOf("ada-okafor-2"));
});
