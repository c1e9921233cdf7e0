import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  FILE_REQUEST,
  SERVERS_NOTIFICATION,
  SERVERS_REQUEST,
  type ServersParams,
  type ServersResult,
} from '../../server/src/protocol.ts';
import { type ClientOptions, LspClient, until } from './client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const config = '{ "servers": { "risky": { "command": "npx", "args": ["-y", "@acme/files"] } } }';

async function start(context: TestContext, options: ClientOptions = {}): Promise<LspClient> {
  const client = await LspClient.start(options);
  context.after(() => client.kill());
  return client;
}

/** The rules of what is found in each server, by the URI of its config. */
async function listed(client: LspClient, uris: readonly string[]): Promise<unknown> {
  const { files }: ServersResult = await client.connection.sendRequest(SERVERS_REQUEST, { uris });
  return Object.fromEntries(
    files.map(({ uri, servers }) => [
      uri,
      servers.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    ]),
  );
}

test('new settings are told: what is found in a server may be something else', async (context) => {
  let settings = {};
  const client = await start(context, { settings: () => settings });
  let told = false;
  client.connection.onNotification(SERVERS_NOTIFICATION, () => {
    told = true;
  });
  await client.open(uri, config);
  assert.deepEqual(await listed(client, [uri]), { [uri]: ['unpinned-package'] });
  settings = { rules: { customizations: [{ rule: '*', severity: 'off' }] } };
  await client.notify('workspace/didChangeConfiguration', { settings: {} });
  await until(() => told, 'the notification');
  assert.deepEqual(await listed(client, [uri]), { [uri]: [] });
});

test('a config on a virtual file system is listed as the client reads it', async (context) => {
  const client = await start(context);
  const virtual = 'vscode-vfs://github/acme/app/.vscode/mcp.json';
  assert.deepEqual(await listed(client, [virtual]), {}, 'a client that cannot read it');
  client.connection.onRequest(FILE_REQUEST, () => ({ text: config }));
  assert.deepEqual(await listed(client, [virtual]), { [virtual]: ['unpinned-package'] });
});

test('a config of the user that comes, changes or goes is told, its folder too', async (context) => {
  const home = mkdtempSync(join(tmpdir(), 'toolseal-home-'));
  context.after(() => rmSync(home, { recursive: true }));
  const client = await start(context, { home });
  let told = 0;
  client.connection.onNotification(SERVERS_NOTIFICATION, () => void told++);
  const look = async (): Promise<string[]> => {
    const params: ServersParams = { uris: [], scopes: ['user'] };
    const { files }: ServersResult = await client.connection.sendRequest(SERVERS_REQUEST, params);
    return files.map(({ uri }) => uri);
  };
  const isTold = async (what: string): Promise<void> => {
    await until(() => told > 0, what);
    told = 0;
  };
  assert.deepEqual(await look(), []);

  // One at a place that is known, and one in a folder of plugins, whose names nobody knows.
  const [own, ofPlugin] = ['.cursor/mcp.json', '.cursor/plugins/local/acme/mcp.json'].map((path) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), config.replace('servers', 'mcpServers'));
    return join(home, path);
  }) as [string, string];
  await isTold('a new one');
  assert.deepEqual(
    await look(),
    [own, ofPlugin].map((path) => pathToFileURL(path).href),
  );
  writeFileSync(ofPlugin, '{}');
  await isTold('the change');
  rmSync(own);
  await isTold('the removal');
  assert.deepEqual(await look(), []);
});
