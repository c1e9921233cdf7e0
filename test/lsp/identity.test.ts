import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeLens } from 'vscode-languageserver/node';
import {
  APPROVE_REQUEST,
  CHANGES_REQUEST,
  type ChangesResult,
  fileKey,
  type ListedFile,
  REVOKE_REQUEST,
  SERVERS_REQUEST,
  type ServersResult,
} from '../../server/src/protocol.ts';
import { LspClient } from './client.ts';

interface Setting {
  readonly client: LspClient;
  /** The URI of a path below the home folder. */
  readonly uri: (path: string) => string;
  readonly write: (path: string, content: unknown) => string;
  readonly list: (...uris: readonly string[]) => Promise<readonly ListedFile[]>;
  /** Approves all servers of a file as they are. */
  readonly approveAll: (uri: string) => Promise<unknown>;
}

/** A home folder with a trusted workspace in it. */
async function start(context: TestContext): Promise<Setting> {
  const home = mkdtempSync(join(tmpdir(), 'toolseal-identity-'));
  context.after(() => rmSync(home, { recursive: true }));
  const uri = (path: string) => pathToFileURL(join(home, path)).href;
  const client = await LspClient.start({
    home,
    workspaceFolders: [{ uri: uri('work'), name: 'work' }],
    initializationOptions: { trusted: true, reviews: true, storage: join(home, 'storage') },
  });
  context.after(() => client.kill());
  const list = async (...uris: readonly string[]) => {
    const { files }: ServersResult = await client.connection.sendRequest(SERVERS_REQUEST, { uris });
    return files;
  };
  return {
    ...{ client, uri, list },
    write: (path, content) => {
      const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
      return text;
    },
    approveAll: async (file) => {
      const [listed] = await list(file);
      const servers = (listed?.servers ?? []).map(({ key, pin }) => ({ server: key, pin }));
      return await client.connection.sendRequest(APPROVE_REQUEST, { uri: file, servers });
    },
  };
}

const config = (name: string) => ({ servers: { files: { command: 'npx', args: ['-y', name] } } });

test('an old version that git shows beside it does not speak for the file', async (context) => {
  const { client, uri, write, list, approveAll } = await start(context);
  const file = uri('work/.vscode/mcp.json');
  const old = write('work/.vscode/mcp.json', config('@acme/files@1.0.0'));
  await approveAll(file);
  write('work/.vscode/mcp.json', config('@evil/shell@1.0.0'));
  await client.open(`${file.replace('file://', 'git:')}?${encodeURIComponent('{"ref":"HEAD"}')}`, old);
  assert.equal((await list(file))[0]?.servers[0]?.state, 'changed');
});

test('two files whose names differ only in case are both listed', {
  skip: process.platform !== 'linux' && 'such names are one file here',
}, async (context) => {
  const { uri, write, list } = await start(context);
  const files = [uri('work/app/.mcp.json'), uri('work/App/.mcp.json')];
  write('work/app/.mcp.json', { mcpServers: { a: { command: 'a-mcp' } } });
  write('work/App/.mcp.json', { mcpServers: { b: { command: 'b-mcp' } } });
  const listed = await list(...files);
  assert.deepEqual(
    listed.map(({ servers }) => servers.map(({ name }) => name)),
    [['a'], ['b']],
  );
});

test("a user's config under the editor's own URI is the one on the disk", async (context) => {
  const { client, uri, write, list, approveAll } = await start(context);
  const file = uri('.config/Code/User/mcp.json');
  write('.config/Code/User/mcp.json', config('@acme/files@1.0.0'));
  await approveAll(file);
  const changed = write('.config/Code/User/mcp.json', config('@evil/shell@1.0.0'));
  const open = file.replace('file://', 'vscode-userdata:');
  await client.open(open, changed);
  const rules = (await client.diagnose(open)).map(({ code }) => code);
  assert.ok(rules.includes('launch-changed'), rules.join());
  // What the lens carries is found in the list of the view, whose URIs are those of the disk.
  const [lens]: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
    textDocument: { uri: open },
  });
  const [listed] = await list(file);
  const [named, key] = lens?.command?.arguments ?? [];
  assert.equal(fileKey(named), fileKey(listed?.uri ?? ''));
  assert.equal(key, listed?.servers[0]?.key);
});

test('servers of one name in one file are told apart', async (context) => {
  const { client, uri, write, list, approveAll } = await start(context);
  const file = uri('.claude.json');
  const projects = (second: string) => ({
    projects: {
      '/work/a': { mcpServers: { db: { command: 'npx', args: ['-y', '@acme/db@1.0.0'] } } },
      '/work/b': { mcpServers: { db: { command: 'npx', args: ['-y', second] } } },
    },
  });
  write('.claude.json', projects('@acme/db@2.0.0'));
  await approveAll(file);
  write('.claude.json', projects('@evil/db@2.0.0'));
  const [a, b] = (await list(file))[0]?.servers ?? [];
  assert.deepEqual(
    [a?.key, b?.key],
    ['/projects/~1work~1a/mcpServers/db', '/projects/~1work~1b/mcpServers/db'],
  );
  assert.deepEqual([a?.state, b?.state], ['approved', 'changed']);
  const alarms = [a, b].map(
    (server) => server?.findings.filter(({ rule }) => rule === 'launch-changed').length,
  );
  assert.deepEqual(alarms, [0, 1]);
  const changes: ChangesResult = await client.connection.sendRequest(CHANGES_REQUEST, {
    uri: file,
    server: b?.key,
  });
  assert.match(changes.before, /@acme\/db@2/);
  assert.match(changes.after, /@evil\/db@2/);
  await client.connection.sendRequest(REVOKE_REQUEST, { uri: file, servers: [b?.key] });
  assert.deepEqual(
    (await list(file))[0]?.servers.map(({ state }) => state),
    ['approved', 'new'],
  );
});
