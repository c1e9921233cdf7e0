import type { Language } from '../analysis/finding.ts';
import type { Arguments } from './arguments.ts';
import { CommandError, UsageError } from './errors.ts';
import { checkFormat } from './formats.ts';
import { isFolder, type SourceOptions } from './sources.ts';
import { cliTexts } from './texts.ts';

/** What the user named, and how to read it. */
export interface NamedSources extends SourceOptions {
  readonly as: string | undefined;
}

/**
 * What a command is to read; the current folder where nothing is named.
 *
 * @param takesStdin whether `-` may be named
 * @throws UsageError where the options do not fit each other
 * @throws CommandError for a home folder that is none
 */
export async function namedSources(
  { positionals, value, has }: Arguments,
  language: Language,
  takesStdin: boolean,
): Promise<NamedSources> {
  const texts = cliTexts[language];
  const as = checkFormat(value('as'), language);
  const stdinPath = value('stdin-path');
  const readsStdin = positionals.includes('-');
  if (readsStdin && !takesStdin) throw new UsageError(texts.noStdin, language);
  if (readsStdin && as === undefined && stdinPath === undefined)
    throw new UsageError(texts.stdinNeedsFormat, language);
  if (!readsStdin && stdinPath !== undefined) throw new UsageError(texts.stdinPathNeedsStdin, language);
  const home = value('home');
  if (home !== undefined && !(await isFolder(home))) throw new CommandError(texts.noHome(home));
  const paths = positionals.length > 0 ? positionals : ['.'];
  return { paths, user: has('user'), as, home, stdinPath };
}
