import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import { readDocument } from '../analysis/analyze.ts';
import type { Finding, Language } from '../analysis/finding.ts';
import { serverState } from '../analysis/lock/approvals.ts';
import { inert } from '../analysis/text/inert.ts';
import { approve } from './approve.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Check } from './documents.ts';
import type { Session } from './session.ts';

/** The command of the server that approves one: the URI of its config, its name, its pin. */
export const approveCommand = 'toolseal.approveServer';

/** Commands of clients that say so at the start (`reviews`): the URI of a config and the name of a server. */
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
  return findings.flatMap((finding) => {
    const kind = settled.get(finding.ruleId);
    const name = finding.server;
    if (!kind || name === null || finding.messageId === 'never') return [];
    const commands = [
      ...(kind.hasDifference && session.options.reviews
        ? [reviewCommand(session, check.document.uri, name)]
        : []),
      ...(approveAction(session, check, name) ?? []),
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
export function reviewCommand({ language }: Session, uri: string, name: string, title?: string): Command {
  return {
    title: title ?? titles[language].review(inert(name)),
    command: clientCommands.review,
    arguments: [uri, name],
  };
}

/** Approves a server, after a question where the client can ask one. */
export function approvalCommand(
  { language, options }: Session,
  uri: string,
  name: string,
  pin: string,
  title = titles[language].approve(inert(name)),
): Command {
  return options.reviews
    ? { title, command: clientCommands.approve, arguments: [uri, name] }
    : { title, command: approveCommand, arguments: [uri, name, pin] };
}

function approveAction(
  session: Session,
  { document, approvals }: Check,
  name: string,
): Command[] | undefined {
  const source = { uri: document.uri, text: document.getText() };
  const server = readDocument(source, session.environment.home)?.servers.find((one) => one.name === name);
  const pin = server && approvals && serverState(server, approvals, {}).pin;
  return pin === undefined ? undefined : [approvalCommand(session, document.uri, name, pin)];
}

/** Approves a server of a config, if it still is what the user saw when the command was offered. */
export async function runApproval(
  session: Session,
  uri: unknown,
  name: unknown,
  pin: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof pin !== 'string') return;
  const { problem } = await approve(session, { uri, servers: [{ name, pin }] });
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
