/** Names that the core gives, by the bundler. */

declare const CORE_NAMES: {
  readonly port: string;
  readonly settingsKey: string;
  readonly storedKeys: readonly string[];
  readonly ledgerKeys: readonly string[];
  readonly ledgerKey: string;
  readonly openKey: string;
};

/** The name of the ports to the background. */
export const PORT = CORE_NAMES.port;
/** The key the settings are stored under. */
export const SETTINGS_KEY = CORE_NAMES.settingsKey;
/** Every key that something is stored under which the answers depend on, but for the ledger's. */
export const STORED_KEYS = CORE_NAMES.storedKeys;
/** The keys of the ledger, which is kept on this computer alone and written by the background alone. */
export const LEDGER_KEYS = CORE_NAMES.ledgerKeys;
/** The key of what the writer has chosen for the ledger. */
export const LEDGER_KEY = CORE_NAMES.ledgerKey;
/** The key of the aliases of all who have something of the writer's before them. */
export const OPEN_KEY = CORE_NAMES.openKey;
