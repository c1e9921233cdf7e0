import { type Clause, Mood } from '../instructions/clause.ts';
import type { Directive, Part } from '../instructions/directive.ts';
import { isMentionedAt, type TextUnderTest } from '../instructions/judge.ts';
import { Kind, type Token } from '../instructions/token.ts';
import { featuresOf, purposeWords, wordFeature } from './features.ts';
import { scoreOf, type Weights } from './score.ts';
import { sentenceWeights } from './weights.ts';

/** A sentence with fewer words and marks orders nothing that a tool could be told from. */
const fewestTokens = 4;
/** How many words an explanation names, on either side. */
const mostWords = 3;

/**
 * The sentence that reads most like an order which is no business of its tool, by weights that were learnt from
 * poisoned and honest definitions. It finds what nobody has written a pattern for, and cannot tell what is ordered.
 *
 * @param excused sentences that are known to be no orders
 * @returns undefined where no sentence weighs enough
 */
export function weigh(test: TextUnderTest, excused: ReadonlySet<Clause>): Directive | undefined {
  let heaviest: Clause | undefined;
  let most = sentenceWeights.threshold;
  const purpose = purposeWords(test);
  for (const clause of test.clauses) {
    if (excused.has(clause) || !canBeOrder(clause)) continue;
    const score = scoreOf(featuresOf(clause, test, purpose), sentenceWeights);
    if (score <= most) continue;
    heaviest = clause;
    most = score;
  }
  return heaviest && directiveOf(heaviest, test.text);
}

/**
 * Whether a sentence can be an order at all: not where a definition begins by saying what it is, not in a few words,
 * and not where somebody else's words are quoted.
 */
export function canBeOrder(clause: Clause): boolean {
  const { acts, first, last } = clause;
  if (last - first < fewestTokens) return false;
  if (clause.isFirst && !clause.wrapped && acts.every(({ mood }) => mood < Mood.imperative)) return false;
  return !isMentionedAt(acts[0]?.index ?? first, clause) && !pointsAtText(clause);
}

/** "Read this before you use the tools": what is to be read is the text that follows. */
function pointsAtText({ acts: [act], tokens, first }: Clause): boolean {
  if (act?.token.word?.text !== 'read' || act.index > first + 1) return false;
  const next = tokens[act.index + 1]?.word?.text ?? '';
  const after = tokens[act.index + 2]?.word?.text ?? '';
  return /^(?:this|these)$/.test(next) && /^(?:first|before|carefully|section|notes?|guide)$/.test(after);
}

function directiveOf({ tokens, first, last }: Clause, text: string): Directive {
  const words = tokens.slice(first, last).filter(({ kind }) => kind === Kind.word || kind === Kind.literal);
  const passage = { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
  const weighed = words
    .map((token) => ({ token, weight: weightOf(token, text, sentenceWeights) }))
    .sort((a, b) => b.weight - a.weight);
  const parts = weighed
    .slice(0, mostWords)
    .filter(({ weight }) => weight > 0)
    .map(({ token: { from, to } }): Part => ({ role: 'cue', from, to }))
    .sort((a, b) => a.from - b.from);
  const against = weighed
    .slice(-mostWords)
    .filter(({ weight }) => weight < 0)
    .map(({ token: { from, to } }) => text.slice(from, to));
  return {
    kind: 'unrelated',
    ...passage,
    confidence: 'medium',
    evidence: { sentence: passage, parts, against },
  };
}

function weightOf(token: Token, text: string, { steps }: Weights): number {
  const feature = wordFeature(token, text);
  return feature === undefined ? 0 : (steps[feature] ?? 0);
}
