import type { Language } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { cliTexts } from './texts.ts';

/** What keeps a command from being carried out. The message is for the user, in the user's language. */
export class CommandError extends Error {}

/** A command line that cannot be understood. */
export class UsageError extends CommandError {
  constructor(message: string, language: Language) {
    super(`${message} ${cliTexts[language].seeHelp}`);
  }
}

/** What to print of an error: its message, inert, if it is meant for the user, else where it happened. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof CommandError ? visible(error.message) : (error.stack ?? error.message);
}
