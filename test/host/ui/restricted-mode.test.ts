import { test } from 'node:test';
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
