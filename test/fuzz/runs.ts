import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** A run that was kept, for docs/robustness.md. */
export interface Run {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** What was fuzzed; `+` where files had changed since. */
  readonly commit: string;
  readonly seed: number;
  readonly seconds: number;
  readonly executions: number;
  /** Kinds of crashes that had not been known. */
  readonly crashes: number;
  readonly machine: string;
}

const file = join(import.meta.dirname, 'runs.json');

export function keptRuns(): readonly Run[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function keepRun(run: Omit<Run, 'date' | 'commit' | 'machine'>): void {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', 'server', 'test/fuzz/*.ts') !== '';
  const kept: Run = {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (isChanged ? '+' : ''),
    ...run,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
  };
  writeFileSync(file, `${JSON.stringify([...keptRuns(), kept], null, 2)}\n`);
}
