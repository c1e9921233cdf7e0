import { dirname, join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Fix } from '../analysis/finding.ts';
import type { ScannedFile } from '../output/scan.ts';
import type { Source } from '../scan/source.ts';
import { type Checked, type Checker, type CheckSettings, createChecker } from './checker.ts';
import { threadArgument } from './threadArgument.ts';

/** In the bundle this file is the whole command line; otherwise that lies above. */
const entry = import.meta.filename.endsWith('.ts')
  ? join(dirname(import.meta.filename), '../cli.ts')
  : import.meta.filename;

/** How many files may wait at a thread: while it checks one, the next is on its way. */
const queued = 3;

/** Threads that check files as a `Checker` does. */
export interface Pool {
  /** How many files can be under way before more of them only wait. */
  readonly capacity: number;
  check(source: Source): Promise<Checked>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly checked: Checked;
}

interface Waiting {
  readonly worker: Worker;
  readonly resolve: (checked: Checked) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts threads; they end with `close` or with the process. */
export function createPool(threads: number, settings: CheckSettings): Pool {
  const waiting = new Map<number, Waiting>();
  const load = new Map<Worker, number>();
  let count = 0;
  for (let index = 0; index < threads; index++) {
    const worker = new Worker(entry, {
      argv: [threadArgument],
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    load.set(worker, 0);
    worker.on('message', ({ id, checked }: Answer) => {
      load.set(worker, (load.get(worker) ?? 0) - 1);
      waiting.get(id)?.resolve({ ...checked, file: checked.file && revived(checked.file) });
      waiting.delete(id);
    });
    // A thread that breaks down takes the files with it that it had: the scan must not look complete.
    worker.on('error', (error) => {
      for (const { worker: owner, reject } of waiting.values()) if (owner === worker) reject(error);
    });
  }
  return {
    capacity: threads * queued,
    check: (source) =>
      new Promise((resolve, reject) => {
        const [worker] = [...load].reduce((least, other) => (other[1] < least[1] ? other : least));
        load.set(worker, (load.get(worker) ?? 0) + 1);
        waiting.set(++count, { worker, resolve, reject });
        worker.postMessage({ id: count, source });
      }),
    async close() {
      await Promise.all([...load.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** The work of a thread: checks what it is sent, one file after the other. */
export async function serve(): Promise<void> {
  const checker: Promise<Checker> = createChecker(workerData);
  parentPort?.on('message', async ({ id, source }: { id: number; source: Source }) => {
    const { file, complaints } = await (await checker).check(source);
    parentPort?.postMessage({ id, checked: { file: file && flat(file), complaints } } satisfies Answer);
  });
}

/** A fix whose edits are worked out, since a function cannot go from thread to thread. */
interface FlatFix extends Omit<Fix, 'edits'> {
  readonly worked: ReturnType<Fix['edits']>;
}

function flat(file: ScannedFile): ScannedFile {
  const flatten = <F extends ScannedFile['findings'][number]>(finding: F): F => ({
    ...finding,
    fixes: finding.fixes.map(({ edits, ...fix }): FlatFix => ({ ...fix, worked: edits() })),
  });
  return { ...file, findings: file.findings.map(flatten), suppressed: file.suppressed.map(flatten) };
}

function revived(file: ScannedFile): ScannedFile {
  const revive = <F extends ScannedFile['findings'][number]>(finding: F): F => ({
    ...finding,
    fixes: (finding.fixes as unknown as readonly FlatFix[]).map(
      ({ worked, ...fix }): Fix => ({ ...fix, edits: () => worked }),
    ),
  });
  return { ...file, findings: file.findings.map(revive), suppressed: file.suppressed.map(revive) };
}
