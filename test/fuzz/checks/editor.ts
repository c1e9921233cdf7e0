import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type LogMessageParams,
  type MessageConnection,
  MessageType,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../../server/src/language/server.ts';
import { vscode } from '../../lsp/client.ts';
import { home } from '../generate/clients.ts';
import { plantedIn } from '../generate/words.ts';
import type { Random } from '../random.ts';
import type { Case } from '../target.ts';
import { changeTo, textsAround } from './edits.ts';
import { checkHidden, uriOf } from './findings.ts';

/** An editor with the language server in the same process, and the errors that the server has logged. */
interface Editor {
  readonly client: MessageConnection;
  readonly errors: string[];
}

let editor: Promise<Editor> | undefined;

/**
 * The language server says the same of a text that it was led to by edits as of one that is opened with it; it logs no
 * error, and neither its diagnostics nor its hovers nor the names of its actions show a credential.
 */
export async function checkEditor(input: Case, random: Random): Promise<void> {
  editor ??= startEditor();
  const { client, errors } = await editor;
  const textDocument = { uri: uriOf(input) };
  const before = random.pick(textsAround(input.text, random));
  const document = TextDocument.create(textDocument.uri, 'jsonc', 1, before);
  const open = (text: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'jsonc', version: 1, text },
    });
  const close = () => client.sendNotification('textDocument/didClose', { textDocument });
  await open(before);
  await diagnosticsOf(client, textDocument);
  const contentChanges = [changeTo(document, input.text)];
  await client.sendNotification('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges,
  });
  const edited = await diagnosticsOf(client, textDocument);
  const shown: string[] = [JSON.stringify(edited)];
  for (const { range } of edited.slice(0, 3)) {
    const hover: Hover | null = await client.sendRequest('textDocument/hover', {
      textDocument,
      position: range.start,
    });
    const context = { diagnostics: [] };
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
      textDocument,
      range,
      context,
    });
    for (const action of actions.slice(0, 3)) await client.sendRequest('codeAction/resolve', action);
    shown.push(JSON.stringify(hover), ...actions.map(({ title }) => title));
  }
  await close();
  await open(input.text);
  const opened = await diagnosticsOf(client, textDocument);
  await close();
  assert.deepEqual(edited, opened, 'diagnostics after an edit');
  assert.deepEqual(errors.splice(0), [], 'errors in the log of the language server');
  checkHidden('the editor', shown.join('\n'), plantedIn(input.text));
}

async function diagnosticsOf(
  client: MessageConnection,
  textDocument: { uri: string },
): Promise<readonly Diagnostic[]> {
  const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', {
    textDocument,
  });
  return report.kind === 'full' ? report.items : assert.fail('nobody has given an earlier result');
}

async function startEditor(): Promise<Editor> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), { home });
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const errors: string[] = [];
  client.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
    if (type === MessageType.Error) errors.push(message);
  });
  client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => ({})),
  );
  client.onRequest(() => null);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: vscode });
  await client.sendNotification('initialized', {});
  return { client, errors };
}
