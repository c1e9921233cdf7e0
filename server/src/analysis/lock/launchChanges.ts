import { readJson } from '../formats/json.ts';
import { readLaunch } from '../launch/read.ts';
import { identitiesOf } from '../policy/servers.ts';
import type { StringNode } from '../tree.ts';
import type { LaunchForm, NamedTexts } from './launchForm.ts';

/** What of a launch is not as it was. */
export interface LaunchChange {
  readonly part: keyof LaunchForm;
  /** Of a variable or a header. */
  readonly name?: string;
  /** Undefined for what is new. */
  readonly before: string | undefined;
  /** Undefined for what is gone. */
  readonly after: string | undefined;
}

const parts = [
  'type',
  'command',
  'args',
  'url',
  'cwd',
  'envFile',
  'headersHelper',
  'sandboxEnabled',
] as const;

/** What has changed from one launch to another, part by part. */
export function launchChanges(before: LaunchForm, after: LaunchForm): LaunchChange[] {
  const changes: LaunchChange[] = parts.map((part) => ({
    part,
    before: shown(before[part]),
    after: shown(after[part]),
  }));
  for (const part of ['env', 'headers'] as const) {
    const [old, now] = [new Map(before[part]), new Map(after[part])];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      changes.push({ part, name, before: old.get(name), after: now.get(name) });
    }
  }
  return changes.filter((change) => change.before !== change.after);
}

function shown(value: string | readonly string[] | NamedTexts | true | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return value === true ? 'true' : JSON.stringify(value);
}

/** Whether something else is started or reached: another program, package, image or host. */
export function startsSomethingElse(before: LaunchForm, after: LaunchForm): boolean {
  return subjects(before) !== subjects(after);
}

function subjects({ command, args = [], url }: LaunchForm): string {
  const nodes = command === undefined ? [] : stringNodes([command, ...args]);
  const [program, ...rest] = nodes;
  const launch = program ? readLaunch(program, rest) : undefined;
  const identities = identitiesOf({ launch, command: program, url: stringNodes(url ? [url] : [])[0] });
  const names = identities.map(({ kind, name }) =>
    // Of an address its host: the path is not somebody else's.
    kind === 'url' ? (/^[^:/?#]+:\/\/[^/?#\\]*/.exec(name)?.[0] ?? name) : `${kind} ${name}`,
  );
  return JSON.stringify([...new Set(names)].sort());
}

function stringNodes(texts: readonly string[]): StringNode[] {
  const [list] = readJson(JSON.stringify(texts)).roots;
  return (list?.kind === 'array' ? list.items : []).flatMap((item) => (item.kind === 'string' ? [item] : []));
}

/** A launch as people write it: the command line, or the address. */
export function launchLine({ command, args = [], url }: LaunchForm): string {
  const words = command === undefined ? [] : [command, ...args];
  return [...words.map(word), ...(url === undefined ? [] : [url])].join(' ');
}

function word(text: string): string {
  return text === '' || /[\s"'`$;&|<>()]/.test(text) ? JSON.stringify(text) : text;
}

/** Where two lines differ, long beginnings and ends that they share left out. */
export function differingPart(before: string, after: string): readonly [before: string, after: string] {
  const kept = 12;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const shortest = Math.min(before.length, after.length) - start;
  while (end < shortest && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = start > kept * 2 ? start - kept : 0;
  const upTo = end > kept * 2 ? end - kept : 0;
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - upTo)}${upTo > 0 ? '…' : ''}`;
  return [cut(before), cut(after)];
}
