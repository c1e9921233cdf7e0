import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findCommand, openFixes, until } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const TOKEN = 'ghp_';
const CONFIG = '.vscode/mcp.json';

let workbench: Workbench;
before(async () => {
  workbench = await openWorkbench(CONFIG, { trusted: true });
  // Without the side bar, the pictures show whole lines.
  await workbench.page.keyboard.press('Control+B');
});
after(() => workbench?.close());

test('the editor underlines what is risky', async () => {
  const { page } = workbench;
  await page.locator('.squiggly-error').first().waitFor();
  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.picture('squiggles');
});

test('the hover names the OWASP category', async () => {
  const { page } = workbench;
  await workbench.text(TOKEN).hover();
  const hover = page.locator('.monaco-hover', { hasText: 'MCP01:2025' });
  await hover.waitFor();
  await workbench.picture('hover');
  await page.keyboard.press('Escape');
});

test('the Problems panel lists the findings', async () => {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+M');
  const panel = page.locator('.markers-panel');
  await panel.getByText('hardcoded-secret').first().waitFor();
  await panel.getByText('unpinned-package').first().waitFor();
  await workbench.picture('problems');
  await page.keyboard.press('Control+Shift+M');
});

test('the palette has the commands', async () => {
  const { page } = workbench;
  // The list is longer than what is drawn of it.
  for (const title of [
    'Toolseal: Restart Language Server',
    'Toolseal: Scan All Servers',
    'Toolseal: Show Log',
  ]) {
    await findCommand(page, title);
  }
  await page.keyboard.press('Escape');
});

test('the language status says how many findings there are', async () => {
  const { page } = workbench;
  await page.locator('#status\\.languageStatus').hover();
  await page.locator('.hover-language-status', { hasText: /Toolseal: \d+ findings/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('the quick fix moves the token into a masked input', async () => {
  const { page } = workbench;
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'input' }).first();
  await until(fix, () => openFixes(page, workbench.text(TOKEN)));
  await workbench.picture('quick-fix');
  await fix.click();
  await page.locator('.view-line', { hasText: 'password' }).first().waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await workbench.picture('fixed');
  const text = await workbench.editorText();
  assert.match(text, /"password": true/);
  assert.match(text, /\$\{input:/);
  assert.ok(!text.includes(TOKEN));
});
