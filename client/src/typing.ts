import {
  type Diagnostic,
  Disposable,
  EventEmitter,
  type Position,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DocumentDiagnosticRequest,
} from 'vscode-languageclient';
import { rulesOfNames } from '../../server/src/protocol.ts';

/** How long somebody who types has to pause before a name counts as complete, in milliseconds. */
const pause = 1000;

/** The longest text that a key puts in: a bracket or quote brings its other half along. */
const longestKeystroke = 2;

/** What belongs together in a config as one name, address or path. */
const word = /[^\s"'`,;()[\]{}]+/;

/** Keeps findings about a name back while it is typed: half of it is another name, and looks wrong at every letter. */
export interface Typing extends Disposable {
  readonly middleware: DiagnosticProviderMiddleware;
  /** From now on, what was kept back is shown as soon as typing pauses or leaves the word. */
  attend(client: BaseLanguageClient): void;
}

interface Place {
  readonly document: TextDocument;
  readonly position: Position;
}

/**
 * Follows what is typed. Only what is shown waits, and only here: the server checks every version, and what it counts,
 * explains and fixes is of this moment.
 */
export function followTyping(): Typing {
  const paused = new EventEmitter<void>();
  let place: Place | undefined;
  let isHolding = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = (): void => {
    clearTimeout(timer);
    place = undefined;
    if (isHolding) {
      isHolding = false;
      paused.fire();
    }
  };
  const subscriptions = Disposable.from(
    paused,
    workspace.onDidChangeTextDocument((change) => {
      if (change.contentChanges.length === 0 || change.document !== window.activeTextEditor?.document) {
        return;
      }
      const typedAt = placeOfKeystroke(change);
      if (!typedAt) {
        release();
        return;
      }
      place = typedAt;
      clearTimeout(timer);
      timer = setTimeout(release, pause);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const caret = selections[0]?.active;
      if (place && textEditor.document === place.document && caret && !wordAt(place).contains(caret)) {
        release();
      }
    }),
    window.onDidChangeActiveTextEditor(release),
  );

  return {
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        if (!place || document instanceof Uri || document !== place.document || !report) {
          return report;
        }
        const { position } = place;
        if (!('items' in report) || !report.items.some((item) => isAbout(item, position))) {
          return report;
        }
        isHolding = true;
        const items = report.items.filter((item) => !isAbout(item, position));
        // Without an id: what is asked for next must not count as unchanged.
        return { kind: report.kind, items };
      },
    },
    attend: (client) => {
      paused.event(() => {
        const feature = client.getFeature(DocumentDiagnosticRequest.method);
        for (const document of workspace.textDocuments) {
          const provider = feature?.getProvider(document);
          if (provider) {
            // It stands for all documents.
            provider.onDidChangeDiagnosticsEmitter.fire();
            return;
          }
        }
      });
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

/** Where the caret is after a key; undefined for what is pasted, completed, formatted or undone, which is complete. */
function placeOfKeystroke({ document, contentChanges, reason }: TextDocumentChangeEvent): Place | undefined {
  const [change, ...more] = contentChanges;
  if (!change || more.length > 0 || reason !== undefined) {
    return undefined;
  }
  const { text, rangeLength, rangeOffset } = change;
  const isKey = text.length <= longestKeystroke && rangeLength <= longestKeystroke && !/[\r\n]/.test(text);
  return isKey ? { document, position: document.positionAt(rangeOffset + text.length) } : undefined;
}

function wordAt({ document, position }: Place): Range {
  return document.getWordRangeAtPosition(position, word) ?? new Range(position, position);
}

function isAbout({ code, range }: Diagnostic, position: Position): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return rulesOfNames.has(String(rule)) && range.contains(position);
}
