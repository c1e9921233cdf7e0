import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './gestures.ts';
import { openServers } from './servers.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let folder: string;
let home: string;
let workbench: Workbench;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toolseal-new-'));
  home = await mkdtemp(join(tmpdir(), 'toolseal-home-'));
  await writeFile(join(folder, 'compose.yaml'), 'services:\n  db:\n    image: postgres:18\n');
  workbench = await openWorkbench('compose.yaml', {
    ...{ trusted: true, packaged: true, folder },
    environment: { HOME: home, XDG_CONFIG_HOME: undefined },
  });
});
after(async () => {
  await workbench?.close();
  for (const path of [folder, home]) await rm(path, { recursive: true, force: true });
});

const config = (key: string, names: readonly string[], version: number): string =>
  JSON.stringify({
    [key]: Object.fromEntries(
      names.map((name) => [name, { command: 'npx', args: ['-y', `@acme/${name}@1.0.${version}`] }]),
    ),
  });

/** A program writes the files, again and again, until VS Code has started so far that somebody takes notice. */
async function writeUntilNoticed(files: Readonly<Record<string, (version: number) => string>>, text: string) {
  const toasts = workbench.page.locator('.notification-toast');
  for (let version = 0; (await toasts.filter({ hasText: text }).count()) === 0; version++) {
    assert.ok(version < 6, await toasts.allTextContents().then((texts) => texts.join('\n')));
    for (const [path, write] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), write(version));
    }
    await toasts
      .filter({ hasText: text })
      .waitFor({ timeout: 5000 })
      .catch(() => {});
  }
}

test('beside a file that is not about MCP, no server starts and none is waited for', async () => {
  const { page } = workbench;
  const status = page.locator('.hover-language-status', { hasText: 'Toolseal: not started' });
  await until(status, async () => {
    await page.mouse.move(0, 0);
    await page.locator('#status\\.languageStatus').hover({ timeout: 5000 });
  });
  assert.equal(await status.locator('.codicon-loading').count(), 0);
  await page.keyboard.press('Escape');
});

test('a config that appears in a folder without any is said', async () => {
  await writeUntilNoticed(
    { '.vscode/mcp.json': (version) => config('servers', ['helper'], version) },
    '`helper` in .vscode/mcp.json now starts `npx -y @acme/helper@1.0.',
  );
});

test('several changes are one notification', async () => {
  const { page } = workbench;
  await page.locator('.notification-toast').first().hover();
  await page.locator('.notification-toast .codicon-notifications-clear').first().click();
  await writeUntilNoticed(
    {
      '.mcp.json': (version) => config('mcpServers', ['one', 'two'], version),
      '.cursor/mcp.json': (version) => config('mcpServers', ['three'], version),
    },
    '3 servers would now run that you have not approved',
  );
});

test('a config that comes with its folder is said, and gone with it', async () => {
  const { page } = workbench;
  // Moved as a whole: whoever watches hears of the folder and of nothing in it, as happens with one that is written quickly.
  const elsewhere = join(home, 'kiro');
  await mkdir(join(elsewhere, 'settings'), { recursive: true });
  await writeFile(join(elsewhere, 'settings/mcp.json'), config('mcpServers', ['four'], 1));
  await rename(elsewhere, join(folder, '.kiro'));
  const text = 'now starts `npx -y @acme/four@1.0.1`';
  await page.locator('.notification-toast').filter({ hasText: text }).waitFor();
  const { line } = await openServers(workbench, '.kiro/settings/mcp.json');
  await line('four').waitFor();
  await rm(join(folder, '.kiro'), { recursive: true });
  await line('four').waitFor({ state: 'detached' });
});

test('what is typed is not said, from the first letter on', async () => {
  const { page } = workbench;
  const toasts = page.locator('.notification-toast');
  while ((await toasts.count()) > 0) {
    await toasts.first().hover();
    await toasts.first().locator('.codicon-notifications-clear').click();
  }
  const tab = page.locator('.tab.active', { hasText: 'mcp.json' });
  await until(tab, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+P');
    await page.keyboard.type('.cursor/mcp.json');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'mcp.json' }).first().click();
  });
  // Into the version: "@acme/three@1.0.0" becomes 1.0.09.
  await page.locator('.view-lines').last().click();
  await page.keyboard.press('Control+End');
  for (let step = 0; step < '"]}}}'.length; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('9');
  await page.locator('.view-lines', { hasText: /1\.0\.\d9/ }).waitFor();
  // Longer than changes are collected before something is said.
  await page.waitForTimeout(4000);
  assert.equal(await toasts.filter({ hasText: '@acme/three@' }).count(), 0);
  await page.keyboard.press('Control+Z');
});

test('a config of the user that appears is said, wherever no folder was before', async () => {
  await mkdir(join(home, '.cursor'));
  await writeFile(join(home, '.cursor/mcp.json'), config('mcpServers', ['own'], 1));
  const text = 'now starts `npx -y @acme/own@1.0.1` for Cursor';
  await workbench.page.locator('.notification-toast').filter({ hasText: text }).waitFor();
});
