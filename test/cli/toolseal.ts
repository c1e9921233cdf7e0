import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { emptyHome } from '../emptyHome.ts';

const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.cjs');

/** A folder of prepared files, see test/fixtures/cli. */
export const PROJECT = join(ROOT, 'test/fixtures/cli/project');

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Added to an environment that says nothing about languages and colours, and has an empty home folder. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line to its end. */
export async function toolseal(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const child = start(args, options);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  return { code, stdout, stderr };
}

/** Starts the built command line with pipes for all streams. */
export function start(args: readonly string[], { cwd = PROJECT, env = {} }: RunOptions = {}) {
  const { PATH = '' } = process.env;
  const own = { PATH, HOME: emptyHome, USERPROFILE: emptyHome };
  return spawn(process.execPath, [CLI, ...args], { cwd, env: { ...own, ...env }, stdio: 'pipe' });
}

/** What `--format json` prints, as far as tests look into it. */
export interface ScanJson {
  readonly files: readonly {
    readonly uri: string;
    readonly path: string;
    readonly client: string | null;
    readonly scope: string | null;
    readonly status: string;
    readonly reason?: string;
    readonly format: string | null;
    readonly servers: number;
    readonly tools: number;
  }[];
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly path: string;
    readonly server: string | null;
    readonly suppressed: { readonly reason: string; readonly expires: string | null } | null;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly lookedFor?: readonly {
    readonly clients: readonly string[];
    readonly scope: string;
    readonly path: string;
    readonly found: number;
  }[];
}

/** Runs `toolseal scan --format json`. */
export async function scanJson(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Result & { readonly json: ScanJson }> {
  const result = await toolseal(['scan', '--format', 'json', ...args], options);
  return { ...result, json: JSON.parse(result.stdout) };
}

/** Writes files into a new folder, which is removed after the test. Returns the folder. */
export async function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toolseal-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** A VS Code config whose servers start the package of that name, which nothing pins. */
export function configWith(...packages: readonly string[]): string {
  const servers = Object.fromEntries(packages.map((name) => [name, { command: 'npx', args: ['-y', name] }]));
  return `${JSON.stringify({ servers }, null, 2)}\n`;
}

/** A made-up GitHub token. In parts, so that nobody takes this file for a leak. */
export const TOKEN = ['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_');
