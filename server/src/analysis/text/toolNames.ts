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

/**
 * Whether the name of a tool says that a call cannot be taken back: it deletes, overwrites, runs code, sends
 * or publishes. Words are told apart by `_`, `-` and capitals, so `list_deleted` holds no `delete`.
 */
export function destroys(name: string): boolean {
  const words = wordsOf(name.slice(0, 200));
  if (readOnlyCode.test(words.join(' ')) || words.some((word) => harmless.has(word))) return false;
  for (const [index, word] of words.entries()) {
    if (others.has(word)) return false;
    if (verbs.has(word)) return true;
    const isNoun = index + 2 === words.length && aspects.has(words[index + 1] ?? '');
    if (nounVerbs.has(word) && !isNoun) return true;
    if (word === 'remove' && !words.slice(index + 1).some((object) => harmlessToRemove.has(object)))
      return true;
    const objects = withObject.get(word);
    if (objects && words.slice(index + 1).some((object) => objects.has(object))) return true;
  }
  return false;
}
