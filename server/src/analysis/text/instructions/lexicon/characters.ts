import { chinese } from './chinese.ts';
import { Form } from './classes.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { english, type Word } from './table.ts';
import type { Translations } from './translation.ts';

interface Draft extends Word {
  acts: number;
  things: number;
  marks: number;
  /** Stands behind a stem. Nothing else does in Korean, which has spaces between words. */
  isEnding: boolean;
}

/** Words by their first character, the longest first. */
const byFirst = new Map<number, Draft[]>();
const drafts = new Map<string, Draft>();

for (const language of [japanese, chinese, korean]) addLanguage(language);
for (const draft of drafts.values())
  Object.assign(draft.reach, { acts: draft.acts, things: draft.things, marks: draft.marks });
for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);

function addLanguage(words: Translations): void {
  for (const [lemma, forms] of Object.entries(words)) {
    const isVerb = lemma.startsWith('to ');
    const meaning = english.meaningOf(isVerb ? lemma.slice(3) : lemma);
    for (const item of forms.split(/\s+/)) {
      if (item === '') continue;
      const draft = draftOf(item.replace(/^-/, '').replaceAll('_', ' '), meaning.text);
      if (item.startsWith('-')) draft.isEnding = true;
      if (isVerb) draft.acts |= meaning.acts;
      else {
        draft.things |= meaning.things;
        draft.marks |= meaning.marks;
      }
      if (meaning.turns) Object.assign(draft, { turns: meaning.turns });
    }
  }
}

function draftOf(form: string, text: string): Draft {
  let draft = drafts.get(form);
  if (!draft) {
    draft = {
      form,
      text,
      acts: 0,
      forms: Form.base,
      things: 0,
      marks: 0,
      next: undefined,
      turns: undefined,
      parts: false,
      isForeign: false,
      isEnding: false,
      hints: undefined,
      reach: { acts: 0, things: 0, marks: 0 },
    };
    drafts.set(form, draft);
    const first = form.charCodeAt(0);
    const list = byFirst.get(first);
    if (list) list.push(draft);
    else byFirst.set(first, [draft]);
  }
  return draft;
}

/**
 * The longest word of the lexicon that begins at an index.
 *
 * @param isInside whether what stands before it is part of a word that the lexicon does not know
 */
export function matchCharacters(text: string, index: number, isInside: boolean): Word | undefined {
  const words = byFirst.get(text.charCodeAt(index));
  if (!words || !isHangul(text.charCodeAt(index)))
    return words?.find(({ form }) => text.startsWith(form, index));
  const isBehind = isHangul(text.charCodeAt(index - 1));
  return words.find(
    ({ form, isEnding, acts, things }) =>
      (isEnding || !isBehind || (!isInside && (acts | things) !== 0)) && text.startsWith(form, index),
  );
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
