import type { RemoteConsole } from 'vscode-languageserver';

/** Writes every message once: a failure that comes back with each keystroke says nothing new. */
export interface Log {
  warn(message: string): void;
  /** Says where it happened and how, but not with which text: the log is shared more freely than a config. */
  failure(where: string, error: unknown): void;
}

/** A log that the client shows. */
export function createLog(console: RemoteConsole): Log {
  const written = new Set<string>();
  const once = (message: string, write: (message: string) => void): void => {
    if (written.has(message)) return;
    written.add(message);
    write(message);
  };
  return {
    warn: (message) => once(message, (message) => console.warn(message)),
    failure: (where, error) =>
      once(`${where} failed: ${describe(error)}`, (message) => console.error(message)),
  };
}

/** Kind and stack of an error. Its message is left out, since it may quote the document (`JSON.parse` does). */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const head = String(error);
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  return error.name + frames;
}
