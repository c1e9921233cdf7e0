import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

/** An executable that takes VS Code's command line. */
export interface VsCode {
  readonly kind: 'desktop' | 'served';
  readonly executable: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * The VS Code to test in: the desktop one, downloaded, where the download and a display are to be had, else the one
 * served from an npm package. TOOLSEAL_VSCODE=desktop or served decides instead.
 */
export async function findVsCode(say: (message: string) => void): Promise<VsCode> {
  const wanted = process.env.TOOLSEAL_VSCODE;
  const served: VsCode = {
    kind: 'served',
    executable: join(import.meta.dirname, 'served/code'),
    environment: {},
  };
  if (wanted === 'served' || (wanted !== 'desktop' && !(await canDownload()))) {
    return served;
  }
  try {
    say('Downloading VS Code (once) …');
    const executable = await downloadAndUnzipVSCode();
    if (hasDisplay()) {
      return { kind: 'desktop', executable, environment: {} };
    }
    return {
      kind: 'desktop',
      executable: join(import.meta.dirname, 'desktop-headless'),
      environment: { TOOLSEAL_DESKTOP: executable },
    };
  } catch (error) {
    if (wanted === 'desktop') {
      throw error;
    }
    say(`VS Code could not be downloaded (${error}), so the served one is used.`);
    return served;
  }
}

async function canDownload(): Promise<boolean> {
  const found = lookup('update.code.visualstudio.com').then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([found, delay(3000, false, { ref: false })]);
  return reachable && (hasDisplay() || onPath('xvfb-run'));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
