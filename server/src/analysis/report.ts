import type { Context, SecretSpan } from './analyze.ts';
import { type Finding, milder, type Severity, severities } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { ConfigDocument, ServerEntry } from './model.ts';
import type { Messages, Report, Reporter, Rule } from './rule.ts';
import { inert } from './text/inert.ts';
import { contentSpan, pathOf, type Span } from './tree.ts';

/** Turns what rules report into findings: masked, localised, ranged, fingerprinted, sorted. */
export interface FindingCollector {
  /** The reporter of a rule; undefined when the user switched the rule off. */
  forRule(rule: Rule): Reporter<Messages> | undefined;
  finish(): Finding[];
  readonly secrets: readonly SecretSpan[];
}

export function createReporter(document: ConfigDocument, context: Context): FindingCollector {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  const secrets = secretSpans(document);
  const hidden = hiddenValues(document);
  // Fixes are written for JSON; in another syntax they would quote and indent wrongly.
  const canEdit = document.detected.syntax === 'json' || document.detected.syntax === 'jsonc';

  return {
    secrets,
    forRule(rule) {
      if (context.severityOf?.(rule, rule.severity) === 'off') return undefined;
      return (report) => {
        const finding = toFinding(rule, report);
        if (finding) findings.push(finding);
      };
    },
    finish() {
      return findings.sort(
        (a, b) =>
          a.span.start - b.span.start ||
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
      );
    },
  };

  function toFinding(rule: Rule, report: Report<Messages, string>): Finding | undefined {
    const message = rule.messages[report.message];
    if (!message) throw new Error(`${rule.id} has no message '${report.message}'`);
    const proposed = severityOf(report.severity ?? rule.severity, report.server);
    const severity = context.severityOf?.(rule, proposed) ?? proposed;
    if (severity === 'off') return undefined;
    const path = pathOf(report.at.node);
    const data = shown(report.data, hidden);
    return {
      ruleId: rule.id,
      messageId: report.message,
      category: rule.category,
      severity,
      confidence: report.confidence ?? rule.confidence,
      message: message[context.language](data),
      span: onCharacters(document.text, report.at.span),
      path,
      server: report.server?.name ?? null,
      tool: null,
      related: report.related ?? [],
      fixes: (canEdit ? (report.fixes ?? []) : []).map((fix) => ({
        ...fix,
        title: fix.title[context.language],
      })),
      fingerprint: fingerprint([rule.id, report.message, ...path, JSON.stringify(data)], seen),
    };
  }
}

/** A server that is switched off starts nothing until somebody switches it on. */
function severityOf(severity: Severity, server: ServerEntry | undefined): Severity {
  return server?.disabled ? milder(severity) : severity;
}

function secretSpans(document: ConfigDocument): SecretSpan[] {
  return document.servers.flatMap((server) =>
    server.secrets.map(({ node, from, to, masked }) => ({ ...contentSpan(node, from, to), masked })),
  );
}

/** The values behind the secrets, longest first, so that none remains in part. */
function hiddenValues(document: ConfigDocument): readonly (readonly [value: string, masked: string])[] {
  const values = new Map<string, string>();
  for (const server of document.servers) {
    for (const { node, from, to, masked } of server.secrets) values.set(node.value.slice(from, to), masked);
  }
  return [...values].sort(([a], [b]) => b.length - a.length);
}

/** The data of a message with every string made safe to show. */
function shown(data: unknown, hidden: ReturnType<typeof hiddenValues>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    if (typeof value !== 'string') {
      result[name] = value;
      continue;
    }
    let text = value;
    for (const [secret, masked] of hidden)
      if (text.includes(secret)) text = text.replaceAll(secret, () => masked);
    result[name] = inert(text);
  }
  return result;
}

/** Widens a range that would cut a surrogate pair in two, and keeps it inside the text. */
function onCharacters(text: string, span: Span): Span {
  const start = Math.min(span.start, text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}

function splitsPair(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}
