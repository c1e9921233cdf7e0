import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { type FileFindings, precision, recall, sample } from '../accuracy/measures.ts';

const text =
  '{"servers": {"a": {"command": "npx", "args": ["@acme/one"]}, "b": {"command": "uvx", "args": ["two"]}}}';
const files: FileFindings[] = [
  {
    file: 'mcp.json',
    findings: analyze({ uri: 'file:///x/.vscode/mcp.json', text }, { language: 'en' }).findings,
  },
];
const at = (server: string) => ['servers', server, 'args', 0];

test('recall counts what was expected and names what is missing', () => {
  const labels = [
    { jsonPath: at('a'), rules: ['unpinned-package', 'version-range'] },
    { jsonPath: at('c'), rules: ['unpinned-package'] },
    { jsonPath: at('d'), rules: ['unpinned-package'], judgement: true },
    { jsonPath: at('e'), rules: [] },
  ];
  const { rules, missed } = recall(files, [
    { file: 'mcp.json', quality: 'read-and-checked', labels },
    { file: 'mcp.json', quality: 'rule-only', labels },
    { file: 'other.json', labels },
  ]);
  assert.deepEqual([...rules], [['unpinned-package', { found: 1, expected: 2 }]]);
  assert.deepEqual(
    missed.map(({ jsonPath }) => jsonPath),
    [at('c')],
  );
});

test('precision counts verdicts on findings that are still there', () => {
  const verdict = { file: 'mcp.json', rule: 'unpinned-package' };
  const result = precision(files, [
    { ...verdict, jsonPath: at('a'), right: true },
    { ...verdict, jsonPath: at('b'), right: false },
    { ...verdict, jsonPath: at('b'), right: null },
    { ...verdict, jsonPath: at('gone'), right: false },
  ]);
  assert.deepEqual([...result], [['unpinned-package', { right: 1, judged: 2 }]]);
});

test('a sample is drawn without repetition and again for the same seed', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const drawn = sample(list, 20, 7);
  assert.equal(new Set(drawn).size, 20);
  assert.deepEqual(sample(list, 20, 7), drawn);
  assert.notDeepEqual(sample(list, 20, 8), drawn);
  assert.equal(sample(list, 80, 7).length, 50);
});
