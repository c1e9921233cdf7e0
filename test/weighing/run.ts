// Fits the weights of server/src/analysis/text/weighing to texts, and tells what to expect of them.
//   npm run fit -- [--honest FILE] [--published FILE] [--write]
// --honest    real tools taken to be honest, JSON Lines as `npm run accuracy` reads them. Without them the weights
//             are fitted to the texts in this repository only, and see far fewer honest ones.
// --published poisoned tools, likewise.
// --write     writes the weights.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { featureCount } from '../../server/src/analysis/text/weighing/features.ts';
import { encodeSteps, mostSteps } from '../../server/src/analysis/text/weighing/score.ts';
import { screenSize } from '../../server/src/analysis/text/weighing/screen.ts';
import { type Bag, honestBags, publishedBags, type Sample, writtenBags } from './bags.ts';
import { fitJudge, type Judge, type Lesson, scoreBy } from './fit.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/dev');
const { values } = parseArgs({
  options: {
    honest: { type: 'string', default: join(corpus, 'benign-tools.jsonl') },
    published: { type: 'string', default: join(corpus, 'malicious-tools.jsonl') },
    write: { type: 'boolean', default: false },
  },
});
/** Of the real tools, the share that may weigh too much, and of the honest texts written beside poison. */
const alarms = { real: 0.002, close: 0.04 };
const folds = 5;
/** Weights of less than so much of a step are heard by nobody: half of them. */
const least = { sentences: 0.5, stretches: 0.8 };

for (const file of [values.honest, values.published])
  if (!existsSync(file)) console.log(`${file} does not exist: it is left out.`);
const written = await writtenBags();
const honest = honestBags(resolve(values.honest));
const published = publishedBags(resolve(values.published));
const learnt = [...written, ...honest, ...published];
console.log(
  `${written.filter(({ poisoned }) => poisoned).length} poisoned and ` +
    `${written.filter(({ poisoned }) => !poisoned).length} honest texts in the repository, ${honest.length} real tools`,
);

type View = keyof typeof least;

/** What has been published is what people meet: it counts as often as so many texts that were written for this. */
const publishedCount = 4;
/** Honest texts that were written close to the line teach more than others. */
const closeCount = 2;

const lessons = (bags: readonly Bag[], view: View) =>
  bags.flatMap((bag) => {
    const lesson = { poisoned: bag.poisoned, samples: bag[view] };
    const isWritten = bag.author !== undefined;
    const count = bag.poisoned ? (isWritten ? 1 : publishedCount) : isWritten ? closeCount : 1;
    return new Array<Lesson>(count).fill(lesson);
  });
const scoreOfBag = (judge: Judge, samples: readonly Sample[]) =>
  Math.max(-99, ...samples.map(({ features }) => scoreBy(judge, features)));

/** The highest score of a sentence in each bag, judged by what was learnt from the other groups. */
function crossJudge(view: View, size: number, groupOf: (bag: Bag) => string): Map<Bag, number> {
  const groups = [...new Set(learnt.map(groupOf))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, (index * 7919) % folds]));
  const scores = new Map<Bag, number>();
  for (let fold = 0; fold < folds; fold++) {
    const isOut = (bag: Bag) => foldOf.get(groupOf(bag)) === fold;
    const rest = learnt.filter((bag) => !isOut(bag));
    const judge = learnFrom(rest, view, size);
    for (const bag of learnt.filter(isOut)) scores.set(bag, scoreOfBag(judge, bag[view]));
  }
  return scores;
}

/** The score that only a share of the bags has more than. */
function quantile(bags: readonly Bag[], scores: ReadonlyMap<Bag, number>, over: number): number {
  const sorted = bags.map((bag) => scores.get(bag) ?? -99).sort((a, b) => b - a);
  return sorted[Math.floor(over * sorted.length)] ?? -99;
}

function share(bags: readonly Bag[], isOver: (bag: Bag) => boolean): string {
  const over = bags.filter(isOver).length;
  return bags.length === 0
    ? 'none'
    : `${over} of ${bags.length} (${((100 * over) / bags.length).toFixed(1)} %)`;
}

const poisoned = written.filter((bag) => bag.poisoned);
const twins = written.filter((bag) => !bag.poisoned);

/** Judges all by what was learnt from the other groups, and says how many weigh enough. */
function expect(what: string, groupOf: (bag: Bag) => string): { threshold: number; screen: number } {
  const sentenceScores = crossJudge('sentences', featureCount, groupOf);
  const screenScores = crossJudge('stretches', screenSize, groupOf);
  const threshold = Math.max(
    quantile(honest, sentenceScores, alarms.real),
    quantile(twins, sentenceScores, alarms.close),
  );
  const isHeavy = (bag: Bag) => (sentenceScores.get(bag) ?? -99) > threshold;
  // The screen lets through nearly all that would be found.
  const screen = quantile([...poisoned, ...published].filter(isHeavy), screenScores, 0.99);
  const passes = (bag: Bag) => (screenScores.get(bag) ?? -99) > screen;
  console.log(`\n${what} left out, at a threshold of ${threshold.toFixed(2)}:`);
  console.log(`  poisoned       ${share(poisoned, (bag) => isHeavy(bag) && passes(bag))}`);
  console.log(`  honest twins   ${share(twins, isHeavy)}`);
  console.log(`  real tools     ${share(honest, isHeavy)}`);
  console.log(`  of which read  ${share(honest, passes)}`);
  console.log(`  published      ${share(published, (bag) => isHeavy(bag) && passes(bag))}`);
  return { threshold, screen };
}

const { threshold, screen } = expect('families', ({ family }) => family);
expect('authors', ({ author, family }) => author ?? family);
const sentenceJudge = learnFrom(learnt, 'sentences', featureCount);
const screenJudge = learnFrom(learnt, 'stretches', screenSize);

if (values.write) {
  const file = join(import.meta.dirname, '../../server/src/analysis/text/weighing/weights.ts');
  await writeFile(
    file,
    `// Written by \`npm run fit\`: what it was fitted to, and how right it is, stands in docs/accuracy.md.
import { decodeSteps, type Weights } from './score.ts';

/** For single words and pairs of them: which texts are worth to be read. */
export const screenWeights: Weights = ${source(screenJudge, screen)};

/** For sentences that were read. */
export const sentenceWeights: Weights = ${source(sentenceJudge, threshold)};
`,
  );
}

/** A judge as it is written down: in whole steps, of which the highest weight has the most. */
function learnFrom(bags: readonly Bag[], view: View, size: number): Judge {
  const { weights, bias } = fitJudge(lessons(bags, view), size);
  const scale = scaleOf(weights);
  const stepOf = (weight: number) =>
    Math.abs(weight) < least[view] ? 0 : Math.round(weight) || Math.sign(weight);
  return { weights: weights.map((weight) => stepOf(weight / scale) * scale), bias };
}

function scaleOf(weights: Float64Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / mostSteps;
}

function source({ weights, bias }: Judge, threshold: number): string {
  const scale = scaleOf(weights);
  const { gaps, steps } = encodeSteps(Array.from(weights, (weight) => Math.round(weight / scale)));
  const short = (value: number) => Number(value.toPrecision(6));
  return `{
  steps: decodeSteps(
    {
      gaps: '${gaps}',
      steps: '${steps}',
    },
    ${weights.length},
  ),
  scale: ${short(scale)},
  bias: ${short(bias)},
  threshold: ${short(threshold)},
}`;
}
