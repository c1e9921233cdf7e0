import { minimise } from './minimise.ts';
import { Random } from './random.ts';
import type { Case, Count, Target } from './target.ts';

/** A case in which something does not hold. */
export interface Crash extends Case {
  readonly target: string;
  /** Decides which checks are made of it. */
  readonly seed: number;
  readonly error: string;
}

export interface Outcome {
  /** How often each target was called, with all checks that are always made. */
  readonly executions: ReadonlyMap<string, number>;
  /** The costly checks that were made, and what was found. */
  readonly counts: ReadonlyMap<string, number>;
  /** One of each kind, as small as it gets. */
  readonly crashes: readonly Crash[];
  readonly milliseconds: number;
}

/**
 * Runs targets on texts that a seed decides, until the time is up.
 *
 * @param told of each crash as it is found
 */
export async function fuzz(
  targets: readonly Target[],
  {
    seed,
    seconds,
    told,
  }: { readonly seed: number; readonly seconds: number; readonly told: (crash: Crash) => void },
): Promise<Outcome> {
  const random = new Random(seed);
  const executions = new Map<string, number>();
  const counts = new Map<string, number>();
  const crashes = new Map<string, Crash>();
  const start = performance.now();
  const end = start + seconds * 1000;
  const drawn = targets.flatMap((target) => Array<Target>(target.share).fill(target));
  const count: Count = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);

  while (performance.now() < end) {
    const target = random.pick(drawn);
    const input = target.make(random);
    const caseSeed = random.next();
    executions.set(target.name, (executions.get(target.name) ?? 0) + 1);
    const waiting = attempt(target, input, caseSeed, count);
    const error = waiting instanceof Promise ? await waiting : waiting;
    if (error === undefined) continue;
    count('failures');
    const kind = kindOf(target, error);
    if (crashes.has(kind)) continue;
    // Known before it is small: the same failure comes again meanwhile.
    crashes.set(kind, { ...input, target: target.name, seed: caseSeed, error });
    const text = await minimise(input.text, async (shorter) => {
      const other = await attempt(target, { ...input, text: shorter }, caseSeed, () => {});
      return other !== undefined && kindOf(target, other) === kind;
    });
    const smallest = (await attempt(target, { ...input, text }, caseSeed, () => {})) ?? error;
    const crash = { ...input, text, target: target.name, seed: caseSeed, error: smallest };
    crashes.set(kind, crash);
    told(crash);
  }
  return { executions, counts, crashes: [...crashes.values()], milliseconds: performance.now() - start };
}

/** Failures that differ in numbers and texts only are taken for one. */
function kindOf({ name }: Target, error: string): string {
  return `${name}: ${(error.split('\n')[0] ?? '').replace(/\d+/g, 'N').slice(0, 80)}`;
}

/** One execution. Returns what does not hold; a promise of it where the target has to wait for something. */
export function attempt(
  target: Target,
  input: Case,
  seed: number,
  count: Count,
): string | undefined | Promise<string | undefined> {
  const start = performance.now();
  try {
    const checked = target.check(input, new Random(seed), count);
    if (checked) return checked.then(() => undefined, describe);
  } catch (error) {
    return describe(error);
  }
  const limit = timeFor(input);
  if (performance.now() - start < limit) return undefined;
  return isSlow(target, input, seed, limit) ? `takes more than ${limit} ms` : undefined;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = error.name === 'AssertionError';
  return isOurs ? error.message : (error.stack ?? error.message);
}

/** How long an execution may take with all costly checks, in milliseconds: by far not what it takes, see the benchmarks. */
function timeFor({ text }: Case): number {
  return 500 + 50 * (text.length / 1024);
}

/** A machine that was busy with something else makes nothing slow: the best of three counts, in processor time. */
function isSlow(target: Target, input: Case, seed: number, limit: number): boolean {
  return [1, 2, 3].every(() => {
    const before = process.cpuUsage();
    target.check(input, new Random(seed), () => {});
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 > limit;
  });
}
