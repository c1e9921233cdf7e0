import { invisibleClass } from './characters.ts';
import type { ReadablePassage } from './passage.ts';

/** From these on what follows is out of the window of whatever shows the text. */
const fewestLines = 8;
const fewestColumns = 80;

const blanks =
  /(?:\u034f|[\s\u00ad\u115f\u1160\u200b-\u200f\u2028\u2029\u2060-\u2064\u2800\u3164\ufeff\uffa0]){8,}/g;

/**
 * Many blank lines or a long run of spaces with text behind it: people see where the text ends, and a model
 * reads on.
 */
export function findPushes(text: string): ReadablePassage[] {
  const found: ReadablePassage[] = [];
  if (text.length < fewestLines || !mayHoldBlanks(text)) return found;
  for (const { 0: run, index } of text.matchAll(blanks)) {
    const to = index + run.length;
    if (index === 0 || to === text.length || !isLong(run)) continue;
    found.push({ channel: 'push', from: index, to, message: text.slice(to) });
  }
  return found;
}

/** Whether there can be such a run at all: cheap, and enough for nearly all texts. */
function mayHoldBlanks(text: string): boolean {
  return text.includes('        ') || notPrintable.test(text);
}

const notPrintable = /[^ -~]/;

/** Characters that draw no space either do not count: they are found by what they are. */
function isLong(run: string): boolean {
  let lines = 0;
  let columns = 0;
  for (const character of run) {
    if (/[\n\v\f\u2028\u2029]/.test(character)) {
      lines++;
      columns = 0;
    } else if (character !== '\r' && invisibleClass(character.charCodeAt(0)) === undefined) columns++;
    if (lines >= fewestLines || columns >= fewestColumns) return true;
  }
  return false;
}
