import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, kb, type Measurement, table } from '../measurement.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** How large the bundles are, and the extension as it is published. */
export const sizes: Measurement = {
  name: 'sizes',
  title: 'Sizes',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-sizes-'));
    try {
      const vsix = join(folder, 'toolseal.vsix');
      execFileSync(process.execPath, [join(ROOT, 'scripts/package.ts'), vsix], {
        cwd: ROOT,
        stdio: 'ignore',
      });
      const { size } = await stat(vsix);
      const files = await readdir(join(ROOT, 'dist'), { recursive: true });
      const names = files.filter((name) => /\.[cm]?js$/.test(name)).sort();
      const rows = await Promise.all(
        names.map(async (name) => {
          const content = await readFile(join(ROOT, 'dist', name));
          return [`\`dist/${name}\``, kb(content.length), kb(gzipSync(content).length)];
        }),
      );
      return {
        lines: [...table(['', 'bytes', 'gzipped'], [...rows, ['the extension (`.vsix`)', kb(size), '–']])],
        targets: [atMost('The extension as it is downloaded', 800 * 1024, size, kb)],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
