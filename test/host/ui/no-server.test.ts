import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './gestures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

let root: string;
let workbench: Workbench;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'toolseal-none-'));
  for (const folder of ['work', 'home', 'extensions']) await mkdir(join(root, folder));
  await writeFile(join(root, 'work/notes.txt'), 'Nothing about MCP.\n');
  workbench = await openWorkbench('notes.txt', {
    ...{ trusted: true, packaged: true },
    ...{ folder: join(root, 'work'), extensionsDir: join(root, 'extensions') },
    environment: { HOME: join(root, 'home'), XDG_CONFIG_HOME: undefined },
  });
});
after(async () => {
  await workbench?.close();
  await rm(root, { recursive: true, force: true });
});

test('without a language server the view says so, and looks again', async () => {
  const { page } = workbench;
  const name = (await readdir(join(root, 'extensions'))).find((name) => name.startsWith('toolseal.'));
  assert.ok(name);
  const server = join(root, 'extensions', name, 'dist/server.js');
  await rename(server, `${server}.away`);
  const icon = page.locator('.activitybar').getByRole('tab', { name: 'Toolseal' });
  const view = page.locator('.welcome-view-content');
  await icon.click();
  await view.getByText('The language server does not answer').waitFor();
  await rename(`${server}.away`, server);
  const again = view.getByText('Look Again');
  await until(view.getByText('No MCP server is configured'), () => again.click({ timeout: 5000 }));
});
