import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { runHostTests } from '../test/host/run.ts';
import { ensureChromium } from '../test/host/served/browser.ts';

const ROOT = join(import.meta.dirname, '..');
const MINUTE = 60_000;

/** What the reporter gets to see: the failures, and what the tests printed. */
const SHOWN = new Set(['test:fail', 'test:diagnostic', 'test:stdout', 'test:stderr']);

/** How many tests of a stage ended how; a check that is not made of tests counts as one. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING: Result = { passed: 0, failed: 0, skipped: 0 };

/** A part of `npm test`. One that cannot run rejects, which counts as a failure. */
export interface Stage {
  readonly name: string;
  readonly title: string;
  run(): Promise<Result>;
}

const stages: readonly Stage[] = [
  { name: 'lint', title: 'Format and lint', run: () => command('biome', 'ci') },
  { name: 'unused', title: 'Unused code', run: () => command('knip') },
  {
    name: 'generated',
    title: 'Generated files',
    run: () => command('node', 'scripts/generate.ts', '--check'),
  },
  { name: 'types', title: 'Types', run: () => command('tsc', '-b') },
  { name: 'build', title: 'Build', run: () => command('node', 'esbuild.ts', '--publish') },
  {
    name: 'unit',
    title: 'Unit tests',
    run: () => tests('unit', 'rules', 'grammar', 'hostile', 'capture', 'fuzz', 'twins', 'linear'),
  },
  { name: 'fuzz', title: 'Made-up and damaged texts', run: fuzz },
  { name: 'mutation', title: 'Mutants of the rules', run: () => command('node', 'test/mutation/run.ts') },
  { name: 'lsp', title: 'Language server, over stdio', run: () => tests('lsp') },
  { name: 'cli', title: 'Command line', run: () => tests('cli', 'bench') },
  { name: 'consent', title: 'Nothing starts without consent', run: () => tests('consent') },
  { name: 'package', title: 'Package', run: () => tests('package') },
  { name: 'host', title: 'Extension host of a real VS Code', run: host },
  { name: 'ui', title: 'Workbench of a real VS Code', run: workbench },
];

/** The stages of these names, or all of them. */
export function findStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`,
    );
  }
  return stages.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Runs a program and prints what it wrote only when it failed. */
async function command(name: string, ...args: string[]): Promise<Result> {
  const child = spawn(name, args, {
    cwd: ROOT,
    timeout: 10 * MINUTE,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    console.error(output);
  }
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs the `*.test.ts` below these folders of test/ and prints the failures. */
async function tests(...folders: string[]): Promise<Result> {
  const files = folders.flatMap((folder) => testFiles(join(ROOT, 'test', folder)));
  if (files.length === 0) {
    throw new Error(`No tests in ${folders.map((folder) => `test/${folder}`).join(', ')}`);
  }
  return sum((await runFiles(files)).values());
}

/** Runs files of tests, prints the failures, and returns how each of them ended, by its path. */
async function runFiles(files: readonly string[]): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const shown: unknown[] = [];
  for await (const event of run({ files: [...files], concurrency: 2, timeout: 10 * MINUTE })) {
    const { type, data } = event;
    if ((type === 'test:pass' || type === 'test:fail') && data.details.type !== 'suite') {
      const skipped = data.skip !== undefined || data.todo !== undefined;
      const outcome = skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
      const file = data.file ?? data.name;
      const before = results.get(file) ?? NOTHING;
      results.set(file, { ...before, [outcome]: before[outcome] + 1 });
    }
    if (SHOWN.has(type)) {
      shown.push(event);
    }
  }
  if (sum(results.values()).failed > 0) {
    for await (const text of Readable.from(shown).compose(new spec())) {
      process.stdout.write(text);
    }
  }
  return results;
}

function sum(results: Iterable<Result>): Result {
  return [...results].reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NOTHING,
  );
}

function testFiles(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name));
}

/** The same texts on every machine, longer where nobody waits for it: no change is judged by chance. */
async function fuzz(): Promise<Result> {
  const [seconds, seed] = [process.env.CI ? '120' : '20', '1'];
  console.log(`${seconds} s, seed ${seed}`);
  return await command('node', 'test/fuzz/run.ts', '--seconds', seconds, '--seed', seed, '--corpus', 'none');
}

async function host(): Promise<Result> {
  return await runHostTests(console.log);
}

/**
 * A click in a browser may come too late on a machine that is busy elsewhere. So what failed is tried in a new window,
 * once, and that is said: what is broken fails there too.
 */
async function workbench(): Promise<Result> {
  await ensureChromium(console.log);
  const results = await runFiles(
    ['host/ui', 'host/web'].flatMap((folder) => testFiles(join(ROOT, 'test', folder))),
  );
  const failed = [...results].filter(([, { failed }]) => failed > 0).map(([file]) => file);
  if (failed.length > 0) {
    console.log(`Once more: ${failed.map((file) => relative(ROOT, file)).join(', ')}`);
    for (const [file, result] of await runFiles(failed)) results.set(file, result);
  }
  return sum(results.values());
}
