import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { type ExampleFile, exampleFile, findInExample } from '../../server/src/analysis/examples.ts';
import type { Finding, Language } from '../../server/src/analysis/finding.ts';
import { syntaxByName } from '../../server/src/analysis/formats/detect.ts';
import type { SyntaxProblem } from '../../server/src/analysis/formats/parsed.ts';
import { readText } from '../../server/src/analysis/formats/read.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';

function find(ruleId: string, file: ExampleFile, language: Language = 'en'): Finding[] {
  return findInExample(ruleId, file, language);
}

function problemsOf(path: string, text: string): readonly SyntaxProblem[] {
  return readText(text, syntaxByName(path) ?? 'jsonc').problems;
}

for (const rule of rules) {
  describe(rule.id, () => {
    test('has at least three examples of each kind', () => {
      assert.ok(rule.examples.bad.length >= 3, 'bad examples');
      assert.ok(rule.examples.good.length >= 3, 'good examples');
    });

    test('shows every message in an example', () => {
      const shown = rule.examples.bad.flatMap((example) => find(rule.id, exampleFile(example)));
      const ids = new Set(shown.map((finding) => finding.messageId));
      assert.deepEqual([...ids].sort(), Object.keys(rule.messages).sort());
    });

    for (const [index, example] of rule.examples.bad.entries()) {
      const file = exampleFile(example);
      test(`bad example ${index + 1} marks ${example.marks}`, () => {
        const findings = find(rule.id, file);
        assert.equal(findings.length, 1, file.text);
        const [finding] = findings as [Finding];
        assert.equal(file.text.slice(finding.span.start, finding.span.end), example.marks);
        const [japanese] = find(rule.id, file, 'ja');
        assert.match(japanese?.message ?? '', /[ぁ-んァ-ン一-龥]/);
        assert.doesNotMatch(finding.message, /undefined|\[object|NaN/);
      });

      test(`fixes of bad example ${index + 1} remove the finding`, () => {
        const [finding] = find(rule.id, file) as [Finding];
        for (const [at, fix] of finding.fixes.entries()) {
          const text = applyFix(file.text, fix);
          assert.deepEqual(problemsOf(file.path, text), problemsOf(file.path, file.text), text);
          // A snippet waits for what only the user knows; without that the problem remains.
          if (!fix.snippet) assert.deepEqual(find(rule.id, { ...file, text }), [], `${fix.title}\n${text}`);
          if (at === 0 && example.fixed !== undefined) assert.equal(text, example.fixed);
        }
      });
    }

    for (const [index, example] of rule.examples.good.entries()) {
      test(`good example ${index + 1} stays silent`, () => {
        const file = exampleFile(example);
        assert.deepEqual(
          find(rule.id, file).map((finding) => finding.message),
          [],
          file.text,
        );
      });
    }
  });
}
