import type { Syntax } from '../../../server/src/analysis/formats/format.ts';
import type { Random } from '../random.ts';
import { type Fields, isFields, type Value } from './value.ts';

/** A value as a text of some syntax, in a layout that chance decides. */
export function write(value: Value, syntax: Syntax, random: Random): string {
  const text = written(value, syntax, random);
  if (random.oneIn(6)) return text.replaceAll('\n', random.oneIn(5) ? '\r' : '\r\n');
  return random.oneIn(40) ? `\ufeff${text}` : text;
}

function written(value: Value, syntax: Syntax, random: Random): string {
  switch (syntax) {
    case 'json':
      return json(value, random.pick(['', '  ', '    ', '\t']));
    case 'jsonc':
      return withComments(json(value, random.pick(['  ', '  ', '\t'])), random);
    case 'toml':
      return isFields(value) ? toml(value, random) : json(value, '');
    case 'yaml':
      return yaml(value, random);
    case 'front-matter':
      return `---\n${yaml(value, random)}\n---\n# Agent\n\nWorks.\n`;
  }
}

function json(value: Value, unit: string, indent = ''): string {
  const inner = indent + unit;
  const [open, close] = unit === '' ? ['', ''] : [`\n${inner}`, `\n${indent}`];
  const separator = unit === '' ? ',' : `,\n${inner}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${open}${value.map((item) => json(item, unit, inner)).join(separator)}${close}]`;
  }
  if (!isFields(value)) return scalar(value);
  if (value.fields.length === 0) return '{}';
  const members = value.fields.map(([key, item]) => `${JSON.stringify(key)}: ${json(item, unit, inner)}`);
  return `{${open}${members.join(separator)}${close}}`;
}

function scalar(value: Exclude<Value, object> | Value): string {
  return typeof value === 'number' && !Number.isFinite(value) ? '1e400' : JSON.stringify(value);
}

function withComments(text: string, random: Random): string {
  if (random.oneIn(2)) return text;
  const comments = ['// toolseal-ignore unpinned-package: "why"', '// { [', '/* " */', '/* a\n * b */'];
  return text.replace(/\n/g, (end) => (random.oneIn(6) ? ` ${random.pick(comments)}${end}` : end));
}

function yaml(value: Value, random: Random, indent = ''): string {
  const isBlock = isFields(value) ? value.fields.length > 0 : Array.isArray(value) && value.length > 0;
  if (!isBlock || random.oneIn(12)) return json(value, '');
  const lead = indent === '' ? '' : '\n';
  if (!isFields(value)) {
    const items = value as readonly Value[];
    return lead + items.map((item) => `${indent}- ${inline(item, random, indent)}`).join('\n');
  }
  const lines = value.fields.map(
    ([key, item]) => `${indent}${plain(key, random)}: ${inline(item, random, indent)}`,
  );
  return lead + lines.join('\n');
}

function inline(value: Value, random: Random, indent: string): string {
  if (typeof value !== 'string') return yaml(value, random, `${indent}  `);
  if (random.oneIn(12) && !/[\p{Cc}\p{Cs}]|^\s/u.test(value) && value !== '')
    return `|-\n${indent}    ${value}`;
  return plain(value, random);
}

/** Without quotes where YAML allows it, and sometimes where it does not. */
function plain(text: string, random: Random): string {
  if (/^[A-Za-z@/.][\w@/.-]*$/.test(text) && !random.oneIn(4)) return text;
  if (random.oneIn(30)) return text;
  return random.oneIn(4) && !/[\p{Cc}\p{Cs}]/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text);
}

function toml(table: Fields, random: Random, path: readonly string[] = []): string {
  const lines: string[] = [];
  const below: string[] = [];
  for (const [key, value] of table.fields) {
    if (isFields(value) && !random.oneIn(6)) {
      const inner = [...path, tomlKey(key)];
      below.push(`\n[${inner.join('.')}]\n${toml(value, random, inner)}`);
    } else lines.push(`${tomlKey(key)} = ${tomlValue(value, random)}`);
  }
  return [...lines, ...below].join('\n');
}

function tomlKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function tomlValue(value: Value, random: Random): string {
  if (Array.isArray(value)) {
    const separator = random.oneIn(3) ? ',\n  ' : ', ';
    return `[${value.map((item) => tomlValue(item, random)).join(separator)}]`;
  }
  if (isFields(value))
    return `{ ${value.fields.map(([key, item]) => `${tomlKey(key)} = ${tomlValue(item, random)}`).join(', ')} }`;
  if (typeof value === 'string' && random.oneIn(4) && !/['\p{Cc}\p{Cs}]/u.test(value))
    return random.oneIn(3) ? `'''${value}'''` : `'${value}'`;
  return value === null ? '""' : scalar(value);
}
