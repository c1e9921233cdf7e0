import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unfold, until } from './gestures.ts';
import { openServers, type ServersView } from './servers.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const CONFIG = '.vscode/mcp.json';

let folder: string;
let workbench: Workbench;
let view: ServersView;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toolseal-rug-pull-'));
  await cp(join(import.meta.dirname, 'rug-pull'), folder, { recursive: true });
  workbench = await openWorkbench(CONFIG, { trusted: true, packaged: true, folder });
  view = await openServers(workbench, CONFIG);
});
after(async () => {
  await workbench?.close();
  await rm(folder, { recursive: true, force: true });
});

const starts = async (): Promise<number> =>
  (await readFile(join(folder, 'starts'), 'utf8').catch(() => '')).length;

/**
 * Captures the server from its line, after the dialog that shows what starts.
 *
 * @param said what a notification says then
 */
async function capture(said: string): Promise<void> {
  await until(view.dialog.getByText(join(folder, 'helper.mjs')), async () => {
    if (await view.dialog.isVisible()) return;
    await view.line('helper,').click();
    await view.line('helper,').getByRole('button', { name: 'List Its Tools' }).click();
  });
  await view.dialog.getByRole('button', { name: 'Start' }).click();
  const done = view.toasts.filter({ hasText: said });
  await done.hover();
  await done.locator('.codicon-notifications-clear').click();
  await done.waitFor({ state: 'detached' });
}

test('nothing starts before the user has said so', async () => {
  await view.line('.vscode/mcp.json, not approved').waitFor();
  await view.line('helper, not approved').waitFor();
  assert.equal(await starts(), 0);
});

test('a captured server is approved with its tools', async () => {
  const { page } = workbench;
  await capture('2 tools listed');
  assert.equal(await starts(), 1);
  await until(view.dialog.getByText('2 definitions are approved with it'), async () => {
    if (await view.dialog.isVisible()) return;
    await view.line('helper,').click();
    await page.keyboard.press('Control+Enter');
  });
  await view.dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await view.line('helper, approved').waitFor();
});

test('a tool that is as approved shows what it says, and the focus stays in the tree', async () => {
  const { page } = workbench;
  const forecast = view.line('forecast, sha256:');
  await unfold(view.line('helper, approved'));
  await unfold(view.line(/^Tools \(2\)/));
  await until(page.locator('.view-line', { hasText: 'Returns the weather of tomorrow.' }).first(), () =>
    forecast.click(),
  );
  await page.getByRole('tab', { name: 'forecast (definition)' }).waitFor();
  await view.tree.and(page.locator(':focus-within')).waitFor();
});

test('the same server with another description is changed: in the tree, the badge and the editor', async () => {
  const { page } = workbench;
  await capture('What helper tells the model has changed since you approved it.');
  assert.equal(await starts(), 2);
  await view.line('helper, changed').waitFor();
  await view.badge(1).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
});

test('its tool shows what changed beside what was approved', async () => {
  const { page } = workbench;
  const tool = view.line('weather,');
  if ((await tool.count()) === 0) await view.line('helper, changed').locator('.monaco-tl-twistie').click();
  await view.line('forecast, sha256:').waitFor();
  await tool.click();
  const [approved, now] = ['.editor.original', '.editor.modified'].map((side) => page.locator(side));
  await approved?.getByText('Returns the weather of a city').waitFor();
  await now?.getByText('id_rsa').first().waitFor();
  await workbench.picture('rug-pull');
});

test('the change is approved from the diff by its keys, and nothing is left to approve', async () => {
  const { page } = workbench;
  await until(view.dialog.getByText('2 definitions are approved with it'), async () => {
    if (await view.dialog.isVisible()) return;
    await page.locator('.editor.modified .view-line', { hasText: 'id_rsa' }).first().click();
    await page.keyboard.press('Control+Enter');
  });
  await view.dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await view.line('helper, approved').waitFor();
  await page.locator('.editor.original').waitFor({ state: 'detached' });
  assert.equal(await view.approveInTitle.count(), 0);
});
