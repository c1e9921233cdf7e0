import { CreateFile, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../analysis/finding.ts';
import { toRange } from './documents.ts';
import type { Session } from './session.ts';

export interface EditOptions {
  /** The edits leave places for the user to type in. */
  readonly snippet?: boolean;
  /** Of the document that is changed; null when it is not open. */
  readonly version?: number | null;
  /** The document does not exist yet. */
  readonly isNew?: boolean;
}

/** Edits of one document in the form that the client takes. */
export function toWorkspaceEdit(
  { client }: Session,
  document: TextDocument,
  edits: readonly TextEdit[],
  { snippet = false, version = document.version, isNew = false }: EditOptions = {},
): WorkspaceEdit {
  const { uri } = document;
  const replacements = edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
  if (!client.versionedEdits) return { changes: { [uri]: replacements } };
  const versioned = snippet
    ? replacements.map(({ range, newText }) => ({
        range,
        snippet: { kind: 'snippet' as const, value: newText },
      }))
    : replacements;
  const create = isNew ? [CreateFile.create(uri, { ignoreIfExists: true })] : [];
  return { documentChanges: [...create, { textDocument: { uri, version }, edits: versioned }] };
}
