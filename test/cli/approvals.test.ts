import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createApprovalBook } from '../../server/src/lock/book.ts';
import { userStorage } from '../../server/src/lock/storage.ts';
import { folderWith, type RunOptions, toolseal } from './toolseal.ts';

const config = (version: string, token = '${input:token}') =>
  JSON.stringify({
    servers: {
      files: { command: 'npx', args: ['-y', `@acme/files@${version}`], env: { ACME_TOKEN: token } },
      weather: { url: 'https://weather.acme.dev/mcp' },
    },
  });
const read = { name: 'read', description: 'Reads.', inputSchema: { type: 'object' } };

interface Setting {
  readonly folder: string;
  readonly run: (args: readonly string[], env?: RunOptions['env']) => ReturnType<typeof toolseal>;
  readonly write: (path: string, text: string) => void;
  readonly lock: () => string;
}

/** A project below the home folder of its user. */
async function project(context: TestContext, files: Readonly<Record<string, string>> = {}): Promise<Setting> {
  const all = Object.entries({ '.vscode/mcp.json': config('1.0.0'), ...files });
  const home = await folderWith(
    context,
    Object.fromEntries(all.map(([path, text]) => [`work/${path}`, text])),
  );
  const folder = join(home, 'work');
  const variables = { HOME: home, USERPROFILE: home, APPDATA: join(home, 'AppData') };
  return {
    folder,
    run: (args, env = {}) => toolseal(args, { cwd: folder, env: { ...variables, ...env } }),
    write: (path, text) => writeFileSync(join(folder, path), text),
    lock: () => readFileSync(join(folder, 'toolseal.lock.json'), 'utf8'),
  };
}

test('pins are the same however a config is written, and change with what it starts', async (context) => {
  const { run, write, folder } = await project(context);
  const pins = async () => JSON.parse((await run(['pins', '--format', 'json'])).stdout);
  const before = await pins();
  const path = join(folder, '.vscode/mcp.json');
  assert.deepEqual(before.servers[1], {
    uri: pathToFileURL(path).href,
    path: '.vscode/mcp.json',
    server: 'weather',
    launch: 'sha256:1f24bc0b49950be446620121d0bb0b968d9fd9dee8364503a4aa2b69ce5ac96e',
    instructions: null,
    tools: {},
    prompts: {},
    resources: {},
  });
  const parsed = JSON.parse(config('1.0.0'));
  write('.vscode/mcp.json', JSON.stringify({ servers: { ...parsed.servers } }, null, 4));
  assert.deepEqual(await pins(), before);
  write('.vscode/mcp.json', config('1.0.1'));
  const after = await pins();
  assert.notEqual(after.servers[0].launch, before.servers[0].launch);
  assert.equal(after.servers[1].launch, before.servers[1].launch);
});

test('pins of a tools list, from a file or standard input', async (context) => {
  const { run } = await project(context, { 'tools.json': JSON.stringify({ tools: [read] }) });
  const { stdout, code } = await run(['pins', 'tools.json', '--format', 'json']);
  assert.equal(code, 0);
  const [list] = JSON.parse(stdout).servers;
  assert.deepEqual([list.server, list.launch, Object.keys(list.tools)], [null, null, ['read']]);
  assert.match(list.tools.read, /^sha256:[0-9a-f]{64}$/);
  assert.ok((await run(['pins', 'tools.json'])).stdout.includes(`${list.tools.read.slice(0, 19)}…\n`));
  const missing = await run(['pins', 'missing.json']);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /missing\.json: does not exist/);
});

test('approves, verifies, and notices what has changed', async (context) => {
  const { run, write, lock } = await project(context);
  assert.equal((await run(['verify'])).code, 1, 'nothing is approved');
  const approved = await run(['approve', '--all', '--yes']);
  assert.equal(approved.code, 0);
  assert.match(approved.stdout, /Approved `files` of \.vscode\/mcp\.json\./);
  assert.equal((await run(['verify'])).code, 0);
  assert.equal((await run(['verify', '--offline'])).code, 0);
  const before = lock();
  assert.match((await run(['approve', '--all', '--yes'])).stdout, /nothing to approve/);
  assert.equal(lock(), before);
  write('.vscode/mcp.json', config('1.0.1'));
  const { code, stdout } = await run(['verify', '--format', 'json']);
  assert.equal(code, 1);
  const { servers, summary } = JSON.parse(stdout);
  assert.deepEqual(
    servers.map(({ server, state }: { server: string; state: string }) => [server, state]),
    [
      ['files', 'launch-changed'],
      ['weather', 'approved'],
    ],
  );
  assert.deepEqual(summary, { approved: 1, drifted: 1 });
  await run(['approve', '--server', 'files', '--yes']);
  assert.equal((await run(['verify'])).code, 0);
});

test('shows what a change replaces', async (context) => {
  const { run, write } = await project(context, { 'tools.json': JSON.stringify({ tools: [read] }) });
  await run(['approve', '--all', '--yes']);
  const capture = ['--server', 'files', '--capture', 'tools.json'];
  const added = await run(['approve', ...capture, '--yes']);
  assert.match(added.stdout, /\n {2}state: launch approved, tools new\n/);
  const changed = { ...read, description: 'Sends.' };
  write('tools.json', JSON.stringify({ tools: [changed] }));
  const one = await run(['verify', ...capture]);
  assert.equal(one.stdout.match(/description/g)?.length, 1);
  write('tools.json', JSON.stringify({ tools: [changed, { ...read, name: 'write' }] }));
  const two = /changed: 2 definitions\n {4}`write`: new\n {4}`read`: description\n/;
  assert.match((await run(['verify', ...capture])).stdout, two);
  assert.match((await run(['approve', ...capture, '--yes'])).stdout, two);
  write('.vscode/mcp.json', config('2.0.0').replace('{"ACME_TOKEN', '{"LOG":"all","ACME_TOKEN'));
  const launches = ['was: npx -y @acme/files@1.0.0', 'now: npx -y @acme/files@2.0.0', 'now: LOG=all'];
  const verified = await run(['verify']);
  assert.ok(verified.stdout.includes(launches.map((line) => `    ${line}\n`).join('')), verified.stdout);
  const approved = await run(['approve', '--server', 'files', '--yes']);
  assert.match(approved.stdout, /\n {2}was: npx -y @acme\/files@1\.0\.0\n/);
});

test('a secret enters no lock, and renewing it is no change', async (context) => {
  const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6'}`;
  const { run, write, lock } = await project(context, { '.vscode/mcp.json': config('1.0.0', token) });
  const { stdout } = await run(['approve', '--all', '--yes']);
  for (const text of [stdout, lock()]) assert.ok(!text.includes(token.slice(4)), text);
  write('.vscode/mcp.json', config('1.0.0', token.replace('aB3', 'cD4')));
  assert.equal((await run(['verify'])).code, 0);
});

test('tools are approved from a capture, and compared with one', async (context) => {
  const { run, write } = await project(context, { 'tools.json': JSON.stringify({ tools: [read] }) });
  const capture = ['--server', 'files', '--capture', 'tools.json'];
  assert.equal((await run(['approve', ...capture, '--yes'])).code, 0);
  await run(['approve', '--all', '--yes']);
  assert.equal((await run(['verify', ...capture])).code, 0);
  write('tools.json', JSON.stringify({ tools: [{ ...read, description: 'Reads and sends.' }] }));
  const { code, stdout } = await run(['verify', ...capture]);
  assert.equal(code, 1);
  assert.match(stdout, /✗ \.vscode\/mcp\.json · files +changed: `read` \(description\)/);
  const unsaid = await run(['verify', '--capture', 'tools.json']);
  assert.deepEqual([unsaid.code, /add `--server NAME`/.test(unsaid.stderr)], [2, true]);
  const other = { toolsealCapture: 1, server: 'files', launch: `sha256:${'0'.repeat(64)}`, tools: [read] };
  write('tools.json', JSON.stringify(other));
  for (const [args, why] of [
    [['approve', ...capture, '--yes'], /another launch/],
    [['approve', '--all', '--capture', 'tools.json', '--yes'], /of no server/],
    [['verify', ...capture], /another launch/],
    [['verify', '--capture', 'tools.json'], /of no server/],
    [['verify', '--server', 'nope', '--capture', 'tools.json'], /no server `nope`/],
  ] as const) {
    const refused = await run(args);
    assert.deepEqual([refused.code, why.test(refused.stderr)], [2, true], refused.stderr);
  }
});

test('--offline compares launches, whatever was captured since', async (context) => {
  const { run, write, folder } = await project(context, { 'tools.json': JSON.stringify({ tools: [read] }) });
  await run(['approve', '--server', 'files', '--capture', 'tools.json', '--yes']);
  await run(['approve', '--server', 'weather', '--yes']);
  const { stdout } = await run(['pins', '--format', 'json']);
  const [{ launch }] = JSON.parse(stdout).servers;
  const home = join(folder, '..');
  const book = createApprovalBook(userStorage(home, { APPDATA: join(home, 'AppData') }));
  const tools = [{ ...read, description: 'Reads and sends.' }];
  const capture = { toolsealCapture: 1, server: 'files', launch, tools };
  await book.keepCapture(JSON.stringify(capture), pathToFileURL(folder).href);
  assert.equal((await run(['verify'])).code, 1);
  assert.equal((await run(['verify', '--offline'])).code, 0);
  write('.vscode/mcp.json', config('1.0.1'));
  assert.equal((await run(['verify', '--offline'])).code, 1);
});

test('asks nobody where nobody can answer', async (context) => {
  const { run } = await project(context);
  const unasked = await run(['approve', '--all']);
  assert.deepEqual([unasked.code, /add `--yes`/.test(unasked.stderr)], [2, true]);
  const unsaid = await run(['approve', '--yes']);
  assert.deepEqual([unsaid.code, /--server NAME/.test(unsaid.stderr)], [2, true]);
  const unknown = await run(['approve', '--server', 'nobody', '--yes']);
  assert.deepEqual([unknown.code, /no server `nobody`/.test(unknown.stderr)], [2, true]);
});

test('a lock that cannot be read is reported in its place and left alone', async (context) => {
  const conflict = '{\n<<<<<<< HEAD\n  "version": 1,\n  "servers": []\n}\n';
  const { run, lock } = await project(context, { 'toolseal.lock.json': conflict });
  assert.equal((await run(['verify'])).code, 2);
  const approve = await run(['approve', '--all', '--yes']);
  assert.equal(approve.code, 2);
  assert.match(approve.stderr, /conflicts of a merge/);
  assert.equal(lock(), conflict);
  const { stdout } = await run(['scan', '--format', 'json']);
  const { findings, files } = JSON.parse(stdout);
  const finding = findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'invalid-lock');
  assert.deepEqual(finding.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } });
  assert.ok(files.some(({ format }: { format: string }) => format === 'lock'));
});

test('what the lock claims is the word of the user only in a pipeline', async (context) => {
  const { run, lock } = await project(context);
  await run(['approve', '--all', '--yes']);
  const other = await project(context, { 'toolseal.lock.json': lock() });
  const found = async (env?: RunOptions['env']): Promise<string[]> => {
    const { stdout } = await other.run(['scan', '--format', 'json'], env);
    const { findings }: { findings: { ruleId: string }[] } = JSON.parse(stdout);
    return findings.flatMap(({ ruleId }) => (ruleId === 'unapproved-server' ? [ruleId] : []));
  };
  assert.deepEqual(await found(), ['unapproved-server', 'unapproved-server']);
  assert.deepEqual(await found({ CI: 'true' }), []);
  assert.equal((await other.run(['verify'])).code, 0);
});

test('the policy decides what is denied and when approvals expire', async (context) => {
  const { run, write, lock } = await project(context);
  await run(['approve', '--all', '--yes']);
  write('toolseal.lock.json', lock().replaceAll(/"approved": "[^"]+"/g, '"approved": "2020-01-01"'));
  write('toolseal.json', JSON.stringify({ approvals: { expireAfterDays: 30 } }));
  assert.match((await run(['verify'])).stdout, /approval expired/);
  write('toolseal.json', JSON.stringify({ servers: { deny: [{ npm: '@acme/*' }] } }));
  const { stdout, code } = await run(['verify']);
  assert.match(stdout, /files +denied by the policy/);
  assert.equal(code, 1);
  write('.vscode/mcp.json', config('2.0.0'));
  const refused = await run(['approve', '--server', 'files', '--yes']);
  assert.deepEqual([refused.code, /denied/.test(refused.stdout)], [1, true]);
});

test('does not pass what nobody could read', async (context) => {
  const { run, write, folder } = await project(context);
  await run(['approve', '--all', '--yes']);
  const path = '.vscode/mcp.json';
  const unread = async (args: readonly string[], why: RegExp) => {
    const { code, stderr } = await run(['verify', ...args]);
    assert.deepEqual([code, why.test(stderr)], [2, true], `${args}: ${stderr}`);
  };
  write(path, config('1.0.0').slice(0, -1));
  await unread([], /mcp\.json: a bracket is still open at line 1/);
  write(path, 'garbage');
  await unread([], /mcp\.json: line 1 is not valid JSON/);
  await unread([path], /mcp\.json: line 1 is not valid JSON/);
  truncateSync(join(folder, path), 21 * 1024 * 1024);
  await unread([], /mcp\.json: larger than 20 MiB/);
  rmSync(join(folder, path));
  symlinkSync('gone.json', join(folder, path));
  await unread([], /mcp\.json: a link that leads nowhere/);
});

test('tells approved servers that are gone, where they were looked for', async (context) => {
  const { run, write, folder } = await project(context, { 'other/tools.json': '{ "tools": [] }' });
  await run(['approve', '--all', '--yes']);
  write(
    '.vscode/mcp.json',
    JSON.stringify({ servers: { files: JSON.parse(config('1.0.0')).servers.files } }),
  );
  const { code, stdout } = await run(['verify']);
  assert.equal(code, 0);
  assert.match(stdout, /- \.vscode\/mcp\.json · weather {2}approved, but not found\n1 server is as approved/);
  assert.doesNotMatch((await run(['verify', 'other'])).stdout, /not found/);
  rmSync(join(folder, '.vscode/mcp.json'));
  const { gone } = JSON.parse((await run(['verify', '.', '--format', 'json'])).stdout);
  assert.deepEqual(
    gone,
    ['files', 'weather'].map((server) => ({ file: '.vscode/mcp.json', server })),
  );
});

test('configs of the user have a lock of their own', async (context) => {
  const { run, write, folder } = await project(context, {
    '../.cursor/mcp.json': '{ "mcpServers": { "own": { "command": "own-mcp" } } }',
  });
  assert.equal((await run(['approve', '--user', '--server', 'own', '--yes'])).code, 0);
  const { stdout } = await run(['verify', '--user', '--format', 'json']);
  const own = JSON.parse(stdout).servers.find(({ server }: { server: string }) => server === 'own');
  assert.equal(own.state, 'approved');
  write('../.cursor/mcp.json', '{ "mcpServers": {} }');
  assert.match(
    (await run(['verify', '--user'])).stdout,
    /- ~\/\.cursor\/mcp\.json · own {2}approved, but not/,
  );
  assert.throws(() => readFileSync(join(folder, 'toolseal.lock.json')));
});
