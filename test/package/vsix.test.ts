import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { bundles, common } from '../../scripts/bundles.ts';

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
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'dist/capture.cjs',
    'dist/client.cjs',
    'dist/languageServer.cjs',
    'dist/package.json',
    'dist/server.js',
    'dist/shared.cjs',
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

test('the package is smaller than 800 KB', () => {
  const vsix = join(temporary, 'toolseal.vsix');
  run('vsce', 'package', '--no-dependencies', '--out', vsix);
  assert.ok(statSync(vsix).size < 800_000, `${statSync(vsix).size} bytes`);
});

test('the bundles load nothing but Node, VS Code and each other', async () => {
  for (const bundle of bundles) {
    const settings = { ...common(true), ...bundle, absWorkingDir: ROOT, logLevel: 'silent' } as const;
    const { metafile } = await build({ ...settings, write: false, metafile: true });
    const loaded = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    assert.deepEqual(
      loaded.filter((name) => !isBuiltin(name) && name !== 'vscode' && name !== './shared.cjs'),
      [],
      bundle.outfile,
    );
  }
});

test('the language server is one file', async () => {
  const server = join(temporary, 'server.js');
  copyFileSync(join(ROOT, 'dist/server.js'), server);
  const running = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const message =
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}';
  running.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  const [answer] = await Promise.race([once(running.stdout, 'data'), once(running, 'exit')]);
  running.kill();
  assert.match(String(answer), /^Content-Length: \d+\r\n/);
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
