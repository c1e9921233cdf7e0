import type { Context, SecretSpan } from './analyze.ts';
import { applyFix } from './edits.ts';
import { type Finding, type Fix, milder, type Reading, type Severity, severities } from './finding.ts';
import { countIdentity, fingerprint, type Identity, identityOf } from './fingerprint.ts';
import { readText } from './formats/read.ts';
import type { ConfigDocument, ServerEntry } from './model.ts';
import type { Messages, ProposedFix, Report, Reporter, Rule } from './rule.ts';
import type { SecretOccurrence } from './secrets.ts';
import { inert, inertUpTo } from './text/inert.ts';
import { maskTokens } from './text/tokens.ts';
import { contentSpan, pathOf, type Span } from './tree.ts';

/** Turns what rules report into findings: masked, localised, ranged, fingerprinted, sorted. */
export interface FindingCollector {
  /** The reporter of a rule; undefined when the user switched the rule off. */
  forRule(rule: Rule): Reporter<Messages> | undefined;
  finish(): Finding[];
  /** Takes over what was found before and is still there. */
  take(reported: Reported): void;
  /** What was found so far. */
  readonly reported: readonly Reported[];
  readonly secrets: readonly SecretSpan[];
  readonly hidden: Hidden;
}

/** The values of the secrets of a document, shortest first, and what is shown in their place. */
export type Hidden = readonly (readonly [value: string, masked: string])[];

/** A finding with what its fingerprint was made of. */
export interface Reported {
  readonly finding: Finding;
  readonly identity: Identity;
}

/** What of a document findings refer to. */
export type ReportedDocument = Pick<
  ConfigDocument,
  'text' | 'servers' | 'inputs' | 'settingsSecrets' | 'toolSets' | 'requests' | 'detected' | 'problems'
>;

export function createReporter(document: ReportedDocument, context: Context): FindingCollector {
  const reported: Reported[] = [];
  const seen = new Map<string, number>();
  const secrets = secretSpans(document);
  const hidden = hiddenValues(document);
  const { syntax } = document.detected;
  const isJson = syntax === 'json' || syntax === 'jsonc';
  const isSound = isJson && document.problems.length === 0;
  const canApply = ({ writesJson }: ProposedFix) => isJson || !writesJson;
  const breaksNothing = fixTrial(document);

  return {
    secrets,
    hidden,
    reported,
    take({ finding, identity }) {
      const now = countIdentity(identity.text, seen);
      reported.push(
        now.count === identity.count
          ? { finding, identity }
          : { finding: { ...finding, fingerprint: fingerprint(now) }, identity: now },
      );
    },
    forRule(rule) {
      if (context.severityOf?.(rule, rule.severity) === 'off') return undefined;
      return (report) => {
        const found = toFinding(rule, report);
        if (found) reported.push(found);
      };
    },
    finish() {
      return reported
        .map(({ finding }) => finding)
        .sort(
          (a, b) =>
            a.span.start - b.span.start ||
            severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
            (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
        );
    },
  };

  function toFinding(rule: Rule, report: Report<Messages, string>): Reported | undefined {
    const message = rule.messages[report.message];
    if (!message) throw new Error(`${rule.id} has no message '${report.message}'`);
    const proposed = severityOf(report.severity ?? rule.severity, rule, report.server);
    const severity = context.severityOf?.(rule, proposed) ?? proposed;
    if (severity === 'off') return undefined;
    const path = pathOf(report.at.node);
    const data = shown(report.data, hidden);
    const identity = countIdentity(identityOf([rule.id, report.message, ...path, ...textsOf(data)]), seen);
    const finding: Finding = {
      ruleId: rule.id,
      messageId: report.message,
      category: rule.category,
      severity,
      confidence: report.confidence ?? rule.confidence,
      message: message[context.language](data) + (report.note?.[context.language] ?? ''),
      span: onCharacters(document.text, report.at.span),
      path,
      server: report.server?.name ?? report.about?.server ?? null,
      tool: toolOf(report.about),
      related: (report.related ?? []).map(({ message, span, file }) => ({
        message: line(message[context.language], hidden),
        span: onCharacters(file?.text ?? document.text, span),
        ...(file && { file }),
      })),
      fixes: (report.fixes ?? []).filter(canApply).map((fix) => ({
        ...fix,
        title: line(fix.title[context.language], hidden),
      })),
      ...wholeOf(report, hidden),
      ...(report.reading && { reading: shownReading(report.reading, hidden) }),
      fingerprint: fingerprint(identity),
    };
    return { finding: isSound ? finding : withCheckedFixes(finding, breaksNothing), identity };
  }
}

/**
 * In a text that is broken anyway, what a fix would insert may land in the wrong place, and YAML and TOML have places
 * that cannot be edited alone: only those fixes are left that break nothing more. Found out when somebody asks for
 * them, since most are never asked for.
 */
function withCheckedFixes(finding: Finding, breaksNothing: (fix: Fix) => boolean): Finding {
  let checked: readonly Fix[] | undefined;
  return {
    ...finding,
    get fixes() {
      checked ??= finding.fixes.filter(breaksNothing);
      return checked;
    },
  };
}

/** How often a document may be read again to try its fixes. */
const mostTrials = 20;

/** What may be read again whatever the length of a document, in characters: all fixes of any that people write. */
const leastTried = 256 * 1024;

/**
 * Tells whether a fix breaks nothing. A trial reads the whole document, and each of thousands of servers may bring a
 * fix: once as much has been read as is in proportion to the document, no further fix counts as tried.
 */
function fixTrial({ text, detected, problems }: ReportedDocument): (fix: Fix) => boolean {
  let left = Math.max(mostTrials * text.length, leastTried);
  return (fix) => {
    left -= text.length;
    if (left < 0) return false;
    return readText(applyFix(text, fix), detected.syntax).problems.length <= problems.length;
  };
}

function toolOf(about: Report<Messages, string>['about']): string | null {
  const definition = about && ('role' in about ? about.owner : about);
  return definition?.kind === 'tool' ? definition.name : null;
}

/** A server that is switched off starts nothing until somebody switches it on; a secret in it can be read all the same. */
function severityOf(severity: Severity, { category }: Rule, server: ServerEntry | undefined): Severity {
  return server?.disabled && category !== 'MCP01' ? milder(severity) : severity;
}

function secretsOf(document: ReportedDocument): SecretOccurrence[] {
  const { servers, inputs, toolSets, requests, settingsSecrets } = document;
  const holders = [...servers, ...inputs, ...toolSets, ...requests];
  return [...holders.flatMap(({ secrets }) => secrets), ...settingsSecrets];
}

function secretSpans(document: ReportedDocument): SecretSpan[] {
  return secretsOf(document).map(({ node, from, to, masked }) => ({
    ...contentSpan(node, from, to),
    masked,
  }));
}

/** They are replaced from the longest on, so that none remains in part. */
function hiddenValues(document: ReportedDocument): Hidden {
  const values = new Map<string, string>();
  for (const { node, from, to, masked } of secretsOf(document))
    values.set(node.value.slice(from, to), masked);
  return [...values].sort(([a], [b]) => a.length - b.length);
}

/** A text with what may be shown of the secrets in place of them. */
function conceal(text: string, hidden: Hidden): string {
  // Most texts are shorter than every secret: in a file with thousands of both this decides.
  let fitting = 0;
  while ((hidden[fitting]?.[0].length ?? Infinity) <= text.length) fitting++;
  let result = text;
  for (const [secret, masked] of hidden.slice(0, fitting).reverse()) {
    if (result.includes(secret)) result = result.replaceAll(secret, () => masked);
  }
  // A name, a key or a broken piece of a text may hold a token too.
  return maskTokens(result);
}

/** What tells two findings at one path apart: the strings of their data, which are the same in every language. */
function textsOf(data: Record<string, unknown>): string[] {
  return Object.values(data).filter((value) => typeof value === 'string');
}

/** The data of a message with every string made safe to show. */
function shown(data: unknown, hidden: Hidden): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    result[name] = typeof value === 'string' ? inert(conceal(value, hidden)) : value;
  }
  return result;
}

/** The text that a report is about; only such texts need a look as a whole. */
function wholeOf(
  { at: { node }, about, reading }: Report<Messages, string>,
  hidden: Hidden,
): Pick<Finding, 'whole'> {
  if (node.kind !== 'string' || !(reading || (about && 'role' in about))) return {};
  const { value } = node.partOf?.whole ?? node;
  return { whole: () => conceal(value, hidden) };
}

/** The most of a passage that a hover or a menu has room for. */
const longestLine = 240;

function shownReading({ seen, received }: Reading, hidden: Hidden): Reading {
  return { seen: line(seen, hidden), received: line(received, hidden) };
}

/** A text of one line, with whatever foreign text in it made safe to show. */
function line(text: string, hidden: Hidden): string {
  return inertUpTo(longestLine, conceal(text, hidden));
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
