import {
  type Connection,
  DidChangeConfigurationNotification,
  Emitter,
  type Event,
} from 'vscode-languageserver';
import type { Severity } from '../analysis/finding.ts';
import type { Rule } from '../analysis/rule.ts';
import { customize, readCustomizations } from '../policy/customizations.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Log } from './log.ts';

const section = 'toolseal';

/** The settings for one document. A change of the configuration makes new objects. */
export interface Settings {
  readonly enable: boolean;
  readonly severityOf: (rule: Rule, severity: Severity) => Severity | 'off';
}

export interface Configuration {
  /** Never rejects: settings that cannot be had are the default ones. */
  settingsFor(uri: string): Promise<Settings>;
  forget(uri: string): void;
  readonly onDidChange: Event<void>;
}

/**
 * Asks the client for the settings of each document, once per change. A client that cannot be asked sends
 * them at the start and whenever they change.
 *
 * @param initialized fires when the client can be asked
 * @param initial the section `toolseal` as such a client sends it at the start
 */
export function createConfiguration(
  connection: Connection,
  client: ClientFeatures,
  log: Log,
  initialized: Event<void>,
  initial: unknown,
): Configuration {
  const changed = new Emitter<void>();
  let sent = client.configuration ? undefined : Promise.resolve(readSettings(initial, log));
  let asked = new Map<string, Promise<Settings>>();

  initialized(() => {
    if (!client.configuration || !client.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch((error) => log.failure('client/registerCapability', error));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (sent && settings?.[section]) sent = Promise.resolve(readSettings(settings[section], log));
    asked = new Map();
    changed.fire();
  });

  const ask = async (uri: string): Promise<Settings> => {
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section }), log);
    } catch (error) {
      log.failure('workspace/configuration', error);
      return readSettings(undefined, log);
    }
  };

  return {
    settingsFor(uri) {
      const known = sent ?? asked.get(uri);
      if (known) return known;
      const settings = ask(uri);
      asked.set(uri, settings);
      return settings;
    },
    forget: (uri) => void asked.delete(uri),
    onDidChange: changed.event,
  };
}

function readSettings(value: unknown, log: Log): Settings {
  const { enable, rules } = asRecord(value);
  const { customizations, ignored } = readCustomizations(asRecord(rules).customizations);
  if (ignored.length > 0) {
    const positions = ignored.map((index) => index + 1).join(', ');
    log.warn(`toolseal.rules.customizations: ignored what is no { rule, severity }, entry ${positions}.`);
  }
  return {
    enable: enable !== false,
    severityOf: (rule, severity) => customize(customizations, rule, severity),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
