import type { ServerCapabilities } from 'vscode-languageserver';
import { approveCommand, runApproval } from './approvalActions.ts';
import { documentationCommand, showDocumentation } from './documentation.ts';
import { policyCommand, showPolicy } from './ignoreActions.ts';
import { answer, type Session } from './session.ts';

type Run = (session: Session, ...args: readonly unknown[]) => Promise<void>;

/** Commands that show something, which takes a client that can. */
const showing: readonly (readonly [name: string, run: Run])[] = [
  [documentationCommand, showDocumentation],
  [policyCommand, showPolicy],
];

/** Carries out the commands of code actions and code lenses. */
export function provideCommands(session: Session): ServerCapabilities {
  const { connection, client, approvals } = session;
  const commands = new Map<string, Run>([
    ...(client.showDocument ? showing : []),
    ...(approvals.book && (client.codeActions || client.codeLenses)
      ? [[approveCommand, runApproval] as const]
      : []),
  ]);
  if (commands.size === 0) return {};
  connection.onExecuteCommand((params, token) =>
    answer(session, 'workspace/executeCommand', token, null, async () => {
      await commands.get(params.command)?.(session, ...(params.arguments ?? []));
      return null;
    }),
  );
  return { executeCommandProvider: { commands: [...commands.keys()] } };
}
