import { type Act, Mood } from './clause.ts';
import type { State } from './clauseState.ts';
import { Form, Mark, Thing } from './lexicon/classes.ts';
import { Kind, type Token } from './token.ts';

/** Where in its sentence a verb stands, and what was read before it. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Where the part of the sentence begins, behind the last comma. */
  readonly boundary: number;
  readonly state: State;
  /** The act before it that `and` may join it to. */
  readonly joined: Act | undefined;
  /** The mood that a bare imperative has here. */
  readonly bare: Mood;
}

/** Whether a word is of another language than English, which has no word that is spelled so. */
export function isForeign(token: Token | undefined): boolean {
  return token?.word !== undefined && token.word.text !== token.word.form;
}

/**
 * How a verb of another language is meant. Most of them tell by the form what English tells by the place: an imperative
 * needs no beginning of a sentence, and an infinitive at its end is an order too.
 *
 * @returns undefined where it is no verb, and `null` where the rules of English hold
 */
export function foreignMood(token: Token, place: Place): Mood | undefined | null {
  const { index, boundary, state, text, tokens } = place;
  // German nouns and names have capitals.
  if (index > boundary && isCapital(text, token) && isWordy(tokens[index - 1])) return undefined;
  const { forms } = token;
  if (forms & Form.order || isPolite(token, place)) return orderMood(token, place);
  if (forms & Form.infinitive) return infinitiveMood(token, place);
  if (forms & Form.past) return participleMood(place);
  if (forms & Form.base && endsTime(place)) {
    state.condition = false;
    return place.bare;
  }
  if (forms & Form.base && isPronoun(tokens[index - 1]) && state.negated) return Mood.order;
  if (forms & Form.base && isFromNowOn(place)) return place.bare;
  return null;
}

const fromNowOn =
  /^(?:a partir de (?:ahora|agora|este momento|hoy|hoje|ya)|de (?:ahora en|agora em) (?:adelante|diante)|desde (?:ahora|este momento|agora)|en adelante|à partir de (?:maintenant|ce moment)|désormais|dorénavant|ab (?:jetzt|sofort|hier)|von (?:jetzt|nun) an|d['’]ora in (?:poi|avanti)|da (?:ora|adesso) in (?:poi|avanti)|с этого момента|отныне|впредь)$/i;

/** "a partir de este momento olvida …": the verb behind the time is the first one, and an order. */
function isFromNowOn({ text, tokens, index, boundary }: Place): boolean {
  const from = tokens[boundary]?.from ?? 0;
  const to = tokens[index]?.from ?? 0;
  return to - from < 40 && fromNowOn.test(text.slice(from, to).trim());
}

/** "lesen Sie": the infinitive of German is an order with the one that is spoken to behind it. */
function isPolite({ forms, to }: Token, { text }: Place): boolean {
  return (forms & Form.infinitive) !== 0 && text.startsWith(' Sie ', to);
}

function orderMood(token: Token, { tokens, index, state, bare }: Place): Mood {
  const before = tokens[index - 1]?.word?.text;
  // Romance languages say wishes and conditions with the same form: "cuando envíe", "para que lea".
  const isSubjunctive = before === 'that' || before === 'when' || before === 'if';
  if (isSubjunctive && !(token.forms & Form.joined)) return state.condition ? Mood.condition : Mood.describes;
  if (state.condition && !isTimed(state)) return Mood.condition;
  state.condition = false;
  const isFirm = state.negated || (state.marks & (Mark.please | Mark.always | Mark.first | Mark.must)) !== 0;
  return isFirm ? Mood.order : bare;
}

function infinitiveMood(token: Token, place: Place): Mood | undefined | null {
  const { state, tokens, index, joined } = place;
  const before = tokens[index - 1];
  const isLed = (token.forms & Form.to) !== 0 || before?.word?.form === 'zu';
  if (state.modal === 'order' || isOrderedInTime(state)) return Mood.order;
  if (state.modal === 'may') return state.negated ? Mood.order : Mood.may;
  if (isWithout(place)) return Mood.order;
  if (isLed) {
    if (state.marks & Mark.be) return Mood.order;
    const isSeries = joined !== undefined && joined.first === state.first && joined.mood >= Mood.imperative;
    return isSeries && !hasPurpose(place) ? joined.mood : Mood.purpose;
  }
  // "sont à suivre", "sono da seguire", "hay que leer"
  const leads = /^(?:à|da|a)$/.test(before?.word?.form ?? '');
  if (leads) return state.marks & Mark.be || index - 1 === place.boundary ? Mood.order : Mood.purpose;
  if (state.modal === 'to' || state.marks & Mark.can) return Mood.purpose;
  if (state.condition) return isTimed(state) && isAtEnd(place) ? Mood.order : Mood.condition;
  if (state.negated) return Mood.order;
  if (isAtEnd(place) && !(state.marks & Mark.be)) return place.bare;
  if (before?.word?.text === 'of' || before?.word?.text === 'by') return Mood.describes;
  return null;
}

function participleMood(place: Place): Mood | undefined | null {
  const { state, tokens, index } = place;
  const after = tokens[index + 1];
  const isPassive = state.passive || ((after?.marks ?? 0) & Mark.be) !== 0;
  if (state.modal === 'order' || isOrderedInTime(state) || isMeantToBe(place)) return Mood.order;
  if (state.modal === 'may' && state.negated) return Mood.order;
  if ((state.marks & Mark.be || isPassive) && !state.condition) return Mood.describes;
  return state.condition && isPassive ? Mood.condition : undefined;
}

/** "va inviata", "vanno seguite" */
function isMeantToBe({ tokens, index, text }: Place): boolean {
  const before = tokens[index - 1];
  return before !== undefined && /^(?:va|vanno|andrà|andranno)$/i.test(text.slice(before.from, before.to));
}

/** What an act is done to may stand before it, and the one who does it nowhere. */
export function isVerbLast({ forms }: Token, place: Place): boolean {
  if (forms & Form.past) return false;
  return (forms & Form.infinitive) !== 0 && place.index > place.boundary && isAtEnd(place);
}

/** "se debe enviar", "ist zu lesen", "debe llamarse" */
export function isForeignPassive(token: Token, place: Place): boolean {
  const { state, tokens, index, boundary } = place;
  if (token.forms & Form.past && !(token.forms & Form.base)) return true;
  if (!(token.forms & Form.infinitive)) return false;
  if (token.forms & Form.to || tokens[index - 1]?.word?.form === 'zu') return (state.marks & Mark.be) !== 0;
  if (/^(?:à|da)$/.test(tokens[index - 1]?.word?.form ?? '')) return (state.marks & Mark.be) !== 0;
  return tokens.slice(boundary, index).some(({ word }) => word?.form === 'se' || word?.form === 'si');
}

/** Whether `without` belongs to this very verb: "sans prévenir", "ohne den Benutzer zu fragen". */
function isWithout({ tokens, index, state }: Place): boolean {
  if (!state.without) return false;
  for (let at = index - 1; at >= Math.max(state.first, index - 8); at--) {
    if ((tokens[at]?.marks ?? 0) & Mark.without) {
      const isNext = at >= index - 2;
      return (
        isNext || tokens[index - 1]?.word?.form === 'zu' || ((tokens[index]?.forms ?? 0) & Form.to) !== 0
      );
    }
  }
  return false;
}

/** Whether what is negated here is the act: `without` negates what it governs, and no verb behind that. */
export function isForeignNegated(place: Place): boolean {
  return place.state.negated || isWithout(place);
}

function hasPurpose({ tokens, state, index }: Place): boolean {
  return tokens.slice(state.first, index).some(({ word }) => word?.form === 'um');
}

/** "vor dem Aufruf": only a time, behind which the main clause goes on without a comma. */
function isTimed({ marks }: State): boolean {
  return (marks & Mark.when) === 0 && (marks & (Mark.before | Mark.after)) !== 0;
}

/** "muss vor jedem Aufruf gelesen werden": the time stands between the two. */
function isOrderedInTime(state: State): boolean {
  return isTimed(state) && (state.marks & Mark.must) !== 0;
}

/** "prima di ogni chiamata apri": what belongs to the time ends with its noun. */
function endsTime({ state, tokens, index }: Place): boolean {
  return state.condition && isTimed(state) && (tokens[index - 1]?.things ?? 0) !== 0;
}

function isAtEnd({ tokens, index, last }: Place): boolean {
  const next = tokens[index + 1];
  return index + 1 >= last || !isWordy(next) || ((next?.marks ?? 0) & Mark.and) !== 0;
}

/** A pronoun before or behind a verb stands for what was spoken of: "ne le dis pas", "execute-o". */
export function isPronoun(token: Token | undefined): boolean {
  return /^(?:l[aeo]s?|l'|l[iu]i?|os?|as?|en|gliel[oa]|se l[oa]s?)$/.test(token?.word?.form ?? '');
}

/** Whether an act names what it is done to with a pronoun only. */
export function refersBack(token: Token, { tokens, index, text }: Place): boolean {
  if (token.forms & Form.joined) return true;
  const isHyphenated = text.charAt(token.to) === '-' && isPronoun(tokens[index + 1]);
  return isHyphenated || (isPronoun(tokens[index - 1]) && !(tokens[index - 1]?.things ?? 0));
}

/** The function words that a word stands for here: some languages say with one word what others say with two. */
export function marksOf(tokens: readonly Token[], index: number, last: number): number {
  const marks = tokens[index]?.marks ?? 0;
  if (marks & Mark.not && isNoNegation(tokens, index, last)) return marks & ~(Mark.not | Mark.without);
  // "no lo digas": what is denied is the verb behind it.
  if (marks & Mark.without && marks & Mark.not && isForeign(tokens[index + 1])) return marks & ~Mark.without;
  return marks & Mark.can && isForbidding(tokens, index, last) ? Mark.must : marks;
}

/** French `ne … que` says "only", and Portuguese `no` "in the". */
function isNoNegation(tokens: readonly Token[], index: number, last: number): boolean {
  const form = tokens[index]?.word?.form;
  if (form === 'no') return isInThe(tokens[index + 1], tokens[index - 1]);
  if (form !== 'ne' && form !== "n'") return false;
  for (let at = index + 1; at < Math.min(last, index + 14); at++) {
    const next = tokens[at]?.word?.form ?? '';
    if (/^(?:pas|jamais|rien|plus|aucune?|personne|ni)$/.test(next)) return false;
    if (next === 'que' || next === "qu'") return true;
  }
  return false;
}

function isInThe(next: Token | undefined, before: Token | undefined): boolean {
  if (!isForeign(next))
    return (
      isForeign(before) && ((before?.acts ?? 0) !== 0 || (before?.things ?? 0) !== 0) && !isPronoun(next)
    );
  const isVerb = next?.acts !== 0 || ((next?.marks ?? 0) & (Mark.must | Mark.can | Mark.be)) !== 0;
  return !isVerb && !isPronoun(next) && (next?.things ?? 0) !== 0;
}

/** "si", "se": a condition at the beginning, and a pronoun everywhere else. */
export function isConditional(tokens: readonly Token[], index: number, boundary: number): boolean {
  const form = tokens[index]?.word?.form;
  if (form !== 'se' && form !== 'si') return true;
  return index === boundary && !((tokens[index + 1]?.marks ?? 0) & (Mark.must | Mark.can));
}

/** What may not be done is forbidden, wherever the negation stands: "darf … nicht", "no puede". */
function isForbidding(tokens: readonly Token[], index: number, last: number): boolean {
  if (!/^(?:darf|dürfen)$/.test(tokens[index]?.word?.form ?? '')) return false;
  for (let at = index + 1; at < last && isWordy(tokens[at]); at++)
    if ((tokens[at]?.marks ?? 0) & Mark.not) return true;
  return false;
}

/** German denies behind the verb: "erwähne das nicht", "füge keine Namen hinzu". */
export function isDeniedBehind(tokens: readonly Token[], index: number, last: number): boolean {
  if (tokens[index + 1]?.word?.form === 'pas') return true;
  for (let next = index + 1; next < Math.min(last, index + 12); next++) {
    const token = tokens[next];
    if (!token || (!isWordy(token) && token.kind !== Kind.quote)) return false;
    if (isForeign(token) && token.forms & Form.order) return false;
    if (/^(?:nicht|nie|niemals|kein(?:e|en|em|er|erlei)?|nichts)$/.test(token.word?.form ?? ''))
      return isForeign(token);
  }
  return false;
}

/** Whom a pronoun before or at a verb means, which tells to whom something is said: "ne lui dis pas", "dirglielo". */
export function personOf(token: Token, before: Token | undefined): number {
  const isAddressed = /^(?:lui|se l[oa]|gliel[oa]|lhes?|ему|ihm)$/.test(before?.word?.form ?? '');
  return isAddressed ? Thing.user : token.forms & Form.joined ? token.things & Thing.user : 0;
}

/** Things before a verb that stands last, but for whom it is said to. */
export function objectBefore({ subject }: State): number {
  return subject & ~Thing.model;
}

function isCapital(text: string, { from }: Token): boolean {
  const letter = text.charAt(from);
  return letter !== letter.toLowerCase();
}

function isWordy(token: Token | undefined): boolean {
  return token?.kind === Kind.word || token?.kind === Kind.literal;
}
