import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  CAPTURE_PLAN_REQUEST,
  CAPTURE_PROGRESS_NOTIFICATION,
  CAPTURE_REQUEST,
  type CapturePlanParams,
  type CapturePlanResult,
  type CaptureResult,
} from '../../server/src/protocol.ts';
import { LspClient } from './client.ts';

const memory = fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js'));
const hostile = join(import.meta.dirname, '../hostile/servers/serve.ts');
/** In parts, so that nobody takes this file for a leak. */
const token = ['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_');

const config = {
  inputs: [{ id: 'token', type: 'promptString', description: 'The token', password: true }],
  servers: {
    memory: { command: process.execPath, args: [memory], env: { MEMORY_FILE_PATH: 'memory.jsonl' } },
    asking: { command: 'node', args: ['server.mjs', '--token', '${input:token}', '--folder', 'a b'] },
    secret: { command: 'node', args: ['server.mjs', `--token=${token}`] },
    silent: { command: process.execPath, args: [hostile, 'never-answers'] },
    strange: { command: 'node', args: ['${command:pick}'] },
    web: {
      type: 'http',
      url: 'https://mcp.acme.dev/mcp',
      headers: { Authorization: 'Bearer ${input:token}' },
    },
  },
};

describe('captures', () => {
  test('a plan shows all of what would happen, secrets masked, and starts nothing', async (context) => {
    const { plan } = await opened(context);
    const asking = await plan('asking');
    assert.deepEqual(asking.kind === 'inputs' && asking.inputs.map(({ id, password }) => [id, password]), [
      ['token', true],
    ]);
    const answered = await plan('asking', { token: 'swordfish-42' });
    assert.ok(answered.kind === 'ready');
    assert.equal(answered.consent.command, "node server.mjs --token … --folder 'a b'");
    const secret = await plan('secret');
    assert.ok(secret.kind === 'ready');
    assert.doesNotMatch(JSON.stringify(secret), new RegExp(token));
    const web = await plan('web', { token: 'swordfish-42' });
    assert.ok(web.kind === 'ready');
    assert.deepEqual(
      [web.consent.command, web.consent.given],
      ['https://mcp.acme.dev/mcp', ['Authorization']],
    );
  });

  test('what only VS Code can fill in is said', async (context) => {
    const { plan } = await opened(context);
    const strange = await plan('strange');
    assert.ok(strange.kind === 'impossible');
    assert.match(strange.reason, /\$\{command:pick\}/);
    assert.equal((await plan('gone')).kind, 'impossible');
  });

  test('a plan is carried out once', async (context) => {
    const { client, folder, plan } = await opened(context);
    const steps: string[] = [];
    client.connection.onNotification(
      CAPTURE_PROGRESS_NOTIFICATION,
      ({ message }) => void steps.push(message),
    );
    const ready = await plan('memory');
    assert.ok(ready.kind === 'ready');
    assert.equal(ready.consent.cwd, folder);
    const params = { plan: ready.plan };
    const result = await client.connection.sendRequest<CaptureResult>(CAPTURE_REQUEST, params);
    assert.deepEqual([result.state, result.reasons], ['captured', []]);
    const file = JSON.parse(result.file ?? '');
    assert.equal(file.server, 'memory');
    assert.match(file.launch, /^sha256:[0-9a-f]{64}$/);
    assert.equal(file.tools.length, result.tools);
    assert.ok(steps.includes('reading tools'));
    assert.equal(await client.connection.sendRequest(CAPTURE_REQUEST, params), null);
  });

  test('a cancelled capture ends', async (context) => {
    const { client, plan } = await opened(context);
    const ready = await plan('silent');
    assert.ok(ready.kind === 'ready');
    const cancel = new CancellationTokenSource();
    const started = new Promise<void>((resolve) =>
      client.connection.onNotification(CAPTURE_PROGRESS_NOTIFICATION, () => resolve()),
    );
    const request = client.connection.sendRequest(CAPTURE_REQUEST, { plan: ready.plan }, cancel.token);
    await started;
    cancel.cancel();
    await assert.rejects(request, /cancelled/);
  });

  test('nothing is planned or started in a workspace that is not trusted', async (context) => {
    const { client, plan } = await opened(context, { trusted: false });
    const refused = await plan('memory');
    assert.ok(refused.kind === 'impossible');
    assert.match(refused.reason, /not trusted/);
    assert.equal(await client.connection.sendRequest(CAPTURE_REQUEST, { plan: '1' }), null);
  });

  test('what the policy denies is not started', async (context) => {
    const { plan } = await opened(context, { policy: { servers: { deny: [{ command: 'node' }] } } });
    const refused = await plan('secret');
    assert.ok(refused.kind === 'impossible');
    assert.match(refused.reason, /policy/);
  });
});

interface Opened {
  readonly client: LspClient;
  readonly folder: string;
  plan(server: string, inputs?: CapturePlanParams['inputs']): Promise<CapturePlanResult>;
}

/** A server with the config in its workspace, not open in the editor. */
async function opened(
  context: TestContext,
  { trusted = true, policy }: { readonly trusted?: boolean; readonly policy?: object } = {},
): Promise<Opened> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-')));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, '.vscode/mcp.json');
  await mkdir(join(folder, '.vscode'));
  await writeFile(path, JSON.stringify(config));
  if (policy) await writeFile(join(folder, 'toolseal.json'), JSON.stringify(policy));
  const client = await LspClient.start({
    initializationOptions: { trusted },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'project' }],
  });
  context.after(() => client.stop());
  return {
    client,
    folder,
    plan: (server, inputs) =>
      client.connection.sendRequest<CapturePlanResult>(CAPTURE_PLAN_REQUEST, {
        uri: pathToFileURL(path).href,
        server,
        ...(inputs && { inputs }),
      }),
  };
}
