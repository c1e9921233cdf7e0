import { Cue } from './lexicon/classes.ts';
import type { Turn } from './lexicon/table.ts';
import { Kind, type Token } from './token.ts';

/** A turn of phrase in a text. */
export interface FoundCue {
  readonly cues: number;
  readonly from: number;
  readonly to: number;
}

/** The turns of phrase among the tokens of a text, in its order; commas do not break them. */
export function findCues(text: string, tokens: readonly Token[]): FoundCue[] {
  const found: FoundCue[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === Kind.literal) {
      const cues = cuesOfLiteral(text.slice(token.from, Math.min(token.to, token.from + 100)).toLowerCase());
      if (cues !== 0) found.push({ cues, from: token.from, to: token.to });
      continue;
    }
    let turn: Turn | undefined = token.word?.turns;
    let last = index;
    while (turn) {
      const end = tokens[last];
      if (turn.cues !== 0 && end) found.push({ cues: turn.cues, from: token.from, to: end.to });
      last++;
      const next = tokens[last];
      const word = next?.kind === Kind.word ? next.word : undefined;
      turn = word && turn.next.get(word);
    }
  }
  return found;
}

const rules =
  /(?:^|\/)(?:claude|agents|gemini|copilot-instructions|memory)\.md$|\.(?:cursorrules|windsurfrules|clinerules)|\.cursor\/rules|\/hooks\/|\/cron|(?:^|\/)\.(?:claude|cursor|vscode|gemini|codex)\/settings(?:\.local)?\.json$|authorized_keys2?$|\.(?:bash|zsh)rc$|\.(?:bash_|zsh)?profile$/;

function cuesOfLiteral(literal: string): number {
  if (rules.test(literal)) return Cue.persist;
  if (
    literal.includes('verify=false') ||
    literal.startsWith('nodetls') ||
    literal.includes('sslmode=disable')
  )
    return Cue.guard;
  return literal.startsWith('/tmp/') || literal.startsWith('/dev/tcp/') ? Cue.code : 0;
}
