import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'toolseal-package-'));
after(() => rmSync(temporary, { recursive: true }));

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('the package holds what the extension needs and nothing else', () => {
  const files = run('vsce', 'ls', '--no-dependencies').trim().split('\n');
  assert.deepEqual(files.sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.ja.md',
    'README.md',
    'SECURITY.md',
    'THIRD-PARTY-NOTICES.txt',
    'dist/capture.cjs',
    'dist/client.cjs',
    'dist/languageClient.cjs',
    'dist/server.cjs',
    'dist/web/client.cjs',
    'dist/web/server.js',
    'l10n/bundle.l10n.ja.json',
    'media/icon.png',
    'media/view.svg',
    'media/walkthrough/approve.svg',
    'media/walkthrough/find.svg',
    'media/walkthrough/fix.svg',
    'media/walkthrough/scan.svg',
    'package.json',
    'package.nls.ja.json',
    'package.nls.json',
    'schemas/toolseal.lock.schema.json',
    'schemas/toolseal.schema.json',
    'syntaxes/toolseal.injection.keys.tmLanguage.json',
    'syntaxes/toolseal.injection.tmLanguage.json',
    'syntaxes/toolseal.review.tmLanguage.json',
  ]);
});

test('the package is smaller than 1.25 MB, of which the browser has its own half', () => {
  const vsix = join(temporary, 'toolseal.vsix');
  run('vsce', 'package', '--no-dependencies', '--out', vsix);
  assert.ok(statSync(vsix).size < 1_250_000, `${statSync(vsix).size} bytes`);
});

test('the bundles load nothing but Node, VS Code and each other', () => {
  const bundles = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  for (const bundle of bundles) {
    const text = readFileSync(join(ROOT, 'dist', bundle), 'utf8');
    const loaded = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => String(name));
    assert.deepEqual(
      loaded.filter((name) => !isBuiltin(name) && name !== 'vscode' && !bundles.includes(name.slice(2))),
      [],
      bundle,
    );
  }
});

test('the command line runs outside the project', () => {
  for (const bundle of ['cli.cjs', 'commandLine.cjs'])
    copyFileSync(join(ROOT, 'dist', bundle), join(temporary, bundle));
  const cli = join(temporary, 'cli.cjs');
  const { findings } = JSON.parse(
    run('node', cli, 'scan', join(ROOT, 'examples'), '--format', 'json', '--fail-on', 'never'),
  );
  assert.ok(findings.length > 0);
});

test('what wakes up in every window is small', () => {
  const { size } = statSync(join(ROOT, 'dist/client.cjs'));
  assert.ok(size < 60_000, `${size} bytes`);
});
