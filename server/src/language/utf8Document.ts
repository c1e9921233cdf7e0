import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How far apart the places are whose bytes are known: between two of them they are counted. */
const step = 256;

/**
 * A document whose positions count characters in bytes of UTF-8, for clients that do. Inside it is a document of the
 * library, which counts in UTF-16.
 */
export class Utf8Document implements TextDocument {
  readonly inner: TextDocument;
  /** The bytes before every `step`th code unit, and the text that they were counted in. */
  #counted: { readonly text: string; readonly bytes: Uint32Array | undefined } | undefined;

  constructor(inner: TextDocument) {
    this.inner = inner;
  }

  get uri(): string {
    return this.inner.uri;
  }

  get languageId(): string {
    return this.inner.languageId;
  }

  get version(): number {
    return this.inner.version;
  }

  get lineCount(): number {
    return this.inner.lineCount;
  }

  getText(range?: Range): string {
    const text = this.inner.getText();
    return range ? text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : text;
  }

  positionAt(offset: number): Position {
    const position = this.inner.positionAt(offset);
    const bytes = this.#bytes();
    if (!bytes) return position;
    const text = this.getText();
    const lineStart = this.inner.offsetAt({ line: position.line, character: 0 });
    const character =
      bytesBefore(text, bytes, lineStart + position.character) - bytesBefore(text, bytes, lineStart);
    return { line: position.line, character };
  }

  /** What is inside of a character is before it; what is beyond a line is its end. */
  offsetAt({ line, character }: Position): number {
    const bytes = this.#bytes();
    const lineStart = this.inner.offsetAt({ line, character: 0 });
    if (!bytes || character <= 0 || line < 0) return this.inner.offsetAt({ line, character });
    const lineEnd = this.inner.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const text = this.getText();
    const wanted = bytesBefore(text, bytes, lineStart) + character;
    return Math.min(offsetOfByte(text, bytes, wanted), lineEnd);
  }

  getLineRange(line: number): Range {
    const { start, end } = this.inner.getLineRange(line);
    return { start, end: this.positionAt(this.inner.offsetAt(end)) };
  }

  getEOLCharacters(line: number): string {
    return this.inner.getEOLCharacters(line);
  }

  /** Undefined where all is ASCII, and bytes are code units. */
  #bytes(): Uint32Array | undefined {
    const text = this.inner.getText();
    if (this.#counted?.text !== text) this.#counted = { text, bytes: countBytes(text) };
    return this.#counted.bytes;
  }
}

function countBytes(text: string): Uint32Array | undefined {
  const counts = new Uint32Array(Math.floor(text.length / step) + 1);
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    if (index % step === 0) counts[index / step] = bytes;
    bytes += bytesAt(text, index);
  }
  if (text.length % step === 0) counts[text.length / step] = bytes;
  return bytes === text.length ? undefined : counts;
}

/** The bytes of a code unit: those of a pair belong to its first half. Half a pair alone is sent as U+FFFD. */
function bytesAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isHigh(code) && isLow(text.charCodeAt(index + 1))) return 4;
  if (isLow(code) && isHigh(text.charCodeAt(index - 1))) return 0;
  return 3;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function bytesBefore(text: string, counts: Uint32Array, offset: number): number {
  const known = Math.floor(offset / step);
  let bytes = counts[known] ?? 0;
  for (let index = known * step; index < offset; index++) bytes += bytesAt(text, index);
  return bytes;
}

/** The character that a byte of the text belongs to, by its first code unit. */
function offsetOfByte(text: string, counts: Uint32Array, wanted: number): number {
  let low = 0;
  let high = counts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((counts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  let bytes = counts[low] ?? 0;
  let offset = low * step;
  while (offset < text.length) {
    const next = bytes + bytesAt(text, offset);
    if (next > wanted) break;
    bytes = next;
    offset++;
  }
  return offset;
}
