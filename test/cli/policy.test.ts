import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { configWith, folderWith, scanJson, toolseal } from './toolseal.ts';

const config = configWith('@acme/files', '@acme/other');
const policy = JSON.stringify({
  ignore: [
    { rule: 'unpinned-package', server: '@acme/files', reason: 'our own registry', expires: '9999-12-31' },
  ],
});

describe('the policy of a folder', () => {
  test('hides findings, which stay in the output and are counted apart', async (context) => {
    const folder = await folderWith(context, { '.vscode/mcp.json': config, 'toolseal.json': policy });
    const { json, code } = await scanJson([folder]);
    assert.deepEqual(
      json.findings.map(({ server, suppressed }) => ({ server, suppressed })),
      [
        {
          server: '@acme/files',
          suppressed: { kind: 'external', reason: 'our own registry', expires: '9999-12-31' },
        },
        { server: '@acme/other', suppressed: null },
      ],
    );
    assert.deepEqual(json.summary, { error: 0, warning: 1, information: 0, hint: 0, suppressed: 1 });
    assert.equal(code, 1);
  });

  test('decides over the exit status', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': configWith('@acme/files'),
      'toolseal.json': policy,
    });
    assert.equal((await toolseal(['scan', folder])).code, 0);
    const { json, code } = await scanJson([folder, '--no-policy']);
    assert.equal(code, 1);
    assert.deepEqual(json.summary, { error: 0, warning: 1, information: 0, hint: 0, suppressed: 0 });
  });

  test('is named in the summary for people', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': configWith('@acme/files'),
      'toolseal.json': policy,
    });
    const { stdout } = await toolseal(['scan', folder]);
    assert.match(stdout, /Nothing to show for 1 server\n1 finding is hidden by a policy or a comment/);
    const japanese = await toolseal(['scan', folder, '--lang', 'ja']);
    assert.match(japanese.stdout, /1 件を除外しています/);
  });

  test('is that of the current folder too, and the innermost one decides', async (context) => {
    const cwd = await folderWith(context, {
      'toolseal.json': policy,
      'one/.vscode/mcp.json': config,
      'two/.vscode/mcp.json': config,
      'two/toolseal.json': '{}',
    });
    const suppressed = async (...args: string[]) => (await scanJson(args, { cwd })).json.summary.suppressed;
    assert.equal(await suppressed(), 2);
    assert.equal(await suppressed('one'), 1);
    assert.equal(await suppressed('two'), 0);
    assert.equal(await suppressed('one/.vscode/mcp.json'), 1);
    assert.equal(await suppressed('.', 'two'), 1);
    assert.equal(await suppressed('two', '.'), 1);
  });

  test('applies to standard input by the path that it stands for', async (context) => {
    const ignore = [{ path: 'a/mcp.json', reason: 'known' }];
    const cwd = await folderWith(context, { 'toolseal.json': JSON.stringify({ ignore }) });
    for (const [path, expected] of [
      ['a/mcp.json', 2],
      ['b/mcp.json', 0],
    ] as const) {
      const { json } = await scanJson(['-', '--stdin-path', path], { cwd, input: config });
      assert.equal(json.summary.suppressed, expected, path);
    }
  });

  test('is checked like any other file', async (context) => {
    const folder = await folderWith(context, {
      'toolseal.json':
        '{ "ignore": [{ "rule": "unpinned-package" }, { "server": "x", "reason": "known", "expires": "2020-01-01" }',
    });
    const { json } = await scanJson([folder]);
    assert.deepEqual(
      json.files.map(({ format, status }) => ({ format, status })),
      [{ format: 'policy', status: 'partly-checked' }],
    );
    assert.deepEqual(
      json.findings.map(({ ruleId }) => ruleId),
      ['invalid-policy', 'expired-ignore'],
    );
    const { stdout } = await toolseal(['scan', folder]);
    assert.match(stdout, /toolseal\.json {2}policy\n/);
    const other = await folderWith(context, { 'rules.json': '{ "ignore": [{ "rule": "shell-command" }] }' });
    const asPolicy = await scanJson(['--as', 'policy', join(other, 'rules.json')]);
    assert.deepEqual(
      asPolicy.json.findings.map(({ ruleId }) => ruleId),
      ['invalid-policy'],
    );
  });

  test('that cannot be read hides nothing, and is told beside every config', async (context) => {
    const folder = await folderWith(context, { 'mcp.json': config, 'toolseal.json/x': '' });
    const { json, stderr, code } = await scanJson([folder, '--min-severity', 'warning']);
    assert.match(stderr, /toolseal\.json: not a regular file/);
    assert.deepEqual(json.findings.filter(({ suppressed }) => suppressed).length, 0);
    assert.deepEqual(
      json.findings.filter(({ ruleId }) => ruleId === 'invalid-policy').map(({ path }) => path),
      [json.files[0]?.path],
    );
    assert.deepEqual([json.files[0]?.status, code], ['partly-checked', 1]);
    assert.ok(
      (await scanJson([folder, '--no-policy'])).json.findings.every(
        ({ ruleId }) => ruleId !== 'invalid-policy',
      ),
    );
  });

  test('that cannot be read lets nothing be approved, captured or verified', async (context) => {
    const cwd = await folderWith(context, { '.vscode/mcp.json': config, 'toolseal.json/x': '' });
    for (const args of [['approve', '--all', '--yes'], ['capture', '--yes'], ['verify']]) {
      const { code, stderr } = await toolseal(args, { cwd });
      assert.equal(code, 2, stderr);
      assert.match(stderr, /toolseal\.json cannot be read/);
    }
    assert.deepEqual((await readdir(cwd)).sort(), ['.vscode', 'toolseal.json']);
  });
});

test('comments hide findings, but not those that are too mild to be shown', async (context) => {
  const commented = config.replace('"@acme/files"\n', '// toolseal-ignore unpinned-package: known\n$&');
  const folder = await folderWith(context, { '.vscode/mcp.json': commented });
  const counts = async (...args: string[]) => (await scanJson([folder, ...args])).json.summary;
  assert.deepEqual(await counts(), { error: 0, warning: 1, information: 0, hint: 0, suppressed: 1 });
  assert.deepEqual(await counts('--no-policy'), {
    error: 0,
    warning: 2,
    information: 0,
    hint: 0,
    suppressed: 0,
  });
  const mild = await counts('--min-severity', 'error');
  assert.deepEqual(mild, { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 });
});
