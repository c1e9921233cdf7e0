import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The command line as it is published. */
export const cli = join(import.meta.dirname, '../../dist/cli.cjs');

/** How long a program runs, in milliseconds. What it says and how it ends makes no difference. */
export function timeOf(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): number {
  const started = performance.now();
  const { error } = spawnSync(program, args, { ...options, stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - started;
}

/** Whether a program can be started. */
export function isThere(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** How many instructions a program executes, and what has counted them; undefined where nothing can. */
export function instructionsOf(
  args: readonly string[],
  env = process.env,
): { count: number; counter: string } | undefined {
  const counters = [
    {
      counter: 'perf',
      command: ['perf', 'stat', '-x,', '-e', 'instructions:u'],
      pattern: /^(\d+),.*instructions/m,
    },
    {
      counter: 'callgrind',
      command: ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'],
      pattern: /Collected : (\d+)/,
    },
  ];
  for (const { counter, command, pattern } of counters) {
    const [program = '', ...options] = command;
    const { stderr } = spawnSync(program, [...options, process.execPath, ...args], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const count = Number(pattern.exec(stderr ?? '')?.[1]);
    if (count > 0) return { count, counter };
  }
  return undefined;
}
