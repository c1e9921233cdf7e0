import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { bundle, LspClient, until, vscode } from '../client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const risky = '{ "servers": { "files": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n';
const everywhere = {
  range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  context: { diagnostics: [] },
};
const initialize = { processId: process.pid, rootUri: null, capabilities: vscode };

let client: LspClient | undefined;
let server: ChildProcess | undefined;
afterEach(() => {
  client?.kill();
  server?.kill();
});

describe('requests out of their time', () => {
  test('before initialize they fail as the protocol says, notifications are dropped, and the server starts', async () => {
    client = new LspClient();
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jsonc', version: 1, text: risky },
    });
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'no/such']) {
      await assert.rejects(client.connection.sendRequest(method, {}), { code: -32002 }, method);
    }
    await client.connection.sendRequest('initialize', initialize);
    await client.notify('initialized', {});
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
  });

  test('a second initialize fails, and the session goes on', async () => {
    client = await LspClient.start();
    await assert.rejects(client.connection.sendRequest('initialize', initialize), { code: -32600 });
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
  });

  test('after shutdown they fail as the protocol says, and exit ends the server with 0', async () => {
    client = await LspClient.start();
    await client.open(uri, risky);
    await client.connection.sendRequest('shutdown');
    for (const method of ['hover', 'diagnostic', 'codeAction'].map((name) => `textDocument/${name}`)) {
      const params = { textDocument: { uri }, position: { line: 0, character: 0 }, ...everywhere };
      await assert.rejects(client.connection.sendRequest(method, params), { code: -32600 }, method);
    }
    await client.notify('exit', undefined);
    assert.equal(await client.exitCode(), 0);
  });

  test('exit before initialize ends the server with 1', async () => {
    client = new LspClient();
    await client.notify('exit', undefined);
    assert.equal(await client.exitCode(), 1);
  });
});

describe('notifications out of order', () => {
  test('changes and ends of documents that are not open, and documents that are opened twice', async () => {
    client = await LspClient.start();
    const change = { textDocument: { uri, version: 7 }, contentChanges: [{ text: risky }] };
    await client.notify('textDocument/didChange', change);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
    await client.open(uri, '{}');
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
    await client.notify('textDocument/didChange', { ...change, textDocument: { uri, version: 0 } });
    assert.equal((await client.diagnose(uri)).length, 1);
    await client.close(uri);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
  });

  test('cancellations of requests that are answered, or were never sent', async () => {
    client = await LspClient.start();
    for (const id of [0, 1, 99, -1, 'seven', null]) await client.notify('$/cancelRequest', { id });
    await client.notify('$/cancelRequest', null);
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
  });

  test('requests that are cancelled at once are answered once each, and so is what comes after', async () => {
    client = await LspClient.start();
    await client.open(uri, risky);
    const sent = ['hover', 'diagnostic', 'codeAction', 'codeLens'].flatMap((name) =>
      Array.from({ length: 5 }, () => {
        const source = new CancellationTokenSource();
        const params = { textDocument: { uri }, position: { line: 0, character: 70 }, ...everywhere };
        const answer = client?.connection.sendRequest(`textDocument/${name}`, params, source.token);
        source.cancel();
        return answer;
      }),
    );
    for (const outcome of await Promise.allSettled(sent)) {
      if (outcome.status === 'rejected') assert.equal(outcome.reason.code, -32800);
    }
    assert.equal((await client.diagnose(uri)).length, 1);
    assert.ok(await client.hover(uri, '@acme/files'));
  });

  test('a document that is closed before it is checked gets its diagnostics cleared, and nothing after', async () => {
    client = await LspClient.start({ capabilities: {} });
    await client.open(uri, risky);
    await client.close(uri);
    const other = 'file:///other/.vscode/mcp.json';
    await client.open(other, risky);
    const { published } = client;
    await until(() => published.some((params) => params.uri === other), 'the other document');
    assert.deepEqual(
      published.filter((params) => params.uri === uri).map(({ diagnostics }) => diagnostics),
      [[]],
    );
  });
});

/** Talks to a server in bytes, since no library would send what these tests send. */
class Wire {
  readonly process: ChildProcess;
  #received = Buffer.alloc(0);
  readonly #messages: Record<string, unknown>[] = [];

  constructor() {
    this.process = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdout?.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      for (let message = this.#next(); message; message = this.#next()) this.#messages.push(message);
    });
  }

  send(content: unknown): void {
    this.raw(typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Sends a content with the header that belongs to it, in pieces of one byte when they are to be small. */
  raw(content: string, pieces = false): void {
    const bytes = Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    if (!pieces) this.process.stdin?.write(bytes);
    else for (const byte of bytes) this.process.stdin?.write(Buffer.of(byte));
  }

  async answer(id: number | string): Promise<Record<string, unknown>> {
    return await until(() => this.#messages.find((message) => message.id === id), `the answer to ${id}`);
  }

  #next(): Record<string, unknown> | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    const length = Number(this.#received.toString('latin1').match(/^Content-Length: (\d+)/)?.[1]);
    if (end < 0 || this.#received.length < end + 4 + length) return undefined;
    const content = this.#received.subarray(end + 4, end + 4 + length).toString();
    this.#received = this.#received.subarray(end + 4 + length);
    return JSON.parse(content);
  }
}

describe('on the wire', () => {
  const request = (id: number | string, method: string, params: unknown) => ({
    ...{ jsonrpc: '2.0', id, method, params },
  });

  test('messages in pieces of one byte, ids that are strings, and headers with a type', async () => {
    const wire = new Wire();
    server = wire.process;
    wire.raw(JSON.stringify(request('first', 'initialize', { ...initialize, processId: null })), true);
    assert.ok((await wire.answer('first')).result);
    const content = JSON.stringify(request(2, 'shutdown', undefined));
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8';
    wire.process.stdin?.write(`${type}\r\nContent-Length: ${content.length}\r\n\r\n${content}`);
    assert.equal((await wire.answer(2)).result, null);
    wire.send({ jsonrpc: '2.0', method: 'exit' });
    assert.deepEqual(await once(wire.process, 'exit'), [0, null]);
  });

  test('contents that are no messages do not end the session', async () => {
    const wire = new Wire();
    server = wire.process;
    wire.send(request(1, 'initialize', { ...initialize, processId: null }));
    await wire.answer(1);
    for (const content of [
      '{',
      '',
      'null',
      '7',
      '[]',
      '{}',
      '"\\ud800"',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":1}',
      '{"jsonrpc":"2.0","id":999,"result":{}}',
      '{"jsonrpc":"2.0","id":null,"error":{"code":0,"message":"?"}}',
      '{"jsonrpc":"2.0","method":7}',
      '{"jsonrpc":"1.0","method":"textDocument/hover","id":{}}',
    ]) {
      wire.raw(content);
    }
    wire.send({
      ...{ jsonrpc: '2.0', method: 'textDocument/didOpen' },
      params: { textDocument: { uri, languageId: 'jsonc', version: 1, text: risky } },
    });
    // What it asks for meanwhile gets no answer from here: the settings must not be waited for without end.
    wire.send(request(2, 'no/such', {}));
    assert.equal(((await wire.answer(2)).error as { code: number }).code, -32601);
  });
});
