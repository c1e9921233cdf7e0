import { type Node, parseSync } from 'oxc-parser';
import { children, detectorParts } from './detector.ts';
import { type Change, changesOf } from './operators.ts';

/** A module with one change. */
export interface Mutant {
  readonly change: Change;
  readonly code: string;
}

export interface Mutated {
  /** The module without a change. */
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** Every mutant of a rule's detector, to be put into another folder: `relocate` says what it imports from there. */
export function mutate(code: string, relocate: (specifier: string) => string): Mutated {
  const { program, module } = parseSync('rule.ts', code);
  const imports = module.staticImports.map(({ moduleRequest: { value, start, end } }) => ({
    start,
    end,
    replacement: `'${relocate(value)}'`,
  }));
  const changes = detectorParts(program).flatMap((part) => changesWithin(part, undefined, code));
  return {
    code: applyAll(code, imports),
    // Imports stand before everything else, so the changes are in order.
    mutants: changes.map((change) => ({ change, code: applyAll(code, [...imports, change]) })),
  };
}

function changesWithin(node: Node, parent: Node | undefined, code: string): Change[] {
  return [
    ...changesOf(node, parent, code),
    ...children(node).flatMap((child) => changesWithin(child, node, code)),
  ];
}

function applyAll(code: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end),
    code,
  );
}
