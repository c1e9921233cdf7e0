import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { ensureChromium, openPage } from '../served/browser.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('`npm start` scans the examples and serves them with the extension', { timeout: 180_000 }, async () => {
  // Without a `code`, which would open a window on the machine of whoever runs this.
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !existsSync(join(folder, 'code')));
  // A fresh clone has no folder for the package.
  await rm(join(ROOT, 'out/start'), { recursive: true, force: true });
  const env = { ...process.env, PATH: folders.join(delimiter) };
  const start = spawn('node', ['scripts/start.ts'], { cwd: ROOT, env });
  const ended = once(start, 'exit');
  try {
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      start.on('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
      for (const stream of [start.stdout, start.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
          const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
          if (address) {
            resolve(address);
          }
        });
      }
    });
    assert.match(output, /hardcoded-secret/);
    const { browser, page } = await openPage(await ensureChromium(console.log));
    try {
      await page.goto(address);
      await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    } finally {
      await browser.close();
    }
  } finally {
    start.kill('SIGINT');
    await ended;
  }
});
