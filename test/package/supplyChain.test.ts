import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundledPackages, lockedPackages } from '../../scripts/bundledPackages.ts';
import { bundles } from '../../scripts/bundles.ts';

const ROOT = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'toolseal-sbom-'));
after(() => rmSync(temporary, { recursive: true }));

/** Licences that ask for nothing but their text and the name of the author, which THIRD-PARTY-NOTICES.txt gives. */
const allowed = ['Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

const packages = await bundledPackages();

function writeSbom(name: string) {
  const file = join(temporary, name);
  execFileSync('node', ['scripts/sbom.ts', file], { cwd: ROOT, timeout: 120_000 });
  return readFileSync(file, 'utf8');
}

test('every package in a bundle has a licence that may be there', () => {
  assert.deepEqual(
    packages.filter(({ licence }) => !allowed.includes(licence)),
    [],
  );
});

test('the notices name every package in a bundle with its licence', () => {
  const notices = readFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const { name, version, licence } of packages) {
    assert.ok(notices.includes(`\n${name} ${version} (${licence})\n`), name);
  }
});

test('what is installed is what the lock says', () => {
  for (const { name, version, path } of packages) {
    const manifest = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
    assert.deepEqual([manifest.name, manifest.version], [name, version]);
    assert.equal(manifest.license, lockedPackages()[path]?.license, name);
  }
});

test('no bundle holds a validator of JSON schemas', () => {
  const validators = /^(ajv|ajv-formats|@cfworker\/json-schema|jsonschema|vscode-json-languageservice)$/;
  assert.deepEqual(
    packages.filter(({ name }) => validators.test(name)),
    [],
  );
  for (const { outfile = '' } of bundles)
    assert.doesNotMatch(readFileSync(join(ROOT, outfile), 'utf8'), /\bajv\b/i, outfile);
});

test('captures alone hold what can reach a network', () => {
  const networked = packages.filter(({ name }) => /^@modelcontextprotocol\/|^cross-spawn$/.test(name));
  assert.deepEqual([...new Set(networked.flatMap((item) => item.bundles))], ['capture.cjs']);
});

test('the bill of materials lists bundles and packages, with their sums and who needs whom', () => {
  const sbom = JSON.parse(writeSbom('first.json'));
  const components = new Map<string, Record<string, unknown>>(
    sbom.components.map((component: Record<string, unknown>) => [component['bom-ref'], component]),
  );
  assert.equal(components.size, packages.length + bundles.length);
  const server = readFileSync(join(ROOT, 'dist/server.js'));
  assert.deepEqual(components.get('dist/server.js')?.hashes, [
    { alg: 'SHA-256', content: createHash('sha256').update(server).digest('hex') },
  ]);
  const yaml = packages.find(({ name }) => name === 'yaml');
  assert.ok(yaml);
  assert.deepEqual(components.get(`pkg:npm/yaml@${yaml.version}`), {
    type: 'library',
    'bom-ref': `pkg:npm/yaml@${yaml.version}`,
    name: 'yaml',
    version: yaml.version,
    purl: `pkg:npm/yaml@${yaml.version}`,
    hashes: [{ alg: 'SHA-512', content: yaml.sha512 }],
    licenses: [{ license: { id: 'ISC' } }],
  });
  const sdk = [...components.values()].find(({ group, name }) => group && name === 'sdk');
  assert.match(String(sdk?.purl), /^pkg:npm\/%40modelcontextprotocol\/sdk@\d/);
  const known = new Set([...components.keys(), sbom.metadata.component['bom-ref']]);
  const reached = new Set([sbom.metadata.component['bom-ref']]);
  for (const { ref, dependsOn } of sbom.dependencies) {
    assert.ok(known.has(ref), ref);
    for (const target of dependsOn) {
      assert.ok(known.has(target), target);
      reached.add(target);
    }
  }
  assert.deepEqual(reached, known);
});

test('the bill of materials is the same when it is written again', () => {
  assert.equal(writeSbom('second.json'), writeSbom('third.json'));
});
