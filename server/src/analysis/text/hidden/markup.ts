import { mostPassages, type ReadablePassage } from './passage.ts';

/** What a place that renders Markdown or HTML leaves out of what it draws. All patterns take linear time. */

/** The parts of a text that are drawn nowhere once it is rendered: comments, hidden elements, titles. */
export function findUndrawn(text: string): ReadablePassage[] {
  if (!text.includes('<') && !text.includes('](') && !text.includes(']:')) return [];
  const found = [...findComments(text), ...findElements(text), ...findCaptions(text)];
  return found.sort((a, b) => a.from - b.from).slice(0, mostPassages);
}

/** `<!-- … -->`; one that never ends hides the rest of the text. */
function findComments(text: string): ReadablePassage[] {
  const found: ReadablePassage[] = [];
  for (let from = text.indexOf('<!--'); from >= 0 && found.length < mostPassages; ) {
    const end = text.indexOf('-->', from + 4);
    const to = end < 0 ? text.length : end + 3;
    found.push({ channel: 'comment', from, to, message: text.slice(from + 4, end < 0 ? to : end).trim() });
    from = text.indexOf('<!--', to);
  }
  return found;
}

const opening = /<([a-z][a-z0-9]{0,15})(\s[^<>]{0,500})?>/gi;
const undrawn =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|font-size\s{0,4}:\s{0,4}0(?![.\d]*[1-9])|opacity\s{0,4}:\s{0,4}0(?![.\d]*[1-9])|(?:^|[\s;"'])color\s{0,4}:\s{0,4}(?:transparent|white|#fff(?:fff)?\b)|\s(?:hidden)(?=[\s=/]|$)|(?:left|top|text-indent)\s{0,4}:\s{0,4}-\d{3,}/i;
const neverDrawn = new Set(['template', 'script', 'style', 'noscript']);

/** Elements whose content is styled away or is no content at all. */
function findElements(text: string): ReadablePassage[] {
  const found: ReadablePassage[] = [];
  let behind = 0;
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of text.matchAll(opening)) {
    if (index < behind || (!neverDrawn.has(name.toLowerCase()) && !undrawn.test(attributes))) continue;
    const start = index + tag.length;
    const end = text.indexOf(`</${name}`, start);
    const stop = end < 0 ? text.length : end;
    const to = end < 0 ? stop : Math.max(text.indexOf('>', end) + 1, end + name.length + 2);
    behind = to;
    found.push({ channel: 'element', from: index, to, message: text.slice(start, stop).trim() });
    if (end < 0 || found.length === mostPassages) break;
  }
  return found;
}

/** Titles of links and pictures, alternative texts, and definitions that are used as comments. */
const captions: readonly RegExp[] = [
  /\]\(\s{0,8}[^\s()]{0,500}\s{1,8}("[^"]{1,4000}"|'[^']{1,4000}')\s{0,8}\)/dg,
  /!\[([^[\]]{1,4000})\]\(/dg,
  /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,8}\S{1,500}[ \t]{1,8}("[^"\n]{1,4000}"|'[^'\n]{1,4000}'|\([^()\n]{1,4000}\))/dgm,
  /\s(?:title|alt|aria-label|data-[a-z-]{1,30}|placeholder|content)\s{0,4}=\s{0,4}("[^"<>]{1,4000}"|'[^'<>]{1,4000}')/dgi,
];

function findCaptions(text: string): ReadablePassage[] {
  const found: ReadablePassage[] = [];
  for (const pattern of captions) {
    let left = mostPassages;
    for (const { 1: caption = '', indices } of text.matchAll(pattern)) {
      const [from, to] = indices?.[1] ?? [0, 0];
      found.push({ channel: 'caption', from, to, message: caption.replace(/^["'(]|["')]$/g, '').trim() });
      if (--left === 0) break;
    }
  }
  return found;
}
