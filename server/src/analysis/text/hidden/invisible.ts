import type { Span } from '../../tree.ts';
import { type InvisibleClass, invisibleClass, isHonest, isRightToLeft } from './characters.ts';
import { type Channel, isAscii, mostPassages, mostSuspects, type Passage } from './passage.ts';
import { fromPrivateUse, fromSelectors, fromTags, fromZeroWidth } from './smuggled.ts';

/** A character that draws nothing, where it stands. */
interface Suspect {
  readonly kind: InvisibleClass;
  readonly code: number;
  readonly at: number;
}

/** A passage that need not be in one piece: bits may stand between the letters of a word. */
export interface InvisiblePassage extends Passage {
  /** The characters themselves, without the visible ones between them; indices into the text. */
  readonly parts: readonly Span[];
  /** How many characters they are. */
  readonly count: number;
}

/**
 * Runs of characters that draw nothing or turn the order of what is drawn around, where no language, emoji or
 * formula needs them; decoded where they carry a message. In text order, none inside another.
 */
export function findInvisible(text: string): InvisiblePassage[] {
  if (isAscii(text)) return [];
  const { suspects, rightToLeft } = collect(text);
  const kept = suspects.length === 0 ? suspects : weigh(suspects, rightToLeft, text);
  const clusters = cluster(kept);
  const passages = clusters.slice(0, mostPassages).map(toPassage);
  // Spread over a text, one bit behind each word, only all of them together make sense.
  if (clusters.length > 1 && passages.every(({ message }) => message === undefined)) {
    const whole = toPassage(kept);
    if (whole.message !== undefined) return [whole];
  }
  return passages;
}

/** The passage that says something; else the longest. */
export function mostTelling(passages: readonly InvisiblePassage[]): InvisiblePassage | undefined {
  let best: InvisiblePassage | undefined;
  for (const passage of passages) {
    if (passage.message !== undefined) return passage;
    if (!best || passage.count > best.count) best = passage;
  }
  return best;
}

/** The flags of England, Scotland and Wales: the only emoji that are made of tag characters. */
const flag =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/uy;
const flagLength = 14;

function collect(text: string): { suspects: Suspect[]; rightToLeft: boolean } {
  const suspects: Suspect[] = [];
  let rightToLeft = false;
  let before = -1;
  for (let at = 0; at < text.length && suspects.length < mostSuspects; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const kind = invisibleClass(code);
    if (code === 0x1_f3f4 && isFlag(text, at)) {
      at += flagLength;
      before = 0xe_007f;
      continue;
    }
    if (kind && !isHonest(kind, code, before, text.codePointAt(at + width) ?? -1))
      suspects.push({ kind, code, at });
    else if (!rightToLeft && isRightToLeft(code)) rightToLeft = true;
    before = code;
    at += width;
  }
  return { suspects, rightToLeft };
}

function isFlag(text: string, at: number): boolean {
  flag.lastIndex = at;
  return flag.test(text);
}

/** Without the characters that are honest in a text like this, or too few to carry anything. */
function weigh(suspects: readonly Suspect[], rightToLeft: boolean, text: string): readonly Suspect[] {
  const balanced = rightToLeft && isBalanced(suspects);
  const operators = suspects.filter(({ kind }) => kind === 'operator').length;
  const strays = suspects.filter(isStray).length;
  const softHyphens = suspects.some(({ kind }) => kind === 'soft-hyphen') && isFlooded(suspects, text);
  const inRun = runs(suspects);
  return suspects.filter((suspect) => {
    switch (suspect.kind) {
      case 'embedding':
        return !balanced;
      case 'mark':
        return !rightToLeft || inRun(suspect) >= 3;
      case 'operator':
        return operators >= 3;
      case 'soft-hyphen':
        return softHyphens;
      case 'private':
        return inRun(suspect) >= 8;
      case 'selector':
        return !isStray(suspect) || strays >= 4 || inRun(suspect) > 1;
      default:
        return true;
    }
  });
}

/** U+FE0F (or U+FE0E) stays behind where an emoji was taken out. */
function isStray({ code }: Suspect): boolean {
  return code === 0xfe0f || code === 0xfe0e;
}

/** Whether every embedding and isolate is closed by its own end, nothing else, and in order. */
function isBalanced(suspects: readonly Suspect[]): boolean {
  let embeddings = 0;
  let isolates = 0;
  for (const { code } of suspects) {
    if (code === 0x202a || code === 0x202b) embeddings++;
    else if (code === 0x202c) embeddings--;
    else if (code >= 0x2066 && code <= 0x2068) isolates++;
    else if (code === 0x2069) isolates--;
    if (embeddings < 0 || isolates < 0) return false;
  }
  return embeddings === 0 && isolates === 0;
}

/** Soft hyphens say where a long word may be broken: not side by side, and not behind every letter or two. */
function isFlooded(suspects: readonly Suspect[], text: string): boolean {
  let close = 0;
  let last = -10;
  for (const { kind, at } of suspects) {
    if (kind !== 'soft-hyphen') continue;
    if (at - last === 1) return true;
    if (at - last === 2 && text[at - 1] !== ' ') close++;
    last = at;
  }
  return close >= 2;
}

/** How many of its kind stand side by side with a suspect. */
function runs(suspects: readonly Suspect[]): (suspect: Suspect) => number {
  const lengths = new Map<Suspect, number>();
  let start = 0;
  suspects.forEach((suspect, index) => {
    const next = suspects[index + 1];
    if (next && next.kind === suspect.kind && next.at === endOf(suspect)) return;
    for (const member of suspects.slice(start, index + 1)) lengths.set(member, index + 1 - start);
    start = index + 1;
  });
  return (suspect) => lengths.get(suspect) ?? 1;
}

function endOf(suspect: Suspect | undefined): number {
  return suspect ? suspect.at + (suspect.code > 0xffff ? 2 : 1) : 0;
}

/** Bits that are written between the letters of a word belong together. */
const widestGap = 3;

function cluster(suspects: readonly Suspect[]): Suspect[][] {
  const clusters: Suspect[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const suspect of suspects) {
    if (suspect.at - end <= widestGap) clusters.at(-1)?.push(suspect);
    else clusters.push([suspect]);
    end = endOf(suspect);
  }
  return clusters;
}

function toPassage(members: readonly Suspect[]): InvisiblePassage {
  return {
    channel: channelOf(members),
    from: members[0]?.at ?? 0,
    to: endOf(members.at(-1)),
    message: decode(members),
    parts: partsOf(members),
    count: members.length,
  };
}

function partsOf(members: readonly Suspect[]): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const member of members) {
    const last = parts.at(-1);
    if (last?.end === member.at) last.end = endOf(member);
    else parts.push({ start: member.at, end: endOf(member) });
  }
  return parts;
}

const channels: Readonly<Record<InvisibleClass, Channel>> = {
  tag: 'tags',
  selector: 'selectors',
  override: 'bidi',
  embedding: 'bidi',
  mark: 'marks',
  joiner: 'zero-width',
  space: 'zero-width',
  operator: 'zero-width',
  'soft-hyphen': 'soft-hyphens',
  filler: 'fillers',
  private: 'private-use',
};

/** From the one that says most about what a mixture of them is for. */
const telling: readonly InvisibleClass[] = ['tag', 'override', 'selector', 'embedding', 'private'];

function channelOf(members: readonly Suspect[]): Channel {
  const kinds = new Set(members.map(({ kind }) => kind));
  const kind = telling.find((kind) => kinds.has(kind)) ?? members[0]?.kind ?? 'space';
  return channels[kind];
}

function decode(suspects: readonly Suspect[]): string | undefined {
  const of = (...kinds: readonly InvisibleClass[]) =>
    suspects.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);
  return (
    fromTags(of('tag')) ??
    fromSelectors(of('selector')) ??
    fromPrivateUse(of('private')) ??
    fromZeroWidth(of('joiner', 'space', 'operator', 'mark', 'filler'))
  );
}
