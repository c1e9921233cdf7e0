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
 * The characters that numbers are written in: printable, and none that a string has to escape. Steps and gaps stand in
 * strings of their own, because each has its own frequent ones when the package is compressed.
 */
const firstCode = 35;
const base = 88;
const escaped = [39, 92, 96];

/** The most steps that a weight can have. Finer ones find no more, and take more room in the package. */
export const mostSteps = 24;

/** What is weighed, without what weighs nothing. */
export interface Sparse {
  /** How many features lie between one that weighs and the next. */
  readonly gaps: string;
  /** The steps of each. */
  readonly steps: string;
}

/** Writes down weights in steps, most of which are 0, so that `decodeSteps` can read them. */
export function encodeSteps(steps: Iterable<number>): Sparse {
  const gaps: string[] = [];
  const weighing: string[] = [];
  let gap = 0;
  for (const step of steps) {
    if (step === 0) {
      gap++;
      continue;
    }
    for (; gap >= base - 1; gap -= base - 1) gaps.push(characterOf(base - 1));
    gaps.push(characterOf(gap));
    weighing.push(characterOf(step + mostSteps));
    gap = 0;
  }
  return { gaps: gaps.join(''), steps: weighing.join('') };
}

/** Reads what `encodeSteps` wrote of so many features. */
export function decodeSteps({ gaps, steps }: Sparse, count: number): Int8Array {
  const all = new Int8Array(count);
  let feature = 0;
  let next = 0;
  for (let index = 0; index < gaps.length; index++) {
    const gap = numberOf(gaps.charCodeAt(index));
    feature += gap;
    if (gap === base - 1) continue;
    all[feature++] = numberOf(steps.charCodeAt(next++)) - mostSteps;
  }
  return all;
}

function characterOf(number: number): string {
  let code = firstCode + number;
  for (const other of escaped) if (code >= other) code++;
  return String.fromCharCode(code);
}

function numberOf(code: number): number {
  let number = code - firstCode;
  for (const other of escaped) if (code > other) number--;
  return number;
}
