import { join } from 'node:path';
import type { Language } from '../analysis/finding.ts';
import { type Approvals, type ServerState, serverState } from '../analysis/lock/approvals.ts';
import type { ReadCapture } from '../analysis/lock/captured.ts';
import { readCapture } from '../analysis/lock/captured.ts';
import { launchPin } from '../analysis/lock/launchForm.ts';
import type { LockedServer } from '../analysis/lock/model.ts';
import type { ServerEntry } from '../analysis/model.ts';
import { policyFileName } from '../analysis/policy/file.ts';
import { findDenied } from '../analysis/policy/servers.ts';
import { describeProblem } from '../discovery/problems.ts';
import { readNamedFile } from '../discovery/read.ts';
import type { LockPlace } from '../lock/place.ts';
import { today } from '../policy/today.ts';
import { approvalTexts } from './approvalTexts.ts';
import { type ReadOptions, readDocuments } from './documents.ts';
import { CommandError, UsageError } from './errors.ts';
import { findGone } from './gone.ts';
import { createLocks, type Locks } from './locks.ts';
import { readPolicies } from './policies.ts';

/** A server of a config with what it was compared with. */
export interface ComparedServer {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  readonly server: ServerEntry;
  readonly place: LockPlace;
  readonly state: ServerState;
  readonly isDenied: boolean;
  /** Whether nobody can tell if it is denied, because the policy cannot be read. */
  readonly isUndecided: boolean;
}

export interface Comparison {
  readonly servers: readonly ComparedServer[];
  readonly locks: Locks;
  /** Entries of locks whose servers are not there any more. */
  readonly gone: readonly LockedServer[];
  /** Locks and policies that cannot be read. */
  readonly unusable: readonly string[];
  readonly missed: boolean;
  /** Whether there may be servers that were not compared. */
  readonly isIncomplete: boolean;
}

/**
 * Compares the servers of the configs that the user named with their locks.
 *
 * @param capture what one of the servers offers, instead of what was kept of it
 * @param onlyLock whether the lock is taken at its word, as in a pipeline
 */
export async function compareServers(
  options: ReadOptions,
  capture: ReadCapture | undefined,
  onlyLock: boolean,
): Promise<Comparison> {
  const locks = createLocks(options);
  const { documents, complaints, missed, isIncomplete } = await readDocuments(options, locks.home);
  for (const complaint of complaints) process.stderr.write(`toolseal: ${complaint}\n`);
  const policies = await readPolicies(options.paths);
  const servers: ComparedServer[] = [];
  const unusable = new Set<string>();
  for (const { source, document } of documents) {
    const place = locks.placeFor(source);
    const known = await locks.approvalsFor(source);
    if (document.kind !== 'client-config' || !place || !known) continue;
    if (known.lock?.unusable) unusable.add(place.path);
    const approvals: Approvals = { ...known, ...(onlyLock && { personal: undefined }) };
    const { policy, folder = '' } = policies.scopeFor(source.uri);
    if (policy?.isUnusable) unusable.add(join(folder, policyFileName));
    const context = { ...(policy && { policy }), today: today() };
    for (const server of document.servers) {
      if (launchPin(server) === undefined) continue;
      const capturedOf = (pin: string) =>
        capture && isOf(capture, pin, server) ? capture : approvals.capturedOf(pin);
      servers.push({
        ...{ uri: source.uri, path: source.path, server, place },
        state: serverState(server, { ...approvals, capturedOf }, context),
        isDenied: findDenied(server, policy?.deny ?? []) !== undefined,
        isUndecided: policy?.isUnusable === true,
      });
    }
  }
  const gone = await findGone(options, locks, new Set(servers.map(({ state }) => state.entry)));
  return { servers, locks, gone, unusable: [...unusable], missed, isIncomplete };
}

/** Whether a capture is of this server: by the launch, or by the name where it says no launch. */
function isOf(capture: ReadCapture, pin: string, { name }: ServerEntry): boolean {
  return capture.launch === undefined ? capture.server === name : capture.launch === pin;
}

/**
 * Makes sure that a capture is of a server that is meant: nobody would look at another one.
 *
 * @param name of the server, where one was given
 * @throws CommandError where there is no such server, or the capture is not of it
 */
export function checkCapture(
  capture: ReadCapture | undefined,
  servers: readonly ComparedServer[],
  name: string | undefined,
  language: Language,
): void {
  const texts = approvalTexts[language];
  const meant = servers.filter(({ server }) => name === undefined || server.name === name);
  if (name !== undefined && meant.length === 0) throw new CommandError(texts.noServer(name));
  if (!capture || meant.some(({ state }) => state.captured === capture)) return;
  throw new CommandError(name === undefined ? texts.captureOfNone : texts.captureOfOther(name));
}

/**
 * Reads the file behind `--capture`.
 *
 * @param server the name that was given for it, which a bare tools list lacks
 * @throws CommandError for a file that is none
 * @throws UsageError for a bare tools list without a name
 */
export async function readCaptureFile(
  path: string | undefined,
  server: string | undefined,
  language: Language,
): Promise<ReadCapture | undefined> {
  if (path === undefined) return undefined;
  const result = await readNamedFile(path);
  if ('problem' in result) throw new CommandError(`${path}: ${describeProblem(result.problem, language)}`);
  const capture = readCapture(result.text);
  if (!capture) throw new CommandError(approvalTexts[language].notACapture(path));
  if (capture.launch !== undefined) return capture;
  if (server === undefined) throw new UsageError(approvalTexts[language].captureNeedsServer, language);
  return { ...capture, server };
}
