import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isThere } from './command.ts';
import { exponentOf, median } from './measure.ts';
import { atLeast, atMost } from './measurement.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toolseal-bench-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function bench(...args: string[]): Promise<string> {
  const page = join(folder, 'performance.md');
  await rm(page, { force: true });
  const run = [join(import.meta.dirname, 'run.ts'), '--quick', '--output', page, ...args];
  const { status, stderr } = spawnSync(process.execPath, run, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return await readFile(page, 'utf8');
}

test('every measurement that needs nothing but Node runs, and the page has its numbers', async () => {
  const names = ['analysis', 'keystrokes', 'tools', 'cold-start', 'folder', 'growth', 'memory'];
  const page = await bench(...names.flatMap((name) => ['--only', name]));
  assert.doesNotMatch(page, /NaN|Infinity|undefined/);
  assert.equal(page.match(/^## /gm)?.length, names.length + 1);
  assert.match(page, /^Measured on: \d+ cores .*, Node v\d+/m);
  for (const [line] of page.matchAll(/^\| .* \|$/gm)) assert.ok(line.split('|').length > 3, line);
  assert.match(page, /^\| Full analysis \| at most 2\.00 × `parseTree` \| [\d.]+ × `parseTree` \| .*met/m);
  assert.match(page, /mcp-scan \(npm\) was not asked for/);
});

test('a folder of YARA rules is measured', {
  skip: isThere('yara', '--version') ? false : 'no yara here',
}, async () => {
  const rule = 'rule ticket { strings: $a = "ticket" nocase condition: $a }\n';
  await writeFile(join(folder, 'one.yar'), rule);
  await writeFile(join(folder, 'two.yara'), rule);
  const page = await bench('--only', 'folder', '--yara', folder);
  assert.match(page, /^\| YARA with 2 files of rules \| the text of all files, one run \| [\d.]+ ms \| /m);
  assert.match(page, /^\| A folder, against YARA \| at least 5\.0 times/m);
});

test('a name that no measurement has is refused, and those that there are are told', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'run.ts'), '--only', 'x'],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(status, 1);
  assert.match(stderr, /no measurement x; there are analysis, /);
});

test('what is derived from measurements is right', () => {
  assert.equal(median([5, 1, 3]), 3);
  const squares = [1, 2, 4, 8].map((size) => ({ size, cost: 7 * size ** 2 }));
  assert.ok(Math.abs(exponentOf(squares) - 2) < 1e-9);
  const format = (value: number): string => `${value} x`;
  assert.deepEqual(atMost('a', 2, 3, format), {
    what: 'a',
    wanted: 'at most 2 x',
    measured: '3 x',
    met: false,
  });
  assert.equal(atMost('a', 2, 2, format).met, true);
  assert.equal(atLeast('a', 2, 3, format).met, true);
  assert.equal(atLeast('a', 2, 1, format).met, false);
});
