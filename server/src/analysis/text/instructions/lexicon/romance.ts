import { Form } from './classes.ts';

/** The forms of a verb that are made by rule, and may be given after a slash where the rule does not hold. */
interface Endings {
  /** What is told to a friend: also "she does". */
  readonly familiar: string;
  /** What is told politely, and stands behind "that" as well. */
  readonly polite: readonly string[];
  readonly participle: string;
  readonly gerund: string;
}

type Forms = Iterable<readonly [form: string, bits: number]>;
type Conjugations = Readonly<Record<string, Endings>>;

const spanishEndings: Conjugations = {
  ar: { familiar: 'a', polite: ['e', 'es'], participle: 'ad', gerund: 'ando' },
  er: { familiar: 'e', polite: ['a', 'as'], participle: 'id', gerund: 'iendo' },
  ir: { familiar: 'e', polite: ['a', 'as'], participle: 'id', gerund: 'iendo' },
};

const portugueseEndings: Conjugations = {
  ar: { familiar: 'a', polite: ['e'], participle: 'ad', gerund: 'ando' },
  er: { familiar: 'e', polite: ['a'], participle: 'id', gerund: 'endo' },
  ir: { familiar: 'e', polite: ['a'], participle: 'id', gerund: 'indo' },
};

const italianEndings: Conjugations = {
  are: { familiar: 'a', polite: ['i'], participle: 'at', gerund: 'ando' },
  ere: { familiar: 'i', polite: ['a'], participle: 'ut', gerund: 'endo' },
  ire: { familiar: 'i', polite: ['a'], participle: 'it', gerund: 'endo' },
};

const spanishPronouns = ['lo', 'la', 'los', 'las', 'le', 'selo'];
const italianPronouns = ['lo', 'la', 'li', 'le', 'glielo'];

/** `infinitive/familiar/polite/participle`, of which all but the first may be left out: "pedir/pide/pida". */
export function* inflectSpanish(verb: string): Forms {
  const [infinitive, familiar, polite, participle] = partsOf(verb, spanishEndings, spelledSpanish);
  yield* finite(infinitive, familiar, polite, participle, gerundOf(infinitive, spanishEndings));
  const orders = [familiar, polite[0] ?? ''].filter((form) => form !== '');
  const short = orders.map((form) => stressed(form, false));
  const long = orders.map((form) => stressed(form, true));
  const ended = infinitive.replace(/[aei](?=r$)/, acute);
  for (const pronoun of spanishPronouns) {
    const isLong = pronoun.length > 3;
    for (const form of isLong ? long : short) yield [form + pronoun, Form.base | Form.order | Form.joined];
    yield [(isLong ? ended : infinitive) + pronoun, Form.base | Form.infinitive | Form.joined];
  }
  // "debe llamarse": what must be done to it.
  yield [`${infinitive}se`, Form.past];
}

export function* inflectPortuguese(verb: string): Forms {
  const [infinitive, familiar, polite, participle] = partsOf(verb, portugueseEndings, spelledPortuguese);
  yield* finite(infinitive, familiar, polite, participle, gerundOf(infinitive, portugueseEndings));
}

export function* inflectItalian(verb: string): Forms {
  const [infinitive, familiar, polite, participle] = partsOf(verb, italianEndings, spelledItalian);
  yield* finite(infinitive, familiar, polite, participle, gerundOf(infinitive, italianEndings), [
    'o',
    'a',
    'i',
    'e',
  ]);
  for (const pronoun of italianPronouns) {
    yield [familiar + pronoun, Form.base | Form.order | Form.joined];
    yield [infinitive.slice(0, -1) + pronoun, Form.base | Form.infinitive | Form.joined];
  }
}

/**
 * French: `infinitive/stem/participle/familiar`; the stem is that of "vous …ez": "transmettre/transmett/transmis/transmets".
 */
export function* inflectFrench(verb: string): Forms {
  const [infinitive = '', given, past, friend] = verb.split('/');
  const isRegular = infinitive.endsWith('er');
  const stem =
    given || infinitive.replace(/(?:er|re|r)$/, isRegular ? '' : infinitive.endsWith('ir') ? 'iss' : '');
  const participle = past || (isRegular ? `${stem.replace(/e$/, '')}é` : infinitive.slice(0, -1));
  const familiar = friend || (isRegular ? `${stem}e` : stem.replace(/ss$/, 's'));
  yield [infinitive, Form.base | Form.infinitive];
  yield [familiar, Form.base];
  yield [`${stem}ez`, Form.base | Form.order];
  yield [`${stem.replace(/g$/, 'ge').replace(/c$/, 'ç')}ant`, Form.gerund];
  for (const ending of participle.endsWith('s') ? ['', 'e', 'es'] : ['', 'e', 's', 'es'])
    yield [participle + ending, Form.past];
}

function* finite(
  infinitive: string,
  familiar: string,
  polite: readonly string[],
  participle: string,
  gerund: string,
  plurals: readonly string[] = ['o', 'a', 'os', 'as'],
): Forms {
  yield [infinitive, Form.base | Form.infinitive];
  yield [familiar, Form.base];
  for (const form of polite) yield [form, Form.base | Form.order];
  for (const ending of plurals) yield [participle + ending, Form.past];
  yield [gerund, Form.gerund];
}

function partsOf(
  verb: string,
  endings: Conjugations,
  spelled: (stem: string, ending: string, infinitive: string) => string,
): [infinitive: string, familiar: string, polite: readonly string[], participle: string] {
  const [infinitive = '', familiar, polite, participle] = verb.split('/');
  const [stem, ending] = cut(infinitive, endings);
  const regular = ending.polite.map((end) => spelled(stem, end, infinitive) + end);
  const last = polite?.at(-1) ?? '';
  // "pida" makes "pidas" and "pidan".
  const irregular = ending.polite.map((end) => polite?.slice(0, -last.length) + end);
  return [
    infinitive,
    familiar || spelled(stem, ending.familiar, infinitive) + ending.familiar,
    polite ? irregular : regular,
    participle || stem + ending.participle,
  ];
}

function cut(infinitive: string, endings: Conjugations): [stem: string, endings: Endings] {
  const end = infinitive.slice('are' in endings ? -3 : -2);
  const found = endings[end];
  if (!found) throw new Error(`no verb: '${infinitive}'`);
  return [infinitive.slice(0, -end.length), found];
}

function gerundOf(infinitive: string, endings: Conjugations): string {
  const [stem, { gerund }] = cut(infinitive, endings);
  return stem + gerund;
}

/** What is spelled otherwise before e and i so that it sounds the same. */
function spelledSpanish(stem: string, ending: string, infinitive: string): string {
  if (infinitive.endsWith('ar') && ending.startsWith('e'))
    return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
  return infinitive.endsWith('ar') || !ending.startsWith('a')
    ? stem
    : stem.replace(/c$/, 'zc').replace(/g$/, 'j');
}

function spelledPortuguese(stem: string, ending: string, infinitive: string): string {
  if (infinitive.endsWith('ar') && ending.startsWith('e'))
    return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/ç$/, 'c');
  return infinitive.endsWith('ar') || !ending.startsWith('a')
    ? stem
    : stem.replace(/c$/, 'ç').replace(/g$/, 'j');
}

function spelledItalian(stem: string, ending: string, infinitive: string): string {
  if (!infinitive.endsWith('are') || !ending.startsWith('i')) return stem;
  return stem.replace(/([cg])$/, '$1h').replace(/i$/, '');
}

/** The accent that the stress needs when a pronoun is joined: "copia" and "cópialo". */
function stressed(form: string, isLong: boolean): string {
  if (/[áéíóú]/.test(form)) return form;
  const vowels = [...form.matchAll(/[aeiou]/g)].map(({ index }) => index);
  const last = vowels.at(-1) ?? 0;
  // A weak vowel right before another one is no syllable of its own.
  const isWeak = (at: number) => at === last - 1 && 'iu'.includes(form.charAt(at));
  const stress = vowels.filter((at) => at < last && !isWeak(at)).at(-1) ?? (isLong ? last : undefined);
  if (stress === undefined) return form;
  return form.slice(0, stress) + acute(form.charAt(stress)) + form.slice(stress + 1);
}

function acute(vowel: string): string {
  return 'áéíóú'.charAt('aeiou'.indexOf(vowel));
}
