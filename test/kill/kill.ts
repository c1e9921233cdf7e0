import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { readLock } from '../../server/src/analysis/lock/read.ts';

/** What came of it. */
export interface KillResult {
  readonly kills: number;
  /** Approvals that a process had confirmed before it was killed. */
  readonly confirmed: number;
}

/** The lock begins anew from time to time, so that the last kills hit writes as often as the first. */
const killsPerLock = 25;

/**
 * Kills one of two processes that write approvals into the same lock, again and again, at a random moment.
 *
 * @throws AssertionError when a lock cannot be read or has lost an approval that was confirmed
 */
export async function killWriters(kills: number): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), 'toolseal-kill-'));
  // Bundled, it starts in a fraction of the time.
  const worker = join(folder, 'worker.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile: worker,
    ...{ bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], logLevel: 'error' },
  });
  let confirmed = 0;
  for (let done = 0; done < kills; done += killsPerLock) {
    const lock = join(folder, String(done), 'toolseal.lock.json');
    confirmed += await killWritersOf(lock, worker, Math.min(killsPerLock, kills - done));
  }
  rmSync(folder, { recursive: true });
  return { kills, confirmed };
}

async function killWritersOf(lock: string, worker: string, kills: number): Promise<number> {
  const confirmed: string[] = [];
  let started = 0;
  const start = () => startWriter([worker, lock, `w${started++}`], confirmed);
  const writers = [start(), start()];
  try {
    for (let count = 0; count < kills; count++) {
      const index = count % writers.length;
      await Promise.all(writers.map(({ writes }) => writes));
      await sleep(Math.random() * 40);
      await writers[index]?.kill();
      check(lock, confirmed);
      writers[index] = start();
    }
    await Promise.all(writers.map(({ writes }) => writes));
  } finally {
    await Promise.all(writers.map(({ kill }) => kill()));
  }
  check(lock, confirmed);
  const left = readdirSync(dirname(lock)).filter((name) => !/\.json(?:\.busy|\.[^.]+\.tmp)?$/.test(name));
  assert.deepEqual(left, []);
  return confirmed.length;
}

interface Writer {
  /** Settles when it has written for the first time. */
  readonly writes: Promise<unknown>;
  readonly kill: () => Promise<void>;
}

function startWriter(args: readonly string[], confirmed: string[]): Writer {
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let rest = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    // What is cut off was not confirmed.
    rest = lines.pop() ?? '';
    confirmed.push(...lines);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close');
  const failed = closed.then(() => assert.equal(errors, ''));
  const writes = child.stdout ? Promise.race([once(child.stdout, 'data'), failed]) : failed;
  return {
    writes,
    kill: async () => {
      child.kill('SIGKILL');
      await failed;
    },
  };
}

function check(lock: string, confirmed: readonly string[]): void {
  const { servers, problems, unusable } = readLock(readFileSync(lock, 'utf8'));
  assert.deepEqual([problems, unusable], [[], undefined]);
  const names = new Set(servers.map(({ server }) => server));
  assert.deepEqual(
    confirmed.filter((name) => !names.has(name)),
    [],
  );
}
