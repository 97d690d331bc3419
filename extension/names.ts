/** Names that the core gives, by the bundler. */

declare const CORE_NAMES: {
  readonly port: string;
  readonly settingsKey: string;
  readonly storedKeys: readonly string[];
};

/** The name of the ports to the background. */
export const PORT = CORE_NAMES.port;
/** The key the settings are stored under. */
export const SETTINGS_KEY = CORE_NAMES.settingsKey;
/** Every key that something is stored under which the answers depend on. */
export const STORED_KEYS = CORE_NAMES.storedKeys;
