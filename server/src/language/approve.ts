import { RequestType } from 'vscode-languageserver';
import type { Language } from '../analysis/finding.ts';
import { readJson } from '../analysis/formats/json.ts';
import type { ServerState } from '../analysis/lock/approvals.ts';
import type { DefinitionPins } from '../analysis/lock/definitions.ts';
import { type LaunchForm, launchJson } from '../analysis/lock/launchForm.ts';
import { printJson } from '../analysis/lock/print.ts';
import { inert, visible } from '../analysis/text/inert.ts';
import { describeApprovalProblem } from '../lock/problems.ts';
import { today } from '../policy/today.ts';
import {
  APPROVE_REQUEST,
  type ApprovalResult,
  type ApproveParams,
  CHANGES_REQUEST,
  type ChangesParams,
  type ChangesResult,
  REVOKE_REQUEST,
  type RevokeParams,
} from '../protocol.ts';
import {
  type Blocked,
  blockedReasons,
  type ComparedServer,
  compareFile,
  findCompared,
} from './comparedServers.ts';
import { answer, type Session } from './session.ts';

const approveRequest = new RequestType<ApproveParams, ApprovalResult, never>(APPROVE_REQUEST);
const revokeRequest = new RequestType<RevokeParams, ApprovalResult, never>(REVOKE_REQUEST);
const changesRequest = new RequestType<ChangesParams, ChangesResult | null, never>(CHANGES_REQUEST);

/** Approves and revokes what the client asks for, and shows what has changed. */
export function provideApprovals(session: Session): void {
  const { connection } = session;
  connection.onRequest(approveRequest, (params, token) =>
    answer<ApprovalResult>(session, APPROVE_REQUEST, token, { done: [] }, () => approve(session, params)),
  );
  connection.onRequest(revokeRequest, (params, token) =>
    answer<ApprovalResult>(session, REVOKE_REQUEST, token, { done: [] }, () => revoke(session, params)),
  );
  connection.onRequest(changesRequest, (params, token) =>
    answer<ChangesResult | null>(session, CHANGES_REQUEST, token, null, () => changes(session, params)),
  );
}

/** Approves servers as the user has seen them. */
export async function approve(session: Session, { uri, servers }: ApproveParams): Promise<ApprovalResult> {
  const file = await compareFile(session, uri);
  const place = session.approvals.placeFor(uri);
  const { book } = session.approvals;
  if (!file || !place || !book) return refusal(session, 'untrusted');
  if (file.blocked === 'no-policy') return refusal(session, file.blocked);
  const meant: ComparedServer[] = [];
  let hasChanged = false;
  for (const { server: key, pin, offers } of servers) {
    const candidate = findCompared(file, key);
    const found = candidate?.state.pin === pin ? candidate : undefined;
    const isSeen = offers === undefined || offers === (found?.state.captured?.pins.pin ?? null);
    if (found && isSeen) meant.push(found);
    else hasChanged = true;
  }
  const toApprove = meant.map(({ server, state }) => ({ server, captured: state.captured }));
  return await write(session, meant, hasChanged, () => book.approve(place, toApprove, today()));
}

async function revoke(session: Session, { uri, servers }: RevokeParams): Promise<ApprovalResult> {
  const file = await compareFile(session, uri);
  const place = session.approvals.placeFor(uri);
  const { book } = session.approvals;
  if (!file || !place || !book) return refusal(session, 'untrusted');
  const meant = servers.flatMap((key) => findCompared(file, key) ?? []).filter(({ state }) => state.entry);
  // Of a server that was renamed or moved, the entry that it is approved by.
  const entries = meant.flatMap(({ state }) => state.entry ?? []);
  return await write(session, meant, false, () => book.revoke(place, entries));
}

async function write(
  { approvals, log, language }: Session,
  meant: readonly ComparedServer[],
  hasChanged: boolean,
  run: () => Promise<void>,
): Promise<ApprovalResult> {
  const problem = hasChanged ? { problem: changed[language] } : {};
  if (meant.length === 0) return { done: [], ...problem };
  try {
    await run();
  } catch (error) {
    log.failure('approvals', error);
    return { done: [], problem: describeApprovalProblem(error, language) };
  }
  approvals.fire();
  return { done: meant.map(({ server }) => server.name), ...problem };
}

function refusal({ language }: Session, reason: Blocked): ApprovalResult {
  return { done: [], problem: blockedReasons[language][reason] };
}

const changed: Readonly<Record<Language, string>> = {
  en: 'The server has changed since it was shown. Look at it again.',
  ja: '表示した後でサーバーが変わりました。もう一度確認してください。',
};

async function changes(
  session: Session,
  { uri, server: key, definition }: ChangesParams,
): Promise<ChangesResult | null> {
  const file = await compareFile(session, uri);
  const compared = file && findCompared(file, key);
  if (!compared?.state.form) return null;
  const { state, server } = compared;
  const title = session.language === 'ja' ? '承認時 ↔ 現在' : 'approved ↔ now';
  const label = inert(definition && definition.kind !== 'instructions' ? definition.name : server.name);
  return {
    title: `${label}: ${title}`,
    before: textOf(state.entry?.launch, state.entry?.captured, state, definition),
    after: textOf(state.form, state.captured?.pins ?? state.entry?.captured, state, definition),
  };
}

const lists = { tool: 'tools', prompt: 'prompts', resource: 'resources' } as const;

/** A server, or one definition of it, as JSON with one value per line. */
function textOf(
  launch: LaunchForm | undefined,
  offers: DefinitionPins | undefined,
  { changes, entry }: ServerState,
  wanted: ChangesParams['definition'],
): string {
  const members: string[] = [];
  if (launch && !wanted) members.push(`"launch":${launchJson(launch)}`);
  const isWanted = (kind: string, name: string) =>
    wanted
      ? wanted.kind === kind && wanted.name === visible(name)
      : !entry?.captured || changes.some((change) => change.kind === kind && change.name === name);
  if (offers?.instructions && isWanted('instructions', ''))
    members.push(`"instructions":${JSON.stringify(offers.instructions.text)}`);
  for (const [kind, key] of Object.entries(lists)) {
    const forms = (offers?.definitions ?? []).filter(
      (definition) => definition.kind === kind && isWanted(kind, definition.name),
    );
    if (forms.length > 0) members.push(`"${key}":[${forms.map(({ form }) => form || '"…"').join(',')}]`);
  }
  const [root] = readJson(`{${members.join(',')}}`).roots;
  return root && members.length > 0 ? `${printJson(root)}\n` : '';
}
