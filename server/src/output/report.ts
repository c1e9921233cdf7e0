import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Confidence, Finding, Language, Severity } from '../analysis/finding.ts';
import type { Scope } from '../analysis/formats/format.ts';
import { categories } from '../analysis/owasp.ts';
import type { JsonPath, Span } from '../analysis/tree.ts';
import { ruleUrl } from '../links.ts';
import type { SuppressedFinding, Suppression } from '../policy/check.ts';
import { version } from '../version.ts';
import {
  countSeverities,
  countSuppressed,
  type FileStatus,
  type LookedFor,
  type Scan,
  type ScannedFile,
} from './scan.ts';

/** A scan as programs read it: what `--format json` prints, and what the language server answers. */
export interface ScanReport {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileReport[];
  readonly findings: readonly FindingReport[];
  readonly summary: Readonly<Record<Severity | 'suppressed', number>>;
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
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  readonly suppressed: Suppression | null;
}

/** A scan without the texts that were read: plain data, secrets masked. */
export function reportOf(scan: Scan, language: Language): ScanReport {
  return {
    version: 1,
    tool: { name: 'toolseal', version },
    files: scan.files.map(({ uri, path, client, scope, format, status, reason, servers, tools }) => ({
      uri,
      path,
      client: client ?? null,
      scope: scope ?? null,
      format: format ?? null,
      status,
      ...(reason === undefined ? {} : { reason }),
      servers,
      tools,
    })),
    findings: scan.files.flatMap((file) => findingsOf(file, language)),
    summary: { ...countSeverities(scan.files), suppressed: countSuppressed(scan.files) },
    ...(scan.lookedFor && { lookedFor: scan.lookedFor }),
  };
}

function rangeIn({
  uri,
  text,
}: {
  readonly uri: string;
  readonly text: string;
}): (span: Span) => ReportedRange {
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
    fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
    suppressed: finding.suppressed ?? null,
  }));
}
