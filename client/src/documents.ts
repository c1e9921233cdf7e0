import { languages, type TextDocument } from 'vscode';
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
const MOSTLY_OTHERS = /\/((settings|manifest)\.json|(docker-)?compose[^/]*\.ya?ml|(catalog|server)\.ya?ml)$/;

/** Whether a document is a reason to start the server. */
export function isWorthStarting(document: TextDocument): boolean {
  if (languages.match(documentSelector, document) === 0) {
    return false;
  }
  return !MOSTLY_OTHERS.test(document.uri.path) || /mcp|ANTHROPIC_/i.test(document.getText());
}
