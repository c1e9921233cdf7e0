import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { linuxHome } from '../../cli/homes.ts';
import { runCommand, until } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let home: string;
let workbench: Workbench;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'toolseal-home-'));
  for (const [, path, content] of linuxHome) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), content);
  }
  workbench = await openWorkbench('.vscode/mcp.json', {
    trusted: true,
    packaged: true,
    environment: { HOME: home, XDG_CONFIG_HOME: undefined },
    settings: { 'workbench.colorTheme': 'Default Light Modern' },
  });
});
after(async () => {
  await workbench?.close();
  await rm(home, { recursive: true, force: true });
});

const run = (title: string): Promise<void> => runCommand(workbench.page, title);

/** The page in the webview. */
function report(): FrameLocator {
  return workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

test('the report can be asked for before there is one', async () => {
  const { page } = workbench;
  await run('Toolseal: Show Report');
  await report().getByRole('heading', { name: 'MCP servers: security report' }).waitFor();
  assert.equal(await page.locator('.notification-toast', { hasText: 'Show Report' }).count(), 0);
  await run('View: Close Editor');
});

test('scans the configs of every client, and says what came out', async () => {
  const { page } = workbench;
  await run('Toolseal: Scan All Servers');
  const toast = page.locator('.notification-toast', { hasText: /\d+ servers in \d+ files/ });
  await toast.waitFor();
  const said = (await toast.textContent()) ?? '';
  const servers = Number(/(\d+) servers in/.exec(said)?.[1]);
  // Those of the home and the four of the examples.
  assert.ok(servers >= linuxHome.length + 4, said);
  assert.match(said, /\d+ errors?, \d+ warnings?/);
  await toast.getByText('Show Report').click();
});

test('the report has a row for each client, and nothing in it leads outside', async () => {
  const page = report();
  await page.getByRole('heading', { name: 'MCP servers: security report' }).waitFor();
  for (const client of new Set(linuxHome.map(([name]) => name))) {
    await page.locator('tr.file', { hasText: client }).first().waitFor();
  }
  assert.equal(await page.locator('main script, link[href], img, iframe').count(), 0);
});

test('the report is made again and exported from its own toolbar', async () => {
  const { page } = workbench;
  const made = report().locator('header time');
  const before = await made.getAttribute('datetime');
  await page.getByRole('button', { name: 'Scan Again' }).click();
  await report().locator(`header time:not([datetime="${before}"])`).waitFor();
  for (const [ending, start] of [
    ['html', '<!doctype html>'],
    ['sarif', '{'],
  ] as const) {
    const file = join(home, `scan.${ending}`);
    const input = page.locator('.quick-input-widget input');
    await until(input, () => page.getByRole('button', { name: 'Export Report…' }).click());
    // Before it has made its own proposal, the dialog writes that over what is typed.
    await page.waitForFunction(
      `document.querySelector('.quick-input-widget input').value.endsWith('mcp-report.html')`,
    );
    await input.fill(file);
    await until(page.locator('.notification-toast', { hasText: `scan.${ending}` }), () =>
      input.press('Enter'),
    );
    assert.ok((await readFile(file, 'utf8')).startsWith(start), ending);
  }
});

test('beside the side bar of a small window, no card runs past the edge', async () => {
  const { page } = workbench;
  await run('View: Show Explorer');
  await page.setViewportSize({ width: 620, height: 800 });
  const card = report().locator('.card').first();
  await card.waitFor();
  const fits = await card.evaluate((element) => {
    const { documentElement } = element.ownerDocument;
    return element.getBoundingClientRect().right <= documentElement.clientWidth;
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  assert.ok(fits);
});

test('a finding opens its place', async () => {
  const { page } = workbench;
  await report().locator('#findings button.link', { hasText: 'mcp.json:' }).first().click();
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await run('View: Close All Editors in Group');
});

test('the report in a light and in a dark theme', async () => {
  const { page } = workbench;
  await page.setViewportSize({ width: 1280, height: 1200 });
  await run('View: Close All Editors');
  await run('Toolseal: Show Report');
  // The report takes the focus when it is there, which would close the list of commands.
  await report().getByRole('heading', { name: 'MCP servers: security report' }).waitFor();
  if (await page.locator('.part.sidebar').isVisible()) await run('View: Toggle Primary Side Bar Visibility');
  await workbench.picture('report-light');
  await run('Preferences: Toggle between Light/Dark Themes');
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await report().locator('body.vscode-dark').waitFor();
  await workbench.picture('report-dark');
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('the walkthrough leads through four steps', async () => {
  const { page } = workbench;
  await run('View: Close All Editors');
  // Narrower, it leaves out the picture of a step.
  await page.setViewportSize({ width: 1440, height: 720 });
  await run('Welcome: Open Walkthrough...');
  await page.locator('.quick-input-list').getByText('Toolseal').first().click();
  const steps = page.locator('.getting-started-step');
  await steps.first().waitFor();
  assert.equal(await steps.count(), 4);
  const drawing = page
    .frameLocator('.getting-started-media iframe.webview.ready')
    .frameLocator('#active-frame')
    .locator('svg');
  await drawing.waitFor();
  // VS Code lets no style of the drawing through: one that relies on them is there and shows nothing.
  const card = drawing.locator('rect').first();
  assert.match(
    await card.evaluate((rect) => rect.ownerDocument.defaultView?.getComputedStyle(rect).fill ?? ''),
    /^rgb/,
  );
  await workbench.picture('walkthrough');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Open a Risky Sample' }).first().click();
  await page.locator('.squiggly-error').first().waitFor();
});

test('a category is explained', async () => {
  const { page } = workbench;
  await run('Toolseal: Explain an OWASP MCP Category');
  await page.locator('.quick-input-list').getByText('Tool Poisoning').first().click();
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.getByRole('heading', { name: 'MCP03:2025 Tool Poisoning' }).waitFor();
});
