import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { VariableSyntax } from '../../server/src/analysis/formats/format.ts';
import { createNotes, fillIn, type Values } from '../../server/src/capture/launch/variables.ts';

const values: Values = {
  env: { TOKEN: 'swordfish', EMPTY: '', COPILOT_MCP_KEY: 'k' },
  home: '/home/me',
  folder: '/work/project',
  inputs: new Map([['id', 'answered']]),
  separator: '/',
};

const vscode: readonly VariableSyntax[] = [
  '${input:id}',
  '${env:NAME}',
  '${workspaceFolder}',
  '${workspaceFolder:name}',
  '${workspaceFolderBasename}',
  '${userHome}',
  '${pathSeparator}',
];
const claude: readonly VariableSyntax[] = ['${NAME}', '${NAME:-default}'];

describe('variables', () => {
  const cases: readonly (readonly [text: string, dialect: readonly VariableSyntax[], expected: string])[] = [
    ['${workspaceFolder}/a', vscode, '/work/project/a'],
    ['${workspaceFolderBasename}${/}${userHome}', vscode, 'project//home/me'],
    ['${env:TOKEN}-${env:NOT_SET}.', vscode, 'swordfish-.'],
    ['${input:id}', vscode, 'answered'],
    ['${TOKEN}', vscode, '${TOKEN}'],
    ['${TOKEN}:${NOT_SET:-x}:${EMPTY:-y}:${TOKEN:-z}', claude, 'swordfish:x:y:swordfish'],
    ['${NOT_SET} $TOKEN ${env:TOKEN} ${input:id}', claude, '${NOT_SET} $TOKEN ${env:TOKEN} ${input:id}'],
    ['$TOKEN %TOKEN% {env:TOKEN}', ['$NAME', '%NAME%', '{env:NAME}'], 'swordfish swordfish swordfish'],
    ['$COPILOT_MCP_KEY $TOKEN', ['$COPILOT_MCP_NAME'], 'k $TOKEN'],
    ['${workspaceFolder', vscode, '${workspaceFolder'],
    ['$${TOKEN}', [], '$${TOKEN}'],
  ];
  for (const [text, dialect, expected] of cases) {
    test(`${text} with ${dialect.join(' ') || 'nothing'}`, () => {
      assert.equal(fillIn(text, dialect, values, createNotes()), expected);
    });
  }

  test('what is missing, unset or for the client alone is noted', () => {
    const notes = createNotes();
    fillIn(
      '${input:other} ${env:NOT_SET} ${command:pick} ${config:a.b} ${workspaceFolder:x}',
      vscode,
      values,
      notes,
    );
    assert.deepEqual([...notes.missing], ['other']);
    assert.deepEqual([...notes.unset], ['NOT_SET']);
    assert.deepEqual([...notes.foreign], ['${command:pick}', '${config:a.b}', '${workspaceFolder:x}']);
  });

  test('what is filled in is not looked through again', () => {
    const circular = { ...values, env: { A: '${env:A}${env:B}', B: '${env:A}' } };
    assert.equal(fillIn('${env:A}', vscode, circular, createNotes()), '${env:A}${env:B}');
  });
});
