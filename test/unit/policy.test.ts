import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { type CheckedAnalysis, checkDocument, type PolicyScope } from '../../server/src/policy/check.ts';

const folder = 'file:///project';
const uri = `${folder}/.vscode/mcp.json`;

/** Two findings: `unpinned-package` of `files`, `unencrypted-transport` of `lab`. */
const risky = `{
  "servers": {
    "files": { "command": "npx", "args": ["-y", "@acme/files"] },
    "lab": { "url": "http://mcp.acme.dev/mcp" }
  }
}
`;

interface CheckOptions {
  readonly text?: string;
  readonly uri?: string;
  readonly today?: string;
  readonly language?: 'en' | 'ja';
}

function checkUnder(policy: unknown, options: CheckOptions = {}): CheckedAnalysis {
  const scope = { folder, policy: readPolicy(JSON.stringify(policy)) };
  return checkWith(scope, options);
}

function checkWith(
  scope: PolicyScope | undefined,
  { text = risky, uri: at = uri, today = '2026-06-15', language = 'en' }: CheckOptions = {},
): CheckedAnalysis {
  return checkDocument({ uri: at, text }, { language, today }, scope);
}

function shown({ findings }: CheckedAnalysis): string[] {
  return findings.map(({ ruleId }) => ruleId);
}

function hidden({ suppressed }: CheckedAnalysis): string[] {
  return suppressed.map(({ ruleId }) => ruleId);
}

const both = ['unpinned-package', 'unencrypted-transport'];

describe('ignores of a policy', () => {
  test('hide what matches all that they name', () => {
    const fingerprint = checkUnder({}).findings[1]?.fingerprint;
    for (const [ignore, expected] of [
      [{ rule: 'unpinned-package' }, ['unpinned-package']],
      [{ rule: 'un*' }, both],
      [{ rule: 'unpinned-package', server: 'lab' }, []],
      [{ rule: 'unpinned-package', server: 'fil*' }, ['unpinned-package']],
      [{ server: 'lab' }, ['unencrypted-transport']],
      [{ fingerprint }, ['unencrypted-transport']],
      [{ fingerprint, rule: 'unpinned-package' }, []],
      [{ path: '.vscode/mcp.json' }, both],
      [{ path: './.VSCode/*.json' }, both],
      [{ path: '**/mcp.json' }, both],
      [{ path: 'mcp.json' }, []],
      [{ path: '*' }, []],
    ] as const) {
      const result = checkUnder({ ignore: [{ ...ignore, reason: 'known' }] });
      assert.deepEqual(hidden(result), expected, JSON.stringify(ignore));
      assert.equal(result.findings.length + result.suppressed.length, 2);
    }
  });

  test('say why, and up to when', () => {
    const { suppressed } = checkUnder({
      ignore: [{ server: 'lab', reason: 'only in the lab', expires: '2026-06-15' }],
    });
    assert.deepEqual(
      suppressed.map(({ suppressed }) => suppressed),
      [{ kind: 'external', reason: 'only in the lab', expires: '2026-06-15' }],
    );
  });

  test('count up to the last day', () => {
    const policy = { ignore: [{ server: 'lab', reason: 'only in the lab', expires: '2026-06-15' }] };
    assert.deepEqual(hidden(checkUnder(policy, { today: '2026-06-15' })), ['unencrypted-transport']);
    assert.deepEqual(hidden(checkUnder(policy, { today: '2026-06-16' })), []);
  });

  test('count for nothing when any part of them is wrong', () => {
    for (const ignore of [
      { rule: 'unpinned-package' },
      { rule: 'unpinned-package', reason: '' },
      { rule: 'unpinned-package', reason: ' … ' },
      { rule: 'unpinned-package', reason: 1 },
      { rule: 'unpinned-package', reason: 'known', expires: 'never' },
      { rule: 'unpinned-package', reason: 'known', expires: '2027-13-01' },
      { rule: 'unpinned-package', reason: 'known', sever: 'files' },
      { rule: 'unpinned-package', reason: 'known', server: null },
      { rule: '*', reason: 'known' },
      { reason: 'known' },
      'unpinned-package',
    ]) {
      assert.deepEqual(shown(checkUnder({ ignore: [ignore] })), both, JSON.stringify(ignore));
    }
  });

  test('apply where the rest of the policy is wrong or breaks off', () => {
    const text = '{ "rules": 3, "ignore": [{ "rule": "unpinned-package", "reason": "known" }, { "rule": "un';
    assert.deepEqual(hidden(checkWith({ folder, policy: readPolicy(text) })), ['unpinned-package']);
  });

  test('with a path mean nothing outside of their folder', () => {
    const policy = { ignore: [{ path: '**', reason: 'known' }] };
    assert.deepEqual(hidden(checkUnder(policy)), both);
    assert.deepEqual(hidden(checkUnder(policy, { uri: 'file:///other/.vscode/mcp.json' })), []);
  });

  test('are not asked where nobody trusts them', () => {
    assert.deepEqual(shown(checkWith(undefined)), both);
  });

  test('never hide that an ignore is wrong or over', () => {
    const policy = {
      rules: { '*-ignore': 'off', 'invalid-policy': 'off' },
      ignore: [
        { path: '**', reason: 'silence', expires: '2020-01-01' },
        { server: '*', reason: '' },
      ],
    };
    const result = checkUnder(policy, { uri: `${folder}/toolseal.json`, text: JSON.stringify(policy) });
    assert.deepEqual(shown(result).sort(), ['expired-ignore', 'invalid-policy']);
  });
});

test('an ignore hides nothing where its fingerprint can be none', () => {
  const policy = { ignore: [{ fingerprint: 'zzz', rule: '*', reason: 'known' }] };
  assert.deepEqual(hidden(checkUnder(policy)), []);
  const result = checkUnder(policy, { uri: `${folder}/toolseal.json`, text: JSON.stringify(policy) });
  assert.deepEqual(shown(result), ['invalid-policy']);
});

describe('severities of a policy', () => {
  test('replace those of the rules, and the last that matches counts', () => {
    const severities = (rules: object) => checkUnder({ rules }).findings.map(({ severity }) => severity);
    assert.deepEqual(severities({}), ['warning', 'warning']);
    assert.deepEqual(severities({ 'un*': 'hint', 'unpinned-package': 'error' }), ['error', 'hint']);
    assert.deepEqual(severities({ 'unpinned-package': 'error', 'un*': 'hint' }), ['hint', 'hint']);
    assert.deepEqual(severities({ 'un*': 'warn' }), ['warning', 'warning']);
  });

  test('come before those of the user', () => {
    const policy = readPolicy('{ "rules": { "*": "hint" } }');
    const { findings } = checkDocument(
      { uri, text: risky },
      {
        language: 'en',
        today: '2026-06-15',
        severityOf: (_, severity) => (severity === 'hint' ? 'error' : 'off'),
      },
      { folder, policy },
    );
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['error', 'error'],
    );
  });

  test('with `off` the findings are hidden, and counted', () => {
    const result = checkUnder({ rules: { 'unpinned-*': 'off' } });
    assert.deepEqual(shown(result), ['unencrypted-transport']);
    assert.deepEqual(
      result.suppressed.map(({ suppressed }) => suppressed),
      [{ kind: 'external', reason: 'the policy switches this rule off', expires: null }],
    );
    const japanese = checkUnder({ rules: { 'unpinned-*': 'off' } }, { language: 'ja' });
    assert.match(japanese.suppressed[0]?.suppressed.reason ?? '', /オフ/);
  });
});

describe('ignores in comments', () => {
  const withComment = (comment: string) => risky.replace('    "files"', `    ${comment}\n    "files"`);
  const none: PolicyScope = {};

  test('hide findings of the next line', () => {
    const text = withComment('// toolseal-ignore unpinned-package: our own registry (until 2026-12-31)');
    const { suppressed } = checkWith(none, { text });
    assert.deepEqual(
      suppressed.map(({ ruleId, suppressed }) => ({ ruleId, ...suppressed })),
      [{ ruleId: 'unpinned-package', kind: 'inSource', reason: 'our own registry', expires: '2026-12-31' }],
    );
    assert.deepEqual(hidden(checkWith(none, { text, today: '2027-01-01' })), []);
    assert.deepEqual(hidden(checkWith(undefined, { text })), []);
  });

  test('may stand behind each other, as a block, and behind what they are about', () => {
    for (const text of [
      withComment(
        '// toolseal-ignore shell-command: no shell\n    // toolseal-ignore unpinned-package: known',
      ),
      withComment('/* toolseal-ignore unpinned-package: known */'),
      withComment('//toolseal-ignore shell-command, unpinned-package: known'),
      withComment('// toolseal-ignore unpinned-package: see https://acme.dev/policy: (known)').replaceAll(
        '\n',
        '\r\n',
      ),
      risky.replace('] },', '] }, // toolseal-ignore unpinned-package: known'),
    ]) {
      const result = checkWith(none, { text });
      assert.deepEqual(hidden(result), ['unpinned-package'], text);
      assert.deepEqual(shown(result), ['unencrypted-transport']);
    }
  });

  test('hide nothing else', () => {
    for (const comment of [
      '// toolseal-ignore unencrypted-transport: another line',
      '// toolseal-ignores unpinned-package: another word',
      '// see toolseal-ignore unpinned-package: prose',
      '"// toolseal-ignore unpinned-package: a string": {},',
    ]) {
      assert.deepEqual(shown(checkWith(none, { text: withComment(comment) })), both, comment);
    }
  });

  test('hide nothing when they are wrong, and are told so', () => {
    for (const comment of [
      '// toolseal-ignore',
      '// toolseal-ignore unpinned-package',
      '// toolseal-ignore unpinned-package:  ',
      '// toolseal-ignore unpinned-package: (until 2027-01-01)',
      '// toolseal-ignore unpinned-package: known (until the audit)',
      '// toolseal-ignore *: known',
      '// toolseal-ignore un*: known',
      '// toolseal-ignore : known',
      '// toolseal-ignore unpinned-packages: known',
    ]) {
      const result = checkWith(none, { text: withComment(comment) });
      assert.deepEqual(shown(result), ['invalid-policy', ...both], comment);
    }
  });

  test('have no say in a file whose client accepts no comments', () => {
    const text = withComment('// toolseal-ignore unpinned-package: known').replace('servers', 'mcpServers');
    const result = checkWith(none, { text, uri: `${folder}/.mcp.json` });
    assert.deepEqual(hidden(result), []);
    assert.ok(shown(result).includes('unpinned-package'));
  });
});

test('a policy full of wildcards takes no time', () => {
  const stars = '*a'.repeat(20_000);
  const policy = {
    rules: { [stars]: 'off' },
    ignore: [
      { server: stars, reason: 'known' },
      { path: '**/'.repeat(5_000), reason: 'known' },
    ],
    servers: { deny: [{ npm: stars }], allow: [{ url: `https://${stars}` }, { npm: '*' }, { url: '*://*' }] },
  };
  const start = performance.now();
  checkUnder(policy, { uri: `${folder}/${'a/'.repeat(500)}mcp.json` });
  assert.ok(performance.now() - start < 500);
});
