import { type CancellationToken, RequestType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Language } from '../analysis/finding.ts';
import type { DefinitionChange } from '../analysis/lock/definitionChanges.ts';
import type { PinnedDefinition } from '../analysis/lock/definitions.ts';
import { launchLine } from '../analysis/lock/launchChanges.ts';
import { definitionChangeInWords, stateInWords } from '../analysis/lock/words.ts';
import { identitiesOf } from '../analysis/policy/servers.ts';
import { nameOfServer } from '../analysis/rule.ts';
import { inert, visible } from '../analysis/text/inert.ts';
import { fileKey } from '../fileKey.ts';
import { ruleUrl } from '../links.ts';
import {
  type ApprovalState,
  type ListedDefinition,
  type ListedFile,
  type ListedFinding,
  type ListedServer,
  SERVERS_NOTIFICATION,
  SERVERS_REQUEST,
  type ServersParams,
  type ServersResult,
} from '../protocol.ts';
import { blockedReasons, type ComparedServer, compareFile } from './comparedServers.ts';
import { toRange } from './documents.ts';
import { keyOfServer, serverOf } from './serverKeys.ts';
import { answer, type Session } from './session.ts';

const serversRequest = new RequestType<ServersParams | null, ServersResult, never>(SERVERS_REQUEST);

/** Lists the servers of configs with what is approved of them, and tells when that may have changed. */
export function provideServers(session: Session): void {
  const { connection, approvals, configuration, environment, log } = session;
  const tell = (): void => {
    connection
      .sendNotification(SERVERS_NOTIFICATION)
      .catch((error) => log.failure(SERVERS_NOTIFICATION, error));
  };
  connection.onRequest(serversRequest, (params, token) =>
    answer<ServersResult>(session, SERVERS_REQUEST, token, { files: [] }, async () => {
      const files: ListedFile[] = [];
      environment.disk?.follow?.(params?.scopes ?? [], tell);
      for (const uri of await urisOf(session, params ?? {}, token)) {
        if (token.isCancellationRequested) break;
        const file = await listFile(session, uri);
        if (file) files.push(file);
      }
      return { files };
    }),
  );
  approvals.onDidChange(tell);
  configuration.onDidChange(tell);
}

/** Each file once: where a client looks for it, it may have another scheme than in the editor. */
async function urisOf(
  { documents, environment }: Session,
  { uris = documents.all().map(({ uri }) => uri), scopes = [] }: ServersParams,
  token: CancellationToken,
): Promise<Iterable<string>> {
  const found = new Map<string, string>();
  const request = {
    ...{ scopes, uris: [], clients: undefined },
    isCancelled: () => token.isCancellationRequested,
  };
  for await (const { uri } of environment.disk?.find(request, () => {}) ?? []) found.set(fileKey(uri), uri);
  for (const uri of uris) if (!found.has(fileKey(uri))) found.set(fileKey(uri), uri);
  return found.values();
}

async function listFile(session: Session, uri: string): Promise<ListedFile | undefined> {
  const file = await compareFile(session, uri);
  if (!file) return undefined;
  const { document, servers, blocked } = file;
  const { format, scope } = document.detected;
  const lock = session.approvals.placeFor(uri)?.uri;
  const text = session.createText(uri, document.text);
  const findings = await session.documents.findings(uri, document.text);
  return {
    uri,
    format: format.id,
    client: format.name,
    scope,
    ...(blocked && { blocked: blockedReasons[session.language][blocked] }),
    ...(lock !== undefined && { lock }),
    servers: servers.map((server) => ({
      ...listServer(server, text, session.language),
      findings: findings
        .filter((finding) => serverOf(finding, document.servers) === server.server)
        .map((finding) => listFinding(finding, text, session.language)),
    })),
  };
}

function listFinding(
  { ruleId, severity, message, span }: Finding,
  text: TextDocument,
  language: Language,
): ListedFinding {
  return { rule: ruleId, page: ruleUrl(ruleId, language), severity, message, range: toRange(text, span) };
}

function listServer(
  compared: ComparedServer,
  text: TextDocument,
  language: Language,
): Omit<ListedServer, 'findings'> {
  const { server, state, isPending } = compared;
  const { form, pin, captured, approved } = state;
  return {
    key: keyOfServer(server),
    name: server.name,
    range: toRange(text, nameOfServer(server).span),
    state: stateOf(compared),
    pending: isPending,
    summary: summaryOf(compared, language),
    transport: server.transport,
    starts: startsOf(compared),
    command: form ? visible(launchLine(form)) : '',
    pin: pin ?? null,
    offers: captured?.pins.pin ?? null,
    ...(approved !== undefined && { approved }),
    disabled: server.disabled,
    ...(captured && { captured: captured.time }),
    definitions: definitionsOf(compared, language),
  };
}

function stateOf({ state: { kind }, isDenied }: ComparedServer): ApprovalState {
  if (isDenied) return 'denied';
  return kind === 'launch-changed' || kind === 'definitions-changed' ? 'changed' : kind;
}

/** The state of a server in a few words. */
export function summaryOf({ state, isDenied }: ComparedServer, language: Language): string {
  const isJapanese = language === 'ja';
  if (isDenied) return isJapanese ? 'ポリシーで禁止' : 'denied by the policy';
  const isUnread = state.kind === 'approved' && state.captured && !state.entry?.captured;
  if (isUnread) return isJapanese ? 'ツールは未承認' : 'tools not approved';
  return stateInWords[language](state);
}

/** `npx · @acme/files`: the program or transport, and what is fetched, run or reached. */
function startsOf({ server }: ComparedServer): string {
  const names = identitiesOf(server).map(({ name }) => name);
  const program = server.launch?.commands[0]?.program.text ?? server.command?.value ?? server.transport;
  return [...new Set([program, ...names])].map((part) => inert(part)).join(' · ');
}

function definitionsOf({ state }: ComparedServer, language: Language): ListedDefinition[] {
  const { captured, entry, changes } = state;
  const now = captured?.pins ?? entry?.captured;
  if (!now) return [];
  const isApproved = entry?.captured !== undefined;
  const list = ({
    kind,
    name,
    pin,
  }: Pick<PinnedDefinition, 'name' | 'pin'> & Pick<ListedDefinition, 'kind'>): ListedDefinition => {
    const change = changes.find((candidate) => candidate.kind === kind && candidate.name === name);
    return { kind, name: visible(name), pin, ...changeOf(change, isApproved, language) };
  };
  const { instructions, definitions } = now;
  const listed = definitions.map(list);
  const gone = changes.filter(({ kind, risk }) => risk === 'removed' && kind !== 'instructions');
  for (const { kind, name } of gone) listed.push({ kind, name: visible(name), pin: null, state: 'removed' });
  if (instructions) listed.push(list({ kind: 'instructions', name: '', pin: instructions.pin }));
  return listed;
}

function changeOf(
  change: DefinitionChange | undefined,
  isApproved: boolean,
  language: Language,
): Pick<ListedDefinition, 'state' | 'summary'> {
  if (!isApproved) return { state: 'unapproved' };
  if (!change) return { state: 'same' };
  const summary = definitionChangeInWords[language](change);
  return { state: change.risk === 'added' ? 'added' : 'changed', summary };
}
