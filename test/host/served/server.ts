import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export interface ServerOptions {
  /** Whether every folder is trusted; otherwise folders open in Restricted Mode. */
  readonly trustAll?: boolean;
  /** Lets a page load an extension from its folder, and keeps toasts and modal dialogs away. */
  readonly testDriver?: boolean;
  /** A packaged extension to install first. */
  readonly install?: string;
  /** The user's data, if not fresh ones with quiet settings and `settings`. */
  readonly userDataDir?: string;
  readonly settings?: Record<string, unknown>;
  readonly keybindings?: readonly object[];
  readonly extensionsDir?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** What to run the server with: a program and its arguments, in front of the command line. */
  readonly wrapper?: readonly string[];
}

export interface ServedVsCode {
  /** The address of a window; `payload` are the workbench's own start options. */
  url(options: { folder?: string; workspace?: string; payload?: readonly [string, string][] }): string;
  /** The workbench's name for a file on this machine. */
  uri(path: string): string;
  /** Resolves when the server has ended. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Nothing of VS Code itself that asks, shows advertisements, saves by itself or wants the network. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the user's settings of a fresh VS Code. */
export async function writeSettings(
  userDataDir: string,
  settings: Record<string, unknown> = {},
): Promise<void> {
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  const text = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2);
  await writeFile(join(userDataDir, 'User/settings.json'), text);
}

/** Serves the workbench on a free port of 127.0.0.1, with a user's data of its own that goes when it stops. */
export async function startServedVsCode(vscode: string, options: ServerOptions): Promise<ServedVsCode> {
  const temporary = await mkdtemp(join(tmpdir(), 'toolseal-vscode-'));
  const userDataDir = options.userDataDir ?? join(temporary, 'user');
  const sockets = join(temporary, 's');
  await mkdir(sockets);
  if (!options.userDataDir) {
    await writeSettings(userDataDir, options.settings);
    await writeFile(join(userDataDir, 'User/keybindings.json'), JSON.stringify(options.keybindings ?? []));
  }

  const token = randomBytes(16).toString('hex');
  const directories = [
    '--accept-server-license-terms',
    '--disable-telemetry',
    `--server-data-dir=${join(temporary, 'server')}`,
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${options.extensionsDir ?? join(temporary, 'extensions')}`,
  ];
  const run = (args: string[], wrapper: readonly string[] = []): ChildProcess => {
    const words = [...wrapper, process.execPath, join(vscode, 'out/server-main.js'), ...directories, ...args];
    return spawn(words[0] ?? '', words.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: extension host, language servers and file watchers end with it.
      detached: true,
      env: {
        ...process.env,
        ...options.environment,
        EXTENSIONS_GALLERY: '{}',
        NODE_OPTIONS: undefined,
        TMPDIR: sockets,
        XDG_RUNTIME_DIR: sockets,
      },
    });
  };

  if (options.install) {
    await install(run(['--install-extension', options.install, '--force']));
  }
  const server = run(
    [
      '--host=127.0.0.1',
      '--port=0',
      `--connection-token=${token}`,
      '--disable-update-check',
      '--disable-experiments',
      '--disable-getting-started-override',
      ...(options.trustAll ? ['--disable-workspace-trust'] : []),
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    options.wrapper,
  );
  const stop = async () => {
    await end(server);
    await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(server)}`;
    return {
      url: (window) => windowUrl(authority, token, window),
      uri: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
      ended: once(server, 'exit'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function windowUrl(authority: string, token: string, window: Parameters<ServedVsCode['url']>[0]): string {
  const query = new URLSearchParams({ tkn: token });
  if (window.folder) {
    query.set('folder', window.folder);
  }
  if (window.workspace) {
    query.set('workspace', window.workspace);
  }
  if (window.payload) {
    query.set('payload', JSON.stringify(window.payload));
  }
  return `http://${authority}/?${query}`;
}

async function listeningPort(server: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let log = '';
    const read = (data: Buffer): void => {
      log += data;
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) {
        resolve(port);
      }
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
    setTimeout(
      () => reject(new Error(`VS Code's server did not start in a minute:\n${log}`)),
      60_000,
    ).unref();
  });
}

async function install(installer: ChildProcess): Promise<void> {
  let log = '';
  installer.stdout?.on('data', (data) => {
    log += data;
  });
  installer.stderr?.on('data', (data) => {
    log += data;
  });
  const code = await Promise.race([
    once(installer, 'exit').then(([code]) => code),
    delay(120_000, 'time-out', { ref: false }),
  ]);
  letGo(installer);
  if (code !== 0) {
    await end(installer);
    throw new Error(`The extension could not be installed (${code}):\n${log}`);
  }
}

/** What a program left running may hold its pipes for ever: nobody waits for their end. */
function letGo(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await Promise.race([exit, delay(4000, undefined, { ref: false })]);
  }
  try {
    process.kill(-Number(server.pid), 'SIGKILL');
  } catch {
    // The whole group has ended.
  }
  letGo(server);
}
