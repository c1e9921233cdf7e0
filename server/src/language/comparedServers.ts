import { readDocument } from '../analysis/analyze.ts';
import type { Language } from '../analysis/finding.ts';
import { type Approvals, type ServerState, serverState } from '../analysis/lock/approvals.ts';
import type { ConfigDocument, ServerEntry } from '../analysis/model.ts';
import type { Policy } from '../analysis/policy/model.ts';
import { findDenied } from '../analysis/policy/servers.ts';
import { today } from '../policy/today.ts';
import { findMeant } from './serverKeys.ts';
import type { Session } from './session.ts';

/** A server with what it was compared with. */
export interface ComparedServer {
  readonly server: ServerEntry;
  readonly state: ServerState;
  readonly isDenied: boolean;
  /** Whether it needs a decision of the user. */
  readonly isPending: boolean;
}

/** Why nothing can be approved: the workspace is not trusted, its policy or lock cannot be read, there is no disk. */
export type Blocked = 'untrusted' | 'no-policy' | 'unusable' | 'diskless';

/** The same as a sentence. */
export const blockedReasons: Readonly<Record<Language, Record<Blocked, string>>> = {
  en: {
    untrusted:
      'Nothing can be approved here: the workspace is not trusted, or it is on no disk of this machine.',
    'no-policy':
      'Nothing can be approved here: toolseal.json cannot be read, so nobody knows what it denies.',
    unusable: 'Nothing can be approved here: toolseal.lock.json cannot be read.',
    diskless:
      'In a browser servers are compared with toolseal.lock.json. Approve them in VS Code on a computer.',
  },
  ja: {
    untrusted:
      'ここでは承認できません: ワークスペースが信頼されていないか、このマシンのディスク上にありません。',
    'no-policy': 'ここでは承認できません: toolseal.json を読み取れず、禁止されているサーバーが分かりません。',
    unusable: 'ここでは承認できません: toolseal.lock.json を読み取れません。',
    diskless:
      'ブラウザーでは toolseal.lock.json との比較だけを行います。承認はコンピューター上の VS Code で行ってください。',
  },
};

export interface ComparedFile {
  readonly document: ConfigDocument;
  readonly servers: readonly ComparedServer[];
  readonly blocked: Blocked | undefined;
}

/**
 * Compares the servers of a config, open or on the disk, with what was approved.
 *
 * @returns undefined for what is no config of a client, or has no servers
 */
export async function compareFile(
  { documents, environment, policies, approvals: service }: Session,
  uri: string,
): Promise<ComparedFile | undefined> {
  const text = await documents.textOf(uri);
  const document = text === undefined ? undefined : readDocument({ uri, text }, environment.home);
  if (text === undefined || document?.kind !== 'client-config' || document.servers.length === 0)
    return undefined;
  const approvals = await service.approvalsFor(uri, text);
  const policy = (await policies.scopeFor(uri))?.policy;
  const context = { ...(policy && { policy }), today: today() };
  const isUsed = approvals?.lock !== undefined || policy?.approvals.required === true;
  const servers = document.servers.map((server): ComparedServer => {
    const nothing = {
      lock: undefined,
      lockUri: '',
      file: '',
      personal: undefined,
      capturedOf: () => undefined,
    };
    const state = serverState(server, approvals ?? nothing, context);
    const isDenied = findDenied(server, policy?.deny ?? []) !== undefined;
    return { server, state, isDenied, isPending: isDenied || (isUsed && isPending(state)) };
  });
  return { document, servers, blocked: blockedBy(approvals, policy, service.book !== undefined) };
}

/** The server that a client means: by its key, or by its name. */
export function findCompared({ document, servers }: ComparedFile, key: string): ComparedServer | undefined {
  const meant = findMeant(document.servers, key);
  return servers.find(({ server }) => server === meant);
}

function blockedBy(
  approvals: Approvals | undefined,
  policy: Policy | undefined,
  hasDisk: boolean,
): Blocked | undefined {
  if (!approvals) return 'untrusted';
  if (policy?.isUnusable) return 'no-policy';
  if (approvals.lock?.unusable) return 'unusable';
  return hasDisk ? undefined : 'diskless';
}

function isPending({ kind, pin, captured, entry }: ServerState): boolean {
  if (pin === undefined) return false;
  return kind !== 'approved' || (captured !== undefined && entry?.captured === undefined);
}
