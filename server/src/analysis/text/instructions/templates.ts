import type { Directive } from './directive.ts';

/** What is to be filled in: what the model knows, and no tool needs in an address. */
const knowledge =
  /[{$<%]{1,2}(?:conversation|(?:chat_?)?history|messages|transcript|context|(?:system_?)?prompt|memory|env|secrets?)[}>%]/i;
const upToQuery = /^https?:\/\/[^\s"'<>{}?]+\?[^\s"'<>{}]*$/i;
const longestAddress = 400;

/** What a default, an example or the like has the model put into an address: `https://…/collect?src={conversation}`. */
export function directiveOfTemplate(text: string): Directive | undefined {
  const match = text.includes('?') ? knowledge.exec(text.slice(0, 2000)) : null;
  if (!match) return undefined;
  const start = text.lastIndexOf('http', match.index);
  if (start < match.index - longestAddress || !upToQuery.test(text.slice(start, match.index)))
    return undefined;
  const passage = { from: start, to: match.index + match[0].length };
  return {
    kind: 'exfiltrate',
    ...passage,
    confidence: 'medium',
    evidence: { sentence: passage, parts: [{ role: 'way', ...passage }], against: [] },
  };
}
