import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import {
  APPROVE_REQUEST,
  CAPTURE_PLAN_REQUEST,
  CAPTURE_REQUEST,
  type CapturePlanResult,
  CLEAR_SCAN_NOTIFICATION,
  EXPORT_REQUEST,
  type ExportParams,
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  SCAN_REQUEST,
  type ScanAnswer,
  type ScanParams,
  SERVERS_REQUEST,
  type ServersResult,
} from '../../server/src/protocol.ts';
import { LspClient, until } from './client.ts';

const risky = '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "@acme/x"] } } }';
const fine = '{ "mcpServers": { "a": { "command": "node", "args": ["server.js"] } } }';

/** A server with two tools. */
const helper = readFileSync(join(import.meta.dirname, '../host/ui/rug-pull/helper.mjs'), 'utf8');

interface Setting {
  readonly client: LspClient;
  readonly uri: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly scan: (params?: ScanParams) => Promise<ScanAnswer | null>;
  /** The rules of the diagnostics that the editor has of a file at the moment; undefined when it was never told. */
  readonly shown: (uri: string) => unknown[] | undefined;
}

/** A home folder and a workspace in it, each with a config, and an editor. */
async function start(context: TestContext, settings: () => unknown = () => ({})): Promise<Setting> {
  const home = mkdtempSync(join(tmpdir(), 'toolseal-home-'));
  context.after(() => rmSync(home, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  write('.cursor/mcp.json', risky);
  write('.config/Code/User/mcp.json', risky.replace('mcpServers', 'servers'));
  write('work/app/.mcp.json', risky);
  write('work/app/fine.json', fine);
  const uri = (path: string) => pathToFileURL(join(home, path)).href;
  const client = await LspClient.start({
    home,
    settings,
    workspaceFolders: [{ uri: uri('work/app'), name: 'app' }],
    initializationOptions: { trusted: true, storage: join(home, 'storage') },
  });
  context.after(() => client.kill());
  return {
    ...{ client, uri, write },
    scan: (params = {}) => client.connection.sendRequest(SCAN_REQUEST, params),
    shown: (file) =>
      client.published.findLast((message) => message.uri === file)?.diagnostics.map(({ code }) => code),
  };
}

test('checks the workspace and the clients of the user, and shows what is in files that are not open', async (context) => {
  const { client, uri, scan, shown } = await start(context);
  const progress: { kind: string; message?: string }[] = [];
  client.connection.onNotification('$/progress', ({ token, value }) => {
    if (token === 'scan-1') progress.push(value);
  });
  const report = await scan({ workDoneToken: 'scan-1' });
  assert.deepEqual(
    report?.files.map(({ path, client, scope, servers }) => [path, client, scope, servers]),
    [
      ['.mcp.json', 'Claude Code', 'project', 1],
      ['fine.json', null, 'project', 1],
      ['~/.config/Code/User/mcp.json', 'VS Code', 'user', 1],
      ['~/.cursor/mcp.json', 'Cursor', 'user', 1],
    ],
  );
  assert.equal(report?.findings.length, 3);
  assert.ok(report?.lookedFor?.some(({ path, found }) => path === '~/.claude.json' && found === 0));
  for (const path of ['.cursor/mcp.json', '.config/Code/User/mcp.json', 'work/app/.mcp.json']) {
    await until(() => shown(uri(path)), path);
    assert.deepEqual(shown(uri(path)), ['unpinned-package'], path);
  }
  assert.deepEqual(progress.at(0), { kind: 'begin', title: 'Toolseal', cancellable: true });
  assert.deepEqual(progress.at(-1), { kind: 'end' });
  assert.ok(progress.some(({ message }) => message === 'Cursor: ~/.cursor/mcp.json'));
});

test('an open file shows its own diagnostics only, and those of the scan again when it is closed', async (context) => {
  const { client, uri, write, scan, shown } = await start(context);
  const project = uri('work/app/.mcp.json');
  await client.open(project, fine);
  const report = await scan();
  // What counts is the text in the editor.
  assert.deepEqual(
    report?.findings.map(({ path }) => path),
    ['~/.config/Code/User/mcp.json', '~/.cursor/mcp.json'],
  );
  await until(() => shown(uri('.cursor/mcp.json')), 'the diagnostics of the scan');
  assert.deepEqual(shown(project) ?? [], []);
  await client.close(project);
  await until(() => shown(project)?.length === 1, 'the diagnostics of the closed file');

  await client.open(project, risky);
  await until(() => shown(project)?.length === 0, 'room for the diagnostics of the open file');
  write('work/app/.mcp.json', fine);
  const before = client.published.length;
  await client.close(project);
  await until(() => client.published.length > before, 'the check of the closed file');
  assert.deepEqual(shown(project), []);
});

test("the editor's own name for a user file counts as the same file", async (context) => {
  const { client, uri, scan, shown } = await start(context);
  await scan();
  const onDisk = uri('.config/Code/User/mcp.json');
  await until(() => shown(onDisk)?.length === 1, 'the diagnostics of the scan');
  await client.open(onDisk.replace('file://', 'vscode-userdata:'), fine.replace('mcpServers', 'servers'));
  await until(() => shown(onDisk)?.length === 0, 'the removal');
});

test('a new scan replaces the one before, and clearing leaves nothing', async (context) => {
  const { client, uri, scan, shown } = await start(context);
  await scan();
  const report = await scan({ scopes: ['user'], clients: ['cursor'] });
  assert.deepEqual(
    report?.files.map(({ path }) => path),
    ['~/.cursor/mcp.json'],
  );
  await until(() => shown(uri('work/app/.mcp.json'))?.length === 0, 'the removal');
  assert.deepEqual(shown(uri('.cursor/mcp.json')), ['unpinned-package']);
  await client.notify(CLEAR_SCAN_NOTIFICATION, undefined);
  await until(() => shown(uri('.cursor/mcp.json'))?.length === 0, 'the removal');
});

test('single files and folders', async (context) => {
  const { uri, scan } = await start(context);
  const report = await scan({ scopes: ['project'], uris: [uri('.cursor/mcp.json'), uri('work')] });
  assert.deepEqual(
    report?.files.map(({ path }) => path),
    ['app/.mcp.json', 'app/fine.json', 'mcp.json'],
  );
  assert.deepEqual(report?.lookedFor, []);
});

test('an open text that is on no disk is checked as it is in the editor', async (context) => {
  const { client, scan } = await start(context);
  for (const uri of ['untitled:Untitled-1', 'vscode-userdata:/home/ann/.config/Code/User/mcp.json']) {
    await client.open(uri, risky.replace('mcpServers', 'servers'));
    const report = await scan({ scopes: ['project'], uris: [uri] });
    assert.deepEqual(
      report?.findings.map(({ path, ruleId }) => [path, ruleId]),
      [[uri.replace(/^.*[/:]/, ''), 'unpinned-package']],
    );
  }
});

test('another version of a file is not the file', async (context) => {
  const { client, uri, scan } = await start(context);
  const file = uri('work/app/.mcp.json');
  await client.open(file.replace('file://', 'git:'), fine);
  const report = await scan({ scopes: ['project'], uris: [file] });
  assert.equal(report?.findings.length, 1);
});

const virtual = 'vscode-vfs://github/acme/app';

test('a virtual folder is read by the client', async (context) => {
  const { client, scan, shown } = await start(context);
  const texts: Readonly<Record<string, string>> = {
    [`${virtual}/.mcp.json`]: risky,
    [`${virtual}/packages/deep/.mcp.json`]: fine,
    [`${virtual}/readme.md`]: '# App',
  };
  client.connection.onRequest<FileResult, void>(FILE_REQUEST, ({ uri }: FileParams) => {
    const text = texts[uri];
    return text === undefined ? { problem: 'missing' } : { text };
  });
  client.connection.onRequest(FOLDER_REQUEST, ({ uri }: FileParams) => {
    const below = Object.keys(texts).filter((path) => path.startsWith(`${uri}/`));
    const parts = below.map((path) => path.slice(uri.length + 1).split('/'));
    return { entries: parts.map(([name, ...rest]) => ({ name, isFolder: rest.length > 0 })) };
  });
  const report = await scan({ scopes: ['project'], uris: [virtual] });
  assert.deepEqual(
    report?.files.map(({ path, servers }) => [path, servers]),
    [
      ['.mcp.json', 1],
      ['packages/deep/.mcp.json', 1],
    ],
  );
  await until(
    () => shown(`${virtual}/.mcp.json`)?.length === 1,
    'the diagnostics of a file that is not open',
  );
});

test('what nobody can read is named', async (context) => {
  const { scan } = await start(context);
  const report = await scan({ scopes: ['project'], uris: [virtual, 'untitled:Untitled-1'] });
  assert.deepEqual(
    report?.files.map(({ path, status, reason }) => [path, status, reason]),
    [
      ['Untitled-1', 'unreadable', 'could not be read'],
      ['app', 'unreadable', 'could not be read'],
    ],
  );
});

test('cancelled at any moment, it changes nothing or was through already', async (context) => {
  const { client, scan, uri, shown } = await start(context);
  let seen = 0;
  let cancel = () => {};
  let moment = 0;
  client.connection.onNotification('$/progress', () => {
    if (++seen === moment) cancel();
  });
  const ended = [];
  for (moment = 1; moment <= 6; moment++) {
    const source = new CancellationTokenSource();
    cancel = () => source.cancel();
    seen = 0;
    client.published.length = 0;
    try {
      await client.connection.sendRequest(SCAN_REQUEST, { workDoneToken: moment }, source.token);
      ended.push('through');
      for (const path of ['.cursor/mcp.json', '.config/Code/User/mcp.json', 'work/app/.mcp.json'])
        await until(() => shown(uri(path))?.length === 1, path);
    } catch (error) {
      assert.equal((error as { code?: number }).code, LSPErrorCodes.RequestCancelled);
      ended.push('cancelled');
      assert.deepEqual(client.published, []);
    }
  }
  // The first word comes before the first file is looked for.
  assert.equal(ended[0], 'cancelled');
  // The connection is as good as before.
  assert.equal((await scan())?.files.length, 4);
});

test('files for which the checks are off are named as such', async (context) => {
  const { scan, uri } = await start(context, () => ({ enable: false }));
  const report = await scan({ scopes: ['user', 'project'], uris: [uri('work/app/.mcp.json')] });
  assert.deepEqual(
    report?.files.map(({ path, status, reason }) => [path, status, reason]),
    [
      ['.mcp.json', 'skipped', 'switched off in the settings'],
      ['~/.config/Code/User/mcp.json', 'skipped', 'switched off in the settings'],
      ['~/.cursor/mcp.json', 'skipped', 'switched off in the settings'],
    ],
  );
});

test('compares servers with what was approved, and looks again after an approval', async (context) => {
  const { client, uri, write, scan, shown } = await start(context);
  const file = uri('work/app/.mcp.json');
  const approve = async () => {
    const { files }: ServersResult = await client.connection.sendRequest(SERVERS_REQUEST, { uris: [file] });
    const servers = files[0]?.servers.map(({ key, pin }) => ({ server: key, pin }));
    await client.connection.sendRequest(APPROVE_REQUEST, { uri: file, servers });
  };
  write('work/app/.mcp.json', risky.replace('@acme/x', '@acme/x@1.0.0'));
  await approve();
  write('work/app/.mcp.json', risky.replace('@acme/x', '@acme/y@1.0.0'));
  const report = await scan({ scopes: ['project'] });
  assert.deepEqual(
    report?.findings.filter(({ path }) => path === '.mcp.json').map(({ ruleId }) => ruleId),
    ['launch-changed'],
  );
  await until(() => shown(file)?.length === 1, 'the diagnostics of the scan');
  await approve();

  await until(() => !shown(file)?.includes('launch-changed'), 'the check after the approval');
});

test('what only shows between files stays in a file that is opened, until its text is another one', async (context) => {
  const { client, uri, write, scan, shown } = await start(context);
  const other = fine;
  write('work/app/.cursor/mcp.json', other);
  await scan();
  const file = uri('work/app/.cursor/mcp.json');
  await until(() => shown(file)?.includes('conflicting-server'), 'the finding between two files');
  const before = client.published.length;
  await client.open(file, other);
  await until(() => client.published.length > before, 'the diagnostics beside those of the open file');
  assert.deepEqual(shown(file), ['conflicting-server']);
  await client.change(file, risky);
  await until(() => shown(file)?.length === 0, 'the removal');
  await client.change(file, other);
  await until(() => shown(file)?.length === 1, 'the same text again');
});

test('captured tools are known to the report', async (context) => {
  const { client, uri, write, scan } = await start(context);
  const file = uri('work/app/.mcp.json');
  write('work/app/helper.mjs', helper);
  write(
    'work/app/.mcp.json',
    JSON.stringify({ mcpServers: { a: { command: process.execPath, args: ['helper.mjs'] } } }),
  );
  const page = async () =>
    (await scan({ scopes: ['project'], uris: [file], page: { nonce: 'abc' } }))?.page ?? '';
  assert.match(await page(), /Tools not known<\/h2><div class="big">1</);
  const planned: CapturePlanResult = await client.connection.sendRequest(CAPTURE_PLAN_REQUEST, {
    ...{ uri: file, server: 'a' },
  });
  assert.ok(planned.kind === 'ready');
  await client.connection.sendRequest(CAPTURE_REQUEST, { plan: planned.plan });
  assert.match(await page(), /Tools not known<\/h2><div class="big">0<[\s\S]* · 2 tools</);
});

test('without a config, the page names the folders that were searched', async (context) => {
  const { scan, uri, write } = await start(context);
  write('work/empty folder/notes.txt', '');
  const report = await scan({
    ...{ scopes: ['project'], uris: [uri('work/empty folder')] },
    page: { nonce: 'abc' },
  });
  assert.match(report?.page ?? '', /No MCP config was found\.[\s\S]*\/work\/empty folder\./);
});

test('the last scan as a file of every format', async (context) => {
  const { client, scan } = await start(context);
  const exported = (format: ExportParams['format']): Promise<string | null> =>
    client.connection.sendRequest(EXPORT_REQUEST, { format });
  assert.equal(await exported('html'), null);
  const report = await scan();
  assert.match((await exported('html')) ?? '', /^<!doctype html>[\s\S]*vscode:\/\/file\//);
  assert.match((await exported('markdown')) ?? '', /unpinned-package/);
  assert.deepEqual(JSON.parse((await exported('json')) ?? ''), report);
  assert.equal(JSON.parse((await exported('sarif')) ?? '').runs[0].results.length, report?.findings.length);
});

test('with several folders, each file is named with its own', async (context) => {
  const { uri, write, scan } = await start(context);
  write('work/site/.mcp.json', risky);
  const report = await scan({ scopes: ['project'], uris: [uri('work/app'), uri('work/site')] });
  assert.deepEqual(
    report?.files.map(({ path }) => path),
    ['app/.mcp.json', 'app/fine.json', 'site/.mcp.json'],
  );
});
