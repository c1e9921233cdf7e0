import { readJson } from '../formats/json.ts';
import type { Definition } from '../model.ts';
import { get, getString } from '../tree.ts';
import { canonical } from './canonical.ts';
import type { DefinitionPins } from './definitions.ts';
import { lockVersion } from './file.ts';
import { type LaunchForm, launchJson } from './launchForm.ts';
import { byCodeUnits } from './order.ts';
import { printJson } from './print.ts';
import { readLock } from './read.ts';

/** What somebody approves: a server of a config as it is now. */
export interface Approval {
  readonly file: string;
  readonly server: string;
  readonly launch: LaunchForm;
  readonly pin: string;
  /** YYYY-MM-DD. */
  readonly approved: string;
  /** What it offers; where it was not asked, what is in the lock stays. */
  readonly captured?: DefinitionPins & { readonly time: string };
}

/** The entry of a lock that is meant. */
export interface EntryName {
  readonly file: string;
  readonly server: string;
}

/** A definition whose canonical form is longer is pinned, but not written out. */
const longestWritten = 256 * 1024;

/**
 * Puts approvals into a lock, each in place of what was there for the same server of the same file. Entries
 * that are not concerned stay as they are.
 *
 * @param text the lock, undefined for a new one
 * @returns undefined for a lock that must not be written
 */
export function addApprovals(text: string | undefined, approvals: readonly Approval[]): string | undefined {
  let entries = entriesOf(text);
  for (const approval of approvals) {
    const before = entries?.findLast(isFor(approval));
    const rest = entries?.filter((entry) => !isFor(approval)(entry));
    const { file, server } = approval;
    entries = rest && [...rest, { file, server, text: entryText(approval, before) }];
  }
  return entries && lockText(text, entries);
}

/**
 * Takes approvals out of a lock.
 *
 * @returns undefined for a lock that must not be written
 */
export function removeApprovals(text: string, names: readonly EntryName[]): string | undefined {
  const entries = entriesOf(text);
  return (
    entries &&
    lockText(
      text,
      entries.filter((entry) => !names.some((name) => isFor(name)(entry))),
    )
  );
}

/** An entry as JSON of any form. */
interface Entry extends EntryName {
  readonly text: string;
}

function isFor({ file, server }: EntryName): (entry: EntryName) => boolean {
  return (entry) => entry.file === file && entry.server === server;
}

function entriesOf(text: string | undefined): Entry[] | undefined {
  if (text === undefined) return [];
  const { root, unusable } = readLock(text);
  const list = get(root, 'servers');
  if (unusable || list?.kind !== 'array') return undefined;
  return list.items.map((item) => ({
    file: getString(item, 'file')?.value ?? '',
    server: getString(item, 'server')?.value ?? '',
    text: text.slice(item.start, item.end),
  }));
}

function lockText(before: string | undefined, entries: readonly Entry[]): string {
  const root = before === undefined ? undefined : readLock(before).root;
  const kept = root?.kind === 'object' ? root.members.filter(({ key }) => key.value !== 'servers') : [];
  const head = kept.map(({ key, value }) => member(key.value, value ? canonical(value) : 'null'));
  if (!root) head.push(member('version', String(lockVersion)));
  const servers = [...entries].sort(inOrder).map(({ text }) => text);
  return printed(`{${[...head, member('servers', `[${servers.join(',')}]`)].join(',')}}`);
}

function entryText(approval: Approval, before: Entry | undefined): string {
  const { file, server, approved, pin, launch, captured } = approval;
  const members = Object.entries({ file, server, approved, pin }).map(([name, value]) =>
    member(name, JSON.stringify(value)),
  );
  members.push(member('launch', launchJson(launch)));
  const kept = before && get(readJson(before.text).roots[0], 'captured');
  if (captured) members.push(member('captured', capturedText(captured)));
  else if (kept) members.push(member('captured', canonical(kept)));
  return `{${members.join(',')}}`;
}

const lists = [
  ['tools', 'tool'],
  ['prompts', 'prompt'],
  ['resources', 'resource'],
] as const satisfies readonly (readonly [string, Definition['kind']])[];

function capturedText(captured: DefinitionPins & { readonly time: string }): string {
  const { time, instructions, definitions } = captured;
  const members = [member('time', JSON.stringify(time))];
  if (instructions) members.push(member('instructions', JSON.stringify(instructions.text)));
  for (const [key, kind] of lists) {
    const items = definitions
      .filter((definition) => definition.kind === kind)
      .map(({ name, pin, meta, form }) => {
        const texts = Object.entries({ name, pin, ...(meta !== undefined && { meta }) });
        const parts = texts.map(([part, value]) => member(part, JSON.stringify(value)));
        if (form.length <= longestWritten) parts.push(member('definition', form));
        return `{${parts.join(',')}}`;
      });
    if (items.length > 0) members.push(member(key, `[${items.join(',')}]`));
  }
  return `{${members.join(',')}}`;
}

function member(name: string, value: string): string {
  return `${JSON.stringify(name)}:${value}`;
}

function printed(json: string): string {
  const [root] = readJson(json).roots;
  return root ? `${printJson(root)}\n` : '';
}

function inOrder(a: EntryName, b: EntryName): number {
  return byCodeUnits(a.file, b.file) || byCodeUnits(a.server, b.server);
}
