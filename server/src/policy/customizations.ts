import { milder, type Severity, worse } from '../analysis/finding.ts';
import type { Rule } from '../analysis/rule.ts';
import { matchesGlob } from '../analysis/text/globs.ts';

/** An entry of the setting `toolseal.rules.customizations`. */
export interface Customization {
  /** A rule id in which `*` stands for any characters; with `!` in front, every rule that does not match. */
  readonly rule: string;
  readonly severity: CustomSeverity;
}

export type CustomSeverity = keyof typeof customSeverities;

const customSeverities = {
  error: () => 'error',
  warn: () => 'warning',
  info: () => 'information',
  hint: () => 'hint',
  off: () => 'off',
  default: (severity) => severity,
  downgrade: milder,
  upgrade: worse,
} as const satisfies Record<string, (severity: Severity) => Severity | 'off'>;

/**
 * The entries of the setting that make sense, in their order.
 *
 * @returns also the positions (from 0) of those that do not
 */
export function readCustomizations(value: unknown): {
  readonly customizations: readonly Customization[];
  readonly ignored: readonly number[];
} {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const ignored = [...entries.keys()].filter((index) => !isCustomization(entries[index]));
  return { customizations: entries.filter(isCustomization), ignored };
}

/** The severity of a rule's finding after the customizations, of which the last one that matches counts. */
export function customize(
  customizations: readonly Customization[],
  { id }: Pick<Rule, 'id'>,
  severity: Severity,
): Severity | 'off' {
  const last = customizations.findLast(({ rule }) => matches(rule, id));
  return last ? customSeverities[last.severity](severity) : severity;
}

function isCustomization(entry: unknown): entry is Customization {
  if (typeof entry !== 'object' || entry === null) return false;
  const { rule, severity } = entry as Partial<Record<keyof Customization, unknown>>;
  return (
    typeof rule === 'string' &&
    /^!?[a-z0-9*-]+$/.test(rule) &&
    typeof severity === 'string' &&
    Object.hasOwn(customSeverities, severity)
  );
}

function matches(pattern: string, id: string): boolean {
  return pattern.startsWith('!') ? !matches(pattern.slice(1), id) : matchesGlob(pattern, id);
}
