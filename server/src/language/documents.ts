import {
  type CancellationToken,
  Emitter,
  type Event,
  type Range,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Language } from '../analysis/finding.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import type { IsTracked } from '../analysis/rule.ts';
import type { Span } from '../analysis/tree.ts';
import { fileKey } from '../fileKey.ts';
import {
  type CheckedAnalysis,
  checkDocument,
  createDocumentCheck,
  type PolicyScope,
} from '../policy/check.ts';
import { today } from '../policy/today.ts';
import type { ApprovalService } from './approvals.ts';
import type { Configuration, Settings } from './configuration.ts';
import type { Log } from './log.ts';
import type { Policies } from './policies.ts';
import type { Environment } from './session.ts';

/** What a check depends on beside the text. */
export interface Conditions {
  readonly settings: Settings;
  readonly scope: PolicyScope | undefined;
  readonly today: string;
  readonly isTracked: IsTracked | undefined;
  readonly approvals: Approvals | undefined;
}

/** Finds out what git tracks around a document; the same function as long as nothing has changed there. */
export type TrackedAround = (uri: string) => Promise<IsTracked | undefined>;

/** An open document and what is known of it in this version, under the conditions of this moment. */
export interface Check extends Conditions {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: CheckedAnalysis;
  /** Different for every check, those before a restart of the server included. */
  readonly id: string;
}

export interface Documents {
  all(): readonly TextDocument[];
  /** The open document of a file, under whatever URI it is open. */
  find(uri: string): TextDocument | undefined;
  /** The text of a file, open or not; undefined where there is none that can be read. */
  textOf(uri: string): Promise<string | undefined>;
  /**
   * Checks the present version of a document, or finds that it was checked already.
   * Undefined when the document is not open, was closed meanwhile, or nobody wants the answer any more.
   */
  check(uri: string, token?: CancellationToken): Promise<Check | undefined>;
  /** What a check of this text in the place of the document would say. Never throws. */
  analyze(
    document: TextDocument,
    text: string,
    conditions: Conditions,
    token?: CancellationToken,
  ): CheckedAnalysis;
  /** What is found in a text, which is that of the open document if there is one. Never throws. */
  findings(uri: string, text: string): Promise<readonly Finding[]>;
  readonly onDidChange: Event<TextDocument>;
  readonly onDidClose: Event<TextDocument>;
  /** Fires for every check that was really made. */
  readonly onDidCheck: Event<Check>;
}

/** Follows the open documents of the client and checks them when asked. */
export function createDocuments(
  texts: TextDocuments<TextDocument>,
  configuration: Configuration,
  policies: Policies,
  approvals: ApprovalService,
  log: Log,
  language: Language,
  { home, trackedAround, readText }: Environment,
): Documents {
  const checks = new Map<string, Check>();
  const repeated = new Map<
    string,
    { conditions: Conditions; check: ReturnType<typeof createDocumentCheck> }
  >();
  const checked = new Emitter<Check>();
  const changed = new Emitter<TextDocument>();
  const closed = new Emitter<TextDocument>();
  const start = Math.random().toString(36).slice(2);
  let count = 0;

  texts.onDidChangeContent(({ document }) => changed.fire(document));
  texts.onDidClose(({ document }) => {
    checks.delete(document.uri);
    repeated.delete(document.uri);
    configuration.forget(document.uri);
    closed.fire(document);
  });

  const conditionsFor = async (uri: string, text: string): Promise<Conditions> => ({
    settings: await configuration.settingsFor(uri),
    scope: await policies.scopeFor(uri),
    today: today(),
    isTracked: await trackedAround?.(uri),
    approvals: await approvals.approvalsFor(uri, text),
  });

  const contextOf = ({ settings, today, isTracked, approvals }: Conditions) => ({
    language,
    severityOf: settings.severityOf,
    today,
    ...(home !== undefined && { home }),
    ...(isTracked && { isTracked }),
    ...(approvals && { approvals }),
    onError: (ruleId: string, error: unknown) => log.failure(ruleId, error),
  });

  const guarded = ({ settings }: Conditions, check: () => CheckedAnalysis): CheckedAnalysis => {
    if (!settings.enable) return unchecked(switchedOff[language]);
    try {
      return check();
    } catch (error) {
      log.failure('analysis', error);
      return unchecked(brokenDown[language]);
    }
  };

  /** The check of the versions of a document; another one where the conditions are other ones. */
  const checkOf = (
    { uri }: TextDocument,
    conditions: Conditions,
  ): ((text: string, token?: CancellationToken) => CheckedAnalysis) => {
    const known = repeated.get(uri);
    const check =
      known && isSame(known.conditions, conditions)
        ? known.check
        : createDocumentCheck(uri, contextOf(conditions), conditions.scope);
    if (check !== known?.check) repeated.set(uri, { conditions, check });
    return (text, token) => guarded(conditions, () => check(text, isCancelled(token)));
  };

  const documents: Documents = {
    all: () => texts.all(),
    find: (uri) => texts.get(uri) ?? texts.all().find((document) => fileKey(document.uri) === fileKey(uri)),
    textOf: async (uri) => documents.find(uri)?.getText() ?? (await readText?.(uri)),
    async check(uri, token) {
      const text = texts.get(uri)?.getText();
      if (text === undefined) return undefined;
      const conditions = await conditionsFor(uri, text);
      // It may have changed or gone meanwhile.
      const document = texts.get(uri);
      if (!document || token?.isCancellationRequested) return undefined;
      const known = checks.get(uri);
      if (known?.version === document.version && isSame(known, conditions)) return known;
      const analysis = checkOf(document, conditions)(document.getText(), token);
      if (token?.isCancellationRequested) return undefined;
      const id = `${start}-${++count}`;
      const check = { document, version: document.version, ...conditions, analysis, id };
      checks.set(uri, check);
      checked.fire(check);
      return check;
    },
    analyze({ uri }, text, conditions, token) {
      return guarded(conditions, () =>
        checkDocument(
          { uri, text },
          { ...contextOf(conditions), isCancelled: isCancelled(token) },
          conditions.scope,
        ),
      );
    },
    async findings(uri, text) {
      const open = await documents.check(documents.find(uri)?.uri ?? uri);
      if (open) return open.analysis.findings;
      const conditions = await conditionsFor(uri, text);
      configuration.forget(uri);
      return documents.analyze(TextDocument.create(uri, '', 0, text), text, conditions).findings;
    },
    onDidChange: changed.event,
    onDidClose: closed.event,
    onDidCheck: checked.event,
  };
  return documents;
}

/** A span of a document as LSP counts. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Whether a range of the client touches a span, its ends included: a caret behind a word belongs to it. */
export function touches(document: TextDocument, range: Range, span: Span): boolean {
  return document.offsetAt(range.start) <= span.end && document.offsetAt(range.end) >= span.start;
}

export const switchedOff: Readonly<Record<Language, string>> = {
  en: 'switched off in the settings',
  ja: '設定でオフになっています',
};

const brokenDown: Readonly<Record<Language, string>> = {
  en: 'the check stopped with an internal error, see the log',
  ja: '内部エラーで検査が止まりました。ログを参照してください',
};

function isCancelled(token: CancellationToken | undefined): () => boolean {
  return () => token?.isCancellationRequested === true;
}

function isSame(a: Conditions, b: Conditions): boolean {
  return (
    a.settings === b.settings &&
    a.scope === b.scope &&
    a.today === b.today &&
    a.isTracked === b.isTracked &&
    a.approvals === b.approvals
  );
}

function unchecked(reason: string): CheckedAnalysis {
  return {
    format: undefined,
    state: 'not-checked',
    reason,
    servers: 0,
    tools: 0,
    findings: [],
    suppressed: [],
    ignores: [],
    outline: () => [],
    secrets: [],
  };
}
