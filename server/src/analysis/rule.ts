import type { Confidence, Finding, Fix, Language, OtherFile, Reading, Severity } from './finding.ts';
import type { Approvals } from './lock/approvals.ts';
import type { Lock } from './lock/model.ts';
import type {
  ConfigDocument,
  Definition,
  ModelText,
  ServerEntry,
  ServerRequest,
  ServerSurroundings,
  ToolDefinition,
  ToolSet,
} from './model.ts';
import type { CategoryId } from './owasp.ts';
import type { Policy } from './policy/model.ts';
import { contentSpan, type Member, type Span, type StringNode, type TreeNode } from './tree.ts';
import type { WorkspaceFile, WorkspaceReporter } from './workspace.ts';

export type Localized<T = string> = Readonly<Record<Language, T>>;

/** The kinds of input that a rule looks at. */
export type InputKind = ConfigDocument['kind'] | 'policy' | 'lock';

/** Everything that says how a server is started or reached. */
export const serverInputs: readonly InputKind[] = [
  'client-config',
  'server-json',
  'mcpb',
  'compose',
  'docker-catalog',
  'smithery',
];

/** Everything in which a server says what a model reads. */
export const toolInputs: readonly InputKind[] = [
  'tools-list',
  'sampling-message',
  'server-json',
  'mcpb',
  'docker-catalog',
];

/** Everything that says how servers are started or what a model reads. */
export const everyInput: readonly InputKind[] = [...new Set([...serverInputs, ...toolInputs])];

/** Functions from data to a text; strings in the data reach them inert, cut and with secrets masked. */
// biome-ignore lint/suspicious/noExplicitAny: `never` would make every data type below unusable
export type Messages = Readonly<Record<string, Localized<(data: any) => string>>>;

export interface Rule<M extends Messages = Messages> {
  /** A kebab-case noun of the problem; the file has the same name. */
  readonly id: string;
  readonly category: CategoryId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The version that brought it. */
  readonly since: string;
  readonly reads: readonly InputKind[];
  /** Addresses: CWE, spec section, CVE, write-up. */
  readonly references: readonly string[];
  /** What it is, as a heading. */
  readonly title: Localized;
  /** Why it matters, one sentence. */
  readonly why: Localized;
  /** What to do about it, one sentence. */
  readonly remedy: Localized;
  readonly messages: M;
  readonly visit: Visitor<M>;
}

/**
 * What a rule reports and what not. Exported beside the rule, as a function: what only checks texts needs none of them,
 * and a bundle of it leaves them out.
 */
export interface Examples {
  readonly bad: readonly BadExample[];
  readonly good: readonly Example[];
}

/** A config in which the rule stays silent. Printed in the documentation and run as a test. */
export interface Example {
  /** Decides the client; `.vscode/mcp.json` when absent. */
  readonly file?: string;
  /** The `toolseal.json` of the workspace that the config belongs to. */
  readonly policy?: unknown;
  /** The files that git tracks, by their paths from the root of the project. */
  readonly tracked?: readonly string[];
  /** Other files of the same user, checked together with it: by their paths. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** What was approved before, and what the server says now. */
  readonly approvals?: ExampleApprovals;
  /** What the example shows, in a few words. */
  readonly shows?: string;
  /** One server, put into a config of the client under the name `example`. */
  readonly server?: unknown;
  /** The whole config, as a value or as text, where one server is not enough. */
  readonly config?: unknown;
}

/** A lock with one server at most, and a capture: the surroundings of an example. */
export interface ExampleApprovals {
  /** The entry of the server when it was approved; the lock is empty without it. */
  readonly server?: unknown;
  /** The day of the approval. */
  readonly on?: string;
  /** Whether the lock alone says so, and not the user. */
  readonly byOthers?: boolean;
  /** Whether the lock is left over from a merge, with its conflicts. */
  readonly inConflict?: boolean;
  /** A tools list as it was approved. */
  readonly tools?: unknown;
  /** A tools list as it is now. */
  readonly now?: unknown;
}

/** A config in which the rule fires exactly once. */
export interface BadExample extends Example {
  /** The exact words of the text under the squiggle. */
  readonly marks: string;
  /** The text of that example after the first fix, where there is one worth pinning down. */
  readonly fixed?: string;
}

export interface Visitor<M extends Messages> {
  readonly config?: (document: ConfigDocument, report: Reporter<M>, context: RuleContext) => void;
  readonly server?: (
    server: ServerEntry,
    report: Reporter<M>,
    document: ServerSurroundings,
    context: RuleContext,
  ) => void;
  readonly toolSet?: (
    tools: ToolSet,
    report: Reporter<M>,
    document: ConfigDocument,
    context: RuleContext,
  ) => void;
  readonly tool?: (
    tool: ToolDefinition,
    report: Reporter<M>,
    document: ConfigDocument,
    context: RuleContext,
  ) => void;
  /** Each text that a model reads, those of captured requests included. */
  readonly text?: (
    text: ModelText,
    report: Reporter<M>,
    document: ConfigDocument,
    context: RuleContext,
  ) => void;
  readonly request?: (
    request: ServerRequest,
    report: Reporter<M>,
    document: ConfigDocument,
    context: RuleContext,
  ) => void;
  /** Several files that one user has, once they are all checked. */
  readonly workspace?: (
    files: readonly WorkspaceFile[],
    report: WorkspaceReporter<M>,
    context: RuleContext,
  ) => void;
  /** A policy that is being written, not the one that applies to it. */
  readonly policy?: (policy: Policy, report: Reporter<M>, context: RuleContext) => void;
  /** A lock that is looked at for itself, not the one that applies to it. */
  readonly lock?: (lock: Lock, report: Reporter<M>, context: RuleContext) => void;
}

/** What a rule may know beside the document. */
export interface RuleContext extends Surroundings {
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
}

/** What surrounds a document. */
export interface Surroundings {
  /** The present day as YYYY-MM-DD; without it nothing expires. */
  readonly today?: string;
  /** The policy that applies to the document. */
  readonly policy?: Policy;
  /** Absent where nobody can tell. */
  readonly isTracked?: IsTracked;
  /** Absent where nobody has said what counts, as in a workspace that is not trusted. */
  readonly approvals?: Approvals;
}

/** Whether git tracks the file at a URI, in the repository that the document is in. */
export type IsTracked = (uri: string) => boolean;

export type Reporter<M extends Messages> = <K extends keyof M & string>(report: Report<M, K>) => void;

export interface Report<M extends Messages, K extends keyof M> {
  readonly message: K;
  readonly data: Parameters<M[K]['en']>[0];
  readonly at: Place;
  readonly server?: ServerEntry | undefined;
  /** Whose text or definition it is about: gives the finding its server and its tool. */
  readonly about?: Definition | ModelText | undefined;
  /** What surroundings add to the message, written so that it can follow; no part of the fingerprint. */
  readonly note?: Localized;
  /** Where this case is worse or milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly related?: readonly ProposedPlace[];
  readonly fixes?: readonly ProposedFix[];
  /** What people see and what a model receives, as raw text. */
  readonly reading?: Reading;
}

/** A fix before the language of its title is chosen. */
export interface ProposedFix extends Omit<Fix, 'title'> {
  readonly title: Localized;
}

/** Another place that belongs to the matter. */
export interface ProposedPlace {
  readonly message: Localized;
  readonly span: Span;
  /** The file that the span is in, where it is another one. */
  readonly file?: OtherFile;
}

/** A range and the value (or key) that it belongs to. */
export interface Place {
  readonly span: Span;
  readonly node: TreeNode | Member;
}

/** Declares a rule: gives the reporter of its visitors the types of its messages. */
export function defineRule<const M extends Messages>(rule: Rule<M>): Rule {
  return rule as unknown as Rule;
}

/** The content of a string, or a part of it by indices into the decoded value. */
export function inString(node: StringNode, from?: number, to?: number): Place {
  return { span: contentSpan(node, from, to), node };
}

/** A whole value, quotes or brackets included. */
export function wholeValue(node: TreeNode): Place {
  return { span: node, node };
}

/** The opening bracket of a value: a mark under all of a list would drown what is wrong inside it. */
export function startOf(node: TreeNode): Place {
  return { span: { start: node.start, end: Math.min(node.start + 1, node.end) }, node };
}

/** The name of a server, or the bracket that opens an entry without one. */
export function nameOfServer({ nameNode, node }: ServerEntry): Place {
  return nameNode ? inString(nameNode) : startOf(node);
}

/** The key of a member, without its quotes. */
export function keyOf(member: Member): Place {
  return { span: contentSpan(member.key), node: member };
}

export type { Finding };
