import { Mark } from './lexicon/classes.ts';
import { verbs } from './lexicon/verbs.ts';

/** They begin a time phrase: "prior to each use". */
export const subordinators: ReadonlySet<string> = new Set(
  'after,before,prior to,ahead of,following,upon completion,preceding,in advance of'.split(','),
);
/** Where a phrase begins that stands before the verb. */
export const prepositions: ReadonlySet<string> = new Set(
  'on,in,at,for,with,during,upon,from,to,under,besides,alongside,along with,in addition,instead,together with,by'.split(
    ',',
  ),
);
/** Verbs whose subject is what is moved or shown. */
export const intransitive = verbs(
  'accompany, go, belong, end up, land, come up, appear, figure, crop up, show up, travel, go along, ride along, stay',
);
/** They make a perfect with a participle. */
export const having: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having']);
/** What is denied behind them is denied to the next word only. */
export const helping: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'did',
  'does',
  'has',
  'have',
  'had',
]);
/** Words that may stand before an imperative. */
export const leading =
  Mark.adverb |
  Mark.and |
  Mark.please |
  Mark.also |
  Mark.first |
  Mark.always |
  Mark.secretly |
  Mark.not |
  Mark.must |
  Mark.after;
/** Words that may stand between `be` and its participle. */
export const between = Mark.adverb | Mark.always | Mark.not | Mark.first | Mark.also | Mark.secretly;
/** Verbs that are as well what a paragraph is headed with. */
export const labels: ReadonlySet<string> = new Set(['abuse', 'use', 'return', 'output', 'result', 'request']);
