import { rules } from '../../../server/src/analysis/rules/index.ts';
import type { OptionTypes } from '../../../server/src/cli/arguments.ts';
import { commands } from '../../../server/src/cli/commands.ts';
import type { Random } from '../random.ts';
import { fields, type Make, odd, record, type Value } from './value.ts';
import { letters, name, sentences, word } from './words.ts';

const ruleId: Make = (random) =>
  random.oneIn(4) ? random.pick(['*', 'un*', 'no-such-rule', '', '__proto__']) : random.pick(rules).id;
const day: Make = (random) =>
  random.pick(['2026-01-31', '2027-13-01', 'tomorrow', '2025-02-30', '0000-00-00']);
const reason: Make = (random) => (random.oneIn(2) ? 'known' : sentences(random));
const severity: Make = (random) => random.pick(['off', 'hint', 'information', 'warning', 'error', 'fatal']);
const pattern: Make = (random) =>
  record(random, [
    ['npm', () => '@acme/*'],
    ['pypi', word],
    ['image', () => 'ghcr.io/*'],
    ['url', () => 'https://*.acme.dev/*'],
    ['command', word],
    ['reason', reason],
  ]);
const list =
  (make: Make): Make =>
  (random) =>
    random.some(4, () => make(random));

/** A `toolseal.json`. */
export function policy(random: Random): Value {
  return record(random, [
    ['rules', (random) => fields(random.some(4, () => [String(ruleId(random)), severity(random)] as const))],
    [
      'ignore',
      list((random) =>
        record(random, [
          ['rule', ruleId],
          ['server', name],
          ['path', (random) => random.pick(['**/mcp.json', '.vscode/*', '/', '..', '***'])],
          ['fingerprint', () => '0123456789abcdef'],
          ['reason', reason],
          ['expires', day],
        ]),
      ),
    ],
    [
      'servers',
      (random) =>
        fields([
          ['allow', list(pattern)(random)],
          ['deny', list(pattern)(random)],
        ]),
    ],
    [
      'approvals',
      (random) =>
        fields([
          ['required', random.oneIn(2)],
          ['expireAfterDays', random.pick<Value>([1, -1, 0.5, 'x'])],
        ]),
    ],
    ['flows', (random) => fields([[random.pick(['labels', 'allow', 'servers']), odd(random)]])],
    ['$schema', word],
    [random.pick(['unknown', '']), odd],
  ]);
}

const pin: Make = (random) =>
  random.pick([`sha256:${'0123456789abcdef'.repeat(4)}`, 'sha256:0', 'md5:x', '', 'sha256-AAAA']);

/** A lock, mostly with something wrong in it. */
export function lock(random: Random): Value {
  const definition: Make = (random) =>
    record(random, [
      ['kind', () => 'tool'],
      ['name', name],
      ['pin', pin],
      ['form', sentences],
      ['description', sentences],
    ]);
  const server: Make = (random) =>
    record(random, [
      ['file', () => '.vscode/mcp.json'],
      ['server', name],
      ['approved', day],
      [
        'launch',
        (random) =>
          fields([
            ['command', word(random)],
            ['args', random.some(3, () => word(random))],
          ]),
      ],
      ['pin', pin],
      [
        'captured',
        (random) =>
          fields([
            ['pin', pin(random)],
            ['time', day(random)],
            ['definitions', list(definition)(random)],
            ['tools', list(definition)(random)],
          ]),
      ],
    ]);
  return fields([
    ['version', random.oneIn(8) ? odd(random) : 1],
    ['servers', list(server)(random)],
  ]);
}

/** The options of each command. */
export const optionsOf: ReadonlyMap<string, OptionTypes> = new Map(
  await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, (await load()).options] as const),
  ),
);

const optionNames: readonly string[] = [
  ...new Set([...optionsOf.values()].flatMap((options) => Object.keys(options))),
  ...['lang', 'help', 'version', '', '__proto__', 'no-such'],
];

/** The arguments of a command line, one a line. */
export function commandLine(random: Random): string {
  const values = [
    'json',
    'sarif',
    '1/2',
    '0/0',
    '99',
    'en',
    'ja',
    '-',
    '--',
    'vscode',
    'warning',
    'never',
    '',
  ];
  const rest = random.some(7, () => {
    const value = random.oneIn(3) ? letters(random, 8) : random.pick(values);
    const option = random.pick(optionNames);
    return random.pick([`--${option}`, `--${option}=${value}`, `-${option.charAt(0)}`, value]);
  });
  const command = random.oneIn(8) ? letters(random, 5) : random.pick([...optionsOf.keys()]);
  return [command, ...rest].map((word) => word.replaceAll('\n', ' ')).join('\n');
}
