/** When something counts as sent: the writer has pressed Send, and the page shows that it has gone. Pure. */

/** How long after Send the site may still ask for something instead, or show the message, in milliseconds. */
export const WAIT = 3000;

/** What the page shows of something that Send was pressed for. */
export type Trace =
  /** Its dialog is there, or is gone; or the site has refused it: something else is asked for or said in its place. */
  | { readonly kind: "invite"; readonly dialog: "open" | "gone" | "refused" }
  | {
      readonly kind: "message";
      readonly isEmpty: boolean;
      /** Whom the conversation is with, as far as an address says it. */
      readonly whom: string | undefined;
      /** How many messages of the writer's are shown in it: counted only where that matters. */
      own(): number;
    };

export type Event =
  /** The page has changed. */
  | { readonly kind: "looked"; readonly trace: Trace }
  /** The writer has pressed something else, which may have closed what is open. */
  | { readonly kind: "left" }
  | { readonly kind: "elapsed" };

/** What Send was pressed for: known to be sent or not, or still under way. */
export type Sending =
  | "sent"
  | "not-sent"
  | { readonly kind: "invite"; readonly isGone: boolean }
  | {
      readonly kind: "message";
      readonly whom: string | undefined;
      /** How many were shown before. */
      readonly own: number;
      /** Whether the box was empty since: the next message may be begun before this one is shown. */
      readonly wasEmpty: boolean;
    };

/** What it begins at. A message has words, an invitation may go without. */
export function pressed(trace: Trace): Sending {
  if (trace.kind === "invite") return { kind: "invite", isGone: false };
  return trace.isEmpty ? "not-sent" : { kind: "message", whom: trace.whom, own: trace.own(), wasEmpty: false };
}

export function next(sending: Sending, event: Event): Sending {
  if (typeof sending === "string") return sending;
  const isGone = sending.kind === "invite" && sending.isGone;
  switch (event.kind) {
    case "looked":
      return looked(sending, event.trace);
    case "left":
      return isGone ? sending : "not-sent";
    case "elapsed":
      return isGone ? "sent" : "not-sent";
  }
}

function looked(sending: Exclude<Sending, string>, now: Trace): Sending {
  if (now.kind === "invite")
    return now.dialog === "refused" ? "not-sent" : { kind: "invite", isGone: now.dialog === "gone" };
  if (sending.kind !== "message") return "not-sent";
  // The page may show another conversation by now.
  if (sending.whom !== undefined && sending.whom !== now.whom) return "not-sent";
  const wasEmpty = sending.wasEmpty || now.isEmpty;
  return wasEmpty && now.own() > sending.own ? "sent" : { ...sending, wasEmpty };
}
