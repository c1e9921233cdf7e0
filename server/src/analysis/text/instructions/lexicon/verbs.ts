import { inflect } from './inflect.ts';

/** Some words or phrases of the lexicon, separated by commas. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((item) => item.trim()));
}

/** All forms of some English verbs, as the words of the lexicon are written. */
export function verbs(list: string): ReadonlySet<string> {
  const forms = list.split(',').flatMap((item) => {
    const verb = item.trim().replace(/\s+/g, ' ').replaceAll('-', ' ');
    const { third, past, gerund } = inflect(verb);
    return [verb, third, ...past, gerund];
  });
  return new Set(forms);
}
