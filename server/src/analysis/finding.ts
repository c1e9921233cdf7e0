import type { CategoryId } from './owasp.ts';
import type { JsonPath, Span } from './tree.ts';

/** From worst to mildest, as in LSP. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export type Confidence = 'high' | 'medium' | 'low';

export type Language = 'en' | 'ja';

export interface Finding {
  readonly ruleId: string;
  /** Which of the rule's messages it is. */
  readonly messageId: string;
  readonly category: CategoryId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Plain text in the language asked for, secrets masked. */
  readonly message: string;
  readonly span: Span;
  readonly path: JsonPath;
  readonly server: string | null;
  readonly tool: string | null;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** What people see at this place and what a model receives, where these differ. */
  readonly reading?: Reading;
  /** The whole text that it is about, where that is one for a model: raw but for known secrets. */
  readonly whole?: () => string;
  /** Sixteen hex digits that survive line moves and reformatting; holds no more of a secret than its mask. */
  readonly fingerprint: string;
}

/** A passage twice: both inert, cut, secrets masked. */
export interface Reading {
  readonly seen: string;
  readonly received: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
  /** The file that the span is in, where it is another one. */
  readonly file?: OtherFile;
}

export interface OtherFile {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** Keeps the meaning: may be applied together with others without a look. */
  readonly safe: boolean;
  /** Snippet edits leave a place for the user to type in (`${1:version}`). */
  readonly snippet?: boolean;
  /** Adds values, and writes them as JSON does: of no use in YAML and TOML. */
  readonly writesJson?: boolean;
  /** Computed when somebody wants to apply it. Edits do not overlap. */
  readonly edits: () => readonly TextEdit[];
}

export interface TextEdit extends Span {
  readonly newText: string;
}

/** One step milder; a hint stays a hint. */
export function milder(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? 'hint';
}

/** One step worse; an error stays an error. */
export function worse(severity: Severity): Severity {
  return severities[Math.max(severities.indexOf(severity) - 1, 0)] ?? 'error';
}

/** Whether `severity` is `threshold` or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
