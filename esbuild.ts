// Bundles the extension, the language server and the command line into dist/.
//   node esbuild.ts                 readable bundles with source maps
//   node esbuild.ts --production    without source maps, and small
//   node esbuild.ts --publish       what is published: as small as can be, which takes a while
//   node esbuild.ts --watch         readable bundles, rebuilt on every change
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build, context } from 'esbuild';
import { bundles, commands, common, manifestOfBundles } from './scripts/bundles.ts';
import { squeeze } from './scripts/squeeze.ts';

const publish = process.argv.includes('--publish');
const production = publish || process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const options = common(production);

await mkdir(dirname(manifestOfBundles.file), { recursive: true });
await writeFile(manifestOfBundles.file, manifestOfBundles.text);

if (watch) {
  for (const bundle of bundles) {
    await (await context({ ...options, ...bundle })).watch();
  }
} else {
  // esbuild prints what is wrong by itself; every bundle is tried, so that all errors are seen at once.
  const results = await Promise.allSettled(bundles.map((bundle) => build({ ...options, ...bundle })));
  if (results.some(({ status }) => status === 'rejected')) {
    process.exit(1);
  }
  if (publish) await Promise.all(bundles.map(({ outfile = '' }) => squeeze(outfile)));
  await Promise.all(commands.map((file) => chmod(file, 0o755)));
}
