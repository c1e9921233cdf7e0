import { after, before, test } from 'node:test';
import { findCommand } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
before(async () => {
  workbench = await openWorkbench('.vscode/mcp.json', { trusted: true, packaged: true, language: 'ja' });
  await workbench.page.locator('.squiggly-error').first().waitFor();
});
after(() => workbench?.close());

test('messages, hovers and the tree are in Japanese', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+M');
  const panel = page.locator('.markers-panel');
  await panel.getByText('トークン').first().waitFor();
  await page.locator('.activitybar').getByRole('tab', { name: 'Toolseal' }).click();
  await page.locator('.pane-body').getByRole('treeitem').first().waitFor();
  await workbench.text('ghp_').hover();
  await page
    .locator('.monaco-hover', { hasText: 'MCP01:2025' })
    .getByText('そのまま書かれたシークレット')
    .first()
    .waitFor();
  await workbench.picture('japanese');
  await page.keyboard.press('Escape');
});

test('commands are in Japanese', async () => {
  const { page } = workbench;
  await findCommand(page, 'Toolseal: すべてのサーバーをスキャン');
  await page.keyboard.press('Escape');
});
