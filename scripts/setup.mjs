// Makes a fresh clone ready, then runs the script named in the arguments with the project's own Node:
//   node scripts/setup.mjs scripts/test.ts unit
// Plain JavaScript without dependencies, because it is what installs them; runs on any supported Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const ownNode = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
const env = { ...process.env };
const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
env[pathName] = [join(root, 'node_modules/.bin'), env[pathName]].join(delimiter);

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock) || !existsSync(ownNode)) {
    return false;
  }
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(installedLock);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(([path, { version, optional }]) => {
    const isRoot = path === '';
    const otherPlatform = optional && !installed[path];
    return isRoot || otherPlatform || installed[path]?.version === version;
  });
}

/** Runs a command in the foreground and returns its exit code. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
    process.on('SIGTERM', () => child.kill('SIGTERM'));
  });
}

// Ctrl+C reaches the whole foreground group: the child decides, and this process waits for it.
process.on('SIGINT', () => {});

if (!isInstalled()) {
  console.log('Installing the dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: windows });
  if (code !== 0) {
    process.exit(code);
  }
}
process.exit(await run(ownNode, process.argv.slice(2)));
