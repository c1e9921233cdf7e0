import assert from 'node:assert/strict';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { exampleFile, findInExample } from '../../server/src/analysis/examples.ts';
import { syntaxByName } from '../../server/src/analysis/formats/detect.ts';
import type { SyntaxProblem } from '../../server/src/analysis/formats/parsed.ts';
import { readText } from '../../server/src/analysis/formats/read.ts';
import type { BadExample } from '../../server/src/analysis/rule.ts';

/** The rule finds one thing in its bad example, says it in both languages, and marks what it should. */
export function checkFinding(ruleId: string, example: BadExample): void {
  const file = exampleFile(example);
  const findings = findInExample(ruleId, file, 'en');
  assert.equal(findings.length, 1, file.text);
  for (const { span, message } of findings) {
    assert.equal(file.text.slice(span.start, span.end), example.marks);
    assert.doesNotMatch(message, /undefined|\[object|NaN/);
  }
  const [japanese] = findInExample(ruleId, file, 'ja');
  assert.match(japanese?.message ?? '', /[ぁ-んァ-ン一-龥]/);
}

/** Every fix of a bad example leaves a text that is as correct as before, and without the finding. */
export function checkFixes(ruleId: string, example: BadExample): void {
  const file = exampleFile(example);
  const fixes = findInExample(ruleId, file, 'en').flatMap((finding) => finding.fixes);
  assert.ok(example.fixed === undefined || fixes.length > 0, 'there is no fix');
  for (const [at, fix] of fixes.entries()) {
    const text = applyFix(file.text, fix);
    assert.deepEqual(problemsOf(file.path, text), problemsOf(file.path, file.text), text);
    // A snippet waits for what only the user knows; without that the problem remains.
    if (!fix.snippet) {
      assert.deepEqual(findInExample(ruleId, { ...file, text }, 'en'), [], `${fix.title}\n${text}`);
    }
    if (at === 0 && example.fixed !== undefined) assert.equal(text, example.fixed);
  }
}

function problemsOf(path: string, text: string): readonly SyntaxProblem[] {
  return readText(text, syntaxByName(path) ?? 'jsonc').problems;
}
