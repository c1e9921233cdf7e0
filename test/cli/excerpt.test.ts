import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SecretSpan } from '../../server/src/analysis/analyze.ts';
import { columnsOf } from '../../server/src/output/columns.ts';
import { excerpt } from '../../server/src/output/excerpt.ts';
import { createMask } from '../../server/src/output/mask.ts';
import { terminalOf } from '../../server/src/output/terminal.ts';

function rangeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

/** The line and, below, what is underlined. */
function draw(text: string, words: string, width = 80, secrets: readonly SecretSpan[] = []): string[] {
  const shown = excerpt(text, rangeOf(text, words), createMask(text, secrets), width);
  return [shown.text, ' '.repeat(shown.before) + '^'.repeat(shown.marked)];
}

describe('underline', () => {
  test('below plain words', () => {
    assert.deepEqual(draw('one\n  two three\r\nfour', 'three'), ['  two three', '      ^^^^^']);
  });

  test('behind wide characters', () => {
    assert.deepEqual(draw('"天気":"晴れ x"', '晴れ'), ['"天気":"晴れ x"', '        ^^^^']);
  });

  test('behind emoji, flags and combining marks', () => {
    assert.deepEqual(draw('😀🇯🇵e\u0301 x', 'x'), ['😀🇯🇵e\u0301 x', '      ^']);
  });

  test('behind halfwidth kana', () => {
    assert.deepEqual(draw('ｱｲ x', 'x'), ['ｱｲ x', '   ^']);
  });

  test('behind tabs', () => {
    assert.deepEqual(draw('\t\tx', 'x'), ['        x', '        ^']);
  });

  test('below and behind invisible characters', () => {
    assert.deepEqual(draw('a\u200bb', '\u200b'), ['a⟨U+200B⟩b', ' ^^^^^^^^']);
    assert.deepEqual(draw('a\u{e0041}b', 'b'), ['a⟨U+E0041⟩b', '          ^']);
  });

  test('to the end of the line where the range goes on', () => {
    assert.deepEqual(draw('{ "a": {\n  "b": 1 } }', '{\n  "b": 1 }'), ['{ "a": {', '       ^']);
  });

  test('of one column for an empty range and at the end of a line', () => {
    const text = 'ab\ncd';
    const at = (offset: number) => excerpt(text, { start: offset, end: offset }, createMask(text, []), 80);
    assert.deepEqual(at(1), { text: 'ab', before: 1, marked: 1 });
    assert.deepEqual(at(2), { text: 'ab ', before: 2, marked: 1 });
    assert.deepEqual(at(5), { text: 'cd ', before: 2, marked: 1 });
  });
});

describe('whatever goes by the name of a credential', () => {
  const shown = (text: string) => draw(text, 'x', 200)[0];

  test('is masked, however weak it is', () => {
    assert.equal(shown('"x", "--password=hunter2"'), '"x", "--password=…"');
    assert.equal(shown('"x", "--db-password", "admin"'), '"x", "--db-password", "…"');
    assert.equal(shown('{ "x": 1, "DB_PASSWORD": "letmein" }'), '{ "x": 1, "DB_PASSWORD": "…" }');
    assert.equal(shown('x --api-key abcdef'), 'x --api-key …');
  });

  test('is not where it is a reference, a switch or still to be filled in', () => {
    for (const value of ['${input:key}', '<your key>', 'YOUR_KEY', 'true', '50'])
      assert.equal(shown(`"x", "API_KEY": "${value}"`), `"x", "API_KEY": "${value}"`);
  });
});

describe('long lines', () => {
  test('are cut around the range', () => {
    const text = `${'a'.repeat(500)}here${'b'.repeat(500)}`;
    const [line = '', marks = ''] = draw(text, 'here', 40);
    assert.match(line, /^…a{12}hereb{22}…$/);
    assert.equal(line.indexOf('here'), marks.indexOf('^'));
  });

  test('are cut between wide characters', () => {
    const [line = '', marks = ''] = draw(`${'漢'.repeat(500)}here${'字'.repeat(500)}`, 'here', 41);
    assert.ok(columnsOf(line) <= 41);
    assert.equal(columnsOf(line.slice(0, line.indexOf('here'))), marks.indexOf('^'));
  });

  test('show more of the beginning where the range is at the end', () => {
    const [line = ''] = draw(`${'a'.repeat(500)}here`, 'here', 40);
    assert.match(line, /^…a{34}here$/);
  });

  test('show as much of a long range as there is room for', () => {
    const [line = '', marks = ''] = draw(`"${'x'.repeat(500)}"`, 'x'.repeat(500), 40);
    assert.match(line, /^"x{37}…$/);
    assert.equal(marks, ` ${'^'.repeat(37)}`);
  });

  test('of a megabyte cost no more than what is shown', () => {
    const item = '{"command":"npx"},';
    const text = item.repeat(60_000);
    const mask = createMask(text, []);
    const started = performance.now();
    for (let index = 0; index < 1000; index++) {
      excerpt(text, { start: index * 60 * item.length, end: index * 60 * item.length + 5 }, mask, 100);
    }
    assert.ok(performance.now() - started < 5000);
  });
});

describe('secrets', () => {
  const masked = 'abc…xyz';

  test('are masked, and the underline fits the mask', () => {
    const text = '{ "TOKEN": "abcdefghijuvwxyz" } // end';
    const secret = { ...rangeOf(text, 'abcdefghijuvwxyz'), masked };
    assert.deepEqual(draw(text, 'abcdefghijuvwxyz', 80, [secret]), [
      '{ "TOKEN": "abc…xyz" } // end',
      '            ^^^^^^^',
    ]);
    assert.deepEqual(draw(text, 'end', 80, [secret]), [
      '{ "TOKEN": "abc…xyz" } // end',
      '                          ^^^',
    ]);
  });

  test('are masked in other places with the same value', () => {
    const text = '"abcdefghijuvwxyz"\n"--key=abcdefghijuvwxyz" // not abcdefghijuvwxyz?';
    const secret = { start: 1, end: 17, masked };
    assert.deepEqual(draw(text, '--key', 80, [secret])[0], '"--key=abc…xyz" // not abc…xyz?');
  });

  test('are masked whole where the line is cut inside of them', () => {
    const value = 'abcdefgh'.repeat(100);
    const text = `// ${value}\n"${value}", "here", "${value}"`;
    const start = text.indexOf(`"${value}`) + 1;
    const secret = { start, end: start + value.length, masked };
    for (const width of [20, 40, 60]) {
      const [line = ''] = draw(text, 'here', width, [secret]);
      assert.doesNotMatch(line, /bcdef/);
    }
  });
});

describe('terminal', () => {
  test('colours on a terminal only', () => {
    const tty = { isTTY: true, columns: 120 };
    assert.deepEqual(terminalOf(tty, {}), { colors: true, width: 120 });
    assert.deepEqual(terminalOf(tty, { NO_COLOR: '1' }), { colors: false, width: 120 });
    assert.deepEqual(terminalOf(tty, { NO_COLOR: '' }), { colors: true, width: 120 });
    assert.deepEqual(terminalOf(tty, { TERM: 'dumb' }), { colors: false, width: 120 });
    assert.deepEqual(terminalOf({}, {}), { colors: false, width: 100 });
    assert.deepEqual(terminalOf(undefined, {}), { colors: false, width: 100 });
    assert.deepEqual(terminalOf({ isTTY: true, columns: 10 }, {}), { colors: true, width: 40 });
  });
});

test('passwords in addresses and logins are masked although no rule has found them', () => {
  const [shown = ''] = draw(
    'curl -u ann:s3cr3t-pw https://bob:hunter2pw@a.dev/ -u "$USER:$PASS"',
    'curl',
    100,
  );
  assert.equal(shown, 'curl -u ann:… https://bob:…@a.dev/ -u "$USER:$PASS"');
});
