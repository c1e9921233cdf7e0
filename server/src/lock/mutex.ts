import { readlinkSync, writeFileSync } from 'node:fs';
import { lstat, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { BusyError } from './problems.ts';

/** Gives a file back that was held for its change. */
export interface Held {
  /** Whether it is still held: somebody may have taken this process for dead. */
  readonly isOurs: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** How often the holder shows that it lives, and after how long without that it is taken for dead, in ms. */
const heartbeat = 1000;
const presumedDead = 10_000;
/** Whoever makes the file writes its own name into it at once. */
const presumedUnnamed = 2000;
const patience = 30_000;
const pause = 15;
/** Longer than a waiting process sleeps: whoever had the file last lets others have it first. */
const turn = 3 * pause;
const released = new Map<string, number>();

/** Process ids mean something in one such place only: containers have their own. */
const place = `${hostname()} ${processNamespace()}`;

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

interface Owner {
  readonly id: string;
  readonly pid: number;
  readonly place: string;
}

/**
 * Holds a file for this process, on any file system and across containers: whoever makes the lock file first has
 * it. What a killed process leaves behind is taken over as soon as its process is known to be gone, or, where
 * nobody can tell, when it gives no more signs of life.
 *
 * @param path the lock file; the folder has to exist
 * @throws BusyError when nobody lets go in half a minute; what the file system throws
 */
export async function hold(path: string): Promise<Held> {
  const owner: Owner = { id: crypto.randomUUID(), pid: process.pid, place };
  const watch = createWatch();
  const wait = (released.get(path) ?? -turn) + turn - performance.now();
  if (wait > 0) await sleep(wait);
  for (const end = Date.now() + patience; !create(path, owner); ) {
    const seen = await look(path);
    if (seen && watch.isDead(seen)) await takeAway(path, seen.text);
    else if (Date.now() > end) throw new BusyError(path);
    else await sleep(pause * (1 + Math.random()));
  }
  const isOurs = async () => readOwner((await look(path))?.text ?? '')?.id === owner.id;
  const timer = setInterval(() => {
    const now = new Date();
    // It may be gone: then `isOurs` tells.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  timer.unref();
  return {
    isOurs,
    release: async () => {
      clearInterval(timer);
      if (await isOurs()) await remove(path);
      released.set(path, performance.now());
    },
  };
}

/** False when it exists. Written at once: between two calls of this process nobody could kill it. */
function create(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows answers so while a file is being deleted.
    if (code === 'EEXIST' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY')))
      return false;
    throw error;
  }
}

interface Seen {
  readonly text: string;
  readonly changed: number;
}

async function look(path: string): Promise<Seen | undefined> {
  try {
    const found = await lstat(path);
    // What came with a repository may be a link to anything, and names no process.
    return { text: found.isFile() ? await readFile(path, 'utf8') : '', changed: found.mtimeMs };
  } catch {
    return undefined;
  }
}

function readOwner(text: string): Owner | undefined {
  try {
    const { id, pid, place } = JSON.parse(text);
    const isOwner = typeof id === 'string' && Number.isInteger(pid) && pid > 0 && typeof place === 'string';
    return isOwner ? { id, pid, place } : undefined;
  } catch {
    return undefined;
  }
}

/** Tells by what it has seen before, and by its own clock: those of two machines may differ. */
function createWatch(): { isDead(seen: Seen): boolean } {
  let last = '';
  let since = 0;
  return {
    isDead({ text, changed }) {
      const owner = readOwner(text);
      if (owner?.place === place && !isRunning(owner.pid)) return true;
      const state = `${changed} ${text}`;
      if (state !== last) {
        last = state;
        since = performance.now();
      }
      return performance.now() - since > (owner ? presumedDead : presumedUnnamed);
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes the file of a dead owner. One waiting process at a time, and only if it is still that owner's:
 * otherwise the second of two would remove what the first has just made.
 */
async function takeAway(path: string, text: string): Promise<void> {
  const guard = `${path}.gone`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    // Its maker lives for moments only, unless it was killed in them.
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (Math.abs(age) > presumedDead) await remove(guard);
    await sleep(pause);
    return;
  }
  try {
    if ((await look(path))?.text === text) await remove(path);
  } finally {
    await remove(guard);
  }
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
