import type { Context } from './analyze.ts';
import { type Confidence, type Finding, milder, type OtherFile, type Severity } from './finding.ts';
import { countIdentity, fingerprint, identityOf } from './fingerprint.ts';
import type { Scope } from './formats/format.ts';
import type { OutlinedServer } from './outline.ts';
import type { Localized, Messages, Rule, RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';
import { inert } from './text/inert.ts';
import type { JsonPath, Span } from './tree.ts';

/** A file that was checked together with others. */
export interface WorkspaceFile {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  /** The id of its format. */
  readonly format: string | undefined;
  /** The client that reads it, if one is known to. */
  readonly client: string | undefined;
  readonly scope: Scope | undefined;
  readonly text: string;
  readonly outline: readonly OutlinedServer[];
  /** Secrets in it as plain text. */
  readonly secrets: readonly (Span & { readonly masked: string })[];
}

export interface WorkspaceReport<M extends Messages, K extends keyof M> {
  readonly message: K;
  readonly data: Parameters<M[K]['en']>[0];
  readonly at: WorkspacePlace;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly related?: readonly { readonly message: Localized; readonly place: WorkspacePlace }[];
}

export interface WorkspacePlace {
  readonly file: WorkspaceFile;
  readonly server: OutlinedServer | null;
  readonly span: Span;
  readonly path: JsonPath;
}

export type WorkspaceReporter<M extends Messages> = <K extends keyof M & string>(
  report: WorkspaceReport<M, K>,
) => void;

/** The place of a server in its file. */
export function placeOfServer(file: WorkspaceFile, server: OutlinedServer): WorkspacePlace {
  return { file, server, span: server.span, path: server.path };
}

/** What the rules may know, with severities that can differ from file to file. */
export interface WorkspaceContext extends Omit<Context, 'severityOf'> {
  readonly severityOf?: (rule: Rule, severity: Severity, file: WorkspaceFile) => Severity | 'off';
}

/**
 * What no file shows alone: lets the rules that look at several files look at these.
 *
 * @returns the findings by the URI of the file that they are in, in its order
 */
export function relate(
  files: readonly WorkspaceFile[],
  context: WorkspaceContext,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  const seen = new Map<string, number>();
  const surroundings: RuleContext = { ...context, ruleIds: rules.map(({ id }) => id) };
  for (const rule of rules) {
    if (context.isCancelled?.() || !rule.visit.workspace) continue;
    try {
      rule.visit.workspace(
        files,
        (report) => {
          const finding = toFinding(rule, report, context, seen);
          const { uri } = report.at.file;
          if (finding) found.set(uri, [...(found.get(uri) ?? []), finding]);
        },
        surroundings,
      );
    } catch (error) {
      if (!context.onError) throw error;
      context.onError(rule.id, error);
    }
  }
  for (const findings of found.values()) findings.sort((a, b) => a.span.start - b.span.start);
  return found;
}

function toFinding(
  rule: Rule,
  report: WorkspaceReport<Messages, string>,
  context: WorkspaceContext,
  seen: Map<string, number>,
): Finding | undefined {
  const message = rule.messages[report.message];
  if (!message) throw new Error(`${rule.id} has no message '${report.message}'`);
  const { file, server, span, path } = report.at;
  const proposed = report.severity ?? rule.severity;
  const own = server?.disabled ? milder(proposed) : proposed;
  const severity = context.severityOf?.(rule, own, file) ?? own;
  if (severity === 'off') return undefined;
  const data = shown(report.data, [file, ...(report.related ?? []).map(({ place }) => place.file)]);
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  return {
    ruleId: rule.id,
    messageId: report.message,
    category: rule.category,
    severity,
    confidence: report.confidence ?? rule.confidence,
    message: message[context.language](data),
    span,
    path,
    server: server?.name ?? null,
    tool: null,
    related: (report.related ?? []).map(({ message, place }) => ({
      message: message[context.language],
      span: place.span,
      ...(place.file.uri !== file.uri && { file: otherFile(place.file) }),
    })),
    fixes: [],
    fingerprint: fingerprint(countIdentity(identityOf([rule.id, report.message, ...path, ...texts]), seen)),
  };
}

function otherFile({ uri, path, text }: WorkspaceFile): OtherFile {
  return { uri, path, text };
}

/** The data of a message with every string made safe to show. */
function shown(data: unknown, files: readonly WorkspaceFile[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((data ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' ? inert(files.reduce(conceal, value)) : value,
    ]),
  );
}

function conceal(value: string, { text, secrets }: WorkspaceFile): string {
  return secrets.reduce(
    (result, { start, end, masked }) =>
      end > start ? result.replaceAll(text.slice(start, end), () => masked) : result,
    value,
  );
}
