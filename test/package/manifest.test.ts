import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const manifest = readJson('package.json');
const english = readJson('package.nls.json');
const japanese = readJson('package.nls.ja.json');

test('every text of the manifest is there in English and Japanese, and none is left over', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
  assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
  assert.deepEqual(Object.keys(japanese).sort(), Object.keys(english).sort());
});

test('every text of the extension is there in Japanese, and none is left over', () => {
  const sources = readdirSync(join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'client/src', name), 'utf8'));
  const used = [...sources.join('\n').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text);
  const translated = readJson('l10n/bundle.l10n.ja.json');
  assert.deepEqual(Object.keys(translated).sort(), [...new Set(used)].sort());
});

test('every file that the manifest names exists', () => {
  const { contributes, icon, main, bin } = manifest;
  const [container] = contributes.viewsContainers.activitybar;
  const grammars = contributes.grammars.map(({ path }: { path: string }) => path);
  const schemas = contributes.jsonValidation.map(({ url }: { url: string }) => url);
  for (const path of [icon, container.icon, main, ...Object.values<string>(bin), ...grammars, ...schemas]) {
    assert.ok(existsSync(join(ROOT, path)), path);
  }
});

test('the extension wakes up for configs, and after the start for those that appear later', () => {
  for (const event of manifest.activationEvents) {
    assert.match(event, /^(workspaceContains:.+|onLanguage:jsonc|onStartupFinished)$/);
  }
});

test('a workspace that is not trusted cannot switch checks off', () => {
  // A workspace cannot set what is scoped to the machine.
  const settings = Object.entries<{ readonly scope: string }>(manifest.contributes.configuration.properties)
    .filter(([, { scope }]) => scope !== 'machine')
    .map(([name]) => name);
  const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
  assert.deepEqual(
    restricted,
    settings.filter((name) => name !== 'toolseal.trace.server'),
  );
});
