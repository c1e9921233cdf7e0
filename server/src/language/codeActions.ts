import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, Fix, Language } from '../analysis/finding.ts';
import { approvalActions } from './approvalActions.ts';
import { toDiagnostic } from './diagnostics.ts';
import { openDocumentation } from './documentation.ts';
import { type Check, touches } from './documents.ts';
import { fixAll, safeFix } from './fixAll.ts';
import { ignoreActions } from './ignoreActions.ts';
import { answer, type Session } from './session.ts';
import { textActions } from './texts.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.toolseal`;

/** Offers the fixes of findings, all safe fixes at once, to ignore findings, and the pages of the rules. */
export function provideCodeActions(session: Session): ServerCapabilities {
  const { connection, client, documents } = session;
  if (!client.codeActions) return {};

  connection.onCodeAction((params, token) =>
    answer<CodeAction[]>(session, 'textDocument/codeAction', token, [], async () => {
      const check = await documents.check(params.textDocument.uri, token);
      return check ? await actionsFor(session, check, params) : [];
    }),
  );
  if (client.resolvesEdits) {
    connection.onCodeActionResolve((action, token) =>
      answer(session, 'codeAction/resolve', token, action, async () => {
        const target: EditTarget | undefined = action.data;
        const check = target && (await documents.check(target.uri, token));
        const edit = check && editFor(session, check, target);
        return edit ? { ...action, edit } : action;
      }),
    );
  }
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.resolvesEdits,
    },
  };
}

/**
 * What an action edits, as it travels to the client and back. The fingerprint finds the finding again even
 * when the text has changed meanwhile.
 */
interface EditTarget {
  readonly uri: string;
  /** One fix of one finding; absent for all safe fixes. */
  readonly fix?: { readonly fingerprint: string; readonly index: number };
}

async function actionsFor(
  session: Session,
  check: Check,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { only } = context;
  const { findings } = check.analysis;
  const fixable = findings.filter(safeFix);
  const actions: CodeAction[] = [];
  if (!only || includes(only, CodeActionKind.QuickFix)) {
    const here = findings.filter((finding) => touches(check.document, range, finding.span));
    actions.push(...fixActions(session, check, here));
    if (fixable.length > 1 && here.some(safeFix)) {
      actions.push(fixAllAction(session, check, CodeActionKind.QuickFix));
    }
    actions.push(...approvalActions(session, check, here));
    actions.push(...textActions(session, check, here));
    actions.push(...(await ignoreActions(session, check, here)));
    if (session.client.showDocument) actions.push(...documentationActions(session, check, here));
  }
  // Not unless asked for: beside the quick fix of the same name it would only be in the way.
  if (only && includes(only, fixAllKind) && fixable.length > 0) {
    actions.push(fixAllAction(session, check, fixAllKind));
  }
  return actions;
}

/** Whether one of the kinds asked for is this one or holds it (`source` holds `source.fixAll`). */
function includes(only: readonly CodeActionKind[], kind: CodeActionKind): boolean {
  return only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

/** What several rules propose for one place in the same words is one action, which solves all of them. */
function fixActions(session: Session, check: Check, findings: readonly Finding[]): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const finding of findings) {
    const preferred = safeFix(finding);
    const diagnostic = toDiagnostic(session, check, finding);
    const { span, fingerprint } = finding;
    for (const [index, fix] of finding.fixes.entries()) {
      if (fix.snippet && !session.client.snippetEdits) continue;
      const key = `${span.start}-${span.end} ${fix.title}`;
      const same = actions.get(key);
      if (same) {
        same.diagnostics?.push(diagnostic);
        continue;
      }
      const action: CodeAction = {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(fix === preferred && { isPreferred: true }),
      };
      const target = { uri: check.document.uri, fix: { fingerprint, index } };
      actions.set(key, withEdit(session, check, action, target));
    }
  }
  return [...actions.values()];
}

function fixAllAction(session: Session, check: Check, kind: CodeActionKind): CodeAction {
  const action = { title: fixAllTitles[session.language], kind };
  return withEdit(session, check, action, { uri: check.document.uri });
}

const fixAllTitles: Readonly<Record<Language, string>> = {
  en: 'Fix all safe problems in this file',
  ja: 'このファイルの安全に直せる問題をすべて修正',
};

function documentationActions(session: Session, check: Check, findings: readonly Finding[]): CodeAction[] {
  const ruleIds = new Set(findings.map(({ ruleId }) => ruleId));
  return [...ruleIds].map((ruleId) => {
    const command = openDocumentation(ruleId, session.language);
    const diagnostics = findings
      .filter((finding) => finding.ruleId === ruleId)
      .map((finding) => toDiagnostic(session, check, finding));
    return { title: command.title, kind: CodeActionKind.QuickFix, diagnostics, command };
  });
}

/** Leaves the edit for later where the client asks for it, since most actions are never taken. */
function withEdit(session: Session, check: Check, action: CodeAction, target: EditTarget): CodeAction {
  if (session.client.resolvesEdits) return { ...action, data: target };
  const edit = editFor(session, check, target);
  return edit ? { ...action, edit } : action;
}

function editFor(session: Session, check: Check, { fix: target }: EditTarget): WorkspaceEdit | undefined {
  const { document, analysis } = check;
  if (!target) {
    const recheck = (text: string) => session.documents.analyze(document, text, check).findings;
    return toWorkspaceEdit(session, document, fixAll(document.getText(), recheck));
  }
  const finding = analysis.findings.find(({ fingerprint }) => fingerprint === target.fingerprint);
  const fix: Fix | undefined = finding?.fixes[target.index];
  return fix && toWorkspaceEdit(session, document, fix.edits(), { snippet: fix.snippet === true });
}
