import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath as fileOf } from 'node:url';
import type { Capture } from '../../server/src/capture/outcome.ts';
import { runCapture } from '../../server/src/capture/run.ts';
import type { Target } from '../../server/src/capture/target.ts';

const everything = fileOf(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js'));
const filesystem = fileOf(import.meta.resolve('@modelcontextprotocol/server-filesystem/dist/index.js'));
const memory = fileOf(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js'));
const modern = join(import.meta.dirname, 'servers/modern.ts');
const { PATH = '' } = process.env;

describe('real servers', { concurrency: 2 }, () => {
  test('server-everything over stdio, with all that a server can list', async () => {
    const capture = await captured(started(everything));
    const { tools, prompts, resources, resourceTemplates, ...about } = capture.definitions;
    assert.equal(about.protocolVersion, '2025-11-25');
    assert.match(about.instructions ?? '', /Everything Server/);
    assert.ok(names(tools).includes('get-sum'));
    assert.ok(names(prompts).includes('args-prompt'));
    assert.ok(resources.length > 0 && resourceTemplates.length > 0);
    assert.deepEqual(capture.observations, []);
  });

  test('server-everything over Streamable HTTP says the same as over stdio', async (context) => {
    const port = await remote(context, 'streamableHttp');
    const [over, local] = await Promise.all([
      captured({ kind: 'http', url: `http://127.0.0.1:${port}/mcp`, headers: {} }),
      captured(started(everything)),
    ]);
    assert.deepEqual(over.definitions, local.definitions);
  });

  test('server-everything over HTTP with SSE, asked for or found out', async (context) => {
    const port = await remote(context, 'sse');
    for (const kind of ['sse', 'http'] as const) {
      const capture = await captured({ kind, url: `http://127.0.0.1:${port}/sse`, headers: {} });
      assert.ok(names(capture.definitions.tools).includes('echo'));
    }
  });

  test('server-filesystem', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-'));
    context.after(() => rm(folder, { recursive: true }));
    const { definitions } = await captured(started(filesystem, folder));
    assert.ok(names(definitions.tools).includes('read_text_file'));
  });

  test('server-memory', async () => {
    const { definitions } = await captured(started(memory));
    assert.ok(names(definitions.tools).includes('create_entities'));
  });
});

describe('a server of 2026-07-28', { concurrency: 2 }, () => {
  const overStdio = (...args: string[]): Target => ({
    kind: 'stdio',
    command: process.execPath,
    args: [modern, ...args],
    env: { PATH },
    cwd: tmpdir(),
  });

  test('over stdio', async () => {
    const { definitions } = await captured(overStdio());
    assert.equal(definitions.protocolVersion, '2026-07-28');
    assert.deepEqual(definitions.serverInfo, { name: 'modern', version: '1.0.0' });
    assert.match(definitions.instructions ?? '', /one city at a time/);
    assert.deepEqual(names(definitions.tools), ['weather']);
    assert.deepEqual(names(definitions.prompts), ['plan']);
    assert.deepEqual(names(definitions.resources), ['cities']);
    assert.equal(definitions.toolsAgain, undefined);
  });

  test('over Streamable HTTP, without a handshake', async (context) => {
    const server = spawn(process.execPath, [modern, '--http'], { stdio: ['ignore', 'pipe', 'inherit'] });
    context.after(() => server.kill());
    const [port] = await once(server.stdout, 'data');
    const { definitions } = await captured({
      kind: 'http',
      url: `http://127.0.0.1:${String(port).trim()}/mcp`,
      headers: {},
    });
    assert.equal(definitions.protocolVersion, '2026-07-28');
    assert.deepEqual(names(definitions.tools), ['weather']);
  });
});

async function captured(target: Target): Promise<Capture> {
  const capture = await runCapture(target, {}, new AbortController().signal);
  assert.equal(capture.state, 'captured', JSON.stringify(capture));
  return capture;
}

function names(entries: readonly { readonly name?: unknown }[]): unknown[] {
  return entries.map(({ name }) => name);
}

function started(file: string, ...args: string[]): Target {
  return { kind: 'stdio', command: process.execPath, args: [file, ...args], env: { PATH }, cwd: tmpdir() };
}

/** Runs server-everything over HTTP on a free port. */
async function remote(context: TestContext, transport: string): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  const server: ChildProcess = spawn(process.execPath, [everything, transport], {
    env: { PATH, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  context.after(() => server.kill());
  // It says so on one stream or the other, depending on the transport.
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('The server ended.')));
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (text) => {
        if (/listening|running on port/i.test(String(text))) resolve();
      });
    }
  });
  return port;
}
