// Writes the bill of materials of what is published, as CycloneDX 1.6 JSON: every bundle with its SHA-256 sum, every
// package in it, and which of them need which. The same sources give the same bytes.
//   node scripts/sbom.ts [FILE]     dist/toolseal.cdx.json without FILE; needs the bundles in dist/
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type BundledPackage, bundledPackages } from './bundledPackages.ts';
import { bundles } from './bundles.ts';

const ROOT = join(import.meta.dirname, '..');
const { name, version, license, repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const packages = await bundledPackages();
const files = bundles.map(({ outfile = '' }) => outfile);
const self = purl({ name, version });

const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    lifecycles: [{ phase: 'build' }],
    component: {
      type: 'application',
      'bom-ref': self,
      ...{ name, version, purl: self },
      licenses: [{ license: { id: license } }],
      externalReferences: [{ type: 'vcs', url: repository.url }],
    },
  },
  components: [
    ...files.map((file) => ({
      type: 'file',
      'bom-ref': file,
      name: file,
      hashes: [{ alg: 'SHA-256', content: sha256(readFileSync(join(ROOT, file))) }],
    })),
    ...packages.map((item) => ({
      type: 'library',
      'bom-ref': purl(item),
      ...nameParts(item.name),
      version: item.version,
      purl: purl(item),
      hashes: [{ alg: 'SHA-512', content: item.sha512 }],
      licenses: [{ license: { id: item.licence } }],
    })),
  ],
  dependencies: [
    { ref: self, dependsOn: files },
    ...files.map((file) => ({
      ref: file,
      dependsOn: packages.filter(({ bundles }) => bundles.includes(basename(file))).map(purl),
    })),
    ...packages.map((item) => ({
      ref: purl(item),
      dependsOn: packages.filter(({ path }) => item.dependsOn.includes(path)).map(purl),
    })),
  ],
};

const target = resolve(process.argv[2] ?? join(ROOT, 'dist/toolseal.cdx.json'));
writeFileSync(target, `${JSON.stringify(sbom, undefined, 2)}\n`);
console.log(`${target}: ${packages.length} packages in ${files.length} bundles`);

/** https://github.com/package-url/purl-spec: the type `npm`, with the @ of a scope encoded. */
function purl({ name, version }: Pick<BundledPackage, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function nameParts(name: string): { readonly group?: string; readonly name: string } {
  const [scope = '', rest] = name.split('/');
  return rest === undefined ? { name } : { group: scope, name: rest };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
