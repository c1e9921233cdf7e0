import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Capture } from '../../server/src/capture/outcome.ts';
import { runCapture } from '../../server/src/capture/run.ts';
import type { Target } from '../../server/src/capture/target.ts';
import { hostileServers } from './servers/index.ts';
import type { HostileServer, Http } from './servers/server.ts';

/** What none of them may make the capturing process need. */
const mostMemory = 300 * 1000 * 1000;
const serve = join(import.meta.dirname, 'servers/serve.ts');
/** In the environment of every server, and so of whatever it starts. */
const run = `TOOLSEAL_TEST_RUN=${randomUUID()}`;

describe('servers that misbehave', { concurrency: 4 }, () => {
  for (const [name, server] of Object.entries(hostileServers)) {
    test(`${name}: ${server.does}`, { timeout: 60_000 }, async () => {
      const marker = `${run}-${name}`;
      const { target, close } = await targetFor(name, server, marker);
      let capture: Capture;
      try {
        capture = await runCapture(target, { limits: server.limits ?? {} }, new AbortController().signal);
      } finally {
        close();
      }
      const { expected } = server;
      assert.equal(capture.state, expected.state, JSON.stringify(capture.reason));
      assert.equal(capture.reason?.code, expected.reason);
      assert.deepEqual(
        capture.cuts.map(({ limit }) => limit),
        expected.cuts ?? [],
      );
      const seen = capture.observations.map(({ code }) => code);
      for (const code of expected.observations ?? []) assert.ok(seen.includes(code), `${code} in ${seen}`);
      if (expected.tools) {
        assert.deepEqual(
          capture.definitions.tools.map(({ name }) => name),
          expected.tools,
        );
      }
      assert.ok(capture.peakMemory < mostMemory, `${Math.round(capture.peakMemory / 1e6)} MB`);
      assert.deepEqual(await processesWith(marker), []);
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
    });
  }

  after(async () => assert.deepEqual(await processesWith(run), []));
});

describe('a capture that is not waited for', { concurrency: 2 }, () => {
  const silent = hostileServers['never-answers'];
  assert.ok(silent);

  test('ends with its server when it is cancelled', { timeout: 60_000 }, async () => {
    const marker = `${run}-cancelled`;
    const cancelled = new AbortController();
    const { target } = await targetFor('never-answers', silent, marker);
    const onProgress = (step: string) => step === 'introduction' && cancelled.abort();
    const capture = await runCapture(target, { limits: { graceTime: 200 }, onProgress }, cancelled.signal);
    assert.equal(capture.reason?.code, 'cancelled');
    assert.deepEqual(await processesWith(marker), []);
  });

  test('starts nothing when it is cancelled before', { timeout: 60_000 }, async () => {
    const marker = `${run}-before`;
    const { target } = await targetFor('never-answers', silent, marker);
    const onProgress = () => assert.fail('It has begun.');
    const capture = await runCapture(target, { onProgress }, AbortSignal.abort());
    assert.equal(capture.reason?.code, 'cancelled');
  });

  test('ends with its server when its parent is killed', { timeout: 60_000 }, async () => {
    const marker = `${run}-orphan`;
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'orphan.ts'), marker]);
    parent.stdout.setEncoding('utf8');
    for await (const text of parent.stdout) if (String(text).includes('introduction')) break;
    parent.kill('SIGKILL');
    while ((await processesWith(marker)).length > 0) await setImmediate();
  });
});

async function targetFor(
  name: string,
  { speaks }: HostileServer,
  marker: string,
): Promise<{ readonly target: Target; readonly close: () => void }> {
  switch (speaks.over) {
    case 'nothing':
      return { target: speaks.target, close: () => {} };
    case 'stdio': {
      const [variable = '', value = ''] = marker.split('=');
      const env = { PATH: process.env.PATH ?? '', [variable]: value };
      const args = [serve, name];
      return {
        target: { kind: 'stdio', command: process.execPath, args, env, cwd: tmpdir() },
        close: () => {},
      };
    }
    default: {
      const { port, close } = await listen(speaks);
      const scheme = name === 'no-tls' ? 'https' : 'http';
      return { target: { kind: speaks.over, url: `${scheme}://127.0.0.1:${port}/mcp`, headers: {} }, close };
    }
  }
}

async function listen(speaks: Http): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    speaks.serve(request, response, Buffer.concat(parts).toString());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** The processes whose environment holds this; only Linux tells. */
async function processesWith(marker: string): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      return environment.includes(marker) ? [pid] : [];
    }),
  );
  return found.flat();
}
