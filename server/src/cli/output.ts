import { realpath, stat, writeFile } from 'node:fs/promises';
import type { Language } from '../analysis/finding.ts';
import { isLockFile } from '../analysis/lock/file.ts';
import { isPolicyFile } from '../analysis/policy/file.ts';
import { replaceFile } from '../lock/replace.ts';
import type { Arguments } from './arguments.ts';
import { CommandError, UsageError } from './errors.ts';
import { cliTexts } from './texts.ts';

/**
 * The value of `--output`.
 *
 * @throws UsageError for the name of a policy or lock: what was decided would be lost
 */
export function outputOf(args: Arguments, language: Language): string | undefined {
  const path = args.value('output');
  if (path !== undefined && (isPolicyFile(path) || isLockFile(path)))
    throw new UsageError(cliTexts[language].keepsDecisions(path), language);
  return path;
}

/**
 * Writes what a command has to say.
 *
 * @param path undefined for standard output
 * @throws CommandError when it cannot be written; a file that was there before is then as it was
 */
export async function writeOutput(text: string, path: string | undefined, language: Language): Promise<void> {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await save(text, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandError(cliTexts[language].cannotWrite(path, code));
  }
}

/** As a whole or not at all: whoever reads the file at the same time sees the old text or the new one. */
async function save(text: string, path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
  // A pipe or a terminal has to stay what it is.
  if (before && !before.isFile()) await writeFile(target, text);
  else await replaceFile(target, text);
}
