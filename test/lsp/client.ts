import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS_NOTIFICATION, type StatusParams } from '../../server/src/protocol.ts';
import { emptyHome } from '../emptyHome.ts';

/** The server as it is published. */
export const bundle = join(import.meta.dirname, '../../dist/languageServer.cjs');

/** What VS Code announces, as far as the server looks at it. */
export const vscode: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    codeLens: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    codeAction: {
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { showDocument: { support: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly WorkspaceFolder[];
  /** The home folder that the server sees; without it the one of these tests. */
  readonly home?: string;
  /** What to run the server with: a program and its arguments, in front of the command line. */
  readonly wrapper?: readonly string[];
  /** What the client answers when it is asked for the settings of a document. */
  readonly settings?: (uri: string) => unknown;
}

/** An editor at the other end of a language server that really runs. */
export class LspClient {
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logged: LogMessageParams[] = [];
  /** Methods of the requests that the server sent. */
  readonly asked: string[] = [];
  readonly shown: unknown[] = [];
  /** All that the server wrote, as bytes on the wire. */
  wire = '';
  initialized: InitializeResult = { capabilities: {} };
  readonly #server: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();
  readonly #exit: Promise<unknown[]>;

  constructor({ settings = () => ({}), home = emptyHome, wrapper = [] }: ClientOptions = {}) {
    // Nothing is written into the homes of tests but what they are about.
    const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, NODE_DISABLE_COMPILE_CACHE: '1' };
    const [program = '', ...args] = [...wrapper, process.execPath, bundle, '--stdio'];
    const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.#server = server;
    this.#exit = once(server, 'exit');
    const record = (chunk: Buffer): void => {
      this.wire += chunk.toString();
    };
    server.stdout.on('data', record);
    server.stderr.on('data', record);
    const reader = new StreamMessageReader(server.stdout);
    // A server that is killed within a message would keep this timer, and with it the tests, going for ever.
    reader.partialMessageTimeout = 0;
    this.connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
    const collect = (method: string, messages: unknown[]): void => {
      this.connection.onNotification(method, (params) => void messages.push(params));
    };
    collect('textDocument/publishDiagnostics', this.published);
    collect(STATUS_NOTIFICATION, this.statuses);
    collect('window/logMessage', this.logged);
    const onRequest = (method: string, answer: (params: never) => unknown): void => {
      this.connection.onRequest(method, (params) => {
        this.asked.push(method);
        return answer(params as never);
      });
    };
    onRequest('client/registerCapability', () => null);
    onRequest('workspace/diagnostic/refresh', () => null);
    onRequest('workspace/codeLens/refresh', () => null);
    onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      Promise.all(items.map(({ scopeUri }) => settings(scopeUri))),
    );
    onRequest('window/showDocument', (params) => {
      this.shown.push(params);
      return { success: true };
    });
    this.connection.listen();
  }

  /** Starts a server and introduces the client to it. */
  static async start({
    capabilities = vscode,
    settings,
    home,
    wrapper,
    ...params
  }: ClientOptions = {}): Promise<LspClient> {
    const client = new LspClient({
      ...(settings && { settings }),
      ...(home !== undefined && { home }),
      ...(wrapper && { wrapper }),
    });
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...params,
    });
    await client.notify('initialized', {});
    return client;
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  /** The document as the client has it. */
  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, 'jsonc', 1, text));
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jsonc', version: 1, text },
    });
  }

  /** Changes an open document, to a new text or by parts, which all count in the text before and in UTF-16. */
  async change(uri: string, changes: TextDocumentContentChangeEvent[] | string): Promise<void> {
    const contentChanges = typeof changes === 'string' ? [{ text: changes }] : changes;
    const before = this.document(uri);
    const sent = contentChanges.map((change) =>
      'range' in change ? { ...change, range: this.#toServer(before, change.range) } : change,
    );
    const { version } = TextDocument.update(before, contentChanges, before.version + 1);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: sent });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
  }

  /** The diagnostics of a document from a client that pulls. */
  async diagnose(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
    return report.items;
  }

  /** The hover over the first occurrence of a text. */
  async hover(uri: string, text: string): Promise<Hover | null> {
    const { start } = this.range(uri, text);
    return await this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: start.line, character: start.character + 1 },
    });
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    return await this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Where a text stands in a document for the first time, as the server counts. */
  range(uri: string, text: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(text);
    if (start < 0) throw new Error(`no ${text} in ${uri}`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    return this.#toServer(document, range);
  }

  /** The document after the edits of an action; what a snippet leaves to the user stays as written. */
  apply(uri: string, { edit }: CodeAction): string {
    const document = this.document(uri);
    const edits =
      edit?.changes?.[uri] ??
      edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ??
      [];
    const replacements = edits.map((edit) => ({
      range: this.#fromServer(document, edit.range),
      newText: 'snippet' in edit ? edit.snippet.value : edit.newText,
    }));
    return TextDocument.applyEdits(document, replacements);
  }

  /** A range of UTF-16 in what the server has chosen to count in. */
  #toServer(document: TextDocument, { start, end }: Range): Range {
    if (this.initialized.capabilities.positionEncoding !== 'utf-8') return { start, end };
    const convert = ({ line, character }: Position): Position => {
      const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
      return { line, character: Buffer.byteLength(before) };
    };
    return { start: convert(start), end: convert(end) };
  }

  #fromServer(document: TextDocument, { start, end }: Range): Range {
    if (this.initialized.capabilities.positionEncoding !== 'utf-8') return { start, end };
    const convert = ({ line, character }: Position): Position => {
      const whole = document.getText({
        start: { line, character: 0 },
        end: { line: line + 1, character: 0 },
      });
      return { line, character: Buffer.from(whole).subarray(0, character).toString().length };
    };
    return { start: convert(start), end: convert(end) };
  }

  /** Ends the server as the protocol asks for, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.notify('exit', undefined);
    return await this.exitCode();
  }

  /** Waits for the server to end by itself. */
  async exitCode(): Promise<number | null> {
    const [code] = (await this.#exit) as [number | null];
    this.connection.dispose();
    return code;
  }

  /** Ends the server at once, as when a test has failed. */
  kill(): void {
    this.#server.kill();
  }

  /** Sends the server a signal. */
  signal(signal: NodeJS.Signals): void {
    this.#server.kill(signal);
  }

  /** Closes the pipe to the server, as when the editor crashes. */
  hangUp(): void {
    this.#server.stdin?.end();
  }
}

/** Waits until something holds. */
export async function until<T>(find: () => T | undefined | false, what: string): Promise<T> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
