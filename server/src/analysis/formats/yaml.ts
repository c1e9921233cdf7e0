import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ArrayNode, Member, ObjectNode, Parent, Quoting, StringNode, TreeNode } from '../tree.ts';
import type { ParsedText, SyntaxProblem } from './parsed.ts';

/** Aliases are written out where they are used, up to this many nodes: a few lines can ask for billions. */
const maxNodes = 500_000;
const maxAliasDepth = 20;

/**
 * Reads YAML (1.2, with merge keys as compose files use them) into a located tree, one root per document.
 *
 * @param text the whole text, with or without a byte order mark
 * @returns the tree and what is wrong with the text; never throws
 */
export function readYaml(text: string): ParsedText {
  try {
    // Duplicate keys are for the rules to judge; the parser's own limit on errors does not apply here.
    const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, logLevel: 'silent' });
    const converters = documents.map((document) => new Converter(text, document));
    const roots = converters.flatMap((converter) => converter.root() ?? []);
    return {
      roots,
      problems: [
        ...documents.flatMap(({ errors }) => errors.slice(0, 100).map((error) => problem(error, text))),
        ...converters.flatMap(({ cutAt }) => cutAt ?? []),
      ],
      comment: undefined,
      trailingComma: undefined,
    };
  } catch {
    // The library recurses: nesting beyond the stack ends here, and the whole text counts as unread.
    return {
      roots: [],
      problems: [{ reason: 'unexpected', start: 0, end: 0 }],
      comment: undefined,
      trailingComma: undefined,
    };
  }
}

/**
 * Reads the YAML at the top of a Markdown file, between a first line `---` and the next such line.
 *
 * @returns no root where there is none
 */
export function readFrontMatter(text: string): ParsedText {
  const start = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length;
  const length = start === undefined ? -1 : text.slice(start).search(/^(?:---|\.\.\.)[ \t]*\r?$/m);
  if (start === undefined || length < 0)
    return { roots: [], problems: [], comment: undefined, trailingComma: undefined };
  // Offsets stay the same, since the opening line begins a document of YAML too.
  return readYaml(text.slice(0, start + length));
}

/** What is missing at the end of a text is marked behind it by the library. */
function problem({ pos: [start, end] }: { pos: [number, number] }, { length }: string): SyntaxProblem {
  return { reason: 'unexpected', start: Math.min(start, length), end: Math.min(end, length) };
}

class Converter {
  /** Where reading was given up. */
  cutAt: SyntaxProblem | undefined;
  private nodes = 0;
  private targets: ReadonlyMap<Alias, Node> | undefined;
  private readonly text: string;
  private readonly document: Document.Parsed;

  constructor(text: string, document: Document.Parsed) {
    this.text = text;
    this.document = document;
  }

  root(): TreeNode | undefined {
    return this.convert(this.document.contents, undefined, 0);
  }

  private convert(node: unknown, parent: Parent, aliases: number): TreeNode | undefined {
    if (this.nodes++ > maxNodes) return this.cut(node);
    if (isAlias(node)) return this.alias(node, parent, aliases);
    if (isMap(node)) return this.map(node, parent, aliases);
    if (isSeq(node)) return this.list(node, parent, aliases);
    return isScalar(node) ? scalar(this.text, node, parent) : undefined;
  }

  private alias(node: Alias, parent: Parent, aliases: number): TreeNode | undefined {
    if (aliases >= maxAliasDepth) return this.cut(node);
    return this.convert(this.target(node), parent, aliases + 1);
  }

  /** What an alias stands for. The library's own `resolve` goes through the whole document for each. */
  private target(alias: Alias): Node | undefined {
    this.targets ??= findTargets(this.document);
    return this.targets.get(alias);
  }

  private cut(node: unknown): undefined {
    const { start, end } = isNode(node) ? span(node) : { start: 0, end: 0 };
    this.cutAt ??= { reason: 'too-much', start, end };
    return undefined;
  }

  private map(node: YAMLMap, parent: Parent, aliases: number): ObjectNode {
    const object: ObjectNode = {
      kind: 'object',
      ...span(node),
      parent,
      members: [],
      onLines: node.flow !== true,
    };
    const own: Member[] = [];
    for (const pair of node.items) {
      // What a merge key brings counts less than what the map says itself, and so goes in front.
      if (isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN')
        object.members.push(...this.merged(object, pair.value, aliases));
      else own.push(...this.member(object, pair, aliases));
    }
    object.members.push(...own);
    return object;
  }

  private member(object: ObjectNode, pair: Pair, aliases: number): Member[] {
    if (!isScalar(pair.key)) return [];
    const key = stringNode(this.text, pair.key, undefined);
    const member: Member = { kind: 'member', key, parent: object, value: undefined };
    key.parent = member;
    member.value = this.convert(pair.value, member, aliases);
    return [member];
  }

  private merged(object: ObjectNode, source: unknown, aliases: number): Member[] {
    if (aliases >= maxAliasDepth || this.nodes > maxNodes) return [];
    const node = isAlias(source) ? this.target(source) : source;
    if (isSeq(node)) return node.items.flatMap((item) => this.merged(object, item, aliases + 1));
    return isMap(node) ? node.items.flatMap((pair) => this.member(object, pair, aliases + 1)) : [];
  }

  private list(node: YAMLSeq, parent: Parent, aliases: number): ArrayNode {
    const array: ArrayNode = {
      kind: 'array',
      ...span(node),
      parent,
      items: [],
      onLines: node.flow !== true,
    };
    for (const item of node.items) {
      const child = this.convert(item, array, aliases);
      if (child) array.items.push(child);
    }
    return array;
  }
}

/** The node of every alias: the last one before it that has the anchor (YAML 1.2.2, 3.2.2.2). */
function findTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function span(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

function scalar(text: string, node: Scalar, parent: Parent): TreeNode {
  const { value } = node;
  if (typeof value === 'number' || typeof value === 'bigint') {
    return { kind: 'number', ...span(node), parent, value: Number(value) };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', ...span(node), parent, value };
  if (value === null) return { kind: 'null', ...span(node), parent, value };
  return stringNode(text, node, parent);
}

/** A scalar as text: what a client reads where it expects a string, and what every key is. */
function stringNode(text: string, node: Scalar, parent: Parent): StringNode {
  const { start, end } = span(node);
  const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  const quoting = quotingOf(node);
  const quoted = quoting === undefined || quoting === 'single';
  const content = quoted ? start + 1 : quoting === 'block' ? blockContent(text, start, end) : start;
  const string = { kind: 'string', start, end, parent, value, ...(quoting && { quoting }) } as const;
  if (text.startsWith(value, content))
    return quoted ? string : { ...string, offsetOf: (index) => content + index };
  let offsets: readonly number[] | undefined;
  const offsetOf = (index: number) => {
    offsets ??= align(text, content, end, value, node.type === 'QUOTE_DOUBLE');
    return offsets[index] ?? end;
  };
  return { ...string, offsetOf };
}

function quotingOf({ type }: Scalar): Quoting | undefined {
  if (type === 'QUOTE_DOUBLE') return undefined;
  if (type === 'QUOTE_SINGLE') return 'single';
  return type?.startsWith('BLOCK') ? 'block' : 'plain';
}

/** Behind the line with `|` or `>`, and the indentation of the first line. */
function blockContent(text: string, start: number, end: number): number {
  const line = text.indexOf('\n', start);
  if (line < 0 || line >= end) return end;
  let at = line + 1;
  while (at < end && /[ \r\n]/.test(text.charAt(at))) at++;
  return at;
}

/**
 * Where every character of a decoded scalar stands. Line folding turns a break with the indentation behind it
 * into a space or into fewer breaks (YAML 1.2.2, 6.5), so that runs of white space correspond to each other.
 */
function align(text: string, from: number, end: number, value: string, escapes: boolean): number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; ) {
    const char = value.charAt(index);
    const gap = /\s/.test(text.charAt(at)) ? whiteSpace(text, at, end) : at;
    if (gap > at && /[\r\n]/.test(text.slice(at, gap))) {
      for (; index < value.length && /\s/.test(value.charAt(index)); index++) offsets.push(at);
      at = gap;
      continue;
    }
    const escaped = escapes && text[at] === '\\' ? escapeLength(text, at, end) : 0;
    // A break behind a backslash stands for nothing.
    if (escaped > 0 && /[\r\n]/.test(text.charAt(at + 1))) {
      at += escaped;
      continue;
    }
    offsets.push(at);
    index++;
    at = Math.min(at + (escaped || (isDoubledQuote(text, at, char) ? 2 : 1)), end);
  }
  offsets.push(at);
  return offsets;
}

function whiteSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

function escapeLength(text: string, at: number, end: number): number {
  const kind = text.charAt(at + 1);
  if (kind === '\n' || kind === '\r') return whiteSpace(text, at + 1, end) - at;
  return { x: 4, u: 6, U: 10 }[kind] ?? 2;
}

/** `''` inside single quotes. */
function isDoubledQuote(text: string, at: number, char: string): boolean {
  return char === "'" && text.startsWith("''", at);
}
