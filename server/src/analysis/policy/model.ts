import type { Severity } from '../finding.ts';
import type { FlowLabel } from '../flows/servers.ts';
import type { SyntaxProblem } from '../formats/parsed.ts';
import type { Ecosystem } from '../launch/launch.ts';
import type { Place } from '../rule.ts';
import type { Span, TreeNode } from '../tree.ts';

/** What a `toolseal.json` asks for, as far as it makes sense, and what is wrong with the rest. */
export interface Policy {
  readonly text: string;
  readonly root: TreeNode | undefined;
  /** In document order: the last one that matches a rule counts. */
  readonly severities: readonly PolicySeverity[];
  readonly ignores: readonly Ignore[];
  /** The only servers that may be configured; undefined where the policy has no such list. */
  readonly allow: readonly ServerPattern[] | undefined;
  readonly deny: readonly ServerPattern[];
  readonly flows: PolicyFlows;
  readonly approvals: ApprovalPolicy;
  readonly problems: readonly PolicyProblem[];
  /** Every rule that the file names, to find those that do not exist. */
  readonly mentions: readonly RuleMention[];
  readonly syntax: readonly SyntaxProblem[];
  /** Whether nothing of it counts, so that nobody knows what it denies and asks for. */
  readonly isUnusable: boolean;
}

/** What a policy says of the flows between servers. */
export interface PolicyFlows {
  /** Whether the client's own shell and web tools count as a way out. */
  readonly hostTools: boolean;
  /** In document order. */
  readonly labels: readonly FlowLabel[];
}

export interface PolicySeverity {
  /** A rule id in which `*` stands for any characters. */
  readonly rule: string;
  readonly severity: Severity | 'off';
}

/** Hides the findings that match all of what is given. */
export interface Ignore {
  readonly rule?: string;
  readonly server?: string;
  readonly fingerprint?: string;
  /** A glob in lower case, by segments, relative to the folder of the policy. */
  readonly path?: readonly string[];
  readonly reason: string;
  readonly expiry: Expiry | undefined;
}

/** The last day on which an ignore counts. */
export interface Expiry {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly at: Place;
}

/** What a pattern for servers looks at. */
export type ServerKind = Ecosystem | 'image' | 'command' | 'url';

export interface ServerPattern {
  readonly kind: ServerKind;
  readonly pattern: string;
  /** Empty where none is given. */
  readonly reason: string;
}

/** What the team asks of approvals. */
export interface ApprovalPolicy {
  /** Whether every server needs one. */
  readonly required: boolean;
  /** After how many days one expires; undefined where they never do. */
  readonly expireAfterDays: number | undefined;
}

export interface RuleMention {
  readonly rule: string;
  readonly at: Place;
}

/** An ignore in a comment beside what it is about. It hides findings of the rules that it names, and no other. */
export interface InlineIgnore {
  readonly rules: readonly RuleMention[];
  readonly reason: string;
  readonly expiry: Expiry | undefined;
  /** The line whose findings it hides. */
  readonly line: Span;
}

/** Where a policy does not apply as written: a message of the rule `invalid-policy` with its data. */
export type PolicyProblem = {
  readonly [K in keyof ProblemData]: {
    readonly message: K;
    readonly data: ProblemData[K];
    readonly at: Place;
  };
}[keyof ProblemData];

export interface ProblemData {
  readonly unknownKey: { readonly key: string; readonly known: readonly string[] };
  readonly wrongType: { readonly name: string; readonly expected: ExpectedType };
  readonly unknownLeg: { readonly leg: string; readonly known: readonly string[] };
  readonly unknownSeverity: { readonly severity: string };
  readonly badDate: { readonly date: string };
  readonly badFingerprint: { readonly fingerprint: string };
  readonly unclearServer: { readonly kinds: readonly string[] };
  readonly missingReason: undefined;
  readonly missingTarget: undefined;
  readonly wildcard: undefined;
}

export type ExpectedType = 'object' | 'array' | 'string' | 'boolean' | 'days';
