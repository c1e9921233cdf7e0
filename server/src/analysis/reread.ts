import { isCertain } from './analyze.ts';
import { detectManifest } from './formats/detect.ts';
import { generic } from './formats/generic.ts';
import { readJson } from './formats/json.ts';
import { findServerMaps } from './formats/maps.ts';
import { entriesOf, readServer, type ServerNode } from './formats/servers.ts';
import { secretsOfSettings } from './formats/settings.ts';
import type { ConfigDocument, ServerEntry, ServerMap, SourceDocument } from './model.ts';
import { ignoreMarker, noInlineIgnores } from './policy/ignores.ts';
import { isPlain } from './tools/strings.ts';
import { moveNode, type ObjectNode, replaceObject, type Span, type TreeNode } from './tree.ts';

/** A document one of whose servers was read again. */
export interface Reread {
  readonly document: ConfigDocument;
  readonly server: ServerEntry;
  /** Where something stands now that stood outside of that server. */
  readonly moved: (span: Span) => Span;
}

/** Whether one server of a document can be read again without the rest. */
export function canBeReread({ kind, detected, problems, root, inline }: ConfigDocument): boolean {
  const isJson = detected.syntax === 'json' || detected.syntax === 'jsonc';
  return (
    kind === 'client-config' &&
    isJson &&
    problems.length === 0 &&
    root?.kind === 'object' &&
    inline === noInlineIgnores
  );
}

/**
 * Reads the one server of a document in which its text has changed. JSON is read from left to right: what stands in
 * front of the server is the same as before, and so is what stands behind it as long as the server itself is one whole
 * object.
 *
 * @param document one that `canBeReread`; its tree becomes that of the result
 * @returns undefined where the whole text has to be read; then the document is as it was
 */
export function rereadServer(document: ConfigDocument, source: SourceDocument): Reread | undefined {
  const { servers, detected, root } = document;
  const { text } = source;
  const edit = editBetween(document.text, text);
  const index = servers.findIndex(({ node }) => node.start < edit.start && edit.end < node.end);
  const before = servers[index];
  if (!before || !root || holdsOthers(document, before)) return undefined;
  const { start, end } = before.node;
  const fragment = ownCopy(text.slice(start, end + edit.offset));
  const read = readJson(fragment);
  const [node] = read.roots;
  const isWhole = read.problems.length === 0 && node?.kind === 'object' && node.end === fragment.length;
  if (!isWhole || node.start !== 0 || fragment.includes(ignoreMarker)) return undefined;
  const comment = firstSpan(document.comment, read.comment, before.node, edit.offset);
  const trailingComma = firstSpan(document.trailingComma, read.trailingComma, before.node, edit.offset);
  if (comment === 'unknown' || trailingComma === 'unknown') return undefined;

  moveNode(node, start);
  replaceObject(before.node, node, edit.offset);
  const entry = sameEntry(document, source, index, node);
  if (!entry) {
    replaceObject(node, before.node, -edit.offset);
    return undefined;
  }
  const server = readServer(text, entry, before.map, detected.format.switches);
  return {
    document: {
      ...document,
      text,
      isPlain: document.isPlain && (read.isPlain ?? isPlain(fragment)) ? true : isPlain(text),
      servers: servers.with(index, server),
      settingsSecrets: detected.settings ? secretsOfSettings({ root, detected }) : [],
      comment,
      trailingComma,
    },
    server,
    moved: (span) => moved(span, end, edit.offset),
  };
}

/**
 * The entry that a server still has, if all others are what they were too: what stands in a server can decide whether
 * something is a server at all.
 */
function sameEntry(
  { servers, serverMaps, detected, root }: ConfigDocument,
  source: SourceDocument,
  index: number,
  node: ObjectNode,
): ServerNode | undefined {
  if (!root || (detected.format === generic && detectManifest([root], source.uri, detected)))
    return undefined;
  const maps = findServerMaps(root, detected.roots, isCertain(source, detected));
  if (!isSameList(maps, serverMaps)) return undefined;
  const entries = maps.flatMap((map) => entriesOf(map.node));
  const nodeAt = (at: number) => (at === index ? node : servers[at]?.node);
  const isSame = entries.length === servers.length && entries.every((entry, at) => entry.node === nodeAt(at));
  return isSame ? entries[index] : undefined;
}

/** The part of a text that is another one now: in the old text, and by how much what follows has moved. */
function editBetween(before: string, after: string): Span & { readonly offset: number } {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const rest = longest(
    shorter - start,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { start, end: before.length - rest, offset: after.length - before.length };
}

/** The greatest length up to a limit for which something holds that holds for all shorter ones. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a server stands inside another one, or a list of servers in it. */
function holdsOthers({ servers, serverMaps }: ConfigDocument, { node }: ServerEntry): boolean {
  const overlaps = (other: TreeNode) => other.start < node.end && node.start < other.end;
  return (
    servers.some((other) => other.node !== node && overlaps(other.node)) ||
    serverMaps.some((map) => map.node.start > node.start && overlaps(map.node))
  );
}

/** A piece of a text that does not keep all of it in memory, as a slice does. */
function ownCopy(piece: string): string {
  return ` ${piece}`.slice(1);
}

/** The first of something that may stand in front of a server, in it or behind it. */
function firstSpan(
  before: Span | undefined,
  inside: Span | undefined,
  { start, end }: ObjectNode,
  offset: number,
): Span | undefined | 'unknown' {
  if (before && before.start < start) return before;
  if (inside) return { start: inside.start + start, end: inside.end + start };
  if (before && before.start < end) return 'unknown';
  return before && moved(before, end, offset);
}

function moved(span: Span, end: number, offset: number): Span {
  const place = (at: number) => (at < end ? at : at + offset);
  return offset === 0 ? span : { start: place(span.start), end: place(span.end) };
}

function isSameList(a: readonly ServerMap[], b: readonly ServerMap[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ node, member, expected }, at) =>
        node === b[at]?.node && member === b[at].member && expected === b[at].expected,
    )
  );
}
