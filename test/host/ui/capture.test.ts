import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { until } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const memory = fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js'));
const retry = '[$(sync) Retry](command:workbench.action.openSettings)';
const config = {
  inputs: [
    {
      id: 'key',
      type: 'promptString',
      description: 'The key of the memory $(key) [see](https://evil.example)',
      password: true,
    },
  ],
  servers: {
    memory: {
      command: 'node',
      args: [memory, '--key', '${input:key}'],
      env: { MEMORY_FILE_PATH: 'memory.jsonl' },
    },
    [retry]: { command: 'node', args: ['${command:[see](https://evil.example)}'] },
  },
};

let folder: string;
let workbench: Workbench;

before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-capture-')));
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode/mcp.json'), `${JSON.stringify(config, undefined, 2)}\n`);
  workbench = await openWorkbench('.vscode/mcp.json', {
    ...{ trusted: true, packaged: true, folder },
    settings: { 'editor.stickyScroll.enabled': false },
    keybindings: [{ key: 'ctrl+alt+c', command: 'toolseal.captureServer' }],
  });
  // The lens above the server says that the extension is there. A finding would not do: whether the path of
  // the server is one depends on where the project lies.
  await workbench.page.locator('.codelens-decoration').first().waitFor();
});

after(async () => {
  await workbench?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Begins a capture; the line of the server in the pick. */
async function lineOf(name: string): Promise<Locator> {
  const { page } = workbench;
  const line = page.locator('.quick-input-widget .monaco-list-row', { hasText: name });
  await until(line, async () => {
    if (await line.isVisible()) return;
    await workbench.text('MEMORY_FILE_PATH').click();
    await page.keyboard.press('Control+Alt+C');
  });
  return line;
}

/** Begins a capture and chooses the server. */
async function choose(name: string): Promise<void> {
  // By a click on the line itself: a key goes to the editor where the line is of a pick that is just closing.
  await (await lineOf(name)).click({ timeout: 2000 });
}

/** Begins a capture, chooses the server and gives the key; what comes then is the question. */
async function begin(): Promise<void> {
  const { page } = workbench;
  const prompt = page.locator('.quick-input-widget', { hasText: 'The key of the memory' });
  await until(prompt, () => choose('memory'));
  await prompt.locator('input').fill('swordfish-42');
  await until(page.locator('.monaco-dialog-box'), async () => {
    if (await prompt.isVisible()) await prompt.locator('input').press('Enter');
  });
}

test('the question shows the whole command, without the secret; nothing starts without an answer', async () => {
  const { page } = workbench;
  await begin();
  const question = (await page.locator('.monaco-dialog-box').textContent()) ?? '';
  assert.match(question, /Start memory and list its tools\?/);
  assert.ok(question.includes(`node ${memory} --key …`), question);
  assert.ok(question.includes(`Folder: ${folder}`), question);
  assert.match(question, /Variables given to it: MEMORY_FILE_PATH/);
  assert.doesNotMatch(question, /swordfish/);
  await page.keyboard.press('Escape');
  await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.notification-toast').count(), 0);
});

test('Enter in the question starts nothing and shows the server in its config', async () => {
  const { page } = workbench;
  await begin();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  await page.getByText('(6 selected)').waitFor();
  assert.equal(await page.locator('.notification-toast').count(), 0);
});

test('foreign text is neither a link nor an icon', async () => {
  const { page } = workbench;
  const prompt = page.locator('.quick-input-message', { hasText: 'The key of the memory $(key) [see]' });
  await until(prompt, () => choose('memory'));
  assert.equal(await prompt.locator('a').count(), 0);
  await until(page.locator('.quick-input-list .monaco-list-row', { hasText: retry }), async () => {
    await page.keyboard.press('Escape');
    await lineOf('Retry');
  });

  const toast = page.locator('.notification-toast', { hasText: '$(sync) Retry] (command:' });
  await until(toast, () => choose('Retry'));
  assert.equal(await toast.locator('.notification-list-item-message a').count(), 0);
});

test('a capture that was agreed to shows the tools, checked', async () => {
  const { page } = workbench;
  await begin();
  await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Start' }).click();
  await page.locator('.notification-toast', { hasText: 'memory: 9 tools listed.' }).waitFor();
  await page.locator('.notification-toast').getByRole('button', { name: 'Show Tools' }).click();
  await workbench.text('toolsealCapture').waitFor();
});
