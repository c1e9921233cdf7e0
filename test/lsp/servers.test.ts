import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  FILE_REQUEST,
  SERVERS_NOTIFICATION,
  SERVERS_REQUEST,
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
