import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, examplesOf } from '../../server/src/analysis/examples.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { variantsOf } from '../rules/variants.ts';
import { readPairs } from '../twins/tellApart.ts';

/** A text to begin with, and the path that it has. */
export interface Seed {
  readonly path: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../..');

/** Larger ones cost more time than they find. */
const largest = 5_000;

/** The texts of the project itself: examples and variants of rules, pairs of tools, fixtures. */
export async function ownSeeds(): Promise<readonly Seed[]> {
  const seeds: Seed[] = [];
  for (const { id } of rules) {
    const { bad, good } = await examplesOf(id);
    for (const example of [...bad, ...good, ...(await variantsOf(id))]) {
      const { path, text } = exampleFile(example);
      seeds.push({ path: `/project/${path}`, text });
    }
  }
  for (const { poison, twin } of await readPairs(join(root, 'test/twins/pairs')))
    for (const capture of [poison, twin])
      seeds.push({ path: '/project/tools.json', text: JSON.stringify(capture, null, 2) });
  return [...seeds, ...filesBelow(join(root, 'test/fixtures/cli'))].filter(isSmall);
}

/**
 * Real configs and manifests in a folder of one's own, and tool definitions of its `*.jsonl` files (`{ "tool": … }`).
 *
 * @returns undefined where there is no such folder
 */
export function corpusSeeds(folder: string): readonly Seed[] | undefined {
  if (!existsSync(folder)) return undefined;
  return filesBelow(folder)
    .flatMap((seed) => (seed.path.endsWith('.jsonl') ? toolsOf(seed) : seed))
    .filter(isSmall);
}

function filesBelow(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:jsonc?|jsonl|ya?ml|toml|md)$/.test(entry.name))
    .map(({ parentPath, name }) => ({
      path: `/project${join(parentPath, name).slice(folder.length)}`,
      text: readFileSync(join(parentPath, name), 'utf8'),
    }));
}

function toolsOf({ text }: Seed): Seed[] {
  return text
    .split('\n')
    .filter((line) => line.includes('"tool"'))
    .map((line) => ({
      path: '/project/tools.json',
      text: JSON.stringify({ tools: [(JSON.parse(line) as { tool: unknown }).tool] }),
    }));
}

function isSmall({ text }: Seed): boolean {
  return text.length <= largest;
}
