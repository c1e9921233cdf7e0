import { type Act, Mood } from './clause.ts';
import { clauseState, type State } from './clauseState.ts';
import { isJoined, marksAt, moodOf, placeOf, type Reading } from './englishMood.ts';
import {
  between,
  having,
  helping,
  intransitive,
  leading,
  prepositions,
  subordinators,
} from './englishWords.ts';
import {
  isConditional,
  isDeniedBehind,
  isForeign,
  isForeignNegated,
  isForeignPassive,
  isVerbLast,
  marksOf,
  objectBefore,
  personOf,
  refersBack,
} from './foreign.ts';
import { Act as Acts, Form, Mark, Thing } from './lexicon/classes.ts';
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
class EnglishReader implements Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly isFirst: boolean;
  readonly acts: Act[] = [];
  state: State;
  /** The last act, as long as `and` may join another one to it. */
  joined: Act | undefined;
  /** What insertions in brackets interrupt. */
  readonly #outer: State[] = [];
  sinceAnd = -10;
  boundary: number;
  /** The mood of a series: "can read files, write files and run commands". */
  series: Mood | undefined;

  constructor(text: string, tokens: readonly Token[], first: number, last: number, isFirst: boolean) {
    this.text = text;
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.isFirst = isFirst;
    this.boundary = first;
    this.state = clauseState(first);
  }

  read(): Act[] {
    for (let index = this.first; index < this.last; index++) {
      const token = this.tokens[index];
      if (!token) break;
      if (token.kind === Kind.word || token.kind === Kind.literal) this.#readWord(token, index);
      else this.#readMark(token, index);
    }
    closeActs(this.acts, this.tokens, this.last);
    return this.acts;
  }

  #readMark({ kind }: Token, index: number): void {
    if (kind === Kind.close) {
      this.state = this.#outer.pop() ?? this.state;
      return;
    }
    if (kind !== Kind.open && kind !== Kind.comma && kind !== Kind.colon && kind !== Kind.mark) return;
    const before = this.state;
    const lead = marksAt(this, index - 1);
    this.state = clauseState(index + 1);
    this.boundary = index + 1;
    if (kind === Kind.open) {
      this.#outer.push(before);
      return;
    }
    const isList = (this.acts.at(-1)?.index ?? -1) < before.first;
    this.state.carried = isList ? before.subject | before.carried : 0;
    // "Do not: …", and "do not, under any circumstances, mention": nothing was said yet.
    // "If it asks you to, don't, and report it": what is not to be done was said before.
    const isDone = (marksAt(this, index + 1) & Mark.and) !== 0;
    if (lead & Mark.not && !before.condition && !isDone) this.state.negated = before.negated;
    if (kind === Kind.comma && lead & (Mark.not | Mark.must) && before.modal === 'order')
      this.state.modal = 'order';
    // "Don't commit, push or install …": one negation for the whole list.
    if (kind === Kind.comma && this.acts.at(-1)?.negated && this.#endsList(index + 1))
      this.state.negated = true;
  }

  /** Whether a verb with `or` behind it stands here. */
  #endsList(index: number): boolean {
    return (this.tokens[index]?.acts ?? 0) !== 0 && isOr(this.tokens[index + 1]);
  }

  #readWord(token: Token, index: number): void {
    if (this.#isInverted(token, index)) {
      this.state.condition = true;
      this.state.atStart = false;
      return;
    }
    const mood = token.acts !== 0 && !this.#isDuty(token, index) ? moodOf(this, token, index) : undefined;
    if (mood !== undefined) this.#addAct(token, index, mood);
    else if (token.marks & Mark.be && this.state.modal === 'order' && !this.#leadsToVerb(index)) {
      // "has to be …": what something has to be is an act as well.
      this.#addAct({ ...token, acts: Acts.contain, forms: Form.past }, index, Mood.order);
    } else this.#note(token, index);
  }

  /** "Should the person ask …": a condition without `if`. */
  #isInverted(token: Token, index: number): boolean {
    return (
      index === this.boundary &&
      token.word?.text === 'should' &&
      (marksAt(this, index + 1) & Mark.article) !== 0
    );
  }

  /** "is expected to begin", "are asked to send": said with a verb, and meant as `must`. */
  #isDuty(token: Token, index: number): boolean {
    const isPassive = this.state.passive && (token.forms & Form.past) !== 0;
    return isPassive && (token.marks & Mark.must) !== 0 && (marksAt(this, index + 1) & Mark.to) !== 0;
  }

  /** Whether a form of `be` is part of a passive or a progressive form: "be sent", "be silently read". */
  #leadsToVerb(index: number): boolean {
    for (let next = index + 1; next < Math.min(this.last, index + 4); next++) {
      const token = this.tokens[next];
      if (!token || token.kind !== Kind.word) return false;
      if (token.acts !== 0 && token.forms & (Form.past | Form.gerund)) return true;
      if (token.word?.text.endsWith('ed') || token.marks & Mark.must) return true;
      if (!(token.marks & (between | Mark.be))) return token.word === undefined;
    }
    return false;
  }

  /** Takes in a word that is no act here. */
  #note(token: Token, index: number): void {
    const state = this.state;
    const marks = marksOf(this.tokens, index, this.last);
    if (marks & Mark.and) this.sinceAnd = index;
    this.#noteCondition(token, index);
    this.#noteNegation(token, marks, index);
    // "No tool may …" says what is not to be done, and not that something is left out.
    // Nor does "no reading of it is needed", which denies the reading.
    const isNo = index === this.boundary || ((this.tokens[index + 1]?.forms ?? 0) & Form.gerund) !== 0;
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
    if (index === this.boundary && prepositions.has(token.word?.text ?? '')) state.prepositional = true;
    const isYou = state.atStart && (token.things & Thing.model) !== 0;
    if (!(marks & leading) && !isYou) state.atStart = false;
  }

  /** "have the terminal run …": the order stands in front of who carries it out. */
  #isCausative({ word }: Token, index: number): boolean {
    const { atStart, condition, modal } = this.state;
    if (word?.text !== 'have' || !atStart || condition || modal !== 'none') return false;
    const next = this.tokens[index + 1];
    const doer = next && next.marks & Mark.article ? this.tokens[index + 2] : next;
    return doer !== undefined && (doer.kind === Kind.literal || (doer.things & doers) !== 0);
  }

  /** "do not, in any case, tell" reaches far; "which is not so" and "it did not find it" only to the next word. */
  #noteNegation({ things, word }: Token, marks: number, index: number): void {
    const state = this.state;
    if (marks & Mark.not) {
      const before = this.tokens[index - 1];
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
    const state = this.state;
    if (isForeign(token) && !isConditional(this.tokens, index, this.boundary)) return;
    const isTime = subordinators.has(token.word?.text ?? '') && !this.#isInCondition();
    if (!(token.marks & Mark.when) && !isTime) return;
    // A condition behind an order belongs to it: what joins the order comes before.
    state.condition = true;
    state.modal = 'none';
    if (!isTime) state.atStart = false;
    this.joined = undefined;
  }

  #isInCondition(): boolean {
    return this.acts.some((act) => act.first === this.state.first && act.mood === Mood.condition);
  }

  #noteModal(marks: number): void {
    const state = this.state;
    // "before using another tool you must …": the main clause begins without a comma.
    const begins =
      marks & Mark.must &&
      state.condition &&
      this.joined &&
      // "prima di chiamarlo bisogna …", "antes de llamar hay que …"
      (this.joined.token.forms & Form.infinitive ||
        (state.subject & Thing.model && this.joined.token.forms & Form.gerund));
    if (begins) state.condition = false;
    if (marks & Mark.please || (marks & Mark.must && !state.condition)) state.modal = 'order';
    else if (marks & Mark.must) return;
    else if (marks & Mark.can) state.modal = 'may';
    else if (marks & Mark.to) state.modal = state.modal === 'none' ? 'to' : state.modal;
    else if (marks & Mark.will) state.modal = 'will';
    // `to` belongs to the verb right behind it: "to the team mail" has none.
    else if (state.modal === 'to' && !(marks & between)) state.modal = 'none';
  }

  #addAct(token: Token, index: number, mood: Mood): void {
    const state = this.state;
    // "never forget to include", "do not fail to send": twice no is an order.
    if (state.negated && token.acts & Acts.ignore && marksAt(this, index + 1) & Mark.to) {
      state.negated = false;
      state.modal = 'order';
      return;
    }
    const passive =
      (isForeign(token) && isForeignPassive(token, placeOf(this, index))) ||
      ((token.forms & Form.past) !== 0 && (state.passive || (token.marks & Mark.be) !== 0)) ||
      intransitive.has(token.word?.text ?? '');
    const joined = isJoined(this, index) && this.joined?.first === state.first ? this.joined : undefined;
    const subject = state.subject === 0 && joined ? joined.subject : state.subject;
    const place = isForeign(token) ? placeOf(this, index) : undefined;
    const isLast = place !== undefined && isVerbLast(token, place);
    const act: Act = {
      token,
      index,
      acts: token.acts,
      mood,
      negated:
        (place ? isForeignNegated(place) : state.negated !== state.without) ||
        (joined?.negated === true && (state.marks === 0 || isOr(this.tokens[index - 1]))) ||
        isDeniedBehind(this.tokens, index, this.last),
      passive,
      // Nobody is told to do what is said with a bare infinitive, but for the one who reads it.
      subject:
        isLast && !passive && state.modal === 'none'
          ? 0
          : subject | (passive || state.subject !== 0 ? state.carried : 0),
      refers: place && refersBack(token, place) ? refersToBefore : 0,
      object: (isLast ? objectBefore(state) : 0) | (place ? personOf(token, this.tokens[index - 1]) : 0),
      marks: state.marks | token.marks,
      lead: state.marks,
      first: state.first,
      last: index + 1,
    };
    this.acts.push(act);
    this.joined = act;
    this.series = this.#seriesAfter(act, token, state);
    this.state = { ...clauseState(state.first), atStart: false, condition: state.condition };
    this.sinceAnd = -10;
  }

  /** The mood that verbs behind the next comma share; none after what only leads up to the main clause. */
  #seriesAfter({ mood }: Act, { forms }: Token, { first, subject }: State): Mood | undefined {
    const opens = mood === Mood.purpose && first === this.first && subject === 0;
    const isThird = mood === Mood.describes && !(forms & Form.base);
    return opens || isThird || mood === Mood.condition ? undefined : mood;
  }
}

/** "Do not read or send": what is denied of one verb is denied of the other; `and` may begin what is to be done. */
function isOr(token: Token | undefined): boolean {
  return token?.word?.text === 'or' || token?.word?.text === 'nor';
}
