import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Which expressions recheck has found safe, and which version of it. */
export interface Verdicts {
  readonly recheck: string;
  readonly safe: readonly string[];
}

export const verdictsFile = join(import.meta.dirname, 'verdicts.json');

/** The version of recheck that is installed. */
export const recheckVersion: string = createRequire(import.meta.url)('recheck/package.json').version;

/** What is kept in verdicts.json: nothing when it is of another version of recheck, whose word does not count. */
export function readVerdicts(): ReadonlySet<string> {
  const { recheck, safe }: Verdicts = JSON.parse(readFileSync(verdictsFile, 'utf8'));
  return new Set(recheck === recheckVersion ? safe : []);
}
