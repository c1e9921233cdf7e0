import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { bundle, LspClient, until } from './client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const risky = '{ "servers": { "files": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n';

let client: LspClient;
afterEach(() => client?.kill());

describe('the server', () => {
  test('says who it is', async () => {
    client = await LspClient.start();
    assert.equal(client.initialized.serverInfo?.name, 'Toolseal');
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
  });

  test('ends with 0 after a shutdown and with 1 without one', async () => {
    client = await LspClient.start();
    assert.equal(await client.stop(), 0);
    client = await LspClient.start();
    await client.notify('exit', undefined);
    assert.equal(await client.exitCode(), 1);
  });

  test('ends when its editor is gone', async () => {
    client = await LspClient.start();
    client.hangUp();
    assert.equal(await client.exitCode(), 1);
  });

  test('ends in order with a check still to come', async () => {
    client = await LspClient.start({ capabilities: {} });
    await client.open(uri, risky);
    assert.equal(await client.stop(), 0);
  });

  test('speaks over the channel of a forked process too', async () => {
    const server = fork(bundle, ['--node-ipc']);
    try {
      const params = { processId: null, rootUri: null, capabilities: {} };
      server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      const [response] = await once(server, 'message');
      assert.equal(response.result.serverInfo.name, 'Toolseal');
    } finally {
      server.kill();
    }
  });

  test('keeps its compiled code for the next start', async () => {
    const home = await mkdtemp(join(tmpdir(), 'toolseal-home-'));
    try {
      const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, LOCALAPPDATA: home };
      const server = spawn(process.execPath, [bundle, '--stdio'], { env });
      server.stdin.end();
      await once(server, 'exit');
      const files = await readdir(home, { recursive: true });
      assert.equal(files.filter((path) => /compiled[\\/]server-/.test(path)).length, 1, files.join());
    } finally {
      await rm(home, { recursive: true });
    }
  });

  test('answers requests that it does not know with an error, and goes on', async () => {
    client = await LspClient.start();
    await assert.rejects(client.connection.sendRequest('textDocument/semanticTokens/full', {}), {
      code: -32601,
    });
    await client.notify('$/unknown', {});
    await client.notify('textDocument/unknown', {});
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
  });

  test('survives messages that make no sense', async () => {
    client = await LspClient.start();
    for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 } }, []]) {
      for (const method of ['didOpen', 'didChange', 'didClose']) {
        await client.notify(`textDocument/${method}`, params);
      }
      await client.notify('workspace/didChangeConfiguration', params);
      for (const method of [
        'textDocument/diagnostic',
        'textDocument/hover',
        'textDocument/codeAction',
        'codeAction/resolve',
        'workspace/executeCommand',
      ]) {
        await client.connection.sendRequest(method, params).catch(() => undefined);
      }
    }
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
  });
});

describe('the status', () => {
  test('is sent after every check to a client that wants it', async () => {
    client = await LspClient.start({ initializationOptions: { statusNotifications: true } });
    await client.open(uri, risky);
    await client.diagnose(uri);
    await client.pull(uri);
    await client.hover(uri, 'command');
    const counts = { error: 0, warning: 1, information: 0, hint: 0 };
    assert.deepEqual(client.statuses, [
      { uri, state: 'checked', format: 'VS Code', servers: 1, counts, suppressed: 0 },
    ]);
    await client.change(uri, '{ "servers": { "files": {');
    await client.diagnose(uri);
    assert.deepEqual(client.statuses[1], {
      uri,
      state: 'partly-checked',
      reason: 'a bracket is still open at line 1',
      format: 'VS Code',
      servers: 1,
      counts: { ...counts, warning: 0, information: 1 },
      suppressed: 0,
    });
  });

  test('says what was not checked, in the language of the user', async () => {
    client = await LspClient.start({
      locale: 'ja',
      initializationOptions: { statusNotifications: true },
      settings: () => ({ enable: false }),
    });
    await client.open(uri, risky);
    await client.diagnose(uri);
    assert.deepEqual(client.statuses, [
      {
        uri,
        state: 'not-checked',
        reason: '設定でオフになっています',
        servers: 0,
        counts: { error: 0, warning: 0, information: 0, hint: 0 },
        suppressed: 0,
      },
    ]);
  });

  test('is not sent to others', async () => {
    client = await LspClient.start();
    await client.open(uri, risky);
    await client.diagnose(uri);
    assert.deepEqual(client.statuses, []);
  });

  test('comes with pushed diagnostics too', async () => {
    client = await LspClient.start({
      capabilities: {},
      initializationOptions: { statusNotifications: true },
    });
    await client.open(uri, risky);
    const status = await until(() => client.statuses[0], 'the status');
    assert.equal(status.counts.warning, 1);
  });
});

describe('a secret', () => {
  test('leaves the server in no message and no log', async () => {
    const token = ['ghp', 'k9Rw2vTq7LmXz4YbN8cJd6HsPf3GaEu1BoVi'].join('_');
    const text = `{
  "servers": {
    "github": {
      "command": "npx",
      "args": ["-y", "@acme/github@1.2.3", "--token", "${token}"],
      "env": { "GITHUB_TOKEN": "${token}", "URL": "https://user:${token}@example.org/?token=${token}" }
    },
    "remote": { "url": "https://example.org/${token}", "headers": { "Authorization": "Bearer ${token}" } }
  }
}
`;
    client = await LspClient.start({ initializationOptions: { statusNotifications: true } });
    await client.open(uri, text);
    const found = await client.diagnose(uri);
    assert.ok(found.some(({ code }) => code === 'hardcoded-secret'));
    for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
      const position = client.document(uri).positionAt(at);
      await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    }
    const all = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    for (const action of await client.codeActions(uri, all)) {
      if (!action.command) await client.resolve(action);
    }
    assert.ok(client.wire.includes('hardcoded-secret'));
    assert.ok(!client.wire.includes(token));
    assert.ok(!client.wire.includes(token.slice(10, 30)));
  });
});
