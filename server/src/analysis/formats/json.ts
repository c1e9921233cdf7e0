import { createScanner } from 'jsonc-parser';
import { anything, plainEnd, type Traits, unusual } from '../text/traits.ts';
import type { ArrayNode, Member, ObjectNode, Span, StringNode, TreeNode } from '../tree.ts';
import type { ParsedText, SyntaxProblem } from './parsed.ts';

// jsonc-parser declares its token kinds as const enums, which cannot be imported one file at a time.
const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  String: 10,
  Number: 11,
  LineComment: 12,
  BlockComment: 13,
} as const;

const quote = 34;

function punctuation(code: number): number | undefined {
  switch (code) {
    case 123:
      return Token.OpenBrace;
    case 125:
      return Token.CloseBrace;
    case 91:
      return Token.OpenBracket;
    case 93:
      return Token.CloseBracket;
    case 44:
      return Token.Comma;
    case 58:
      return Token.Colon;
    default:
      return undefined;
  }
}

/**
 * Reads JSON or JSONC, whatever state it is in, into a located tree. jsonc-parser's own `parseTree` recurses,
 * so that a hostile nesting overflows the stack, and gives up on a fragment such as `"mcpServers": {…}`;
 * this one is a loop over its scanner and keeps everything that can be placed.
 *
 * @param text the whole document, with or without a byte order mark
 * @returns the tree and what is wrong with the text; never throws
 */
export function readJson(text: string): ParsedText {
  return new Reader(text).read();
}

type Container = ObjectNode | ArrayNode;

class Reader {
  private readonly scanner;
  private readonly roots: TreeNode[] = [];
  private readonly problems: SyntaxProblem[] = [];
  private readonly open: Container[] = [];
  /** Numbers of open objects and arrays, so that a stray bracket is recognised without a search. */
  private openObjects = 0;
  private openArrays = 0;
  private comment: Span | undefined;
  private trailingComma: Span | undefined;
  /** The member whose value comes next. */
  private pendingMember: Member | undefined;
  private colonSeen = false;
  private commaAt: Span | undefined;
  /** A string that was just read as a value; a colon behind it shows that it is a key. */
  private lastString: StringNode | undefined;
  private needsSeparator = false;
  private lastEnd = 0;
  /** Of the last string. */
  traits: Traits = anything;
  /** Whether all strings without escapes are plain ASCII, and whether there is nothing else that may not be. */
  private isPlain = true;
  private isSure = true;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.scanner = createScanner(text, false);
  }

  read(): ParsedText {
    const { text, scanner } = this;
    const hasMark = text.charCodeAt(0) === 0xfeff;
    if (hasMark) this.isSure = false;
    for (let at = hasMark ? 1 : 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      // White space and brackets are most of a text, and need no scanner.
      if (code === 32) {
        do at++;
        while (text.charCodeAt(at) === 32);
        continue;
      }
      if (code === 10 || code === 13 || code === 9) {
        at++;
        continue;
      }
      if (code === quote) {
        const close = plainEnd(text, at + 1, this);
        if (close >= 0) {
          this.string(at, close + 1, text.slice(at + 1, close));
          at = close + 1;
          this.lastEnd = at;
          continue;
        }
      }
      const token = punctuation(code);
      if (token === undefined) {
        scanner.setPosition(at);
        const scanned = scanner.scan() as number;
        // A comment that the text ends in counts one character too many.
        this.accept(scanned, at, Math.min(scanner.getTokenLength(), text.length - at));
        at = scanner.getPosition();
      } else {
        this.accept(token, at, 1);
        at++;
      }
    }
    if (this.open.length > 0) this.problem('unclosed', this.lastEnd, this.lastEnd);
    this.endMember();
    for (const container of this.open) container.end = this.lastEnd;
    const { roots, problems, comment, trailingComma } = this;
    const isSure = this.isSure && problems.length === 0;
    return { roots, problems, comment, trailingComma, isPlain: isSure ? this.isPlain : undefined };
  }

  private accept(token: number, start: number, length: number): void {
    const end = start + length;
    switch (token) {
      case Token.LineComment:
      case Token.BlockComment:
        this.isSure = false;
        this.comment ??= { start, end };
        return;
      case Token.OpenBrace:
        this.enter({ kind: 'object', start, end, parent: this.place(start), members: [] });
        break;
      case Token.OpenBracket:
        this.enter({ kind: 'array', start, end, parent: this.place(start), items: [] });
        break;
      case Token.CloseBrace:
      case Token.CloseBracket:
        this.leave(token === Token.CloseBrace ? 'object' : 'array', start, end);
        break;
      case Token.Comma:
        this.comma(start, end);
        break;
      case Token.Colon:
        this.colon(start, end);
        break;
      case Token.String:
        this.isSure = false;
        this.traits = anything;
        this.string(start, end, this.scanner.getTokenValue());
        break;
      case Token.Number:
      case Token.True:
      case Token.False:
      case Token.Null:
        this.scalar(token, start, end);
        break;
      default:
        this.problem('unexpected', start, end);
    }
    this.lastEnd = end;
  }

  private get container(): Container | undefined {
    return this.open[this.open.length - 1];
  }

  /** The parent for a value that starts here. */
  private place(start: number): ArrayNode | Member | undefined {
    if (this.needsSeparator) this.problem('missing-separator', this.lastEnd, start);
    this.needsSeparator = false;
    const container = this.container;
    if (container?.kind === 'array') return container;
    if (container === undefined) {
      if (this.roots.length > 0) this.problem('second-value', start, start + 1);
      return undefined;
    }
    if (this.pendingMember && !this.colonSeen) this.problem('missing-separator', this.lastEnd, start);
    // A value without a key: keep what is in it, under an empty key.
    if (!this.pendingMember) this.problem('unexpected', start, start + 1);
    return this.pendingMember ?? this.addMember(container, emptyKey(start));
  }

  private attach(node: TreeNode): void {
    const { parent } = node;
    if (parent === undefined) this.roots.push(node);
    else if (parent.kind === 'array') parent.items.push(node);
    else parent.value = node;
    this.pendingMember = undefined;
    this.colonSeen = false;
    this.commaAt = undefined;
    this.lastString = undefined;
  }

  private enter(node: Container): void {
    this.attach(node);
    this.open.push(node);
    if (node.kind === 'object') this.openObjects++;
    else this.openArrays++;
  }

  private leave(kind: 'object' | 'array', start: number, end: number): void {
    this.endMember();
    if (this.commaAt) this.trailingComma ??= this.commaAt;
    this.commaAt = undefined;
    this.lastString = undefined;
    if ((kind === 'object' ? this.openObjects : this.openArrays) === 0) {
      this.problem('unexpected', start, end);
      return;
    }
    // A bracket of the other kind in between was never closed: `{"args": ["x" }`.
    for (let top = this.open.pop(); top; top = this.open.pop()) {
      if (top.kind === 'object') this.openObjects--;
      else this.openArrays--;
      if (top.kind === kind) {
        top.end = end;
        break;
      }
      top.end = this.lastEnd;
      this.problem('unclosed', start, end);
    }
    this.needsSeparator = this.open.length > 0;
  }

  private comma(start: number, end: number): void {
    this.endMember();
    // In a fragment (`"a": {…}, "b": {…}`) the commas stand between members of no object.
    if (this.commaAt || (!this.needsSeparator && this.open.length > 0))
      this.problem('unexpected', start, end);
    this.commaAt = { start, end };
    this.needsSeparator = false;
    this.lastString = undefined;
  }

  private colon(start: number, end: number): void {
    if (this.pendingMember && !this.colonSeen) {
      this.colonSeen = true;
      return;
    }
    if (this.lastString) this.turnIntoKey(this.lastString, start);
    else this.problem('unexpected', start, end);
  }

  private string(start: number, end: number, value: string): void {
    const { text } = this;
    const finished =
      this.traits !== anything ||
      (end - start >= 2 && text.charCodeAt(end - 1) === quote && this.scanner.getTokenError() !== 2);
    if (!finished) this.problem('unfinished-string', start, end);
    const container = this.container;
    if (container?.kind === 'object' && !this.pendingMember) {
      if (this.needsSeparator) this.problem('missing-separator', this.lastEnd, start);
      this.needsSeparator = false;
      this.commaAt = undefined;
      this.lastString = undefined;
      this.addMember(container, this.stringNode(start, end, value, finished, undefined));
      return;
    }
    const node = this.stringNode(start, end, value, finished, this.place(start));
    this.attach(node);
    this.lastString = node;
    this.needsSeparator = this.open.length > 0;
  }

  private stringNode(
    start: number,
    end: number,
    value: string,
    finished: boolean,
    parent: StringNode['parent'],
  ): StringNode {
    const { traits } = this;
    if ((traits & unusual) !== 0) this.isPlain = false;
    // Every escape is longer than what it stands for: equal lengths mean that there is none.
    if (value.length === end - start - (finished ? 2 : 1))
      return { kind: 'string', start, end, parent, value, traits };
    const written = this.text.slice(start + 1, end - (finished ? 1 : 0));
    const node: StringNode = {
      ...{ kind: 'string', start, end, parent, value, traits },
      offsetOf: (index) => node.start + 1 + escapedIndex(written, index),
    };
    return node;
  }

  private addMember(parent: ObjectNode, key: StringNode): Member {
    const member: Member = { kind: 'member', key, parent, value: undefined };
    key.parent = member;
    parent.members.push(member);
    this.pendingMember = member;
    this.colonSeen = false;
    return member;
  }

  /**
   * A colon behind a string that was taken for a value: the bracket or brace before it is missing.
   * `"args": ["-y", "pkg"  "env": {` closes the array, `"a" "b": 1` begins the member `b`, and at the top of
   * the text it is a fragment whose braces were left out.
   */
  private turnIntoKey(string: StringNode, colonAt: number): void {
    const { parent } = string;
    let object: ObjectNode | undefined;
    if (parent === undefined) {
      this.roots.pop();
      object = { kind: 'object', start: string.start, end: string.end, parent: undefined, members: [] };
      this.roots.push(object);
      this.open.push(object);
      this.openObjects++;
    } else if (parent.kind === 'member') {
      parent.value = undefined;
      object = parent.parent;
    } else {
      const above = this.open[this.open.length - 2];
      if (above?.kind === 'object') {
        parent.items.pop();
        parent.end = parent.items[parent.items.length - 1]?.end ?? parent.start + 1;
        this.open.pop();
        this.openArrays--;
        object = above;
      }
    }
    this.problem(object ? 'missing-separator' : 'unexpected', string.start, colonAt);
    this.lastString = undefined;
    if (!object) return;
    this.addMember(object, string);
    this.colonSeen = true;
    this.needsSeparator = false;
  }

  private scalar(token: number, start: number, end: number): void {
    const parent = this.place(start);
    const kind = token === Token.Number ? 'number' : token === Token.Null ? 'null' : 'boolean';
    const value =
      kind === 'number' ? Number(this.text.slice(start, end)) : kind === 'null' ? null : token === Token.True;
    this.attach({ kind, start, end, parent, value });
    this.needsSeparator = this.open.length > 0;
  }

  /** Gives up waiting for the value of a key. */
  private endMember(): void {
    if (this.pendingMember) {
      this.problem('missing-value', this.pendingMember.key.start, this.pendingMember.key.end);
      this.needsSeparator = true;
    }
    this.pendingMember = undefined;
    this.colonSeen = false;
  }

  private problem(reason: SyntaxProblem['reason'], start: number, end: number): void {
    // One is enough to know that the text is broken; the cap keeps garbage from filling the memory.
    if (this.problems.length < 100) this.problems.push({ reason, start, end });
  }
}

function emptyKey(start: number): StringNode {
  return { kind: 'string', start, end: start, parent: undefined, value: '', offsetOf: () => start };
}

/**
 * Maps an index of the decoded string to one of the string as it is written (RFC 8259, section 7). What is no escape
 * stands for nothing, as jsonc-parser reads it.
 */
function escapedIndex(written: string, index: number): number {
  let at = 0;
  for (let decoded = 0; at < written.length; ) {
    const { length, isCharacter } = pieceAt(written, at);
    if (isCharacter && decoded === index) break;
    at += length;
    if (isCharacter) decoded++;
  }
  return Math.min(at, written.length);
}

function pieceAt(written: string, at: number): { length: number; isCharacter: boolean } {
  if (written.charCodeAt(at) !== 92) return { length: 1, isCharacter: true };
  const kind = written[at + 1] ?? '';
  if (kind !== 'u') return { length: 2, isCharacter: '"\\/bfnrt'.includes(kind) && kind !== '' };
  let digits = 0;
  while (digits < 4 && /[\da-f]/i.test(written[at + 2 + digits] ?? '')) digits++;
  return { length: 2 + digits, isCharacter: digits === 4 };
}
