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

/** Runs test/host/suite inside the extension host of a real VS Code and returns how it went. */
export async function runHostTests(say: (message: string) => void): Promise<SuiteResult> {
  await bundleSuite();
  const temporary = await mkdtemp(join(tmpdir(), 'toolseal-host-'));
  try {
    const vscode = await findVsCode(say);
    const resultFile = join(temporary, 'result.json');
    const userDataDir = join(temporary, 'user');
    await writeSettings(userDataDir);
    const failure = await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(BUNDLES, 'index.cjs'),
      extensionTestsEnv: { ...vscode.environment, TOOLSEAL_HOST_RESULT: resultFile },
      launchArgs: [
        await writeWorkspace(temporary),
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

async function bundleSuite(): Promise<void> {
  await rm(BUNDLES, { recursive: true, force: true });
  const suite = join(import.meta.dirname, 'suite');
  await build({
    entryPoints: (await readdir(suite)).map((name) => join(suite, name)),
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
async function readResult(file: string, failure: unknown): Promise<SuiteResult> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Error('The extension host ended before its tests did', { cause: failure });
  }
}
