// The process in which mutants run. For each one that it is sent it answers whether a test would fail.
import assert from 'node:assert/strict';
import { rulePage } from '../../scripts/ruleDocs.ts';
import { examplesOf } from '../../server/src/analysis/examples.ts';
import type { Examples, Rule } from '../../server/src/analysis/rule.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { checkFinding, checkFixes } from '../rules/checks.ts';
import { checkVariant, variantsOf } from '../rules/variants.ts';

/** A mutant to be examined. */
export interface Task {
  readonly ruleId: string;
  /** The module that declares the mutated rule. */
  readonly url: string;
}

export interface Verdict {
  /** Why the tests fail; undefined when they pass. */
  readonly failure?: string;
}

const originals = [...rules];
const pages = new Map<string, string>();

process.on('message', async (task: Task) => {
  process.send?.(await examine(task));
});

async function examine({ ruleId, url }: Task): Promise<Verdict> {
  try {
    const examples = await examplesOf(ruleId);
    const page = pages.get(ruleId) ?? pagesOf(originalOf(ruleId), examples);
    pages.set(ruleId, page);
    const { default: rule } = (await import(url)) as { default: Rule };
    assert.equal(pagesOf(rule, examples), page, 'other findings');
    for (const example of examples.bad) {
      checkFinding(ruleId, example);
      checkFixes(ruleId, example);
    }
    for (const variant of await variantsOf(ruleId)) checkVariant(ruleId, variant);
    return {};
  } catch (error) {
    return { failure: String(error) };
  }
}

function originalOf(ruleId: string): Rule {
  const rule = originals.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`${ruleId} is not in rules/index.ts`);
  return rule;
}

/** The pages of a rule: they hold every message that its examples lead to, and the tests compare them. */
function pagesOf(rule: Rule, examples: Examples): string {
  useOnly(rule);
  return rulePage(rule, examples, 'en', '') + rulePage(rule, examples, 'ja', '');
}

/**
 * Leaves the other rules where they are, since some rules ask which there are, but gives them nothing to read: only
 * captures, which a rule over configs may have checked.
 */
function useOnly(rule: Rule): void {
  const kept = rule.reads.includes('client-config') ? ['tools-list'] : [];
  const replaced = originals.map((other) =>
    other.id === rule.id ? rule : { ...other, reads: other.reads.filter((kind) => kept.includes(kind)) },
  );
  (rules as Rule[]).splice(0, originals.length, ...replaced);
}
