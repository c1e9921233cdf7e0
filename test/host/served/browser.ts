import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.TOOLSEAL_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];

/** Nothing that looks for the browser's own services, which a closed network would refuse again and again. */
const OFFLINE = [
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Finds Chromium, and installs it where that is possible: on Debian and its kin, as root. */
export async function ensureChromium(say: (message: string) => void): Promise<string> {
  const place = find();
  if (place) {
    return place;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${PACKAGES.join(', ')} with apt-get (once) …`);
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
      maxBuffer: 2 ** 26,
    };
    await promisify(execFile)('apt-get', ['update'], options);
    await promisify(execFile)('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  }
  const installed = find();
  if (!installed) {
    const how = `Install it (on Debian: apt-get install ${PACKAGES.join(' ')}), or name it in TOOLSEAL_CHROMIUM.`;
    throw new Error(`The tests in the editor need Chromium, and none was found. ${how}`);
  }
  return installed;
}

function find(): string | undefined {
  return PLACES.find((place) => place && existsSync(place));
}

/** Opens an empty page in a headless browser that reaches nothing but this machine. */
export async function openPage(executablePath: string): Promise<{ browser: Browser; page: Page }> {
  // Chromium's sandbox does not work for root, who is the usual user of a container.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath,
    args: [...OFFLINE, ...sandbox],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.route(
    (url) => url.protocol !== 'file:' && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return { browser, page: await context.newPage() };
}
