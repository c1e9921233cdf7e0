import type { Rule } from '../rule.ts';
import unpinnedPackage from './unpinned-package.ts';

/** All rules, in the order in which documents are checked. */
export const rules: readonly Rule[] = [unpinnedPackage];
