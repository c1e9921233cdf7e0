import { type Node, type Program, visitorKeys } from 'oxc-parser';

/** The parts of a rule's declaration that decide what is found; the others are texts, examples and metadata. */
const detecting = new Set(['reads', 'visit']);

/**
 * The code that a rule detects with: those parts of its declaration, and every declaration of the file that
 * they lead to. What only the texts or the examples use is no detector.
 */
export function detectorParts(program: Program): Node[] {
  const declarations = new Map(program.body.flatMap(declared));
  const parts = ruleProperties(program);
  for (const part of parts) {
    for (const node of within(part)) {
      const declaration = node.type === 'Identifier' && declarations.get(node.name);
      if (declaration && !parts.includes(declaration)) parts.push(declaration);
    }
  }
  return parts;
}

/** A node and everything below it. */
function* within(node: Node): Iterable<Node> {
  yield node;
  for (const child of children(node)) yield* within(child);
}

/** What a node consists of, without types, texts for people, opinions and the names of members. */
export function children(node: Node): Node[] {
  const fields = node as unknown as Readonly<Record<string, Node | null | readonly (Node | null)[]>>;
  return (visitorKeys[node.type] ?? [])
    .filter((field) => !isMemberName(node, field))
    .flatMap((field) => fields[field] ?? [])
    .filter((child): child is Node => child !== null && isDetecting(child));
}

function ruleProperties({ body }: Program): Node[] {
  const exported = body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
  const rule = exported?.type === 'CallExpression' ? exported.arguments[0] : undefined;
  if (rule?.type !== 'ObjectExpression') throw new Error('no rule is declared here');
  return rule.properties.filter(
    (property) =>
      property.type === 'Property' && property.key.type === 'Identifier' && detecting.has(property.key.name),
  );
}

function declared(statement: Program['body'][number]): [name: string, declaration: Node][] {
  switch (statement.type) {
    case 'FunctionDeclaration':
      return statement.id ? [[statement.id.name, statement]] : [];
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declarator): [string, Node][] =>
        declarator.id.type === 'Identifier' ? [[declarator.id.name, declarator]] : [],
      );
    default:
      return [];
  }
}

function isDetecting(node: Node): boolean {
  return !isType(node) && !isLocalized(node) && !isOpinion(node);
}

/** How sure a finding is and whether its fix needs a look: nothing that an example could contradict. */
function isOpinion(node: Node): boolean {
  return (
    node.type === 'Property' &&
    node.key.type === 'Identifier' &&
    ['confidence', 'safe'].includes(node.key.name)
  );
}

function isMemberName(node: Node, field: string): boolean {
  if (node.type === 'Property') return field === 'key' && !node.computed;
  return node.type === 'MemberExpression' && field === 'property' && !node.computed;
}

/** Types are gone when the code runs; what they annotate stays. */
function isType({ type }: Node): boolean {
  return (
    type.startsWith('TS') &&
    !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type)
  );
}

/** `{ en: …, ja: … }`, which is worded differently at every opportunity. */
function isLocalized(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false;
  const names = node.properties.map((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '',
  );
  return names.includes('en') && names.includes('ja');
}
