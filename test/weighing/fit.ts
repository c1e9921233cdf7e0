import type { Sample } from './bags.ts';

/** A poisoned or honest text as what it is learnt from: one view of its sentences. */
export interface Lesson {
  readonly poisoned: boolean;
  readonly samples: readonly Sample[];
}

/** A linear judge of sentences. */
export interface Judge {
  readonly weights: Float64Array;
  readonly bias: number;
}

interface Row {
  readonly features: readonly number[];
  readonly isPoison: boolean;
  /** How much it counts. */
  share: number;
}

/** How much a poisoned text counts beside one honest sentence. */
const poisonShare = 10;
/** How often it is looked up anew which sentence of a poisoned text the poison is. */
const rounds = 6;
const steps = 120;
/** How much weights are held back: fitted to texts of families that were left out. */
const restraint = 0.02;

/**
 * Fits a judge to texts: logistic regression in which the sentences of a poisoned text share its weight by how much
 * each looks like the poison (multiple-instance learning). The same lessons give the same judge.
 *
 * @param size how many features there are
 */
export function fitJudge(lessons: readonly Lesson[], size: number): Judge {
  const rows: Row[] = [];
  const suspects: Row[][] = [];
  for (const { poisoned, samples } of lessons) {
    const own = samples
      .filter(({ mayBePoison }) => !poisoned || mayBePoison)
      .map(({ features }): Row => ({ features, isPoison: poisoned, share: 1 }));
    rows.push(...own);
    if (!poisoned) continue;
    for (const row of own) row.share = poisonShare / own.length;
    suspects.push(own);
  }
  let judge: Judge = { weights: new Float64Array(size), bias: 0 };
  for (let round = 0; round < rounds; round++) {
    judge = descend(rows, judge);
    for (const own of suspects) shareOut(own, judge);
  }
  return judge;
}

/** What a judge says of a sentence: above 0, it rather is the poison. */
export function scoreBy({ weights, bias }: Judge, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(features.length || 1);
}

function shareOut(own: readonly Row[], judge: Judge): void {
  const scores = own.map(({ features }) => scoreBy(judge, features));
  const highest = Math.max(...scores);
  const looks = scores.map((score) => Math.exp(score - highest) + 0.02);
  const all = looks.reduce((sum, look) => sum + look, 0);
  own.forEach((row, index) => {
    row.share = (poisonShare * (looks[index] ?? 0)) / all;
  });
}

/** Goes down the slope of the loss with steps that adapt to each weight (Adam). */
function descend(rows: readonly Row[], from: Judge): Judge {
  const size = from.weights.length;
  const weights = Float64Array.from(from.weights);
  let bias = from.bias;
  const slope = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  for (let step = 1; step <= steps; step++) {
    for (let index = 0; index < size; index++) slope[index] = restraint * (weights[index] ?? 0);
    slope[size] = 0;
    for (const { features, isPoison, share } of rows) {
      const length = Math.sqrt(features.length || 1);
      const score = scoreBy({ weights, bias }, features);
      const error = share * (1 / (1 + Math.exp(-score)) - (isPoison ? 1 : 0));
      for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error / length;
      slope[size] = (slope[size] ?? 0) + error;
    }
    const rate = 0.1 * Math.min(1, (2 * (steps - step + 1)) / steps);
    for (let index = 0; index <= size; index++) {
      const at = slope[index] ?? 0;
      const one = 0.9 * (mean[index] ?? 0) + 0.1 * at;
      const two = 0.99 * (square[index] ?? 0) + 0.01 * at * at;
      mean[index] = one;
      square[index] = two;
      const change = (rate * one) / (1 - 0.9 ** step) / (Math.sqrt(two / (1 - 0.99 ** step)) + 1e-8);
      if (index === size) bias -= change;
      else weights[index] = (weights[index] ?? 0) - change;
    }
  }
  return { weights, bias };
}
