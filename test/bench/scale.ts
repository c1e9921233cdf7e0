// How the command line copes with many files: time per file, memory, worker threads, and the parts of a split scan.
//   npm run bench:scale            up to 2,000 configs
//   npm run bench:scale -- 500     up to 500
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serversPerConfig, toolsPerConfig, writeTree } from './scaleTree.ts';

const cli = join(import.meta.dirname, '../../dist/cli.cjs');
const hook = join(import.meta.dirname, 'usage.cjs');
const most = Number(process.argv[2] ?? 2000);
const folder = await mkdtemp(join(tmpdir(), 'toolseal-scale-'));

interface Usage {
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly files: number;
  readonly servers: number;
  readonly tools: number;
}

/** One run of the command line, measured from inside. */
async function scan(root: string, ...args: readonly string[]): Promise<Usage> {
  const usage = join(folder, 'usage.json');
  const started = performance.now();
  const output = join(folder, 'out.json');
  const child = spawn(
    process.execPath,
    ['--require', hook, cli, 'scan', '--format', 'json', '--output', output, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TOOLSEAL_USAGE: usage } },
  );
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const { cpuSeconds, megabytes } = JSON.parse(await readFile(usage, 'utf8'));
  const { files }: { files: { servers: number; tools: number }[] } = JSON.parse(
    await readFile(output, 'utf8'),
  );
  const sum = (key: 'servers' | 'tools') => files.reduce((total, file) => total + file[key], 0);
  return {
    seconds,
    cpuSeconds,
    megabytes,
    files: files.length,
    servers: sum('servers'),
    tools: sum('tools'),
  };
}

try {
  await report();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function report(): Promise<void> {
  const sizes = [most / 16, most / 8, most / 4, most / 2, most].map(Math.round);
  console.log(
    `Projects with a config of ${serversPerConfig} servers and a list of ${toolsPerConfig} tools each\n`,
  );
  console.log(row(['configs', 'files', 'servers', 'tools', 'seconds', 'CPU ms/file', 'MB', '']));
  const start = await scan(await mkdtemp(join(folder, 'empty-')), '--threads', '1');
  let first: number | undefined;
  let root = '';
  for (const size of sizes) {
    root = join(folder, `tree-${size}`);
    await writeTree(root, size);
    const usage = await scan(root, '--threads', '1');
    const perFile = ((usage.cpuSeconds - start.cpuSeconds) * 1000) / usage.files;
    first ??= perFile;
    console.log(
      row([
        ...[size, usage.files, usage.servers, usage.tools, usage.seconds.toFixed(2), perFile.toFixed(2)],
        ...[usage.megabytes.toFixed(0), '█'.repeat(Math.round((perFile / first) * 20))],
      ]),
    );
  }
  const one = await scan(root, '--threads', '1');
  console.log(`\nThreads, ${most} configs:\n`);
  for (const threads of ['1', '2', '4']) {
    const usage = threads === '1' ? one : await scan(root, '--threads', threads);
    const ratio = one.seconds / usage.seconds;
    console.log(
      row([
        threads,
        `${usage.seconds.toFixed(2)} s`,
        `${ratio.toFixed(2)} x as fast`,
        `${usage.megabytes.toFixed(0)} MB`,
      ]),
    );
  }
  const parts = [
    await scan(root, '--threads', '1', '--shard', '1/2'),
    await scan(root, '--threads', '1', '--shard', '2/2'),
  ];
  console.log(
    `\nTwo shards: ${parts.map(({ files, seconds }) => `${files} files in ${seconds.toFixed(2)} s`).join(', ')}`,
  );
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(15)).join('');
}
