import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StdioTarget } from '../target.ts';

/** Part of macOS; never looked for in `PATH`, where anybody may have put one. */
const program = '/usr/bin/sandbox-exec';

/** Where macOS keeps what is the users' and the programs' own, by the paths without links. */
export const privatePlaces = [
  '/Users',
  '/Volumes',
  '/private/tmp',
  '/private/var/folders',
  '/private/var/root',
  '/private/var/tmp',
];

/**
 * The rules of a sandbox, in the language of macOS's own (SBPL), in which the last rule that fits counts: nothing below
 * the private places is read but what is named, nothing is written but in the scratch folder, other processes are
 * neither seen nor signalled, and no other program is remote-controlled or asked for the clipboard.
 *
 * @param readable files and folders that are read all the same; like all paths here, without links
 */
export function seatbeltProfile(
  hidden: readonly string[],
  readable: readonly string[],
  scratch: string,
): string {
  const below = (paths: readonly string[]): string =>
    paths.map((path) => `(subpath ${quoted(path)})`).join(' ');
  return [
    '(version 1)',
    '(allow default)',
    '(deny appleevent-send)',
    '(deny mach-lookup (global-name "com.apple.pasteboard.1"))',
    '(deny process-info*)',
    '(allow process-info* (target same-sandbox))',
    '(deny signal)',
    '(allow signal (target same-sandbox))',
    '(deny file-write*)',
    '(allow file-write* (literal "/dev/null") (literal "/dev/zero") (literal "/dev/tty"))',
    `(deny file-read* ${below(hidden)})`,
    // What a path leads through has to be looked at, or nothing below is found.
    '(allow file-read-metadata)',
    ...(readable.length > 0 ? [`(allow file-read* ${below(readable)})`] : []),
    `(allow file-read* file-write* ${below([scratch])})`,
  ].join('\n');
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/**
 * Puts a program into macOS's sandbox. Its home and its temporary folder are an empty one, which is made for the
 * capture and removed after it. The network stays, as `npx` and `uvx` need it.
 *
 * @param hidden places of which it sees only `readable`
 */
export async function inSeatbelt(
  target: StdioTarget,
  hidden: readonly string[],
  readable: readonly string[],
): Promise<StdioTarget> {
  const scratch = join(await realpath(tmpdir()), `toolseal-${randomUUID()}`);
  const withoutLinks = (paths: readonly string[]) =>
    Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  const profile = seatbeltProfile(await withoutLinks(hidden), await withoutLinks(readable), scratch);
  return {
    ...target,
    command: program,
    args: ['-p', profile, target.command, ...target.args],
    env: { ...target.env, HOME: scratch, TMPDIR: scratch },
    scratch,
  };
}

/**
 * Whether the sandbox of this system does what its rules say: a file is read outside of it, and neither read nor
 * changed inside. Apple calls the program deprecated, so it is not taken at its word.
 *
 * @param file the program, for tests
 */
export async function holdsSeatbelt(file = program): Promise<boolean> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-proof-')));
  try {
    const canary = join(folder, 'canary');
    await writeFile(canary, 'canary');
    const profile = seatbeltProfile([folder], [], join(folder, 'scratch'));
    const does = (...command: readonly string[]): Promise<boolean> =>
      promisify(execFile)(file, ['-p', profile, ...command], { timeout: 5000 }).then(
        () => true,
        () => false,
      );
    const works = await does('/bin/sh', '-c', 'true');
    return (
      works && !(await does('/bin/cat', canary)) && !(await does('/bin/sh', '-c', 'echo > "$0"', canary))
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
