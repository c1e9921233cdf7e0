import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureChromium, openPage } from '../served/browser.ts';

const ROOT = join(import.meta.dirname, '../../..');
const IMAGES = process.env.UPDATE_SCREENSHOTS ? join(ROOT, 'docs/images') : join(ROOT, 'out/images');
const run = promisify(execFile);

test('the report as a file is a page that loads nothing and breaks no rule of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'toolseal-report-'));
  const { browser, page } = await openPage(await ensureChromium(console.log));
  try {
    const file = join(folder, 'report.html');
    await run(process.execPath, [
      ...[join(ROOT, 'dist/cli.cjs'), 'scan', join(ROOT, 'examples'), '--fail-on', 'never'],
      ...['--lang', 'ja', '--format', 'html', '--output', file],
    ]);
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('heading', { name: 'MCP サーバーのセキュリティレポート' }).waitFor();
    await page.getByRole('link', { name: 'チェックリスト' }).click();
    await page.getByText('サーバーのバージョンを固定する').waitFor();
    assert.deepEqual(said, []);
    assert.deepEqual([...new Set(asked.map((url) => url.split('#')[0]))], [pathToFileURL(file).href]);
    await page.goto(pathToFileURL(file).href);
    await mkdir(IMAGES, { recursive: true });
    await page.screenshot({ path: join(IMAGES, 'report-ja.png'), animations: 'disabled' });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
