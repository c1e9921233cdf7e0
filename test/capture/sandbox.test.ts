import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { findSandbox, inSandbox } from '../../server/src/capture/launch/sandbox.ts';
import { holdsSeatbelt, seatbeltProfile } from '../../server/src/capture/launch/seatbelt.ts';
import { runCapture } from '../../server/src/capture/run.ts';

const { PATH = '' } = process.env;
const works = await promisify(execFile)('bwrap', ['--ro-bind', '/', '/', '--unshare-all', 'true']).then(
  () => true,
  () => false,
);

test('a sandbox is used only where it is wanted, and only the one of this system', async () => {
  assert.equal(await findSandbox('none', { PATH }), undefined);
  const other = process.platform === 'darwin' ? 'bwrap' : 'sandbox-exec';
  assert.equal(await findSandbox(other, { PATH }), undefined);
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
    const boxed = await runCapture(await inSandbox(target, home, 'bwrap'), {}, signal);
    assert.equal(boxed.state, 'captured', JSON.stringify(boxed));
    // Its home is empty and its own: what it writes there is gone with it.
    assert.deepEqual(names(boxed), ['reads-project', 'writes-home']);
    assert.equal(existsSync(join(home, 'written.txt')), false);
  });
});

describe('sandbox-exec', () => {
  const isMac = process.platform === 'darwin';

  test('a server in it reads its project and nothing private', {
    skip: isMac ? false : 'only macOS has it',
  }, async (context) => {
    const { home, target } = await prepare(context);
    assert.equal(await findSandbox('auto', { PATH }), 'sandbox-exec');
    const boxed = await inSandbox(target, home, 'sandbox-exec');
    const capture = await runCapture(boxed, {}, new AbortController().signal);
    assert.equal(capture.state, 'captured', JSON.stringify(capture));
    assert.deepEqual(
      capture.definitions.tools.map(({ name }) => name),
      ['reads-project', 'writes-home'],
    );
    assert.equal(existsSync(boxed.scratch ?? ''), false);
  });

  test('in its rules what is allowed comes behind what is denied, and no path ends its quotation', () => {
    const lines = seatbeltProfile(['/Users'], ['/Users/a/pro"ject\\'], '/private/tmp/s').split('\n');
    const at = (line: string) => {
      assert.ok(lines.includes(line), line);
      return lines.indexOf(line);
    };
    const denied = at('(deny file-read* (subpath "/Users"))');
    assert.ok(denied < at('(allow file-read* (subpath "/Users/a/pro\\"ject\\\\"))'));
    const scratch = at('(allow file-read* file-write* (subpath "/private/tmp/s"))');
    assert.ok(denied < scratch && at('(deny file-write*)') < scratch);
  });

  test('one that is missing, starts nothing or lets everything through is not used', {
    skip: process.platform === 'win32' ? 'written for a shell' : false,
  }, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-seatbelt-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const program = async (name: string, code: string): Promise<string> => {
      const file = join(folder, name);
      await writeFile(file, `#!/bin/sh\nshift 2\n${code}\n`);
      await chmod(file, 0o700);
      return file;
    };
    assert.equal(await holdsSeatbelt(join(folder, 'missing')), false);
    assert.equal(await holdsSeatbelt(await program('broken', 'exit 1')), false);
    assert.equal(await holdsSeatbelt(await program('open', 'exec "$@"')), false);
    assert.equal(
      await holdsSeatbelt(await program('writes', '[ "$1" = /bin/cat ] || exec "$@"; exit 1')),
      false,
    );
    const closed = await program('closed', 'case "$*" in *canary*) exit 1;; esac; exec "$@"');
    assert.equal(await holdsSeatbelt(closed), true);
  });

  test('the scratch folder is there for the program, and gone after it', async (context) => {
    const { home, target } = await prepare(context);
    const scratch = join(home, 'scratch');
    const own = { ...target, env: { ...target.env, HOME: scratch }, scratch };
    const capture = await runCapture(own, {}, new AbortController().signal);
    assert.ok(capture.definitions.tools.some(({ name }) => name === 'writes-home'));
    assert.equal(existsSync(scratch), false);
  });
});
