import type { Random } from './random.ts';

/** A text that a target reads, and the path that it has. */
export interface Case {
  readonly path: string;
  readonly text: string;
}

/** What is counted beside executions. */
export type Count = (what: string) => void;

/** A part of Toolseal that reads what strangers write. */
export interface Target {
  readonly name: string;
  /** How many of a hundred executions it gets. */
  readonly share: number;
  readonly make: (random: Random) => Case;
  /**
   * One execution.
   *
   * @param random decides which of the costly checks are made
   * @throws where something does not hold
   */
  readonly check: (input: Case, random: Random, count: Count) => void | Promise<void>;
}
