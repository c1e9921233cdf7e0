import { analyze } from '../../server/src/analysis/analyze.ts';
import { byServer, readTools } from '../accuracy/tools.ts';
import { median } from './measure.ts';

/**
 * How long all rules take over the tools of a corpus, in microseconds per tool, reading included: each server's tools
 * are one capture. One thread, after a warm-up.
 *
 * @param file lines as in `benign-tools.jsonl` (docs/accuracy.md)
 * @returns undefined where there is no such file
 */
export function timePerTool(file: string): { tools: number; microseconds: number } | undefined {
  const tools = readTools(file);
  if (tools.length === 0) return undefined;
  const texts = [...byServer(tools).values()].map((group) =>
    JSON.stringify({ tools: group.map(({ tool }) => tool) }),
  );
  const run = () => {
    const start = performance.now();
    for (const text of texts)
      analyze({ uri: 'file:///tools.json', text, as: 'tools-list' }, { language: 'en' });
    return performance.now() - start;
  };
  for (let round = 0; round < 3; round++) run();
  const times = Array.from({ length: 9 }, run);
  return { tools: tools.length, microseconds: (1000 * median(times)) / tools.length };
}
