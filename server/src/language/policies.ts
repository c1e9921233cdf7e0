import {
  type Connection,
  Emitter,
  type Event,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isPolicyFile, policyFileName } from '../analysis/policy/file.ts';
import { readPolicy } from '../analysis/policy/read.ts';
import { describeProblem } from '../discovery/problems.ts';
import type { ReadResult } from '../discovery/read.ts';
import { type PolicyScope, pathBelow } from '../policy/check.ts';
import { TRUST_NOTIFICATION } from '../protocol.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Log } from './log.ts';

/** The file of a policy, whether it exists or not. */
export interface PolicyFile {
  /** The folder that it is for. */
  readonly folder: string;
  readonly uri: string;
  /** As the editor has it, saved or not; undefined where there is no such file. */
  readonly text: string | undefined;
  /** Of the open document; null when it is not open. */
  readonly version: number | null;
}

/** The policies of the folders of the workspace. */
export interface Policies {
  /** The folders of the workspace. */
  folders(): readonly string[];
  /** What may decide over a document; undefined as long as the workspace is not trusted. Never rejects. */
  scopeFor(uri: string): Promise<PolicyScope | undefined>;
  /**
   * Where the decisions about a document belong; undefined outside of a trusted workspace's folders, and where the
   * policy there cannot be read.
   */
  fileFor(uri: string): Promise<PolicyFile | undefined>;
  isTrusted(): boolean;
  /** The innermost folder of the workspace that a document is in. */
  folderOf(uri: string): string | undefined;
  /** Whether this is the place of some folder's policy. */
  isPolicyOfFolder(uri: string): boolean;
  readonly onDidChange: Event<void>;
}

/** Finds a folder's policy on the disk: its text, why it cannot be read, or undefined where the folder has none. */
export type ReadPolicyOf = (folder: string) => Promise<ReadResult | undefined>;

/** The scope of what lies in no folder: comments count, since the user has opened this file alone. */
const withoutPolicy: PolicyScope = {};

/**
 * Follows the policies: those on the disk, those that are being edited, and whether they count at all.
 *
 * @param initialized fires when the client can be asked
 * @param changedFiles tells of files that were changed on the disk
 * @param texts the open documents
 * @param readPolicyOf absent where there is no disk
 */
export function createPolicies(
  connection: Connection,
  params: InitializeParams,
  client: ClientFeatures,
  initialized: Event<void>,
  changedFiles: Event<readonly string[]>,
  texts: TextDocuments<TextDocument>,
  log: Log,
  readPolicyOf: ReadPolicyOf | undefined,
): Policies {
  const changed = new Emitter<void>();
  let trusted = params.initializationOptions?.trusted === true;
  let folders = foldersOf(params);
  let scopes = new Map<string, Promise<PolicyScope>>();

  const forget = (): void => {
    scopes = new Map();
    changed.fire();
  };
  const forgetIfPolicy = (uri: string): void => {
    if (isPolicyFile(uri)) forget();
  };
  texts.onDidChangeContent(({ document }) => forgetIfPolicy(document.uri));
  texts.onDidClose(({ document }) => forgetIfPolicy(document.uri));
  changedFiles((uris) => {
    if (uris.some(isPolicyFile)) forget();
  });
  connection.onNotification(TRUST_NOTIFICATION, () => {
    trusted = true;
    forget();
  });
  initialized(() => {
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        forget();
      });
    }
  });

  /** Of nested folders the innermost one decides. */
  const folderOf = (uri: string): string | undefined =>
    folders
      .filter((folder) => pathBelow(folder, uri) !== undefined && schemeOf(folder) === schemeOf(uri))
      .sort((a, b) => b.length - a.length)[0];

  const read = async (folder: string): Promise<ReadResult | undefined> => {
    const open = texts.get(policyUri(folder));
    if (open) return { text: open.getText() };
    try {
      return await readPolicyOf?.(folder);
    } catch (error) {
      log.failure(policyFileName, error);
      return { problem: 'failed' };
    }
  };

  const readScope = async (folder: string): Promise<PolicyScope> => {
    const result = await read(folder);
    if (!result) return withoutPolicy;
    if ('text' in result) return { folder, policy: readPolicy(result.text) };
    log.warn(`${policyFileName}: ${describeProblem(result.problem, 'en')}`);
    return { folder, policy: readPolicy('') };
  };

  return {
    folders: () => folders,
    async scopeFor(uri) {
      if (!trusted) return undefined;
      const folder = folderOf(uri);
      if (folder === undefined) return withoutPolicy;
      const known = scopes.get(folder) ?? readScope(folder);
      scopes.set(folder, known);
      return await known;
    },
    async fileFor(uri) {
      const folder = trusted ? folderOf(uri) : undefined;
      if (folder === undefined) return undefined;
      const result = await read(folder);
      if (result && 'problem' in result) return undefined;
      const file = policyUri(folder);
      return { folder, uri: file, text: result?.text, version: texts.get(file)?.version ?? null };
    },
    isTrusted: () => trusted,
    folderOf,
    isPolicyOfFolder: (uri) => folders.some((folder) => policyUri(folder) === uri),
    onDidChange: changed.event,
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function policyUri(folder: string): string {
  return `${folder.replace(/\/$/, '')}/${policyFileName}`;
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}
