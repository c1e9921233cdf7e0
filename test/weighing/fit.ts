import type { Sample } from './bags.ts';
import { minimise } from './minimise.ts';

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
  /** Indices into the weights that are fitted. */
  readonly features: readonly number[];
  /** How many features the sentence has, with those that are not fitted. */
  readonly length: number;
  readonly isPoison: boolean;
  /** How much it counts. */
  share: number;
}

/** How much a poisoned text counts beside one honest sentence. */
const poisonShare = 10;
/** How often it is looked up anew which sentence of a poisoned text the poison is. */
const rounds = 6;
/** How many steps a round takes at most; the first one begins with nothing. */
const steps = { first: 150, later: 60 };
/** How much weights are held back: fitted to texts of families that were left out. */
const restraint = 0.05;
/** What stands in fewer sentences is not learnt from: it says more of its author than of poison. */
const fewest = 2;

/**
 * Fits a judge to texts: logistic regression in which the sentences of a poisoned text share its weight by how much
 * each looks like the poison (multiple-instance learning). The same lessons give the same judge.
 *
 * @param size how many features there are
 */
export function fitJudge(lessons: readonly Lesson[], size: number): Judge {
  const learnt = lessons.map(({ poisoned, samples }) => ({
    poisoned,
    own: samples.filter(({ mayBePoison }) => !poisoned || mayBePoison),
  }));
  const common = commonFeatures(
    learnt.flatMap(({ own }) => own),
    size,
  );
  const slots = new Int32Array(size).fill(-1);
  common.forEach((feature, slot) => {
    slots[feature] = slot;
  });
  const rows: Row[] = [];
  const suspects: Row[][] = [];
  for (const { poisoned, own } of learnt) {
    const made = own.map(({ features }): Row => {
      const fitted = features.map((feature) => slots[feature] ?? -1).filter((slot) => slot >= 0);
      const share = poisoned ? poisonShare / own.length : 1;
      return { features: fitted, length: Math.sqrt(features.length || 1), isPoison: poisoned, share };
    });
    rows.push(...made);
    if (poisoned) suspects.push(made);
  }
  let point: Float64Array = new Float64Array(common.length + 1);
  for (let round = 0; round < rounds; round++) {
    point = minimise((at, slope) => lossOf(rows, at, slope), point, round === 0 ? steps.first : steps.later);
    for (const own of suspects) shareOut(own, point);
  }
  const weights = new Float64Array(size);
  common.forEach((feature, slot) => {
    weights[feature] = point[slot] ?? 0;
  });
  return { weights, bias: point[common.length] ?? 0 };
}

/** What a judge says of a sentence: above 0, it rather is the poison. */
export function scoreBy({ weights, bias }: Judge, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(features.length || 1);
}

/** The features that enough sentences have, in their order. */
function commonFeatures(samples: readonly Sample[], size: number): number[] {
  const counts = new Uint32Array(size);
  for (const { features } of samples)
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return Array.from(counts.keys()).filter((feature) => (counts[feature] ?? 0) >= fewest);
}

/** The bias is the last value of a point. */
function scoreAt({ features, length }: Row, point: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += point[feature] ?? 0;
  return (point[point.length - 1] ?? 0) + sum / length;
}

function shareOut(own: readonly Row[], point: Float64Array): void {
  const scores = own.map((row) => scoreAt(row, point));
  const highest = Math.max(...scores);
  const looks = scores.map((score) => Math.exp(score - highest) + 0.02);
  const all = looks.reduce((sum, look) => sum + look, 0);
  own.forEach((row, index) => {
    row.share = (poisonShare * (looks[index] ?? 0)) / all;
  });
}

/** How wrong a judge is, large weights included; `slope` is filled with where that grows. */
function lossOf(rows: readonly Row[], point: Float64Array, slope: Float64Array): number {
  const bias = point.length - 1;
  let loss = 0;
  for (let index = 0; index < bias; index++) {
    const weight = point[index] ?? 0;
    slope[index] = restraint * weight;
    loss += (restraint / 2) * weight * weight;
  }
  slope[bias] = 0;
  for (const row of rows) {
    const { features, length, isPoison, share } = row;
    const score = scoreAt(row, point);
    const wrong = isPoison ? -score : score;
    loss += share * (Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong))));
    const error = share * (1 / (1 + Math.exp(-score)) - (isPoison ? 1 : 0));
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error / length;
    slope[bias] = (slope[bias] ?? 0) + error;
  }
  return loss;
}
