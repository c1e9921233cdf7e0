import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleFile, examplesOf, findInExample } from '../../server/src/analysis/examples.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { checkFinding, checkFixes } from './checks.ts';

for (const rule of rules) {
  const { bad, good } = await examplesOf(rule.id);
  describe(rule.id, () => {
    test('has at least three examples of each kind', () => {
      assert.ok(bad.length >= 3, 'bad examples');
      assert.ok(good.length >= 3, 'good examples');
    });

    test('shows every message in an example', () => {
      const shown = bad.flatMap((example) => findInExample(rule.id, exampleFile(example), 'en'));
      const ids = new Set(shown.map((finding) => finding.messageId));
      assert.deepEqual([...ids].sort(), Object.keys(rule.messages).sort());
    });

    for (const [index, example] of bad.entries()) {
      test(`bad example ${index + 1} marks ${example.marks}`, () => checkFinding(rule.id, example));
      test(`fixes of bad example ${index + 1} remove the finding`, () => checkFixes(rule.id, example));
    }

    for (const [index, example] of good.entries()) {
      test(`good example ${index + 1} stays silent`, () => {
        const file = exampleFile(example);
        assert.deepEqual(
          findInExample(rule.id, file, 'en').map((finding) => finding.message),
          [],
          file.text,
        );
      });
    }
  });
}
