/** Interleaved measurements: noise of the machine hits every candidate alike, so that ratios hold. */

export interface Candidate {
  readonly name: string;
  /** A promise is waited for. */
  readonly run: () => unknown;
}

export interface Rounds {
  /** How often each candidate is measured. */
  readonly rounds: number;
  /** How long each of these lasts at least, in milliseconds. */
  readonly batch: number;
  /** How often each runs before: until the compiler has settled. */
  readonly warmUp: number;
  /** No warm-up of one candidate takes longer, in milliseconds. */
  readonly longestWarmUp: number;
}

/** For what takes a few milliseconds: hundreds of runs for the smallest, thousands for the largest of them. */
export const thorough: Rounds = { rounds: 40, batch: 20, warmUp: 2000, longestWarmUp: 6000 };

/** For what is large, or many. */
export const brief: Rounds = { rounds: 7, batch: 10, warmUp: 1000, longestWarmUp: 700 };

/** For a test that everything runs. */
export const once: Rounds = { rounds: 1, batch: 0, warmUp: 1, longestWarmUp: 0 };

/** Median milliseconds per run of each candidate, by name, measured in turns. */
export async function measure(
  candidates: readonly Candidate[],
  { rounds, batch, warmUp, longestWarmUp }: Rounds,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (const { run } of candidates) {
    const started = performance.now();
    for (let index = 0; index < warmUp && performance.now() - started <= longestWarmUp; index++) await run();
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of candidates) {
      const started = performance.now();
      let runs = 0;
      do {
        await run();
        runs++;
      } while (performance.now() - started < batch);
      times.get(name)?.push((performance.now() - started) / runs);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** The value in the middle; NaN without any. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * How a cost grows with a size: the exponent of the power that fits best (least squares of the logarithms).
 * 1 is in proportion.
 */
export function exponentOf(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const variance = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return covariance / variance;
}
