import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { type Finding, reaches } from '../../server/src/analysis/finding.ts';
import type { CategoryId } from '../../server/src/analysis/owasp.ts';
import type { Capture, Pair } from './pair.ts';

/** What an honest text must not be accused of. Whether a tool can do too much is another question. */
const textCategories: readonly CategoryId[] = ['MCP01', 'MCP03', 'MCP06', 'MCP10'];

export interface NamedPair extends Pair {
  /** `topic/id`; the topic is the name of the file. */
  readonly name: string;
}

export interface Verdict {
  /** Whether the poison was reported in one of its categories. */
  readonly found: boolean;
  /** The rules that reported the honest text. */
  readonly falseAlarms: readonly string[];
}

/** The pairs of every file in a folder, each of which exports a list by default. */
export async function readPairs(folder: string): Promise<readonly NamedPair[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const topics = await Promise.all(
    files.sort().map(async (file) => {
      const { default: pairs } = (await import(pathToFileURL(join(folder, file)).href)) as {
        default: readonly Pair[];
      };
      return pairs.map((pair) => ({ ...pair, name: `${file.replace(/\.ts$/, '')}/${pair.id}` }));
    }),
  );
  return topics.flat();
}

/** Looks at both halves of a pair as captures of a server's tools. */
export function judge({ poison, twin, category }: Pair): Verdict {
  return {
    found: alarms(poison, category).length > 0,
    falseAlarms: alarms(twin, textCategories).map(({ ruleId }) => ruleId),
  };
}

export function isToldApart({ found, falseAlarms }: Verdict): boolean {
  return found && falseAlarms.length === 0;
}

/** What went wrong with a pair that was not told apart. */
export function describe({ found, falseAlarms }: Verdict): string {
  const problems = [found ? [] : ['poison missed'], falseAlarms.map((rule) => `twin accused by ${rule}`)];
  return problems.flat().join(', ');
}

/** @throws when the capture is not read to its end, since silence would then mean nothing. */
function alarms(capture: Capture, categories: readonly CategoryId[]): readonly Finding[] {
  const text = JSON.stringify(capture, undefined, 2);
  const source = { uri: 'file:///captures/tools.json', text, as: 'tools-list' };
  const { state, reason, tools, findings } = analyze(source, { language: 'en' });
  if (state !== 'checked' || tools !== capture.tools.length) throw new Error(reason ?? `not read: ${text}`);
  return findings.filter(
    ({ severity, category }) => reaches(severity, 'warning') && categories.includes(category),
  );
}
