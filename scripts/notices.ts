import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundledPackages.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * The texts that the licences of the bundled packages ask to be passed on; packages with the same text share it.
 * Throws when a package brings none.
 */
export function notices(packages: readonly BundledPackage[]): string {
  const sharers = new Map<string, string[]>();
  for (const { name, version, licence, path } of packages) {
    const text = licenceText(path);
    sharers.set(text, [...(sharers.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const line = '='.repeat(80);
  return [
    'Toolseal contains parts of the packages below, under the licences that follow their names.',
    ...[...sharers].map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}`),
  ].join('\n\n');
}

/** The licence of a package as it came with it, and what it passes on of others. */
function licenceText(path: string): string {
  const folder = join(ROOT, path);
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|third-?party-?notices?)(\.(md|txt))?$/i.test(name))
    .sort();
  if (!names.some((name) => /^(licen|copying)/i.test(name))) throw new Error(`${path} has no licence text`);
  return names
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n')
    .concat('\n');
}
