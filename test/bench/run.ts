// Measures speed, memory and sizes, prints the results as it goes, and writes them all to docs/performance.md.
//   npm run bench                         everything
//   npm run bench -- --only NAME ...      these only, printed and not written
//   npm run bench -- --peers              installs npm's mcp-scan into a temporary folder and measures it too
//   npm run bench -- --yara FOLDER        measures YARA with the rules in FOLDER too
//   npm run bench -- --corpus FILE        measures the tools of FILE too (lines as in docs/accuracy.md)
//   npm run bench -- --output FILE        writes there instead
//   npm run bench -- --quick              the smallest sizes: whether it runs, printed and not written
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measurement } from './measurement.ts';
import { activation } from './measurements/activation.ts';
import { analysis } from './measurements/analysis.ts';
import { coldStart } from './measurements/coldStart.ts';
import { folder } from './measurements/folder.ts';
import { growth } from './measurements/growth.ts';
import { keystrokes } from './measurements/keystrokes.ts';
import { memory } from './measurements/memory.ts';
import { sizes } from './measurements/sizes.ts';
import { tools } from './measurements/tools.ts';
import { type Measured, machine, page } from './page.ts';

const measurements: readonly Measurement[] = [
  ...[analysis, keystrokes, tools, coldStart, folder, growth, memory, activation, sizes],
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: false },
    yara: { type: 'string' },
    corpus: { type: 'string' },
    output: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const { only, peers, yara, corpus, output, quick } = values;
const names = measurements.map(({ name }) => name);
const unknown = only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0)
  throw new Error(`no measurement ${unknown.join(', ')}; there are ${names.join(', ')}`);

const about = machine();
const measured: Measured[] = [];
for (const { name, title, run } of measurements) {
  if (only && !only.includes(name)) continue;
  const result = await run({ quick, corpus, peers, yara });
  measured.push({ title, result });
  console.log([`\n## ${title}\n`, ...result.lines].join('\n'));
  for (const { what, wanted, measured, met } of result.targets)
    console.log(`\n${met ? 'met' : 'NOT MET'}: ${what}: ${measured}, wanted ${wanted}`);
}
const target = output ?? (only || quick ? undefined : join(import.meta.dirname, '../../docs/performance.md'));
if (target !== undefined) await writeFile(target, page(measured, about));
