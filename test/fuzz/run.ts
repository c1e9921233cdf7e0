// Throws made-up and damaged texts at everything that reads: npm run fuzz -- [--seconds N] [--seed S] [--only TARGET]
// --corpus FOLDER  real configs, manifests and tools to damage, beside the project's own examples. Default:
//                  ../shared/corpora/dev, if there is one; `none` for none.
// --thorough       makes every check of every text, which takes a hundred times as long.
// --record         adds the numbers to those that docs/robustness.md shows.
// A crash is made small and kept in test/fuzz/crashes, where the unit tests try it again for ever.
import { parseArgs } from 'node:util';
import { keepCrash } from './crashes.ts';
import { fuzz } from './fuzz.ts';
import { currentCommit, keepRun } from './runs.ts';
import { corpusSeeds, ownSeeds } from './seeds.ts';
import { targetsWith } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    thorough: { type: 'boolean', default: false },
    only: { type: 'string' },
    record: { type: 'boolean', default: false },
    corpus: { type: 'string', default: '../shared/corpora/dev' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) throw new Error('--seconds and --seed take numbers');

const own = await ownSeeds();
const corpus = values.corpus === 'none' ? undefined : corpusSeeds(values.corpus);
const targets = targetsWith([...own, ...(corpus ?? [])], values.thorough).filter(
  ({ name }) => !values.only || name === values.only,
);
if (targets.length === 0) throw new Error(`there is no target ${values.only}`);

console.log(`Seed ${seed}, ${seconds} s, ${own.length} texts of the project`);
console.log(
  corpus
    ? `${corpus.length} texts of ${values.corpus}`
    : `No ${values.corpus}: real configs are not among what is damaged. --corpus names another folder.`,
);

const commit = values.record ? currentCommit() : undefined;
const { executions, counts, crashes, milliseconds } = await fuzz(targets, {
  seed,
  seconds,
  told: (crash) => console.log(`\n✖ ${keepCrash(crash)}\n${crash.error.slice(0, 2000)}`),
});

const total = [...executions.values()].reduce((sum, count) => sum + count, 0);
const rules = [...counts.keys()].filter((what) => what.startsWith('rule ')).length;
for (const [name, count] of executions) console.log(`${name.padEnd(16)} ${count.toLocaleString('en')}`);
for (const [what, count] of counts)
  if (!what.startsWith('rule ')) console.log(`  ${what.padEnd(16)} ${count.toLocaleString('en')}`);
console.log(
  `${total.toLocaleString('en')} executions in ${(milliseconds / 1000).toFixed(0)} s, ` +
    `${Math.round(total / (milliseconds / 1000)).toLocaleString('en')} a second; ${rules} rules fired; ` +
    `${crashes.length} kinds of crashes`,
);
if (commit !== undefined)
  keepRun({
    commit,
    seed,
    seconds: Math.round(milliseconds / 1000),
    executions: total,
    crashes: crashes.length,
  });
process.exitCode = crashes.length === 0 ? 0 : 1;
