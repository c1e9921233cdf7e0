import type { Locator, Page } from 'playwright-core';

/** How often a gesture is tried, and how long each time what it should show is waited for, in milliseconds. */
const [ATTEMPTS, PATIENCE] = [6, 5000];

/**
 * Does what a person does, and does it again while it shows nothing: a key or a click is lost where a view takes the
 * focus at that moment, or where a menu is not yet ready for it. A gesture must be harmless the second time.
 */
export async function until(shown: Locator, gesture: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await gesture();
      await shown.waitFor({ timeout: PATIENCE });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Types what a command is called into the palette, and gives its line there once it shows. */
export async function findCommand(page: Page, title: string): Promise<Locator> {
  const line = page.locator('.quick-input-list').getByText(title, { exact: true }).first();
  const input = page.locator('.quick-input-widget input');
  await until(line, async () => {
    // Anew each time: the same words in the same palette are not looked up again, and a command may have come since.
    if (await input.isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await input.fill(`>${title}`, { timeout: PATIENCE });
  });
  return line;
}

/** Runs a command by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  for (let attempt = 1; ; attempt++) {
    const line = await findCommand(page, title);
    try {
      await line.click({ timeout: PATIENCE });
      return;
    } catch (error) {
      // Something took the focus, and the list is gone.
      if (attempt === ATTEMPTS || (await widget.isVisible())) throw error;
    }
  }
}

/** Shows what is below a line of a tree; one more click would hide it again. */
export async function unfold(line: Locator): Promise<void> {
  await until(line.and(line.page().locator('[aria-expanded="true"]')), async () => {
    if ((await line.getAttribute('aria-expanded')) === 'false')
      await line.locator('.monaco-tl-twistie').click({ timeout: PATIENCE });
  });
}

/** Opens the menu of a line by the keyboard and chooses from it what shows the next thing. */
export async function chooseFromMenu(
  page: Page,
  line: Locator,
  label: string,
  shown: Locator,
): Promise<void> {
  await until(shown, async () => {
    if (!(await page.locator('.context-view .action-label').first().isVisible())) {
      await line.click({ timeout: PATIENCE });
      await page.keyboard.press('Shift+F10');
    }
    await page.locator('.context-view .action-label', { hasText: label }).click({ timeout: PATIENCE });
  });
}

/** Opens the menu of quick fixes at a place in the editor, anew where one is open that came too early. */
export async function openFixes(page: Page, place: Locator): Promise<void> {
  if (await page.locator('.action-widget').isVisible()) await page.keyboard.press('Escape');
  await place.click({ timeout: PATIENCE });
  await page.keyboard.press('Control+.');
}
