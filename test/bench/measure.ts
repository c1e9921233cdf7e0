/** Interleaved measurements: noise of the machine hits every candidate alike, so that ratios hold. */

export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * Median milliseconds per run of each candidate, measured in turns.
 *
 * @param rounds how often each candidate is measured; each measurement lasts at least `batch` milliseconds
 */
export async function measure(
  candidates: readonly Candidate[],
  rounds = 40,
  batch = 20,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  // Until the compiler has settled: hundreds of runs for the smallest, thousands for the largest of them.
  for (const { run } of candidates) for (let index = 0; index < 2000; index++) await run();
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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
