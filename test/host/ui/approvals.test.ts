import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chooseFromMenu, until } from './gestures.ts';
import { openServers, type ServersView } from './servers.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** What the dialog says before there is a lock in the folder. */
const firstLock = 'This creates toolseal.lock.json in the folder examples.';
const CONFIG = '.vscode/mcp.json';

let workbench: Workbench;
let view: ServersView;
before(async () => {
  workbench = await openWorkbench(CONFIG, { trusted: true, packaged: true });
  view = await openServers(workbench, CONFIG);
});
after(() => workbench?.close());

/** Asks with the keyboard for the dialog about a server, where it is not open yet. */
async function askToApprove(server: string): Promise<void> {
  if (await view.dialog.isVisible()) return;
  await view.line(server).click();
  await workbench.page.keyboard.press('Control+Enter');
}

test('the tree lists the servers', async () => {
  await view.line('github, not approved').waitFor();
  await view.line('notes, not approved').waitFor();
  await view.line('.vscode/mcp.json, none of 4 approved').waitFor();
});

test('a closed line says how a server stands, and how much is found in it', async () => {
  const { page } = workbench;
  const line = view.line('github, not approved, ');
  await line.and(page.locator('[aria-expanded="false"]')).waitFor();
  const said = (await line.getAttribute('aria-label')) ?? '';
  const [, errors = 0, warnings = 0] = (
    /, (?:(\d+) errors?, )?(?:(\d+) warnings?, )?docker/.exec(said) ?? []
  ).map((count) => Number(count ?? 0));
  assert.ok(errors + warnings > 0, said);
  assert.match((await line.locator('.label-description').textContent()) ?? '', /^not approved/);
  // The badge is asked for once the line stands: it may come after it.
  await page.waitForFunction(
    ({ label, badge }) =>
      label?.ownerDocument.defaultView?.getComputedStyle(label, '::after').content === badge,
    {
      label: await line.locator('.monaco-icon-label').elementHandle(),
      badge: JSON.stringify(String(errors + warnings)),
    },
  );
});

test('Enter in the dialog does not approve', async () => {
  const { page } = workbench;
  await until(view.dialog.getByText('servers/notes.mjs'), () => askToApprove('notes'));
  await view.dialog.getByText(firstLock).waitFor();
  await page.keyboard.press('Enter');
  await view.dialog.waitFor({ state: 'detached' });
  await view.line('notes, not approved').waitFor();
});

test('neither does Escape', async () => {
  const { page } = workbench;
  await until(view.dialog, () => askToApprove('notes'));
  await page.keyboard.press('Escape');
  await view.dialog.waitFor({ state: 'detached' });
  await view.line('notes, not approved').waitFor();
});

test('a server is approved with the keyboard alone, and the badge counts the others', async () => {
  const { page } = workbench;
  await until(view.dialog.getByText('servers/notes.mjs'), async () => {
    if (await view.dialog.isVisible()) return;
    await view.line('weather').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
  });
  const approve = view.dialog.getByRole('button', { name: 'Approve', exact: true });
  const isFocused = () => approve.evaluate((button) => button === button.ownerDocument.activeElement);
  for (let presses = 0; presses < 5 && !(await isFocused()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await view.line('notes, approved').waitFor();
  await view.line('.vscode/mcp.json, 1 of 4 approved').waitFor();
  await view.badge(3).waitFor();
});

test('what is approved stays so in a new window, which says nothing at its start', async () => {
  const { page } = workbench;
  await page.reload();
  view = await openServers(workbench, CONFIG);
  await view.line('notes, approved').waitFor();
  await view.badge(3).waitFor();
  assert.equal(await view.toasts.count(), 0);
});

test('a change on the disk is said in one sentence, and shown in the tree', async () => {
  await view.changeOnDisk('"command": "node"', '"command": "bash"');
  const toast = view.toasts.filter({ hasText: 'VS Code starts changed servers at the next chat request' });
  await toast.filter({ hasText: '`notes` in .vscode/mcp.json now starts `bash' }).waitFor();
  await view.line('notes, changed: command').waitFor();
  await view.badge(4).waitFor();
  await workbench.picture('change');
});

test('Review opens what was approved beside what is there now', async () => {
  const { page } = workbench;
  await view.toasts.getByText('Review', { exact: true }).click();
  const [approved, now] = ['.editor.original', '.editor.modified'].map((side) => page.locator(side));
  await approved?.getByText('"node"').waitFor();
  await now?.getByText('"bash"').waitFor();
  await view.approveInTitle.waitFor();
  // Then VS Code's own setting is offered, once.
  await view.toasts.getByText('Keep as Is').click();
});

test('what is changed back is approved again, without a word', async () => {
  await view.changeOnDisk('"command": "bash"', '"command": "node"');
  await view.line('notes, approved').waitFor();
  await view.badge(3).waitFor();
  assert.equal(await view.toasts.count(), 0);
  await view.approveInTitle.waitFor({ state: 'detached' });
});

test('what the user types and saves is not said', async () => {
  const { page } = workbench;
  await view.line('notes').dblclick();
  await page.locator('.view-line', { hasText: '"command": "node"' }).first().click();
  await page.keyboard.press('End');
  for (const _ of '",') await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('js');
  await page.keyboard.press('Control+S');
  await view.line('notes, changed: command').waitFor();
  // What another program writes is: one notification, which is not about the typed change.
  const added = { mcpServers: { added: { command: 'npx', args: ['-y', 'added'] } } };
  await writeFile(join(workbench.folder, '.mcp.json'), JSON.stringify(added));
  await view.toasts.filter({ hasText: '`added` in .mcp.json now starts `npx -y added`' }).waitFor();
  assert.equal(await view.toasts.count(), 1);
});

test('a changed launch is approved from the title of its diff, which then closes', async () => {
  const { page } = workbench;
  const diff = page.getByRole('tab', { name: /^notes: approved/ });
  const changed = view.line('notes, changed');
  await until(diff, async () => {
    await changed.hover();
    await changed.getByRole('button', { name: 'Show What Changed' }).click();
  });
  await until(view.dialog.getByText('servers/notes.mjs'), async () => {
    if (!(await view.dialog.isVisible())) await view.approveInTitle.click();
  });
  assert.equal(await view.dialog.getByText(firstLock).count(), 0);
  await view.dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await view.line('notes, approved').waitFor();
  await diff.waitFor({ state: 'detached' });
});

test('an approval is revoked', async () => {
  const { page } = workbench;
  await chooseFromMenu(page, view.line('notes, approved'), 'Revoke', view.dialog);
  await view.dialog.getByText('Revoke', { exact: true }).click();
  await view.line('notes, not approved').waitFor();
  await view.badge(5).waitFor();
});
