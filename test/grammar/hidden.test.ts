import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hosts, lineTokens, stringTokens } from './tokenise.ts';

const bidi = 'invalid.illegal.bidi-control.toolseal';
const zeroWidth = 'invalid.illegal.zero-width.toolseal';
const tag = 'invalid.illegal.tag-character.toolseal';
const selector = 'invalid.illegal.variation-selector.toolseal';

const upper = (unit: number) => `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`;
const units = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
const escapeAll = (text: string) => units(text).map(upper).join('');
/** As an ASCII-only serialiser writes it; lower case, to see both cases with escapeAll. */
const escapeNonAscii = (text: string) =>
  units(text)
    .map((unit) => (unit < 0x80 ? String.fromCharCode(unit) : upper(unit).toLowerCase()))
    .join('');

const forms = [(text: string) => text, escapeAll, escapeNonAscii];

const tagged = (ascii: string) =>
  [...ascii].map((character) => String.fromCodePoint(0xe0000 + (character.codePointAt(0) ?? 0))).join('');
const show = (text: string) => text.replaceAll(/[^ -~]/gu, (c) => `<${c.codePointAt(0)?.toString(16)}>`);

/** Code points of whole rows of 256, sparse, yet with each hex digit where a range could begin or end. */
const samples = (firstRow: number, lastRow: number) =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, index) => (firstRow + index) * 0x100).flatMap((row) =>
    [0x00, 0x09, 0x0a, 0x0f, 0x90, 0x9a, 0xa0, 0xa9, 0xcd, 0xde, 0xf0, 0xff].map((low) => row + low),
  );

const classes: [scope: string, ranges: [first: number, last: number][]][] = [
  [
    bidi,
    [
      [0x202a, 0x202e],
      [0x2066, 0x2069],
    ],
  ],
  [
    zeroWidth,
    [
      [0x200b, 0x200d],
      [0x2060, 0x2065],
      [0x206a, 0x206f],
      [0xfeff, 0xfeff],
    ],
  ],
  [tag, [[0xe0000, 0xe007f]]],
  [selector, [[0xe0100, 0xe01ef]]],
];

const spelling: [first: number, last: number][] = [
  [0x0600, 0x0dff],
  [0x0f00, 0x10ff],
  [0x1700, 0x18ff],
];

const emojis = [
  ...Array.from({ length: 0x2c00 - 0x2100 }, (_, index) => 0x2100 + index),
  ...samples(0x1f0, 0x1fa),
]
  .map((point) => String.fromCodePoint(point))
  .filter((text) => /\p{Extended_Pictographic}/u.test(text));

/** Runs with no use in any script, to be marked as one token between Latin letters. */
const runs: [scope: string, text: string][] = [
  [bidi, '\u202e\u2066'],
  [bidi, '\u200e\u200e'],
  [bidi, '\u200f\u061c\u200e'],
  [zeroWidth, '\u200b\u2060\ufeff'],
  [zeroWidth, '\u200c\u200d\u200c'],
  [tag, tagged('send the key')],
  [selector, '\ufe00\ufe09\ufe0f'],
  [selector, '\u{e0100}\u{e01ef}\u{e0142}'],
];

const ordinary: [why: string, text: string][] = [
  ['family emoji', '👨‍👩‍👧‍👦'],
  ['ZWJ after a skin tone', '👩🏽‍🚀'],
  ['ZWJ after a variation selector', '🏳️‍🌈'],
  ['ZWJ with older symbols', '❤️‍🔥 🧔‍♂️ 🐈‍⬛ ⛓‍💥'],
  ['emoji style', '❤\ufe0f ℹ\ufe0f ☑\ufe0f ✓\ufe0f'],
  ['text style', '❤\ufe0e'],
  ['keycap', '1\ufe0f\u20e3 #\ufe0f\u20e3'],
  [
    'England, Scotland, Wales',
    `🏴${tagged('gbeng')}\u{e007f} 🏴${tagged('gbsct')}\u{e007f} 🏴${tagged('gbwls')}\u{e007f}`,
  ],
  ['Persian', 'می\u200cخواهم'],
  ['Persian plural of a Latin word', 'PDF\u200cها'],
  ['Latin after Persian', 'نسخه\u200cAPI'],
  ['Arabic ZWJ', 'ه\u200d'],
  ['Hindi ZWJ', 'क्\u200dष'],
  ['Hindi ZWNJ', 'क्\u200cष'],
  ['Malayalam word end', 'അവന്\u200d '],
  ['Sinhala', 'ශ්\u200dරී'],
  ['Burmese', 'က\u200cခ'],
  ['Khmer', 'ក\u200cខ'],
  ['Hebrew with a direction mark', 'שלום \u200fC++\u200f (x)'],
  ['Arabic letter mark', '\u061c1'],
  ['Japanese personal name', '葛\u{e0100}城 𠮟\u{e0101}'],
  ['soft hyphen', 'co\u00adoperate'],
  ['no-break space', 'a\u00a0b\u202fc\u3000d'],
];

/** Look-alikes of the ordinary uses: text, then the part that is marked. */
const misuse: [why: string, scope: string, before: string, marked: string, after: string][] = [
  ['ZWJ between Latin letters', zeroWidth, 'ad', '\u200d', 'min'],
  ['ZWNJ between Latin letters', zeroWidth, 'ad', '\u200c', 'min'],
  ['ZWJ that ends an emoji', zeroWidth, '👩', '\u200d', ' x'],
  ['ZWJ that starts an emoji', zeroWidth, 'x', '\u200d', '🚀'],
  ['two ZWJ in an emoji', zeroWidth, '👩', '\u200d\u200d', '🚀'],
  ['ZWNJ in an emoji', zeroWidth, '👩', '\u200c', '🚀'],
  ['ZWJ between Hebrew letters', zeroWidth, 'ש', '\u200d', 'ל'],
  ['ZWJ between Thai letters', zeroWidth, 'ก', '\u200d', 'ข'],
  ['ZWJ between Han characters', zeroWidth, '中', '\u200d', '文'],
  ['ZWNJ run after a Persian letter', zeroWidth, 'می\u200c', '\u200c\u200c', 'x'],
  ['joiner after a zero-width space', zeroWidth, 'a', '\u200b\u200d', 'b'],
  ['text in an English flag', tag, `🏴${tagged('gbeng')}\u{e007f}`, tagged('rm'), ''],
  ['a flag of no country', tag, '🏴', `${tagged('gbxyz')}\u{e007f}`, ''],
  ['a flag without its flag', tag, 'x', `${tagged('gbeng')}\u{e007f}`, ''],
  ['a flag never ended', tag, '🏴', tagged('gbeng'), ''],
  ['selectors after an emoji', selector, '😀', '\u{e0100}\u{e0101}', ''],
  ['a second selector after an emoji', selector, '❤', '\ufe0f\ufe0f', ''],
  ['a second selector after a Han character', selector, '葛\u{e0100}', '\u{e0101}', ''],
];

for (const host of hosts) {
  const escaped = `constant.character.escape${host.replace('source', '')}`;

  for (const place of ['value', 'key'] as const) {
    /** The parts of a string that carry one of our marks, with the mark. */
    const marks = (body: string) =>
      stringTokens(host, place, body).filter(([, ...scopes]) =>
        scopes.some((scope) => scope.startsWith('invalid.')),
      );

    for (const [scope, ranges] of classes) {
      test(`${host} ${place}: ${scope} has every code point of its class and no neighbour`, () => {
        for (const [first, last] of ranges) {
          for (let point = first; point <= last; point++) {
            const text = String.fromCodePoint(point);
            assert.deepEqual(
              stringTokens(host, place, `a${text}b`),
              [['a'], [text, scope], ['b']],
              show(text),
            );
            for (const form of [escapeAll(text), escapeNonAscii(text)]) {
              assert.deepEqual(stringTokens(host, place, `a${form}b`), [['a'], [form, scope], ['b']], form);
            }
          }
        }
        const inClass = (point: number) =>
          classes.some(([, all]) => all.some(([a, z]) => a <= point && point <= z));
        for (const point of ranges
          .flatMap(([first, last]) => [first - 1, last + 1])
          .filter((p) => !inClass(p))) {
          const text = String.fromCodePoint(point);
          assert.deepEqual(marks(`a${text}b`), [], show(text));
          assert.deepEqual(marks(`a${escapeAll(text)}b`), [], show(text));
        }
      });
    }

    for (const [scope, text] of runs) {
      test(`${host} ${place}: marks ${show(text)} as one run`, () => {
        for (const written of forms.map((form) => form(text))) {
          assert.deepEqual(stringTokens(host, place, `a${written}b`), [['a'], [written, scope], ['b']]);
        }
      });
    }

    for (const [why, text] of ordinary) {
      test(`${host} ${place}: leaves ${why}`, () => {
        assert.deepEqual(stringTokens(host, place, text), [[text]]);
        assert.deepEqual(marks(escapeNonAscii(text)), []);
        // Only the invisible part escaped, as by people who want to see what they type.
        assert.deepEqual(marks(text.replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, escapeAll)), []);
      });
    }

    for (const [why, scope, before, marked, after] of misuse) {
      test(`${host} ${place}: marks ${why}`, () => {
        for (const form of [(text: string) => text, escapeNonAscii]) {
          const body = [before, marked, after].map(form);
          assert.deepEqual(marks(body.join('')), [[body[1], scope]]);
        }
      });
    }

    test(`${host} ${place}: an escaped flag keeps the look of an escape`, () => {
      const flag = escapeAll(`🏴${tagged('gbwls')}\u{e007f}`);
      assert.deepEqual(stringTokens(host, place, flag), [[flag, 'constant.character.escape.toolseal']]);
    });

    test(`${host} ${place}: leaves escapes that only look alike`, () => {
      assert.deepEqual(stringTokens(host, place, '\\\\u200b'), [['\\\\', escaped], ['u200b']]);
      assert.deepEqual(stringTokens(host, place, 'u202e 200b'), [['u202e 200b']]);
      assert.deepEqual(stringTokens(host, place, '\\u00e9\\n'), [['\\u00e9\\n', escaped]]);
      assert.deepEqual(stringTokens(host, place, '\\\\\\u200b'), [
        ['\\\\', escaped],
        ['\\u200b', zeroWidth],
      ]);
      assert.deepEqual(stringTokens(host, place, '\\U200b'), [
        ['\\U', `invalid.illegal.unrecognized-string-escape${host.replace('source', '')}`],
        ['200b'],
      ]);
    });
  }

  const isMarked = (body: string) =>
    stringTokens(host, 'value', body).some(([, ...scopes]) =>
      scopes.some((scope) => scope.endsWith('.toolseal')),
    );

  test(`${host}: a joiner belongs to the scripts that spell with it, on either side`, () => {
    for (const point of samples(0x05, 0x19)) {
      const raw = String.fromCodePoint(point);
      const spelt = spelling.some(([first, last]) => first <= point && point <= last);
      const pairs = forms.map((form) => [form(raw), form('\u200d')]);
      for (const [letter, joiner] of [...pairs, [raw, '\\u200d']]) {
        assert.equal(isMarked(`${letter}${joiner}x`), !spelt, `after ${upper(point)}`);
        assert.equal(isMarked(`x${joiner}${letter}`), !spelt, `before ${upper(point)}`);
      }
    }
  });

  test(`${host}: ZWJ glues every pair of emoji, and emoji only`, () => {
    for (const emoji of emojis) {
      for (const form of forms) {
        assert(!isMarked(form(`${emoji}\u200d🚀`)), show(emoji));
        assert(!isMarked(form(`🚀\u200d${emoji}`)), show(emoji));
      }
    }
    for (const joiner of ['\u200d', '\\u200d']) {
      for (const modifier of ['\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}', '\ufe0f']) {
        assert(!isMarked(`👩${modifier}${joiner}🚀`), show(modifier));
      }
      for (const other of ['x', '€', '𐐀', '\u{1f1e9}']) {
        assert(isMarked(`${other}${joiner}🚀`), show(other));
        assert(isMarked(`🚀${joiner}${other}`), show(other));
      }
    }
    for (const other of ['€', '∀', '⠁', '\u2afc', '\u2c60', '\ufe0e', '𝐀', '\u{1ec71}', '\u{20000}']) {
      for (const form of forms) {
        assert(isMarked(form(`${other}\u200d🚀`)), show(other));
        assert(isMarked(form(`🚀\u200d${other}`)), show(other));
      }
    }
  });

  test(`${host}: one supplementary selector belongs to a Han character`, () => {
    const astral = [0x20000, 0x2a6d6, 0x2f800, 0x30000, 0x3134a];
    const others = [0x1d400, 0x1f600, 0x34000];
    for (const form of forms) {
      const marked = (point: number) => isMarked(form(`${String.fromCodePoint(point)}\u{e0100}`));
      for (const point of [...samples(0x34, 0x4c), ...samples(0x4e, 0x9e), ...astral]) {
        assert(!marked(point), upper(point));
      }
      for (const point of [
        ...samples(0x31, 0x31),
        ...samples(0x33, 0x33),
        ...samples(0xa0, 0xa1),
        ...others,
      ]) {
        assert(marked(point), upper(point));
      }
    }
  });

  test(`${host}: two basic selectors in a row, not their neighbours`, () => {
    for (let point = 0xfdff; point <= 0xfe10; point++) {
      const pair = String.fromCodePoint(point, point);
      for (const form of forms) {
        assert.equal(isMarked(form(pair)), point >= 0xfe00 && point <= 0xfe0f, show(pair));
      }
    }
  });

  test(`${host}: text that reads like an escape is no neighbour`, () => {
    assert(isMarked('u0645\\u200dx'));
    assert(isMarked('x\\u200du0645'));
    assert(isMarked('ud83d\\ude80\\u200d\\ud83d\\ude80'));
    assert(isMarked('u2764\\u200d\\ud83d\\ude80'));
    assert(isMarked('ufe0f\\u200d\\ud83d\\ude80'));
    assert(isMarked('\\ud83d\\ude80\\u200du2764'));
    assert(isMarked('u845b\\udb40\\udd00'));
    assert(isMarked('ud842\\udf9f\\udb40\\udd00'));
  });

  test(`${host}: a hidden character inside a variable is exposed, not coloured as its name`, () => {
    for (const [text, scope] of [
      ['\u200b', zeroWidth],
      ['\ufe00\ufe01', selector],
      ['\u{e0100}', selector],
    ] as const) {
      for (const [left, right] of [
        ['${input:tok', 'en}'],
        ['${A:-x', 'y}'],
        ['{file:a', 'b}'],
      ] as const) {
        assert.deepEqual(stringTokens(host, 'value', left + text + right), [[left], [text, scope], [right]]);
      }
    }
  });

  test(`${host}: leaves comments and the byte order mark before the file`, () => {
    const tokens = lineTokens(host, '\ufeff// \u202e\u200b');
    assert.deepEqual(
      tokens.flatMap(([, ...scopes]) => scopes).filter((scope) => scope.endsWith('.toolseal')),
      [],
    );
  });
}
