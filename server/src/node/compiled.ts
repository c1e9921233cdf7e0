import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../version.ts';

/** What stands before the compiled code: how many runs there were (uint32), and the source that it was made of. */
const headerLength = 64;
const sourceAt = 4;

interface Kept {
  readonly code: Buffer;
  readonly runs: number;
}

/**
 * Runs a CommonJS file as `require` would, and keeps its compiled code for the next time: compiling takes longer than a
 * scan. Node's own compile cache holds only what is compiled while a module is loaded, not the functions that are called.
 * Where nothing can be kept, the file is compiled again.
 *
 * What one run called is not what the next one calls, so the code is kept anew in the first run, the second, the fourth
 * and so on: to ask V8 each time how much has been compiled takes longer than it saves.
 *
 * @param file in plain ASCII
 * @param purpose what it is run for, as a part of a file name: another purpose calls other functions
 */
export function runCompiled(file: string, purpose: string): void {
  const place = placeFor(purpose);
  const header = headerFor(file);
  const kept = place === undefined ? undefined : readKept(place, header);
  // Bundles are plain ASCII, and as Latin-1 they are read in a fraction of the time.
  const script = new Script(wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(kept && { cachedData: kept.code }),
  });
  const module = { exports: {} };
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  if (place === undefined) return;
  const runs = 1 + (kept && script.cachedDataRejected === false ? kept.runs : 0);
  header.writeUInt32LE(runs % 2 ** 32, 0);
  const isPowerOfTwo = Number.isInteger(Math.log2(runs));
  // By then all that was needed is compiled.
  process.once('exit', () => {
    if (isPowerOfTwo) keep(place, Buffer.concat([header, script.createCachedData()]));
    else count(place, header.subarray(0, sourceAt));
  });
}

/** The header of code that was made of a file. V8 itself compares no more of it than its length. */
function headerFor(file: string): Buffer {
  const { size, mtimeMs } = statSync(file);
  const header = Buffer.alloc(headerLength);
  // The version too: npm gives the files of all packages the same date.
  header.write(`${version} ${size} ${mtimeMs}`, sourceAt, 'latin1');
  return header;
}

/**
 * Where the code is kept, in the user's folder for caches; undefined where it is not to be. What is there is run, so a
 * folder does not count in which somebody else can write, such as that of a home which `sudo` has left in place.
 */
function placeFor(purpose: string): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const folder = join(cachesOf(homedir(), process.env), 'toolseal', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    if (process.geteuid && (uid !== process.geteuid() || (mode & 0o022) !== 0)) return undefined;
    return join(folder, `${purpose}-${process.versions.v8}-${process.arch}`);
  } catch {
    return undefined;
  }
}

function readKept(place: string, header: Buffer): Kept | undefined {
  try {
    const kept = readFileSync(place);
    if (!kept.subarray(sourceAt, headerLength).equals(header.subarray(sourceAt))) return undefined;
    return { code: kept.subarray(headerLength), runs: kept.readUInt32LE(0) };
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

function count(place: string, runs: Uint8Array): void {
  try {
    const file = openSync(place, 'r+');
    writeSync(file, runs, 0, runs.length, 0);
    closeSync(file);
  } catch {
    // Next time the same run is counted again.
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
