import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { configWith, folderWith, toolseal } from './toolseal.ts';

/** A folder of projects, every third of them fine, one broken, and one under a policy. */
async function projects(context: TestContext, count: number): Promise<string> {
  const files = Array.from({ length: count }, (_, index) => [
    `p${index}/.vscode/mcp.json`,
    configWith(...(index % 3 === 0 ? [] : [`@acme/package-${index}`])),
  ]);
  return await folderWith(context, {
    ...Object.fromEntries(files),
    'p1/broken/.mcp.json': '{ "mcpServers": { "a": { "command": "npx", "args": ["@acme/x"] } ',
    'toolseal.json': JSON.stringify({
      ignore: [{ rule: 'unpinned-package', path: 'p2/**', reason: 'mirrored' }],
    }),
  });
}

describe('a scan in parts', () => {
  for (const format of ['json', 'sarif'] as const) {
    test(`merged, is the same as in one, as ${format}`, async (context) => {
      const folder = await projects(context, 20);
      const cli = (...args: string[]) => toolseal(args, { cwd: folder });
      const whole = await cli('scan', '--format', format);
      const parts = await Promise.all(
        ['1/3', '2/3', '3/3'].map((part) => cli('scan', '--format', format, '--shard', part)),
      );
      const names = parts.map((_, index) => join('..', `${folder.split('/').at(-1)}-${index}.json`));
      for (const [index, { stdout }] of parts.entries())
        await writeFile(join(folder, names[index] ?? ''), stdout);
      const merged = await cli('merge', ...names);
      assert.equal(merged.code, 1);
      assert.equal(merged.stderr, '');
      const sizes = parts.map(({ stdout }) => stdout.length);
      assert.ok(sizes.every((size) => size < whole.stdout.length));
      if (format === 'json') assert.equal(merged.stdout, whole.stdout);
      else assert.deepEqual(sorted(JSON.parse(merged.stdout)), sorted(JSON.parse(whole.stdout)));
    });
  }

  test('of which one is missing says so and is no success', async (context) => {
    const folder = await projects(context, 3);
    for (const [format, name] of [
      ['json', 'a.out'],
      ['sarif', 'b.out'],
    ] as const) {
      await toolseal(['scan', '--format', format, '--shard', '1/2', '--output', name], { cwd: folder });
      const { code, stderr } = await toolseal(['merge', name, '--fail-on', 'never'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /part 2\/2 is missing/);
    }
  });

  test('can be written in every format', async (context) => {
    const folder = await projects(context, 4);
    await toolseal(['scan', '--format', 'json', '--output', 'a.out'], { cwd: folder });
    for (const format of ['json', 'sarif', 'markdown', 'github']) {
      const direct = await toolseal(['scan', '--format', format], { cwd: folder });
      const merged = await toolseal(['merge', 'a.out', 'a.out', '--format', format], { cwd: folder });
      assert.equal(merged.stdout, direct.stdout, format);
      assert.equal(merged.code, direct.code);
    }
    const result = await toolseal(['merge', 'a.out', '--output', 'all.json', '--fail-on', 'never'], {
      cwd: folder,
    });
    assert.deepEqual([result.code, result.stdout], [0, '']);
    assert.equal(
      await readFile(join(folder, 'all.json'), 'utf8'),
      await readFile(join(folder, 'a.out'), 'utf8'),
    );
  });
});

/** Parts have their files in another order. */
function sorted(log: { runs: { artifacts: unknown[]; results: unknown[] }[] }): unknown {
  const order = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  const runs = log.runs.map((run) => ({
    ...run,
    artifacts: order(run.artifacts),
    results: order(run.results),
  }));
  return { ...log, runs };
}

describe('merge refuses', () => {
  const json = JSON.stringify({
    version: 1,
    tool: { name: 'toolseal', version: '1' },
    ...{ root: '', files: [], findings: [], hidden: 0 },
    summary: { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 },
  });
  const sarif = JSON.stringify({ version: '2.1.0', runs: [] });
  const finding = { ruleId: 'x', helpUri: 'https://evil.example/' };
  const cases: readonly (readonly [
    what: string,
    args: readonly string[],
    files: Record<string, string>,
    message: RegExp,
  ])[] = [
    ['nothing', [], {}, /Name the results/],
    ['what does not exist', ['none.json'], {}, /none\.json: does not exist/],
    ['what is no JSON', ['a'], { a: '{' }, /a is no result/],
    ['what another program wrote', ['a'], { a: '{ "version": 1 }' }, /a is no result/],
    [
      'a finding that is none of ours',
      ['a'],
      { a: json.replace('"findings":[]', `"findings":[${JSON.stringify(finding)}]`) },
      /a is no result/,
    ],
    ['JSON and SARIF together', ['a', 'b'], { a: json, b: sarif }, /cannot be merged with each other/],
    ['SARIF as something else', ['b', '--format', 'markdown'], { b: sarif }, /only be merged into SARIF/],
  ];
  for (const [what, args, files, message] of cases) {
    test(what, async (context) => {
      const folder = await folderWith(context, files);
      const { code, stdout, stderr } = await toolseal(['merge', ...args], { cwd: folder });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  for (const format of ['json', 'sarif']) {
    test(`a scan that could not read what was named, as ${format}`, async (context) => {
      const folder = await folderWith(context, { '.vscode/mcp.json': configWith('x') });
      for (const [path, name] of [
        ['.', 'good'],
        ['nope', 'bad'],
      ] as const) {
        const args = ['scan', path, '--format', format, '--output', name, '--fail-on', 'never'];
        assert.equal((await toolseal(args, { cwd: folder })).code, name === 'bad' ? 2 : 0);
      }
      const args = ['merge', 'good', 'bad', '--fail-on', 'never'];
      const { code, stdout } = await toolseal(args, { cwd: folder });
      assert.equal(code, 2);
      const sarif =
        format === 'sarif'
          ? stdout
          : (await toolseal([...args, '--format', 'sarif'], { cwd: folder })).stdout;
      const [{ executionSuccessful, exitCode, toolExecutionNotifications }] =
        JSON.parse(sarif).runs[0].invocations;
      assert.deepEqual([executionSuccessful, exitCode], [false, 2]);
      assert.deepEqual(
        toolExecutionNotifications.map(({ level }: { level: string }) => level),
        ['error'],
      );
      assert.equal((await toolseal(['merge', 'good', '--fail-on', 'never'], { cwd: folder })).code, 0);
    });
  }

  test('parts that make no sense', async () => {
    for (const part of ['0/2', '3/2', '1', '1/0', 'a/b', '1/9999', '-1/2']) {
      const { code, stderr } = await toolseal(['scan', `--shard=${part}`]);
      assert.equal(code, 2, part);
      assert.match(stderr, /`--shard` cannot be/);
    }
  });
});

test('threads give what one gives', async (context) => {
  const folder = await projects(context, 450);
  const [one, several] = await Promise.all(
    ['1', '2'].map((threads) =>
      toolseal(['scan', '--format', 'json', '--threads', threads], { cwd: folder }),
    ),
  );
  assert.equal(several?.stdout, one?.stdout);
  assert.equal(several?.code, 1);
  assert.equal(several?.stderr, '');
  const { code, stderr } = await toolseal(['scan', '--threads', '0']);
  assert.equal(code, 2);
  assert.match(stderr, /`--threads` cannot be `0`/);
});
