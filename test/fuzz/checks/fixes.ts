import assert from 'node:assert/strict';
import { type Analysis, analyze, type Context, readDocument } from '../../../server/src/analysis/analyze.ts';
import { applyFix } from '../../../server/src/analysis/edits.ts';
import type { Finding, Fix } from '../../../server/src/analysis/finding.ts';
import { readText } from '../../../server/src/analysis/formats/read.ts';
import type { Case } from '../target.ts';
import { checkRange, uriOf } from './findings.ts';

/** Every fix leaves a text that parses at least as well, and without the finding. Returns how many there were. */
export function checkFixes(input: Case, analysis: Analysis, context: Context): number {
  let count = 0;
  for (const finding of analysis.findings)
    for (const fix of finding.fixes) {
      checkFix(input, analysis, finding, fix, context);
      count++;
    }
  return count;
}

function checkFix(input: Case, before: Analysis, finding: Finding, fix: Fix, context: Context): void {
  const { text } = input;
  const { ruleId } = finding;
  const edits = [...fix.edits()].sort((a, b) => a.start - b.start);
  for (const [index, edit] of edits.entries()) {
    checkRange(edit, text);
    assert.ok(edit.start >= (edits[index - 1]?.end ?? 0), `edits of ${ruleId} overlap`);
  }
  const fixed = applyFix(text, fix);
  const syntax = readDocument({ uri: uriOf(input), text }, context.home)?.detected.syntax ?? 'jsonc';
  const problems = readText(text, syntax).problems.length;
  assert.ok(
    readText(fixed, syntax).problems.length <= problems,
    `a fix of ${ruleId} breaks the text:\n${fixed}`,
  );
  // What broken text means is a guess, and a fix may change the guess; a snippet waits for the user.
  if (problems > 0 || fix.snippet) return;
  const after = analyze({ uri: uriOf(input), text: fixed }, context).findings;
  const isThere = after.some(({ fingerprint }) => fingerprint === finding.fingerprint);
  assert.ok(
    !isThere || countOf(after, ruleId) < countOf(before.findings, ruleId),
    `${ruleId} is there after its fix:\n${fixed}`,
  );
}

function countOf(findings: readonly Finding[], ruleId: string): number {
  return findings.filter((finding) => finding.ruleId === ruleId).length;
}
