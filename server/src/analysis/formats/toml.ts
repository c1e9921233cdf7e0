import type { ArrayNode, Member, ObjectNode, Parent, StringNode, TreeNode } from '../tree.ts';
import type { ParsedText, SyntaxProblem } from './parsed.ts';
import { decode } from './tomlStrings.ts';

/** Values nested deeper than this are not read: no client's file comes near it. */
const maxDepth = 100;

/**
 * Reads TOML (1.0, and 1.1's newlines in inline tables) into a located tree. A statement that is wrong costs
 * that statement only, which no TOML library offers and half-typed files need.
 *
 * @param text the whole document, with or without a byte order mark
 * @returns the tree, whose root is always an object, and what is wrong with the text; never throws
 */
export function readToml(text: string): ParsedText {
  return new Reader(text).read();
}

interface Key {
  readonly node: StringNode;
}

class Reader {
  private at = 0;
  private readonly root: ObjectNode;
  private table: ObjectNode;
  private readonly problems: SyntaxProblem[] = [];
  /** Members by name: headers look up their parents, and a hostile file has very many of them. */
  private readonly index = new Map<ObjectNode, Map<string, Member>>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.root = object(0, text.length, undefined);
    this.table = this.root;
  }

  read(): ParsedText {
    for (;;) {
      this.skipBlank();
      if (this.at >= this.text.length) break;
      const start = this.at;
      if (this.peek() === '[') this.header();
      else this.keyValue(this.table);
      this.endStatement(start);
    }
    return { roots: [this.root], problems: this.problems, comment: undefined, trailingComma: undefined };
  }

  private header(): void {
    const start = this.at;
    const isList = this.text.startsWith('[[', start);
    this.at += isList ? 2 : 1;
    const keys = this.keys();
    if (!keys) return;
    this.skipSpace();
    if (!this.text.startsWith(isList ? ']]' : ']', this.at)) this.problem('unclosed', start);
    else this.at += isList ? 2 : 1;
    const parent = this.descend(this.root, keys.slice(0, -1));
    const last = keys[keys.length - 1];
    if (!last) return;
    this.table = isList ? this.newListItem(parent, last, start) : this.subTable(parent, last);
    extend(this.table, this.at);
  }

  private keyValue(table: ObjectNode): void {
    const start = this.at;
    const keys = this.keys();
    if (!keys) return;
    this.skipSpace();
    const last = keys[keys.length - 1];
    if (!last) return;
    const parent = this.descend(table, keys.slice(0, -1));
    const member = this.addMember(parent, last);
    if (this.peek() !== '=') {
      this.problem('missing-separator', start);
      return;
    }
    this.at++;
    this.skipSpace();
    member.value = this.value(member, 0);
    parent.end = Math.max(parent.end, this.at);
    extend(table, this.at);
  }

  /** A dotted key; undefined, with a problem reported, where there is none. */
  private keys(): Key[] | undefined {
    const keys: Key[] = [];
    for (;;) {
      this.skipSpace();
      const node = this.key();
      if (!node) {
        this.problem('unexpected', this.at);
        return undefined;
      }
      keys.push({ node });
      this.skipSpace();
      if (this.peek() !== '.') return keys;
      this.at++;
    }
  }

  private key(): StringNode | undefined {
    const quote = this.peek();
    if (quote === '"' || quote === "'") return this.string(undefined, quote, false);
    const start = this.at;
    const end = this.match(/[A-Za-z0-9_-]+/y);
    this.at = end;
    return end === start ? undefined : bare(this.text, start, end);
  }

  /** The table that the keys lead to from `from`, made where it is missing; of a list, its last element. */
  private descend(from: ObjectNode, keys: readonly Key[]): ObjectNode {
    return keys.reduce((table, key) => this.subTable(table, key), from);
  }

  private subTable(parent: ObjectNode, { node }: Key): ObjectNode {
    const same = this.index.get(parent)?.get(node.value);
    const known = same?.value;
    if (same) noteRepeat(same, node);
    if (known?.kind === 'object') return known;
    if (known?.kind === 'array') {
      const last = known.items[known.items.length - 1];
      if (last?.kind === 'object') return last;
    }
    const member = this.addMember(parent, { node });
    const table = object(node.start, this.at, member);
    member.value = table;
    return table;
  }

  private newListItem(parent: ObjectNode, { node }: Key, start: number): ObjectNode {
    const same = this.index.get(parent)?.get(node.value);
    const known = same?.value;
    if (same) noteRepeat(same, node);
    let list: ArrayNode;
    if (known?.kind === 'array') list = known;
    else {
      const member = this.addMember(parent, { node });
      list = { kind: 'array', start, end: this.at, parent: member, items: [], onLines: true };
      member.value = list;
    }
    const item = object(start, this.at, list);
    list.items.push(item);
    list.end = this.at;
    return item;
  }

  private value(parent: Parent, depth: number): TreeNode | undefined {
    const char = this.peek();
    if (char === '"' || char === "'") {
      return this.string(parent, char, this.text.startsWith(char.repeat(3), this.at));
    }
    if (char === '[' || char === '{') {
      if (depth >= maxDepth) {
        this.problem('unexpected', this.at);
        return undefined;
      }
      return char === '[' ? this.array(parent, depth) : this.inlineTable(parent, depth);
    }
    const start = this.at;
    const end = this.match(/\d{4}-\d\d-\d\d [\d:.Zz+-]+|[A-Za-z0-9+._:-]+/y);
    if (end === start) {
      this.problem('missing-value', start);
      return undefined;
    }
    this.at = end;
    return scalar(this.text, start, end, parent) ?? this.unquoted(start, end, parent);
  }

  /** A bare word where a value belongs: a date, which needs no quotes, or a mistake. */
  private unquoted(start: number, end: number, parent: Parent): StringNode {
    if (!/^\d{2,4}[-:]/.test(this.text.slice(start, start + 5))) this.problem('unexpected', start);
    return { ...bare(this.text, start, end), parent };
  }

  private array(parent: Parent, depth: number): ArrayNode {
    const start = this.at++;
    const node: ArrayNode = { kind: 'array', start, end: start + 1, parent, items: [] };
    for (;;) {
      this.skipBlank();
      if (this.peek() === ']') {
        this.at++;
        break;
      }
      const before = this.problems.length;
      const item = this.at < this.text.length ? this.value(node, depth + 1) : undefined;
      if (item) node.items.push(item);
      if (!item || this.problems.length > before) {
        this.problem('unclosed', start);
        break;
      }
      this.skipBlank();
      if (this.peek() === ',') this.at++;
      else if (this.peek() !== ']') {
        this.problem('missing-separator', this.at);
        break;
      }
    }
    node.end = this.at;
    return node;
  }

  private inlineTable(parent: Parent, depth: number): ObjectNode {
    const node = { ...object(this.at, this.at + 1, parent), onLines: false };
    this.at++;
    for (;;) {
      this.skipBlank();
      if (this.peek() === '}') {
        this.at++;
        break;
      }
      const before = this.problems.length;
      this.inlineMember(node, depth);
      this.skipBlank();
      if (this.problems.length > before) break;
      if (this.peek() === ',') this.at++;
      else if (this.peek() !== '}') {
        this.problem('missing-separator', this.at);
        break;
      }
    }
    node.end = this.at;
    return node;
  }

  private inlineMember(table: ObjectNode, depth: number): void {
    const keys = this.keys();
    const last = keys?.[keys.length - 1];
    if (!keys || !last) return;
    this.skipSpace();
    const member = this.addMember(this.descend(table, keys.slice(0, -1)), last);
    if (this.peek() !== '=') {
      this.problem('missing-separator', this.at);
      return;
    }
    this.at++;
    this.skipSpace();
    member.value = this.value(member, depth + 1);
  }

  private addMember(parent: ObjectNode, { node }: Key): Member {
    const member: Member = { kind: 'member', key: node, parent, value: undefined };
    node.parent = member;
    parent.members.push(member);
    const members = this.index.get(parent) ?? new Map<string, Member>();
    this.index.set(parent, members.set(node.value, member));
    return member;
  }

  private string(parent: Parent, quote: string, multiline: boolean): StringNode {
    const start = this.at;
    const fence = multiline ? quote.repeat(3) : quote;
    let content = start + fence.length;
    // A newline right behind the opening fence is not part of the string.
    if (multiline) content += /^\r?\n/.exec(this.text.slice(content, content + 2))?.[0].length ?? 0;
    const close = this.findClose(content, quote, multiline);
    const finished = close >= 0;
    const contentEnd = finished ? close : multiline ? this.text.length : this.endOfLine(content);
    this.at = finished ? close + fence.length : contentEnd;
    if (!finished) this.problem('unfinished-string', start);
    const decoded = decode(this.text, content, contentEnd, quote === '"');
    const node: StringNode = {
      kind: 'string',
      start,
      end: this.at,
      parent,
      value: decoded.value,
      ...(quote === "'" && { quoting: 'literal' }),
    };
    const plain = !decoded.offsets && content === start + 1;
    if (plain) return node;
    const offsets = decoded.offsets;
    return { ...node, offsetOf: (index) => (offsets ? (offsets[index] ?? contentEnd) : content + index) };
  }

  private findClose(content: number, quote: string, multiline: boolean): number {
    const { text } = this;
    for (let at = content; at < text.length; at++) {
      const char = text[at];
      if (char === '\\' && quote === '"') at++;
      else if (!multiline && (char === '\n' || char === '\r')) return -1;
      else if (char === quote) {
        if (!multiline) return at;
        if (!text.startsWith(quote.repeat(3), at)) continue;
        // Up to two more quotes belong to the string: `"""a"""""`.
        let close = at;
        while (close < at + 2 && text[close + 3] === quote) close++;
        return close;
      }
    }
    return -1;
  }

  /** Goes to where the next statement may begin. */
  private endStatement(start: number): void {
    this.skipSpace();
    const rest = this.match(/(?:#[^\r\n]*)?(?=\r?\n|$)/y);
    if (rest > this.at || this.at >= this.text.length || /[\r\n#]/.test(this.peek())) {
      this.at = Math.max(rest, this.at);
      return;
    }
    const last = this.problems[this.problems.length - 1];
    if (!last || last.start < start) this.problem('unexpected', this.at);
    // An array that was never closed runs into the next statement: begin again on the line where it failed.
    const line = this.text.lastIndexOf('\n', this.at - 1) + 1;
    this.at = line > start ? line : this.endOfLine(this.at);
  }

  private skipSpace(): void {
    this.at = this.match(/[ \t]*/y);
  }

  /** White space, newlines and comments. */
  private skipBlank(): void {
    this.at = this.match(/(?:[ \t\r\n]|#[^\n]*(?:\n|$))*/y);
  }

  private match(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : this.at;
  }

  private peek(): string {
    return this.text.charAt(this.at);
  }

  private endOfLine(from: number): number {
    const end = this.text.indexOf('\n', from);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' && end > from ? end - 1 : end;
  }

  private problem(reason: SyntaxProblem['reason'], start: number): void {
    if (this.problems.length < 100) this.problems.push({ reason, start, end: Math.max(start, this.at) });
  }
}

function noteRepeat({ key }: Member, node: StringNode): void {
  key.repeats ??= [];
  key.repeats.push(node);
}

/** Moves the end of a table and of those that it belongs to, up to the depth at which values are read. */
function extend(table: ObjectNode, end: number): void {
  let node: ObjectNode | ArrayNode | undefined = table;
  for (let depth = 0; node && depth < maxDepth; depth++) {
    node.end = Math.max(node.end, end);
    const parent: Parent = node.parent;
    node = parent?.kind === 'member' ? parent.parent : parent;
  }
}

function object(start: number, end: number, parent: Parent): ObjectNode {
  return { kind: 'object', start, end, parent, members: [], onLines: true };
}

function bare(text: string, start: number, end: number): StringNode {
  const value = text.slice(start, end);
  return {
    kind: 'string',
    start,
    end,
    parent: undefined,
    value,
    offsetOf: (index) => start + index,
    quoting: 'bare',
  };
}

function scalar(text: string, start: number, end: number, parent: Parent): TreeNode | undefined {
  const word = text.slice(start, end);
  if (word === 'true' || word === 'false')
    return { kind: 'boolean', start, end, parent, value: word === 'true' };
  const value = Number(word.replaceAll('_', '').replace(/^[+-]?(inf|nan)$/, 'NaN'));
  const isNumber = !Number.isNaN(value) || /^[+-]?(?:inf|nan)$/.test(word);
  return isNumber ? { kind: 'number', start, end, parent, value } : undefined;
}
