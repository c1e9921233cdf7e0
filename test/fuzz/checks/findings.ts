import assert from 'node:assert/strict';
import { type Analysis, analyze, type Context } from '../../../server/src/analysis/analyze.ts';
import { type Finding, severities } from '../../../server/src/analysis/finding.ts';
import { readLock } from '../../../server/src/analysis/lock/read.ts';
import { readPolicy } from '../../../server/src/analysis/policy/read.ts';
import type { Span } from '../../../server/src/analysis/tree.ts';
import { home } from '../generate/clients.ts';
import { isIn, plantedIn } from '../generate/words.ts';
import type { Case } from '../target.ts';

/** What a document may be checked under. */
export const contexts: readonly Context[] = [
  { language: 'en', home },
  { language: 'ja', home },
  {
    ...{ language: 'en', home, today: '2026-06-01', isTracked: () => true },
    policy: readPolicy('{ "servers": { "deny": [{ "npm": "@acme/*", "reason": "no" }] } }'),
    approvals: {
      lock: readLock('{ "version": 1, "servers": [] }'),
      lockUri: 'file:///project/toolseal.lock.json',
      file: '.vscode/mcp.json',
      personal: [],
      capturedOf: () => undefined,
    },
  },
];

/** The address of a case's path. */
export function uriOf({ path }: Pick<Case, 'path'>): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Analyses a text: no rule throws, and all that is said is sound. */
export function checkAnalysis(input: Case, context: Context): Analysis {
  const { text } = input;
  const analysis = analyze({ uri: uriOf(input), text }, context);
  const hidden = analysis.findings.length > 0 ? plantedIn(text) : [];
  for (const finding of analysis.findings) checkFinding(finding, text, hidden);
  for (const secret of analysis.secrets) checkRange(secret, text);
  return analysis;
}

function checkFinding(finding: Finding, text: string, hidden: readonly string[]): void {
  const { ruleId, span, severity, fingerprint, message, related, reading } = finding;
  checkRange(span, text);
  for (const { span: other, file } of related) checkRange(other, file?.text ?? text);
  assert.ok(severities.includes(severity));
  assert.match(fingerprint, /^[0-9a-f]{16}$/);
  const shown = [
    message,
    ...related.map(({ message }) => message),
    ...finding.fixes.map(({ title }) => title),
  ];
  for (const said of shown) {
    assert.ok(said.length > 0 && said.length < 1500, `${ruleId} says ${said.length} characters`);
    assert.doesNotMatch(said, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|undefined|\[object|NaN/u, ruleId);
  }
  checkHidden(ruleId, [...shown, reading?.seen ?? '', reading?.received ?? ''].join('\n'), hidden);
}

/** Nothing that people see holds a credential that was planted. */
export function checkHidden(where: string, shown: string, hidden: readonly string[]): void {
  for (const secret of hidden) assert.ok(!isIn(shown, secret), `${where} shows a planted credential`);
}

/** A range lies inside of the text and cuts no character in two. */
export function checkRange({ start, end }: Span, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  for (const at of [start, end]) assert.ok(!isInsidePair(text, at), `${at} lies inside of a surrogate pair`);
}

function isInsidePair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
