import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { readDocument } from '../analysis/analyze.ts';
import type { Finding, Language } from '../analysis/finding.ts';
import { decoded } from '../analysis/formats/pattern.ts';
import type { ConfigDocument } from '../analysis/model.ts';
import { canBeIgnored, pathBelow } from '../policy/check.ts';
import { addIgnore, ignoreComment } from '../policy/ignoreEdits.ts';
import { toDiagnostic } from './diagnostics.ts';
import { type Check, toRange } from './documents.ts';
import type { PolicyFile } from './policies.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The command that puts the caret where the reason of a new ignore has to be written. */
export const policyCommand = 'toolseal.openPolicy';

/**
 * Offers to ignore findings: in a comment above the line where the file's client is known to accept comments,
 * else in the policy. Nothing is offered in a workspace that may not decide.
 */
export async function ignoreActions(
  session: Session,
  check: Check,
  findings: readonly Finding[],
): Promise<CodeAction[]> {
  const { policies, environment } = session;
  const ignorable = findings.filter(({ ruleId }) => canBeIgnored(ruleId));
  if (ignorable.length === 0 || !policies.isTrusted()) return [];
  const { document } = check;
  const read = readDocument({ uri: document.uri, text: document.getText() }, environment.home);
  const file = await policies.fileFor(document.uri);
  return ignorable.flatMap((finding) => {
    const comment = read && commentAction(session, check, finding, read);
    return comment ?? (file && policyAction(session, check, finding, file)) ?? [];
  });
}

/** As in a policy, the reason stays empty: nothing is hidden before the user has given one. */
function commentAction(
  session: Session,
  check: Check,
  finding: Finding,
  read: ConfigDocument,
): CodeAction | undefined {
  const { document } = check;
  const snippet = session.client.snippetEdits;
  const edit = ignoreComment(read, finding, snippet ? '$1' : '');
  if (!edit) return undefined;
  return {
    ...actionFor(session, check, finding),
    edit: toWorkspaceEdit(session, document, [edit], { snippet }),
  };
}

/** The edit leaves the reason empty, so that nothing is hidden before the user has given one. */
function policyAction(
  session: Session,
  check: Check,
  finding: Finding,
  { uri, folder, text, version }: PolicyFile,
): CodeAction | undefined {
  const { client } = session;
  const isNew = text === undefined;
  if (isNew && !client.createsFiles) return undefined;
  const added = addIgnore(text ?? '', finding, pathOfDocument(check.document.uri, folder));
  if (!added) return undefined;
  const before = session.createText(uri, text ?? '');
  const edit = toWorkspaceEdit(session, before, added.edits, { version, isNew });
  const action = { ...actionFor(session, check, finding), edit };
  if (!client.showDocument) return action;
  const after = session.createText(uri, added.text);
  const args = [uri, toRange(after, added.reason)];
  return { ...action, command: { title: action.title, command: policyCommand, arguments: args } };
}

/** As it is written, in contrast to `pathBelow`. */
function pathOfDocument(uri: string, folder: string): string {
  const depth = pathBelow(folder, uri)?.length ?? 0;
  return decoded(uri).split('/').slice(-depth).join('/');
}

function actionFor(session: Session, check: Check, finding: Finding) {
  return {
    title: titles[session.language](finding.ruleId),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(session, check, finding)],
  };
}

/** Shows the policy of a folder of this workspace, and no other document. */
export async function showPolicy(
  { connection, policies }: Session,
  uri: unknown,
  selection: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || !policies.isPolicyOfFolder(uri)) return;
  await connection.window.showDocument({ uri, takeFocus: true, selection: selection as Range });
}

const titles: Readonly<Record<Language, (ruleId: string) => string>> = {
  en: (ruleId) => `Ignore ${ruleId} with a reason…`,
  ja: (ruleId) => `理由を書いて ${ruleId} を除外…`,
};
