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
      /** How many messages of the writer's are shown in the conversation. */
      readonly own: number;
      /** Whom it is with, as far as an address says it. */
      readonly whom: string | undefined;
    };

export type Event =
  /** The page has changed. */
  | { readonly kind: "looked"; readonly trace: Trace }
  /** The writer has pressed something else, which may have closed what is open. */
  | { readonly kind: "left" }
  | { readonly kind: "elapsed" };

/** What was pressed Send for: under way, until it is known to be sent or not. */
export type Sending =
  | "sent"
  | "not-sent"
  | {
      readonly before: Trace;
      readonly now: Trace;
      /** Whether the box was seen to be empty since: the writer may begin the next message before this one shows. */
      readonly wasEmpty: boolean;
    };

/** What it begins at. A message has words, an invitation may go without. */
export function pressed(trace: Trace): Sending {
  if (trace.kind === "message" && trace.isEmpty) return "not-sent";
  return { before: trace, now: trace, wasEmpty: false };
}

export function next(sending: Sending, event: Event): Sending {
  if (typeof sending === "string") return sending;
  const { now } = sending;
  const isGone = now.kind === "invite" && now.dialog === "gone";
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
  const { before } = sending;
  if (now.kind === "invite") return now.dialog === "refused" ? "not-sent" : { ...sending, now };
  if (before.kind !== "message") return "not-sent";
  // The page may show another conversation by now.
  if (before.whom !== undefined && before.whom !== now.whom) return "not-sent";
  const wasEmpty = sending.wasEmpty || now.isEmpty;
  return wasEmpty && now.own > before.own ? "sent" : { before, now, wasEmpty };
}
