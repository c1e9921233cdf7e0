// Writes what npm gets of Toolseal into out/npm: the command line and the language server, with nothing to install.
//   node scripts/npmPackage.ts      needs the bundles in dist/
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const target = join(ROOT, 'out/npm');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { name, version, license, bin, repository, bugs, homepage, keywords } = manifest;
const { description } = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8'));

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'dist'), { recursive: true });
for (const file of [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/capture.cjs',
  'dist/cli.cjs',
  'dist/commandLine.cjs',
  'dist/languageServer.cjs',
  'dist/server.js',
]) {
  cpSync(join(ROOT, file), join(target, file));
}
const npmManifest = {
  ...{ name, version, description, license, bin, repository, bugs, homepage, keywords },
  engines: { node: manifest.engines.node },
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(npmManifest, undefined, 2)}\n`);
