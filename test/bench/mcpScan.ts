import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isThere, timeOf } from './command.ts';

/** The scanner of that name in the npm registry, installed outside of this project. */
export interface McpScan {
  readonly version: string;
  /** Scans a config and gives the milliseconds that it took. */
  readonly run: (config: string) => number;
}

const version = '2.0.8';

/**
 * Installs mcp-scan without running scripts of it or of what it depends on. It runs offline, with a home of its own, and
 * where the machine can do that without a network.
 *
 * @param folder a temporary one
 * @throws where npm or its registry cannot be reached
 */
export async function installMcpScan(folder: string): Promise<McpScan> {
  const home = join(folder, 'home');
  const install = join(folder, 'mcp-scan');
  await mkdir(home);
  await mkdir(install);
  await writeFile(join(install, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `mcp-scan@${version}`], {
    cwd: install,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const root = join(install, 'node_modules/mcp-scan');
  const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const entry = join(root, typeof bin === 'string' ? bin : (Object.values(bin)[0] ?? ''));
  const apart = ['unshare', '--map-root-user', '--net'];
  const [program = '', ...before] = isThere(apart[0] ?? '', ...apart.slice(1), 'true')
    ? [...apart, process.execPath]
    : [process.execPath];
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home };
  return {
    version,
    run: (config) =>
      timeOf(program, [...before, entry, 'scan', '--json', '--offline', '-c', config], { cwd: home, env }),
  };
}
