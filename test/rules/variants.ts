import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { exampleFile, findInExample } from '../../server/src/analysis/examples.ts';
import type { Example } from '../../server/src/analysis/rule.ts';

/** Many cases of one rule in one config: what is too much for the examples, which people read. */
export interface Variant extends Example {
  /** Each finding in document order: `severity messageId: marked text`. */
  readonly found: readonly string[];
  /** What each finding says, where that depends on more than the marked text. */
  readonly says?: readonly string[];
  /** The texts of all related places. */
  readonly related?: readonly string[];
  /** The text after the first fix of the first finding; null where there must be no fix. */
  readonly fixed?: string | null;
}

/** A config of `.vscode/mcp.json` with these servers. */
export function servers(list: readonly unknown[]): unknown {
  return { servers: Object.fromEntries(list.map((server, index) => [`s${index}`, server])) };
}

/** The variants of a rule: those of `variants/<id>.ts`, where there is such a file. */
export async function variantsOf(ruleId: string): Promise<readonly Variant[]> {
  const path = join(import.meta.dirname, 'variants', `${ruleId}.ts`);
  if (!existsSync(path)) return [];
  const { default: variants } = (await import(pathToFileURL(path).href)) as { default: readonly Variant[] };
  return variants;
}

export function checkVariant(ruleId: string, variant: Variant): void {
  const file = exampleFile(variant);
  const findings = findInExample(ruleId, file, 'en');
  assert.deepEqual(
    findings.map(
      ({ severity, messageId, span }) => `${severity} ${messageId}: ${file.text.slice(span.start, span.end)}`,
    ),
    variant.found,
  );
  if (variant.says) {
    const messages = findings.map(({ message }) => message);
    assert.deepEqual(messages, variant.says);
  }
  if (variant.related) {
    const places = findings.flatMap(({ related }) => related);
    assert.deepEqual(
      places.map(({ span }) => file.text.slice(span.start, span.end)),
      variant.related,
    );
  }
  if (variant.fixed === undefined) return;
  const fix = findings[0]?.fixes[0];
  assert.equal(fix ? applyFix(file.text, fix) : null, variant.fixed);
}
