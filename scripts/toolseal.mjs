#!/usr/bin/env node
// The command line from a clone of this repository, built when it is first used: for pre-commit and the GitHub action.
//   node scripts/toolseal.mjs scan .
// Plain JavaScript without dependencies, as setup.mjs, which installs what the build needs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const setup = fileURLToPath(new URL('setup.mjs', import.meta.url));

/** Runs a script with this Node and gives its exit code. */
function run(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, options);
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 2));
  });
}

if (!existsSync(cli)) {
  // Standard output is for results.
  const code = await run([setup, 'esbuild.ts', '--production'], { cwd: root, stdio: ['ignore', 2, 2] });
  // Not built is not checked: neither clean nor a finding.
  if (code !== 0) process.exit(2);
}
process.exit(await run([cli, ...process.argv.slice(2)], { stdio: 'inherit' }));
