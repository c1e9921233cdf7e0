/** What was learnt about features: how much each speaks for an order that is no business of its tool. */
export interface Weights {
  /** By feature, in steps of `scale`. */
  readonly steps: Int8Array;
  readonly scale: number;
  readonly bias: number;
  /** A sentence with a higher score counts. */
  readonly threshold: number;
}

/** How much features speak for it together. Long sentences have more of them: each counts less there. */
export function scoreOf(features: readonly number[], { steps, scale, bias }: Weights): number {
  let sum = 0;
  for (const feature of features) sum += steps[feature] ?? 0;
  return bias + (scale * sum) / Math.sqrt(features.length || 1);
}

/**
 * The characters that stand for -16 to 16 in the source: printable, and none that a string has to escape. Finer steps
 * find no more, and take more room in the package.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';

/** The most steps that a weight can have. */
export const mostSteps = (alphabet.length - 1) / 2;

/** Weights in steps as a string that `decodeSteps` reads, a character each. */
export function encodeSteps(steps: Iterable<number>): string {
  return Array.from(steps, (step) => alphabet.charAt(step + mostSteps)).join('');
}

/** Reads what `encodeSteps` wrote. */
export function decodeSteps(text: string): Int8Array {
  const steps = new Int8Array(text.length);
  for (let index = 0; index < text.length; index++)
    steps[index] = alphabet.indexOf(text.charAt(index)) - mostSteps;
  return steps;
}
