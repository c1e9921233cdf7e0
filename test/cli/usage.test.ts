import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serverInputs } from '../../server/src/analysis/rule.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { emptyHome } from '../emptyHome.ts';
import { CLI, folderWith, PROJECT, toolseal } from './toolseal.ts';

describe('usage errors', () => {
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /A command is missing/],
    [['--format', 'json', 'scan', '.'], /behind the command: `toolseal scan --format json \.`/],
    [['--lang', 'en', 'rules'], /behind the command: `toolseal rules --lang en`/],
    [['check'], /no command `check`/],
    [['scan', '--colour'], /no option `--colour`/],
    [['scan', '--constructor'], /no option `--constructor`/],
    [['scan', '-x'], /no option `-x`/],
    [['scan', '--output'], /`--output` needs a value/],
    [['scan', '--output', '--format', 'json'], /`--output` needs a value/],
    [['scan', '--output', 'toolseal.json'], /own file/],
    [['merge', 'a.json', '--output', 'out/toolseal.lock.json'], /own file/],
    [['capture', '--yes', '--output', 'toolseal.json'], /own file/],
    [['scan', '--help=yes'], /`--help` takes no value/],
    [['scan', '--format', 'xml'], /`--format` cannot be `xml`.*pretty, json/],
    [['scan', '--min-severity', 'high'], /hint/],
    [['scan', '--fail-on', 'high'], /never/],
    [['scan', '--lang', 'fr'], /en, ja/],
    [['scan', '--as', 'word'], /vscode/],
    [['scan', '--stdin-path', 'mcp.json'], /needs `-`/],
    [['scan', ''], /path is empty/],
    [['scan', '--user', '--home', '/no/such/home'], /no folder \/no\/such\/home/],
    [['verify', '--home', '/no/such/home'], /no folder/],
    [['scan', '-'], /needs `--as` or `--stdin-path`/],
    [['pins', '-'], /needs `--as` or `--stdin-path`/],
    [['pins', '--stdin-path', 'mcp.json'], /needs `-`/],
    [['verify', '-'], /read by `scan` and `pins` only/],
    [['approve', '-', '--all', '--yes'], /read by `scan` and `pins` only/],
    [['capture', '-', '--yes'], /read by `scan` and `pins` only/],
    [['scan', '--\x1b[31mred'], /no option `--⟨U\+001B⟩\[31mred`/],
    [['approve', '--all'], /add `--yes`/],
    [['approve', '--yes'], /`--server NAME` or `--all`/],
    [['verify', '--yes'], /no option `--yes`/],
    [['verify', '--server', 'nope'], /compares every server/],
    [['verify', '--offline', '--capture', 'tools.json'], /leave it or `--capture` out/],
    [['pins', '--as', 'word'], /vscode/],
    [['rules', 'no-such-rule'], /no rule `no-such-rule`/],
    [['rules', 'a', 'b'], /one/],
    [['rules', '--output', 'x'], /no option `--output`/],
  ];
  for (const [args, message] of cases) {
    test(['toolseal', ...args].join(' '), async () => {
      const { code, stdout, stderr } = await toolseal(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }

  test('are in the language of the environment', async () => {
    const { stderr } = await toolseal(['scan', '--colour'], {
      env: { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' },
    });
    assert.match(stderr, /`--colour` というオプションはありません/);
  });
});

test('an answer that never comes ends the line of the question', () => {
  const module = pathToFileURL(join(import.meta.dirname, '../../server/src/cli/ask.ts')).href;
  const script = `console.log(await (await import('${module}')).ask('Start it?'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: '\x04',
    encoding: 'utf8',
  });
  assert.equal(stdout, 'undefined\n');
  assert.match(stderr, /Start it\?.*\n$/);
});

describe('what nobody can do anything about', { skip: process.platform === 'win32' }, () => {
  test('a full disk behind standard output', { skip: !existsSync('/dev/full') }, async () => {
    const full = openSync('/dev/full', 'w');
    const { stderr, status } = spawnSync(process.execPath, [CLI, 'scan'], {
      cwd: PROJECT,
      stdio: ['ignore', full, 'pipe'],
      env: { HOME: emptyHome },
      encoding: 'utf8',
    });
    closeSync(full);
    assert.match(stderr, /^toolseal: Cannot write to standard output \(ENOSPC\)\.\n$/);
    assert.equal(status, 2);
  });

  test('a folder that is gone', async (context) => {
    const folder = await folderWith(context, {});
    const script = `rmdir "$PWD"; for command in scan verify pins; do "$0" "$1" $command; echo $?; done`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, CLI], {
      cwd: folder,
      env: { HOME: emptyHome },
      encoding: 'utf8',
    });
    assert.equal(stdout, '2\n2\n2\n');
    assert.equal(stderr, 'toolseal: The current folder does not exist any more.\n'.repeat(3));
  });
});

test('--help names every option', async () => {
  for (const args of [
    ['--help'],
    ['-h'],
    ['scan', '--help'],
    ['rules', '--help'],
    ['--help', '--lang', 'ja'],
  ]) {
    const { code, stdout } = await toolseal(args);
    assert.equal(code, 0);
    for (const option of [
      'format',
      'output',
      'min-severity',
      'fail-on',
      'as',
      'user',
      'home',
      'stdin-path',
      'lang',
    ]) {
      assert.ok(stdout.includes(`--${option} `), `${args.join(' ')}: ${option}`);
    }
  }
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const { code, stdout } = await toolseal(['--version']);
  assert.equal(code, 0);
  assert.equal(stdout, `${version}\n`);
});

describe('rules', () => {
  test('lists every rule', async () => {
    const { code, stdout } = await toolseal(['rules']);
    assert.equal(code, 0);
    for (const { id, title } of rules) assert.ok(stdout.includes(id) && stdout.includes(title.en), id);
  });

  test('lists every rule as JSON', async () => {
    const { stdout } = await toolseal(['rules', '--format', 'json']);
    const { version, rules: listed } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.deepEqual(
      listed.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id).sort(),
    );
    const unpinned = listed.find(({ id }: { id: string }) => id === 'unpinned-package');
    assert.deepEqual(Object.keys(unpinned), [
      'id',
      'category',
      'severity',
      'confidence',
      'title',
      'helpUri',
      'reads',
    ]);
    assert.equal(unpinned.category, 'MCP04:2025');
    assert.deepEqual(unpinned.reads, serverInputs);
  });

  for (const language of ['en', 'ja'] as const) {
    test(`explains each in ${language}`, async () => {
      for (const rule of rules) {
        const { code, stdout } = await toolseal(['rules', rule.id, '--lang', language]);
        assert.equal(code, 0);
        for (const part of [rule.title, rule.why, rule.remedy])
          assert.ok(stdout.includes(part[language]), rule.id);
        for (const reference of rule.references) assert.ok(stdout.includes(reference), rule.id);
      }
    });
  }

  test('explains one as JSON', async () => {
    const { stdout } = await toolseal(['rules', 'unpinned-package', '--format', 'json']);
    assert.equal(JSON.parse(stdout).rules.length, 1);
  });
});
