import { availableParallelism } from 'node:os';
import type { Source } from '../scan/source.ts';
import type { Checked, Checker } from './checker.ts';
import type { ScanOptions } from './scan.ts';
import type { Pool } from './threads.ts';

/** From here on threads pay: below, their start takes longer than the rest (`npm run bench:scale`). */
const startAfter = 400;

/** More threads than this wait for the one that reads and writes. */
const mostThreads = 4;

export interface CheckedSource {
  readonly source: Source;
  readonly checked: Checked;
}

/**
 * Checks what comes, in its order: the first files here, and when there are many, the others in threads.
 *
 * @param checker for the files that are checked here
 */
export async function* checkAll(
  sources: AsyncIterable<Source>,
  checker: Checker,
  options: ScanOptions,
): AsyncGenerator<CheckedSource> {
  const threads = options.threads ?? Math.min(availableParallelism(), mostThreads);
  const pending: Promise<CheckedSource>[] = [];
  let pool: Pool | undefined;
  let count = 0;
  try {
    for await (const source of sources) {
      if (threads > 1 && count++ === startAfter) {
        const { createPool } = await import('./threads.ts');
        pool = createPool(threads, options);
      }
      // Whose place is known comes from a table of functions, which no thread can be sent.
      const worker = source.place ? checker : (pool ?? checker);
      pending.push(worker.check(source).then((checked) => ({ source, checked })));
      while (pending.length > (pool?.capacity ?? 0)) yield await next(pending);
    }
    while (pending.length > 0) yield await next(pending);
  } finally {
    await pool?.close();
  }
}

async function next(pending: Promise<CheckedSource>[]): Promise<CheckedSource> {
  const [first] = pending.splice(0, 1);
  if (!first) throw new Error('nothing is pending');
  return await first;
}
