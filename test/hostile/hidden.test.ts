import { describe, test } from 'node:test';
import { findConfusables } from '../../server/src/analysis/text/hidden/confusables.ts';
import { findEscapes } from '../../server/src/analysis/text/hidden/escapes.ts';
import { findInvisible } from '../../server/src/analysis/text/hidden/invisible.ts';
import { findLayers } from '../../server/src/analysis/text/hidden/layers.ts';
import { findUndrawn } from '../../server/src/analysis/text/hidden/markup.ts';
import { plain } from '../../server/src/analysis/text/hidden/plain.ts';
import { findPushes } from '../../server/src/analysis/text/hidden/push.ts';
import { viewOf } from '../../server/src/analysis/text/hidden/view.ts';

/** Far more than any of these takes; what is quadratic takes minutes. */
const timeout = 60_000;
const length = 1_000_000;

/** What begins something that the searches look for, and what hinders them from ending it. */
const units = [
  ...['\u200b', '\u200b\u200c', 'a\u200b', 'a b c d \u200b', '\u{e0041}', 'a\u{e0041}', '\ufe01\u{e0101}'],
  ...['\u202e', '\u2066a', '\u00ad', 'a\u00ad', '\u3164', '\ue000', '\u{f0041}', '\u2800', '\u{1f3f4}'],
  ...['\u001b', '\u001b]', '\u001b]8;;', '\u001b[', '\u001b[31m', '\u009d1', '\u009b', '\u00901', '\b'],
  ...['\n', ' ', '\n \t', ' \u200b', '        a', '<', '<!--', '<!-- -->', '<a ', '<a hidden>', '<style>'],
  ...['<p hidden>a</p>', '](', '](a "', '](a "b', "](a 'b", '![', '![a', '![a](', '\n[a]: b (', '\n[a]: b "'],
  ...[' title="', " title='a ", '\u0440', '\u0440a', 'a\u0440 ', '\uff21', 'a\u{1d41d}', '\u{1f469}\u200d'],
  ...['%41', '%', '%zz', '\\u0041', '\\', '&#65;', '&#', '&', 'aGVs', 'QUFB', 'deadbeef', 'x', '/-_', 'a-'],
  ...['aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=', 'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ\n', 'MFRGGZDFMZTWQ2LK '],
  ...[
    '41 ',
    '41 42 zz ',
    '01000001 ',
    '0x41,',
    'gur naq lbh ',
    'eht dna uoy ',
    '.gur naq lbh',
    '\u65e5\u672c',
  ],
];

describe('a text of a million characters in time', () => {
  for (const unit of units) {
    test(JSON.stringify(unit), { timeout }, () => {
      const text = `a${unit.repeat(length / unit.length)}a`;
      const passages = [
        ...findInvisible(text),
        ...findEscapes(text),
        ...findPushes(text),
        ...findUndrawn(text),
        ...findConfusables(text),
      ];
      for (const passage of passages) viewOf(text, passage);
      findLayers(plain(text), () => false);
      findLayers(text, () => true);
    });
  }
});
