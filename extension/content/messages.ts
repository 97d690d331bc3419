/** What we say, by its key in `_locales`: a key that is not there does not compile. */

import type messages from "../_locales/en/messages.json";

export type MessageKey = keyof typeof messages;

export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  return chrome.i18n.getMessage(key, substitutions.map(String));
}
