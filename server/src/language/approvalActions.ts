import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import { readDocument } from '../analysis/analyze.ts';
import type { Finding, Language } from '../analysis/finding.ts';
import { serverState } from '../analysis/lock/approvals.ts';
import type { ServerEntry } from '../analysis/model.ts';
import { inert } from '../analysis/text/inert.ts';
import { approve } from './approve.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Check } from './documents.ts';
import { keyOfServer, serverOf } from './serverKeys.ts';
import type { Session } from './session.ts';

/** The command of the server that approves one: the URI of its config, its key, its pin. */
export const approveCommand = 'toolseal.approveServer';

/** Commands of clients that say so at the start (`reviews`): the URI of a config and the key of a server. */
const clientCommands = { approve: 'toolseal.approve', review: 'toolseal.review' } as const;

/** Findings that an approval settles, and whether there is a difference to be looked at first. */
const settled: ReadonlyMap<string, { readonly hasDifference: boolean }> = new Map([
  ['unapproved-server', { hasDifference: false }],
  ['approval-expired', { hasDifference: false }],
  ['launch-changed', { hasDifference: true }],
  ['definition-changed', { hasDifference: true }],
  ['tools-not-captured', { hasDifference: false }],
]);

/** Offers to approve servers, and to show what has changed first. */
export function approvalActions(session: Session, check: Check, findings: readonly Finding[]): CodeAction[] {
  const { document, approvals } = check;
  const source = { uri: document.uri, text: document.getText() };
  const settling = findings.filter(
    ({ ruleId, messageId, server }) => settled.has(ruleId) && messageId !== 'never' && server !== null,
  );
  if (settling.length === 0) return [];
  const servers = readDocument(source, session.environment.home)?.servers ?? [];
  return settling.flatMap((finding) => {
    const server = serverOf(finding, servers);
    if (!server) return [];
    const pin = approvals && serverState(server, approvals, {}).pin;
    const commands = [
      ...(settled.get(finding.ruleId)?.hasDifference && session.options.reviews
        ? [reviewCommand(session, document.uri, server)]
        : []),
      ...(pin === undefined ? [] : [approvalCommand(session, document.uri, server, pin)]),
    ];
    return commands.map((command) => ({
      title: command.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(session, check, finding)],
      command,
    }));
  });
}

/** Shows the difference between what was approved and what is there. */
export function reviewCommand(
  { language }: Session,
  uri: string,
  server: ServerEntry,
  title = titles[language].review(inert(server.name)),
): Command {
  return { title, command: clientCommands.review, arguments: [uri, keyOfServer(server)] };
}

/** Approves a server, after a question where the client can ask one. */
export function approvalCommand(
  { language, options }: Session,
  uri: string,
  server: ServerEntry,
  pin: string,
  title = titles[language].approve(inert(server.name)),
): Command {
  const key = keyOfServer(server);
  return options.reviews
    ? { title, command: clientCommands.approve, arguments: [uri, key] }
    : { title, command: approveCommand, arguments: [uri, key, pin] };
}

/** Approves a server of a config, if it still is what the user saw when the command was offered. */
export async function runApproval(
  session: Session,
  uri: unknown,
  server: unknown,
  pin: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof server !== 'string' || typeof pin !== 'string') return;
  const { problem } = await approve(session, { uri, servers: [{ server, pin }] });
  if (problem !== undefined) session.connection.window.showErrorMessage(problem);
}

const titles: Readonly<
  Record<Language, { readonly review: (name: string) => string; readonly approve: (name: string) => string }>
> = {
  en: {
    review: (name) => `Show what changed in ${name}`,
    approve: (name) => `Approve ${name}`,
  },
  ja: {
    review: (name) => `${name} の変更点を表示`,
    approve: (name) => `${name} を承認`,
  },
};
