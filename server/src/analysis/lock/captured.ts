import { analyze, readDocument } from '../analyze.ts';
import type { Finding } from '../finding.ts';
import { rules } from '../rules/index.ts';
import { get, getString, type TreeNode } from '../tree.ts';
import type { Captured, Worsening } from './approvals.ts';
import { type DefinitionPins, listsOf, pinDefinitions, toolPins } from './definitions.ts';

/** A capture with what says whose it is. */
export interface ReadCapture extends Captured {
  /** The name that the file gives its server; null where it gives none. */
  readonly server: string | null;
  /** The launch that was connected to; undefined for a tools list from elsewhere. */
  readonly launch: string | undefined;
  /** Whether no list broke off. */
  readonly isComplete: boolean;
}

/**
 * Reads a capture file, or any other tools list.
 *
 * @returns undefined for a text with nothing in it that a server offers
 */
export function readCapture(text: string): ReadCapture | undefined {
  const document = readDocument(asToolsList(text));
  if (!document || document.toolSets.length === 0) return undefined;
  const { first, second } = listsOf(document.toolSets);
  const pins = pinDefinitions(first);
  return {
    pins,
    time: getString(document.root, 'time')?.value ?? '',
    server: first[0]?.server ?? null,
    launch: getString(document.root, 'launch')?.value,
    isComplete: !holdsAny(get(document.root, 'incomplete')),
    isInconsistent: second.length > 0 && toolPins(pinDefinitions(second)) !== toolPins(pins),
    worseThan: (approved) => worsenings(text, approved),
  };
}

function holdsAny(node: TreeNode | undefined): boolean {
  return node?.kind === 'array' && node.items.length > 0;
}

function asToolsList(text: string) {
  return { uri: 'toolseal-capture:/tools.json', text, as: 'tools-list' };
}

/** The errors in a capture that are not in what was approved, each rule once per tool. */
function worsenings(text: string, approved: DefinitionPins): Worsening[] {
  const known = new Set(errorsIn(toolsListOf(approved)).map(keyOf));
  const found = new Map<string, Worsening>();
  for (const error of errorsIn(text)) {
    const rule = rules.find(({ id }) => id === error.ruleId);
    if (rule && !known.has(keyOf(error)))
      found.set(keyOf(error), { tool: error.tool ?? undefined, title: rule.title });
  }
  return [...found.values()];
}

function errorsIn(text: string): Finding[] {
  const { findings } = analyze(asToolsList(text), { language: 'en' });
  return findings.filter(({ severity }) => severity === 'error');
}

function keyOf({ ruleId, tool }: Finding): string {
  return `${ruleId} ${tool ?? ''}`;
}

/** Approved definitions as the tools list that they come from. */
function toolsListOf({ definitions, instructions }: DefinitionPins): string {
  const lists = { tool: 'tools', prompt: 'prompts', resource: 'resources' } as const;
  const parts = Object.entries(lists).map(([kind, key]) => {
    const forms = definitions.filter((definition) => definition.kind === kind && definition.form !== '');
    // A definition that comes in several forms is a list of them.
    const items = forms.map(({ form }) => (form.startsWith('[') ? form.slice(1, -1) : form));
    return `"${key}":[${items.join(',')}]`;
  });
  if (instructions) parts.push(`"instructions":${JSON.stringify(instructions.text)}`);
  return `{${parts.join(',')}}`;
}
