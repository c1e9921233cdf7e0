import type { Language } from '../analysis/finding.ts';
import type { Arguments, OptionTypes } from './arguments.ts';

/** 0: done; 1: done, and it found what the user asked to be told of; 2: not, or not completely, done. */
export type ExitCode = 0 | 1 | 2;

/** A subcommand of the command line: one file below `commands/` each, listed in `commands.ts`. */
export interface Command {
  /** Its own options, beside those that every command has. */
  readonly options: OptionTypes;
  /**
   * Carries the command out.
   *
   * @throws CommandError for what the user has to put right
   */
  readonly run: (args: Arguments, language: Language) => Promise<ExitCode>;
}
