import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Holds VS Code of the same minor version (1.139.1). */
const CODE_SERVER = '4.139.1';
const PARCEL_WATCHER = '2.5.6';

const NPM_INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Extensions that talk to services, or that only make the installation large. */
const UNUSED_EXTENSIONS = ['copilot', 'github', 'microsoft-authentication', 'tunnel-forwarding'];

/**
 * Installs VS Code's server and web workbench from the npm package `code-server` into the user's cache, once,
 * and returns the folder of VS Code in it. Needs neither a compiler nor VS Code's own download.
 */
export async function installServedVsCode(say: (message: string) => void): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const target = join(cache, 'toolseal', `code-server-${CODE_SERVER}`);
  const vscode = (folder: string) => join(folder, 'node_modules/code-server/lib/vscode');
  if (existsSync(target)) {
    return vscode(target);
  }
  say(`Installing VS Code for the browser into ${target} (once, about 350 MB) …`);
  await mkdir(dirname(target), { recursive: true });
  // Built beside its place and moved there, so that an interrupted installation is never taken for a whole one.
  const temporary = await mkdtemp(`${target}-`);
  try {
    await npmInstall(temporary);
    await prepare(vscode(temporary));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Somebody else finished the same installation first.
    if (!existsSync(target)) {
      throw error;
    }
  }
  return vscode(target);
}

async function npmInstall(folder: string): Promise<void> {
  const dependencies = { 'code-server': CODE_SERVER, '@parcel/watcher': PARCEL_WATCHER };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npm(NPM_INSTALL, folder);
  // code-server would do this in its install script, which also compiles native modules.
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  await npm([...NPM_INSTALL, '--omit=dev', '--omit=optional'], vscode);
}

async function npm(args: string[], cwd: string): Promise<void> {
  const shell = process.platform === 'win32';
  await promisify(execFile)('npm', args, { cwd, shell, timeout: 600_000, maxBuffer: 2 ** 26 });
}

async function prepare(vscode: string): Promise<void> {
  const stubs = join(import.meta.dirname, 'stubs');
  await cp(join(stubs, 'spdlog.cjs'), join(vscode, 'node_modules/@vscode/spdlog/index.js'));
  await cp(join(stubs, 'native-watchdog.cjs'), join(vscode, 'node_modules/@vscode/native-watchdog/index.js'));
  for (const extension of UNUSED_EXTENSIONS) {
    await rm(join(vscode, 'extensions', extension), { recursive: true, force: true });
  }
}
