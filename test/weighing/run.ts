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
import { fitJudge, type Judge, scoreBy } from './fit.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/dev');
const { values } = parseArgs({
  options: {
    honest: { type: 'string', default: join(corpus, 'benign-tools.jsonl') },
    published: { type: 'string', default: join(corpus, 'malicious-tools.jsonl') },
    write: { type: 'boolean', default: false },
  },
});
/** Of the honest tools, the share that may weigh too much. */
const alarms = 0.002;
const folds = 5;

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

type View = 'sentences' | 'stretches';

/** What has been published is what people meet: it counts as often as so many texts that were written for this. */
const publishedCount = 4;
const isPublished = new Set(published);

const lessons = (bags: readonly Bag[], view: View) =>
  bags.flatMap((bag) => {
    const lesson = { poisoned: bag.poisoned, samples: bag[view] };
    return isPublished.has(bag) ? new Array(publishedCount).fill(lesson) : [lesson];
  });
const scoreOfBag = (judge: Judge, samples: readonly Sample[]) =>
  Math.max(-99, ...samples.map(({ features }) => scoreBy(judge, features)));

/** The highest score of a sentence in each bag, judged by what was learnt from the other families. */
function crossJudge(view: View, size: number): Map<Bag, number> {
  const families = [...new Set(learnt.map(({ family }) => family))].sort();
  const foldOf = new Map(families.map((family, index) => [family, (index * 7919) % folds]));
  const scores = new Map<Bag, number>();
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ family }: Bag) => foldOf.get(family) === fold;
    const rest = learnt.filter((bag) => !isOut(bag));
    const judge = fitJudge(lessons(rest, view), size);
    for (const bag of learnt.filter(isOut)) scores.set(bag, scoreOfBag(judge, bag[view]));
  }
  return scores;
}

/** The score that only a share of the bags has more than. */
function quantile(bags: readonly Bag[], scores: ReadonlyMap<Bag, number>, over: number): number {
  const sorted = bags.map((bag) => scores.get(bag) ?? -99).sort((a, b) => b - a);
  return sorted[Math.floor(over * sorted.length)] ?? 0;
}

function share(bags: readonly Bag[], isOver: (bag: Bag) => boolean): string {
  const over = bags.filter(isOver).length;
  return bags.length === 0
    ? 'none'
    : `${over} of ${bags.length} (${((100 * over) / bags.length).toFixed(1)} %)`;
}

const sentenceScores = crossJudge('sentences', featureCount);
const screenScores = crossJudge('stretches', screenSize);
const poisoned = written.filter((bag) => bag.poisoned);
const twins = written.filter((bag) => !bag.poisoned);
const threshold = quantile(honest.length > 0 ? honest : twins, sentenceScores, alarms);
const isHeavy = (bag: Bag) => (sentenceScores.get(bag) ?? -99) > threshold;
// The screen lets through nearly all that would be found.
const screen = quantile([...poisoned, ...published].filter(isHeavy), screenScores, 0.97);
const passes = (bag: Bag) => (screenScores.get(bag) ?? -99) > screen;
const sentenceJudge = fitJudge(lessons(learnt, 'sentences'), featureCount);
const screenJudge = fitJudge(lessons(learnt, 'stretches'), screenSize);

console.log(`\nfamilies left out, at a threshold of ${threshold.toFixed(2)}:`);
console.log(`  poisoned       ${share(poisoned, (bag) => isHeavy(bag) && passes(bag))}`);
console.log(`  honest twins   ${share(twins, isHeavy)}`);
console.log(`  real tools     ${share(honest, isHeavy)}`);
console.log(`  of which read  ${share(honest, passes)}`);
console.log(`  published      ${share(published, (bag) => isHeavy(bag) && passes(bag))}`);

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

function source({ weights, bias }: Judge, threshold: number): string {
  const sizes = Array.from(weights, Math.abs).sort((a, b) => a - b);
  // A few weights beyond the last step are cut, so that the many small ones keep theirs.
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / mostSteps;
  const steps = Array.from(weights, (weight) => {
    const step = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / scale)));
    // A single step is heard by nobody, and half of the weights have no more.
    return Math.abs(step) < 2 ? 0 : step;
  });
  const short = (value: number) => Number(value.toPrecision(6));
  return `{
  steps: decodeSteps(
    '${encodeSteps(steps)}',
  ),
  scale: ${short(scale)},
  bias: ${short(bias)},
  threshold: ${short(threshold)},
}`;
}
