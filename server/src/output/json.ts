import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Language } from '../analysis/finding.ts';
import { categories } from '../analysis/owasp.ts';
import type { Rule } from '../analysis/rule.ts';
import type { Span } from '../analysis/tree.ts';
import { ruleUrl } from '../links.ts';
import type { SuppressedFinding } from '../policy/check.ts';
import { version } from '../version.ts';
import { countSeverities, countSuppressed, type Scan, type ScannedFile } from './scan.ts';

/** A scan as the JSON object that programs read. */
export function scanToJson(scan: Scan, language: Language): string {
  return print({
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
    findings: scan.files.flatMap((file) => findingsToJson(file, language)),
    summary: { ...countSeverities(scan.files), suppressed: countSuppressed(scan.files) },
    ...(scan.lookedFor && { lookedFor: scan.lookedFor }),
  });
}

function findingsToJson(file: ScannedFile, language: Language): object[] {
  const { uri, path } = file;
  const document = TextDocument.create(uri, '', 0, file.text);
  const range = ({ start, end }: Span) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
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
    related: finding.related.map(({ message, span }) => ({ message, uri, range: range(span) })),
    fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
    suppressed: finding.suppressed ?? null,
  }));
}

/** Rules as the JSON object that programs read. */
export function rulesToJson(rules: readonly Rule[], language: Language): string {
  return print({
    version: 1,
    rules: rules.map(({ id, category, severity, confidence, title, reads }) => ({
      id,
      category: categories[category].label,
      severity,
      confidence,
      title: title[language],
      helpUri: ruleUrl(id, language),
      reads,
    })),
  });
}

/** Indented JSON; what a terminal would obey or not show (bidi controls, C1 controls …) is escaped. */
function print(value: object): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = json.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  return `${escaped}\n`;
}
