import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectByPath } from '../../server/src/analysis/formats/detect.ts';
import type { DetectedFormat } from '../../server/src/analysis/formats/format.ts';
import { fillerOf, findVariables, ownForm } from '../../server/src/analysis/formats/variables.ts';

const home = '/home/kim';

function at(path: string): DetectedFormat {
  const detected = detectByPath(path, home);
  assert.ok(detected, path);
  return detected;
}

const vscode = at('/work/.vscode/mcp.json');
const cursor = at('/work/.cursor/mcp.json');
const claude = at(`${home}/.claude.json`);
const shared = at('/work/.mcp.json');
const crush = at('/work/.crush.json');
const opencode = at('/work/opencode.json');
const junie = at('/work/.junie/mcp/mcp.json');

function only(text: string) {
  const [variable] = findVariables(text);
  assert.ok(variable, text);
  return variable;
}

describe('variables in a text', () => {
  test('are found with their places', () => {
    const found = findVariables('a ${env:A_1} ${input:b-2.c}${C:-x y} {workspaceFolder}/d');
    assert.deepEqual(
      found.map(({ text, from, syntax, name, incomplete }) => [text, from, syntax, name, incomplete]),
      [
        ['${env:A_1}', 2, '${env:NAME}', 'A_1', false],
        ['${input:b-2.c}', 13, '${input:id}', 'b-2.c', false],
        ['${C:-x y}', 27, '${NAME:-default}', 'C', false],
        ['{workspaceFolder}', 37, '${workspaceFolder}', 'workspaceFolder', true],
      ],
    );
  });

  for (const text of [
    'no braces',
    '$NAME %NAME%',
    '${title} ${extensionPath}',
    '{name} {NAME} {A:-b}',
    '{{env:A}} {{workspaceFolder}}',
    '$${NAME}',
    '${localEnv:A} ${config:a.b} ${env:}',
    '${{ secrets.A }}',
    '${A:+x} ${A B}',
  ]) {
    test(`are not taken from ${text}`, () => assert.deepEqual(findVariables(text), []));
  }

  test('of the environment are told by their name', () => {
    for (const name of ['A', 'TOKEN', 'my_token', '_x']) assert.equal(only(`\${${name}}`).syntax, '${NAME}');
  });
});

describe('a variable is filled in', () => {
  const known: [string, DetectedFormat, boolean][] = [
    ['${env:A}', vscode, true],
    ['${A}', vscode, false],
    ['${A:-b}', vscode, false],
    ['${workspaceFolder}', vscode, true],
    ['{workspaceFolder}', vscode, false],
    ['{env:A}', vscode, false],
    ['{env:A}', opencode, true],
    ['${env:A}', opencode, false],
    ['${input:a}', vscode, true],
    ['{input:a}', vscode, false],
    ['${input:a}', cursor, false],
    // Without the `$` it is no more than a text to a client that has no inputs.
    ['{input:a}', cursor, true],
    ['${A}', claude, true],
    ['${env:A}', claude, false],
    ['${userHome}', claude, false],
    ['${userHome}', cursor, true],
    // Another reader of the file knows it.
    ['${env:A}', shared, true],
    ['${input:a}', shared, false],
    ['${A}', crush, true],
    ['${A:-b}', crush, true],
    // Nobody knows what this client does.
    ['${A}', junie, true],
    ['{workspaceFolder}', junie, true],
  ];
  for (const [text, detected, expected] of known) {
    test(`${text} in ${detected.format.name}: ${expected}`, () => {
      assert.equal(fillerOf(detected)(only(text)), expected);
    });
  }
});

describe('a client’s own form', () => {
  const forms: [string, DetectedFormat, string | undefined][] = [
    ['${A}', vscode, '${env:A}'],
    ['{env:A}', vscode, '${env:A}'],
    ['${A:-b}', vscode, undefined],
    ['{workspaceFolder}', vscode, '${workspaceFolder}'],
    ['{input:a}', vscode, '${input:a}'],
    ['${input:a}', cursor, undefined],
    ['${env:A}', claude, '${A}'],
    ['${userHome}', claude, undefined],
    ['{workspaceFolder}', claude, undefined],
    ['${env:A}', crush, '$A'],
    ['${A}', opencode, '{env:A}'],
  ];
  for (const [text, { format }, expected] of forms) {
    test(`of ${text} in ${format.name} is ${expected}`, () => {
      assert.equal(ownForm(only(text), format), expected);
    });
  }
});
