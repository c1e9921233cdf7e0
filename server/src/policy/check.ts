import { type Analysis, analyze, type Context } from '../analysis/analyze.ts';
import type { Finding, Language, Severity } from '../analysis/finding.ts';
import { pathSegments } from '../analysis/formats/pattern.ts';
import { createRecheck } from '../analysis/incremental.ts';
import type { SourceDocument } from '../analysis/model.ts';
import { policyFileName } from '../analysis/policy/file.ts';
import type { Expiry, Ignore, InlineIgnore, Policy } from '../analysis/policy/model.ts';
import { matchesGlob, matchesPathGlob } from '../analysis/text/globs.ts';

/** Whose decisions are honoured: those in comments of the document, and those of a policy, if there is one. */
export interface PolicyScope {
  readonly policy?: Policy;
  /** A URI or a path: the folder of the policy, which its own paths are relative to. */
  readonly folder?: string;
}

/** Why a finding is hidden, and up to which day (YYYY-MM-DD). */
export interface Suppression {
  /** Where that is said, as SARIF names it: in a comment of the file itself, or in the policy. */
  readonly kind: 'inSource' | 'external';
  readonly reason: string;
  readonly expires: string | null;
}

export interface SuppressedFinding extends Finding {
  readonly suppressed: Suppression;
}

/** An analysis whose `findings` are those that nobody has decided to live with. */
export interface CheckedAnalysis extends Analysis {
  readonly suppressed: readonly SuppressedFinding[];
}

/**
 * Checks one document under a policy.
 *
 * @param scope absent where nobody has said that the workspace may decide: then nothing is hidden
 */
export function checkDocument(
  source: SourceDocument,
  context: Context & { readonly today: string },
  scope: PolicyScope | undefined,
): CheckedAnalysis {
  return underPolicy(analyze(source, contextUnder(scope, context)), source.uri, context, scope);
}

/**
 * Checks one document again and again under the same policy, as `checkDocument` would.
 *
 * @returns what checks a text of the document; see `Recheck`
 */
export function createDocumentCheck(
  uri: string,
  context: Omit<Context, 'isCancelled'> & { readonly today: string },
  scope: PolicyScope | undefined,
): (text: string, isCancelled: () => boolean) => CheckedAnalysis {
  const recheck = createRecheck({ uri }, contextUnder(scope, context));
  return (text, isCancelled) => underPolicy(recheck.analyze(text, isCancelled), uri, context, scope);
}

function contextUnder(scope: PolicyScope | undefined, context: Context): Context {
  const policy = scope?.policy;
  return policy ? { ...context, policy, severityOf: severitiesUnder(policy, context.severityOf) } : context;
}

function underPolicy(
  analysis: Analysis,
  uri: string,
  context: Parameters<typeof hideIgnored>[3],
  scope: PolicyScope | undefined,
): CheckedAnalysis {
  const isPart = scope?.policy?.isUnusable && analysis.servers > 0 && analysis.state === 'checked';
  return {
    ...analysis,
    ...(isPart && { state: 'partly-checked', reason: unusablePolicy[context.language] }),
    ...hideIgnored(analysis.findings, analysis.ignores, uri, context, scope),
  };
}

const unusablePolicy: Readonly<Record<Language, string>> = {
  en: `${policyFileName} cannot be read`,
  ja: `${policyFileName} を読み取れません`,
};

/** The severities that a policy asks for, before what the user makes of them. */
export function severitiesUnder(
  policy: Policy | undefined,
  ofUser: Context['severityOf'],
): NonNullable<Context['severityOf']> {
  return (rule, severity) => {
    const wanted = policy && severityUnder(policy, rule.id);
    // What is off is checked all the same, so that it can be counted.
    const severityHere = wanted === undefined || wanted === 'off' ? severity : wanted;
    return ofUser ? ofUser(rule, severityHere) : severityHere;
  };
}

/** What policies say about rules: each of thousands of findings asks, and a policy may hold as many patterns. */
const severitiesOf = new WeakMap<Policy, Map<string, Severity | 'off' | undefined>>();

function severityUnder(policy: Policy, ruleId: string): Severity | 'off' | undefined {
  const known = severitiesOf.get(policy) ?? new Map<string, Severity | 'off' | undefined>();
  severitiesOf.set(policy, known);
  if (!known.has(ruleId))
    known.set(ruleId, policy.severities.findLast(({ rule }) => matchesGlob(rule, ruleId))?.severity);
  return known.get(ruleId);
}

/** Complaints about ignores are no matter for ignores: otherwise one of them could silence all the others. */
const neverHidden: ReadonlySet<string> = new Set(['invalid-policy', 'expired-ignore']);

/** Whether findings of this rule can be hidden at all. */
export function canBeIgnored(ruleId: string): boolean {
  return !neverHidden.has(ruleId);
}

/**
 * Sorts out the findings that a policy or a comment hides.
 *
 * @param comments what comments of the document ask to ignore
 */
export function hideIgnored(
  all: readonly Finding[],
  comments: readonly InlineIgnore[],
  uri: string,
  { today, language }: { readonly today: string; readonly language: Language },
  scope: PolicyScope | undefined,
): Pick<CheckedAnalysis, 'findings' | 'suppressed'> {
  if (!scope) return { findings: all, suppressed: [] };
  const { policy, folder } = scope;
  const isCurrent = ({ expiry }: { readonly expiry: Expiry | undefined }) =>
    expiry === undefined || expiry.date >= today;
  const path = folder === undefined ? undefined : pathBelow(folder, uri);
  const ignores = (policy?.ignores ?? []).filter(
    (ignore) =>
      isCurrent(ignore) && (!ignore.path || (path !== undefined && matchesPathGlob(ignore.path, path))),
  );
  const inline = comments.filter(isCurrent);

  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of all) {
    const reason = canBeIgnored(finding.ruleId) ? suppressionOf(finding) : undefined;
    if (reason) suppressed.push({ ...finding, suppressed: reason });
    else findings.push(finding);
  }
  return { findings, suppressed };

  function suppressionOf(finding: Finding): Suppression | undefined {
    const comment = inline.find((candidate) => ignoresHere(candidate, finding));
    const kind = comment ? 'inSource' : 'external';
    const ignore = comment ?? ignores.find((candidate) => ignoresFinding(candidate, finding));
    if (ignore) return { kind, reason: ignore.reason, expires: ignore.expiry?.date ?? null };
    const isOff = policy && severityUnder(policy, finding.ruleId) === 'off';
    return isOff ? { kind, reason: switchedOff[language], expires: null } : undefined;
  }
}

function ignoresHere({ rules, line }: InlineIgnore, { ruleId, span }: Finding): boolean {
  return rules.some(({ rule }) => rule === ruleId) && line.start <= span.start && span.start <= line.end;
}

function ignoresFinding(ignore: Ignore, finding: Finding): boolean {
  return (
    (ignore.rule === undefined || matchesGlob(ignore.rule, finding.ruleId)) &&
    (ignore.server === undefined ||
      (finding.server !== null && matchesGlob(ignore.server, finding.server))) &&
    (ignore.fingerprint === undefined || ignore.fingerprint === finding.fingerprint)
  );
}

/** The segments of the path from a folder to what lies in it; undefined for anything else. */
export function pathBelow(folder: string, uri: string): readonly string[] | undefined {
  const root = pathSegments(folder);
  const path = pathSegments(uri);
  const isBelow = path.length > root.length && root.every((segment, index) => path[index] === segment);
  return isBelow ? path.slice(root.length) : undefined;
}

const switchedOff: Readonly<Record<Language, string>> = {
  en: 'the policy switches this rule off',
  ja: 'ポリシーでこのルールがオフになっています',
};
