/** What has been read of a clause, and decides how the next verb is meant. */
export interface State {
  /** No noun or verb has stood in the clause yet: a bare verb here is an imperative. */
  atStart: boolean;
  modal: 'none' | 'order' | 'may' | 'will' | 'to';
  negated: boolean;
  /** The negation belongs to `be` or `did`, and reaches to the next word only. */
  fleeting: boolean;
  /** A form of `have` stands directly before. */
  perfect: boolean;
  /** A form of `be` stands directly before. */
  passive: boolean;
  /** Inside `when`, `before`, `after`. */
  condition: boolean;
  without: boolean;
  subject: number;
  /** Things before the last comma, where no act came between: the rest of a list. */
  carried: number;
  /** A form of `be` with `must` stands before, whatever followed it. */
  copula: boolean;
  /** The clause begins with a preposition: its verb may follow without a comma. */
  prepositional: boolean;
  marks: number;
  first: number;
}

/** The state before the first word of a clause, whose index is given. */
export function clauseState(first: number): State {
  return {
    atStart: true,
    modal: 'none',
    negated: false,
    fleeting: false,
    passive: false,
    perfect: false,
    condition: false,
    without: false,
    subject: 0,
    carried: 0,
    copula: false,
    prepositional: false,
    marks: 0,
    first,
  };
}
