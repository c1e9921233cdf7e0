import {
  type CancellationToken,
  type Diagnostic,
  RequestType,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { Language } from '../analysis/finding.ts';
import { decoded } from '../analysis/formats/pattern.ts';
import { fileKey } from '../fileKey.ts';
import { reportToFormat } from '../output/formats.ts';
import { scanToHtml } from '../output/html/page.ts';
import { reportOf } from '../output/report.ts';
import type { LookedFor, Scan, ScannedFile } from '../output/scan.ts';
import {
  CLEAR_SCAN_NOTIFICATION,
  EXPORT_REQUEST,
  type ExportParams,
  SCAN_REQUEST,
  type ScanAnswer,
  type ScanParams,
} from '../protocol.ts';
import type { Disk } from '../scan/disk.ts';
import { type Source, unread } from '../scan/source.ts';
import { checkTogether } from '../scan/together.ts';
import { toDiagnostic } from './diagnostics.ts';
import { type Conditions, switchedOff } from './documents.ts';
import { answer, type Session } from './session.ts';

const scanRequest = new RequestType<ScanParams | null, ScanAnswer | null, never>(SCAN_REQUEST);
const exportRequest = new RequestType<ExportParams, string | null, never>(EXPORT_REQUEST);

/** A file of the last scan: where it is, and what is shown of it as long as it is not open. */
interface ShownFile {
  readonly source: Source;
  /** As it was checked: the positions are those in this text. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Those that no check of the file alone would give: they are shown even while it is open. */
  readonly together: readonly Diagnostic[];
}

/** Scans the workspace and what the user's clients read, when the client asks for it. */
export function provideScan(session: Session): void {
  const { connection, environment, documents, approvals } = session;
  const { disk } = environment;
  let shown = new Map<string, ShownFile>();
  let last: Scan | undefined;

  connection.onRequest(scanRequest, (params, token) =>
    answer<ScanAnswer | null>(session, SCAN_REQUEST, token, null, async () => {
      if (!disk) return null;
      const result = await scan(session, disk, params ?? {}, token);
      if (!token.isCancellationRequested) {
        show(result.shown);
        last = result.scan;
      }
      return answerOf(result.scan, session.language, params?.page);
    }),
  );
  connection.onRequest(exportRequest, ({ format }, token) =>
    answer<string | null>(session, EXPORT_REQUEST, token, null, async () =>
      last ? exported(last, format, session.language) : null,
    ),
  );
  connection.onNotification(CLEAR_SCAN_NOTIFICATION, () => show(new Map()));
  documents.onDidChange(({ uri }) => {
    const file = shown.get(fileKey(uri));
    if (file) publish(file);
  });
  // It may have been saved since the scan.
  documents.onDidClose(({ uri }) => checkClosed(fileKey(uri)));
  approvals.onDidChange(() => {
    for (const key of shown.keys()) checkClosed(key);
  });

  /** Checks a file that is not open once more, as it is on the disk now. */
  function checkClosed(key: string): void {
    const file = shown.get(key);
    if (!disk || !file || documents.find(file.source.uri)) return;
    const before = shown;
    checkAgain(session, disk, file.source)
      .then((now) => {
        if (shown !== before) return;
        const together = now.text === file.text ? file.together : [];
        const again = { ...file, ...now, together };
        shown.set(key, again);
        publish(again);
      })
      .catch((error) => session.log.failure('check of a closed file', error));
  }

  /** Replaces what is shown of the scan before. */
  function show(files: Map<string, ShownFile>): void {
    for (const [key, { source, diagnostics, together }] of shown) {
      if (!files.has(key) && diagnostics.length + together.length > 0) send(source.uri, []);
    }
    shown = files;
    for (const file of files.values()) publish(file);
  }

  /** Of an open file, what its own check does not say, as long as it stands where it was found. */
  function publish({ source: { uri }, text, diagnostics, together }: ShownFile): void {
    const open = documents.find(uri);
    if (!open) send(uri, [...diagnostics, ...together]);
    else send(uri, open.getText() === text ? together : []);
  }

  function send(uri: string, diagnostics: readonly Diagnostic[]): void {
    connection
      .sendDiagnostics({ uri, diagnostics: [...diagnostics] })
      .catch((error) => session.log.failure('textDocument/publishDiagnostics', error));
  }
}

async function scan(
  session: Session,
  disk: Disk,
  { scopes = ['project', 'user', 'system'], clients, uris, workDoneToken }: ScanParams,
  token: CancellationToken,
): Promise<{ readonly scan: Scan; readonly shown: Map<string, ShownFile> }> {
  const time = new Date();
  const progress = createProgress(session, workDoneToken);
  const wanted = clients && new Set(clients);
  const lookedFor: LookedFor[] = [];
  const checked: ScannedFile[] = [];
  const sources = new Map<string, Source>();
  const conditions = new Map<string, Pick<Conditions, 'settings' | 'scope'>>();
  const request = {
    scopes,
    clients: wanted,
    uris: uris ?? session.policies.folders(),
    isCancelled: () => token.isCancellationRequested,
  };
  progress.begin();
  try {
    for await (const source of disk.find(request, (looked) => lookedFor.push(looked))) {
      if (token.isCancellationRequested) break;
      progress.report(source.place ? `${source.place.client.name}: ${source.path}` : source.path);
      const file = await check(session, disk, source, token);
      if (!file || (wanted && isOfOther(file, wanted))) continue;
      checked.push(file);
      sources.set(file.uri, source);
      conditions.set(file.uri, {
        settings: await session.configuration.settingsFor(file.uri),
        scope: await session.policies.scopeFor(file.uri),
      });
    }
  } finally {
    progress.end();
  }
  checked.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = checkTogether(checked, {
    language: session.language,
    scopeFor: (uri) => conditions.get(uri)?.scope,
    severityFor: (uri) => conditions.get(uri)?.settings.severityOf,
    onError: (ruleId, error) => session.log.failure(ruleId, error),
    isCancelled: request.isCancelled,
  });
  const shown = new Map<string, ShownFile>();
  for (const [index, file] of files.entries()) {
    const source = sources.get(file.uri);
    const alone = new Set(checked[index]?.findings);
    if (!source) continue;
    const [diagnostics, together] = [true, false].map((isAlone) =>
      toDiagnostics(session, { ...file, findings: file.findings.filter((f) => alone.has(f) === isAlone) }),
    );
    shown.set(fileKey(file.uri), {
      ...{ source, text: file.text },
      ...{ diagnostics: diagnostics ?? [], together: together ?? [] },
    });
  }
  const searched = scopes.includes('project') ? request.uris.map(shownUri) : [];
  return { scan: { root: request.uris[0] ?? '', time, searched, files, hidden: [], lookedFor }, shown };
}

/** A URI as people name its place: as a path where it is one of the disk. */
function shownUri(uri: string): string {
  return decoded(uri.replace(/^file:\/\//i, ''));
}

function answerOf(scan: Scan, language: Language, page: ScanParams['page']): ScanAnswer {
  const html = page && scanToHtml(scan, { language, surface: 'editor', nonce: page.nonce });
  return { ...reportOf(scan, language), ...(html !== undefined && { page: html }) };
}

/** A scan as the command line writes it into a file. */
function exported(scan: Scan, format: ExportParams['format'], language: Language): string {
  if (format !== 'html') return reportToFormat(reportOf(scan, language), format, language);
  return scanToHtml(scan, { language, surface: 'file', nonce: crypto.randomUUID().replaceAll('-', '') });
}

/** Whether a file is one of a client that nobody asked for. */
function isOfOther({ client, format }: ScannedFile, wanted: ReadonlySet<string>): boolean {
  return client !== undefined && format !== undefined && !wanted.has(format);
}

async function check(
  { language, documents, configuration, policies, approvals, log }: Session,
  disk: Disk,
  source: Source,
  token?: CancellationToken,
): Promise<ScannedFile | undefined> {
  const { uri } = source;
  const open = documents.find(uri);
  const { enable, severityOf } = await configuration.settingsFor(uri);
  if (!open) configuration.forget(uri);
  if (!enable && (source.kind === 'known' || source.kind === 'given'))
    return unread(source, 'skipped', switchedOff[language]);
  if (!enable) return undefined;
  const content = open ? { text: open.getText() } : source.content;
  return await disk.check(
    { ...source, content },
    {
      language,
      severityOf,
      scope: await policies.scopeFor(uri),
      approvals: 'text' in content ? await approvals.approvalsFor(uri, content.text) : undefined,
      isCancelled: () => token?.isCancellationRequested === true,
      onError: (ruleId, error) => log.failure(ruleId, error),
    },
  );
}

async function checkAgain(
  session: Session,
  disk: Disk,
  source: Source,
): Promise<Pick<ShownFile, 'text' | 'diagnostics'>> {
  const file = await check(session, disk, await disk.read(source));
  return { text: file?.text ?? '', diagnostics: file ? toDiagnostics(session, file) : [] };
}

function toDiagnostics(session: Session, { uri, text, findings }: ScannedFile): Diagnostic[] {
  const document = session.createText(uri, text);
  return findings.map((finding) => toDiagnostic(session, { document }, finding));
}

/** Says to whoever asked for it how far the scan is. */
function createProgress({ connection, log }: Session, token: string | number | undefined) {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    if (token === undefined) return;
    connection
      .sendProgress(WorkDoneProgress.type, token, value)
      .catch((error) => log.failure('$/progress', error));
  };
  return {
    begin: () => send({ kind: 'begin', title: 'Toolseal', cancellable: true }),
    report: (message: string) => send({ kind: 'report', message }),
    end: () => send({ kind: 'end' }),
  };
}
