import { awkward } from './generate/words.ts';
import type { Random } from './random.ts';

/** What changes a text; the donor is another one, to take pieces from. */
type Mutator = (text: string, random: Random, donor: string) => string;

/** A text after one to four changes. */
export function mutate(text: string, random: Random, donor: string): string {
  let result = text;
  for (let count = random.below(4); count >= 0; count--)
    result = random.pick(mutators)(result, random, donor);
  return result;
}

const tokens: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '/',
    '\\',
    "'",
    '//',
    '/*',
    '*/',
    '#',
    '---\n',
    '- ',
    '|',
    '>',
    '&a ',
    '*a',
  ],
  ...[
    'null',
    'true',
    '1e400',
    '-0',
    '123456789012345678901234567890',
    '0x10',
    '"__proto__": {}',
    '"constructor": 1',
  ],
  ...[
    '\\u0000',
    '\\ud800',
    '\\u',
    '\\x',
    '"""',
    "'''",
    '[[',
    ']]',
    '=',
    '<<<<<<< a\n',
    '\t',
    '\r',
    '\r\n',
    '\n\n',
  ],
  ...[
    '"mcpServers": {',
    '"servers": {"x": {"command": "npx"}}',
    '"command": "sh"',
    '"tools": [',
    '!!binary ',
    '? ',
  ],
];

const mutators: readonly Mutator[] = [
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(Math.min(text.length, 40))),
  (text, random) => cut(text, random, 1),
  (text, random) => cut(text, random, 30),
  (text, random) => insert(text, random, random.pick(tokens)),
  (text, random) => insert(text, random, random.pick(tokens)),
  (text, random) => insert(text, random, random.pick(awkward)),
  (text, random) => insert(text, random, String.fromCharCode(random.below(0x10000))),
  (text, random) => insert(text, random, piece(text, random, 60)),
  (text, random, donor) => insert(text, random, piece(donor, random, 200)),
  (text, random, donor) => splice(text, random, bracketed(donor, random)),
  (text, random) => splice(text, random, bracketed(text, random)),
  (text, random) => repeatLine(text, random),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028', ''])),
  (text, random) => text.replace(/^[ \t]+/gm, (indent) => (random.oneIn(8) ? '\t' : indent)),
  (text) => `\ufeff${text}`,
  (text, random) =>
    insert(text, random, random.pick(['[', '{"a":', '- ', '(']).repeat(1 + random.below(300))),
];

function cut(text: string, random: Random, most: number): string {
  const at = random.below(text.length);
  return text.slice(0, at) + text.slice(at + 1 + random.below(most));
}

function insert(text: string, random: Random, added: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + added + text.slice(at + (random.oneIn(4) ? random.below(added.length + 1) : 0));
}

function piece(text: string, random: Random, most: number): string {
  const at = random.below(text.length);
  return text.slice(at, at + random.below(most));
}

/** Puts something in the place of a value in brackets. */
function splice(text: string, random: Random, value: string): string {
  const place = bracketsIn(text, random);
  return place ? text.slice(0, place[0]) + value + text.slice(place[1]) : text + value;
}

function bracketed(text: string, random: Random): string {
  const place = bracketsIn(text, random);
  return place ? text.slice(...place) : '{}';
}

/** Where some bracket opens and closes again, not minding strings. */
function bracketsIn(text: string, random: Random): [number, number] | undefined {
  const from = random.below(text.length);
  const start = /[{[]/g;
  start.lastIndex = from;
  const at = start.exec(text)?.index ?? -1;
  if (at < 0) return undefined;
  let depth = 0;
  for (let end = at; end < Math.min(text.length, at + 2000); end++) {
    const character = text[end];
    if (character === '{' || character === '[') depth++;
    if ((character === '}' || character === ']') && --depth === 0) return [at, end + 1];
  }
  return undefined;
}

/** A line twice, which repeats a key. */
function repeatLine(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.toSpliced(random.below(lines.length), 0, lines[at] ?? '').join('\n');
}
