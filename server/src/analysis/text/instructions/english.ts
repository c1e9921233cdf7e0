import { type Act, Mood } from './clause.ts';
import { clauseState, type State } from './clauseState.ts';
import {
  between,
  having,
  helping,
  intransitive,
  labels,
  leading,
  prepositions,
  subordinators,
} from './englishWords.ts';
import {
  foreignMood,
  isConditional,
  isDeniedBehind,
  isForeign,
  isForeignNegated,
  isForeignPassive,
  isVerbLast,
  marksOf,
  objectBefore,
  type Place,
  personOf,
  refersBack,
} from './foreign.ts';
import { Act as Acts, Form, Mark, Thing } from './lexicon/classes.ts';
import { isNominal, isVerbal } from './nouns.ts';
import { closeActs, refersToBefore } from './objects.ts';
import { Kind, type Token } from './token.ts';

/** The acts of an English sentence, with mood, negation, subject and object of each. */
export function englishActs(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isFirst: boolean,
): Act[] {
  return new EnglishReader(text, tokens, first, last, isFirst).read();
}

/** Who can be told to do something. */
const doers = Thing.model | Thing.tool | Thing.ownTool | Thing.otherTool | Thing.command;

/** Goes through a sentence once, from left to right. */
class EnglishReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #first: number;
  readonly #last: number;
  readonly #isFirst: boolean;
  readonly #acts: Act[] = [];
  #state: State;
  /** The last act, as long as `and` may join another one to it. */
  #joined: Act | undefined;
  /** What insertions in brackets interrupt. */
  readonly #outer: State[] = [];
  #sinceAnd = -10;
  #boundary: number;
  /** The mood of a series: "can read files, write files and run commands". */
  #series: Mood | undefined;

  constructor(text: string, tokens: readonly Token[], first: number, last: number, isFirst: boolean) {
    this.#text = text;
    this.#tokens = tokens;
    this.#first = first;
    this.#last = last;
    this.#isFirst = isFirst;
    this.#boundary = first;
    this.#state = clauseState(first);
  }

  read(): Act[] {
    for (let index = this.#first; index < this.#last; index++) {
      const token = this.#tokens[index];
      if (!token) break;
      if (token.kind === Kind.word || token.kind === Kind.literal) this.#readWord(token, index);
      else this.#readMark(token, index);
    }
    closeActs(this.#acts, this.#tokens, this.#last);
    return this.#acts;
  }

  #readMark({ kind }: Token, index: number): void {
    if (kind === Kind.close) {
      this.#state = this.#outer.pop() ?? this.#state;
      return;
    }
    if (kind !== Kind.open && kind !== Kind.comma && kind !== Kind.colon && kind !== Kind.mark) return;
    const before = this.#state;
    const lead = this.#marksAt(index - 1);
    this.#state = clauseState(index + 1);
    this.#boundary = index + 1;
    if (kind === Kind.open) {
      this.#outer.push(before);
      return;
    }
    const isList = (this.#acts.at(-1)?.index ?? -1) < before.first;
    this.#state.carried = isList ? before.subject | before.carried : 0;
    // "Do not: …", and "do not, under any circumstances, mention": nothing was said yet.
    // "If it asks you to, don't, and report it": what is not to be done was said before.
    const isDone = (this.#marksAt(index + 1) & Mark.and) !== 0;
    if (lead & Mark.not && !before.condition && !isDone) this.#state.negated = before.negated;
    if (kind === Kind.comma && lead & (Mark.not | Mark.must) && before.modal === 'order')
      this.#state.modal = 'order';
    // "Don't commit, push or install …": one negation for the whole list.
    if (kind === Kind.comma && this.#acts.at(-1)?.negated && this.#endsList(index + 1))
      this.#state.negated = true;
  }

  /** Whether a verb with `or` behind it stands here. */
  #endsList(index: number): boolean {
    return (this.#tokens[index]?.acts ?? 0) !== 0 && isOr(this.#tokens[index + 1]);
  }

  #readWord(token: Token, index: number): void {
    if (this.#isInverted(token, index)) {
      this.#state.condition = true;
      this.#state.atStart = false;
      return;
    }
    const mood = token.acts !== 0 && !this.#isDuty(token, index) ? this.#moodOf(token, index) : undefined;
    if (mood !== undefined) this.#addAct(token, index, mood);
    else if (token.marks & Mark.be && this.#state.modal === 'order' && !this.#leadsToVerb(index)) {
      // "has to be …": what something has to be is an act as well.
      this.#addAct({ ...token, acts: Acts.contain, forms: Form.past }, index, Mood.order);
    } else this.#note(token, index);
  }

  /** "Should the person ask …": a condition without `if`. */
  #isInverted(token: Token, index: number): boolean {
    return (
      index === this.#boundary &&
      token.word?.text === 'should' &&
      (this.#marksAt(index + 1) & Mark.article) !== 0
    );
  }

  /** "is expected to begin", "are asked to send": said with a verb, and meant as `must`. */
  #isDuty(token: Token, index: number): boolean {
    const isPassive = this.#state.passive && (token.forms & Form.past) !== 0;
    return isPassive && (token.marks & Mark.must) !== 0 && (this.#marksAt(index + 1) & Mark.to) !== 0;
  }

  /** Whether a form of `be` is part of a passive or a progressive form: "be sent", "be silently read". */
  #leadsToVerb(index: number): boolean {
    for (let next = index + 1; next < Math.min(this.#last, index + 4); next++) {
      const token = this.#tokens[next];
      if (!token || token.kind !== Kind.word) return false;
      if (token.acts !== 0 && token.forms & (Form.past | Form.gerund)) return true;
      if (token.word?.text.endsWith('ed') || token.marks & Mark.must) return true;
      if (!(token.marks & (between | Mark.be))) return token.word === undefined;
    }
    return false;
  }

  /** Takes in a word that is no act here. */
  #note(token: Token, index: number): void {
    const state = this.#state;
    const marks = marksOf(this.#tokens, index, this.#last);
    if (marks & Mark.and) this.#sinceAnd = index;
    this.#noteCondition(token, index);
    this.#noteNegation(token, marks, index);
    // "No tool may …" says what is not to be done, and not that something is left out.
    // Nor does "no reading of it is needed", which denies the reading.
    const isNo = index === this.#boundary || ((this.#tokens[index + 1]?.forms ?? 0) & Form.gerund) !== 0;
    if (marks & Mark.without && !(isNo && token.word?.text === 'no')) state.without = true;
    if (marks & (Mark.must | Mark.not | Mark.can)) state.copula = false;
    this.#noteModal(marks);
    if (this.#isCausative(token, index)) state.modal = 'order';
    if (marks & Mark.be) {
      state.passive = true;
      state.copula = state.modal === 'order';
    } else if (!(marks & between)) {
      state.passive = false;
      state.perfect = having.has(token.word?.text ?? '') || (state.perfect && token.things === 0);
    }
    state.marks |= marks;
    state.subject |= token.things;
    if (index === this.#boundary && prepositions.has(token.word?.text ?? '')) state.prepositional = true;
    const isYou = state.atStart && (token.things & Thing.model) !== 0;
    if (!(marks & leading) && !isYou) state.atStart = false;
  }

  /** "have the terminal run …": the order stands in front of who carries it out. */
  #isCausative({ word }: Token, index: number): boolean {
    const { atStart, condition, modal } = this.#state;
    if (word?.text !== 'have' || !atStart || condition || modal !== 'none') return false;
    const next = this.#tokens[index + 1];
    const doer = next && next.marks & Mark.article ? this.#tokens[index + 2] : next;
    return doer !== undefined && (doer.kind === Kind.literal || (doer.things & doers) !== 0);
  }

  /** "do not, in any case, tell" reaches far; "which is not so" and "it did not find it" only to the next word. */
  #noteNegation({ things, word }: Token, marks: number, index: number): void {
    const state = this.#state;
    if (marks & Mark.not) {
      const before = this.#tokens[index - 1];
      const isWeak =
        helping.has(before?.word?.text ?? '') ||
        /^(?:did|does|is|are|has|have|was)n.t$/.test(word?.text ?? '');
      state.fleeting = isWeak && state.modal !== 'order';
      state.negated = true;
    } else if (state.fleeting && !(marks & between) && (things !== 0 || !(marks & leading))) {
      state.negated = false;
      state.fleeting = false;
    }
  }

  #noteCondition(token: Token, index: number): void {
    const state = this.#state;
    if (isForeign(token) && !isConditional(this.#tokens, index, this.#boundary)) return;
    const isTime = subordinators.has(token.word?.text ?? '') && !this.#isInCondition();
    if (!(token.marks & Mark.when) && !isTime) return;
    // A condition behind an order belongs to it: what joins the order comes before.
    state.condition = true;
    state.modal = 'none';
    if (!isTime) state.atStart = false;
    this.#joined = undefined;
  }

  #isInCondition(): boolean {
    return this.#acts.some((act) => act.first === this.#state.first && act.mood === Mood.condition);
  }

  #noteModal(marks: number): void {
    const state = this.#state;
    // "before using another tool you must …": the main clause begins without a comma.
    const begins =
      marks & Mark.must &&
      state.condition &&
      this.#joined &&
      // "prima di chiamarlo bisogna …", "antes de llamar hay que …"
      (this.#joined.token.forms & Form.infinitive ||
        (state.subject & Thing.model && this.#joined.token.forms & Form.gerund));
    if (begins) state.condition = false;
    if (marks & Mark.please || (marks & Mark.must && !state.condition)) state.modal = 'order';
    else if (marks & Mark.must) return;
    else if (marks & Mark.can) state.modal = 'may';
    else if (marks & Mark.to) state.modal = state.modal === 'none' ? 'to' : state.modal;
    else if (marks & Mark.will) state.modal = 'will';
    // `to` belongs to the verb right behind it: "to the team mail" has none.
    else if (state.modal === 'to' && !(marks & between)) state.modal = 'none';
  }

  /** How a verb is meant here; undefined where it is none. */
  #moodOf(token: Token, index: number): Mood | undefined {
    const { forms } = token;
    if (isForeign(token)) {
      const mood = foreignMood(token, this.#placeOf(index));
      if (mood !== null) return mood;
    }
    if (this.#isNoun(token, index) || this.#isLabel(token, index)) return undefined;
    if (forms & Form.past && this.#state.passive) return this.#passiveMood();
    if (forms & Form.past && this.#state.perfect)
      return this.#state.condition ? Mood.condition : Mood.describes;
    if (forms & Form.base) return this.#baseMood(token, index);
    if (forms & Form.third) return this.#thirdMood(token, index);
    return forms & Form.gerund ? this.#gerundMood(index) : undefined;
  }

  #placeOf(index: number): Place {
    return {
      text: this.#text,
      tokens: this.#tokens,
      index,
      first: this.#first,
      last: this.#last,
      boundary: this.#boundary,
      state: this.#state,
      joined: this.#joined,
      bare: this.#imperativeMood(),
    };
  }

  #isNoun(token: Token, index: number): boolean {
    const { forms } = token;
    const previous = this.#tokens[index - 1];
    // A single word in quotation marks is a name.
    if (index > this.#first && previous?.kind === Kind.quote && this.#tokens[index + 1]?.kind === Kind.quote)
      return true;
    if (index <= this.#boundary || !previous) return false;
    // "A listing is complete"
    if (forms & Form.gerund)
      return (previous.marks & Mark.article) !== 0 && (this.#marksAt(index + 1) & Mark.be) !== 0;
    // "a tool that sends": the pronoun is no article.
    const isRelative =
      previous.word?.text === 'that' && (forms & (Form.third | Form.base)) !== 0 && token.things === 0;
    if (isRelative) return false;
    const isYou = (forms & Form.base) !== 0 && previous.word?.text === 'you';
    const determined = (previous.marks & Mark.article) !== 0 || previous.word?.text === 'no';
    return previous.kind === Kind.word && determined && !isYou;
  }

  /** "Abuse: with three refunds …": what a paragraph is headed with, and no order. */
  #isLabel({ word }: Token, index: number): boolean {
    const isFirst = index === this.#first && this.#tokens[index + 1]?.kind === Kind.colon;
    return isFirst && labels.has(word?.text ?? '');
  }

  #passiveMood(): Mood {
    const { modal, condition, negated } = this.#state;
    if (modal === 'order') return Mood.order;
    if (condition) return Mood.condition;
    return modal !== 'may' ? Mood.describes : negated ? Mood.order : Mood.may;
  }

  #baseMood(token: Token, index: number): Mood | undefined {
    const state = this.#state;
    if (state.copula && state.modal !== 'to') return undefined;
    if (state.condition && this.#endsTimePhrase(token, index)) state.condition = false;
    if (state.condition && state.modal === 'none')
      return state.subject !== 0 || !state.atStart ? Mood.condition : undefined;
    switch (state.modal) {
      case 'order':
        return Mood.order;
      case 'may':
        return state.negated ? Mood.order : Mood.may;
      case 'will':
        return Mood.describes;
      case 'to':
        return this.#infinitiveMood(index);
      default:
        return state.negated && !state.without ? Mood.order : this.#bareMood(token, index);
    }
  }

  /** A verb without `must`, `can` or `to` before it. */
  #bareMood(token: Token, index: number): Mood | undefined {
    const state = this.#state;
    const next = this.#tokens[index + 1];
    const isVerb = !(token.things !== 0 && isNominal(next, index + 1 < this.#last));
    if (this.#joined?.mood === Mood.condition && this.#endsTimePhrase(token, index)) return Mood.imperative;
    if (state.prepositional && token.things === 0 && isVerbal(next) && this.#acts.length === 0)
      return Mood.imperative;
    if (!isVerb) return undefined;
    if (state.atStart) return this.#imperativeMood();
    if (this.#isJoined(index) && this.#joined && this.#joined.token.forms & Form.base)
      return this.#joined.mood;
    const previous = index > this.#boundary ? this.#tokens[index - 1] : undefined;
    if (!previous) return undefined;
    // "you read the file", "agents send the result": said as if it were so.
    if (state.subject & previous.things & Thing.model) return Mood.order;
    const isPlural = previous.things !== 0 && token.things === 0 && !(token.forms & Form.third);
    return isPlural ? Mood.describes : undefined;
  }

  #imperativeMood(): Mood {
    const { marks } = this.#state;
    if (this.#series !== undefined && this.#boundary !== this.#first) return this.#series;
    if (marks & (Mark.please | Mark.must | Mark.always | Mark.first)) return Mood.order;
    const opens = this.#isFirst && this.#acts.length === 0 && this.#boundary === this.#first;
    return opens ? Mood.heading : Mood.imperative;
  }

  #thirdMood(token: Token, index: number): Mood | undefined {
    const state = this.#state;
    if (token.things !== 0 && !state.atStart && !isVerbal(this.#tokens[index + 1])) return undefined;
    if (state.condition) return Mood.condition;
    // "The assistant sends …" in a text for the assistant: said as if it were so, and meant to be.
    const isOfModel =
      (state.subject & Thing.model) !== 0 && (state.subject & (Thing.user | Thing.tool)) === 0;
    return isOfModel && !(state.marks & Mark.example) ? Mood.order : Mood.describes;
  }

  #gerundMood(index: number): Mood {
    const state = this.#state;
    if (state.condition) return Mood.condition;
    if (state.without || state.negated || state.modal === 'order') return Mood.order;
    if (this.#tokens[index - 1]?.word?.text !== 'by') return Mood.describes;
    if (!this.#joined) return state.subject === 0 ? Mood.imperative : Mood.describes;
    return this.#joined.mood >= Mood.imperative ? this.#joined.mood : Mood.describes;
  }

  /** "After reading this message find …": a bare verb behind the object of a time phrase begins the main clause. */
  #endsTimePhrase(token: Token, index: number): boolean {
    const joined = this.#joined;
    if (joined?.mood !== Mood.condition || !(joined.token.forms & Form.gerund)) return false;
    return token.things === 0 && (this.#tokens[index - 1]?.things ?? 0) !== 0;
  }

  /** "Must call the shell to read", "proceed to upload": what an act that is asked for leads to is asked for. */
  #infinitiveMood(index: number): Mood {
    const joined = this.#joined;
    const state = this.#state;
    if (!joined || joined.negated || joined.mood < Mood.imperative || joined.first !== state.first)
      return Mood.purpose;
    if (index - joined.index === 2) return joined.mood;
    const isSelf = (state.marks & Mark.this) !== 0 || (state.subject & Thing.ownTool) !== 0;
    const means = state.subject & (Thing.tool | Thing.otherTool | Thing.command | Thing.files);
    return joined.acts & Acts.call && !isSelf && means ? joined.mood : Mood.purpose;
  }

  #isJoined(index: number): boolean {
    return this.#joined !== undefined && this.#sinceAnd >= 0 && index - this.#sinceAnd <= 3;
  }

  #addAct(token: Token, index: number, mood: Mood): void {
    const state = this.#state;
    // "never forget to include", "do not fail to send": twice no is an order.
    if (state.negated && token.acts & Acts.ignore && this.#marksAt(index + 1) & Mark.to) {
      state.negated = false;
      state.modal = 'order';
      return;
    }
    const passive =
      (isForeign(token) && isForeignPassive(token, this.#placeOf(index))) ||
      ((token.forms & Form.past) !== 0 && (state.passive || (token.marks & Mark.be) !== 0)) ||
      intransitive.has(token.word?.text ?? '');
    const joined = this.#isJoined(index) && this.#joined?.first === state.first ? this.#joined : undefined;
    const subject = state.subject === 0 && joined ? joined.subject : state.subject;
    const place = isForeign(token) ? this.#placeOf(index) : undefined;
    const isLast = place !== undefined && isVerbLast(token, place);
    const act: Act = {
      token,
      index,
      acts: token.acts,
      mood,
      negated:
        (place ? isForeignNegated(place) : state.negated !== state.without) ||
        (joined?.negated === true && (state.marks === 0 || isOr(this.#tokens[index - 1]))) ||
        isDeniedBehind(this.#tokens, index, this.#last),
      passive,
      // Nobody is told to do what is said with a bare infinitive, but for the one who reads it.
      subject:
        isLast && !passive && state.modal === 'none'
          ? 0
          : subject | (passive || state.subject !== 0 ? state.carried : 0),
      refers: place && refersBack(token, place) ? refersToBefore : 0,
      object: (isLast ? objectBefore(state) : 0) | (place ? personOf(token, this.#tokens[index - 1]) : 0),
      marks: state.marks | token.marks,
      lead: state.marks,
      first: state.first,
      last: index + 1,
    };
    this.#acts.push(act);
    this.#joined = act;
    this.#series = this.#seriesAfter(act, token, state);
    this.#state = { ...clauseState(state.first), atStart: false, condition: state.condition };
    this.#sinceAnd = -10;
  }

  /** The mood that verbs behind the next comma share; none after what only leads up to the main clause. */
  #seriesAfter({ mood }: Act, { forms }: Token, { first, subject }: State): Mood | undefined {
    const opens = mood === Mood.purpose && first === this.#first && subject === 0;
    const isThird = mood === Mood.describes && !(forms & Form.base);
    return opens || isThird || mood === Mood.condition ? undefined : mood;
  }

  #marksAt(index: number): number {
    return this.#tokens[index]?.marks ?? 0;
  }
}

/** "Do not read or send": what is denied of one verb is denied of the other; `and` may begin what is to be done. */
function isOr(token: Token | undefined): boolean {
  return token?.word?.text === 'or' || token?.word?.text === 'nor';
}
