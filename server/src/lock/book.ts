import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../analysis/analyze.ts';
import { type Approvals, type Captured, placeInLock } from '../analysis/lock/approvals.ts';
import { type ReadCapture, readCapture } from '../analysis/lock/captured.ts';
import { launchForm, launchPin } from '../analysis/lock/launchForm.ts';
import type { Lock } from '../analysis/lock/model.ts';
import { readLock } from '../analysis/lock/read.ts';
import { sha256 } from '../analysis/lock/sha256.ts';
import { type Approval, addApprovals, type EntryName, removeApprovals } from '../analysis/lock/write.ts';
import type { ServerEntry, SourceDocument } from '../analysis/model.ts';
import { readTextFile } from '../discovery/read.ts';
import { addPersonal, type OwnApproval, personalFileName, readPersonal, removePersonal } from './personal.ts';
import type { LockPlace } from './place.ts';
import { UnusableError } from './problems.ts';
import { updateFile } from './update.ts';

/** What was approved and captured, on this machine: all that stands in locks and in the user's storage. */
export interface ApprovalBook {
  /** What a document is to be compared with; the same object as long as nothing has changed. Never rejects. */
  approvalsFor(source: SourceDocument, place: LockPlace, home?: string): Promise<Approvals>;
  /**
   * Writes approvals into the lock and into what the user has approved.
   *
   * @param today YYYY-MM-DD
   * @throws UnusableError, BusyError, or what the file system throws: then nothing of it counts
   */
  approve(place: LockPlace, servers: readonly ToApprove[], today: string): Promise<void>;
  /** Takes entries out of the lock, and their launches out of what the user has approved. Throws as `approve` does. */
  revoke(place: LockPlace, entries: readonly EntryName[]): Promise<void>;
  /**
   * Keeps a capture file; undefined for one that broke off, or does not say which launch it is of.
   *
   * @param folder the project that the server was started in: `node server.js` is another program in each
   */
  keepCapture(text: string, folder: string | undefined): Promise<ReadCapture | undefined>;
  /** The last capture of a launch in a project, or of a launch that belongs to none. */
  captureOf(launchPin: string, folder: string | undefined): Promise<ReadCapture | undefined>;
}

export interface ToApprove {
  readonly server: ServerEntry;
  /** What it offers, where that is approved with it. */
  readonly captured: Captured | undefined;
}

/** More documents are not kept in mind. */
const mostAnswers = 1000;

/** Files of the user are nobody else's business. */
const privateMode = 0o600;

/** @param storage the user's folder for approvals, an absolute path */
export function createApprovalBook(storage: string): ApprovalBook {
  const personalPath = join(storage, personalFileName);
  const captures = join(storage, 'captures');
  const lockAt = remembered(async (path): Promise<Lock | undefined> => {
    const text = await textOf(path);
    return text === undefined ? undefined : readLock(text);
  });
  const ownAt = remembered(async (path) => readPersonal(await textOf(path)) ?? []);
  const captureAt = remembered(async (path) => {
    const text = await textOf(path);
    return text === undefined ? undefined : readCapture(text);
  });

  const answers = new Map<string, { readonly basis: readonly unknown[]; readonly approvals: Approvals }>();

  const capturePath = (pin: string, folder: string | undefined) => {
    const place = folder === undefined ? '' : `-${sha256(folder).slice(0, 16)}`;
    return join(captures, `${pin.replace(/^sha256:/, '')}${place}.json`);
  };
  const captureOf = async (pin: string, folder: string | undefined) =>
    isPin(pin) ? await captureAt(capturePath(pin, folder)) : undefined;

  /** The captures of the servers of a document. Where there are none at all it is not even read. */
  const capturesFor = async (
    source: SourceDocument,
    folder: string | undefined,
    home: string | undefined,
  ) => {
    const found = new Map<string, ReadCapture>();
    const known = await readdir(captures).catch(() => []);
    const servers = known.length > 0 ? readDocument(source, home)?.servers : undefined;
    for (const server of servers ?? []) {
      const pin = launchPin(server);
      const capture = pin !== undefined && (await captureOf(pin, folder));
      if (capture) found.set(pin, capture);
    }
    return found;
  };

  return {
    async approvalsFor(source, { path, uri, file, folder }, home) {
      const found = await capturesFor(source, folder, home);
      const own = folder === undefined ? undefined : await ownAt(personalPath);
      const lock = await lockAt(path);
      const basis = [lock, own, folder, path, ...found.values()];
      const before = answers.get(source.uri);
      if (before && isSameList(before.basis, basis)) return before.approvals;
      const personal = own?.filter((approval) => approval.folder === folder);
      const approvals = { lock, lockUri: uri, file, personal, capturedOf: (pin: string) => found.get(pin) };
      if (answers.size >= mostAnswers) answers.clear();
      answers.set(source.uri, { basis, approvals });
      return approvals;
    },

    async approve({ path, file, folder }, servers, today) {
      const approvals = servers.flatMap(({ server, captured }) => approvalOf(file, server, captured, today));
      const mode = folder === undefined ? privateMode : undefined;
      const written = await updateFile(
        path,
        (text) => {
          const after = addApprovals(text, approvals);
          if (after === undefined) throw new UnusableError(path, readLock(text ?? '').unusable ?? 'broken');
          return after;
        },
        mode,
      );
      if (folder === undefined) return;
      const lock = readLock(written);
      const own = approvals.map(({ file, server, pin, approved }): OwnApproval => {
        const entry = lock.servers.find((entry) => entry.file === file && entry.server === server);
        return { folder, launch: pin, definitions: entry?.captured?.pin ?? null, approved };
      });
      await updatePersonal((known) => addPersonal(known, own));
    },

    async revoke({ path, folder }, entries) {
      let launches: string[] = [];
      await updateFile(path, (text = '') => {
        const lock = readLock(text);
        const isMeant = ({ file, server }: EntryName) =>
          entries.some((entry) => entry.file === file && entry.server === server);
        launches = lock.servers.filter(isMeant).map(({ pin }) => pin);
        const after = removeApprovals(text, entries);
        if (after === undefined) throw new UnusableError(path, lock.unusable ?? 'broken');
        return after;
      });
      if (folder !== undefined) await updatePersonal((known) => removePersonal(known, folder, launches));
    },

    async keepCapture(text, folder) {
      const capture = readCapture(text);
      if (!capture?.isComplete || !isPin(capture.launch)) return undefined;
      await mkdir(captures, { recursive: true });
      await updateFile(capturePath(capture.launch, folder), () => text, privateMode);
      return capture;
    },

    captureOf,
  };

  async function updatePersonal(change: (known: readonly OwnApproval[]) => string): Promise<void> {
    const update = (text: string | undefined): string => {
      const known = readPersonal(text);
      if (!known) throw new UnusableError(personalPath, 'broken');
      return change(known);
    };
    await updateFile(personalPath, update, privateMode);
  }
}

function approvalOf(
  file: string,
  server: ServerEntry,
  capture: Captured | undefined,
  approved: string,
): Approval[] {
  const launch = launchForm(server);
  const pin = launchPin(server);
  if (!launch || pin === undefined) return [];
  const captured = capture && { ...capture.pins, time: capture.time || approved };
  const place = placeInLock(server, file);
  return [{ file: place, server: server.name, launch, pin, approved, ...(captured && { captured }) }];
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isPin(text: string | undefined): text is string {
  return text !== undefined && /^sha256:[0-9a-f]{64}$/.test(text);
}

/** The text of a file; empty for one that exists and cannot be read, which is no valid file of approvals. */
async function textOf(path: string): Promise<string | undefined> {
  const result = await readTextFile(path);
  if ('text' in result) return result.text;
  return result.problem === 'missing' ? undefined : '';
}

/** Reads a file again only when it has changed. */
function remembered<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, { readonly state: string; readonly value: T }>();
  return async (path) => {
    const state = await stat(path).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => '',
    );
    const before = known.get(path);
    if (before?.state === state) return before.value;
    const value = await read(path);
    known.set(path, { state, value });
    return value;
  };
}
