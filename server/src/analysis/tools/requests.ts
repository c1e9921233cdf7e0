import type { ServerRequest, ToolDefinition } from '../model.ts';
import { findSecretsInText, type SecretOccurrence } from '../secrets.ts';
import { get, getString, type ObjectNode } from '../tree.ts';
import { namedIn, readTool } from './definitions.ts';
import type { RecordedText } from './modelText.ts';
import { textsBelow, textsOfSchema } from './texts.ts';

const kinds: Readonly<Record<string, ServerRequest['kind']>> = {
  'sampling/createMessage': 'sampling',
  'elicitation/create': 'elicitation',
};

/** What an object asks for when it is a request or an entry of `inputRequests`: `{ method, params }`. */
export function requestedBy(
  node: ObjectNode,
): { kind: ServerRequest['kind']; params: ObjectNode } | undefined {
  const method = getString(node, 'method')?.value ?? '';
  const kind = Object.hasOwn(kinds, method) ? kinds[method] : undefined;
  const params = get(node, 'params');
  return kind && params?.kind === 'object' ? { kind, params } : undefined;
}

/** What the bare parameters of a request ask for, judged by the fields that it has to have. */
export function requestShape(node: ObjectNode): ServerRequest['kind'] | undefined {
  if (get(node, 'messages')?.kind === 'array' && (get(node, 'maxTokens') ?? get(node, 'systemPrompt')))
    return 'sampling';
  if (!getString(node, 'message')) return undefined;
  const isUrl = getString(node, 'mode')?.value === 'url' && getString(node, 'url');
  return get(node, 'requestedSchema')?.kind === 'object' || isUrl ? 'elicitation' : undefined;
}

/**
 * Reads a request of a server (MCP 2026-07-28, client/sampling and client/elicitation).
 *
 * @param node its `params`
 */
export function readRequest(
  kind: ServerRequest['kind'],
  node: ObjectNode,
  server: string | null,
): ServerRequest {
  const texts: RecordedText[] = [];
  const whose = { owner: undefined, server };
  const tools: ToolDefinition[] = [];
  for (const { key, value } of node.members) {
    if (!value) continue;
    if (key.value === 'tools') for (const named of namedIn(value)) tools.push(readTool(named, server, texts));
    else if (key.value === 'requestedSchema') textsOfSchema(value, whose, texts);
    else if (!notText.has(key.value)) textsBelow(value, kind, whose, texts);
  }
  return { kind, node, server, tools, texts, secrets: secretsIn(texts) };
}

/** The secrets in what a model reads. */
export function secretsIn(texts: readonly RecordedText[]): SecretOccurrence[] {
  const found: SecretOccurrence[] = [];
  for (const { node } of texts) for (const secret of findSecretsInText(node)) found.push(secret);
  return found;
}

/** Fields whose values are fixed words. */
const notText = new Set(['includeContext', 'toolChoice', 'modelPreferences', 'mode', 'elicitationId']);
