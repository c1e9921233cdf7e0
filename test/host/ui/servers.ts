import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The tree of servers in a window, used as a person would. */
export interface ServersView {
  readonly tree: Locator;
  /** The line with this text, and how it is read aloud. */
  line(label: string | RegExp): Locator;
  /** How many servers need a decision. */
  badge(count: number): Locator;
  /** The button in an editor's title that approves the server that the editor is about. */
  readonly approveInTitle: Locator;
  /** The dialog that is open. */
  readonly dialog: Locator;
  /** The notifications that are shown. */
  readonly toasts: Locator;
  /** Changes the config on the disk as another program would. */
  changeOnDisk(from: string | RegExp, to: string): Promise<void>;
}

/** Opens the tree by its icon. */
export async function openServers({ page, folder }: Workbench, config: string): Promise<ServersView> {
  const icon = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Toolseal"]') });
  await icon.first().waitFor();
  const tree = page.locator('.pane-body .monaco-list[aria-label*="MCP Servers"]');
  const isThere = (timeout: number) =>
    tree
      .locator('.monaco-list-row')
      .first()
      .waitFor({ timeout })
      .then(
        () => true,
        () => false,
      );
  // A click hides what is shown, and a window that was open before shows by and by what it has shown then.
  for (let clicks = 0; !(await isThere(clicks === 0 ? 4000 : 15_000)); clicks++) {
    assert.ok(clicks < 4, 'the tree does not show');
    await icon.first().click();
  }
  const path = join(folder, config);
  return {
    tree,
    line: (label) =>
      typeof label === 'string'
        ? tree.locator(`.monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
        : tree.locator('.monaco-list-row', { hasText: label }),
    badge: (count) => icon.locator('.badge-content', { hasText: new RegExp(`^${count}$`) }),
    approveInTitle: page.locator('.editor-actions').getByRole('button', { name: /^Approve Server/ }),
    dialog: page.locator('.monaco-dialog-box'),
    toasts: page.locator('.notification-toast'),
    changeOnDisk: async (from, to) => {
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(from, to));
    },
  };
}
