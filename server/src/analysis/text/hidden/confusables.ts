import { isAscii, longestRead, mostPassages, type ReadablePassage } from './passage.ts';

/** Letters of other scripts that are drawn like a Latin one (after Unicode UTS #39), by that one. */
const pairs: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аαɑᴀ'],
  ['b', 'Ьʙ'],
  ['c', 'сϲᴄ'],
  ['d', 'ԁᴅ'],
  ['e', 'еҽᴇ'],
  ['f', 'ꜰ'],
  ['g', 'ɡցɢ'],
  ['h', 'һհʜ'],
  ['i', 'іιɪ'],
  ['j', 'јϳᴊ'],
  ['k', 'κᴋ'],
  ['l', 'ӏʟ'],
  ['m', 'ᴍ'],
  ['n', 'ոηɴ'],
  ['o', 'оοօᴏ'],
  ['p', 'рρᴘ'],
  ['q', 'ԛզ'],
  ['r', 'ʀ'],
  ['s', 'ѕꜱ'],
  ['t', 'τᴛ'],
  ['u', 'υսᴜ'],
  ['v', 'ѵνᴠ'],
  ['w', 'ԝѡᴡ'],
  ['x', 'хχ'],
  ['y', 'уγʏ'],
  ['z', 'ᴢ'],
  ['A', 'АΑᎪ'],
  ['B', 'ВΒᏴ'],
  ['C', 'СϹᏟ'],
  ['D', 'Ꭰ'],
  ['E', 'ЕΕᎬ'],
  ['G', 'ԌᏀ'],
  ['H', 'НΗᎻ'],
  ['I', 'ІΙ'],
  ['J', 'ЈᎫ'],
  ['K', 'КΚᏦ'],
  ['L', 'Ꮮ'],
  ['M', 'МΜᎷ'],
  ['N', 'Ν'],
  ['O', 'ОΟՕ'],
  ['P', 'РΡᏢ'],
  ['Q', 'Ԛ'],
  ['R', 'Ꭱ'],
  ['S', 'ЅՏᏚ'],
  ['T', 'ТΤᎢ'],
  ['U', 'Ս'],
  ['V', 'ѴᏙ'],
  ['W', 'ԜᎳ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥ'],
  ['Z', 'ΖᏃ'],
];

/** Made for the first text that needs it: few do. */
let letters: Map<string, string> | undefined;

function latinFor(letter: string): string | undefined {
  letters ??= new Map(
    pairs.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
  );
  return letters.get(letter);
}

/** Latin letters in another style, which compatibility decomposition takes back. */
const styled =
  /[\uff21-\uff3a\uff41-\uff5a\u2100-\u2138\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]/u;
const suspicious =
  /[\u0251\u0261\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13f5\u1d00-\u1d22\ua730\ua731\uff21-\uff3a\uff41-\uff5a\u2100-\u2138\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]/u;

/** Whether a text has letters that could pass for Latin ones: most have none. */
export function mayHoldConfusables(text: string): boolean {
  return !isAscii(text) && suspicious.test(text);
}

/** A text with the Latin letters in place of those that only look like them. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  if (character <= '~') return character;
  return latinFor(character) ?? (styled.test(character) ? character.normalize('NFKC') : character);
}

/** A word; its message is what it looks like. */
export interface ConfusablePassage extends ReadablePassage {
  /** The first letter that is not what it looks like. */
  readonly letter: string;
}

/** From the first letter that could pass for a Latin one to the last; undefined where there is none. */
export function disguisedPart(text: string): ReadablePassage | undefined {
  if (!mayHoldConfusables(text)) return undefined;
  let from = -1;
  let to = 0;
  let at = 0;
  for (const character of text.slice(0, longestRead)) {
    if (foldCharacter(character) !== character) {
      if (from < 0) from = at;
      to = at + character.length;
    }
    at += character.length;
  }
  return from < 0 ? undefined : { channel: 'confusable', from, to, message: fold(text.slice(from, to)) };
}

const word = /[\p{L}\p{M}\p{N}_]{3,64}/gu;

/**
 * Words of Latin letters with letters in them that only look Latin. Not the words of a text in such a script
 * (`JSON` with a Russian ending), and not the Greek letters of formulas.
 */
export function findConfusables(text: string): ConfusablePassage[] {
  if (!mayHoldConfusables(text)) return [];
  const read = text.slice(0, longestRead);
  const honest = honestScripts(read);
  const found: ConfusablePassage[] = [];
  for (const { 0: whole, index } of read.matchAll(word)) {
    if (!suspicious.test(whole) || !isMixed(whole, honest)) continue;
    found.push({
      channel: 'confusable',
      from: index,
      to: index + whole.length,
      message: fold(whole),
      letter: [...whole].find((character) => foldCharacter(character) !== character) ?? '',
    });
    if (found.length === mostPassages) break;
  }
  return found;
}

/** The scripts that a text is written in: words in them have letters that no Latin letter looks like. */
function honestScripts(text: string): ReadonlySet<string> {
  const scripts = new Set<string>();
  for (const [script, pattern] of scriptLetters) {
    for (const [character] of text.matchAll(pattern)) {
      if (latinFor(character) !== undefined || styled.test(character)) continue;
      scripts.add(script);
      break;
    }
  }
  return scripts;
}

const scriptLetters: readonly (readonly [script: string, pattern: RegExp])[] = [
  ['cyrillic', /[\u0430-\u052f]/g],
  ['greek', /(?<=\p{Script=Greek})[\u03ac-\u03ce]/gu],
  ['armenian', /[\u0561-\u0587]/g],
  ['cherokee', /[\u13a0-\u13f5]/g],
  ['wide', /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/g],
];

function scriptOf(character: string): string {
  if (styled.test(character)) return /[\uff21-\uff5a]/.test(character) ? 'wide' : 'styled';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(character)) return 'greek';
  if (/\p{Script=Armenian}/u.test(character)) return 'armenian';
  return /\p{Script=Cherokee}/u.test(character) ? 'cherokee' : 'latin';
}

function isMixed(whole: string, honest: ReadonlySet<string>): boolean {
  const characters = [...whole];
  const foreign = characters.map((character) => foldCharacter(character) !== character);
  let latin = 0;
  let switches = 0;
  const scripts = new Set<string>();
  for (const [index, character] of characters.entries()) {
    if (foreign[index]) scripts.add(scriptOf(character));
    else if (/[A-Za-z]/.test(character)) latin++;
    // A letter that looks like none of ours: the word is in its own language.
    else if (/[^\p{Script=Latin}\P{L}]/u.test(character)) return false;
    if (index > 0 && foreign[index] !== foreign[index - 1]) switches++;
  }
  const others = foreign.filter(Boolean).length;
  if (latin === 0 || others === 0) return false;
  if (switches < 2 && [...scripts].some((script) => honest.has(script))) return false;
  // Formulas: `αmax`, `xρ`, `𝑛th`.
  if (switches >= 2 || others > 2) return true;
  const outside = characters.filter((_, index) => foreign[index]).join('');
  return !/^[αγηικνρτυχ]+$/.test(outside) && !(scripts.has('styled') && latin <= 2);
}
