import { remove } from '../edits.ts';
import type { TextEdit } from '../finding.ts';
import type { ServerEntry } from '../model.ts';
import { perServer } from '../perServer.ts';
import { inString, type Place, type ProposedFix } from '../rule.ts';
import type { Command, Launch, Word } from './launch.ts';
import { placeOf, removeWords } from './place.ts';
import { part } from './words.ts';

/** A flag or an environment variable that a server is started with. */
export interface Setting {
  readonly kind: 'flag' | 'variable';
  /** As written: `--no-sandbox`, `-k`, `NODE_OPTIONS`. */
  readonly name: string;
  /** What it is set to; undefined for a flag that stands alone. */
  readonly value: string | undefined;
  /** The word behind a flag, which may be its value. */
  readonly next: string | undefined;
  /** What a message shows: `--no-sandbox`, `SANDBOX=false`. */
  readonly shown: string;
  /** Whether it counts inside a container. */
  readonly contained: boolean;
  /** The command that has the flag. */
  readonly command: Command | undefined;
  readonly place: Place;
  /** Takes it away, where that is possible without touching anything else. */
  readonly remove: () => TextEdit | undefined;
}

const on = /^(?:1|true|yes|on|y|t|enabled?)$/i;
const off = /^(?:0|false|no|off|n|f|none|never|disabled?)$/i;

/** Whether it is switched on: a flag alone is. */
export function isOn({ value }: Pick<Setting, 'value'>): boolean {
  return value === undefined || on.test(value);
}

/** Whether it is switched off in so many words. */
export function isOff({ value }: Pick<Setting, 'value'>): boolean {
  return value !== undefined && off.test(value);
}

/**
 * The flags and variables of a server, each place once.
 *
 * @param named what their names have in common, to leave out the others early
 */
export function settingsOf(text: string, server: ServerEntry, named: Names = anyName): readonly Setting[] {
  if (!hasNamed(server, named)) return nothing;
  return [...flagsOf(server, named), ...variablesOf(text, server, named)];
}

const nothing: readonly Setting[] = [];

/** The names of settings that somebody is interested in. */
export interface Names {
  test(name: string): boolean;
  /** Stands for them in a set of interests; where there are more than 32 of them, some share one. */
  readonly bit: number;
}

const allNames: Names[] = [];
const interests = new Map<string, number>();

/** The names that a pattern or anything else tells; for constants of modules, which there are few of. */
export function namesLike(pattern: Pick<RegExp, 'test'>): Names {
  const names = { test: (name: string) => pattern.test(name), bit: 1 << allNames.length };
  allNames.push(names);
  interests.clear();
  return names;
}

const anyName = namesLike({ test: () => true });

/** More names are not kept in mind, nor longer ones. */
const mostNames = 4000;
const longestName = 200;

/** Who is interested in a name: most names are asked for at every keystroke, and nobody is. */
function interestIn(name: string): number {
  const known = interests.get(name);
  if (known !== undefined) return known;
  let interest = 0;
  for (const names of allNames) if (names.test(name)) interest |= names.bit;
  if (name.length > longestName) return interest;
  if (interests.size >= mostNames) interests.clear();
  interests.set(name, interest);
  return interest;
}

/** Who is interested in one of the flags and variables of a server. */
const interestsOf = perServer(({ env, launch }) => {
  let interest = 0;
  for (const { name } of env) interest |= interestIn(name);
  if (!launch) return interest;
  for (const { container, args, handedOn } of launch.commands) {
    for (const { text } of container ? handedOn : args)
      if (text.charCodeAt(0) === dash) interest |= interestIn(text);
    for (const { name, value } of container?.options ?? []) {
      const equals = name === 'env' && value ? value.text.indexOf('=') : -1;
      if (value && equals >= 0) interest |= interestIn(value.text.slice(0, equals));
    }
  }
  if (launch.wrappers.length === 0) return interest;
  for (const { text } of launch.words) {
    const name = assigned.exec(text)?.[0];
    if (name !== undefined) interest |= interestIn(name);
  }
  return interest;
});

/** Whether a server has a flag or a variable of one of these names, or hands one on. */
export function hasNamed(server: ServerEntry, named: Names): boolean {
  return (interestsOf(server) & named.bit) !== 0;
}

const dash = 45;
const assigned = /^[A-Za-z_]\w*(?==)/;

/** The fix that takes a setting away. */
export function removal(setting: Setting, safe: boolean): ProposedFix[] {
  const edit = setting.remove();
  if (!edit) return [];
  const { name } = setting;
  return [{ title: { en: `Remove ${name}`, ja: `${name} を削除` }, safe, edits: () => [edit] }];
}

/** The flags of all commands; those in front of an image belong to the container and are left out. */
export function flagsOf({ launch }: ServerEntry, named: Names = anyName): Setting[] {
  const flags = new Map<string, Setting>();
  for (const command of launch?.commands ?? []) {
    const words = command.container ? command.container.command : command.args;
    const contained = command.contained || command.container !== undefined;
    for (const [index, word] of words.entries()) {
      if (word.text.charCodeAt(0) !== dash || !named.test(word.text) || !isFlag.test(word.text)) continue;
      // The innermost command that has the word comes last, and knows best whose it is.
      flags.set(`${word.node.start}:${word.from}`, flag(word, words[index + 1], command, contained));
    }
  }
  return [...flags.values()];
}

const isFlag = /^-{1,2}[A-Za-z]/;

function flag(word: Word, next: Word | undefined, command: Command, contained: boolean): Setting {
  const equals = word.text.indexOf('=');
  const follows = equals < 0 && next && (on.test(next.text) || off.test(next.text)) ? next : undefined;
  const words: [Word, ...Word[]] = follows ? [word, follows] : [word];
  return {
    kind: 'flag',
    name: equals < 0 ? word.text : word.text.slice(0, equals),
    value: equals < 0 ? follows?.text : part(word, equals + 1).text,
    next: next?.text,
    shown: words.map(({ text }) => text).join(' '),
    contained,
    command,
    place: placeOf(words),
    remove: () => removeWords(word, follows ?? word),
  };
}

/** The environment of the entry, what `env A=b` adds to it, and what is given to containers (`-e A=b`). */
export function variablesOf(text: string, server: ServerEntry, named: Names = anyName): readonly Setting[] {
  if (!hasNamed(server, named)) return nothing;
  const { env, launch } = server;
  const own = env
    .filter(({ name }) => named.test(name))
    .map(({ name, key, value }): Setting => {
      // In a list or a manifest the name is a value itself.
      const member = value.parent?.kind === 'member' && value.parent.key === key ? value.parent : undefined;
      return {
        ...variable(name, value.value),
        contained: false,
        command: undefined,
        place: inString(key),
        remove: () => member && remove(text, member),
      };
    });
  const given = (launch?.commands ?? []).flatMap((command) =>
    (command.container?.options ?? []).flatMap((option): Setting[] => {
      const { word, value } = option;
      const equals = option.name === 'env' && value ? value.text.indexOf('=') : -1;
      if (!value || equals < 0 || !named.test(value.text.slice(0, equals))) return [];
      return [
        {
          ...variable(value.text.slice(0, equals), value.text.slice(equals + 1)),
          contained: true,
          command,
          place: placeOf([value]),
          remove: () => removeWords(word, value),
        },
      ];
    }),
  );
  return [...own, ...(launch ? assignedBefore(launch, named) : []), ...given];
}

/** `env A=b program`, `sudo A=b program`. */
function assignedBefore({ words, wrappers, commands }: Launch, named: Names): Setting[] {
  if (wrappers.length === 0) return [];
  const program = commands[0]?.program;
  const end = words.findIndex(({ node, from }) => node === program?.node && from === program.from);
  return words.slice(0, Math.max(0, end)).flatMap((word): Setting[] => {
    const equals = assigned.exec(word.text)?.[0].length;
    if (equals === undefined || !named.test(word.text.slice(0, equals))) return [];
    return [
      {
        ...variable(word.text.slice(0, equals), word.text.slice(equals + 1)),
        contained: false,
        command: undefined,
        place: placeOf([word]),
        remove: () => removeWords(word, word),
      },
    ];
  });
}

function variable(name: string, value: string): Pick<Setting, 'kind' | 'name' | 'value' | 'next' | 'shown'> {
  return { kind: 'variable', name, value, next: undefined, shown: `${name}=${value}` };
}
