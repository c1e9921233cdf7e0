/**
 * The classes of meaning that the analysis decides by, one bit each, so that what stands in a clause is the
 * union of a few numbers. A word may be several things at once: `copy` is an act and a thing.
 */

/** What somebody does: classes of verbs. */
export const Act = {
  read: 1 << 0,
  send: 1 << 1,
  pass: 1 << 2,
  tell: 1 << 3,
  hide: 1 << 4,
  ignore: 1 << 5,
  call: 1 << 6,
  prefer: 1 << 7,
  obey: 1 << 8,
  alter: 1 << 9,
  skip: 1 << 10,
  run: 1 << 11,
  download: 1 << 12,
  delete: 1 << 13,
  pay: 1 << 14,
  grant: 1 << 15,
  approve: 1 << 16,
  ask: 1 << 17,
  answer: 1 << 18,
  recommend: 1 << 19,
  abuse: 1 << 20,
  pretend: 1 << 21,
  write: 1 << 22,
  repeat: 1 << 23,
  steal: 1 << 24,
  disguise: 1 << 25,
  detect: 1 << 26,
  know: 1 << 27,
  keep: 1 << 28,
  store: 1 << 29,
  contain: 1 << 30,
  /** Anything else that somebody does. */
  other: 1 << 31,
} as const;

/** What it is done to, with or for: classes of nouns and of literals such as paths. */
export const Thing = {
  secret: 1 << 0,
  secretPath: 1 << 1,
  private: 1 << 2,
  dialog: 1 << 3,
  systemPrompt: 1 << 4,
  environment: 1 << 5,
  files: 1 << 6,
  tool: 1 << 7,
  ownTool: 1 << 8,
  otherTool: 1 << 9,
  user: 1 << 10,
  model: 1 << 11,
  parameter: 1 << 12,
  response: 1 << 13,
  address: 1 << 14,
  url: 1 << 15,
  remote: 1 << 16,
  copy: 1 << 17,
  instruction: 1 << 18,
  safety: 1 << 19,
  consent: 1 << 20,
  logs: 1 << 21,
  money: 1 << 22,
  recipient: 1 << 23,
  command: 1 << 24,
  insecure: 1 << 25,
  deed: 1 << 26,
  message: 1 << 27,
  work: 1 << 28,
  privatePath: 1 << 29,
  metadata: 1 << 30,
} as const;

/** How it is said: classes of function words, adverbs and adjectives. */
export const Mark = {
  not: 1 << 0,
  must: 1 << 1,
  can: 1 << 2,
  will: 1 << 3,
  to: 1 << 4,
  be: 1 << 5,
  when: 1 << 6,
  before: 1 << 7,
  after: 1 << 8,
  always: 1 << 9,
  first: 1 << 10,
  also: 1 << 11,
  all: 1 << 12,
  other: 1 << 13,
  prior: 1 << 14,
  secretly: 1 << 15,
  and: 1 << 16,
  this: 1 << 17,
  as: 1 << 18,
  instead: 1 << 19,
  best: 1 << 20,
  worse: 1 << 21,
  example: 1 << 22,
  please: 1 << 23,
  without: 1 << 24,
  article: 1 << 25,
  into: 1 << 26,
  threat: 1 << 27,
  adverb: 1 << 28,
  highest: 1 << 29,
  contents: 1 << 30,
} as const;

/** Turns of phrase, in classes of their own. */
export const Cue = {
  scope: 1 << 0,
  pastUser: 1 << 1,
  persist: 1 << 2,
  errand: 1 << 3,
  untruth: 1 << 4,
  everything: 1 << 5,
  code: 1 << 6,
  guard: 1 << 7,
  authority: 1 << 8,
  /** For no purpose of the tool. */
  needless: 1 << 9,
  /** Whatever the user wants. */
  against: 1 << 10,
  /** Nobody learns of it. */
  cover: 1 << 11,
  /** Consent that nobody gave. */
  assumed: 1 << 12,
  /** Stands above the user or the model's own rules. */
  supreme: 1 << 13,
  /** What the user is like, as a model sees it. */
  profile: 1 << 14,
} as const;

/** The forms of a verb. A word that is no verb has none. */
export const Form = {
  base: 1,
  third: 2,
  past: 4,
  gerund: 8,
  // What other languages tell apart. English has one form for all of these.
  /** Only said to have something done: "envoyez", "отправь". */
  order: 16,
  infinitive: 32,
  /** A pronoun is joined to it: "envíalo". */
  joined: 64,
  /** An infinitive that holds its `to`: "weiterzuleiten". */
  to: 128,
} as const;

export type ActName = keyof typeof Act;
export type ThingName = keyof typeof Thing;
export type CueName = keyof typeof Cue;
export type MarkName = keyof typeof Mark;
