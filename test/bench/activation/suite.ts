import { writeFileSync } from 'node:fs';
import { extensions, languages, Uri, window, workspace } from 'vscode';

/** What the extension host tells, in milliseconds. */
export interface Activation {
  /** Loading the extension's bundle. */
  readonly loading: number;
  /** The call of `activate()`. */
  readonly call: number;
  /** From opening the first config to its findings: loads the language client and starts the server. */
  readonly findings: number;
}

/** What the extension host calls: measures once, in this window, and leaves the numbers for the runner. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension('toolseal.toolseal');
  if (!extension) throw new Error('the extension is not there');
  await extension.activate();
  const { toolsealActivation } = globalThis as { toolsealActivation?: Pick<Activation, 'loading' | 'call'> };
  if (!toolsealActivation) throw new Error('nobody has timed the activation');
  const uri = Uri.file(String(process.env.TOOLSEAL_CONFIG));
  const opened = performance.now();
  await window.showTextDocument(await workspace.openTextDocument(uri));
  while (languages.getDiagnostics(uri).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const result: Activation = { ...toolsealActivation, findings: performance.now() - opened };
  writeFileSync(String(process.env.TOOLSEAL_HOST_RESULT), JSON.stringify(result));
}
