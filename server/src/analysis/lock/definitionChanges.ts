import { readJson } from '../formats/json.ts';
import { get, type TreeNode } from '../tree.ts';
import { canonical } from './canonical.ts';
import type { DefinitionPins, PinnedDefinition } from './definitions.ts';
import { type SchemaChange, schemaChanges } from './schemaChanges.ts';

/**
 * What a change may mean, from worst to mildest:
 *
 * - `destructive`: the tool may now change or delete what it could not before, by its own account;
 * - `sink`: data has a new way out;
 * - `wider`: it takes more than before;
 * - `added`: a definition that nobody has seen;
 * - `text`: the model reads something else;
 * - `annotation`: another hint of the tool, towards less risk;
 * - `narrower`: it takes less than before;
 * - `removed`: it is gone;
 * - `meta`: only its `_meta` is another.
 */
const changeRisks = [
  'destructive',
  'sink',
  'wider',
  'added',
  'text',
  'annotation',
  'narrower',
  'removed',
  'meta',
] as const;

export type ChangeRisk = (typeof changeRisks)[number];

export interface DefinitionChange {
  readonly kind: PinnedDefinition['kind'] | 'instructions';
  /** Empty for instructions. */
  readonly name: string;
  /** The worst of it. */
  readonly risk: ChangeRisk;
  readonly details: readonly ChangeDetail[];
}

/** What of a definition is another: a field of it (`description`), or something in its schema. */
export type ChangeDetail =
  | { readonly field: string; readonly risk: ChangeRisk }
  | (SchemaChange & { readonly field: 'inputSchema' });

/** What has changed since the definitions were approved, worst first. */
export function definitionChanges(before: DefinitionPins, after: DefinitionPins): DefinitionChange[] {
  const changes: DefinitionChange[] = [];
  const known = new Map(before.definitions.map((definition) => [keyOf(definition), definition]));
  for (const definition of after.definitions) {
    const { kind, name } = definition;
    const old = known.get(keyOf(definition));
    known.delete(keyOf(definition));
    const details = old && detailsOf(old, definition);
    if (!details) changes.push({ kind, name, risk: 'added', details: [] });
    else if (details.length > 0) changes.push({ kind, name, risk: worst(details), details });
  }
  for (const { kind, name } of known.values()) changes.push({ kind, name, risk: 'removed', details: [] });
  if (before.instructions?.pin !== after.instructions?.pin) {
    const risk = after.instructions ? 'text' : 'removed';
    changes.push({ kind: 'instructions', name: '', risk, details: [] });
  }
  return changes.sort((a, b) => changeRisks.indexOf(a.risk) - changeRisks.indexOf(b.risk));
}

function keyOf({ kind, name }: PinnedDefinition): string {
  return `${kind} ${name}`;
}

function worst(details: readonly ChangeDetail[]): ChangeRisk {
  return changeRisks.find((risk) => details.some((detail) => detail.risk === risk)) ?? 'text';
}

function detailsOf(before: PinnedDefinition, after: PinnedDefinition): ChangeDetail[] {
  if (before.pin === after.pin) return before.meta === after.meta ? [] : [{ field: '_meta', risk: 'meta' }];
  const [old] = readJson(before.form).roots;
  const [now] = readJson(after.form).roots;
  // What is too long for the lock, or defined in several ways, is compared as a whole.
  if (old?.kind !== 'object' || now?.kind !== 'object') return [{ field: 'definition', risk: 'wider' }];
  const names = new Set([...old.members, ...now.members].map(({ key }) => key.value));
  return [...names].flatMap((field) => {
    const [first, second] = [get(old, field), get(now, field)];
    if (first && second && canonical(first) === canonical(second)) return [];
    if (field === 'inputSchema') return inputChanges(first, second);
    if (field === 'annotations') return annotationChanges(first, second);
    return [{ field, risk: 'text' as const }];
  });
}

function inputChanges(before: TreeNode | undefined, after: TreeNode | undefined): ChangeDetail[] {
  return schemaChanges(before, after).map((change) => ({ ...change, field: 'inputSchema' as const }));
}

/** The hints of a tool and what holds without them (MCP 2026-07-28, ToolAnnotations). */
const hints = { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true };

function annotationChanges(before: TreeNode | undefined, after: TreeNode | undefined): ChangeDetail[] {
  const old = hintsOf(before);
  const now = hintsOf(after);
  const changes: ChangeDetail[] = [];
  const destroys = ({ readOnlyHint, destructiveHint }: typeof hints) => !readOnlyHint && destructiveHint;
  const isWorse = (destroys(now) && !destroys(old)) || (old.readOnlyHint && !now.readOnlyHint);
  if (isWorse) changes.push({ field: 'annotations', risk: 'destructive' });
  else if (now.openWorldHint && !old.openWorldHint) changes.push({ field: 'annotations', risk: 'sink' });
  else changes.push({ field: 'annotations', risk: 'annotation' });
  const title = (node: TreeNode | undefined) => get(node, 'title');
  const [first, second] = [title(before), title(after)];
  const isSame = first && second ? canonical(first) === canonical(second) : first === second;
  if (!isSame) changes.push({ field: 'annotations.title', risk: 'text' });
  return changes;
}

function hintsOf(annotations: TreeNode | undefined): typeof hints {
  const value = (name: keyof typeof hints) => {
    const node = get(annotations, name);
    return node?.kind === 'boolean' ? node.value === true : hints[name];
  };
  return {
    readOnlyHint: value('readOnlyHint'),
    destructiveHint: value('destructiveHint'),
    idempotentHint: value('idempotentHint'),
    openWorldHint: value('openWorldHint'),
  };
}
