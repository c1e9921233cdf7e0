import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defaultLimits, type Limits } from './limits.ts';
import type { FromWorker, Started, ToWorker } from './messages.ts';
import { type Capture, type CaptureStep, noDefinitions, type Reason } from './outcome.ts';
import { endTree } from './stdio/tree.ts';
import type { Target } from './target.ts';

export interface RunOptions {
  /** What differs from the default limits. */
  readonly limits?: Partial<Limits>;
  /** Values that must not appear in what is kept of the server's standard error. */
  readonly secrets?: readonly string[];
  readonly onProgress?: (step: CaptureStep) => void;
}

/** In MiB. With what Node itself needs, the process stays below 300 MB. */
const mostHeap = 128;

/** How long the process may take beyond its own limits, to begin on a busy machine or to end. */
const patience = 30_000;

/** In the bundles, `import.meta.filename` is that of the bundle. */
const here = import.meta.filename;
const workerFile = join(dirname(here), here.endsWith('.ts') ? 'worker.ts' : 'capture.cjs');

/**
 * Captures a server in a process of its own. This starts foreign code or calls a foreign address: only after
 * the user has agreed to exactly this target.
 *
 * @param signal cancels it, servers and all
 * @returns what came of it; never rejects
 */
export async function runCapture(target: Target, options: RunOptions, signal: AbortSignal): Promise<Capture> {
  const scratch = await makeScratch(target);
  try {
    return await runWorker(target, options, signal);
  } finally {
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true }).catch(() => {});
  }
}

async function runWorker(target: Target, options: RunOptions, signal: AbortSignal): Promise<Capture> {
  if (signal.aborted) return failure({ code: 'cancelled' });
  const limits = { ...defaultLimits, ...options.limits };
  /** What is still to be ended, should the process that captures not do it itself. */
  let started: Started[] = [];
  const worker = fork(workerFile, [], {
    execArgv: [`--max-old-space-size=${mostHeap}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
  });
  const kill = () => worker.kill('SIGKILL');
  let overdue = setTimeout(kill, limits.time + 4 * limits.graceTime + patience);
  const cancel = () => {
    post(worker, { type: 'cancel' });
    clearTimeout(overdue);
    overdue = setTimeout(kill, 4 * limits.graceTime + patience);
  };
  signal.addEventListener('abort', cancel);
  try {
    return await new Promise<Capture>((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'started') started.push(message.started);
        else if (message.type === 'progress') options.onProgress?.(message.step);
        else {
          started = [];
          resolve(message.capture);
        }
      });
      worker.on('error', () => resolve(failure({ code: 'broken-down' })));
      // Not at its exit: what it said last may still be on the way then.
      worker.on('close', (_, exitSignal) => {
        const isOutOfMemory = exitSignal === 'SIGABRT' || exitSignal === 'SIGTRAP';
        resolve(failure({ code: isOutOfMemory ? 'out-of-memory' : 'broken-down' }));
      });
      post(worker, { type: 'capture', target, limits, secrets: options.secrets ?? [] });
    });
  } finally {
    clearTimeout(overdue);
    signal.removeEventListener('abort', cancel);
    worker.kill('SIGKILL');
    await Promise.all(started.map(({ pid, marker }) => endTree(pid, marker)));
  }
}

/** Without it the program has no home in its sandbox, and finds out itself. */
async function makeScratch(target: Target): Promise<string | undefined> {
  const scratch = target.kind === 'stdio' ? target.scratch : undefined;
  if (scratch === undefined) return undefined;
  return await mkdir(scratch, { mode: 0o700 }).then(
    () => scratch,
    () => undefined,
  );
}

/** A process that has gone says so itself. */
function post(worker: ChildProcess, message: ToWorker): void {
  if (worker.connected) worker.send(message, () => {});
}

function failure(reason: Reason): Capture {
  return {
    state: reason.code === 'out-of-memory' ? 'limited' : 'failed',
    reason,
    cuts: [],
    observations: [],
    definitions: noDefinitions,
    stderr: '',
    peakMemory: 0,
  };
}
