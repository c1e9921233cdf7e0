import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

const start = join(import.meta.dirname, '../../dist/cli.cjs');
const windows = process.platform === 'win32';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolseal-compiled-'));
  copyFileSync(start, join(folder, 'cli.cjs'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes this code the command line. */
function write(code: string): void {
  writeFileSync(join(folder, 'commandLine.cjs'), code);
}

/** Runs the command line in a home folder of its own; with code, it is written first. */
function run(code?: string, env: NodeJS.ProcessEnv = {}): string {
  if (code !== undefined) write(code);
  const { PATH } = process.env;
  const home = { HOME: folder, USERPROFILE: folder, LOCALAPPDATA: join(folder, 'caches') };
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'cli.cjs'), 'scan'], {
    encoding: 'utf8',
    env: { PATH, ...home, XDG_CACHE_HOME: join(folder, 'caches'), ...env },
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

function kept(): string {
  const caches = join(folder, process.platform === 'darwin' ? 'Library/Caches' : 'caches');
  return join(caches, 'toolseal/compiled');
}

function keptFile(): string {
  const [name = '', ...more] = readdirSync(kept());
  assert.deepEqual(more, []);
  return join(kept(), name);
}

const says = (word: string): string =>
  `const { join } = require('node:path'); exports.said = '${word}'; console.log(exports.said, typeof join, __filename.endsWith('commandLine.cjs'));`;

describe('the compiled code of the command line', () => {
  test('is kept for the user alone, and changes nothing', () => {
    assert.equal(run(says('one')), 'one function true\n');
    if (!windows) assert.equal(statSync(keptFile()).mode & 0o077, 0);
    assert.equal(run(says('one')), 'one function true\n');
  });

  test('is kept anew, with what was called since, in every run whose number is a power of two', () => {
    const functions = Array.from({ length: 3000 }, (_, index) => `() => [${index}, ${index}.5, 'x${index}']`);
    const code = `const all = [${functions.join()}]; if (process.env.MORE) for (const call of all) call(); console.log('done');`;
    write(code);
    const sizes = ['', '', '1', '1', ''].map((MORE) => {
      assert.equal(run(undefined, { MORE }), 'done\n');
      return statSync(keptFile()).size;
    });
    const [less = 0, , , more = 0] = sizes;
    assert.ok(more > less + 50_000, sizes.join());
    assert.ok((sizes[1] ?? 0) < less + 50_000 && (sizes[2] ?? 0) < less + 50_000, sizes.join());
    assert.equal(sizes[4], more);
  });

  test('of another version does not run, however long that is', () => {
    run(says('one'));
    const before = readFileSync(keptFile());
    assert.equal(run(says('two')), 'two function true\n');
    assert.notDeepEqual(readFileSync(keptFile()), before);
  });

  test('that is damaged is compiled again', () => {
    run(says('one'));
    const file = keptFile();
    const whole = readFileSync(file);
    for (const damaged of [
      whole.subarray(0, 3),
      whole.subarray(0, 40),
      Buffer.alloc(0),
      Buffer.from('no code'),
    ]) {
      writeFileSync(file, damaged);
      assert.equal(run(says('one')), 'one function true\n');
      assert.ok(statSync(file).size > 100);
    }
  });

  test('is not kept where the user does not want it', () => {
    assert.equal(run(says('one'), { NODE_DISABLE_COMPILE_CACHE: '1' }), 'one function true\n');
    assert.equal(existsSync(kept()), false);
  });

  test('is neither read nor written where others can write', { skip: windows }, () => {
    mkdirSync(kept(), { recursive: true });
    chmodSync(kept(), 0o777);
    assert.equal(run(says('one')), 'one function true\n');
    assert.deepEqual(readdirSync(kept()), []);
  });

  test('is done without where there is no place for it', () => {
    writeFileSync(join(folder, 'file'), '');
    const nowhere = join(folder, 'file/caches');
    const env = { HOME: nowhere, XDG_CACHE_HOME: nowhere, LOCALAPPDATA: nowhere, USERPROFILE: nowhere };
    assert.equal(run(says('one'), env), 'one function true\n');
  });
});
