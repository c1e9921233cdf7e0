// What `code` runs: opens the workbench in a headless browser, lets it run the test suite of --extensionTestsPath
// in the real extension host, and exits as the suite did.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, openPage } from './browser.ts';
import { installServedVsCode } from './install.ts';
import { type ServedVsCode, startServedVsCode } from './server.ts';

const TIMEOUT = 300_000;

/** What the workbench prints at every start and what says nothing about the tests. */
const NOISE =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|Ignoring fetching additional builtin|\[AgentHost:remote\]|\[AccountPolicyGate\]|\[Service Worker\]|Error fetching|Started local extension host|ComputeTargetPlatform)/;

// Not strict: the switches of the desktop that mean nothing here are accepted and ignored.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

/** The value of a switch, which names a file or folder, as an absolute path. */
function path(name: keyof typeof values): string {
  const value = values[name];
  if (typeof value !== 'string') {
    throw new Error(`--${name} is missing`);
  }
  return resolve(value);
}

async function run(): Promise<number> {
  const chromium = await ensureChromium(console.error);
  const served = await startServedVsCode(await installServedVsCode(console.error), {
    testDriver: true,
    trustAll: values['disable-workspace-trust'] === true,
    userDataDir: path('user-data-dir'),
    extensionsDir: path('extensions-dir'),
  });
  const { browser, page } = await openPage(chromium);
  try {
    return await new Promise<number>((resolve, reject) => {
      page.on('crash', () => reject(new Error('The page crashed')));
      served.ended.then(() => reject(new Error("VS Code's server ended")));
      setTimeout(() => reject(new Error(`The tests did not end in ${TIMEOUT / 1000} s`)), TIMEOUT).unref();
      process.once('SIGINT', () => reject(new Error('Interrupted')));
      process.once('SIGTERM', () => reject(new Error('Interrupted')));
      // The workbench calls the two functions with how the suite ended and what it prints.
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.exposeFunction('codeAutomationLog', print))
        .then(() => page.goto(windowUrl(served)))
        .catch(reject);
    });
  } finally {
    await browser.close();
    await served.stop();
  }
}

function windowUrl(served: ServedVsCode): string {
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['extensionDevelopmentPath', served.uri(path('extensionDevelopmentPath'))],
    ['extensionTestsPath', served.uri(path('extensionTestsPath'))],
  ];
  const [target] = positionals.map((target) => resolve(target));
  if (!target) {
    return served.url({ payload });
  }
  return served.url(
    target.endsWith('.code-workspace') ? { workspace: target, payload } : { folder: target, payload },
  );
}

function print(type: string, args: unknown[]): void {
  if (typeof args[0] === 'string' && NOISE.test(args[0])) {
    return;
  }
  (type === 'error' || type === 'warn' ? console.error : console.log)(...args);
}

run().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
