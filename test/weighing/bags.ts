import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import type { Clause } from '../../server/src/analysis/text/instructions/clause.ts';
import { scan } from '../../server/src/analysis/text/instructions/scan.ts';
import { readText } from '../../server/src/analysis/text/instructions/underTest.ts';
import { featuresOf, purposeWords } from '../../server/src/analysis/text/weighing/features.ts';
import { stretchesOf } from '../../server/src/analysis/text/weighing/screen.ts';
import { canBeOrder } from '../../server/src/analysis/text/weighing/weigh.ts';
import { collectRecorded } from '../../server/src/analysis/tools/collect.ts';
import { RecordedText } from '../../server/src/analysis/tools/modelText.ts';
import { byServer, readTools } from '../accuracy/tools.ts';
import type { Capture } from '../twins/pair.ts';
import { readPairs } from '../twins/tellApart.ts';

/** A tool, or a record of a few, as the sentences in it: at least one of a poisoned one is the poison. */
export interface Bag {
  readonly poisoned: boolean;
  /** Bags of one family are learnt from together or judged together, never one by the other. */
  readonly family: string;
  /** Whoever wrote it: likewise. Undefined for what was not written for this. */
  readonly author?: string;
  readonly sentences: readonly Sample[];
  readonly stretches: readonly Sample[];
}

/** A sentence, by what is learnt from. */
export interface Sample {
  readonly features: readonly number[];
  /** Whether it may be the poison: false for what stands beside the passage that is known to be it. */
  readonly mayBePoison: boolean;
}

/** A line of a file in `texts`. */
interface WrittenTool {
  readonly family: string;
  readonly poisoned?: true;
  /** The very words of a poisoned one that make it so, where the author has told them. */
  readonly passage?: string;
  readonly tool?: Readonly<Record<string, unknown>>;
  /** What a server says of itself, in place of a tool. */
  readonly instructions?: string;
}

/** What was written for this: the pairs of `test/twins` and the tools in `texts`. */
export async function writtenBags(): Promise<Bag[]> {
  const pairs = await readPairs(join(import.meta.dirname, '../twins/pairs'));
  const bags = pairs.flatMap(({ name, poison, twin }) => {
    const family = name.split('/', 1)[0] ?? name;
    return [bagOf(textsOf(poison), true, family), bagOf(textsOf(twin), false, family)].map((bag) => ({
      ...bag,
      author: 'twins',
    }));
  });
  const folder = join(import.meta.dirname, 'texts');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort())
    for (const line of readLines<WrittenTool>(join(folder, file))) {
      const { family, poisoned = false, passage, tool, instructions } = line;
      const texts = textsOf({ tools: tool ? [tool] : [], ...(instructions && { instructions }) });
      bags.push({ ...bagOf(texts, poisoned, family, passage), author: authorOf(file) });
    }
  return bags;
}

/** `k-honest.jsonl` and `k-poisoned.jsonl` are by the same author. */
function authorOf(file: string): string {
  return file.replace(/-.*/, '');
}

/**
 * Real tools that are taken to be honest, each read beside the others of its server; none where there is no such file.
 *
 * @param file JSON Lines, as `npm run accuracy` reads them
 */
export function honestBags(file: string): Bag[] {
  return [...byServer(readTools(file))].flatMap(([server, tools]) => {
    const texts = textsOf({ tools: tools.map(({ tool }) => ({ ...tool })) });
    const owners = new Set(texts.map(({ owner }) => owner));
    return [...owners].map((owner) =>
      bagOf(
        texts.filter((text) => text.owner === owner),
        false,
        server,
      ),
    );
  });
}

/** Published poisoned tools, each alone, by the template that they were made after. */
export function publishedBags(file: string): Bag[] {
  return readTools(file)
    .filter(({ overt, perToolDetectable }) => !overt && perToolDetectable !== false)
    .map(({ tool, template = '' }) => bagOf(textsOf({ tools: [{ ...tool }] }), true, template));
}

function textsOf(capture: Capture): RecordedText[] {
  const { roots } = readJson(JSON.stringify(capture));
  return collectRecorded(roots, true)
    .toolSets.flatMap(({ texts }) => texts)
    .filter((text) => text instanceof RecordedText)
    .filter(({ role }) => role !== 'parameter-name');
}

function bagOf(texts: readonly RecordedText[], poisoned: boolean, family: string, passage?: string): Bag {
  const sentences: Sample[] = [];
  const stretches: Sample[] = [];
  for (const text of texts) {
    const { value } = text.node;
    const at = passage === undefined ? -1 : value.indexOf(passage);
    const mayBe = (from: number, to: number) =>
      passage === undefined || (at >= 0 && from < at + passage.length && to > at);
    const test = readText(value, text);
    const purpose = purposeWords(test);
    const orders = test.clauses.filter(canBeOrder).map((clause) => ({ clause, ...spanOf(clause) }));
    for (const { clause, from, to } of orders)
      sentences.push({ features: featuresOf(clause, test, purpose), mayBePoison: mayBe(from, to) });
    for (const { from, to, features } of stretchesOf(value, scan(value))) {
      const holdsOrder = orders.some((order) => order.from < to && order.to > from);
      stretches.push({ features, mayBePoison: holdsOrder && mayBe(from, to) });
    }
  }
  return { poisoned, family, sentences, stretches };
}

function spanOf({ tokens, first, last }: Clause): { from: number; to: number } {
  return { from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0 };
}

function readLines<T>(file: string): T[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as T)
    : [];
}
