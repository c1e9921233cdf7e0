import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { commands } from '../../server/src/cli/commands.ts';
import { configWith, folderWith } from './toolseal.ts';

const root = join(import.meta.dirname, '../..');
const page = await readFile(join(root, 'docs/ci.md'), 'utf8');

interface Snippet {
  readonly language: string;
  readonly text: string;
}

const snippets: readonly Snippet[] = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(await readFile(join(root, 'action.yml'), 'utf8'));

/** Runs a script of bash in a folder, and gives its exit status with what it wrote. */
async function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const options = { cwd, env: { PATH, HOME: cwd, ...env } };
  return await promisify(execFile)('bash', ['-c', script], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** Every call of the command line in a text has options that it knows. */
async function checkCalls(text: string): Promise<number> {
  const calls = [...text.matchAll(/toolseal(?:\.mjs"?|\b) (scan|merge) ([^\n|]*)/g)];
  for (const [call, name, rest = ''] of calls) {
    const command = await commands[name ?? '']?.();
    assert.ok(command, call);
    for (const [, option = ''] of rest.matchAll(/(?<=^|\s)--([a-z][a-z-]*)/g)) {
      assert.ok(option in command.options || option === 'lang', `${call}: --${option}`);
    }
  }
  return calls.length;
}

describe('docs/ci.md', () => {
  for (const { language, text } of snippets) {
    test(`${language}: ${text.split('\n')[0]}`, async (context) => {
      await checkCalls(text);
      if (language === 'yaml') {
        checkYaml(parse(text));
        return;
      }
      if (language !== 'sh') return;
      const folder = await folderWith(context, { '.vscode/mcp.json': configWith('@acme/x') });
      const shown = text.replaceAll(/^toolseal /gm, `node ${join(root, 'dist/cli.cjs')} `);
      const { code, stderr } = await bash(`set -e\n${shown}`, folder);
      assert.equal(stderr, '');
      assert.equal(code, 0);
    });
  }

  test('has something to run in every language', () => {
    assert.deepEqual([...new Set(snippets.map(({ language }) => language))].sort(), ['sh', 'text', 'yaml']);
  });
});

/** Steps that use the action give it inputs that it has. */
function checkYaml(workflow: { jobs?: Record<string, { steps: Step[] }> } | null): void {
  assert.ok(workflow);
  for (const { steps } of Object.values(workflow.jobs ?? {})) {
    const step = steps.find(({ uses }) => uses?.startsWith('toolseal/'));
    assert.ok(step);
    for (const name of Object.keys(step.with ?? {})) assert.ok(name in action.inputs, name);
  }
}

describe('the action', () => {
  const [scan, upload, last] = action.runs.steps;

  /** Runs its script with these inputs beside the defaults. */
  async function run(context: TestContext, inputs: Readonly<Record<string, string>>) {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': configWith('@acme/x', '@acme/y'),
      'out/outputs': '',
      'out/summary.md': '',
    });
    const env = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
        inputs[name] ?? input.default,
      ]),
    );
    const result = await bash(scan?.run ?? '', folder, {
      ...env,
      TOOLSEAL: join(root, 'scripts/toolseal.mjs'),
      RUNNER_TEMP: join(folder, 'out'),
      GITHUB_OUTPUT: join(folder, 'out/outputs'),
      GITHUB_STEP_SUMMARY: join(folder, 'out/summary.md'),
    });
    const outputs = Object.fromEntries(
      (await readFile(join(folder, 'out/outputs'), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => line.split('=', 2)),
    );
    return { ...result, outputs, summary: await readFile(join(folder, 'out/summary.md'), 'utf8') };
  }

  test('annotates, sums up, and leaves results behind', async (context) => {
    const { code, stdout, stderr, outputs, summary } = await run(context, {});
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.equal(stdout.match(/^::warning file=\.vscode\/mcp\.json,/gm)?.length, 2);
    assert.match(summary, /^## Toolseal/);
    assert.equal(outputs['exit-code'], '1');
    assert.equal(JSON.parse(await readFile(outputs.sarif, 'utf8')).runs[0].results.length, 2);
    assert.equal(JSON.parse(await readFile(outputs.json, 'utf8')).findings.length, 2);
  });

  test('does what its inputs say', async (context) => {
    const quiet = await run(context, {
      ...{ paths: '.vscode\n\n', annotations: 'false', summary: 'false', 'fail-on': 'error', shard: '1/1' },
    });
    assert.deepEqual([quiet.stdout, quiet.summary, quiet.outputs['exit-code']], ['', '', '0']);
    const part = await run(context, { shard: '1/9', language: 'ja' });
    assert.equal(part.code, 0);
    assert.equal(part.stderr, '');
  });

  test('leaves results behind where something was not read, too', async (context) => {
    const { code, outputs } = await run(context, { paths: '.vscode\nnope' });
    assert.deepEqual([code, outputs['exit-code']], [0, '2']);
    const { runs } = JSON.parse(await readFile(outputs.sarif, 'utf8'));
    assert.equal(runs[0].invocations[0].executionSuccessful, false);
  });

  test('an input is no command', async (context) => {
    const { outputs } = await run(context, { paths: '$(touch owned)\n`touch owned`\n--help' });
    assert.equal(outputs['exit-code'], '2');
    for (const { run: script = '' } of action.runs.steps) assert.doesNotMatch(script, /\$\{\{/);
  });

  test('fails when there are no results at all', async (context) => {
    const { code, outputs } = await run(context, { 'fail-on': 'nonsense' });
    assert.equal(code, 0);
    assert.deepEqual(outputs, { 'exit-code': '2' });
    assert.equal(last?.run, 'exit "${CODE:-2}"');
  });

  test('uploads what the scan wrote', () => {
    assert.match(upload?.uses ?? '', /^github\/codeql-action\/upload-sarif@/);
    assert.equal(upload?.with?.sarif_file, '${{ steps.scan.outputs.sarif }}');
  });

  test('passes every input on', () => {
    const passed = Object.values(scan?.env ?? {}).join(' ');
    for (const name of Object.keys(action.inputs))
      if (name !== 'upload') assert.ok(passed.includes(`inputs.${name} `), name);
  });
});

test('the hook of pre-commit scans with options that exist', async (context) => {
  const [hook, ...others]: { entry: string; args: string[]; id: string }[] = parse(
    await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
  );
  assert.deepEqual([hook?.id, others], ['toolseal', []]);
  const [script = '', ...args] = (hook?.entry ?? '').split(' ');
  assert.ok(((await stat(join(root, script))).mode & 0o111) !== 0);
  const folder = await folderWith(context, { '.vscode/mcp.json': configWith('@acme/x') });
  const { code, stdout } = await bash([join(root, script), ...args, ...(hook?.args ?? [])].join(' '), folder);
  assert.equal(code, 1);
  assert.match(stdout, /@acme\/x/);
});
