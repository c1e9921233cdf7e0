import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './launchOf.ts';

const megabyte = 1_000_000;
const fill = (text: string) => text.repeat(megabyte / text.length);
const many = (...words: string[]) => Array.from({ length: 50_000 }, () => words).flat();

const launches: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'a word of a megabyte': ['npx', fill('a')],
  'a path of spaces': [`/${fill('a b ')}`],
  'unbalanced quotes': ['bash', '-c', fill('"')],
  'both quotes': [fill(`"'`)],
  'nested substitutions': ['bash', '-c', fill('"$(')],
  'closing brackets': ['bash', '-c', fill(')')],
  'a long pipe': ['bash', '-c', `curl x${fill('|sh')}`],
  'many downloads': ['bash', '-c', fill('curl -o a https://h.test/b;sh a;')],
  'many packages': ['bash', '-c', `pip install ${fill('a ')}`],
  'a list of packages': ['uvx', '--with', fill('a,')],
  'many runners': ['npx', ...many('npx')],
  'many engines': ['x', ...many('docker')],
  'many commands handed on': ['x', ...many('npx -y a')],
  'many wrappers': ['sudo', ...many('sudo')],
  'many assignments': ['env', ...many('A=b'), 'npx', 'a'],
  'many options': ['docker', 'run', ...many('-v', '/:/x'), 'a'],
  'a bundle of options': ['docker', 'run', `-${fill('i')}`, 'a'],
  'many colons': ['docker', 'run', fill('a:')],
  'many variables': ['docker', 'run', '-v', fill('${a}'), 'a'],
  'cmd operators': ['cmd', '/c', fill('a&')],
  'cmd switches': ['cmd', `/${fill('c/')}`],
  'brackets of extras': ['uvx', `a${fill('[')}`],
};

for (const [name, [command, ...args]] of Object.entries(launches)) {
  test(`${name}: read in time`, { timeout: 10_000 }, () => {
    const started = performance.now();
    const { launch } = read(command, ...args);
    // A tenth of a second in earnest; machines that run tests are slow, what is not linear takes minutes.
    assert.ok(performance.now() - started < 5000);
    assert.ok(launch.commands.length <= 2000);
  });
}

test('shells inside shells end somewhere', () => {
  let code = 'npx a';
  for (let depth = 0; depth < 12; depth++) code = `bash -c ${JSON.stringify(code)}`;
  assert.deepEqual(read(code).launch.packages, []);
});

test('random command lines do not throw, and every word lies in its string', () => {
  const pieces = [
    ...[
      'npx',
      'uvx',
      'docker',
      'run',
      'bash',
      '-c',
      '-y',
      '--',
      'cmd',
      '/c',
      'powershell',
      '-enc',
      'sudo',
      'env',
    ],
    ...[
      '"',
      "'",
      '`',
      '$(',
      ')',
      '|',
      '&&',
      ';',
      '>',
      '<(',
      '\\',
      '@',
      ':',
      '=',
      ' ',
      '\n',
      '{',
      '}',
      'A=b',
      '-p',
    ],
    ...[
      '@a/b@1',
      'a[b]>=1',
      'https://h.test/x',
      '-v/:/x',
      '--mount',
      'src=/',
      '😀',
      '\ud800',
      '%A%',
      '${B}',
      '',
    ],
  ];
  let seed = 42;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const piece = () => pieces[next(pieces.length)] ?? '';
  for (let round = 0; round < 20_000; round++) {
    const words = Array.from({ length: 1 + next(7) }, () =>
      Array.from({ length: 1 + next(4) }, piece).join(next(2) ? ' ' : ''),
    );
    const { launch } = read(words[0] ?? '', ...words.slice(1));
    const found = [
      ...launch.words,
      ...launch.packages.flatMap(({ word, version }) => [word, version.place]),
      ...launch.commands.flatMap(({ program, args, container }) => [
        program,
        ...args,
        ...(container?.options.flatMap(({ word, value }) => (value ? [word, value] : [word])) ?? []),
      ]),
      ...launch.remoteScripts.flatMap((script) => script.words),
    ];
    for (const { text, node, from, to } of found) {
      assert.ok(from >= 0 && from <= to && to <= node.value.length, JSON.stringify(words));
      if (text.length === to - from) assert.equal(node.value.slice(from, to), text, JSON.stringify(words));
    }
  }
});
