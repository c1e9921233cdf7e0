import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Confidence, Finding, Fix, Language, Severity, TextEdit } from '../analysis/finding.ts';
import type { Scope } from '../analysis/formats/format.ts';
import { categories } from '../analysis/owasp.ts';
import type { JsonPath, Span } from '../analysis/tree.ts';
import { ruleUrl } from '../links.ts';
import type { SuppressedFinding, Suppression } from '../policy/check.ts';
import { version } from '../version.ts';
import type { FileStatus, HiddenFailures, LookedFor, Scan, ScannedFile, Shard } from './scan.ts';
import { completenessOf, type Totals } from './verdict.ts';

/** A scan as programs read it: what `--format json` prints, and what the language server answers. */
export interface ScanReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** The URI of the folder that paths are relative to. */
  readonly root: string;
  readonly files: readonly FileReport[];
  readonly findings: readonly FindingReport[];
  /** Findings that were too mild to be among them. */
  readonly hidden: number;
  /** Those of them that are bad enough to fail the scan; absent where there are none. */
  readonly hiddenFailures?: HiddenFailures;
  readonly summary: Readonly<Record<Severity | 'suppressed', number>>;
  /** Which part of a scan it is; absent for a whole one. */
  readonly shard?: Shard;
  /** Where clients were looked for, if that was asked for. */
  readonly lookedFor?: readonly LookedFor[];
}

export interface FileReport {
  readonly uri: string;
  readonly path: string;
  /** The name of the client that reads it, if one is known to. */
  readonly client: string | null;
  readonly scope: Scope | null;
  readonly format: string | null;
  readonly status: FileStatus;
  /** Where status is not `checked`. */
  readonly reason?: string;
  /** Where the user named it and it could not be read: then the scan ended with 2. */
  readonly missed?: true;
  readonly servers: number;
  readonly tools: number;
}

/** A range as in LSP: lines and UTF-16 columns from 0. */
export interface ReportedRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface FindingReport {
  readonly ruleId: string;
  /** With the year: `MCP01:2025`. */
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly uri: string;
  readonly path: string;
  readonly range: ReportedRange;
  readonly jsonPath: JsonPath;
  readonly client: string | null;
  readonly server: string | null;
  readonly tool: string | null;
  readonly fingerprint: string;
  readonly helpUri: string;
  readonly related: readonly {
    readonly message: string;
    readonly uri: string;
    readonly range: ReportedRange;
  }[];
  readonly fixes: readonly FixReport[];
  readonly suppressed: Suppression | null;
}

export interface FixReport {
  readonly title: string;
  readonly safe: boolean;
  /** What it replaces; absent where something is left for a person to fill in. */
  readonly edits?: readonly { readonly range: ReportedRange; readonly newText: string }[];
}

/** A scan without the texts that were read: plain data, secrets masked. */
export function reportOf(scan: Scan, language: Language): ScanReport {
  const findings = scan.files.flatMap((file) => findingsOf(file, language));
  return {
    version: 1,
    tool: { name: 'toolseal', version },
    root: scan.root,
    files: scan.files.map(({ uri, path, client, scope, format, status, reason, missed, servers, tools }) => ({
      uri,
      path,
      client: client ?? null,
      scope: scope ?? null,
      format: format ?? null,
      status,
      ...(reason === undefined ? {} : { reason }),
      ...(missed && { missed }),
      servers,
      tools,
    })),
    findings,
    summary: summaryOf(findings),
    hidden: scan.hidden.length,
    ...(scan.hiddenFailures && { hiddenFailures: scan.hiddenFailures }),
    ...(scan.shard && { shard: scan.shard }),
    ...(scan.lookedFor && { lookedFor: scan.lookedFor }),
  };
}

function rangeIn({ uri, text }: { readonly uri: string; readonly text: string }): RangeOf {
  const document = TextDocument.create(uri, '', 0, text);
  return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
}

function findingsOf(file: ScannedFile, language: Language): FindingReport[] {
  const { uri, path } = file;
  const range = rangeIn(file);
  const findings = [...file.findings, ...file.suppressed].sort((a, b) => a.span.start - b.span.start);
  return findings.map((finding: Finding & Partial<SuppressedFinding>) => ({
    ruleId: finding.ruleId,
    category: categories[finding.category].label,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    uri,
    path,
    range: range(finding.span),
    jsonPath: finding.path,
    client: file.client ?? null,
    server: finding.server,
    tool: finding.tool,
    fingerprint: finding.fingerprint,
    helpUri: ruleUrl(finding.ruleId, language),
    related: finding.related.map(({ message, span, file: other }) => ({
      message,
      uri: other?.uri ?? uri,
      range: other ? rangeIn(other)(span) : range(span),
    })),
    fixes: finding.fixes.map((fix) => fixOf(fix, file, range)),
    suppressed: finding.suppressed ?? null,
  }));
}

/** How many findings there are of each severity; those that a policy hides are counted apart. */
export function summaryOf(findings: readonly FindingReport[]): ScanReport['summary'] {
  const summary = { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 };
  for (const { severity, suppressed } of findings) summary[suppressed ? 'suppressed' : severity]++;
  return summary;
}

/** A report in numbers. */
export function totalsOf({ files, findings, summary, hidden }: ScanReport): Totals {
  return {
    counts: summary,
    files: files.length,
    affected: new Set(findings.filter(({ suppressed }) => !suppressed).map(({ uri }) => uri)).size,
    servers: files.reduce((sum, { servers }) => sum + servers, 0),
    tools: files.reduce((sum, { tools }) => sum + tools, 0),
    keptBack: summary.suppressed + hidden,
    ...completenessOf(files),
  };
}

type RangeOf = (span: Span) => ReportedRange;

/** A fix that would write a secret somewhere else is described only. */
function fixOf(fix: Fix, { text, secrets }: ScannedFile, range: RangeOf): FixReport {
  const described = { title: fix.title, safe: fix.safe };
  if (fix.snippet) return described;
  const edits = fix.edits();
  const isSecret = ({ newText }: TextEdit) =>
    secrets.some(({ start, end }) => newText.includes(text.slice(start, end)));
  if (edits.some(isSecret)) return described;
  return { ...described, edits: edits.map((edit) => ({ range: range(edit), newText: edit.newText })) };
}
