import type { CallExpression, Expression, IfStatement, Node, RegExpLiteral, Statement } from 'oxc-parser';
import { mutate } from 'weapon-regex';

/** A change to the code. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

type Span = Pick<Node, 'start' | 'end'>;

const swappedOperators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['&&='],
};

const swappedMethods: Readonly<Record<string, string>> = {
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
};

/** Methods that give something like what they were called on: without the call the code still makes sense. */
const droppedMethods = new Set([
  'filter',
  'normalize',
  'replace',
  'replaceAll',
  'reverse',
  'slice',
  'sort',
  'toLowerCase',
  'toSorted',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);

/** The changes that each operator of the mutation makes to this node itself. */
export function changesOf(node: Node, parent: Node | undefined, code: string): Change[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object'
        ? node.value
          ? regexChanges(node as RegExpLiteral)
          : []
        : literalChanges(node, node.value);
    case 'TemplateLiteral':
      return [replace(node, '``')];
    case 'ArrayExpression':
      return [replace(node, node.elements.length > 0 ? '[]' : "['mutated']")];
    case 'ObjectExpression':
      return node.properties.length > 0 ? [replace(node, '({})')] : [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return [replace(node.test, 'true'), replace(node.test, 'false')];
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [replace(node.test, 'false')];
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-'
        ? [replace(node, textOf(node.argument, code))]
        : [];
    case 'UpdateExpression':
      return [replace(node, textOf(node, code).replace(node.operator, node.operator === '++' ? '--' : '++'))];
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorChanges(node, code);
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : [replace(node.body, 'undefined')];
    case 'MemberExpression':
      return node.optional ? [mandatory(node.object, node.property, code)] : [];
    case 'CallExpression':
      return callChanges(node, code);
    default:
      return isRemovable(node, parent) ? [replace(node, ';')] : [];
  }
}

function literalChanges(node: Node, value: string | number | boolean | bigint): Change[] {
  switch (typeof value) {
    case 'string':
      return [replace(node, value === '' ? "'mutated'" : "''")];
    case 'number':
      return [replace(node, String(value + 1))];
    default:
      return [replace(node, String(!value))];
  }
}

function regexChanges({ start, end, regex: { pattern, flags } }: RegExpLiteral): Change[] {
  const patterns = mutate(pattern, flags, { mutationLevels: [1] }).map(
    (mutant) => `/${mutant.pattern}/${flags}`,
  );
  const shorter = [...flags]
    .filter((flag) => 'ims'.includes(flag))
    .map((flag) => `/${pattern}/${flags.replace(flag, '')}`);
  return [...patterns, ...shorter].map((replacement) => ({ start, end, replacement }));
}

function operatorChanges(
  node: Node & { left: Node; right: Expression; operator: string },
  code: string,
): Change[] {
  const { left, right, operator } = node;
  return (swappedOperators[operator] ?? []).map((other) =>
    replace(node, `(${textOf(left, code)} ${other} ${textOf(right, code)})`),
  );
}

function callChanges(node: CallExpression, code: string): Change[] {
  const { callee } = node;
  const changes = node.optional
    ? [{ start: callee.end, end: code.indexOf('(', callee.end), replacement: '' }]
    : [];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return changes;
  const { name } = callee.property;
  const swapped = swappedMethods[name];
  if (swapped) changes.push(replace(callee.property, swapped));
  if (droppedMethods.has(name)) changes.push(replace(node, textOf(callee.object, code)));
  return changes;
}

/** `a?.b` as `a.b`, `a?.[b]` as `a[b]`. */
function mandatory(object: Span, property: Span, code: string): Change {
  const start = code.indexOf('?.', object.end);
  return { start, end: start + 2, replacement: code.slice(start, property.start).includes('[') ? '' : '.' };
}

/** Statements whose removal leaves a program; for the only one under an `if`, that is the condition made false. */
function isRemovable(node: Node, parent: Node | undefined): boolean {
  switch (node.type) {
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
    case 'ThrowStatement':
    case 'ForStatement':
    case 'ForOfStatement':
    case 'SwitchStatement':
      return !(parent?.type === 'IfStatement' && isAlone(node, parent));
    default:
      return false;
  }
}

function isAlone(node: Statement, parent: IfStatement): boolean {
  return parent.consequent === node && !parent.alternate;
}

function replace({ start, end }: Span, replacement: string): Change {
  return { start, end, replacement };
}

function textOf({ start, end }: Span, code: string): string {
  return code.slice(start, end);
}
