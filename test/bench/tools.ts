import { existsSync, readFileSync } from 'node:fs';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { median } from './measure.ts';

interface Line {
  readonly source?: string;
  readonly server?: string;
  readonly id: string;
  readonly tool: object;
}

/**
 * How long all rules take over the tools of a corpus, in microseconds per tool, reading included: each server's tools
 * are one capture. One thread, after a warm-up.
 *
 * @param file lines of `{ id, source, server, tool }`
 * @returns undefined where there is no such file
 */
export function timePerTool(file: string): { tools: number; microseconds: number } | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const servers = Map.groupBy(lines, ({ source, server, id }) => `${source} ${server ?? id}`);
  const texts = [...servers.values()].map((tools) =>
    JSON.stringify({ tools: tools.map(({ tool }) => tool) }),
  );
  const run = () => {
    const start = performance.now();
    for (const text of texts)
      analyze({ uri: 'file:///tools.json', text, as: 'tools-list' }, { language: 'en' });
    return performance.now() - start;
  };
  for (let round = 0; round < 3; round++) run();
  const times = Array.from({ length: 9 }, run);
  return { tools: lines.length, microseconds: (1000 * median(times)) / lines.length };
}
