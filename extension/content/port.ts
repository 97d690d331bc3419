/** The line to the background, and what is said over it. */

import type { Display, FromBackground, LintRequest, ToBackground } from "../../pkg/connote.js";
import type { Answer } from "./state.js";

/** The name of our ports, `PORT` in `src/protocol.rs`. */
const PORT = "connote";
/** A question is asked again once when the background stops before it has answered: every question can be repeated. */
const ATTEMPTS = 2;

/** How long after the line has dropped a script knows whether its extension is gone, in milliseconds. */
const SETTLED = 1000;

interface Question {
  readonly message: ToBackground;
  readonly answer: (answer: FromBackground) => void;
  attempts: number;
}

/** Whether this script still belongs to an extension: after an update or removal the browser cuts it off. */
export function isCutOff(): boolean {
  return !chrome.runtime?.id;
}

/** Listens to one of the browser's own events. After an update or removal there is nothing left to stop listening to. */
export function listen<Listener>(
  event: { addListener(listener: Listener): void; removeListener(listener: Listener): void },
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener("abort", () => isCutOff() || event.removeListener(listener));
}

/**
 * Asks the background. It connects when there is something to ask and lets the line drop when the browser stops the
 * background to save memory: no keep-alive, nothing to reconnect to until the next question.
 */
export class Background {
  /** Unanswered questions, oldest first: the background answers in the order it is asked. */
  #open: Question[] = [];
  #port: chrome.runtime.Port | undefined;
  readonly #signal: AbortSignal;
  readonly #cutOff: () => void;

  constructor(signal: AbortSignal, cutOff: () => void) {
    this.#signal = signal;
    this.#cutOff = cutOff;
  }

  /** Has a note read. `seq` is the question's number. */
  async lint(seq: number, request: LintRequest): Promise<Answer> {
    const answer = await this.#ask({ kind: "lint", seq, request });
    if (answer.kind === "report") {
      const { kind, report, display, complete } = answer;
      return { kind, report, display, isComplete: complete };
    }
    return { kind: answer.kind === "off" ? "off" : "trouble" };
  }

  setDisplay(display: Display): void {
    void this.#ask({ kind: "set-display", display });
  }

  /** Turns a rule off. What takes that back, where it could be done. */
  async turnOff(rule: string): Promise<(() => void) | undefined> {
    const before = await this.#ask({ kind: "get-settings" });
    const after = await this.#ask({ kind: "set-rule", rule, level: "off" });
    if (before.kind !== "settings" || after.kind !== "settings") return undefined;
    const level = before.settings.rules?.[rule];
    return () => void this.#ask({ kind: "set-rule", rule, level });
  }

  /**
   * Hangs up: nothing that is still unanswered will be. The background takes the tab's badge away then; `surely` means
   * also where it was stopped since, and the line has dropped.
   */
  hangUp(surely = false): void {
    if (isCutOff()) return;
    const port = surely ? this.#connected() : this.#port;
    port?.disconnect();
    this.#port = undefined;
    this.#open = [];
  }

  #ask(message: ToBackground): Promise<FromBackground> {
    return new Promise((answer) => this.#send({ message, answer, attempts: 0 }));
  }

  #send(question: Question): void {
    if (this.#signal.aborted) return;
    if (isCutOff()) {
      this.#cutOff();
      return;
    }
    question.attempts += 1;
    this.#open.push(question);
    this.#connected().postMessage(question.message);
  }

  #connected(): chrome.runtime.Port {
    if (this.#port) return this.#port;
    const port = chrome.runtime.connect({ name: PORT });
    port.onMessage.addListener((answer: FromBackground) => this.#open.shift()?.answer(answer));
    port.onDisconnect.addListener(() => this.#dropped());
    this.#port = port;
    return port;
  }

  #dropped(): void {
    // Read so that the browser does not log it as an error nobody looked at: a background that stops is nothing unusual.
    void chrome.runtime?.lastError;
    this.#port = undefined;
    // So it does when the extension is updated or removed, which shows a moment later.
    setTimeout(() => isCutOff() && !this.#signal.aborted && this.#cutOff(), SETTLED);
    const open = this.#open;
    this.#open = [];
    for (const question of open) {
      if (question.attempts < ATTEMPTS) this.#send(question);
      else question.answer({ kind: "error", message: "the background stopped before it had answered" });
    }
  }
}
