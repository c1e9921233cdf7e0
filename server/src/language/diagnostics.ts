import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../analysis/finding.ts';
import { ruleUrl } from '../links.ts';
import { type Check, toRange } from './documents.ts';
import { answer, type Session } from './session.ts';

/** How long a client that cannot pull has to pause before its text is checked, in milliseconds. */
const typingPause = 100;

/** Sends diagnostics: when the client asks, if it can, and else whenever a document changes. */
export function provideDiagnostics(session: Session): ServerCapabilities {
  if (!session.client.pullDiagnostics) {
    pushDiagnostics(session);
    return {};
  }
  answerPulls(session);
  return {
    diagnosticProvider: {
      identifier: 'toolseal',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  };
}

/** A finding as the client shows it. Its `data` comes back with the request for code actions. */
export function toDiagnostic(
  { client, language, createText }: Session,
  { document }: Pick<Check, 'document'>,
  finding: Finding,
): Diagnostic {
  const { ruleId, fingerprint, related } = finding;
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    code: ruleId,
    codeDescription: { href: ruleUrl(ruleId, language) },
    source: 'toolseal',
    message: finding.message,
    ...(client.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map(({ message, span, file }) => ({
          location: {
            uri: file?.uri ?? document.uri,
            range: toRange(file ? createText(file.uri, file.text) : document, span),
          },
          message,
        })),
      }),
    data: { fingerprint },
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostics(session: Session, check: Check): Diagnostic[] {
  return check.analysis.findings.map((finding) => toDiagnostic(session, check, finding));
}

function answerPulls(session: Session): void {
  const { connection, client, configuration, approvals, documents, log } = session;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer<DocumentDiagnosticReport>(session, 'textDocument/diagnostic', token, nothing, async () => {
      const check = await documents.check(textDocument.uri, token);
      if (!check) return nothing;
      const { id: resultId } = check;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: toDiagnostics(session, check) };
    }),
  );
  const refresh = (): void => {
    if (!client.refreshDiagnostics) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error) => log.failure('workspace/diagnostic/refresh', error));
  };
  configuration.onDidChange(refresh);
  approvals.onDidChange(refresh);
}

function pushDiagnostics(session: Session): void {
  const { connection, client, configuration, approvals, documents, log } = session;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const cancel = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const publish = (params: PublishDiagnosticsParams): void => {
    connection
      .sendDiagnostics(params)
      .catch((error) => log.failure('textDocument/publishDiagnostics', error));
  };
  const checkAndPublish = async (uri: string): Promise<void> => {
    const check = await documents.check(uri);
    // Another run is on its way when the text has changed meanwhile.
    if (!check || waiting.has(uri)) return;
    const version = client.diagnosticVersion && { version: check.version };
    publish({ uri, ...version, diagnostics: toDiagnostics(session, check) });
  };
  const schedule = ({ uri }: TextDocument): void => {
    cancel(uri);
    const run = (): void => {
      waiting.delete(uri);
      checkAndPublish(uri).catch((error) => log.failure('push of diagnostics', error));
    };
    waiting.set(uri, setTimeout(run, typingPause));
  };

  documents.onDidChange(schedule);
  documents.onDidClose(({ uri }) => {
    cancel(uri);
    publish({ uri, diagnostics: [] });
  });
  const scheduleAll = (): void => documents.all().forEach(schedule);
  configuration.onDidChange(scheduleAll);
  approvals.onDidChange(scheduleAll);
}
