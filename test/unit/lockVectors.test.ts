import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import { canonical, pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { pinDefinitions, pinOfText } from '../../server/src/analysis/lock/definitions.ts';
import { canonicalLaunch, launchForm, launchPin } from '../../server/src/analysis/lock/launchForm.ts';
import type { ToolSet } from '../../server/src/analysis/model.ts';
import { serverOf } from './launchesOf.ts';

/** Written down once, checked with another implementation, and published for others. */
interface Vectors {
  readonly canonical: readonly { name: string; json: string; canonical: string; pin: string }[];
  readonly launches: readonly { name: string; entry: unknown; launch: string; pin: string }[];
  readonly definitions: readonly {
    name: string;
    list: string;
    definition: unknown;
    canonical: string;
    pin: string;
    meta?: string;
  }[];
  readonly instructions: readonly { text: string; pin: string }[];
  readonly offers: readonly { answer: unknown; pin: string }[];
}

const path = join(import.meta.dirname, '../../docs/lock-vectors.json');
const vectors: Vectors = JSON.parse(readFileSync(path, 'utf8'));

function toolSetsOf(answer: unknown): readonly ToolSet[] {
  const text = JSON.stringify(answer, null, 3);
  return readDocument({ uri: 'file:///tools.json', text, as: 'tools-list' })?.toolSets ?? [];
}

describe('the published test vectors', () => {
  for (const { name, json, canonical: expected, pin } of vectors.canonical) {
    test(`canonical form: ${name}`, () => {
      const [root] = readJson(json).roots;
      assert.ok(root);
      assert.equal(canonical(root), expected);
      assert.equal(pinOf(expected), pin);
    });
  }

  for (const { name, entry, launch, pin } of vectors.launches) {
    test(`launch: ${name}`, () => {
      const form = launchForm(serverOf(entry));
      assert.equal(form && canonicalLaunch(form), launch);
      assert.equal(launchPin(serverOf(entry)), pin);
    });
  }

  for (const { name, list, definition, canonical: form, pin, meta } of vectors.definitions) {
    test(`definition: ${name}`, () => {
      const [pinned] = pinDefinitions(toolSetsOf({ [list]: [definition] })).definitions;
      assert.deepEqual([pinned?.form, pinned?.pin, pinned?.meta], [form, pin, meta]);
    });
  }

  test('instructions and all that a server offers', () => {
    for (const { text, pin } of vectors.instructions) assert.equal(pinOfText(text), pin);
    for (const { answer, pin } of vectors.offers) assert.equal(pinDefinitions(toolSetsOf(answer)).pin, pin);
  });
});
