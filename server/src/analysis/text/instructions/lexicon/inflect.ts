/** The forms of an English verb that cannot be derived from its spelling: past tense and participle. */
const irregular: Readonly<Record<string, string>> = {
  read: 'read',
  send: 'sent',
  put: 'put',
  give: 'gave given',
  tell: 'told',
  show: 'showed shown',
  say: 'said',
  hide: 'hid hidden',
  forget: 'forgot forgotten',
  choose: 'chose chosen',
  run: 'ran run',
  pay: 'paid',
  buy: 'bought',
  get: 'got gotten',
  find: 'found',
  feed: 'fed',
  see: 'saw seen',
  know: 'knew known',
  keep: 'kept',
  hold: 'held',
  write: 'wrote written',
  steal: 'stole stolen',
  withhold: 'withheld',
  overwrite: 'overwrote overwritten',
  rewrite: 'rewrote rewritten',
  override: 'overrode overridden',
  go: 'went gone',
  be: 'was been',
  set: 'set',
  make: 'made',
  take: 'took taken',
  let: 'let',
  bring: 'brought',
  spend: 'spent',
  begin: 'began begun',
  speak: 'spoke spoken',
  swear: 'swore sworn',
  lie: 'lied',
  mislead: 'misled',
  become: 'became become',
  leave: 'left',
  lay: 'laid',
  think: 'thought',
  break: 'broke broken',
  // American and British.
  label: 'labeled labelled',
  cc: "cc'd cced",
  bcc: "bcc'd bcced",
};

/** Verbs of more than one syllable that double their last letter all the same, and short ones that do not end so. */
const doubling = new Set(['submit', 'transfer', 'omit', 'permit', 'commit', 'refer', 'defer', 'cat', 'drop']);

/** The forms of an English verb, of whose words the first is inflected (`look up`): third person, past, gerund. */
export function inflect(verb: string): { third: string; past: readonly string[]; gerund: string } {
  const [head = '', ...rest] = verb.split(' ');
  const tail = rest.map((word) => ` ${word}`).join('');
  const stem = doubled(head);
  const past = irregular[head]?.split(' ') ?? [pastOf(head, stem)];
  return {
    third: thirdOf(head) + tail,
    past: past.map((form) => form + tail),
    gerund: gerundOf(head, stem) + tail,
  };
}

function doubled(verb: string): string {
  const last = verb.at(-1) ?? '';
  const short = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb);
  return short || doubling.has(verb) ? verb + last : verb;
}

function thirdOf(verb: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) || verb === 'go') return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function pastOf(verb: string, stem: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
}

function gerundOf(verb: string, stem: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return verb.endsWith('e') && !verb.endsWith('ee') && verb !== 'be'
    ? `${verb.slice(0, -1)}ing`
    : `${stem}ing`;
}
