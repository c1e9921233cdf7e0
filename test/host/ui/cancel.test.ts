import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { linuxHome } from '../../cli/homes.ts';
import { runCommand } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** So many that a scan lasts longer than a click takes. */
const projects = 6000;

let folder: string;
let home: string;
let workbench: Workbench;

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'toolseal-home-'));
  folder = await mkdtemp(join(tmpdir(), 'toolseal-many-'));
  const write = async (path: string, content: string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const [, path, content] of linuxHome) await write(join(home, path), content);
  const config = JSON.stringify({ servers: { notes: { command: 'npx', args: ['-y', 'notes-mcp'] } } });
  await write(join(folder, '.vscode/mcp.json'), config);
  for (let index = 0; index < projects; index++)
    await write(join(folder, `projects/${index}/.vscode/mcp.json`), config);
  workbench = await openWorkbench('.vscode/mcp.json', {
    ...{ trusted: true, packaged: true, folder },
    environment: { HOME: home, XDG_CONFIG_HOME: undefined },
    // The search of the editor is not what is cancelled here.
    settings: { 'search.exclude': { projects: true }, 'files.watcherExclude': { '**': true } },
  });
});
after(async () => {
  await workbench?.close();
  for (const made of [folder, home]) await rm(made, { recursive: true, force: true });
});

/** Begins a scan, and gives the notification that shows how far it is. */
async function begin(): Promise<Locator> {
  const { page } = workbench;
  await runCommand(page, 'Toolseal: Scan All Servers');
  const toast = page.locator('.notification-toast', { hasText: 'Scanning all servers' });
  await toast.waitFor();
  return toast;
}

/** Cancels a scan as a person does. Nothing of it stays, and that is said. */
async function cancel(toast: Locator): Promise<void> {
  const { page } = workbench;
  await toast.getByRole('button', { name: 'Cancel' }).click();
  await toast.waitFor({ state: 'detached' });
  await page.locator('.statusbar').getByText('The scan was cancelled. Nothing of it is shown.').waitFor();
  assert.equal(await page.locator('.notification-toast').count(), 0);
}

test('a scan is cancelled as soon as it has begun', async () => {
  await cancel(await begin());
});

test('a scan is cancelled in the middle, and the next one comes to its end', async () => {
  const { page } = workbench;
  const toast = await begin();
  await toast.getByText(/projects\/\d+/).waitFor();
  await cancel(toast);
  await begin();
  const summary = page.locator('.notification-toast', { hasText: /\d+ servers in \d+ files/ });
  await summary.waitFor({ timeout: 120_000 });
  const servers = Number(/(\d+) servers in/.exec((await summary.textContent()) ?? '')?.[1]);
  assert.ok(servers >= projects + linuxHome.length, `${servers} servers`);
});
