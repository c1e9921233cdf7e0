import type { ReadResult } from '../discovery/read.ts';
import type { Source } from './source.ts';

/** A file that was found and is still to be read. */
export interface FoundSource extends Omit<Source, 'content'> {
  readonly read: () => Promise<ReadResult>;
}

/** How many files are read at the same time: enough for the disk to be busy while a file is checked. */
const most = 8;

/** Reads what is found, several files at a time, and gives it in the order in which it was found. */
export async function* readAhead(found: AsyncIterable<FoundSource>): AsyncGenerator<Source> {
  const reading: Promise<Source>[] = [];
  for await (const { read, ...source } of found) {
    reading.push(read().then((content) => ({ ...source, content })));
    if (reading.length < most) continue;
    const next = await reading.shift();
    if (next) yield next;
  }
  for (const rest of reading) yield await rest;
}
