import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/analysis/edits.ts';
import type { Finding, TextEdit } from '../../server/src/analysis/finding.ts';
import { fixAll } from '../../server/src/language/fixAll.ts';

function finding(edits: readonly TextEdit[], traits: { safe?: boolean; snippet?: boolean } = {}): Finding {
  const { safe = true, snippet = false } = traits;
  return {
    ruleId: 'example',
    messageId: 'example',
    category: 'MCP01',
    severity: 'warning',
    confidence: 'high',
    message: '',
    span: { start: 0, end: 0 },
    path: [],
    server: null,
    tool: null,
    related: [],
    fixes: [{ title: '', safe, snippet, edits: () => edits }],
    fingerprint: '',
  };
}

/** Every match becomes a finding whose fix replaces it. */
function replacing(pattern: RegExp, newText: string) {
  return (text: string): Finding[] =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) =>
      finding([{ start: index, end: index + length, newText }]),
    );
}

describe('fixing everything at once', () => {
  test('all fixes land, each as an edit of its own', () => {
    const edits = fixAll('a-x-b-x-c', replacing(/x/g, 'yy'));
    assert.deepEqual(edits, [
      { start: 2, end: 3, newText: 'yy' },
      { start: 6, end: 7, newText: 'yy' },
    ]);
  });

  test('fixes that touch the same place take turns', () => {
    const text = '[] x1 x2 x3';
    const check = (text: string): Finding[] =>
      [...text.matchAll(/x(\d)/g)].map(({ index, 1: digit }) =>
        finding([
          { start: 1, end: 1, newText: digit ?? '' },
          { start: index, end: index + 2, newText: 'ok' },
        ]),
      );
    assert.equal(applyEdits(text, fixAll(text, check)), '[321] ok ok ok');
  });

  test('what only a person can decide stays', () => {
    const edit = [{ start: 0, end: 1, newText: '' }];
    assert.deepEqual(
      fixAll('abc', () => [finding(edit, { safe: false })]),
      [],
    );
    assert.deepEqual(
      fixAll('abc', () => [finding(edit, { snippet: true })]),
      [],
    );
  });

  test('a fix that solves nothing ends the work', () => {
    const check = () => [finding([{ start: 0, end: 0, newText: '!' }])];
    assert.equal(applyEdits('abc', fixAll('abc', check)), '!abc');
  });

  test('the edits together do what the rounds did one after the other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abxy]{0,40}$/), (text) => {
        const check = replacing(/xy?|yx/g, 'ab');
        const edits = fixAll(text, check);
        assert.deepEqual(check(applyEdits(text, edits)), []);
        for (const [index, { start, end }] of edits.entries()) {
          assert.ok(start <= end && end <= text.length);
          assert.ok(start >= (edits[index - 1]?.end ?? 0));
        }
      }),
    );
  });
});
