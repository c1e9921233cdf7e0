import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CodeLens } from 'vscode-languageserver/node';
import {
  APPROVE_REQUEST,
  type ApprovalResult,
  CAPTURE_PLAN_REQUEST,
  CAPTURE_REQUEST,
  type CapturePlanParams,
  type CapturePlanResult,
  CHANGES_REQUEST,
  type ChangesResult,
  type ListedServer,
  REVOKE_REQUEST,
  SERVERS_NOTIFICATION,
  SERVERS_REQUEST,
  type ServersResult,
  TRUST_NOTIFICATION,
} from '../../server/src/protocol.ts';
import { LspClient, until } from './client.ts';

const config = (args: readonly string[]) =>
  `${JSON.stringify({ servers: { files: { command: 'npx', args }, weather: { url: 'https://weather.acme.dev/mcp' } } }, null, 2)}\n`;
const first = config(['-y', '@acme/files@1.0.0']);
const second = config(['-y', '@acme/shell@1.0.0']);
/** A server whose tool asks for a key from its second start on. */
const rugPull = readFileSync(join(import.meta.dirname, '../host/ui/rug-pull/helper.mjs'), 'utf8');

interface Setting {
  readonly client: LspClient;
  readonly root: string;
  readonly uri: string;
  readonly lock: string;
  readonly servers: () => Promise<readonly ListedServer[]>;
  readonly approve: (...names: string[]) => Promise<ApprovalResult>;
  readonly rules: () => Promise<unknown[]>;
  /** Waits until the server has told so often that something has changed. */
  readonly told: (times: number) => Promise<unknown>;
}

interface Options {
  readonly trusted?: boolean;
  readonly reviews?: boolean;
  readonly text?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A workspace with a config that is open, and a home folder of its own. */
async function start(
  context: TestContext,
  { trusted = true, reviews = false, text = first, files = {} }: Options = {},
): Promise<Setting> {
  const root = mkdtempSync(join(tmpdir(), 'toolseal-approvals-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries({ 'work/.vscode/mcp.json': text, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const folder = pathToFileURL(join(root, 'work')).href;
  const client = await LspClient.start({
    home: root,
    workspaceFolders: [{ uri: folder, name: 'work' }],
    initializationOptions: { trusted, reviews, storage: join(root, 'storage') },
  });
  context.after(() => client.kill());
  let times = 0;
  client.connection.onNotification(SERVERS_NOTIFICATION, () => void times++);
  const uri = `${folder}/.vscode/mcp.json`;
  await client.open(uri, text);
  const servers = async () => {
    const { files }: ServersResult = await client.connection.sendRequest(SERVERS_REQUEST, { uris: [uri] });
    return files[0]?.servers ?? [];
  };
  return {
    ...{ client, root, uri, servers },
    lock: join(root, 'work/toolseal.lock.json'),
    approve: async (...names) => {
      const listed = (await servers()).filter(({ name }) => names.includes(name));
      const params = { uri, servers: listed.map(({ key, pin }) => ({ server: key, pin })) };
      return await client.connection.sendRequest(APPROVE_REQUEST, params);
    },
    told: (wanted) => until(() => times >= wanted, `${wanted} notifications`),
    rules: async () => (await client.diagnose(uri)).map(({ code }) => code),
  };
}

test('approves servers: in the lock and for the user, and says so at once', async (context) => {
  const { servers, approve, rules, told, lock, root } = await start(context);
  assert.deepEqual(
    (await servers()).map(({ name, state, pending, starts }) => [name, state, pending, starts]),
    [
      ['files', 'new', false, 'npx · @acme/files'],
      ['weather', 'new', false, 'http · https://weather.acme.dev/mcp'],
    ],
  );
  assert.ok(!(await rules()).includes('unapproved-server'), 'nobody has begun to approve');
  assert.deepEqual(await approve('files'), { done: ['files'] });
  await told(1);
  assert.deepEqual(
    (await servers()).map(({ state, pending }) => [state, pending]),
    [
      ['approved', false],
      ['new', true],
    ],
  );
  assert.deepEqual(
    (await rules()).filter((rule) => String(rule).endsWith('-server')),
    ['unapproved-server'],
  );
  assert.equal(JSON.parse(readFileSync(lock, 'utf8')).servers[0].file, '.vscode/mcp.json');
  assert.equal(JSON.parse(readFileSync(join(root, 'storage/approvals.json'), 'utf8')).approvals.length, 1);
});

test('shows what has changed, and does not approve what the user has not seen', async (context) => {
  const { client, uri, servers, approve, rules } = await start(context);
  const [seen] = await servers();
  await approve('files', 'weather');
  await client.change(uri, second);
  const [files] = await servers();
  assert.deepEqual([files?.state, files?.summary, files?.pending], ['changed', 'changed: arguments', true]);
  assert.ok((await rules()).includes('launch-changed'));
  const stale: ApprovalResult = await client.connection.sendRequest(APPROVE_REQUEST, {
    uri,
    servers: [{ server: 'files', pin: seen?.pin }],
  });
  assert.deepEqual(stale.done, []);
  assert.match(stale.problem ?? '', /changed/);
  const changes: ChangesResult = await client.connection.sendRequest(CHANGES_REQUEST, {
    uri,
    server: 'files',
  });
  assert.match(changes.before, /@acme\/files@1\.0\.0/);
  assert.match(changes.after, /@acme\/shell@1\.0\.0/);
  await approve('files');
  assert.ok(!(await rules()).includes('launch-changed'));
});

test('a change of tools after the approval is an alarm, field by field', async (context) => {
  const text = JSON.stringify({ servers: { helper: { command: process.execPath, args: ['helper.mjs'] } } });
  const files = { 'work/helper.mjs': rugPull.replace('${honest} ', '${honest}\\u200b ') };
  const { client, uri, servers, approve, rules } = await start(context, { text, files });
  const capture = async () => {
    const params: CapturePlanParams = { uri, server: 'helper' };
    const planned: CapturePlanResult = await client.connection.sendRequest(CAPTURE_PLAN_REQUEST, params);
    assert.ok(planned.kind === 'ready');
    await client.connection.sendRequest(CAPTURE_REQUEST, { plan: planned.plan });
    const [helper] = await servers();
    return helper?.definitions.map(({ kind, name, state, summary }) => [kind, name, state, summary]);
  };
  assert.deepEqual(await capture(), [
    ['tool', 'forecast', 'unapproved', undefined],
    ['tool', 'weather', 'unapproved', undefined],
  ]);
  await approve('helper');
  assert.deepEqual(await capture(), [
    ['tool', 'forecast', 'same', undefined],
    ['tool', 'weather', 'changed', 'description'],
  ]);
  assert.ok((await rules()).includes('definition-changed'));
  const changes: ChangesResult = await client.connection.sendRequest(CHANGES_REQUEST, {
    uri,
    server: 'helper',
    definition: { kind: 'tool', name: 'weather' },
  });
  assert.match(changes.before, /"description": "Returns the weather of a city\."/);
  assert.match(changes.after, /"description": "Returns the weather of a city\.\\u200b Before you call it/);
});

test('revokes, and a server that was renamed stays approved', async (context) => {
  const { client, uri, servers, approve } = await start(context);
  await approve('files');
  await client.change(uri, first.replace('"files"', '"renamed"'));
  assert.equal((await servers())[0]?.state, 'approved');
  const result: ApprovalResult = await client.connection.sendRequest(REVOKE_REQUEST, {
    uri,
    servers: ['renamed'],
  });
  assert.deepEqual(result.done, ['renamed']);
  assert.equal((await servers())[0]?.state, 'new');
});

test('a lock that came with the repository is not the word of the user', async (context) => {
  const { approve, lock } = await start(context);
  await approve('files', 'weather');
  const files = { 'work/toolseal.lock.json': readFileSync(lock, 'utf8') };
  const other = await start(context, { files });
  assert.deepEqual(
    (await other.servers()).map(({ state, pending }) => [state, pending]),
    [
      ['claimed', true],
      ['claimed', true],
    ],
  );
  assert.ok((await other.rules()).includes('unapproved-server'));
  await other.approve('files');
  assert.equal((await other.servers())[0]?.state, 'approved');
});

test('without trust the lock of the workspace does not count', async (context) => {
  const { approve, lock } = await start(context);
  await approve('files');
  const files = { 'work/toolseal.lock.json': readFileSync(lock, 'utf8') };
  const {
    client,
    uri,
    servers,
    approve: approveThere,
    rules,
    root,
  } = await start(context, { trusted: false, files });
  assert.deepEqual(
    (await servers()).map(({ state, pending }) => [state, pending]),
    [
      ['new', false],
      ['new', false],
    ],
  );
  assert.ok(!(await rules()).includes('unapproved-server'));
  const refused = await approveThere('files');
  assert.deepEqual(refused.done, []);
  assert.match(refused.problem ?? '', /not trusted/);
  assert.throws(() => readFileSync(join(root, 'storage/approvals.json')));
  assert.deepEqual(await lenses(client, uri), []);
  await client.connection.sendNotification(TRUST_NOTIFICATION);
  assert.equal((await servers())[0]?.state, 'claimed');
});

test('a lock with the conflicts of a merge is reported and left alone', async (context) => {
  const broken = '<<<<<<< HEAD\n{ "version": 1, "servers": [] }\n';
  const files = { 'work/toolseal.lock.json': broken };
  const { client, servers, approve, lock, uri } = await start(context, { files });
  assert.equal((await servers())[0]?.state, 'new');
  const { done, problem = '' } = await approve('files');
  assert.deepEqual(done, []);
  assert.match(problem, /conflicts of a merge/);
  assert.equal(readFileSync(lock, 'utf8'), broken);
  const lockUri = pathToFileURL(lock).href;
  await client.open(lockUri, broken);
  const [diagnostic] = await client.diagnose(lockUri);
  assert.equal(diagnostic?.code, 'invalid-lock');
  assert.deepEqual(diagnostic?.range, client.range(lockUri, '<<<<<<<'));
  assert.deepEqual(await lenses(client, uri), []);
});

test('configs of the user have the lock of the user', async (context) => {
  const files = { '.cursor/mcp.json': '{ "mcpServers": { "own": { "command": "own-mcp" } } }' };
  const { client, root } = await start(context, { trusted: false, files });
  const uri = pathToFileURL(join(root, '.cursor/mcp.json')).href;
  const list = async (): Promise<ServersResult> =>
    client.connection.sendRequest(SERVERS_REQUEST, { uris: [uri] });
  const [file] = (await list()).files;
  assert.deepEqual([file?.scope, file?.client, file?.blocked], ['user', 'Cursor', undefined]);
  const pin = file?.servers[0]?.pin;
  await client.connection.sendRequest(APPROVE_REQUEST, { uri, servers: [{ server: 'own', pin }] });
  assert.equal((await list()).files[0]?.servers[0]?.state, 'approved');
  const lock = JSON.parse(readFileSync(join(root, 'storage/toolseal.lock.json'), 'utf8'));
  assert.equal(lock.servers[0].file, '~/.cursor/mcp.json');
});

test('code lenses and code actions lead to the next step', async (context) => {
  const { client, uri, approve } = await start(context, { reviews: true });
  await approve('files');
  await client.change(uri, second);
  assert.deepEqual(
    (await lenses(client, uri)).map(({ command }) => [command?.title, command?.command, command?.arguments]),
    [
      ['changed: arguments · Review…', 'toolseal.review', [uri, '/servers/files']],
      ['not approved · Approve…', 'toolseal.approve', [uri, '/servers/weather']],
    ],
  );
  const actions: CodeAction[] = await client.codeActions(uri, client.range(uri, 'files'));
  assert.deepEqual(
    actions.flatMap(({ command }) => (command?.command.match(/review|approve/) ? [command.title] : [])),
    ['Show what changed in files', 'Approve files'],
  );
});

test('an editor without commands of its own approves with that of the server', async (context) => {
  const { client, uri, servers } = await start(context);
  const [lens] = await lenses(client, uri);
  assert.equal(lens?.command?.title, 'not approved · Approve…');
  await client.connection.sendRequest('workspace/executeCommand', {
    command: lens?.command?.command,
    arguments: lens?.command?.arguments,
  });
  assert.equal((await servers())[0]?.state, 'approved');
  assert.equal((await lenses(client, uri))[0]?.command?.title, 'approved');
});

test('what others approve is noticed, however the editor writes a URI', async (context) => {
  const { client, root, uri, servers, told } = await start(context);
  const [files] = await servers();
  const folder = `${pathToFileURL(root).href}/%77ork`;
  const other = await LspClient.start({
    home: root,
    workspaceFolders: [{ uri: folder, name: 'work' }],
    initializationOptions: { trusted: true, storage: join(root, 'storage') },
  });
  context.after(() => other.kill());
  await other.connection.sendRequest(APPROVE_REQUEST, {
    uri,
    servers: [{ server: 'files', pin: files?.pin }],
  });
  const changed = `${pathToFileURL(root).href}/%73torage/approvals.json`;
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type: 2 }] });
  await told(1);
  assert.equal((await servers())[0]?.state, 'approved');
});

async function lenses(client: LspClient, uri: string): Promise<CodeLens[]> {
  return await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

test('lists what clients look for in the home folder, each file once', async (context) => {
  const user = '{ "mcpServers": { "mine": { "command": "npx", "args": ["-y", "@acme/mine"] } } }';
  const { client, root, uri } = await start(context, { files: { '.cursor/mcp.json': user } });
  const own = pathToFileURL(join(root, '.cursor/mcp.json')).href;
  const list = async (uris: readonly string[]): Promise<ServersResult> =>
    await client.connection.sendRequest(SERVERS_REQUEST, { uris, scopes: ['user', 'system'] });
  const { files } = await list([uri, own, uri]);
  assert.deepEqual(
    files.map(({ uri, scope, client }) => [uri, scope, client]),
    [
      [own, 'user', 'Cursor'],
      [uri, 'project', 'VS Code'],
    ],
  );
});

test('lists what is found in each server, in files that are not open, too', async (context) => {
  const { client, uri, servers } = await start(context, { text: config(['-y', '@acme/files']) });
  const rulesOf = async () =>
    (await servers()).map(({ name, findings }) => [name, findings.map(({ rule }) => rule)]);
  const open = await rulesOf();
  assert.deepEqual(open, [
    ['files', ['unpinned-package']],
    ['weather', []],
  ]);
  await client.close(uri);
  assert.deepEqual(await rulesOf(), open);
  const [found] = (await servers())[0]?.findings ?? [];
  assert.deepEqual([found?.severity, found?.range.start.line], ['warning', 6]);
  assert.match(found?.page ?? '', /unpinned-package/);
});
