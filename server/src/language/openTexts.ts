import {
  type ClientCapabilities,
  PositionEncodingKind,
  type TextDocumentContentChangeEvent,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Utf8Document } from './utf8Document.ts';

/** What positions count characters in: code units of UTF-16, or bytes of UTF-8. */
export type PositionEncoding = typeof PositionEncodingKind.UTF16 | typeof PositionEncodingKind.UTF8;

/** The first that the client names and the server knows; UTF-16 where it names none, as LSP asks for. */
export function encodingFor({ general }: ClientCapabilities): PositionEncoding {
  const known = (general?.positionEncodings ?? []).find(
    (name) => name === PositionEncodingKind.UTF8 || name === PositionEncodingKind.UTF16,
  );
  return known === PositionEncodingKind.UTF8 ? known : PositionEncodingKind.UTF16;
}

/** Makes documents whose positions count in an encoding, and follows the edits of the client in those that are open. */
export function textsIn(encoding: PositionEncoding): TextDocumentsConfiguration<TextDocument> {
  return encoding === PositionEncodingKind.UTF16 ? utf16 : utf8;
}

/**
 * The library trusts ranges: one that leaves the text, or an edit that puts CR and LF together, makes it count lines wrong
 * from there on.
 */
const utf16: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update: (document, changes, version) =>
    changes.reduce((current, change) => updated(current, change, version), document),
};

const utf8: TextDocumentsConfiguration<TextDocument> = {
  create: (...content) => new Utf8Document(TextDocument.create(...content)),
  update: (document, changes, version) =>
    changes.reduce((current, change) => {
      const { inner } = current as Utf8Document;
      const range = 'range' in change && {
        start: inner.positionAt(current.offsetAt(change.range.start)),
        end: inner.positionAt(current.offsetAt(change.range.end)),
      };
      return new Utf8Document(utf16.update(inner, [range ? { range, text: change.text } : change], version));
    }, document),
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
