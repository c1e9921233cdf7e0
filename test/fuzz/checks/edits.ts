import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Context } from '../../../server/src/analysis/analyze.ts';
import {
  type CheckedAnalysis,
  checkDocument,
  createDocumentCheck,
} from '../../../server/src/policy/check.ts';
import { mutate } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { Case } from '../target.ts';
import { uriOf } from './findings.ts';

/**
 * A document that edits have led to a text is checked as that text is: edits that break it, that touch one server, and
 * that take them back, each as the change of a range which the editor would send.
 */
export function checkEdits(input: Case, random: Random, context: Context): void {
  const uri = uriOf(input);
  const dated = { ...context, today: '2026-06-01' };
  const document = TextDocument.create(uri, 'json', 0, input.text);
  const check = createDocumentCheck(uri, dated, {});
  let version = 0;
  for (const text of [input.text, ...textsAround(input.text, random)]) {
    TextDocument.update(document, [changeTo(document, text)], ++version);
    assert.equal(document.getText(), text);
    const again = check(text, () => false);
    const withFixes = random.oneIn(4);
    const whole = checkDocument({ uri, text }, dated, {});
    assert.deepEqual(all(again, withFixes), all(whole, withFixes), `after edits:\n${text}`);
  }
}

/** What somebody might write before the text is again what it was. */
export function textsAround(text: string, random: Random): string[] {
  const texts: string[] = [];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(text.length + 1);
    const typed = random.pick(['x', '"', ' ', ',', '}', '\\', 'é', '\u200b', '"a": 1, ', '// x\n']);
    const changed = text.slice(0, at) + typed + text.slice(at);
    texts.push(random.oneIn(3) ? mutate(text, random, text) : changed, text);
  }
  return texts;
}

/** The change of one range that makes a document this text. */
export function changeTo(document: TextDocument, text: string) {
  const before = document.getText();
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let [end, to] = [before.length, text.length];
  while (end > start && to > start && before[end - 1] === text[to - 1]) {
    end--;
    to--;
  }
  // A position inside of a line break is none.
  while (start > 0 && /[\r\n]/.test(before.charAt(start - 1))) start--;
  while (end < before.length && /[\r\n]/.test(before.charAt(end))) {
    end++;
    to++;
  }
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return { range, text: text.slice(start, to) };
}

/** What an analysis says, what is made on demand included. */
function all({ outline, findings, suppressed, ignores, ...analysis }: CheckedAnalysis, withFixes: boolean) {
  return {
    ...analysis,
    ignores: ignores.map(({ rules, line }) => [rules.map(({ rule, at }) => [rule, at.span]), line]),
    ...(withFixes && { outline: outline() }),
    findings: [...findings, ...suppressed].map(({ fixes, whole, ...finding }) => ({
      ...finding,
      whole: whole?.(),
      ...(withFixes && { fixes: fixes.map(({ edits, ...fix }) => ({ ...fix, edits: edits() })) }),
    })),
  };
}
