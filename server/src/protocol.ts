import type { Severity } from './analysis/finding.ts';
import type { Scope } from './analysis/formats/format.ts';
import type { FileReport, FindingReport, ScanReport } from './output/report.ts';

/** What client and server agree on. The only file of the server that the client may import. */

export { visible } from './analysis/text/inert.ts';
export * from './captureProtocol.ts';
export { fileKey } from './fileKey.ts';
export { largestFile } from './limits.ts';
export { configPatterns, documentPatterns } from './patterns.ts';
export { rulesOfNames } from './typedNames.ts';

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** The client shows the status: without this the server sends none. */
  readonly statusNotifications?: boolean;
  /** The user trusts the workspace: its policy and the ignores in its files count. Without this they do not. */
  readonly trusted?: boolean;
  /** A folder of the user's own, outside of every workspace, for approvals. Without it there are none. */
  readonly storage?: string;
  /** The client carries out the commands `toolseal.review` and `toolseal.approve` with a uri and a server's key. */
  readonly reviews?: boolean;
  /** The client carries out `SHOW_TEXT_COMMAND`. */
  readonly showsTexts?: boolean;
  /** The settings below `toolseal`, from clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** A command with the arguments of `TextParams`: the client shows the text, with nothing in it rendered. */
export const SHOW_TEXT_COMMAND = 'toolseal.showText';

/** Client to server: `TextParams` → `TextResult`, or null where there is no such finding any more. */
export const TEXT_REQUEST = 'toolseal/text';

export interface TextParams {
  readonly uri: string;
  /** Of a finding in the document. */
  readonly fingerprint: string;
}

export interface TextResult {
  /** The whole text that the finding is about, written out and decoded, with a few words in the user's language. */
  readonly text: string;
}

/** Client to server, without parameters: from now on the user trusts the workspace. */
export const TRUST_NOTIFICATION = 'toolseal/trust';

/**
 * Server to client: the text of a file that is on no disk of the server (`FileParams`), decoded as the editor does. The
 * answer is a `FileResult`; for a client without an answer the file cannot be read.
 */
export const FILE_REQUEST = 'toolseal/file';

/** Server to client: what is in such a folder (`FileParams`, `FolderResult`). */
export const FOLDER_REQUEST = 'toolseal/folder';

export interface FileParams {
  readonly uri: string;
}

interface Unread {
  readonly problem: 'missing' | 'denied' | 'too-large' | 'failed';
}

export type FileResult = { readonly text: string } | Unread;

export type FolderResult = { readonly entries: readonly FolderEntry[] } | Unread;

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Server to client, after every check of a document: `StatusParams`. */
export const STATUS_NOTIFICATION = 'toolseal/status';

export interface StatusParams {
  readonly uri: string;
  readonly state: 'checked' | 'partly-checked' | 'not-checked';
  /** Why not all of it was checked, in the user's language. */
  readonly reason?: string;
  /** What people call the client that reads it, or the kind of file: `VS Code`. */
  readonly format?: string;
  readonly servers: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Findings that a policy or a comment hides; they are not in `counts`. */
  readonly suppressed: number;
}

/*
 * Approvals. What a server's launch and definitions are compared with is in `toolseal.lock.json`; what the
 * user has approved is kept outside of the workspace. Both are read and written by the server only.
 */

/** Client to server: `ServersParams`, answered with `ServersResult`. */
export const SERVERS_REQUEST = 'toolseal/servers';

/**
 * Server to client, without parameters: the answer to `SERVERS_REQUEST` may be another one now. Configs of the user and the
 * system are followed on the disk as soon as they have been asked for, those of the workspace by the client.
 */
export const SERVERS_NOTIFICATION = 'toolseal/serversChanged';

/** Client to server: `ApproveParams`, answered with `ApprovalResult`. */
export const APPROVE_REQUEST = 'toolseal/approve';

/** Client to server: `RevokeParams`, answered with `ApprovalResult`. */
export const REVOKE_REQUEST = 'toolseal/revoke';

/** Client to server: `ChangesParams`, answered with `ChangesResult`, or null where there is nothing to show. */
export const CHANGES_REQUEST = 'toolseal/changes';

/** Zero-based, in UTF-16 code units, as in LSP. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ServersParams {
  /** The configs to look at, open or on the disk; the open ones where it is absent. */
  readonly uris?: readonly string[];
  /** Also the configs of these scopes at the places where clients look for them, from the disk. */
  readonly scopes?: readonly ('user' | 'system')[];
}

export interface ServersResult {
  readonly files: readonly ListedFile[];
}

/** A config with its servers, in the order of the file. Files without servers are left out. */
export interface ListedFile {
  readonly uri: string;
  /** The id of the format. */
  readonly format: string;
  /** The client that reads the file: `Visual Studio Code`. */
  readonly client: string;
  readonly scope: 'project' | 'user' | 'system';
  /** Why nothing can be approved here, in the user's language: no trust, a broken lock. */
  readonly blocked?: string;
  /** The lock that counts for the file, whether it exists or not; absent where there can be none. */
  readonly lock?: string;
  readonly servers: readonly ListedServer[];
}

/**
 * - `new`: in no lock;
 * - `approved`: by the user;
 * - `claimed`: approved in the lock, not by the user;
 * - `changed`: another launch, or other definitions, than what was approved;
 * - `expired`: approved too long ago for the policy;
 * - `denied`: by the policy.
 */
export type ApprovalState = 'new' | 'approved' | 'claimed' | 'changed' | 'expired' | 'denied';

export interface ListedServer {
  /** Tells it from the others of its file, which may have the same name; as long as its place is the same. */
  readonly key: string;
  readonly name: string;
  /** Where the name stands in the file. */
  readonly range: ProtocolRange;
  readonly state: ApprovalState;
  /** Whether the server needs a decision: what the badge counts. */
  readonly pending: boolean;
  /** One short line on the state, in the user's language: `changed: command`. */
  readonly summary: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'unknown';
  /** What it starts or reaches, in a few words: `npx · @acme/files@1.0.0`. */
  readonly starts: string;
  /** The whole launch as one line, secrets masked; foreign text, inert. */
  readonly command: string;
  /** The pin of the launch; null while the entry starts nothing. */
  readonly pin: string | null;
  /** The pin of all that it offers, as it was captured last; null where it never was. */
  readonly offers: string | null;
  /** The day of the approval, YYYY-MM-DD. */
  readonly approved?: string;
  readonly disabled: boolean;
  /** When its definitions were captured, ISO 8601; absent where they never were. */
  readonly captured?: string;
  /** In the order tools, prompts, resources, each sorted by name; those that are gone included. */
  readonly definitions: readonly ListedDefinition[];
  /** What is found in the entry, in the order of the file. */
  readonly findings: readonly ListedFinding[];
}

export interface ListedFinding {
  /** The id of the rule. */
  readonly rule: string;
  /** The address of its page. */
  readonly page: string;
  readonly severity: Severity;
  /** In the user's language, secrets masked; foreign text in it is inert. */
  readonly message: string;
  readonly range: ProtocolRange;
}

export type DefinitionKind = 'tool' | 'prompt' | 'resource' | 'instructions';

export interface ListedDefinition {
  readonly kind: DefinitionKind;
  /** The name; the URI or its template for a resource; empty for instructions. Foreign text, inert. */
  readonly name: string;
  /** The pin of what the server says now; null for what is gone. */
  readonly pin: string | null;
  /** Compared with what was approved; `unapproved` where nothing was. */
  readonly state: 'same' | 'changed' | 'added' | 'removed' | 'unapproved';
  /** One short line on the change, in the user's language: `description changed`. */
  readonly summary?: string;
}

export interface ApproveParams {
  readonly uri: string;
  readonly servers: readonly ServerToApprove[];
}

export interface ServerToApprove {
  /** Its key, or its name where only one has it. */
  readonly server: string;
  /** The pin that the user has seen: what has become something else meanwhile is not approved. */
  readonly pin: string;
  /** The same for what it offers: `offers` of the listed server. Without it, what is known now is approved. */
  readonly offers?: string | null;
}

export interface RevokeParams {
  readonly uri: string;
  /** The keys of the servers, or names that only one has. */
  readonly servers: readonly string[];
}

export interface ApprovalResult {
  /** The names of the servers for which it is done. */
  readonly done: readonly string[];
  /** Why it is not done for the others, in the user's language. */
  readonly problem?: string;
}

export interface ChangesParams {
  readonly uri: string;
  /** Its key, or its name where only one has it. */
  readonly server: string;
  /** Only this definition; without it everything that has changed. */
  readonly definition?: { readonly kind: DefinitionKind; readonly name: string };
}

/** Two texts for a diff, with one value per line and invisible characters written out. */
export interface ChangesResult {
  /** `helper`, in the user's language: `helper: approved ↔ now`. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Client to server, `ScanParams` → `ScanAnswer`: checks every config of the workspace and of the user, from the disk
 * where it is not open, and publishes the findings in files that are not open as diagnostics. They stay until the
 * next scan or `CLEAR_SCAN_NOTIFICATION`. A cancelled scan changes nothing. Null where there is no disk.
 */
export const SCAN_REQUEST = 'toolseal/scan';

export interface ScanParams {
  /** Which configs; without this all. */
  readonly scopes?: readonly Scope[];
  /** The ids of the clients to look for; without this all. Configs that belong to no client are always checked. */
  readonly clients?: readonly string[];
  /** The files and folders of a project to check; without this the folders of the workspace. */
  readonly uris?: readonly string[];
  /** For `$/progress`: a begin, a report for every file with where it is, an end. */
  readonly workDoneToken?: string | number;
  /** Asks for the report as a page for a webview, whose script and style carry this nonce. */
  readonly page?: { readonly nonce: string };
}

export interface ScanAnswer extends ScanReport {
  readonly page?: string;
}

/**
 * Client to server, `ExportParams` → the report of the last scan as the command line writes it. Null where there was no
 * scan yet.
 */
export const EXPORT_REQUEST = 'toolseal/export';

export interface ExportParams {
  readonly format: 'html' | 'markdown' | 'sarif' | 'json';
}

export type { FileReport, FindingReport, ScanReport };

/** Client to server, without parameters: takes the diagnostics of the last scan away. */
export const CLEAR_SCAN_NOTIFICATION = 'toolseal/clearScan';

/** Client to server, without parameters → `CategorySummary[]`: the categories of the OWASP MCP Top 10. */
export const CATEGORIES_REQUEST = 'toolseal/categories';

export interface CategorySummary {
  /** `MCP01` */
  readonly id: string;
  /** `MCP01:2025` */
  readonly label: string;
  readonly title: string;
  /** One sentence in the user's language. */
  readonly meaning: string;
}

/** Client to server, `ExplainParams` → Markdown of our own text in the user's language; null for no category. */
export const EXPLAIN_REQUEST = 'toolseal/explain';

export interface ExplainParams {
  /** The id of a category. */
  readonly category: string;
}

/** Client to server, `SafetyParams` → `SafetyAnswer`: checks a text that is in no file. Null when it is too long. */
export const SAFETY_REQUEST = 'toolseal/safety';

export interface SafetyParams {
  /** A config of any client, or a list of tools. */
  readonly text: string;
}

export interface SafetyAnswer {
  readonly state: 'checked' | 'partly-checked' | 'not-checked';
  readonly reason?: string;
  readonly servers: number;
  readonly tools: number;
  /** Worst first; messages are inert, secrets masked. */
  readonly findings: readonly {
    readonly ruleId: string;
    readonly category: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
    readonly server: string | null;
    readonly tool: string | null;
    readonly fixes: readonly string[];
    readonly help: string;
  }[];
}
