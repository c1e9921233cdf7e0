import { chinese } from './chinese.ts';
import { Form } from './classes.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { meaningOf, type Word } from './table.ts';
import type { Translations } from './translation.ts';

interface Draft extends Word {
  acts: number;
  things: number;
  marks: number;
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
    const meaning = meaningOf(isVerb ? lemma.slice(3) : lemma);
    for (const form of forms.split(/\s+/)) {
      if (form === '') continue;
      const draft = draftOf(form, meaning.text);
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

/** The longest word of the lexicon that begins at an index. */
export function matchCharacters(text: string, index: number): Word | undefined {
  return byFirst.get(text.charCodeAt(index))?.find(({ form }) => text.startsWith(form, index));
}
