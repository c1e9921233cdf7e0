import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openServers } from './servers.ts';
import { openWorkbench } from './workbench.ts';

test('a folder in Restricted Mode is checked all the same', async () => {
  const workbench = await openWorkbench('.vscode/mcp.json', { trusted: false });
  try {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    await workbench.page.locator('.squiggly-error').first().waitFor();
  } finally {
    await workbench.close();
  }
});

test('in Restricted Mode nothing can be approved, and the tree says why', async () => {
  const workbench = await openWorkbench('.vscode/mcp.json', { trusted: false, packaged: true });
  try {
    const view = await openServers(workbench, '.vscode/mcp.json');
    await workbench.page.getByText('Restricted Mode: nothing can be approved or started').waitFor();
    await view.line('notes, not approved').click();
    await workbench.page.keyboard.press('Control+Enter');
    await view.toasts.getByText('Nothing can be approved or started in Restricted Mode').waitFor();
    await workbench.page.keyboard.press('Shift+F10');
    await workbench.page.locator('.context-view .action-label', { hasText: 'Show in Config' }).waitFor();
    assert.equal(await workbench.page.locator('.context-view', { hasText: 'Approve' }).count(), 0);
  } finally {
    await workbench.close();
  }
});
