import { CharacterClass as Class, classOf, isInner, isInside, isLetter, isUpper } from './codes.ts';
import { matchCharacters } from './lexicon/characters.ts';
import { emptyHash, english, everyLanguage, type Lexicon, mix, type Word } from './lexicon/table.ts';
import { marksOfLiteral, thingsOfLiteral } from './literals.ts';
import { Kind, type Token } from './token.ts';

/** A literal longer than this says nothing that its beginning does not. */
const longestLiteral = 200;

/** Two words that English does not have are no slip, nor is one in letters that it does not have. */
const fewestForeign = 2;

/** Splits a text into tokens and looks each word up: in English, and anew in all languages where it is in another one. */
export function scan(text: string): readonly Token[] {
  const scanner = new Scanner(text, english);
  const scanned = scanner.scan();
  return scanner.foreign < fewestForeign ? scanned : new Scanner(text, everyLanguage()).scan();
}

/** Letters with accents, and those of other scripts. */
const firstForeignLetter = 0xc0;

class Scanner {
  readonly #text: string;
  readonly #length: number;
  readonly #tokens: Token[] = [];
  /** Where the last run of characters ended that the lexicon does not know. */
  #unknownTo = -1;
  readonly #lexicon: Lexicon;
  /** How many words are of another language, by their letters or as function words. */
  foreign = 0;

  constructor(text: string, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#text = text;
    this.#length = text.length;
  }

  scan(): readonly Token[] {
    let index = 0;
    while (index < this.#length) index = this.#next(index);
    return this.#tokens;
  }

  /** Reads what begins at an index, and tells where it ends. */
  #next(index: number): number {
    const code = this.#text.charCodeAt(index);
    switch (classOf(code)) {
      case Class.letter:
      case Class.digit:
        return this.#word(index);
      case Class.joint:
        return this.#joint(code, index);
      case Class.space:
        return this.#spaces(index);
      case Class.character:
        return this.#character(index);
      case Class.stop:
        return this.#mark(Kind.stop, index);
      case Class.comma:
        return this.#mark(Kind.comma, index);
      case Class.colon:
        return this.#mark(Kind.colon, index);
      case Class.quote:
        return this.#mark(Kind.quote, index);
      case Class.line:
        return this.#mark(Kind.line, index);
      default:
        if (code === 60) return this.#tag(index);
        return code === 45 || code >= 128 ? index + 1 : this.#mark(markKind(code), index);
    }
  }

  /** The end of a tag of the kind that divides a text: `<IMPORTANT>`, `</system>`; undefined for other brackets. */
  #tagEnd(start: number): number | undefined {
    const head = this.#text.slice(start, start + 42);
    const tag = /^<(?:\/[a-z][\w-]{1,38}|[A-Z][A-Z_-]{2,38})>/i.exec(head)?.[0];
    return tag !== undefined && (tag.startsWith('</') || tag === tag.toUpperCase())
      ? start + tag.length
      : undefined;
  }

  #tag(start: number): number {
    const end = this.#tagEnd(start);
    if (end === undefined) return this.#mark(Kind.mark, start);
    this.#blank(Kind.line, start, end);
    return end;
  }

  #mark(kind: Kind, index: number): number {
    this.#blank(kind, index, index + 1);
    return index + 1;
  }

  #blank(kind: Kind, from: number, to: number): void {
    this.#tokens.push({ kind, from, to, word: undefined, acts: 0, forms: 0, things: 0, marks: 0 });
  }

  #add(word: Word | undefined, from: number, to: number): void {
    if (!word) {
      this.#blank(Kind.word, from, to);
      return;
    }
    const { acts, forms, things, marks } = word;
    if (word.isForeign) this.foreign++;
    this.#tokens.push({ kind: Kind.word, from, to, word, acts, forms, things, marks });
  }

  #spaces(start: number): number {
    let end = start;
    let lines = 0;
    while (end < this.#length) {
      const code = this.#text.charCodeAt(end);
      if (code === 10) lines++;
      else if (classOf(code) !== Class.space) break;
      end++;
    }
    if (lines > 1 || (lines === 1 && beginsThought(this.#text, start, end))) {
      this.#blank(Kind.line, start, end);
    }
    return end;
  }

  #word(start: number): number {
    const text = this.#text;
    let end = start;
    let hash = emptyHash;
    let isForeign = false;
    for (; end < this.#length; end++) {
      const code = text.charCodeAt(end);
      // Small letters are most of what there is to read.
      if (code >= 97 && code <= 122) {
        hash = mix(hash, code);
        continue;
      }
      const kind = classOf(code);
      if (kind === Class.letter || kind === Class.digit) {
        if (code >= firstForeignLetter && !isForeign) isForeign = true;
        hash = mix(hash, lower(code));
      } else if (end > start && isApostrophe(code) && isLetter(text.charCodeAt(end + 1))) {
        hash = mix(hash, 39);
        if (isElision(text, start, end)) {
          // A word of its own, which ends with the mark: "l'utilisateur", "nell'ordine".
          this.#add(this.#lexicon.lookUp(text, start, end + 1, hash), start, end + 1);
          return end + 1;
        }
      } else break;
    }
    if (isForeign) this.foreign += fewestForeign;
    // The dots of "e.g." end no sentence.
    if (
      end === start + 1 &&
      text.charCodeAt(end) === 46 &&
      /^(?:e\.g|i\.e)\./i.test(text.slice(start, start + 4))
    ) {
      end = start + 4;
      this.#add(this.#lexicon.lookUp(text, start, end, hashBetween(text, start, end)), start, end);
      return end;
    }
    if (end < this.#length && classOf(text.charCodeAt(end)) === Class.joint && joins(text, start, end))
      return this.#literal(start, end);
    // Accounts and wallets are written with letters and digits alone.
    if (end - start >= 20 && end - start <= longestLiteral && /\d/.test(text.slice(start, end)))
      return this.#literal(start, end);
    const possessive = possessiveAt(text, start, end);
    const word =
      possessive === undefined
        ? undefined
        : this.#lexicon.lookUp(text, start, possessive, hashBetween(text, start, possessive));
    this.#add(word ?? this.#lexicon.lookUp(text, start, end, hash), start, end);
    return end;
  }

  /** `~/.ssh`, `/etc`, `.env`, `$HOME`; not `...` and not `/` between words. */
  #joint(code: number, start: number): number {
    if (opensLiteral(this.#text, code, start)) return this.#literal(start, start);
    if (code === 46) return this.#mark(Kind.stop, start);
    if (code === 58) return this.#mark(Kind.colon, start);
    return code === 95 ? start + 1 : this.#mark(Kind.mark, start);
  }

  #literal(start: number, from: number): number {
    const text = this.#text;
    let end = from;
    for (; end < this.#length; end++) {
      const code = text.charCodeAt(end);
      if (code >= 128 || (code === 46 && end > start && isGlued(text, end))) break;
      const kind = classOf(code);
      if (kind === Class.letter || kind === Class.digit || kind === Class.joint || kind === Class.colon)
        continue;
      // `-`, `*`, `&`, `?` and `#` belong to addresses and globs as long as something follows.
      if (!isInner(code) || end === start || !isInside(text.charCodeAt(end + 1))) break;
    }
    while (end > start + 1 && isTrailing(text.charCodeAt(end - 1))) end--;
    const value = text.slice(start, Math.min(end, start + longestLiteral));
    const things = thingsOfLiteral(value);
    const marks = marksOfLiteral(value);
    this.#tokens.push({
      kind: Kind.literal,
      from: start,
      to: end,
      word: undefined,
      acts: 0,
      forms: 0,
      things,
      marks,
    });
    return end;
  }

  /** A word of a language without spaces, or one token for a run of characters that the lexicon does not know. */
  #character(start: number): number {
    const match = matchCharacters(this.#text, start, this.#unknownTo === start);
    if (match) {
      this.#add(match, start, start + match.form.length);
      return start + match.form.length;
    }
    if (this.#unknownTo !== start) this.#add(undefined, start, start + 1);
    this.#unknownTo = start + 1;
    return start + 1;
  }
}

function markKind(code: number): Kind {
  if (code === 40) return Kind.open;
  if (code === 41) return Kind.close;
  return code === 42 || code === 35 ? Kind.bullet : Kind.mark;
}

const elided = /^(?:[ldnsjcmt]|qu|lorsqu|un|(?:[nd]|a|su|da)?ell|all|dall|sull|quest|quell)$/i;

/** Whether a word lost its last vowel to the next one. English has `'s` and `'ll` there. */
function isElision(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end + 1) | 32;
  const isEnglish =
    !isLetter(text.charCodeAt(end + 2)) && (next === 115 || next === 116 || next === 100 || next === 109);
  return end - start <= 6 && !isEnglish && elided.test(text.slice(start, end));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A code unit in lower case, for the scripts of the lexicon. */
function lower(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function hashBetween(text: string, from: number, to: number): number {
  let hash = emptyHash;
  for (let index = from; index < to; index++) hash = mix(hash, lower(text.charCodeAt(index)));
  return hash;
}

/** Where the word before a possessive `'s` ends; undefined for every other word. */
function possessiveAt(text: string, from: number, to: number): number | undefined {
  const isPossessive =
    to - from > 2 && isApostrophe(text.charCodeAt(to - 2)) && (text.charCodeAt(to - 1) | 32) === 115;
  return isPossessive ? to - 2 : undefined;
}

function opensLiteral(text: string, code: number, start: number): boolean {
  const next = text.charCodeAt(start + 1);
  if (code === 126) return next === 47;
  if (code === 46) return isLetter(next) || next === 47;
  const isBehindWord = start > 0 && isInside(text.charCodeAt(start - 1));
  return (code === 47 || code === 36 || code === 37) && !isBehindWord && (isLetter(next) || next === 123);
}

/** Whether what stands behind a run of letters makes a literal of it, and is not the end of a sentence. */
function joins(text: string, start: number, end: number): boolean {
  const joint = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  if (!isInside(next)) return false;
  switch (joint) {
    case 58:
      return (
        (next === 47 && text.charCodeAt(end + 2) === 47) ||
        ((next === 92 || next === 47) && end === start + 1)
      );
    case 47:
      return hasDot(text, end + 1);
    case 46:
      return !isGlued(text, end);
    default:
      return joint === 95 || joint === 64 || joint === 92 || joint === 61;
  }
}

/** Whether a dot or a second slash follows before the next space: `config/database.yml`, but not `and/or`. */
function hasDot(text: string, from: number): boolean {
  for (let index = from; index < Math.min(text.length, from + 60); index++) {
    const code = text.charCodeAt(index);
    if (code === 46) return isLetter(text.charCodeAt(index + 1));
    if (code === 47) return true;
    if (!isInside(code)) return false;
  }
  return false;
}

/** Whether a dot ends a sentence although no space follows: `done.Then`. */
function isGlued(text: string, dot: number): boolean {
  const second = text.charCodeAt(dot + 2);
  return (
    isUpper(text.charCodeAt(dot + 1)) &&
    !isUpper(text.charCodeAt(dot - 1)) &&
    isLetter(second) &&
    !isUpper(second)
  );
}

/** Marks that end a sentence or a clause rather than a literal: . : = ? * { */
function isTrailing(code: number): boolean {
  return code === 46 || code === 58 || code === 61 || code === 63 || code === 42 || code === 123;
}

/** `limit (int): …`, as lists of arguments have it. */
const label = /\w{1,40}(?: \([^()\n]{1,60}\))?: /y;

/** Whether a new sentence begins behind the end of a line: a list item, a tag, a capital behind a full thought. */
function beginsThought(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  const last = text.charCodeAt(start - 1);
  if (last === 44) return next === 45 || next === 42;
  if (isUpper(next)) return true;
  label.lastIndex = end;
  if (label.test(text)) return true;
  const goesOn = isLetter(next) || '"\'`(~/.'.includes(text.charAt(end));
  return !goesOn;
}
