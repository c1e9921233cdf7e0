import { wordsOf } from './names.ts';

/** Verbs that destroy, hand out or run something, whatever follows. */
const verbs = set('delete destroy purge wipe erase uninstall terminate kill revoke overwrite');

/** The same, but they can be nouns. */
const nounVerbs = set('write execute exec eval push transfer publish deploy withdraw');

/** Verbs that do so with some objects only: `drop_table` but not `drop_file`, `run_command` but not `run_tests`. */
const withObject: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    drop: 'table tables database databases collection collections index indexes schema schemas view column keyspace bucket',
    truncate: 'table tables collection collections',
    run: 'command commands shell script scripts code sql bash powershell cmd terminal query process program applescript',
    send: 'email emails mail message messages sms dm payment payments transaction transactions money funds invoice tokens',
    merge: 'pull pr request requests mr branch branches',
    pay: 'invoice bill',
    refund: 'payment payments order orders charge charges invoice',
  }).map(([verb, objects]) => [verb, set(objects)]),
);

/** `remove` is said of many things that nobody misses. */
const harmlessToRemove = set(
  'background backgrounds duplicate duplicates whitespace noise watermark label labels reaction reactions filter filters highlight tag tags star bookmark cache like',
);

/** Objects that come back by themselves or hold nothing. */
const harmless = set('cookie cookies breakpoint breakpoints');

/** A name with one of these in front of the verb asks, checks, tries or makes: `get_write_status`, `create_merge_request`. */
const others = set(
  'get list read search find fetch show view describe count query check can is has validate verify preview simulate plan explain estimate lookup analyze analyse inspect dry undo cancel create add update edit',
);

/** Languages in which one can only ask: `execute_promql_query`. */
const readOnlyCode = /\b(?:read only|readonly|promql|logql|kql)\b/;

/** What shows that such a verb is a noun: `push_status`, `deploy_logs`. */
const aspects = set(
  'status state history log logs info details preview count list queue permission permissions rule rules hook hooks',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What is gone afterwards, of all that cannot be taken back. */
const erasing = set('delete destroy purge wipe erase overwrite drop truncate remove');

/** Languages and lines that a machine runs as they are. */
const runnable = new Map(
  Object.entries({
    command: 'command commands shell bash powershell cmd terminal ssh cli',
    code: 'code script scripts python javascript js applescript repl',
    sql: 'sql',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as RunnableKind] as const)),
);

const running = set('run runs execute executes exec eval evaluate invoke');

/** Tools that need no verb. */
const interpreters = set('shell bash powershell cmd terminal python javascript applescript repl sql');

/** A part of every word in `running` and `interpreters`. */
const mayRun = /run|exec|eval|invoke|sh|cmd|term|script|python|repl|sql/i;

/** Something that a machine runs. */
export type RunnableKind = 'command' | 'code' | 'sql';

/**
 * What a tool runs for whoever calls it, as its name tells: `run_command`, `execute_sql`, `sandbox_exec`.
 *
 * @returns `unknown` where the name has the verb only; undefined where it has none, or names a language in which one
 *   can only ask
 */
export function runsByName(name: string): RunnableKind | 'unknown' | undefined {
  if (!mayRun.test(name)) return undefined;
  const words = wordsOf(name.slice(0, 200));
  const [first = ''] = words;
  if (words.length === 1 && interpreters.has(first)) return runnable.get(first);
  if (!words.some((word) => running.has(word)) || readOnlyCode.test(words.join(' '))) return undefined;
  for (const word of words) {
    const kind = runnable.get(word);
    if (kind) return kind;
  }
  return 'unknown';
}

/** What a parameter holds by its name, where that is something to run: `command`, `sql_statement`, `pythonCode`. */
export function runnableBy(parameter: string): RunnableKind | undefined {
  const words = wordsOf(parameter.slice(0, 100));
  while (words.length > 1 && trailing.has(words[words.length - 1] ?? '')) words.pop();
  return words.length > 3 ? undefined : runnable.get(words[words.length - 1] ?? '');
}

/** Behind the word that counts. */
const trailing = set('text string statement line body content source input snippet');

/**
 * Whether the name of a tool says that a call cannot be taken back: it deletes, overwrites, runs code, sends
 * or publishes. Words are told apart by `_`, `-` and capitals, so `list_deleted` holds no `delete`.
 */
export function destroys(name: string): boolean {
  return destructiveVerb(name) !== undefined;
}

/** The verb by which `destroys` knows it. */
export function destructiveVerb(name: string): string | undefined {
  const words = wordsOf(name.slice(0, 200));
  const at = words.findIndex((word, index) => others.has(word) || destroysBefore(word, words, index + 1));
  const verb = words[at];
  if (verb === undefined || others.has(verb)) return undefined;
  const isHarmless = readOnlyCode.test(words.join(' ')) || words.some((word) => harmless.has(word));
  return isHarmless ? undefined : verb;
}

/** Whether a word is such a verb in front of the words from an index on. */
function destroysBefore(word: string, words: readonly string[], from: number): boolean {
  if (verbs.has(word)) return true;
  if (nounVerbs.has(word)) return words.length !== from + 1 || !aspects.has(words[from] ?? '');
  if (word === 'remove') return !words.slice(from).some((object) => harmlessToRemove.has(object));
  const objects = withObject.get(word);
  return objects !== undefined && words.slice(from).some((object) => objects.has(object));
}

/** Whether something is gone after what a verb says, rather than sent, run or published. */
export function erases(verb: string): boolean {
  return erasing.has(verb);
}

/** The verb by which the first words of a description say that something is gone afterwards: "Deletes the row". */
export function erasingVerb(description: string): string | undefined {
  const words =
    description
      .slice(0, 80)
      .split(/[.,;:\n]/)[0]
      ?.trim() ?? '';
  const verb = destructiveVerb(words.replace(/^([A-Za-z]{3,20}?)s\b/, '$1'));
  return verb !== undefined && erases(verb) && words.toLowerCase().startsWith(verb) ? verb : undefined;
}

/** Verbs that change something wherever they stand first in the name of a tool. */
const changing = set('update edit modify patch rename insert append upload save replace');

/** What exists afterwards when it is created, unlike a chart or a summary. */
const lasting = set(
  'account app application branch bucket channel cluster customer database directory event file files folder index instance invoice issue job order page payment policy pr project pull record repo repository resource role row rule secret server service space table task team ticket token user users volume vm webhook',
);

/** The verb by which a name says that something is changed, even if nothing is lost: `create_issue`, `updateRow`. */
export function changingVerb(name: string): string | undefined {
  const [verb = '', ...objects] = wordsOf(name.slice(0, 200));
  const isChange = changing.has(verb) || (verb === 'create' && objects.some((object) => lasting.has(object)));
  return isChange ? verb : undefined;
}
