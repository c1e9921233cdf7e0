import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  Disposable,
  type Hover,
  languages,
  type MarkdownString,
  type Position,
  type Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';

/** The file of the examples that holds one of everything. */
export function exampleUri(): Uri {
  return folderUri('examples', '.vscode', 'mcp.json');
}

/** A file below one of the window's folders. */
export function folderUri(name: string, ...path: string[]): Uri {
  const folder = workspace.workspaceFolders?.find((folder) => folder.name === name);
  assert.ok(folder, `no folder ${name}`);
  return folder.uri.with({ path: [folder.uri.path, ...path].join('/') });
}

/** Shows a document in the editor. */
export async function show(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** What Toolseal says about a document now. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'toolseal');
}

/** The rule of a finding. */
export function ruleId({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings are as wanted, and returns them. */
export async function waitForFindings(
  uri: Uri,
  wanted: (findings: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  const subscriptions: Disposable[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const check = (): void => {
        const current = findings(uri);
        if (wanted(current)) {
          resolve(current);
        }
      };
      const timer = setTimeout(() => {
        const current = findings(uri).map((finding) => `${ruleId(finding)}: ${finding.message}`);
        reject(new Error(`The findings of ${uri} stay [${current.join('; ')}]`));
      }, 10_000);
      subscriptions.push(languages.onDidChangeDiagnostics(check), new Disposable(() => clearTimeout(timer)));
      check();
    });
  } finally {
    Disposable.from(...subscriptions).dispose();
  }
}

/** The texts of the hovers at a place. */
export async function hoverTexts(uri: Uri, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents
    .map((content) => (typeof content === 'string' ? content : (content as MarkdownString).value))
    .join('\n');
}

/** The quick fixes offered for a range, with their edits. */
export async function quickFixes(uri: Uri, range: Range): Promise<CodeAction[]> {
  return await commands.executeCommand('vscode.executeCodeActionProvider', uri, range, 'quickfix', 100);
}

/** Throws away what a test changed. */
export async function revert(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
