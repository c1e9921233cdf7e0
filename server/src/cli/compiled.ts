import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';

/** Since Node 20.15 and 22.2. */
const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };

/** How many bytes stand before the compiled code: the checksum of its source, since V8 compares no more than lengths. */
const headerLength = 4;

/**
 * Runs a CommonJS file as `require` would, and keeps its compiled code for the next time: compiling takes longer than a
 * scan. Node's own compile cache holds only what is compiled while a module is loaded, not the functions that are called.
 * Where nothing can be kept, the file is compiled again.
 *
 * @param purpose what it is run for, as a part of a file name: another purpose calls other functions
 */
export function runCompiled(file: string, purpose: string): void {
  const source = readFileSync(file);
  const checksum = Buffer.alloc(headerLength);
  const place = placeFor(purpose);
  if (crc32) checksum.writeUInt32LE(crc32(source));
  const kept = place === undefined ? undefined : readKept(place, checksum);
  const script = new Script(wrap(source.toString()), {
    filename: file,
    ...(kept && { cachedData: kept }),
  });
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  if (place === undefined || (kept && script.cachedDataRejected === false)) return;
  // By then all that was needed is compiled.
  process.once('exit', () => keep(place, Buffer.concat([checksum, script.createCachedData()])));
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

function readKept(place: string, checksum: Uint8Array): Buffer | undefined {
  try {
    const kept = readFileSync(place);
    return kept.subarray(0, headerLength).equals(checksum) ? kept.subarray(headerLength) : undefined;
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
