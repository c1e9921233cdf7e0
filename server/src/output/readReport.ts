import { severities } from '../analysis/finding.ts';
import { isFingerprint } from '../analysis/fingerprint.ts';
import type { ScanReport } from './report.ts';
import { hasShape, isAbsentOr, isArrayOf, isBoolean, isCount, isNullOr, isOneOf, isString } from './shape.ts';

const isPosition = (value: unknown) => hasShape(value, { line: isCount, character: isCount });
const isRange = (value: unknown) => hasShape(value, { start: isPosition, end: isPosition });
const isScope = isOneOf(['project', 'user', 'system']);

/** What becomes an address in Markdown has to be one of ours. */
const isHelpUri = (value: unknown) =>
  isString(value) && /^https:\/\/github\.com\/toolseal\/toolseal\/[\w./-]+$/.test(value);

const isFile = (value: unknown) =>
  hasShape(value, {
    uri: isString,
    path: isString,
    client: isNullOr(isString),
    scope: isNullOr(isScope),
    format: isNullOr(isString),
    status: isOneOf(['checked', 'partly-checked', 'unreadable', 'skipped']),
    reason: isAbsentOr(isString),
    missed: isAbsentOr(isOneOf([true])),
    servers: isCount,
    tools: isCount,
  });

const isFix = (value: unknown) =>
  hasShape(value, {
    title: isString,
    safe: isBoolean,
    edits: isAbsentOr(isArrayOf((edit) => hasShape(edit, { range: isRange, newText: isString }))),
  });

const isFinding = (value: unknown) =>
  hasShape(value, {
    ruleId: (id) => isString(id) && /^[a-z0-9-]+$/.test(id),
    category: (label) => isString(label) && /^MCP\d\d:\d{4}$/.test(label),
    severity: isOneOf(severities),
    confidence: isOneOf(['high', 'medium', 'low']),
    message: isString,
    uri: isString,
    path: isString,
    range: isRange,
    jsonPath: isArrayOf((key) => isString(key) || isCount(key)),
    client: isNullOr(isString),
    server: isNullOr(isString),
    tool: isNullOr(isString),
    fingerprint: (hash) => isString(hash) && isFingerprint(hash),
    helpUri: isHelpUri,
    related: isArrayOf((place) => hasShape(place, { message: isString, uri: isString, range: isRange })),
    fixes: isArrayOf(isFix),
    suppressed: isNullOr((value) =>
      hasShape(value, {
        kind: isAbsentOr(isOneOf(['inSource', 'external'])),
        reason: isString,
        expires: isNullOr(isString),
      }),
    ),
  });

const isReport = (value: unknown): value is ScanReport =>
  hasShape(value, {
    version: isOneOf([1]),
    tool: (tool) => hasShape(tool, { name: isOneOf(['toolseal']), version: isString }),
    root: isString,
    files: isArrayOf(isFile),
    findings: isArrayOf(isFinding),
    summary: (summary) =>
      hasShape(summary, Object.fromEntries([...severities, 'suppressed'].map((key) => [key, isCount]))),
    hidden: isCount,
    hiddenFailures: isAbsentOr((hidden) => hasShape(hidden, { count: isCount, failOn: isOneOf(severities) })),
    shard: isAbsentOr((shard) => hasShape(shard, { index: isCount, count: isCount })),
    lookedFor: isAbsentOr(
      isArrayOf((looked) =>
        hasShape(looked, { clients: isArrayOf(isString), scope: isScope, path: isString, found: isCount }),
      ),
    ),
  });

/** Takes a value as the report of an earlier scan; undefined for anything else. */
export function readReport(value: unknown): ScanReport | undefined {
  return isReport(value) ? value : undefined;
}
