import { realpath, stat, writeFile } from 'node:fs/promises';
import type { Language } from '../analysis/finding.ts';
import { replaceFile } from '../lock/replace.ts';
import { CommandError } from './errors.ts';
import { cliTexts } from './texts.ts';

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
