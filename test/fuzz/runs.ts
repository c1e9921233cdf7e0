import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** A run that was kept, for docs/robustness.md. */
export interface Run {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** What was fuzzed; `+` where files were changed. */
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

/** What is checked out now. To be asked at the start of a run: what it fuzzes is loaded then. */
export function currentCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', 'server', 'test/fuzz/*.ts') !== '';
  return git('rev-parse', '--short', 'HEAD') + (isChanged ? '+' : '');
}

export function keepRun(run: Omit<Run, 'date' | 'machine'>): void {
  const kept: Run = {
    date: new Date().toISOString().slice(0, 10),
    ...run,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
  };
  writeFileSync(file, `${JSON.stringify([...keptRuns(), kept], null, 2)}\n`);
}
