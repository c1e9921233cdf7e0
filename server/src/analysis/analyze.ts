import type { Finding, Language, Severity } from './finding.ts';
import { detectByPath, formatById, genericFormat } from './formats/detect.ts';
import type { DetectedFormat } from './formats/format.ts';
import { readJson } from './formats/json.ts';
import { findServerMaps, readInputs, readServers } from './formats/servers.ts';
import type { ConfigDocument, SourceDocument } from './model.ts';
import { createReporter } from './report.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { notReadReason, syntaxReason } from './status.ts';

export interface Context {
  readonly language: Language;
  /** The home folder, which tells a user's own `.cursor/mcp.json` from a project's. `/`-separated. */
  readonly home?: string;
  /** What the user made of a rule's severity; `off` hides its findings. */
  readonly severityOf?: (rule: Rule, severity: Severity) => Severity | 'off';
  /** Asked between rules: when true, the result so far is thrown away by the caller. */
  readonly isCancelled?: () => boolean;
}

export type CheckState = 'checked' | 'partly-checked' | 'not-checked';

export interface Analysis {
  /** The format's id; undefined for a text that is nothing of ours. */
  readonly format: string | undefined;
  readonly state: CheckState;
  /** Why not all of it was checked, in the language asked for. */
  readonly reason: string | undefined;
  readonly servers: number;
  readonly tools: number;
  readonly findings: readonly Finding[];
  /** Ranges of secrets: whoever shows the text has to mask them. */
  readonly secrets: readonly SecretSpan[];
}

export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/**
 * Checks one document. Pure: the same text and context give the same findings, in document order.
 * Never throws on any text.
 */
export function analyze(source: SourceDocument, context: Context): Analysis {
  const detected =
    (source.as === undefined ? detectByPath(source.uri, context.home) : formatById(source.as)) ??
    genericFormat;
  if (detected.syntax !== 'json' && detected.syntax !== 'jsonc') {
    const reason = notReadReason(detected.syntax, context.language);
    return { ...unknown, format: detected.format.id, reason };
  }
  const document = readConfig(source, detected);
  if (!detected.byPath && source.as === undefined && document.servers.length === 0) return unknown;
  const collector = createReporter(document, context);
  for (const rule of rules) {
    if (context.isCancelled?.()) break;
    const report = collector.forRule(rule);
    if (!report) continue;
    rule.visit.config?.(document, report);
    if (rule.visit.server) for (const server of document.servers) rule.visit.server(server, report, document);
  }
  const problem = document.problems[0];
  return {
    format: detected.format.id,
    state: problem ? 'partly-checked' : 'checked',
    reason: problem && syntaxReason(document.text, problem, context.language),
    servers: document.servers.length,
    tools: 0,
    findings: collector.finish(),
    secrets: collector.secrets,
  };
}

/** A text in which nothing of ours was recognised. */
const unknown: Analysis = {
  format: undefined,
  state: 'not-checked',
  reason: undefined,
  servers: 0,
  tools: 0,
  findings: [],
  secrets: [],
};

function readConfig(source: SourceDocument, detected: DetectedFormat): ConfigDocument {
  const { roots, problems, comment, trailingComma } = readJson(source.text);
  const root = roots[0];
  const serverMaps = findServerMaps(root, detected.roots);
  return {
    kind: 'config',
    uri: source.uri,
    text: source.text,
    detected,
    root,
    serverMaps,
    servers: readServers(serverMaps, problems.length > 0),
    inputs: readInputs(serverMaps, root),
    problems,
    comment,
    trailingComma,
  };
}
