import type { TextRole } from '../../model.ts';

/**
 * What is analysed of a text, in UTF-16 code units. Longer ones fill the context of a model by themselves, which other
 * rules report.
 */
export const longestRead = 100_000;

/** What is known around a text. */
export interface TextContext {
  readonly role: TextRole;
  /** The tool that the text belongs to. */
  readonly toolName: string | undefined;
  /** What the tool says of itself, where the text is another one of its texts. */
  readonly description?: string | undefined;
  /** All tools of the server. */
  readonly ownTools: ReadonlySet<string>;
  /** Tools of other servers, where they are known. */
  readonly otherTools: ReadonlySet<string>;
  readonly parameterNames: ReadonlySet<string>;
  /** It was hidden from people: every order in it counts. */
  readonly hidden?: boolean;
}

/** What a text asks of the model. */
export type DirectiveKind =
  | 'read-secret'
  | 'exfiltrate'
  | 'copy-elsewhere'
  | 'collect-context'
  | 'conceal'
  | 'disguise'
  | 'override'
  | 'obey-result'
  | 'fake-turn'
  | 'steer-tools'
  | 'standing-order'
  | 'order-calls'
  | 'prefer'
  | 'after-result'
  | 'skip-consent'
  | 'alter-arguments'
  | 'run-code'
  | 'weaken-security'
  | 'mislead-user'
  | 'resource-theft'
  | 'covert-access'
  | 'admission'
  /** It reads like an order that is no business of the tool; which one is not told. */
  | 'unrelated';

/** A passage that asks the model for something that the tool does not need. Indices count in the text. */
export interface Directive {
  readonly kind: DirectiveKind;
  readonly from: number;
  readonly to: number;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly evidence: Evidence;
}

/** Why a passage counts as a directive. */
export interface Evidence {
  /** The sentence that was judged. */
  readonly sentence: { readonly from: number; readonly to: number };
  /** What it was judged by. */
  readonly parts: readonly Part[];
  /** What spoke against it and did not suffice. */
  readonly against: readonly string[];
}

export interface Part {
  readonly role: 'act' | 'target' | 'way' | 'cue';
  readonly from: number;
  readonly to: number;
}
