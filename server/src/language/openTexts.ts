import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * How texts of open documents follow the edits of the client. The library trusts ranges: one that leaves the text, or an
 * edit that puts CR and LF together, makes it count lines wrong from there on.
 */
export const openTexts: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update: (document, changes, version) =>
    changes.reduce((current, change) => updated(current, change, version), document),
};

function updated(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
): TextDocument {
  if (!('range' in change)) return TextDocument.update(document, [change], version);
  const offsets = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const start = Math.min(...offsets);
  const range = { start: document.positionAt(start), end: document.positionAt(Math.max(...offsets)) };
  const result = TextDocument.update(document, [{ range, text: change.text }], version);
  const text = result.getText();
  const joins = [start, start + change.text.length].some((at) => text[at - 1] === '\r' && text[at] === '\n');
  return joins ? TextDocument.update(result, [{ text }], version) : result;
}
