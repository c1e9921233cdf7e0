import { CaptureError, type Intake, isDeeper, isObject } from './intake.ts';
import type { Json, JsonObject, ListKind } from './outcome.ts';
import type { Session } from './sessions.ts';

/** How each list is asked for, and which capability announces it. */
export const lists: Readonly<Record<ListKind, { readonly method: string; readonly capability: string }>> = {
  tools: { method: 'tools/list', capability: 'tools' },
  prompts: { method: 'prompts/list', capability: 'prompts' },
  resources: { method: 'resources/list', capability: 'resources' },
  resourceTemplates: { method: 'resources/templates/list', capability: 'resources' },
};

const methodNotFound = -32601;
const missingCapability = -32021;

/**
 * Fetches a list, page by page, up to the limits; what is left out is noted as a cut.
 *
 * @param entries where what is found goes as it comes in, so that a failure half-way loses only the rest
 * @throws CaptureError when the server does not answer with a list
 */
export async function fetchList(
  session: Session,
  kind: ListKind,
  intake: Intake,
  entries: JsonObject[],
): Promise<void> {
  const { limits } = intake;
  const { method } = lists[kind];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; ; page++) {
    if (page === limits.pages) {
      intake.cut('pages', kind);
      return;
    }
    const answer = await session.request(method, cursor === undefined ? {} : { cursor });
    if ('error' in answer) {
      if (answer.error.code === methodNotFound && page === 0) return;
      throw refusal(method, answer.error);
    }
    const { result } = answer;
    const found = isObject(result) ? result[kind] : undefined;
    if (!isObject(result) || !Array.isArray(found)) throw new CaptureError({ code: 'not-mcp' });
    if (!keep(found, kind, intake, entries)) return;
    const { nextCursor } = result;
    if (typeof nextCursor !== 'string') return;
    if (cursors.has(nextCursor)) {
      intake.cut('repeated-page', kind);
      return;
    }
    cursors.add(nextCursor);
    cursor = nextCursor;
  }
}

/** Takes over what a page holds; false when there is no room for more. */
function keep(
  found: readonly Json[],
  kind: ListKind,
  { limits, cut, observe }: Intake,
  entries: JsonObject[],
): boolean {
  for (const entry of found) {
    if (!isObject(entry) || typeof entry.name !== 'string') {
      observe('malformed-entry');
    } else if (isDeeper(entry, limits.depth)) {
      cut('depth', kind);
    } else if (entries.length === limits.items) {
      cut('items', kind);
      return false;
    } else {
      entries.push(entry);
    }
  }
  return true;
}

/** Why a server refuses to answer. */
export function refusal(method: string, error: JsonObject): CaptureError {
  const code = typeof error.code === 'number' ? error.code : 0;
  if (code !== missingCapability) return new CaptureError({ code: 'refused', method, error: code });
  const required = isObject(error.data) ? error.data.requiredCapabilities : undefined;
  const names = Array.isArray(required)
    ? required.map(String)
    : Object.keys(isObject(required) ? required : {});
  return new CaptureError({ code: 'needs-capabilities', names: names.slice(0, 10) });
}

/** Whether two lists of tools say different things. The order of tools and of keys means nothing. */
export function differs(first: readonly JsonObject[], second: readonly JsonObject[]): boolean {
  const texts = (tools: readonly JsonObject[]) =>
    tools.map((tool) => JSON.stringify(tool, sortedKeys)).sort();
  const before = texts(first);
  const after = texts(second);
  return before.length !== after.length || before.some((text, index) => text !== after[index]);
}

function sortedKeys(_: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
