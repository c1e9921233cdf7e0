import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { checkVariant, variantsOf } from './variants.ts';

test('every file with variants belongs to a rule', () => {
  const names = readdirSync(join(import.meta.dirname, 'variants')).map((name) => name.replace(/\.ts$/, ''));
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(
    names.filter((name) => !ids.includes(name)),
    [],
  );
});

for (const { id } of rules) {
  const variants = await variantsOf(id);
  if (variants.length === 0) continue;
  describe(`variants of ${id}`, () => {
    for (const [index, variant] of variants.entries())
      test(variant.shows ?? `variant ${index + 1}`, () => checkVariant(id, variant));
  });
}
