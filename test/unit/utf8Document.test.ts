import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textsIn } from '../../server/src/language/openTexts.ts';

const texts = textsIn('utf-8');
const pieces = [
  'a',
  ' ',
  'é',
  'あ',
  '–',
  '𝒻',
  '😀',
  '\n',
  '\r\n',
  '\r',
  '\ud800',
  '\udc00x',
  'plain '.repeat(50),
];

/** The same numbers at every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mixed(next: (below: number) => number, count: number): string {
  return Array.from({ length: count }, () => pieces[next(pieces.length)]).join('');
}

const create = (text: string): TextDocument => texts.create('file:///mcp.json', 'jsonc', 1, text);

describe('a document that counts in UTF-8', () => {
  test('has every place of a text where the bytes before it on its line say, and finds it again', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const text = mixed(random(seed), 60);
      const document = create(text);
      const plain = TextDocument.create('', '', 1, text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inside = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
        const atBreak = text.slice(offset - 1, offset + 1) === '\r\n';
        if (inside || atBreak) continue;
        const { line, character } = plain.positionAt(offset);
        const before = text.slice(offset - character, offset);
        const position = { line, character: Buffer.byteLength(before) };
        assert.deepEqual(document.positionAt(offset), position, `${offset} of ${JSON.stringify(text)}`);
        assert.equal(document.offsetAt(position), offset);
      }
      assert.equal(document.lineCount, plain.lineCount);
    }
  });

  test('takes a byte inside of a character for its start, and what is beyond for the end', () => {
    const document = create('é😀あ\nx');
    const offsets = (line: number, count: number): number[] =>
      Array.from({ length: count }, (_, character) => document.offsetAt({ line, character }));
    assert.deepEqual(offsets(0, 12), [0, 0, 1, 1, 1, 1, 3, 3, 3, 4, 4, 4]);
    assert.deepEqual(offsets(1, 3), [5, 6, 6]);
    assert.deepEqual(offsets(7, 2), [6, 6]);
    assert.equal(document.offsetAt({ line: -1, character: 3 }), 0);
    assert.deepEqual(document.getLineRange(0), {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 9 },
    });
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 6 } };
    assert.equal(document.getText(range), '😀');
    assert.equal(document.getEOLCharacters(0), '\n');
  });

  test('follows edits as a document that counts in UTF-16 does', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed);
      let text = mixed(next, 30);
      let document = create(text);
      for (let version = 2; version < 30; version++) {
        const lines = create(text).lineCount;
        const [start, end] = [next(2), next(2)].map((more) => ({
          line: next(lines + more),
          character: next(60),
        }));
        if (!start || !end) continue;
        const fresh = create(text);
        const [from, to] = [fresh.offsetAt(start), fresh.offsetAt(end)].sort((a, b) => a - b);
        const inserted = pieces[next(pieces.length)] ?? '';
        text = text.slice(0, from) + inserted + text.slice(to);
        document = texts.update(document, [{ range: { start, end }, text: inserted }], version);
        assert.equal(document.getText(), text);
        assert.equal(document.version, version);
        for (const offset of [0, next(text.length + 1), text.length])
          assert.deepEqual(document.positionAt(offset), create(text).positionAt(offset));
      }
      document = texts.update(document, [{ text: 'é!' }], 99);
      assert.deepEqual(document.positionAt(1), { line: 0, character: 2 });
    }
  });
});
