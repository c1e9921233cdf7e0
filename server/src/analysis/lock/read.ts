import { readJson } from '../formats/json.ts';
import type { Definition } from '../model.ts';
import { isDate } from '../policy/ignores.ts';
import { inString, type Place, wholeValue } from '../rule.ts';
import { get, getString, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';
import { canonical, pinOf } from './canonical.ts';
import { byKindAndName, pinOfAll, pinOfText } from './definitions.ts';
import { lockVersion } from './file.ts';
import { byName, canonicalLaunch, type LaunchForm, type NamedTexts } from './launchForm.ts';
import type { Lock, LockedDefinition, LockedDefinitions, LockedServer, LockProblem } from './model.ts';

/**
 * Reads a lock in whatever state it is in; never throws. An entry counts only when all of it is what it
 * claims to be: one that shows something else than what it pins would deceive whoever reviews it.
 */
export function readLock(text: string): Lock {
  const { roots, problems: syntax } = readJson(text);
  const [root] = roots;
  const lock = { text, root, syntax, servers: [], problems: [] };
  const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text);
  if (conflict) {
    const at = placeAt(root, conflict.index, conflict.index + conflict[0].length);
    return { ...lock, problems: [{ message: 'conflict', data: undefined, at }], unusable: 'conflict' };
  }
  const [problem] = syntax;
  if (problem || root?.kind !== 'object') {
    const at = problem ? placeAt(root, problem.start, problem.end) : placeAt(root, 0, text.length);
    return { ...lock, problems: [{ message: 'broken', data: undefined, at }], unusable: 'broken' };
  }
  const reader = new LockReader();
  const version = get(root, 'version');
  const list = get(root, 'servers');
  if (version?.kind === 'number' && Number(version.value) > lockVersion) {
    const data = { version: String(version.value) };
    const at = wholeValue(version);
    return { ...lock, problems: [{ message: 'newer', data, at }], unusable: 'newer' };
  }
  if (version?.kind !== 'number' || version.value !== lockVersion) {
    reader.wrongType(version ?? root, 'version');
    return { ...lock, problems: reader.problems, unusable: 'broken' };
  }
  if (list?.kind !== 'array') {
    reader.wrongType(list ?? root, 'servers');
    return { ...lock, problems: reader.problems, unusable: 'broken' };
  }
  for (const item of list.items) reader.readServer(item);
  return { ...lock, servers: reader.servers, problems: reader.problems, unusable: undefined };
}

/** A place in a text that may have no value at all. */
function placeAt(root: TreeNode | undefined, start: number, end: number): Place {
  const node = root ?? { kind: 'null', start, end, parent: undefined, value: null };
  return { span: { start, end }, node };
}

const lists = [
  ['tools', 'tool'],
  ['prompts', 'prompt'],
  ['resources', 'resource'],
] as const satisfies readonly (readonly [string, Definition['kind']])[];

class LockReader {
  readonly servers: LockedServer[] = [];
  readonly problems: LockProblem[] = [];

  readServer(node: TreeNode): void {
    if (node.kind !== 'object') {
      this.wrongType(node, 'servers');
      return;
    }
    const before = this.problems.length;
    const [file, server, approved, pin] = ['file', 'server', 'approved', 'pin'].map((key) =>
      this.string(node, key),
    );
    const launch = this.launch(node);
    const captured = this.captured(node);
    if (!file || !server || !approved || !pin || !launch) return;
    if (!isDate(approved.value)) this.wrongType(approved, 'approved');
    this.checkPin(pin, canonicalLaunch(launch), server.value);
    if (this.problems.length > before) return;
    const isKnown = this.servers.some((known) => known.file === file.value && known.server === server.value);
    if (isKnown) {
      const data = { server: server.value, file: file.value };
      this.problems.push({ message: 'twice', data, at: inString(server) });
    }
    this.servers.push({
      node,
      file: file.value,
      server: server.value,
      approved: approved.value,
      launch,
      pin: pin.value,
      captured,
    });
  }

  private launch(entry: ObjectNode): LaunchForm | undefined {
    const node = get(entry, 'launch');
    if (node?.kind !== 'object') {
      this.wrongType(node ?? entry, 'launch');
      return undefined;
    }
    const before = this.problems.length;
    const form: Record<string, unknown> = {};
    for (const { key, value } of node.members) {
      const name = key.value;
      const isTwice = Object.hasOwn(form, name);
      if (isTwice || !value) this.wrongType(value ?? key, name);
      else if (name === 'env' || name === 'headers') form[name] = this.namedTexts(value, name);
      else if (name === 'args') form[name] = this.texts(value, name);
      else if (value.kind === (name === 'sandboxEnabled' ? 'boolean' : 'string')) form[name] = value.value;
      else this.wrongType(value, name);
    }
    if (!Object.hasOwn(form, 'type')) this.wrongType(node, 'type');
    return this.problems.length > before ? undefined : (form as unknown as LaunchForm);
  }

  private namedTexts(node: TreeNode, name: string): NamedTexts {
    if (node.kind !== 'object') this.wrongType(node, name);
    const members = node.kind === 'object' ? node.members : [];
    const texts = members.flatMap(({ key, value }) => {
      if (value?.kind === 'string') return [[key.value, value.value] as const];
      this.wrongType(value ?? key, key.value);
      return [];
    });
    return texts.sort(byName);
  }

  private texts(node: TreeNode, name: string): string[] {
    if (node.kind !== 'array') this.wrongType(node, name);
    const items = node.kind === 'array' ? node.items : [];
    return items.flatMap((item) => {
      if (item.kind === 'string') return [item.value];
      this.wrongType(item, name);
      return [];
    });
  }

  private captured(entry: ObjectNode): LockedDefinitions | undefined {
    const node = get(entry, 'captured');
    if (!node) return undefined;
    const time = this.string(node, 'time');
    const text = get(node, 'instructions') && this.string(node, 'instructions');
    const definitions = lists.flatMap(([key, kind]) => this.definitions(node, key, kind)).sort(byKindAndName);
    const pins = {
      definitions,
      instructions: text && { text: text.value, pin: pinOfText(text.value) },
    };
    return { time: time?.value ?? '', ...pins, pin: pinOfAll(pins) };
  }

  private definitions(captured: TreeNode, key: string, kind: Definition['kind']): LockedDefinition[] {
    const list = get(captured, key);
    if (list && list.kind !== 'array') this.wrongType(list, key);
    return (list?.kind === 'array' ? list.items : []).flatMap((item) => {
      const name = this.string(item, 'name');
      const pin = this.string(item, 'pin');
      const node = get(item, 'definition');
      if (!name || !pin) return [];
      const form = node ? canonical(node) : '';
      if (node) this.checkPin(pin, form, name.value);
      if (node && !isNamed(node, kind, name.value)) {
        this.problems.push({ message: 'wrongPin', data: { name: name.value }, at: inString(name) });
      }
      const meta = get(item, 'meta') && this.string(item, 'meta')?.value;
      return [{ kind, name: name.value, pin: pin.value, form, meta, node, at: inString(name) }];
    });
  }

  /** What stands beside a pin is what people review: it has to be what is pinned. */
  private checkPin(pin: StringNode, form: string, name: string): void {
    if (pin.value === pinOf(form)) return;
    this.problems.push({ message: 'wrongPin', data: { name }, at: inString(pin) });
  }

  private string(parent: TreeNode, key: string): StringNode | undefined {
    const value = get(parent, key);
    if (value?.kind === 'string') return value;
    this.wrongType(value ?? parent, key);
    return undefined;
  }

  wrongType(value: TreeNode, name: string): void {
    const isLong = value.kind === 'object' || value.kind === 'array';
    const span = { start: value.start, end: isLong ? Math.min(value.start + 1, value.end) : value.end };
    this.problems.push({ message: 'wrongType', data: { name }, at: { span, node: value } });
  }
}

/** Whether a definition has the name under which it stands in the lock. */
function isNamed(node: TreeNode, kind: Definition['kind'], name: string): boolean {
  const definitions = node.kind === 'array' ? node.items : [node];
  const keys = kind === 'resource' ? ['uri', 'uriTemplate', 'name'] : ['name'];
  return definitions.every((definition) => {
    const own = keys.flatMap((key) => getString(definition, key)?.value ?? [])[0];
    return own === undefined || own === name;
  });
}
