// How many pairs are told apart, by topic and by language, and which are not.
//   node test/twins/run.ts [FOLDER]
// FOLDER holds files such as those in test/twins/pairs, which is the default.
import { join, resolve } from 'node:path';
import { describe, isToldApart, judge, type NamedPair, readPairs } from './tellApart.ts';

const pairs = await readPairs(resolve(process.argv[2] ?? join(import.meta.dirname, 'pairs')));
const verdicts = pairs.map((pair) => ({ pair, verdict: judge(pair) }));

for (const { pair, verdict } of verdicts)
  if (!isToldApart(verdict)) console.log(`${pair.name}: ${describe(verdict)} (${pair.shows})`);
count('topic', ({ name }) => name.split('/', 1)[0] ?? name);
count('language', ({ language }) => language);
count('', () => 'all');

function count(title: string, groupOf: (pair: NamedPair) => string): void {
  console.log(`\n${title.padEnd(32)}pairs  apart  missed  accused`);
  for (const group of new Set(pairs.map(groupOf))) {
    const members = verdicts.filter(({ pair }) => groupOf(pair) === group);
    const numbers = [
      members.length,
      members.filter(({ verdict }) => isToldApart(verdict)).length,
      members.filter(({ verdict }) => !verdict.found).length,
      members.filter(({ verdict }) => verdict.falseAlarms.length > 0).length,
    ];
    console.log(group.padEnd(30) + numbers.map((number) => String(number).padStart(7)).join(''));
  }
}
