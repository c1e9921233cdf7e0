import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { writeSettings } from './served/server.ts';
import type { SuiteResult } from './suite/index.ts';
import { findVsCode } from './vscode.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLES = join(ROOT, 'out/test-host');

/** What runs inside the extension host of a real VS Code. */
export interface HostRun {
  /** Modules, bundled one by one; `main` is the one that VS Code calls, as `NAME.cjs`. */
  readonly entryPoints: readonly string[];
  readonly main: string;
  /** Makes what the window opens, in a temporary folder. */
  readonly open: (temporary: string) => Promise<string>;
  readonly environment?: (temporary: string) => Promise<NodeJS.ProcessEnv>;
  readonly say: (message: string) => void;
}

/** Runs test/host/suite inside the extension host of a real VS Code and returns how it went. */
export async function runHostTests(say: (message: string) => void): Promise<SuiteResult> {
  const suite = join(import.meta.dirname, 'suite');
  const entryPoints = (await readdir(suite)).map((name) => join(suite, name));
  return await runInHost({ entryPoints, main: 'index.cjs', open: writeWorkspace, say });
}

/** Runs modules in an extension host with this extension, and returns what they wrote to `TOOLSEAL_HOST_RESULT`. */
export async function runInHost<R>({ entryPoints, main, open, environment, say }: HostRun): Promise<R> {
  await bundle(entryPoints);
  const temporary = await mkdtemp(join(tmpdir(), 'toolseal-host-'));
  try {
    const vscode = await findVsCode(say);
    const resultFile = join(temporary, 'result.json');
    const userDataDir = join(temporary, 'user');
    await writeSettings(userDataDir);
    const failure = await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(BUNDLES, main),
      extensionTestsEnv: {
        ...vscode.environment,
        ...(await environment?.(temporary)),
        TOOLSEAL_HOST_RESULT: resultFile,
      },
      launchArgs: [
        await open(temporary),
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${join(temporary, 'extensions')}`,
      ],
    }).then(
      () => undefined,
      (error) => error,
    );
    return await readResult(resultFile, failure);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function bundle(entryPoints: readonly string[]): Promise<void> {
  await rm(BUNDLES, { recursive: true, force: true });
  await build({
    entryPoints: [...entryPoints],
    outdir: BUNDLES,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Two folders in one window: a copy of the examples, so that no test changes them, and one without a config. */
async function writeWorkspace(temporary: string): Promise<string> {
  await cp(join(ROOT, 'examples'), join(temporary, 'examples'), { recursive: true });
  await mkdir(join(temporary, 'plain'));
  await writeFile(join(temporary, 'plain/package.json'), '{ "mcpServers": {} }\n');
  const workspace = join(temporary, 'test.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'examples' }, { path: 'plain' }] }));
  return workspace;
}

/** VS Code also ends well when its extension host dies under the tests: what counts is the file they write. */
async function readResult<R>(file: string, failure: unknown): Promise<R> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Error('The extension host ended before its tests did', { cause: failure });
  }
}
