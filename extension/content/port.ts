/** The line to the background, and what is said over it. */

import type {
  Answer,
  Consent,
  FromBackground,
  LedgerState,
  LintRequest,
  Question,
  Sent,
  Settings,
  Sight,
  ToBackground,
} from "../../pkg/connote.js";
import { PORT } from "../names.js";

/** A question is asked again once when the background stops before it has answered: every question can be repeated. */
const ATTEMPTS = 2;

/** How long after the line has dropped a script knows whether its extension is gone, in milliseconds. */
const SETTLED = 1000;

/** A question, until it is answered for good. */
interface Open {
  readonly question: Question<LintRequest>;
  readonly hear: (answer: FromBackground) => void;
  attempts: number;
  /** Whether only the answer is open that is given once the dictionary is there. */
  isAnswered: boolean;
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
  /** Oldest first. */
  #open: Open[] = [];
  /** The number of the last question. */
  #asked = 0;
  #port: chrome.runtime.Port | undefined;
  readonly #signal: AbortSignal;
  readonly #cutOff: () => void;

  constructor(signal: AbortSignal, cutOff: () => void) {
    this.#signal = signal;
    this.#cutOff = cutOff;
  }

  /**
   * Has a note read; `hear` is told what was found, and told again when there is more, as the dictionary of misspellings
   * came only then. Of an earlier note nothing more is heard once it was answered.
   */
  read(request: LintRequest, hear: (answer: FromBackground) => void): void {
    this.#open = this.#open.filter(({ isAnswered }) => !isAnswered);
    this.#ask({ lint: request }, hear);
  }

  /** Asks what a note may begin with; `why` is the writer's own line on why it is this person. */
  starters(note: LintRequest, why: string, hear: (answer: FromBackground) => void): void {
    this.#ask({ starters: { note, why } }, hear);
  }

  /** Turns a rule off. What takes that back, where it could be done. */
  async turnOff(rule: string): Promise<(() => void) | undefined> {
    const before = settingsIn(await this.#answer("get-settings"));
    const after = settingsIn(await this.#answer({ "set-rule": { rule, level: "off" } }));
    if (!before || !after) return undefined;
    const level = before.rules?.[rule];
    return () => void this.#answer({ "set-rule": { rule, level } });
  }

  /** Adds a word of the writer's own. What takes that back, where there was room for it. */
  async addWord(word: string): Promise<(() => void) | undefined> {
    const answer = await this.#answer({ "add-word": word });
    return answer === "done" ? () => void this.#answer({ "remove-word": word }) : undefined;
  }

  /** Says what the writer has sent. How the ledger stands then, or that there was no room in it. */
  async sent(sent: Sent<LintRequest>): Promise<LedgerState | "no-room" | undefined> {
    const answer = await this.#answer({ sent });
    return answer === "no-room" ? answer : ledgerIn(answer);
  }

  /** How the ledger stands. */
  async ledgerState(): Promise<LedgerState | undefined> {
    return ledgerIn(await this.#answer({ ledger: "state" }));
  }

  /** Switches the ledger on, or off for good. How it stands then, or that there was no room for it. */
  async setConsent(consent: Consent): Promise<LedgerState | "no-room" | undefined> {
    const answer = await this.#answer({ ledger: { "set-consent": consent } });
    return answer === "no-room" ? answer : ledgerIn(answer);
  }

  /** Says what was seen of somebody who has something of the writer's before them. */
  seen(aliases: readonly string[], sight: Sight): void {
    void this.#answer({ seen: { aliases: [...aliases], sight } });
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

  #answer(message: ToBackground<LintRequest>): Promise<FromBackground> {
    return new Promise((answer) => this.#ask(message, answer));
  }

  #ask(message: ToBackground<LintRequest>, hear: Open["hear"]): void {
    this.#asked += 1;
    this.#send({ question: { seq: this.#asked, message }, hear, attempts: 0, isAnswered: false });
  }

  #send(open: Open): void {
    if (this.#signal.aborted) return;
    if (isCutOff()) {
      this.#cutOff();
      return;
    }
    open.attempts += 1;
    this.#open.push(open);
    this.#connected().postMessage(open.question);
  }

  #connected(): chrome.runtime.Port {
    if (this.#port) return this.#port;
    const port = chrome.runtime.connect({ name: PORT });
    port.onMessage.addListener((answer: Answer) => this.#answered(answer));
    port.onDisconnect.addListener(() => this.#dropped());
    this.#port = port;
    return port;
  }

  #answered({ seq, message, more }: Answer): void {
    const open = this.#open.find(({ question }) => question.seq === seq);
    if (!open) return;
    open.isAnswered = true;
    if (!more) this.#open = this.#open.filter((other) => other !== open);
    open.hear(message);
  }

  #dropped(): void {
    // Read so that the browser does not log it as an error nobody looked at: a background that stops is nothing unusual.
    void chrome.runtime?.lastError;
    this.#port = undefined;
    // So it does when the extension is updated or removed, which shows a moment later.
    setTimeout(() => isCutOff() && !this.#signal.aborted && this.#cutOff(), SETTLED);
    const dropped = this.#open;
    this.#open = [];
    for (const open of dropped) {
      if (open.attempts < ATTEMPTS) this.#send(open);
      else if (!open.isAnswered) open.hear({ error: "the background stopped before it had answered" });
    }
  }
}

function settingsIn(answer: FromBackground): Settings | undefined {
  return typeof answer === "object" && "settings" in answer ? answer.settings.settings : undefined;
}

function ledgerIn(answer: FromBackground): LedgerState | undefined {
  return typeof answer === "object" && "ledger" in answer && "state" in answer.ledger ? answer.ledger.state : undefined;
}
