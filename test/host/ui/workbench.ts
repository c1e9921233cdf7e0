import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ensureChromium, openPage } from '../served/browser.ts';
import { installServedVsCode } from '../served/install.ts';
import { startServedVsCode } from '../served/server.ts';
import { packExtension } from './packed.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Where pictures go: into the documentation, or, when no update is asked for, to be thrown away. */
export const IMAGES = process.env.UPDATE_SCREENSHOTS ? join(ROOT, 'docs/images') : join(ROOT, 'out/images');

/** A window of VS Code with the extension and a copy of the examples, used as a person would: keys and mouse. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** The first place in the editor's lines with this text. */
  text(text: string): Locator;
  /** All that the editor shows. */
  editorText(): Promise<string>;
  /** Writes a picture for the documentation, or a throw-away one when no update is asked for. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly trusted: boolean;
  /** The folder to open; a copy of the examples where it is absent. */
  readonly folder?: string;
  /** A program and its arguments that VS Code's server is run with. */
  readonly wrapper?: readonly string[];
  /** The folder where packages are installed; a temporary one where it is absent. */
  readonly extensionsDir?: string;
  /** With the package installed instead of the extension's folder: only so are there toasts and modal dialogs. */
  readonly packaged?: boolean;
  readonly settings?: Record<string, unknown>;
  /** Added to the environment of VS Code's server. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly keybindings?: readonly object[];
  /** The display language that extensions are told. VS Code's own texts stay English without a language pack. */
  readonly language?: string;
}

/** Opens a window with a file of a folder in it, and waits until it is drawn. */
export async function openWorkbench(file: string, options: WorkbenchOptions): Promise<Workbench> {
  const temporary = await mkdtemp(join(tmpdir(), 'toolseal-ui-'));
  const folder = options.folder ?? join(temporary, 'examples');
  if (!options.folder) await cp(join(ROOT, 'examples'), folder, { recursive: true });
  const chromium = await ensureChromium(console.log);
  const served = await startServedVsCode(await installServedVsCode(console.log), {
    ...(options.packaged ? { install: await packExtension(temporary) } : { testDriver: true }),
    trustAll: options.trusted,
    wrapper: options.wrapper ?? [],
    ...(options.environment && { environment: options.environment }),
    ...(options.extensionsDir && { extensionsDir: options.extensionsDir }),
    settings: {
      'security.workspace.trust.startupPrompt': 'never',
      'editor.minimap.enabled': false,
      ...options.settings,
    },
    keybindings: options.keybindings ?? [],
  });
  const { browser, page } = await openPage(chromium);
  if (options.language) await page.addInitScript(setLanguage, options.language);
  const close = async () => {
    await browser.close();
    await served.stop();
    await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const payload: [string, string][] = [
      ...(options.packaged ? [] : [['extensionDevelopmentPath', served.uri(ROOT)] as [string, string]]),
      ['skipWelcome', 'true'],
      ['openFile', served.uri(join(folder, file))],
    ];
    await page.goto(served.url({ folder, payload }));
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    page,
    folder,
    text: (text) => page.locator('.view-line span span').filter({ hasText: text }).first(),
    editorText: async () => {
      const lines = await page.locator('.view-line').allInnerTexts();
      return lines.join('\n').replaceAll('\u00a0', ' ');
    },
    picture: async (name) => {
      await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
    },
    close,
  };
}

/** Run in the page, before the workbench's own messages say what language they are in. */
function setLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}
