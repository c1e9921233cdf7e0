import type { TextContext } from '../instructions/directive.ts';
import { findDirectives } from '../instructions/find.ts';
import { plain } from './plain.ts';

const nothing: ReadonlySet<string> = new Set();

/** A text that nobody was to see has no tool around it that could explain what it asks. */
const outOfSight: TextContext = {
  role: 'description',
  toolName: undefined,
  ownTools: nothing,
  otherTools: nothing,
  parameterNames: nothing,
  hidden: true,
};

/** An order to send something to an address: honest in the open, where the tool explains it, and nowhere else. */
const sends =
  /\b(?:send|forward|post|upload|e-?mail|bcc|copy|transmit|submit|deliver)\b[^.!?\n]{1,120}\bto\s{1,4}(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}|https?:\/\/[^\s"'<>]{1,200})/i;

/**
 * The words with which a text that is hidden from people asks something of a model; undefined where it asks for
 * nothing. It is read as a model may take it, whatever breaks its words up.
 */
export function askedOutOfSight(text: string): string | undefined {
  const words = plain(text);
  const directive = findDirectives(words, outOfSight).find(({ confidence }) => confidence !== 'low');
  return directive ? words.slice(directive.from, directive.to) : sends.exec(words)?.[0];
}

/**
 * What a text asks once its characters are taken for what a model may take them for, where the text as it stands
 * does not have these words.
 *
 * @param changed the text without what breaks its words up or disguises them
 */
export function askedInDisguise(text: string, changed: string): string | undefined {
  if (changed === text) return undefined;
  const words = askedOutOfSight(changed);
  return words === undefined || text.includes(words) ? undefined : words;
}
