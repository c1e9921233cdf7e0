import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, type Severity, severities } from '../../analysis/finding.ts';
import { type Flow, flowOf } from '../../analysis/flows/flow.ts';
import type { OutlinedServer } from '../../analysis/outline.ts';
import { type CategoryId, categoryIds } from '../../analysis/owasp.ts';
import type { Span } from '../../analysis/tree.ts';
import type { Scan, ScannedFile } from '../scan.ts';

/** A scan as the report shows it. */
export interface ReportModel {
  readonly scan: Scan;
  readonly groups: readonly ClientGroup[];
  readonly findings: readonly ShownFinding[];
  /** Servers with something at warning or worse. */
  readonly pending: readonly ServerRow[];
  readonly incomplete: readonly ScannedFile[];
  /** Servers whose tools nobody has listed: what they say to the model was not looked at. */
  readonly unlisted: number;
  readonly servers: number;
}

/** What one client can reach in a session. */
export interface ClientGroup {
  /** The client's name; undefined for files that belong to none. */
  readonly client: string | undefined;
  readonly rows: readonly ServerRow[];
  readonly flow: Flow | undefined;
}

/** A server, or what concerns a file as a whole. */
export interface ServerRow {
  readonly file: ScannedFile;
  /** Undefined for the file as a whole. */
  readonly server: OutlinedServer | undefined;
  /** The server's name as it may be shown: even that can be a secret. */
  readonly label: string;
  readonly cells: Readonly<Record<CategoryId, Cell | undefined>>;
  readonly worst: Severity | undefined;
  /** How it stands to what was approved, where that is worth a word. */
  readonly approval: Approval | undefined;
  readonly place: ShownPlace;
}

/** What the rules over approvals say of a server, worst first. */
const approvals = {
  'denied-server': 'denied',
  'launch-changed': 'changed',
  'definition-changed': 'changed',
  'approval-expired': 'expired',
  'unapproved-server': 'unapproved',
} as const;
export type Approval = (typeof approvals)[keyof typeof approvals];

export interface Cell {
  readonly worst: Severity;
  readonly count: number;
  /** The finding to jump to. */
  readonly first: ShownFinding;
}

export interface ShownFinding {
  /** Its number in the report, from 0. */
  readonly id: number;
  readonly finding: Finding;
  readonly file: ScannedFile;
  readonly place: ShownPlace;
}

/** Line and column from 0, as in LSP. */
export interface ShownPlace {
  readonly uri: string;
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

/** Sorts a scan by clients and servers. */
export function modelOf(scan: Scan): ReportModel {
  const findings: ShownFinding[] = [];
  const rowsByClient = new Map<string | undefined, ServerRow[]>();
  for (const file of scan.files) {
    const placeOf = placesIn(file);
    const shown = file.findings.map((finding) => {
      const place = placeOf(finding.span);
      const entry = { id: findings.length, finding, file, place };
      findings.push(entry);
      return entry;
    });
    const rows = rowsByClient.get(file.client) ?? [];
    rows.push(...rowsOf(file, shown, placeOf));
    rowsByClient.set(file.client, rows);
  }
  const groups = [...rowsByClient]
    .filter(([, rows]) => rows.length > 0)
    .map(([client, rows]) => ({ client, rows, flow: flowAmong(rows) }));
  const rows = groups.flatMap((group) => group.rows);
  return {
    scan,
    groups,
    findings: [...findings].sort(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) || a.id - b.id,
    ),
    pending: (['error', 'warning'] as const).flatMap((severity) =>
      rows.filter(({ worst }) => worst === severity),
    ),
    incomplete: scan.files.filter(({ status }) => status !== 'checked'),
    unlisted: rows.filter(({ server }) => server && server.knownTools === undefined && !server.disabled)
      .length,
    servers: rows.filter(({ server }) => server !== undefined).length,
  };
}

/** What servers of one client can do together; those that are switched off do nothing. */
function flowAmong(rows: readonly ServerRow[]): Flow | undefined {
  return flowOf(
    rows.flatMap(({ server, label }) =>
      server && !server.disabled ? server.legs.map((leg) => ({ ...leg, server: label })) : [],
    ),
  );
}

function placesIn({ uri, path, text }: ScannedFile): (span: Span) => ShownPlace {
  const document = TextDocument.create(uri, '', 0, text);
  return ({ start }) => ({ uri, path, ...document.positionAt(start) });
}

function rowsOf(
  file: ScannedFile,
  findings: readonly ShownFinding[],
  placeOf: (span: Span) => ShownPlace,
): ServerRow[] {
  const names = new Set(file.outline.map(({ name }) => name));
  const ofServer = (name: string) => findings.filter(({ finding }) => finding.server === name);
  const others = findings.filter(({ finding }) => finding.server === null || !names.has(finding.server));
  const whole = others.length > 0 ? [rowOf(file, undefined, others, placeOf({ start: 0, end: 0 }))] : [];
  const servers = file.outline.map((server) =>
    rowOf(file, server, ofServer(server.name), placeOf(server.span)),
  );
  return [...servers, ...whole];
}

function rowOf(
  file: ScannedFile,
  server: OutlinedServer | undefined,
  findings: readonly ShownFinding[],
  place: ShownPlace,
): ServerRow {
  const cells = Object.fromEntries(
    categoryIds.map((id) => [id, cellOf(findings.filter(({ finding }) => finding.category === id))]),
  ) as ServerRow['cells'];
  const label = server ? conceal(server.name, file) : '';
  return { file, server, label, cells, worst: worstOf(findings), approval: approvalOf(findings), place };
}

function conceal(name: string, { text, secrets }: ScannedFile): string {
  return secrets.reduce(
    (shown, { start, end, masked }) =>
      end > start ? shown.replaceAll(text.slice(start, end), () => masked) : shown,
    name,
  );
}

function approvalOf(findings: readonly ShownFinding[]): Approval | undefined {
  const told = new Set(findings.map(({ finding }) => finding.ruleId));
  return Object.entries(approvals).find(([rule]) => told.has(rule))?.[1];
}

function cellOf(findings: readonly ShownFinding[]): Cell | undefined {
  const worst = worstOf(findings);
  const first = findings.find(({ finding }) => finding.severity === worst);
  return worst && first ? { worst, count: findings.length, first } : undefined;
}

function worstOf(findings: readonly ShownFinding[]): Severity | undefined {
  return severities.find((severity) => findings.some(({ finding }) => finding.severity === severity));
}
