import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setCanaries } from '../../consent/canaries.ts';
import { readTrace, tracedTo, whyNoStrace } from '../../consent/strace.ts';
import { openWorkbench } from './workbench.ts';

const skip = (await whyNoStrace()) ?? false;

describe('an editor session starts and calls nothing', { skip }, () => {
  for (const trusted of [true, false]) {
    test(trusted ? 'in a trusted workspace' : 'in Restricted Mode', async () => {
      const canaries = await setCanaries();
      const file = join(canaries.folder, 'trace');
      try {
        await useEditor(canaries.folder, trusted, tracedTo(file));
        const { programs, calls } = await readTrace(file);
        // The watch has seen VS Code's own programs, the language server among them.
        assert.ok(programs.some((program) => program.includes('dist/languageServer.cjs')));
        assert.deepEqual(
          programs.filter((program) => program.includes(canaries.program)),
          [],
        );
        assert.deepEqual(
          calls.filter((call) => !/inet_addr\("127\.|"::1"/.test(call)),
          [],
        );
        assert.equal(existsSync(canaries.mark), false);
        assert.equal(canaries.connections(), 0);
      } finally {
        await canaries.close();
      }
    });
  }
});

/** Looks at findings and changes a config, as a person would. */
async function useEditor(folder: string, trusted: boolean, wrapper: readonly string[]): Promise<void> {
  const workbench = await openWorkbench('.vscode/mcp.json', { trusted, wrapper, folder });
  try {
    const { page } = workbench;
    const findings = page.locator('.squiggly-warning, .squiggly-error, .squiggly-info');
    await findings.first().waitFor();
    await workbench.text('canary.sh').hover();
    await page.locator('.monaco-hover', { hasText: 'MCP' }).first().waitFor();
    await page.keyboard.press('Escape');
    await workbench.text('canary.sh').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+s');
    await findings.first().waitFor();
  } finally {
    await workbench.close();
  }
}
