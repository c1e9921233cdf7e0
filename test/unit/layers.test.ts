import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const imported = /^(?:import|export)\s[^'"]*?\bfrom '([^']+)'/gm;

/** What each part may import of the others, besides itself; packages are named, `node:` stands for all of Node. */
const layers: readonly (readonly [part: string, allowed: readonly string[]])[] = [
  ['server/src/analysis', ['jsonc-parser', 'yaml']],
  ['server/src/policy', ['server/src/analysis']],
  [
    'server/src/output',
    [
      'server/src/analysis',
      'server/src/policy',
      'server/src/links.ts',
      'vscode-languageserver-textdocument',
      'server/src/version.ts',
    ],
  ],
  ['server/src/lock', ['server/src/analysis', 'server/src/discovery', 'node:']],
  ['server/src/discovery', ['server/src/analysis', 'server/src/policy', 'server/src/limits.ts', 'node:']],
  [
    'server/src/scan',
    ['server/src/analysis', 'server/src/policy', 'server/src/output', 'server/src/discovery', 'node:'],
  ],
  [
    'server/src/capture',
    [
      'server/src/analysis',
      'server/src/discovery',
      'server/src/lock',
      'server/src/version.ts',
      'node:',
      '@modelcontextprotocol',
      'cross-spawn',
    ],
  ],
  ['client/src', ['server/src/protocol.ts', 'vscode', 'vscode-languageclient']],
  [
    'server/src/virtual',
    [
      'server/src/analysis',
      'server/src/discovery',
      'server/src/lock',
      'server/src/protocol.ts',
      'server/src/scan',
      'vscode-languageserver',
    ],
  ],
  [
    'server/src/web',
    [
      'server/src/analysis',
      'server/src/discovery',
      'server/src/language',
      'server/src/lock',
      'server/src/scan',
      'server/src/virtual',
      'vscode-languageserver',
    ],
  ],
];

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(imported)].map(([, name = '']) => {
    return name.startsWith('.') ? relative(root, resolve(dirname(file), name)) : name;
  });
}

for (const [part, allowed] of layers) {
  test(`${part} imports nothing but ${allowed.join(', ')}`, () => {
    const files = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    assert.ok(files.length > 0);
    for (const file of files) {
      for (const name of importsOf(join(root, part, file))) {
        const isAllowed = [part, ...allowed].some(
          (prefix) => name === prefix || name.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`),
        );
        assert.ok(isAllowed, `${part}/${file} imports ${name}`);
      }
    }
  });
}
