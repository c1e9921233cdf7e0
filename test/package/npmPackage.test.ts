import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const target = join(ROOT, 'out/npm');

test('what npm gets has nothing to install, and both commands run', () => {
  execFileSync('node', ['scripts/npmPackage.ts'], { cwd: ROOT });
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  const { version, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  assert.deepEqual(manifest.bin, bin);
  for (const field of ['dependencies', 'devDependencies', 'scripts', 'private'])
    assert.ok(!(field in manifest));
  for (const file of Object.values<string>(bin)) {
    const path = join(target, file);
    assert.ok(readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n'), file);
    if (process.platform !== 'win32') accessSync(path, constants.X_OK);
  }
  const cli = join(target, bin.toolseal);
  assert.ok(execFileSync('node', [cli, '--version'], { encoding: 'utf8' }).includes(version));
});
