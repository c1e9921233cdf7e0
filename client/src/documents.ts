import { languages, type TextDocument, type Uri, workspace } from 'vscode';
import { documentPatterns } from '../../server/src/protocol.ts';

/**
 * The documents to check: by pattern and not by language or scheme, because the same file is `json` here and
 * `jsonc` there, and lies on a disk, a remote, in the user's data or in a virtual workspace. A text without a
 * name yet is checked for its content.
 */
export const documentSelector = [
  ...documentPatterns.map((pattern) => ({ pattern })),
  { scheme: 'untitled', language: 'json' },
  { scheme: 'untitled', language: 'jsonc' },
];

/** Names of files that seldom have to do with MCP. In Claude Code's settings it may also be the address of the model. */
const MOSTLY_OTHERS =
  /\/((settings|manifest|\.?devcontainer)\.json|[^/]*\.code-workspace|(docker-)?compose[^/]*\.ya?ml|(catalog|server)\.ya?ml)$/;

/** Whether a document is a reason to start the server. */
export function isWorthStarting(document: TextDocument): boolean {
  return (
    languages.match(documentSelector, document) > 0 && isAboutMcp(document.uri, () => document.getText())
  );
}

/** The same for a file on the disk, which has the name of one to check. */
export async function isWorthStartingFor(uri: Uri): Promise<boolean> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return isAboutMcp(uri, () => new TextDecoder().decode(bytes));
  } catch {
    return false;
  }
}

function isAboutMcp({ path }: Uri, text: () => string): boolean {
  return !MOSTLY_OTHERS.test(path) || /mcp|ANTHROPIC_/i.test(text());
}
