import { readDocument } from '../analysis/analyze.ts';
import { type Approvals, type ServerState, serverState } from '../analysis/lock/approvals.ts';
import type { ConfigDocument, ServerEntry } from '../analysis/model.ts';
import { findDenied } from '../analysis/policy/servers.ts';
import { today } from '../policy/today.ts';
import type { Session } from './session.ts';

/** A server with what it was compared with. */
export interface ComparedServer {
  readonly server: ServerEntry;
  readonly state: ServerState;
  readonly isDenied: boolean;
  /** Whether it needs a decision of the user. */
  readonly isPending: boolean;
}

export type Blocked = 'untrusted' | 'unusable' | 'diskless';

export interface ComparedFile {
  readonly document: ConfigDocument;
  readonly servers: readonly ComparedServer[];
  /** Why nothing can be approved: the workspace is not trusted, the lock cannot be read, there is no disk. */
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
  return { document, servers, blocked: blockedBy(approvals, service.book !== undefined) };
}

function blockedBy(approvals: Approvals | undefined, hasDisk: boolean): Blocked | undefined {
  if (!approvals) return 'untrusted';
  if (approvals.lock?.unusable) return 'unusable';
  return hasDisk ? undefined : 'diskless';
}

function isPending({ kind, pin, captured, entry }: ServerState): boolean {
  if (pin === undefined) return false;
  return kind !== 'approved' || (captured !== undefined && entry?.captured === undefined);
}
