import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientParts, hearProgress } from '../../../client/src/clientParts.ts';
import { createServer, type Server } from '../../../client/src/server.ts';
import { TRUST_NOTIFICATION } from '../../../server/src/protocol.ts';

const slow = 'slowServer.cjs';

suite('The language server as the extension sees it', () => {
  let folder: string;
  // Never disposed of: a process that has ended has its last words written a little later.
  const log = window.createOutputChannel('Test', { log: true });
  let server: Server;
  const go = (): void => writeFileSync(join(folder, 'go'), '');

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'toolseal-server-'));
  });
  teardown(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /**
   * @param modules what each client runs
   * @param failures how often the library of clients cannot be loaded before it can
   */
  function prepare(modules: readonly string[], failures = 0): void {
    const rest = [...modules];
    const createClient = (): LanguageClient => {
      const module = join(__dirname, rest.shift() ?? assert.fail('one client too many'));
      const options = { module, args: [folder], transport: TransportKind.ipc };
      return new LanguageClient('test', options, { outputChannel: log });
    };
    const status = { showServer: () => {}, showDocument: () => {}, dispose: () => {} };
    const parts = { log, status } as unknown as ClientParts;
    let loads = 0;
    server = createServer(parts, async () => {
      if (loads++ < failures) throw new Error('the library cannot be loaded');
      return { createClient, hearProgress };
    });
  }

  test('a library that could not be loaded is loaded again, and until then nothing rejects', async () => {
    prepare([slow], 1);
    go();
    assert.equal(await server.request('heard', {}), undefined);
    await server.notify('nothing', {});
    await server.grantTrust();
    await server.stop();
    assert.deepEqual(await server.request('heard', {}), ['initialized']);
  });

  test('a restart gets a new client for one that could not start', async () => {
    prepare(['no such file', slow]);
    go();
    await server.start();
    await server.restart();
    assert.deepEqual(await server.request('heard', {}), ['initialized']);
  });

  test('a restart does not wait for one that will not stop', async () => {
    prepare([slow]);
    go();
    await server.start();
    const stay = join(folder, 'stay');
    writeFileSync(stay, '');
    await server.restart();
    rmSync(stay);
    assert.deepEqual(await server.request('heard', {}), ['initialized']);
  });

  test('trust that is granted while the server starts is told to it', async () => {
    prepare([slow]);
    const starting = server.start();
    while (!existsSync(join(folder, 'asked'))) await delay(20);
    const granting = server.grantTrust();
    go();
    await Promise.all([starting, granting]);
    assert.deepEqual(await server.request('heard', {}), ['initialized', TRUST_NOTIFICATION]);
  });
});
