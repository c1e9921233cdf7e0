import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  CAPTURE_PLAN_REQUEST,
  type CapturePlanResult,
  SCAN_REQUEST,
  SERVERS_REQUEST,
} from '../../server/src/protocol.ts';
import { LspClient } from '../lsp/client.ts';
import { type Canaries, setCanaries } from './canaries.ts';
import { readTrace, type Trace, tracedTo, whyNoStrace } from './strace.ts';

const cli = join(import.meta.dirname, '../../dist/cli.cjs');
const skip = (await whyNoStrace()) ?? false;

describe('nothing is started or called without consent', { skip }, () => {
  let canaries: Canaries;
  before(async () => {
    canaries = await setCanaries();
  });
  after(() => canaries.close());

  async function tracedCli(...args: readonly string[]): Promise<Trace> {
    const file = join(canaries.folder, `trace-${args[0]}`);
    const [strace = '', ...options] = tracedTo(file);
    const home = join(canaries.folder, 'home');
    await promisify(execFile)(strace, [...options, process.execPath, cli, ...args], {
      cwd: canaries.folder,
      env: { PATH: process.env.PATH, HOME: home },
      timeout: 120_000,
    }).catch(({ code, stderr }) => assert.ok(code === 1 || code === 2, stderr));
    return await readTrace(file);
  }

  /** Only the program that was asked for ran, it reached for no network, and nobody was reached. */
  function assertQuiet({ programs, calls }: Trace): void {
    assert.equal(programs.length, 1, programs.join('\n'));
    assert.ok(programs[0]?.startsWith(`"${process.execPath}"`), programs[0]);
    assert.deepEqual(calls, []);
    assert.equal(existsSync(canaries.mark), false);
    assert.equal(canaries.connections(), 0);
  }

  test('by a scan of a project and of all that the user has', async () => {
    assertQuiet(await tracedCli('scan', '.', '--user', '--home', 'home', '--format', 'json'));
  });

  test('by a capture that nobody agreed to', async () => {
    assertQuiet(await tracedCli('capture', '.'));
  });

  for (const trusted of [false, true]) {
    test(`by the language server, in a workspace that is ${trusted ? '' : 'not '}trusted`, async () => {
      const file = join(canaries.folder, `trace-lsp-${trusted}`);
      const folder = pathToFileURL(canaries.folder).href;
      const uri = pathToFileURL(canaries.config).href;
      const client = await LspClient.start({
        wrapper: tracedTo(file),
        home: join(canaries.folder, 'home'),
        initializationOptions: { statusNotifications: true, trusted },
        workspaceFolders: [{ uri: folder, name: 'canaries' }],
      });
      await client.open(uri, canaries.text);
      assert.ok((await client.diagnose(uri)).length > 0);
      await client.hover(uri, 'npx');
      await client.codeActions(uri, client.range(uri, 'npx'));
      await client.connection.sendRequest(SERVERS_REQUEST, { uris: [uri] }).catch(() => {});
      await client.connection.sendRequest(SCAN_REQUEST, {});
      const params = { uri, server: 'program' };
      const plan = await client.connection.sendRequest<CapturePlanResult>(CAPTURE_PLAN_REQUEST, params);
      assert.equal(plan.kind, trusted ? 'ready' : 'impossible');
      await client.change(uri, canaries.text.replaceAll('--flag', '--other'));
      await client.diagnose(uri);
      await client.stop();
      assertQuiet(await readTrace(file));
    });
  }

  test('and the watch would notice: a capture that was agreed to is seen', async () => {
    const { programs, calls } = await tracedCli('capture', '.vscode', '--yes', '--timeout', '20');
    assert.ok(programs.some((program) => program.startsWith(`"${canaries.program}"`)));
    assert.ok(calls.length > 0);
    assert.ok(existsSync(canaries.mark) && canaries.connections() > 0);
  });
});
