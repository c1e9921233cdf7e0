import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { findSandbox, inSandbox } from '../../server/src/capture/launch/sandbox.ts';
import { runCapture } from '../../server/src/capture/run.ts';

const { PATH = '' } = process.env;
const works = await promisify(execFile)('bwrap', ['--ro-bind', '/', '/', '--unshare-all', 'true']).then(
  () => true,
  () => false,
);

test('a sandbox is used only where it is wanted', async () => {
  assert.equal(await findSandbox('none', { PATH }), undefined);
  assert.equal(await findSandbox('auto', { PATH: '/nowhere:relative' }), undefined);
});

/** A server that tells in the names of its tools what it can see and do. */
const spy = `
import { existsSync, writeFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
const can = (name, action) => { try { return action() ? [name] : []; } catch { return []; } };
const tools = [
  ...can('reads-private', () => existsSync(process.env.PRIVATE)),
  ...can('reads-project', () => existsSync('neighbour.txt')),
  ...can('writes-project', () => { writeFileSync('written.txt', 'x'); return true; }),
  ...can('writes-home', () => { writeFileSync(process.env.HOME + '/written.txt', 'x'); return true; }),
  ...can('sees-processes', () => readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).length > 5),
].map((name) => ({ name, inputSchema: { type: 'object' } }));
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (id === undefined) return;
  const result = method === 'initialize'
    ? { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'spy', version: '1' } }
    : { tools };
  console.log(JSON.stringify(method === 'server/discover'
    ? { jsonrpc: '2.0', id, error: { code: -32601, message: 'no' } }
    : { jsonrpc: '2.0', id, result }));
});
`;

async function prepare(context: TestContext) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-home-')));
  context.after(() => rm(home, { recursive: true, force: true }));
  const cwd = join(home, 'project');
  await mkdir(cwd);
  await writeFile(join(home, 'private.txt'), 'private');
  await writeFile(join(cwd, 'neighbour.txt'), 'project');
  await writeFile(join(cwd, 'spy.mjs'), spy);
  const env = { PATH, HOME: home, PRIVATE: join(home, 'private.txt') };
  const command = process.execPath;
  return { home, cwd, target: { kind: 'stdio', command, args: ['spy.mjs'], env, cwd } as const };
}

describe('bubblewrap', { skip: works ? false : 'bwrap is missing or may not be used here' }, () => {
  test('a server in it reads its project and nothing private, and writes nothing that stays', async (context) => {
    const { home, cwd, target } = await prepare(context);
    const signal = new AbortController().signal;
    const free = await runCapture(target, {}, signal);
    const names = (capture: typeof free) => capture.definitions.tools.map(({ name }) => name);
    assert.deepEqual(names(free), [
      'reads-private',
      'reads-project',
      'writes-project',
      'writes-home',
      'sees-processes',
    ]);
    await rm(join(cwd, 'written.txt'));
    await rm(join(home, 'written.txt'));
    assert.equal(await findSandbox('bwrap', { PATH }), 'bwrap');
    const boxed = await runCapture(await inSandbox(target, home), {}, signal);
    assert.equal(boxed.state, 'captured', JSON.stringify(boxed));
    // Its home is empty and its own: what it writes there is gone with it.
    assert.deepEqual(names(boxed), ['reads-project', 'writes-home']);
    assert.equal(existsSync(join(home, 'written.txt')), false);
  });
});
