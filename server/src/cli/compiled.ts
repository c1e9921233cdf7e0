import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';

/** Since Node 20.15 and 22.2. */
const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };

/**
 * How many bytes stand before the compiled code: the checksum of its source, since V8 compares no more than lengths, and
 * how much was compiled in that run.
 */
const headerLength = 8;

/** So many times as much as was kept is worth keeping anew: a run that called other functions. */
const worthKeeping = 1.02;

interface Kept {
  readonly code: Buffer;
  /** How much had been compiled when it was kept, as `compiledSize` counts. */
  readonly size: number;
}

/**
 * Runs a CommonJS file as `require` would, and keeps its compiled code for the next time: compiling takes longer than a
 * scan. Node's own compile cache holds only what is compiled while a module is loaded, not the functions that are called.
 * Where nothing can be kept, the file is compiled again.
 *
 * @param purpose what it is run for, as a part of a file name: another purpose calls other functions
 */
export function runCompiled(file: string, purpose: string): void {
  const source = readFileSync(file);
  const checksum = crc32?.(source) ?? 0;
  const place = placeFor(purpose);
  const kept = place === undefined ? undefined : readKept(place, checksum);
  const script = new Script(wrap(source.toString()), {
    filename: file,
    ...(kept && { cachedData: kept.code }),
  });
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  if (place === undefined) return;
  const before = script.cachedDataRejected === false ? kept?.size : undefined;
  // By then all that was needed is compiled.
  process.once('exit', () => {
    const size = compiledSize();
    if (before !== undefined && size < before * worthKeeping) return;
    const header = Buffer.alloc(headerLength);
    header.writeUInt32LE(checksum, 0);
    header.writeUInt32LE(size, 4);
    keep(place, Buffer.concat([header, script.createCachedData()]));
  });
}

/** The bytes of all functions that are compiled, up to what a header can say. */
function compiledSize(): number {
  return Math.min(getHeapCodeStatistics().bytecode_and_metadata_size, 0xffff_ffff);
}

/**
 * Where the code is kept, in the user's folder for caches; undefined where it is not to be. What is there is run, so a
 * folder does not count in which somebody else can write, such as that of a home which `sudo` has left in place.
 */
function placeFor(purpose: string): string | undefined {
  if (!crc32 || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const folder = join(cachesOf(homedir(), process.env), 'toolseal', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    if (process.geteuid && (uid !== process.geteuid() || (mode & 0o022) !== 0)) return undefined;
    return join(folder, `${purpose}-${process.version}-${process.arch}`);
  } catch {
    return undefined;
  }
}

function readKept(place: string, checksum: number): Kept | undefined {
  try {
    const kept = readFileSync(place);
    if (kept.readUInt32LE(0) !== checksum) return undefined;
    return { code: kept.subarray(headerLength), size: kept.readUInt32LE(4) };
  } catch {
    return undefined;
  }
}

function keep(place: string, content: Uint8Array): void {
  try {
    const draft = `${place}.${process.pid}`;
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, place);
  } catch {
    // Next time it is compiled again.
  }
}

/** Where programs keep what they can make again. */
function cachesOf(home: string, env: Readonly<Record<string, string | undefined>>): string {
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches');
    case 'win32':
      return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
    default:
      return env.XDG_CACHE_HOME || join(home, '.cache');
  }
}
