import {
  Act,
  type ActName,
  Cue,
  type CueName,
  Form,
  Mark,
  type MarkName,
  Thing,
  type ThingName,
} from './classes.ts';
import { englishCues } from './englishCues.ts';
import { englishMarks, englishNouns, englishOthers } from './englishNouns.ts';
import { englishVerbs } from './englishVerbs.ts';
import { foreignHints } from './foreignHints.ts';
import { inflect } from './inflect.ts';
import { languages } from './languages.ts';
import type { Language, Translations } from './translation.ts';

/** What the lexicon knows about a word or a fixed phrase. */
export interface Word {
  /** The English word that it is or means. */
  readonly text: string;
  /** What stands in a text, lower case. */
  readonly form: string;
  readonly acts: number;
  readonly forms: number;
  readonly things: number;
  readonly marks: number;
  /** The phrases that begin with it, by their next word. */
  readonly next: ReadonlyMap<Word, Word> | undefined;
  /** Classes of the word and of all phrases that begin with it. */
  readonly reach: Classes;
  /** The turns of phrase that begin with it. */
  readonly turns: Turn | undefined;
  /** A verb whose particle may stand far behind it: "leite … weiter". */
  readonly parts: boolean;
  /** A function word of another language, of which English alone knows no more. */
  readonly isForeign: boolean;
  /** Which sets of words it is in, as `Hints` counts them; undefined until somebody asks. */
  hints: number | undefined;
}

/** What a word is, as unions of classes. */
export interface Classes {
  acts: number;
  things: number;
  marks: number;
}

/** A word of a turn of phrase: what it means when the turn ends here, and how it may go on. */
export interface Turn {
  cues: number;
  readonly next: Map<Word, Turn>;
}

interface Draft {
  text: string;
  form: string;
  acts: number;
  forms: number;
  things: number;
  marks: number;
  next: Map<Draft, Draft> | undefined;
  turns: Turn | undefined;
  parts: boolean;
  isForeign: boolean;
  hints: number | undefined;
  reach: Classes;
}

/** The hash of nothing, from which `mix` goes on letter by letter (FNV-1a). */
export const emptyHash = 0x811c9dc5 | 0;

/** A hash with one more code unit, lower case. */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(text: string): number {
  let hash = emptyHash;
  for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

/** How many places there are for words: twice as many as words, at least. */
const size = 1 << 15;

/** The words of some languages, each with what it means. */
class Lexicon {
  readonly #drafts = new Map<string, Draft>();
  /** Words that English has, which keep their English meaning. */
  readonly #english: ReadonlySet<Draft>;
  // Open addressing over the hash that the scanner makes while it reads a word: no substring is ever made.
  readonly #slots: (Draft | undefined)[] = new Array<Draft | undefined>(size).fill(undefined);
  readonly #hashes = new Int32Array(size);

  /** @param others languages beside English */
  constructor(others: readonly Language[]) {
    this.#addEnglish();
    this.#english = new Set(this.#drafts.values());
    if (others.length === 0) for (const word of foreignHints) this.#draftOf(word).isForeign = true;
    for (const language of others) this.#addLanguage(language);
    for (const draft of this.#drafts.values()) {
      if (!draft.next) continue;
      draft.reach = none();
      addReach(draft, draft);
    }
    for (const draft of this.#drafts.values()) this.#place(draft);
  }

  /** The word that stands in a text between two indices, in any case, given the hash of its lower case. */
  lookUp(text: string, from: number, to: number, hash: number): Word | undefined {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const word = this.#slots[slot];
      if (!word) return undefined;
      if (this.#hashes[slot] === hash && isSame(word.form, text, from, to)) return word;
    }
  }

  /** What an English word or phrase means: its classes, and those of the turn of phrase that it is. */
  meaningOf(lemma: string): Word {
    const words = lemma.split(' ');
    let draft = this.#drafts.get(words[0] ?? '');
    let turn = draft?.turns;
    for (const text of words.slice(1)) {
      const word = this.#drafts.get(text);
      draft = word && draft?.next?.get(word);
      turn = word && turn?.next.get(word);
    }
    const turns = turn && turn.cues !== 0 ? { cues: turn.cues, next: new Map<Word, Turn>() } : undefined;
    if (!draft && !turns) throw new Error(`the lexicon has no '${lemma}'`);
    return { ...(draft ?? newDraft(lemma)), turns };
  }

  #addEnglish(): void {
    for (const [name, list] of Object.entries(englishVerbs))
      for (const verb of listed(list)) this.#addVerb(verb, Act[name as ActName]);
    for (const [name, list] of Object.entries(englishNouns))
      for (const noun of listed(list)) this.#addNoun(noun, Thing[name as ThingName]);
    for (const [name, list] of Object.entries(englishMarks))
      for (const word of listed(list)) this.#entry(word).marks |= Mark[name as MarkName];
    for (const word of listed(englishOthers)) this.#entry(word);
    for (const [name, list] of Object.entries(englishCues))
      for (const turn of listed(list)) this.#addTurn(turn, Cue[name as CueName]);
  }

  #place(draft: Draft): void {
    const hash = hashOf(draft.form);
    let slot = hash & (size - 1);
    while (this.#slots[slot]) slot = (slot + 1) & (size - 1);
    this.#slots[slot] = draft;
    this.#hashes[slot] = hash;
  }

  #draftOf(text: string): Draft {
    let draft = this.#drafts.get(text);
    if (!draft) {
      draft = newDraft(text);
      this.#drafts.set(text, draft);
    }
    return draft;
  }

  /** The draft of a word or phrase; the words of a phrase lead to it one after the other. */
  #entry(phrase: string): Draft {
    // Most are one word, and there are thousands.
    if (!/[ -]/.test(phrase)) return this.#draftOf(phrase);
    const words = phrase.split(/[ -]/).filter((word) => word !== '');
    let draft = this.#draftOf(words[0] ?? '');
    for (let index = 1; index < words.length; index++) {
      const next: Map<Draft, Draft> = draft.next ?? new Map();
      draft.next = next;
      const word = this.#draftOf(words[index] ?? '');
      let longer = next.get(word);
      if (!longer) {
        longer = newDraft(`${draft.text} ${word.text}`);
        next.set(word, longer);
      }
      draft = longer;
    }
    return draft;
  }

  /** Words of another language, each with the classes of the English word that it means. */
  #addLanguage({ verbs, inflect: formsOf, orders = {}, words, turns }: Language): void {
    for (const [lemma, list] of translated(verbs))
      for (const verb of list) this.#addForms(lemma, formsOf(verb));
    for (const [lemma, list] of translated(orders))
      this.#addForms(
        lemma,
        list.map((form) => [form, Form.base | Form.order]),
      );
    for (const [lemma, list] of translated(words)) {
      const meaning = this.meaningOf(lemma);
      for (const [word] of spelled(list.map((item) => [item, 0]))) {
        const draft = this.#translate(word, lemma);
        draft.things |= meaning.things;
        draft.marks |= meaning.marks;
      }
    }
    for (const [name, list] of Object.entries(turns))
      for (const turn of listed(list)) this.#addTurn(elided(turn), Cue[name as CueName]);
  }

  #addForms(lemma: string, forms: Iterable<readonly [form: string, bits: number]>): void {
    const meaning = this.meaningOf(lemma);
    for (const [form, bits] of spelled(forms)) {
      const draft = this.#translate(form, lemma);
      // "complete", "grave": what English has for something else than a verb.
      if (this.#english.has(draft) && draft.acts === 0) continue;
      draft.acts |= meaning.acts;
      draft.forms |= bits;
      // "dirglielo", "decírselo": told to somebody.
      if (bits & Form.joined && /(?:glie|se)lo$/.test(form)) draft.things |= Thing.user;
      if (form.includes(' ')) this.#draftOf(form.slice(0, form.indexOf(' '))).parts = true;
    }
  }

  /** The draft of a word of another language. What English has as well keeps its English meaning beside the other one. */
  #translate(form: string, lemma: string): Draft {
    const draft = this.#entry(form);
    if (draft.text === draft.form && !this.#english.has(draft)) draft.text = lemma;
    return draft;
  }

  #addTurn(phrase: string, cue: number): void {
    const words = phrase.split(/[ -]/).filter((word) => word !== '');
    const first = this.#draftOf((words[0] ?? '').replace(/'s$/, ''));
    first.turns ??= { cues: 0, next: new Map() };
    let turn = first.turns;
    for (const text of words.slice(1)) {
      const word = this.#draftOf(text.replace(/'s$/, ''));
      let next = turn.next.get(word);
      if (!next) {
        next = { cues: 0, next: new Map() };
        turn.next.set(word, next);
      }
      turn = next;
    }
    turn.cues |= cue;
  }

  #addVerb(verb: string, bit: number): void {
    const { third, past, gerund } = inflect(verb);
    const add = (text: string, form: number) => {
      const draft = this.#entry(text);
      draft.acts |= bit;
      draft.forms |= form;
    };
    add(verb, Form.base);
    add(third, Form.third);
    for (const form of past) add(form, Form.past);
    add(gerund, Form.gerund);
  }

  #addNoun(noun: string, bit: number): void {
    this.#entry(noun).things |= bit;
    const last = noun.at(-1);
    if (last === 's' || noun === 'you' || noun === 'your') return;
    this.#entry(
      /[^aeiou]y$/.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : `${noun}${/(?:x|ch|sh)$/.test(noun) ? 'es' : 's'}`,
    ).things |= bit;
  }
}

function newDraft(text: string): Draft {
  const draft: Omit<Draft, 'reach'> & Partial<Pick<Draft, 'reach'>> = {
    text,
    form: text,
    acts: 0,
    forms: 0,
    things: 0,
    marks: 0,
    next: undefined,
    turns: undefined,
    parts: false,
    isForeign: false,
    hints: undefined,
  };
  // Most words begin no phrase, and reach no further than themselves.
  draft.reach = draft;
  return draft as Draft;
}

function* listed(list: string): Generator<string> {
  for (const item of list.split(',')) {
    const text = item.trim().replace(/\s+/g, ' ');
    if (text !== '') yield text;
  }
}

/** `l'utilisateur` is two words. */
function elided(phrase: string): string {
  return phrase.replaceAll(/'(?=\p{L})/gu, "' ");
}

/** Forms in both spellings of Russian: hardly anybody writes "ё". */
function* spelled(
  forms: Iterable<readonly [form: string, bits: number]>,
): Iterable<readonly [form: string, bits: number]> {
  for (const [form, bits] of forms) {
    yield [form, bits];
    if (form.includes('ё')) yield [form.replaceAll('ё', 'е'), bits];
  }
}

function* translated(words: Translations): Generator<[lemma: string, words: string[]]> {
  for (const [lemma, list] of Object.entries(words)) {
    const items = list.split(/\s+/).filter((item) => item !== '');
    yield [lemma, items.map((item) => elided(item.replaceAll('_', ' ')))];
  }
}

function none(): Classes {
  return { acts: 0, things: 0, marks: 0 };
}

/** Adds to a word what phrases that begin with it are. */
function addReach(draft: Draft, part: Draft): void {
  draft.reach.acts |= part.acts;
  draft.reach.things |= part.things;
  draft.reach.marks |= part.marks;
  for (const longer of part.next?.values() ?? []) addReach(draft, longer);
}

function isSame(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let index = 0; index < word.length; index++) {
    const code = text.charCodeAt(from + index);
    const expected = word.charCodeAt(index);
    if (code === expected || (code >= 65 && code <= 90 && code + 32 === expected)) continue;
    if (code === 0x2019 && expected === 39) continue;
    if (code < 128 || text.charAt(from + index).toLowerCase() !== word.charAt(index)) return false;
  }
  return true;
}

/** English alone, which is what nearly all texts are written in. */
export const english = new Lexicon([]);

let all: Lexicon | undefined;

/** All languages that are written with spaces: made for the first text that needs them, since their words are many. */
export function everyLanguage(): Lexicon {
  all ??= new Lexicon(languages);
  return all;
}

export type { Lexicon };
