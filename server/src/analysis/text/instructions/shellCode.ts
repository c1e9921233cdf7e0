import type { Directive, TextContext } from './directive.ts';

/**
 * Code that hands a machine over, or runs what it downloads: a shell behind a socket, and `exec` around a request. No
 * definition needs it in earnest; what is said to be found or taught with such code is left alone.
 */
const handsOver =
  /\/dev\/tcp\/[\w.-]{1,100}\/\d{1,5}|\b(?:nc|ncat|netcat)\s{1,3}-[a-z]{0,5}e[a-z]{0,5}\s{1,3}\/bin\/|\b(?:exec|eval)\s?\(\s?[\w.]{0,40}\b(?:urlopen|requests\.get|b64decode)\s?\(|\bI(?:EX|nvoke-Expression)\s?\(\s?\(?New-Object\s{1,3}Net\.WebClient|\|\s?(?:bash|sh|zsh)\s{1,3}-i\b/i;

/** What speaks of such code without meaning it: tools that look for it, and such as are openly for it. */
const about =
  /\b(?:detect|scan|lint|check|audit|analy[sz]|flag|block|malicious|payload|exploit|pentest|red team|reverse shell|ctf|vulnerab|e\.g\.|example|such as|like)/i;

/** The furthest that code begins into a text. */
const longestSearched = 20_000;

/** Code of that kind in a text that does not speak of it. */
export function directiveOfCode(text: string, { description, toolName }: TextContext): Directive | undefined {
  const match = handsOver.exec(text.slice(0, longestSearched));
  if (!match) return undefined;
  const before = text.slice(Math.max(0, match.index - 300), match.index);
  if ([before, (description ?? '').slice(0, 300), toolName ?? ''].some((words) => about.test(words)))
    return undefined;
  const passage = { from: match.index, to: match.index + match[0].length };
  return {
    kind: 'run-code',
    ...passage,
    confidence: 'medium',
    evidence: { sentence: passage, parts: [{ role: 'target', ...passage }], against: [] },
  };
}
