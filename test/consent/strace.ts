import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const strace = '/usr/bin/strace';

/** What a program and all that it started have asked the kernel for, as far as it matters here. */
export interface Trace {
  /** The first argument of every `execve` with the words behind it, whether it succeeded or not. */
  readonly programs: readonly string[];
  /** Calls that reach for a network: `connect` and the like with an Internet address. */
  readonly calls: readonly string[];
}

/**
 * Finds out whether programs can be watched, and installs what is missing where that is possible: on Debian and its
 * kin, as root.
 *
 * @returns why not, or undefined
 */
export async function whyNoStrace(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'strace is a tool of Linux';
  if (!existsSync(strace) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 };
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], options).catch(() =>
      run('apt-get', ['update'], options).then(() => run('apt-get', ['install', '-y', 'strace'], options)),
    );
  }
  if (!existsSync(strace)) return 'there is no strace (on Debian: apt-get install strace)';
  return await run(strace, ['-f', '-qq', '-o', '/dev/null', 'true']).then(
    () => undefined,
    () => 'strace may not watch processes here',
  );
}

/** What to put in front of a command line, so that it leaves a trace in a file. */
export function tracedTo(file: string): readonly string[] {
  const calls = 'execve,execveat,connect,sendto,sendmsg,sendmmsg';
  // A filter in the kernel stops at these calls only: what is watched runs nearly as fast as ever.
  return [strace, '-f', '--seccomp-bpf', '-qq', '-s', '4096', '-e', `trace=${calls}`, '-o', file];
}

const internetAddress = /sa_family=AF_INET6?\b/;

/** Reads what was left there; call it when the program has ended. */
export async function readTrace(file: string): Promise<Trace> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return {
    programs: lines.flatMap((line) => /\bexecve(?:at)?\((.*)/.exec(line)?.[1] ?? []),
    calls: lines.filter((line) => internetAddress.test(line)),
  };
}
