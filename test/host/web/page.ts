import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { QUIET_SETTINGS } from '../served/server.ts';

const ROOT = join(import.meta.dirname, '../../..');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const WORKBENCH = '/vscode/out/vs/code/browser/workbench/workbench.js';

/** A page with VS Code for the Web: no server of VS Code behind it, only files. */
export interface WebPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench on a free port of 127.0.0.1, with this extension and a workspace on a virtual file system.
 *
 * @param vscode the folder of VS Code, see `installServedVsCode`
 * @param project the texts of the workspace, by path
 * @param open the path of the one that the editor shows
 */
export async function serveWebPage(
  vscode: string,
  project: Readonly<Record<string, string>>,
  open: string,
): Promise<WebPage> {
  const folders: Readonly<Record<string, string>> = {
    vscode,
    extension: ROOT,
    files: join(import.meta.dirname, 'files'),
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    if (path === '/') return send(response, '.html', page());
    if (path === '/project.json') return send(response, '.json', JSON.stringify(project));
    if (path === WORKBENCH)
      return send(response, '.js', alone(readFileSync(join(vscode, path.slice('/vscode/'.length)), 'utf8')));
    const [, name = '', ...rest] = normalize(path).split('/');
    const folder = folders[name];
    return folder ? sendFile(response, join(folder, ...rest)) : notFound(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  function page(): string {
    const extensions = ['extension', 'files'];
    const configuration = {
      folderUri: { scheme: 'files', path: '/' },
      additionalBuiltinExtensions: extensions.map((path) => ({
        scheme: 'http',
        authority,
        path: `/${path}`,
      })),
      configurationDefaults: { ...QUIET_SETTINGS, 'security.workspace.trust.enabled': false },
      defaultLayout: { editors: [{ uri: { scheme: 'files', path: `/${open}` } }], force: true },
      productConfiguration: {
        enableTelemetry: false,
        webviewContentExternalBaseUrlTemplate: `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
      },
      // code-server's build asks for these.
      ...{ userDataPath: '/', isEnabledFileDownloads: true, isEnabledFileUploads: true },
      isEnabledCoderGettingStarted: true,
    };
    const values: Readonly<Record<string, string>> = {
      WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
      WORKBENCH_WEB_BASE_URL: '/vscode',
      VS_BASE: '/vscode',
      BASE: '/vscode',
      WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
    };
    const template = readFileSync(join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
    return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? '');
  }

  return {
    url: `http://${authority}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * code-server's build of the workbench takes the page's own server for a remote one, which also keeps the user's data.
 * Here it is what its makers publish: a page alone, with the user's data in the browser.
 */
function alone(workbench: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
    [/(\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\))/, '$1vscodeUserData$2'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`The workbench has no ${from.source}`);
    return text.replace(from, to);
  }, workbench);
}

function send(response: ServerResponse, extension: string, text: string): void {
  response.writeHead(200, { 'content-type': types[extension] ?? 'application/octet-stream' }).end(text);
}

function sendFile(response: ServerResponse, path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    notFound(response);
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}
