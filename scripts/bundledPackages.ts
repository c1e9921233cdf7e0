// Which packages end up in which bundle: what esbuild really puts there, with what package-lock.json says of them.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundles, common } from './bundles.ts';

const ROOT = join(import.meta.dirname, '..');

/** An entry of `packages` in package-lock.json, as far as it is read here. */
export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package of which at least one byte is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of the lock. */
  readonly licence: string;
  /** Its key in package-lock.json, which is its folder. */
  readonly path: string;
  /** Names of the bundles, such as `server.cjs`, in the order of the build. */
  readonly bundles: readonly string[];
  /** Keys of the bundled packages that it depends on. */
  readonly dependsOn: readonly string[];
  /** The SHA-512 sum of the published archive, in hexadecimal digits. */
  readonly sha512: string;
}

/** `packages` of package-lock.json: every installed package by its folder. */
export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

/**
 * Builds what is published, without writing it, and gives every package in it, sorted by name and version.
 * Throws when the lock does not know a package well enough.
 */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const locked = lockedPackages();
  const bundlesOf = new Map<string, string[]>();
  for (const bundle of bundles) {
    const settings = {
      ...common(true),
      ...bundle,
      write: false,
      metafile: true,
      logLevel: 'silent',
    } as const;
    const { metafile } = await build({ ...settings, absWorkingDir: ROOT });
    const name = basename(bundle.outfile ?? '');
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
    for (const path of new Set(used.flatMap((input) => packageOf(input) ?? []))) {
      bundlesOf.set(path, [...(bundlesOf.get(path) ?? []), name]);
    }
  }
  return [...bundlesOf]
    .map(([path, bundles]): BundledPackage => {
      const { version, license, integrity, dependencies, peerDependencies } = locked[path] ?? {};
      if (!version || !license || !integrity?.startsWith('sha512-')) {
        throw new Error(`package-lock.json says too little about ${path}`);
      }
      const needed = Object.keys({ ...dependencies, ...peerDependencies });
      const dependsOn = needed.flatMap((name) => resolve(locked, path, name) ?? []);
      return {
        name: nameOf(path),
        version,
        licence: license,
        path,
        bundles,
        dependsOn: dependsOn.filter((path) => bundlesOf.has(path)).sort(),
        sha512: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex'),
      };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** The folder of the package that a file is part of; undefined for files of our own. */
function packageOf(file: string): string | undefined {
  return file.match(/node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/)?.[0];
}

/** The name of a package by its folder. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Where Node finds a dependency of a package: in its own folder, or in the next one further out. */
function resolve(
  locked: Readonly<Record<string, LockedPackage>>,
  from: string,
  name: string,
): string | undefined {
  const own = `${from}/node_modules/${name}`;
  if (own in locked) return own;
  const outer = from.lastIndexOf('/node_modules/');
  if (outer >= 0) return resolve(locked, from.slice(0, outer), name);
  const top = `node_modules/${name}`;
  return top in locked ? top : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
