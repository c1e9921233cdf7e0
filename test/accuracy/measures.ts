import type { Finding } from '../../server/src/analysis/finding.ts';
import type { JsonPath } from '../../server/src/analysis/tree.ts';

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** What somebody expects in a file. */
export interface Label {
  readonly file: string;
  /** Only labels that somebody read count: anything but `read-and-checked`, where given, is left out. */
  readonly quality?: string;
  readonly labels: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly jsonPath: JsonPath;
  /** Any of these rules will do; none means that nothing is expected. */
  readonly rules: readonly string[];
  /** Reasonable people differ: does not count. */
  readonly judgement?: boolean | null;
}

/** What somebody thought of a finding. */
export interface Verdict {
  readonly file: string;
  readonly rule: string;
  readonly jsonPath: JsonPath;
  readonly right: boolean | null;
}

export interface Recall {
  /** By the first rule that a label names. */
  readonly rules: ReadonlyMap<string, { found: number; expected: number }>;
  readonly missed: readonly (ExpectedFinding & { readonly file: string })[];
}

/** How many of the expected findings are there: at the same path, or at one below it. */
export function recall(files: readonly FileFindings[], labels: readonly Label[]): Recall {
  const byFile = new Map(files.map(({ file, findings }) => [file, findings]));
  const rules = new Map<string, { found: number; expected: number }>();
  const missed: (ExpectedFinding & { file: string })[] = [];
  for (const { file, quality, labels: expected } of labels) {
    const findings = byFile.get(file);
    if (!findings || (quality !== undefined && quality !== 'read-and-checked')) continue;
    for (const label of expected) {
      const [first] = label.rules;
      if (first === undefined || label.judgement) continue;
      const tally = rules.get(first) ?? { found: 0, expected: 0 };
      rules.set(first, tally);
      tally.expected++;
      if (
        findings.some((finding) => label.rules.includes(finding.ruleId) && isAt(finding.path, label.jsonPath))
      ) {
        tally.found++;
      } else missed.push({ file, ...label });
    }
  }
  return { rules, missed };
}

/** How many of the judged findings were judged right. Verdicts on findings that are gone do not count. */
export function precision(
  files: readonly FileFindings[],
  verdicts: readonly Verdict[],
): Map<string, { right: number; judged: number }> {
  const known = new Set(
    files.flatMap(({ file, findings }) => findings.map(({ ruleId, path }) => keyOf(file, ruleId, path))),
  );
  const rules = new Map<string, { right: number; judged: number }>();
  for (const { file, rule, jsonPath, right } of verdicts) {
    if (right === null || !known.has(keyOf(file, rule, jsonPath))) continue;
    const tally = rules.get(rule) ?? { right: 0, judged: 0 };
    rules.set(rule, tally);
    tally.judged++;
    if (right) tally.right++;
  }
  return rules;
}

/** `count` elements, the same ones for the same seed. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  const rest = [...list];
  let state = seed >>> 0;
  const random = (below: number) => {
    // Numerical Recipes' linear congruential generator: enough for drawing lots.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const drawn: T[] = [];
  while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(random(rest.length), 1));
  return drawn;
}

function isAt(path: JsonPath, expected: JsonPath): boolean {
  return expected.every((step, index) => path[index] === step);
}

function keyOf(file: string, rule: string, path: JsonPath): string {
  return JSON.stringify([file, rule, path]);
}
