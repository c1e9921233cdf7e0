import type { SecretSpan } from '../analysis/analyze.ts';
import { visible } from '../analysis/text/inert.ts';
import type { Span } from '../analysis/tree.ts';
import { columnsOf, graphemes } from './columns.ts';

/** A line of a text as it may be shown, with the part that it is about. Widths are columns of a terminal. */
export interface Excerpt {
  /** Secrets masked, everything invisible written out, cut to the width. */
  readonly text: string;
  /** How many columns stand in front of the part. */
  readonly before: number;
  /** How many columns the part takes; at least one. */
  readonly marked: number;
}

/**
 * The line in which a range begins. Takes time for what it shows, however long the line is.
 *
 * @param text the whole text
 * @param span the range; the part of it on later lines is left out
 * @param mask gives the ranges to be masked, see `createMask`
 * @param width how many columns there are
 */
export function excerpt(
  text: string,
  span: Span,
  mask: (start: number, end: number) => readonly SecretSpan[],
  width: number,
): Excerpt {
  const near = lineAround(text, span.start, width);
  const masked = mask(near.start, near.end);
  const start = Math.min(near.start, masked[0]?.start ?? near.start);
  const line: Cell[] = [];
  let first: number | undefined;
  let { cutRight } = near;
  let room = width;
  for (const cell of cells(text, { start, end: near.end }, masked)) {
    if (room < 0) {
      cutRight = true;
      break;
    }
    if (cell.end > span.start) first ??= line.length;
    if (first !== undefined) room -= cell.columns;
    line.push(cell);
  }
  if (first === undefined) {
    first = line.length;
    line.push({ start: span.start, end: span.start + 1, shown: ' ', columns: 1 });
  }
  const whole = sum(line) + (near.cutLeft ? 1 : 0) + (cutRight ? 1 : 0) <= width;
  const [from, to] = whole ? [0, line.length] : around(line, first, width - 2);
  const left = from > 0 || near.cutLeft ? '…' : '';
  const right = to < line.length || cutRight ? '…' : '';
  const markedEnd = Math.max(span.end, span.start + 1);
  return {
    text: `${left}${line
      .slice(from, to)
      .map((cell) => cell.shown)
      .join('')}${right}`,
    before: left.length + sum(line.slice(from, first)),
    marked: Math.max(1, sum(line.slice(first, to).filter((cell) => cell.start < markedEnd))),
  };
}

/** The line's part that can matter for what is shown around an offset. */
function lineAround(text: string, offset: number, width: number) {
  // What is masked or drawn together takes less room than it has characters.
  const reach = 8 * width;
  const before = text.slice(Math.max(0, offset - reach), offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const after = text.slice(offset, offset + reach);
  const length = after.search(/[\r\n]/);
  return {
    start: offset - before.length + lineStart,
    end: offset + (length < 0 ? after.length : length),
    cutLeft:
      lineStart === 0 && before.length < offset && !/[\r\n]/.test(text.charAt(offset - before.length - 1)),
    cutRight: length < 0 && offset + reach < text.length,
  };
}

/** What is drawn or left out as a whole, and the range that it stands for. */
interface Cell extends Span {
  readonly shown: string;
  readonly columns: number;
}

function* cells(text: string, line: Span, masked: readonly SecretSpan[]): Generator<Cell> {
  let at = line.start;
  for (const secret of masked) {
    yield* plainCells(text.slice(at, secret.start), at);
    const shown = visible(secret.masked);
    yield { start: secret.start, end: secret.end, shown, columns: columnsOf(shown) };
    at = secret.end;
  }
  yield* plainCells(text.slice(at, line.end), at);
}

function* plainCells(text: string, start: number): Generator<Cell> {
  if (visible(text) === text) {
    yield* runCells(text, start);
    return;
  }
  let at = start;
  let run = '';
  for (const character of text) {
    const shown = character === '\t' ? '    ' : visible(character);
    if (shown === character) {
      run += character;
      continue;
    }
    yield* runCells(run, at);
    at += run.length;
    run = '';
    yield { start: at, end: at + character.length, shown, columns: columnsOf(shown) };
    at += character.length;
  }
  yield* runCells(run, at);
}

function* runCells(run: string, start: number): Generator<Cell> {
  let at = start;
  for (const shown of graphemes(run)) {
    yield { start: at, end: at + shown.length, shown, columns: columnsOf(shown) };
    at += shown.length;
  }
}

/**
 * Which cells there is room for: the marked ones, a third for what comes before, and what comes after; where
 * the line ends earlier, more of what comes before.
 */
function around(line: readonly Cell[], first: number, room: number): [from: number, to: number] {
  let from = first;
  let to = first;
  let used = 0;
  const fits = (cell: Cell | undefined, limit: number): cell is Cell =>
    cell !== undefined && used + cell.columns <= limit;
  for (let cell = line[from - 1]; fits(cell, room / 3); cell = line[from - 1]) {
    used += cell.columns;
    from--;
  }
  for (let cell = line[to]; fits(cell, room); cell = line[to]) {
    used += cell.columns;
    to++;
  }
  for (let cell = line[from - 1]; fits(cell, room); cell = line[from - 1]) {
    used += cell.columns;
    from--;
  }
  return [from, to];
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((columns, cell) => columns + cell.columns, 0);
}
