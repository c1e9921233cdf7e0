import { type CodeLens, CodeLensRefreshRequest, type ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../analysis/finding.ts';
import { nameOfServer } from '../analysis/rule.ts';
import { approvalCommand, reviewCommand } from './approvalActions.ts';
import { type ComparedServer, compareFile } from './comparedServers.ts';
import { toRange } from './documents.ts';
import { summaryOf } from './servers.ts';
import { answer, type Session } from './session.ts';

/** Shows above each server what is approved of it, and offers the next step: one short item, since VS Code has its own. */
export function provideCodeLens(session: Session): ServerCapabilities {
  const { connection, client, approvals, configuration, log } = session;
  if (!approvals.book || !client.codeLenses) return {};
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer<CodeLens[]>(session, 'textDocument/codeLens', token, [], async () => {
      if (!(await configuration.settingsFor(uri)).enable) return [];
      const file = await compareFile(session, uri);
      if (!file || file.blocked) return [];
      const text = session.createText(uri, file.document.text);
      return file.servers.flatMap((server) => lensFor(session, text, server) ?? []);
    }),
  );
  if (client.refreshCodeLenses) {
    approvals.onDidChange(() => {
      connection
        .sendRequest(CodeLensRefreshRequest.type)
        .catch((error) => log.failure('workspace/codeLens/refresh', error));
    });
  }
  return { codeLensProvider: {} };
}

function lensFor(session: Session, text: TextDocument, compared: ComparedServer): CodeLens | undefined {
  const { server, state, isDenied } = compared;
  const { language, options } = session;
  if (state.pin === undefined || !server.nameNode) return undefined;
  const summary = summaryOf(compared, language);
  const range = toRange(text, nameOfServer(server).span);
  const isSettled = state.kind === 'approved' && (state.entry?.captured || !state.captured);
  // Without a command it is a text that cannot be clicked.
  if (isDenied || isSettled) return { range, command: { title: summary, command: '' } };
  const hasDifference = state.kind === 'launch-changed' || state.kind === 'definitions-changed';
  const { review, approve } = steps[language];
  const command =
    hasDifference && options.reviews
      ? reviewCommand(session, text.uri, server, `${summary} · ${review}`)
      : approvalCommand(session, text.uri, server, state.pin, `${summary} · ${approve}`);
  return { range, command };
}

const steps: Readonly<Record<Language, { readonly review: string; readonly approve: string }>> = {
  en: { review: 'Review…', approve: 'Approve…' },
  ja: { review: '確認…', approve: '承認…' },
};
