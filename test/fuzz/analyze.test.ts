import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze, type SecretSpan } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { type Finding, severities } from '../../server/src/analysis/finding.ts';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import { configPath, configText, planted } from './configs.ts';

// Another seed finds other texts: `FUZZ_SEED=… FUZZ_RUNS=… npm test -- fuzz`.
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const numRuns = Number(process.env.FUZZ_RUNS ?? 10_000);

test(`${numRuns} generated and mutated configs (seed ${seed})`, () => {
  const found = new Map<string, number>();
  fc.assert(
    fc.property(configPath, configText, fc.constantFrom('en', 'ja'), (path, text, language) => {
      const uri = `file:///project/${path}`;
      const { findings, secrets } = analyze({ uri, text }, { language, onError: rethrow });
      for (const finding of findings) {
        found.set(finding.ruleId, (found.get(finding.ruleId) ?? 0) + 1);
        checkFinding(finding, text);
        checkHidden(finding, secretsIn(text, secrets));
        checkFixes(finding, { uri, text });
      }
      for (const secret of secrets) checkRange(secret.start, secret.end, text);
    }),
    { seed, numRuns },
  );
  // A generator that reaches no rule would prove nothing.
  assert.ok(found.size >= 10, `rules that fired: ${[...found.keys()].join(', ')}`);
});

function rethrow(_ruleId: string, error: unknown): never {
  throw error;
}

function checkFinding(finding: Finding, text: string): void {
  checkRange(finding.span.start, finding.span.end, text);
  assert.ok(severities.includes(finding.severity));
  assert.match(finding.fingerprint, /^[0-9a-f]{16}$/);
  for (const text of shown(finding)) {
    assert.ok(text.length > 0 && text.length < 1000, text);
    assert.doesNotMatch(text, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|undefined|\[object/u);
  }
}

function shown({ message, related, fixes }: Finding): string[] {
  return [message, ...related.map(({ message }) => message), ...fixes.map(({ title }) => title)];
}

/** What must not be shown: tokens of a known format wherever they stand, and all that was taken for a secret. */
function secretsIn(text: string, spans: readonly SecretSpan[]): string[] {
  // Short ones are words that a message may well contain for another reason.
  const found = spans.map(({ start, end }) => text.slice(start, end)).filter(({ length }) => length >= 8);
  return [planted.github, planted.anthropic, ...found];
}

function checkHidden(finding: Finding, secrets: readonly string[]): void {
  for (const text of shown(finding)) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${finding.ruleId}: ${text}`);
  }
}

function checkRange(start: number, end: number, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  for (const offset of [start, end]) {
    const splits =
      /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
    assert.ok(!splits, `${offset} lies inside a surrogate pair`);
  }
}

function checkFixes(finding: Finding, source: { uri: string; text: string }): void {
  for (const fix of finding.fixes) {
    const edits = [...fix.edits()].sort((a, b) => a.start - b.start);
    for (const [index, edit] of edits.entries()) {
      checkRange(edit.start, edit.end, source.text);
      assert.ok(edit.start >= (edits[index - 1]?.end ?? 0), `${finding.ruleId}: edits overlap`);
    }
    const fixed = applyFix(source.text, fix);
    const before = readJson(source.text).problems.length;
    assert.ok(readJson(fixed).problems.length <= before, `${finding.ruleId} breaks the text:\n${fixed}`);
    // What broken text means is a guess, and a fix may change the guess; a snippet waits for the user.
    if (before > 0 || fix.snippet) continue;
    const again = analyze({ uri: source.uri, text: fixed }, { language: 'en' });
    const same = again.findings.some(({ fingerprint }) => fingerprint === finding.fingerprint);
    const count = countOf(again.findings, finding);
    assert.ok(
      !same || count < countOf(analyze(source, { language: 'en' }).findings, finding),
      `${finding.ruleId} stays:\n${fixed}`,
    );
  }
}

function countOf(findings: readonly Finding[], { ruleId }: Finding): number {
  return findings.filter((finding) => finding.ruleId === ruleId).length;
}
