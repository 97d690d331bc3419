/** What the line says of a note. */

import type { ChecklistItem } from "../../../pkg/connote.js";
import { type MessageKey, message } from "../messages.js";
import type { Remark, Shown, Status } from "../reading.js";

/** What a note still lacks, as it goes on after a colon. */
const OPEN: Record<ChecklistItem, MessageKey> = {
  greeting: "openGreeting",
  introduction: "openIntroduction",
  "common-ground": "openCommonGround",
  reason: "openReason",
  tone: "openTone",
  polish: "openPolish",
};

const SAID: Record<Exclude<Status, "open" | "improve" | "rethink">, MessageKey> = {
  blank: "panelBlank",
  reading: "panelReading",
  ready: "verdictReady",
  language: "verdictOtherLanguage",
  paused: "panelPaused",
  trouble: "panelTrouble",
  "too-long": "verdictTooLong",
};

export function statusWords({ status, open, remarks }: Shown): string {
  switch (status) {
    case "open":
      return message("panelOpen", open.map((item) => message(OPEN[item])).join(", "));
    case "improve":
    case "rethink": {
      const count = remarks.filter(isCounted).length;
      return count === 0 ? message("verdictRethink") : message(count === 1 ? "verdictOne" : "verdictMany", count);
    }
    default:
      return message(SAID[status]);
  }
}

/** What else there is to read: hints say nothing against a note. */
export function ideaWords({ remarks }: Shown): string {
  const count = remarks.length - remarks.filter(isCounted).length;
  if (count === 0) return "";
  return message(count === 1 ? "verdictIdeaOne" : "verdictIdeaMany", count);
}

export function isCounted({ diagnostic }: Remark): boolean {
  return diagnostic.severity !== "hint";
}

/** A rule's name as a person would write it. */
export function inWords(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
