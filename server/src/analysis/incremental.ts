import {
  type Analysis,
  analysisOf,
  analyze,
  type Context,
  inspect,
  isOwnFile,
  readDocument,
  runRules,
} from './analyze.ts';
import type { Finding } from './finding.ts';
import type { ConfigDocument, ServerEntry, SourceDocument } from './model.ts';
import { createReporter, type Hidden, type Reported } from './report.ts';
import { canBeReread, type Reread, rereadServer } from './reread.ts';
import type { Span } from './tree.ts';

/** Checks one document again and again, while somebody writes in it. */
export interface Recheck {
  /**
   * The same as `analyze` of that text, but for what is left until somebody asks for it: fixes and the outline.
   * Where only one server of a JSON document has changed since it was last valid, only that one is read and looked at
   * again, beside what rules say of the document as a whole.
   *
   * @param isCancelled asked between rules: when true, the result so far is thrown away by the caller
   */
  analyze(text: string, isCancelled?: () => boolean): Analysis;
  /** How many of the texts were not read as a whole. */
  readonly partial: number;
}

/** What is kept of a check for the next one. The tree below the document is moved along with the text. */
interface Kept {
  readonly document: ConfigDocument;
  readonly hidden: Hidden;
  readonly found: ReadonlyMap<ServerEntry, readonly Reported[]>;
}

/**
 * @param place where the document is
 * @param context what all its checks have in common
 */
export function createRecheck(
  place: Omit<SourceDocument, 'text'>,
  context: Omit<Context, 'isCancelled'>,
): Recheck {
  let kept: Kept | undefined;
  let partial = 0;

  return {
    analyze(text, isCancelled) {
      const source = { ...place, text };
      const before = kept;
      const reread = before && rereadServer(before.document, source);
      // What has moved along is of no use any more, whatever goes wrong from here on.
      if (reread) kept = undefined;
      const document =
        reread?.document ?? (isOwnFile(source) ? undefined : readDocument(source, context.home));
      if (!document) return analyze(source, { ...context, ...(isCancelled && { isCancelled }) });
      if (reread) {
        partial++;
        const again = inspectAgain(reread, before, context);
        if (again) {
          kept = again.kept;
          return detached(again.analysis, source, context);
        }
      }
      const found = new Map<ServerEntry, Reported[]>();
      const stoppable = { ...context, ...(isCancelled && { isCancelled }) };
      const collector = createReporter(document, stoppable);
      const failed = inspect(document, collector, stoppable, (server, reported) => {
        const known = found.get(server);
        if (known) known.push(...reported);
        else found.set(server, [...reported]);
      });
      const analysis = analysisOf(document, collector, failed, context);
      if (failed !== undefined || isCancelled?.() || !canBeReread(document)) return analysis;
      kept = { document, hidden: collector.hidden, found };
      return detached(analysis, source, context);
    },
    get partial() {
      return partial;
    },
  };
}

/** Lets rules look at the document as a whole and at the server that has changed. */
function inspectAgain(
  { document, server: changed, moved }: Reread,
  before: Kept | undefined,
  context: Context,
): { readonly analysis: Analysis; readonly kept: Kept } | undefined {
  const collector = createReporter(document, context);
  const { hidden, reported } = collector;
  // What is masked in one message is masked in all of them.
  if (!before || !isSame(before.hidden, hidden)) return undefined;
  const found = new Map<ServerEntry, readonly Reported[]>();
  let failed = runRules(document.kind, collector, context, ({ visit }, report, surroundings) =>
    visit.config?.(document, report, surroundings),
  );
  for (const server of document.servers) {
    const start = reported.length;
    if (server === changed) {
      failed ??= runRules(document.kind, collector, context, ({ visit }, report, surroundings) =>
        visit.server?.(server, report, document, surroundings),
      );
    } else {
      for (const known of before.found.get(server) ?? []) collector.take(movedFinding(known, moved));
    }
    if (reported.length > start) found.set(server, reported.slice(start));
  }
  if (failed !== undefined) return undefined;
  return {
    analysis: analysisOf(document, collector, undefined, context),
    kept: { document, hidden, found },
  };
}

function isSame(a: Hidden, b: Hidden): boolean {
  return (
    a.length === b.length && a.every(([value, masked], at) => value === b[at]?.[0] && masked === b[at][1])
  );
}

/** A finding of a server that is the same as before, where its text stands now. */
function movedFinding({ finding, identity }: Reported, moved: (span: Span) => Span): Reported {
  return {
    finding: {
      ...finding,
      span: moved(finding.span),
      related: finding.related.map((place) => ({
        ...place,
        span: place.file ? place.span : moved(place.span),
      })),
    },
    identity,
  };
}

/**
 * An analysis that does not change when its document is moved along: what is made from the document when somebody
 * asks is made from the text again.
 */
function detached(analysis: Analysis, source: SourceDocument, context: Context): Analysis {
  let whole: Analysis | undefined;
  const fromText = (): Analysis => {
    whole ??= analyze(source, context);
    return whole;
  };
  return {
    ...analysis,
    outline: () => fromText().outline(),
    findings: analysis.findings.map((finding, index): Finding => {
      if (finding.fixes.length === 0) return finding;
      return {
        ...finding,
        get fixes() {
          return fromText().findings[index]?.fixes ?? [];
        },
      };
    }),
  };
}
