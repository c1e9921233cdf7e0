// Builds, prints a scan of the examples, and opens them in a real VS Code with the extension loaded.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { installServedVsCode } from '../test/host/served/install.ts';
import { startServedVsCode } from '../test/host/served/server.ts';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(ROOT, 'examples');
const windows = process.platform === 'win32';

console.log('Building …');
await run('node', 'esbuild.ts', '--production');

console.log('\n$ toolseal scan examples');
await run('node', 'dist/cli.cjs', 'scan', 'examples', '--fail-on', 'never');

if (onPath(windows ? 'code.cmd' : 'code')) {
  console.log('\nOpening the examples in VS Code …');
  await run('code', `--extensionDevelopmentPath=${ROOT}`, EXAMPLES);
} else {
  console.log('\nThere is no `code` on the PATH, so VS Code opens in your browser.');
  await serve();
}

/** Serves the workbench with the extension installed from its package, as a user would have it, until Ctrl+C. */
async function serve(): Promise<void> {
  const vscode = await installServedVsCode(console.log);
  console.log('Packaging the extension …');
  const vsix = join(ROOT, 'out/start/toolseal.vsix');
  await mkdir(dirname(vsix), { recursive: true });
  await promisify(execFile)('vsce', ['package', '--no-dependencies', '--out', vsix], {
    cwd: ROOT,
    shell: windows,
  });
  const served = await startServedVsCode(vscode, { install: vsix });
  const file = served.uri(join(EXAMPLES, '.vscode/mcp.json'));
  console.log('\nOpen this address in your browser (Ctrl+C stops the server):\n');
  console.log(`  ${served.url({ folder: EXAMPLES, payload: [['openFile', file]] })}\n`);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    void served.ended.then(resolve);
  });
  await served.stop();
}

async function run(command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: windows });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) {
    console.error(`\`${command}\` failed.`);
    process.exit(1);
  }
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
