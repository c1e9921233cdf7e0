import type { ServerCapabilities } from 'vscode-languageserver';
import { documentationCommand, showDocumentation } from './documentation.ts';
import { policyCommand, showPolicy } from './ignoreActions.ts';
import { answer, type Session } from './session.ts';

type Run = (session: Session, ...args: readonly unknown[]) => Promise<void>;

const commands: ReadonlyMap<string, Run> = new Map<string, Run>([
  [documentationCommand, showDocumentation],
  [policyCommand, showPolicy],
]);

/** Carries out the commands of code actions, all of which show something. */
export function provideCommands(session: Session): ServerCapabilities {
  const { connection, client } = session;
  if (!client.showDocument) return {};
  connection.onExecuteCommand((params, token) =>
    answer(session, 'workspace/executeCommand', token, null, async () => {
      await commands.get(params.command)?.(session, ...(params.arguments ?? []));
      return null;
    }),
  );
  return { executeCommandProvider: { commands: [...commands.keys()] } };
}
