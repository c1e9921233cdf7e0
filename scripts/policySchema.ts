import type { Rule } from '../server/src/analysis/rule.ts';

/** The schema of the policy with the rules that it may name brought up to date. */
export function policySchema(rules: readonly Rule[], current: string): string {
  const schema = JSON.parse(current);
  schema.properties.rules.properties = Object.fromEntries(
    rules.map(({ id, title }) => [id, { description: title.en, $ref: '#/definitions/severity' }]),
  );
  schema.definitions.ruleId.enum = rules.map(({ id }) => id);
  schema.definitions.ruleId.enumDescriptions = rules.map(({ title }) => title.en);
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
